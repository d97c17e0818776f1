// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/engine/enginecockpit.h"
#include "app/storage/sql.h"
#include "app/storage/sqlitejournal.h"
#include "tests/engine/fakeplatform.h"
#include "tests/engine/forwardingjournal.h"
#include "tests/engine/script.h"
#include "tests/fakes/fakeclock.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Switchback;

namespace {

/// The real journal on a disk that is full from a certain write on: SQLite itself answers SQLITE_FULL.
class FillingJournal final : public ForwardingJournal {
public:
    FillingJournal(const QString &file, int fullFrom, int fullFor)
        : m_fullFrom(fullFrom)
        , m_fullTo(fullFor < 0 ? std::numeric_limits<int>::max() : fullFrom + fullFor)
    {
        const QStringList before = QSqlDatabase::connectionNames();
        m_real = std::move(*SqliteJournal::open(file));
        for (const QString &name : QSqlDatabase::connectionNames())
            if (!before.contains(name))
                m_connection = name;
        // Each write of the journal wants a page more than the file may have.
        exec(u"CREATE TABLE filler (x)"_s);
        for (const char *table : {"counter", "output"}) {
            exec(u"CREATE TEMP TRIGGER full_%1 BEFORE %2 ON %1 BEGIN INSERT INTO filler VALUES (zeroblob(20000)); END"_s
                     .arg(QLatin1String(table), *table == 'c' ? u"UPDATE"_s : u"INSERT"_s));
        }
    }

    int writes = 0;

private:
    Result<void> write(const QString &, const std::function<Result<void>()> &work) override
    {
        const int number = writes++;
        const bool full = number >= m_fullFrom && number < m_fullTo;
        exec(full ? u"PRAGMA max_page_count = 1"_s : u"PRAGMA max_page_count = 100000"_s);
        return work();
    }
    void exec(const QString &statement) const
    {
        QVERIFY(Sql::exec(QSqlDatabase::database(m_connection, false), statement));
    }

    QString m_connection;
    int m_fullFrom;
    int m_fullTo;
};

/// The real journal, but for an end that is not written while \a refuses.
class ForgetfulJournal final : public ForwardingJournal {
public:
    ForgetfulJournal(std::unique_ptr<Journal> real, const std::atomic<bool> &refuses)
        : ForwardingJournal(std::move(real))
        , m_refuses(refuses)
    {
    }

private:
    Result<void> write(const QString &record, const std::function<Result<void>()> &work) override
    {
        Problem full;
        full.kind = ProblemKind::DiskFull;
        return record == "end"_L1 && m_refuses ? Result<void>(Failure(full)) : work();
    }

    const std::atomic<bool> &m_refuses;
};

bool namesTheDisk(const Text &sentence)
{
    return sentence.english().contains(u"The disk with the activity database is full"_s);
}

} // namespace

/// What an operation does when its own record can no longer be written.
class TestFullDisk : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void stopsAtASafePoint_data()
    {
        QTest::addColumn<int>("doneBefore");
        QTest::addColumn<int>("fullFor");
        for (int doneBefore = -1; doneBefore < 4; ++doneBefore) {
            QTest::addRow("for good, step %d done before", doneBefore) << doneBefore << -1;
            QTest::addRow("for one write, step %d done before", doneBefore) << doneBefore << 1;
        }
    }
    void stopsAtASafePoint()
    {
        QFETCH(int, doneBefore);
        QFETCH(int, fullFor);
        int failures = 0;
        for (int fullFrom = 0;; ++fullFrom) {
            QTemporaryDir folder;
            const QString file = folder.filePath(u"switchback.db"_s);
            FakeClock clock;
            Recorder recorder;
            Script script;
            script.doneBefore = doneBefore;
            const std::vector<Step> steps = script.steps();
            Activity ended;
            bool recorded = false;
            int writes = 0;
            {
                FillingJournal journal(file, fullFrom, fullFor);
                script.onRun = [&](int index) {
                    const auto written = journal.newest(1);
                    QVERIFY(written && !written->isEmpty());
                    // Only the step that makes the target whole again runs without a record.
                    if (index != 2)
                        QCOMPARE(written->first().steps.at(index).state, StepState::Running);
                };
                OperationRunner runner(journal, clock, recorder);
                ended = runner.run(activityFor(steps), steps, {});
                recorded = runner.isRecorded();
                writes = journal.writes;
            }
            if (writes <= fullFrom)
                break; // it ended before the disk was full
            const QByteArray where =
                "full from write " + QByteArray::number(fullFrom) + ": " + script.calls.join(u' ').toUtf8();
            QVERIFY2(isTerminal(ended.state), where.constData());
            const auto journal = SqliteJournal::open(file);
            const auto kept = (*journal)->newest(10);
            QVERIFY(kept);
            if (fullFrom == 0) {
                QVERIFY2(script.calls.isEmpty() && kept->isEmpty(), where.constData());
                QVERIFY2(namesTheDisk(ended.outcome), where.constData());
                ++failures;
                continue;
            }
            QCOMPARE(kept->size(), 1);
            if (recorded)
                QCOMPARE(kept->first(), ended);
            else
                QVERIFY2(!isTerminal(kept->first().state),
                         where.constData()); // found as interrupted by the next program

            if (ended.state == OperationState::Succeeded) {
                QVERIFY2(!ended.problem || namesTheDisk(ended.problem->sentence), where.constData());
                QVERIFY2(recorded || ended.problem, where.constData());
                for (int index = 0; index < 4; ++index)
                    QVERIFY2(index == doneBefore || script.calls.contains(u"run%1"_s.arg(index)), where.constData());
                QCOMPARE(script.calls.filter(u"undo"_s), QStringList());
                continue;
            }
            ++failures;
            QCOMPARE(ended.state, OperationState::FailedAndUndone);
            QVERIFY2(ended.problem && namesTheDisk(ended.problem->sentence), where.constData());
            QVERIFY2(namesTheDisk(ended.outcome) && ended.outcome.english().contains(u"as before"_s),
                     where.constData());
            for (int index = 0; index < 4; ++index) {
                const auto runs = script.calls.count(u"run%1"_s.arg(index));
                QVERIFY2(runs <= 1, where.constData());
                if (index == 2)
                    QVERIFY2(runs == 1 || doneBefore == 2, where.constData());
                else
                    QCOMPARE(script.calls.count(u"undo%1"_s.arg(index)), runs);
            }
        }
        QVERIFY2(failures >= 7, qPrintable(QString::number(failures)));
    }

    void anEndThatCouldNotBeWrittenDoesNotBlockTheEnvironmentForEver()
    {
        QTemporaryDir folder;
        std::atomic<bool> refuses = true;
        auto platform = std::make_shared<FakePlatform>();
        auto projects = std::make_shared<FakeProjectList>();
        QVERIFY(projects->add({u"Shop"_s, u"fake"_s, u"Shop"_s}));
        EngineParts parts;
        parts.clock = std::make_shared<SystemClock>();
        parts.platforms.push_back(platform);
        parts.projects = projects;
        parts.openJournal = [file = folder.filePath(u"switchback.db"_s), &refuses] {
            return SqliteJournal::open(file).map([&refuses](std::unique_ptr<Journal> real) {
                return std::unique_ptr<Journal>(std::make_unique<ForgetfulJournal>(std::move(real), refuses));
            });
        };
        parts.layOutSample = [] { return Result<QString>(u"Sample"_s); };
        parts.self = {u"host"_s, 1, 1, u"boot"_s};
        parts.isAlive = [](const Lease &) { return true; };
        EngineCockpit cockpit(std::move(parts));

        OperationRequest request;
        request.kind = OperationKind::Upgrade;
        request.environment = {u"Shop"_s, u"live"_s};
        request.version = u"2.0.0"_s;
        QSignalSpy ready(&cockpit, &Cockpit::planReady);
        QSignalSpy ended(&cockpit, &Cockpit::activityEnded);
        const auto upgrade = [&] {
            (void)cockpit.prepare(request);
            if (!ready.wait())
                return;
            platform->letGo.release();
            (void)cockpit.start(ready.takeFirst().at(1).value<Plan>().id);
            ended.wait();
        };
        upgrade();
        QCOMPARE(ended.size(), 1);
        const auto first = ended.takeFirst().first().value<Activity>();
        QCOMPARE(first.state, OperationState::Succeeded);
        QVERIFY(first.problem); // it is said

        refuses = false;
        upgrade();
        QCOMPARE(ended.size(), 1);
        QCOMPARE(ended.takeFirst().first().value<Activity>().state, OperationState::Succeeded);
        const auto journal = SqliteJournal::open(folder.filePath(u"switchback.db"_s));
        QVERIFY((*journal)->unfinished()->isEmpty());
        QCOMPARE((*journal)->newest(10)->size(), 2);
    }
};

QTEST_GUILESS_MAIN(TestFullDisk)
#include "tst_fulldisk.moc"
