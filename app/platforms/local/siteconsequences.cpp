// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/platforms/local/siteconsequences.h"

#include "app/platforms/local/actconsequences.h"
#include "app/platforms/local/diskfile.h"

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

QVariant bytes(qint64 count)
{
    return QVariant::fromValue(Bytes{count});
}

QVariant duration(qint64 milliseconds)
{
    return QVariant::fromValue(Duration{milliseconds});
}

/// Of a freeze, where none was measured yet: copying at a modest 100 MB a second, and starting the new version.
qint64 estimatedFreeze(qint64 dataBytes)
{
    constexpr qint64 bytesPerMillisecond = 100'000;
    constexpr qint64 startMilliseconds = 2'000;
    return dataBytes / bytesPerMillisecond + startMilliseconds;
}

Text freezeText(const Environment &environment, const EnvironmentState &state, qint64 dataBytes)
{
    if (state.lastFreezeMilliseconds >= 0) {
        return Text(QT_TRANSLATE_NOOP("Text",
                                      "While the data is copied and the new version starts, %1 refuses writes; last "
                                      "time this took %2. Reading goes on."),
                    {environment.name, duration(state.lastFreezeMilliseconds)});
    }
    return Text(QT_TRANSLATE_NOOP("Text",
                                  "While the data is copied and the new version starts, %1 refuses writes, for about "
                                  "%2. Reading goes on."),
                {environment.name, duration(estimatedFreeze(dataBytes))});
}

QList<Text> upgradeTexts(const SiteRunner &runner, const Project &project, const Environment &environment,
                         const QDateTime &now)
{
    const EnvironmentState state = runner.state().value_or(EnvironmentState{});
    const qint64 dataBytes = treeBytes(runner.dataFolder(state.active));
    QList<Text> texts{
        freezeText(environment, state, dataBytes),
        Text(QT_TRANSLATE_NOOP("Text", "%1 of data are copied; %2 are free on the disk."),
             {bytes(dataBytes), bytes(freeBytes(runner.layout().folder()))}),
        Text(QT_TRANSLATE_NOOP("Text", "Visitors stay at %1; the new version works behind it on a port of its own."),
             {runner.publicUrl()}),
        Text(QT_TRANSLATE_NOOP("Text", "The installation of %1 is kept as the upgrade backup until %2."),
             {environment.version, now.addSecs(upgradeBackupSeconds)}),
    };
    if (const Backup *replaced = project.upgradeBackup(environment.ref.environmentId)) {
        texts.append(
            Text(QT_TRANSLATE_NOOP("Text", "The older upgrade backup of %1, release %2 from %3, is deleted at the "
                                           "end. This cannot be taken back."),
                 {environment.name, replaced->version, replaced->createdAt}));
    }
    return texts;
}

QList<Text> setUpTexts(const SiteRunner &runner, const Environment &environment)
{
    return {Text(QT_TRANSLATE_NOOP("Text", "%1 begins with an empty data folder."), {environment.name}),
            Text(QT_TRANSLATE_NOOP("Text", "The site will answer at %1, on this machine only."), {runner.publicUrl()}),
            Text(QT_TRANSLATE_NOOP("Text", "Its programs go on running when Switchback is closed."))};
}

QList<Text> restoreTexts(const SiteRunner &runner, const Environment &environment, const Backup &backup,
                         const QDateTime &now)
{
    const EnvironmentState state = runner.state().value_or(EnvironmentState{});
    QList<Text> texts{
        Text(QT_TRANSLATE_NOOP("Text",
                               "%1 goes back to release %2 with its data as it was on %3. What was written since then "
                               "is not in it."),
             {environment.name, backup.version, backup.createdAt}),
        Text(QT_TRANSLATE_NOOP("Text",
                               "What you leave, release %1 with all its data, is set aside until %2, so that this can "
                               "be undone."),
             {environment.version, now.addSecs(setAsideBackupSeconds)}),
        Text(QT_TRANSLATE_NOOP("Text", "Writes are refused for the moment of the switch; reading goes on."))};
    if (state.lastRestoreMilliseconds >= 0) {
        texts.append(Text(QT_TRANSLATE_NOOP("Text", "The last roll-back of %1 took %2."),
                          {environment.name, duration(state.lastRestoreMilliseconds)}));
    }
    return texts;
}

} // namespace

QList<Text> siteConsequences(const SiteRunner &runner, const Project &project, const OperationRequest &request,
                             const QDateTime &now)
{
    const Environment *environment = project.environment(request.environment.environmentId);
    if (environment == nullptr)
        return {};
    const Backup *backup = requestedBackup(project, request);
    switch (request.kind) {
    case OperationKind::SetUp:
        return setUpTexts(runner, *environment);
    case OperationKind::Upgrade:
        return upgradeTexts(runner, project, *environment, now);
    case OperationKind::TearDown:
        return tearDownTexts(runner, project, *environment);
    case OperationKind::Protect:
    case OperationKind::LiftProtection:
        return protectTexts(*environment, request.kind == OperationKind::Protect);
    case OperationKind::BackUp:
        return backUpTexts(runner, project, *environment);
    case OperationKind::CopyContent: {
        const Environment *source = project.environment(request.sourceEnvironmentId);
        return source ? copyTexts(runner, *environment, *source, now) : QList<Text>();
    }
    case OperationKind::Restore:
        return backup ? restoreTexts(runner, *environment, *backup, now) : QList<Text>();
    case OperationKind::ExtendBackup:
        return backup ? extendTexts(*environment, *backup) : QList<Text>();
    case OperationKind::DeleteBackup:
        return backup ? deleteTexts(project, *environment, *backup) : QList<Text>();
    case OperationKind::KeepBackup:
    case OperationKind::UnkeepBackup:
        return backup ? keepTexts(*environment, *backup, request.kind == OperationKind::KeepBackup) : QList<Text>();
    case OperationKind::ExpiryWarning:
        break;
    }
    return {};
}

} // namespace Switchback
