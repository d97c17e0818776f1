// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/problem.h"

#include <QHash>

#include <chrono>
#include <functional>
#include <optional>

namespace Switchback {

/// When the projects of accounts are looked at again: seldom, not all at once, more seldom after failures, and not before
/// a server says that it may be asked again. Sites on this machine are none of its business. Times are of a monotonic
/// clock. One thread.
class PollSchedule {
public:
    using Instant = std::chrono::nanoseconds;

    struct Pace {
        std::chrono::milliseconds usual{60'000};
        /// Between two looks at what cannot be read; doubled from the usual up to this.
        std::chrono::milliseconds slowest{15 * 60'000};
        /// A look is earlier or later by up to this part of its pause, so that accounts spread out.
        double jitter = 0.2;
        /// What is older than this is looked at when the person comes back to the window.
        std::chrono::milliseconds fresh{10'000};
    };

    /// \a random: in [0, 1).
    PollSchedule(const Pace &pace, std::function<double()> random);

    /// Whether it is time for that project. One that was never looked at is due.
    [[nodiscard]] bool isDue(const QString &projectId, const QString &accountId, Instant now) const;
    /// It was read, or \a problem says why it could not be.
    void looked(const QString &projectId, const QString &accountId, Instant now, const std::optional<Problem> &problem);
    /// It is known to say something else by now: it is due, where no server asked to be left alone.
    void changed(const QString &projectId) { m_projects[projectId].dueAt = Instant(0); }
    /// Somebody wants to see how things are: what is not fresh is due, where no server asked to be left alone.
    void hurry(Instant now);
    void forget(const QString &projectId) { m_projects.remove(projectId); }

private:
    struct State {
        Instant lookedAt{0};
        Instant dueAt{0};
        int failures = 0;
    };
    [[nodiscard]] Instant spread(Instant pause) const;

    Pace m_pace;
    std::function<double()> m_random;
    QHash<QString, State> m_projects;
    QHash<QString, Instant> m_leftAlone; ///< by account: until when
};

} // namespace Switchback
