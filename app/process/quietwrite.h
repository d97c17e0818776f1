// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/process/filedescriptor.h"

#include <QByteArrayView>

#include <sys/types.h>

namespace Switchback {

/// write(2) without SIGPIPE, which would end us when a program ends before it has read everything. It is kept from this
/// thread alone and only meanwhile: how the process at large takes signals is not this function's affair.
[[nodiscard]] ssize_t writeQuietly(const FileDescriptor &target, QByteArrayView bytes);

} // namespace Switchback
