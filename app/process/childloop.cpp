// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/process/childloop.h"

#include <poll.h>
#include <sys/eventfd.h>

#include <algorithm>
#include <array>
#include <cerrno>

namespace Switchback {

namespace {

using Instant = ChildLoop::Instant;

/// Reads what there is, at most a few pieces at a time so that the other stream gets its turn; closes at the end.
void readSome(FileDescriptor &source, const ByteSink &sink, int pieces)
{
    std::array<char, 65536> buffer;
    while (source.isOpen() && pieces-- > 0) {
        const ssize_t count = ::read(source.get(), buffer.data(), buffer.size());
        if (count > 0)
            sink(QByteArray(buffer.data(), count));
        else if (count == 0 || (errno != EAGAIN && errno != EINTR))
            source.close();
        else if (errno == EAGAIN)
            return;
    }
}

int millisecondsUntil(const std::optional<Instant> &limit)
{
    if (!limit)
        return -1;
    const auto left = std::chrono::ceil<std::chrono::milliseconds>(*limit - std::chrono::steady_clock::now());
    constexpr std::int64_t longest = 60'000;
    return int(std::clamp<std::int64_t>(left.count(), 0, longest));
}

} // namespace

ChildLoop::ChildLoop(ChildProcess &child, InputPump &input, ByteSink output, ByteSink error)
    : m_child(child)
    , m_input(input)
    , m_output(std::move(output))
    , m_error(std::move(error))
{
}

Result<ChildLoop::End> ChildLoop::run(const std::stop_token &stop, const std::optional<Instant> &limit)
{
    const FileDescriptor wake(::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK));
    const std::stop_callback waker(stop, [&wake] { ::eventfd_write(wake.get(), 1); });
    while (true) {
        if (m_input.isDone())
            m_child.input().close();
        // poll() leaves out what is negative.
        std::array<pollfd, 5> ready{{{m_child.ended().get(), POLLIN, 0},
                                     {wake.get(), POLLIN, 0},
                                     {m_child.output().get(), POLLIN, 0},
                                     {m_child.error().get(), POLLIN, 0},
                                     {m_input.hasMore() ? m_child.input().get() : -1, POLLOUT, 0}}};
        ::poll(ready.data(), ready.size(), millisecondsUntil(limit));
        if (ready[2].revents != 0)
            readSome(m_child.output(), m_output, 1);
        if (ready[3].revents != 0)
            readSome(m_child.error(), m_error, 1);
        if (ready[4].revents != 0)
            if (const Result<void> written = m_input.writeSome(m_child.input()); !written)
                return Failure(written.error());
        if (ready[0].revents != 0)
            return End::Exited;
        if (stop.stop_requested())
            return End::Stopped;
        if (limit && std::chrono::steady_clock::now() >= *limit)
            return End::Late;
    }
}

void ChildLoop::drain()
{
    // Whoever is left may go on writing: what fits into a pipe, and no more.
    constexpr int pieces = 32;
    readSome(m_child.output(), m_output, pieces);
    readSome(m_child.error(), m_error, pieces);
}

} // namespace Switchback
