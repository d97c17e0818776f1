// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/names.h"
#include "models/text.h"

#include <QDateTime>
#include <QUrl>

namespace Switchback {

struct Environment;

/// What a look of our own at a site's address found. Kept beside what the platform says of the environment: whoever
/// answers for a site may be mistaken about it.
struct SiteProbe {
    QUrl address{};           ///< what was asked for
    QDateTime at{};           ///< UTC; invalid: nobody looked
    int status = 0;           ///< of HTTP; 0 when there was no answer
    qint64 milliseconds = -1; ///< until the answer was there; -1 when there was none
    QString version{};        ///< the release the site says it is; empty when it does not say
    Text trouble{};           ///< why there was no answer; empty when there was one

    [[nodiscard]] bool isKnown() const { return at.isValid(); }
    /// It serves visitors. A site that wants to know who asks (401, 403) or sends on (3xx) does.
    [[nodiscard]] bool isServing() const;
    /// "200 in 34 ms", "no answer: …"; empty when nobody looked.
    [[nodiscard]] Text summary() const;

    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static SiteProbe fromJson(const QJsonObject &json);

    friend bool operator==(const SiteProbe &, const SiteProbe &) = default;
};

/// How what the platform says and what the site answers differ, both named; empty when they agree, or when only one of
/// the two has spoken. No error of either: a person decides whom to believe.
[[nodiscard]] Text disagreement(const Environment &environment);
/// Environment::health and ::healthReason, or that the two sources disagree and how.
[[nodiscard]] Health shownHealth(const Environment &environment);
[[nodiscard]] Text shownReason(const Environment &environment);

} // namespace Switchback
