// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/activity.h"
#include "models/project.h"

namespace Switchback::Fakes {

/// The id of the sample project and of its environments.
inline constexpr char guestbookId[] = "guestbook";
inline constexpr char integrationId[] = "integration";
inline constexpr char uatId[] = "uat";
inline constexpr char liveId[] = "live";

/// A fixed moment, 20 November 2026 12:00 UTC, so that pictures and texts are the same on every run.
[[nodiscard]] QDateTime sampleNow();

/// "Guestbook": Integration runs 2.0.0, UAT 1.1.0, Live 1.1.0 with an upgrade backup of 1.0.0 that has 31 hours left.
/// Releases 1.0.0 to 2.2.0, and 2.3.0, which cannot be installed.
[[nodiscard]] Project guestbook(const QDateTime &now = sampleNow());
/// The same with a backup of every kind: on Live the upgrade backup, a manual one ("live-manual") and one that is kept
/// ("live-manual-kept"); on UAT, which is protected, one set aside and a damaged manual one ("uat-manual"); on
/// Integration an upgrade backup that was extended.
[[nodiscard]] Project guestbookLedger(const QDateTime &now = sampleNow());
[[nodiscard]] EnvironmentRef integrationRef();
[[nodiscard]] EnvironmentRef uatRef();
[[nodiscard]] EnvironmentRef liveRef();

/// Another project, for tests with several: id and name as given, environments as the roles, all up on 1.0.0, which is
/// its only release, no backups.
[[nodiscard]] Project plainProject(const QString &id, const QString &name, const QString &platform,
                                   const QList<Role> &roles, const QDateTime &now = sampleNow());

/// A few ended activities of Guestbook, newest first: succeeded, failed-and-undone, cancelled, rolled back.
[[nodiscard]] QList<Activity> guestbookHistory(const QDateTime &now = sampleNow());

/// An operation on Live, from 1.1.0 to 2.0.0, whose program died in the step \a stepId 4 minutes ago; the site has not
/// been asked about it yet.
[[nodiscard]] Activity interruptedOnLive(OperationKind kind, const QString &stepId, const QDateTime &now = sampleNow());
/// The same upgrade, which waits since then for what only a person can mend, in the step "verify".
[[nodiscard]] Activity waitingOnLive(const QDateTime &now = sampleNow());
/// One of UAT to 2.0.0 that another program runs: process 812 on build1.
[[nodiscard]] Activity upgradeElsewhere(const QDateTime &now = sampleNow());

/// The steps of an operation as the local platform would plan them.
[[nodiscard]] QList<StepInfo> sampleSteps(OperationKind kind);
/// What going back loses, as a plan would tell it: rows of a table and files of a folder.
[[nodiscard]] QList<Loss> sampleLosses();

} // namespace Switchback::Fakes
