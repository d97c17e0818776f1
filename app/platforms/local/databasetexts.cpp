// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/platforms/local/databasetexts.h"

#include "app/platforms/local/installationdatabase.h"

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

QString databaseOf(const SiteRunner &runner, const QString &installationId)
{
    return runner.installation(installationId).value_or(InstallationState{}).database;
}

QString activeDatabase(const SiteRunner &runner)
{
    return databaseOf(runner, runner.state().value_or(EnvironmentState{}).active);
}

QList<Text> historiesTexts(const SiteRunner &runner, const QString &name, const std::stop_token &stop)
{
    const Result<SiteDatabasePtr> database = runner.database();
    if (!database || !*database)
        return {};
    const QStringList tables = (*database)->lostHistories(name, stop).value_or(QStringList());
    if (tables.isEmpty())
        return {};
    return {
        Text(QT_TRANSLATE_N_NOOP("Text", "What the rows of %n table(s) were before is not copied: the server's tools "
                                         "cannot do that. %1."),
             {tables.join(u", "_s)}, int(tables.size()))};
}

/// What the server does in it by itself it also does in a copy, and in one that is kept.
QList<Text> timersTexts(const SiteRunner &runner, const QString &name, const std::stop_token &stop)
{
    const Result<SiteDatabasePtr> database = runner.database();
    if (!database || !*database)
        return {};
    const QStringList timers = (*database)->timers(name, stop).value_or(QStringList());
    if (timers.isEmpty())
        return {};
    return {
        Text(QT_TRANSLATE_N_NOOP("Text", "The server carries out %n event(s) of the database by itself: %1. It does "
                                         "so in every copy, and in those that are kept, too."),
             {timers.join(u", "_s)}, int(timers.size()))};
}

/// What is said of it beside its size.
enum class Told { Timers, HistoriesAndTimers };

/// %1 of \a text is its name, %2 its size, %3 where the server is. A server that does not answer is asked only once.
QList<Text> sized(const SiteRunner &runner, const QString &name, const char *text, Told told,
                  const std::stop_token &stop)
{
    const QString where = runner.site().project.database ? runner.site().project.database->where() : QString();
    const Result<qint64> bytes = checkDatabase(runner, name, stop);
    if (!bytes)
        return {Text(QT_TRANSLATE_NOOP("Text", "The size of the database %1 cannot be told now. %2"),
                     {name, QVariant::fromValue(bytes.error().sentence)})};
    QList<Text> texts{Text(text, {name, QVariant::fromValue(Bytes{*bytes}), where})};
    if (told == Told::HistoriesAndTimers)
        texts += historiesTexts(runner, name, stop);
    return texts + timersTexts(runner, name, stop);
}

Text orphansText(const QStringList &names)
{
    return Text(QT_TRANSLATE_N_NOOP("Text", "On the database server there is/are %n database(s) of this environment "
                                            "that no installation has: %1."),
                {names.join(u", "_s)}, int(names.size()));
}

Finding copiedFinding(const QStringList &names)
{
    return {.gravity = Gravity::Warning,
            .owner = Owner::You,
            .code = u"local.copied-project"_s,
            .sentence = Text(QT_TRANSLATE_N_NOOP("Text", "The site works with %n database(s) made for another folder "
                                                         "or machine, which may be in use there: %1."),
                             {names.join(u", "_s)}, int(names.size())),
            .remedy = Text(QT_TRANSLATE_NOOP("Text", "If this folder is a copy, stop its site: it writes into the "
                                                     "original's database. If it was moved, go on: the next upgrade "
                                                     "makes a database here, and the old one is yours to drop."))};
}

/// Each with the installation that has it.
QList<Text> droppedTexts(const QStringList &names)
{
    if (names.isEmpty())
        return {};
    return {Text(QT_TRANSLATE_N_NOOP("Text", "%n database(s) go(es) with it for good: %1."), {names.join(u", "_s)},
                 int(names.size()))};
}

Text staysText(const QStringList &names)
{
    return Text(QT_TRANSLATE_N_NOOP("Text", "%n database(s) made for another folder or machine stay(s) on the server: "
                                            "%1."),
                {names.join(u", "_s)}, int(names.size()));
}

} // namespace

QList<Text> databaseTexts(const SiteRunner &runner, const OperationRequest &request, const Backup *backup,
                          const std::stop_token &stop)
{
    const QString active = activeDatabase(runner);
    switch (request.kind) {
    case OperationKind::Upgrade:
    case OperationKind::Rehearse:
        if (active.isEmpty())
            return {};
        return sized(
            runner, active,
            QT_TRANSLATE_NOOP("Text", "The database %1 on %3, %2, is copied into a new one; it stays as it is."),
            Told::HistoriesAndTimers, stop);
    case OperationKind::BackUp:
        if (active.isEmpty())
            return {};
        return sized(runner, active, QT_TRANSLATE_NOOP("Text", "The database %1 on %3, %2, is backed up with them."),
                     Told::HistoriesAndTimers, stop);
    case OperationKind::Restore: {
        const QString kept = backup && backup->kind != BackupKind::Manual ? databaseOf(runner, backup->id) : QString();
        if (kept.isEmpty())
            return {};
        QList<Text> texts = sized(runner, kept, QT_TRANSLATE_NOOP("Text", "It goes back to its database %1 on %3, %2."),
                                  Told::Timers, stop);
        if (const std::optional<Text> shared = sharedDatabaseText(runner, backup->id))
            texts.append(*shared);
        return texts;
    }
    case OperationKind::DeleteBackup: {
        const QString kept = backup && backup->kind != BackupKind::Manual ? databaseOf(runner, backup->id) : QString();
        if (kept.isEmpty())
            return {};
        const QStringList foreign = foreignDatabases(runner);
        return foreign.contains(kept) ? QList<Text>{staysText({kept})} : droppedTexts({kept});
    }
    case OperationKind::TearDown: {
        QStringList names;
        const QList<InstallationState> installations = listInstallations(runner.layout(), runner.id());
        for (const InstallationState &installation : installations)
            if (isOwnDatabase(runner, installation))
                names.append(installation.database);
        return droppedTexts(names) + leftDatabaseTexts(runner, stop);
    }
    case OperationKind::SetUp:
    case OperationKind::CopyContent:
    case OperationKind::ExtendBackup:
    case OperationKind::KeepBackup:
    case OperationKind::UnkeepBackup:
    case OperationKind::Protect:
    case OperationKind::LiftProtection:
    case OperationKind::ExpiryWarning:
        break;
    }
    return {};
}

QList<Text> leftDatabaseTexts(const SiteRunner &runner, const std::stop_token &stop)
{
    QList<Text> texts;
    if (const QStringList foreign = foreignDatabases(runner); !foreign.isEmpty())
        texts.append(staysText(foreign));
    if (const QStringList orphans = orphanDatabases(runner, stop).value_or(QStringList()); !orphans.isEmpty())
        texts.append(orphansText(orphans));
    return texts;
}

std::optional<Text> sharedDatabaseText(const SiteRunner &runner, const QString &installationId)
{
    const QString name = databaseOf(runner, installationId);
    if (name.isEmpty() || !foreignDatabases(runner).contains(name))
        return std::nullopt;
    return Text(QT_TRANSLATE_NOOP("Text", "The site works with the database %1, which was made for another folder or "
                                          "machine: if this folder is a copy, both write into it."),
                {name});
}

QList<Finding> diagnoseDatabase(const SiteRunner &runner, const std::stop_token &stop)
{
    const QString active = activeDatabase(runner);
    if (!runner.site().project.database && active.isEmpty())
        return {};
    if (const Result<void> original = checkNotCopied(runner); !original)
        return {findingOf(original.error())};
    if (const Result<qint64> checked = checkDatabase(runner, active, stop); !checked)
        return {findingOf(checked.error())};
    const Result<QStringList> orphans = orphanDatabases(runner, stop);
    if (!orphans)
        return {findingOf(orphans.error())};
    QList<Finding> findings;
    if (const QStringList foreign = foreignDatabases(runner); !foreign.isEmpty())
        findings.append(copiedFinding(foreign));
    if (orphans->isEmpty())
        return findings;
    findings.append({.gravity = Gravity::Note,
                     .owner = Owner::You,
                     .code = u"local.orphan-databases"_s,
                     .sentence = orphansText(*orphans),
                     .remedy = Text(QT_TRANSLATE_NOOP("Text", "Drop them with the server's own tools, if nobody else "
                                                              "uses them: a copy of this project's folder would."))});
    return findings;
}

} // namespace Switchback
