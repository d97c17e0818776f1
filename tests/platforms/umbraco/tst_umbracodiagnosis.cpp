// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/platforms/umbraco/deploymentsclient.h"
#include "tests/platforms/umbraco/umbracooperations.h"

#include <QFile>

using namespace Qt::StringLiterals;
using namespace Switchback;

namespace {

const QString development = u"development"_s;
const UmbracoVersions eight{u"8.18.5"_s, {}, u"4.9.1"_s};
const UmbracoVersions seven{u"7.5.14"_s, {}, {}};

UmbracoSetup setupOf(const UmbracoVersions &versions)
{
    UmbracoSetup setup;
    setup.versions = versions;
    return setup;
}

void changeDevelopment(UmbracoOperations &scene, const std::function<void(UmbracoEnvironmentState &)> &change)
{
    scene.project.change([&change](UmbracoState &state) { change(*state.environment(development)); });
}

Result<QList<Finding>> diagnose(UmbracoOperations &scene, const QString &about = {}, const std::stop_token &stop = {})
{
    return scene.with(
        [&](Context &context) { return scene.platform->diagnose(scene.entry, development, about, context); }, stop);
}

QList<Finding> found(UmbracoOperations &scene, const QString &about = {})
{
    return diagnose(scene, about).value_or(QList<Finding>{findingOf(cancelledProblem())});
}

/// "Failure umbraco.blocked", in the order of the findings.
QStringList codes(const QList<Finding> &findings)
{
    QStringList codes;
    for (const Finding &finding : findings)
        codes.append(enumName(finding.gravity) + u' ' + finding.code);
    return codes;
}

/// All that is said of the first one of that code, in English.
QString words(const QList<Finding> &findings, const QString &code)
{
    for (const Finding &finding : findings)
        if (finding.code == code)
            return (QStringList{finding.sentence.english(), finding.explanation.english(), finding.remedy.english()}
                    + finding.lines)
                .join(u'\n');
    return u"there is only "_s + codes(findings).join(u", "_s);
}

/// A string in the resources of an assembly.
QByteArray resource(const QString &name, const QString &value)
{
    QByteArray bytes("MZ");
    for (const QString &text : {name, value}) {
        for (const QChar one : text)
            bytes.append(one.toLatin1()).append('\0');
        bytes.append(2, '\0');
    }
    return bytes + QByteArray(8, '\0');
}

/// Deploys a package of those versions by the deployments API, and waits for its end.
void deployByApi(UmbracoOperations &scene, const UmbracoVersions &versions)
{
    QFile package(scene.workspace.filePath(u"shop.zip"_s));
    QVERIFY(package.open(QIODevice::WriteOnly));
    package.write(scene.project.artifact(development, versions));
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
}

} // namespace

#define VERIFY_WORDS(findings, code, part)                                                                             \
    QVERIFY2(words(findings, code).contains(part), qPrintable(words(findings, code)))

/// What is found in environments that are not well.
class TestUmbracoDiagnosis : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whereAllIsWellNothingIsFound()
    {
        UmbracoOperations scene;
        QCOMPARE(codes(found(scene)), QStringList());
        UmbracoOperations old(setupOf(eight));
        QCOMPARE(codes(found(old)), QStringList());
    }

    void whatWasPastedIsExplainedFirst_data()
    {
        QTest::addColumn<QString>("about");
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("part");
        QTest::newRow("an id") << u"PingWebsiteFailed"_s << u"umbraco.symptom"_s << u"no good answer"_s;
        QTest::newRow("the portal") << u"Unable to run the Umbraco installer"_s << u"umbraco.symptom"_s
                                    << u"finish the upgrade"_s;
        QTest::newRow("the API") << u"blocked with the following markers: updating"_s << u"umbraco.blocked"_s
                                 << u"updating"_s;
        QTest::newRow("the site") << u"System.MissingMethodException: Method not found: 'Void Shop.Old()'."_s
                                  << u"umbraco.site.error-page"_s << u"which is gone"_s;
        QTest::newRow("nothing known") << u"what?"_s << u"diagnosis.not-understood"_s << u"what?"_s;
    }
    void whatWasPastedIsExplainedFirst()
    {
        QFETCH(const QString, about);
        QFETCH(const QString, code);
        QFETCH(const QString, part);
        UmbracoOperations scene;
        const QList<Finding> findings = found(scene, about);
        QCOMPARE(findings.size(), 1);
        QCOMPARE(findings.first().gravity, Gravity::Note);
        QCOMPARE(findings.first().code, code);
        VERIFY_WORDS(findings, code, part);
    }

    void whatWasPastedNeedsNobodyToAnswer()
    {
        UmbracoOperations scene;
        scene.account.values.remove(u"environments"_s);
        QCOMPARE(codes(found(scene, u"PingWebsiteFailed"_s)),
                 (QStringList{u"Note umbraco.symptom"_s, u"Failure umbraco.settings"_s}));
    }

    void markersThatBlockAreNamed()
    {
        UmbracoOperations scene;
        scene.project.addMarker(development, u"updating"_s);
        QCOMPARE(codes(found(scene)), QStringList{u"Note umbraco.marker"_s});
        scene.age(development, u"updating"_s, std::chrono::hours(4));
        QCOMPARE(codes(found(scene)), QStringList{u"Failure umbraco.blocked"_s});
        scene.project.addMarker(development, u"upgrade-failed"_s);
        const QList<Finding> findings = found(scene);
        VERIFY_WORDS(findings, u"umbraco.blocked"_s, u"fails at once: updating, upgrade-failed."_s);
    }

    void whereAnUpgradeStoppedIsSaid_data()
    {
        QTest::addColumn<UmbracoStop>("stop");
        QTest::addColumn<QString>("part");
        QTest::newRow("the database") << UmbracoStop::AfterFiles << u"its database is still to be upgraded"_s;
        QTest::newRow("the files") << UmbracoStop::AfterInstaller << u"files are still to be written anew"_s;
        QTest::newRow("the marker") << UmbracoStop::AfterExport << u"“upgrading” to be renamed"_s;
    }
    void whereAnUpgradeStoppedIsSaid()
    {
        QFETCH(const UmbracoStop, stop);
        QFETCH(const QString, part);
        UmbracoOperations scene;
        (void)scene.project.upgradeInPortal(development, UmbracoScene::newer, stop);
        scene.age(development, u"upgrading"_s, std::chrono::hours(4));
        const UmbracoImage before = scene.image();
        const QList<Finding> findings = found(scene);
        VERIFY_WORDS(findings, u"umbraco.half-way"_s, part);
        VERIFY_WORDS(findings, u"umbraco.half-way"_s, u"version 17.5.0"_s);
        VERIFY_WORDS(findings, u"umbraco.blocked"_s, u"upgrading"_s);
        QVERIFY2(scene.image() == before, qPrintable(scene.image().text()));
    }

    void theErrorThatTheSiteShowsIsRead()
    {
        UmbracoOperations scene;
        changeDevelopment(scene, [](UmbracoEnvironmentState &state) {
            state.level = u"BootFailed"_s;
            state.failure = UmbracoFailure();
        });
        const QList<Finding> findings = found(scene);
        QCOMPARE(codes(findings).first(), u"Failure umbraco.site.error-page"_s);
        VERIFY_WORDS(findings, u"umbraco.site.error-page"_s, u"IContentService.Old()"_s);
        VERIFY_WORDS(findings, u"umbraco.site.error-page"_s, u"MissingMethodException"_s);
    }

    void whereThePageSaysNothingTheLogDoes()
    {
        UmbracoOperations scene;
        UmbracoFailure silent;
        silent.isShown = false;
        changeDevelopment(scene, [&silent](UmbracoEnvironmentState &state) {
            state.level = u"BootFailed"_s;
            state.failure = silent;
        });
        scene.project.writeFile(development, u"site/wwwroot/umbraco/Logs/UmbracoTraceLog.json"_s,
                                "first\nBootFailedException: " + UmbracoProject::apiKey() + " is wrong\n");
        const QList<Finding> findings = found(scene);
        VERIFY_WORDS(findings, u"umbraco.site.error-page"_s, u"500.30"_s);
        VERIFY_WORDS(findings, u"umbraco.site.error-page"_s, u"BootFailedException: "_s);
        QVERIFY(!words(findings, u"umbraco.site.error-page"_s).contains(QString::fromUtf8(UmbracoProject::apiKey())));
    }

    void theBindingBehindAnErrorIsNamed()
    {
        UmbracoOperations scene(setupOf(eight)); // its web.config binds Newtonsoft.Json to 12.0.0.0
        UmbracoFailure failure;
        failure.exception = u"System.IO.FileLoadException"_s;
        failure.message = u"Could not load file or assembly 'Newtonsoft.Json, Version=12.0.0.0, Culture=neutral' or "
                          "one of its dependencies. The located assembly's manifest definition does not match the "
                          "assembly reference. (Exception from HRESULT: 0x80131040)"_s;
        changeDevelopment(scene, [&failure](UmbracoEnvironmentState &state) { state.failure = failure; });
        const QString file = u"site/wwwroot/bin/Newtonsoft.Json.dll"_s;
        QList<Finding> findings = found(scene);
        VERIFY_WORDS(findings, u"umbraco.site.error-page"_s, u"FileLoadException"_s);
        VERIFY_WORDS(findings, u"umbraco.binding"_s, u"which is not deployed at all"_s);
        scene.project.writeFile(development, file, "MZ, and no version in it");
        findings = found(scene);
        QCOMPARE(codes(findings), QStringList{u"Failure umbraco.site.error-page"_s}); // so nothing is claimed
        scene.project.writeFile(development, file, resource(u"Assembly Version"_s, u"11.0.0.0"_s));
        findings = found(scene);
        VERIFY_WORDS(findings, u"umbraco.binding"_s, u"is bound to version 12.0.0.0, and 11.0.0.0 is deployed"_s);
        VERIFY_WORDS(findings, u"umbraco.binding"_s, u"newVersion to “11.0.0.0”"_s);
    }

    void whatDependsOnCourierIsFound()
    {
        UmbracoSetup setup = setupOf(seven);
        setup.courierAssemblies = {u"Shop.Resolvers"_s};
        UmbracoOperations scene(setup);
        scene.project.writeFile(development, u"site/repository/App_Code/Resolver.cs"_s,
                                "// mine\nusing Umbraco.Courier.Core;\n");
        const QList<Finding> findings = found(scene);
        QCOMPARE(codes(findings), QStringList{u"Warning umbraco.courier"_s});
        VERIFY_WORDS(findings, u"umbraco.courier"_s, u"bin/Shop.Resolvers.dll: Umbraco.Courier.Core"_s);
        VERIFY_WORDS(findings, u"umbraco.courier"_s, u"Resolver.cs, line 2: Umbraco.Courier.Core"_s);
        QVERIFY(!words(findings, u"umbraco.courier"_s).contains(u"bin/Umbraco.Courier.Core.dll"_s));
    }

    void notEverythingIsSearchedForCourier()
    {
        UmbracoSetup setup = setupOf(seven);
        setup.courierAssemblies = {u"Shop.Resolvers"_s};
        UmbracoOperations scene(setup);
        QVERIFY(!words(found(scene), u"umbraco.courier"_s).contains(u"Only a part"_s));
        const QByteArray large(3 << 20, ' ');
        scene.project.writeFile(development, u"site/repository/App_Code/Large.cs"_s,
                                large + "using Umbraco.Courier.Core;");
        const QList<Finding> findings = found(scene);
        VERIFY_WORDS(findings, u"umbraco.courier"_s, u"Only a part of its files was looked through."_s);
        QVERIFY(!words(findings, u"umbraco.courier"_s).contains(u"Large.cs"_s));
    }

    void whyTheLastDeploymentFailedIsRead()
    {
        UmbracoOperations scene;
        changeDevelopment(scene, [](UmbracoEnvironmentState &state) {
            state.buildFailure = u"Site.cs(3,7): error CS0619: 'Old' is obsolete"_s;
        });
        (void)scene.project.commit(development, {{u"New.cs"_s, "// new\n"}}, u"Break it"_s);
        const QList<Finding> findings = found(scene);
        VERIFY_WORDS(findings, u"umbraco.kudu.deployment-failed"_s, u"“Break it”"_s);
        VERIFY_WORDS(findings, u"umbraco.kudu.deployment-failed"_s, u"error CS0619"_s);
        VERIFY_WORDS(findings, u"umbraco.kudu.deployment-failed"_s, u"could not build"_s);
    }

    void whyUmbracoDeployFailedIsRead()
    {
        UmbracoOperations scene;
        const QString folder = u"site/wwwroot/umbraco/Deploy/"_s;
        scene.project.writeFile(development, folder + u"deploy-failed"_s, "Artifact home could not be read\n");
        const QList<Finding> findings = found(scene);
        QCOMPARE(codes(findings), QStringList{u"Failure umbraco.deploy-failed"_s});
        VERIFY_WORDS(findings, u"umbraco.deploy-failed"_s, u"Artifact home could not be read"_s);
    }

    void aDowngradeComesWithTheDifference()
    {
        UmbracoOperations scene;
        UmbracoVersions between = UmbracoScene::older;
        between.cms = u"17.4.2"_s;
        deployByApi(scene, between);
        scene.project.completeInstaller(development);
        QCOMPARE(scene.project.upgradeInPortal(development, UmbracoScene::newer), QString());
        deployByApi(scene, between);
        const QList<Finding> findings = found(scene);
        QCOMPARE(codes(findings), QStringList{u"Failure umbraco.downgraded"_s});
        VERIFY_WORDS(findings, u"umbraco.downgraded"_s, u"the difference has "_s);
        VERIFY_WORDS(findings, u"umbraco.downgraded"_s, u"git apply"_s);
    }

    void whatWentWellSinceIsNotFound()
    {
        UmbracoOperations scene;
        UmbracoVersions before = UmbracoScene::older;
        before.cms = u"17.4.0"_s;
        deployByApi(scene, before);
        QCOMPARE(codes(found(scene)), QStringList{u"Failure umbraco.downgraded"_s});
        (void)scene.project.commit(development, {{u"New.cs"_s, "// new\n"}}, u"Ours"_s);
        const QString folder = u"site/wwwroot/umbraco/Deploy/"_s;
        scene.project.writeFile(development, folder + u"deploy-failed"_s, "Artifact home could not be read\n");
        QFile failed(scene.project.home(development) + u'/' + folder + u"deploy-failed"_s);
        QVERIFY(failed.open(QIODevice::ReadWrite));
        QVERIFY(failed.setFileTime(QDateTime::currentDateTimeUtc().addDays(-1), QFileDevice::FileModificationTime));
        failed.close();
        scene.project.writeFile(development, folder + u"deploy-complete"_s, "ECHO is on.\n");
        QCOMPARE(codes(found(scene)), QStringList());
    }

    void aRestartThatDidHappenIsAFalseAlarm()
    {
        UmbracoOperations scene;
        scene.project.change([](UmbracoState &state) { state.isRestartUnconfirmed = true; });
        deployByApi(scene, UmbracoScene::newer);
        scene.project.completeInstaller(development);
        QCOMPARE(codes(found(scene)), QStringList{u"Note umbraco.false-alarm"_s});
        changeDevelopment(scene, [](UmbracoEnvironmentState &state) { state.level = u"BootFailed"_s; });
        QVERIFY(codes(found(scene)).contains(u"Failure umbraco.restart-unconfirmed"_s));
    }

    void whoeverIsKeptOutIsToldSo()
    {
        UmbracoOperations scene;
        changeDevelopment(scene, [](UmbracoEnvironmentState &state) {
            state.isIpFiltered = true;
            state.isPublicAccessOn = true;
        });
        const QStringList kept = codes(found(scene));
        QVERIFY2(kept.contains(u"Warning umbraco.site.guarded"_s), qPrintable(kept.join(u", "_s)));
        QVERIFY2(kept.contains(u"Warning umbraco.kudu.forbidden"_s), qPrintable(kept.join(u", "_s)));
    }

    void whatCannotBeReadIsANote()
    {
        UmbracoOperations scene;
        scene.empty(u"email"_s);
        QCOMPARE(codes(found(scene)), QStringList{u"Note umbraco.kudu.no-sign-in"_s});
        scene.account.values.insert(u"email"_s, QString::fromUtf8(UmbracoProject::user()));
        scene.useSecret(u"password"_s, "wrong");
        QCOMPARE(codes(found(scene)), QStringList{u"Note umbraco.kudu.password"_s});
    }

    void itCanBeStopped()
    {
        UmbracoOperations scene;
        std::stop_source source;
        source.request_stop();
        const Result<QList<Finding>> stopped = diagnose(scene, {}, source.get_token());
        QVERIFY(!stopped);
        QCOMPARE(stopped.error().kind, ProblemKind::Cancelled);
    }
};

QTEST_GUILESS_MAIN(TestUmbracoDiagnosis)
#include "tst_umbracodiagnosis.moc"
