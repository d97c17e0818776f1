// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/process/quietwrite.h"

#include <cerrno>
#include <csignal>

namespace Switchback {

ssize_t writeQuietly(const FileDescriptor &target, QByteArrayView bytes)
{
    sigset_t brokenPipe;
    sigset_t before;
    sigemptyset(&brokenPipe);
    sigaddset(&brokenPipe, SIGPIPE);
    ::pthread_sigmask(SIG_BLOCK, &brokenPipe, &before);
    const ssize_t written = ::write(target.get(), bytes.data(), size_t(bytes.size()));
    const int error = errno;
    constexpr timespec now{};
    if (written < 0 && error == EPIPE)
        ::sigtimedwait(&brokenPipe, nullptr, &now);
    ::pthread_sigmask(SIG_SETMASK, &before, nullptr);
    errno = error;
    return written;
}

} // namespace Switchback
