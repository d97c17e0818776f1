// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/engine/projectlist.h"

namespace Switchback {

/// The folder that remembers what the cockpit looks after: `workspace.json` lists the projects, `switchback.db` holds
/// the journal. Several programs may use it at once; each change is one atomic replacement under a lock file.
/// Any thread; every call reads or writes files.
class Workspace final : public ProjectList {
public:
    /// Makes \a folder (mode 0700) when it is not there.
    [[nodiscard]] static Result<Workspace> open(const QString &folder);

    [[nodiscard]] QString folder() const { return m_folder; }
    [[nodiscard]] QString databaseFile() const;
    /// Where the sample project is laid out.
    [[nodiscard]] QString samplesFolder() const;
    /// Where refreshed release catalogues and the person's own entries are.
    [[nodiscard]] QString cataloguesFolder() const;

    [[nodiscard]] Result<QList<ProjectEntry>> entries() const override;
    [[nodiscard]] Result<void> add(const ProjectEntry &entry) const override;
    [[nodiscard]] Result<void> remove(const QString &projectId) const override;

private:
    explicit Workspace(QString folder)
        : m_folder(std::move(folder))
    {
    }
    [[nodiscard]] Result<void> change(const std::function<void(QList<ProjectEntry> &)> &edit) const;
    [[nodiscard]] Result<void> write(const QList<ProjectEntry> &entries) const;

    QString m_folder;
};

} // namespace Switchback
