// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "tests/fakes/umbracohttp.h"
#include "tests/fakes/umbracoworld.h"

#include <QList>
#include <QString>

#include <atomic>
#include <functional>
#include <optional>

namespace Switchback {

/// Umbraco Cloud's public API for deployments, versions 1 and 2, on the loopback: stands in for
/// https://api.cloud.umbraco.com. What a deployment does is done to the environment's git, files and site, see
/// UmbracoWorld. On demand it misbehaves as Cloudflare in front of it does:
/// http().answerNext(UmbracoReply::cloudflare(403)).
class UmbracoCloud {
public:
    static constexpr qint64 v1Limit = 134'217'728;
    static constexpr qint64 v2Limit = 268'435'456;

    explicit UmbracoCloud(UmbracoWorld &world);
    Q_DISABLE_COPY_MOVE(UmbracoCloud)

    [[nodiscard]] QUrl url() const { return m_http.url(); }
    [[nodiscard]] UmbracoHttp &http() { return m_http; }
    /// Uploads beyond are answered with Cloudflare's page. To test with little files what is at 128 and at 256 MB.
    void setUploadLimits(qint64 v1Bytes, qint64 v2Bytes);
    /// The next \a times calls get 429 with "Try again in N seconds".
    void limit(int times, int seconds);

private:
    /// One request, taken apart.
    struct Call {
        const UmbracoRequest &request;
        QString id; ///< of the deployment that the path names
    };
    struct Route;

    [[nodiscard]] static const QList<Route> &routes();
    [[nodiscard]] UmbracoReply answer(const UmbracoRequest &request);
    [[nodiscard]] std::optional<UmbracoReply> refusal(const UmbracoRequest &request, const QString &project) const;

    // version 2
    [[nodiscard]] UmbracoReply upload(const Call &call);
    [[nodiscard]] UmbracoReply artifacts(const Call &call);
    [[nodiscard]] UmbracoReply begin(const Call &call);
    [[nodiscard]] UmbracoReply deployments(const Call &call);
    [[nodiscard]] UmbracoReply oneDeployment(const Call &call);
    [[nodiscard]] UmbracoReply diff(const Call &call);
    // version 1
    [[nodiscard]] UmbracoReply create(const Call &call);
    [[nodiscard]] UmbracoReply uploadPackage(const Call &call);
    [[nodiscard]] UmbracoReply start(const Call &call);
    [[nodiscard]] UmbracoReply oldDeployments(const Call &call);
    [[nodiscard]] UmbracoReply oneOldDeployment(const Call &call);
    [[nodiscard]] UmbracoReply oldDiff(const Call &call);

    /// Nothing: that may be deployed there.
    [[nodiscard]] static std::optional<UmbracoReply> whyNot(UmbracoState &state, const QString &alias,
                                                            const QString &artifact);
    [[nodiscard]] UmbracoReply diffOf(const QString &id, const QString &alias, bool isV1);
    /// Moves a deployment of version 1 on, if it is where it has to be for that.
    [[nodiscard]] UmbracoReply changed(const QString &id, const QString &from, const QString &to,
                                       const QStringList &messages,
                                       const std::function<void(UmbracoState &, UmbracoDeploymentState &)> &how);

    UmbracoWorld &m_world;
    std::atomic<qint64> m_v1Limit = v1Limit;
    std::atomic<qint64> m_v2Limit = v2Limit;
    UmbracoHttp m_http; ///< last: its threads call us
};

} // namespace Switchback
