// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/net/httpreader.h"
#include "app/platforms/local/siteprocess.h"
#include "app/process/commandrunner.h"
#include "app/process/detachedstarter.h"
#include "app/process/loopbackport.h"
#include "app/process/processgroup.h"
#include "tests/fakes/claimedport.h"

#include <QFile>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QTest>

#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <csignal>
#include <limits>
#include <utility>

using namespace Qt::StringLiterals;
using namespace Switchback;

namespace {

/// Ends what a test started, whatever became of the test.
class Ending {
public:
    explicit Ending(ProcessIdentity identity)
        : m_identity(std::move(identity))
    {
    }
    ~Ending()
    {
        if (!endProcessGroup(m_identity, std::chrono::milliseconds(0)))
            qWarning("a process is still there");
    }
    Q_DISABLE_COPY_MOVE(Ending)

private:
    ProcessIdentity m_identity;
};

QByteArray read(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class ProcessTest : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    DetachedStarter m_starter;

    ProcessIdentity start(const QString &script)
    {
        const Result<ProcessIdentity> process =
            m_starter.start({.program = u"/bin/sh"_s,
                             .arguments = {u"-c"_s, script},
                             .workingDirectory = m_folder.path(),
                             .environment = QProcessEnvironment::systemEnvironment(),
                             .outputFile = m_folder.filePath(u"log"_s),
                             .tag = newProcessTag()});
        if (!process)
            qFatal("%s", qPrintable(process.error().sentence.english()));
        return *process;
    }

    /// Of those that the kernel gives to who connects to a server.
    static int firstOutgoingPort()
    {
        QFile range(u"/proc/sys/net/ipv4/ip_local_port_range"_s);
        return range.open(QIODevice::ReadOnly) ? range.readAll().simplified().split(' ').first().toInt() : 0;
    }

private Q_SLOTS:
    void init() { QFile::remove(m_folder.filePath(u"log"_s)); }

    void aProcessIsFoundAgainByWhatWasWrittenDown()
    {
        const ProcessIdentity process = start(u"exec sleep 60"_s);
        const Ending ending(process);
        const ProcessIdentity again = ProcessIdentity::fromJson(process.toJson());
        QCOMPARE(again, process);
        QVERIFY(isAlive(again));
        QVERIFY(readProcessStat(process.pid)->session != readProcessStat(::getpid())->session);
    }

    void outputOfBothStreamsIsAppended()
    {
        const ProcessIdentity first = start(u"echo one; echo two >&2"_s);
        QTRY_VERIFY(livingProcesses(first).isEmpty());
        const ProcessIdentity second = start(u"echo three"_s);
        QTRY_VERIFY(livingProcesses(second).isEmpty());
        QTRY_COMPARE(read(m_folder.filePath(u"log"_s)), QByteArray("one\ntwo\nthree\n"));
    }

    void aNumberThatWasGivenAwayIsSomebodyElse()
    {
        const ProcessIdentity process = start(u"exec sleep 60"_s);
        const Ending ending(process);
        ProcessIdentity earlier = process;
        earlier.start -= 1;
        earlier.tag = newProcessTag();
        QVERIFY(!isAlive(earlier));
        QVERIFY(endProcessGroup(earlier, std::chrono::milliseconds(1000)));
        QVERIFY(isAlive(process)); // was not touched
        ProcessIdentity otherBoot = process;
        otherBoot.bootId = u"another"_s;
        QVERIFY(!isAlive(otherBoot));
        QVERIFY(livingProcesses(otherBoot).isEmpty());
    }

    void aZombieIsDead()
    {
        const pid_t child = ::fork();
        if (child == 0)
            ::_exit(0);
        siginfo_t info{};
        QCOMPARE(::waitid(P_PID, id_t(child), &info, WEXITED | WNOWAIT), 0);
        const std::optional<ProcessStat> stat = readProcessStat(child);
        QVERIFY(stat);
        QCOMPARE(stat->state, 'Z');
        ProcessIdentity identity = identifyProcess(child, {});
        QCOMPARE(identity.start, 0);
        identity.start = stat->start;
        identity.group = stat->group;
        QVERIFY(!isAlive(identity));
        ::waitpid(child, nullptr, 0);
    }

    void theWholeGroupIsEnded()
    {
        const ProcessIdentity process = start(u"sleep 60 & sleep 60 & wait"_s);
        const Ending ending(process);
        QTRY_COMPARE(livingProcesses(process).size(), 3);
        QVERIFY(m_starter.stop(process, std::chrono::milliseconds(3000)));
        QVERIFY(livingProcesses(process).isEmpty());
    }

    void childrenAreFoundWhenTheFirstIsGone()
    {
        const ProcessIdentity process = start(u"sleep 60 & sleep 60 & exec sleep 61"_s);
        const Ending ending(process);
        QTRY_COMPARE(livingProcesses(process).size(), 3);
        ::kill(pid_t(process.pid), SIGKILL);
        QTRY_VERIFY(!isAlive(process));
        QTRY_COMPARE(livingProcesses(process).size(), 2);
        QVERIFY(m_starter.stop(process, std::chrono::milliseconds(3000)));
        QVERIFY(livingProcesses(process).isEmpty());
    }

    void whatWasOnlyAnnouncedCanBeEnded()
    {
        const ProcessIdentity process = start(u"exec sleep 60"_s);
        const Ending ending(process);
        const ProcessIdentity announced = announcedProcess(process.tag);
        QVERIFY(!isAlive(announced));
        QTRY_COMPARE(livingProcesses(announced), QList<qint64>{process.pid});
        QVERIFY(m_starter.stop(announced, std::chrono::milliseconds(3000)));
        QVERIFY(!isAlive(process));
    }

    void whoDoesNotListenIsKilled()
    {
        const ProcessIdentity process = start(u"trap '' TERM; echo ready; while true; do sleep 1; done"_s);
        const Ending ending(process);
        QTRY_COMPARE(read(m_folder.filePath(u"log"_s)), QByteArray("ready\n"));
        QVERIFY(m_starter.stop(process, std::chrono::milliseconds(50)));
        QVERIFY(livingProcesses(process).isEmpty());
    }

    void aProgramThatIsNotThereIsNamed()
    {
        const Result<ProcessIdentity> process = m_starter.start({.program = u"/nowhere/serve"_s,
                                                                 .arguments = {},
                                                                 .workingDirectory = m_folder.path(),
                                                                 .environment = {},
                                                                 .outputFile = m_folder.filePath(u"log"_s),
                                                                 .tag = newProcessTag()});
        QVERIFY(!process);
        QVERIFY(process.error().sentence.english().contains(u"/nowhere/serve"_s));
    }

    void commandsGiveLinesAndExitCode()
    {
        QStringList lines;
        const auto sink = [&lines](Stream stream, const QString &text) {
            lines.append(enumName(stream) + u' ' + text);
        };
        const Result<CommandOutcome> outcome =
            runCommand({.program = u"/bin/sh"_s,
                        .arguments = {u"-c"_s, u"printf 'one\\r\\ntwo'; echo three >&2; exit 7"_s},
                        .workingDirectory = {},
                        .environment = QProcessEnvironment::systemEnvironment()},
                       {}, sink);
        QVERIFY(outcome);
        QCOMPARE(outcome->exitCode, 7);
        lines.sort();
        QCOMPARE(lines, (QStringList{u"Error three"_s, u"Output one"_s, u"Output two"_s}));
    }

    void aCancelEndsACommandAndItsChildren()
    {
        std::stop_source stop;
        ProcessIdentity identity;
        const auto sink = [&stop](Stream, const QString &text) {
            if (text == "ready"_L1)
                stop.request_stop();
        };
        const Result<CommandOutcome> outcome =
            runCommand({.program = u"/bin/sh"_s,
                        .arguments = {u"-c"_s, u"sleep 60 & echo ready; wait"_s},
                        .workingDirectory = {},
                        .environment = QProcessEnvironment::systemEnvironment()},
                       stop.get_token(), sink, [&identity](const ProcessIdentity &started) { identity = started; });
        const Ending ending(identity);
        QVERIFY(!outcome);
        QCOMPARE(outcome.error().kind, ProblemKind::Cancelled);
        QVERIFY(identity.pid > 0);
        QVERIFY(livingProcesses(identity).isEmpty());
    }

    void portsAreTriedAndTheirHolderIsNamed()
    {
        QTcpServer server;
        QVERIFY(server.listen(QHostAddress::LocalHost));
        QVERIFY(!isLoopbackPortFree(server.serverPort()));
        const std::optional<QString> holder = portHolder(server.serverPort());
        QVERIFY(holder);
        QVERIFY(holder->contains(QString::number(::getpid())));
        const quint16 port = server.serverPort();
        server.close();
        QVERIFY(isLoopbackPortFree(port));
    }

    /// A site that is stopped for a while would find its port taken by somebody who only connected to a server.
    void aFreePortIsNoneThatOutgoingConnectionsGet()
    {
        const int first = firstOutgoingPort();
        if (first <= 20000)
            QSKIP("This machine gives nearly all ports to outgoing connections.");
        for (const quint16 port : {freeLoopbackPort(), freeFrontPort()}) {
            QVERIFY(isLoopbackPortFree(port));
            QVERIFY2(port < first, qPrintable(QString::number(port)));
        }
    }

    /// Or by an installation of another site.
    void noServerGetsAPortThatIsLookedUpAsAFront()
    {
        if (firstOutgoingPort() <= 20100)
            QSKIP("This machine gives nearly all ports to outgoing connections.");
        quint16 highestFront = 0;
        quint16 lowestServer = std::numeric_limits<quint16>::max();
        for (int time = 0; time < 1000; ++time) {
            highestFront = std::max(highestFront, freeFrontPort());
            lowestServer = std::min(lowestServer, freeLoopbackPort());
        }
        QVERIFY2(highestFront < lowestServer, qPrintable(u"%1 %2"_s.arg(highestFront).arg(lowestServer)));
    }

    /// Somebody who is about to listen there.
    void aPortThatSomebodyHoldsIsGivenToNobody()
    {
        const Tests::ClaimedPort claimed;
        QVERIFY(isLoopbackPortFree(claimed.number())); // for its server
        for (int time = 0; time < 20'000; ++time)
            QVERIFY(freeFrontPort() != claimed.number());
    }

    void aSiteGetsACleanEnvironment()
    {
        QProcessEnvironment own;
        own.insert(u"PATH"_s, u"/bin"_s);
        own.insert(u"LD_LIBRARY_PATH"_s, u"/opt/bundle"_s);
        own.insert(u"SWITCHBACK_TOKEN"_s, u"secret"_s);
        own.insert(u"PORT"_s, u"1"_s);
        const QProcessEnvironment site = siteEnvironment(
            own, {.port = 8123, .dataFolder = u"/data"_s, .release = u"2.0.0"_s, .url = u"http://x/"_s});
        QStringList names = site.keys();
        names.sort();
        QCOMPARE(names, (QStringList{u"DATA_DIR"_s, u"PATH"_s, u"PORT"_s, u"RELEASE_VERSION"_s, u"SITE_URL"_s}));
        QCOMPARE(site.value(u"PORT"_s), u"8123"_s);
    }

    void answersAreReadInPieces_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<bool>("complete");
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("length") << QByteArray(
            "HTTP/1.1 200 OK\r\nContent-Type: Text/HTML; charset=x\r\nContent-Length: 5\r\n\r\nhello")
                                << true << 200 << QByteArray("hello");
        QTest::newRow("chunked") << QByteArray(
            "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nhel\r\n2;x=y\r\nlo\r\n0\r\nT: t\r\n\r\n")
                                 << true << 200 << QByteArray("hello");
        QTest::newRow("until the end") << QByteArray("HTTP/1.0 404 No\r\n\r\nhello") << true << 404
                                       << QByteArray("hello");
        QTest::newRow("nothing") << QByteArray("HTTP/1.1 204 No Content\r\n\r\n") << true << 204 << QByteArray();
        QTest::newRow("interim") << QByteArray(
            "HTTP/1.1 103 Early\r\nLink: x\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n")
                                 << true << 200 << QByteArray();
        QTest::newRow("broken off") << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nhello") << false << 200
                                    << QByteArray("hello");
        QTest::newRow("broken chunk") << QByteArray("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nxyz\r\n")
                                      << false << 200 << QByteArray();
        QTest::newRow("not HTTP") << QByteArray("SSH-2.0-OpenSSH\r\n\r\n") << false << 0 << QByteArray();
        QTest::newRow("silence") << QByteArray() << false << 0 << QByteArray();
    }

    void answersAreReadInPieces()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(bool, complete);
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        for (const qsizetype piece : {qsizetype(1), qsizetype(7), qsizetype(100'000)}) {
            HttpReader reader;
            for (qsizetype begin = 0; begin < bytes.size(); begin += piece)
                reader.add(bytes.mid(begin, piece));
            reader.finish();
            QCOMPARE(reader.state() == HttpReader::State::Complete, complete);
            QCOMPARE(reader.answer().status, status);
            QCOMPARE(reader.answer().body, body);
            QCOMPARE(reader.answer().bodyBytes, body.size());
        }
    }
};

QTEST_GUILESS_MAIN(ProcessTest)
#include "tst_process.moc"
