// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/platforms/octopus/containerhost.h"
#include "app/platforms/octopus/testfacts.h"

namespace Switchback {

/// The container of a test instance, beside the one that it is like. Started and stopped like any other node. Each function
/// blocks and may be called again after it was interrupted half-way.
class TestContainer {
public:
    TestContainer(TestFacts facts, std::shared_ptr<const CommandHost> host)
        : m_facts(std::move(facts))
        , m_containers(std::move(host))
    {
    }

    /// What shapes it, of the original as it is now: image, volumes, how the host starts it.
    [[nodiscard]] Result<TestFacts> planned(Context &context) const;
    /// A Problem when something else has its name, or when the original cannot be copied.
    [[nodiscard]] Result<void> look(Context &context) const;
    [[nodiscard]] Result<bool> isMade(Context &context) const;
    [[nodiscard]] Result<void> make(Context &context) const;
    /// With its volumes. One that we have not made stays.
    [[nodiscard]] Result<void> remove(Context &context) const;

private:
    [[nodiscard]] ContainerWish wish() const;
    [[nodiscard]] Result<ContainerState> original(Context &context) const;
    [[nodiscard]] Result<ContainerSpec> spec(const ContainerState &original, const Secret &key, Context &context) const;

    TestFacts m_facts;
    ContainerHost m_containers;
};

} // namespace Switchback
