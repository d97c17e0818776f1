// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/platforms/octopus/testhost.h"
#include "app/platforms/octopus/windowsnode.h"

namespace Switchback {

/// The service of a test instance on a Windows host of its own: an installer serves all instances of a host, so that an upgrade
/// of the test instance would upgrade the original's program. Source: sheet 2, "New instance", and 3.6.
///
/// The connection string and the master key are arguments of Octopus.Server.exe, which takes them no other way; whoever
/// administers that host can read them while it runs.
class TestService final : public TestHost {
public:
    TestService(const TestFacts &facts, const std::shared_ptr<const CommandHost> &original,
                const std::shared_ptr<const CommandHost> &host);

    [[nodiscard]] Result<TestFacts> planned(Context &context) const override;
    [[nodiscard]] Result<void> look(Context &context) const override;
    [[nodiscard]] Result<bool> isMade(Context &context) const override;
    [[nodiscard]] Result<void> make(Context &context) const override;
    [[nodiscard]] Result<void> remove(Context &context) const override;

private:
    /// The connection string of the original for the copied database.
    [[nodiscard]] Result<QString> connection(Context &context) const;
    /// Its folder on the host, whose name has the stamp in it.
    [[nodiscard]] Result<QString> home(Context &context) const;
    [[nodiscard]] Result<void> configure(const QString &home, Context &context) const;

    WindowsNode m_original;
    WindowsNode m_node;
};

} // namespace Switchback
