// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/engine/pastcases.h"

#include "models/operationtext.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

constexpr int remembered = 5000;           ///< activities
constexpr qsizetype enoughText = 64 << 10; ///< bytes
constexpr qsizetype tellingLine = 16;      ///< characters; a shorter one is found in everything

bool failed(const Activity &activity)
{
    return activity.problem && activity.problem->kind != ProblemKind::Cancelled;
}

bool saysTheSame(const QString &text, const Problem &problem)
{
    const QString sentence = problem.sentence.english();
    if (sentence.size() >= tellingLine && text.contains(sentence))
        return true;
    const QStringList lines = problem.details.split(u'\n');
    return std::any_of(lines.cbegin(), lines.cend(), [&text](const QString &line) {
        return line.trimmed().size() >= tellingLine && text.contains(line.trimmed());
    });
}

bool isAlike(const Symptom &symptom, const QString &text, const Problem &problem)
{
    // Of two failures with a code, the code says whether they are alike; what they say beside it may be common to many.
    const bool haveCodes = symptom.kind && !symptom.code.isEmpty() && !problem.code.isEmpty();
    return (!symptom.code.isEmpty() && symptom.code == problem.code) || (!haveCodes && saysTheSame(text, problem));
}

/// The first one after \a at that went well on the same environment and makes good what had failed; \a activities are
/// newest first.
const Activity *whatHelped(const QList<Activity> &activities, qsizetype at)
{
    const Activity &failure = activities.at(at);
    if (failure.state == OperationState::Succeeded)
        return &failure; // it was resumed
    for (qsizetype i = at - 1; i >= 0; --i) {
        const Activity &later = activities.at(i);
        if (later.request.environment == failure.request.environment && later.state == OperationState::Succeeded
            && (later.request.kind == failure.request.kind || later.request.kind == OperationKind::Restore))
            return &later;
    }
    return nullptr;
}

Finding asFinding(const Activity &failure, const Activity *helped)
{
    Finding finding{.gravity = Gravity::Note,
                    .owner = Owner::You,
                    .code = u"past.seen"_s,
                    .sentence = Text(QT_TRANSLATE_NOOP("Text", "It was seen before, on %1: %2 on %3/%4."),
                                     {failure.createdAt, QVariant::fromValue(operationText(failure)),
                                      failure.projectName, failure.environmentName})};
    const Activity &shown = helped ? *helped : failure;
    finding.actions.append({.kind = RemedyActionKind::ShowActivity, .activityId = shown.id});
    if (helped == &failure)
        finding.remedy =
            Text(QT_TRANSLATE_NOOP("Text", "What was wrong was mended then, and the operation went on to its end."));
    else if (helped)
        finding.remedy = Text(QT_TRANSLATE_NOOP("Text", "What helped then, on %1: %2, which succeeded."),
                              {helped->createdAt, QVariant::fromValue(operationText(*helped))});
    else
        finding.remedy = Text(QT_TRANSLATE_NOOP("Text", "What helped then is not recorded. Read that activity."));
    if (helped && !helped->request.reason.isEmpty())
        finding.explanation = Text(QT_TRANSLATE_NOOP("Text", "The reason given for it: %1"), {helped->request.reason});
    return finding;
}

} // namespace

Result<QList<Finding>> pastCases(Journal &journal, const Symptom &symptom, int most, const QString &except)
{
    const auto activities = journal.newest(remembered);
    if (!activities)
        return Failure(activities.error());
    const QString text = QString::fromUtf8(symptom.text.left(enoughText));
    QList<Finding> cases;
    for (qsizetype i = 0; i < activities->size() && cases.size() < most; ++i) {
        const Activity &activity = activities->at(i);
        if (activity.id != except && failed(activity) && isAlike(symptom, text, *activity.problem))
            cases.append(asFinding(activity, whatHelped(*activities, i)));
    }
    return cases;
}

} // namespace Switchback
