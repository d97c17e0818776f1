// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/activity.h"
#include "models/guards.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QString>

namespace Switchback {

/// Sentences that several widgets say in the same way. GUI thread; \a now is UTC and given, so that tests need no clock.
class Wording {
    Q_DECLARE_TR_FUNCTIONS(Switchback::Wording)

public:
    /// "Checked 3 min ago."; "Never checked." for an invalid time.
    [[nodiscard]] static QString age(const QDateTime &observedAt, const QDateTime &now);
    /// The first refusal's reason and its way out on a line of its own; empty when nothing refuses.
    [[nodiscard]] static QString refusal(const QList<GuardVerdict> &verdicts);
    /// "LTS 2.0.0 due in 12 days", "LTS 2.0.0 overdue by 3 days".
    [[nodiscard]] static QString ltsDue(const LtsDue &due);
    /// "rehearsed 12 min ago".
    [[nodiscard]] static QString rehearsed(const QDateTime &endedAt, const QDateTime &now);
    /// "2 newer releases".
    [[nodiscard]] static QString newerReleases(int count);
    /// "Guestbook / Live".
    [[nodiscard]] static QString target(const QString &projectName, const QString &environmentName);
    /// "process 812 on build1": who runs an operation.
    [[nodiscard]] static QString holder(const Lease &lease);
    [[nodiscard]] static QString percent(double fraction);
};

} // namespace Switchback
