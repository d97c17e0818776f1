// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/engine/step.h"
#include "models/finding.h"
#include "models/namedsecret.h"
#include "models/project.h"
#include "models/sitecheck.h"
#include "models/sitesettings.h"

#include <functional>
#include <memory>

namespace Switchback {

/// Where a project of the workspace is; stored in the workspace file.
struct ProjectEntry {
    QString id;       ///< stable: the same target gives the same id again
    QString platform; ///< Platform::id()
    /// For `local` the project folder's canonical path; else what the platform knows it by (FoundProject::location).
    QString location;
    QString accountId{}; ///< empty where the platform needs no account

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

    /// What it has to know of an account. Without fields it needs none, and the next two are never called.
    [[nodiscard]] virtual AccountForm accountForm() const { return {}; }
    /// Tries Context::account, which nobody has tried before: is what was filled in usable, does the server answer, do we
    /// believe its certificate, are we let in, may we do what is needed, is it the right product, is it recent enough.
    /// Says at which of these it failed, or what is there. Changes nothing.
    [[nodiscard]] virtual tl::expected<AccountFinding, AccountTrouble> explore(Context &context) const;
    /// The entry of a project that explore() found; the same target gives the same id whatever the account's id is.
    [[nodiscard]] virtual ProjectEntry entryOf(const Account &account, const QString &location) const;

    /// Looks at a place a person named and says what project it is. Changes nothing.
    [[nodiscard]] virtual Result<ProjectEntry> open(const QString &location) const = 0;
    /// Reads everything afresh from the target. What cannot be read is in Project::problem or in an environment's
    /// health, never guessed. Changes nothing.
    [[nodiscard]] virtual Project observe(const ProjectEntry &entry, Context &context) const = 0;
    /// Whether follow() can tell what changes.
    [[nodiscard]] virtual bool canFollow() const { return false; }
    /// Waits for changes at the target, and calls \a changed (on this thread, any number of times) with the id of each of
    /// \a entries, which are of one account, whose observe() may say something else by now. Blocks until it is stopped; a
    /// Problem when nothing more can be told for now.
    [[nodiscard]] virtual Result<void> follow(const QList<ProjectEntry> &entries,
                                              const std::function<void(const QString &projectId)> &changed,
                                              Context &context) const;
    /// Works out an operation on fresh facts, guards evaluated, nothing touched. A plan that a guard refuses is still a
    /// plan (its steps may be empty); a Problem means that no plan could be made at all.
    /// \a open: the operations of that project that have not come to their end, whoever runs them, interrupted ones
    /// among them; openOn() finds the one on an environment.
    [[nodiscard]] virtual Result<PreparedOperation> prepare(const ProjectEntry &entry, const OperationRequest &request,
                                                            const QList<Activity> &open, Context &context) const = 0;
    /// The steps of an operation that was interrupted, as prepare() made them: the same ids in the same order, from
    /// Activity::request, ::facts and ::outputs, whatever the target looks like by now. Touches nothing.
    [[nodiscard]] virtual Result<std::vector<Step>> rebuild(const ProjectEntry &entry, const Activity &activity,
                                                            Context &context) const = 0;
    /// Takes the environment for one operation, or says who has it. Does not wait. The account of \a context outlives the
    /// lock; the context itself does not.
    [[nodiscard]] virtual Result<std::unique_ptr<TargetLock>> lock(const ProjectEntry &entry,
                                                                   const QString &environmentId,
                                                                   Context &context) const = 0;
    /// Restarts what should run and died, and lifts a write freeze that nobody needs; says what it did. Leaves
    /// environments alone that an operation holds. Where \a isWaiting says so of an environment's id, an operation waits
    /// there to be taken up: what it has made so far is not tidied away.
    [[nodiscard]] virtual QList<Text> tend(const ProjectEntry &entry,
                                           const std::function<bool(const QString &)> &isWaiting,
                                           Context &context) const = 0;
    /// The keys of an environment that has some (Environment::keys), as they are now.
    [[nodiscard]] virtual Result<NamedSecrets> keys(const ProjectEntry &entry, const QString &environmentId,
                                                    Context &context) const;
    /// Looks at one environment for what is wrong with it, and says in Context::log what it looks at. Changes nothing.
    /// \a about: what a person has of an error message, in the platform's own form, without space around it; may be empty.
    /// Empty: nothing was found. What could not be reached is a finding, too; a Problem only when nothing was looked at, or
    /// when it was stopped. By default it is what observe() says.
    [[nodiscard]] virtual Result<QList<Finding>> diagnose(const ProjectEntry &entry, const QString &environmentId,
                                                          const QString &about, Context &context) const;
    /// How the pages of an environment are to be looked at. By default from its start page on.
    [[nodiscard]] virtual SiteCheckWishes checkWishes(const ProjectEntry &entry, const QString &environmentId) const;

    // Of platforms whose sites a person sets up here (Project::configurable); the others refuse all of these.
    /// What a site could be made of that lies at \a path. Changes nothing.
    [[nodiscard]] virtual Result<SiteDraft> draft(const QString &path) const;
    /// Makes a site of what lies at \a draft's path, in its folder, which is not there yet or empty, and says where it is
    /// (open()). \a secrets: values of secret variables, by name; `ENVIRONMENT/NAME` for one of an environment. All or
    /// nothing: a Problem leaves no folder behind.
    [[nodiscard]] virtual Result<QString> create(const SiteDraft &draft, const NamedSecrets &secrets,
                                                 Context &context) const;
    [[nodiscard]] virtual Result<SiteSettings> settings(const ProjectEntry &entry) const;
    /// Replaces them. What project.json holds beside them stays. Secrets as for create(); those that are not named stay as
    /// they are, those of variables that are gone go, too.
    [[nodiscard]] virtual Result<void> changeSettings(const ProjectEntry &entry, const SiteSettings &settings,
                                                      const NamedSecrets &secrets, Context &context) const;
    /// Takes the folder or archive at \a path in as a release. All or nothing.
    [[nodiscard]] virtual Result<void> addRelease(const ProjectEntry &entry, const QString &path,
                                                  const QString &version, Context &context) const;

    /// Starts or stops everything of the project that runs on this machine. Stopped on purpose stays stopped.
    [[nodiscard]] virtual Result<void> setRunning(const ProjectEntry &entry, bool running, Context &context) const = 0;
};

} // namespace Switchback
