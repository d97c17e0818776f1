// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/platforms/umbraco/deploymentsclient.h"
#include "models/guards.h"
#include "tests/fakes/umbracopages.h"
#include "tests/platforms/umbraco/umbracoscene.h"

#include <QDirIterator>
#include <QFile>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace Switchback;
using namespace std::chrono_literals;

namespace {

const QString development = u"development"_s;
const QString live = u"live"_s;
const UmbracoVersions thirteen{u"13.4.0"_s, u"13.2.0"_s, u"13.1.0"_s};
const UmbracoVersions thirteenNext{u"13.5.0"_s, u"13.2.1"_s, u"13.2.0"_s};
const UmbracoVersions seven{u"7.5.14"_s, {}, u"1.0.0"_s};
const UmbracoVersions sevenNext{u"7.6.0"_s, {}, u"2.0.0"_s};

UmbracoSetup setupOf(const UmbracoVersions &versions)
{
    UmbracoSetup setup;
    setup.versions = versions;
    return setup;
}

void changeDevelopment(UmbracoScene &scene, const std::function<void(UmbracoEnvironmentState &)> &change)
{
    scene.project.change([&change](UmbracoState &state) { change(*state.environment(development)); });
}

/// Answers everything on the site itself like that.
void guard(UmbracoScene &scene, const UmbracoReply &reply)
{
    scene.project.site(development).http().setInterceptor([reply](const UmbracoRequest &) {
        return std::optional(reply);
    });
}

QString told(const Environment &environment)
{
    return u"%1, %2, unfinished “%3”: %4\n%5"_s.arg(environment.version, enumName(environment.health),
                                                    environment.unfinishedVersion, environment.healthReason.english(),
                                                    remarksOf(environment));
}

} // namespace

#define VERIFY_TOLD(environment, words) QVERIFY2(told(environment).contains(words), qPrintable(told(environment)))

/// How a project is seen.
class TestUmbracoObserver : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aProjectIsSeenAsItIs()
    {
        UmbracoScene scene;
        const Project project = scene.observe();
        QVERIFY2(!project.problem, project.problem ? qPrintable(wordsOf(*project.problem)) : "");
        QCOMPARE(project.id, scene.entry.id);
        QCOMPARE(project.platform, u"umbraco"_s);
        QCOMPARE(project.name, u"shop"_s);
        QVERIFY(project.catalogueDefect.isEmpty());
        QCOMPARE(project.environments.size(), 2);
        QCOMPARE(project.environments.first().name, u"Development"_s);
        QCOMPARE(project.environments.first().role, Role::Integration);
        QCOMPARE(project.environments.last().ref, (EnvironmentRef{scene.entry.id, live}));
        QCOMPARE(project.environments.last().role, Role::Live);
        for (const Environment &environment : project.environments) {
            const QString alias = environment.ref.environmentId;
            QCOMPARE(environment.version, u"17.4.1"_s);
            QVERIFY(environment.unfinishedVersion.isEmpty());
            QCOMPARE(environment.health, Health::Up);
            QVERIFY2(environment.healthReason.isEmpty(), qPrintable(told(environment)));
            QCOMPARE(remarksOf(environment), u"With it: Umbraco Forms 17.1.0, Umbraco Deploy 17.0.2."_s);
            QCOMPARE(environment.url, scene.project.siteUrl(alias));
            QCOMPARE(environment.probe.status, 200);
            QVERIFY(disagreement(environment).isEmpty());
            QCOMPARE(environment.installationId, scene.project.environment(alias).kuduDeployments.first().id);
            QCOMPARE(environment.newerReleases, 1);
            QVERIFY(!environment.terminationProtected && !environment.verifiedSince.isValid());
        }
        QVERIFY(project.release(u"17.5.0"_s) && project.release(u"17.4.1"_s));
        QVERIFY(project.backups.isEmpty());
    }

    void lookingChangesNothing()
    {
        UmbracoScene scene;
        scene.project.addKuduLocks(development);
        scene.project.addMarker(development, u"upgrading"_s);
        QVERIFY(!scene.observe().problem);
        for (const QString &alias : {development, live}) {
            for (const UmbracoRequest &request : scene.project.kudu(alias).http().requests())
                QCOMPARE(request.method, QByteArray("GET"));
            for (const UmbracoRequest &request : scene.project.site(alias).http().requests())
                QVERIFY2(request.method == "GET" || request.path.endsWith("/security/back-office/token"_L1),
                         request.target.constData());
        }
        for (const UmbracoRequest &request : scene.project.cloud().http().requests())
            QCOMPARE(request.method, QByteArray("GET"));
        QVERIFY(scene.project.environment(development).violations.isEmpty());
        QVERIFY(scene.project.markers(development).contains(u"upgrading"_s));
        // What the feed answered is kept; nothing else is.
        QDirIterator files(scene.tools.folder, QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext())
            QVERIFY2(files.next().startsWith(scene.tools.feedFolder()), qPrintable(files.filePath()));
    }

    void anUpgradeThatStoppedIsSeen_data()
    {
        QTest::addColumn<UmbracoVersions>("from");
        QTest::addColumn<UmbracoVersions>("to");
        QTest::addColumn<UmbracoStop>("stop");
        QTest::addColumn<Health>("health");
        QTest::addColumn<Health>("healthLater");
        QTest::addColumn<QString>("unfinished");
        QTest::addColumn<QString>("unfinishedLater");
        QTest::addColumn<QString>("words");
        const UmbracoVersions older = UmbracoScene::older;
        const UmbracoVersions newer = UmbracoScene::newer;
        const QString cms = newer.cms;
        using enum UmbracoStop;
        QTest::newRow("nowhere") << older << newer << Nowhere << Health::Up << Health::Up << QString() << QString()
                                 << QString();
        QTest::newRow("after the files") << older << newer << AfterFiles << Health::Down << Health::Down << cms << cms
                                         << u"the site waits for the upgrade of its database."_s;
        QTest::newRow("after the installer") << older << newer << AfterInstaller << Health::Up << Health::Degraded
                                             << QString() << cms << u"(marker “upgrading”)"_s;
        QTest::newRow("after the export") << older << newer << AfterExport << Health::Up << Health::Degraded
                                          << QString() << cms << u"(marker “upgrading”)"_s;
        QTest::newRow("13, after the files")
            << thirteen << thirteenNext << AfterFiles << Health::Down << Health::Down << thirteenNext.cms
            << thirteenNext.cms << u"the site waits for the upgrade of its database."_s;
        QTest::newRow("13, after the export")
            << thirteen << thirteenNext << AfterExport << Health::Up << Health::Degraded << QString()
            << thirteenNext.cms << u"whether the database is upgraded is not known"_s;
        QTest::newRow("7, after the files")
            << seven << sevenNext << AfterFiles << Health::Down << Health::Down << sevenNext.cms << sevenNext.cms
            << u"Umbraco CMS 7.6.0 is deployed; the site waits for the upgrade of its database."_s;
        QTest::newRow("7, after the export") << seven << sevenNext << AfterExport << Health::Up << Health::Degraded
                                             << QString() << sevenNext.cms << u"(marker “upgrading”)"_s;
    }
    void anUpgradeThatStoppedIsSeen()
    {
        QFETCH(const UmbracoVersions, from);
        QFETCH(const UmbracoVersions, to);
        QFETCH(const UmbracoStop, stop);
        QFETCH(const QString, words);
        UmbracoScene scene(setupOf(from));
        QCOMPARE(scene.project.upgradeInPortal(development, to, stop).isEmpty(), stop == UmbracoStop::Nowhere);
        const Environment fresh = scene.look();
        QCOMPARE(fresh.version, to.cms);
        QTEST(fresh.health, "health");
        QTEST(fresh.unfinishedVersion, "unfinished");
        VERIFY_TOLD(fresh, words);
        if (stop != UmbracoStop::Nowhere)
            scene.age(development, u"upgrading"_s, 4h);
        const Environment later = scene.look();
        QTEST(later.health, "healthLater");
        QTEST(later.unfinishedVersion, "unfinishedLater");
        if (stop != UmbracoStop::Nowhere)
            VERIFY_TOLD(later,
                        u"An upgrade stopped half-way and left the marker “upgrading” behind. Finish the upgrade."_s);
        QCOMPARE(scene.look(live).version, from.cms);
        QVERIFY(scene.look(live).unfinishedVersion.isEmpty());
    }

    void whatGoesOnIsNotUnfinished()
    {
        UmbracoScene scene;
        changeDevelopment(scene, [](UmbracoEnvironmentState &site) {
            site.isUnattended = true;
            site.holdsMigration = true;
        });
        (void)scene.project.upgradeInPortal(development, UmbracoScene::newer, UmbracoStop::AfterFiles);
        const Environment environment = scene.look();
        QCOMPARE(environment.health, Health::Down);
        QVERIFY2(environment.unfinishedVersion.isEmpty(), qPrintable(told(environment)));
        VERIFY_TOLD(environment, u"The site upgrades its database, and comes back by itself."_s);
        changeDevelopment(scene, [](UmbracoEnvironmentState &site) { site.holdsMigration = false; });
        scene.project.settle();
        QCOMPARE(scene.look().health, Health::Up);
    }

    void anErrorPageIsRead_data()
    {
        QTest::addColumn<UmbracoVersions>("versions");
        QTest::addColumn<bool>("isShown");
        QTest::addColumn<QString>("words");
        const QString gone = u"does not run: its code uses Void Umbraco.Cms.Core.Services.IContentService.Old()"_s;
        QTest::newRow("17") << UmbracoScene::older << true << gone;
        QTest::newRow("17, unsaid") << UmbracoScene::older << false << u"HTTP Error 500.30"_s;
        QTest::newRow("13") << thirteen << true << gone;
        QTest::newRow("7, the yellow one") << seven << true << gone;
    }
    void anErrorPageIsRead()
    {
        QFETCH(const UmbracoVersions, versions);
        QFETCH(const bool, isShown);
        QFETCH(const QString, words);
        UmbracoScene scene(setupOf(versions));
        changeDevelopment(scene, [isShown](UmbracoEnvironmentState &site) {
            site.failure = UmbracoFailure{.isShown = isShown};
            site.level = u"BootFailed"_s;
        });
        const Environment environment = scene.look();
        QCOMPARE(environment.health, Health::Down);
        QVERIFY2(environment.healthReason.english().contains(words), qPrintable(told(environment)));
        QVERIFY(!environment.remarks.isEmpty());
        QCOMPARE(environment.version, versions.cms);
        // Nothing says that an upgrade did that.
        QVERIFY2(environment.unfinishedVersion.isEmpty(), qPrintable(told(environment)));
        QCOMPARE(scene.picture().level, std::optional(ServerLevel::BootFailed));
    }

    void aSiteThatSaysThatItFailedShowsWhy()
    {
        UmbracoScene scene;
        changeDevelopment(scene, [](UmbracoEnvironmentState &site) { site.level = u"BootFailed"_s; });
        const Environment environment = scene.look();
        QCOMPARE(environment.health, Health::Down);
        VERIFY_TOLD(environment, u"Umbraco did not start on 127.0.0.1."_s);
    }

    void anUpgradeThatBrokeTheSiteIsUnfinished()
    {
        UmbracoScene scene;
        changeDevelopment(scene, [](UmbracoEnvironmentState &site) { site.failureAfterUpgrade = UmbracoFailure(); });
        QVERIFY(!scene.project.upgradeInPortal(development, UmbracoScene::newer).isEmpty());
        Environment environment = scene.look();
        QCOMPARE(environment.health, Health::Down);
        QCOMPARE(environment.version, UmbracoScene::newer.cms);
        QCOMPARE(environment.unfinishedVersion, UmbracoScene::newer.cms);
        VERIFY_TOLD(environment, u"is deployed, and the site does not start."_s);
        // Without the cloud's marker it is what was verified last that tells.
        scene.project.removeMarker(development, u"upgrading"_s);
        QVERIFY(scene.look().unfinishedVersion.isEmpty());
        VERIFY_SUCCESS(scene.records().change(
            [](EnvironmentRecord &record) { record.verifiedVersion = UmbracoScene::older.cms; }));
        QCOMPARE(scene.look().unfinishedVersion, UmbracoScene::newer.cms);
    }

    void aHomePageMayBeBrokenAlone()
    {
        UmbracoScene scene;
        scene.project.site(development)
            .http()
            .setInterceptor([](const UmbracoRequest &request) -> std::optional<UmbracoReply> {
                if (request.path != "/"_L1)
                    return std::nullopt;
                return UmbracoPages::failure({}, 17);
            });
        const Environment environment = scene.look();
        QCOMPARE(environment.health, Health::Degraded);
        QCOMPARE(environment.probe.status, 500);
        VERIFY_TOLD(environment, u"does not run: its code uses"_s);
    }

    void whatKeepsVisitorsOutIsTold()
    {
        UmbracoScene scene;
        changeDevelopment(scene, [](UmbracoEnvironmentState &site) { site.isPublicAccessOn = true; });
        const Environment known = scene.look();
        QCOMPARE(known.health, Health::Up);
        QCOMPARE(known.probe.status, 401);
        VERIFY_TOLD(known, u"Visitors have to sign in first (Public Access)."_s);

        guard(scene, UmbracoPages::signIn());
        const Environment unknown = scene.look();
        QCOMPARE(unknown.health, Health::Unknown);
        QCOMPARE(unknown.version, u"17.4.1"_s); // which lies there
        VERIFY_TOLD(unknown, u"Something in front of 127.0.0.1 answers instead of the site"_s);
        VERIFY_TOLD(unknown, u"let this machine through under Public Access"_s);

        changeDevelopment(scene, [](UmbracoEnvironmentState &site) { site.isStopped = true; });
        scene.project.site(development).http().setInterceptor({});
        const Environment stopped = scene.look();
        QCOMPARE(stopped.health, Health::Down);
        VERIFY_TOLD(stopped, u"127.0.0.1 is stopped."_s);
    }

    void anOldSiteBehindPublicAccessCannotBeJudged()
    {
        UmbracoScene scene(setupOf(thirteen));
        changeDevelopment(scene, [](UmbracoEnvironmentState &site) { site.isPublicAccessOn = true; });
        const Environment environment = scene.look();
        QCOMPARE(environment.health, Health::Unknown);
        VERIFY_TOLD(environment, u"(Public Access), so how it is cannot be seen"_s);
    }

    void whoIsNotLetIntoKuduSeesTheSite_data()
    {
        QTest::addColumn<bool>("hasApiUser");
        QTest::newRow("with an API user") << true;
        QTest::newRow("without") << false;
    }
    void whoIsNotLetIntoKuduSeesTheSite()
    {
        QFETCH(const bool, hasApiUser);
        UmbracoScene scene;
        changeDevelopment(scene, [](UmbracoEnvironmentState &site) { site.isIpFiltered = true; });
        if (!hasApiUser) {
            scene.empty(u"clientId"_s);
            scene.empty(u"clientSecret"_s);
        }
        const Project project = scene.observe();
        QVERIFY(!project.problem);
        const Environment environment = project.environments.first();
        QCOMPARE(environment.health, Health::Up);
        QCOMPARE(environment.version, hasApiUser ? u"17.4.1"_s : QString());
        VERIFY_TOLD(environment, u"127.0.0.1 does not let you in."_s);
        VERIFY_TOLD(environment, u"a filter of IP addresses"_s);
        QCOMPARE(project.environments.last().version, u"17.4.1"_s);
        // Who is not let in once does not knock at every door.
        QCOMPARE(scene.project.kudu(development).http().requests().size(), 1);
    }

    void aProjectWithoutAPersonIsSeenFromOutside()
    {
        UmbracoScene scene;
        scene.empty(u"email"_s);
        scene.empty(u"password"_s);
        const Project project = scene.observe();
        QVERIFY(!project.problem);
        QCOMPARE(project.environments.first().version, u"17.4.1"_s);
        QCOMPARE(project.environments.first().health, Health::Up);
        VERIFY_TOLD(project.environments.first(), u"no e-mail address of an Umbraco ID to sign in to Kudu"_s);
        QVERIFY(scene.project.kudu(development).http().requests().isEmpty());
        QVERIFY(project.release(u"17.5.0"_s));
    }

    void version13SaysLess()
    {
        UmbracoScene scene(setupOf(thirteen));
        scene.feed.addUmbraco(thirteenNext.cms, thirteenNext.forms, thirteenNext.deploy);
        const Project project = scene.observe();
        const Environment environment = project.environments.first();
        QCOMPARE(environment.version, thirteen.cms);
        QCOMPARE(environment.health, Health::Up);
        QVERIFY(environment.unfinishedVersion.isEmpty());
        QCOMPARE(remarksOf(environment), u"With it: Umbraco Forms 13.2.0, Umbraco Deploy 13.1.0."_s);
        const UmbracoPicture picture = scene.picture();
        QVERIFY(!picture.level && !picture.siteTrouble && !picture.kuduTrouble);
        QCOMPARE(picture.line, 13);
        QCOMPARE(picture.deployFolder, u"site/wwwroot/umbraco/Deploy"_s);
        QCOMPARE(picture.standing.stand, UpgradeStand::DatabaseUnknown);
    }

    void version7SaysItInItsFiles()
    {
        UmbracoScene scene(setupOf(seven));
        const Environment environment = scene.look();
        QCOMPARE(environment.version, seven.cms);
        QCOMPARE(environment.health, Health::Up);
        QCOMPARE(remarksOf(environment), u"With it: Umbraco Deploy 1.0.0."_s);
        const UmbracoPicture picture = scene.picture();
        QCOMPARE(picture.line, 7);
        QCOMPARE(picture.deployFolder, u"site/wwwroot/data"_s);
        QCOMPARE(picture.versions.database, std::optional(seven.cms));
        QCOMPARE(picture.standing.stand, UpgradeStand::Done);
    }

    void versionsMayBeKeptCentrally()
    {
        UmbracoSetup setup;
        setup.usesCentralPackages = true;
        UmbracoScene scene(setup);
        const UmbracoPicture picture = scene.picture();
        QCOMPARE(picture.versions.repository.value(UmbracoProduct::Cms), u"17.4.1"_s);
        QCOMPARE(picture.versions.repository, picture.versions.deployed);
        QCOMPARE(picture.standing.stand, UpgradeStand::Done);
        QCOMPARE(picture.deployFolder, u"site/wwwroot/umbraco/Deploy"_s);
    }

    void aSiteWithoutDeployHasNoFolderOfIts()
    {
        UmbracoScene scene;
        QVERIFY(QDir(scene.project.home(development) + "/site/wwwroot/umbraco/Deploy"_L1).removeRecursively());
        const UmbracoPicture picture = scene.picture();
        QVERIFY(!picture.kuduTrouble);
        QCOMPARE(picture.deployFolder, QString());
    }

    void aBuildThatFailedIsADisagreement()
    {
        UmbracoScene scene;
        changeDevelopment(scene, [](UmbracoEnvironmentState &site) { site.buildFailure = u"error CS0246"_s; });
        QVERIFY(!scene.project.upgradeInPortal(development, UmbracoScene::newer).isEmpty());
        const Environment environment = scene.look();
        QCOMPARE(environment.version, u"17.4.1"_s);
        QVERIFY2(environment.unfinishedVersion.isEmpty(), qPrintable(told(environment)));
        QCOMPARE(environment.health, Health::Degraded); // the cloud left "upgrade-failed" behind
        VERIFY_TOLD(environment, u"The repository has Umbraco CMS 17.5.0"_s);
        VERIFY_TOLD(environment, u"is still deployed. Look at the log of the last deployment"_s);
        VERIFY_TOLD(environment, u"failed: “Upgrade of Umbraco.Cms to 17.5.0”."_s);
        VERIFY_TOLD(environment, u"An upgrade failed and left markers behind: upgrade-failed, upgrading."_s);
    }

    void aRepositoryThatIsBehindIsADisagreement()
    {
        UmbracoScene scene;
        const QString path = u"site/repository/src/UmbracoProject/UmbracoProject.csproj"_s;
        scene.project.writeFile(development, path,
                                scene.project.file(development, path).replace("\"17.4.1\"", "\"17.3.0\""));
        const Environment environment = scene.look();
        QCOMPARE(environment.version, u"17.4.1"_s);
        QCOMPARE(environment.health, Health::Up);
        VERIFY_TOLD(environment, u"Umbraco CMS 17.4.1 is deployed, and the repository only has Umbraco CMS 17.3.0."_s);
    }

    void aRepositoryThatCannotBeReadIsTold()
    {
        UmbracoScene scene;
        scene.project.writeFile(development, u"site/repository/.umbraco"_s, "[project]\n");
        const Environment environment = scene.look();
        QCOMPARE(environment.version, u"17.4.1"_s);
        QCOMPARE(environment.health, Health::Up);
        VERIFY_TOLD(environment, u"does not say where the project is"_s);
        QVERIFY(!scene.picture().kuduTrouble); // which has none
    }

    void aDeploymentUnderWayIsTold()
    {
        UmbracoScene scene;
        changeDevelopment(scene, [](UmbracoEnvironmentState &site) {
            KuduDeploymentState going = site.kuduDeployments.first();
            going.id = u"c0ffee"_s;
            going.status = 1;
            going.message = u"A new home page\n\nwith much to tell\n"_s;
            going.endedAt = {};
            going.isActive = false;
            site.kuduDeployments.prepend(going);
            site.level = u"Upgrade"_s;
        });
        const Environment environment = scene.look();
        VERIFY_TOLD(environment, u"A deployment is under way since "_s);
        VERIFY_TOLD(environment, u": “A new home page with much to tell”."_s);
        QVERIFY2(environment.unfinishedVersion.isEmpty(), qPrintable(told(environment)));
        QCOMPARE(scene.picture().runningDeployment()->id, u"c0ffee"_s);
    }

    void markersAreTold_data()
    {
        QTest::addColumn<QString>("marker");
        QTest::addColumn<int>("hours");
        QTest::addColumn<Health>("health");
        QTest::addColumn<QString>("words");
        QTest::newRow("updating") << u"updating"_s << 0 << Health::Up << u"Something is being deployed"_s;
        QTest::newRow("updating, long ago")
            << u"updating"_s << 2 << Health::Degraded << u"left the marker “updating” behind"_s;
        QTest::newRow("failed") << u"upgrade-failed"_s << 0 << Health::Degraded << u"An upgrade failed"_s;
        QTest::newRow("done") << u"upgraded-minor"_s << 0 << Health::Up << u"can be deployed onward"_s;
    }
    void markersAreTold()
    {
        QFETCH(const QString, marker);
        QFETCH(const int, hours);
        QFETCH(const QString, words);
        UmbracoScene scene;
        scene.project.addKuduLocks(development);
        scene.project.addMarker(development, marker);
        scene.age(development, marker, std::chrono::hours(hours));
        const Environment environment = scene.look();
        QTEST(environment.health, "health");
        VERIFY_TOLD(environment, words);
        QVERIFY(environment.unfinishedVersion.isEmpty());
    }

    void whatTheCloudCommittedIsPending()
    {
        UmbracoScene scene;
        QTemporaryDir folder;
        QFile package(folder.filePath(u"shop.zip"_s));
        QVERIFY(package.open(QIODevice::WriteOnly));
        UmbracoVersions between = UmbracoScene::older;
        between.cms = u"17.4.2"_s;
        package.write(scene.project.artifact(development, between));
        package.close();
        const Result<UmbracoDeployment> begun = scene.with([&](Context &context) -> Result<UmbracoDeployment> {
            Result<DeploymentsClient> client = DeploymentsClient::open(scene.tools.patience, context);
            if (!client)
                return Failure(client.error());
            const Result<UmbracoArtifact> artifact =
                client->upload({.file = package.fileName(), .fileName = {}, .description = {}, .version = {}});
            if (!artifact)
                return Failure(artifact.error());
            return client->start({.alias = development, .artifactId = artifact->id, .commitMessage = u"Ours"_s});
        });
        VERIFY_SUCCESS(begun);
        scene.project.settle();
        scene.project.completeInstaller(development);
        QVERIFY(!told(scene.look()).contains(u"in the cloud"_s));
        QCOMPARE(scene.project.upgradeInPortal(development, UmbracoScene::newer), QString());
        const Environment environment = scene.look();
        VERIFY_TOLD(environment, u"file(s) were changed in the cloud since the last deployment by the API, as an "
                                 "automatic upgrade does: "_s);
        VERIFY_TOLD(environment, u"Umbraco.Cms 17.5.0"_s);
        QVERIFY(!told(scene.look(live)).contains(u"in the cloud"_s)); // which is not the API's to deploy to
    }

    void aWrongKeyIsARemark()
    {
        UmbracoScene scene;
        scene.useSecret(u"apiKey"_s, "of-another-project");
        const Project project = scene.observe();
        QVERIFY(!project.problem);
        QCOMPARE(project.environments.first().health, Health::Up);
        VERIFY_TOLD(project.environments.first(), u"does not accept the API key"_s);
    }

    void anApiThatAsksToBeLeftAloneIsNotWaitedFor()
    {
        UmbracoScene scene;
        scene.project.cloud().limit(1, 40);
        const Environment environment = scene.look();
        VERIFY_TOLD(environment, u"Try again in"_s);
        QCOMPARE(scene.project.cloud().http().requests().size(), 1);
    }

    void aWrongApiUserIsARemark()
    {
        UmbracoScene scene;
        scene.useSecret(u"clientSecret"_s, "another");
        const Environment environment = scene.look();
        QCOMPARE(environment.health, Health::Up);
        QCOMPARE(environment.version, u"17.4.1"_s);
        VERIFY_TOLD(environment, u"does not accept client id and secret"_s);
    }

    void whatIsKeptInTheWorkspaceIsSeen()
    {
        UmbracoScene scene;
        const QDateTime now = QDateTime::currentDateTimeUtc();
        const auto kept = [](const QString &id, const QDateTime &dataAt) {
            return KeptState{.id = id,
                             .version = u"17.3.0"_s,
                             .commit = u"c0ffee"_s,
                             .dump = {},
                             .since = dataAt,
                             .dataAt = dataAt,
                             .expiresAt = {}};
        };
        VERIFY_SUCCESS(scene.records().change([&](EnvironmentRecord &record) {
            record.isProtected = true;
            record.verifiedVersion = u"17.4.1"_s;
            record.verifiedSince = now.addDays(-1);
            record.put(kept(u"old"_s, now.addDays(-36)));
            record.put(kept(u"new"_s, now.addDays(-2)));
        }));
        VERIFY_SUCCESS(
            scene.records(live).change([&](EnvironmentRecord &record) { record.verifiedVersion = u"17.3.0"_s; }));
        const Project project = scene.observe();
        const Environment environment = project.environments.first();
        QVERIFY(environment.terminationProtected);
        QCOMPARE(environment.verifiedSince.toSecsSinceEpoch(), now.addDays(-1).toSecsSinceEpoch());
        QVERIFY(!project.environments.last().verifiedSince.isValid());
        QCOMPARE(project.backups.size(), 2);
        QCOMPARE(project.backups.first().id, u"new"_s);
        QCOMPARE(project.backups.first().environment, environment.ref);
        QCOMPARE(project.backups.first().version, u"17.3.0"_s);
        QVERIFY(project.backups.first().unusable.isEmpty());
        QVERIFY(project.backups.last().unusable.english().contains("35 days"_L1));
    }

    void oneThatCannotBeReadLeavesTheOthersSeen()
    {
        UmbracoScene scene;
        scene.account.values.insert(u"sites"_s, u"http://127.0.0.1:9, "_s + scene.project.siteUrl(live).toString());
        scene.account.values.insert(u"scms"_s, u"http://127.0.0.2:9, "_s + scene.project.kuduUrl(live).toString());
        const Project project = scene.observe();
        QVERIFY(!project.problem);
        const Environment unread = project.environments.first();
        QCOMPARE(unread.health, Health::Down); // nothing listens there
        QVERIFY(unread.version.isEmpty() && unread.unfinishedVersion.isEmpty());
        VERIFY_TOLD(unread, u"127.0.0.2"_s);
        QCOMPARE(project.environments.last().version, u"17.4.1"_s);
    }

    void nothingAtAllIsAProblemOfTheProject()
    {
        UmbracoScene scene;
        scene.account.values.insert(u"sites"_s, u"http://127.0.0.1:9, http://127.0.0.3:9"_s);
        scene.account.values.insert(u"scms"_s, u"http://127.0.0.2:9, http://127.0.0.4:9"_s);
        Project project = scene.observe();
        QVERIFY(project.problem);
        QCOMPARE(project.problem->code, u"http.refused"_s);
        QVERIFY(project.problem->sentence.english().contains("127.0.0.2"_L1));
        QVERIFY(project.environments.isEmpty()); // what was seen before stays
        scene.empty(u"email"_s);
        scene.empty(u"password"_s);
        project = scene.observe();
        QVERIFY(project.problem);
        QVERIFY(project.problem->sentence.english().contains("127.0.0.1"_L1));
    }

    void settingsThatMakeNoSenseAreAProblemOfTheProject()
    {
        UmbracoScene scene;
        scene.account.values.insert(u"environments"_s, u"development=Main"_s);
        const Project project = scene.observe();
        QVERIFY(project.problem);
        QCOMPARE(project.problem->code, u"umbraco.settings"_s);
        QCOMPARE(project.name, u"shop"_s);
    }

    void aFeedThatCannotBeAskedIsTold()
    {
        UmbracoScene scene;
        scene.account.values.insert(u"feed"_s, u"http://127.0.0.1:9/v3/index.json"_s);
        const Project project = scene.observe();
        QVERIFY(!project.problem);
        QVERIFY(project.catalogueDefect.english().contains("127.0.0.1"_L1));
        QVERIFY(project.release(u"17.4.1"_s));
        QCOMPARE(project.environments.first().newerReleases, 0);
    }

    void lookingEndsWhenAPersonCancels()
    {
        UmbracoScene scene;
        std::stop_source source;
        source.request_stop();
        const Project project = scene.with(
            [&scene](Context &context) { return observeUmbraco(scene.entry, scene.tools, nullptr, context); },
            source.get_token());
        QVERIFY(project.problem);
        QCOMPARE(project.problem->kind, ProblemKind::Cancelled);
    }
};

QTEST_GUILESS_MAIN(TestUmbracoObserver)
#include "tst_umbracoobserver.moc"
