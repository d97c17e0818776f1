// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/platforms/local/actconsequences.h"

#include "app/platforms/local/diskfile.h"

namespace Switchback {

namespace {

QVariant bytes(qint64 count)
{
    return QVariant::fromValue(Bytes{count});
}

/// Copying at a modest 100 MB a second.
QVariant copyDuration(qint64 count)
{
    constexpr qint64 bytesPerMillisecond = 100'000;
    constexpr qint64 shortest = 100;
    return QVariant::fromValue(Duration{shortest + count / bytesPerMillisecond});
}

Text lostBackup(const Backup &backup)
{
    const QVariantList arguments{backup.version, backup.createdAt, bytes(qMax<qint64>(0, backup.sizeInBytes))};
    switch (backup.kind) {
    case BackupKind::Upgrade:
        return Text(QT_TRANSLATE_NOOP("Text", "The upgrade backup of release %1 from %2, %3, is lost for good."),
                    arguments);
    case BackupKind::SetAside:
        return Text(QT_TRANSLATE_NOOP("Text", "The installation of release %1 that was set aside on %2, %3, is lost "
                                              "for good."),
                    arguments);
    case BackupKind::Manual:
        break;
    }
    return Text(QT_TRANSLATE_NOOP("Text", "The manual backup of release %1 from %2, %3, is lost for good."), arguments);
}

bool isLastBackup(const Project &project, const Backup &backup)
{
    for (const Backup &other : project.backups)
        if (other.environment == backup.environment && other.id != backup.id)
            return false;
    return true;
}

} // namespace

QList<Text> extendTexts(const Environment &environment, const Backup &backup)
{
    QList<Text> texts{
        Text(QT_TRANSLATE_NOOP("Text", "The upgrade backup of %1, release %2, is kept until %3 instead of %4."),
             {environment.name, backup.version, backup.createdAt.addSecs(extendedBackupSeconds), backup.expiresAt}),
        Text(QT_TRANSLATE_NOOP("Text", "As long as it is there it takes %1 of the disk."),
             {bytes(qMax<qint64>(0, backup.sizeInBytes))}),
        Text(QT_TRANSLATE_NOOP("Text", "This is possible once. A longer time is a matter for the platform's help "
                                       "desk."))};
    if (environment.role == Role::Live) {
        texts.insert(1, Text(QT_TRANSLATE_NOOP("Text", "Until it is gone, %1 can neither be upgraded nor torn down."),
                             {environment.name}));
    }
    return texts;
}

QList<Text> deleteTexts(const Project &project, const Environment &environment, const Backup &backup)
{
    QList<Text> texts{lostBackup(backup)};
    if (isLastBackup(project, backup))
        texts.append(Text(QT_TRANSLATE_NOOP("Text", "It is the last one: afterwards there is nothing to roll %1 back "
                                                    "to."),
                          {environment.name}));
    if (environment.role == Role::Live && backup.kind == BackupKind::Upgrade)
        texts.append(
            Text(QT_TRANSLATE_NOOP("Text", "%1 can be upgraded and torn down again at once."), {environment.name}));
    texts.append(
        Text(QT_TRANSLATE_NOOP("Text", "The site itself does not notice: %1 goes on running."), {environment.name}));
    return texts;
}

QList<Text> keepTexts(const Environment &environment, const Backup &backup, bool keep)
{
    if (keep) {
        return {Text(QT_TRANSLATE_NOOP("Text", "The manual backup of %1, release %2 from %3, is no longer replaced by "
                                               "the next one."),
                     {environment.name, backup.version, backup.createdAt}),
                Text(QT_TRANSLATE_NOOP("Text", "It cannot be deleted until the keep flag is taken off."))};
    }
    return {Text(QT_TRANSLATE_NOOP("Text", "The next manual backup of %1 replaces the one of release %2 from %3."),
                 {environment.name, backup.version, backup.createdAt}),
            Text(QT_TRANSLATE_NOOP("Text", "It can be deleted again."))};
}

QList<Text> tearDownTexts(const SiteRunner &runner, const Project &project, const Environment &environment)
{
    const QString active = runner.state().value_or(EnvironmentState{}).active;
    QList<Text> texts{
        Text(QT_TRANSLATE_NOOP("Text", "%1 answers nobody any more at %2."), {environment.name, runner.publicUrl()}),
        Text(QT_TRANSLATE_NOOP("Text", "Release %1 is removed from %2 with all its data, %3. They are lost for good."),
             {environment.version, environment.name, bytes(treeBytes(runner.dataFolder(active)))})};
    for (const Backup &backup : project.backups)
        if (backup.environment == environment.ref)
            texts.append(lostBackup(backup));
    texts.append(Text(QT_TRANSLATE_NOOP("Text", "The releases stay in the project; %1 can be set up again, with an "
                                                "empty data folder."),
                      {environment.name}));
    return texts;
}

QList<Text> backUpTexts(const SiteRunner &runner, const Project &project, const Environment &environment)
{
    const qint64 data = treeBytes(runner.dataFolder(runner.state().value_or(EnvironmentState{}).active));
    QList<Text> texts{
        Text(QT_TRANSLATE_NOOP("Text", "While its data, %1, is copied, %2 refuses writes, for about %3. Reading goes "
                                       "on."),
             {bytes(data), environment.name, copyDuration(data)}),
        Text(QT_TRANSLATE_NOOP("Text", "Up to %1 are needed on the disk meanwhile; %2 are free."),
             {bytes(2 * data), bytes(freeBytes(runner.layout().folder()))}),
        Text(QT_TRANSLATE_NOOP("Text", "The backup stays until it is deleted, or replaced by the next manual one; the "
                                       "keep flag protects it from both."))};
    for (const Backup &backup : project.backups)
        if (backup.environment == environment.ref && backup.kind == BackupKind::Manual && !backup.kept)
            texts.append(lostBackup(backup));
    return texts;
}

QList<Text> copyTexts(const SiteRunner &runner, const Environment &environment, const Environment &source,
                      const QDateTime &now)
{
    const EnvironmentState sourceState =
        readEnvironmentState(runner.layout(), source.ref.environmentId).value_or(EnvironmentState{});
    const qint64 data =
        treeBytes(runner.layout().installation(source.ref.environmentId, sourceState.active) + QStringLiteral("/data"));
    QList<Text> texts{
        Text(QT_TRANSLATE_NOOP("Text", "%1 gets a copy of all content of %2, %3, in place of its own."),
             {environment.name, source.name, bytes(data)}),
        Text(QT_TRANSLATE_NOOP("Text", "What %1 has now, release %2 with all its data, is set aside until %3, so that "
                                       "this can be undone."),
             {environment.name, environment.version, now.addSecs(setAsideBackupSeconds)}),
        Text(QT_TRANSLATE_NOOP("Text", "While the content is copied, %1 refuses writes, for about %2; %3 does for the "
                                       "moment of the switch. Reading goes on."),
             {source.name, copyDuration(data), environment.name}),
        Text(QT_TRANSLATE_NOOP("Text", "%1 are copied; %2 are free on the disk."),
             {bytes(data), bytes(freeBytes(runner.layout().folder()))})};
    if (source.version != environment.version) {
        texts.append(
            Text(QT_TRANSLATE_NOOP("Text", "The content is of release %1; the copy is brought to release %2 by "
                                           "that release's own migration."),
                 {source.version, environment.version}));
    }
    return texts;
}

QList<Text> protectTexts(const Environment &environment, bool protect)
{
    return {protect ? Text(QT_TRANSLATE_NOOP("Text", "%1 can neither be upgraded nor torn down until the protection "
                                                     "is lifted."),
                           {environment.name})
                    : Text(QT_TRANSLATE_NOOP("Text", "%1 can be upgraded and torn down again."), {environment.name})};
}

} // namespace Switchback
