// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/accounts/scene.h"

#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Switchback;
using Tests::AccountScene;

/// What is kept of accounts between two starts.
class TestAccountStore : public QObject {
    Q_OBJECT

private:
    static QByteArray contentOf(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

private Q_SLOTS:
    void keepsEverythingButSecrets()
    {
        AccountScene scene;
        Account account = AccountScene::draft(QUrl(u"https://fleet.example.org/"_s)).account;
        account.storedSecrets = {u"token"_s};
        account.trustedFingerprint = u"AB:CD"_s;
        QVERIFY(scene.parts.accounts->put(account));
        QCOMPARE(AccountStore(scene.folder.path()).accounts().value(), QList<Account>{account});

        account.name = u"Renamed"_s;
        Account second = account;
        second.id = u"fleet-2"_s;
        QVERIFY(scene.parts.accounts->put(second));
        QVERIFY(scene.parts.accounts->put(account));
        QCOMPARE(scene.parts.accounts->accounts().value(), (QList<Account>{account, second}));
        QVERIFY(scene.parts.accounts->remove(account.id));
        QVERIFY(scene.parts.accounts->remove(account.id)); // a second time changes nothing
        QCOMPARE(scene.parts.accounts->accounts().value(), QList<Account>{second});
        const auto rights = QFile::permissions(scene.folder.filePath(u"accounts.json"_s));
        QVERIFY(!(rights & (QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup | QFile::WriteOther)));
    }

    void aDamagedListIsRefusedAndNotTouched()
    {
        AccountScene scene;
        QFile list(scene.folder.filePath(u"accounts.json"_s));
        QVERIFY(list.open(QIODevice::WriteOnly));
        list.write("{ not json");
        list.close();
        QCOMPARE(scene.parts.accounts->accounts().error().code, u"accounts.unreadable"_s);
        QVERIFY(!scene.parts.accounts->put(AccountScene::draft(QUrl(u"http://127.0.0.1/"_s)).account));
        QCOMPARE(contentOf(list.fileName()), QByteArray("{ not json"));
    }

    void aProjectRemembersItsAccount()
    {
        AccountScene scene;
        const Account account = AccountScene::draft(QUrl(u"https://fleet.example.org/"_s)).account;
        const ProjectEntry entry = scene.parts.platforms.front()->entryOf(account, u"n0-p1"_s);
        QVERIFY(scene.parts.projects->add(entry));
        QCOMPARE(Workspace::open(scene.folder.path())->entries().value(), QList<ProjectEntry>{entry});
        // Added again by another account it is one project and now belongs to that one.
        ProjectEntry other = entry;
        other.accountId = u"fleet-2"_s;
        QVERIFY(scene.parts.projects->add(other));
        QCOMPARE(scene.parts.projects->entries().value(), QList<ProjectEntry>{other});
    }
};

QTEST_GUILESS_MAIN(TestAccountStore)
#include "tst_accountstore.moc"
