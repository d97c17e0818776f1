// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/fakes/nugetfeed.h"
#include "tests/umbraco/umbracoasker.h"

#include <QTest>

#include <optional>

using namespace Qt::StringLiterals;
using namespace Switchback;

namespace {

const QString development = u"development"_s;
const QString api = u"/umbraco/management/api/v1"_s;
const UmbracoVersions newer{u"17.5.0"_s, u"17.2.0"_s, u"17.1.0"_s};

} // namespace

/// Sites answer as their version does at their level, what the portal does leaves them as it would, and packages are on
/// NuGet.
class TestUmbracoFakeSite : public QObject {
    Q_OBJECT

private:
    std::optional<UmbracoProject> m_project;
    UmbracoAsker m_asker;

    [[nodiscard]] QUrl url(const QString &path) { return QUrl(m_project->siteUrl(development).toString() + path); }
    UmbracoAnswer get(const QString &path) { return m_asker.get(url(path)); }
    [[nodiscard]] QString level() { return get(api + u"/server/status"_s).text("serverStatus"_L1); }

    UmbracoAnswer askToken(const QByteArray &secret)
    {
        const QByteArray form =
            "grant_type=client_credentials&client_id=umbraco-back-office-cockpit&client_secret=" + secret;
        return m_asker.ask("POST", url(api + u"/security/back-office/token"_s), form,
                           {{"Content-Type", "application/x-www-form-urlencoded"}});
    }
    UmbracoAnswer signedIn(const QByteArray &method, const QString &path)
    {
        const QByteArray token = askToken(UmbracoProject::clientSecret()).text("access_token"_L1).toLatin1();
        return m_asker.ask(method, url(api + path), {}, {{"Authorization", "Bearer " + token}});
    }
    UmbracoAnswer authorize() { return signedIn("POST", u"/upgrade/authorize"_s); }

    void change(const std::function<void(UmbracoEnvironmentState &)> &how)
    {
        m_project->change([&how](UmbracoState &state) { how(*state.environment(development)); });
    }

private Q_SLOTS:
    void init() { m_project.emplace(); }

    void whatEverybodyMayKnow()
    {
        QCOMPARE(level(), u"Run"_s);
        QCOMPARE(get(api + u"/server/configuration"_s).status, 200);
        QCOMPARE(get(u"/"_s).status, 200);
        QCOMPARE(get(u"/umbraco/api/health/ready"_s).status, 200);
        QCOMPARE(get(u"/umbraco/api/health/live"_s).status, 200);
        QCOMPARE(get(api + u"/server/information"_s).status, 401);
        QCOMPARE(get(u"/install"_s).status, 404);
        change([](UmbracoEnvironmentState &site) { site.isPublicAccessOn = true; });
        QCOMPARE(get(u"/"_s).status, 401);
        QCOMPARE(level(), u"Run"_s);
        change([](UmbracoEnvironmentState &site) { site.isStopped = true; });
        QVERIFY(get(api + u"/server/status"_s).body.contains("This web app is stopped"));
    }

    void whatASignedInOneMayKnow()
    {
        QCOMPARE(askToken("wrong").status, 401);
        QCOMPARE(askToken(UmbracoProject::clientSecret()).object().value("expires_in"_L1), QJsonValue(299));
        const UmbracoAnswer information = signedIn("GET", u"/server/information"_s);
        QCOMPARE(information.text("version"_L1), u"17.4.1"_s);
        QCOMPARE(information.text("assemblyVersion"_L1), u"17.4.1.0"_s);
        QCOMPARE(signedIn("GET", u"/server/troubleshooting"_s).status, 200);
        QCOMPARE(signedIn("GET", u"/health-check-group?skip=0&take=100"_s).object().value("total"_L1), QJsonValue(6));
        change([](UmbracoEnvironmentState &site) { site.unhealthyCheck = u"Excessive Headers"_s; });
        const UmbracoAnswer checked = signedIn("POST", u"/health-check-group/Security/check"_s);
        QCOMPARE(checked.object().value("checks"_L1).toArray().size(), 2);
        QCOMPARE(checked.body.count("\"resultType\":\"Error\""), 1);
        QCOMPARE(signedIn("POST", u"/health-check-group/Nothing/check"_s).status, 404);
        const QByteArray token = askToken(UmbracoProject::clientSecret()).text("access_token"_L1).toLatin1();
        m_project->site(development).forgetTokens();
        const UmbracoAsker::Headers old{{"Authorization", "Bearer " + token}};
        QCOMPARE(m_asker.ask("GET", url(api + u"/server/information"_s), {}, old).status, 401);
    }

    void upgradesAreFinished()
    {
        QCOMPARE(authorize().status, 428); // there is nothing to do
        QCOMPARE(m_project->upgradeInPortal(development, newer, UmbracoStop::AfterFiles),
                 u"Unable to run the Umbraco installer"_s);
        QCOMPARE(level(), u"Upgrade"_s);
        QCOMPARE(get(u"/"_s).status, 503);
        QCOMPARE(get(u"/umbraco/api/health/ready"_s).status, 503);
        QCOMPARE(get(u"/umbraco/api/health/live"_s).status, 200);
        const UmbracoAnswer settings = signedIn("GET", u"/upgrade/settings"_s);
        QCOMPARE(settings.text("oldVersion"_L1), u"17.4.1"_s);
        QCOMPARE(settings.text("newVersion"_L1), u"17.5.0"_s);
        change([](UmbracoEnvironmentState &site) { site.isApiUserAdmin = false; });
        QCOMPARE(authorize().status, 403);
        change([](UmbracoEnvironmentState &site) {
            site.isApiUserAdmin = true;
            site.authorizeFailure = u"Invalid column name 'x'."_s;
        });
        const UmbracoAnswer failed = authorize();
        QCOMPARE(failed.status, 500);
        QCOMPARE(failed.text("detail"_L1), u"Invalid column name 'x'."_s);
        QCOMPARE(level(), u"Upgrade"_s);
        change([](UmbracoEnvironmentState &site) { site.authorizeFailure.clear(); });
        QCOMPARE(authorize().status, 200);
        QCOMPARE(level(), u"Run"_s);
        QCOMPARE(authorize().status, 428);
        QCOMPARE(m_project->environment(development).databaseVersion, u"17.5.0"_s);
    }

    void migrationsInTheBackground()
    {
        m_project->upgradeInPortal(development, newer, UmbracoStop::AfterFiles);
        change([](UmbracoEnvironmentState &site) { site.holdsMigration = true; });
        QCOMPARE(authorize().status, 200);
        QCOMPARE(level(), u"Upgrading"_s);
        QCOMPARE(get(u"/"_s).status, 503);
        QCOMPARE(askToken(UmbracoProject::clientSecret()).status, 503);
        QCOMPARE(get(api + u"/server/configuration"_s).status, 200);
        change([](UmbracoEnvironmentState &site) { site.holdsMigration = false; });
        m_project->settle();
        QCOMPARE(level(), u"Run"_s);
    }

    void unattendedUpgrades()
    {
        change([](UmbracoEnvironmentState &site) { site.isUnattended = true; });
        QCOMPARE(m_project->upgradeInPortal(development, newer, UmbracoStop::AfterFiles),
                 u"Unable to run the Umbraco installer"_s);
        m_project->settle();
        QCOMPARE(level(), u"Run"_s);
        QCOMPARE(m_project->environment(development).databaseVersion, u"17.5.0"_s);
    }

    void versionsWithoutTheApi_data()
    {
        QTest::addColumn<QString>("cms");
        QTest::addColumn<int>("home");
        QTest::addColumn<int>("install");
        QTest::addColumn<QByteArray>("location");
        QTest::newRow("13") << u"13.8.0"_s << 503 << 302 << QByteArray("/umbraco/authorizeupgrade?redir=%2finstall");
        QTest::newRow("8") << u"8.18.5"_s << 302 << 200 << QByteArray();
        QTest::newRow("7") << u"7.15.0"_s << 302 << 200 << QByteArray();
    }
    void versionsWithoutTheApi()
    {
        QFETCH(const QString, cms);
        m_project.emplace(UmbracoSetup{.versions = {cms, cms, cms}});
        QCOMPARE(get(api + u"/server/status"_s).status, 404);
        QCOMPARE(get(u"/umbraco/api/health/ready"_s).status, 404);
        QCOMPARE(get(u"/"_s).status, 200);
        QCOMPARE(get(u"/install"_s).headers.value("location"), "/");
        const QString next = cms.section(u'.', 0, 0) + u".99.0"_s;
        m_project->upgradeInPortal(development, {next, next, next}, UmbracoStop::AfterFiles);
        QCOMPARE(m_project->deployedVersions(development).cms, next);
        QTEST(get(u"/"_s).status, "home");
        const UmbracoAnswer install = get(u"/install"_s);
        QTEST(install.status, "install");
        QTEST(install.headers.value("location"), "location");
        m_project->completeInstaller(development);
        QCOMPARE(get(u"/"_s).status, 200);
    }

    void sitesThatDoNotComeUp_data()
    {
        QTest::addColumn<QString>("cms");
        QTest::addColumn<bool>("isShown");
        QTest::addColumn<QByteArray>("words");
        QTest::newRow("8: yellow") << u"8.18.5"_s << true
                                   << QByteArray("<b> Exception Details: </b>System.MissingMethodException: Method not "
                                                 "found: &#39;Void");
        QTest::newRow("17: the developer's")
            << u"17.4.1"_s << true
            << QByteArray("<div class=\"titleerror\">MissingMethodException: Method not "
                          "found: &#x27;Void");
        QTest::newRow("17: nothing") << u"17.4.1"_s << false << QByteArray("HTTP Error 500.30");
    }
    void sitesThatDoNotComeUp()
    {
        QFETCH(const QString, cms);
        QFETCH(const bool, isShown);
        QFETCH(const QByteArray, words);
        m_project.emplace(UmbracoSetup{.versions = {cms, cms, cms}});
        UmbracoFailure failure;
        failure.isShown = isShown;
        change([&failure](UmbracoEnvironmentState &site) { site.failureAfterUpgrade = failure; });
        QCOMPARE(get(u"/"_s).status, 200);
        const QString next = cms.section(u'.', 0, 0) + u".99.0"_s;
        QCOMPARE(m_project->upgradeInPortal(development, {next, next, next}), u"Unable to run the Umbraco installer"_s);
        QCOMPARE(m_project->markers(development), QStringList{u"upgrading"_s});
        const UmbracoAnswer page = get(u"/"_s);
        QCOMPARE(page.status, 500);
        QVERIFY2(page.body.contains(words), page.body.constData());
        QCOMPARE(page.body.contains("Shop.Custom"), isShown);
        // The code is repaired, and the installer waits.
        m_project->commit(development, {{u"fix.txt"_s, "x"}}, u"Fix"_s);
        QCOMPARE(m_project->environment(development).level, u"Upgrade"_s);
    }

    void bootsThatFail()
    {
        change([](UmbracoEnvironmentState &site) { site.level = u"BootFailed"_s; });
        QCOMPARE(level(), u"BootFailed"_s);
        QVERIFY(get(u"/"_s).body.contains("Umbraco failed to boot"));
    }

    void portalUpgradesWholly()
    {
        QCOMPARE(m_project->upgradeInPortal(development, newer), QString());
        QVERIFY(m_project->markers(development).isEmpty());
        QCOMPARE(level(), u"Run"_s);
        QCOMPARE(m_project->repositoryVersions(development), newer);
        QCOMPARE(m_project->deployedVersions(development), newer);
        QVERIFY(m_project->file(development, u"site/wwwroot/umbraco/Deploy/deploy-complete"_s).size() > 0);
        QVERIFY(
            UmbracoRepository::git(m_project->bareRepository(development), {u"rev-parse"_s, u"umbraco-cms-17.5.0"_s})
                .hasSucceeded);
    }

    void portalStopsHalfWay_data()
    {
        QTest::addColumn<UmbracoStop>("stop");
        QTest::addColumn<QString>("level");
        QTest::addColumn<QString>("exported");
        QTest::newRow("after the files") << UmbracoStop::AfterFiles << u"Upgrade"_s << QString();
        QTest::newRow("after the installer") << UmbracoStop::AfterInstaller << u"Run"_s << QString();
        QTest::newRow("after the export") << UmbracoStop::AfterExport << u"Run"_s << u"17.1.0"_s;
    }
    void portalStopsHalfWay()
    {
        QFETCH(const UmbracoStop, stop);
        QFETCH(const QString, exported);
        QVERIFY(!m_project->upgradeInPortal(development, newer, stop).isEmpty());
        QCOMPARE(m_project->markers(development), QStringList{u"upgrading"_s});
        QTEST(level(), "level");
        const QByteArray uda = m_project->file(
            development, u"site/wwwroot/umbraco/Deploy/Revision/data-type__0b1c2d3e4f5061728394a5b6c7d8e9f0.uda"_s);
        QVERIFY2(exported.isEmpty() ? uda.isEmpty() : uda.contains(exported.toUtf8()), uda.constData());
        QVERIFY(m_project->upgradeInPortal(development, newer).contains(u"markers: upgrading"_s));
        QVERIFY(!m_project->promote(development).isEmpty());
    }

    void portalRefusesCustomCourier()
    {
        m_project.emplace(
            UmbracoSetup{.versions = {u"7.5.14"_s, u"4.4.2"_s, {}}, .courierAssemblies = {u"Shop.Resolvers"_s}});
        QCOMPARE(m_project->upgradeInPortal(development, {u"7.6.0"_s, u"6.0.0"_s, {}}),
                 u"Unable to upgrade as the site has custom Courier dependencies"_s);
        QVERIFY(
            m_project->file(development, u"site/wwwroot/bin/Shop.Resolvers.dll"_s).contains("Umbraco.Courier.Core"));
        QVERIFY(m_project->markers(development).isEmpty());
        m_project.emplace(UmbracoSetup{.versions = {u"7.5.14"_s, u"4.4.2"_s, {}}});
        QCOMPARE(m_project->upgradeInPortal(development, {u"7.6.0"_s, u"6.0.0"_s, {}}), QString());
    }

    void portalDeploysOnward()
    {
        QCOMPARE(m_project->upgradeInPortal(development, newer), QString());
        m_project->commit(u"live"_s, {{u"hotfix.txt"_s, "x"}}, u"Hot fix"_s);
        QCOMPARE(m_project->promote(development), QString());
        QCOMPARE(m_project->deployedVersions(u"live"_s), newer);
        QCOMPARE(m_project->environment(u"live"_s).level, u"Upgrade"_s);
        QCOMPARE(m_project->file(development, u"site/repository/hotfix.txt"_s), "x"); // taken over from there
        QVERIFY(!m_project->promote(u"live"_s).isEmpty());
    }

    void centralPackages()
    {
        m_project.emplace(UmbracoSetup{.usesCentralPackages = true});
        QCOMPARE(m_project->deployedVersions(development).forms, u"17.1.0"_s);
        QCOMPARE(m_project->upgradeInPortal(development, newer), QString());
        QCOMPARE(m_project->deployedVersions(development), newer);
        QVERIFY(m_project->file(development, u"site/repository/Directory.Packages.props"_s)
                    .contains("<PackageVersion Include=\"Umbraco.Cms\" Version=\"17.5.0\" />"));
    }

    void packages()
    {
        NuGetFeed feed;
        feed.addUmbraco(u"17.4.1"_s, u"17.1.0"_s, u"17.0.2"_s);
        feed.addUmbraco(u"17.5.0"_s, u"17.2.0"_s, u"17.1.0"_s);
        feed.add(u"Umbraco.Cms"_s, u"18.0.0-RC1"_s);
        const QJsonArray resources = m_asker.get(feed.index()).object().value("resources"_L1).toArray();
        QString base;
        for (const QJsonValue &resource : resources)
            if (resource.toObject().value("@type"_L1) == "PackageBaseAddress/3.0.0"_L1)
                base = resource.toObject().value("@id"_L1).toString();
        const UmbracoAnswer versions = m_asker.get(QUrl(base + u"umbraco.cms/index.json"_s));
        QCOMPARE(versions.object().value("versions"_L1).toArray(),
                 (QJsonArray{u"17.4.1"_s, u"17.5.0"_s, u"18.0.0-rc1"_s}));
        const UmbracoAnswer nuspec = m_asker.get(QUrl(base + u"umbraco.forms/17.2.0/umbraco.forms.nuspec"_s));
        QVERIFY2(nuspec.body.contains("<dependency id=\"Umbraco.Cms.Web.Website\" version=\"[17.5.0, 18.0.0)\""),
                 nuspec.body.constData());
        QCOMPARE(m_asker.get(QUrl(base + u"Umbraco.Cms/index.json"_s)).status, 404);
        QCOMPARE(m_asker.get(QUrl(base + u"umbraco.cms/1.0.0/umbraco.cms.nuspec"_s)).status, 404);
    }
};

QTEST_GUILESS_MAIN(TestUmbracoFakeSite)
#include "tst_umbracofakesite.moc"
