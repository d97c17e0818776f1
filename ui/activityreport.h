// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/activity.h"

#include <QCoreApplication>
#include <QString>

namespace Switchback {

/// An activity as plain text, for a mail or a ticket. What it holds was redacted before it was recorded.
class ActivityReport {
    Q_DECLARE_TR_FUNCTIONS(Switchback::ActivityReport)

public:
    /// "Upgrade 1.1.0 → 2.0.0 on Guestbook / Live".
    [[nodiscard]] static QString headline(const Activity &activity);
    /// "admin, 20.11.2026 12:00, took 1 min 5 s"; \a now (UTC) is what a running one is counted to.
    [[nodiscard]] static QString circumstances(const Activity &activity, const QDateTime &now);
    /// Everything: headline, outcome, problem, steps, then \a output.
    [[nodiscard]] static QString plainText(const Activity &activity, const QString &output, const QDateTime &now);

private:
    [[nodiscard]] static QString problemText(const Problem &problem);
    [[nodiscard]] static QString stepsText(const Activity &activity, const QDateTime &now);
};

} // namespace Switchback
