// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "models/guardparts.h"

#include "models/operationtext.h"
#include "models/releaseversion.h"

#include <QCoreApplication>

namespace Switchback::Guards {

GuardVerdict refuse(GuardId guard, Text reason, Text wayOut)
{
    return {guard, Severity::Refuse, std::move(reason), std::move(wayOut)};
}

QVariant nested(const Text &text)
{
    return QVariant::fromValue(text);
}

bool isSetUp(const Environment &environment)
{
    return environment.health != Health::NotSetUp
           && !(environment.installationId.isEmpty() && environment.version.isEmpty());
}

bool leadsFrom(const Release &release, const QString &version)
{
    return release.minimumVersion.isEmpty() || !isNewer(release.minimumVersion, version);
}

bool hasExpired(const Backup &backup, const QDateTime &now)
{
    return backup.expiresAt.isValid() && now.isValid() && backup.expiresAt <= now;
}

bool canBeExtended(const Backup &backup)
{
    return backup.kind == BackupKind::Upgrade && !backup.extended && backup.expiresAt.isValid()
           && backup.createdAt.isValid() && backup.expiresAt < backup.createdAt.addSecs(extendedBackupSeconds);
}

Verdicts unknownEnvironment(const Project &project, const QString &environmentId)
{
    return {
        refuse(GuardId::NotReachable,
               Text(QT_TRANSLATE_NOOP("Text", "The project %1 has no environment %2."), {project.name, environmentId}),
               Text(QT_TRANSLATE_NOOP("Text", "Refresh the project and choose another environment.")))};
}

void addCommon(Verdicts &verdicts, const Project &project, const Environment &environment, const Activity *running)
{
    if (project.problem) {
        const Text refresh(QT_TRANSLATE_NOOP("Text", "Put this right, then refresh the project."));
        verdicts.append(refuse(GuardId::NotReachable,
                               Text(QT_TRANSLATE_NOOP("Text", "The project %1 could not be read. %2"),
                                    {project.name, nested(project.problem->sentence)}),
                               project.problem->remedy.isEmpty() ? refresh : project.problem->remedy));
    }
    addRunning(verdicts, environment, running);
}

void addRunning(Verdicts &verdicts, const Environment &environment, const Activity *running)
{
    if (running && running->state == OperationState::Interrupted) {
        verdicts.append(
            refuse(GuardId::OperationInterrupted,
                   running->waitsFor()
                       ? Text(QT_TRANSLATE_NOOP("Text", "An operation on %1 waits for you: %2."),
                              {environment.name, nested(operationText(*running))})
                       : Text(QT_TRANSLATE_NOOP("Text", "An operation on %1 was interrupted and has not ended: %2."),
                              {environment.name, nested(operationText(*running))}),
                   Text(QT_TRANSLATE_NOOP("Text", "Resume it or roll it back in the activity log first."))));
        return;
    }
    if (!running || isTerminal(running->state))
        return;
    verdicts.append(
        refuse(GuardId::OperationRunning,
               Text(QT_TRANSLATE_NOOP("Text", "Another operation is under way on %1: %2."),
                    {environment.name, nested(operationText(*running))}),
               Text(QT_TRANSLATE_NOOP("Text", "Wait until it has ended, or cancel it in the activity log."))));
}

bool addNotSetUp(Verdicts &verdicts, const Environment &environment)
{
    if (isSetUp(environment))
        return false;
    verdicts.append(refuse(GuardId::NotSetUp,
                           Text(QT_TRANSLATE_NOOP("Text", "%1 is not set up yet."), {environment.name}),
                           Text(QT_TRANSLATE_NOOP("Text", "Set it up with a release first."))));
    return true;
}

bool addVersionUnknown(Verdicts &verdicts, const Environment &environment)
{
    if (!environment.version.isEmpty())
        return false;
    verdicts.append(
        refuse(GuardId::NotReachable,
               Text(QT_TRANSLATE_NOOP("Text", "It is not known which release runs on %1."), {environment.name}),
               Text(QT_TRANSLATE_NOOP("Text", "Refresh the project until the release can be read."))));
    return true;
}

void addProtected(Verdicts &verdicts, const Environment &environment)
{
    if (!environment.terminationProtected)
        return;
    verdicts.append(refuse(GuardId::Protected,
                           Text(QT_TRANSLATE_NOOP("Text", "%1 is protected against changes."), {environment.name}),
                           Text(QT_TRANSLATE_NOOP("Text", "Lift the protection of the environment first."))));
}

namespace {

Text backupWayOut(const Backup &backup, const QDateTime &now)
{
    if (!backup.expiresAt.isValid())
        return Text(QT_TRANSLATE_NOOP("Text", "Roll back to it, or delete it."));
    if (hasExpired(backup, now))
        return Text(QT_TRANSLATE_NOOP("Text", "It has expired. Delete it, or wait until it has been removed."));
    if (canBeExtended(backup)) {
        return Text(QT_TRANSLATE_NOOP(
                        "Text", "Extend it if you need it for longer. Roll back to it, delete it, or wait until it "
                                "expires: %1."),
                    {backup.expiresAt});
    }
    return Text(QT_TRANSLATE_NOOP("Text", "Roll back to it, delete it, or wait until it expires: %1."),
                {backup.expiresAt});
}

} // namespace

void addUpgradeBackupOfLive(Verdicts &verdicts, const Project &project, const Environment &environment,
                            const QDateTime &now)
{
    const Backup *backup = project.upgradeBackup(environment.ref.environmentId);
    if (!backup || environment.role != Role::Live)
        return;
    verdicts.append(refuse(GuardId::UpgradeBackupExists,
                           Text(QT_TRANSLATE_NOOP("Text", "%1 still has an upgrade backup, of release %2."),
                                {environment.name, backup->version}),
                           backupWayOut(*backup, now)));
}

} // namespace Switchback::Guards
