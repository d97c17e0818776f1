// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/wording.h"

#include "models/timetext.h"

#include <QLocale>

#include <algorithm>
#include <cmath>

namespace Switchback {

QString Wording::age(const QDateTime &observedAt, const QDateTime &now)
{
    if (!observedAt.isValid())
        return tr("Never checked");
    //: %1 is an age: "3 min ago"
    return tr("Checked %1").arg(ageText(observedAt, now));
}

QString Wording::refusal(const QList<GuardVerdict> &verdicts)
{
    const GuardVerdict *refused = firstRefusal(verdicts);
    if (!refused)
        return {};
    if (refused->wayOut.isEmpty())
        return refused->reason.translated();
    return QString(refused->reason.translated() + u'\n' + refused->wayOut.translated());
}

QString Wording::ltsDue(const LtsDue &due)
{
    //: %1 is the newest long-term support release, %2 "due in 12 days", "due today" or "overdue by 3 days"
    return tr("LTS %1 %2").arg(due.version, dueText(due.daysLeft));
}

QString Wording::rehearsed(const QDateTime &endedAt, const QDateTime &now)
{
    //: %1 is an age: "3 min ago". Of an upgrade that was tried out on a copy
    return tr("rehearsed %1").arg(ageText(endedAt, now));
}

QString Wording::newerReleases(int count)
{
    return tr("%n newer release(s)", nullptr, count);
}

QString Wording::target(const QString &projectName, const QString &environmentName)
{
    //: A project and one of its environments: "Guestbook / Live"
    return tr("%1 / %2").arg(projectName, environmentName);
}

QString Wording::holder(const Lease &lease)
{
    //: Which program runs an operation: "process 812 on build1"
    return tr("process %1 on %2").arg(lease.pid).arg(lease.host);
}

QString Wording::percent(double fraction)
{
    //: A share of a hundred: "43 %"
    return tr("%1 %").arg(QLocale().toString(std::lround(std::clamp(fraction, 0.0, 1.0) * 100)));
}

} // namespace Switchback
