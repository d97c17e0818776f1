// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/result.h"

#include <QByteArray>
#include <QJsonObject>
#include <QString>

#include <stop_token>

/// Files and folders with Problems instead of error codes. All block; any thread.
namespace Switchback {

/// A Problem that is on this machine's side, for code that builds many of them.
[[nodiscard]] Problem localProblem(ProblemKind kind, Owner owner, const QString &code, const Text &sentence,
                                   const Text &remedy = {}, const QString &details = {});
/// What an errno of a file operation means for a person: disk full, no permission, or the system's own words.
[[nodiscard]] Problem fileProblem(int error, const QString &path);

[[nodiscard]] Result<QByteArray> readWholeFile(const QString &path);
/// Replaces the file in one step and has it on the disk, its name included, before it returns. The caller is the only
/// one who writes it. Writes beside it first, under the file's name with ".new" behind it: who is killed in the middle
/// leaves one such file, and the next write takes it.
[[nodiscard]] Result<void> writeFileDurably(const QString &path, const QByteArray &bytes);
/// The same for a file that is there: the new one has its mode, and a link goes on leading to it.
[[nodiscard]] Result<void> replaceFileDurably(const QString &path, const QByteArray &bytes);
[[nodiscard]] Result<void> writeJsonDurably(const QString &path, const QJsonObject &json);
[[nodiscard]] Result<void> makeFolder(const QString &path);
/// Rename within one file system; the new name is on the disk before it returns.
[[nodiscard]] Result<void> renameDurably(const QString &from, const QString &to);
/// Lets the owner into a folder and all below it, and write there, as far as that is allowed; links are not followed. Some
/// sites keep folders that nobody may write to (Drupal's sites/default, for one).
void letOwnerWrite(const QString &folder);
/// Removes a file or a whole folder, also where nobody may write to it, as long as it is ours; links are removed, never
/// followed. Nothing there is no Problem.
[[nodiscard]] Result<void> removeTree(const QString &path);
/// The same; returns 0 or an errno.
[[nodiscard]] int removeAll(const QString &path);
/// Removes a file; that it is gone is on the disk before it returns. Nothing there is no Problem.
[[nodiscard]] Result<void> removeFileDurably(const QString &path);
/// Removes a folder that others may be looking at: it is renamed out of the way first, so that it is there whole or
/// not at all whenever we are killed.
[[nodiscard]] Result<void> removeFolderAtomically(const QString &path);
/// Writes everything of the file system that holds \a path to the disk.
[[nodiscard]] Result<void> syncFileSystem(const QString &path);

/// \a path or, where it does not exist yet, the nearest folder above that does.
[[nodiscard]] QString existingPart(const QString &path);
/// Bytes free to us at \a path or, where it does not exist yet, at the nearest folder above that does.
[[nodiscard]] qint64 freeBytes(const QString &path);
/// Bytes the files below \a path take on the disk; 0 when it does not exist. Ends soon after \a stop, with what was
/// counted.
[[nodiscard]] qint64 treeBytes(const QString &path, const std::stop_token &stop = {});

/// Folders named like this are on their way out, whatever is in them.
inline constexpr char deletingPrefix[] = ".deleting-";

} // namespace Switchback
