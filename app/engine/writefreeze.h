// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/engine/step.h"

#include <memory>

namespace Switchback {

/// Whoever can refuse the writes of a site for a while. The functions run on the operation's lane, may block, check
/// Context::stop between waits, and are safe to call again after they were interrupted half-way.
class WriteFreezeHost {
public:
    WriteFreezeHost() = default;
    virtual ~WriteFreezeHost() = default;
    Q_DISABLE_COPY_MOVE(WriteFreezeHost)

    /// Unsafe methods are refused at the front from here on, and those under way have ended. Reads go on.
    virtual Probe probeFrozen(Context &context) = 0;
    virtual Result<void> freezeWrites(Context &context) = 0;
    virtual Result<void> liftFreeze(Context &context) = 0;
};

/// Which site of an operation is frozen: the one it is about, or the one it copies from.
enum class FrozenSite { Target, Source };

/// Freezes; taking it back lifts. \a isOver: asked when the operation is taken up again, whether what the freeze was for
/// is done, so that it need not be on any more.
[[nodiscard]] Step freezeStep(const std::shared_ptr<WriteFreezeHost> &host, FrozenSite site,
                              const std::function<bool(Context &)> &isOver);
/// Lifts, whatever became of the operation, and measures how long writes were refused ("freezeMilliseconds", or
/// "sourceFreezeMilliseconds").
[[nodiscard]] Step liftStep(const std::shared_ptr<WriteFreezeHost> &host, FrozenSite site);

} // namespace Switchback
