// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/storage/workspace.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLockFile>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

Failure unwritable(const QString &path, const QString &details)
{
    return Failure(
        Problem{.kind = ProblemKind::Permission,
                .owner = Owner::You,
                .code = u"workspace.not-writable"_s,
                .sentence = Text(QT_TRANSLATE_NOOP("Text", "The workspace %1 cannot be written."), {path}),
                .remedy = Text(QT_TRANSLATE_NOOP("Text", "Check who owns the folder and whether its disk has room.")),
                .details = details});
}

} // namespace

Result<Workspace> Workspace::open(const QString &folder)
{
    const QString absolute = QDir(folder).absolutePath();
    if (!QFileInfo::exists(absolute)) {
        if (!QDir().mkpath(absolute))
            return unwritable(absolute, u"mkdir failed"_s);
        QFile::setPermissions(absolute, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    }
    if (!QFileInfo(absolute).isDir() || !QFileInfo(absolute).isWritable())
        return unwritable(absolute, u"not a writable folder"_s);
    return Workspace(QFileInfo(absolute).canonicalFilePath());
}

QString Workspace::databaseFile() const
{
    return m_folder + "/switchback.db"_L1;
}

QString Workspace::samplesFolder() const
{
    return m_folder + "/samples"_L1;
}

QString Workspace::cataloguesFolder() const
{
    return m_folder + "/catalogues"_L1;
}

Result<QList<ProjectEntry>> Workspace::entries() const
{
    QFile file(m_folder + "/workspace.json"_L1);
    if (!file.exists())
        return QList<ProjectEntry>();
    QJsonParseError error;
    const QByteArray bytes = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    const QJsonDocument document = QJsonDocument::fromJson(bytes, &error);
    if (!document.isObject() || !document.object().value("projects"_L1).isArray()) {
        return Failure(
            Problem{.kind = ProblemKind::InvalidInput,
                    .owner = Owner::You,
                    .code = u"workspace.unreadable"_s,
                    .sentence = Text(QT_TRANSLATE_NOOP("Text", "The list of projects in %1 cannot be read."),
                                     {file.fileName()}),
                    .remedy = Text(QT_TRANSLATE_NOOP(
                        "Text", "Mend the file, or move it away and add your sites again. Nothing was changed.")),
                    .details = error.errorString()});
    }
    QList<ProjectEntry> entries;
    const QJsonArray projects = document.object().value("projects"_L1).toArray();
    for (const QJsonValue &value : projects) {
        const QJsonObject project = value.toObject();
        entries.append({.id = project.value("id"_L1).toString(),
                        .platform = project.value("platform"_L1).toString(),
                        .location = project.value("location"_L1).toString(),
                        .accountId = project.value("account"_L1).toString()});
    }
    return entries;
}

Result<void> Workspace::add(const ProjectEntry &entry) const
{
    return change([&entry](QList<ProjectEntry> &entries) {
        const auto same = [&entry](const ProjectEntry &other) { return other.id == entry.id; };
        const auto found = std::find_if(entries.begin(), entries.end(), same);
        if (found == entries.end())
            entries.append(entry);
        else
            *found = entry;
    });
}

Result<void> Workspace::remove(const QString &projectId) const
{
    return change([&projectId](QList<ProjectEntry> &entries) {
        entries.removeIf([&projectId](const ProjectEntry &entry) { return entry.id == projectId; });
    });
}

Result<void> Workspace::change(const std::function<void(QList<ProjectEntry> &)> &edit) const
{
    QLockFile lock(m_folder + "/workspace.lock"_L1);
    if (!lock.tryLock(5000))
        return unwritable(m_folder, u"workspace.lock is held by another program"_s);
    auto current = entries();
    if (!current)
        return Failure(current.error());
    edit(*current);
    return write(*current);
}

Result<void> Workspace::write(const QList<ProjectEntry> &entries) const
{
    QJsonArray projects;
    for (const ProjectEntry &entry : entries) {
        QJsonObject project{{u"id"_s, entry.id}, {u"platform"_s, entry.platform}, {u"location"_s, entry.location}};
        if (!entry.accountId.isEmpty())
            project.insert("account"_L1, entry.accountId);
        projects.append(project);
    }
    QSaveFile file(m_folder + "/workspace.json"_L1);
    const bool written = file.open(QIODevice::WriteOnly) && file.setPermissions(QFile::ReadOwner | QFile::WriteOwner)
                         && file.write(QJsonDocument(QJsonObject{{u"projects"_s, projects}}).toJson()) > 0
                         && file.commit();
    if (!written)
        return unwritable(m_folder, file.errorString());
    return {};
}

} // namespace Switchback
