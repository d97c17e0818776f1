// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/platforms/umbraco/umbracofindings.h"

#include "app/platforms/umbraco/cloudsymptoms.h"
#include "app/platforms/umbraco/deploymentfailure.h"
#include "app/platforms/umbraco/sitepage.h"
#include "app/platforms/umbraco/umbracoproblem.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

/// What nobody knows but that it failed.
bool isUnexplained(const Problem &problem)
{
    return problem.code == "umbraco.deployment-failed"_L1;
}

Finding asNote(const Problem &problem)
{
    Finding finding = findingOf(problem);
    finding.gravity = Gravity::Note;
    return finding;
}

/// At which of the steps an upgrade to \a version stopped.
Text halfWay(const UmbracoPicture &picture, const QString &version)
{
    if (picture.level == ServerLevel::BootFailed)
        return Text(QT_TRANSLATE_NOOP("Text", "The upgrade to %1 stopped half-way: the site does not start with it."),
                    {version});
    if (picture.level == ServerLevel::Upgrade || picture.standing.stand == UpgradeStand::DatabaseBehind)
        return Text(
            QT_TRANSLATE_NOOP("Text", "The upgrade to %1 stopped half-way: its database is still to be upgraded."),
            {version});
    return Text(QT_TRANSLATE_NOOP("Text", "The upgrade to %1 stopped half-way: Umbraco Deploy's files are still to be "
                                          "written anew, and the marker “upgrading” to be renamed."),
                {version});
}

int filesIn(const QByteArray &patch)
{
    return int(patch.count("\ndiff --git ") + (patch.startsWith("diff --git ") ? 1 : 0));
}

} // namespace

QStringList newestLines(const QStringList &lines, qsizetype most)
{
    constexpr qsizetype longest = 1000;
    QStringList newest;
    for (const QString &line : lines.mid(std::max<qsizetype>(0, lines.size() - most)))
        newest.append(line.size() > longest ? QString(line.left(longest) + u'…') : line);
    return newest;
}

Finding umbracoAboutFinding(const QString &about, const QString &environment, const QUrl &site)
{
    if (const std::optional<Problem> symptom = cloudSymptomProblem(about))
        return asNote(*symptom);
    if (const Problem failure = deploymentFailure(environment, about.split(u'\n')); !isUnexplained(failure))
        return asNote(failure);
    // Often only the first line is at hand, and an exception is known by the stack that follows it.
    const std::optional<SiteFault> fault = faultIn(QString(about + u"\n   at "_s).toUtf8());
    constexpr int serverError = 500;
    if (fault && !site.isEmpty())
        return asNote(brokenSite(site, serverError, *fault));
    return notUnderstood(about);
}

std::optional<Finding> markersFinding(const LocksReading &locks)
{
    if (locks.state == LocksState::Idle || locks.state == LocksState::Upgraded)
        return std::nullopt;
    const bool isAtWork = locks.state == LocksState::Updating || locks.state == LocksState::Upgrading;
    return Finding{.gravity = isAtWork ? Gravity::Note : Gravity::Failure,
                   .owner = isAtWork ? Owner::Platform : Owner::You,
                   .code = isAtWork ? u"umbraco.marker"_s : u"umbraco.blocked"_s,
                   .sentence = locks.sentence,
                   .explanation = Text(QT_TRANSLATE_NOOP("Text", "While these are in site/locks, every other "
                                                                 "deployment to it fails at once: %1."),
                                       {locks.blocking.join(u", "_s)}),
                   .remedy = locks.remedy};
}

std::optional<Finding> standingFinding(const UmbracoPicture &picture, const QString &version)
{
    const UpgradeStanding &standing = picture.standing;
    if (version.isEmpty()) {
        if (standing.stand != UpgradeStand::NotDeployed && standing.stand != UpgradeStand::Contradictory)
            return std::nullopt;
        return Finding{.gravity = Gravity::Warning,
                       .owner = Owner::You,
                       .code = u"umbraco.versions"_s,
                       .sentence = standing.sentence,
                       .explanation = {},
                       .remedy = standing.remedy};
    }
    Finding finding{
        .gravity = Gravity::Failure,
        .owner = Owner::You,
        .code = u"umbraco.half-way"_s,
        .sentence = halfWay(picture, version),
        .explanation = standing.sentence,
        .remedy =
            Text(QT_TRANSLATE_NOOP("Text", "Choose “Upgrade…” and version %1: it only does what is left."), {version})};
    if (picture.level == ServerLevel::BootFailed)
        finding.remedy =
            Text(QT_TRANSLATE_NOOP("Text", "Correct what keeps the site from starting, and push that. Then choose "
                                           "“Upgrade…” and version %1: it only does what is left."),
                 {version});
    return finding;
}

Finding siteFaultFinding(const Problem &problem, const QStringList &log)
{
    Finding finding = findingOf(problem);
    if (!log.isEmpty())
        finding.explanation = Text(QT_TRANSLATE_NOOP("Text", "The newest lines of its log follow."));
    finding.lines = (finding.lines + log).mid(0, Finding::mostLines);
    return finding;
}

Finding umbracoBindingFinding(const BindingFinding &binding, Gravity gravity)
{
    return {.gravity = gravity,
            .owner = Owner::You,
            .code = u"umbraco.binding"_s,
            .sentence = binding.sentence,
            .explanation = {},
            .remedy = binding.remedy};
}

Finding courierFinding(const QList<CourierFinding> &findings, bool isPart)
{
    Finding finding = findingOf(courierProblem(findings));
    finding.gravity = Gravity::Warning;
    if (isPart)
        finding.explanation = Text(QT_TRANSLATE_NOOP("Text", "Only a part of its files was looked through."));
    return finding;
}

Finding kuduDeploymentFinding(const KuduDeployment &deployment, const QString &environment, const QStringList &log)
{
    constexpr qsizetype enough = 80;
    const QString all = log.join(u'\n');
    const Problem failure = deploymentFailure(environment, log);
    const std::optional<CloudSymptom> symptom = cloudSymptom(all);
    Finding finding{
        .gravity = Gravity::Failure,
        .owner = Owner::You,
        .code = u"umbraco.kudu.deployment-failed"_s,
        .sentence = Text(QT_TRANSLATE_NOOP("Text", "The last deployment, of %1, failed: “%2”."),
                         {deployment.receivedAt, deployment.message.simplified().left(enough)}),
        .explanation = {},
        .remedy = Text(QT_TRANSLATE_NOOP("Text", "Read the log of the deployment in Kudu: it has the error of the "
                                                 "build. Correct that, push, and deploy again.")),
        .lines = newestLines(log)};
    if (symptom) {
        finding.explanation = symptom->sentence;
        finding.remedy = symptom->remedy;
    } else if (!isUnexplained(failure)) {
        finding.explanation = failure.sentence;
        finding.remedy = failure.remedy;
    }
    return finding;
}

Finding deployFailedFinding(const QStringList &content)
{
    return {.gravity = Gravity::Failure,
            .owner = Owner::You,
            .code = u"umbraco.deploy-failed"_s,
            .sentence = Text(QT_TRANSLATE_NOOP("Text", "Umbraco Deploy failed.")),
            .explanation = {},
            .remedy = Text(QT_TRANSLATE_NOOP(
                "Text", "Read deploy-failed and deploy.log in its folder, correct what they name, and try again.")),
            .lines = newestLines(content)};
}

Finding falseAlarmFinding(const Problem &problem)
{
    Finding finding = asNote(problem);
    finding.code = u"umbraco.false-alarm"_s;
    finding.explanation = Text(
        QT_TRANSLATE_NOOP("Text", "It was a false alarm: the site runs, and Kudu says that its deployment went well."));
    finding.remedy = Text(QT_TRANSLATE_NOOP("Text", "There is nothing to do."));
    return finding;
}

Finding apiDowngradeFinding(const Problem &problem, const std::optional<QByteArray> &patch)
{
    Finding finding = findingOf(problem);
    if (!patch)
        return finding;
    finding.explanation =
        Text(QT_TRANSLATE_N_NOOP("Text", "%n file(s) were changed in the cloud since the last deployment by "
                                         "the API that changed something; the difference has %1."),
             {QVariant::fromValue(Bytes{patch->size()})}, filesIn(*patch));
    finding.remedy = Text(QT_TRANSLATE_NOOP(
        "Text", "Fetch the difference from the deployments API, or clone the environment; take it over in your "
                "repository with “git apply”, commit, and deploy again."));
    return finding;
}

Finding guardedSiteFinding(const QString &host)
{
    return {.gravity = Gravity::Warning,
            .owner = Owner::You,
            .code = u"umbraco.site.guarded"_s,
            .sentence = Text(
                QT_TRANSLATE_NOOP("Text", "%1 only lets in who signs in (Public Access), so how it is cannot be seen."),
                {host}),
            .explanation = {},
            .remedy = Text(QT_TRANSLATE_NOOP(
                "Text", "Let this machine in: in the portal, under Public Access or by its IP address."))};
}

Finding unreadFinding(const Problem &problem)
{
    Finding finding = asNote(problem);
    if (problem.code == "umbraco.kudu.forbidden"_L1 || problem.code == "umbraco.site.guarded"_L1)
        finding.gravity = Gravity::Warning;
    return finding;
}

} // namespace Switchback
