// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "tests/fakes/umbracohttp.h"
#include "tests/fakes/umbracoworld.h"

#include <QHash>

#include <mutex>
#include <optional>

namespace Switchback {

/// The site of one environment, on the loopback: its home page, its health, and from version 14 on the Management API
/// with which an attended upgrade is finished. Which version it is follows from what is deployed, and so does what it
/// offers: health probes from 17.3, "/install" before 14.
class UmbracoSite {
public:
    UmbracoSite(UmbracoWorld &world, QString alias);
    Q_DISABLE_COPY_MOVE(UmbracoSite)

    [[nodiscard]] QUrl url() const { return m_http.url(); }
    [[nodiscard]] UmbracoHttp &http() { return m_http; }
    /// Tokens given so far are no good any more.
    void forgetTokens();

private:
    struct Route;
    /// What the site is like at the moment of a request.
    struct Look {
        UmbracoEnvironmentState site;
        QString clientId;
        QByteArray clientSecret;
        QString version; ///< of the CMS that is deployed
        int major = 0;
        bool hasProbes = false;
    };

    [[nodiscard]] static const QList<Route> &routes();
    [[nodiscard]] UmbracoReply answer(const UmbracoRequest &request);
    [[nodiscard]] UmbracoReply api(const UmbracoRequest &request, const Look &look);
    [[nodiscard]] UmbracoReply health(const UmbracoRequest &request, const Look &look) const;
    [[nodiscard]] UmbracoReply page(const UmbracoRequest &request, const Look &look) const;
    [[nodiscard]] Look look() const;
    [[nodiscard]] bool isSignedIn(const UmbracoRequest &request) const;
    [[nodiscard]] static UmbracoReply notSignedIn();
    [[nodiscard]] static UmbracoReply notAtUpgrade();

    [[nodiscard]] UmbracoReply status(const UmbracoRequest &request, const Look &look, const QString &id);
    [[nodiscard]] UmbracoReply configuration(const UmbracoRequest &request, const Look &look, const QString &id);
    [[nodiscard]] UmbracoReply token(const UmbracoRequest &request, const Look &look, const QString &id);
    [[nodiscard]] UmbracoReply information(const UmbracoRequest &request, const Look &look, const QString &id);
    [[nodiscard]] UmbracoReply troubleshooting(const UmbracoRequest &request, const Look &look, const QString &id);
    [[nodiscard]] UmbracoReply upgradeSettings(const UmbracoRequest &request, const Look &look, const QString &id);
    [[nodiscard]] UmbracoReply authorizeUpgrade(const UmbracoRequest &request, const Look &look, const QString &id);
    [[nodiscard]] UmbracoReply healthGroups(const UmbracoRequest &request, const Look &look, const QString &id);
    [[nodiscard]] UmbracoReply healthGroup(const UmbracoRequest &request, const Look &look, const QString &id);
    [[nodiscard]] UmbracoReply checkHealth(const UmbracoRequest &request, const Look &look, const QString &id);

    UmbracoWorld &m_world;
    QString m_alias;
    mutable std::mutex m_mutex;
    QHash<QByteArray, QDateTime> m_tokens; ///< and until when they live
    int m_tokensGiven = 0;
    UmbracoHttp m_http; ///< last: its threads call us
};

} // namespace Switchback
