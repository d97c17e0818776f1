// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/names.h"
#include "models/text.h"

#include <QJsonObject>

namespace Switchback {

/// A failure as a value: never only a string, never only a bool. Implicitly shared parts; crosses threads freely.
struct Problem {
    ProblemKind kind = ProblemKind::Internal;
    Owner owner = Owner::Switchback;
    /// Stable, for remedies and scripts: "local.port-taken".
    QString code;
    /// What happened, one sentence, for the person.
    Text sentence;
    /// What to do next, one sentence, for the person.
    Text remedy;
    /// For the engineer: untranslated, already redacted, may have several lines.
    QString details;
    /// How long the other side asks to be left alone; 0 when it does not.
    qint64 retryAfterMilliseconds = 0;

    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static Problem fromJson(const QJsonObject &json);

    friend bool operator==(const Problem &, const Problem &) = default;
};

/// The one problem that is not a failure: somebody pressed Cancel.
[[nodiscard]] Problem cancelledProblem();

} // namespace Switchback

Q_DECLARE_METATYPE(Switchback::Problem)
