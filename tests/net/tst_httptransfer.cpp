// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/net/httpclient.h"
#include "tests/fakes/fakeclock.h"
#include "tests/fakes/hostileserver.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>

using namespace Qt::StringLiterals;
using namespace Switchback;
using namespace std::chrono_literals;

namespace {

using End = HostileReply::End;

QString codeOf(const Result<HttpResponse> &answer)
{
    return answer ? u"HTTP %1"_s.arg(answer->status) : answer.error().code;
}

QByteArray randomBytes(int size)
{
    QRandomGenerator random(7);
    QByteArray bytes(size, Qt::Uninitialized);
    for (char &byte : bytes)
        byte = char(random.bounded(256));
    return bytes;
}

QByteArray sha256(const QByteArray &bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex();
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(no file)");
}

void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
}

/// Serves a file as a good server does, and breaks off the first \a breaks times half-way.
HostileServer::Handler fileServer(const QByteArray &bytes, int breaks, const QByteArray &etag = "\"v1\"")
{
    return [bytes, etag, left = std::make_shared<std::atomic<int>>(breaks)](const HostileRequest &request) {
        qsizetype from = 0;
        const QByteArray range = request.headers.value("range");
        if (!range.isEmpty() && request.headers.value("if-range") == etag)
            from = range.mid(6, range.size() - 7).toLongLong();
        if (from >= bytes.size())
            return HostileReply::answer(416, {});
        QByteArray head = from > 0 ? QByteArray("HTTP/1.1 206 Part\r\nContent-Range: bytes " + QByteArray::number(from)
                                                + '-' + QByteArray::number(bytes.size() - 1) + '/'
                                                + QByteArray::number(bytes.size()) + "\r\n")
                                   : QByteArray("HTTP/1.1 200 OK\r\n");
        head += "ETag: " + etag + "\r\nContent-Length: " + QByteArray::number(bytes.size() - from) + "\r\n\r\n";
        if ((*left)-- > 0)
            return HostileReply::raw(head + bytes.mid(from, (bytes.size() - from) / 2), End::Close);
        return HostileReply::raw(head + bytes.mid(from), End::KeepOpen);
    };
}

} // namespace

/// Large things, in both directions.
class TestHttpTransfer : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(m_folder->isValid());
        HttpPolicy policy;
        policy.systemProxy = false;
        m_client = std::make_unique<HttpClient>(policy, m_clock);
    }

    void aFileIsLoadedWithItsChecksum()
    {
        const QByteArray bytes = randomBytes(3'000'000);
        HostileServer server(fileServer(bytes, 0));
        HttpRequest request = HttpRequest::fetch(server.url(), {.path = path(u"file"_s), .sha256 = sha256(bytes)});
        qint64 lastDone = 0;
        qint64 lastTotal = 0;
        request.onReceived = [&](qint64 done, qint64 total) {
            QVERIFY(done >= lastDone);
            lastDone = done;
            lastTotal = total;
        };
        const auto answer = m_client->send(request);
        QVERIFY2(answer, qPrintable(codeOf(answer)));
        QCOMPARE(answer->sha256, sha256(bytes));
        QVERIFY(answer->isProvenWhole);
        QVERIFY(answer->body.isEmpty());
        QCOMPARE(lastDone, qint64(bytes.size()));
        QCOMPARE(lastTotal, qint64(bytes.size()));
        QVERIFY(contentOf(path(u"file"_s)) == bytes);
        QCOMPARE(left(), QStringList{u"file"_s});
    }

    void aDownloadThatBreaksGoesOnWhereItWas()
    {
        const QByteArray bytes = randomBytes(1'000'000);
        HostileServer server(fileServer(bytes, 2));
        const auto answer =
            m_client->send(HttpRequest::fetch(server.url(), {.path = path(u"file"_s), .sha256 = sha256(bytes)}));
        QVERIFY2(answer, qPrintable(codeOf(answer)));
        QVERIFY(contentOf(path(u"file"_s)) == bytes);
        QCOMPARE(codeOf(answer), u"HTTP 206"_s);
        // Qt sends a GET again by itself when the connection ends early, so only where they begin is ours to promise.
        QVERIFY(answer->attempts == 2 || answer->attempts == 3);
        qint64 last = 0;
        const QList<HostileRequest> requests = server.requests();
        for (const HostileRequest &request : requests) {
            const QByteArray range = request.headers.value("range", "bytes=0-");
            const qint64 from = range.mid(6, range.size() - 7).toLongLong();
            QVERIFY(from >= last);
            last = from;
        }
        QVERIFY(last >= bytes.size() / 2);
    }

    void aDownloadGoesOnAfterARestart()
    {
        const QByteArray bytes = randomBytes(100'000);
        HostileServer server(fileServer(bytes, 0));
        write(path(u"file.part"_s), bytes.left(40'000));
        write(path(u"file.part.tag"_s), "\"v1\"");
        const auto answer = m_client->send(HttpRequest::fetch(server.url(), {.path = path(u"file"_s), .sha256 = {}}));
        QCOMPARE(codeOf(answer), u"HTTP 206"_s);
        QCOMPARE(answer->bodyBytes, 60'000);
        QCOMPARE(answer->sha256, sha256(bytes));
        QVERIFY(contentOf(path(u"file"_s)) == bytes);
        QCOMPARE(left(), QStringList{u"file"_s});
    }

    void whatChangedMeanwhileIsLoadedAnew_data()
    {
        QTest::addColumn<QByteArray>("keptTag");
        QTest::addColumn<int>("kept");
        QTest::newRow("another version") << QByteArray("\"v0\"") << 40'000;
        QTest::newRow("a weak tag") << QByteArray("W/\"v1\"") << 40'000;
        QTest::newRow("no tag") << QByteArray() << 40'000;
        QTest::newRow("longer than it is now") << QByteArray("\"v1\"") << 200'000;
    }
    void whatChangedMeanwhileIsLoadedAnew()
    {
        QFETCH(QByteArray, keptTag);
        QFETCH(int, kept);
        const QByteArray bytes = randomBytes(100'000);
        HostileServer server(fileServer(bytes, 0));
        write(path(u"file.part"_s), QByteArray(kept, 'x'));
        if (!keptTag.isEmpty())
            write(path(u"file.part.tag"_s), keptTag);
        const auto answer = m_client->send(HttpRequest::fetch(server.url(), {.path = path(u"file"_s), .sha256 = {}}));
        QCOMPARE(codeOf(answer), u"HTTP 200"_s);
        QVERIFY(contentOf(path(u"file"_s)) == bytes);
    }

    void aPartNobodyAskedForIsRefused()
    {
        HostileServer server([](const HostileRequest &) {
            return HostileReply::answer(206, "tail", "Content-Range: bytes 96-99/100\r\n");
        });
        const auto answer = m_client->send(HttpRequest::fetch(server.url(), {.path = path(u"file"_s), .sha256 = {}}));
        QCOMPARE(codeOf(answer), u"http.broken-answer"_s);
        QCOMPARE(left(), QStringList());
    }

    void aWrongChecksumLeavesTheOldFileAlone()
    {
        write(path(u"file"_s), "old");
        HostileServer server(fileServer("new", 0));
        const auto answer =
            m_client->send(HttpRequest::fetch(server.url(), {.path = path(u"file"_s), .sha256 = sha256("other")}));
        QCOMPARE(codeOf(answer), u"http.checksum"_s);
        QCOMPARE(contentOf(path(u"file"_s)), QByteArray("old"));
        QCOMPARE(left(), QStringList{u"file"_s});
    }

    void anErrorPageIsNotTheFile()
    {
        HostileServer server([](const HostileRequest &) { return HostileReply::answer(404, "<title>Gone</title>"); });
        const auto answer = m_client->send(HttpRequest::fetch(server.url(), {.path = path(u"file"_s), .sha256 = {}}));
        QCOMPARE(codeOf(answer), u"http.not-found"_s);
        QCOMPARE(left(), QStringList());
    }

    void aDownloadHasALimit()
    {
        HostileServer server(fileServer(randomBytes(100'000), 0));
        const auto answer = m_client->send(
            HttpRequest::fetch(server.url(), {.path = path(u"file"_s), .sha256 = {}, .maximumBytes = 50'000}));
        QCOMPARE(codeOf(answer), u"http.too-large"_s);
        QVERIFY(!QFile::exists(path(u"file"_s)));
    }

    void aFolderThatIsMissingIsSaid()
    {
        HostileServer server(fileServer("new", 0));
        const auto answer =
            m_client->send(HttpRequest::fetch(server.url(), {.path = path(u"no/file"_s), .sha256 = {}}));
        QCOMPARE(codeOf(answer), u"http.file"_s);
    }

    void gzipIsUnpackedAndABombIsNot()
    {
        // 64 MiB of zeros are 64 KiB of gzip; made by the program, which every Debian has.
        const auto gzipped = [](const QByteArray &bytes) {
            QProcess gzip;
            gzip.start(u"gzip"_s, {u"-c"_s});
            gzip.write(bytes);
            gzip.closeWriteChannel();
            return gzip.waitForFinished() ? gzip.readAllStandardOutput() : QByteArray();
        };
        const QByteArray plain = "{\"a\":" + QByteArray(1000, '1') + "}";
        const QByteArray small = gzipped(plain);
        const QByteArray bomb = gzipped(QByteArray(64 * 1024 * 1024, '\0'));
        QVERIFY(!small.isEmpty() && !bomb.isEmpty());
        HostileServer server([small, bomb](const HostileRequest &request) {
            return HostileReply::answer(200, request.target == "/bomb" ? bomb : small, "Content-Encoding: gzip\r\n");
        });
        const auto answer = m_client->send(HttpRequest::get(server.url()));
        QVERIFY2(answer, qPrintable(codeOf(answer)));
        QCOMPARE(answer->body, plain);
        const auto exploded = m_client->send(HttpRequest::get(server.url(u"/bomb"_s)));
        QVERIFY2(codeOf(exploded) == "http.too-large"_L1 || codeOf(exploded) == "http.encoding"_L1,
                 qPrintable(codeOf(exploded)));
        // A file that is compressed on the way could neither be continued nor checked.
        const auto file = m_client->send(HttpRequest::fetch(server.url(), {.path = path(u"file"_s), .sha256 = {}}));
        QCOMPARE(codeOf(file), u"http.encoding"_s);
    }

    void piecesAreHandedOnAndMayEndIt()
    {
        HostileReply log = HostileReply::answer(200, "one\ntwo\nthree\n");
        log.pieceBytes = 30;
        HostileServer server([log](const HostileRequest &) { return log; });
        QByteArray seen;
        HttpRequest request = HttpRequest::get(server.url());
        request.onPiece = [&seen](const QByteArray &piece) {
            seen += piece;
            return Result<void>();
        };
        QCOMPARE(codeOf(m_client->send(request)), u"HTTP 200"_s);
        QCOMPARE(seen, QByteArray("one\ntwo\nthree\n"));
        request.onPiece = [](const QByteArray &) { return Result<void>(Failure(cancelledProblem())); };
        QCOMPARE(codeOf(m_client->send(request)), u"cancelled"_s);
    }

    void aFileIsSent()
    {
        const QByteArray bytes = randomBytes(2'000'000);
        write(path(u"up"_s), bytes);
        HostileServer server([](const HostileRequest &) { return HostileReply::answer(201, {}, "ETag: \"v2\"\r\n"); });
        HttpRequest request =
            HttpRequest::send("PUT", server.url(), HttpBody::ofFile(path(u"up"_s), "application/zip"));
        request.ifMatch("\"v1\"");
        qint64 sent = 0;
        request.onSent = [&sent](qint64 done, qint64 total) {
            QVERIFY(done <= total);
            sent = done;
        };
        const auto answer = m_client->send(request);
        QCOMPARE(codeOf(answer), u"HTTP 201"_s);
        QCOMPARE(sent, qint64(bytes.size()));
        const HostileRequest seen = server.requests().constFirst();
        QVERIFY(seen.body == bytes);
        QCOMPARE(seen.headers.value("if-match"), QByteArray("\"v1\""));
        QCOMPARE(seen.headers.value("content-type"), QByteArray("application/zip"));
    }

    void aFileIsSentAgainWhenItMayBe()
    {
        const QByteArray bytes = randomBytes(500'000);
        write(path(u"up"_s), bytes);
        std::atomic<int> count = 0;
        HostileServer server([&count](const HostileRequest &) {
            return ++count == 1 ? HostileReply::answer(503, {}) : HostileReply::answer(201, {});
        });
        const auto answer =
            m_client->send(HttpRequest::send("PUT", server.url(), HttpBody::ofFile(path(u"up"_s), "application/zip")));
        QCOMPARE(codeOf(answer), u"HTTP 201"_s);
        QVERIFY(server.requests().at(1).body == bytes);
    }

    void aFormCarriesFieldsAndFiles()
    {
        write(path(u"up.zip"_s), QByteArray("zip \0 bytes", 11));
        HostileServer server([](const HostileRequest &) { return HostileReply::answer(200, {}); });
        HttpPart field;
        field.name = u"note"_s;
        field.data = "läuft";
        HttpPart file;
        file.name = u"package \"x\"\r\n"_s;
        file.contentType = "application/zip";
        file.file = path(u"up.zip"_s);
        QCOMPARE(codeOf(m_client->send(HttpRequest::send("POST", server.url(), HttpBody::ofParts({field, file})))),
                 u"HTTP 200"_s);
        const HostileRequest seen = server.requests().constFirst();
        const QByteArray type = seen.headers.value("content-type");
        QVERIFY(type.startsWith("multipart/form-data; boundary="));
        const QByteArray line = "--" + type.mid(type.indexOf('=') + 1);
        QCOMPARE(seen.body, line + "\r\nContent-Disposition: form-data; name=\"note\"\r\n\r\n" + field.data + "\r\n"
                                + line
                                + "\r\nContent-Disposition: form-data; name=\"package %22x%22%0D%0A\"; "
                                  "filename=\"up.zip\"\r\nContent-Type: application/zip\r\n\r\n"
                                + QByteArray("zip \0 bytes\r\n", 13) + line + "--\r\n");
    }

    void aMissingFileIsSaidBeforeAnythingIsSent()
    {
        HostileServer server([](const HostileRequest &) { return HostileReply::answer(200, {}); });
        const auto answer = m_client->send(
            HttpRequest::send("PUT", server.url(), HttpBody::ofFile(path(u"missing"_s), "application/zip")));
        QCOMPARE(codeOf(answer), u"http.file"_s);
        QCOMPARE(server.connections(), 0);
    }

    void somebodyElsesChangeIsAConflict()
    {
        HostileServer server([](const HostileRequest &) { return HostileReply::answer(412, {}); });
        HttpRequest request = HttpRequest::send("DELETE", server.url());
        QCOMPARE(codeOf(m_client->send(request.ifMatch("*"))), u"http.precondition"_s);
        QCOMPARE(server.requests().constFirst().headers.value("if-match"), QByteArray("*"));
    }

private:
    QString path(const QString &name) const { return m_folder->filePath(name); }
    QStringList left() const { return QDir(m_folder->path()).entryList(QDir::Files); }

    FakeClock m_clock;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<HttpClient> m_client;
};

QTEST_GUILESS_MAIN(TestHttpTransfer)
#include "tst_httptransfer.moc"
