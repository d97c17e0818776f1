// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/process/hosts.h"

#include <QFile>

using namespace Qt::StringLiterals;
using namespace Switchback;

/// Whom we talk to: nobody is trusted before somebody has compared the key, and never one that has changed.
class SshHostKeyTest : public QObject {
    Q_OBJECT

private:
    SshServer m_server;

    static QByteArray read(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

private Q_SLOTS:
    void anUnknownKeyIsShownAndThenTrusted()
    {
        const SshCommands host(m_server.strangersTarget(u"new folder/known hosts"_s));
        const qsizetype before = m_server.connections();
        const Result<CommandOutcome> refused = host.run(command(u"true"_s), {}, {});
        QCOMPARE(codeOf(refused), u"ssh.host-key-unknown"_s);
        QVERIFY(refused.error().sentence.english().contains(m_server.fingerprint()));
        QCOMPARE(m_server.connections(), before);

        const Result<SshHostKey> key = host.offeredKey({});
        QVERIFY2(key, qPrintable(codeOf(key)));
        QCOMPARE(key->fingerprint(), m_server.fingerprint());
        const Result<void> trusted = host.trust(*key, {});
        QVERIFY2(trusted, qPrintable(codeOf(trusted)));
        const Result<CommandOutcome> outcome = host.run(command(u"true"_s), {}, {});
        QVERIFY2(outcome, qPrintable(codeOf(outcome)));
        QCOMPARE(m_server.connections(), before + 1);
    }

    void trustingTwiceWritesOnce()
    {
        const SshTarget target = m_server.strangersTarget(u"twice"_s);
        const SshCommands host(target);
        const Result<SshHostKey> key = host.offeredKey({});
        QVERIFY(key);
        QVERIFY(host.trust(*key, {}));
        QVERIFY(host.trust(*key, {}));
        QCOMPARE(read(target.knownHostsFile), key->line().toUtf8() + '\n');
        QVERIFY(!(QFile::permissions(target.knownHostsFile) & (QFile::ReadGroup | QFile::ReadOther)));
    }

    void whatWasKnownBeforeStays()
    {
        const SshTarget target = m_server.strangersTarget(u"before"_s);
        QFile file(target.knownHostsFile);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("# another host, and no end of the line") > 0);
        file.close();
        const SshCommands host(target);
        const Result<SshHostKey> key = host.offeredKey({});
        QVERIFY(key);
        QVERIFY(host.trust(*key, {}));
        QCOMPARE(read(target.knownHostsFile), "# another host, and no end of the line\n" + key->line().toUtf8() + '\n');
        QVERIFY(host.run(command(u"true"_s), {}, {}));
    }

    void onlyTheKeyThatIsShownCanBeTrusted()
    {
        const SshTarget target = m_server.strangersTarget(u"another"_s);
        const SshCommands host(target);
        Result<SshHostKey> key = host.offeredKey({});
        QVERIFY(key);
        key->blob.append('x');
        QCOMPARE(codeOf(host.trust(*key, {})), u"ssh.host-key-changed"_s);
        QCOMPARE(read(target.knownHostsFile), QByteArray());
    }

    void aChangedKeyIsRefusedForGood()
    {
        const SshTarget target = m_server.target();
        m_server.changeHostKey();
        const QByteArray known = read(target.knownHostsFile);
        const SshCommands host(target);
        const Result<CommandOutcome> refused = host.run(command(u"true"_s), {}, {});
        QCOMPARE(codeOf(refused), u"ssh.host-key-changed"_s);
        QCOMPARE(refused.error().kind, ProblemKind::Refused);
        const Result<SshHostKey> key = host.offeredKey({});
        QVERIFY(key);
        QCOMPARE(key->fingerprint(), m_server.fingerprint());
        QCOMPARE(codeOf(host.trust(*key, {})), u"ssh.host-key-changed"_s);
        QCOMPARE(read(target.knownHostsFile), known);
        QCOMPARE(codeOf(host.run(command(u"true"_s), {}, {})), u"ssh.host-key-changed"_s);
        QCOMPARE(m_server.connections(), 0);
    }
};

QTEST_GUILESS_MAIN(SshHostKeyTest)
#include "tst_sshhostkey.moc"
