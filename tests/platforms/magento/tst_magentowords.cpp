// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/git/environmentrecord.h"
#include "app/platforms/magento/cloudjson.h"
#include "app/platforms/magento/composer.h"
#include "app/platforms/magento/ecetools.h"
#include "app/platforms/magento/errorreport.h"
#include "app/platforms/magento/requirements.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Switchback;

namespace {

using Services = QMap<QString, QString>;
using Modules = QList<OutdatedModule>;

QByteArray compact(const QJsonObject &json)
{
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

/// A line of an activity's log.
QByteArray logLine(int number, const QString &message)
{
    return compact({{u"_id"_s, QString::number(number)},
                    {u"data"_s,
                     QJsonObject{{u"timestamp"_s, u"2026-11-20T09:10:00.123456+00:00"_s}, {u"message"_s, message}}}})
           + '\n';
}

QByteArray seal(int number)
{
    return compact({{u"_id"_s, QString::number(number)}, {u"seal"_s, true}}) + '\n';
}

QByteArray lockOf(const QJsonArray &packages)
{
    return compact(
        {{u"packages"_s, packages},
         {u"packages-dev"_s, QJsonArray{QJsonObject{{u"name"_s, u"phpunit/phpunit"_s}, {u"version"_s, u"9.6.0"_s}}}}});
}

/// A line of cloud.error.log, as the server's script hands it on.
QString errorLine(int code, const QString &type, const QString &step = {}, const QString &title = {},
                  const QString &suggestion = {})
{
    return u"error "_s
           + QString::fromUtf8(compact({{u"errorCode"_s, code},
                                        {u"stage"_s, u"deploy"_s},
                                        {u"step"_s, step},
                                        {u"suggestion"_s, suggestion},
                                        {u"title"_s, title},
                                        {u"type"_s, type}}));
}

const QString upgradeFailed =
    errorLine(126, u"critical"_s, u"install-update: update"_s, u"Command `/bin/magento setup:upgrade` failed"_s,
              u"Check the `cloud.log` and `install_upgrade.log` for more information."_s);
const QString adminIgnored =
    errorLine(2005, u"warning"_s, u"validate-config"_s,
              u"Admin data is used to create an admin user during initial installation only."_s);

QString fallbackRemedy()
{
    return deployRemedy(424242).english();
}

QByteArray serialized(const QByteArray &value)
{
    return "s:" + QByteArray::number(value.size()) + ":\"" + value + "\";";
}

/// As PHP writes it.
QByteArray serializedReport(const QByteArray &message, const QByteArray &trace, const QByteArray &url)
{
    return "a:4:{i:0;" + serialized(message) + "i:1;" + serialized(trace) + serialized("url") + serialized(url)
           + serialized("script_name") + serialized("/index.php") + '}';
}

/// Of the document on upgrades.
const QByteArray pleaseUpgrade("Please upgrade your database: Run \"bin/magento setup:upgrade\" from the Magento root "
                               "directory.\nThe following modules are outdated:\n"
                               "Magento_Sales schema: current version - 2.0.2, required version - 2.0.3");

} // namespace

/// What the cloud, Composer, ece-tools and Commerce write, and what is made of it.
class TestMagentoWords : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aLogIsReadLineByLine_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<int>("start");
        QTest::addColumn<QStringList>("lines");
        QTest::addColumn<int>("next");
        QTest::addColumn<bool>("isSealed");
        const QByteArray two = logLine(0, u"one\n"_s) + logLine(1, u"two\n"_s);
        const QStringList both{u"one"_s, u"two"_s};
        QTest::newRow("nothing") << QByteArray() << 3 << QStringList() << 3 << false;
        QTest::newRow("open") << two << 0 << both << 2 << false;
        QTest::newRow("sealed") << QByteArray(two + seal(2)) << 0 << both << 2 << true;
        QTest::newRow("only the seal") << seal(2) << 2 << QStringList() << 2 << true;
        QTest::newRow("known already") << QByteArray(two + logLine(2, u"three\n"_s)) << 2 << QStringList{u"three"_s}
                                       << 3 << false;
        QTest::newRow("said twice") << QByteArray(two + two + seal(2)) << 0 << both << 2 << true;
        QTest::newRow("cut off") << QByteArray(two + logLine(2, u"three\n"_s).chopped(9)) << 0 << both << 2 << false;
        QTest::newRow("cut off in the seal") << QByteArray(two + seal(2).chopped(3)) << 0 << both << 2 << false;
        QTest::newRow("without a line end") << two.chopped(1) << 0 << both << 2 << false;
        QTest::newRow("several in one") << logLine(0, u"one\n\ntwo\n"_s) << 0 << both << 1 << false;
        QTest::newRow("nothing said") << QByteArray(logLine(0, u"\n"_s) + logLine(1, u"two"_s)) << 0
                                      << QStringList{u"two"_s} << 2 << false;
        QTest::newRow("no log") << QByteArray("<html>\n</html>\n[1]\n42\n{}\n") << 1 << QStringList() << 1 << false;
        QTest::newRow("no number") << QByteArray("{\"_id\":\"x\",\"data\":{\"message\":\"one\"}}\n") << 0
                                   << QStringList() << 0 << false;
        QTest::newRow("turned text") << logLine(0, u"a\u202Eb\n"_s) << 0 << QStringList{u"a\uFFFDb"_s} << 1 << false;
    }
    void aLogIsReadLineByLine()
    {
        QFETCH(const QByteArray, body);
        QFETCH(const int, start);
        const CloudLog log = cloudLog(body, start);
        QTEST(log.lines, "lines");
        QTEST(log.next, "next");
        QTEST(log.isSealed, "isSealed");
    }

    void aCutOffLineComesWholeTheNextTime()
    {
        const QByteArray whole = logLine(0, u"one\n"_s) + logLine(1, u"Größe “10”\n"_s) + seal(2);
        for (qsizetype length = 0; length < whole.size(); ++length) {
            const CloudLog first = cloudLog(whole.left(length), 0);
            const CloudLog rest = cloudLog(whole, first.next);
            QCOMPARE(first.lines + rest.lines, QStringList({u"one"_s, u"Größe “10”"_s}));
            QVERIFY(rest.isSealed);
        }
    }

    void linksNeedNotNameTheHost()
    {
        const QUrl url(u"https://us-3.example/api/projects/p1/environments/integration"_s);
        const auto link = [](const QString &href) { return QJsonObject{{u"href"_s, href}}; };
        const QJsonObject links{
            {u"self"_s, link(url.toString())},
            {u"#backup"_s, link(u"/api/projects/p1/environments/integration/backup"_s)},
            {u"ssh"_s, link(u"ssh://old@ssh.us-3.example"_s)},
            {u"pf:ssh:mymagento:0"_s, link(u"ssh://p1--mymagento--0@ssh.us-3.example"_s)},
            {u"pf:ssh:mymagento"_s, link(u"ssh://p1--mymagento@ssh.us-3.example"_s)},
            {u"pf:routes"_s, QJsonArray{link(u"http://shop.example/"_s), link(u"https://shop.example/"_s)}}};
        const Result<CloudEnvironment> read = cloudEnvironment({{u"id"_s, u"integration"_s},
                                                                {u"status"_s, u"active"_s},
                                                                {u"parent"_s, QJsonValue()},
                                                                {u"head_commit"_s, QJsonValue()},
                                                                {u"deployment_state"_s, QJsonValue()},
                                                                {u"_links"_s, links}},
                                                               url);
        QVERIFY(read);
        QCOMPARE(read->self, url);
        QCOMPARE(read->operations.value(u"#backup"_s), QUrl(url.toString() + "/backup"_L1));
        QCOMPARE(read->ssh, u"ssh://p1--mymagento@ssh.us-3.example"_s);
        QCOMPARE(read->routes.first(), QUrl(u"https://shop.example/"_s));
        QCOMPARE(read->title, u"integration"_s);
        QCOMPARE(read->lastDeploymentSuccessful, std::nullopt);
        const Result<CloudEnvironment> wrong = cloudEnvironment({{u"id"_s, 1}}, url);
        QVERIFY(!wrong);
        QCOMPARE(wrong.error().code, u"http.wrong-shape"_s);
    }

    void aLockNamesWhatIsInstalled()
    {
        const Result<Packages> packages = packagesInLock(
            lockOf({QJsonObject{{u"name"_s, u"acme/loyalty"_s}, {u"version"_s, u"v1.0.0"_s}},
                    QJsonObject{{u"name"_s, QString(commerceEdition)}, {u"version"_s, u"2.4.6-p14"_s}}}));
        QVERIFY(packages);
        const Packages expected{{u"acme/loyalty"_s, u"v1.0.0"_s}, {QString(commerceEdition), u"2.4.6-p14"_s}};
        QCOMPARE(*packages, expected);
    }

    void whatIsNoLockIsAProblem_data()
    {
        QTest::addColumn<QByteArray>("lock");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("a page") << QByteArray("<html></html>");
        QTest::newRow("a list") << QByteArray("[]");
        QTest::newRow("empty") << QByteArray("{}");
        QTest::newRow("packages of another form") << QByteArray("{\"packages\":{\"a/b\":\"1\"}}");
        QTest::newRow("conflict marks") << QByteArray("<<<<<<< HEAD\n" + lockOf({}));
        QTest::newRow("cut off") << lockOf({}).chopped(1);
    }
    void whatIsNoLockIsAProblem()
    {
        QFETCH(const QByteArray, lock);
        const Result<Packages> packages = packagesInLock(lock);
        QVERIFY(!packages);
        QCOMPARE(packages.error().code, u"magento.composer"_s);
        QVERIFY(!packages.error().remedy.isEmpty());
    }

    void whatIsNoPackageIsLeftOut()
    {
        const Result<Packages> packages =
            packagesInLock(lockOf({1, u"acme/loyalty"_s, QJsonValue(), QJsonObject(),
                                   QJsonObject{{u"name"_s, u"acme/gift"_s}, {u"version"_s, u"1.0.0"_s}}}));
        QVERIFY(packages);
        QCOMPARE(packages->keys(), QStringList{u"acme/gift"_s});
    }

    void changesAreToldInTheOrderThatMatters()
    {
        const Packages before{{QString(commerceEdition), u"2.4.6"_s}, {QString(commerceMetapackage), u"2.4.6"_s},
                              {u"acme/loyalty"_s, u"1.0.0"_s},        {u"acme/same"_s, u"1.0.0"_s},
                              {u"magento/framework"_s, u"103.0.6"_s}, {u"laminas/laminas-mime"_s, u"2.10.0"_s},
                              {u"zenith/search"_s, u"3.0.0"_s}};
        const Packages after{{QString(commerceEdition), u"2.4.7-p3"_s},
                             {QString(commerceMetapackage), u"2.4.7"_s},
                             {u"acme/loyalty"_s, u"1.1.0"_s},
                             {u"acme/same"_s, u"1.0.0"_s},
                             {u"acme/gift"_s, u"2.0.0"_s},
                             {u"magento/framework"_s, u"103.0.7-p3"_s},
                             {u"zenith/search"_s, u"2.9.0"_s}};
        QStringList lines;
        const QList<PackageChange> changes = packageChanges(before, after);
        for (const PackageChange &change : changes)
            lines.append(changeLine(change));
        QCOMPARE(lines, QStringList({u"magento/product-enterprise-edition 2.4.6 → 2.4.7-p3"_s,
                                     u"magento/magento-cloud-metapackage 2.4.6 → 2.4.7"_s, u"+ acme/gift 2.0.0"_s,
                                     u"acme/loyalty 1.0.0 → 1.1.0"_s, u"zenith/search 3.0.0 → 2.9.0"_s,
                                     u"− laminas/laminas-mime 2.10.0"_s, u"magento/framework 103.0.6 → 103.0.7-p3"_s}));
        QVERIFY(packageChanges(after, after).isEmpty());
    }

    void extensionsAreToldByTheirVendor_data()
    {
        QTest::addColumn<QString>("package");
        QTest::addColumn<bool>("isOne");
        QTest::newRow("an extension") << u"acme/loyalty"_s << true;
        QTest::newRow("a name that begins like the vendor") << u"magento-acme/loyalty"_s << true;
        QTest::newRow("the vendor") << u"magento/module-sales"_s << false;
        QTest::newRow("fastly") << u"fastly/magento2"_s << false;
        QTest::newRow("a library") << u"symfony/console"_s << false;
        QTest::newRow("of the system") << u"php"_s << false;
        QTest::newRow("an extension of PHP") << u"ext-json"_s << false;
        QTest::newRow("nothing") << QString() << false;
    }
    void extensionsAreToldByTheirVendor()
    {
        QFETCH(const QString, package);
        QTEST(isExtension(package), "isOne");
    }

    void aRangeIsThatOfTheLine_data()
    {
        QTest::addColumn<QString>("version");
        QTest::addColumn<QString>("range");
        QTest::newRow("a release") << u"2.4.7"_s << u">=2.4.7 <2.4.8"_s;
        QTest::newRow("a patch") << u"2.4.7-p3"_s << u">=2.4.7 <2.4.8"_s;
        QTest::newRow("a beta") << u"2.4.8-beta2"_s << u">=2.4.8 <2.4.9"_s;
        QTest::newRow("nine") << u"2.4.9"_s << u">=2.4.9 <2.4.10"_s;
        QTest::newRow("ten") << u"2.4.10-p1"_s << u">=2.4.10 <2.4.11"_s;
    }
    void aRangeIsThatOfTheLine()
    {
        QFETCH(const QString, version);
        QTEST(rangeOf(version), "range");
    }

    void aDeploymentsErrorsAreRead()
    {
        const DeployReport report =
            deployReport({adminIgnored, u"error "_s, u"error not JSON"_s, upgradeFailed, errorLine(201, u"critical"_s),
                          u"log first"_s, u"log "_s, u"log [126] error in it"_s, u"noise"_s});
        QCOMPARE(report.errors.size(), 3);
        QCOMPARE(report.log, QStringList({u"first"_s, QString(), u"[126] error in it"_s}));
        QVERIFY(!report.errors.first().isCritical);
        const DeployError *critical = report.critical();
        QVERIFY(critical);
        QCOMPARE(critical->code, 126);
        QCOMPARE(critical->stage, u"deploy"_s);
        QCOMPARE(critical->step, u"install-update: update"_s);
        QCOMPARE(critical->title, u"Command `/bin/magento setup:upgrade` failed"_s);
        QVERIFY(critical->suggestion.contains("install_upgrade.log"_L1));
        QVERIFY(!deployReport({adminIgnored}).critical());
        QVERIFY(!deployReport({}).critical());
    }

    void aFailedDeploymentSaysWhatToDo_data()
    {
        QTest::addColumn<QStringList>("lines");
        QTest::addColumn<int>("exitCode");
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("sentence");
        QTest::addColumn<QString>("remedy");
        QTest::newRow("setup:upgrade") << QStringList{adminIgnored, upgradeFailed} << 1 << u"magento.deploy.126"_s
                                       << u"error 126: Command `/bin/magento setup:upgrade` failed"_s
                                       << u"install_upgrade.log"_s;
        QTest::newRow("a patch") << QStringList{errorLine(12, u"critical"_s, u"apply-patches"_s,
                                                          u"Failed to apply patch"_s)}
                                 << 0 << u"magento.deploy.12"_s << u"error 12: Failed to apply patch"_s
                                 << u"QUALITY_PATCHES"_s;
        QTest::newRow("an unknown one") << QStringList{errorLine(999, u"critical"_s, {}, u"Something new"_s)} << 0
                                        << u"magento.deploy.999"_s << u"error 999: Something new"_s << fallbackRemedy();
        QTest::newRow("the first of two") << QStringList{errorLine(126, u"critical"_s), errorLine(201, u"critical"_s)}
                                          << 0 << u"magento.deploy.126"_s << u"error 126"_s << u"install_upgrade.log"_s;
        QTest::newRow("only warnings") << QStringList{adminIgnored} << 0 << u"magento.deploy"_s
                                       << u"The deployment failed."_s << fallbackRemedy();
        QTest::newRow("only an exit code")
            << QStringList() << 126 << u"magento.deploy.126"_s << u"exit code 126"_s << u"install_upgrade.log"_s;
        QTest::newRow("only warnings and an exit code")
            << QStringList{adminIgnored} << 15 << u"magento.deploy.15"_s << u"exit code 15"_s << u"VERBOSE_COMMANDS"_s;
        QTest::newRow("nothing") << QStringList() << 0 << u"magento.deploy"_s << u"The deployment failed."_s
                                 << fallbackRemedy();
    }
    void aFailedDeploymentSaysWhatToDo()
    {
        QFETCH(const QStringList, lines);
        QFETCH(const int, exitCode);
        QFETCH(const QString, sentence);
        QFETCH(const QString, remedy);
        const Problem problem = deployProblem(deployReport(lines), exitCode, {u"W: said by the cloud"_s});
        QTEST(problem.code, "code");
        QVERIFY2(problem.sentence.english().contains(sentence), qPrintable(problem.sentence.english()));
        QVERIFY2(problem.remedy.english().contains(remedy), qPrintable(problem.remedy.english()));
        QVERIFY(problem.details.contains("W: said by the cloud"_L1));
    }

    void theServersLogGoesBeforeTheCloudsWords()
    {
        const Problem problem =
            deployProblem(deployReport({upgradeFailed, u"log [126] said by the server"_s}), 126, {u"snipped"_s});
        const QStringList details = problem.details.split(u'\n');
        QCOMPARE(details.size(), 2);
        QVERIFY(details.first().startsWith("126: Command"_L1));
        QVERIFY(details.first().contains("Check the `cloud.log`"_L1));
        QCOMPARE(details.last(), u"[126] said by the server"_s);
    }

    void whatTheVendorDocumentsIsSaid_data()
    {
        QTest::addColumn<int>("code");
        QTest::addColumn<QString>("word");
        const auto rows = [](const QList<int> &codes, const QString &word) {
            for (const int code : codes)
                QTest::addRow("%d", code) << code << word;
        };
        rows({2, 5, 6, 7, 8, 22, 24, 102, 105, 121, 124, 125, 202, 205, 245}, u"permissions"_s);
        rows({11, 15, 19, 108, 116, 117, 119, 123, 126, 127, 128, 130, 227}, u"VERBOSE_COMMANDS"_s);
        rows({16, 20, 21, 101, 120, 247, 248, 249, 250}, u"cloud.log"_s);
        rows({109, 110, 111, 112, 135, 26, 133, 17, 131}, u"variable"_s);
        rows({107, 113, 114, 132, 134, 137, 138, 140}, u"service"_s);
        rows({3, 4, 10, 103, 104, 203, 204, 243, 244}, u".magento.env.yaml"_s);
        rows({12}, u"patch"_s);
        rows({201}, u"install_upgrade.log"_s);
        // Those with an action of their own.
        rows({9}, u"composer.json"_s);
        rows({25}, u"DEPLOYED_MAGENTO_VERSION_FROM_GIT"_s);
        rows({136}, u"database"_s);
        rows({139}, u"OpenSearch"_s);
    }
    void whatTheVendorDocumentsIsSaid()
    {
        QFETCH(const int, code);
        QFETCH(const QString, word);
        const QString remedy = deployRemedy(code).english();
        QVERIFY(remedy != fallbackRemedy());
        QVERIFY2(remedy.contains(word), qPrintable(remedy));
    }

    void whereTheVendorSaysNothingTheLogIsNext_data()
    {
        QTest::addColumn<int>("code");
        for (const int code : {0, 1, 13, 14, 18, 23, 115, 118, 122, 129, 207, 208, 999})
            QTest::addRow("%d", code) << code;
    }
    void whereTheVendorSaysNothingTheLogIsNext()
    {
        QFETCH(const int, code);
        QCOMPARE(deployRemedy(code).english(), fallbackRemedy());
        QVERIFY(fallbackRemedy().contains("log"_L1));
    }

    void phasesAreNamedInOurWords_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("phase");
        const auto row = [](const char *words, const QString &phase) {
            QTest::newRow(words) << QString(u"[2023-04-24T18:58:04.129888+00:00] INFO: "_s + QLatin1StringView(words))
                                 << phase;
        };
        row("Starting scenario(s): scenario/build/generate.xml (magento/ece-tools version: 2002.2.10)",
            u"Phase: the cloud builds the new release; the site goes on."_s);
        row("Starting pre-deploy.", u"Phase: preparing the deployment."_s);
        row("Enabling Maintenance mode", u"Phase: maintenance mode begins."_s);
        row("Validating configuration", u"Phase: checking the configuration."_s);
        row("Running setup upgrade.", u"Phase: the database is upgraded."_s);
        row("Generating fresh static content", u"Phase: static content is made."_s);
        row("Maintenance mode is disabled.", u"Phase: maintenance mode has ended."_s);
        row("Starting post-deploy.", u"Phase: warming up."_s);
        row("Starting scenario(s): scenario/deploy.xml", QString());
        row("End of pre-deploy.", QString());
        row("End of validation", QString());
        row("Starting update.", QString());
        row("End of update.", QString());
        row("Scenario(s) finished", QString());
        row("", QString());
    }
    void phasesAreNamedInOurWords()
    {
        QFETCH(const QString, line);
        QTEST(deployPhase(line).english(), "phase");
    }

    void theCloudSaysWhenItGivesUp_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<bool>("hasFailed");
        const auto row = [](const char *line, bool hasFailed) {
            QTest::newRow(line) << QString::fromLatin1(line) << hasFailed;
        };
        row("E: Environment creation failed", true);
        row("E: Environment redeployment failed", true);
        row("  E: Error building project: The build hook failed with status code 12", true);
        row("Unable to build application 'mymagento'", true);
        row("Unknown error building the application", true);
        row("Unable to find stack 'php:9.9'", true);
        row("Cannot build application of type php:9.9", true);
        row("Invalid deployment: no such service", true);
        row("Could not perform a rolling deployment", true);
        row("Building application 'mymagento' (runtime type: php:8.3, tree: 1a2b3c4)", false);
        row("Executing build hook...", false);
        row("Redeploying environment integration", false);
        row("W: The deploy hook failed, but the environment is there", false);
        row("[2023-04-24T18:58:04.129888+00:00] ERROR: [126] Command failed", false);
        row("", false);
    }
    void theCloudSaysWhenItGivesUp()
    {
        QFETCH(const QString, line);
        QTEST(saysBuildFailed(line), "hasFailed");
    }

    void modulesThatAreBehindAreListed_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<Modules>("modules");
        const OutdatedModule sales{
            .name = u"Magento_Sales"_s, .kind = u"schema"_s, .current = u"2.0.2"_s, .required = u"2.0.3"_s};
        const OutdatedModule data{
            .name = u"Acme_Loyalty2"_s, .kind = u"data"_s, .current = u"none"_s, .required = u"1.0.0-beta"_s};
        const QString message = QString::fromUtf8(pleaseUpgrade);
        const QString more = u"\nAcme_Loyalty2 data: current version - none, required version - 1.0.0-beta"_s;
        QTest::newRow("as in the document") << message << Modules{sales};
        QTest::newRow("in a report") << QString::fromUtf8(serializedReport(pleaseUpgrade, "#0 x", "/"))
                                     << Modules{sales};
        QTest::newRow("schema and data") << QString(message + more) << Modules{sales, data};
        QTest::newRow("and more after it")
            << QString(message + more + u"\nRun 'setup:upgrade' to update.\n"_s) << Modules{sales, data};
        QTest::newRow("indented") << QString(message + u"\r\n    "_s + more.trimmed() + u"\r\n"_s)
                                  << Modules{sales, data};
        QTest::newRow("up to date") << u"All modules are up to date."_s << Modules();
        QTest::newRow("declarative") << u"Declarative Schema is not up to date\nRun 'setup:upgrade'."_s << Modules();
        QTest::newRow("nothing") << QString() << Modules();
    }
    void modulesThatAreBehindAreListed()
    {
        QFETCH(const QString, text);
        QTEST(outdatedModules(text), "modules");
    }

    void reportsAreReadInBothForms_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("message");
        QTest::addColumn<QString>("trace");
        QTest::addColumn<QString>("url");
        const auto row = [](const char *name, const QString &message, const QString &trace, const QString &url) {
            QTest::addRow("serialized: %s", name)
                << serializedReport(message.toUtf8(), trace.toUtf8(), url.toUtf8()) << message << trace << url;
            const QString id(64, u'a');
            QTest::addRow("JSON: %s", name) << QByteArray(compact({{u"0"_s, message},
                                                                   {u"1"_s, trace},
                                                                   {u"url"_s, url},
                                                                   {u"script_name"_s, u"/index.php"_s},
                                                                   {u"report_id"_s, id}})
                                                          + '\n')
                                            << message << trace << url;
        };
        row("plain", u"Boom"_s, u"#0 /app/index.php"_s, u"/checkout"_s);
        row("as in the document", QString::fromUtf8(pleaseUpgrade), u"#0 x\n#1 {main}"_s, u"/"_s);
        row("multi-byte", u"Größe “10” → 漢字 🙂"_s, u"é"_s, u"/ä"_s);
        row("what looks like the form itself", u"a\";i:1;s:3:\"abc\";}"_s, u"\"};\n{\"0\":\"x\"}"_s, u"/?a:1:{"_s);
        row("nothing said", QString(), QString(), QString());
    }
    void reportsAreReadInBothForms()
    {
        QFETCH(const QByteArray, bytes);
        const std::optional<ErrorReport> report = readErrorReport(bytes);
        QVERIFY(report);
        QTEST(report->message, "message");
        QTEST(report->trace, "trace");
        QTEST(report->url, "url");
    }

    void aReportThatIsCutOffIsNone()
    {
        const QByteArray old = serializedReport(pleaseUpgrade, "#0 Größe", "/");
        const QByteArray json = compact({{u"0"_s, u"Boom"_s}, {u"1"_s, u"#0"_s}, {u"url"_s, u"/"_s}});
        QVERIFY(readErrorReport(old) && readErrorReport(json));
        for (const QByteArray &whole : {old, json})
            for (qsizetype length = 0; length < whole.size(); ++length)
                QVERIFY2(!readErrorReport(whole.left(length)), whole.left(length).constData());
    }

    void whatIsNoReportIsNone_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        const auto row = [](const char *bytes) { QTest::newRow(bytes) << QByteArray(bytes); };
        row("There has been an error processing your request");
        row("<html><body>Error log record number: 123</body></html>");
        row("[\"Boom\"]");
        row("{\"status\":\"error\"}");
        row("a:1:{i:0;s:3:\"Boom\";}"); // too short
        row("a:1:{i:0;s:5:\"Boom\";}"); // too long
        row("a:1:{i:0;s:-4:\"Boom\";}");
        row("a:1:{i:0;s:x:\"Boom\";}");
        row("a:1:{i:0;s::\"Boom\";}");
        row("a:1:{i:0;s:2147483648:\"Boom\";}");
        row("a:1:{i:0;s:9223372036854775807:\"Boom\";}");
        row("a:1:{i:0;s:99999999999999999999999:\"Boom\";}");
        row("a:2:{i:0;s:4:\"Boom\";}"); // one is missing
        row("a:0:{i:0;s:4:\"Boom\";}"); // one too many
        row("a:9223372036854775807:{i:0;s:4:\"Boom\";}");
        row("a:99999999999999999999999:{i:0;s:4:\"Boom\";}");
        row("a:x:{}");
        row("a:-1:{}");
        row("a:1:{i:0;a:1:{i:0;s:4:\"Boom\";}}"); // not flat
        row("a:1:{i:0;O:8:\"stdClass\":0:{}}");
        row("a:1:{i:x;s:4:\"Boom\";}");
        row("a:1:{i:0;s:4:\"Boom\"}");
        row("a:1:{i:0;s:4:'Boom';}");
        row("a:");
        row("s:4:\"Boom\";");
    }
    void whatIsNoReportIsNone()
    {
        QFETCH(const QByteArray, bytes);
        QVERIFY(!readErrorReport(bytes));
    }

    void anErrorPageNamesItsReport_data()
    {
        const QByteArray hex("0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef");
        QTest::addColumn<QByteArray>("page");
        QTest::addColumn<QString>("id");
        QTest::newRow("a number") << QByteArray("<p><em>Error log record number: 1234567890123</em></p>")
                                  << u"1234567890123"_s;
        QTest::newRow("of JSON") << QByteArray("<p>Error log record number: " + hex + "</p>")
                                 << QString::fromLatin1(hex);
        QTest::newRow("marked") << QByteArray("<b>Error log record number: </b><strong><i>42</i></strong>") << u"42"_s;
        QTest::newRow("in a sentence") << QByteArray("An error log record number: 42.") << u"42"_s;
        QTest::newRow("cut off") << QByteArray("Error log record number: " + hex.left(40)) << QString();
        QTest::newRow("no number") << QByteArray("Error log record number: </em>") << QString();
        QTest::newRow("a path") << QByteArray("Error log record number: ../../etc/passwd") << QString();
        QTest::newRow("another page") << QByteArray("<html><body>Welcome 42.</body></html>") << QString();
        QTest::newRow("nothing") << QByteArray() << QString();
    }
    void anErrorPageNamesItsReport()
    {
        QFETCH(const QByteArray, page);
        QTEST(reportIdIn(page), "id");
    }

    void servicesMustFitTheRelease_data()
    {
        QTest::addColumn<QString>("version");
        QTest::addColumn<QString>("php");
        QTest::addColumn<Services>("services");
        QTest::addColumn<QStringList>("wayOut"); // a word of each verdict
        const Services good{{u"mysql"_s, u"10.6"_s}, {u"opensearch"_s, u"2"_s}, {u"redis"_s, u"7.2"_s}};
        const auto with = [&good](const QString &service, const QString &version) {
            Services changed = good;
            changed.insert(service, version);
            return changed;
        };
        QTest::newRow("fits") << u"2.4.7-p3"_s << u"8.3"_s << good << QStringList();
        QTest::newRow("just fits") << u"2.4.7"_s << u"8.2"_s << good << QStringList();
        QTest::newRow("PHP too old") << u"2.4.7"_s << u"8.1"_s << good << QStringList{u"type: php:8.3"_s};
        QTest::newRow("PHP too new") << u"2.4.6-p14"_s << u"8.3"_s << good << QStringList{u"type: php:8.2"_s};
        QTest::newRow("MariaDB too old") << u"2.4.7"_s << u"8.3"_s << with(u"mysql"_s, u"10.4"_s)
                                         << QStringList{u"type: mysql:10.11"_s};
        QTest::newRow("MariaDB of a number that begins alike")
            << u"2.4.7"_s << u"8.3"_s << with(u"mysql"_s, u"10.60"_s) << QStringList{u"type: mysql:10.11"_s};
        QTest::newRow("MariaDB with all its numbers")
            << u"2.4.7"_s << u"8.3"_s << with(u"mysql"_s, u"10.6.18"_s) << QStringList();
        QTest::newRow("MariaDB by its own name")
            << u"2.4.8"_s << u"8.4"_s << Services{{u"mariadb"_s, u"10.6"_s}} << QStringList{u"type: mariadb:11.4"_s};
        QTest::newRow("OpenSearch too old")
            << u"2.4.7"_s << u"8.3"_s << with(u"opensearch"_s, u"1.2"_s) << QStringList{u"type: opensearch:2"_s};
        QTest::newRow("OpenSearch with all its numbers")
            << u"2.4.5"_s << u"8.1"_s << with(u"opensearch"_s, u"1.2"_s) << QStringList();
        QTest::newRow("Elasticsearch") << u"2.4.7"_s << u"8.3"_s
                                       << Services{{u"mysql"_s, u"10.6"_s}, {u"elasticsearch"_s, u"7.10"_s}}
                                       << QStringList{u"type: opensearch:2"_s};
        QTest::newRow("Elasticsearch, where it still goes")
            << u"2.4.6-p1"_s << u"8.2"_s << Services{{u"mysql"_s, u"10.6"_s}, {u"elasticsearch"_s, u"7.10"_s}}
            << QStringList();
        QTest::newRow("Elasticsearch beside OpenSearch")
            << u"2.4.7"_s << u"8.3"_s << with(u"elasticsearch"_s, u"7.10"_s) << QStringList();
        QTest::newRow("all") << u"2.4.9"_s << u"8.2"_s << good
                             << QStringList{u"type: php:8.5"_s, u"type: mysql:12.3"_s, u"type: opensearch:3"_s};
        QTest::newRow("a line that nobody knows") << u"2.4.12"_s << u"7.4"_s << good << QStringList();
        QTest::newRow("nothing known") << u"2.4.7"_s << QString() << Services() << QStringList();
    }
    void servicesMustFitTheRelease()
    {
        QFETCH(const QString, version);
        QFETCH(const QString, php);
        QFETCH(const Services, services);
        QFETCH(const QStringList, wayOut);
        const CloudServices found{.php = php, .services = services, .isDeployed = true};
        const QList<GuardVerdict> verdicts = requirementVerdicts(found, version);
        QCOMPARE(verdicts.size(), wayOut.size());
        for (qsizetype i = 0; i < verdicts.size(); ++i) {
            QCOMPARE(verdicts.at(i).severity, Severity::Refuse);
            QVERIFY(verdicts.at(i).reason.english().contains(version));
            QVERIFY2(verdicts.at(i).wayOut.english().contains(QString(u'“' + wayOut.at(i) + u'”')),
                     qPrintable(verdicts.at(i).wayOut.english()));
        }
    }

    void whatWasNeverDeployedHasNoServicesToFit()
    {
        CloudServices services{.php = u"7.4"_s, .services = {{u"mysql"_s, u"5.7"_s}}, .isDeployed = true};
        QCOMPARE(requirementVerdicts(services, u"2.4.8"_s).size(), 2);
        services.isDeployed = false;
        QVERIFY(requirementVerdicts(services, u"2.4.8"_s).isEmpty());
    }

    void aRecordIsReadAsItWasWritten()
    {
        const QTemporaryDir workspace;
        const EnvironmentRecords records(workspace.path(), u"feature-x"_s);
        QCOMPARE(records.read(), Result<EnvironmentRecord>(EnvironmentRecord()));
        const KeptState aside{.id = u"20260301-120000"_s,
                              .version = u"2.4.6-p14"_s,
                              .commit = u"c0ffee"_s,
                              .dump = u"20260301-120000.sql.gz"_s,
                              .bytes = 5'000'000'000,
                              .tables = 412,
                              .kind = BackupKind::SetAside,
                              .since = QDateTime(QDate(2026, 3, 1), QTime(12, 0, 0, 5), Qt::UTC),
                              .expiresAt = QDateTime(QDate(2026, 3, 3), QTime(12, 0, 0, 5), Qt::UTC),
                              .extended = true};
        const KeptState manual{.id = u"20260302-120000"_s,
                               .version = {},
                               .commit = {},
                               .dump = {},
                               .kind = BackupKind::Manual,
                               .since = QDateTime(QDate(2026, 3, 2), QTime(12, 0), Qt::UTC),
                               .expiresAt = {}};
        EnvironmentRecord expected;
        expected.put(aside);
        expected.put(manual);
        expected.isProtected = true;
        expected.verifiedVersion = u"2.4.7-p3"_s;
        expected.verifiedSince = QDateTime(QDate(2026, 3, 1), QTime(13, 0, 0, 1), Qt::UTC);
        QCOMPARE(EnvironmentRecord::fromJson(expected.toJson()), expected);
        QVERIFY(records.change([&](EnvironmentRecord &record) { record = expected; }));
        QCOMPARE(EnvironmentRecords(workspace.path(), u"feature-x"_s).read(), Result<EnvironmentRecord>(expected));
        QCOMPARE(EnvironmentRecords(workspace.path(), u"other"_s).read(),
                 Result<EnvironmentRecord>(EnvironmentRecord()));
        const QFile::Permissions others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
        QVERIFY(!(QFile::permissions(records.path(u"record.json"_s)) & others));
        QVERIFY(!(QFile::permissions(records.folder()) & others));
    }

    void aBackupIsKeptOnceUnderItsId()
    {
        KeptState one;
        one.id = u"a"_s;
        EnvironmentRecord record;
        record.put(one);
        one.extended = true;
        record.put(one);
        QCOMPARE(record.kept, QList<KeptState>{one});
        QVERIFY(record.find(u"a"_s) && !record.find(u"b"_s));
        record.remove(u"b"_s);
        QCOMPARE(record.kept.size(), 1);
        record.remove(u"a"_s);
        QVERIFY(record.kept.isEmpty());
    }

    void aDamagedRecordIsLeftAsItIs_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("cut off") << QByteArray("{\"kept\":[{\"id\":\"a\"");
        QTest::newRow("a list") << QByteArray("[]");
        QTest::newRow("no JSON") << QByteArray("kept");
    }
    void aDamagedRecordIsLeftAsItIs()
    {
        QFETCH(const QByteArray, bytes);
        const QTemporaryDir workspace;
        const EnvironmentRecords records(workspace.path(), u"integration"_s);
        QVERIFY(records.prepare());
        QFile file(records.path(u"record.json"_s));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
        file.close();
        const Result<EnvironmentRecord> read = records.read();
        QVERIFY(!read);
        QCOMPARE(read.error().code, u"workspace.record"_s);
        QVERIFY(read.error().sentence.english().contains(file.fileName()));
        bool wasCalled = false;
        const Result<void> changed = records.change([&](EnvironmentRecord &) { wasCalled = true; });
        QVERIFY(!changed && !wasCalled);
        QCOMPARE(changed.error().code, u"workspace.record"_s);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), bytes);
    }

    void aDumpCanBeRemovedTwice()
    {
        const QTemporaryDir workspace;
        const EnvironmentRecords records(workspace.path(), u"integration"_s);
        QVERIFY(records.prepare());
        QFile dump(records.path(u"a.sql.gz"_s));
        QVERIFY(dump.open(QIODevice::WriteOnly));
        dump.close();
        QVERIFY(records.removeDump(u"a.sql.gz"_s));
        QVERIFY(!dump.exists());
        QVERIFY(records.removeDump(u"a.sql.gz"_s));
        QVERIFY(records.removeDump({})); // a backup without one
        QVERIFY(QDir(records.folder()).exists());
    }
};

QTEST_GUILESS_MAIN(TestMagentoWords)
#include "tst_magentowords.moc"
