// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/engine/context.h"
#include "app/platforms/octopus/octopussettings.h"
#include "app/platforms/octopus/testfacts.h"

namespace Switchback {

/// The server of a test instance on its host, made of what the original is made of. Started and stopped like any other
/// node. Each function blocks and may be called again after it was interrupted half-way.
class TestHost {
public:
    explicit TestHost(TestFacts facts)
        : m_facts(std::move(facts))
    {
    }
    virtual ~TestHost() = default;
    Q_DISABLE_COPY_MOVE(TestHost)

    /// What shapes it, of the original as it is now.
    [[nodiscard]] virtual Result<TestFacts> planned(Context &context) const = 0;
    /// A Problem when something else has its name, or when the original cannot be copied.
    [[nodiscard]] virtual Result<void> look(Context &context) const = 0;
    [[nodiscard]] virtual Result<bool> isMade(Context &context) const = 0;
    [[nodiscard]] virtual Result<void> make(Context &context) const = 0;
    /// With all that it wrote. What we have not made stays.
    [[nodiscard]] virtual Result<void> remove(Context &context) const = 0;

protected:
    [[nodiscard]] const TestFacts &facts() const { return m_facts; }

private:
    TestFacts m_facts;
};

/// \a settings: of the original.
[[nodiscard]] std::unique_ptr<const TestHost> openTestHost(const TestFacts &facts, const OctopusSettings &settings,
                                                           AccountAccess &account);

} // namespace Switchback
