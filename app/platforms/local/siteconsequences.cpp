// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/platforms/local/siteconsequences.h"

#include "app/platforms/local/actconsequences.h"
#include "app/platforms/local/diskfile.h"
#include "app/platforms/local/pagecheck.h"

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

/// That visitors' pages are asked for, too, and how long writes may wait for that.
QList<Text> pagesTexts(const SiteRunner &runner)
{
    const int pages = runner.site().project.pages.pages;
    if (pages == 0)
        return {};
    return {Text(
        QT_TRANSLATE_N_NOOP("Text", "Up to %n page(s) of the site are looked at as a visitor would, by its links, and "
                                    "then those of the new version; writes wait for the latter, at most %1. Links that "
                                    "delete something or log out are left out."),
        {duration(std::chrono::milliseconds(PageCheck::longest).count())}, pages)};
}

Text backText(const Rehearsal &rehearsal, const QDateTime &now)
{
    return Text(QT_TRANSLATE_NOOP("Text", "Back in about %1, as rehearsed %2 ago."),
                {duration(rehearsal.backMilliseconds), duration(qMax<qint64>(0, rehearsal.endedAt.msecsTo(now)))});
}

QList<Text> upgradeTexts(const SiteRunner &runner, const Project &project, const Environment &environment,
                         const QString &version, const QDateTime &now)
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
    texts += pagesTexts(runner);
    if (const std::optional<Rehearsal> &rehearsal = environment.rehearsal;
        rehearsal && rehearsal->fromVersion == environment.version && rehearsal->toVersion == version)
        texts.append(backText(*rehearsal, now));
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
    if (const std::optional<Rehearsal> &rehearsal = environment.rehearsal;
        rehearsal && rehearsal->toVersion == environment.version && rehearsal->fromVersion == backup.version
        && backup.kind == BackupKind::Upgrade)
        texts.append(backText(*rehearsal, now));
    if (state.lastRestoreMilliseconds >= 0) {
        texts.append(Text(QT_TRANSLATE_NOOP("Text", "The last roll-back of %1 took %2."),
                          {environment.name, duration(state.lastRestoreMilliseconds)}));
    }
    return texts;
}

QList<Text> rehearsalTexts(const SiteRunner &runner, const Environment &environment)
{
    const EnvironmentState state = runner.state().value_or(EnvironmentState{});
    const qint64 dataBytes = treeBytes(runner.dataFolder(state.active));
    return {Text(QT_TRANSLATE_NOOP(
                     "Text", "%1 itself stays as it is: the upgrade and the way back are done on a copy, which is "
                             "removed afterwards."),
                 {environment.name}),
            Text(QT_TRANSLATE_NOOP("Text", "While the data is copied %1 refuses writes; reading goes on."),
                 {environment.name}),
            Text(QT_TRANSLATE_NOOP("Text", "Two copies of %1 are made for a while; %2 are free on the disk."),
                 {bytes(dataBytes), bytes(freeBytes(runner.layout().folder()))}),
            Text(QT_TRANSLATE_NOOP("Text",
                                   "The programs of the copy are those of the site: mail that they send by themselves, "
                                   "and services beside the database that they work with, such as a search index, get "
                                   "it from the copy, too."))};
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
        return upgradeTexts(runner, project, *environment, request.version, now);
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
    case OperationKind::Rehearse:
        return rehearsalTexts(runner, *environment);
    case OperationKind::ExpiryWarning:
        break;
    }
    return {};
}

} // namespace Switchback
