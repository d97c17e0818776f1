// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/platforms/octopus/containerhost.h"
#include "app/platforms/octopus/testhost.h"

namespace Switchback {

/// The container of a test instance, like the one of the original's first node.
class TestContainer final : public TestHost {
public:
    TestContainer(const TestFacts &facts, const std::shared_ptr<const CommandHost> &original,
                  const std::shared_ptr<const CommandHost> &host)
        : TestHost(facts)
        , m_originals(original)
        , m_containers(host)
    {
    }

    [[nodiscard]] Result<TestFacts> planned(Context &context) const override;
    [[nodiscard]] Result<void> look(Context &context) const override;
    [[nodiscard]] Result<bool> isMade(Context &context) const override;
    [[nodiscard]] Result<void> make(Context &context) const override;
    [[nodiscard]] Result<void> remove(Context &context) const override;

private:
    [[nodiscard]] ContainerWish wish() const;
    [[nodiscard]] Result<ContainerState> original(Context &context) const;
    [[nodiscard]] Result<ContainerSpec> spec(const ContainerState &original, const Secret &key, Context &context) const;

    ContainerHost m_originals; ///< of the host of the original
    ContainerHost m_containers;
};

} // namespace Switchback
