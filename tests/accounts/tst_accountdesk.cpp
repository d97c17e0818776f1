// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/engine/enginecockpit.h"
#include "app/storage/sqlitejournal.h"
#include "tests/accounts/scene.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Switchback;
using Tests::AccountScene;

/// Adding, changing and removing an account through the cockpit, with a real server behind it.
class TestAccountDesk : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<AccountScene> m_scene;
    std::unique_ptr<FleetServer> m_server;
    std::unique_ptr<EngineCockpit> m_cockpit;

    /// The answer to \a ticket; an invalid one when another signal or none came.
    template <typename Signal>
    QVariant answer(Signal signal, const std::function<Cockpit::Ticket()> &ask)
    {
        QSignalSpy spy(m_cockpit.get(), signal);
        const Cockpit::Ticket ticket = ask();
        if (spy.isEmpty() && !spy.wait(20'000))
            return {};
        return spy.first().first().value<Cockpit::Ticket>() == ticket ? spy.first().value(1) : QVariant();
    }

    Account save(const AccountDraft &draft, SecretKeeping keeping, const QStringList &locations)
    {
        return answer(&Cockpit::accountChanged, [&] { return m_cockpit->saveAccount(draft, keeping, locations); })
            .value<Account>();
    }

    QStringList shownLocations() const
    {
        QStringList locations;
        const QList<ProjectEntry> entries = m_scene->parts.projects->entries().value();
        for (const ProjectEntry &entry : entries)
            locations.append(entry.location);
        return locations;
    }

    Project observed(const QString &projectId)
    {
        QSignalSpy changed(m_cockpit.get(), &Cockpit::projectChanged);
        QSignalSpy done(m_cockpit.get(), &Cockpit::refreshed);
        m_cockpit->refresh();
        if (!done.wait(20'000))
            return {};
        // The last one: what was read before the question may still have been under way.
        Project newest;
        for (const QList<QVariant> &call : std::as_const(changed))
            if (call.first().value<Project>().id == projectId)
                newest = call.first().value<Project>();
        return newest;
    }

private Q_SLOTS:
    void init()
    {
        m_scene = std::make_unique<AccountScene>();
        m_server = std::make_unique<FleetServer>(FleetServer::Shape{});
        EngineParts parts = m_scene->parts;
        parts.openJournal = [file = m_scene->folder.filePath(u"switchback.db"_s)] { return SqliteJournal::open(file); };
        parts.self = {u"host"_s, 1, 1, u"boot"_s};
        parts.isAlive = [](const Lease &) { return true; };
        m_cockpit = std::make_unique<EngineCockpit>(std::move(parts));
    }
    void cleanup()
    {
        m_cockpit.reset();
        m_server.reset();
        m_scene.reset();
    }

    void saysWhatPlatformsAskFor()
    {
        const QList<AccountForm> forms = m_cockpit->accountForms();
        QCOMPARE(forms.size(), 1);
        QCOMPARE(forms.first().name, u"Fleet"_s);
    }

    void aTestKeepsNothing()
    {
        const auto draft = AccountScene::draft(m_server->address());
        const auto finding =
            answer(&Cockpit::accountTested, [&] { return m_cockpit->testAccount(draft); }).value<AccountFinding>();
        QCOMPARE(finding.projects.size(), 3);
        QCOMPARE(m_scene->keyring->names() + m_scene->session->names(), QStringList());
        QCOMPARE(m_scene->parts.accounts->accounts()->size(), 0);
    }

    void anEmptyFieldIsNamedBeforeAnythingIsSent()
    {
        AccountDraft draft = AccountScene::draft(m_server->address());
        draft.typed.clear();
        const auto trouble =
            answer(&Cockpit::accountTroubled, [&] { return m_cockpit->testAccount(draft); }).value<AccountTrouble>();
        QCOMPARE(trouble.fieldId, u"token"_s);
        QCOMPARE(trouble.part, ConnectionPart::Form);
        QCOMPARE(m_server->requestCount(), 0);
    }

    void aTestThatNobodyWaitsForIsNotAnswered()
    {
        m_server->setReply(HostileReply::silence());
        QSignalSpy tested(m_cockpit.get(), &Cockpit::accountTested);
        QSignalSpy troubled(m_cockpit.get(), &Cockpit::accountTroubled);
        const Cockpit::Ticket ticket = m_cockpit->testAccount(AccountScene::draft(m_server->address()));
        QTRY_COMPARE(m_server->requestCount(), 1);
        m_cockpit->abandon(ticket);
        m_server->setReply({});
        QVERIFY(answer(&Cockpit::accountTested, [&] {
                    return m_cockpit->testAccount(AccountScene::draft(m_server->address()));
                }).isValid());
        QCOMPARE(tested.size(), 1);
        QCOMPARE(troubled.size(), 0);
    }

    void whatIsSavedIsLookedAfter()
    {
        const Account account =
            save(AccountScene::draft(m_server->address()), SecretKeeping::Keyring, {u"n0-p0"_s, u"n0-p2"_s});
        QCOMPARE(account.storedSecrets, QStringList{u"token"_s});
        QCOMPARE(shownLocations(), (QStringList{u"n0-p0"_s, u"n0-p2"_s}));
        const Project project = observed(u"fleet-n0-p2"_s);
        QVERIFY(!project.problem);
        QCOMPARE(project.environments.size(), 3);
        QCOMPARE(project.accountName, u"Our fleet"_s);

        // An edited account: nothing typed, another choice.
        AccountDraft edited{.account = account, .typed = {}};
        edited.account.name = u"Fleet of ours"_s;
        QCOMPARE(save(edited, SecretKeeping::Keyring, {u"n0-p1"_s}).storedSecrets, QStringList{u"token"_s});
        QCOMPARE(shownLocations(), QStringList{u"n0-p1"_s});
        QCOMPARE(observed(u"fleet-n0-p1"_s).accountName, u"Fleet of ours"_s);
    }

    void aLockedKeyringKeepsTheAccountFromBeingSaved()
    {
        m_scene->keyring->setTrouble(KeyringTrouble::Locked);
        const auto draft = AccountScene::draft(m_server->address());
        const auto problem = answer(&Cockpit::accountFailed, [&] {
                                 return m_cockpit->saveAccount(draft, SecretKeeping::Keyring, {u"n0-p0"_s});
                             }).value<Problem>();
        QCOMPARE(problem.code, u"credentials.locked"_s);
        QCOMPARE(m_scene->parts.accounts->accounts()->size(), 0);
        QCOMPARE(shownLocations(), QStringList());
        QVERIFY(answer(&Cockpit::keyringUnlocked, [&] { return m_cockpit->unlockKeyring(); }).isNull());
        QVERIFY(!save(draft, SecretKeeping::Keyring, {u"n0-p0"_s}).id.isEmpty());
    }

    void whoSignsOutSeesItAtTheProject()
    {
        const Account account = save(AccountScene::draft(m_server->address()), SecretKeeping::Keyring, {u"n0-p0"_s});
        const auto changed =
            answer(&Cockpit::accountChanged, [&] { return m_cockpit->signOut(account.id); }).value<Account>();
        QCOMPARE(changed.storedSecrets, QStringList());
        QCOMPARE(m_scene->keyring->names(), QStringList());
        const Project project = observed(u"fleet-n0-p0"_s);
        QVERIFY(project.problem);
        QCOMPARE(project.problem->code, u"account.signed-out"_s);
    }

    void aRemovedAccountTakesItsSecretsAndProjectsAlong()
    {
        const Account account = save(AccountScene::draft(m_server->address()), SecretKeeping::Keyring, {u"n0-p0"_s});
        QVERIFY(!observed(u"fleet-n0-p0"_s).id.isEmpty());
        QSignalSpy gone(m_cockpit.get(), &Cockpit::projectRemoved);
        m_scene->keyring->setTrouble(KeyringTrouble::Locked);
        QVERIFY(answer(&Cockpit::accountFailed, [&] { return m_cockpit->removeAccount(account.id); }).isValid());
        QCOMPARE(m_scene->parts.accounts->accounts()->size(), 1); // its secret is still there, so it is, too
        QCOMPARE(shownLocations(), QStringList{u"n0-p0"_s});

        m_scene->keyring->setTrouble({});
        QCOMPARE(answer(&Cockpit::accountRemoved, [&] { return m_cockpit->removeAccount(account.id); }).toString(),
                 account.id);
        QCOMPARE(m_scene->keyring->names(), QStringList());
        QCOMPARE(m_scene->parts.accounts->accounts()->size(), 0);
        QTRY_COMPARE(gone.size(), 1);
    }
};

QTEST_GUILESS_MAIN(TestAccountDesk)
#include "tst_accountdesk.moc"
