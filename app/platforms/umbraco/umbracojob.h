// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/platforms/umbraco/deploymentsclient.h"
#include "app/platforms/umbraco/kuduclient.h"
#include "app/platforms/umbraco/managementclient.h"
#include "app/platforms/umbraco/umbracofacts.h"
#include "app/platforms/umbraco/umbracopicture.h"
#include "models/plan.h"

#include <functional>

namespace Switchback {

/// An upgrade, a restore or a backup of one environment, part by part. Has nothing but what it was planned with; what it
/// finds out on the way is in Context::outputs. Nothing is forced upon git: what is taken back is a commit more, with the
/// content of before. Kudu's own locks are never touched.
///
/// Every function blocks and may be called again after it was interrupted half-way.
class UmbracoJob {
public:
    UmbracoJob(OperationKind kind, UmbracoFacts facts, UmbracoTools tools);

    [[nodiscard]] const UmbracoFacts &facts() const { return m_facts; }
    [[nodiscard]] EnvironmentRecords records() const;
    [[nodiscard]] bool isRestore() const { return m_kind == OperationKind::Restore; }

    /// That nothing blocks or is under way, and that the code is what it was planned with.
    [[nodiscard]] Result<void> check(Context &context) const;
    /// Writes the time down to which the portal can take the database back.
    [[nodiscard]] Result<void> notePoint(Context &context) const;

    /// Raises the packages, or takes the content of another commit, in a commit that is only here.
    [[nodiscard]] Probe probePrepared(Context &context) const;
    [[nodiscard]] Result<void> raise(Context &context) const;
    [[nodiscard]] Result<void> revert(Context &context) const;
    [[nodiscard]] Result<void> discardCommit(Context &context) const;

    [[nodiscard]] Probe probePushed(Context &context) const;
    [[nodiscard]] Result<void> push(Context &context) const;
    [[nodiscard]] Result<void> takeBackPush(Context &context) const;
    [[nodiscard]] Result<void> awaitPushed(Context &context) const;

    [[nodiscard]] Probe probeUploaded(Context &context) const;
    [[nodiscard]] Result<void> upload(Context &context) const;
    /// Begins a deployment by the API, or follows the one that was begun, to its end.
    [[nodiscard]] Result<void> deployArtifact(Context &context) const;
    [[nodiscard]] Result<void> takeBackArtifact(Context &context) const;

    /// Waits for what only a person can do in the portal, and watches for it.
    [[nodiscard]] Probe probePortal(Context &context) const;
    [[nodiscard]] Result<void> awaitPortal(Context &context) const;
    [[nodiscard]] Result<void> takeBackPortal(Context &context) const;
    [[nodiscard]] Result<void> askForData(Context &context) const;

    /// Waits until the site is up again, in whatever state its database is.
    [[nodiscard]] Result<void> awaitSite(Context &context) const;
    /// The three steps that an upgrade leaves to do where it stops half-way.
    [[nodiscard]] Probe probeDatabase(Context &context) const;
    [[nodiscard]] Result<void> upgradeDatabase(Context &context) const;
    /// Says so where a database was upgraded that nothing else takes back.
    [[nodiscard]] Result<void> leaveDatabase(Context &context) const;
    [[nodiscard]] Probe probeExported(Context &context) const;
    [[nodiscard]] Result<void> exportMetadata(Context &context) const;
    [[nodiscard]] Probe probeMarked(Context &context) const;
    [[nodiscard]] Result<void> markDone(Context &context) const;
    /// Where the marker was there before: gives it its name back.
    [[nodiscard]] Result<void> unmark(Context &context) const;

    [[nodiscard]] Result<void> verify(Context &context) const;

    [[nodiscard]] Probe probeKept(Context &context) const;
    [[nodiscard]] Result<void> keep(Context &context) const;
    [[nodiscard]] Result<void> unkeep(Context &context) const;
    /// Older upgrade backups after an upgrade, or what a restore went back to.
    [[nodiscard]] Probe probeCleared(Context &context) const;
    [[nodiscard]] Result<void> clear(Context &context) const;
    [[nodiscard]] Result<void> deleteBackup(Context &context) const;

private:
    /// What it takes to look at the environment.
    struct Sight {
        UmbracoSettings settings;
        UmbracoPlace place;
    };
    /// What a function works with.
    struct Ways : Sight {
        KuduClient kudu;
    };
    [[nodiscard]] Result<Sight> see(Context &context) const;
    [[nodiscard]] Result<Ways> open(Context &context) const;
    [[nodiscard]] UmbracoPicture look(const Sight &sight, Context &context) const;
    [[nodiscard]] Result<ManagementClient> site(const Sight &sight, Context &context) const;
    /// The code of the environment, or of the one to its left, with the way to its repository.
    [[nodiscard]] Result<CodeStore> code(Ways &ways, Context &context) const;
    /// Only what is here already.
    [[nodiscard]] CodeStore localCode() const;
    [[nodiscard]] Result<void> checkState(const UmbracoPicture &picture) const;
    [[nodiscard]] Result<void> checkCode(Ways &ways, Context &context) const;
    /// Whether \a head is what was pushed, or what a person pushed on top of it to mend it. Both are here.
    [[nodiscard]] Result<bool> isOurs(const CodeStore &code, const QString &head, Context &context) const;
    /// Kudu's deployment of a commit, from when it is seen to its end.
    [[nodiscard]] Result<void> awaitKudu(Ways &ways, const QString &commit, Context &context) const;
    [[nodiscard]] Problem kuduFailure(Ways &ways, const KuduDeployment &deployment, Context &context) const;
    /// The newest commit of the repository; passing troubles are waited out.
    [[nodiscard]] Result<QString> headNow(const CodeStore &code, Context &context) const;
    [[nodiscard]] Result<QString> headAfterPush(const CodeStore &code, Context &context) const;
    [[nodiscard]] Result<void> takePortalBack(Context &context) const;
    [[nodiscard]] Result<void> takePushBack(Context &context) const;
    [[nodiscard]] Result<void> takeArtifactBack(Context &context) const;
    /// Asked before each start, since what is deployed replaces all that lies there: whether nobody else's is among it.
    /// \a ours: an earlier one of the same package, which failed.
    using MayStart = std::function<Result<void>(const std::optional<UmbracoDeployment> &ours)>;
    // Where nobody may reach Kudu and git:
    /// That nothing was deployed or committed since it was planned, but \a ours and what it brought.
    [[nodiscard]] Result<void> checkStand(DeploymentsClient &api,
                                          const std::optional<UmbracoDeployment> &ours = {}) const;
    [[nodiscard]] Result<void> checkPackage(Context &context) const;
    [[nodiscard]] Result<void> deployPackage(Context &context) const;
    [[nodiscard]] Result<void> takePackageBack(Context &context) const;
    /// Our deployment as it ended, waited for; nothing: it was never begun.
    [[nodiscard]] Result<std::optional<UmbracoDeployment>> oursEnded(DeploymentsClient &api, Context &context) const;
    /// Uploads and deploys the code of before, and goes on with that where it was begun already.
    [[nodiscard]] Result<void> deployBefore(DeploymentsClient &api, const MayStart &mayStart, Context &context) const;
    /// What the site says that it runs; empty: nothing is there to ask it with.
    [[nodiscard]] Result<QString> runningVersion(const Sight &sight, Context &context) const;
    /// Before code is taken back: whether its database was upgraded, as far as the site shows it.
    [[nodiscard]] Result<void> noteRun(const Sight &sight, Context &context) const;
    /// That the site is up again with the code of before.
    [[nodiscard]] Result<void> checkRunning(const Sight &sight, Context &context) const;
    /// Keeps what was before as a backup where taking back failed.
    [[nodiscard]] Result<void> settleTakeBack(const Result<void> &done, Context &context) const;
    /// Whether the repository's newest commit is of before or of our own deployment by the API.
    [[nodiscard]] Result<void> checkHead(const CodeStore &code, Context &context) const;
    /// That the repository has the content that it was planned with, while nothing of ours is there.
    [[nodiscard]] Result<void> checkUntouched(const CodeStore &code, Context &context) const;
    [[nodiscard]] Result<void> awaitTakenBack(const Sight &sight, Context &context) const;
    [[nodiscard]] Result<void> pushBack(Ways &ways, const CodeStore &code, const QString &head, Context &context) const;
    [[nodiscard]] Result<QString> uploadCommit(DeploymentsClient &api, const CodeStore &code, const QString &commit,
                                               const QString &version, Context &context) const;
    [[nodiscard]] UmbracoOrder order(Context &context) const;
    /// A deployment that is asked for. \a before: the newest one until then.
    struct Asked {
        UmbracoOrder order;
        QString before;
        MayStart mayStart;
        bool isOurs = true; ///< false: it takes ours back
    };
    /// Begins it, unless it was begun since and has not failed, and follows it.
    [[nodiscard]] Result<void> deploy(DeploymentsClient &api, const Asked &asked, Context &context) const;
    [[nodiscard]] Result<UmbracoDeployment> start(DeploymentsClient &api, const Asked &asked,
                                                  const std::optional<UmbracoDeployment> &earlier,
                                                  Context &context) const;
    [[nodiscard]] Result<UmbracoDeployment> awaitListed(DeploymentsClient &api, const Asked &asked, const Problem &busy,
                                                        Context &context) const;
    [[nodiscard]] Problem unconfirmedRestart() const;
    /// What the site says of itself, as soon as it says anything that is not passing.
    [[nodiscard]] Result<std::optional<ServerLevel>> awaitLevel(const Sight &sight, Context &context) const;
    /// Before code is taken back: a site that runs with the new version has upgraded its database, whoever had it do so.
    [[nodiscard]] Result<void> noteDatabase(const Sight &sight, Context &context) const;
    [[nodiscard]] Result<void> awaitMended(Context &context) const;
    [[nodiscard]] Problem databaseNewer(const Sight &sight, Context &context, const QString &details) const;
    [[nodiscard]] bool needsExport(const UmbracoPicture &picture) const;
    /// Puts Deploy's trigger there, and notes when that was by the clock of the server.
    [[nodiscard]] Result<void> askForExport(Ways &ways, const QString &folder, Context &context) const;
    [[nodiscard]] Result<void> checkPage(const Sight &sight, Context &context) const;
    [[nodiscard]] Result<void> checkVersions(const Sight &sight, const UmbracoPicture &picture, Context &context) const;
    /// What an upgrade in the portal arrived at, which chooses for itself; else what was asked for.
    [[nodiscard]] QString reached(const Context &context) const;
    /// Whether \a deployed is what it was done for, or what the portal chose in its place.
    [[nodiscard]] bool isReached(const QString &deployed, const Context &context) const;
    [[nodiscard]] Result<void> takeReached(const QString &deployed, Context &context) const;
    [[nodiscard]] KeptState newBackup(Context &context) const;

    [[nodiscard]] QString refName(const char *what) const
    {
        return QString(m_facts.alias + QLatin1Char('/') + m_facts.stamp + QLatin1Char('/') + QLatin1String(what));
    }
    [[nodiscard]] QString newName() const { return refName("new"); }
    [[nodiscard]] QString backName() const { return refName("back"); }
    [[nodiscard]] QString keptName(const QString &id) const
    {
        return QString(m_facts.alias + QLatin1String("/kept-") + id);
    }

    OperationKind m_kind;
    UmbracoFacts m_facts;
    UmbracoTools m_tools;
};

/// The repository of an environment as its Kudu names it, and the person of the account to get in.
[[nodiscard]] Result<GitRemote> umbracoRemote(KuduClient &kudu, Context &context);

} // namespace Switchback
