// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/engine/engineparts.h"
#include "app/engine/lanes.h"
#include "models/expirywarnings.h"

#include <QHash>
#include <QObject>
#include <QSet>

namespace Switchback {

/// Enters the warnings that are due on \a project into \a journal and returns their entries. The journal is the one place
/// that knows what was given: what any program entered before, or something nearer, is not due again.
[[nodiscard]] Result<QList<Activity>> enterWarnings(Journal &journal, const Project &project, const QDateTime &now,
                                                    const Lease &self);

/// Says when a backup of Live is about to expire: as an entry in the activity log, once, and as a signal of each program
/// that runs then. An entry that another program wrote is told here, too: the one who wrote it may have no window.
///
/// Lives in the GUI thread; is told what happens by its owner. The journal is read and written on a lane.
class ExpiryWarner final : public QObject {
    Q_OBJECT

public:
    /// \a parts is not owned and outlives this.
    explicit ExpiryWarner(const EngineParts &parts, QObject *parent = nullptr);

    /// Gives the warnings that are due in this fresh snapshot.
    void look(const Project &project);
    /// What other programs wrote into the journal since this one runs.
    void hear(const QList<Activity> &activities);

Q_SIGNALS:
    void entered(const QList<Switchback::Activity> &entries);
    /// Once for each entry, after entered().
    void warned(const Switchback::Activity &entry);
    /// A warning could not be entered; it is tried again later.
    void noticed(const Switchback::Text &sentence, const QString &projectId);

private:
    void tell(const Activity &entry);
    void retryLater(const QString &projectId, const Problem &problem);

    const EngineParts &m_parts;
    /// What the journal need not be asked for again.
    QList<ExpiryWarning> m_given;
    QSet<QString> m_told; ///< ids of entries
    /// When the journal last refused, UTC, by project.
    QHash<QString, QDateTime> m_failedAt;
    Lanes m_lane; // last: its thread ends before anything it uses
};

} // namespace Switchback
