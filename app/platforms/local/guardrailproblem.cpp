// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/platforms/local/guardrailproblem.h"

#include "app/platforms/local/diskfile.h"

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

const QString worseCode = u"local.worse-than-before"_s;

double percent(qint64 part, qint64 whole)
{
    return whole > 0 ? 100.0 * double(part) / double(whole) : 0.0;
}

QVariant durationOf(const std::optional<std::chrono::milliseconds> &time)
{
    return QVariant::fromValue(Duration{time.value_or(std::chrono::milliseconds(0)).count()});
}

Problem worse(const QString &code, const Text &sentence)
{
    return localProblem(
        ProblemKind::Unhealthy, Owner::Platform, code, sentence,
        Text(QT_TRANSLATE_NOOP("Text",
                               "The previous version serves again. Give the log of the new one to whoever makes it.")));
}

/// Too few requests came before to say what share of them was bad.
Problem worseThanNone(const QString &code, const char *sentence, const QString &version, qint64 bad, qint64 requests,
                      int points)
{
    return worse(code, Text(sentence, {version, bad, requests, percent(bad, requests), points}));
}

Problem moreBroken(const QString &version, const Traffic &before, const Traffic &now, const Guardrails &limits)
{
    const QString code = u"local.breaks-off"_s;
    if (before.requests == 0) {
        return worseThanNone(code,
                             QT_TRANSLATE_NOOP("Text", "Release %1 does badly: it refused or broke off %2 of %3 "
                                                       "connections (%4 %). Up to %5 percentage point(s) are allowed; "
                                                       "before the switch there were too few to compare with."),
                             version, now.broken, now.requests, limits.brokenPoints);
    }
    return worse(code, Text(QT_TRANSLATE_NOOP(
                                "Text", "Release %1 does worse than the one before: it refused or broke off %2 of %3 "
                                        "connections (%4 %), before the switch %5 of %6 (%7 %). Up to %8 percentage "
                                        "point(s) more are allowed."),
                            {version, now.broken, now.requests, percent(now.broken, now.requests), before.broken,
                             before.requests, percent(before.broken, before.requests), limits.brokenPoints}));
}

Problem moreFailures(const QString &version, const Traffic &before, const Traffic &now, const Guardrails &limits)
{
    if (before.requests == 0) {
        return worseThanNone(worseCode,
                             QT_TRANSLATE_NOOP("Text", "Release %1 does badly: %2 of %3 requests failed (%4 %). Up to "
                                                       "%5 percentage point(s) are allowed; before the switch there "
                                                       "were too few to compare with."),
                             version, now.failed, now.requests, limits.failedPoints);
    }
    return worse(worseCode,
                 Text(QT_TRANSLATE_NOOP(
                          "Text", "Release %1 does worse than the one before: %2 of %3 requests failed (%4 %), before "
                                  "the switch %5 of %6 (%7 %). Up to %8 percentage point(s) more are allowed."),
                      {version, now.failed, now.requests, percent(now.failed, now.requests), before.failed,
                       before.requests, percent(before.failed, before.requests), limits.failedPoints}));
}

} // namespace

Problem guardrailProblem(ObservationVerdict verdict, const QString &version, const Traffic &before, const Traffic &now,
                         const Guardrails &limits)
{
    if (verdict == ObservationVerdict::Slower) {
        return worse(
            u"local.slower-than-before"_s,
            Text(QT_TRANSLATE_NOOP("Text", "Release %1 is slower than the one before: 95 % of the requests took up to "
                                           "%2, before the switch up to %3. Up to %4 % of that is allowed."),
                 {version, durationOf(now.percentile95), durationOf(before.percentile95), limits.slowerPercent}));
    }
    return verdict == ObservationVerdict::MoreBroken ? moreBroken(version, before, now, limits)
                                                     : moreFailures(version, before, now, limits);
}

Problem ownRequestsProblem(const QString &version, const Traffic &own, const Guardrails &limits)
{
    return worseThanNone(worseCode,
                         QT_TRANSLATE_NOOP("Text",
                                           "Release %1 does worse than the one before: %2 of %3 of Switchback's "
                                           "own requests failed (%4 %), for check paths that the one before "
                                           "answered well. Up to %5 percentage point(s) are allowed."),
                         version, own.failed, own.requests, limits.failedPoints);
}

} // namespace Switchback
