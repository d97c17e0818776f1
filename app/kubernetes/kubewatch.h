// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/kubernetes/kubeclient.h"

namespace Switchback {

/// What a watch has to tell.
struct KubeNews {
    enum class Kind {
        Listed,   ///< \a items are all there are; what was known before no longer counts
        Added,    ///< \a object
        Modified, ///< \a object, as it is now
        Deleted   ///< \a object, as it was last
    };
    Kind kind = Kind::Listed;
    QList<QJsonObject> items = {};
    QJsonObject object = {};
};

/// How long and how patiently a watch goes on.
struct KubeWatchLimits {
    /// In all; nothing: until the handler or a stop request ends it.
    std::optional<std::chrono::milliseconds> total = {};
    /// After which the server is asked to close, so that it can move us.
    std::chrono::seconds perRequest{240};
    /// The longest silence; servers say something every minute (bookmarks). Then the connection is taken for dead.
    std::chrono::milliseconds silence{90'000};
};

/// Follows the objects of one type: lists them, then tells every change, over any number of connections. What the server
/// no longer remembers is listed anew, so that nothing is missed; a change may be told as part of a Listed.
class KubeWatch {
public:
    enum class End {
        Done, ///< the handler had seen enough
        Late  ///< KubeWatchLimits::total
    };
    /// Called on the watching thread; true to go on.
    using Handler = std::function<bool(const KubeNews &)>;
    /// Called on the watching thread after everything was told that happened before \a upTo (UTC), as far as the server
    /// had sent it by then: after each piece of news, and when the server says that there is none. Invalid when a
    /// connection broke: what happens meanwhile is told later.
    using Heard = std::function<void(const QDateTime &upTo)>;

    /// \a client outlives the watch and is used by nobody else while it runs.
    KubeWatch(KubeClient &client, KubeRef all, KubeQuery query = {}, const KubeWatchLimits &limits = {});

    /// For who wants to know how old what was told may be.
    void onHeard(Heard heard) { m_heard = std::move(heard); }

    /// Blocks. A connection that breaks is opened again where it was, with growing pauses; the Problem comes when
    /// HttpPolicy::attempts in a row brought nothing. "kube.watch.garbage" when what comes is no event.
    [[nodiscard]] Result<End> run(const Handler &handler, const std::stop_token &stop);

private:
    /// How one connection ended.
    enum class Close { Clean, Broken, Forgotten, Done, Late };

    [[nodiscard]] Result<Close> relist(const Handler &handler, const std::stop_token &stop);
    [[nodiscard]] Result<Close> follow(const Handler &handler, const std::stop_token &stop);
    [[nodiscard]] Result<void> takeLine(const QByteArray &line, const Handler &handler);
    [[nodiscard]] Result<void> takeError(const QJsonObject &status);
    [[nodiscard]] HttpRequest request() const;
    [[nodiscard]] std::optional<std::chrono::milliseconds> left() const;
    [[nodiscard]] Result<void> pause(const std::stop_token &stop);
    [[nodiscard]] Problem garbage(const QString &why) const;

    KubeClient &m_client;
    KubeRef m_all;
    KubeQuery m_query;
    KubeWatchLimits m_limits;
    Heard m_heard = [](const QDateTime &) {};
    std::chrono::nanoseconds m_begun{0};
    QString m_version;    ///< of what was told last; empty: to be listed
    QByteArray m_pending; ///< the beginning of a line
    Close m_close = Close::Clean;
    Problem m_lastProblem;
    int m_fruitless = 0; ///< connections in a row that told nothing
};

} // namespace Switchback
