// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/fakes/octopusserver.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Switchback;

namespace {

constexpr int patience = 60'000;

QString fetchedFolder()
{
    QProcess find;
    find.start(QStringLiteral(SWITCHBACK_SOURCE_DIR "/tests/octopus/fetch-client"), {u"--find"_s});
    find.waitForFinished();
    return QString::fromUtf8(find.readAllStandardOutput()).trimmed();
}

} // namespace

/// The client that Octopus Deploy itself publishes takes our server for one of theirs.
class TestVendorClient : public QObject {
    Q_OBJECT

private:
    QString m_client;

    /// What the client understood of those calls.
    [[nodiscard]] QJsonObject ask(const OctopusServer &server, const QStringList &calls,
                                  const QByteArray &key = OctopusServer::key()) const
    {
        QProcess node;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"CLIENT"_s, m_client);
        node.setProcessEnvironment(environment);
        node.start(u"node"_s, QStringList{QStringLiteral(SWITCHBACK_SOURCE_DIR "/tests/octopus/vendor-client.js"),
                                          server.address().toString(), QString::fromLatin1(key)}
                                  + calls);
        if (!node.waitForFinished(patience))
            node.kill();
        const QByteArray said = node.readAllStandardOutput();
        const QJsonDocument json = QJsonDocument::fromJson(said);
        if (!json.isObject())
            qWarning("%s%s", said.constData(), node.readAllStandardError().constData());
        return json.object();
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_client = fetchedFolder();
        if (m_client.isEmpty())
            QSKIP("no Octopus client fetched: run tests/octopus/fetch-client");
    }

    void itConnectsAndLists_data()
    {
        QTest::addColumn<QString>("base");
        QTest::newRow("at the root") << QString();
        QTest::newRow("in a virtual directory") << u"/octo"_s;
    }
    void itConnectsAndLists()
    {
        QFETCH(const QString, base);
        OctopusServer server(base);
        server.change([](OctopusState &state) {
            state.spaces = {u"Default"_s, u"One"_s, u"Two"_s, u"Three"_s, u"Four"_s};
        });
        const QJsonObject said = ask(server, {u"information"_s, u"spaces"_s, u"secondPage"_s, u"user"_s});
        QCOMPARE(said.value("information"_L1).toObject().value("version"_L1), server.state().version);
        QCOMPARE(said.value("information"_L1).toObject().value("installationId"_L1), server.state().installationId);
        QCOMPARE(said.value("spaces"_L1).toObject().value("total"_L1), 5);
        const QJsonObject page = said.value("secondPage"_L1).toObject();
        QCOMPARE(page.value("names"_L1).toArray(), (QJsonArray{u"Two"_s, u"Three"_s}));
        QCOMPARE(page.value("last"_L1), 2);
        QCOMPARE(page.value("pages"_L1), 3);
        QCOMPARE(said.value("user"_L1), u"ada"_s);
    }

    void itFollowsTasks()
    {
        OctopusServer server;
        server.change([](OctopusState &state) {
            state.addTask({.name = u"Deploy"_s, .description = u"Deploy Shop"_s, .node = u"NODE1"_s, .looksLeft = 4});
            state.addTask({.name = u"Health"_s, .description = u"Check"_s, .state = u"Success"_s});
        });
        const QJsonObject said = ask(server, {u"task"_s, u"running"_s, u"details"_s, u"wait"_s});
        QCOMPARE(said.value("task"_L1).toObject().value("state"_L1), u"Executing"_s);
        QCOMPARE(said.value("running"_L1).toArray(), (QJsonArray{u"ServerTasks-1"_s}));
        QCOMPARE(said.value("details"_L1).toObject().value("percentage"_L1), 50);
        QVERIFY(said.value("details"_L1).toObject().value("raw"_L1).toString().contains("ServerTasks-1"_L1));
        QCOMPARE(said.value("wait"_L1).toObject().value("state"_L1), u"Success"_s);
        QCOMPARE(said.value("wait"_L1).toObject().value("succeeded"_L1), true);
    }

    void itCancelsATask()
    {
        OctopusServer server;
        server.change([](OctopusState &state) { state.addTask({.name = u"Deploy"_s, .description = u"Deploy"_s}); });
        const QJsonObject said = ask(server, {u"cancel"_s, u"wait"_s});
        QCOMPARE(said.value("cancel"_L1), u"Cancelling"_s);
        QCOMPARE(said.value("wait"_L1).toObject().value("state"_L1), u"Canceled"_s);
    }

    void itDrainsAndSetsMaintenance()
    {
        OctopusServer server;
        const QJsonObject said = ask(server, {u"maintenance"_s, u"drain"_s, u"licence"_s, u"status"_s});
        QCOMPARE(said.value("maintenance"_L1), true);
        QCOMPARE(said.value("drain"_L1).toObject().value("IsInMaintenanceMode"_L1), true);
        QCOMPARE(said.value("drain"_L1).toObject().value("MaxConcurrentTasks"_L1), 5);
        QCOMPARE(said.value("licence"_L1).toObject().value("IsCompliant"_L1), true);
        QCOMPARE(said.value("status"_L1).toObject().value("IsInMaintenanceMode"_L1), true);
    }

    void itUnderstandsRefusals_data()
    {
        QTest::addColumn<QString>("call");
        QTest::addColumn<QByteArray>("key");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("words");
        QTest::newRow("no such key") << u"user"_s << QByteArray("API-NOBODY") << 401 << u"You must be logged in"_s;
        QTest::newRow("no permission") << u"maintenance"_s << OctopusServer::smallKey() << 403
                                       << u"Missing permission: AdministerSystem"_s;
        QTest::newRow("no such task") << u"cancel"_s << OctopusServer::key() << 404 << u"was not found"_s;
    }
    void itUnderstandsRefusals()
    {
        QFETCH(const QString, call);
        QFETCH(const QByteArray, key);
        OctopusServer server;
        const QJsonObject error = ask(server, {call}, key).value("error"_L1).toObject();
        QTEST(error.value("status"_L1).toInt(), "status");
        QFETCH(const QString, words);
        QVERIFY2(error.value("text"_L1).toString().contains(words), qPrintable(error.value("text"_L1).toString()));
    }

    void itMeetsAServerThatIsNotReady()
    {
        OctopusServer draining;
        draining.change([](OctopusState &state) { state.nodes.first().isDraining = true; });
        QCOMPARE(ask(draining, {u"ping"_s}).value("error"_L1).toObject().value("status"_L1), 418);
        QCOMPARE(ask(draining, {u"health"_s}).value("error"_L1).toObject().value("status"_L1), 418);
        OctopusServer limited;
        limited.limit(1, 1);
        QCOMPARE(ask(limited, {}).value("error"_L1).toObject().value("status"_L1), 429);
        OctopusServer starting;
        starting.change([](OctopusState &state) { state.phase = OctopusState::Phase::Starting; });
        QCOMPARE(ask(starting, {}).value("error"_L1).toObject().value("status"_L1), 503);
    }
};

QTEST_GUILESS_MAIN(TestVendorClient)
#include "tst_vendorclient.moc"
