// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/engine/lanes.h"
#include "app/engine/reachedproject.h"

#include <QHash>
#include <QObject>
#include <QSet>
#include <QTimer>

#include <map>

namespace Switchback {

struct FollowPace {
    /// For so long changes are gathered before they are told.
    std::chrono::milliseconds gather{500};
    /// A project is told no more often.
    std::chrono::milliseconds apart{1'000};
    /// Before it is begun anew; doubled with each failure in a row up to the longest.
    std::chrono::milliseconds firstPause{5'000};
    std::chrono::milliseconds longestPause{5 * 60'000};
};

/// Lets the platforms that can tell of changes do so (Platform::follow()), for each account by itself, and says which
/// projects are worth reading again. A failure to follow is no Problem for a person: the polls of the Observer go on, and
/// following is begun anew after a pause that grows.
///
/// Each account has a thread of its own, which does nothing but wait: of a bounded number some accounts would never be
/// followed.
///
/// Lives in the GUI thread.
class Followers final : public QObject {
    Q_OBJECT

public:
    /// \a parts is not owned and outlives the followers.
    explicit Followers(const EngineParts &parts, const FollowPace &pace = {}, QObject *parent = nullptr);
    /// Ends all of them at once, and waits for that.
    ~Followers() override;

    /// From now on follows these and nothing else. Where an account and what it reaches are as before nothing happens.
    void follow(const QList<ReachedProject> &projects);

Q_SIGNALS:
    void changed(const QSet<QString> &projectIds);

private:
    /// Of one account: all its projects on a platform that can follow.
    struct Subject {
        Account account;
        QList<ProjectEntry> entries;
        friend bool operator==(const Subject &, const Subject &) = default;
    };
    struct Follower {
        Subject subject;
        int number = 0;
        std::unique_ptr<Lanes> lane;
    };

    [[nodiscard]] std::map<QString, Subject> subjectsOf(const QList<ReachedProject> &projects) const;
    void begin(const Subject &subject);
    void end(Follower follower);
    void followOn(const Subject &subject, const std::stop_token &stop); // on a lane
    void heard(const QString &projectId);
    void tell();

    const EngineParts &m_parts;
    const FollowPace m_pace;
    QHash<QString, std::chrono::nanoseconds> m_toldAt; ///< by project
    QHash<QString, std::chrono::nanoseconds> m_dueAt;  ///< of those that changed
    QTimer m_timer;
    int m_lastNumber = 0;
    // Last: their threads end before anything they use.
    std::map<QString, Follower> m_followers; ///< by account
    std::map<int, Follower> m_ending;        ///< stop is requested, and they have not ended yet
};

} // namespace Switchback
