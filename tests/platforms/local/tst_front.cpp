// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/platforms/local/front.h"
#include "testsite.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QTcpServer>
#include <QTest>

#include <atomic>
#include <csignal>
#include <list>
#include <thread>

using namespace Qt::StringLiterals;
using namespace Switchback;
using namespace Switchback::Tests;

namespace {

constexpr char serverPy[] = R"(
import os, sys, time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    def log_message(self, *arguments): pass
    def do_GET(self):
        self.rfile.read(int(self.headers.get("Content-Length", "0")))
        if "?" in self.path: time.sleep(int(self.path.split("?")[1]) / 1000)
        body = sys.argv[2].encode()
        self.send_response(200)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)
    do_POST = do_GET
class Server(ThreadingHTTPServer):
    daemon_threads = True
    request_queue_size = 128
Server(("127.0.0.1", int(sys.argv[1])), Handler).serve_forever()
)";

} // namespace

/// The front with two small servers behind it.
class FrontTest : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    DetachedStarter m_starter;
    std::unique_ptr<Front> m_front;
    std::list<Tests::ClaimedPort> m_claims;
    quint16 m_port = 0;
    FrontState m_state;

    void startServer(quint16 port, const QString &name)
    {
        const Result<ProcessIdentity> process =
            m_starter.start({.program = u"python3"_s,
                             .arguments = {u"-c"_s, QString::fromLatin1(serverPy), QString::number(port), name},
                             .workingDirectory = m_folder->path(),
                             .environment = QProcessEnvironment::systemEnvironment(),
                             .outputFile = m_folder->filePath(name + u".log"_s),
                             .tag = newProcessTag()});
        QVERIFY(process);
        QFile file(m_folder->filePath(name + u".pid"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QJsonDocument(process->toJson()).toJson());
        file.close();
        QTRY_COMPARE_WITH_TIMEOUT(request(port, "GET", "/").body, name.toUtf8(), 15000);
    }

    QString frontFolder() const { return m_folder->filePath(u"front"_s); }
    [[nodiscard]] quint16 newPort() { return m_claims.emplace_back().number(); }
    QByteArray get(const QByteArray &path = "/") const { return request(m_port, "GET", path).body; }
    qint64 pid() const
    {
        QFile file(frontFolder() + u"/haproxy.pid"_s);
        return file.open(QIODevice::ReadOnly)
                   ? QJsonDocument::fromJson(file.readAll()).object().value(u"pid"_s).toInteger()
                   : 0;
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_port = newPort();
        m_front =
            std::make_unique<Front>(frontFolder(), m_port, Front::findHaproxy(qEnvironmentVariable("PATH")), m_starter);
        m_state = {.slot = Slot::A, .frozen = false, .portA = newPort(), .portB = newPort()};
        startServer(m_state.portA, u"blue"_s);
        startServer(m_state.portB, u"green"_s);
        QVERIFY(m_front->apply(m_state));
    }

    void cleanup()
    {
        endEverythingBelow(m_folder->path());
        m_front.reset();
        m_folder.reset();
    }

    void whatIsWrittenCanBeReadBack()
    {
        for (const FrontState &state :
             {FrontState{}, m_state, FrontState{.slot = Slot::B, .frozen = true, .portA = 0, .portB = 77}})
            QCOMPARE(frontStateOf(frontConfiguration(8080, state), frontMap(state)), std::optional(state));
        QVERIFY(!frontStateOf("global\n", frontMap(m_state)));
        QVERIFY(!frontStateOf(frontConfiguration(8080, m_state), "slot a\n"));
    }

    void theRunningFrontAgreesWithItsFiles()
    {
        QCOMPARE(m_front->running().value(), m_state);
        QCOMPARE(m_front->stored(), m_state);
        QCOMPARE(get(), QByteArray("blue"));
        m_state.slot = Slot::B;
        QVERIFY(m_front->apply(m_state));
        QCOMPARE(m_front->running().value(), m_state);
        QCOMPARE(m_front->stored(), m_state);
        QCOMPARE(get(), QByteArray("green"));
        m_state.slot = Slot::None;
        QVERIFY(m_front->apply(m_state));
        QCOMPARE(request(m_port, "GET", "/").status, 503);
    }

    void theAdminSocketIsOursAlone()
    {
        const QFile::Permissions others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
        QVERIFY(!(QFile::permissions(frontFolder() + u"/admin.sock"_s) & others));
    }

    void aFreezeRefusesWritesAndLetsReadsThrough()
    {
        m_state.frozen = true;
        QVERIFY(m_front->apply(m_state));
        QCOMPARE(get(), QByteArray("blue"));
        QCOMPARE(request(m_port, "HEAD", "/").status, 501); // the site's own answer, not the front's
        for (const char *method : {"POST", "PUT", "PATCH", "DELETE", "PROPFIND"}) {
            const RawAnswer refused = request(m_port, method, "/");
            QCOMPARE(refused.status, 503);
            QVERIFY(refused.head.toLower().contains("retry-after: 2"));
        }
        m_state.frozen = false;
        QVERIFY(m_front->apply(m_state));
        QCOMPARE(request(m_port, "POST", "/").status, 200);
    }

    void aWriteThatHadBegunIsCountedUntilItEnds()
    {
        std::atomic<int> status = 0;
        std::jthread writer([this, &status] { status = request(m_port, "POST", "/?1200").status; });
        QTRY_COMPARE(m_front->counters().value().value("write_a").current, 1);
        m_state.frozen = true;
        QVERIFY(m_front->apply(m_state));
        QCOMPARE(m_front->counters().value().value("write_a").current, 1); // still under way
        QTRY_COMPARE(m_front->counters().value().value("write_a").current, 0);
        writer.join();
        QCOMPARE(status, 200);
    }

    void aSwitchLosesNoReadThatIsUnderWay()
    {
        std::atomic<int> good = 0;
        constexpr int count = 10;
        std::vector<std::jthread> readers;
        readers.reserve(count);
        for (int i = 0; i < count; ++i) {
            readers.emplace_back([this, &good] {
                if (request(m_port, "GET", "/?1000").body == "blue")
                    ++good;
            });
        }
        QTRY_COMPARE(m_front->counters().value().value("read_a").current, count);
        m_state.slot = Slot::B;
        QVERIFY(m_front->apply(m_state));
        QCOMPARE(get(), QByteArray("green"));
        readers.clear();
        QCOMPARE(good, count);
    }

    void manySwitchesUnderReadsFailNone()
    {
        std::atomic<bool> over = false;
        std::atomic<int> bad = 0;
        std::atomic<int> all = 0;
        constexpr int count = 3;
        std::vector<std::jthread> readers;
        readers.reserve(count);
        for (int i = 0; i < count; ++i) {
            readers.emplace_back([&] {
                while (!over) {
                    ++all;
                    if (request(m_port, "GET", "/").status != 200)
                        ++bad;
                }
            });
        }
        for (int i = 0; i < 30; ++i) {
            m_state.slot = i % 2 == 0 ? Slot::B : Slot::A;
            QVERIFY(m_front->apply(m_state));
            const int before = all;
            QTRY_VERIFY(all > before + 5);
        }
        over = true;
        readers.clear();
        QCOMPARE(bad, 0);
    }

    void aFrontThatWasKilledComesBackAsItWas()
    {
        m_state.slot = Slot::B;
        m_state.frozen = true;
        QVERIFY(m_front->apply(m_state));
        ::kill(pid_t(pid()), SIGKILL);
        QTRY_VERIFY(!m_front->isRunning());
        QVERIFY(!m_front->running());
        QVERIFY(m_front->start());
        QCOMPARE(m_front->running().value(), m_state);
        QCOMPARE(get(), QByteArray("green"));
        QCOMPARE(request(m_port, "POST", "/").status, 503);
    }

    void aFrontWhoseNumberWasNeverWrittenDownIsReplaced()
    {
        // As if we had been killed right after the start: only the announcement is there.
        QFile file(frontFolder() + u"/haproxy.pid"_s);
        QVERIFY(file.open(QIODevice::ReadWrite));
        const qint64 old = pid();
        const QString tag = QJsonDocument::fromJson(file.readAll()).object().value(u"tag"_s).toString();
        file.resize(0);
        file.seek(0);
        file.write(QJsonDocument(announcedProcess(tag).toJson()).toJson());
        file.close();
        QVERIFY(!m_front->isRunning());
        QVERIFY(m_front->start());
        QVERIFY(pid() != old);
        QCOMPARE(get(), QByteArray("blue"));
    }

    void aTakenPortIsNamedWithItsHolder()
    {
        QTcpServer other;
        QVERIFY(other.listen(QHostAddress::LocalHost));
        const Front front(m_folder->filePath(u"second"_s), other.serverPort(),
                          Front::findHaproxy(qEnvironmentVariable("PATH")), m_starter);
        for (const Result<void> &refused : {front.check(), front.apply(m_state)}) {
            QVERIFY(!refused);
            QCOMPARE(refused.error().code, u"local.port-taken"_s);
            const QString sentence = refused.error().sentence.english();
            QVERIFY2(sentence.contains(u"Port %1,"_s.arg(other.serverPort())), qPrintable(sentence));
            QVERIFY2(sentence.contains(u"tst_front ("_s), qPrintable(sentence));
        }
        QVERIFY(!front.isRunning());
    }

    void aMissingHaproxyIsSaidWithTheRemedy()
    {
        const Front front(m_folder->filePath(u"second"_s), newPort(), {}, m_starter);
        const Result<void> refused = front.apply(m_state);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, u"local.haproxy-missing"_s);
        QVERIFY(refused.error().remedy.english().contains(u"apt install haproxy"_s));
    }

    void aDeepFolderIsNoHindrance()
    {
        // A Unix socket's path may have 107 bytes.
        const QString deep =
            m_folder->filePath(QString(60, u'd') + u'/' + QString(60, u'e') + u'/' + QString(60, u'f'));
        const Front front(deep, newPort(), Front::findHaproxy(qEnvironmentVariable("PATH")), m_starter);
        QVERIFY(front.apply(m_state));
        QCOMPARE(front.running().value(), m_state);
        QVERIFY(front.stop());
        QVERIFY(!front.isRunning());
    }
};

QTEST_GUILESS_MAIN(FrontTest)
#include "tst_front.moc"
