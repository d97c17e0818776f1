// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace Switchback {

/// The three products that go together. For versions before 9 there is no Forms or Deploy to read.
struct UmbracoVersions {
    QString cms{};
    QString forms{};
    QString deploy{};

    [[nodiscard]] bool operator==(const UmbracoVersions &) const = default;
};

/// Why a site does not come up, as ASP.NET prints it.
struct UmbracoFailure {
    QString exception = QStringLiteral("System.MissingMethodException");
    QString message = QStringLiteral("Method not found: 'Void Umbraco.Cms.Core.Services.IContentService.Old()'.");
    QString assembly = QStringLiteral("Shop.Custom");
    /// The page: 500 with the exception on it (the yellow one before version 9, the developer page from then on);
    /// false: ASP.NET Core's "HTTP Error 500.30", which says nothing.
    bool isShown = true;
    /// It is the code's: what is deployed next successfully is without it.
    bool goesWithNextDeployment = true;
};

/// A line of Kudu's deployment log.
struct KuduLogState {
    QString id{};
    QDateTime time{};
    QString message{};
    int type = 0;          ///< 0 message, 1 warning, 2 error
    QStringList details{}; ///< what is behind its "details_url"
};

/// What Kudu knows of a deployment.
struct KuduDeploymentState {
    QString id{};   ///< the commit
    int status = 0; ///< 0 Pending, 1 Building, 2 Deploying, 3 Failed, 4 Success
    QString author{};
    QString authorEmail{};
    QString deployer{};
    QString message{};
    QDateTime receivedAt{};
    QDateTime startedAt{};
    QDateTime endedAt{};
    QDateTime lastSuccessAt{};
    bool isActive = false;
    QList<KuduLogState> log{};

    [[nodiscard]] bool isComplete() const { return status >= 3; }
};

/// How an environment's Deploy engine goes about a trigger file.
enum class UmbracoTriggerMode {
    Automatic, ///< by itself, at once
    Manual,    ///< a step for each UmbracoProject::advanceDeploy()
    Ignoring,  ///< the app is not running it: the file stays
};

/// One environment, apart from what is on its disk: see UmbracoProject::home().
struct UmbracoEnvironmentState {
    QString alias{};
    QString name{};
    bool isFlexible = false;

    // the site
    QString databaseVersion{}; ///< what the database was migrated to
    /// Unknown, Boot, Install, Upgrade, Upgrading, Run, BootFailed.
    QString level = QStringLiteral("Run");
    bool isUnattended = false;     ///< a restart on newer packages upgrades the database by itself
    bool holdsMigration = false;   ///< it stays at Upgrading until that is taken back
    bool isStopped = false;        ///< connections get Azure's 403 "Site Disabled"
    bool isPublicAccessOn = false; ///< the front asks everybody for a password
    std::optional<UmbracoFailure> failure{};
    /// The next that the site gets into when its packages change; it moves to failure then.
    std::optional<UmbracoFailure> failureAfterUpgrade{};
    QString authorizeFailure{}; ///< upgrade/authorize answers 500 with that
    bool isApiUserAdmin = true; ///< false: upgrade/authorize answers 403
    QString unhealthyCheck{};   ///< the name of a health check that reports an error
    QString runtimeMode = QStringLiteral("Production");

    // Kudu
    bool isIpFiltered = false;                    ///< Kudu, and git with it, shows a 403 page
    bool isKuduAllowed = true;                    ///< false: the person is no project admin, 403
    bool isDeploymentLocked = false;              ///< as though another deployment went on
    QList<KuduDeploymentState> kuduDeployments{}; ///< newest first
    /// The next builds end with that text.
    QString buildFailure{};
    QStringList filesInUse{}; ///< below HOME: "site/locks/upgrading"; writing, renaming and deleting them clashes
    QStringList violations{}; ///< what somebody did to Kudu's own locks

    // Deploy
    UmbracoTriggerMode triggers = UmbracoTriggerMode::Automatic;
    QString triggerFailure{}; ///< triggers end as "deploy-failed" with that
    /// So many listings after a trigger was written miss it, as one does that is made while it is renamed.
    int listingsDuringRenaming = 0;
};

/// An artifact of API v2.
struct UmbracoArtifactState {
    QString id{};
    QString fileName{};
    QString description{};
    QString version{};
    QDateTime createdAt{};
    QByteArray zip{};
};

struct UmbracoMessageState {
    QString text{};
    QDateTime at{};
};

/// A deployment of API v1 or v2.
struct UmbracoDeploymentState {
    QString id{};
    bool isV1 = false;
    QString artifactId{}; ///< v1: of what was uploaded for it
    QString environment{};
    QString state = QStringLiteral("Pending"); ///< v1 begins as "Created"
    QString commitMessage{};
    bool noBuildAndRestore = false;
    bool skipVersionCheck = false;
    bool runSchemaExtraction = true;
    bool skipPreserveUmbracoCloudJson = false;
    QList<UmbracoMessageState> messages{};
    QString error{};
    QDateTime createdAt{};
    QDateTime modifiedAt{};
    QDateTime completedAt{};
    bool cloudRepositoryUpdated = false;
    QString leftMost{}; ///< which environment that was at the time
    QString commit{};   ///< what the environment was at afterwards

    [[nodiscard]] bool isFinished() const
    {
        return state == QLatin1StringView("Completed") || state == QLatin1StringView("Failed");
    }
};

/// What a made-up Umbraco Cloud project consists of.
struct UmbracoState {
    QString projectId =
        QStringLiteral("3f2b8c1e-5d4a-4b6f-9a77-0c1d2e3f4a5b"); ///< "-1" may follow, as after a change of plan
    QString projectAlias = QStringLiteral("shop");
    QString region = QStringLiteral("euwest01");
    QByteArray apiKey{};
    QByteArray user{};     ///< Umbraco ID
    QByteArray password{}; ///< Umbraco ID
    QString clientId = QStringLiteral("umbraco-back-office-cockpit");
    QByteArray clientSecret{};
    bool allowsAnyTarget = false; ///< "Deploy to any target"
    /// Deployments of the API stay in that state until it is taken back: "Pending", "Queued", "InProgress".
    QString holdsDeploymentsIn{};
    /// They end as failures that are none: everything was done.
    bool isRestartUnconfirmed = false;
    QList<UmbracoEnvironmentState> environments{}; ///< left-most first; a flexible one at the end
    QList<UmbracoArtifactState> artifacts{};       ///< newest first
    QList<UmbracoDeploymentState> deployments{};   ///< newest first

    [[nodiscard]] UmbracoEnvironmentState *environment(const QString &alias)
    {
        for (UmbracoEnvironmentState &candidate : environments)
            if (candidate.alias == alias)
                return &candidate;
        return nullptr;
    }
    [[nodiscard]] const UmbracoEnvironmentState *environment(const QString &alias) const
    {
        return const_cast<UmbracoState *>(this)->environment(alias);
    }
    [[nodiscard]] UmbracoDeploymentState *deployment(const QString &id)
    {
        for (UmbracoDeploymentState &candidate : deployments)
            if (candidate.id == id)
                return &candidate;
        return nullptr;
    }
    [[nodiscard]] UmbracoArtifactState *artifact(const QString &id)
    {
        for (UmbracoArtifactState &candidate : artifacts)
            if (candidate.id == id)
                return &candidate;
        return nullptr;
    }
    [[nodiscard]] QString leftMost() const { return environments.isEmpty() ? QString() : environments.first().alias; }
};

} // namespace Switchback
