// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/engine/engineparts.h"

#include <stop_token>

namespace Switchback {

/// What is known of failures: the remedies' library, and the activity log. Blocks; any thread, each with its own object.
class Advice {
public:
    /// \a parts is not owned and outlives this.
    explicit Advice(const EngineParts &parts, std::stop_token stop)
        : m_parts(parts)
        , m_stop(std::move(stop))
    {
    }

    /// What is known of a symptom, the surest first, then where it was seen before. \a except: the activity that it comes
    /// from; it is no case of the past.
    [[nodiscard]] QList<Finding> on(const Symptom &symptom, const QString &except = {}) const;
    /// What is known of why an operation failed: of its problem, and of what the failed step printed. Empty when it did not
    /// fail or is not there any more.
    [[nodiscard]] QList<Finding> onActivity(const QString &activityId, const QString &platform) const;
    /// \a finding with the remedy for it.
    [[nodiscard]] Finding completed(const Finding &finding, const QString &platform) const;

private:
    [[nodiscard]] QList<RemedyMatch> matches(const Symptom &symptom) const;
    /// Null where there is none, or it cannot be opened.
    [[nodiscard]] std::unique_ptr<Journal> journal() const;

    const EngineParts &m_parts;
    std::stop_token m_stop;
};

} // namespace Switchback
