// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/platforms/magento/commercefindings.h"

#include "app/platforms/magento/testbranch.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

/// What a code stands for and what becomes of the shop, as far as each is known.
Text explained(int code)
{
    const Text meaning = deployMeaning(code);
    const Text consequence = deployConsequence(code);
    if (meaning.isEmpty() || consequence.isEmpty())
        return meaning.isEmpty() ? consequence : meaning;
    return Text(QT_TRANSLATE_NOOP("Text", "%1 %2"), {QVariant::fromValue(meaning), QVariant::fromValue(consequence)});
}

QStringList moduleLines(const QList<OutdatedModule> &modules)
{
    QStringList lines;
    for (const OutdatedModule &module : modules)
        lines.append(moduleLine(module));
    return lines;
}

/// Its message and its trace, the beginning of both.
QStringList reportLines(const ErrorReport &report)
{
    const QStringList lines =
        report.message.split(u'\n', Qt::SkipEmptyParts) + report.trace.split(u'\n', Qt::SkipEmptyParts);
    return lines.mid(0, Finding::mostLines);
}

Text laterRemedy()
{
    return Text(QT_TRANSLATE_NOOP("Text", "The deployment went on; put it right before the next one."));
}

} // namespace

QString deployCode(int code)
{
    return code > 0 ? u"magento.deploy.%1"_s.arg(code) : u"magento.deploy"_s;
}

Finding notSetUpFinding()
{
    return {.gravity = Gravity::Note,
            .owner = Owner::You,
            .code = u"environment.not-set-up"_s,
            .sentence = Text(QT_TRANSLATE_NOOP("Text", "%1 is not set up."), {QString(testEnvironmentTitle)}),
            .explanation = {},
            .remedy = Text(QT_TRANSLATE_NOOP("Text", "Set it up with a release first."))};
}

Finding notActiveFinding(const QString &environment)
{
    return {.gravity = Gravity::Failure,
            .owner = Owner::You,
            .code = u"magento.inactive"_s,
            .sentence =
                Text(QT_TRANSLATE_NOOP("Text", "In the cloud, %1 is not active: it has no servers."), {environment}),
            .explanation =
                Text(QT_TRANSLATE_NOOP("Text", "Somebody paused, deactivated or deleted it; its branch may be left.")),
            .remedy = Text(QT_TRANSLATE_NOOP("Text", "Activate or resume it in the cloud's console."))};
}

Finding atWorkFinding(const CloudActivity &activity)
{
    return {.gravity = Gravity::Note,
            .owner = Owner::Platform,
            .code = u"magento.deploying"_s,
            .sentence = Text(QT_TRANSLATE_NOOP("Text", "The cloud is at work on it: “%1” (%2 %)."),
                             {activity.text, activity.percent}),
            .explanation = Text(QT_TRANSLATE_NOOP("Text", "What was found may be of a moment in between.")),
            .remedy = Text(QT_TRANSLATE_NOOP("Text", "Wait for its end, then diagnose it again."))};
}

Finding failedDeployFinding(const CloudActivity *activity, const QStringList &words, const DeployReport &report)
{
    const CloudCommand *failed = activity ? activity->failedCommand() : nullptr;
    const bool isBuild =
        (failed && failed->type == "build"_L1) || std::any_of(words.cbegin(), words.cend(), saysBuildFailed);
    DeployReport known = isBuild ? DeployReport{.errors = {}, .log = words} : report;
    if (!known.critical())
        if (const std::optional<DeployError> error = loggedError(known.log.isEmpty() ? words : known.log))
            known.errors.append(*error);
    Finding finding = findingOf(deployProblem(known, failed ? failed->exitCode : 0, words));
    const DeployError *error = known.critical();
    const int code = error ? error->code : failed ? failed->exitCode : 0;
    finding.explanation = isBuild && !error
                              ? Text(QT_TRANSLATE_NOOP("Text", "The build stopped: what ran before goes on."))
                              : explained(code);
    finding.page = deployCodesPage();
    const QStringList around = linesAround(known.log.isEmpty() ? words : known.log, code);
    finding.lines =
        error && !error->suggestion.isEmpty()
            ? QStringList{u"%1: %2 (%3). %4"_s.arg(error->code).arg(error->title, error->step, error->suggestion)}
            : QStringList();
    finding.lines += around;
    return finding;
}

QList<Finding> warningFindings(const DeployReport &report)
{
    constexpr qsizetype most = 20;
    QList<Finding> findings;
    QSet<int> seen;
    for (const DeployError &error : report.errors) {
        if (error.isCritical || seen.contains(error.code) || findings.size() == most)
            continue;
        seen.insert(error.code);
        findings.append(
            {.gravity = Gravity::Warning,
             .owner = Owner::You,
             .code = deployCode(error.code),
             .sentence = Text(QT_TRANSLATE_NOOP("Text", "The last deployment warned with ece-tools' code %1: %2"),
                              {error.code, error.title}),
             .explanation = explained(error.code),
             .remedy = laterRemedy(),
             .lines = error.suggestion.split(u'\n', Qt::SkipEmptyParts).mid(0, Finding::mostLines),
             .page = deployCodesPage()});
    }
    return findings;
}

Finding maintenanceFinding(bool hasFailedDeploy, bool isAtWork)
{
    Finding finding{
        .gravity = Gravity::Failure,
        .owner = Owner::You,
        .code = u"magento.in-maintenance"_s,
        .sentence = Text(QT_TRANSLATE_NOOP("Text", "It is in maintenance mode: visitors see the maintenance page.")),
        .explanation = Text(QT_TRANSLATE_NOOP("Text", "No deployment is under way that would end it.")),
        .remedy = Text(QT_TRANSLATE_NOOP(
            "Text", "When nobody works on it any more, end it on the server: php bin/magento maintenance:disable."))};
    if (isAtWork) {
        finding.gravity = Gravity::Note;
        finding.explanation = Text(QT_TRANSLATE_NOOP("Text", "The last step of a deployment ends it."));
        finding.remedy = Text(QT_TRANSLATE_NOOP("Text", "Wait for its end, then diagnose it again."));
    } else if (hasFailedDeploy) {
        finding.explanation = Text(
            QT_TRANSLATE_NOOP("Text", "The last step of a deployment ends it, and the last one did not get that far."));
        finding.remedy =
            Text(QT_TRANSLATE_NOOP("Text", "Correct what stopped the deployment and push again, or roll back. To "
                                           "end it alone would show a shop that is half upgraded."));
    }
    return finding;
}

Finding storefrontFinding(const QUrl &url, const PageVisit &visit, const std::optional<ErrorReport> &report)
{
    const QList<OutdatedModule> modules = report ? outdatedModules(report->message) : QList<OutdatedModule>();
    if (!modules.isEmpty())
        return outdatedFinding(modules);
    Finding finding = findingOf(brokenPage(url, visit, report));
    if (report)
        finding.lines = reportLines(*report);
    else
        finding.explanation = Text(QT_TRANSLATE_NOOP("Text", "The page names no report that could be opened."));
    return finding;
}

Finding reportFinding(const QString &id, const ErrorReport &report)
{
    const QList<OutdatedModule> modules = outdatedModules(report.message);
    if (!modules.isEmpty())
        return outdatedFinding(modules);
    return {.gravity = Gravity::Failure,
            .owner = Owner::You,
            .code = u"magento.report"_s,
            .sentence = Text(QT_TRANSLATE_NOOP("Text", "Report %1: %2"), {id, report.message.section(u'\n', 0, 0)}),
            .explanation = report.url.isEmpty()
                               ? Text()
                               : Text(QT_TRANSLATE_NOOP("Text", "A visitor met it at %1."), {report.url}),
            .remedy = Text(QT_TRANSLATE_NOOP(
                "Text", "Give its lines to whoever looks after the code or the extension that they name first.")),
            .lines = reportLines(report)};
}

Finding noReportFinding(const QString &id)
{
    return {.gravity = Gravity::Note,
            .owner = Owner::You,
            .code = u"magento.no-report"_s,
            .sentence = Text(QT_TRANSLATE_NOOP("Text", "There is no report %1 on the server."), {id}),
            .explanation = Text(QT_TRANSLATE_NOOP(
                "Text", "Reports lie in var/report of the server that wrote them, until somebody clears it.")),
            .remedy = Text(QT_TRANSLATE_NOOP("Text", "Look whether number and environment are the right ones."))};
}

Finding outdatedFinding(const QList<OutdatedModule> &modules)
{
    const QStringList lines = moduleLines(modules);
    return {.gravity = Gravity::Failure,
            .owner = Owner::You,
            .code = u"magento.database-old"_s,
            .sentence = Text(QT_TRANSLATE_N_NOOP("Text", "The database is older than the code: %n module(s) wait."), {},
                             int(modules.size())),
            .explanation = Text(
                QT_TRANSLATE_NOOP("Text", "The code was deployed and “setup:upgrade” did not run, or not to its end.")),
            .remedy = Text(
                QT_TRANSLATE_NOOP("Text", "A deployment did not come to its end: correct what stopped it and push.")),
            .lines = lines.mid(0, Finding::mostLines)};
}

Finding codeFinding(int code)
{
    return {.gravity = Gravity::Note,
            .owner = Owner::You,
            .code = deployCode(code),
            .sentence = Text(QT_TRANSLATE_NOOP("Text", "ece-tools' code %1: %2"),
                             {code, QVariant::fromValue(deployMeaning(code))}),
            .explanation = deployConsequence(code),
            .remedy = isDeployWarning(code) ? laterRemedy() : deployRemedy(code),
            .lines = {},
            .page = deployCodesPage()};
}

} // namespace Switchback
