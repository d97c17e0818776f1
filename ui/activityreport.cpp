// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/activityreport.h"

#include "models/operationtext.h"
#include "models/text.h"
#include "models/timetext.h"
#include "ui/wording.h"

#include <QStringList>

namespace Switchback {

QString ActivityReport::headline(const Activity &activity)
{
    //: An operation and its target: "Upgrade 1.1.0 → 2.0.0 on Guestbook / Live"
    return tr("%1 on %2")
        .arg(operationText(activity).translated(), Wording::target(activity.projectName, activity.environmentName));
}

QString ActivityReport::circumstances(const Activity &activity, const QDateTime &now)
{
    QStringList parts;
    if (!activity.who.isEmpty())
        parts << activity.who;
    parts << momentText(activity.startedAt.isValid() ? activity.startedAt : activity.createdAt);
    if (const qint64 took = tookMilliseconds(activity, now); took >= 0)
        parts << (isTerminal(activity.state) ? tr("took %1").arg(formatDuration(took))
                                             : tr("running for %1").arg(formatDuration(took)));
    return parts.join(QStringLiteral("  ·  "));
}

QString ActivityReport::problemText(const Problem &problem)
{
    QStringList lines{tr("What happened: %1").arg(problem.sentence.translated()), displayName(problem.owner)};
    if (!problem.remedy.isEmpty())
        lines << tr("What to do: %1").arg(problem.remedy.translated());
    if (!problem.code.isEmpty())
        lines << tr("Code: %1").arg(problem.code);
    if (!problem.details.isEmpty())
        lines << tr("Details:") << problem.details;
    return lines.join(u'\n');
}

QString ActivityReport::stepsText(const Activity &activity, const QDateTime &now)
{
    QStringList lines{tr("Steps:")};
    for (const StepRecord &step : activity.steps) {
        const qint64 took = tookMilliseconds(step, now);
        const QString title = step.info.title.translated();
        const QString state = displayName(step.state);
        lines << (took < 0 ? tr("- %1: %2").arg(title, state)
                           : tr("- %1: %2, %3").arg(title, state, formatDuration(took)));
    }
    return lines.join(u'\n');
}

QString ActivityReport::plainText(const Activity &activity, const QString &output, const QDateTime &now)
{
    QStringList parts{headline(activity), tr("State: %1").arg(stateText(activity)), circumstances(activity, now)};
    if (!activity.outcome.isEmpty())
        parts << activity.outcome.translated();
    if (activity.request.onlyExpired)
        parts << tr("Begun by Switchback, because the time of the backup was up.");
    else if (!activity.request.reason.isEmpty())
        parts << tr("Reason given: %1").arg(activity.request.reason);
    if (activity.problem)
        parts << QString() << problemText(*activity.problem);
    if (!activity.steps.isEmpty())
        parts << QString() << stepsText(activity, now);
    if (!output.isEmpty())
        parts << QString() << tr("Output:") << output;
    parts << QString() << tr("Activity %1, Switchback %2").arg(activity.id, QStringLiteral(SWITCHBACK_VERSION));
    return parts.join(u'\n');
}

} // namespace Switchback
