// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "models/backupmodel.h"

#include "models/timetext.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

/// Backup ids are unique within their environment only. No id holds a line feed.
QString keyOf(const EnvironmentRef &ref, const QString &backupId)
{
    return ref.environmentId + u'\n' + backupId;
}

} // namespace

BackupModel::BackupModel(ProjectCatalog *catalog, QObject *parent)
    : ProjectRowsModel(catalog, parent)
{
    refill();
}

int BackupModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QModelIndex BackupModel::indexOf(const EnvironmentRef &ref, const QString &backupId) const
{
    const int number = find(ref.projectId, keyOf(ref, backupId));
    return number < 0 ? QModelIndex() : index(number, EnvironmentName);
}

QVariant BackupModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Project &project = *row(index.row()).project;
    const Backup &backup = project.backups.at(row(index.row()).index);
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
        return text(project, backup, column);
    case Qt::DecorationRole:
        return column == Kind ? QVariant(icon(iconName(backup.kind))) : QVariant();
    case Qt::TextAlignmentRole:
        return column == Size ? QVariant(int(Qt::AlignRight | Qt::AlignVCenter)) : QVariant();
    case SortRole:
        return sortValue(project, backup, column);
    case ExportRole:
        return exportValue(backup, column);
    case RefRole:
        return QVariant::fromValue(backup.environment);
    case IdRole:
        return backup.id;
    case ProjectIdRole:
        return project.id;
    case StateRole:
        return QVariant::fromValue(backup.kind);
    case ValueRole:
        return QVariant::fromValue(backup);
    default:
        return {};
    }
}

QStringList BackupModel::keys(const Project &project) const
{
    QStringList names;
    for (const Backup &backup : project.backups)
        names.append(keyOf(backup.environment, backup.id));
    return names;
}

QString BackupModel::text(const Project &project, const Backup &backup, int column) const
{
    switch (column) {
    case EnvironmentName:
        return backup.environmentName;
    case ProjectName:
        return project.name;
    case Kind:
        return displayName(backup.kind);
    case Version:
        return backup.version;
    case Made:
        return momentText(backup.createdAt);
    case Expires:
        return timeLeftText(backup.expiresAt, now());
    case Size:
        return backup.sizeInBytes < 0 ? QCoreApplication::translate("BackupModel", "not known")
                                      : formatBytes(backup.sizeInBytes);
    case LastRestore:
        return backup.lastRestoreMilliseconds < 0 ? QCoreApplication::translate("BackupModel", "never rolled back")
                                                  : formatDuration(backup.lastRestoreMilliseconds);
    default:
        return {};
    }
}

QVariant BackupModel::sortValue(const Project &project, const Backup &backup, int column) const
{
    switch (column) {
    case Version:
        return QVariant::fromValue(VersionKey{backup.version});
    case Made:
        return backup.createdAt;
    case Expires:
        return backup.expiresAt;
    case Size:
        return backup.sizeInBytes;
    case LastRestore:
        return backup.lastRestoreMilliseconds;
    default:
        return text(project, backup, column);
    }
}

QVariant BackupModel::exportValue(const Backup &backup, int column) const
{
    if (column == Made)
        return backup.createdAt;
    if (column == Expires && backup.expiresAt.isValid())
        return backup.expiresAt;
    if (column == Size && backup.sizeInBytes >= 0)
        return backup.sizeInBytes;
    if (column == LastRestore && backup.lastRestoreMilliseconds >= 0)
        return double(backup.lastRestoreMilliseconds) / 1000.0; // seconds
    return {};
}

QString BackupModel::columnTitle(int column) const
{
    static constexpr const char *titles[ColumnCount] = {
        QT_TRANSLATE_NOOP("BackupModel", "Environment"), QT_TRANSLATE_NOOP("BackupModel", "Project"),
        QT_TRANSLATE_NOOP("BackupModel", "Kind"),        QT_TRANSLATE_NOOP("BackupModel", "Version"),
        QT_TRANSLATE_NOOP("BackupModel", "Made"),        QT_TRANSLATE_NOOP("BackupModel", "Expires"),
        QT_TRANSLATE_NOOP("BackupModel", "Size"),        QT_TRANSLATE_NOOP("BackupModel", "Last roll back took")};
    return QCoreApplication::translate("BackupModel", titles[column]);
}

QString BackupModel::columnId(int column) const
{
    static const QString ids[ColumnCount] = {u"environment"_s, u"project"_s, u"kind"_s, u"version"_s,
                                             u"made"_s,        u"expires"_s, u"size"_s, u"lastRestore"_s};
    return ids[column];
}

QList<int> BackupModel::timedColumns() const
{
    return {Expires};
}

} // namespace Switchback
