// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/git/codestore.h"
#include "app/platforms/magento/cloudclient.h"
#include "app/platforms/magento/cloudserver.h"
#include "app/platforms/magento/commercefacts.h"
#include "app/platforms/magento/magentotools.h"
#include "models/plan.h"

namespace Switchback {

/// An upgrade, a restore or a backup of one environment, part by part. Nothing is forced upon git: what is taken back is a
/// commit more, with the content of before. Has nothing but what it was planned with; what it finds out on the way is in
/// Context::outputs.
///
/// Every function blocks and may be called again after it was interrupted half-way.
class CommerceJob {
public:
    CommerceJob(OperationKind kind, CommerceFacts facts, MagentoTools tools);

    [[nodiscard]] const CommerceFacts &facts() const { return m_facts; }
    [[nodiscard]] EnvironmentRecords records() const;

    /// That the branch and the environment are as they were planned with and that the push would be taken.
    [[nodiscard]] Result<void> check(Context &context) const;

    /// A backup by the cloud itself.
    [[nodiscard]] Probe probeSnapshot(Context &context) const;
    [[nodiscard]] Result<void> snapshot(Context &context) const;
    [[nodiscard]] Result<void> discardSnapshot(Context &context) const;

    [[nodiscard]] Probe probeDumped(Context &context) const;
    [[nodiscard]] Result<void> dump(Context &context) const;
    /// Keeps the dump when the database may need it yet.
    [[nodiscard]] Result<void> discardDump(Context &context) const;

    /// Works out the new set of packages and makes a commit of it, here.
    [[nodiscard]] Probe probeRaised(Context &context) const;
    [[nodiscard]] Result<void> raise(Context &context) const;
    /// Makes a commit with the content of the one that is gone back to, here.
    [[nodiscard]] Result<void> revert(Context &context) const;
    [[nodiscard]] Result<void> discardCommit(Context &context) const;

    [[nodiscard]] Probe probeMaintenance(Context &context) const;
    [[nodiscard]] Result<void> beginMaintenance(Context &context) const;
    [[nodiscard]] Result<void> endMaintenance(Context &context) const;
    [[nodiscard]] Result<void> restoreData(Context &context) const;
    [[nodiscard]] Result<void> restoreDataBefore(Context &context) const;

    [[nodiscard]] Probe probePushed(Context &context) const;
    [[nodiscard]] Result<void> push(Context &context) const;
    /// Puts data and code back to what they were before the operation; the data first, while nobody is let in, so that no
    /// moment shows old code on new data.
    [[nodiscard]] Result<void> takeBack(Context &context) const;
    /// The deployment of what was pushed, or of a fix on top of it; after one that failed, what was begun since, or else
    /// has the cloud deploy again.
    [[nodiscard]] Result<void> awaitDeployed(Context &context) const;
    [[nodiscard]] Result<void> verify(Context &context) const;

    [[nodiscard]] Probe probeKept(Context &context) const;
    [[nodiscard]] Result<void> keep(Context &context) const;
    [[nodiscard]] Result<void> unkeep(Context &context) const;
    /// Older upgrade backups after an upgrade, or what a restore went back to.
    [[nodiscard]] Probe probeCleared(Context &context) const;
    [[nodiscard]] Result<void> clear(Context &context) const;
    /// Lists what others made, with its versions, what is newer of it, and modules that are off.
    [[nodiscard]] Result<void> listExtensions(Context &context) const;

    /// Of the cloud's own backup, or of one of ours.
    [[nodiscard]] Result<void> deleteBackup(Context &context) const;

private:
    /// What a function works with.
    struct Ways {
        CloudClient client;
        CloudProject project;
        CloudEnvironment environment;
        CodeStore code;
    };
    [[nodiscard]] Result<Ways> open(Context &context) const;
    [[nodiscard]] Result<CloudServer> server(const Ways &ways, Context &context) const;
    /// The same with the environment's server.
    struct Reached {
        Ways ways;
        CloudServer host;
    };
    [[nodiscard]] Result<Reached> reach(Context &context) const;
    [[nodiscard]] Result<CloudBackup> cloudBackup(Ways &ways, const QString &id) const;
    /// That it is gone already is no Problem.
    [[nodiscard]] Result<void> removeCloudBackup(Ways &ways, const QString &id, Context &context) const;
    /// Its dump, and what keeps its commit.
    [[nodiscard]] Result<void> removeKept(const KeptState &kept, Context &context) const;
    [[nodiscard]] QString keptName(const QString &id) const
    {
        return QString(m_facts.environmentKey + QLatin1String("/kept-") + id);
    }
    [[nodiscard]] QString newName() const
    {
        return QString(m_facts.environmentKey + u'/' + m_facts.stamp + QLatin1String("/new"));
    }
    [[nodiscard]] QString backName() const
    {
        return QString(m_facts.environmentKey + u'/' + m_facts.stamp + QLatin1String("/back"));
    }
    /// What the cloud has begun of that type since check() noted the newest under \a before; nothing: nothing.
    [[nodiscard]] Result<std::optional<CloudActivity>> begunSinceCheck(Ways &ways, const QString &type,
                                                                       const QString &before, Context &context) const;
    [[nodiscard]] Result<void> restoreDump(const CloudServer &host, Context &context) const;
    /// Maintenance mode, and no timed jobs.
    [[nodiscard]] static Result<void> closeShop(const CloudServer &host, Context &context);
    /// One that a holder who died began in the cloud would come over what is put back.
    [[nodiscard]] Result<void> awaitCloudRestore(Ways &ways, Context &context) const;
    [[nodiscard]] Result<void> hangCommit(Ways &ways, const QString &folder, Context &context) const;
    /// For later steps: what the cloud did last, and whether the shop was broken before anything was done.
    [[nodiscard]] Result<void> noteWhatIs(Ways &ways, Context &context) const;
    /// A git that was stopped while it pushed may have been heard all the same.
    [[nodiscard]] Result<void> awaitLatePush(Ways &ways, Context &context) const;
    [[nodiscard]] Result<void> putBack(Ways &ways, const QString &head, Context &context) const;
    [[nodiscard]] Result<void> putDataBack(Ways &ways, const QString &commit, Context &context) const;
    [[nodiscard]] Result<void> putCodeBack(Ways &ways, const QString &head, Context &context) const;
    [[nodiscard]] Result<void> awaitPush(Ways &ways, const QString &commit, const QString &before,
                                         Context &context) const;
    /// Whether \a head is what was pushed, or what a person pushed on top of it to mend it. Both are here.
    [[nodiscard]] Result<bool> isOurs(const Ways &ways, const QString &head, Context &context) const;
    [[nodiscard]] Result<CloudActivity> deploymentOf(Ways &ways, const QString &commit, Context &context) const;
    [[nodiscard]] Result<CloudActivity> deployedAgain(Ways &ways, Context &context) const;
    /// So that the next attempt follows another one, and whoever takes it back knows of the data.
    void noteFailure(Ways &ways, const QString &commit, const CloudActivity &activity, Context &context) const;
    /// Whether any deployment since the push may have worked on the data.
    [[nodiscard]] Result<bool> mayHaveTouched(Ways &ways, Context &context) const;
    /// What was pushed since the last deployment that was followed, if anything.
    [[nodiscard]] Result<void> awaitFix(Ways &ways, Context &context) const;
    [[nodiscard]] Result<Packages> newerPackages(const Ways &ways, Context &context) const;
    [[nodiscard]] Result<void> lookAtStorefront(const Ways &ways, const CloudServer &server, Context &context) const;
    [[nodiscard]] bool isTakenBack(Context &context) const;
    /// Whether what was backed up before may have to be gone back to yet: it was not all taken back.
    [[nodiscard]] Result<bool> mayBeNeeded(const Ways &ways, Context &context) const;
    [[nodiscard]] KeptState newBackup(Context &context) const;

    OperationKind m_kind;
    CommerceFacts m_facts;
    MagentoTools m_tools;
};

} // namespace Switchback
