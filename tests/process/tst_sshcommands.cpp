// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/fakes/claimedport.h"
#include "tests/fakes/secrethunt.h"
#include "tests/process/hosts.h"
#include "tests/process/processes.h"

#include <QRegularExpression>
#include <QTcpServer>

#include <thread>

using namespace Qt::StringLiterals;
using namespace Switchback;

/// What is special about another host: how it is reached, and what is said when it is not.
class SshCommandsTest : public QObject {
    Q_OBJECT

private:
    SshServer m_server;

    static QString codeAt(const SshTarget &target)
    {
        const SshCommands host(target);
        return codeOf(host.run(command(u"true"_s), {}, {}));
    }

private Q_SLOTS:
    void oneConnectionServesAllCommands()
    {
        const qsizetype before = m_server.connections();
        {
            const SshCommands host(m_server.target());
            for (int i = 0; i < 3; ++i)
                QVERIFY(host.run(command(u"true"_s), {}, {}));
            QCOMPARE(m_server.connections(), before + 1);
            QVERIFY(!m_server.sessions().isEmpty());
        }
        // It is closed with the object that made it.
        QTRY_VERIFY_WITH_TIMEOUT(m_server.sessions().isEmpty(), 20'000);
    }

    void commandsRunBesideEachOther()
    {
        const SshCommands host(m_server.target());
        QVERIFY(host.run(command(u"true"_s), {}, {}));
        const qsizetype before = m_server.connections();
        const QString sign = m_server.path(u"beside"_s);
        Lines waiting;
        {
            const std::jthread other([&] {
                (void)host.run(shell(u"until [ -e \"$1\" ]; do sleep 0.05; done; echo seen"_s, {sign}), {},
                               waiting.sink());
            });
            QVERIFY(host.run(command(u"touch"_s, {sign}), {}, {}));
        }
        QCOMPARE(waiting.output, QStringList{u"seen"_s});
        QCOMPARE(m_server.connections(), before);
    }

    void secretsStandInNoCommandLine()
    {
        const QByteArray hidden = "a long and 'secret' variable/4711+x";
        const QByteArray read = "a long and \"secret\" input=0815%x";
        SecretHunt forHidden(hidden);
        SecretHunt forRead(read);
        const SshCommands host(m_server.target());
        Command command =
            shell(u"sleep 0.5; printf '%s' \"$HIDDEN\" | cmp - \"$1\" && cat"_s, {m_server.path(u"expected"_s)});
        QFile expected(m_server.path(u"expected"_s));
        QVERIFY(expected.open(QIODevice::WriteOnly) && expected.write(hidden) == hidden.size());
        expected.close();
        command.secretVariables.push_back({u"HIDDEN"_s, std::make_shared<const Secret>(hidden)});
        command.input = std::make_shared<const Secret>(read);
        Lines lines;
        forRead.watch([&] {
            forHidden.watch([&] {
                const Result<CommandOutcome> outcome = host.run(command, {}, lines.sink());
                QVERIFY2(outcome && outcome->succeeded(), qPrintable(codeOf(outcome)));
            });
        });
        QCOMPARE(lines.output, QStringList{QString::fromUtf8(read)});
        QCOMPARE(forRead.findings(), QStringList());
        // That the hunt sees the command at all is shown by the one place where the variable belongs.
        const QStringList findings = forHidden.findings();
        QVERIFY(findings.contains(u"the environment of sh"_s));
        for (const QString &finding : findings)
            QVERIFY2(finding.startsWith(u"the environment of "_s), qPrintable(finding));
        QVERIFY(!findings.contains(u"the environment of ssh"_s));
    }

    void noOutputIsTakenForOurOwnWords_data()
    {
        QTest::addColumn<QString>("script");
        QTest::newRow("to the output") << u"env; ps -e -ww -o args="_s;
        QTest::newRow("to the error stream") << u"(env; ps -e -ww -o args=) >&2"_s;
    }
    void noOutputIsTakenForOurOwnWords()
    {
        QFETCH(QString, script);
        const SshCommands host(m_server.target());
        Lines lines;
        const Result<CommandOutcome> outcome = host.run(shell(script), {}, lines.sink());
        QVERIFY(outcome);
        QVERIFY(outcome->succeeded());
        const QStringList printed = lines.output + lines.error;
        static const QRegularExpression tag(u"^SWITCHBACK_PROCESS=([0-9a-f]{32})$"_s);
        const QStringList tags = printed.filter(tag);
        QCOMPARE(tags.size(), 1);
        const QString word = tag.match(tags.constFirst()).captured(1);
        static const QRegularExpression bootstrap(u"^sh -c sb_l=.* [0-9a-f]{32}$"_s);
        QVERIFY(!printed.filter(bootstrap).filter(word).isEmpty());
    }

    void whatTheLoginSaysIsNotTheCommands()
    {
        SshTarget target = m_server.target();
        target.identityFile = m_server.noisyKey();
        const SshCommands host(target);
        Lines lines;
        const Result<CommandOutcome> outcome = host.run(shell(u"echo out; echo err >&2; exit 3"_s), {}, lines.sink());
        QVERIFY2(outcome, qPrintable(codeOf(outcome)));
        QCOMPARE(outcome->exitCode, 3);
        QCOMPARE(lines.output, QStringList{u"out"_s});
        QCOMPARE(lines.error, QStringList{u"err"_s});
    }

    void whoRunsNoCommandsIsQuoted()
    {
        SshTarget target = m_server.target();
        target.identityFile = m_server.closedKey();
        const SshCommands host(target);
        const Result<CommandOutcome> outcome = host.run(command(u"true"_s), {}, {});
        QCOMPARE(codeOf(outcome), u"ssh.failed"_s);
        QCOMPARE(outcome.error().details, u"This account is closed."_s);
    }

    void theUsersConfigurationCounts()
    {
        SshTarget target = m_server.target();
        QFile config(m_server.path(u"own config"_s));
        const QString touched = m_server.path(u"touched"_s);
        QVERIFY(config.open(QIODevice::WriteOnly));
        config.write(u"Host shop\n HostName 127.0.0.1\n Port %1\n IdentityFile \"%2\"\n IdentitiesOnly yes\n"
                     "RequestTTY force\n RemoteCommand echo no\n PermitLocalCommand yes\n LocalCommand touch \"%3\"\n"_s
                         .arg(QString::number(target.port), target.identityFile, touched)
                         .toUtf8());
        config.close();
        target.host = u"shop"_s;
        target.port = 0;
        target.identityFile.clear();
        target.configFile = config.fileName();
        const SshCommands host(target);
        Lines lines;
        const Result<CommandOutcome> outcome = host.run(shell(u"echo yes"_s), {}, lines.sink());
        QVERIFY2(outcome, qPrintable(codeOf(outcome)));
        QCOMPARE(lines.output, QStringList{u"yes"_s});
        QVERIFY(!QFile::exists(touched));
    }

    void aWrongKeyIsAMatterOfPermission()
    {
        SshTarget target = m_server.target();
        target.identityFile = m_server.strangeKey();
        const SshCommands host(target);
        const Result<CommandOutcome> outcome = host.run(command(u"true"_s), {}, {});
        QCOMPARE(codeOf(outcome), u"ssh.permission-denied"_s);
        QCOMPARE(outcome.error().kind, ProblemKind::Permission);
    }

    void nobodyThereIsSaid()
    {
        SshTarget target = m_server.target();
        const Tests::ClaimedPort silent;
        target.port = silent.number();
        QCOMPARE(codeAt(target), u"ssh.refused"_s);
        target.host = u"no-such-host.invalid"_s;
        QCOMPARE(codeAt(target), u"ssh.dns"_s);
    }

    void whoSaysNothingIsNotWaitedForForever()
    {
        QTcpServer silent;
        QVERIFY(silent.listen(QHostAddress::LocalHost));
        SshTarget target = m_server.target();
        target.port = silent.serverPort();
        target.connectTimeout = std::chrono::seconds(1);
        QCOMPARE(codeAt(target), u"ssh.timeout"_s);
    }

    void aCancelIsHeardWhileConnecting()
    {
        QTcpServer silent;
        QVERIFY(silent.listen(QHostAddress::LocalHost));
        SshTarget target = m_server.target();
        target.port = silent.serverPort();
        target.connectTimeout = std::chrono::seconds(600);
        const SshCommands host(target);
        std::stop_source stop;
        QString code;
        {
            const std::jthread other([&] { code = codeOf(host.run(command(u"true"_s), stop.get_token(), {})); });
            QVERIFY(silent.waitForNewConnection(30'000));
            stop.request_stop();
        }
        QCOMPARE(code, cancelledProblem().code);
    }

    void aMissingSshIsNamed()
    {
        SshTarget target = m_server.target();
        target.program = u"/nowhere/ssh"_s;
        QCOMPARE(codeAt(target), u"ssh.not-installed"_s);
    }

    void aBrokenConfigurationIsNamed()
    {
        SshTarget target = m_server.target();
        QFile config(m_server.path(u"broken config"_s));
        QVERIFY(config.open(QIODevice::WriteOnly) && config.write("NoSuchOption yes\n") > 0);
        config.close();
        target.configFile = config.fileName();
        QCOMPARE(codeAt(target), u"ssh.configuration"_s);
    }

    void whatLooksLikeAnOptionIsRefused_data()
    {
        QTest::addColumn<QString>("host");
        QTest::addColumn<QString>("user");
        QTest::addColumn<int>("port");
        QTest::newRow("host") << u"-oProxyCommand=touch${IFS}%1"_s << QString() << 0;
        QTest::newRow("user") << u"127.0.0.1"_s << u"-oProxyCommand=touch${IFS}%1"_s << 0;
        QTest::newRow("blank") << u"127.0.0.1 -v"_s << QString() << 0;
        QTest::newRow("line") << u"127.0.0.1\n"_s << QString() << 0;
        QTest::newRow("nothing") << QString() << QString() << 0;
        QTest::newRow("port") << u"127.0.0.1"_s << QString() << 70'000;
    }
    void whatLooksLikeAnOptionIsRefused()
    {
        QFETCH(QString, host);
        QFETCH(QString, user);
        QFETCH(int, port);
        const QString touched = m_server.path(u"touched"_s);
        SshTarget target = m_server.target();
        target.host = host.contains(u'%') ? host.arg(touched) : host;
        target.user = user.contains(u'%') ? user.arg(touched) : user;
        if (port != 0)
            target.port = port;
        QCOMPARE(codeAt(target), u"ssh.target"_s);
        const SshCommands commands(target);
        QCOMPARE(codeOf(commands.offeredKey({})), u"ssh.target"_s);
        QVERIFY(!QFile::exists(touched));
    }

    void secretsAreTakenOutOfWhatSshSays()
    {
        const Secret secret("hunter2-hunter2");
        const auto redactor = std::make_shared<Redactor>();
        QVERIFY(redactor->add(secret));
        SshTarget target = m_server.target();
        QFile config(m_server.path(u"hunter2-hunter2"_s));
        QVERIFY(config.open(QIODevice::WriteOnly) && config.write("NoSuchOption yes\n") > 0);
        config.close();
        target.configFile = config.fileName();
        const SshCommands host(target, redactor);
        const Result<CommandOutcome> outcome = host.run(command(u"true"_s), {}, {});
        QCOMPARE(codeOf(outcome), u"ssh.configuration"_s);
        QVERIFY(outcome.error().details.contains(u"nosuchoption"_s));
        QVERIFY(!outcome.error().details.contains(u"hunter2"_s));
    }
};

QTEST_GUILESS_MAIN(SshCommandsTest)
#include "tst_sshcommands.moc"
