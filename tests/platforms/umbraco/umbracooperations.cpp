// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/platforms/umbraco/umbracooperations.h"

#include "models/guards.h"

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

QString versionsText(const UmbracoVersions &versions)
{
    return u"%1 %2 %3"_s.arg(versions.cms, versions.forms, versions.deploy);
}

Activity endedWith(const Problem &problem)
{
    Activity refused;
    refused.state = OperationState::FailedAndUndone;
    refused.problem = problem;
    return refused;
}

} // namespace

QString UmbracoImage::text() const
{
    QStringList backups;
    for (const KeptState &one : kept)
        backups.append(one.id + u' ' + one.version);
    return u"repository %1, deployed %2, level %3, markers %4, kept %5"_s.arg(
        versionsText(repository), versionsText(deployed), level, markers.join(u' '), backups.join(u", "_s));
}

QString storyOf(const Activity &activity)
{
    QStringList lines{activity.outcome.english()};
    for (const StepRecord &step : activity.steps)
        lines.append(step.info.id + u": "_s + enumName(step.state)
                     + (step.problem ? u' ' + step.problem->code + u' ' + wordsOf(*step.problem) : QString()));
    if (activity.problem)
        lines.append(activity.problem->code + u' ' + wordsOf(*activity.problem));
    return lines.join(u'\n');
}

UmbracoOperations::UmbracoOperations(const UmbracoSetup &setup)
    : UmbracoScene(setup)
    , platform(std::make_unique<UmbracoPlatform>(nullptr, tools))
{
}

Result<PreparedOperation> UmbracoOperations::prepare(OperationKind kind, const QString &version,
                                                     const QString &backupId)
{
    OperationRequest request;
    request.kind = kind;
    request.environment = {entry.id, alias};
    request.version = version;
    request.backupId = backupId;
    request.onFailure = onFailure;
    request.reason = u"a test"_s;
    return with([&](Context &context) { return platform->prepare(entry, request, {}, context); });
}

Activity UmbracoOperations::operate(OperationKind kind, const QString &version, const QString &backupId)
{
    Result<PreparedOperation> prepared = prepare(kind, version, backupId);
    if (!prepared)
        return endedWith(prepared.error());
    if (const GuardVerdict *refusal = firstRefusal(prepared->plan.verdicts))
        return endedWith({.kind = ProblemKind::Refused,
                          .owner = Owner::You,
                          .code = u"refused"_s,
                          .sentence = refusal->reason,
                          .remedy = refusal->wayOut,
                          .details = {}});
    return carryOut(*prepared);
}

Activity UmbracoOperations::carryOut(const PreparedOperation &prepared)
{
    m_journal.onWrite = [this](const Activity &written) {
        const bool isAtPortal = std::any_of(written.steps.cbegin(), written.steps.cend(), [](const StepRecord &step) {
            return step.info.id == "portal"_L1 && step.state == StepState::Running;
        });
        if (isAtPortal && whenAtThePortal)
            std::exchange(whenAtThePortal, {})();
        const bool hasFailed = std::any_of(written.steps.cbegin(), written.steps.cend(),
                                           [](const StepRecord &step) { return step.state == StepState::Failed; });
        if (hasFailed && whenFailed)
            whenFailed();
    };
    return with([&](Context &context) {
        Activity activity = activityFor(prepared.steps);
        activity.request = prepared.plan.request;
        activity.facts = prepared.plan.facts;
        OperationRunner runner(m_journal, m_clock, m_recorder, context.account);
        return runner.run(activity, prepared.steps, {});
    });
}

Activity UmbracoOperations::takeUp(const Activity &waiting, Recovery way)
{
    return with([&](Context &context) {
        const Result<std::vector<Step>> steps = platform->rebuild(entry, waiting, context);
        OperationRunner runner(m_journal, m_clock, m_recorder, context.account);
        if (!steps || !runner.takeOver(waiting, {}, *steps, way))
            return waiting;
        return runner.goOn(*steps, {});
    });
}

Activity UmbracoOperations::leftIn(const QString &step) const
{
    for (const Activity &written : m_journal.writes) {
        const int current = written.currentStep();
        if (current < 0 || written.steps.at(current).info.id != step)
            continue;
        Activity left = written;
        left.state = OperationState::Interrupted;
        return left;
    }
    return {};
}

UmbracoImage UmbracoOperations::image()
{
    project.settle();
    UmbracoImage image;
    image.repository = project.repositoryVersions(alias);
    image.deployed = project.deployedVersions(alias);
    image.level = project.environment(alias).level;
    image.markers = project.markers(alias);
    image.kept = records(alias).read().value_or(EnvironmentRecord()).kept;
    return image;
}

} // namespace Switchback
