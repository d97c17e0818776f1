// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/fakes/umbracosite.h"

#include "tests/fakes/umbracofiles.h"
#include "tests/fakes/umbracopages.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

constexpr int found = 302;
constexpr int notFound = 404;
constexpr int notAllowed = 405;
constexpr int unavailable = 503;
constexpr int firstWithApi = 14;
constexpr int firstOnCore = 9;

/// Migrations go on in the background, and health can be asked for, from that version on.
const QVersionNumber &firstWithProbes()
{
    static const QVersionNumber version(17, 3);
    return version;
}

UmbracoReply redirectTo(const QByteArray &path)
{
    UmbracoReply reply{.status = found};
    reply.headers.emplaceBack("Location", path);
    return reply;
}

bool isBackOffice(const QString &path)
{
    return path.startsWith("/umbraco"_L1, Qt::CaseInsensitive) || path.startsWith("/install"_L1, Qt::CaseInsensitive)
           || path.startsWith("/App_Plugins"_L1, Qt::CaseInsensitive);
}

} // namespace

struct UmbracoSite::Route {
    enum class While { Always, NotUpgrading };
    enum class For { Everybody, SignedIn };

    QByteArray method;
    QRegularExpression path;
    While when;
    For whom;
    UmbracoReply (UmbracoSite::*handler)(const UmbracoRequest &, const Look &, const QString &);
};

const QList<UmbracoSite::Route> &UmbracoSite::routes()
{
    using S = UmbracoSite;
    using enum Route::While;
    using enum Route::For;
    const auto path = [](const QString &rest) {
        return QRegularExpression(u"\\A/umbraco/management/api/v1"_s + rest + u"\\z"_s,
                                  QRegularExpression::CaseInsensitiveOption);
    };
    static const QList<Route> list{
        {"GET", path(u"/server/status"_s), Always, Everybody, &S::status},
        {"GET", path(u"/server/configuration"_s), Always, Everybody, &S::configuration},
        {"POST", path(u"/security/back-office/token"_s), NotUpgrading, Everybody, &S::token},
        {"GET", path(u"/server/information"_s), NotUpgrading, SignedIn, &S::information},
        {"GET", path(u"/server/troubleshooting"_s), NotUpgrading, SignedIn, &S::troubleshooting},
        {"GET", path(u"/upgrade/settings"_s), NotUpgrading, SignedIn, &S::upgradeSettings},
        {"POST", path(u"/upgrade/authorize"_s), NotUpgrading, SignedIn, &S::authorizeUpgrade},
        {"GET", path(u"/health-check-group"_s), NotUpgrading, SignedIn, &S::healthGroups},
        {"GET", path(u"/health-check-group/([^/]+)"_s), NotUpgrading, SignedIn, &S::healthGroup},
        {"POST", path(u"/health-check-group/([^/]+)/check"_s), NotUpgrading, SignedIn, &S::checkHealth},
    };
    return list;
}

UmbracoSite::UmbracoSite(UmbracoWorld &world, QString alias)
    : m_world(world)
    , m_alias(std::move(alias))
    , m_http([this](const UmbracoRequest &request) { return answer(request); })
{
}

UmbracoSite::Look UmbracoSite::look() const
{
    const UmbracoState state = m_world.state();
    const QString version = m_world.deployedVersions(m_alias).cms;
    return {.site = *state.environment(m_alias),
            .clientId = state.clientId,
            .clientSecret = state.clientSecret,
            .version = version,
            .major = UmbracoFiles::major(version),
            .hasProbes = UmbracoFiles::number(version) >= firstWithProbes()};
}

UmbracoReply UmbracoSite::answer(const UmbracoRequest &request)
{
    const Look now = look();
    if (now.site.isStopped)
        return UmbracoPages::siteDisabled();
    if (now.site.failure)
        return UmbracoPages::failure(*now.site.failure, now.major);
    if (now.site.isPublicAccessOn && !isBackOffice(request.path) && !request.basicCredentials())
        return UmbracoPages::signIn();
    if (request.path.startsWith("/umbraco/management/"_L1, Qt::CaseInsensitive))
        return now.major >= firstWithApi ? api(request, now) : UmbracoReply{.status = notFound};
    if (request.path.startsWith("/umbraco/api/health/"_L1, Qt::CaseInsensitive))
        return health(request, now);
    return page(request, now);
}

UmbracoReply UmbracoSite::api(const UmbracoRequest &request, const Look &look)
{
    bool isKnownPath = false;
    for (const Route &route : routes()) {
        const QRegularExpressionMatch match = route.path.match(request.path);
        if (!match.hasMatch())
            continue;
        isKnownPath = true;
        if (route.method != request.method)
            continue;
        if (route.when == Route::While::NotUpgrading && look.site.level == "Upgrading"_L1)
            return UmbracoReply::problem(unavailable, u"Upgrade in progress"_s,
                                         u"The server is unavailable while an upgrade is in progress."_s);
        if (route.whom == Route::For::SignedIn && !isSignedIn(request))
            return notSignedIn();
        return (this->*route.handler)(request, look, match.captured(1));
    }
    return {.status = isKnownPath ? notAllowed : notFound};
}

UmbracoReply UmbracoSite::health(const UmbracoRequest &request, const Look &look) const
{
    if (!look.hasProbes)
        return {.status = notFound};
    if (request.path.endsWith("/live"_L1, Qt::CaseInsensitive))
        return UmbracoReply::text("Healthy");
    if (!request.path.endsWith("/ready"_L1, Qt::CaseInsensitive))
        return {.status = notFound};
    return look.site.level == "Run"_L1 ? UmbracoReply::text("Healthy") : UmbracoReply::text("Unhealthy", unavailable);
}

UmbracoReply UmbracoSite::page(const UmbracoRequest &request, const Look &look) const
{
    const QString &level = look.site.level;
    const bool isUpgrade = level == "Upgrade"_L1;
    if (level == "BootFailed"_L1)
        return UmbracoPages::bootFailed();
    if (request.path.startsWith("/install"_L1, Qt::CaseInsensitive) && look.major < firstWithApi) {
        if (!isUpgrade && level != "Install"_L1)
            return redirectTo("/");
        // From version 9 on only who has signed in sees it.
        return look.major < firstOnCore ? UmbracoPages::installer()
                                        : redirectTo("/umbraco/authorizeupgrade?redir=%2finstall");
    }
    if (request.path.startsWith("/umbraco/authorizeupgrade"_L1, Qt::CaseInsensitive) && isUpgrade)
        return UmbracoPages::authorizeUpgrade();
    if (request.path.startsWith("/umbraco"_L1, Qt::CaseInsensitive))
        return level == "Upgrading"_L1 ? UmbracoPages::maintenance() : UmbracoPages::backOffice();
    if (request.path != "/"_L1)
        return UmbracoReply::html("<html><body><h1>Page not found</h1></body></html>", notFound);
    if (level == "Run"_L1)
        return UmbracoPages::home(look.version);
    if (isUpgrade && look.major < firstOnCore)
        return redirectTo("/install/?redir=true&url=%2f");
    if (level == "Install"_L1)
        return redirectTo(look.major < firstWithApi ? "/install" : "/umbraco");
    return UmbracoPages::maintenance();
}

} // namespace Switchback
