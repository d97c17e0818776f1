// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "models/finding.h"

#include "models/timetext.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

Text asSentence(const Text &reason, const Text &otherwise)
{
    return reason.isEmpty() ? otherwise : reason;
}

/// What can be done where nobody says more than how it is.
Text lookRemedy(const Environment &environment)
{
    return environment.url.isEmpty()
               ? Text(QT_TRANSLATE_NOOP("Text", "Look at it where it runs, and refresh."))
               : Text(QT_TRANSLATE_NOOP("Text", "Open %1 in a browser, look at its logs, and refresh."),
                      {environment.url.toDisplayString()});
}

Finding disputed(const Environment &environment, const Text &differs)
{
    return {.gravity = Gravity::Warning,
            .owner = Owner::Platform,
            .code = u"environment.disputed"_s,
            .sentence = differs,
            .explanation = Text(QT_TRANSLATE_NOOP(
                "Text", "Both were asked at the same time; one of them is mistaken, or the way to the site is cut.")),
            .remedy = lookRemedy(environment)};
}

Finding unwell(const Environment &environment)
{
    Finding finding{.gravity = Gravity::Failure,
                    .owner = Owner::Platform,
                    .code = u"environment.down"_s,
                    .sentence = asSentence(environment.healthReason,
                                           Text(QT_TRANSLATE_NOOP("Text", "%1 is down."), {environment.name})),
                    .explanation = {},
                    .remedy = lookRemedy(environment)};
    if (environment.health == Health::Down)
        return finding;
    finding.gravity = Gravity::Warning;
    if (environment.health == Health::Degraded) {
        finding.code = u"environment.degraded"_s;
        finding.sentence =
            asSentence(environment.healthReason,
                       Text(QT_TRANSLATE_NOOP("Text", "%1 is up, but not all of it is well."), {environment.name}));
    } else {
        finding.code = u"environment.unknown"_s;
        finding.sentence =
            asSentence(environment.healthReason,
                       Text(QT_TRANSLATE_NOOP("Text", "How %1 is could not be read."), {environment.name}));
    }
    return finding;
}

} // namespace

Finding findingOf(const Problem &problem)
{
    return {.gravity = Gravity::Failure,
            .owner = problem.owner,
            .code = problem.code,
            .sentence = problem.sentence,
            .explanation = {},
            .remedy = problem.remedy,
            .lines =
                problem.details.isEmpty() ? QStringList() : problem.details.split(u'\n').mid(0, Finding::mostLines)};
}

Finding findingOf(const Remedy &remedy)
{
    return {.gravity = Gravity::Note,
            .owner = remedy.owner,
            .code = remedy.id,
            .sentence = remedy.sentence,
            .explanation = remedy.explanation,
            .steps = remedy.steps,
            .actions = remedy.actions,
            .remedyId = remedy.id,
            .source = remedy.source,
            .page = remedy.source.page};
}

Finding findingOf(const RemedyMatch &match)
{
    Finding finding = findingOf(match.remedy);
    finding.gravity = Gravity::Failure;
    finding.reason = match.reason;
    finding.lines = match.lines;
    return finding;
}

Finding withRemedy(Finding finding, const RemedyMatch &match)
{
    const Remedy &remedy = match.remedy;
    if (finding.explanation.isEmpty())
        finding.explanation = remedy.explanation.isEmpty() ? remedy.sentence : remedy.explanation;
    if (finding.page.isEmpty())
        finding.page = remedy.source.page;
    finding.steps = remedy.steps;
    finding.actions = remedy.actions;
    finding.reason = match.reason;
    finding.remedyId = remedy.id;
    finding.source = remedy.source;
    return finding;
}

QList<Finding> observedFindings(const Project &project, const QString &environmentId)
{
    QList<Finding> findings;
    if (project.problem)
        findings.append(findingOf(*project.problem));
    const Environment *environment = project.environment(environmentId);
    if (!environment) {
        if (!project.problem)
            findings.append({.gravity = Gravity::Failure,
                             .owner = Owner::You,
                             .code = u"environment.gone"_s,
                             .sentence = Text(QT_TRANSLATE_NOOP("Text", "The environment is not there any more.")),
                             .explanation = {},
                             .remedy = Text(QT_TRANSLATE_NOOP("Text", "Refresh, and choose another one."))});
        return findings;
    }
    if (environment->health == Health::NotSetUp) {
        findings.append({.gravity = Gravity::Note,
                         .owner = Owner::You,
                         .code = u"environment.not-set-up"_s,
                         .sentence = Text(QT_TRANSLATE_NOOP("Text", "%1 is not set up."), {environment->name}),
                         .explanation = {},
                         .remedy = Text(QT_TRANSLATE_NOOP("Text", "Set it up with a release first."))});
        return findings;
    }
    if (environment->health != Health::Up)
        findings.append(unwell(*environment));
    if (const Text differs = disagreement(*environment); !differs.isEmpty())
        findings.append(disputed(*environment, differs));
    return findings;
}

QString acknowledgementText(const Acknowledgement &acknowledgement)
{
    //: Person, time, note
    return QCoreApplication::translate("Finding", "Acknowledged by %1 on %2: %3")
        .arg(acknowledgement.who, momentText(acknowledgement.at), acknowledgement.note);
}

QString plainText(const Finding &finding)
{
    //: Severity of a finding, and what was found.
    QStringList lines{QCoreApplication::translate("Finding", "%1: %2")
                          .arg(displayName(finding.gravity), finding.sentence.translated())};
    if (!finding.explanation.isEmpty())
        lines.append(finding.explanation.translated());
    if (!finding.remedy.isEmpty())
        lines.append(QCoreApplication::translate("Finding", "What to do: %1").arg(finding.remedy.translated()));
    for (qsizetype i = 0; i < finding.steps.size(); ++i)
        lines.append(u"  %1. %2"_s.arg(i + 1).arg(finding.steps.at(i).translated()));
    for (const RemedyAction &action : finding.actions)
        if (action.kind == RemedyActionKind::CopyCommand)
            lines.append("    "_L1 + action.command);
    // What is only worth knowing is nobody's fault.
    if (finding.gravity != Gravity::Note)
        lines.append(displayName(finding.owner));
    if (!finding.reason.isEmpty())
        lines.append(finding.reason.translated());
    if (!finding.remedyId.isEmpty())
        //: Who says so: "Upgrading Commerce on Cloud, section 4"
        lines.append(QCoreApplication::translate("Finding", "Source: %1").arg(sourceText(finding.source)));
    if (finding.acknowledged)
        lines.append(acknowledgementText(*finding.acknowledged));
    if (!finding.page.isEmpty())
        lines.append(finding.page.toDisplayString());
    for (const QString &line : finding.lines)
        lines.append("    "_L1 + line);
    return lines.join(u'\n');
}

Finding notUnderstood(const QString &about)
{
    constexpr qsizetype enough = 120;
    const QString shown = about.size() > enough ? QString(about.left(enough) + u'…') : about;
    return {.gravity = Gravity::Note,
            .owner = Owner::You,
            .code = u"diagnosis.not-understood"_s,
            .sentence = Text(QT_TRANSLATE_NOOP("Text", "What “%1” stands for is not known here."), {shown}),
            .explanation = {},
            .remedy = Text(QT_TRANSLATE_NOOP(
                "Text", "Copy number or code from the message again, without anything before or after it."))};
}

} // namespace Switchback
