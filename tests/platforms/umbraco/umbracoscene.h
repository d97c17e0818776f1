// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/git/environmentrecord.h"
#include "app/platforms/umbraco/umbracoaccount.h"
#include "app/platforms/umbraco/umbracoobserver.h"
#include "app/platforms/umbraco/umbracopicture.h"
#include "tests/fakes/nugetfeed.h"
#include "tests/platforms/umbraco/umbracoaccount.h"

#include <QTemporaryDir>

#include <chrono>
#include <memory>

namespace Switchback {

/// A made-up project of Umbraco Cloud, a package feed that has 17.4.1 and 17.5.0, and an account that gets in everywhere.
/// Waiting takes milliseconds, by the real clock.
class UmbracoScene : public UmbracoAccount {
public:
    static inline const UmbracoVersions older{QStringLiteral("17.4.1"), QStringLiteral("17.1.0"),
                                              QStringLiteral("17.0.2")};
    static inline const UmbracoVersions newer{QStringLiteral("17.5.0"), QStringLiteral("17.2.0"),
                                              QStringLiteral("17.1.0")};

    explicit UmbracoScene(const UmbracoSetup &setup = {});

    [[nodiscard]] Result<UmbracoSettings> settings();
    [[nodiscard]] tl::expected<AccountFinding, AccountTrouble> explore();
    [[nodiscard]] Project observe();
    /// As it is observed now.
    [[nodiscard]] Environment look(const QString &alias = QStringLiteral("development"));
    [[nodiscard]] UmbracoPicture picture(const QString &alias = QStringLiteral("development"));

    /// Leaves a field of the account empty, also when it is a secret.
    void empty(const QString &field);
    /// Lets a marker in site/locks be as old as that.
    void age(const QString &alias, const QString &marker, std::chrono::hours age);
    [[nodiscard]] EnvironmentRecords records(const QString &alias = QStringLiteral("development")) const;

private:
    /// The base needs some of them, so they are held apart.
    struct Parts {
        explicit Parts(const UmbracoSetup &setup)
            : project(setup)
        {
        }
        UmbracoProject project;
        NuGetFeed feed;
        SystemClock clock;
    };
    UmbracoScene(std::unique_ptr<Parts> parts, const UmbracoSetup &setup);

    std::unique_ptr<Parts> m_parts;

public:
    UmbracoProject &project;
    NuGetFeed &feed;
    QTemporaryDir workspace;
    UmbracoTools tools;
    ProjectEntry entry;
};

/// What an environment is said to be beside its facts, in English, a line each.
[[nodiscard]] QString remarksOf(const Environment &environment);

} // namespace Switchback
