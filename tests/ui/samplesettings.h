// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/sitesettings.h"

namespace Switchback::Fakes {

/// "Shop": Integration and Live, a plain and a secret variable of both, and one of Live; no database;
/// somebody logs in to look at its pages.
[[nodiscard]] inline SiteSettings shopSettings()
{
    SiteSettings settings;
    settings.name = QStringLiteral("Shop");
    settings.environments = {{.id = QStringLiteral("integration"),
                              .name = QStringLiteral("Integration"),
                              .role = Role::Integration,
                              .port = 20'101,
                              .variables = {}},
                             {.id = QStringLiteral("live"),
                              .name = QStringLiteral("Live"),
                              .role = Role::Live,
                              .port = 20'103,
                              .variables = {{.name = QStringLiteral("MODE"), .value = QStringLiteral("live")}}}};
    settings.checkPaths = {QStringLiteral("/"), QStringLiteral("/cart")};
    settings.observationSeconds = 30;
    settings.variables = {{.name = QStringLiteral("COLOUR"), .value = QStringLiteral("crimson")},
                          {.name = QStringLiteral("TOKEN"), .value = {}, .isSecret = true}};
    settings.verification = {
        .pages = 80, .pictures = 10, .loginPath = QStringLiteral("/login"), .loginUser = QStringLiteral("tester")};
    return settings;
}

/// What a release in an archive would become: three new environments, nothing secret.
[[nodiscard]] inline SiteDraft shopDraft()
{
    SiteDraft draft;
    draft.path = QStringLiteral("/downloads/shop-2.1.0.tar.gz");
    draft.kind = SitePlaceKind::Archive;
    draft.version = QStringLiteral("2.1.0");
    draft.folder = QStringLiteral("/home/ada/Sites/shop");
    draft.settings.name = QStringLiteral("Shop");
    const QList<std::pair<QString, Role>> roles{{QStringLiteral("Integration"), Role::Integration},
                                                {QStringLiteral("UAT"), Role::Uat},
                                                {QStringLiteral("Live"), Role::Live}};
    int port = 20'101;
    for (const auto &[name, role] : roles)
        draft.settings.environments.append({.id = {}, .name = name, .role = role, .port = port++, .variables = {}});
    draft.settings.checkPaths = {QStringLiteral("/")};
    draft.settings.observationSeconds = 30;
    return draft;
}

} // namespace Switchback::Fakes
