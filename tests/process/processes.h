// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>
#include <QList>

namespace Switchback {

/// The living processes that descend from \a ancestor and whose names begin with \a name.
[[nodiscard]] QList<qint64> descendantsNamed(qint64 ancestor, const QByteArray &name);
/// The living processes with an argument that is \a word.
[[nodiscard]] QList<qint64> processesWith(const QByteArray &word);
/// Lives, and is no zombie.
[[nodiscard]] bool isRunning(qint64 pid);

} // namespace Switchback
