// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/platforms/magento/deployment.h"
#include "tests/fakes/fakeclock.h"
#include "tests/platforms/magento/magentoscene.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <barrier>
#include <thread>

namespace Switchback {

inline constexpr int unauthorized = 401;
inline const QString integration = QStringLiteral("integration");
inline const QString noProblem = QStringLiteral("no problem");

inline QByteArray text(const QJsonObject &json)
{
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

inline HostileReply given(const QByteArray &token)
{
    return HostileReply::json(text({{QStringLiteral("access_token"), QString::fromLatin1(token)},
                                    {QStringLiteral("expires_in"), 900},
                                    {QStringLiteral("token_type"), QStringLiteral("bearer")}}));
}

inline HostileReply htmlPage()
{
    return HostileReply::answer(200, "<!doctype html><html><head><title>Sign in</title></head></html>",
                                "Content-Type: text/html\r\n");
}

/// Gives tokens, and leaves all else to \a rest.
inline HostileServer::Handler withTokens(const HostileServer::Handler &rest)
{
    return [rest](const HostileRequest &request) {
        return request.target == "/oauth2/token" ? given("access-token-of-ada-1") : rest(request);
    };
}

/// Calls \a call with a client of the scene's account.
template <typename Call>
auto ask(MagentoAccountScene &scene, AccessTokens &tokens, const Call &call)
{
    using Answer = decltype(call(std::declval<CloudClient &>()));
    return scene.with([&](Context &context) -> Answer {
        Result<CloudClient> client = CloudClient::open(tokens, context);
        return client ? call(*client) : Answer(Failure(client.error()));
    });
}

template <typename T>
QString codeOf(const Result<T> &outcome)
{
    return outcome ? noProblem : outcome.error().code;
}

inline Result<CloudClient::Person> person(CloudClient &client)
{
    return client.person();
}

/// What a Problem says, in all its parts.
inline QByteArray text(const Problem &problem)
{
    return text(problem.toJson()) + problem.sentence.english().toUtf8() + problem.remedy.english().toUtf8();
}

inline CloudActivity activityLike(const QString &state, const QList<CloudCommand> &commands)
{
    CloudActivity activity;
    activity.state = state;
    activity.commands = commands;
    return activity;
}

/// A made-up cloud with one environment, and an account for it. Waiting takes no time.
struct Shop {
    Shop()
    {
        cloud.change([](MagentoCloudState &state) {
            state.repository = QStringLiteral("ssh://git.example.org/shop.git");
            state.environments = {{.id = QStringLiteral("integration"),
                                   .title = QStringLiteral("Integration"),
                                   .headCommit = QStringLiteral("c0ffee")}};
        });
        patience.poll = std::chrono::seconds(3);
    }

    /// The project and the environment, as the cloud tells them.
    Result<std::pair<CloudProject, CloudEnvironment>> places(CloudClient &client, const QString &id = integration) const
    {
        const Result<CloudProject> project = client.project(cloud.state().project);
        if (!project)
            return Failure(project.error());
        return client.environment(*project, id).map([&](const CloudEnvironment &environment) {
            return std::pair(*project, environment);
        });
    }
    /// Calls \a call with a client and the environment.
    template <typename Call>
    auto inside(const Call &call, const QString &id = integration)
    {
        using Answer = decltype(call(std::declval<CloudClient &>(), std::declval<const CloudEnvironment &>()));
        return ask(scene, tokens, [&](CloudClient &client) -> Answer {
            const auto found = places(client, id);
            return found ? call(client, found->second) : Answer(Failure(found.error()));
        });
    }
    /// Calls \a call with what waits for the cloud, a client and the environment.
    template <typename Call>
    auto waiting(const Call &call)
    {
        using Answer = decltype(call(std::declval<Deployment &>(), std::declval<CloudClient &>(),
                                     std::declval<const CloudEnvironment &>()));
        return scene.with([&](Context &context) -> Answer {
            Result<CloudClient> client = CloudClient::open(tokens, context);
            if (!client)
                return Failure(client.error());
            const auto found = places(*client);
            if (!found)
                return Failure(found.error());
            Deployment deployment(*client, patience, context);
            return call(deployment, *client, found->second);
        });
    }
    /// All access tokens are void from now on; the API token is not.
    void endTokens()
    {
        cloud.change([](MagentoCloudState &state) { state.isTokenRevoked = true; });
        cloud.change([](MagentoCloudState &state) { state.isTokenRevoked = false; });
    }
    [[nodiscard]] qsizetype tokensGiven() const { return cloud.count("POST /oauth2/token"); }
    [[nodiscard]] QString path(const QString &rest) const
    {
        return QStringLiteral("/api/projects/%1%2").arg(cloud.state().project, rest);
    }

    MagentoCloud cloud;
    FakeClock clock;
    MagentoAccountScene scene{cloud.address(), clock};
    AccessTokens tokens;
    MagentoPatience patience;
};

/// The codes that \a call ends in, on \a many threads at the same time; all that call \a meet wait there for each other.
inline QStringList inParallel(
    int many, const Shop &shop, AccessTokens &tokens,
    const std::function<QString(CloudClient &client, const std::function<void()> &meet)> &call)
{
    QStringList codes(many, QStringLiteral("not run"));
    std::barrier gate(many);
    std::vector<std::jthread> threads;
    threads.reserve(size_t(many));
    for (QString &code : codes) {
        threads.emplace_back([&] {
            FakeClock clock;
            MagentoAccountScene scene(shop.cloud.address(), clock);
            bool hasMet = false;
            const auto meet = [&] {
                hasMet = true;
                gate.arrive_and_wait();
            };
            code = scene.with([&](Context &context) {
                Result<CloudClient> client = CloudClient::open(tokens, context);
                return client ? call(*client, meet) : client.error().code;
            });
            if (!hasMet)
                gate.arrive_and_drop();
        });
    }
    threads.clear();
    return codes;
}

} // namespace Switchback
