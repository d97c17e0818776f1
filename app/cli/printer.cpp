// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/cli/printer.h"

#include "app/cli/json.h"
#include "models/operationtext.h"
#include "models/requestrecord.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QLocale>
#include <QTextStream>

#include <unistd.h>

#include <algorithm>
#include <cstdio>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

QString words(const char *source)
{
    return QCoreApplication::translate("CommandLine", source);
}

QTextStream &out()
{
    static QTextStream stream(stdout);
    return stream;
}

QTextStream &err()
{
    static QTextStream stream(stderr);
    return stream;
}

QString amount(const Progress &progress)
{
    switch (progress.unit) {
    case ProgressUnit::None:
        return {};
    case ProgressUnit::Bytes:
        return words(QT_TRANSLATE_NOOP("CommandLine", "%1 of %2"))
            .arg(formatBytes(progress.done), formatBytes(progress.total));
    case ProgressUnit::Milliseconds:
        return words(QT_TRANSLATE_NOOP("CommandLine", "%1 of %2"))
            .arg(formatDuration(progress.done), formatDuration(progress.total));
    case ProgressUnit::Files:
    case ProgressUnit::Requests:
        return words(QT_TRANSLATE_NOOP("CommandLine", "%1 of %2"))
            .arg(QLocale().toString(progress.done), QLocale().toString(progress.total));
    }
    return {};
}

} // namespace

Printer::Printer(bool json, bool quiet)
    : m_json(json)
    , m_quiet(quiet)
    , m_terminal(isatty(STDERR_FILENO) == 1)
{
}

void Printer::table(const QStringList &titles, const QList<QStringList> &rows, const QString &whenEmpty) const
{
    if (rows.isEmpty()) {
        line(whenEmpty);
        return;
    }
    QList<qsizetype> widths(titles.size(), 0);
    const auto measure = [&widths](const QStringList &cells) {
        for (qsizetype i = 0; i < cells.size(); ++i)
            widths[i] = std::max(widths.at(i), cells.at(i).size());
    };
    measure(titles);
    for (const QStringList &row : rows)
        measure(row);
    const auto print = [&widths](const QStringList &cells) {
        QString text;
        for (qsizetype i = 0; i < cells.size(); ++i)
            text += cells.at(i).leftJustified(widths.at(i) + 2);
        out() << text.trimmed() << '\n';
    };
    print(titles);
    for (const QStringList &row : rows)
        print(row);
    out().flush();
}

void Printer::json(const QJsonValue &value) const
{
    const QJsonDocument document = value.isArray() ? QJsonDocument(value.toArray()) : QJsonDocument(value.toObject());
    out() << document.toJson();
    out().flush();
}

void Printer::line(const QString &text) const
{
    out() << text << '\n';
    out().flush();
}

void Printer::plan(const Plan &plan) const
{
    if (m_json) {
        json(Json::plan(plan));
        return;
    }
    line(u"%1: %2/%3  %4"_s.arg(displayName(plan.request.kind), plan.projectName, plan.environmentName,
                                plan.fromVersion.isEmpty() ? plan.toVersion
                                                           : plan.fromVersion + u" → "_s + plan.toVersion));
    QList<QStringList> rows;
    int number = 0;
    for (const StepInfo &step : plan.steps)
        rows.append(
            {QString::number(++number), step.title.translated(), displayName(step.effect), step.sentence.translated()});
    table({u"#"_s, words(QT_TRANSLATE_NOOP("CommandLine", "Step")), words(QT_TRANSLATE_NOOP("CommandLine", "Effect")),
           words(QT_TRANSLATE_NOOP("CommandLine", "What it does"))},
          rows, words(QT_TRANSLATE_NOOP("CommandLine", "There is nothing to do.")));
    for (const Text &consequence : plan.consequences)
        line(u"• "_s + consequence.translated());
    for (const Loss &loss : plan.losses)
        line(u"− "_s
             + words(QT_TRANSLATE_NOOP("CommandLine", "%1: %2 new, %3 changed, %4 removed since the backup"))
                   .arg(loss.what.translated(), QLocale().toString(loss.added), QLocale().toString(loss.changed),
                        QLocale().toString(loss.removed)));
    if (!plan.lossUnknown.isEmpty())
        line(u"− "_s + plan.lossUnknown.translated());
    for (const GuardVerdict &verdict : plan.verdicts)
        line(u"! "_s + verdict.reason.translated() + QLatin1Char(' ') + verdict.wayOut.translated());
}

void Printer::activity(const Activity &activity, const QList<OutputLine> &lines) const
{
    line(u"%1  %2  %3/%4  %5"_s.arg(activity.id, displayName(activity.request.kind), activity.projectName,
                                    activity.environmentName, stateText(activity)));
    line(activity.outcome.translated());
    QList<QStringList> rows;
    for (const StepRecord &step : activity.steps) {
        const bool timed = step.startedAt.isValid() && step.endedAt.isValid();
        rows.append({step.info.title.translated(), displayName(step.state),
                     timed ? formatDuration(step.startedAt.msecsTo(step.endedAt)) : QString()});
    }
    table({words(QT_TRANSLATE_NOOP("CommandLine", "Step")), words(QT_TRANSLATE_NOOP("CommandLine", "State")),
           words(QT_TRANSLATE_NOOP("CommandLine", "Took"))},
          rows, {});
    for (const OutputLine &output : lines) {
        const auto request = RequestRecord::fromLine(output);
        const QString text = output.note.isEmpty() ? output.text : output.note.translated();
        line(u"%1  %2  %3"_s.arg(output.at.toLocalTime().toString(u"HH:mm:ss.zzz"_s), output.stepId,
                                 request ? request->summary() : text));
    }
    if (activity.problem)
        problem(*activity.problem);
}

void Printer::problem(const Problem &problem) const
{
    if (m_json) {
        err() << QJsonDocument(Json::problem(problem)).toJson();
        err().flush();
        return;
    }
    err() << problem.sentence.translated() << '\n';
    if (!problem.remedy.isEmpty())
        err() << problem.remedy.translated() << '\n';
    if (!problem.details.isEmpty())
        err() << problem.details << '\n';
    err().flush();
}

void Printer::note(const QString &text) const
{
    err() << text << '\n';
    err().flush();
}

void Printer::looking(const QString &text) const
{
    if (!m_quiet)
        note(text);
}

void Printer::progress(const Activity &activity)
{
    if (m_quiet)
        return;
    const int index = activity.currentStep();
    if (index < 0)
        return;
    const StepRecord &step = activity.steps.at(index);
    const QString title =
        step.state == StepState::Undoing
            ? words(QT_TRANSLATE_NOOP("CommandLine", "Taking back: %1")).arg(step.info.title.translated())
            : step.info.title.translated();
    if (!m_terminal) {
        const QString once = activity.environmentName + u": "_s + title;
        if (once != m_lastProgress)
            err() << once << Qt::endl;
        m_lastProgress = once;
        return;
    }
    const QString text = u"[%1 %] %2: %3  %4"_s.arg(int(activity.fraction() * 100), 3)
                             .arg(activity.environmentName, title, amount(step.progress));
    err() << '\r' << text << QString(std::max<qsizetype>(0, m_lastProgress.size() - text.size()), QLatin1Char(' '));
    err().flush();
    m_lastProgress = text;
}

void Printer::endProgress()
{
    if (m_terminal && !m_lastProgress.isEmpty())
        err() << Qt::endl;
    m_lastProgress.clear();
}

} // namespace Switchback
