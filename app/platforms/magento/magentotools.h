// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/git/codestore.h"
#include "app/platforms/magento/accesstokens.h"
#include "app/platforms/magento/magentopatience.h"

#include <QString>

#include <memory>

namespace Switchback {

/// What the platform works with on this machine.
struct MagentoTools {
    /// In the workspace: code, dumps and records, a folder for each project. Only we may enter it.
    QString folder;
    /// Instead of the user's and the system's, for ssh and for git; empty: theirs.
    QString sshConfig{};
    MagentoPatience patience{};
    std::shared_ptr<AccessTokens> tokens = std::make_shared<AccessTokens>();

    /// The folder of a cloud project in the workspace.
    [[nodiscard]] QString folderOf(const QString &project) const { return QString(folder + u'/' + project); }
    /// Its code; without \a repository only what is here already can be worked with.
    [[nodiscard]] CodeStore code(const QString &project, const QString &repository = {}) const
    {
        // The cloud would hold a push until the deployment ends, and its end is judged elsewhere (sheet, 2.3).
        return {folderOf(project),
                {.address = repository,
                 .sshConfig = sshConfig,
                 .variables = {{QStringLiteral("PLATFORMSH_PUSH_NO_WAIT"), QStringLiteral("1")}}}};
    }
};

} // namespace Switchback
