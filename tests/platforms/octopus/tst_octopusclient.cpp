// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/platforms/octopus/octopusscene.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace Switchback;

namespace {

/// The code of the Problem that \a call of a client ends in.
template <typename Call>
QString codeOf(OctopusScene &scene, const Call &call)
{
    return scene.with([&call](Context &context) {
        Result<OctopusClient> client = OctopusClient::open(context);
        if (!client)
            return client.error().code;
        const auto outcome = call(*client);
        return outcome ? u"no problem"_s : outcome.error().code;
    });
}

} // namespace

/// The calls to Octopus Server's REST API.
class TestOctopusClient : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theAddressIsTakenAsPeopleCopyIt_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("base");
        QTest::newRow("plain") << u"octopus.example.org"_s << u"no-scheme"_s;
        QTest::newRow("slash") << u"https://o.example.org/"_s << u"https://o.example.org"_s;
        QTest::newRow("api") << u"https://o.example.org/api"_s << u"https://o.example.org"_s;
        QTest::newRow("what the browser shows")
            << u"https://o.example.org/octo/app#/Spaces-1/projects"_s << u"https://o.example.org/octo"_s;
        QTest::newRow("a name that only begins like it")
            << u"https://o.example.org/apiary"_s << u"https://o.example.org/apiary"_s;
        QTest::newRow("not encrypted") << u"http://o.example.org"_s << u"insecure"_s;
    }
    void theAddressIsTakenAsPeopleCopyIt()
    {
        QFETCH(const QString, typed);
        const Result<QUrl> base = octopusBase(typed);
        QTEST(base ? base->toString() : base.error().code.section(u'.', -1), "base");
    }

    void everyPageOfTheTasksIsRead()
    {
        OctopusScene scene(u"/octo"_s);
        constexpr int many = 70;
        scene.server.change([](OctopusState &state) {
            for (int i = 0; i < many; ++i)
                state.addTask({.name = u"Deploy"_s,
                               .description = u"Deploy %1"_s.arg(i),
                               .space = i % 2 ? u"Spaces-1"_s : u"Spaces-2"_s});
            state.addTask({.name = u"SystemIntegrityCheck"_s, .description = {}, .space = {}});
            state.addTask({.name = u"Deploy"_s, .description = {}, .state = u"Success"_s});
        });
        scene.with([](Context &context) {
            Result<OctopusClient> client = OctopusClient::open(context);
            QVERIFY(client);
            const Result<QList<OctopusTask>> tasks = client->activeTasks();
            QVERIFY(tasks);
            QCOMPARE(tasks->size(), many + 1);
        });
        QCOMPARE(scene.server.count("GET /octo/api/tasks"), 3);
    }

    void aDrainedNodeKeepsItsTaskCap()
    {
        OctopusScene scene;
        scene.server.change([](OctopusState &state) { state.nodes.first().maxTasks = 17; });
        scene.with([](Context &context) {
            Result<OctopusClient> client = OctopusClient::open(context);
            QVERIFY(client);
            const Result<QList<OctopusNode>> nodes = client->nodes();
            QVERIFY(nodes && nodes->size() == 1);
            QVERIFY(client->setDraining(nodes->first(), true));
            QCOMPARE(client->takesWork(), Result<bool>(false));
        });
        const OctopusNodeState node = scene.server.state().nodes.first();
        QVERIFY(node.isDraining);
        QCOMPARE(node.maxTasks, 17);
    }

    void theKeyIsSentInItsHeaderOnly()
    {
        OctopusScene scene;
        QCOMPARE(codeOf(scene, [](OctopusClient &client) { return client.userName(); }), u"no problem"_s);
        const QList<HostileRequest> requests = scene.server.requests();
        for (const HostileRequest &request : requests) {
            QCOMPARE(request.headers.value("x-octopus-apikey"), OctopusServer::key());
            QVERIFY(!request.target.contains(OctopusServer::key()));
        }
    }

    void whatTheServerSaysBecomesTheRightProblem()
    {
        OctopusScene scene;
        const auto user = [](OctopusClient &client) { return client.userName(); };
        scene.server.change([](OctopusState &state) { state.phase = OctopusState::Phase::Starting; });
        QCOMPARE(codeOf(scene, user), u"octopus.starting"_s);
        scene.server.change([](OctopusState &state) { state.phase = OctopusState::Phase::Stopped; });
        QVERIFY(codeOf(scene, user).startsWith("http."_L1));
        scene.server.change([](OctopusState &state) { state.phase = OctopusState::Phase::Running; });
        scene.server.limit(100, 3600);
        QCOMPARE(codeOf(scene, user), u"http.rate-limited"_s);
        scene.server.limit(0, 0);
        scene.useKey("API-EXPIRED");
        QCOMPARE(codeOf(scene, user), u"http.unauthorized"_s);
        scene.useKey(OctopusServer::smallKey());
        QCOMPARE(codeOf(scene, [](OctopusClient &client) { return client.setMaintenance(true); }), u"http.forbidden"_s);
        QVERIFY(!scene.server.state().isInMaintenance);
    }

    void aShortLimitIsWaitedOut()
    {
        OctopusScene scene;
        scene.server.limit(2, 5);
        const QDateTime before = scene.clock.now();
        QCOMPARE(codeOf(scene, [](OctopusClient &client) { return client.userName(); }), u"no problem"_s);
        QVERIFY(before.secsTo(scene.clock.now()) >= 10);
    }

    void aTaskIsQueuedOnce()
    {
        OctopusScene scene;
        scene.server.limit(1, 0);
        QCOMPARE(codeOf(scene,
                        [](OctopusClient &client) -> Result<OctopusTask> {
                            return client.root().and_then(
                                [&](const OctopusRoot &) { return client.queueIntegrityCheck(u"now"_s); });
                        }),
                 u"no problem"_s);
        QCOMPARE(scene.server.state().tasks.size(), 1);
        QCOMPARE(scene.server.state().tasks.first().space, QString());
    }
};

QTEST_GUILESS_MAIN(TestOctopusClient)
#include "tst_octopusclient.moc"
