// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "tests/fakes/hostileserver.h"
#include "tests/fakes/magentocloudstate.h"

#include <QJsonObject>
#include <QUrlQuery>

#include <condition_variable>
#include <functional>
#include <optional>
#include <thread>
#include <vector>

namespace Switchback {

/// A server on the loopback that speaks the REST API of Adobe Commerce on cloud (the Platform.sh engine) as far as Switchback
/// uses it: API tokens, HAL links that come and go with what is allowed, projects, environments, activities with logs that
/// are streamed until they are sealed, backups, variables, the current deployment. What an activity does is done by what
/// setWork() was given, on a thread of its own, as on the platform. tests/magento checks it with the vendor's own client.
class MagentoCloud {
public:
    /// What an activity does: writes its log line by line, and returns the exit code of the deploy hook, or of whatever it
    /// ran. Called on a thread of the server's, one at a time per environment. \a activity: as it was begun; its payload
    /// has "commit" for environment.push, "backup_name" for backup, restore and backup.delete. That of an
    /// environment.branch is the new one, which is inactive until it ends; "parent" names the other.
    using Work =
        std::function<int(const CloudActivityState &activity, const std::function<void(const QString &)> &log)>;

    MagentoCloud();
    ~MagentoCloud();
    Q_DISABLE_COPY_MOVE(MagentoCloud)

    /// Both the API gateway and where tokens are exchanged ("/oauth2/token").
    [[nodiscard]] QUrl address() const { return m_server.url(QString()); }
    /// The API token of a person who may do everything.
    [[nodiscard]] static QByteArray token() { return "ada-s-api-token-0123456789"; }
    /// Where a post-receive hook says what was pushed: POST, JSON {"environment", "commit"}. Answers at once with
    /// {"activity": id}; the activity is environment.push.
    [[nodiscard]] QUrl pushHook() const { return m_server.url(QStringLiteral("/hooks/push")); }
    /// A storefront of an environment: 503 while setStorefront() says so, else 200. Stands in its "pf:routes" by itself.
    [[nodiscard]] QUrl storefront(const QString &environment) const;

    /// Without: activities succeed by themselves.
    void setWork(const Work &work);
    /// Asked for each visit to a storefront: the status to answer with.
    void setStorefront(const std::function<int(const QString &environment)> &status);
    /// Works on the state while no request is answered.
    void change(const std::function<void(MagentoCloudState &)> &change);
    [[nodiscard]] MagentoCloudState state() const;
    /// Waits until no activity is pending or in progress.
    void settle();
    [[nodiscard]] QList<HostileRequest> requests() const { return m_server.requests(); }
    /// How often something was asked for, without its query: "POST /oauth2/token".
    [[nodiscard]] qsizetype count(const QByteArray &methodAndPath) const;

private:
    /// One request, taken apart.
    struct Call {
        QByteArray method;
        QUrlQuery query;
        QJsonObject body; ///< also what came as a form
        QByteArray authorization;
        QString environmentId;                        ///< as the path has it; empty: about the whole project
        CloudEnvironmentState *environment = nullptr; ///< that one; for what needs a bearer it is there when named
        QString id;                                   ///< of what belongs to it, or the name
    };
    struct Route;
    using Answer = HostileReply;

    [[nodiscard]] Answer answer(const HostileRequest &request);
    [[nodiscard]] Answer routed(const HostileRequest &request);
    [[nodiscard]] static const QList<Route> &routes();
    /// Nothing: may go on.
    [[nodiscard]] std::optional<Answer> refusal(const Call &call) const;
    [[nodiscard]] Answer visit(const QString &environment);
    [[nodiscard]] QString base() const { return m_server.url(QString()).toString(); }

    [[nodiscard]] Answer giveToken(const Call &call);
    [[nodiscard]] Answer revokeToken(const Call &call);
    [[nodiscard]] Answer push(const Call &call);
    [[nodiscard]] Answer me(const Call &call);
    [[nodiscard]] Answer project(const Call &call);
    [[nodiscard]] Answer settings(const Call &call);
    [[nodiscard]] Answer environments(const Call &call);
    [[nodiscard]] Answer oneEnvironment(const Call &call);
    [[nodiscard]] Answer activities(const Call &call);
    [[nodiscard]] Answer oneActivity(const Call &call);
    [[nodiscard]] Answer log(const Call &call);
    [[nodiscard]] Answer cancel(const Call &call);
    [[nodiscard]] Answer backups(const Call &call);
    [[nodiscard]] Answer oneBackup(const Call &call);
    [[nodiscard]] Answer restore(const Call &call);
    [[nodiscard]] Answer redeploy(const Call &call);
    [[nodiscard]] Answer branch(const Call &call);
    [[nodiscard]] Answer deactivate(const Call &call);
    [[nodiscard]] Answer remove(const Call &call);
    [[nodiscard]] Answer variables(const Call &call);
    [[nodiscard]] Answer oneVariable(const Call &call);
    [[nodiscard]] Answer deployment(const Call &call);

    /// Of the environment that the call names, if it names one.
    [[nodiscard]] CloudActivityState *activityOf(const Call &call);
    [[nodiscard]] CloudBackupState *backupOf(const Call &call);
    /// \a done: what comes after the person's name: "pushed to".
    CloudActivityState begin(const QString &type, const CloudEnvironmentState &environment, const QString &done,
                             QJsonObject payload);
    void run(const std::stop_token &stop, const QString &id);
    void finish(const QString &id, int exitCode);
    /// What becomes of an environment that was made or is removed.
    void finishLife(const CloudActivityState &activity);
    [[nodiscard]] bool isTurnOf(const QString &id) const;
    [[nodiscard]] QString newId();

    mutable std::mutex m_mutex;
    std::condition_variable_any m_changed;
    MagentoCloudState m_state;
    Work m_work;
    std::function<int(const QString &)> m_storefront;
    QHash<QByteArray, QDateTime> m_tokens; ///< access tokens, and until when they live
    int m_tokensGiven = 0;
    int m_idsGiven = 0;
    bool m_isEnding = false;
    std::vector<std::jthread> m_threads; ///< one for each activity
    HostileServer m_server;              ///< last: its thread calls us
};

} // namespace Switchback
