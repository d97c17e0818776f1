// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/git/codestore.h"
#include "app/platforms/umbraco/packagememory.h"
#include "app/platforms/umbraco/umbracopatience.h"

#include <memory>

namespace Switchback {

/// What the platform works with on this machine.
struct UmbracoTools {
    /// In the workspace: code and records, a folder for each project, and what package feeds answered. Only we may enter it.
    QString folder;
    UmbracoPatience patience{};
    std::shared_ptr<PackageMemory> packages = std::make_shared<PackageMemory>(); ///< its copies share it

    /// The folder of a project.
    [[nodiscard]] QString folderOf(const QString &project) const
    {
        return QString(folder + QLatin1Char('/') + project);
    }
    /// Where answers of package feeds are kept.
    [[nodiscard]] QString feedFolder() const { return QString(folder + QLatin1String("/feed")); }
    /// The code of one environment, which has a repository of its own. \a remote: empty: only what is here already is worked
    /// with.
    [[nodiscard]] CodeStore code(const QString &project, const QString &alias, GitRemote remote = {}) const
    {
        return {QString(folderOf(project) + QLatin1String("/environments/") + alias), std::move(remote)};
    }
};

} // namespace Switchback
