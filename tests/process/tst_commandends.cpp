// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/process/hosts.h"
#include "tests/process/processes.h"

using namespace Qt::StringLiterals;
using namespace Switchback;

namespace {

/// More than all pipes and windows on the way hold.
QByteArray muchInput()
{
    return QByteArray(20 * 1024 * 1024, 'x');
}

/// For sleep(1), and nobody else's.
QString ourOwnTime()
{
    return u"600.%1"_s.arg(QCoreApplication::applicationPid());
}

/// How a family of processes says that it is complete, and which they are.
class Family {
public:
    /// A program, a child that does not listen to SIGTERM, and one in a session of its own; each prints its number.
    [[nodiscard]] static Command command()
    {
        Command result = shell(u"echo $$; (trap '' TERM; sh -c 'echo $$; exec sleep 600') & "
                               "setsid sh -c 'echo $$; exec sleep 600' & wait"_s);
        result.grace = std::chrono::milliseconds(300);
        return result;
    }

    /// Calls \a complete when all have spoken.
    [[nodiscard]] LineSink sink(const std::function<void()> &complete)
    {
        return [this, complete](Stream stream, const QString &text) {
            constexpr qsizetype members = 3;
            if (stream != Stream::Output)
                return; // a shell may say that its child was terminated
            m_pids.append(text.toLongLong());
            if (m_pids.size() == members)
                complete();
        };
    }
    [[nodiscard]] qsizetype size() const { return m_pids.size(); }
    [[nodiscard]] bool isGone() const { return std::none_of(m_pids.cbegin(), m_pids.cend(), isRunning); }

private:
    QList<qint64> m_pids;
};

} // namespace

/// How commands end before they are done: cancelled, too late, cut off.
class CommandEndsTest : public QObject {
    Q_OBJECT

private:
    Hosts m_hosts;

private Q_SLOTS:
    void aCancelEndsAllThatWasStarted_data() { Hosts::rows(); }
    void aCancelEndsAllThatWasStarted()
    {
        std::stop_source stop;
        Family family;
        const Result<CommandOutcome> outcome =
            m_hosts.current().run(Family::command(), stop.get_token(), family.sink([&stop] { stop.request_stop(); }));
        QCOMPARE(codeOf(outcome), cancelledProblem().code);
        QCOMPARE(outcome.error().kind, ProblemKind::Cancelled);
        QCOMPARE(family.size(), 3);
        QVERIFY(family.isGone());
    }

    void aCancelEndsACommandThatReadsNothing_data() { Hosts::rows(); }
    void aCancelEndsACommandThatReadsNothing()
    {
        std::stop_source stop;
        Family family;
        Command command = Family::command();
        command.input = muchInput();
        const Result<CommandOutcome> outcome =
            m_hosts.current().run(command, stop.get_token(), family.sink([&stop] { stop.request_stop(); }));
        QCOMPARE(codeOf(outcome), cancelledProblem().code);
        QVERIFY(family.isGone());
    }

    void aCancelIsNoEndOfTheInput_data() { Hosts::rows(); }
    void aCancelIsNoEndOfTheInput()
    {
        // Would take a part for the whole.
        const QString sign = m_hosts.server().path(u"taken for the whole"_s);
        QFile::remove(sign);
        std::stop_source stop;
        Command command = shell(u"trap '' TERM; echo ready; sleep 0.2; cat >/dev/null; touch \"$1\""_s, {sign});
        command.input = muchInput();
        command.grace = std::chrono::milliseconds(1000);
        const Result<CommandOutcome> outcome =
            m_hosts.current().run(command, stop.get_token(), [&stop](Stream, const QString &) { stop.request_stop(); });
        QCOMPARE(codeOf(outcome), cancelledProblem().code);
        QVERIFY(!QFile::exists(sign));
    }

    void aCancelBeforeTheStartIsHeard_data() { Hosts::rows(); }
    void aCancelBeforeTheStartIsHeard()
    {
        std::stop_source stop;
        stop.request_stop();
        const Result<CommandOutcome> outcome =
            m_hosts.current().run(command(u"sleep"_s, {ourOwnTime()}), stop.get_token(), {});
        QCOMPARE(codeOf(outcome), cancelledProblem().code);
        QTRY_VERIFY_WITH_TIMEOUT(processesWith(ourOwnTime().toLatin1()).isEmpty(), 20'000);
    }

    void whoGoesOnAfterTheCommandIsEnded_data() { Hosts::rows(); }
    void whoGoesOnAfterTheCommandIsEnded()
    {
        Command command = shell(u"sleep 600 & echo $!; exit 5"_s);
        command.grace = std::chrono::milliseconds(300);
        Lines lines;
        const Result<CommandOutcome> outcome = m_hosts.current().run(command, {}, lines.sink());
        QVERIFY(outcome);
        QCOMPARE(outcome->exitCode, 5);
        QCOMPARE(lines.output.size(), 1);
        QVERIFY(!isRunning(lines.output.constFirst().toLongLong()));
    }

    void tooLateIsAProblem_data() { Hosts::rows(); }
    void tooLateIsAProblem()
    {
        Command late = command(u"sleep"_s, {ourOwnTime()});
        late.deadline = std::chrono::milliseconds(800);
        const Result<CommandOutcome> outcome = m_hosts.current().run(late, {}, {});
        QCOMPARE(codeOf(outcome), u"process.deadline"_s);
        QCOMPARE(outcome.error().kind, ProblemKind::Timeout);
        QTRY_VERIFY_WITH_TIMEOUT(processesWith(ourOwnTime().toLatin1()).isEmpty(), 20'000);
    }

    void aLostConnectionIsNoExitCode_data()
    {
        QTest::addColumn<bool>("isFar");
        QTest::addColumn<QByteArray>("input");
        QTest::newRow("without input") << true << QByteArray();
        QTest::newRow("with input that is not read") << true << muchInput();
    }
    void aLostConnectionIsNoExitCode()
    {
        QFETCH(QByteArray, input);
        Family family;
        Command command = Family::command();
        command.input = input;
        const Result<CommandOutcome> outcome =
            m_hosts.current().run(command, {}, family.sink([this] { m_hosts.server().cutConnections(); }));
        QCOMPARE(codeOf(outcome), u"ssh.connection-lost"_s);
        QCOMPARE(outcome.error().owner, Owner::Network);
        QCOMPARE(family.size(), 3);
        QTRY_VERIFY_WITH_TIMEOUT(family.isGone(), 20'000);
        // The next command connects anew.
        Lines lines;
        QVERIFY(m_hosts.current().run(shell(u"echo again"_s), {}, lines.sink()));
        QCOMPARE(lines.output, QStringList{u"again"_s});
    }
};

QTEST_GUILESS_MAIN(CommandEndsTest)
#include "tst_commandends.moc"
