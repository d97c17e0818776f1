// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/platforms/magento/cloudserver.h"
#include "app/platforms/magento/commercediagnosis.h"
#include "app/platforms/magento/commercefindings.h"
#include "tests/platforms/magento/magentoscene.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;
using namespace Switchback;

namespace {

const QByteArray outdated =
    "Please upgrade your database: Run \"bin/magento setup:upgrade\" from the Magento root directory.\n"
    "The following modules are outdated:\n"
    "Magento_Sales schema: current version - 2.0.2, required version - 2.0.3\n"
    "Magento_Tax data: current version - none, required version - 2.0.1";

/// In the newer form.
QByteArray jsonReport(const QByteArray &message)
{
    return QJsonDocument(QJsonObject{{u"0"_s, QString::fromUtf8(message)},
                                     {u"1"_s, u"#0 vendor/acme/loyalty/Points.php(12)\n#1 pub/index.php(30)"_s},
                                     {u"url"_s, u"/cart"_s}})
        .toJson();
}

/// In the form of PHP's serialize().
QByteArray phpReport(const QByteArray &message)
{
    return "a:2:{i:0;s:" + QByteArray::number(message.size()) + ":\"" + message + "\";i:1;s:2:\"#0\";}";
}

void put(const QString &path, const QByteArray &bytes)
{
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Append));
    QCOMPARE(file.write(bytes), qint64(bytes.size()));
}

Result<QList<Finding>> diagnose(MagentoScene &scene, const QString &about = {}, const std::stop_token &stop = {})
{
    scene.printed.clear();
    return scene.with(
        [&](Context &context) { return scene.platform->diagnose(scene.entry, scene.environmentId, about, context); },
        stop);
}

QList<Finding> found(MagentoScene &scene, const QString &about = {})
{
    return diagnose(scene, about).value_or(QList<Finding>{findingOf(cancelledProblem())});
}

QStringList codes(const QList<Finding> &findings)
{
    QStringList codes;
    for (const Finding &finding : findings)
        codes.append(enumName(finding.gravity) + u' ' + finding.code);
    codes.sort();
    return codes;
}

Finding first(const QList<Finding> &findings, const QString &code)
{
    for (const Finding &finding : findings)
        if (finding.code == code)
            return finding;
    return {};
}

} // namespace

/// Diagnoses of a shop, by a made-up cloud and a real sshd.
class TestMagentoDiagnosis : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatWasPastedIsTakenApart_data()
    {
        QTest::addColumn<QString>("pasted");
        QTest::addColumn<QString>("reportId");
        QTest::addColumn<int>("code");
        const QString hex = u"0123456789abcdef"_s.repeated(4);
        QTest::newRow("nothing") << QString() << QString() << 0;
        QTest::newRow("a code, or an old report") << u"126"_s << u"126"_s << 126;
        QTest::newRow("an old report") << u" 1099532112345\n"_s << u"1099532112345"_s << 0;
        QTest::newRow("a report") << hex << hex << 0;
        QTest::newRow("a report in capitals") << hex.toUpper() << hex << 0;
        QTest::newRow("as the page has it") << u"Error log record number: "_s + hex << hex << 0;
        QTest::newRow("as a log has it") << u"[2026-11-20T09:10:00+00:00] ERROR: [126] It failed."_s << QString()
                                         << 126;
        QTest::newRow("as we say it") << u"The deployment failed with ece-tools' error 12: x"_s << QString() << 12;
        QTest::newRow("our own code") << u"magento.deploy.126"_s << QString() << 126;
        QTest::newRow("too long") << hex + u'0' << QString() << 0;
        QTest::newRow("not hexadecimal") << QString(64, u'g') << QString() << 0;
        QTest::newRow("a path") << u"../../etc/passwd"_s << QString() << 0;
        QTest::newRow("a pattern") << u"*"_s << QString() << 0;
        QTest::newRow("a command") << u"1; touch /tmp/x"_s << QString() << 0;
        QTest::newRow("a substitution") << u"$(id)"_s << QString() << 0;
        QTest::newRow("two lines") << u"12\n34"_s << QString() << 0;
        QTest::newRow("digits of another script") << u"١٢٣"_s << QString() << 0;
    }
    void whatWasPastedIsTakenApart()
    {
        QFETCH(const QString, pasted);
        QFETCH(const QString, reportId);
        QFETCH(const int, code);
        const AskedAbout asked = askedAbout(pasted);
        QCOMPARE(asked.reportId, reportId);
        QCOMPARE(asked.code, code);
        QVERIFY(asked.modules.isEmpty());
        QCOMPARE(askedAbout(QString::fromUtf8(outdated)).modules.size(), 2);
    }

    void everyCodeHasAMeaningAndARemedy()
    {
        // As the vendor's list has them (sheet, 4.4).
        QList<int> all;
        const auto add = [&all](int from, int to) {
            for (int code = from; code <= to; ++code)
                all.append(code);
        };
        add(1, 26);
        add(101, 140);
        all += {201, 202, 203, 204, 205, 206, 207, 208, 227, 243, 244, 245, 246, 247, 248, 249, 250};
        add(1001, 1008);
        add(2001, 2032);
        add(3001, 3004);
        all += 4001;
        for (const int code : std::as_const(all)) {
            const Finding finding = codeFinding(code);
            QVERIFY2(!deployMeaning(code).isEmpty(), qPrintable(QString::number(code)));
            QVERIFY2(!finding.remedy.isEmpty() && finding.page.isValid(), qPrintable(QString::number(code)));
            QCOMPARE(finding.code, u"magento.deploy.%1"_s.arg(code));
        }
        for (const int code : {0, 27, 99, 141, 251, 999, 1009, 2033, 5000})
            QVERIFY2(deployMeaning(code).isEmpty(), qPrintable(QString::number(code)));
    }

    void theLinesAroundAnErrorAreOfTheLastDeployment()
    {
        const QString begin = u"NOTICE: Starting scenario(s): scenario/deploy.xml"_s;
        QStringList log{begin, u"ERROR: [126] of before"_s, begin};
        for (int i = 0; i < 300; ++i)
            log.append(u"line %1"_s.arg(i));
        log[200] = u"ERROR: [126] It failed."_s;
        const QStringList around = linesAround(log, 126);
        QVERIFY(around.contains(log.at(200)));
        QVERIFY(around.contains(log.at(180)) && around.contains(log.at(230)));
        QVERIFY(around.size() < 100);
        QCOMPARE(linesAround(log, 12).constLast(), log.constLast());
        QVERIFY(!linesAround(log, 12).contains(begin));
        QVERIFY(!linesAround(log.mid(0, 10), 126).contains(u"ERROR: [126] of before"_s));
        QVERIFY(linesAround({}, 126).isEmpty());
        QCOMPARE(loggedError(log)->title, u"It failed."_s);
        QVERIFY(!loggedError({begin, u"WARNING: [2005] Admin data"_s}));
    }

    void aShopThatIsWellIsLookedAtAndNothingIsFound()
    {
        MagentoScene scene;
        const ShopImage before = scene.image();
        const qsizetype asked = scene.shop.cloud.requests().size();
        QCOMPARE(codes(found(scene)), QStringList());
        const QStringList told = scene.printed;
        QVERIFY(told.contains(u"Looking at the server."_s));
        QVERIFY(told.filter(u"Visiting "_s).size() == 1);
        QVERIFY2(scene.image() == before, qPrintable(scene.image().text()));
        for (const HostileRequest &request : scene.shop.cloud.requests().mid(asked))
            QVERIFY2(request.method == "GET" || request.target == "/oauth2/token", request.target.constData());

        // What it warned of was so all the time, and is worth knowing.
        put(scene.shop.path(u"mounts/var/log/cloud.error.log"_s),
            R"({"errorCode":2018,"stage":"deploy","step":"validate-config","suggestion":"Update it.","title":"A service )"
            R"(is past EOL","type":"warning"})"
            "\n");
        const QList<Finding> findings = found(scene);
        QCOMPARE(codes(findings), QStringList{u"Warning magento.deploy.2018"_s});
        QVERIFY(findings.first().sentence.english().contains(u"A service is past EOL"_s));
        QCOMPARE(findings.first().lines, QStringList{u"Update it."_s});

        scene.environmentId = u"nowhere"_s;
        QCOMPARE(codes(found(scene)), QStringList{u"Failure magento.inactive"_s});
        scene.environmentId = CommerceShop::copy;
        QCOMPARE(codes(found(scene)), QStringList{u"Note environment.not-set-up"_s});

        std::stop_source stop;
        stop.request_stop();
        QCOMPARE(diagnose(scene, {}, stop.get_token()).error().code, u"cancelled"_s);
        scene.shop.cloud.change([](MagentoCloudState &state) { state.isTokenRevoked = true; });
        scene.tools.tokens = std::make_shared<AccessTokens>();
        scene.platform = std::make_unique<MagentoPlatform>(nullptr, scene.tools);
        QCOMPARE(codes(found(scene)), QStringList{u"Failure magento.token"_s});
    }

    void aDeploymentThatFailedIsExplainedWithTheLinesAroundIt_data()
    {
        QTest::addColumn<bool>("isHidden");
        QTest::newRow("the cloud says so") << false;
        QTest::newRow("the cloud calls it a success") << true;
    }
    void aDeploymentThatFailedIsExplainedWithTheLinesAroundIt()
    {
        QFETCH(const bool, isHidden);
        MagentoScene scene;
        scene.shop.cloud.change([isHidden](MagentoCloudState &state) { state.hidesFailedHooks = isHidden; });
        scene.shop.failOnce(u"fail-deploy"_s);
        scene.shop.pushFile(u"integration"_s, u"note.txt"_s, "hello\n");
        scene.shop.cloud.settle();
        const QList<Finding> findings = found(scene, u"126"_s);
        QCOMPARE(codes(findings), (QStringList{u"Failure magento.deploy.126"_s, u"Failure magento.in-maintenance"_s}));
        const Finding deploy = first(findings, u"magento.deploy.126"_s);
        QVERIFY2(deploy.sentence.english().contains(u"setup:upgrade"_s), qPrintable(deploy.sentence.english()));
        QVERIFY(deploy.explanation.english().startsWith(u"The database could not be upgraded"_s));
        QVERIFY(deploy.remedy.english().contains(u"install_upgrade.log"_s));
        QCOMPARE(deploy.page, deployCodesPage());
        QVERIFY2(!deploy.lines.filter(u"ERROR: [126]"_s).isEmpty()
                     && !deploy.lines.filter(u"Running setup upgrade."_s).isEmpty(),
                 qPrintable(deploy.lines.join(u'\n')));
        QVERIFY(deploy.lines.first().startsWith(u"126: "_s)); // the vendor's own words
        QVERIFY(first(findings, u"magento.in-maintenance"_s).remedy.english().contains(u"half upgraded"_s));
    }

    void aBuildThatFailedIsTold()
    {
        MagentoScene scene;
        scene.shop.failOnce(u"fail-build"_s);
        scene.shop.pushFile(u"integration"_s, u"note.txt"_s, "hello\n");
        scene.shop.cloud.settle();
        const QList<Finding> findings = found(scene);
        QCOMPARE(codes(findings), QStringList{u"Failure magento.deploy.12"_s});
        QVERIFY2(findings.first().explanation.english().contains(u"what ran before goes on"_s),
                 qPrintable(findings.first().explanation.english()));
        QVERIFY(!findings.first().lines.filter(u"[12] Failed to apply patches"_s).isEmpty());
    }

    void maintenanceAndWorkUnderWayAreToldApart()
    {
        MagentoScene scene;
        put(scene.shop.path(u"mounts/var/.maintenance.flag"_s), {});
        const QList<Finding> alone = found(scene);
        QCOMPARE(codes(alone), QStringList{u"Failure magento.in-maintenance"_s});
        QVERIFY(alone.first().remedy.english().contains(u"maintenance:disable"_s));
        scene.shop.cloud.change([](MagentoCloudState &state) { state.endless = {u"environment.push"_s}; });
        scene.shop.pushFile(u"integration"_s, u"note.txt"_s, "hello\n");
        QTRY_COMPARE_WITH_TIMEOUT(codes(found(scene)),
                                  (QStringList{u"Note magento.deploying"_s, u"Note magento.in-maintenance"_s}), 30'000);
    }

    void aBrokenStorefrontIsExplainedByItsReport()
    {
        MagentoScene scene;
        scene.shop.breakStorefront(QString(64, u'a'), jsonReport(outdated));
        QList<Finding> findings = found(scene);
        QCOMPARE(codes(findings), QStringList{u"Failure magento.database-old"_s});
        QCOMPARE(findings.first().lines,
                 (QStringList{u"Magento_Sales (schema): 2.0.2 → 2.0.3"_s, u"Magento_Tax (data): none → 2.0.1"_s}));
        // Who asks about the same gets the same once.
        QCOMPARE(found(scene, QString(64, u'a')).size(), 1);
        QCOMPARE(codes(found(scene, QString::fromUtf8(outdated))), QStringList{u"Failure magento.database-old"_s});

        scene.shop.breakStorefront(u"739281"_s, phpReport("Class Foo is missing"));
        findings = found(scene);
        QCOMPARE(codes(findings), QStringList{u"Failure magento.storefront"_s});
        QVERIFY(findings.first().sentence.english().endsWith(u"Class Foo is missing"_s));
        QCOMPARE(findings.first().lines, (QStringList{u"Class Foo is missing"_s, u"#0"_s}));
    }

    void aReportIsOpenedByItsIdInEitherForm()
    {
        MagentoScene scene;
        const QString id = u"0f"_s + QString(62, u'e');
        const QString folder = scene.shop.path(u"mounts/var/report/"_s);
        put(folder + u"0f/"_s + id, jsonReport("Points are not there\nin the second line"));
        put(folder + u"1099532112345"_s, phpReport("It is \"quoted\"; and more"));

        const Finding newer = first(found(scene, id), u"magento.report"_s);
        QVERIFY2(newer.sentence.english().endsWith(u": Points are not there"_s), qPrintable(newer.sentence.english()));
        QVERIFY(newer.explanation.english().contains(u"/cart"_s));
        QCOMPARE(newer.lines, (QStringList{u"Points are not there"_s, u"in the second line"_s,
                                           u"#0 vendor/acme/loyalty/Points.php(12)"_s, u"#1 pub/index.php(30)"_s}));
        const Finding older = first(found(scene, u"Error log record number: 1099532112345"_s), u"magento.report"_s);
        QVERIFY(older.sentence.english().endsWith(u": It is \"quoted\"; and more"_s));

        QCOMPARE(codes(found(scene, u"4711471147114711"_s)), QStringList{u"Note magento.no-report"_s});
        // A number that is a code, and no report's.
        QCOMPARE(codes(found(scene, u"15"_s)), QStringList{u"Note magento.deploy.15"_s});
        QCOMPARE(codes(found(scene, u"99"_s)), QStringList{u"Note magento.no-report"_s});
    }

    void whatIsNoIdNeverGetsToTheServer()
    {
        MagentoScene scene;
        put(scene.shop.path(u"mounts/var/report/1099532112345"_s), phpReport("A report"));
        for (const QString &bad : {u"*"_s, u"10995321123*"_s, u"../report/1099532112345"_s, u"1099532112345; touch x"_s,
                                   u"$(touch x)"_s, u"-exec"_s, u"1099532112345\n"_s, QString(65, u'a'), QString()}) {
            const bool isThere = scene.with([&](Context &context) {
                const Result<CloudServer> server =
                    CloudServer::open(scene.shop.sshAddress(), scene.shop.sshConfig(), context);
                return server->errorReport(bad, context).has_value();
            });
            QVERIFY2(!isThere, qPrintable(bad));
        }
        for (const QString &bad : {u"*"_s, u"../report/1099532112345"_s, u"$(touch x)"_s}) {
            QCOMPARE(codes(found(scene, bad)), QStringList{u"Note diagnosis.not-understood"_s});
            QVERIFY(scene.printed.filter(u"report"_s).isEmpty());
        }
        QVERIFY(!QFile::exists(scene.shop.appFolder() + u"/x"_s));
    }

    void aCodeIsExplainedWhenNothingAnswers()
    {
        SystemClock clock;
        QUrl nobody(u"http://127.0.0.1:1"_s);
        MagentoAccountScene scene(nobody, clock);
        const ProjectEntry entry = scene.platform->entryOf(scene.account, u"p1"_s);
        const auto diagnosed = scene.with(
            [&](Context &context) { return scene.platform->diagnose(entry, u"integration"_s, u"126"_s, context); });
        VERIFY_SUCCESS(diagnosed);
        QCOMPARE(diagnosed->size(), 2);
        QVERIFY2(diagnosed->first().code.startsWith(u"http."_s), qPrintable(diagnosed->first().code));
        const Finding code = diagnosed->last();
        QCOMPARE(code.code, u"magento.deploy.126"_s);
        QVERIFY(code.sentence.english().contains(u"setup:upgrade"_s));
        QVERIFY(code.remedy.english().contains(u"install_upgrade.log"_s));
    }
};

QTEST_GUILESS_MAIN(TestMagentoDiagnosis)
#include "tst_magentodiagnosis.moc"
