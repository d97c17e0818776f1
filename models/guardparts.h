// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/activity.h"
#include "models/guards.h"
#include "models/plan.h"

// What the guards of models/guards.h share among themselves; not for others.

namespace Switchback::Guards {

using Verdicts = QList<GuardVerdict>;

[[nodiscard]] GuardVerdict refuse(GuardId guard, Text reason, Text wayOut);
/// A sentence as the argument of another one.
[[nodiscard]] QVariant nested(const Text &text);
[[nodiscard]] bool isSetUp(const Environment &environment);
/// True when \a release can be installed over, or take the data of, \a version.
[[nodiscard]] bool leadsFrom(const Release &release, const QString &version);
[[nodiscard]] bool hasExpired(const Backup &backup, const QDateTime &now);
/// True when there is an end that may be put off to 5 days from creation, and that was not done yet.
[[nodiscard]] bool canBeExtended(const Backup &backup);

[[nodiscard]] Verdicts unknownEnvironment(const Project &project, const QString &environmentId);
/// Adds what stands in the way of any operation: nothing is known for sure, or something else is under way.
void addCommon(Verdicts &verdicts, const Project &project, const Environment &environment, const Activity *running);
void addRunning(Verdicts &verdicts, const Environment &environment, const Activity *running);
/// Adds the verdict when the environment is not set up, or when it is not known what runs there. \return true then.
bool addNotSetUp(Verdicts &verdicts, const Environment &environment);
bool addVersionUnknown(Verdicts &verdicts, const Environment &environment);
/// The two rules under which an upgrade and a tear-down stand. \a now may be invalid when it is not known.
void addProtected(Verdicts &verdicts, const Environment &environment);
void addUpgradeBackupOfLive(Verdicts &verdicts, const Project &project, const Environment &environment,
                            const QDateTime &now);

} // namespace Switchback::Guards
