// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>

namespace Switchback {

/// Where everything of a project lies. Pure names; touches no file.
class SiteLayout {
public:
    explicit SiteLayout(QString folder)
        : m_folder(folder)
        , m_project(std::move(folder))
    {
    }
    /// Of the copy of an environment on which an upgrade is rehearsed: a project folder of its own, within the
    /// environment's. Reports on pages and secrets are where those of the real project are.
    [[nodiscard]] static SiteLayout ofRehearsal(const SiteLayout &real, const QString &environmentId)
    {
        SiteLayout layout = real;
        layout.m_folder = real.rehearsal(environmentId);
        return layout;
    }

    [[nodiscard]] const QString &folder() const { return m_folder; }
    /// The folder of the project that a person set up; folder() but in a rehearsal.
    [[nodiscard]] const QString &project() const { return m_project; }
    [[nodiscard]] QString cacheFile() const { return m_folder + QStringLiteral("/environments/.cache.json"); }
    [[nodiscard]] QString releases() const { return m_folder + QStringLiteral("/releases"); }
    [[nodiscard]] QString release(const QString &version) const { return releases() + u'/' + version; }
    [[nodiscard]] QString unpacking(const QString &version) const
    {
        return releases() + QStringLiteral("/.unpacking-") + version;
    }
    [[nodiscard]] QString environment(const QString &id) const
    {
        return m_folder + QStringLiteral("/environments/") + id;
    }
    [[nodiscard]] QString environmentFile(const QString &id) const
    {
        return environment(id) + QStringLiteral("/environment.json");
    }
    /// Is there from the moment in which a tear-down cannot be taken back until everything is removed.
    [[nodiscard]] QString tornDownFile(const QString &id) const
    {
        return environment(id) + QStringLiteral("/.torn-down.json");
    }
    [[nodiscard]] QString lockFile(const QString &id) const
    {
        return environment(id) + QStringLiteral("/operation.lock");
    }
    [[nodiscard]] QString front(const QString &id) const { return environment(id) + QStringLiteral("/front"); }
    [[nodiscard]] QString installations(const QString &id) const
    {
        return environment(id) + QStringLiteral("/installations");
    }
    [[nodiscard]] QString installation(const QString &id, const QString &installationId) const
    {
        return installations(id) + u'/' + installationId;
    }
    /// Reports on the pages of new installations.
    [[nodiscard]] QString verification(const QString &id) const
    {
        return m_project + QStringLiteral("/environments/") + id + QStringLiteral("/verification");
    }
    /// There while an upgrade is rehearsed, and after that when it was cut off.
    [[nodiscard]] QString rehearsal(const QString &id) const { return environment(id) + QStringLiteral("/rehearsal"); }
    [[nodiscard]] QString backups(const QString &id) const { return environment(id) + QStringLiteral("/backups"); }
    [[nodiscard]] QString backupArchive(const QString &id, const QString &backupId) const
    {
        return backups(id) + u'/' + backupId + QStringLiteral(".tar.zst");
    }
    /// Written last: what has none is no backup.
    [[nodiscard]] QString backupManifest(const QString &id, const QString &backupId) const
    {
        return backups(id) + u'/' + backupId + QStringLiteral(".json");
    }

private:
    QString m_folder;
    QString m_project;
};

} // namespace Switchback
