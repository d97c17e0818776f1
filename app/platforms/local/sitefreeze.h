// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/engine/writefreeze.h"
#include "app/platforms/local/siterunner.h"

namespace Switchback {

/// The write freeze of one environment. A site that was stopped on purpose writes nothing and is not started for it.
class SiteFreeze final : public WriteFreezeHost {
public:
    /// What the freeze was for decides whether its length is a measure for the next upgrade.
    enum class Purpose { Switch, CopyOnly };

    SiteFreeze(SiteRunner runner, Purpose purpose);

    Probe probeFrozen(Context &context) override;
    Result<void> freezeWrites(Context &context) override;
    Result<void> liftFreeze(Context &context) override;

    /// Names the freeze that is on; empty when there is none.
    [[nodiscard]] QString id() const;
    /// A Problem unless the freeze \a id has lasted without a gap.
    [[nodiscard]] Result<void> checkLasts(const QString &id) const;

private:
    [[nodiscard]] bool isStill(const EnvironmentState &state) const;

    SiteRunner m_runner;
    Purpose m_purpose;
};

} // namespace Switchback
