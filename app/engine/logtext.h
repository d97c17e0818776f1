// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>

namespace Switchback {

/// What a person pasted or a program printed, as lines of UTF-8 that a reader would see: UTF-16 is converted, with or without
/// a mark of its byte order; colours and other escape sequences of terminals, zeros and Windows' line ends are gone; what a
/// progress bar wrote over itself becomes a line each. Any bytes are taken, in time that is linear in them.
[[nodiscard]] QByteArray logText(const QByteArray &bytes);

} // namespace Switchback
