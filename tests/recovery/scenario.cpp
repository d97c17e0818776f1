// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/recovery/scenario.h"

#include "app/platforms/local/diskfile.h"
#include "tests/platforms/local/databasesite.h"

#include <QProcess>

using namespace Qt::StringLiterals;

namespace Switchback::Tests {

namespace {

void must(const Result<void> &done)
{
    if (!done)
        qFatal("cannot prepare the site: %s", qPrintable(done.error().sentence.english()));
}

void write(const TestSite &site, const QString &line)
{
    if (site.post(line) != 201)
        qFatal("the site does not take a write");
}

/// The release that is upgraded to: an archive, with a migration that can be counted.
void addArchive(TestSite &site, const QString &version)
{
    site.addRelease(version, {.migration = u"echo migrated >> \"$DATA_DIR/migrations.txt\""_s});
    const QString folder = site.layout().release(version);
    if (QProcess::execute(u"tar"_s, {u"-C"_s, folder, u"-czf"_s, folder + u".tar.gz"_s, u"."_s}) != 0)
        qFatal("tar failed");
    must(removeTree(folder));
}

void twoReleases(TestSite &site)
{
    site.addRelease(u"1.0.0"_s);
    addArchive(site, u"2.0.0"_s);
}

void running(TestSite &site)
{
    twoReleases(site);
    must(site.operate(OperationKind::SetUp, u"1.0.0"_s));
    write(site, u"first"_s);
}

void upgraded(TestSite &site)
{
    running(site);
    must(site.operate(OperationKind::Upgrade, u"2.0.0"_s));
    write(site, u"second"_s);
}

/// So that the upgrade unpacks, migrates and replaces an older upgrade backup.
void upgradedOnce(TestSite &site)
{
    running(site);
    site.addRelease(u"1.5.0"_s);
    must(site.operate(OperationKind::Upgrade, u"1.5.0"_s));
    write(site, u"second"_s);
}

void runningOnDatabase(TestSite &site)
{
    addDatabaseRelease(site, u"1.0.0"_s);
    addDatabaseRelease(site, u"2.0.0"_s);
    must(site.operate(OperationKind::SetUp, u"1.0.0"_s));
    write(site, u"first"_s);
}

void upgradedOnDatabase(TestSite &site)
{
    runningOnDatabase(site);
    must(site.operate(OperationKind::Upgrade, u"2.0.0"_s));
    write(site, u"second"_s);
}

void backedUp(TestSite &site)
{
    running(site);
    must(site.operate(OperationKind::BackUp));
    write(site, u"second"_s);
}

void kept(TestSite &site)
{
    backedUp(site);
    must(site.operate(OperationKind::KeepBackup));
}

void protectedSite(TestSite &site)
{
    running(site);
    must(site.operate(OperationKind::Protect));
}

void twoEnvironments(TestSite &site)
{
    site.addEnvironment(u"UAT"_s, u"uat"_s);
    running(site);
    site.environmentId = u"uat"_s;
    must(site.operate(OperationKind::SetUp, u"1.0.0"_s));
    write(site, u"of uat"_s);
    site.sourceId = u"integration"_s;
}

} // namespace

QList<Scenario> scenarios()
{
    const QString two = u"2.0.0"_s;
    return {
        {.name = u"set-up"_s,
         .kind = OperationKind::SetUp,
         .version = u"2.0.0"_s,
         .prepare = twoReleases,
         .sampled = 2},
        {.name = u"upgrade"_s, .kind = OperationKind::Upgrade, .version = two, .prepare = upgradedOnce, .sampled = 7},
        {.name = u"upgrade-taken-back"_s,
         .kind = OperationKind::Upgrade,
         .version = two,
         .prepare = upgradedOnce,
         .failingStep = u"retire"_s,
         .sampled = 4},
        {.name = u"restore"_s, .kind = OperationKind::Restore, .prepare = upgraded, .sampled = 4},
        {.name = u"restore-taken-back"_s,
         .kind = OperationKind::Restore,
         .prepare = upgraded,
         .failingStep = u"retire"_s,
         .sampled = 2},
        {.name = u"restore-archive"_s,
         .kind = OperationKind::Restore,
         .prepare = backedUp,
         .backup = BackupKind::Manual,
         .sampled = 2},
        {.name = u"copy-content"_s, .kind = OperationKind::CopyContent, .prepare = twoEnvironments, .sampled = 3},
        {.name = u"back-up"_s, .kind = OperationKind::BackUp, .prepare = backedUp, .sampled = 3},
        {.name = u"back-up-taken-back"_s, .kind = OperationKind::BackUp, .prepare = backedUp, .failingStep = u"pack"_s},
        {.name = u"rehearse"_s, .kind = OperationKind::Rehearse, .version = two, .prepare = upgradedOnce, .sampled = 4},
        {.name = u"rehearse-taken-back"_s,
         .kind = OperationKind::Rehearse,
         .version = two,
         .prepare = upgradedOnce,
         .failingStep = u"rehearse-back"_s,
         .sampled = 2},
        {.name = u"delete-upgrade-backup"_s, .kind = OperationKind::DeleteBackup, .prepare = upgraded, .sampled = 2},
        {.name = u"delete-manual-backup"_s,
         .kind = OperationKind::DeleteBackup,
         .prepare = backedUp,
         .backup = BackupKind::Manual},
        {.name = u"extend"_s, .kind = OperationKind::ExtendBackup, .prepare = upgraded},
        {.name = u"keep"_s, .kind = OperationKind::KeepBackup, .prepare = backedUp},
        {.name = u"unkeep"_s, .kind = OperationKind::UnkeepBackup, .prepare = kept},
        {.name = u"protect"_s, .kind = OperationKind::Protect, .prepare = running},
        {.name = u"lift-protection"_s, .kind = OperationKind::LiftProtection, .prepare = protectedSite},
        {.name = u"tear-down"_s, .kind = OperationKind::TearDown, .prepare = backedUp, .sampled = 3},
        {.name = u"upgrade-database"_s,
         .kind = OperationKind::Upgrade,
         .version = two,
         .prepare = runningOnDatabase,
         .hasDatabase = true,
         .sampled = 4},
        {.name = u"upgrade-database-taken-back"_s,
         .kind = OperationKind::Upgrade,
         .version = two,
         .prepare = runningOnDatabase,
         .failingStep = u"retire"_s,
         .hasDatabase = true,
         .sampled = 2},
        {.name = u"restore-database"_s,
         .kind = OperationKind::Restore,
         .prepare = upgradedOnDatabase,
         .hasDatabase = true,
         .sampled = 2},
        {.name = u"back-up-database"_s,
         .kind = OperationKind::BackUp,
         .prepare = runningOnDatabase,
         .hasDatabase = true,
         .sampled = 2},
        {.name = u"rehearse-database"_s,
         .kind = OperationKind::Rehearse,
         .version = two,
         .prepare = runningOnDatabase,
         .hasDatabase = true,
         .sampled = 2},
        {.name = u"tear-down-database"_s,
         .kind = OperationKind::TearDown,
         .prepare = upgradedOnDatabase,
         .hasDatabase = true,
         .sampled = 2},
    };
}

} // namespace Switchback::Tests
