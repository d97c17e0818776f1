// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "testsite.h"

#include <QJsonArray>
#include <QTest>

#include <thread>
#include <vector>

using namespace Qt::StringLiterals;
using namespace Switchback;
using namespace Switchback::Tests;

namespace {

/// People who read or write all the time, until they are out of scope.
class Visitors {
public:
    Visitors(quint16 port, const QByteArray &method, int count)
    {
        for (int i = 0; i < count; ++i) {
            m_threads.emplace_back([port, method](const std::stop_token &stop) {
                while (!stop.stop_requested())
                    (void)request(port, method, method == "POST" ? "/entries" : "/", method == "POST" ? "x" : "");
            });
        }
    }

private:
    std::vector<std::jthread> m_threads;
};

} // namespace

/// After the switch the new version is watched under real traffic, and compared with the hour before.
class TestGuardrails : public QObject {
    Q_OBJECT

private:
    /// A site of which twenty-five visitors were served well before release 2.0.0 comes.
    static void setUp(TestSite &site, const SiteBehaviour &next, const QJsonObject &limits = {})
    {
        QJsonObject json = site.projectFile();
        QJsonArray environments = json.value("environments"_L1).toArray();
        QJsonObject environment = environments.at(0).toObject();
        environment.insert("guardrails"_L1, limits);
        environments.replace(0, environment);
        json.insert("environments"_L1, environments);
        site.writeProjectFile(json);
        site.addRelease(u"1.0.0"_s);
        site.addRelease(u"2.0.0"_s, next);
        QVERIFY(site.operate(OperationKind::SetUp, u"1.0.0"_s));
        for (int i = 0; i < 25; ++i)
            QCOMPARE(site.get(u"/"_s), u"release 1.0.0"_s);
    }

private Q_SLOTS:
    void aSlowerOneIsSwitchedBack()
    {
        TestSite site(2);
        setUp(site, {.slowMilliseconds = 400});
        const Visitors visitors(site.port(), "GET", 20);
        const Result<void> failed = site.operate(OperationKind::Upgrade, u"2.0.0"_s);
        QVERIFY(!failed);
        QCOMPARE(failed.error().code, u"local.slower-than-before"_s);
        const QString said = failed.error().sentence.english();
        QVERIFY2(said.contains(u"Up to 300 % of that is allowed"_s), qPrintable(said));
        QCOMPARE(site.get(u"/"_s), u"release 1.0.0"_s);
    }

    void whereSpeedDoesNotMatterASlowerOneStays()
    {
        TestSite site(2);
        setUp(site, {.slowMilliseconds = 400}, {{u"slowerPercent"_s, 0}});
        const Visitors visitors(site.port(), "GET", 20);
        const Result<void> done = site.operate(OperationKind::Upgrade, u"2.0.0"_s);
        QVERIFY2(done, qPrintable(done ? QString() : done.error().sentence.english()));
        // Both are kept with the activity.
        QVERIFY(site.measures.value("percentile95MillisecondsBefore"_L1).toInteger(-1) >= 0);
        QVERIFY(site.measures.value("percentile95Milliseconds"_L1).toInteger(-1) >= 400);
    }

    void oneThatBreaksOffConnectionsIsSwitchedBack()
    {
        TestSite site(20);
        setUp(site, {.breaksOff = true}); // reads are as good as they were
        const Visitors visitors(site.port(), "POST", 2);
        const Result<void> failed = site.operate(OperationKind::Upgrade, u"2.0.0"_s);
        QVERIFY(!failed);
        QCOMPARE(failed.error().code, u"local.breaks-off"_s);
        QCOMPARE(site.get(u"/"_s), u"release 1.0.0"_s);
    }

    void oneThatIsAsGoodStays()
    {
        TestSite site(2);
        setUp(site, {});
        const Visitors visitors(site.port(), "GET", 4);
        QVERIFY(site.operate(OperationKind::Upgrade, u"2.0.0"_s));
        QCOMPARE(site.get(u"/"_s), u"release 2.0.0"_s);
        QVERIFY2(site.log.notes.join(u'\n').contains(u"95 % of the requests took up to"_s),
                 qPrintable(site.log.notes.join(u'\n')));
    }
};

QTEST_GUILESS_MAIN(TestGuardrails)
#include "tst_guardrails.moc"
