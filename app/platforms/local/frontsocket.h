// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/result.h"

#include <QByteArray>
#include <QString>

namespace Switchback {

/// Sends commands to HAProxy's runtime socket and reads the whole answer. The socket is reached through its folder's
/// descriptor: a Unix socket's path may have 107 bytes, a project's folder more. Blocks for at most 2 s.
[[nodiscard]] Result<QByteArray> askHaproxy(const QString &folder, const QByteArray &commands);

} // namespace Switchback
