// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/platforms/umbraco/cloudsymptoms.h"

#include "app/platforms/umbraco/umbracoproblem.h"

#include <QList>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

struct KnownSymptom {
    QLatin1StringView id;
    /// A pattern for the words of a message; empty: only known by its id.
    QLatin1StringView words;
    const char *sentence;
    const char *remedy;
    bool mayBeFalse = false;
    bool isPassing = false;
};

// Remedies that several share.
constexpr const char *readBuildLog = QT_TRANSLATE_NOOP(
    "Text",
    "Read the log of the deployment in Kudu: it has the error of the build. Correct that, push, and deploy again.");
constexpr const char *readDeployLog =
    QT_TRANSLATE_NOOP("Text", "Read deploy-failed in Deploy's folder and the log of the CMS. Correct what they name, "
                              "and take in the schema again.");
constexpr const char *waitAndRetry = QT_TRANSLATE_NOOP("Text", "Wait until nothing runs there, and try again.");
constexpr const char *lookAtDeploy = QT_TRANSLATE_NOOP(
    "Text", "Look at Settings, Deploy in the target's backoffice: it may have gone well. Only then try again.");
constexpr const char *readSiteLog =
    QT_TRANSLATE_NOOP("Text", "Open the site and read the error that it shows, or its log in umbraco/Logs. Correct the "
                              "code or the binding that it names, and push.");

/// Names and meanings of errors: UmbracoDocs, resolve-issues-quickly-and-efficiently/cloud-errors.md @4a456c5.
/// Messages: the document on minor upgrades, and the sheet, 3.3.
constexpr KnownSymptom knownSymptoms[] = {
    {"CourierDependencies"_L1, "Unable to upgrade as the site has custom Courier dependencies"_L1,
     QT_TRANSLATE_NOOP("Text", "The site's own code depends on Umbraco Courier, which Umbraco Deploy replaces."),
     QT_TRANSLATE_NOOP("Text", "Remove what refers to Courier, and push. Resolvers become value connectors of Deploy; "
                               "Umbraco.Deploy.Contrib has those for well-known packages.")},
    {"InstallerFailed"_L1, "Unable to run the Umbraco installer"_L1,
     QT_TRANSLATE_NOOP("Text", "The files are upgraded, and the site did not start with them, so its database is not."),
     QT_TRANSLATE_NOOP(
         "Text",
         "Open the site and read the error that it shows: mostly code uses something that has changed, or web.config "
         "binds a version that is gone. Correct that, push, and finish the upgrade.")},
    {"BuildAndDeployFailedUnhandledError"_L1,
     {},
     QT_TRANSLATE_NOOP("Text",
                       "The cloud could not build and deploy the repository, for a reason that it did not expect."),
     readBuildLog},
    {"BuildAndDeployFailed"_L1,
     {},
     QT_TRANSLATE_NOOP("Text", "The cloud could not build and deploy the repository."),
     readBuildLog},
    {"PingWebsiteFailed"_L1,
     {},
     QT_TRANSLATE_NOOP(
         "Text",
         "The site gave no good answer after the deployment: it starts slowly, redirects wrongly, or lacks a setting."),
     readSiteLog,
     true},
    {"DeployExtractionFailed"_L1,
     {},
     QT_TRANSLATE_NOOP("Text", "Umbraco Deploy could not take in the schema."),
     readDeployLog},
    {"MergeFromRemoteFailed"_L1,
     {},
     QT_TRANSLATE_NOOP("Text",
                       "Changes of the neighbouring environment could not be merged: both changed the same files."),
     QT_TRANSLATE_NOOP("Text", "Clone both environments, merge them on your machine, push, and deploy again.")},
    {"FetchFromRemoteFailed"_L1,
     {},
     QT_TRANSLATE_NOOP("Text",
                       "Changes of the neighbouring environment could not be fetched; mostly there are very many."),
     QT_TRANSLATE_NOOP("Text", "Try again; if it stays so, make the repository smaller."),
     false,
     true},
    {"DeploymentUpdateSiteExtensionIsSourceBusy"_L1,
     {},
     QT_TRANSLATE_NOOP("Text", "The environment that is deployed from is busy."),
     waitAndRetry,
     false,
     true},
    {"DeploymentUpdateSiteExtensionIsTargetBusy"_L1,
     {},
     QT_TRANSLATE_NOOP("Text", "The environment that is deployed to is busy."),
     waitAndRetry,
     false,
     true},
    {"DeploymentUpdateSiteExtensionGitPullFailed"_L1,
     {},
     QT_TRANSLATE_NOOP("Text", "The cloud could not pull the target's own commits."),
     QT_TRANSLATE_NOOP("Text", "Clone both environments, merge them on your machine, push, and deploy again.")},
    {"DeploymentUpdateSiteExtensionGitPushFailed"_L1,
     {},
     QT_TRANSLATE_NOOP("Text",
                       "The cloud could not push to the target, or the target could not build what was pushed."),
     readBuildLog},
    {"DeploymentUpdateSiteExtensionExtractionFailed"_L1,
     {},
     QT_TRANSLATE_NOOP("Text", "Umbraco Deploy could not take in the schema on the target."),
     readDeployLog},
    {"DeploymentUpdateSiteExtensionExtractionTimedOut"_L1,
     {},
     QT_TRANSLATE_NOOP("Text", "Umbraco Deploy took too long to take in the schema on the target."),
     lookAtDeploy,
     true},
    {"DeploymentUpdateSiteExtensionUnableToGetDeployExtractionStatus"_L1,
     {},
     QT_TRANSLATE_NOOP(
         "Text",
         "The cloud could not see whether Umbraco Deploy took in the schema on the target, which was restarting."),
     lookAtDeploy,
     true},
    {"DeploymentUpdateSiteExtensionTargetUnavailable"_L1,
     {},
     QT_TRANSLATE_NOOP("Text", "The cloud's helper on the target went down and did not come back."),
     QT_TRANSLATE_NOOP("Text", "Restart the target in the portal, and deploy again.")},
    {"DeploymentUpdateSiteExtensionCantConnectToRemoteRepository"_L1,
     {},
     QT_TRANSLATE_NOOP("Text", "The source could not reach the target's repository."),
     waitAndRetry,
     false,
     true},
    {"DeploymentUpdateDeploymentTimedOut"_L1,
     {},
     QT_TRANSLATE_NOOP("Text", "The cloud heard no end of the deployment in time."),
     QT_TRANSLATE_NOOP("Text",
                       "Look at the deployments in Kudu and at the site: it may have gone well. Only then try again."),
     true},
    {"DeploymentUpdateUnableToInitializeUpdateInSiteExtension"_L1,
     {},
     QT_TRANSLATE_NOOP("Text", "The cloud's checks before the deployment failed."),
     QT_TRANSLATE_NOOP(
         "Text", "Look for markers in site/locks of both environments, remove what was left behind, and try again.")},
    {"AuthorizeUpgradeWithoutUmbracoId"_L1, "authorize-?upgrade"_L1,
     QT_TRANSLATE_NOOP("Text", "The site waits for somebody to authorize the upgrade of its database."),
     QT_TRANSLATE_NOOP("Text", "Sign in there. Where the page has no sign-in with Umbraco ID, use a local user, or set "
                               "Umbraco:CMS:Unattended:UpgradeUnattended to true and restart.")},
    {"StartFailure"_L1, "HTTP Error 500\\.30"_L1,
     QT_TRANSLATE_NOOP(
         "Text", "The site does not start: its database is not upgraded, or code does not go with the new version."),
     readSiteLog}};

bool isIn(const QString &said, const KnownSymptom &known)
{
    const QString pattern =
        known.words.isEmpty() ? u"(?<![A-Za-z0-9])%1(?![A-Za-z0-9])"_s.arg(QString(known.id)) : QString(known.words);
    return QRegularExpression(pattern, QRegularExpression::CaseInsensitiveOption).match(said).hasMatch();
}

} // namespace

std::optional<CloudSymptom> cloudSymptom(const QString &said)
{
    for (const KnownSymptom &known : knownSymptoms)
        if (isIn(said, known))
            return CloudSymptom{.id = QString(known.id),
                                .sentence = Text(known.sentence),
                                .remedy = Text(known.remedy),
                                .mayBeFalse = known.mayBeFalse,
                                .isPassing = known.isPassing};
    return std::nullopt;
}

std::optional<Problem> cloudSymptomProblem(const QString &said)
{
    const std::optional<CloudSymptom> symptom = cloudSymptom(said);
    if (!symptom)
        return std::nullopt;
    constexpr qsizetype longest = 4000;
    return umbracoProblem(ProblemKind::Remote, symptom->isPassing ? Owner::Platform : Owner::You, u"umbraco.symptom"_s,
                          symptom->sentence, symptom->remedy, said.left(longest));
}

} // namespace Switchback
