// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/engine/interrupted.h"
#include "app/engine/operationrunner.h"
#include "app/engine/recovery.h"
#include "app/storage/sqlitejournal.h"
#include "tests/engine/forwardingjournal.h"
#include "tests/fakes/fakeclock.h"
#include "tests/recovery/interleaving.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Switchback;
using namespace Switchback::Tests;

namespace {

constexpr int stepCount = 4;

/// What an operation did to the target: which steps are in effect, and how often each was brought about and taken back.
struct Effects {
    std::array<bool, stepCount> done{};
    std::array<int, stepCount> brought{};
    std::array<int, stepCount> taken{};
};

/// A target as simple as can be.
struct Target {
    QHash<QString, Effects> effects; ///< by operation
    qint64 holder = 0;               ///< pid of the program that has the lock; 0 when nobody
    qint64 atWork = 0;               ///< pid of the program that is inside of a step
    QStringList violations;
};

/// The lock file: of a program that is gone it is anybody's. Where a target has none, the journal alone keeps two
/// programs apart.
class Lock {
public:
    Lock(Target &target, const Interleaving &world, qint64 pid, bool exists)
        : m_target(target)
        , m_pid(pid)
        , m_held(!exists || target.holder == 0 || !world.isAlive(target.holder))
    {
        if (m_held)
            m_target.holder = pid;
    }
    ~Lock()
    {
        if (m_held && m_target.holder == m_pid)
            m_target.holder = 0;
    }
    Q_DISABLE_COPY_MOVE(Lock)
    explicit operator bool() const { return m_held; }

private:
    Target &m_target;
    qint64 m_pid;
    bool m_held;
};

class Silence final : public RunReport {
public:
    void changed(const Activity &) override { }
    void printed(const QString &, const OutputLine &) override { }
};

/// The journal of one program, which lets the others go on around every call that matters.
class YieldingJournal final : public ForwardingJournal {
public:
    YieldingJournal(std::unique_ptr<Journal> journal, Interleaving &world)
        : ForwardingJournal(std::move(journal))
        , m_world(world)
    {
    }
    Result<std::optional<Activity>> activity(const QString &id) override
    {
        m_world.yield();
        return ForwardingJournal::activity(id);
    }
    Result<QList<Activity>> unfinished() override
    {
        m_world.yield();
        return ForwardingJournal::unfinished();
    }
    Result<QList<Activity>> interrupted() override
    {
        m_world.yield();
        return ForwardingJournal::interrupted();
    }

private:
    Result<void> write(const QString &, const std::function<Result<void>()> &work) override
    {
        m_world.yield();
        Result<void> written = work();
        m_world.yield();
        return written;
    }

    Interleaving &m_world;
};

/// All that happens in one run of the model; everything in it follows from the seed.
class Model {
public:
    Model(quint32 seed, QString file)
        : m_seed(seed)
        , m_world(seed)
        , m_file(std::move(file))
    {
        m_parts.clock = std::shared_ptr<Clock>(&m_clock, [](Clock *) {});
        m_parts.isAlive = [this](const Lease &lease) { return m_world.isAlive(lease.pid); };
    }

    [[nodiscard]] QStringList run()
    {
        for (int program = 0; program < 2; ++program)
            m_world.start([this](qint64 pid) { cockpit(pid, 3); });
        // What was killed is started again, a few times; the last one is not killed any more.
        m_world.onKilled = [this](int kills) { m_world.start([this](qint64 pid) { cockpit(pid, 2); }, kills < 4); };
        m_world.onTurn = [this](quint32 random) {
            if (random % 29 == 0) // the machine's clock is set, forward or back
                m_clock.advance(std::chrono::hours(int(random / 29 % 49) - 24));
        };
        m_world.run();
        settle();
        return m_target.violations;
    }

private:
    std::vector<Step> steps(qint64 pid, const QString &id)
    {
        std::vector<Step> list;
        for (int i = 0; i < stepCount; ++i) {
            Step step;
            step.info.id = QString::number(i);
            step.info.effect = Effect::Changes;
            const size_t index = size_t(i);
            step.probe = [this, id, index](Context &) {
                return m_target.effects[id].done[index] ? Probe::Done : Probe::NotDone;
            };
            step.run = [this, pid, id, index](Context &) { return work(pid, id, index, true); };
            step.undo = [this, pid, id, index](Context &) { return work(pid, id, index, false); };
            list.push_back(std::move(step));
        }
        return list;
    }

    /// One change of the target, with others' turns before, in the middle and after it. Idempotent, as steps are.
    Result<void> work(qint64 pid, const QString &id, size_t step, bool bring)
    {
        if (m_target.atWork != 0 && m_world.isAlive(m_target.atWork))
            violation(u"%1 and %2 are at work at once"_s.arg(m_target.atWork).arg(pid));
        m_target.atWork = pid;
        m_world.yield();
        if (m_world.chance(6) && bring) {
            m_target.atWork = 0;
            Problem problem;
            problem.code = u"test.made-up"_s;
            return Failure(problem);
        }
        Effects &effects = m_target.effects[id];
        if (effects.done[step] != bring)
            ++(bring ? effects.brought : effects.taken)[step];
        effects.done[step] = bring;
        m_world.yield();
        m_target.atWork = 0;
        return {};
    }

    void cockpit(qint64 pid, int turns)
    {
        auto opened = SqliteJournal::open(m_file);
        if (!opened)
            return violation(u"the journal cannot be opened: "_s + opened.error().details);
        YieldingJournal journal(std::move(*opened), m_world);
        EngineParts parts = m_parts;
        parts.self.pid = pid;
        for (int turn = 0; turn < turns; ++turn) {
            (void)settleInterrupted(journal, parts);
            const auto waiting = journal.interrupted();
            if (waiting && !waiting->isEmpty())
                recover(journal, parts, waiting->first().id);
            else
                begin(journal, parts);
        }
    }

    void begin(Journal &journal, const EngineParts &parts)
    {
        const Lock lock(m_target, m_world, parts.self.pid, hasLocks());
        if (!lock)
            return;
        (void)settleInterrupted(journal, parts);
        const auto open = openOperations(journal);
        if (!open || !open->isEmpty())
            return;
        Activity activity;
        activity.id = QString::number(++m_operations);
        const std::vector<Step> list = steps(parts.self.pid, activity.id);
        activity.request.environment = {u"shop"_s, u"live"_s};
        activity.createdAt = m_clock.now();
        activity.lease = parts.self;
        for (const Step &step : list)
            activity.steps.append(
                StepRecord{.info = step.info, .startedAt = {}, .endedAt = {}, .progress = {}, .problem = {}});
        Silence silence;
        note(OperationRunner(journal, m_clock, silence).run(activity, list, {}));
    }

    void recover(Journal &journal, const EngineParts &parts, const QString &id)
    {
        const Lock lock(m_target, m_world, parts.self.pid, hasLocks());
        if (!lock)
            return;
        const auto interrupted = interruptedActivity(journal, id);
        if (!interrupted)
            return;
        const std::vector<Step> list = steps(parts.self.pid, id);
        Silence silence;
        OperationRunner runner(journal, m_clock, silence);
        const Recovery way = m_world.chance(2) ? Recovery::Resume : Recovery::RollBack;
        if (runner.takeOver(*interrupted, parts.self, list, way))
            note(runner.goOn(list, {}));
    }

    void note(const Activity &ended)
    {
        if (ended.state == OperationState::Interrupted)
            violation(u"somebody alive lost the operation %1"_s.arg(ended.id));
    }

    /// The last one, whom nobody disturbs, brings everything to its end; then journal and target must agree.
    void settle()
    {
        m_world.start([this](qint64 pid) { cockpit(pid, 1); }, false);
        m_world.onKilled = {};
        m_world.run();
        const auto journal = SqliteJournal::open(m_file);
        if (!(*journal)->unfinished()->isEmpty() || !(*journal)->interrupted()->isEmpty())
            violation(u"an operation is left open"_s);
        const auto activities = (*journal)->newest(1000);
        for (const Activity &activity : *activities)
            check(activity, m_target.effects.take(activity.id));
        if (!m_target.effects.isEmpty())
            violation(u"something was done that the journal does not know"_s);
    }

    /// All of an operation was done or none of it, as the journal has it, and nothing twice.
    void check(const Activity &activity, const Effects &effects)
    {
        const bool succeeded = activity.state == OperationState::Succeeded;
        for (size_t step = 0; step < stepCount; ++step) {
            if (effects.done[step] != succeeded)
                violation(u"step %1 is not as the journal says: %2"_s.arg(step).arg(enumName(activity.state)));
            if (effects.brought[step] - effects.taken[step] > 1)
                violation(u"step %1 took effect twice"_s.arg(step));
        }
    }

    [[nodiscard]] bool hasLocks() const { return m_seed % 2 == 0; }

    void violation(const QString &sentence) { m_target.violations.append(u"seed %1: %2"_s.arg(m_seed).arg(sentence)); }

    quint32 m_seed;
    Interleaving m_world;
    QString m_file;
    FakeClock m_clock;
    EngineParts m_parts;
    Target m_target;
    int m_operations = 0;
};

} // namespace

/// Two cockpits on one journal and one target, in every order that a seed gives, with kills at any moment and a clock
/// that jumps. SWITCHBACK_SEED replays one seed, SWITCHBACK_SEEDS says how many are tried.
class TestJournalModel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyInterleavingEndsWhole()
    {
        bool one = false;
        const int only = qEnvironmentVariableIntValue("SWITCHBACK_SEED", &one);
        bool given = false;
        const int asked = qEnvironmentVariableIntValue("SWITCHBACK_SEEDS", &given);
        const int first = one ? only : 1;
        const int last = one ? only : given ? asked : 2000;
        int kills = 0;
        for (int seed = first; seed <= last; ++seed) {
            // In memory where there is such a folder: it is the order that is tried, not the disk.
            const QTemporaryDir folder(QFileInfo(u"/dev/shm"_s).isWritable()
                                           ? u"/dev/shm/switchback-XXXXXX"_s
                                           : QDir::tempPath() + "/switchback-XXXXXX"_L1);
            Model model(quint32(seed), folder.filePath(u"switchback.db"_s));
            const QStringList violations = model.run();
            QVERIFY2(violations.isEmpty(), qPrintable(violations.join(u'\n')));
            kills += Interleaving::killsOfLastRun();
        }
        QVERIFY(one || kills > (last - first) / 2); // else the model is too kind to prove anything
    }
};

QTEST_GUILESS_MAIN(TestJournalModel)
#include "tst_journalmodel.moc"
