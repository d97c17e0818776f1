// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "tests/engine/forwardingjournal.h"
#include "tests/recovery/killpoint.h"

namespace Switchback {

/// A journal with points before and after each record of an operation.
class DeadlyJournal final : public ForwardingJournal {
public:
    using ForwardingJournal::ForwardingJournal;

private:
    Result<void> write(const QString &record, const std::function<Result<void>()> &work) override
    {
        if (record == u"output")
            return work(); // no record that anything depends on
        KillPoint::reach(record + QStringLiteral("/before-record"));
        const Result<void> written = work();
        KillPoint::reach(record + QStringLiteral("/after-record"));
        return written;
    }
};

} // namespace Switchback
