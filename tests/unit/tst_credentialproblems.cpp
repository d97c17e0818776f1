// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "models/credentialproblems.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace Switchback;

class CredentialProblemsTest : public QObject {
    Q_OBJECT

private:
    static Problem problemOf(KeyringTrouble trouble)
    {
        return trouble == KeyringTrouble::Slow ? slowKeyringProblem(std::chrono::seconds(2)) : keyringProblem(trouble);
    }

private Q_SLOTS:
    void everyTroubleSaysWhatToDo_data()
    {
        QTest::addColumn<KeyringTrouble>("trouble");
        QTest::addColumn<bool>("mayUnlock");
        QTest::newRow("locked") << KeyringTrouble::Locked << true;
        QTest::newRow("dismissed") << KeyringTrouble::Dismissed << true;
        QTest::newRow("not set up") << KeyringTrouble::NotSetUp << true;
        QTest::newRow("absent") << KeyringTrouble::Absent << false;
        QTest::newRow("slow") << KeyringTrouble::Slow << false;
        QTest::newRow("faulty") << KeyringTrouble::Faulty << false;
        QTest::newRow("damaged") << KeyringTrouble::Damaged << false;
    }
    void everyTroubleSaysWhatToDo()
    {
        QFETCH(KeyringTrouble, trouble);
        QFETCH(bool, mayUnlock);
        // Stored with the activity and read back, it must still be known for what it was.
        const Problem problem = Problem::fromJson(problemOf(trouble).toJson());
        QCOMPARE(keyringTrouble(problem), trouble);
        QVERIFY(!problem.sentence.isEmpty() && !problem.remedy.isEmpty());
        const QList<CredentialChoice> choices = credentialChoices(problem);
        QCOMPARE(choices.contains(CredentialChoice::Unlock), mayUnlock);
        QVERIFY(choices.contains(CredentialChoice::TypeForSession));
        QVERIFY(choices.contains(CredentialChoice::DoNotStore));
    }

    void aSlowKeyringNamesTheTime()
    {
        QVERIFY(slowKeyringProblem(std::chrono::seconds(20)).sentence.english().contains(formatDuration(20000)));
    }

    void otherProblemsAreNoneOfTheKeyrings()
    {
        QVERIFY(!keyringTrouble(cancelledProblem()));
        QVERIFY(credentialChoices(cancelledProblem()).isEmpty());
        QVERIFY(!keyringTrouble(credentialNameProblem(u"x"_s)));
    }
};

QTEST_GUILESS_MAIN(CredentialProblemsTest)
#include "tst_credentialproblems.moc"
