// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/engine/vault.h"
#include "models/redactor.h"
#include "tests/fakes/memorycredentials.h"
#include "tests/fakes/sampleaccounts.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace Switchback;
using namespace Switchback::Fakes;

/// Secrets that are in memory for one session: that an account says so, and that they count as given.
class TestSessionSecrets : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void anAccountSaysWhichOfItsSecretsAreInMemory()
    {
        const Vault vault(std::make_shared<Redactor>(), std::make_shared<MemoryCredentials>(),
                          std::make_shared<MemoryCredentials>());
        Account mine = octopusAccount();
        mine.storedSecrets.clear();
        Account other = mine;
        other.id = u"octopus-10"_s;
        TypedSecrets typed;
        typed.emplace(u"apiKey"_s, std::make_shared<const Secret>(QByteArrayView("API-TODAY")));
        QVERIFY(vault.keep(mine, typed, SecretKeeping::Session, {}));
        QVERIFY(vault.noteTyped(mine, {}));
        QVERIFY(vault.noteTyped(other, {}));
        QCOMPARE(mine.sessionSecrets, QStringList{u"apiKey"_s});
        QCOMPARE(other.sessionSecrets, QStringList());
        QVERIFY(vault.forget(mine, {}));
        QVERIFY(vault.noteTyped(mine, {}));
        QCOMPARE(mine.sessionSecrets, QStringList());
    }

    void itIsNotStoredWithTheAccount()
    {
        Account account = octopusAccount();
        account.sessionSecrets = {u"apiKey"_s};
        QCOMPARE(Account::fromJson(account.toJson()), octopusAccount());
    }

    void aSecretInMemoryIsNotMissing()
    {
        AccountDraft draft{octopusAccount(), {}};
        draft.account.storedSecrets.clear();
        const auto missing = missingField(octopusForm(), draft);
        QVERIFY(missing);
        QCOMPARE(missing->fieldId, u"apiKey"_s);
        draft.account.sessionSecrets = {u"apiKey"_s};
        QVERIFY(!missingField(octopusForm(), draft));
    }
};

QTEST_GUILESS_MAIN(TestSessionSecrets)
#include "tst_sessionsecrets.moc"
