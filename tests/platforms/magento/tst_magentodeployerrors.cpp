// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/platforms/magento/ecetools.h"
#include "tests/platforms/magento/compactjson.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace Switchback;

namespace {

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

} // namespace

/// What a deployment that failed has said, and what a person is told to do.
class TestMagentoDeployErrors : public QObject {
    Q_OBJECT

private Q_SLOTS:
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
};

QTEST_GUILESS_MAIN(TestMagentoDeployErrors)
#include "tst_magentodeployerrors.moc"
