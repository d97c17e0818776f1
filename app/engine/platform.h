// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/engine/step.h"
#include "models/project.h"

#include <memory>

namespace Switchback {

/// Where a project of the workspace is; stored in the workspace file.
struct ProjectEntry {
    QString id;       ///< stable: the same target gives the same id again
    QString platform; ///< Platform::id()
    QString location; ///< for `local` the project folder's canonical path

    friend bool operator==(const ProjectEntry &, const ProjectEntry &) = default;
};

/// Held while an operation works on an environment; destroying it releases the environment. Also keeps other
/// programs out, not only this one.
class TargetLock {
public:
    TargetLock() = default;
    virtual ~TargetLock() = default;
    Q_DISABLE_COPY_MOVE(TargetLock)
};

/// One kind of host: what the engine asks of it. Implementations have no state that outlives a call except what is on
/// the target; every function may be called from several lanes at once, for different environments, and may block.
class Platform {
public:
    Platform() = default;
    virtual ~Platform() = default;
    Q_DISABLE_COPY_MOVE(Platform)

    [[nodiscard]] virtual QString id() const = 0;

    /// Looks at a place a person named and says what project it is. Changes nothing.
    [[nodiscard]] virtual Result<ProjectEntry> open(const QString &location) const = 0;
    /// Reads everything afresh from the target. What cannot be read is in Project::problem or in an environment's
    /// health, never guessed. Changes nothing.
    [[nodiscard]] virtual Project observe(const ProjectEntry &entry, Context &context) const = 0;
    /// Works out an operation on fresh facts, guards evaluated, nothing touched. A plan that a guard refuses is still a
    /// plan (its steps may be empty); a Problem means that no plan could be made at all.
    /// \a unfinished: the operations now under way in that project, whoever runs them; runningOn() finds the one on an
    /// environment.
    [[nodiscard]] virtual Result<PreparedOperation> prepare(const ProjectEntry &entry, const OperationRequest &request,
                                                            const QList<Activity> &unfinished,
                                                            Context &context) const = 0;
    /// Takes the environment for one operation, or says who has it. Does not wait.
    [[nodiscard]] virtual Result<std::unique_ptr<TargetLock>> lock(const ProjectEntry &entry,
                                                                   const QString &environmentId) const = 0;
    /// Restarts what should run and died; says what it did. Leaves environments alone that an operation holds.
    [[nodiscard]] virtual QList<Text> tend(const ProjectEntry &entry, Context &context) const = 0;
    /// Starts or stops everything of the project that runs on this machine. Stopped on purpose stays stopped.
    [[nodiscard]] virtual Result<void> setRunning(const ProjectEntry &entry, bool running, Context &context) const = 0;
};

} // namespace Switchback
