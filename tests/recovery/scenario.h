// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "tests/platforms/local/testsite.h"

namespace Switchback::Tests {

/// One operation of the platform on a site in a certain state.
struct Scenario {
    QString name;
    OperationKind kind = OperationKind::Upgrade;
    QString version{}; ///< OperationRequest::version
    /// What the site is before; runs operations without a journal.
    std::function<void(TestSite &)> prepare;
    /// The step that is made to fail, so that all before it is taken back; empty: none.
    QString failingStep{};
    /// Backup the request names: the newest of this kind, or none.
    std::optional<BackupKind> backup{};
    bool hasDatabase = false; ///< the site keeps what it has on a database server
    int sampled = 1;          ///< points that the quick run tries
};

/// One for each operation of the platform, and what else leads through other steps.
[[nodiscard]] QList<Scenario> scenarios();

} // namespace Switchback::Tests
