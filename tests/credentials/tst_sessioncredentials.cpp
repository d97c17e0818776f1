// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/credentials/sessioncredentials.h"
#include "tests/credentials/keyringtest.h"

using namespace Qt::StringLiterals;
using namespace Switchback;

class SessionCredentialsTest : public QObject {
    Q_OBJECT

private:
    std::shared_ptr<Redactor> m_redactor = std::make_shared<Redactor>();
    SessionCredentials m_credentials{m_redactor};

private Q_SLOTS:
    void keepsWhatWasTyped()
    {
        VERIFY_OK(m_credentials.store(u"b"_s, secretOf("typed once"), patient));
        VERIFY_OK(m_credentials.store(u"a"_s, secretOf(QByteArray("\0x", 2)), patient));
        VERIFY_OK(m_credentials.store(u"b"_s, secretOf("typed again"), patient));
        const auto read = m_credentials.read(u"b"_s, patient);
        VERIFY_OK(read);
        QCOMPARE(bytesOf(read->value()), "typed again");
        QCOMPARE(m_credentials.names(patient).value_or(QStringList()), (QStringList{u"a"_s, u"b"_s}));
        VERIFY_OK(m_credentials.remove(u"b"_s, patient));
        VERIFY_OK(m_credentials.remove(u"b"_s, patient));
        const auto gone = m_credentials.read(u"b"_s, patient);
        VERIFY_OK(gone);
        QVERIFY(!gone->has_value());
        QCOMPARE(m_redactor->redacted(u"typed again"_s), u"••••"_s);
    }

    void takesNoOtherNamesThanAKeyring()
    {
        const auto stored = m_credentials.store(QString(), secretOf("secret"), patient);
        QVERIFY(!stored);
        QCOMPARE(stored.error().code, u"credentials.name"_s);
    }

    void isNeverLocked() { VERIFY_OK(m_credentials.unlock(patient)); }
};

QTEST_GUILESS_MAIN(SessionCredentialsTest)
#include "tst_sessioncredentials.moc"
