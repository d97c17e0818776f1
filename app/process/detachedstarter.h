// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/process/processstarter.h"

namespace Switchback {

/// Plain detached processes, each in a session of its own: no terminal's hang-up and no end of ours reaches them.
class DetachedStarter final : public ProcessStarter {
public:
    [[nodiscard]] Result<ProcessIdentity> start(const ProcessSpec &spec) const override;
    [[nodiscard]] Result<void> stop(const ProcessIdentity &identity, std::chrono::milliseconds grace) const override;
};

} // namespace Switchback
