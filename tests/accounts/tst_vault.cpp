// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/accounts/scene.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace Switchback;
using Tests::AccountScene;

namespace {

QString text(const Result<Secret> &secret)
{
    if (!secret)
        return secret.error().code;
    QString shown;
    secret->use([&shown](QByteArrayView bytes) { shown = QString::fromUtf8(bytes); });
    return shown;
}

TypedSecrets typed(const QByteArray &token)
{
    return {{u"token"_s, std::make_shared<const Secret>(token)}};
}

} // namespace

/// Where the secrets of accounts are, and that a keyring that does not answer is never taken for an empty one.
class TestVault : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<AccountScene> m_scene;
    Account m_account;

private Q_SLOTS:
    void init()
    {
        m_scene = std::make_unique<AccountScene>();
        m_account = AccountScene::draft(QUrl(u"http://127.0.0.1/"_s)).account;
    }

    void whatTheKeyringHasIsNotedInTheAccount()
    {
        QVERIFY(m_scene->vault->keep(m_account, typed("in the ring"), SecretKeeping::Keyring, {}));
        QCOMPARE(m_account.storedSecrets, QStringList{u"token"_s});
        QCOMPARE(m_scene->keyring->names(), QStringList{u"account/fleet-1/token"_s});
        QCOMPARE(m_scene->session->names(), QStringList());
        QCOMPARE(text(m_scene->vault->read(m_account, u"token"_s, {})), u"in the ring"_s);
    }

    void whatWasTypedForThisSessionIsNowhereElse()
    {
        QVERIFY(m_scene->vault->keep(m_account, typed("of today"), SecretKeeping::Session, {}));
        QCOMPARE(m_account.storedSecrets, QStringList());
        QCOMPARE(m_scene->keyring->names(), QStringList());
        QCOMPARE(text(m_scene->vault->read(m_account, u"token"_s, {})), u"of today"_s);
    }

    void theNewestWins()
    {
        QVERIFY(m_scene->vault->keep(m_account, typed("of today"), SecretKeeping::Session, {}));
        QVERIFY(m_scene->vault->keep(m_account, typed("newer"), SecretKeeping::Keyring, {}));
        QCOMPARE(text(m_scene->vault->read(m_account, u"token"_s, {})), u"newer"_s);
        QVERIFY(m_scene->vault->keep(m_account, typed("newest"), SecretKeeping::Session, {}));
        QCOMPARE(text(m_scene->vault->read(m_account, u"token"_s, {})), u"newest"_s);
    }

    void aLockedKeyringIsNeverAnEmptyOne()
    {
        QVERIFY(m_scene->vault->keep(m_account, typed("in the ring"), SecretKeeping::Keyring, {}));
        m_scene->keyring->setTrouble(KeyringTrouble::Locked);
        QCOMPARE(text(m_scene->vault->read(m_account, u"token"_s, {})), u"credentials.locked"_s);
        QVERIFY(!m_scene->vault->forget(m_account, {}));
        QCOMPARE(m_account.storedSecrets, QStringList{u"token"_s}); // it is still there, and so it says
        QVERIFY(m_scene->vault->unlock({}));
        QCOMPARE(text(m_scene->vault->read(m_account, u"token"_s, {})), u"in the ring"_s);
    }

    void whoIsSignedOutHasNoSecret()
    {
        QVERIFY(m_scene->vault->keep(m_account, typed("in the ring"), SecretKeeping::Keyring, {}));
        QVERIFY(m_scene->vault->keep(m_account, typed("of today"), SecretKeeping::Session, {}));
        QVERIFY(m_scene->vault->forget(m_account, {}));
        QCOMPARE(m_scene->keyring->names() + m_scene->session->names(), QStringList());
        QCOMPARE(text(m_scene->vault->read(m_account, u"token"_s, {})), u"account.signed-out"_s);
    }

    void whatWasPutAsideStaysWhenTheAccountGoes()
    {
        const QString name = u"octopus/some-installation/master-key"_s;
        const auto aside = [&] { return m_scene->vault->readAside(name, {}); };
        QVERIFY(aside() && !*aside());
        QVERIFY(m_scene->vault->putAside(name, Secret("the key of everything"), {}));
        QVERIFY(m_scene->vault->keep(m_account, typed("in the ring"), SecretKeeping::Keyring, {}));
        QVERIFY(m_scene->vault->forget(m_account, {}));
        const auto kept = aside();
        QVERIFY(kept && *kept);
        QCOMPARE(text((*kept)->copy()), u"the key of everything"_s);
        m_scene->keyring->setTrouble(KeyringTrouble::Locked);
        QVERIFY(!aside());
    }

    void anotherAccountIsLeftAlone()
    {
        Account other = m_account;
        other.id = u"fleet-10"_s;
        QVERIFY(m_scene->vault->keep(other, typed("another"), SecretKeeping::Session, {}));
        QVERIFY(m_scene->vault->keep(m_account, typed("mine"), SecretKeeping::Session, {}));
        QVERIFY(m_scene->vault->forget(m_account, {}));
        QCOMPARE(text(m_scene->vault->read(other, u"token"_s, {})), u"another"_s);
    }
};

QTEST_GUILESS_MAIN(TestVault)
#include "tst_vault.moc"
