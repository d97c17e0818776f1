// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/platforms/octopus/containerspec.h"
#include "app/platforms/octopus/octopusfacts.h"
#include "app/platforms/octopus/octopusjob.h"
#include "app/platforms/octopus/sqlserver.h"
#include "app/platforms/octopus/testfacts.h"
#include "app/platforms/octopus/upgradefailure.h"

#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Switchback;

/// What docker, sqlcmd and Octopus Server say, and what is made of it.
class TestOctopusWords : public QObject {
    Q_OBJECT

    static QJsonObject inspected(const QJsonObject &hostConfig = {}, const QJsonObject &config = {})
    {
        QJsonObject host{{u"NetworkMode"_s, u"bridge"_s},
                         {u"RestartPolicy"_s, QJsonObject{{u"Name"_s, u"on-failure"_s}, {u"MaximumRetryCount"_s, 3}}}};
        for (auto one = hostConfig.constBegin(); one != hostConfig.constEnd(); ++one)
            host.insert(one.key(), one.value());
        QJsonObject made{{u"Image"_s, u"registry.example.org:5000/octopusdeploy/octopusdeploy:2026.1.1"_s},
                         {u"Env"_s, QJsonArray{u"PATH=/bin"_s, u"ACCEPT_EULA=Y"_s, u"MASTER_KEY=k"_s}},
                         {u"Labels"_s, QJsonObject{{u"team"_s, u"build"_s}, {u"vendor"_s, u"Octopus"_s}}}};
        for (auto one = config.constBegin(); one != config.constEnd(); ++one)
            made.insert(one.key(), one.value());
        return {{u"Name"_s, u"/octopus"_s},
                {u"State"_s, QJsonObject{{u"Status"_s, u"running"_s}, {u"Running"_s, true}}},
                {u"Config"_s, made},
                {u"HostConfig"_s, host}};
    }
    static ImageState image()
    {
        return {.environment = {u"PATH=/bin"_s}, .labels = {{u"vendor"_s, u"Octopus"_s}}, .command = {}};
    }
    static Result<ContainerSpec> copyOf(const QJsonObject &json)
    {
        return ContainerState::fromInspect(json).and_then([](const ContainerState &old) {
            return containerLike(
                old, image(), {.name = u"new"_s, .image = old.repository() + u":2"_s, .stamp = u"stamp"_s}, Secret());
        });
    }

private Q_SLOTS:
    void theWordsOfAFailedUpgradeSayWhatToDo_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("code");
        const auto row = [](const char *code, const QString &line) {
            QTest::newRow(code) << line << QString::fromLatin1(code);
        };
        row("eula", u"ERROR: You must accept the EULA"_s);
        row("licence", u"The upgrade would not be compliant with your license"_s);
        row("node-limit", u"Your license only allows 1 active nodes"_s);
        row("hop", u"System.Data.SqlClient.SqlException: Invalid column name 'DataVersion'."_s);
        row("newer-database", u"Unexpected upgrade history detected: Extra upgrade script(s) found"_s);
        row("sql-too-old",
            u"Failed running always run pre scripts. This may leave your database in an inconsistent state"_s);
        row("collation", u"Cannot resolve the collation conflict between"_s);
        row("log-full", u"The transaction log for database 'Octopus' is full due to 'ACTIVE_TRANSACTION'."_s);
        row("timeout", u"Execution Timeout Expired.  The timeout period elapsed"_s);
        row("missing-index", u"Missing item: IDX_Project_Name"_s);
        row("precondition", u"One of the pre-conditions to safely upgrade your database has failed"_s);
        row("rolled-back", u"Failed upgrading database schema; rolled back to its last known good state"_s);
        row("certificate", u"The certificate chain was issued by an authority that is not trusted."_s);
        row("master-key", u"Unable to parse configuration key 'Octopus.Storage.MasterKey'"_s);
        row("permission", u"Login failed for user 'octopus'."_s);
        row("path", u"Could not find a part of the path '/artifacts/x'"_s);
        row("data", u"Autofac.Core.DependencyResolutionException: An exception was thrown"_s);
        row("unknown", u"Segmentation fault"_s);
    }
    void theWordsOfAFailedUpgradeSayWhatToDo()
    {
        QFETCH(const QString, line);
        QFETCH(const QString, code);
        // What is no error stands around it.
        const Problem problem =
            upgradeFailure({u"Octopus.Server.dll version 2026.2.1"_s,
                            u"Ensuring COMPATIBILITY_LEVEL for Octopus is set to 140"_s, line, u"PASS: license"_s},
                           100);
        QCOMPARE(problem.code, "octopus.upgrade."_L1 + code);
        QVERIFY(problem.details.contains(line));
        QVERIFY(!problem.remedy.isEmpty());
    }

    void theFirstErrorOfTheDatabaseIsTheOneThatCounts()
    {
        const Problem problem = sqlProblem(
            {u"5 percent processed."_s, u"Msg 5701, Level 0, State 1, Server DB, Line 1"_s,
             u"Changed database context to 'master'."_s, u"Msg 3013, Level 16, State 1, Server DB, Line 1"_s,
             u"BACKUP DATABASE is terminating abnormally."_s, u"Msg 9002, Level 17, State 2, Server DB, Line 1"_s,
             u"The transaction log for database 'X' is full due to 'LOG_BACKUP'."_s});
        QCOMPARE(problem.kind, ProblemKind::DiskFull);
        QVERIFY(problem.sentence.english().contains("is full due to 'LOG_BACKUP'"_L1));
        QVERIFY(problem.sentence.english().contains("9002"_L1));
    }

    void whatIsNoMessageOfTheServerIsSaidAsItIs()
    {
        const QString words = u"Sqlcmd: Error: Microsoft ODBC Driver 18 for SQL Server : Login timeout expired."_s;
        const Problem problem = sqlProblem({words});
        QVERIFY(problem.sentence.english().contains(words));
        QVERIFY(!problem.sentence.english().contains("message 0"_L1));
    }

    void namesAndTextsCannotLeaveTheirQuotes()
    {
        QCOMPARE(sqlName(u"a]b"_s), u"[a]]b]"_s);
        QCOMPARE(sqlText(u"Ada's"_s), u"N'Ada''s'"_s);
    }

    void sqlServersBefore2016AreTooOld()
    {
        QVERIFY(checkSqlVersion(13));
        QCOMPARE(checkSqlVersion(12).error().code, u"octopus.sql-too-old"_s);
    }

    void aCopyHasWhatAPersonHadSetAndNotWhatTheImageBrought()
    {
        const Result<ContainerSpec> spec = copyOf(inspected(
            {{u"PortBindings"_s,
              QJsonObject{{u"8080/tcp"_s, QJsonArray{QJsonObject{{u"HostIp"_s, u"::1"_s}, {u"HostPort"_s, u"80"_s}}}}}},
             {u"Memory"_s, 1024}}));
        QVERIFY(spec);
        const QString line = spec->arguments.join(u' ');
        for (const QString &part : {u"--publish [::1]:80:8080/tcp"_s, u"--memory 1024"_s, u"--restart on-failure:3"_s,
                                    u"--label team=build"_s, u"--name new"_s})
            QVERIFY2(line.contains(part), qPrintable(line));
        QVERIFY(!line.contains("vendor"_L1));
        QVERIFY(line.endsWith("registry.example.org:5000/octopusdeploy/octopusdeploy:2"_L1));
        QByteArray environment;
        spec->environment->use([&environment](QByteArrayView bytes) { environment = bytes.toByteArray(); });
        QCOMPARE(environment, QByteArray("ACCEPT_EULA=Y\nMASTER_KEY=k\n"));
    }

    void whatCannotBeCopiedIsNamed_data()
    {
        QTest::addColumn<QJsonObject>("json");
        QTest::addColumn<QString>("what");
        QTest::newRow("devices") << inspected({{u"Devices"_s, QJsonArray{QJsonObject{{u"PathOnHost"_s, u"/dev/x"_s}}}}})
                                 << u"Devices"_s;
        QTest::newRow("user") << inspected({}, {{u"User"_s, u"1000"_s}}) << u"User"_s;
        QTest::newRow("command") << inspected({}, {{u"Cmd"_s, QJsonArray{u"sh"_s}}}) << u"Cmd"_s;
        QTest::newRow("digest") << inspected({}, {{u"Image"_s, u"octopus@sha256:1"_s}}) << u"sha256"_s;
        QTest::newRow("lines in a variable") << inspected({}, {{u"Env"_s, QJsonArray{u"NOTE=a\nb"_s}}}) << u"NOTE"_s;
    }
    void whatCannotBeCopiedIsNamed()
    {
        QFETCH(const QJsonObject, json);
        QFETCH(const QString, what);
        const Result<ContainerSpec> spec = copyOf(json);
        QVERIFY(!spec);
        QCOMPARE(spec.error().code, u"octopus.container"_s);
        QVERIFY2(spec.error().sentence.english().contains(what), qPrintable(spec.error().sentence.english()));
    }

    void factsAreReadAsTheyWereWritten()
    {
        const KeptRelease kept{.id = u"a"_s,
                               .nodes = {{.place = u"h"_s, .node = u"octopus"_s, .name = u"b"_s}},
                               .file = u"/c.bak"_s,
                               .folders = {u"/artifacts"_s, u"/taskLogs"_s},
                               .foldersCopy = u"octopus-1-folders"_s,
                               .version = u"2026.1.1"_s,
                               .kind = BackupKind::SetAside,
                               .since = QDateTime(QDate(2026, 3, 1), QTime(1, 2, 3, 4), Qt::UTC),
                               .expiresAt = QDateTime(QDate(2026, 3, 3), QTime(1, 2, 3, 4), Qt::UTC),
                               .extended = true};
        const OctopusFacts facts{.stamp = u"s"_s,
                                 .nodes = {{.place = u"h"_s,
                                            .name = u"octopus"_s,
                                            .source = u"i:1"_s,
                                            .incoming = u"in"_s,
                                            .outgoing = u"out"_s,
                                            .restart = u"always"_s}},
                                 .fromVersion = u"1"_s,
                                 .toVersion = u"2"_s,
                                 .installationId = u"id"_s,
                                 .backupFile = u"/x.bak"_s,
                                 .restoreFile = u"/y.bak"_s,
                                 .folders = {u"/artifacts"_s},
                                 .foldersTo = u"to"_s,
                                 .foldersFrom = u"from"_s,
                                 .wasInMaintenance = true,
                                 .wasUp = false,
                                 .spaces = 3,
                                 .kept = kept,
                                 .replaced = {kept}};
        QCOMPARE(OctopusFacts::fromJson(facts.toJson()), facts);
        OctopusRecord record;
        record.put(kept);
        record.isProtected = true;
        record.made = MadeInstance{
            .stamp = u"s"_s, .database = u"Octopus_test"_s, .installationId = u"id"_s, .volumes = {u"a"_s, u"b"_s}};
        const TestFacts test{.made = *record.made,
                             .isWindows = true,
                             .place = u"h"_s,
                             .originalPlace = u"o"_s,
                             .original = u"octopus"_s,
                             .container = u"octopus-test"_s,
                             .image = u"i:1"_s,
                             .restart = u"always"_s,
                             .version = u"2"_s,
                             .sourceVersion = u"1"_s,
                             .sourceDatabase = u"Octopus"_s,
                             .file = u"/x.bak"_s,
                             .isFresh = true,
                             .port = 18080,
                             .kept = {kept}};
        QCOMPARE(TestFacts::fromJson(test.toJson()), test);
        record.verifiedVersion = u"2"_s;
        record.verifiedSince = kept.since;
        QCOMPARE(OctopusRecord::fromJson(record.toJson()), record);
    }
};

QTEST_GUILESS_MAIN(TestOctopusWords)
#include "tst_octopuswords.moc"
