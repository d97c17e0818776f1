// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "settingsscene.h"
#include "tests/fakes/secrethunt.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QTest>

#include <csignal>

using namespace Qt::StringLiterals;
using namespace Switchback;
using namespace Switchback::Tests;

namespace {

/// Long, and with characters that encodings change.
const QByteArray planted = "p14nt3d \"s3cr3t\"/+ of a test=";

} // namespace

/// What the programs of a site find in their environment, with a real site.
class SiteVariablesTest : public QObject {
    Q_OBJECT

private:
    static QString sentence(const Result<void> &result)
    {
        return result ? u"it was done"_s : result.error().sentence.english();
    }
    /// A release whose programs write down what they find, and say it aloud.
    static void addTelling(TestSite &site, const QString &version)
    {
        site.addRelease(version);
        writeFile(site.layout().release(version) + u"/Procfile"_s,
                  "web: python3 check.py web; exec python3 site.py\nrelease: python3 check.py release\n");
        writeFile(site.layout().release(version) + u"/check.py"_s, R"(
import hashlib, os, sys
kind = sys.argv[1]
digest = hashlib.sha256(os.environ.get("TOKEN", "").encode()).hexdigest()
with open(os.environ["DATA_DIR"] + "/" + kind + ".txt", "w") as file:
    file.write(os.environ.get("MODE", "none") + " " + os.environ.get("COLOUR", "none") + " " + digest)
print(kind, "found", os.environ.get("TOKEN"), flush=True)
)");
    }
    static QByteArray digest() { return QCryptographicHash::hash(planted, QCryptographicHash::Sha256).toHex(); }
    static Result<void> change(TestSite &site, const std::function<void(SiteSettings &)> &edit,
                               const NamedSecrets &secrets = {})
    {
        SiteSettings settings = site.platform().settings(site.entry()).value();
        edit(settings);
        Context context = site.context();
        return site.platform().changeSettings(site.entry(), settings, secrets, context);
    }
    static Result<void> plant(TestSite &site)
    {
        return change(
            site,
            [](SiteSettings &settings) {
                settings.variables = {{.name = u"COLOUR"_s, .value = u"red"_s},
                                      {.name = u"MODE"_s, .value = u"site"_s},
                                      {.name = u"TOKEN"_s, .value = {}, .isSecret = true}};
                settings.environments[0].variables = {{.name = u"MODE"_s, .value = u"environment"_s}};
            },
            typed(u"TOKEN"_s, planted));
    }
    static QString dataFile(TestSite &site, const QString &name)
    {
        return site.layout().installation(u"integration"_s, site.environment().installationId) + u"/data/"_s + name;
    }
    static QStringList tend(TestSite &site)
    {
        Context context = site.context();
        QStringList said;
        for (const Text &text : site.platform().tend(site.entry(), nobodyWaits, context))
            said.append(text.english());
        return said;
    }

private Q_SLOTS:
    void programsGetThemAndNobodyElseSeesTheSecretOnes()
    {
        TestKeyring keys;
        TestSite site;
        site.useVault(keys.vault);
        addTelling(site, u"1.0.0"_s);
        Result<void> done = plant(site);
        QVERIFY2(done, qPrintable(sentence(done)));
        done = site.operate(OperationKind::SetUp, u"1.0.0"_s);
        QVERIFY2(done, qPrintable(sentence(done)));
        const QByteArray expected = "environment red " + digest();
        QCOMPARE(readFile(dataFile(site, u"web.txt"_s)), expected);
        QCOMPARE(readFile(dataFile(site, u"release.txt"_s)), expected);

        // What the site itself prints of it is its own affair in its own log; where we show it, it is hidden.
        QVERIFY(!site.log.lines.filter(u"found"_s).isEmpty());
        SecretHunt hunt(planted);
        hunt.search(u"the lines of the activity"_s, site.log.lines.join(u'\n').toUtf8());
        hunt.search(u"the notes of the activity"_s, site.log.notes.join(u'\n').toUtf8());
        hunt.search(u"the outputs of the steps"_s, QJsonDocument(site.outputs).toJson());
        const QString webLog =
            site.layout().installation(u"integration"_s, site.environment().installationId) + u"/log/web.log"_s;
        QVERIFY(readFile(webLog).contains(planted)); // the hunt would find it
        QVERIFY(QFile::remove(webLog));
        hunt.search(site.entry().location);
        QVERIFY(hunt.filesRead() > 5);
        const pid_t web =
            pid_t(QJsonDocument::fromJson(
                      readFile(site.layout().installation(u"integration"_s, site.environment().installationId)
                               + u"/run/web.pid"_s))
                      .object()
                      .value(u"pid"_s)
                      .toInteger());
        QVERIFY(web > 0);
        hunt.search(u"the command line"_s, readFile(u"/proc/%1/cmdline"_s.arg(web)));
        QVERIFY2(hunt.findings().isEmpty(), qPrintable(hunt.findings().join(u'\n')));
    }

    void aKeyringThatIsLockedStopsAnUpgradeBeforeAnythingIsTouched()
    {
        TestKeyring keys;
        TestSite site;
        site.useVault(keys.vault);
        addTelling(site, u"1.0.0"_s);
        addTelling(site, u"2.0.0"_s);
        QVERIFY(plant(site));
        QVERIFY(site.operate(OperationKind::SetUp, u"1.0.0"_s));
        const QStringList before = everythingIn(site.layout().installations(u"integration"_s));
        keys.keyring->setTrouble(KeyringTrouble::Locked);
        const Result<void> done = site.operate(OperationKind::Upgrade, u"2.0.0"_s);
        QVERIFY(!done);
        QCOMPARE(done.error().code, u"local.secret-unreadable"_s);
        QVERIFY2(sentence(done).contains(u"TOKEN of Test site"_s), qPrintable(sentence(done)));
        QVERIFY(!done.error().remedy.isEmpty());
        QCOMPARE(everythingIn(site.layout().installations(u"integration"_s)), before);
        QCOMPARE(site.get(u"/"_s), u"release 1.0.0"_s);
        keys.keyring->setTrouble({});
        const Result<void> upgraded = site.operate(OperationKind::Upgrade, u"2.0.0"_s);
        QVERIFY2(upgraded, qPrintable(sentence(upgraded)));
    }

    void aSecretThatIsNotInTheKeyringIsNamed()
    {
        TestKeyring keys;
        TestSite site;
        site.useVault(keys.vault);
        addTelling(site, u"1.0.0"_s);
        QVERIFY(plant(site));
        QVERIFY(keys.keyring->remove(u"local/"_s + site.entry().id + u"/TOKEN"_s, {}));
        const Result<void> done = site.operate(OperationKind::SetUp, u"1.0.0"_s);
        QVERIFY(!done);
        QCOMPARE(done.error().code, u"local.secret-missing"_s);
    }

    void aDeadSiteThatCannotBeStartedIsSaidToBe()
    {
        TestKeyring keys;
        TestSite site;
        site.useVault(keys.vault);
        addTelling(site, u"1.0.0"_s);
        QVERIFY(plant(site));
        QVERIFY(site.operate(OperationKind::SetUp, u"1.0.0"_s));
        QVERIFY(site.runner().process(site.environment().installationId).stop());
        keys.keyring->setTrouble(KeyringTrouble::Locked);
        const QStringList said = tend(site);
        QCOMPARE(said.size(), 1);
        QVERIFY2(said.first().contains(u"TOKEN of Test site"_s), qPrintable(said.first()));
        keys.keyring->setTrouble({});
        QVERIFY(tend(site).first().contains(u"started again"_s));
    }

    void theLastWordsOfADeadSiteAreShownWithoutSecrets()
    {
        TestKeyring keys;
        TestSite site;
        site.useVault(keys.vault);
        addTelling(site, u"1.0.0"_s);
        QVERIFY(plant(site));
        QVERIFY(site.operate(OperationKind::SetUp, u"1.0.0"_s));
        QVERIFY(site.runner().process(site.environment().installationId).stop());
        Context context = site.context();
        const Result<QList<Finding>> findings = site.platform().diagnose(site.entry(), u"integration"_s, {}, context);
        QVERIFY(findings);
        bool shown = false;
        for (const Finding &finding : *findings) {
            const QString lines = finding.lines.join(u'\n');
            shown = shown || lines.contains(u"found"_s);
            QVERIFY2(!lines.contains(QString::fromUtf8(planted)), qPrintable(finding.code));
        }
        QVERIFY(shown);
    }

    void whatASiteSaidIsNotShownWhileTheKeyringIsLocked()
    {
        TestKeyring keys;
        TestSite site;
        site.useVault(keys.vault);
        addTelling(site, u"1.0.0"_s);
        QVERIFY(plant(site));
        QVERIFY(site.operate(OperationKind::SetUp, u"1.0.0"_s));
        const SiteProcess web = site.runner().process(site.environment().installationId);
        const Result<InstallationState> installation = site.runner().installation(site.environment().installationId);
        QVERIFY(installation);
        keys.keyring->setTrouble(KeyringTrouble::Locked);
        // It runs already, and goes on talking.
        Context context = site.context();
        LogTail tail(web.logFile());
        QFile log(web.logFile());
        QVERIFY(log.open(QIODevice::Append) && log.write(planted + '\n') > 0);
        log.close();
        QVERIFY(site.runner().awaitHealthy(*installation, tail, context));
        QVERIFY2(!site.log.lines.join(u'\n').contains(QString::fromUtf8(planted)), "its lines were shown");
        QVERIFY(site.log.notes.join(u'\n').contains(u"cannot be shown"_s));
        QVERIFY(web.stop());
        const Result<QList<Finding>> findings = site.platform().diagnose(site.entry(), u"integration"_s, {}, context);
        QVERIFY(findings);
        bool isSaid = false;
        for (const Finding &finding : *findings) {
            QVERIFY2(!finding.lines.join(u'\n').contains(QString::fromUtf8(planted)), qPrintable(finding.code));
            isSaid = isSaid || finding.sentence.english().contains(u"cannot be shown"_s);
        }
        QVERIFY(isSaid);
    }

    void aLineThatIsCutIsNotShown()
    {
        TestKeyring keys;
        TestSite site;
        site.useVault(keys.vault);
        addTelling(site, u"1.0.0"_s);
        QVERIFY(plant(site));
        QVERIFY(site.operate(OperationKind::SetUp, u"1.0.0"_s));
        const SiteProcess web = site.runner().process(site.environment().installationId);
        QVERIFY(web.stop());
        // The last 8 KiB begin in the middle of the secret, so that nobody knows it any more.
        const QByteArray rest = '\n' + QByteArray(8 * 1024 - 12, 'x') + '\n';
        writeFile(web.logFile(), "found " + planted + rest);
        Context context = site.context();
        const Result<QList<Finding>> findings = site.platform().diagnose(site.entry(), u"integration"_s, {}, context);
        QVERIFY(findings);
        const QString cut = QString::fromUtf8(planted.last(10));
        for (const Finding &finding : *findings)
            QVERIFY2(!finding.lines.join(u'\n').contains(cut), qPrintable(finding.code));
    }
};

QTEST_GUILESS_MAIN(SiteVariablesTest)
#include "tst_sitevariables.moc"
