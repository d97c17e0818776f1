// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/result.h"

#include <QByteArray>
#include <QSet>
#include <QString>

#include <functional>

struct archive_entry;

namespace Switchback {

/// The rules an archive's entries must keep so that nothing is written outside the folder they are unpacked to. One
/// object sees all entries of one archive, in order. Pure: touches no file.
class ArchiveGuard {
public:
    /// The Problem of an archive that is refused for what the sentence says.
    using Refusal = std::function<Problem(const Text &sentence)>;

    /// \a archiveName is how the archive is called in sentences; \a topFolder is taken off every path ("" for none).
    ArchiveGuard(QString archiveName, Refusal refusal, QByteArray topFolder = {});

    /// The entry's path below the folder, "" for the folder itself; a Problem when the entry breaks a rule: a path that
    /// is absolute or has `..`, a link that leaves the folder, a device, a set-user or set-group bit.
    [[nodiscard]] Result<QByteArray> admit(archive_entry *entry);
    /// The same rules for the target of a hard link.
    [[nodiscard]] Result<QByteArray> admitHardLinkTarget(archive_entry *entry) const;

private:
    [[nodiscard]] Result<QByteArray> innerPath(const QByteArray &path) const;
    [[nodiscard]] Result<void> checkType(archive_entry *entry, const QByteArray &path) const;
    [[nodiscard]] Result<void> checkSymlink(const QByteArray &path, const QByteArray &target) const;

    QString m_name;
    Refusal m_refusal;
    QByteArray m_topFolder;
    QSet<QByteArray> m_symlinks;
};

} // namespace Switchback
