// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/activity.h"
#include "models/project.h"

#include <QList>

namespace Switchback {

// When to warn that a backup of Live will be gone, and which backups are past their end. Pure: no clock is read, and
// whoever calls keeps what was warned of. All times are moments (UTC), so changes of the local time do not matter.

/// One warning, as given or to be given.
struct ExpiryWarning {
    EnvironmentRef environment;
    QString backupId;
    QDateTime expiresAt; ///< as it was then (UTC): a backup that was extended is warned of anew
    ExpiryStage stage = ExpiryStage::None;
    Text sentence;

    friend bool operator==(const ExpiryWarning &, const ExpiryWarning &) = default;
};

/// The warning as an entry of the activity log: an activity without steps that has ended, its outcome the sentence. The
/// same warning gives the same id, whichever program writes it. \a project has its backup; \a now is UTC.
[[nodiscard]] Activity entryOf(const ExpiryWarning &warning, const Project &project, const QDateTime &now);
/// The warning that an entry stands for. A stage that is not known gives ExpiryStage::None, which warns of nothing.
[[nodiscard]] ExpiryWarning warningOf(const Activity &entry);

/// How near its end a backup is. Only backups of Live that can be restored come near theirs; any is Expired past it.
[[nodiscard]] ExpiryStage expiryStage(const Project &project, const Backup &backup, const QDateTime &now);

/// The warnings to give now, the most urgent first: for each backup the nearest stage it has reached, unless that or a
/// nearer one is among those \a given. So each is given once, also when the clock was set back, and after a long sleep
/// only the last one. Nothing is due for a backup that has expired.
[[nodiscard]] QList<ExpiryWarning> dueWarnings(const Project &project, const QList<ExpiryWarning> &given,
                                               const QDateTime &now);
/// What is to be kept after \a due was given: one warning for each backup of \a project that is still there, and all of
/// other projects. A project that could not be read loses none.
[[nodiscard]] QList<ExpiryWarning> remembered(const Project &project, const QList<ExpiryWarning> &given,
                                              const QList<ExpiryWarning> &due);

/// The backups that are past their end, whose deletion is due; longest first. One that is marked to be kept is not.
[[nodiscard]] QList<Backup> expired(const QList<Backup> &backups, const QDateTime &now);

} // namespace Switchback

Q_DECLARE_METATYPE(Switchback::ExpiryWarning)
