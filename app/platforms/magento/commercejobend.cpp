// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/net/httpurl.h"
#include "app/platforms/magento/commercejob.h"
#include "app/platforms/magento/composer.h"
#include "app/platforms/magento/magentoproblem.h"
#include "app/platforms/magento/storefront.h"

#include <QTemporaryDir>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

Problem notRight(const QString &code, const Text &sentence, const QString &details = {})
{
    return magentoProblem(ProblemKind::Unhealthy, Owner::Platform, code, sentence,
                          Text(QT_TRANSLATE_NOOP("Text", "Look at the server's logs, in the details and by ssh.")),
                          details);
}

/// Exit code 2 means that an upgrade is needed. That the declarative schema differs is a false alarm on the cloud's own
/// databases (sheet, 4.1), and is only said.
Result<void> judgeDatabase(const Printed &status, Context &context)
{
    if (status.outcome.succeeded())
        return {};
    const QString words = status.lastWords().join(u'\n');
    QStringList modules;
    const QList<OutdatedModule> outdated = outdatedModules(words);
    for (const OutdatedModule &module : outdated)
        modules.append(moduleLine(module));
    if (modules.isEmpty() && words.contains("Declarative Schema is not up to date"_L1)) {
        context.log.note(
            Text(QT_TRANSLATE_NOOP("Text", "Commerce says that its declarative schema is not up to date, which it "
                                           "also does where nothing is wrong.")));
        return {};
    }
    return Failure(notRight(
        u"magento.database-old"_s,
        modules.isEmpty()
            ? Text(QT_TRANSLATE_NOOP("Text", "The database does not belong to the code that runs."))
            : Text(QT_TRANSLATE_NOOP("Text", "The database is older than the code: %1."), {modules.join(u", "_s)}),
        words));
}

/// "/admin_x1y2" in "Admin URI: /admin_x1y2".
QString adminPathIn(const Printed &printed)
{
    for (const QString &line : printed.output)
        if (line.contains("Admin URI:"_L1))
            return line.section(u':', 1).trimmed();
    return {};
}

} // namespace

Result<void> CommerceJob::lookAtStorefront(const Ways &ways, const CloudServer &server, Context &context) const
{
    if (ways.environment.routes.isEmpty() || whyNotSendable(ways.environment.routes.first()))
        return {}; // without encryption nobody can be asked over the network
    QList<QUrl> pages{ways.environment.routes.first()};
    const Result<Printed> admin = server.magento({u"info:adminuri"_s, u"--no-ansi"_s}, context);
    const QString path = admin && admin->outcome.succeeded() ? adminPathIn(*admin) : QString();
    if (!path.isEmpty())
        pages.append(pages.first().resolved(QUrl(path)));
    for (const QUrl &page : std::as_const(pages)) {
        const Stopwatch watch(context.clock);
        for (;;) {
            const Result<PageVisit> seen = visitPage(page, context);
            if (seen && !seen->isBroken())
                break;
            const bool isOver = watch.elapsed() > m_tools.patience.answer;
            if (isOver && seen && !context.outputs.value("wasBroken"_L1).toBool())
                return Failure(brokenPage(page, *seen, server, context));
            if (isOver) { // no word about the new version: this machine may not reach it, or it was like that before
                context.log.note(Text(QT_TRANSLATE_NOOP("Text", "%1 could not be judged."), {page.toString()}));
                break;
            }
            if (!context.clock.wait(m_tools.patience.poll, context.stop))
                return Failure(cancelledProblem());
        }
    }
    return {};
}

Result<void> CommerceJob::verify(Context &context) const
{
    Result<Reached> reached = reach(context);
    if (!reached)
        return Failure(reached.error());
    if (const Result<void> mended = awaitFix(reached->ways, context); !mended)
        return mended;
    const Result<ServerPicture> picture = reached->host.look(context);
    if (!picture)
        return Failure(picture.error());
    if (picture->version() != m_facts.toVersion)
        return Failure(notRight(u"magento.wrong-version"_s,
                                Text(QT_TRANSLATE_NOOP("Text", "The server has Adobe Commerce %1 and not %2."),
                                     {picture->version(), m_facts.toVersion})));
    const Result<Printed> version = reached->host.magento({u"--version"_s, u"--no-ansi"_s}, context);
    if (!version)
        return Failure(version.error());
    if (!version->outcome.succeeded() || !version->output.join(u' ').split(u' ').contains(m_facts.toVersion))
        return Failure(notRight(
            u"magento.wrong-version"_s,
            Text(QT_TRANSLATE_NOOP("Text", "Commerce itself does not say that it is %1."), {m_facts.toVersion}),
            version->lastWords().join(u'\n')));
    const Result<Printed> database = reached->host.magento({u"setup:db:status"_s, u"--no-ansi"_s}, context);
    if (!database)
        return Failure(database.error());
    if (const Result<void> well = judgeDatabase(*database, context); !well)
        return well;
    if (picture->isInMaintenance)
        return Failure(
            notRight(u"magento.in-maintenance"_s, Text(QT_TRANSLATE_NOOP("Text", "It is still in maintenance mode."))));
    return lookAtStorefront(reached->ways, reached->host, context);
}

KeptState CommerceJob::newBackup(Context &context) const
{
    KeptState kept;
    kept.id = m_facts.stamp;
    kept.version = m_facts.fromVersion;
    kept.commit = m_facts.commit;
    kept.dump = m_facts.dumpName();
    kept.bytes = context.outputs.value("bytes"_L1).toInteger();
    kept.tables = context.outputs.value("tables"_L1).toInt();
    kept.since = QDateTime::fromString(context.outputs.value("dumpedAt"_L1).toString(), Qt::ISODateWithMs).toUTC();
    kept.kind = m_kind == OperationKind::Upgrade   ? BackupKind::Upgrade
                : m_kind == OperationKind::Restore ? BackupKind::SetAside
                                                   : BackupKind::Manual;
    // Its 48 hours begin when it becomes a backup; what was asked for stays until somebody deletes it.
    if (kept.kind != BackupKind::Manual) {
        kept.since = context.clock.now();
        kept.expiresAt = kept.since.addSecs(upgradeBackupSeconds);
    }
    return kept;
}

Probe CommerceJob::probeKept(Context &) const
{
    const Result<EnvironmentRecord> record = records().read();
    return record ? (record->find(m_facts.stamp) ? Probe::Done : Probe::NotDone) : Probe::CannotTell;
}

Result<void> CommerceJob::keep(Context &context) const
{
    const CodeStore code = m_tools.code(m_facts.project);
    if (const Result<void> held = code.hold(keptName(m_facts.stamp), m_facts.commit, context); !held)
        return held;
    return records().change([&](EnvironmentRecord &record) {
        record.put(newBackup(context));
        if (m_kind == OperationKind::BackUp)
            return;
        record.verifiedVersion = m_facts.toVersion;
        record.verifiedSince = context.clock.now();
    });
}

Result<void> CommerceJob::unkeep(Context &context) const
{
    const CodeStore code = m_tools.code(m_facts.project);
    if (const Result<void> forgotten = code.forget(keptName(m_facts.stamp), context); !forgotten)
        return forgotten;
    return records().change([&](EnvironmentRecord &record) {
        record.remove(m_facts.stamp);
        record.verifiedVersion = m_facts.verifiedVersion;
        record.verifiedSince = m_facts.verifiedSince;
    });
}

Probe CommerceJob::probeCleared(Context &) const
{
    const Result<EnvironmentRecord> record = records().read();
    if (!record)
        return Probe::CannotTell;
    const bool isOneLeft = std::any_of(m_facts.replaced.cbegin(), m_facts.replaced.cend(),
                                       [&](const KeptState &old) { return record->find(old.id); });
    return isOneLeft ? Probe::NotDone : Probe::Done;
}

Result<void> CommerceJob::clear(Context &context) const
{
    for (const KeptState &old : m_facts.replaced)
        if (const Result<void> removed = removeKept(old, context); !removed)
            return removed;
    return records().change([&](EnvironmentRecord &record) {
        for (const KeptState &old : m_facts.replaced)
            record.remove(old.id);
    });
}

Result<Packages> CommerceJob::newerPackages(const Ways &ways, Context &context) const
{
    const Result<QString> commit = ways.code.named(newName(), context);
    if (!commit)
        return Failure(commit.error());
    const QTemporaryDir folder;
    if (const Result<void> laid = ways.code.layOut(*commit, folder.path(), context); !laid)
        return Failure(laid.error());
    return Composer(m_facts.php, m_tools.patience).newer(folder.path(), context);
}

Result<void> CommerceJob::listExtensions(Context &context) const
{
    Result<Reached> reached = reach(context);
    if (!reached)
        return Failure(reached.error());
    const Result<ServerPicture> picture = reached->host.look(context);
    if (!picture)
        return Failure(picture.error());
    const Result<Packages> newer = newerPackages(reached->ways, context);
    if (!newer)
        return Failure(newer.error());
    for (auto package = picture->packages.constBegin(); package != picture->packages.constEnd(); ++package) {
        if (!isExtension(package.key()))
            continue;
        const QString latest = newer->value(package.key());
        context.log.note(latest.isEmpty()
                             ? Text(QT_TRANSLATE_NOOP("Text", "Extension %1 %2"), {package.key(), package.value()})
                             : Text(QT_TRANSLATE_NOOP("Text", "Extension %1 %2; %3 is available"),
                                    {package.key(), package.value(), latest}));
    }
    const Result<Printed> modules =
        reached->host.magento({u"module:status"_s, u"--disabled"_s, u"--no-ansi"_s}, context);
    return modules ? Result<void>() : Failure(modules.error());
}

} // namespace Switchback
