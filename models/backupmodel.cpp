// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "models/backupmodel.h"

#include "models/expirywarnings.h"
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

/// What cannot be done as long as the backup is there; see the guards of upgrade and tear-down.
QString blocksText(const Project &project, const Backup &backup)
{
    const Environment *environment = project.environment(backup.environment.environmentId);
    if (backup.kind != BackupKind::Upgrade || !environment || environment->role != Role::Live)
        return {};
    //: What an upgrade backup blocks; %1 is an environment.
    return QCoreApplication::translate("BackupModel", "Upgrade and tear-down of %1").arg(environment->name);
}

QString marksText(const Backup &backup)
{
    QStringList marks;
    if (!backup.unusable.isEmpty())
        marks.append(QCoreApplication::translate("BackupModel", "Cannot be restored"));
    if (backup.extended)
        marks.append(QCoreApplication::translate("BackupModel", "Extended"));
    if (backup.kept)
        marks.append(QCoreApplication::translate("BackupModel", "Kept"));
    return marks.join(u", "_s);
}

} // namespace

BackupModel::BackupModel(ProjectCatalog *catalog, QObject *parent)
    : ProjectRowsModel(catalog, parent)
{
    connect(catalog, &ProjectCatalog::runningChanged, this, &BackupModel::showRunning);
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
        return decoration(project, backup, column);
    case Qt::ToolTipRole:
        return toolTip(project, backup, column);
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
        return QVariant::fromValue(expiryStage(project, backup, now()));
    case UsableRole:
    case ReasonRole: {
        const QString why = reason(backup);
        return role == ReasonRole ? QVariant(why) : QVariant(why.isEmpty());
    }
    case RunningRole:
        return catalog().runningOn(backup.environment) != nullptr;
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
        return backup.createdAt.isValid() ? ageText(backup.createdAt, now())
                                          : QCoreApplication::translate("BackupModel", "not known");
    case Expires:
        return timeLeftText(backup.expiresAt, now());
    case Blocks:
        return blocksText(project, backup);
    case Marks:
        return marksText(backup);
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

/// Why it cannot be restored; empty when it can.
QString BackupModel::reason(const Backup &backup) const
{
    if (!backup.unusable.isEmpty())
        return backup.unusable.translated();
    if (backup.expiresAt.isValid() && now().isValid() && backup.expiresAt <= now())
        return QCoreApplication::translate("BackupModel", "It expired on %1 and is about to be deleted.")
            .arg(momentText(backup.expiresAt));
    return {};
}

QString BackupModel::toolTip(const Project &project, const Backup &backup, int column) const
{
    if (const QString why = reason(backup); !why.isEmpty())
        return why;
    switch (column) {
    case Made:
        return momentText(backup.createdAt);
    case Expires:
        return momentText(backup.expiresAt);
    case Blocks:
        if (blocksText(project, backup).isEmpty())
            return {};
        return QCoreApplication::translate("BackupModel",
                                           "Neither can be done until this backup is deleted, restored or expired.");
    default:
        return {};
    }
}

QVariant BackupModel::decoration(const Project &project, const Backup &backup, int column) const
{
    if (column == Kind)
        return icon(iconName(backup.kind));
    if (column == Blocks)
        return blocksText(project, backup).isEmpty() ? QVariant() : QVariant(icon(u"lock"_s));
    if (column == Marks)
        return backup.unusable.isEmpty() ? QVariant() : QVariant(icon(u"failed"_s));
    if (column != Expires)
        return {};
    const QString name = iconName(expiryStage(project, backup, now()));
    return name.isEmpty() ? QVariant() : QVariant(icon(name));
}

void BackupModel::showRunning(const EnvironmentRef &ref)
{
    for (int i = 0; i < rowCount(); ++i) {
        const Row &shown = row(i);
        if (shown.project->id == ref.projectId && shown.project->backups.at(shown.index).environment == ref)
            Q_EMIT dataChanged(index(i, 0), index(i, ColumnCount - 1), {RunningRole});
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
    if (column == Made && backup.createdAt.isValid())
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
    static constexpr const char *titles[ColumnCount] = {QT_TRANSLATE_NOOP("BackupModel", "Environment"),
                                                        QT_TRANSLATE_NOOP("BackupModel", "Project"),
                                                        QT_TRANSLATE_NOOP("BackupModel", "Kind"),
                                                        QT_TRANSLATE_NOOP("BackupModel", "Version"),
                                                        QT_TRANSLATE_NOOP("BackupModel", "Made"),
                                                        QT_TRANSLATE_NOOP("BackupModel", "Expires"),
                                                        QT_TRANSLATE_NOOP("BackupModel", "Blocks"),
                                                        QT_TRANSLATE_NOOP("BackupModel", "Size"),
                                                        QT_TRANSLATE_NOOP("BackupModel", "Last roll back took"),
                                                        QT_TRANSLATE_NOOP("BackupModel", "Marks")};
    return QCoreApplication::translate("BackupModel", titles[column]);
}

QString BackupModel::columnId(int column) const
{
    static const QString ids[ColumnCount] = {u"environment"_s, u"project"_s, u"kind"_s, u"version"_s,     u"made"_s,
                                             u"expires"_s,     u"blocks"_s,  u"size"_s, u"lastRestore"_s, u"marks"_s};
    return ids[column];
}

QList<int> BackupModel::timedColumns() const
{
    return {Made, Expires};
}

} // namespace Switchback
