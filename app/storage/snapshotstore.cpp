// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/storage/snapshotstore.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QTemporaryFile>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace Switchback {

QString SnapshotStore::file(const QString &projectId) const
{
    // An id may hold anything, a file's name may not.
    const QByteArray digest = QCryptographicHash::hash(projectId.toUtf8(), QCryptographicHash::Sha1).toHex();
    return m_folder + u'/' + QString::fromLatin1(digest) + ".json"_L1;
}

std::optional<Project> SnapshotStore::load(const QString &projectId) const
{
    QFile source(file(projectId));
    if (!source.open(QIODevice::ReadOnly))
        return std::nullopt;
    const QJsonDocument document = QJsonDocument::fromJson(source.readAll());
    if (!document.isObject())
        return std::nullopt;
    const Project project = Project::fromJson(document.object());
    return project.id == projectId ? std::optional(project) : std::nullopt;
}

void SnapshotStore::save(const Project &project) const
{
    if (!QDir(m_folder).exists()) {
        QDir().mkpath(m_folder);
        QFile::setPermissions(m_folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    }
    // QSaveFile would wait for the disk each time.
    QTemporaryFile fresh(m_folder + "/new.XXXXXX"_L1);
    const QByteArray bytes = QJsonDocument(project.toJson()).toJson(QJsonDocument::Compact);
    if (!fresh.open() || fresh.write(bytes) != bytes.size() || !fresh.flush())
        return;
    const QByteArray target = QFile::encodeName(file(project.id));
    if (std::rename(QFile::encodeName(fresh.fileName()).constData(), target.constData()) == 0)
        fresh.setAutoRemove(false);
}

void SnapshotStore::remove(const QString &projectId) const
{
    QFile::remove(file(projectId));
}

} // namespace Switchback
