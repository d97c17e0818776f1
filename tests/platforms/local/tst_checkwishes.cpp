// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "settingsscene.h"

#include <QJsonArray>
#include <QTest>

#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace Switchback;
using namespace Switchback::Tests;

/// How the pages of a site on this machine are to be looked at, as its project.json has it.
class CheckWishesTest : public QObject {
    Q_OBJECT

private:
    static void write(TestSite &site, const QJsonObject &verification)
    {
        QJsonObject json = site.projectFile();
        json.insert(u"verification"_s, verification);
        site.writeProjectFile(json);
    }
    static SiteCheckWishes wishesOf(const TestSite &site)
    {
        return site.platform().checkWishes(site.entry(), site.environmentId);
    }
    static QJsonObject login() { return {{u"path"_s, u"/login"_s}, {u"user"_s, u"eve"_s}}; }
    /// Gives the site of a release a form that lets eve in.
    static void addForm(const TestSite &site, const QString &version)
    {
        const QString path = site.layout().release(version) + u"/site.py"_s;
        QByteArray program = readFile(path);
        program.replace("    def do_GET(self):\n",
                        "    def do_GET(self):\n"
                        "        if self.path == '/login':\n"
                        "            return self.answer(200, '<form method=post><input name=who>'\n"
                        "                               '<input name=pass type=password></form>', 'text/html')\n");
        program.replace("        if behaviour[\"breaksOff\"]:\n",
                        "        if path == '/login':\n"
                        "            return self.answer(200 if text == 'who=eve&pass=s3cret-Word' else 403, 'hello')\n"
                        "        if behaviour[\"breaksOff\"]:\n");
        writeFile(path, program);
    }
    /// The code of what is said when \a user is to log in at \a path; empty when that is saved.
    static QString logIn(TestSite &site, const QString &path, const QString &user, const NamedSecrets &secrets = {})
    {
        SiteSettings settings = site.platform().settings(site.entry()).value();
        settings.verification.loginPath = path;
        settings.verification.loginUser = user;
        Context context = site.context();
        const Result<void> saved = site.platform().changeSettings(site.entry(), settings, secrets, context);
        return saved ? QString() : saved.error().code;
    }
    /// What is said when the password is to be kept; empty when it is.
    static QString keep(TestSite &site, const QByteArray &password)
    {
        Context context = site.context();
        const Result<void> kept =
            site.platform().changeSettings(site.entry(), site.platform().settings(site.entry()).value(),
                                           typed(u"verification-password"_s, password), context);
        return kept ? QString() : kept.error().code;
    }

private Q_SLOTS:
    void whatIsLeftOutHasAStandard()
    {
        TestSite site;
        QJsonObject json = site.projectFile();
        json.insert(u"checkPaths"_s, QJsonArray{u"/shop"_s});
        site.writeProjectFile(json);
        SiteCheckWishes expected;
        expected.startPaths = {u"/shop"_s};
        QCOMPARE(wishesOf(site), expected);
    }

    void everythingIsPassedOn()
    {
        TestSite site;
        QJsonObject logsIn = login();
        logsIn.insert(u"userField"_s, u"mail"_s);
        logsIn.insert(u"passwordField"_s, u"pass"_s);
        write(site, {{u"pages"_s, 7},
                     {u"toleratedWorse"_s, 2},
                     {u"slowerMilliseconds"_s, 900},
                     {u"ignorePaths"_s, QJsonArray{u"/feed/*"_s}},
                     {u"ignoreElements"_s, QJsonArray{u".advert"_s}},
                     {u"login"_s, logsIn}});
        const SiteCheckWishes wishes = wishesOf(site);
        QCOMPARE(wishes.pages, 7);
        QCOMPARE(wishes.toleratedWorse, 2);
        QCOMPARE(wishes.slowMilliseconds, 900);
        QCOMPARE(wishes.ignorePaths, QStringList{u"/feed/*"_s});
        QCOMPARE(wishes.ignoreElements, QStringList{u".advert"_s});
        QCOMPARE(wishes.loginPath, u"/login"_s);
        QCOMPARE(wishes.loginUser, u"eve"_s);
        QCOMPARE(wishes.userField, u"mail"_s);
        QCOMPARE(wishes.passwordField, u"pass"_s);
        QCOMPARE(wishes.passwordKey, u"local/"_s + site.entry().id + u"/verification-password"_s);
    }

    void whoComparesNothingBeforeASwitchMayStillAskForIt()
    {
        TestSite site;
        write(site, {{u"pages"_s, 0}});
        QCOMPARE(wishesOf(site).pages, SiteCheckWishes().pages);
    }

    void aLoginThatIsNoneIsRefused_data()
    {
        QTest::addColumn<QJsonObject>("login");
        QTest::addColumn<QString>("words");
        QTest::newRow("no path") << QJsonObject{{u"user"_s, u"eve"_s}} << u"path"_s;
        QTest::newRow("no user") << QJsonObject{{u"path"_s, u"/login"_s}} << u"user"_s;
        QTest::newRow("another site") << QJsonObject{{u"path"_s, u"https://example.org"_s}, {u"user"_s, u"eve"_s}}
                                      << u"must begin with"_s;
        QTest::newRow("a password") << QJsonObject{{u"path"_s, u"/login"_s},
                                                   {u"user"_s, u"eve"_s},
                                                   {u"password"_s, u"s3cret-Word"_s}}
                                    << u"the keyring keeps it"_s;
    }
    void aLoginThatIsNoneIsRefused()
    {
        QFETCH(QJsonObject, login);
        QFETCH(QString, words);
        TestSite site;
        write(site, {{u"login"_s, login}});
        const Project project = site.observe();
        QVERIFY(project.problem.has_value());
        const QString said = project.problem->sentence.english();
        QVERIFY2(said.contains(words), qPrintable(said));
        QVERIFY(!said.contains(u"s3cret-Word"_s));
    }

    void thePasswordGoesToTheKeyringAndNowhereElse()
    {
        TestSite site;
        const TestKeyring keyring;
        site.useVault(keyring.vault);
        write(site, {{u"login"_s, login()}});
        const QJsonObject before = site.projectFile();
        QCOMPARE(keep(site, "s3cret-Word"), QString());
        QCOMPARE(keyring.value(wishesOf(site).passwordKey), "s3cret-Word");
        QCOMPARE(site.projectFile(), before);
    }

    void whereNobodyLogsInThereIsNoPasswordToKeep()
    {
        TestSite site;
        const TestKeyring keyring;
        site.useVault(keyring.vault);
        QCOMPARE(keep(site, "s3cret-Word"), u"verification.login.nobody"_s);
        QVERIFY(keyring.value(u"local/"_s + site.entry().id + u"/verification-password"_s).isEmpty());
    }

    void thePasswordGoesWithWhoeverLoggedIn_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("user");
        QTest::addColumn<QByteArray>("word");
        QTest::newRow("nobody logs in") << QString() << QString() << QByteArray();
        QTest::newRow("somebody else") << u"/login"_s << u"adam"_s << QByteArray();
        QTest::newRow("on another page") << u"/enter"_s << u"eve"_s << QByteArray("s3cret-Word");
    }
    void thePasswordGoesWithWhoeverLoggedIn()
    {
        QFETCH(const QString, path);
        QFETCH(const QString, user);
        QFETCH(const QByteArray, word);
        TestSite site;
        const TestKeyring keyring;
        site.useVault(keyring.vault);
        write(site, {{u"login"_s, login()}});
        const QString key = wishesOf(site).passwordKey;
        QCOMPARE(keep(site, "s3cret-Word"), QString());
        QCOMPARE(logIn(site, path, user), QString());
        QCOMPARE(keyring.value(key), word);
    }

    void somebodyElseLogsInWithTheirOwnPassword()
    {
        TestSite site;
        const TestKeyring keyring;
        site.useVault(keyring.vault);
        QCOMPARE(logIn(site, u"/login"_s, u"eve"_s, typed(u"verification-password"_s, "s3cret-Word")), QString());
        QCOMPARE(keyring.value(wishesOf(site).passwordKey), "s3cret-Word");
        QCOMPARE(logIn(site, u"/login"_s, u"adam"_s, typed(u"verification-password"_s, "another")), QString());
        QCOMPARE(keyring.value(wishesOf(site).passwordKey), "another");
    }

    void aPasswordThatCannotBeKeptOrRemovedChangesNothing()
    {
        TestSite site;
        const TestKeyring keyring;
        site.useVault(keyring.vault);
        const QJsonObject without = site.projectFile();
        keyring.keyring->setTrouble(KeyringTrouble::Locked);
        const QString refused = logIn(site, u"/login"_s, u"eve"_s, typed(u"verification-password"_s, "s3cret-Word"));
        QVERIFY2(refused.startsWith(u"credentials."_s), qPrintable(refused));
        QCOMPARE(site.projectFile(), without);
        keyring.keyring->setTrouble({});
        QCOMPARE(logIn(site, u"/login"_s, u"eve"_s, typed(u"verification-password"_s, "s3cret-Word")), QString());
        const QJsonObject with = site.projectFile();
        keyring.keyring->setTrouble(KeyringTrouble::Locked);
        QVERIFY(logIn(site, {}, {}).startsWith(u"credentials."_s));
        QCOMPARE(site.projectFile(), with);
    }

    void aFileThatCannotBeWrittenLeavesThePasswordAsItWas()
    {
        if (::geteuid() == 0)
            QSKIP("root may write everywhere");
        TestSite site;
        const TestKeyring keyring;
        site.useVault(keyring.vault);
        write(site, {{u"login"_s, login()}});
        const QString key = wishesOf(site).passwordKey;
        const QByteArray folder = QFile::encodeName(site.entry().location);
        for (const QByteArray &before : {QByteArray(), QByteArray("s3cret-Word")}) {
            if (!before.isEmpty())
                QCOMPARE(keep(site, before), QString());
            QCOMPARE(::chmod(folder.constData(), 0555), 0);
            const QString refused = keep(site, "another");
            QCOMPARE(::chmod(folder.constData(), 0755), 0);
            QVERIFY(!refused.isEmpty());
            QCOMPARE(keyring.value(key), before);
        }
    }

    void withoutAKeyringNobodyHasToLogIn()
    {
        TestSite site;
        write(site, {{u"login"_s, login()}});
        QVERIFY(keep(site, "s3cret-Word").startsWith(u"credentials."_s));
        QCOMPARE(logIn(site, {}, {}), QString());
        QVERIFY(wishesOf(site).loginPath.isEmpty());
    }

    /// The copy is in a folder of its own, and the password is that of the site.
    void whoeverLogsInDoesSoInARehearsal()
    {
        TestSite site(0);
        const TestKeyring keyring;
        site.useVault(keyring.vault);
        write(site, {{u"login"_s, login()}});
        QCOMPARE(keep(site, "s3cret-Word"), QString());
        for (const QString &version : {u"1.0.0"_s, u"2.0.0"_s}) {
            site.addRelease(version);
            addForm(site, version);
        }
        const Result<void> setUp = site.operate(OperationKind::SetUp, u"1.0.0"_s);
        QVERIFY2(setUp, setUp ? "" : qPrintable(setUp.error().sentence.english()));
        const Result<void> rehearsed = site.operate(OperationKind::Rehearse, u"2.0.0"_s);
        QVERIFY2(rehearsed, rehearsed ? "" : qPrintable(rehearsed.error().sentence.english()));
        const QString said = site.log.notes.join(u'\n');
        QVERIFY2(said.contains(u"Pages compared"_s) && !said.contains(u"as anybody sees them"_s), qPrintable(said));
    }

    void aLockedKeyringSaysSo()
    {
        TestSite site;
        const TestKeyring keyring;
        site.useVault(keyring.vault);
        write(site, {{u"login"_s, login()}});
        keyring.keyring->setTrouble(KeyringTrouble::Locked);
        QVERIFY(keep(site, "s3cret-Word").startsWith(u"credentials."_s));
    }
};

QTEST_GUILESS_MAIN(CheckWishesTest)
#include "tst_checkwishes.moc"
