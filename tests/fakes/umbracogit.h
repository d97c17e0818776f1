// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "tests/fakes/umbracohttp.h"
#include "tests/fakes/umbracoworld.h"

#include <optional>

namespace Switchback {

/// Stands in for https://scm.umbraco.io: git over HTTP (the real git-http-backend) for the repositories of all
/// environments, to whom signs in with the Umbraco ID. A push to master is deployed before it returns; what Kudu says
/// about it is what the client sees behind "remote:".
class UmbracoGit {
public:
    explicit UmbracoGit(UmbracoWorld &world);
    Q_DISABLE_COPY_MOVE(UmbracoGit)

    /// "<server>/REGION/dev-ALIAS.git" of an environment.
    [[nodiscard]] QUrl url(const QString &alias) const;
    [[nodiscard]] UmbracoHttp &http() { return m_http; }

    /// Answers one request of git from whoever may make it. \a path: what follows the repository: "/info/refs". \a
    /// hook: where the repository's hook is to tell that something was pushed.
    [[nodiscard]] static UmbracoReply answer(const UmbracoRequest &request, const QString &repository,
                                             const QString &path, const QUrl &hook);
    /// Where a server is told by the hook of a repository.
    [[nodiscard]] static QString hookPath(const QString &alias);
    /// The answer to that: what was pushed is deployed. Nothing: the request is something else.
    [[nodiscard]] static std::optional<UmbracoReply> hookAnswer(UmbracoWorld &world, const UmbracoRequest &request);
    /// Nothing: whoever asks may use Kudu and git of that environment.
    [[nodiscard]] static std::optional<UmbracoReply> refusal(const UmbracoWorld &world, const UmbracoRequest &request,
                                                             const QString &alias);

private:
    [[nodiscard]] UmbracoReply answer(const UmbracoRequest &request);
    [[nodiscard]] static QString pathOf(const UmbracoState &state, const UmbracoEnvironmentState &environment);

    UmbracoWorld &m_world;
    UmbracoHttp m_http; ///< last: its threads call us
};

} // namespace Switchback
