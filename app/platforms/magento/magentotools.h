// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

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
};

} // namespace Switchback
