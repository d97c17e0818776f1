// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/keyfile/keyfile.h"
#include "tests/e2e/ctl.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Switchback;

/// `switchbackctl keys`: what a person needs who has nothing but the file and its passphrase.
class TestKeysVerb : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    QByteArray m_out;
    QByteArray m_err;

    int call(const QStringList &arguments, const QByteArray &typed = {})
    {
        const auto process = Ctl::begin(m_folder.filePath(u"workspace"_s), arguments);
        process->write(typed);
        process->closeWriteChannel();
        if (!process->waitForFinished(60'000))
            return -1;
        m_out = process->readAllStandardOutput();
        m_err = process->readAllStandardError();
        return process->exitCode();
    }

private Q_SLOTS:
    void initTestCase()
    {
        NamedSecrets secrets;
        secrets.push_back({.name = u"octopus/id/master-key/0c6f"_s, .secret = Secret(QByteArrayView("c3dpdGNo=="))});
        QVERIFY(writeKeyFile(m_folder.filePath(u"keys"_s), secrets, Secret(QByteArrayView("correct horse")),
                             {.passes = 1, .memory = 8192}));
    }

    void aFileIsOpenedWithItsPassphrase()
    {
        QCOMPARE(call({u"keys"_s, u"show"_s, m_folder.filePath(u"keys"_s)}, "correct horse\n"), 0);
        QCOMPARE(m_out, QByteArray("octopus/id/master-key/0c6f\nc3dpdGNo==\n\n"));
        QCOMPARE(call({u"--json"_s, u"keys"_s, u"show"_s, m_folder.filePath(u"keys"_s)}, "correct horse\n"), 0);
        QVERIFY2(m_out.contains("\"octopus/id/master-key/0c6f\": \"c3dpdGNo==\""), m_out.constData());
    }

    void whatDoesNotOpenSaysWhy()
    {
        QVERIFY(call({u"keys"_s, u"show"_s, m_folder.filePath(u"keys"_s)}, "correct house\n") != 0);
        QVERIFY2(m_err.contains("does not open"), m_err.constData());
        QVERIFY(m_out.isEmpty());
        QVERIFY(call({u"keys"_s, u"show"_s, m_folder.filePath(u"nowhere"_s)}, "correct horse\n") != 0);
        QVERIFY2(m_err.contains("could not be read"), m_err.constData());
    }

    void howItGoesIsSaid()
    {
        QVERIFY(call({u"keys"_s, u"lose"_s}) != 0);
        QVERIFY2(m_err.contains("keys show FILE"), m_err.constData());
        QVERIFY(call({u"keys"_s, u"save"_s, u"Nobody/Live"_s}) != 0);
        QVERIFY2(m_err.contains("Nobody"), m_err.constData());
    }
};

QTEST_GUILESS_MAIN(TestKeysVerb)
#include "tst_keysverb.moc"
