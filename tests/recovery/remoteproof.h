// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/names.h"
#include "tests/recovery/pointchoice.h"
#include "tests/recovery/tally.h"

namespace Switchback::Tests {

/// Which points of an operation are tried, and how it is taken up after them.
struct Choice {
    int sampled = 0;                   ///< how many points; 0: all of them
    Recovery first = Recovery::Resume; ///< the two ways take turns
    QStringList at{};                  ///< exactly these, where there are any
};

/// Kills one operation at points of it, each time on something made anew, and takes it up. \a makeTrial(scenario) makes a
/// trial, a unique_ptr.
template <typename Scenario, typename MakeTrial>
[[nodiscard]] Tally proveRemotely(const Scenario &scenario, const MakeTrial &makeTrial, const Choice &choice)
{
    const auto undisturbed = [&makeTrial](const Scenario &each, QStringList &points) {
        const auto trial = makeTrial(each);
        points = trial->survey();
        return trial->picture();
    };
    QStringList points;
    QStringList succeeded = undisturbed(scenario, points);
    points = thinnedOut(points);
    if (!scenario.failingStep.isEmpty()) {
        points = onlyTheWayBack(points);
        Scenario plain = scenario;
        plain.failingStep.clear();
        QStringList unused;
        succeeded = undisturbed(plain, unused);
    }
    Tally count;
    const QStringList chosen = !choice.at.isEmpty()  ? choice.at
                               : choice.sampled == 0 ? points
                                                     : sampleOf(points, choice.sampled);
    for (qsizetype i = 0; i < chosen.size(); ++i) {
        const Recovery way = (i % 2 == 0) == (choice.first == Recovery::Resume) ? Recovery::Resume : Recovery::RollBack;
        const auto trial = makeTrial(scenario);
        if (!trial->kill(chosen.at(i)))
            ++count.missed;
        else
            count.add(QStringLiteral("%1 killed at %2, %3").arg(scenario.name, chosen.at(i), enumName(way)),
                      trial->recover(way, succeeded));
    }
    return count;
}

} // namespace Switchback::Tests
