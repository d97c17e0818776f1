// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/engine/diagnosisdesk.h"
#include "app/engine/enginecockpit.h"
#include "app/storage/sqlitejournal.h"
#include "tests/accounts/scene.h"
#include "tests/engine/fakeplatform.h"

#include <QSignalSpy>
#include <QTest>

#include <barrier>

using namespace Qt::StringLiterals;
using namespace Switchback;
using Tests::AccountScene;

namespace {

constexpr int patience = 20'000;

Finding aFinding()
{
    Finding finding;
    finding.code = u"fake.broken"_s;
    finding.sentence = Text("Something is broken.");
    return finding;
}

/// What a desk or a cockpit answers.
struct Answers {
    template <typename Source, typename Progressed, typename Diagnosed, typename Failed>
    Answers(Source *source, Progressed progressed, Diagnosed diagnosed, Failed failed)
        : progress(source, progressed)
        , found(source, diagnosed)
        , problems(source, failed)
    {
    }
    [[nodiscard]] bool wait(qsizetype count = 1) const
    {
        return QTest::qWaitFor([&] { return found.size() + problems.size() >= count; }, patience);
    }
    [[nodiscard]] QList<Finding> findings(int at = 0) const { return found.value(at).value(1).value<QList<Finding>>(); }
    [[nodiscard]] QString problem(int at = 0) const { return problems.value(at).value(1).value<Problem>().code; }

    QSignalSpy progress;
    QSignalSpy found;
    QSignalSpy problems;
};

Answers answersOf(DiagnosisDesk &desk)
{
    return {&desk, &DiagnosisDesk::progressed, &DiagnosisDesk::diagnosed, &DiagnosisDesk::failed};
}

} // namespace

/// Diagnoses on lanes of their own: on a platform that does as the test says, and on one behind real HTTP.
class TestDiagnosisDesk : public QObject {
    Q_OBJECT

    std::shared_ptr<FakePlatform> m_platform;
    EngineParts m_parts;
    const EnvironmentRef m_live{u"shop"_s, u"live"_s};

private Q_SLOTS:
    void init()
    {
        m_platform = std::make_shared<FakePlatform>();
        m_parts = {};
        m_parts.clock = std::make_shared<SystemClock>();
        m_parts.platforms = {m_platform};
        m_parts.projects = std::make_shared<FakeProjectList>();
        m_parts.accounts = std::make_shared<FakeAccountList>();
        QVERIFY(m_parts.projects->add({.id = u"shop"_s, .platform = u"fake"_s, .location = u"shop"_s}));
    }

    void anyPlatformSaysWhatItObserves()
    {
        DiagnosisDesk desk(m_parts);
        const Answers answers = answersOf(desk);
        desk.diagnose(1, m_live, {});
        QVERIFY(answers.wait());
        QCOMPARE(answers.found.first().first().value<Cockpit::Ticket>(), Cockpit::Ticket(1));
        QCOMPARE(answers.findings(), QList<Finding>());
        QCOMPARE(answers.progress.size(), 1);

        m_platform->unreadable = true;
        desk.diagnose(2, m_live, u"  126\n"_s);
        QVERIFY(answers.wait(2));
        const QList<Finding> findings = answers.findings(1);
        QCOMPARE(findings.size(), 2);
        QCOMPARE(findings.first().code, u"fake.unreadable"_s);
        QCOMPARE(findings.last(), notUnderstood(u"126"_s));
    }

    void whatIsLookedAtIsToldBeforeTheAnswer()
    {
        QSemaphore mayEnd;
        m_platform->whenDiagnosed = [&mayEnd](const QString &, Context &context) -> Result<QList<Finding>> {
            context.log.note(Text("Looking at the server."));
            (void)mayEnd.tryAcquire(1, patience);
            context.log.note(Text("Visiting the site."));
            return QList<Finding>{aFinding()};
        };
        DiagnosisDesk desk(m_parts);
        const Answers answers = answersOf(desk);
        desk.diagnose(7, m_live, {});
        QTRY_COMPARE(answers.progress.size(), 1);
        QVERIFY(answers.found.isEmpty());
        mayEnd.release();
        QVERIFY(answers.wait());
        QCOMPARE(answers.progress.size(), 2);
        QCOMPARE(answers.progress.last().at(1).value<Text>().english(), u"Visiting the site."_s);
        QCOMPARE(answers.findings(), QList<Finding>{aFinding()});
    }

    void whoCancelsIsAnsweredAtOnceAndOnce()
    {
        QSemaphore mayEnd;
        std::barrier lanes(2);
        std::atomic<bool> sawStop = false;
        m_platform->whenDiagnosed = [&](const QString &about, Context &context) -> Result<QList<Finding>> {
            if (about == "both lanes"_L1) {
                lanes.arrive_and_wait();
                return QList<Finding>();
            }
            context.log.note(Text("Looking."));
            (void)mayEnd.tryAcquire(1, patience); // longer than anybody waits
            sawStop = context.stopRequested();
            context.log.note(Text("Still looking."));
            return QList<Finding>{aFinding()};
        };
        DiagnosisDesk desk(m_parts);
        const Answers answers = answersOf(desk);
        desk.diagnose(1, m_live, {});
        QTRY_COMPARE(answers.progress.size(), 1);
        desk.cancel(1);
        desk.cancel(1); // twice is once
        desk.cancel(99);
        QVERIFY(answers.wait());
        QCOMPARE(answers.problem(), u"cancelled"_s);

        // Its own answer comes too late: before those of two that need both lanes, the one that it held among them.
        mayEnd.release();
        for (const int ticket : {2, 3})
            desk.diagnose(Cockpit::Ticket(ticket), m_live, u"both lanes"_s);
        QVERIFY(answers.wait(3));
        QVERIFY(sawStop);
        QCOMPARE(answers.problems.size(), 1);
        QCOMPARE(answers.found.size(), 2);
        QCOMPARE(answers.progress.size(), 1);
    }

    void whatWasCancelledBeforeItBeganNeverBegins()
    {
        QSemaphore mayEnd;
        std::atomic<int> begun = 0;
        m_platform->whenDiagnosed = [&](const QString &, Context &) -> Result<QList<Finding>> {
            ++begun;
            (void)mayEnd.tryAcquire(1, patience);
            return QList<Finding>();
        };
        DiagnosisDesk desk(m_parts);
        const Answers answers = answersOf(desk);
        for (const int ticket : {1, 2, 3})
            desk.diagnose(Cockpit::Ticket(ticket), m_live, {});
        QTRY_COMPARE(begun.load(), 2); // as many as there are lanes
        desk.cancel(3);
        QVERIFY(answers.wait());
        QCOMPARE(answers.problems.first().first().value<Cockpit::Ticket>(), Cockpit::Ticket(3));
        mayEnd.release(2);
        QVERIFY(answers.wait(3));
        QCOMPARE(begun.load(), 2);
    }

    void aDeskThatGoesStopsWhatRuns()
    {
        std::atomic<bool> runs = false;
        m_platform->whenDiagnosed = [&](const QString &, Context &context) -> Result<QList<Finding>> {
            runs = true;
            while (context.clock.wait(std::chrono::milliseconds(50), context.stop)) { }
            runs = false;
            return Failure(cancelledProblem());
        };
        {
            DiagnosisDesk desk(m_parts);
            desk.diagnose(1, m_live, {});
            QTRY_VERIFY(runs);
        }
        QVERIFY(!runs);
    }

    void aFailureIsAnAnswer()
    {
        m_platform->whenDiagnosed = [](const QString &, Context &) -> Result<QList<Finding>> {
            Problem problem;
            problem.code = u"fake.blind"_s;
            return Failure(problem);
        };
        DiagnosisDesk desk(m_parts);
        const Answers answers = answersOf(desk);
        desk.diagnose(1, m_live, {});
        QVERIFY(answers.wait());
        QCOMPARE(answers.problem(), u"fake.blind"_s);
        desk.diagnose(2, {u"nobody"_s, u"live"_s}, {});
        QVERIFY(answers.wait(2));
        QCOMPARE(answers.problem(1), u"project.unknown"_s);
    }

    void linesAreCutAndKeepNoSecret()
    {
        AccountScene scene;
        scene.parts.platforms = {m_platform};
        const auto secret = std::make_shared<const Secret>(QByteArrayView("a-token-that-nobody-may-see"));
        Account account;
        account.id = u"fake-1"_s;
        account.platform = u"fake"_s;
        QVERIFY(scene.parts.accounts->put(account));
        QVERIFY(scene.parts.projects->add(
            {.id = u"shop"_s, .platform = u"fake"_s, .location = u"shop"_s, .accountId = account.id}));
        QVERIFY(scene.redactor->add(*secret));
        bool succeeds = true;
        m_platform->whenDiagnosed = [&succeeds](const QString &, Context &) -> Result<QList<Finding>> {
            Problem problem;
            problem.details = u"token=a-token-that-nobody-may-see"_s;
            Finding finding = aFinding();
            finding.lines.fill(problem.details, 5000);
            return succeeds ? Result<QList<Finding>>(QList<Finding>{finding}) : Failure(problem);
        };
        DiagnosisDesk desk(scene.parts);
        const Answers answers = answersOf(desk);
        desk.diagnose(1, m_live, {});
        QVERIFY(answers.wait());
        const QStringList lines = answers.findings().value(0).lines;
        QCOMPARE(lines.size(), Finding::mostLines);
        QVERIFY2(lines.first().startsWith(u"token="_s) && !lines.first().contains(u"nobody-may-see"_s),
                 qPrintable(lines.first()));
        succeeds = false;
        desk.diagnose(2, m_live, {});
        QVERIFY(answers.wait(2));
        QVERIFY(!answers.problems.first().at(1).value<Problem>().details.contains(u"nobody-may-see"_s));
    }

    void aPlatformBehindHttpIsDiagnosedThroughTheCockpit()
    {
        AccountScene scene;
        FleetServer server(FleetServer::Shape{});
        scene.parts.openJournal = [name = scene.folder.filePath(u"switchback.db"_s)] {
            return SqliteJournal::open(name);
        };
        scene.parts.self = {u"host"_s, 1, 1, u"boot"_s};
        scene.parts.isAlive = [](const Lease &) { return true; };
        EngineCockpit cockpit(scene.parts);
        QSignalSpy changed(&cockpit, &Cockpit::accountChanged);
        QSignalSpy read(&cockpit, &Cockpit::projectChanged);
        (void)cockpit.saveAccount(AccountScene::draft(server.address()), SecretKeeping::Keyring, {u"n0-p0"_s});
        QVERIFY(changed.wait(patience));
        QTRY_VERIFY_WITH_TIMEOUT(!read.isEmpty(), patience);
        const auto project = read.last().first().value<Project>();
        QVERIFY(!project.environments.isEmpty());

        const Answers answers(&cockpit, &Cockpit::diagnosisProgress, &Cockpit::diagnosed, &Cockpit::diagnosisFailed);
        const EnvironmentRef ref = project.environments.first().ref;
        const Cockpit::Ticket first = cockpit.diagnose(ref, {});
        QVERIFY(answers.wait());
        QCOMPARE(answers.found.first().first().value<Cockpit::Ticket>(), first);
        QCOMPARE(answers.findings(), observedFindings(project, ref.environmentId));
        QVERIFY(!answers.progress.isEmpty());

        server.setReply(HostileReply::answer(401, "{}"));
        (void)cockpit.diagnose(ref, {});
        QVERIFY(answers.wait(2));
        QCOMPARE(answers.findings(1).value(0).code, u"http.unauthorized"_s);
        QVERIFY(!answers.findings(1).value(0).remedy.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestDiagnosisDesk)
#include "tst_diagnosisdesk.moc"
