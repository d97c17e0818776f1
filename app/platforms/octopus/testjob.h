// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/platforms/octopus/octopuspatience.h"
#include "app/platforms/octopus/octopusways.h"
#include "app/platforms/octopus/testfacts.h"

namespace Switchback {

/// Sets up a test instance, or tears it down, part by part: a copy of the original's database that can do no harm, and a
/// container of its own. The original is only read. Source: sheet 3.6; that the copy is disarmed before anything runs on it is
/// safer than the vendor's order, and the vendor's own page for sanitised copies does it.
///
/// Every function blocks, is given the context of the original, and may be called again after it was interrupted half-way.
class TestJob {
public:
    TestJob(TestFacts facts, const OctopusPatience &patience)
        : m_facts(std::move(facts))
        , m_patience(patience)
    {
    }

    [[nodiscard]] const TestFacts &facts() const { return m_facts; }

    /// What can be told without changing anything, also while it is planned.
    [[nodiscard]] Result<void> lookAhead(Context &context) const;

    [[nodiscard]] Probe probeFetched(Context &context) const;
    [[nodiscard]] Result<void> fetch(Context &context) const;
    [[nodiscard]] Probe probeBackedUp(Context &context) const;
    [[nodiscard]] Result<void> backUp(Context &context) const;
    [[nodiscard]] Result<void> discardBackup(Context &context) const;
    [[nodiscard]] Probe probeBackupGone(Context &context) const;
    [[nodiscard]] Probe probeCopied(Context &context) const;
    [[nodiscard]] Result<void> copy(Context &context) const;
    [[nodiscard]] Result<void> dropDraft(Context &context) const;
    /// And gives it the name that the test instance's database has.
    [[nodiscard]] Probe probeDisarmed(Context &context) const;
    [[nodiscard]] Result<void> disarm(Context &context) const;
    /// Only what has the installation id that was made for it.
    [[nodiscard]] Result<void> dropDatabase(Context &context) const;
    [[nodiscard]] Probe probeDropped(Context &context) const;
    [[nodiscard]] Probe probeMade(Context &context) const;
    [[nodiscard]] Result<void> make(Context &context) const;
    [[nodiscard]] Result<void> remove(Context &context) const;
    [[nodiscard]] Probe probeStarted(Context &context) const;
    [[nodiscard]] Result<void> start(Context &context) const;
    [[nodiscard]] Probe probeStopped(Context &context) const;
    [[nodiscard]] Result<void> stop(Context &context) const;
    [[nodiscard]] Result<void> revive(Context &context) const;
    [[nodiscard]] Result<void> prove(Context &context) const;
    [[nodiscard]] Probe probeKept(Context &context) const;
    [[nodiscard]] Result<void> keep(Context &context) const;
    [[nodiscard]] Result<void> forget(Context &context) const;
    [[nodiscard]] Probe probeForgotten(Context &context) const;
    /// Backups, container and volumes.
    [[nodiscard]] Result<void> clear(Context &context) const;

private:
    TestFacts m_facts;
    OctopusPatience m_patience;
};

} // namespace Switchback
