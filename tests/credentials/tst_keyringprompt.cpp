// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/credentials/keyringcredentials.h"
#include "tests/credentials/fakesecretservice.h"
#include "tests/credentials/keyringtest.h"

#include <thread>

using namespace Qt::StringLiterals;
using namespace Switchback;

using Answers = FakeSecretService::Answers;
using Person = FakeSecretService::Person;

/// What needs a person, or a keyring that misbehaves: against a scripted Secret Service.
class KeyringPromptTest : public QObject {
    Q_OBJECT

private:
    KeyringCredentials m_credentials{std::make_shared<Redactor>()};
    std::unique_ptr<FakeSecretService> m_service;

private Q_SLOTS:
    void init() { m_service = std::make_unique<FakeSecretService>(); }
    void cleanup() { m_service.reset(); }

    void thePersonUnlocks()
    {
        VERIFY_TROUBLE(m_credentials.read(u"a"_s, patient), KeyringTrouble::Locked);
        VERIFY_OK(m_credentials.unlock(patient));
        const auto read = m_credentials.read(u"a"_s, patient);
        VERIFY_OK(read);
        QVERIFY(!read->has_value());
    }

    void thePersonClosesTheQuestion()
    {
        m_service->person = Person::Dismisses;
        VERIFY_TROUBLE(m_credentials.unlock(patient), KeyringTrouble::Dismissed);
    }

    void nobodyIsThereToAnswer()
    {
        m_service->person = Person::IsAway;
        VERIFY_TROUBLE(m_credentials.unlock(impatient), KeyringTrouble::Slow);
        // The question must not stand there when nobody waits for its answer.
        QTRY_COMPARE(m_service->prompts.load(), 0);
    }

    void aPromptIsNoProof()
    {
        m_service->person = Person::ClaimsToUnlock;
        VERIFY_TROUBLE(m_credentials.unlock(patient), KeyringTrouble::Locked);
    }

    void theServiceEndsWhileItAsks()
    {
        m_service->person = Person::IsAway;
        std::optional<Result<void>> unlocked;
        std::jthread lane([&] { unlocked = m_credentials.unlock(patient); });
        QTRY_COMPARE(m_service->prompts.load(), 1);
        m_service.reset();
        lane.join();
        VERIFY_TROUBLE(*unlocked, KeyringTrouble::Absent);
    }

    void aKeyringThatWasNeverMadeIsSaidToBeSo()
    {
        m_service->isSetUp = false;
        VERIFY_TROUBLE(m_credentials.read(u"a"_s, patient), KeyringTrouble::NotSetUp);
        VERIFY_TROUBLE(m_credentials.store(u"a"_s, secretOf("secret"), patient), KeyringTrouble::NotSetUp);
        VERIFY_TROUBLE(m_credentials.names(patient), KeyringTrouble::NotSetUp);
        VERIFY_OK(m_credentials.unlock(patient));
        VERIFY_OK(m_credentials.names(patient));
    }

    void nonsenseIsAProblem_data()
    {
        QTest::addColumn<int>("answers");
        QTest::addColumn<KeyringTrouble>("trouble");
        QTest::newRow("wrong shape") << int(Answers::WrongShape) << KeyringTrouble::Faulty;
        QTest::newRow("error") << int(Answers::Error) << KeyringTrouble::Faulty;
        QTest::newRow("never") << int(Answers::Never) << KeyringTrouble::Slow;
        QTest::newRow("late") << int(Answers::Late) << KeyringTrouble::Slow;
    }
    void nonsenseIsAProblem()
    {
        QFETCH(int, answers);
        QFETCH(KeyringTrouble, trouble);
        m_service->answers = Answers(answers);
        const Patience &patience = trouble == KeyringTrouble::Slow ? impatient : patient;
        VERIFY_TROUBLE(m_credentials.read(u"a"_s, patience), trouble);
        VERIFY_TROUBLE(m_credentials.store(u"a"_s, secretOf("secret"), patience), trouble);
        VERIFY_TROUBLE(m_credentials.remove(u"a"_s, patience), trouble);
        VERIFY_TROUBLE(m_credentials.names(patience), trouble);
        VERIFY_TROUBLE(m_credentials.unlock(patience), trouble);
        // A keyring that comes to its senses is believed again.
        m_service->answers = Answers::Right;
        m_service->isLocked = false;
        VERIFY_OK(m_credentials.names(patient));
    }

    void waitingForAPersonEndsWhenItIsCancelled()
    {
        m_service->person = Person::IsAway;
        std::stop_source stop;
        std::optional<Result<void>> unlocked;
        std::jthread lane([&] { unlocked = m_credentials.unlock({.limit = patient.limit, .stop = stop.get_token()}); });
        QTRY_COMPARE(m_service->prompts.load(), 1);
        stop.request_stop();
        lane.join();
        QVERIFY(!unlocked->has_value());
        QCOMPARE(unlocked->error().kind, ProblemKind::Cancelled);
        QTRY_COMPARE(m_service->prompts.load(), 0);
    }

    void whatWaitsBehindASlowQuestionIsNotAskedWhenItIsOver()
    {
        m_service->answers = Answers::Never;
        std::stop_source stop;
        std::jthread lane([&] { (void)m_credentials.names({.limit = patient.limit, .stop = stop.get_token()}); });
        QTRY_COMPARE(m_service->calls.load(), 1);
        VERIFY_TROUBLE(m_credentials.store(u"a"_s, secretOf("secret"), impatient), KeyringTrouble::Slow);
        stop.request_stop();
        lane.join();
        m_service->answers = Answers::Right;
        VERIFY_TROUBLE(m_credentials.names(patient), KeyringTrouble::Locked);
        QCOMPARE(m_service->calls.load(), 3); // the first one, and two of the last
    }
};

QTEST_GUILESS_MAIN(KeyringPromptTest)
#include "tst_keyringprompt.moc"
