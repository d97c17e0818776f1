// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "models/guardparts.h"

#include <QCoreApplication>

// The guards of backups: going back to one, extending, deleting, keeping and making it. See models/guards.h.

namespace Switchback {

using namespace Guards;

namespace {

const Backup *find(const Project &project, const Environment &environment, OperationKind kind, const QString &backupId)
{
    OperationRequest request;
    request.kind = kind;
    request.environment = environment.ref;
    request.backupId = backupId;
    return requestedBackup(project, request);
}

GuardVerdict gone(const Environment &environment)
{
    return refuse(GuardId::NothingToRestore,
                  Text(QT_TRANSLATE_NOOP("Text", "The chosen backup of %1 is not there any more."), {environment.name}),
                  Text(QT_TRANSLATE_NOOP("Text", "Refresh the project and choose another backup.")));
}

GuardVerdict noUpgradeBackup(const Environment &environment)
{
    return refuse(GuardId::NothingToRestore,
                  Text(QT_TRANSLATE_NOOP("Text", "%1 has no upgrade backup."), {environment.name}),
                  Text(QT_TRANSLATE_NOOP("Text", "The next upgrade leaves one, which is kept for 48 hours.")));
}

Text expiredReason(const Backup &backup)
{
    return Text(QT_TRANSLATE_NOOP("Text", "The backup of release %1 has expired: %2."),
                {backup.version, backup.expiresAt});
}

Text helpDesk()
{
    return Text(QT_TRANSLATE_NOOP("Text", "If you need it for longer, ask the help desk of your platform."));
}

GuardVerdict notExtendableKind(const Environment &environment, const Backup &backup)
{
    return refuse(
        GuardId::NotExtendable,
        Text(QT_TRANSLATE_NOOP("Text", "Only an upgrade backup can be extended, and the chosen backup of %1 is none."),
             {environment.name}),
        backup.kind == BackupKind::Manual
            ? Text(QT_TRANSLATE_NOOP("Text", "Keep it: then no newer manual backup replaces it."))
            : Text(QT_TRANSLATE_NOOP("Text", "Roll back to it before it expires if you need what it holds.")));
}

/// Why an upgrade backup that is there cannot be extended; nothing when it can.
std::optional<GuardVerdict> notExtendable(const Environment &environment, const Backup &backup, const QDateTime &now)
{
    if (backup.kind != BackupKind::Upgrade)
        return notExtendableKind(environment, backup);
    if (hasExpired(backup, now))
        return refuse(
            GuardId::BackupExpired, expiredReason(backup),
            Text(QT_TRANSLATE_NOOP("Text", "The next upgrade leaves a new one, which is kept for 48 hours.")));
    if (!backup.expiresAt.isValid())
        return refuse(GuardId::NotExtendable,
                      Text(QT_TRANSLATE_NOOP("Text", "The upgrade backup of %1 is kept until somebody deletes it."),
                           {environment.name}),
                      Text(QT_TRANSLATE_NOOP("Text", "Delete it when you no longer need it.")));
    if (!backup.createdAt.isValid())
        return refuse(GuardId::NotExtendable,
                      Text(QT_TRANSLATE_NOOP("Text", "It is not known when the upgrade backup of %1 was made."),
                           {environment.name}),
                      helpDesk());
    if (!canBeExtended(backup))
        return refuse(
            GuardId::ExtendedAlready,
            Text(QT_TRANSLATE_NOOP("Text", "An upgrade backup can be extended once, to 5 days in all. The one "
                                           "of %1 has been, and is kept until %2."),
                 {environment.name, backup.expiresAt}),
            helpDesk());
    return std::nullopt;
}

} // namespace

QList<GuardVerdict> restoreGuards(const Project &project, const QString &environmentId, const QString &backupId,
                                  const Activity *running, const QDateTime &now)
{
    const Environment *environment = project.environment(environmentId);
    if (!environment)
        return unknownEnvironment(project, environmentId);
    Verdicts verdicts;
    addCommon(verdicts, project, *environment, running);
    const Backup *backup = find(project, *environment, OperationKind::Restore, backupId);
    const Text another(QT_TRANSLATE_NOOP("Text", "Choose another backup of the environment."));
    if (!backup && backupId.isEmpty()) {
        verdicts.append(
            refuse(GuardId::NothingToRestore,
                   Text(QT_TRANSLATE_NOOP("Text", "There is no backup to roll %1 back to."), {environment->name}),
                   Text(QT_TRANSLATE_NOOP("Text", "The next upgrade leaves one, which is kept for 48 hours."))));
    } else if (!backup) {
        verdicts.append(gone(*environment));
    } else if (hasExpired(*backup, now)) {
        verdicts.append(refuse(GuardId::BackupExpired, expiredReason(*backup), another));
    } else if (!backup->unusable.isEmpty()) {
        verdicts.append(refuse(GuardId::BackupUnusable,
                               Text(QT_TRANSLATE_NOOP("Text", "The backup of release %1 cannot be restored. %2"),
                                    {backup->version, nested(backup->unusable)}),
                               another));
    }
    return verdicts;
}

QList<GuardVerdict> extendBackupGuards(const Project &project, const QString &environmentId, const QString &backupId,
                                       const Activity *running, const QDateTime &now)
{
    const Environment *environment = project.environment(environmentId);
    if (!environment)
        return unknownEnvironment(project, environmentId);
    Verdicts verdicts;
    addCommon(verdicts, project, *environment, running);
    const Backup *backup = find(project, *environment, OperationKind::ExtendBackup, backupId);
    if (!backup)
        verdicts.append(backupId.isEmpty() ? noUpgradeBackup(*environment) : gone(*environment));
    else if (const std::optional<GuardVerdict> refused = notExtendable(*environment, *backup, now))
        verdicts.append(*refused);
    return verdicts;
}

QList<GuardVerdict> deleteBackupGuards(const Project &project, const QString &environmentId, const QString &backupId,
                                       const Activity *running)
{
    const Environment *environment = project.environment(environmentId);
    if (!environment)
        return unknownEnvironment(project, environmentId);
    Verdicts verdicts;
    addCommon(verdicts, project, *environment, running);
    // Asked first: whatever a list of backups says, what gets the traffic is none.
    if (!backupId.isEmpty() && backupId == environment->installationId) {
        verdicts.append(refuse(
            GuardId::NothingToRestore,
            Text(QT_TRANSLATE_NOOP("Text", "%1 runs from this installation. It is no backup and is never deleted."),
                 {environment->name}),
            Text(QT_TRANSLATE_NOOP("Text", "Choose one of the backups of the environment."))));
        return verdicts;
    }
    const Backup *backup = find(project, *environment, OperationKind::DeleteBackup, backupId);
    if (!backup) {
        verdicts.append(backupId.isEmpty() ? noUpgradeBackup(*environment) : gone(*environment));
    } else if (backup->kept) {
        verdicts.append(
            refuse(GuardId::BackupKept,
                   Text(QT_TRANSLATE_NOOP("Text", "The backup of release %1 is marked to be kept."), {backup->version}),
                   Text(QT_TRANSLATE_NOOP("Text", "Take the mark off first; then it can be deleted."))));
    }
    return verdicts;
}

QList<GuardVerdict> deleteExpiredBackupGuards(const Project &project, const QString &environmentId,
                                              const QString &backupId, const Activity *running, const QDateTime &now)
{
    Verdicts verdicts = deleteBackupGuards(project, environmentId, backupId, running);
    if (firstRefusal(verdicts) != nullptr)
        return verdicts;
    const Environment &environment = *project.environment(environmentId);
    const Backup &backup = *find(project, environment, OperationKind::DeleteBackup, backupId);
    if (!hasExpired(backup, now))
        verdicts.append(
            refuse(GuardId::BackupNotExpired,
                   Text(QT_TRANSLATE_NOOP("Text", "The backup of release %1 has not expired."), {backup.version}),
                   Text(QT_TRANSLATE_NOOP("Text", "It stays until its time is up, or until somebody deletes it."))));
    return verdicts;
}

QList<GuardVerdict> keepBackupGuards(const Project &project, const QString &environmentId, const QString &backupId,
                                     bool keep, const Activity *running)
{
    const Environment *environment = project.environment(environmentId);
    if (!environment)
        return unknownEnvironment(project, environmentId);
    Verdicts verdicts;
    addCommon(verdicts, project, *environment, running);
    const OperationKind kind = keep ? OperationKind::KeepBackup : OperationKind::UnkeepBackup;
    const Backup *backup = find(project, *environment, kind, backupId);
    if (!backup && backupId.isEmpty()) {
        verdicts.append(refuse(GuardId::NothingToRestore,
                               Text(QT_TRANSLATE_NOOP("Text", "There is no manual backup of %1."), {environment->name}),
                               Text(QT_TRANSLATE_NOOP("Text", "Back %1 up first."), {environment->name})));
    } else if (!backup) {
        verdicts.append(gone(*environment));
    } else if (backup->kind != BackupKind::Manual) {
        verdicts.append(refuse(
            GuardId::NotExtendable,
            Text(QT_TRANSLATE_NOOP("Text", "Only a manual backup can be kept, and the chosen backup of %1 is none."),
                 {environment->name}),
            Text(QT_TRANSLATE_NOOP("Text", "Back %1 up and keep that backup."), {environment->name})));
    } else if (keep && backup->kept) {
        verdicts.append(
            refuse(GuardId::BackupKept,
                   Text(QT_TRANSLATE_NOOP("Text", "The backup of release %1 is marked to be kept already."),
                        {backup->version}),
                   Text(QT_TRANSLATE_NOOP("Text", "Nothing needs to be done: it stays until the mark is taken off."))));
    } else if (!keep && !backup->kept) {
        verdicts.append(refuse(
            GuardId::BackupNotKept,
            Text(QT_TRANSLATE_NOOP("Text", "The backup of release %1 is not marked to be kept."), {backup->version}),
            Text(QT_TRANSLATE_NOOP("Text", "Nothing needs to be done: the next manual backup replaces it."))));
    }
    return verdicts;
}

QList<GuardVerdict> backUpGuards(const Project &project, const QString &environmentId, const Activity *running)
{
    const Environment *environment = project.environment(environmentId);
    if (!environment)
        return unknownEnvironment(project, environmentId);
    Verdicts verdicts;
    addCommon(verdicts, project, *environment, running);
    // A backup without its release could not be restored.
    if (!addNotSetUp(verdicts, *environment))
        addVersionUnknown(verdicts, *environment);
    return verdicts;
}

} // namespace Switchback
