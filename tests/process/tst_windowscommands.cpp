// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/process/powershell.h"
#include "app/process/windowscommands.h"
#include "tests/process/hosts.h"

#include <QDir>
#include <QFile>

using namespace Qt::StringLiterals;
using namespace Switchback;

/// Commands for a PowerShell behind a real sshd. There is none for this system, so a script stands in for it that keeps what
/// it is told and says what a test wants.
class TestWindowsCommands : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    std::unique_ptr<SshServer> m_server;

    /// \a says: shell commands, with $m for the marker.
    void installPowerShell(const QString &says) const
    {
        QFile file(m_folder.filePath(u"powershell"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(u"#!/bin/sh\n"
                   "printf '%s\\n' \"$@\" >'%1/arguments'\n"
                   "cat >'%1/told'\n"
                   "m=$(sed -n \"s/.*Out.WriteLine('\\([0-9a-f]*\\) started').*/\\1/p\" '%1/told')\n"
                   "echo 'Welcome'; echo 'Welcome' >&2\n"
                   "%2\n"_s.arg(m_folder.path(), says)
                       .toUtf8());
        QVERIFY(file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
    }
    [[nodiscard]] QString kept(const QString &name) const
    {
        QFile file(m_folder.filePath(name));
        return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_server = std::make_unique<SshServer>(QStringList{u"PATH="_s + m_folder.path() + u":/usr/bin:/bin"_s});
    }
    void cleanup() { QFile::remove(m_folder.filePath(u"powershell"_s)); }

    void outputAndExitCodeAreTheCommands()
    {
        installPowerShell(u"echo \"$m started\"; echo \"$m started\" >&2; echo out; echo err >&2; echo \"$m exit 3\"; "
                          "exit 3"_s);
        const WindowsCommands host(m_server->target());
        Lines lines;
        const Result<CommandOutcome> outcome = host.run(command(u"msiexec"_s, {u"/i"_s}), {}, lines.sink());
        QVERIFY2(outcome, qPrintable(codeOf(outcome)));
        QCOMPARE(outcome->exitCode, 3);
        QCOMPARE(lines.output, QStringList{u"out"_s});
        QCOMPARE(lines.error, QStringList{u"err"_s});
        QCOMPARE(host.family(), HostFamily::Windows);
    }

    void theCommandLineIsAlwaysTheSame()
    {
        installPowerShell(u"echo \"$m started\"; echo \"$m exit 0\""_s);
        const WindowsCommands host(m_server->target());
        Command secret = command(u"sqlcmd"_s, {u"-Q"_s, u"SELECT 'Ada''s \"name\"'"_s});
        secret.secretVariables.push_back(
            {u"SQLCMDPASSWORD"_s, std::make_shared<const Secret>(QByteArrayView("it's a secret"))});
        QVERIFY(host.run(secret, {}, {}));
        const QString first = kept(u"arguments"_s);
        const QString told = kept(u"told"_s);
        QVERIFY2(told.contains(u"$env:SQLCMDPASSWORD = 'it''s a secret'\n"_s), qPrintable(told));
        QVERIFY2(told.contains(u"& 'sqlcmd' '-Q' 'SELECT ''Ada''''s \\\"name\\\"'''\n"_s), qPrintable(told));
        QVERIFY(host.run(command(u"other"_s), {}, {}));
        QCOMPARE(kept(u"arguments"_s), first);
        const QByteArray wide = QByteArray::fromBase64(first.trimmed().section(u'\n', -1).toLatin1());
        const QString bootstrap =
            QString::fromUtf16(reinterpret_cast<const char16_t *>(wide.constData()), wide.size() / 2);
        QVERIFY2(bootstrap.endsWith(u". ([ScriptBlock]::Create($r.ReadToEnd()))"_s), qPrintable(bootstrap));
    }

    void aTextIsRunByThePowerShellThatIsThere()
    {
        installPowerShell(u"echo \"$m started\"; echo \"$m exit 0\""_s);
        const WindowsCommands host(m_server->target());
        QVERIFY(host.run(powerShell(u"Get-Service"_s), {}, {}));
        QVERIFY2(kept(u"told"_s).contains(u"try {\nGet-Service\n} catch {"_s), qPrintable(kept(u"told"_s)));
    }

    void whatGoesWrongIsSaid_data()
    {
        QTest::addColumn<QString>("says");
        QTest::addColumn<QString>("code");
        QTest::newRow("no such program") << u"echo \"$m started\"; echo \"$m missing\"; exit 127"_s
                                         << u"process.not-started"_s;
        QTest::newRow("no PowerShell") << QString() << u"ssh.unsuitable"_s;
    }
    void whatGoesWrongIsSaid()
    {
        QFETCH(const QString, says);
        if (!says.isEmpty())
            installPowerShell(says);
        const WindowsCommands host(m_server->target());
        QTEST(codeOf(host.run(command(u"x"_s), {}, {})), "code");
    }

    void aLostConnectionIsSaid()
    {
        installPowerShell(
            u"echo \"$m started\"; echo ready; until [ -e '%1/seen' ]; do sleep 0.05; done; kill -9 $PPID; "
            "sleep 60"_s.arg(m_folder.path()));
        const WindowsCommands host(m_server->target());
        const Result<CommandOutcome> outcome = host.run(command(u"x"_s), {}, [this](Stream, const QString &) {
            QFile seen(m_folder.filePath(u"seen"_s));
            QVERIFY(seen.open(QIODevice::WriteOnly));
        });
        QCOMPARE(codeOf(outcome), u"ssh.connection-lost"_s);
    }

    void anUnknownHostIsNamed()
    {
        const WindowsCommands host(m_server->strangersTarget(u"nobody"_s));
        const Result<CommandOutcome> outcome = host.run(command(u"x"_s), {}, {});
        QCOMPARE(codeOf(outcome), u"ssh.host-key-unknown"_s);
        QVERIFY(outcome.error().sentence.english().contains(m_server->fingerprint()));
    }

    void aDeadlineEndsIt()
    {
        installPowerShell(u"echo \"$m started\"; exec sleep 60"_s);
        const WindowsCommands host(m_server->target());
        Command slow = command(u"x"_s);
        slow.deadline = std::chrono::milliseconds(500);
        QCOMPARE(codeOf(host.run(slow, {}, {})), u"process.deadline"_s);
    }

    void argumentsAreOneWordEach_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("word");
        QTest::newRow("plain") << u"--instance=OctopusServer"_s << u"'--instance=OctopusServer'"_s;
        QTest::newRow("quote") << u"Ada's"_s << u"'Ada''s'"_s;
        QTest::newRow("quotation mark") << u"say \"x\""_s << u"'say \\\"x\\\"'"_s;
        QTest::newRow("backslash before a mark") << u"a\\\"b"_s << u"'a\\\\\\\"b'"_s;
        QTest::newRow("backslash at the end of a quoted one") << u"C:\\my files\\"_s << u"'C:\\my files\\\\'"_s;
        QTest::newRow("backslash at the end") << u"C:\\files\\"_s << u"'C:\\files\\'"_s;
        QTest::newRow("typographic") << u"it\u2019s \u2018x\u201a\u201b"_s
                                     << u"'it\u2019\u2019s \u2018\u2018x\u201a\u201a\u201b\u201b'"_s;
        QTest::newRow("nothing") << QString() << u"'\"\"'"_s;
        QTest::newRow("dollar") << u"$env:x; rm"_s << u"'$env:x; rm'"_s;
    }
    void argumentsAreOneWordEach()
    {
        QFETCH(const QString, text);
        QTEST(powerShellArgument(text), "word");
    }
};

QTEST_GUILESS_MAIN(TestWindowsCommands)
#include "tst_windowscommands.moc"
