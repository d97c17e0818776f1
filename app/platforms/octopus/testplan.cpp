// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/platforms/octopus/octopusobserver.h"
#include "app/platforms/octopus/octopusplan.h"
#include "app/platforms/octopus/octopusproblem.h"
#include "app/platforms/octopus/testhost.h"
#include "app/platforms/octopus/testplace.h"
#include "app/platforms/octopus/teststeps.h"
#include "models/releaseversion.h"

#include <QUuid>

#include <algorithm>

using namespace Qt::StringLiterals;

// What a test instance is planned with. See teststeps.h.

namespace Switchback {

namespace {

Result<OctopusRecord> recordOf(Context &context)
{
    return withWays(context, [&](const OctopusWays &ways) { return ways.records.read(context); });
}

/// The newest backup on the host that a server of that version can run on; null when there is none.
const KeptRelease *backupFor(const OctopusRecord &record, const QString &version)
{
    const KeptRelease *newest = nullptr;
    for (const KeptRelease &kept : record.kept)
        if (!kept.file.isEmpty() && !isNewer(kept.version, version) && (!newest || kept.since > newest->since))
            newest = &kept;
    return newest;
}

/// What it is copied from: the running database, as it is now, unless the version is older.
Result<void> addSource(TestFacts &facts, const Environment &original, const OctopusSettings &settings, Context &context)
{
    if (!isNewer(original.version, facts.version)) {
        facts.isFresh = true;
        facts.sourceVersion = original.version;
        facts.file = backupFileOf(settings, u"test-"_s + facts.made.stamp);
        return {};
    }
    const Result<OctopusRecord> record = recordOf(context);
    if (!record)
        return Failure(record.error());
    if (const KeptRelease *kept = backupFor(*record, facts.version)) {
        facts.sourceVersion = kept->version;
        facts.file = kept->file;
        return {};
    }
    return Failure(octopusProblem(
        ProblemKind::Refused, Owner::You, u"octopus.no-backup"_s,
        Text(QT_TRANSLATE_NOOP("Text", "%1 runs %2, and there is no backup of its database that %3 could run on."),
             {original.name, original.version, facts.version}),
        Text(QT_TRANSLATE_NOOP("Text", "Choose %1 or a newer one."), {original.version})));
}

Result<TestFacts> planSetUp(TestFacts facts, const Project &project, const OctopusSettings &settings, Context &context)
{
    const Environment *original = project.environment(octopusEnvironmentId);
    if (!original || original->version.isEmpty())
        return Failure(
            octopusProblem(ProblemKind::Refused, Owner::You, u"octopus.no-backup"_s,
                           Text(QT_TRANSLATE_NOOP("Text", "It is not known which version the original runs.")),
                           Text(QT_TRANSLATE_NOOP("Text", "Refresh the project until the release can be read."))));
    // One that cannot be looked at just now is there all the same.
    const Result<OctopusRecord> record = inTest(context, [](Context &inner) { return recordOf(inner); });
    if (!record)
        return Failure(record.error());
    if (record->made)
        return Failure(octopusProblem(ProblemKind::Conflict, Owner::You, u"octopus.database-taken"_s,
                                      Text(QT_TRANSLATE_NOOP("Text", "There is a test instance already.")),
                                      Text(QT_TRANSLATE_NOOP("Text", "Refresh and look at what is there."))));
    facts.made.stamp = context.clock.now().toUTC().toString(u"yyyyMMdd-hhmmss"_s);
    facts.made.database = testAccount(context.account->account()).values.value(u"database"_s);
    facts.made.installationId = QUuid::createUuid().toString(QUuid::WithoutBraces);
    if (const Result<void> added = addSource(facts, *original, settings, context); !added)
        return Failure(added.error());
    return openTestHost(facts, settings, *context.account)->planned(context);
}

Result<TestFacts> planTearDown(TestFacts facts, Context &context)
{
    const Result<OctopusRecord> record = inTest(context, [](Context &inner) { return recordOf(inner); });
    if (!record)
        return Failure(record.error());
    if (!record->made)
        return Failure(
            octopusProblem(ProblemKind::NotFound, Owner::You, u"octopus.backup-gone"_s,
                           Text(QT_TRANSLATE_NOOP("Text", "There is no test instance that Switchback made.")),
                           Text(QT_TRANSLATE_NOOP("Text", "Refresh and look at what is there."))));
    facts.made = *record->made;
    facts.kept = record->kept;
    return inTest(context, [&](Context &inner) {
        return withWays(inner, [&](const OctopusWays &ways) -> Result<TestFacts> {
            const NodeAim aim{.stamp = facts.made.stamp, .version = facts.version};
            // One that somebody has removed by hand is torn down as far as it is there.
            facts.restart = ways.nodes.front()->plan(aim, inner).value_or(NodeFacts()).restart;
            return facts;
        });
    });
}

} // namespace

Result<TestFacts> planTest(const Project &project, const Plan &plan, Context &context)
{
    if (plan.request.environment.environmentId != testEnvironmentId)
        return Failure(octopusProblem(
            ProblemKind::Refused, Owner::You, u"octopus.not-supported"_s,
            Text(QT_TRANSLATE_NOOP("Text", "Switchback sets up and tears down test instances only.")), {}));
    const Result<OctopusSettings> settings = OctopusSettings::of(*context.account);
    if (!settings)
        return Failure(settings.error());
    if (const Result<void> complete = settings->checkComplete(); !complete)
        return Failure(complete.error());
    TestFacts facts;
    facts.isWindows = settings->hosting == Hosting::WindowsService;
    facts.originalPlace = settings->nodes.first().host.text();
    facts.place = settings->test && settings->test->host.isNamed ? settings->test->host.text() : facts.originalPlace;
    facts.original = settings->nodes.first().name;
    facts.container = testAccount(context.account->account()).values.value(u"container"_s);
    facts.sourceDatabase = settings->database;
    facts.version = plan.toVersion;
    facts.port = settings->test ? settings->test->port : 0;
    return plan.request.kind == OperationKind::SetUp ? planSetUp(facts, project, *settings, context)
                                                     : planTearDown(facts, context);
}

QList<Text> testConsequences(OperationKind kind, const TestFacts &facts)
{
    if (kind == OperationKind::TearDown) {
        QList<Text> all{
            facts.isWindows
                ? Text(QT_TRANSLATE_NOOP("Text",
                                         "The instance %1 with its folders and the database %2 are deleted for good, "
                                         "with all that was tried out there."),
                       {facts.container, facts.made.database})
                : Text(QT_TRANSLATE_NOOP("Text",
                                         "The container %1 with its volumes and the database %2 are deleted for "
                                         "good, with all that was tried out there."),
                       {facts.container, facts.made.database})};
        if (!facts.kept.isEmpty())
            all.append(Text(QT_TRANSLATE_N_NOOP("Text", "%n backup(s) of the test instance go, too."), {},
                            int(facts.kept.size())));
        return all;
    }
    QList<Text> all;
    all.append(facts.isFresh
                   ? Text(QT_TRANSLATE_NOOP("Text", "The original goes on running. Its database is backed up as it is "
                                                    "now, and the test instance gets a copy: %1."),
                          {facts.made.database})
                   : Text(QT_TRANSLATE_NOOP("Text", "The test instance gets a copy of the database as it was with %1: "
                                                    "%2. The original is not touched."),
                          {facts.sourceVersion, facts.made.database}));
    all.append(
        Text(QT_TRANSLATE_NOOP("Text", "In the copy, deployment targets, workers, triggers and subscriptions are "
                                       "disabled and waiting tasks cancelled before anything runs on it.")));
    all.append(
        Text(QT_TRANSLATE_NOOP("Text", "Accounts, variables and e-mail stay as they are: what somebody starts by "
                                       "hand there can reach what the original reaches.")));
    if (isNewer(facts.version, facts.sourceVersion))
        all.append(Text(QT_TRANSLATE_NOOP("Text", "It starts with %1 at once, which upgrades the copy from %2."),
                        {facts.version, facts.sourceVersion}));
    all.append(Text(QT_TRANSLATE_NOOP("Text", "Its folders are its own and empty: logs, artifacts and packages of the "
                                              "original are not in there.")));
    if (facts.isWindows)
        all.append(
            Text(QT_TRANSLATE_NOOP("Text", "Octopus.Server.exe takes connection string and master key on its command "
                                           "line: administrators of %1 can read them while it does."),
                 {facts.place}));
    all.append(Text(QT_TRANSLATE_NOOP("Text", "One licence may serve three instances, and this is one of them.")));
    return all;
}

} // namespace Switchback
