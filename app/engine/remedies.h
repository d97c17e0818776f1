// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/remedy.h"

#include <stop_token>

namespace Switchback {

/// What is known of failures and what to do about them. Any thread; the first call may read files.
class Remedies {
public:
    Remedies() = default;
    virtual ~Remedies() = default;
    Q_DISABLE_COPY_MOVE(Remedies)

    /// By id.
    [[nodiscard]] virtual QList<Remedy> all() const = 0;
    [[nodiscard]] virtual QList<RemedyFault> faults() const = 0;
    /// Those that fit, the surest first, each once. Empty when none does, or when \a stop was requested.
    [[nodiscard]] virtual QList<RemedyMatch> match(const Symptom &symptom, const std::stop_token &stop) const = 0;
    /// What \a source, the English text of a remedy, is called in \a language ("de"); empty when that is not known, and
    /// before any other call was made. Quick, and reads nothing.
    [[nodiscard]] virtual QString translation(const QString &language, const QByteArray &source) const = 0;
};

} // namespace Switchback
