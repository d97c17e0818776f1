// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/platforms/local/datacopy.h"
#include "app/platforms/local/diskfile.h"
#include "app/platforms/local/installationdatabase.h"
#include "app/platforms/local/localhost.h"
#include "app/platforms/local/packeddatabase.h"
#include "app/process/commandrunner.h"
#include "app/process/processgroup.h"

#include <QFile>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

QString migrationIdentityFile(const SiteRunner &runner, const QString &installationId)
{
    return runner.layout().installation(runner.id(), installationId) + u"/run/release.pid"_s;
}

/// A migration whose starter was killed may still be at work.
Result<void> endForgottenMigration(const SiteRunner &runner, const QString &installationId)
{
    const Result<QByteArray> bytes = readWholeFile(migrationIdentityFile(runner, installationId));
    if (!bytes)
        return {};
    return endProcessGroup(ProcessIdentity::fromJson(QJsonDocument::fromJson(*bytes).object()),
                           runner.timings().stopGrace);
}

} // namespace

Probe LocalHost::probeFrozen(Context &context)
{
    return m_freeze.probeFrozen(context);
}

Result<void> LocalHost::freezeWrites(Context &context)
{
    return m_freeze.freezeWrites(context);
}

Result<void> LocalHost::liftFreeze(Context &context)
{
    return m_freeze.liftFreeze(context);
}

Probe LocalHost::probeCopy(Context &context)
{
    recall(context);
    const Result<InstallationState> green = m_runner.installation(m_green);
    if (!green || !hasDatabase(m_runner, *green, context.stop))
        return Probe::CannotTell;
    return hasCopy(context) ? Probe::Done : Probe::NotDone;
}

/// A copy of the site's own data is worth something only while the freeze under which it was made has lasted without a
/// gap.
Result<void> LocalHost::checkCopyIsCurrent(const InstallationState &green) const
{
    return m_freeze.checkLasts(green.copiedInBoot == currentBootId() ? green.copiedUnder : QString());
}

/// A copy of another site's data is of one moment, and stays what it is when that site goes on.
bool LocalHost::hasCopy(Context &context)
{
    recall(context);
    const Result<InstallationState> green = m_runner.installation(m_green);
    if (!green || green->copiedUnder.isEmpty() || green->copiedInBoot != currentBootId())
        return false;
    if (!hasDatabase(m_runner, *green, context.stop).value_or(false))
        return false;
    return m_origin || checkCopyIsCurrent(*green);
}

/// The database that belongs to the data that green gets; empty when there is none, or when it comes with them.
Result<QString> LocalHost::sourceDatabase() const
{
    if (m_origin)
        return m_origin->database();
    if (m_blue.isEmpty())
        return QString();
    return m_runner.installation(m_blue).map([](const InstallationState &blue) { return blue.database; });
}

Result<void> LocalHost::fillDatabase(const InstallationState &green, Context &context) const
{
    const QString data = m_runner.dataFolder(green.id);
    if (m_origin && m_origin->packsDatabase() && hasPackedDatabase(data))
        return unpackDatabase(m_runner, data, green, context);
    const Result<QString> source = sourceDatabase();
    if (!source)
        return Failure(source.error());
    if (source->isEmpty() && !green.database.isEmpty()) {
        context.log.note(
            Text(QT_TRANSLATE_NOOP("Text", "No database belongs to these data; the new installation begins "
                                           "with an empty one.")));
    }
    if (const Result<void> copied = copyDatabase(m_runner, *source, green, context); !copied)
        return copied;
    return m_origin ? m_origin->checkStill() : Result<void>();
}

Result<void> LocalHost::copyData(Context &context)
{
    recall(context);
    Result<InstallationState> green = m_runner.installation(m_green);
    if (!green)
        return Failure(green.error());
    const QString stamp = m_origin ? m_origin->stamp() : m_freeze.id();
    if (stamp.isEmpty())
        return m_freeze.checkLasts(stamp); // says that nothing is frozen
    if (const Result<void> stopped = m_runner.process(m_green).stop(); !stopped)
        return stopped;
    green->copiedUnder.clear();
    green->migrationBegun = false;
    green->migrated = false;
    if (const Result<void> saved = m_runner.save(*green); !saved)
        return saved;
    const QString target = m_runner.dataFolder(m_green);
    if (const Result<void> cleared = removeTree(target); !cleared)
        return cleared;
    if (const Result<void> made = makeFolder(target); !made)
        return made;

    const Stopwatch watch(context.clock);
    const Result<CopiedData> copied = m_origin
                                          ? m_origin->copyTo(target, context)
                                          : copySiteData(m_runner.dataFolder(m_blue), target, m_dataBytes, context);
    if (!copied)
        return Failure(copied.error());
    if (const Result<void> filled = fillDatabase(*green, context); !filled)
        return filled;
    context.measures.insert("copiedBytes"_L1, copied->bytes);
    context.measures.insert("copyMilliseconds"_L1, qint64(watch.elapsed().count()));
    context.measures.insert("sharedBytes"_L1, copied->sharedBytes);
    context.log.note(copiedText(*copied, watch.elapsed()));
    green->copiedUnder = stamp;
    green->copiedInBoot = currentBootId();
    green->copiedBytes = copied->bytes;
    return m_runner.save(*green);
}

Probe LocalHost::probeMigration(Context &context)
{
    recall(context);
    const Result<InstallationState> green = m_runner.installation(m_green);
    if (!green)
        return Probe::CannotTell;
    return green->migrated ? Probe::Done : Probe::NotDone;
}

/// A migration that was cut off may have left anything: it begins again on what there was before it.
Result<void> LocalHost::resetMigration(InstallationState &green, Context &context)
{
    if (const Result<void> ended = endForgottenMigration(m_runner, green.id); !ended)
        return ended;
    if (!green.migrationBegun)
        return {};
    context.log.note(
        Text(QT_TRANSLATE_NOOP("Text", "An earlier migration was cut off; it begins again on fresh data.")));
    if (m_kind == OperationKind::SetUp) {
        if (const Result<void> cleared = removeTree(m_runner.dataFolder(green.id)); !cleared)
            return cleared;
        if (const Result<void> emptied = makeDatabase(m_runner, green, {}, context.stop); !emptied)
            return emptied;
        return makeFolder(m_runner.dataFolder(green.id));
    }
    if (const Result<void> copied = copyData(context); !copied)
        return copied;
    const Result<InstallationState> fresh = m_runner.installation(green.id);
    if (!fresh)
        return Failure(fresh.error());
    green = *fresh;
    return {};
}

Result<void> LocalHost::migrate(Context &context)
{
    recall(context);
    Result<InstallationState> green = m_runner.installation(m_green);
    if (!green)
        return Failure(green.error());
    const Result<SiteRelease> release = m_runner.release(m_version);
    if (!release)
        return Failure(release.error());
    if (const Result<void> reset = resetMigration(*green, context); !reset)
        return reset;
    green->migrationBegun = true;
    if (const Result<void> saved = m_runner.save(*green); !saved)
        return saved;

    constexpr qsizetype keptLines = 20;
    QStringList last;
    QFile log(m_runner.layout().installation(m_runner.id(), m_green) + u"/log/release.log"_s);
    const bool logged = log.open(QIODevice::Append);
    const LineSink line = [&](Stream stream, const QString &text) {
        context.log.line(stream, text);
        if (logged)
            log.write(text.toUtf8() + '\n');
        last.append(text);
        if (last.size() > keptLines)
            last.removeFirst();
    };
    Result<void> noted;
    const StartSink started = [&](const ProcessIdentity &identity) {
        noted = writeJsonDurably(migrationIdentityFile(m_runner, m_green), identity.toJson());
    };
    const Result<SiteEnvironmentVariables> told = m_runner.variables(*green);
    if (!told)
        return Failure(told.error());
    const Result<std::shared_ptr<const Redactor>> redactor = m_runner.redactor();
    if (!redactor)
        return Failure(redactor.error());
    const Command command{.program = u"/bin/sh"_s,
                          .arguments = {u"-c"_s, release->procfile.release},
                          .workingDirectory = m_runner.layout().release(m_version),
                          .environment = siteEnvironment(QProcessEnvironment::systemEnvironment(), *told),
                          .grace = m_runner.timings().stopGrace,
                          .redactor = *redactor};
    const Result<CommandOutcome> outcome = runCommand(command, context.stop, line, started);
    if (!outcome)
        return Failure(outcome.error());
    if (!noted)
        return noted;
    if (!outcome->succeeded()) {
        return Failure(
            localProblem(ProblemKind::Local, Owner::Platform, u"local.migration-failed"_s,
                         Text(QT_TRANSLATE_NOOP("Text", "The migration of release %1 failed with exit code %2."),
                              {m_version, outcome->exitCode}),
                         Text(QT_TRANSLATE_NOOP(
                             "Text", "The lines it printed say why. It ran on a copy: the site's data is as before.")),
                         last.join(u'\n')));
    }
    green->migrated = true;
    return m_runner.save(*green);
}

} // namespace Switchback
