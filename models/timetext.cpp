// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "models/timetext.h"

#include "models/text.h"

#include <QCoreApplication>
#include <QLocale>

#include <cstdlib>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

/// One unit only: an age is read at a glance.
QString coarse(qint64 seconds)
{
    struct Unit {
        qint64 seconds;
        QLatin1StringView sign;
    };
    static constexpr Unit units[] = {{86400, "d"_L1}, {3600, "h"_L1}, {60, "min"_L1}};
    const QLocale locale;
    for (const Unit &unit : units)
        if (seconds >= unit.seconds)
            return locale.toString(seconds / unit.seconds) + QChar::Nbsp + unit.sign;
    return locale.toString(seconds) + QChar::Nbsp + u's';
}

} // namespace

QString ageText(const QDateTime &then, const QDateTime &now)
{
    if (!then.isValid())
        return QCoreApplication::translate("TimeText", "never");
    const qint64 seconds = then.secsTo(now);
    if (seconds < 5)
        return QCoreApplication::translate("TimeText", "just now");
    //: Age of a fact; %1 is a length of time such as "3 min".
    return QCoreApplication::translate("TimeText", "%1 ago").arg(coarse(seconds));
}

QString timeLeftText(const QDateTime &expiresAt, const QDateTime &now)
{
    if (!expiresAt.isValid())
        return QCoreApplication::translate("TimeText", "kept until deleted");
    const qint64 milliseconds = now.msecsTo(expiresAt);
    if (milliseconds <= 0)
        return QCoreApplication::translate("TimeText", "expired");
    // Whole seconds: nobody waits for the last milliseconds of two days.
    const qint64 whole = (milliseconds + 999) / 1000 * 1000;
    //: Countdown of a backup; %1 is a length of time such as "47 h 12 min".
    return QCoreApplication::translate("TimeText", "%1 left").arg(formatDuration(whole));
}

QString backupText(const QString &version, const QDateTime &expiresAt, const QDateTime &now)
{
    //: A backup: %1 is its release, %2 is "47 h 12 min left", "expired" or "kept until deleted".
    return QCoreApplication::translate("TimeText", "%1, %2").arg(version, timeLeftText(expiresAt, now));
}

QString dueText(qint64 daysLeft)
{
    if (daysLeft == 0)
        return QCoreApplication::translate("TimeText", "due today");
    const int days = int(std::abs(daysLeft));
    return daysLeft > 0 ? QCoreApplication::translate("TimeText", "due in %n day(s)", nullptr, days)
                        : QCoreApplication::translate("TimeText", "overdue by %n day(s)", nullptr, days);
}

QString momentText(const QDateTime &at)
{
    return at.isValid() ? QLocale().toString(at.toLocalTime(), QLocale::ShortFormat) : QString();
}

QString dateText(QDate date)
{
    return date.isValid() ? QLocale().toString(date, QLocale::ShortFormat) : QString();
}

} // namespace Switchback
