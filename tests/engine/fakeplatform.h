// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/engine/accountlist.h"
#include "app/engine/platform.h"
#include "app/engine/projectlist.h"

#include <QMutex>
#include <QSemaphore>

#include <atomic>

namespace Switchback {

/// A platform of one project with two environments, whose upgrade has two steps; the second waits for the test.
class FakePlatform final : public Platform {
public:
    // The test's side. Set before use, or safe to touch from any thread.
    QSemaphore letGo;            ///< each upgrade takes one before its second step ends
    std::atomic<int> inStep = 0; ///< how many upgrades stand in their second step
    std::atomic<bool> undone = false;
    QList<GuardVerdict> verdicts;
    std::atomic<bool> locked = false;
    std::atomic<int> releases = 0; ///< locks that were given back, or are being given back
    std::atomic<bool> releasesSlowly = false;
    QSemaphore mayRelease;
    std::atomic<int> observations = 0;
    std::atomic<bool> unreadable = false;
    QString fromVersion = QStringLiteral("1.0.0");
    QList<Backup> backups; ///< of the project; changed only while nothing observes
    QUrl address;          ///< of its environments; changed only while nothing observes
    int pictures = 0;      ///< of its sites' pages; changed only while nothing is looked at
    bool secondStepCancellable = true;
    bool canTell = false;                    ///< follow()
    std::atomic<bool> failsToFollow = false; ///< at once, each time
    std::atomic<int> beginnings = 0;         ///< of follow()
    std::atomic<int> followed = 0;           ///< projects, of all accounts
    std::function<void()> whileItIsObserved; ///< on the lane; changed only while nothing observes
    /// Instead of what every platform does; on the lane, and changed only while nothing is diagnosed.
    std::function<Result<QList<Finding>>(const QString &about, Context &context)> whenDiagnosed;
    /// Who follows says that these have changed, in that order.
    void tell(const QStringList &projectIds)
    {
        const QMutexLocker lock(&m_mutex);
        m_toTell += projectIds;
    }

    [[nodiscard]] QString id() const override { return QStringLiteral("fake"); }

    [[nodiscard]] SiteCheckWishes checkWishes(const ProjectEntry &entry, const QString &environmentId) const override
    {
        SiteCheckWishes wishes = Platform::checkWishes(entry, environmentId);
        wishes.pictures = pictures;
        return wishes;
    }

    [[nodiscard]] Result<ProjectEntry> open(const QString &location) const override
    {
        if (location.isEmpty()) {
            Problem problem;
            problem.kind = ProblemKind::InvalidInput;
            problem.sentence = Text("There is nothing.");
            return Failure(problem);
        }
        return ProjectEntry{location, id(), location};
    }

    [[nodiscard]] Project observe(const ProjectEntry &entry, Context &context) const override
    {
        ++const_cast<FakePlatform *>(this)->observations;
        if (whileItIsObserved)
            whileItIsObserved();
        Project project;
        project.id = entry.id;
        project.name = entry.location;
        project.platform = id();
        project.observedAt = context.clock.now();
        if (unreadable) {
            project.problem = Problem{.code = QStringLiteral("fake.unreadable"),
                                      .sentence = Text("It cannot be read."),
                                      .remedy = {},
                                      .details = {}};
            return project;
        }
        for (const char *name : {"uat", "live"}) {
            Environment environment;
            environment.ref = {entry.id, QString::fromLatin1(name)};
            environment.name = environment.ref.environmentId;
            environment.version = fromVersion;
            environment.role = environment.name == QLatin1String("live") ? Role::Live : Role::Uat;
            environment.health = Health::Up;
            environment.url = address;
            project.environments.append(environment);
        }
        project.backups = backups;
        return project;
    }

    [[nodiscard]] Result<QList<Finding>> diagnose(const ProjectEntry &entry, const QString &environmentId,
                                                  const QString &about, Context &context) const override
    {
        return whenDiagnosed ? whenDiagnosed(about, context) : Platform::diagnose(entry, environmentId, about, context);
    }

    [[nodiscard]] bool canFollow() const override { return canTell; }
    [[nodiscard]] Result<void> follow(const QList<ProjectEntry> &entries,
                                      const std::function<void(const QString &)> &changed,
                                      Context &context) const override
    {
        auto *self = const_cast<FakePlatform *>(this);
        ++self->beginnings;
        if (failsToFollow) {
            Problem problem;
            problem.code = QStringLiteral("fake.deaf");
            return Failure(problem);
        }
        self->followed += int(entries.size());
        while (context.clock.wait(std::chrono::milliseconds(1), context.stop)) {
            const QMutexLocker lock(&m_mutex);
            for (const QString &id : std::exchange(self->m_toTell, {}))
                changed(id);
        }
        self->followed -= int(entries.size());
        return {};
    }

    [[nodiscard]] Result<PreparedOperation> prepare(const ProjectEntry &entry, const OperationRequest &request,
                                                    const QList<Activity> &open, Context &) const override
    {
        PreparedOperation prepared;
        prepared.plan.request = request;
        prepared.plan.projectName = entry.location;
        prepared.plan.environmentName = request.environment.environmentId;
        prepared.plan.fromVersion = fromVersion;
        prepared.plan.toVersion = request.version;
        prepared.plan.verdicts = verdicts;
        const EnvironmentRef source{entry.id, request.sourceEnvironmentId};
        if (openOn(open, request.environment) || openOn(open, source)) {
            GuardVerdict busy;
            busy.guard = GuardId::OperationRunning;
            busy.reason = Text("Another one runs.");
            prepared.plan.verdicts.append(busy);
        }
        prepared.plan.facts = {{QStringLiteral("made"), true}};
        prepared.steps = steps();
        for (const Step &step : prepared.steps)
            prepared.plan.steps.append(step.info);
        return prepared;
    }

    [[nodiscard]] Result<std::vector<Step>> rebuild(const ProjectEntry &, const Activity &activity,
                                                    Context &) const override
    {
        return activity.facts.isEmpty() ? std::vector<Step>() : steps();
    }

    [[nodiscard]] std::vector<Step> steps() const
    {
        auto *self = const_cast<FakePlatform *>(this);
        Step first;
        first.info.id = QStringLiteral("first");
        first.info.title = Text("First");
        first.run = [](Context &) -> Result<void> { return {}; };
        first.undo = [self](Context &) -> Result<void> {
            self->undone = true;
            return {};
        };
        Step second;
        second.info.id = QStringLiteral("second");
        second.info.title = Text("Second");
        second.info.cancellable = secondStepCancellable;
        second.run = [self](Context &context) -> Result<void> {
            ++self->inStep;
            context.log.line(Stream::Output, QStringLiteral("waiting"));
            while (!self->letGo.tryAcquire(1, 5)) {
                if (context.stopRequested()) {
                    --self->inStep;
                    return Failure(cancelledProblem());
                }
            }
            --self->inStep;
            return {};
        };
        return {first, second};
    }

    /// Says when it is released, and takes its time where a test wants it to.
    class Lock final : public TargetLock {
    public:
        explicit Lock(FakePlatform *platform)
            : m_platform(platform)
        {
        }
        ~Lock() override
        {
            ++m_platform->releases;
            if (m_platform->releasesSlowly)
                (void)m_platform->mayRelease.tryAcquire(1, 10'000); // a test that failed lets nobody go
        }
        Q_DISABLE_COPY_MOVE(Lock)

    private:
        FakePlatform *m_platform;
    };
    [[nodiscard]] Result<std::unique_ptr<TargetLock>> lock(const ProjectEntry &, const QString &,
                                                           Context &) const override
    {
        if (locked) {
            Problem problem;
            problem.kind = ProblemKind::Conflict;
            problem.code = QStringLiteral("fake.locked");
            problem.sentence = Text("Somebody else has it.");
            return Failure(problem);
        }
        return std::make_unique<Lock>(const_cast<FakePlatform *>(this));
    }
    [[nodiscard]] QList<Text> tend(const ProjectEntry &, const std::function<bool(const QString &)> &,
                                   Context &) const override
    {
        return {Text("Restarted.")};
    }
    [[nodiscard]] Result<void> setRunning(const ProjectEntry &, bool, Context &) const override { return {}; }

private:
    mutable QMutex m_mutex;
    QStringList m_toTell;
};

/// A list of accounts in memory.
class FakeAccountList final : public AccountList {
public:
    [[nodiscard]] Result<QList<Account>> accounts() const override
    {
        const QMutexLocker lock(&m_mutex);
        return m_accounts;
    }
    [[nodiscard]] Result<void> put(const Account &account) const override
    {
        (void)remove(account.id);
        const QMutexLocker lock(&m_mutex);
        m_accounts.append(account);
        return {};
    }
    [[nodiscard]] Result<void> remove(const QString &accountId) const override
    {
        const QMutexLocker lock(&m_mutex);
        m_accounts.removeIf([&accountId](const Account &other) { return other.id == accountId; });
        return {};
    }

private:
    mutable QMutex m_mutex;
    mutable QList<Account> m_accounts;
};

/// A list of projects in memory.
class FakeProjectList final : public ProjectList {
public:
    [[nodiscard]] Result<QList<ProjectEntry>> entries() const override
    {
        const QMutexLocker lock(&m_mutex);
        return m_entries;
    }
    [[nodiscard]] Result<void> add(const ProjectEntry &entry) const override
    {
        const QMutexLocker lock(&m_mutex);
        m_entries.removeIf([&entry](const ProjectEntry &other) { return other.id == entry.id; });
        m_entries.append(entry);
        return {};
    }
    [[nodiscard]] Result<void> remove(const QString &projectId) const override
    {
        const QMutexLocker lock(&m_mutex);
        m_entries.removeIf([&projectId](const ProjectEntry &entry) { return entry.id == projectId; });
        return {};
    }

private:
    mutable QMutex m_mutex;
    mutable QList<ProjectEntry> m_entries;
};

} // namespace Switchback
