// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/engine/enginecockpit.h"
#include "app/keyfile/keyfile.h"
#include "app/storage/sqlitejournal.h"
#include "tests/accounts/scene.h"

#include <QFile>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Switchback;
using Tests::AccountScene;

/// The keys of environments through the cockpit, in a keyring and in a real key file.
class TestKeyDesk : public QObject {
    Q_OBJECT

    std::unique_ptr<AccountScene> m_scene;
    std::unique_ptr<FleetServer> m_server;
    std::unique_ptr<EngineCockpit> m_cockpit;

    [[nodiscard]] QString file() const { return m_scene->folder.filePath(u"keys"_s); }
    /// The names that were kept, or the code of the Problem.
    QStringList save(const QString &to, QByteArrayView passphrase = "correct horse battery",
                     const QString &projectId = u"fleet-n0-p0"_s)
    {
        QSignalSpy saved(m_cockpit.get(), &Cockpit::keysSaved);
        QSignalSpy failed(m_cockpit.get(), &Cockpit::keysFailed);
        const Cockpit::Ticket ticket =
            m_cockpit->saveKeys({projectId, u"live"_s}, to, std::make_shared<const Secret>(passphrase));
        if (!QTest::qWaitFor([&] { return saved.size() + failed.size() > 0; }, 20'000))
            return {};
        const QList<QVariant> answer = saved.isEmpty() ? failed.first() : saved.first();
        if (answer.first().value<Cockpit::Ticket>() != ticket)
            return {};
        return saved.isEmpty() ? QStringList{answer.at(1).value<Problem>().code} : answer.at(1).toStringList();
    }

private Q_SLOTS:
    void init()
    {
        m_scene = std::make_unique<AccountScene>();
        m_server = std::make_unique<FleetServer>(FleetServer::Shape{});
        EngineParts parts = m_scene->parts;
        parts.openJournal = [name = m_scene->folder.filePath(u"switchback.db"_s)] { return SqliteJournal::open(name); };
        parts.self = {u"host"_s, 1, 1, u"boot"_s};
        parts.isAlive = [](const Lease &) { return true; };
        parts.writeKeyFile = [](const QString &path, const NamedSecrets &secrets, const Secret &passphrase) {
            return writeKeyFile(path, secrets, passphrase, {.passes = 1, .memory = 8192});
        };
        m_cockpit = std::make_unique<EngineCockpit>(std::move(parts));
        QSignalSpy changed(m_cockpit.get(), &Cockpit::accountChanged);
        m_cockpit->saveAccount(AccountScene::draft(m_server->address()), SecretKeeping::Keyring, {u"n0-p0"_s});
        QVERIFY(changed.wait(20'000));
    }
    void cleanup()
    {
        m_cockpit.reset();
        m_server.reset();
        m_scene.reset();
    }

    void theKeyringGetsThem()
    {
        QCOMPARE(save({}), QStringList{u"fleet/n0-p0/key"_s});
        QVERIFY(m_scene->keyring->names().contains(u"fleet/n0-p0/key"_s));
        QVERIFY(!QFile::exists(file()));
    }

    void theFileGetsThemToo()
    {
        QCOMPARE(save(file()), QStringList{u"fleet/n0-p0/key"_s});
        const Result<NamedSecrets> read = readKeyFile(file(), Secret(QByteArrayView("correct horse battery")));
        QVERIFY(read);
        QVERIFY(read->at(0).secret == Secret(QByteArrayView("a key of its own")));
    }

    void theyStayWhenTheAccountGoes()
    {
        QCOMPARE(save({}).size(), 1);
        QSignalSpy removed(m_cockpit.get(), &Cockpit::accountRemoved);
        m_cockpit->removeAccount(m_scene->parts.accounts->accounts()->first().id);
        QVERIFY(removed.wait(20'000));
        QCOMPARE(m_scene->keyring->names(), QStringList{u"fleet/n0-p0/key"_s});
    }

    void whatGoesWrongIsSaid()
    {
        QCOMPARE(save(file(), "short"), QStringList{u"keyfile.passphrase"_s});
        QCOMPARE(save({}, "correct horse", u"nobody"_s), QStringList{u"project.unknown"_s});
        m_scene->keyring->setTrouble(KeyringTrouble::Locked);
        QCOMPARE(save({}), QStringList{u"credentials.locked"_s});
        QVERIFY(!QFile::exists(file()));
    }
};

QTEST_GUILESS_MAIN(TestKeyDesk)
#include "tst_keydesk.moc"
