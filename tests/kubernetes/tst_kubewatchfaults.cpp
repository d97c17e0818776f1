// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/kubernetes/kubewatch.h"
#include "tests/fakes/fakeclock.h"
#include "tests/kubernetes/kubereplies.h"

#include <QTest>
#include <QUrlQuery>

#include <thread>

using namespace Qt::StringLiterals;
using namespace Switchback;
using namespace std::chrono_literals;
using namespace KubeReply;

namespace {

using Kind = KubeNews::Kind;

const KubeRef pods{{{}, u"v1"_s, u"pods"_s}, u"live"_s};

template <typename T>
QString codeOf(const Result<T> &result)
{
    return result ? u"ok"_s : result.error().code;
}

QString nameOf(const QJsonObject &object)
{
    return object[u"metadata"_s].toObject()[u"name"_s].toString();
}

QString queryItem(const HostileRequest &request, const QString &name)
{
    return QUrlQuery(QUrl::fromEncoded(request.target)).queryItemValue(name, QUrl::FullyDecoded);
}

/// What a watch told, as "Listed a b", "Added c", until it told that often.
struct Told {
    QStringList lines;
    qsizetype enough = 1;

    KubeWatch::Handler handler()
    {
        return [this](const KubeNews &news) {
            QStringList words;
            switch (news.kind) {
            case Kind::Listed:
                words.append(u"Listed"_s);
                for (const QJsonObject &item : news.items)
                    words.append(nameOf(item));
                break;
            case Kind::Added:
                words = {u"Added"_s, nameOf(news.object)};
                break;
            case Kind::Modified:
                words = {u"Modified"_s, nameOf(news.object)};
                break;
            case Kind::Deleted:
                words = {u"Deleted"_s, nameOf(news.object)};
                break;
            }
            lines.append(words.join(u' '));
            return lines.size() < enough;
        };
    }
};

} // namespace

/// What a watch makes of what servers and networks do to it.
class TestKubeWatchFaults : public QObject {
    Q_OBJECT

private:
    Result<KubeWatch::End> watch(const HostileServer &server, Told &told, const KubeWatchLimits &limits = {},
                                 const std::stop_token &stop = {})
    {
        KubeClient client(anonymousAt(server.url(QString()), m_clock), quickPolicy(), m_clock);
        return KubeWatch(client, pods, {.labelSelector = u"app=shop,tier in (a, b)"_s}, limits)
            .run(told.handler(), stop);
    }

private Q_SLOTS:
    void changesAreToldAfterTheList()
    {
        HostileServer server(
            inTurn({list({object(u"a"_s, 3), object(u"b"_s, 5)}, 7),
                    openStream(line(u"MODIFIED"_s, object(u"a"_s, 8)) + line(u"DELETED"_s, object(u"b"_s, 9))
                               + line(u"ADDED"_s, object(u"c"_s, 10)))}));
        Told told{.lines = {}, .enough = 4};
        const auto end = watch(server, told);
        QVERIFY2(end, qPrintable(codeOf(end)));
        QCOMPARE(*end, KubeWatch::End::Done);
        QCOMPARE(told.lines, (QStringList{u"Listed a b"_s, u"Modified a"_s, u"Deleted b"_s, u"Added c"_s}));
        const QList<HostileRequest> requests = server.requests();
        QCOMPARE(requests.size(), 2);
        QVERIFY(requests.at(1).target.startsWith("/api/v1/namespaces/live/pods?"));
        QCOMPARE(queryItem(requests.at(1), u"watch"_s), u"1"_s);
        QCOMPARE(queryItem(requests.at(1), u"resourceVersion"_s), u"7"_s);
        QCOMPARE(queryItem(requests.at(1), u"allowWatchBookmarks"_s), u"true"_s);
        for (const HostileRequest &request : requests)
            QCOMPARE(queryItem(request, u"labelSelector"_s), u"app=shop,tier in (a, b)"_s);
    }

    void whatIsClosedIsGoneOnWithWhereItWas()
    {
        // Cleanly, in the middle of an event, and not at all where Qt would notice.
        HostileServer server(inTurn({list({}, 7), stream(line(u"ADDED"_s, object(u"a"_s, 8))),
                                     stream(line(u"ADDED"_s, object(u"b"_s, 9)) + "{\"type\":\"ADD", false),
                                     stream(line(u"BOOKMARK"_s, object({}, 20)) + "{\"type\"", true),
                                     openStream(line(u"ADDED"_s, object(u"c"_s, 21)))}));
        Told told{.lines = {}, .enough = 4};
        const auto end = watch(server, told);
        QVERIFY2(end, qPrintable(codeOf(end)));
        QCOMPARE(told.lines, (QStringList{u"Listed"_s, u"Added a"_s, u"Added b"_s, u"Added c"_s}));
        const QList<HostileRequest> requests = server.requests();
        QCOMPARE(requests.size(), 5);
        QCOMPARE(queryItem(requests.at(2), u"resourceVersion"_s), u"8"_s);
        QCOMPARE(queryItem(requests.at(3), u"resourceVersion"_s), u"9"_s);
        QCOMPARE(queryItem(requests.at(4), u"resourceVersion"_s), u"20"_s);
    }

    void whatIsForgottenIsListedAnew_data()
    {
        QTest::addColumn<QByteArray>("reply");
        const QJsonObject expired = status(410, u"Expired"_s, u"too old resource version: 7 (20)"_s);
        QTest::newRow("as an event") << openStream(line(u"ERROR"_s, expired)).bytes;
        QTest::newRow("as a status") << failure(expired).bytes;
        QTest::newRow("by the older name") << openStream(line(u"ERROR"_s, status(410, u"Gone"_s, u"gone"_s))).bytes;
    }
    void whatIsForgottenIsListedAnew()
    {
        QFETCH(QByteArray, reply);
        HostileServer server(
            inTurn({list({object(u"a"_s, 3)}, 7), HostileReply::raw(reply, HostileReply::End::KeepOpen),
                    list({object(u"b"_s, 19)}, 20), openStream(line(u"ADDED"_s, object(u"c"_s, 21)))}));
        Told told{.lines = {}, .enough = 3};
        const auto end = watch(server, told);
        QVERIFY2(end, qPrintable(codeOf(end)));
        QCOMPARE(told.lines, (QStringList{u"Listed a"_s, u"Listed b"_s, u"Added c"_s}));
        QCOMPARE(queryItem(server.requests().at(3), u"resourceVersion"_s), u"20"_s);
    }

    void aServerThatForgetsAlwaysIsAProblem()
    {
        HostileServer server([](const HostileRequest &request) {
            return request.target.contains("watch=1")
                       ? openStream(line(u"ERROR"_s, status(410, u"Expired"_s, u"too old"_s)))
                       : list({}, 7);
        });
        Told told{.lines = {}, .enough = 100};
        QCOMPARE(codeOf(watch(server, told)), u"kube.gone"_s);
        QCOMPARE(server.requests().size(), 8); // four attempts, each with its list
    }

    void whatIsNoEventIsAProblem_data()
    {
        QTest::addColumn<QByteArray>("lines");
        QTest::addColumn<QString>("code");
        QTest::newRow("no JSON") << QByteArray("<html>Sign in</html>\n") << u"kube.watch.garbage"_s;
        QTest::newRow("a list") << QByteArray("[1]\n") << u"kube.watch.garbage"_s;
        QTest::newRow("no type") << QByteArray("{\"object\":{\"a\":1}}\n") << u"kube.watch.garbage"_s;
        QTest::newRow("no object") << QByteArray("{\"type\":\"ADDED\"}\n") << u"kube.watch.garbage"_s;
        QTest::newRow("unknown type") << line(u"RENAMED"_s, object(u"a"_s, 8)) << u"kube.watch.garbage"_s;
        QTest::newRow("no version") << line(u"ADDED"_s, {{u"metadata"_s, QJsonObject()}}) << u"kube.watch.garbage"_s;
        QTest::newRow("endless line") << QByteArray((16 << 20) + 1000, 'x') << u"kube.watch.garbage"_s;
        QTest::newRow("no permission any more")
            << line(u"ERROR"_s, status(403, u"Forbidden"_s, u"no"_s)) << u"kube.forbidden"_s;
        QTest::newRow("its own failure") << line(u"ERROR"_s, status(500, u"InternalError"_s, u"etcd"_s))
                                         << u"http.server-error"_s;
    }
    void whatIsNoEventIsAProblem()
    {
        QFETCH(QByteArray, lines);
        HostileServer server(inTurn({list({}, 7), openStream(lines)}));
        Told told{.lines = {}, .enough = 100};
        QTEST(codeOf(watch(server, told)), "code");
        QCOMPARE(told.lines, QStringList{u"Listed"_s});
    }

    void aServerThatClosesAtOnceIsAskedWithPausesAndThenNoMore()
    {
        HostileServer server([](const HostileRequest &request) {
            return request.target.contains("watch=1") ? stream({}) : list({}, 7);
        });
        Told told{.lines = {}, .enough = 100};
        const QDateTime before = m_clock.now();
        QCOMPARE(codeOf(watch(server, told)), u"kube.watch.garbage"_s);
        QCOMPARE(server.requests().size(), 5);
        QCOMPARE(before.msecsTo(m_clock.now()), 500 + 1000 + 2000);
    }

    void aServerThatIsBusyIsLeftAloneForAsLongAsItSays()
    {
        HostileServer server(
            inTurn({list({}, 7), failure(status(429, u"TooManyRequests"_s, u"later"_s), "Retry-After: 9\r\n"),
                    openStream(line(u"ADDED"_s, object(u"a"_s, 8)))}));
        Told told{.lines = {}, .enough = 2};
        const QDateTime before = m_clock.now();
        const auto end = watch(server, told);
        QVERIFY2(end, qPrintable(codeOf(end)));
        QCOMPARE(before.msecsTo(m_clock.now()), 9000);
    }

    void aDeadConnectionIsNoticed()
    {
        HostileServer server(inTurn({list({}, 7), openStream({}), openStream(line(u"ADDED"_s, object(u"a"_s, 8)))}));
        Told told{.lines = {}, .enough = 2};
        const auto end = watch(server, told, {.silence = 100ms});
        QVERIFY2(end, qPrintable(codeOf(end)));
        QCOMPARE(told.lines, (QStringList{u"Listed"_s, u"Added a"_s}));
    }

    void itEndsWhenItsTimeIsOver()
    {
        HostileServer server(inTurn({list({}, 7), openStream(line(u"BOOKMARK"_s, object({}, 8)))}));
        Told told{.lines = {}, .enough = 100};
        const auto end = watch(server, told, {.total = 150ms});
        QVERIFY2(end, qPrintable(codeOf(end)));
        QCOMPARE(*end, KubeWatch::End::Late);
    }

    void aStopRequestEndsIt()
    {
        HostileServer server(inTurn({list({}, 7), openStream({})}));
        Told told{.lines = {}, .enough = 100};
        std::stop_source stop;
        std::jthread stopper([&] {
            while (server.requests().size() < 2)
                std::this_thread::sleep_for(1ms);
            stop.request_stop();
        });
        QCOMPARE(codeOf(watch(server, told, {}, stop.get_token())), u"cancelled"_s);
    }

private:
    FakeClock m_clock;
};

QTEST_GUILESS_MAIN(TestKubeWatchFaults)
#include "tst_kubewatchfaults.moc"
