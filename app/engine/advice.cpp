// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/engine/advice.h"

#include "app/engine/logtext.h"
#include "app/engine/pastcases.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

constexpr int mostCases = 3;
constexpr int mostOutput = 20'000; ///< lines, the last ones

/// The step at which an operation failed: the first one, since later ones only take back.
QString failedStep(const Activity &activity)
{
    const auto failed = std::find_if(activity.steps.cbegin(), activity.steps.cend(),
                                     [](const StepRecord &step) { return step.problem.has_value(); });
    return failed == activity.steps.cend() ? QString() : failed->info.id;
}

QByteArray printedBy(const QList<OutputLine> &lines, const QString &stepId)
{
    QByteArray text;
    for (const OutputLine &line : lines)
        if ((line.stream == Stream::Output || line.stream == Stream::Error)
            && (stepId.isEmpty() || line.stepId == stepId))
            text += line.text.toUtf8() + '\n';
    return text;
}

} // namespace

QList<RemedyMatch> Advice::matches(const Symptom &symptom) const
{
    return m_parts.remedies ? m_parts.remedies->match(symptom, m_stop) : QList<RemedyMatch>();
}

std::unique_ptr<Journal> Advice::journal() const
{
    if (!m_parts.openJournal)
        return nullptr;
    auto opened = m_parts.openJournal();
    return opened ? std::move(*opened) : nullptr;
}

QList<Finding> Advice::on(const Symptom &symptom, const QString &except) const
{
    Symptom clean = symptom;
    clean.text = logText(symptom.text);
    if (m_parts.vault)
        clean.text = m_parts.vault->redactor()->redacted(QString::fromUtf8(clean.text)).toUtf8();
    QList<Finding> findings;
    const QList<RemedyMatch> found = matches(clean);
    for (const RemedyMatch &match : found)
        findings.append(findingOf(match));
    // Whoever cannot be told of the past is still told what is known.
    if (const auto log = journal(); log && !m_stop.stop_requested())
        if (const auto cases = pastCases(*log, clean, mostCases, except))
            findings += *cases;
    return findings;
}

QList<Finding> Advice::onActivity(const QString &activityId, const QString &platform) const
{
    const auto log = journal();
    const auto activity = log ? log->activity(activityId) : Result<std::optional<Activity>>();
    if (!activity || !*activity || !(*activity)->problem)
        return {};
    const Problem &problem = *(*activity)->problem;
    Symptom symptom = symptomOf(problem, platform);
    const qint64 last = log->lastLine(activityId).value_or(0);
    if (const auto lines = log->output(activityId, std::max<qint64>(1, last - mostOutput + 1), mostOutput))
        symptom.text += '\n' + logText(printedBy(*lines, failedStep(**activity)));
    QList<Finding> findings = on(symptom, activityId);
    // The failure itself is said in its own words, with what is surest of the remedies.
    Finding said = findingOf(problem);
    if (const QList<RemedyMatch> found = matches(symptom); !found.isEmpty()) {
        said = withRemedy(said, found.first());
        said.lines = (found.first().lines + said.lines).mid(0, Finding::mostLines);
        said.lines.removeDuplicates();
        findings.removeIf([&said](const Finding &finding) { return finding.remedyId == said.remedyId; });
    }
    findings.prepend(said);
    return findings;
}

Finding Advice::completed(const Finding &finding, const QString &platform) const
{
    const QList<RemedyMatch> found =
        matches({.code = finding.code,
                 .platform = platform,
                 .text = (finding.sentence.english() + u'\n' + finding.lines.join(u'\n')).toUtf8()});
    return found.isEmpty() ? finding : withRemedy(finding, found.first());
}

} // namespace Switchback
