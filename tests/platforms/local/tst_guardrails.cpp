// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/platforms/local/diskfile.h"
#include "app/platforms/local/localhost.h"
#include "testsite.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

#include <csignal>
#include <thread>
#include <vector>

using namespace Qt::StringLiterals;
using namespace Switchback;
using namespace Switchback::Tests;

namespace {

/// People who read or write all the time, until they are out of scope.
class Visitors {
public:
    Visitors(quint16 port, const QByteArray &method, int count, const QByteArray &path = "/")
    {
        for (int i = 0; i < count; ++i) {
            m_threads.emplace_back([port, method, path](const std::stop_token &stop) {
                while (!stop.stop_requested())
                    (void)request(port, method, method == "POST" ? "/entries" : path, method == "POST" ? "x" : "");
            });
        }
    }

private:
    std::vector<std::jthread> m_threads;
};

/// Calls \a wroteDown where a journal would be written, and answers what it answers.
class JournalingLog final : public StepLog {
public:
    explicit JournalingLog(std::function<Result<void>()> wroteDown)
        : m_wroteDown(std::move(wroteDown))
    {
    }
    void note(const Text &) override { }
    void line(Stream, const QString &) override { }
    void progress(const Progress &) override { }
    Result<void> writeDown() override { return m_wroteDown(); }

private:
    std::function<Result<void>()> m_wroteDown;
};

Slot slotOfVisitors(const TestSite &site)
{
    const Result<FrontState> state = site.runner().front().running();
    return state ? state->slot : Slot::None;
}

void killFront(const TestSite &site)
{
    const SiteRunner runner = site.runner();
    const QByteArray file = readWholeFile(runner.layout().front(runner.id()) + u"/haproxy.pid"_s).value();
    const auto front = ProcessIdentity::fromJson(QJsonDocument::fromJson(file).object());
    QCOMPARE(::kill(pid_t(front.pid), SIGKILL), 0);
    QTRY_VERIFY(!runner.front().isRunning());
}

} // namespace

#define VERIFY_SUCCESS(call)                                                                                           \
    do {                                                                                                               \
        const Result<void> outcome = (call);                                                                           \
        QVERIFY2(outcome, qPrintable(outcome ? QString() : outcome.error().sentence.english()));                       \
    } while (false)

/// After the switch the new version is watched under real traffic, and compared with the hour before.
class TestGuardrails : public QObject {
    Q_OBJECT

private:
    struct Scene {
        SiteBehaviour now{};  ///< release 1.0.0, which serves
        SiteBehaviour next{}; ///< release 2.0.0
        QJsonObject limits{};
        QStringList checkPaths{u"/"_s, u"/entries"_s};
    };

    static void setUpScene(TestSite &site, const Scene &scene)
    {
        QJsonObject json = site.projectFile();
        QJsonArray environments = json.value("environments"_L1).toArray();
        QJsonObject environment = environments.at(0).toObject();
        environment.insert("guardrails"_L1, scene.limits);
        environments.replace(0, environment);
        json.insert("environments"_L1, environments);
        json.insert("checkPaths"_L1, QJsonArray::fromStringList(scene.checkPaths));
        json.insert("verification"_L1, QJsonObject{{u"pages"_s, 0}}); // what is wrong is to be found by watching
        site.writeProjectFile(json);
        site.addRelease(u"1.0.0"_s, scene.now);
        site.addRelease(u"2.0.0"_s, scene.next);
        QVERIFY(site.operate(OperationKind::SetUp, u"1.0.0"_s));
    }

    /// A site of which twenty-five visitors were served well before release 2.0.0 comes.
    static void setUp(TestSite &site, const SiteBehaviour &next, const QJsonObject &limits = {})
    {
        setUpScene(site, Scene{.next = next, .limits = limits});
        for (int i = 0; i < 25; ++i)
            QCOMPARE(site.get(u"/"_s), u"release 1.0.0"_s);
    }

    /// Runs the steps of an upgrade to 2.0.0 one after the other, up to \a last.
    static Result<void> runUntil(const QString &last, const std::vector<Step> &steps, Context &context)
    {
        for (const Step &step : steps) {
            if (const Result<void> done = step.run(context); !done)
                return done;
            if (step.info.id == last)
                break;
        }
        return {};
    }

    /// That an installation took, by what was written down of it; -1 where there is none.
    static qint64 writesOf(const TestSite &site, const QString &release)
    {
        const QList<InstallationState> installations = listInstallations(site.layout(), site.environmentId);
        const auto found = std::ranges::find(installations, release, &InstallationState::release);
        return found == installations.end() ? -1 : found->writesTaken;
    }

    static const Step &stepOf(const std::vector<Step> &steps, const QString &id)
    {
        return *std::ranges::find(steps, id, [](const Step &step) { return step.info.id; });
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

    void ownLooksAtASlowPageDoNotMakeItSlower()
    {
        TestSite site(4);
        setUpScene(site, Scene{.limits = {{u"slowerMilliseconds"_s, 400}}, .checkPaths = {u"/slow?800"_s}});
        for (int i = 0; i < 25; ++i)
            QCOMPARE(site.get(u"/"_s), u"release 1.0.0"_s);
        const Visitors visitors(site.port(), "GET", 1, "/slow?60");
        VERIFY_SUCCESS(site.operate(OperationKind::Upgrade, u"2.0.0"_s));
        QVERIFY(site.measures.value("percentile95Milliseconds"_L1).toInteger() < 800);
    }

    void ownLooksDoNotHideWhatFewVisitorsMeet()
    {
        TestSite site(2);
        setUpScene(site,
                   Scene{.next = {.failEvery = 5}, .limits = {{u"failedPoints"_s, 10}}, .checkPaths = {u"/slow?1"_s}});
        std::jthread visitor([&site](const std::stop_token &stop) {
            while (!stop.stop_requested() && site.get(u"/"_s) == u"release 1.0.0"_s) { }
            for (int i = 0; i < 15; ++i)
                (void)site.get(u"/"_s);
        });
        const Result<void> failed = site.operate(OperationKind::Upgrade, u"2.0.0"_s);
        visitor.request_stop();
        QVERIFY(!failed);
        QCOMPARE(failed.error().code, u"local.worse-than-before"_s);
        QVERIFY2(failed.error().sentence.english().contains(u"3 of 16 requests failed"_s),
                 qPrintable(failed.error().sentence.english()));
    }

    void aCheckPathThatFailedBeforeSaysNothing()
    {
        TestSite site(1);
        setUpScene(site, Scene{.now = {.brokenPath = u"/shop/help"_s},
                               .next = {.brokenPath = u"/shop/help"_s},
                               .checkPaths = {u"/"_s, u"/shop/help"_s}});
        VERIFY_SUCCESS(site.operate(OperationKind::Upgrade, u"2.0.0"_s));
    }

    void twoRequestsBeforeAreNoMeasure()
    {
        TestSite site(2);
        setUpScene(site, Scene{.now = {.failEvery = 2}, .next = {.failEvery = 2}, .checkPaths = {u"/slow?1"_s}});
        QCOMPARE(site.get(u"/"_s), u"release 1.0.0"_s);
        QCOMPARE(site.get(u"/"_s), u"status 500"_s);
        std::jthread visitor([&site](const std::stop_token &stop) {
            while (!stop.stop_requested() && slotOfVisitors(site) == Slot::A) { }
            while (!stop.stop_requested())
                (void)site.get(u"/"_s);
        });
        const Result<void> failed = site.operate(OperationKind::Upgrade, u"2.0.0"_s);
        visitor.request_stop();
        QVERIFY(!failed);
        QCOMPARE(failed.error().code, u"local.worse-than-before"_s);
    }

    void howItWasIsNotedBeforeTheFreeze()
    {
        TestSite site;
        setUpScene(site, Scene{.checkPaths = {u"/"_s, u"/shop/help"_s}});
        for (int i = 0; i < 120; ++i)
            QCOMPARE(site.get(u"/"_s), u"release 1.0.0"_s);
        const Result<PreparedOperation> prepared = site.prepare(OperationKind::Upgrade, u"2.0.0"_s);
        QVERIFY(prepared);
        site.outputs = {};
        Context context = site.context();
        VERIFY_SUCCESS(runUntil(u"check"_s, prepared->steps, context));
        const TrafficBaseline baseline = TrafficBaseline::fromJson(site.outputs.value("baseline"_L1).toObject());
        QCOMPARE(baseline.before.requests, 120);
        QVERIFY(baseline.before.percentile95);
        QVERIFY2(site.log.notes.join(u'\n').contains(u"the latest 120 request(s)"_s),
                 qPrintable(site.log.notes.join(u'\n')));
    }

    void whatCannotBeWrittenDownIsNotSwitched()
    {
        TestSite site;
        setUpScene(site, Scene{});
        const Result<PreparedOperation> prepared = site.prepare(OperationKind::Upgrade, u"2.0.0"_s);
        QVERIFY(prepared);
        site.outputs = {};
        Context context = site.context();
        VERIFY_SUCCESS(runUntil(u"verify"_s, prepared->steps, context));
        JournalingLog log([]() -> Result<void> {
            return Failure(Problem{.code = u"test.no-room"_s, .sentence = {}, .remedy = {}, .details = {}});
        });
        Context journaling{{}, site.clock, log, site.outputs, site.measures};
        const Step &change = stepOf(prepared->steps, u"switch"_s);
        const Result<void> refused = change.run(journaling);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, u"test.no-room"_s);
        QCOMPARE(site.get(u"/"_s), u"release 1.0.0"_s);
        QVERIFY(change.probe(context) == Probe::NotDone);
    }

    void whereItWasNotNotedItIsCountedFromNowOn()
    {
        TestSite site(1);
        setUpScene(site, Scene{.now = {.failEvery = 2}, .checkPaths = {u"/slow?1"_s}});
        for (int i = 0; i < 30; ++i)
            (void)site.get(u"/"_s); // in the same slot, before it was switched to
        const SiteRunner runner = site.runner();
        LocalHost host(runner.site(), runner.services(), OperationKind::Upgrade, u"1.0.0"_s);
        site.outputs = {{u"blue"_s, QString()}, {u"green"_s, runner.state()->active}};
        Context context = site.context();
        VERIFY_SUCCESS(host.observe(context));
        QVERIFY2(site.log.notes.join(u'\n').contains(u"from here on"_s), qPrintable(site.log.notes.join(u'\n')));
    }

    void aFrontThatIsStartedAgainForgetsNoWrite()
    {
        TestSite site(1);
        setUpScene(site, Scene{});
        const Result<PreparedOperation> prepared = site.prepare(OperationKind::Upgrade, u"2.0.0"_s);
        QVERIFY(prepared);
        site.outputs = {};
        Context context = site.context();
        VERIFY_SUCCESS(runUntil(u"lift"_s, prepared->steps, context));
        for (int i = 0; i < 3; ++i)
            QCOMPARE(site.post(u"before"_s), 201);
        const Step &watching = stepOf(prepared->steps, u"observe"_s);
        VERIFY_SUCCESS(watching.run(context));
        killFront(site);
        VERIFY_SUCCESS(watching.run(context));
        for (int i = 0; i < 2; ++i)
            QCOMPARE(site.post(u"after"_s), 201);
        VERIFY_SUCCESS(stepOf(prepared->steps, u"switch"_s).undo(context));
        QCOMPARE(writesOf(site, u"2.0.0"_s), 5);
    }

    void aWriteThatIsUnderWayIsCounted()
    {
        TestSite site;
        setUpScene(site, Scene{});
        const Result<PreparedOperation> prepared = site.prepare(OperationKind::Upgrade, u"2.0.0"_s);
        QVERIFY(prepared);
        site.outputs = {};
        Context context = site.context();
        VERIFY_SUCCESS(runUntil(u"lift"_s, prepared->steps, context));
        const std::jthread writer([&site] { (void)request(site.port(), "POST", "/slow?1500", "x"); });
        const SiteRunner runner = site.runner();
        QTRY_COMPARE(runner.front().counters().value().value(writeBackend(Slot::B)).current, 1);
        VERIFY_SUCCESS(stepOf(prepared->steps, u"switch"_s).undo(context));
        QCOMPARE(writesOf(site, u"2.0.0"_s), 1);
    }

    void aFrontThatEndedIsNotSaidToHaveTakenNoWrite()
    {
        TestSite site;
        setUpScene(site, Scene{});
        const Result<PreparedOperation> prepared = site.prepare(OperationKind::Upgrade, u"2.0.0"_s);
        QVERIFY(prepared);
        site.outputs = {};
        Context context = site.context();
        VERIFY_SUCCESS(runUntil(u"lift"_s, prepared->steps, context));
        QCOMPARE(site.post(u"taken"_s), 201);
        killFront(site);
        VERIFY_SUCCESS(stepOf(prepared->steps, u"switch"_s).undo(context));
        VERIFY_SUCCESS(stepOf(prepared->steps, u"replicate"_s).undo(context));
        const QString said = site.log.notes.join(u'\n');
        QVERIFY2(!said.contains(u"0 write"_s), qPrintable(said));
        QVERIFY2(said.contains(u"How many writes came with them is not known"_s), qPrintable(said));
    }

    void whatTheFrontHadCountedIsWrittenDownBeforeTheSwitch()
    {
        TestSite site;
        setUpScene(site, Scene{});
        const Result<PreparedOperation> prepared = site.prepare(OperationKind::Upgrade, u"2.0.0"_s);
        QVERIFY(prepared);
        site.outputs = {};
        Context context = site.context();
        VERIFY_SUCCESS(runUntil(u"verify"_s, prepared->steps, context));
        QString served;
        QJsonObject written;
        JournalingLog log([&]() -> Result<void> {
            served = site.get(u"/"_s);
            written = site.outputs;
            return {};
        });
        Context journaling{{}, site.clock, log, site.outputs, site.measures};
        const Step &change = stepOf(prepared->steps, u"switch"_s);
        VERIFY_SUCCESS(change.run(journaling));
        QCOMPARE(served, u"release 1.0.0"_s);
        QCOMPARE(site.get(u"/"_s), u"release 2.0.0"_s);
        QVERIFY(TrafficBaseline::fromJson(written.value("baseline"_L1).toObject()).green);
        // Cut off here, and taken up again: the journal knows no more than that, and visitors have come.
        site.outputs = written;
        VERIFY_SUCCESS(stepOf(prepared->steps, u"lift"_s).run(context));
        QCOMPARE(site.post(u"taken"_s), 201);
        VERIFY_SUCCESS(change.run(context));
        VERIFY_SUCCESS(change.undo(context));
        QCOMPARE(writesOf(site, u"2.0.0"_s), 1);
    }

    void whereNobodyComesOwnRequestsTell()
    {
        TestSite site(20);
        setUpScene(site, Scene{.next = {.failEvery = 3}});
        const Result<void> failed = site.operate(OperationKind::Upgrade, u"2.0.0"_s);
        QVERIFY(!failed);
        QCOMPARE(failed.error().code, u"local.worse-than-before"_s);
        QVERIFY2(failed.error().sentence.english().contains(u"of Switchback's own requests failed"_s),
                 qPrintable(failed.error().sentence.english()));
        QCOMPARE(site.measures.value("observedRequests"_L1).toInteger(-1), 0);
    }
};

QTEST_GUILESS_MAIN(TestGuardrails)
#include "tst_guardrails.moc"
