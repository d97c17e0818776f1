// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/platforms/local/guardrails.h"

#include "models/strictjson.h"

using namespace Qt::StringLiterals;

namespace Switchback {

Guardrails readGuardrails(StrictJson &json, const Guardrails &standard)
{
    constexpr int mostSlower = 10'000;
    constexpr int longestAnswer = 120'000;
    return {.observationSeconds = json.optionalInteger(u"observationSeconds"_s, 0, longestObservationSeconds,
                                                       standard.observationSeconds),
            .failedPoints = json.optionalInteger(u"failedPoints"_s, 0, 100, standard.failedPoints),
            .brokenPoints = json.optionalInteger(u"brokenPoints"_s, 0, 100, standard.brokenPoints),
            .slowerPercent = json.optionalInteger(u"slowerPercent"_s, 0, mostSlower, standard.slowerPercent),
            .slowerMilliseconds =
                json.optionalInteger(u"slowerMilliseconds"_s, 0, longestAnswer, standard.slowerMilliseconds)};
}

} // namespace Switchback
