// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QDateTime>
#include <QString>

namespace Switchback {

/// "just now", "42 s ago", "3 min ago", "5 h ago", "2 d ago", in the language now set; "never" for an invalid time.
/// A time in the future (clocks differ) is "just now".
[[nodiscard]] QString ageText(const QDateTime &then, const QDateTime &now);
/// "47 h 12 min left", "expired", or "kept until deleted" for an invalid time.
[[nodiscard]] QString timeLeftText(const QDateTime &expiresAt, const QDateTime &now);
/// "1.0.0, 47 h 12 min left": what a card or cell says of a backup.
[[nodiscard]] QString backupText(const QString &version, const QDateTime &expiresAt, const QDateTime &now);
/// "due in 12 days", "due today", "overdue by 3 days" for a number of days that is left, or negative.
[[nodiscard]] QString dueText(qint64 daysLeft);
/// Date and time of day in local time and the locale's short form; empty for an invalid time.
[[nodiscard]] QString momentText(const QDateTime &at);
/// The date in the locale's short form; empty for an invalid date.
[[nodiscard]] QString dateText(QDate date);

} // namespace Switchback
