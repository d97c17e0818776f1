// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/problem.h"

#include <optional>

namespace Switchback {

/// Something that the portal, the cloud or a log says, and that is known.
struct CloudSymptom {
    QString id;    ///< the cloud's own name for it ("PingWebsiteFailed"), or ours
    Text sentence; ///< what it means
    Text remedy;
    bool mayBeFalse = false; ///< the cloud only could not see how it ended: look before anything is repeated
    bool isPassing = false;  ///< trying again later is all that it takes

    friend bool operator==(const CloudSymptom &, const CloudSymptom &) = default;
};

/// The first known thing in what was said: an error's name, or the words of a message. Nothing: none is known. A name
/// that only begins like a known one is not that one.
[[nodiscard]] std::optional<CloudSymptom> cloudSymptom(const QString &said);
/// The same as a Problem "umbraco.symptom", with \a said in the details.
[[nodiscard]] std::optional<Problem> cloudSymptomProblem(const QString &said);

} // namespace Switchback
