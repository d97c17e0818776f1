// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/credentials/keyringcredentials.h"
#include "tests/credentials/keyringtest.h"

using namespace Qt::StringLiterals;
using namespace Switchback;

/// Run twice: where there is no bus, and on a bus on which nobody serves a keyring.
class NoKeyringTest : public QObject {
    Q_OBJECT

private:
    KeyringCredentials m_credentials{std::make_shared<Redactor>()};

private Q_SLOTS:
    void everyAnswerSaysThatThereIsNone()
    {
        VERIFY_TROUBLE(m_credentials.read(u"a"_s, patient), KeyringTrouble::Absent);
        VERIFY_TROUBLE(m_credentials.store(u"a"_s, secretOf("secret"), patient), KeyringTrouble::Absent);
        VERIFY_TROUBLE(m_credentials.remove(u"a"_s, patient), KeyringTrouble::Absent);
        VERIFY_TROUBLE(m_credentials.names(patient), KeyringTrouble::Absent);
        VERIFY_TROUBLE(m_credentials.unlock(patient), KeyringTrouble::Absent);
    }
};

QTEST_GUILESS_MAIN(NoKeyringTest)
#include "tst_nokeyring.moc"
