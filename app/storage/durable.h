// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/result.h"

#include <QLockFile>

/// Changes to files that a power cut does not take back. Any thread; a failure names the path in its details.
namespace Switchback::Durable {

/// Waits until a file's content, or a folder's list of names, is on the disk.
[[nodiscard]] Result<void> sync(const QString &path);
/// Gives a file another name in the same folder. What had that name is replaced.
[[nodiscard]] Result<void> rename(const QString &from, const QString &to);
/// Gives a file another name in the same folder, unless that is taken: then it is removed and all is well.
[[nodiscard]] Result<void> renameUnlessTaken(const QString &from, const QString &to);
/// Puts a small file in place, all at once, readable for its owner only.
[[nodiscard]] Result<void> write(const QString &path, const QByteArray &content);
/// Takes the \a lock of \a file, a list that several programs change; waits for \a patience milliseconds at most. Fails
/// with the code \a heldCode when another one keeps it, and otherwise as the others here do.
[[nodiscard]] Result<void> lock(QLockFile &lock, const QString &file, const QString &heldCode, int patience = 5000);
/// Makes an empty file that only its owner can read, or empties one that is there.
[[nodiscard]] Result<void> makeEmpty(const QString &path);

} // namespace Switchback::Durable
