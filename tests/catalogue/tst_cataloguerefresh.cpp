// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/catalogue/cataloguestore.h"
#include "app/engine/enginecockpit.h"
#include "app/storage/sqlitejournal.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

#include <httplib.h>

#include <thread>

using namespace Qt::StringLiterals;
using namespace Switchback;

namespace {

/// Serves what the test puts up, on a free port of this machine.
class CatalogueServer {
public:
    CatalogueServer()
    {
        m_server.Get("/good.json", [this](const httplib::Request &request, httplib::Response &response) {
            agent = QString::fromStdString(request.get_header_value("User-Agent"));
            response.set_content(good.toStdString(), "application/json");
        });
        m_server.Get("/page", [](const httplib::Request &, httplib::Response &response) {
            response.set_content("<html>Sign in</html>", "text/html");
        });
        m_server.Get("/large", [](const httplib::Request &, httplib::Response &response) {
            response.set_chunked_content_provider("application/json", [](size_t, httplib::DataSink &sink) {
                const std::string blanks(64 * 1024, ' ');
                return sink.write(blanks.data(), blanks.size()); // for ever
            });
        });
        m_server.Get("/moved", [](const httplib::Request &, httplib::Response &response) {
            response.set_redirect("/good.json");
        });
        m_server.Get("/elsewhere", [this](const httplib::Request &, httplib::Response &response) {
            response.set_redirect("http://localhost:" + std::to_string(port) + "/good.json");
        });
        port = m_server.bind_to_any_port("127.0.0.1");
        m_thread = std::thread([this] { m_server.listen_after_bind(); });
        // One that is stopped before it runs goes on for ever.
        while (!m_server.is_running())
            std::this_thread::yield();
    }
    ~CatalogueServer()
    {
        m_server.stop();
        m_thread.join();
    }
    Q_DISABLE_COPY_MOVE(CatalogueServer)

    [[nodiscard]] QString address(const QString &path) const { return u"http://127.0.0.1:%1%2"_s.arg(port).arg(path); }

    QByteArray good;
    QString agent;
    int port = 0;

private:
    httplib::Server m_server;
    std::thread m_thread;
};

QByteArray catalogue(const QString &id, const QString &updatedOn)
{
    return QJsonDocument(QJsonObject{{u"id"_s, id},
                                     {u"product"_s, u"Fresh"_s},
                                     {u"platform"_s, u"local"_s},
                                     {u"source"_s, u"https://example.org/"_s},
                                     {u"updatedOn"_s, updatedOn},
                                     {u"releases"_s, QJsonArray{QJsonObject{{u"version"_s, u"9.0.0"_s}}}}})
        .toJson();
}

class NoProjects final : public ProjectList {
public:
    [[nodiscard]] Result<QList<ProjectEntry>> entries() const override { return QList<ProjectEntry>(); }
    [[nodiscard]] Result<void> add(const ProjectEntry &) const override { return {}; }
    [[nodiscard]] Result<void> remove(const QString &) const override { return {}; }
};

} // namespace

/// Refreshing a catalogue from a file and from the network; whatever goes wrong, the one in use stays.
class TestCatalogueRefresh : public QObject {
    Q_OBJECT

private:
    static constexpr qint64 mostBytes = 256 * 1024;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<CatalogueServer> m_server;
    std::shared_ptr<CatalogueStore> m_store;

    [[nodiscard]] QString put(const QString &name, const QByteArray &bytes) const
    {
        QFile file(m_folder->filePath(name));
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() ? file.fileName() : QString();
    }
    [[nodiscard]] Result<ReleaseCatalogue> refresh(const QString &id, const QString &source) const
    {
        return m_store->refresh(id, source, {});
    }
    [[nodiscard]] QString copyFile() const { return m_folder->filePath(u"catalogues/magnolia.json"_s); }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_server = std::make_unique<CatalogueServer>();
        m_server->good = catalogue(u"magnolia"_s, u"2026-12-01"_s);
        FetchLimits limits;
        limits.bytes = mostBytes;
        m_store = std::make_shared<CatalogueStore>(m_folder->filePath(u"catalogues"_s), std::make_shared<SystemClock>(),
                                                   limits);
    }

    void aFileTakesThePlaceOfTheShippedOne()
    {
        const QString file = put(u"new.json"_s, m_server->good);
        const auto fresh = refresh(u"magnolia"_s, file);
        QVERIFY(fresh);
        QCOMPARE(fresh->product, u"Fresh"_s);
        QCOMPARE(fresh->refreshedFrom, file);
        QVERIFY(fresh->refreshedAt.isValid());
        QCOMPARE(m_store->find(u"magnolia"_s)->refreshedFrom, file);
    }

    void soDoesAnAddress()
    {
        const auto fresh = refresh(u"magnolia"_s, m_server->address(u"/good.json?token=secret"_s));
        QVERIFY2(fresh, fresh ? "" : qPrintable(fresh.error().sentence.english() + fresh.error().details));
        QCOMPARE(fresh->product, u"Fresh"_s);
        QVERIFY(m_server->agent.startsWith(u"Switchback/"_s));
        // A query may hold a secret: it is neither kept nor shown.
        QCOMPARE(fresh->refreshedFrom, m_server->address(u"/good.json"_s));
        const auto file = readLimitedFile(copyFile(), mostBytes);
        QVERIFY(!file->contains("secret"));
    }

    void aRedirectIsFollowedWithinTheSameOriginOnly()
    {
        QVERIFY(refresh(u"magnolia"_s, m_server->address(u"/moved"_s)));
        QVERIFY(QFile::remove(copyFile()));
        QVERIFY(!refresh(u"magnolia"_s, m_server->address(u"/elsewhere"_s)));
        QVERIFY(!QFileInfo::exists(copyFile()));
    }

    void ownEntriesOutliveARefresh()
    {
        QVERIFY(m_store->putRelease(u"magnolia"_s, {.version = u"10.0.0"_s, .lts = true}));
        const auto fresh = refresh(u"magnolia"_s, put(u"new.json"_s, m_server->good));
        QCOMPARE(fresh->ownReleases.size(), 1);
    }

    void aNewCatalogueIsTakenInOnce()
    {
        const QString file = put(u"shop.json"_s, catalogue(u"shop"_s, u"2026-12-01"_s));
        QCOMPARE(refresh({}, file)->id, u"shop"_s);
        QCOMPARE(refresh({}, file).error().code, u"catalogue.exists"_s);
        QVERIFY(refresh(u"shop"_s, file));
    }

    void whateverIsWrongTheOneInUseStays_data()
    {
        QTest::addColumn<QString>("name"); // of a file, or the path of an address
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("code");
        QByteArray large = catalogue(u"magnolia"_s, u"2026-12-01"_s);
        large.append(QByteArray(mostBytes, ' '));
        QTest::newRow("garbage") << u"a.json"_s << QByteArray("\x00\xff\x01", 3) << u"local.not-json"_s;
        QTest::newRow("cut off") << u"a.json"_s << catalogue(u"magnolia"_s, u"2026-12-01"_s).chopped(30)
                                 << u"local.not-json"_s;
        QTest::newRow("empty") << u"a.json"_s << QByteArray() << u"local.not-json"_s;
        QTest::newRow("too large") << u"a.json"_s << large << u"catalogue.too-large"_s;
        QTest::newRow("another's") << u"a.json"_s << catalogue(u"umbraco"_s, u"2026-12-01"_s)
                                   << u"catalogue.wrong-id"_s;
        QTest::newRow("older") << u"a.json"_s << catalogue(u"magnolia"_s, u"2001-01-01"_s) << u"catalogue.older"_s;
        QTest::newRow("no file") << u"b.json"_s << QByteArray() << u"catalogue.unreadable-file"_s;
        QTest::newRow("a folder") << u"."_s << QByteArray() << u"catalogue.unreadable-file"_s;
        QTest::newRow("a web page") << u"/page"_s << QByteArray() << u"local.not-json"_s;
        QTest::newRow("not found") << u"/nothing"_s << QByteArray() << u"catalogue.status"_s;
        QTest::newRow("without end") << u"/large"_s << QByteArray() << u"catalogue.too-large"_s;
    }
    void whateverIsWrongTheOneInUseStays()
    {
        QFETCH(QString, name);
        QFETCH(QByteArray, bytes);
        QFETCH(QString, code);
        QVERIFY(refresh(u"magnolia"_s, put(u"good.json"_s, m_server->good)));
        const auto before = readLimitedFile(copyFile(), mostBytes);
        QString source;
        if (name.startsWith(u'/'))
            source = m_server->address(name);
        else
            source = name == "a.json"_L1 ? put(name, bytes) : m_folder->filePath(name);
        const auto fresh = refresh(u"magnolia"_s, source);
        QVERIFY(!fresh);
        QCOMPARE(fresh.error().code, code);
        QVERIFY(!fresh.error().sentence.isEmpty());
        QCOMPARE(readLimitedFile(copyFile(), mostBytes).value(), before.value());
    }

    void onlySafeAddressesAreAsked_data()
    {
        QTest::addColumn<QString>("address");
        QTest::newRow("plain http elsewhere") << u"http://example.org/good.json"_s;
        QTest::newRow("looks like this machine") << u"http://127.0.0.1.example.org/good.json"_s;
        QTest::newRow("with a password") << u"https://ada:secret@example.org/good.json"_s;
        QTest::newRow("another scheme") << u"ftp://example.org/good.json"_s;
        QTest::newRow("no host") << u"https:///good.json"_s;
    }
    void onlySafeAddressesAreAsked()
    {
        QFETCH(QString, address);
        const auto fresh = refresh(u"magnolia"_s, address);
        QVERIFY(!fresh);
        QCOMPARE(fresh.error().code, u"catalogue.unsafe-address"_s);
        QVERIFY(!fresh.error().sentence.english().contains(u"secret"_s));
    }

    void aCertificateNobodyVouchesForIsRefused()
    {
        // What speaks no TLS at all proves the same thing: nothing is taken from it.
        const auto fresh = refresh(u"magnolia"_s, u"https://127.0.0.1:%1/good.json"_s.arg(m_server->port));
        QVERIFY(!fresh);
        QCOMPARE(fresh.error().owner, Owner::Network);
        QVERIFY(!QFileInfo::exists(copyFile()));
    }

    void aServerThatSaysNothingIsGivenUp()
    {
        QTcpServer silent;
        QVERIFY(silent.listen(QHostAddress::LocalHost));
        FetchLimits limits;
        limits.time = std::chrono::milliseconds(200);
        const auto body = fetchUrl(QUrl(u"http://127.0.0.1:%1/"_s.arg(silent.serverPort())), limits, {});
        QVERIFY(!body);
        QCOMPARE(body.error().kind, ProblemKind::Timeout);
    }

    void anAnswerThatBreaksOffIsNotTaken()
    {
        QTcpServer server;
        QVERIFY(server.listen(QHostAddress::LocalHost));
        connect(&server, &QTcpServer::newConnection, &server, [&server] {
            QTcpSocket *socket = server.nextPendingConnection();
            connect(socket, &QTcpSocket::readyRead, socket, [socket] {
                socket->write("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n{\"id\"");
                socket->disconnectFromHost();
            });
        });
        const auto body = fetchUrl(QUrl(u"http://127.0.0.1:%1/"_s.arg(server.serverPort())), {}, {});
        QVERIFY(!body);
        QCOMPARE(body.error().code, u"catalogue.network"_s);
    }

    void aStopEndsIt()
    {
        QTcpServer silent;
        QVERIFY(silent.listen(QHostAddress::LocalHost));
        std::stop_source stop;
        connect(&silent, &QTcpServer::newConnection, &silent, [&stop] { stop.request_stop(); });
        const auto body = fetchUrl(QUrl(u"http://127.0.0.1:%1/"_s.arg(silent.serverPort())), {}, stop.get_token());
        QVERIFY(!body);
        QCOMPARE(body.error().kind, ProblemKind::Cancelled);
    }

    void theCockpitAnswersWithSignals()
    {
        EngineParts parts;
        parts.clock = std::make_shared<SystemClock>();
        parts.projects = std::make_shared<NoProjects>();
        parts.catalogues = m_store;
        parts.openJournal = [file = m_folder->filePath(u"switchback.db"_s)] { return SqliteJournal::open(file); };
        parts.isAlive = [](const Lease &) { return true; };
        EngineCockpit cockpit(std::move(parts));
        QSignalSpy loaded(&cockpit, &Cockpit::cataloguesLoaded);
        QSignalSpy changed(&cockpit, &Cockpit::catalogueChanged);
        QSignalSpy failed(&cockpit, &Cockpit::catalogueFailed);
        QSignalSpy read(&cockpit, &Cockpit::refreshed);

        const auto asked = cockpit.loadCatalogues();
        QCOMPARE(loaded.count(), 0); // never from within the call
        QTRY_COMPARE(loaded.count(), 1);
        QCOMPARE(loaded.first().first().value<Cockpit::Ticket>(), asked);
        QVERIFY(!loaded.first().at(1).value<QList<ReleaseCatalogue>>().isEmpty());

        const auto refreshing = cockpit.refreshCatalogue(u"magnolia"_s, m_server->address(u"/good.json"_s));
        QTRY_COMPARE(changed.count(), 1);
        QCOMPARE(changed.first().first().value<Cockpit::Ticket>(), refreshing);
        QCOMPARE(changed.first().at(1).value<ReleaseCatalogue>().product, u"Fresh"_s);
        QTRY_COMPARE(read.count(), 1); // the projects that follow it

        (void)cockpit.putCatalogueRelease(u"magnolia"_s, {.version = u"10"_s, .lts = true});
        QTRY_COMPARE(changed.count(), 2);
        QCOMPARE(changed.at(1).at(1).value<ReleaseCatalogue>().ownReleases.size(), 1);
        (void)cockpit.removeCatalogueRelease(u"magnolia"_s, u"10"_s);
        QTRY_COMPARE(changed.count(), 3);

        const auto wrong = cockpit.refreshCatalogue(u"magnolia"_s, m_server->address(u"/page"_s));
        QTRY_COMPARE(failed.count(), 1);
        QCOMPARE(failed.first().first().value<Cockpit::Ticket>(), wrong);
        QCOMPARE(changed.count(), 3);
    }
};

QTEST_GUILESS_MAIN(TestCatalogueRefresh)
#include "tst_cataloguerefresh.moc"
