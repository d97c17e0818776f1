// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/credentials/keyringcredentials.h"
#include "tests/credentials/keyringdaemon.h"
#include "tests/credentials/keyringtest.h"

#include <thread>

using namespace Qt::StringLiterals;
using namespace Switchback;

/// Against a real GNOME Keyring on a bus of its own.
class KeyringTest : public QObject {
    Q_OBJECT

private:
    std::shared_ptr<Redactor> m_redactor = std::make_shared<Redactor>();
    KeyringCredentials m_credentials{m_redactor};
    KeyringDaemon m_daemon;

private Q_SLOTS:
    void initTestCase() { QTRY_VERIFY(m_daemon.isThere()); }
    void cleanup()
    {
        m_daemon.resume();
        QVERIFY(m_daemon.unlock());
        const auto names = m_credentials.names(patient);
        VERIFY_OK(names);
        for (const QString &name : *names)
            VERIFY_OK(m_credentials.remove(name, patient));
    }

    void storesReadsAndRemoves_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("plain") << u"octopus/api-key"_s << QByteArray("API-0123456789");
        QTest::newRow("empty") << u"empty"_s << QByteArray();
        QTest::newRow("text of two lines") << u"key"_s << QByteArray("line one\nline two\n");
        QTest::newRow("NUL and no text") << u"binary"_s << QByteArray("\0\xff\xfe\0x\0", 6);
        QTest::newRow("64 KiB") << u"large"_s << QByteArray("0123456789abcdef").repeated(4096);
        QTest::newRow("unicode name") << u"Küche/日本/🔑"_s << QByteArray("a secret");
        QTest::newRow("right-to-left name") << u"\u202eמפתח العربية"_s << QByteArray("another secret");
        QTest::newRow("longest name") << QString(512, u'n') << QByteArray("long name");
        QTest::newRow("a name like a path or a query") << u"../a b?c=d&e%00'\""_s << QByteArray("strange name");
    }
    void storesReadsAndRemoves()
    {
        QFETCH(QString, name);
        QFETCH(QByteArray, bytes);
        VERIFY_OK(m_credentials.store(name, secretOf(bytes), patient));
        const auto read = m_credentials.read(name, patient);
        VERIFY_OK(read);
        QVERIFY(read->has_value());
        QCOMPARE(bytesOf(**read), bytes);
        QCOMPARE(m_credentials.names(patient).value_or(QStringList()), QStringList{name});
        VERIFY_OK(m_credentials.remove(name, patient));
        QCOMPARE(m_daemon.count(name), 0);
        const auto gone = m_credentials.read(name, patient);
        VERIFY_OK(gone);
        QVERIFY(!gone->has_value());
    }

    void storingAgainReplaces()
    {
        VERIFY_OK(m_credentials.store(u"a"_s, secretOf("first"), patient));
        VERIFY_OK(m_credentials.store(u"a"_s, secretOf("second"), patient));
        QCOMPARE(m_daemon.count(u"a"_s), 1);
        const auto read = m_credentials.read(u"a"_s, patient);
        VERIFY_OK(read);
        QCOMPARE(bytesOf(read->value()), "second");
    }

    void whatIsNotThereIsRemovedAlready() { VERIFY_OK(m_credentials.remove(u"never stored"_s, patient)); }

    void namesAreSortedAndOnlyOurs()
    {
        VERIFY_OK(m_credentials.store(u"b"_s, secretOf("secret of b"), patient));
        VERIFY_OK(m_credentials.store(u"a"_s, secretOf("secret of a"), patient));
        QCOMPARE(m_credentials.names(patient).value_or(QStringList()), (QStringList{u"a"_s, u"b"_s}));
    }

    void namesThatNoKeyringHoldsAreRefused_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("empty") << QString();
        QTest::newRow("NUL") << u"a\0b"_s;
        QTest::newRow("line feed") << u"a\nb"_s;
        QTest::newRow("lone surrogate") << QString(QChar(0xd800));
        QTest::newRow("too long") << QString(513, u'n');
    }
    void namesThatNoKeyringHoldsAreRefused()
    {
        QFETCH(QString, name);
        const auto code = [](const auto &result) { return result ? QString() : result.error().code; };
        QCOMPARE(code(m_credentials.store(name, secretOf("secret"), patient)), u"credentials.name"_s);
        QCOMPARE(code(m_credentials.read(name, patient)), u"credentials.name"_s);
        QCOMPARE(code(m_credentials.remove(name, patient)), u"credentials.name"_s);
    }

    void aLockedKeyringIsNeverEmpty()
    {
        VERIFY_OK(m_credentials.store(u"kept"_s, secretOf("kept while locked"), patient));
        QVERIFY(m_daemon.lock());
        VERIFY_TROUBLE(m_credentials.read(u"kept"_s, patient), KeyringTrouble::Locked);
        VERIFY_TROUBLE(m_credentials.read(u"never stored"_s, patient), KeyringTrouble::Locked);
        VERIFY_TROUBLE(m_credentials.remove(u"kept"_s, patient), KeyringTrouble::Locked);
        VERIFY_TROUBLE(m_credentials.remove(u"never stored"_s, patient), KeyringTrouble::Locked);
        VERIFY_TROUBLE(m_credentials.store(u"kept"_s, secretOf("another"), patient), KeyringTrouble::Locked);
        VERIFY_TROUBLE(m_credentials.names(patient), KeyringTrouble::Locked);
        QVERIFY(m_daemon.unlock());
        const auto read = m_credentials.read(u"kept"_s, patient);
        VERIFY_OK(read);
        QVERIFY(read->has_value());
        QCOMPARE(bytesOf(**read), "kept while locked");
    }

    void unlockingWhereNobodyCanBeAskedSaysSo()
    {
        QVERIFY(m_daemon.lock());
        VERIFY_TROUBLE(m_credentials.unlock(patient), KeyringTrouble::Dismissed);
        VERIFY_TROUBLE(m_credentials.read(u"a"_s, patient), KeyringTrouble::Locked);
    }

    void unlockingAnOpenKeyringIsDoneAtOnce() { VERIFY_OK(m_credentials.unlock(patient)); }

    void whatAnotherProgramChangedIsDamaged_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("text") << QByteArray("somebody typed this");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("our mark, wrong sum")
            << QByteArray("switchback 1 " + QByteArray(64, '0') + "the secret").toBase64();
        QTest::newRow("cut off") << QByteArray("switchback 1 0000").toBase64();
    }
    void whatAnotherProgramChangedIsDamaged()
    {
        QFETCH(QByteArray, bytes);
        VERIFY_OK(m_credentials.store(u"a"_s, secretOf("the secret"), patient));
        QVERIFY(m_daemon.overwrite(u"a"_s, bytes));
        VERIFY_TROUBLE(m_credentials.read(u"a"_s, patient), KeyringTrouble::Damaged);
        VERIFY_OK(m_credentials.store(u"a"_s, secretOf("typed again"), patient));
        const auto read = m_credentials.read(u"a"_s, patient);
        VERIFY_OK(read);
        QCOMPARE(bytesOf(read->value()), "typed again");
    }

    void aKeyringThatDoesNotAnswerIsSlow()
    {
        VERIFY_OK(m_credentials.store(u"a"_s, secretOf("the secret"), patient));
        m_daemon.pause();
        VERIFY_TROUBLE(m_credentials.read(u"a"_s, impatient), KeyringTrouble::Slow);
        VERIFY_TROUBLE(m_credentials.store(u"b"_s, secretOf("too late"), impatient), KeyringTrouble::Slow);
        VERIFY_TROUBLE(m_credentials.remove(u"a"_s, impatient), KeyringTrouble::Slow);
        VERIFY_TROUBLE(m_credentials.names(impatient), KeyringTrouble::Slow);
        VERIFY_TROUBLE(m_credentials.unlock(impatient), KeyringTrouble::Slow);
        m_daemon.resume();
        // What was given up is not done behind anybody's back.
        QCOMPARE(m_credentials.names(patient).value_or(QStringList()), QStringList{u"a"_s});
        const auto read = m_credentials.read(u"a"_s, patient);
        VERIFY_OK(read);
        QCOMPARE(bytesOf(read->value()), "the secret");
    }

    void waitingEndsWhenItIsCancelled()
    {
        m_daemon.pause();
        std::stop_source stop;
        std::optional<Result<std::optional<Secret>>> read;
        std::jthread lane(
            [&] { read = m_credentials.read(u"a"_s, {.limit = patient.limit, .stop = stop.get_token()}); });
        stop.request_stop();
        lane.join();
        QVERIFY(!read->has_value());
        QCOMPARE(read->error().kind, ProblemKind::Cancelled);
    }

    void manyLanesAtOnce()
    {
        std::atomic<int> wrong = 0;
        std::vector<std::jthread> lanes;
        for (int lane = 0; lane < 8; ++lane) {
            lanes.emplace_back([this, &wrong, lane] {
                for (int i = 0; i < 5; ++i) {
                    const QString name = u"lane %1"_s.arg(lane);
                    const QByteArray secret = "secret " + QByteArray::number(lane) + ' ' + QByteArray::number(i);
                    const bool stored = m_credentials.store(name, secretOf(secret), patient).has_value();
                    const auto read = m_credentials.read(name, patient);
                    if (!stored || !read || !*read || bytesOf(**read) != secret)
                        ++wrong;
                }
            });
        }
        lanes.clear();
        QCOMPARE(wrong.load(), 0);
    }

    void whatIsReadOrStoredIsRedacted()
    {
        VERIFY_OK(m_credentials.store(u"a"_s, secretOf("stored-just-now"), patient));
        QCOMPARE(m_redactor->redacted(u"<stored-just-now>"_s), u"<••••>"_s);
    }
};

QTEST_GUILESS_MAIN(KeyringTest)
#include "tst_keyring.moc"
