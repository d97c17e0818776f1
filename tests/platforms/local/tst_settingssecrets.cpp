// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "settingsscene.h"

#include <QJsonObject>
#include <QTest>

#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace Switchback;
using namespace Switchback::Tests;

/// What the keyring holds of a site when its settings are changed.
class SettingsSecretsTest : public QObject {
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

private Q_SLOTS:
    void secretsGoToTheKeyringAndLeaveItWithTheirVariables()
    {
        TestKeyring keys;
        TestSite site;
        site.useVault(keys.vault);
        const QString prefix = u"local/"_s + site.entry().id + u'/';
        SiteSettings settings = settingsOf(site);
        settings.variables = {{.name = u"TOKEN"_s, .value = {}, .isSecret = true}};
        settings.environments[0].variables = {{.name = u"KEY"_s, .value = {}, .isSecret = true}};
        NamedSecrets secrets = typed(u"TOKEN"_s, "of the site");
        secrets.push_back({u"Integration/KEY"_s, Secret(QByteArrayView("of the environment"))});
        const Result<void> done = change(site, settings, secrets);
        QVERIFY2(done, qPrintable(sentence(done)));
        QCOMPARE(keys.value(prefix + u"TOKEN"_s), QByteArray("of the site"));
        QCOMPARE(keys.value(prefix + u"integration/KEY"_s), QByteArray("of the environment"));
        QVERIFY(!fileOf(site).contains("of the"));

        // Not named, they stay; with the environment's name they move; without their variables they go.
        settings = settingsOf(site);
        settings.environments[0].name = u"Test"_s;
        QVERIFY(change(site, settings));
        QCOMPARE(keys.keyring->names(), (QStringList{prefix + u"TOKEN"_s, prefix + u"test/KEY"_s}));
        QCOMPARE(keys.value(prefix + u"test/KEY"_s), QByteArray("of the environment"));
        settings = settingsOf(site);
        settings.variables.clear();
        settings.environments[0].variables = {{.name = u"KEY"_s, .value = u"plain"_s}};
        QVERIFY(change(site, settings));
        QVERIFY(keys.keyring->names().isEmpty());
    }

    void aKeyringThatIsLockedChangesNothing()
    {
        TestKeyring keys;
        TestSite site;
        site.useVault(keys.vault);
        keys.keyring->setTrouble(KeyringTrouble::Locked);
        SiteSettings settings = settingsOf(site);
        settings.name = u"Other"_s;
        settings.variables = {{.name = u"TOKEN"_s, .value = {}, .isSecret = true}};
        const QByteArray before = fileOf(site);
        const Result<void> done = change(site, settings, typed(u"TOKEN"_s, "x"));
        QVERIFY(!done);
        QCOMPARE(done.error().code, u"local.secret-unreadable"_s);
        QVERIFY2(sentence(done).contains(u"TOKEN of Other"_s), qPrintable(sentence(done)));
        QCOMPARE(fileOf(site), before);
    }

    void aFileThatCannotBeWrittenLeavesTheKeyringAsItWas()
    {
        if (::geteuid() == 0)
            QSKIP("root may write everywhere");
        TestKeyring keys;
        TestSite site;
        site.useVault(keys.vault);
        SiteSettings settings = settingsOf(site);
        settings.variables = {{.name = u"TOKEN"_s, .value = {}, .isSecret = true}};
        QVERIFY(change(site, settings, typed(u"TOKEN"_s, "old")));
        settings.variables.append({.name = u"OTHER"_s, .value = {}, .isSecret = true});
        NamedSecrets secrets = typed(u"TOKEN"_s, "new");
        secrets.push_back({u"OTHER"_s, Secret(QByteArrayView("x"))});
        const QByteArray folder = QFile::encodeName(site.entry().location);
        QCOMPARE(::chmod(folder.constData(), 0555), 0);
        const Result<void> done = change(site, settings, secrets);
        QCOMPARE(::chmod(folder.constData(), 0755), 0);
        QVERIFY(!done);
        const QString prefix = u"local/"_s + site.entry().id + u'/';
        QCOMPARE(keys.value(prefix + u"TOKEN"_s), QByteArray("old"));
        QCOMPARE(keys.keyring->names(), QStringList{prefix + u"TOKEN"_s});
    }

    void anEmptySecretIsRefused()
    {
        TestKeyring keys;
        TestSite site;
        site.useVault(keys.vault);
        SiteSettings settings = settingsOf(site);
        settings.variables = {{.name = u"TOKEN"_s, .value = {}, .isSecret = true}};
        QVERIFY(change(site, settings, typed(u"TOKEN"_s, "old")));
        settings.name = u"Other"_s;
        const QByteArray before = fileOf(site);
        const Result<void> done = change(site, settings, typed(u"TOKEN"_s, {}));
        QCOMPARE(done.error().code, u"local.secret-empty"_s);
        QVERIFY(!done.error().remedy.isEmpty());
        QCOMPARE(fileOf(site), before);
        QCOMPARE(keys.value(u"local/"_s + site.entry().id + u"/TOKEN"_s), QByteArray("old"));
    }

    void anEmptyPasswordToLogInWithIsRefused()
    {
        TestKeyring keys;
        TestSite site;
        site.useVault(keys.vault);
        QJsonObject json = site.projectFile();
        json.insert(u"verification"_s,
                    QJsonObject{{u"login"_s, QJsonObject{{u"path"_s, u"/login"_s}, {u"user"_s, u"eve"_s}}}});
        site.writeProjectFile(json);
        const SiteSettings settings = settingsOf(site);
        QVERIFY(change(site, settings, typed(u"verification-password"_s, "old")));
        const Result<void> done = change(site, settings, typed(u"verification-password"_s, {}));
        QCOMPARE(done.error().code, u"local.secret-empty"_s);
        QCOMPARE(keys.value(u"local/"_s + site.entry().id + u"/verification-password"_s), QByteArray("old"));
    }

    void environmentsThatChangeTheirNamesInAChainKeepTheirSecrets_data()
    {
        QTest::addColumn<QStringList>("names");
        QTest::newRow("swapped") << QStringList{u"Live"_s, u"Integration"_s};
        QTest::newRow("one takes the other's") << QStringList{u"Live"_s, u"Old"_s};
        QTest::newRow("the other way round") << QStringList{u"Old"_s, u"Integration"_s};
    }

    void environmentsThatChangeTheirNamesInAChainKeepTheirSecrets()
    {
        QFETCH(const QStringList, names);
        TestKeyring keys;
        TestSite site;
        site.useVault(keys.vault);
        site.addEnvironment(u"Live"_s, u"live"_s);
        const QString prefix = u"local/"_s + site.entry().id + u'/';
        SiteSettings settings = settingsOf(site);
        for (SiteEnvironmentSettings &environment : settings.environments)
            environment.variables = {{.name = u"KEY"_s, .value = {}, .isSecret = true}};
        NamedSecrets secrets = typed(u"integration/KEY"_s, "of Integration");
        secrets.push_back({u"live/KEY"_s, Secret(QByteArrayView("of Live"))});
        QVERIFY(change(site, settings, secrets));
        settings = settingsOf(site);
        QCOMPARE(settings.environments.at(0).id, u"integration"_s);
        settings.environments[0].name = names.at(0);
        settings.environments[1].name = names.at(1);
        const Result<void> done = change(site, settings);
        QVERIFY2(done, qPrintable(sentence(done)));
        QCOMPARE(keys.value(prefix + names.at(0).toLower() + u"/KEY"_s), QByteArray("of Integration"));
        QCOMPARE(keys.value(prefix + names.at(1).toLower() + u"/KEY"_s), QByteArray("of Live"));
        QCOMPARE(keys.keyring->names().size(), 2);
    }

    void aTypedSecretIsOfTheEnvironmentWhoseIdItHas()
    {
        TestKeyring keys;
        TestSite site;
        site.useVault(keys.vault);
        site.addEnvironment(u"Live"_s, u"live"_s);
        const QString prefix = u"local/"_s + site.entry().id + u'/';
        SiteSettings settings = settingsOf(site);
        for (SiteEnvironmentSettings &environment : settings.environments)
            environment.variables = {{.name = u"KEY"_s, .value = {}, .isSecret = true}};
        NamedSecrets secrets = typed(u"integration/KEY"_s, "of Integration");
        secrets.push_back({u"live/KEY"_s, Secret(QByteArrayView("of Live"))});
        QVERIFY(change(site, settings, secrets));
        settings = settingsOf(site);
        settings.environments[0].name = u"live"_s;
        settings.environments[1].name = u"Old"_s;
        const Result<void> done = change(site, settings, typed(u"live/KEY"_s, "new of Live"));
        QVERIFY2(done, qPrintable(sentence(done)));
        QCOMPARE(keys.value(prefix + u"live/KEY"_s), QByteArray("of Integration"));
        QCOMPARE(keys.value(prefix + u"old/KEY"_s), QByteArray("new of Live"));
    }

    void aSecretIsNotTakenOutWhileTheKeyringIsLocked()
    {
        TestKeyring keys;
        TestSite site;
        site.useVault(keys.vault);
        SiteSettings settings = settingsOf(site);
        settings.variables = {{.name = u"TOKEN"_s, .value = {}, .isSecret = true}};
        QVERIFY(change(site, settings, typed(u"TOKEN"_s, "old")));
        keys.keyring->setTrouble(KeyringTrouble::Locked);
        settings.variables.clear();
        const QByteArray before = fileOf(site);
        const Result<void> done = change(site, settings);
        QCOMPARE(done.error().code, u"local.secret-unreadable"_s);
        QCOMPARE(fileOf(site), before);
        keys.keyring->setTrouble({});
        QVERIFY(change(site, settings));
        QVERIFY(keys.keyring->names().isEmpty());
    }
};

QTEST_GUILESS_MAIN(SettingsSecretsTest)
#include "tst_settingssecrets.moc"
