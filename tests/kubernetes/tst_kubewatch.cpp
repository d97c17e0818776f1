// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/kubernetes/kubewatch.h"
#include "tests/kubernetes/clusterclient.h"

#include <QTest>

#include <atomic>
#include <latch>
#include <thread>

using namespace Qt::StringLiterals;
using namespace Switchback;
using namespace std::chrono_literals;

namespace {

using Kind = KubeNews::Kind;

const KubeResource configMaps{{}, u"v1"_s, u"configmaps"_s};
const KubeResource statefulSets{u"apps"_s, u"v1"_s, u"statefulsets"_s};

template <typename T>
QString codeOf(const Result<T> &result)
{
    return result ? u"ok"_s : result.error().code;
}

QString nameOf(const QJsonObject &object)
{
    return object[u"metadata"_s].toObject()[u"name"_s].toString();
}

/// Neither the certificate authority that every namespace gets.
const KubeQuery own{.fieldSelector = u"metadata.name!=kube-root-ca.crt"_s};

} // namespace

/// A watch on a real cluster, whose API server dies and comes back.
class TestKubeWatch : public QObject {
    Q_OBJECT

private:
    void write(const QString &name, const QString &value) const
    {
        QJsonObject object = coreObject(u"ConfigMap"_s, name, {{u"data"_s, QJsonObject{{u"a"_s, value}}}});
        object.insert(u"metadata"_s, QJsonObject{{u"name"_s, name}, {u"namespace"_s, m_space}});
        (void)m_cluster->apply(object);
    }
    /// Runs a watch on a thread of its own, with the client that it needs there. To be joined: going away stops it.
    [[nodiscard]] std::jthread watching(const KubeRef &all, const KubeWatchLimits &limits, int attempts,
                                        KubeWatch::Handler handler, QString &code)
    {
        return std::jthread([=, this, &code, handler = std::move(handler)](const std::stop_token &stop) {
            const auto client = clientOf(*m_cluster, m_clock, u"admin"_s, attempts, [this](const HttpLogEntry &entry) {
                m_watches += entry.path.contains("watch=1"_L1) ? 1 : 0; // one that has ended
            });
            const auto end = KubeWatch(*client, all, own, limits).run(handler, stop);
            code = codeOf(end);
        });
    }

private Q_SLOTS:
    void initTestCase()
    {
        if (!TestCluster::isBuilt())
            QSKIP(TestCluster::howToBuild);
        m_cluster = std::make_unique<TestCluster>(TestCluster::Parts::Node);
    }
    void init()
    {
        m_space = m_cluster->newNamespace();
        m_watches = 0;
    }
    void cleanup()
    {
        if (QTest::currentTestFailed())
            qWarning("%s", qPrintable(m_cluster->logs()));
    }

    void changesAreToldAsTheyCome()
    {
        write(u"old"_s, u"1"_s);
        std::latch listed(1);
        QStringList told;
        QString code;
        {
            std::jthread thread = watching(
                {configMaps, m_space}, {}, 4,
                [&](const KubeNews &news) {
                    told.append(news.kind == Kind::Listed ? u"Listed %1"_s.arg(nameOf(news.items.value(0)))
                                                          : u"%1 %2"_s.arg(int(news.kind)).arg(nameOf(news.object)));
                    if (news.kind == Kind::Listed)
                        listed.count_down();
                    return news.kind != Kind::Deleted;
                },
                code);
            listed.wait();
            write(u"new"_s, u"1"_s);
            write(u"new"_s, u"2"_s);
            (void)m_cluster->kubectl({u"delete"_s, u"configmap"_s, u"old"_s, u"-n"_s, m_space});
            thread.join();
        }
        QCOMPARE(code, u"ok"_s);
        QCOMPARE(told, (QStringList{u"Listed old"_s, u"%1 new"_s.arg(int(Kind::Added)),
                                    u"%1 new"_s.arg(int(Kind::Modified)), u"%1 old"_s.arg(int(Kind::Deleted))}));
    }

    void theServersTimeIsNoEnd()
    {
        std::latch listed(1);
        QString last;
        QString code;
        {
            // Closed by the server each second; a quiet type is nothing to give up on.
            std::jthread thread = watching(
                {configMaps, m_space}, {.perRequest = 1s}, 2,
                [&](const KubeNews &news) {
                    if (news.kind == Kind::Listed)
                        listed.count_down();
                    last = nameOf(news.object);
                    return last != "late"_L1;
                },
                code);
            listed.wait();
            QTRY_VERIFY_WITH_TIMEOUT(m_watches >= 3, 60'000);
            write(u"late"_s, u"1"_s);
            thread.join();
        }
        QCOMPARE(code, u"ok"_s);
        QCOMPARE(last, u"late"_s);
    }

    // Before the server is killed, after which the controllers take their time.
    void aRolloutIsFollowedToItsEnd()
    {
        const QJsonObject labels{{u"app"_s, u"author"_s}};
        const QJsonObject container{{u"name"_s, u"web"_s}, {u"image"_s, u"web:1"_s}};
        const QJsonObject pod{{u"metadata"_s, QJsonObject{{u"labels"_s, labels}}},
                              {u"spec"_s, QJsonObject{{u"containers"_s, QJsonArray{container}}}}};
        QJsonObject set = coreObject(u"StatefulSet"_s, u"author"_s,
                                     {{u"spec"_s, QJsonObject{{u"serviceName"_s, u"author"_s},
                                                              {u"replicas"_s, 2},
                                                              {u"selector"_s, QJsonObject{{u"matchLabels"_s, labels}}},
                                                              {u"template"_s, pod}}}});
        set.insert(u"apiVersion"_s, u"apps/v1"_s);
        const auto client = clientOf(*m_cluster, m_clock);
        const auto made = client->create({statefulSets, m_space}, set);
        QVERIFY2(made, qPrintable(codeOf(made)));
        int ready = 0;
        const auto end = KubeWatch(*client, {statefulSets, m_space}, {}, {.total = 120s})
                             .run(
                                 [&ready](const KubeNews &news) {
                                     for (const QJsonObject &object : news.items + QList{news.object})
                                         ready = object[u"status"_s].toObject()[u"readyReplicas"_s].toInt();
                                     return ready < 2;
                                 },
                                 {});
        QVERIFY2(end, qPrintable(codeOf(end)));
        QCOMPARE(*end, KubeWatch::End::Done);
        QCOMPARE(ready, 2);
    }

    void nothingIsMissedWhileTheServerIsAway()
    {
        std::latch listed(1);
        QStringList values;
        QString code;
        {
            std::jthread thread = watching(
                {configMaps, m_space}, {}, 30,
                [&](const KubeNews &news) {
                    if (news.kind == Kind::Listed && values.isEmpty())
                        listed.count_down();
                    for (const QJsonObject &object : news.items + QList{news.object})
                        values.append(object[u"data"_s].toObject()[u"a"_s].toString());
                    return !values.contains(u"after"_s);
                },
                code);
            listed.wait();
            write(u"shop"_s, u"before"_s);
            m_cluster->killApi();
            m_cluster->startApi();
            write(u"shop"_s, u"after"_s);
            thread.join();
        }
        QCOMPARE(code, u"ok"_s);
        QVERIFY(values.contains(u"before"_s));
        QVERIFY(values.contains(u"after"_s));
    }

    void aServerThatStaysAwayIsAProblem()
    {
        std::latch listed(1);
        QString code;
        {
            std::jthread thread = watching(
                {configMaps, m_space}, {}, 2,
                [&](const KubeNews &) {
                    listed.count_down();
                    return true;
                },
                code);
            listed.wait();
            m_cluster->killApi();
            thread.join();
        }
        m_cluster->startApi();
        QCOMPARE(code, u"http.refused"_s);
    }

private:
    SystemClock m_clock;
    std::unique_ptr<TestCluster> m_cluster;
    QString m_space;
    std::atomic<int> m_watches = 0;
};

QTEST_GUILESS_MAIN(TestKubeWatch)
#include "tst_kubewatch.moc"
