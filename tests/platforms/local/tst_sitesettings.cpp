// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/process/loopbackport.h"
#include "settingsscene.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

#include <sys/stat.h>

using namespace Qt::StringLiterals;
using namespace Switchback;
using namespace Switchback::Tests;

class SiteSettingsTest : public QObject {
    Q_OBJECT

private:
    static SiteSettings settingsOf(const TestSite &site) { return site.platform().settings(site.entry()).value(); }
    static Result<void> change(TestSite &site, const SiteSettings &settings, const NamedSecrets &secrets = {})
    {
        Context context = site.context();
        return site.platform().changeSettings(site.entry(), settings, secrets, context);
    }
    static QString sentence(const Result<void> &result)
    {
        return result ? u"it was done"_s : result.error().sentence.english();
    }
    static QByteArray fileOf(const TestSite &site) { return readFile(site.entry().location + u"/project.json"_s); }
    /// Changes \a before in project.json to \a wanted, and finds \a after there.
    static void compared(TestSite &site, const QJsonObject &before, const SiteVerificationSettings &wanted,
                         const QJsonValue &after)
    {
        QJsonObject json = site.projectFile();
        json.insert(u"verification"_s, before);
        site.writeProjectFile(json);
        SiteSettings settings = settingsOf(site);
        settings.verification = wanted;
        const Result<void> done = change(site, settings);
        QVERIFY2(done, qPrintable(sentence(done)));
        QCOMPARE(site.projectFile().value(u"verification"_s), after);
        QCOMPARE(settingsOf(site), settings);
    }

private Q_SLOTS:
    void settingsAreReadAsTheyAre()
    {
        TestSite site;
        site.writeProjectFile(
            {{u"name"_s, u"Shop"_s},
             {u"environments"_s,
              QJsonArray{QJsonObject{{u"name"_s, u"Live"_s},
                                     {u"role"_s, u"live"_s},
                                     {u"port"_s, 18'083},
                                     {u"variables"_s, QJsonObject{{u"MODE"_s, u"live"_s}}},
                                     {u"secretVariables"_s, QJsonArray{u"KEY"_s}}},
                         QJsonObject{{u"name"_s, u"Test"_s}, {u"role"_s, u"integration"_s}, {u"port"_s, 18'081}}}},
             {u"variables"_s, QJsonObject{{u"A"_s, u"1"_s}}},
             {u"secretVariables"_s, QJsonArray{u"TOKEN"_s}},
             {u"database"_s, QJsonObject{{u"kind"_s, u"postgresql"_s},
                                         {u"host"_s, u"db.example.org"_s},
                                         {u"user"_s, u"shop"_s},
                                         {u"passwordFile"_s, u"secret.txt"_s}}},
             {u"verification"_s,
              QJsonObject{{u"pages"_s, 12},
                          {u"pictures"_s, 4},
                          {u"login"_s, QJsonObject{{u"path"_s, u"/login"_s}, {u"user"_s, u"eve"_s}}}}}});
        const SiteSettings settings = settingsOf(site);
        QCOMPARE(settings.name, u"Shop"_s);
        QCOMPARE(settings.environments.at(0).id, u"test"_s);
        const SiteEnvironmentSettings &live = settings.environments.at(1);
        QCOMPARE(live.variables, (QList<SiteVariable>{{.name = u"KEY"_s, .value = {}, .isSecret = true},
                                                      {.name = u"MODE"_s, .value = u"live"_s}}));
        QCOMPARE(settings.variables.size(), 2);
        QCOMPARE(settings.observationSeconds, 30);
        QCOMPARE(settings.database.kind, u"postgresql"_s);
        QCOMPARE(settings.database.port, 0);
        QVERIFY(settings.database.namePrefix.isEmpty());
        QCOMPARE(settings.verification.pages, 12);
        QCOMPARE(settings.verification.pictures, 4);
        QCOMPARE(settings.verification.loginPath, u"/login"_s);
        QCOMPARE(settings.verification.loginUser, u"eve"_s);
    }

    void whatIsNotSaidHasADefault()
    {
        TestSite site;
        QCOMPARE(settingsOf(site).verification, SiteVerificationSettings());
    }

    void savingWhatWasReadChangesNothing()
    {
        TestSite site;
        const QJsonObject before = site.projectFile();
        const Result<void> done = change(site, settingsOf(site));
        QVERIFY2(done, qPrintable(sentence(done)));
        QCOMPARE(site.projectFile(), before);
    }

    void whatSettingsDoNotKnowStays()
    {
        TestSite site;
        QJsonObject json = site.projectFile();
        json.insert(u"guardrails"_s, QJsonObject{{u"failedPoints"_s, 5}});
        json.insert(u"provenMinutes"_s, 7);
        json.insert(u"verification"_s, QJsonObject{{u"pages"_s, 9}});
        QJsonArray environments = json.value(u"environments"_s).toArray();
        QJsonObject first = environments.at(0).toObject();
        first.insert(u"release"_s, u"1.0.0"_s);
        environments[0] = first;
        json.insert(u"environments"_s, environments);
        site.writeProjectFile(json);

        const Tests::ClaimedPort port;
        SiteSettings settings = settingsOf(site);
        settings.name = u"Other"_s;
        settings.observationSeconds = 11;
        settings.environments.append({.id = {},
                                      .name = u"Live"_s,
                                      .role = Role::Live,
                                      .port = port.number(),
                                      .variables = {{.name = u"MODE"_s, .value = u"live"_s}}});
        const Result<void> done = change(site, settings);
        QVERIFY2(done, qPrintable(sentence(done)));
        const QJsonObject after = site.projectFile();
        for (const QString &key : {u"guardrails"_s, u"provenMinutes"_s, u"verification"_s})
            QCOMPARE(after.value(key), json.value(key));
        QCOMPARE(after.value(u"environments"_s).toArray().at(0).toObject().value(u"release"_s).toString(), u"1.0.0"_s);
        QCOMPARE(after.value(u"name"_s).toString(), u"Other"_s);
        SiteSettings expected = settings;
        expected.environments[1].id = u"live"_s;
        QCOMPARE(settingsOf(site), expected);
    }

    void howPagesAreComparedIsWrittenBesideWhatIsNotKnown()
    {
        TestSite site;
        const QJsonObject login{{u"path"_s, u"/login"_s}, {u"user"_s, u"eve"_s}, {u"userField"_s, u"mail"_s}};
        QJsonObject before{{u"pages"_s, 9}, {u"toleratedWorse"_s, 2}, {u"login"_s, login}};
        SiteVerificationSettings wanted;
        wanted.pages = 7;
        wanted.pictures = 3;
        wanted.loginPath = u"/enter"_s;
        wanted.loginUser = u"tester"_s;
        QJsonObject after{
            {u"pages"_s, 7},
            {u"pictures"_s, 3},
            {u"toleratedWorse"_s, 2},
            {u"login"_s, QJsonObject{{u"path"_s, u"/enter"_s}, {u"user"_s, u"tester"_s}, {u"userField"_s, u"mail"_s}}}};
        compared(site, before, wanted, after);
        // Nobody logs in any more; what was said already is said still, the default too.
        compared(site, after, {}, QJsonObject{{u"pages"_s, 50}, {u"pictures"_s, 0}, {u"toleratedWorse"_s, 2}});
    }

    void whatIsTheDefaultIsNotWritten()
    {
        TestSite site;
        const QJsonObject login{{u"path"_s, u"/login"_s}, {u"user"_s, u"eve"_s}};
        SiteVerificationSettings wanted;
        wanted.loginPath = u"/login"_s;
        wanted.loginUser = u"eve"_s;
        compared(site, {}, wanted, QJsonObject{{u"login"_s, login}});
        compared(site, {{u"login"_s, login}}, {}, QJsonValue(QJsonValue::Undefined));
        compared(site, {}, {}, QJsonObject());
    }

    void theModeOfTheFileStaysAndALinkLeadsToIt()
    {
        TestSite site;
        const QString projectJson = site.entry().location + u"/project.json"_s;
        const QString elsewhere = site.entry().location + u"/kept.json"_s;
        QVERIFY(QFile::rename(projectJson, elsewhere));
        QVERIFY(QFile::link(elsewhere, projectJson));
        QCOMPARE(::chmod(QFile::encodeName(elsewhere).constData(), 0640), 0);
        const Tests::ClaimedPort port;
        SiteSettings settings = settingsOf(site);
        settings.name = u"Other"_s;
        QVERIFY(change(site, settings));
        struct stat status { };
        QCOMPARE(::stat(QFile::encodeName(elsewhere).constData(), &status), 0);
        QCOMPARE(int(status.st_mode & 0777), 0640);
        QVERIFY(QFileInfo(projectJson).isSymLink());
        QCOMPARE(settingsOf(site).name, u"Other"_s);
    }

    void mistakesAreNamedAndChangeNothing_data()
    {
        QTest::addColumn<QString>("fault");
        QTest::addColumn<QString>("words");
        QTest::newRow("no name") << u"name"_s << u"“name”"_s;
        QTest::newRow("a port twice") << u"port"_s << u"which the environment “Integration” uses already"_s;
        QTest::newRow("names too much alike") << u"alike"_s << u"too much like"_s;
        QTest::newRow("a variable of ours") << u"DATABASE_URL"_s << u"“DATABASE_URL”, which Switchback or the system"_s;
        QTest::newRow("the loader's variable") << u"LD_PRELOAD"_s << u"“LD_PRELOAD”"_s;
        QTest::newRow("no name of a variable") << u"2X"_s << u"does not begin with a digit"_s;
        QTest::newRow("check path") << u"checks"_s << u"“checkPaths”"_s;
        QTest::newRow("no environment") << u"none"_s << u"“environments”"_s;
        QTest::newRow("page to log in") << u"login"_s << u"must begin with “/”"_s;
        QTest::newRow("kind of database") << u"database"_s << u"mariadb, mysql and postgresql"_s;
    }

    void mistakesAreNamedAndChangeNothing()
    {
        QFETCH(QString, fault);
        QFETCH(QString, words);
        TestSite site;
        SiteSettings settings = settingsOf(site);
        const auto add = [&settings](const QString &name, int port) {
            settings.environments.append({.id = {}, .name = name, .role = Role::Live, .port = port, .variables = {}});
        };
        if (fault == "name"_L1)
            settings.name.clear();
        else if (fault == "port"_L1)
            add(u"Live"_s, site.port());
        else if (fault == "alike"_L1)
            add(u"integration!"_s, 18'099);
        else if (fault == "checks"_L1)
            settings.checkPaths = {u"cart"_s};
        else if (fault == "login"_L1)
            settings.verification = {.loginPath = u"login"_s, .loginUser = u"eve"_s};
        else if (fault == "none"_L1)
            settings.environments.clear();
        else if (fault == "database"_L1)
            settings.database = {u"oracle"_s, u"h"_s, 0, u"u"_s, u"f"_s, {}};
        else
            settings.variables = {{.name = fault, .value = u"x"_s}};
        const QByteArray before = fileOf(site);
        const Result<void> done = change(site, settings);
        QVERIFY(!done);
        QVERIFY2(sentence(done).contains(words), qPrintable(sentence(done)));
        QCOMPARE(fileOf(site), before);
    }

    void anEnvironmentThatIsSetUpKeepsItsNameAndItsPortWhileItRuns()
    {
        TestSite site;
        site.addRelease(u"1.0.0"_s);
        site.addEnvironment(u"Live"_s, u"live"_s);
        QVERIFY(site.operate(OperationKind::SetUp, u"1.0.0"_s));
        const SiteSettings present = settingsOf(site);

        SiteSettings removed = present;
        removed.environments.removeFirst();
        QCOMPARE(change(site, removed).error().code, u"local.environment-in-use"_s);
        SiteSettings renamed = present;
        renamed.environments[0].name = u"Staging"_s;
        QCOMPARE(change(site, renamed).error().code, u"local.environment-in-use"_s);
        SiteSettings moved = present;
        const Tests::ClaimedPort port;
        moved.environments[0].port = port.number();
        const Result<void> refused = change(site, moved);
        QCOMPARE(refused.error().code, u"local.port-in-use"_s);
        QVERIFY(sentence(refused).contains(QString::number(site.port())));
        QCOMPARE(site.get(u"/"_s), u"release 1.0.0"_s);

        // Stopped, it comes up on its new port. Its name may be written otherwise.
        Context context = site.context();
        QVERIFY(site.platform().setRunning(site.entry(), false, context));
        moved.environments[0].name = u"INTEGRATION"_s;
        const Result<void> done = change(site, moved);
        QVERIFY2(done, qPrintable(sentence(done)));
        QVERIFY(site.platform().setRunning(site.entry(), true, context));
        QCOMPARE(request(quint16(moved.environments.at(0).port), "GET", "/").body, QByteArray("release 1.0.0"));

        // One that nothing lies in can go, and be called otherwise.
        SiteSettings other = settingsOf(site);
        other.environments[1].name = u"Shop front"_s;
        QVERIFY(change(site, other));
        QCOMPARE(settingsOf(site).environments.at(1).id, u"shop-front"_s);
        other.environments.removeLast();
        QVERIFY(change(site, other));
        QCOMPARE(settingsOf(site).environments.size(), 1);
    }

    void aSiteThatIsWorkedOnIsLeftAlone()
    {
        TestSite site;
        const Result<std::unique_ptr<TargetLock>> held = site.lock(u"integration"_s);
        QVERIFY(held);
        const Tests::ClaimedPort port;
        SiteSettings settings = settingsOf(site);
        settings.name = u"Other"_s;
        const QByteArray before = fileOf(site);
        QCOMPARE(change(site, settings).error().code, u"local.environment-held"_s);
        QCOMPARE(fileOf(site), before);
    }

    void theServerOfInstallationsWithDatabasesIsNotSwapped_data()
    {
        QTest::addColumn<QString>("part");
        for (const char *part : {"host", "port", "user"})
            QTest::newRow(part) << QString::fromLatin1(part);
    }

    void theServerOfInstallationsWithDatabasesIsNotSwapped()
    {
        QFETCH(const QString, part);
        TestSite site;
        QJsonObject json = site.projectFile();
        const QJsonObject server{{u"kind"_s, u"mariadb"_s},
                                 {u"host"_s, u"127.0.0.1"_s},
                                 {u"port"_s, freeLoopbackPort()},
                                 {u"user"_s, u"site"_s},
                                 {u"passwordFile"_s, u"password.txt"_s}};
        json.insert(u"database"_s, server);
        site.writeProjectFile(json);
        const QString password = site.entry().location + u"/password.txt"_s;
        writeFile(password, "word");
        QVERIFY(QFile::setPermissions(password, QFile::ReadOwner | QFile::WriteOwner));
        SiteSettings wanted = settingsOf(site);
        if (part == "host"_L1)
            wanted.database.host = u"127.0.0.2"_s;
        else if (part == "port"_L1)
            wanted.database.port = freeLoopbackPort();
        else
            wanted.database.user = u"other"_s;
        // Nothing is kept there yet.
        QVERIFY(change(site, wanted));
        site.writeProjectFile(json);
        InstallationState installation;
        installation.id = u"one"_s;
        installation.release = u"1.0.0"_s;
        installation.database = u"switchback_one"_s;
        QVERIFY(QDir().mkpath(site.layout().installation(u"integration"_s, installation.id)));
        QVERIFY(writeInstallation(site.layout(), u"integration"_s, installation));
        const QByteArray before = fileOf(site);
        const Result<void> done = change(site, wanted);
        QVERIFY2(!done, "it was swapped");
        QVERIFY2(done.error().code.startsWith(u"local.database-"_s), qPrintable(done.error().code));
        QCOMPARE(fileOf(site), before);
        // What is not of the server is free.
        SiteSettings renamed = settingsOf(site);
        renamed.name = u"Other"_s;
        QVERIFY(change(site, renamed));
    }
};

QTEST_GUILESS_MAIN(SiteSettingsTest)
#include "tst_sitesettings.moc"
