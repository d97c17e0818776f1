// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/names.h"
#include "tests/recovery/pointchoice.h"
#include "tests/recovery/tally.h"

#include <QCommandLineParser>

#include <algorithm>

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

/// What a proof is asked for on its command line.
struct ProofOptions {
    bool isAll = false;                ///< every point of every scenario
    QStringList only{};                ///< these scenarios, where there are any
    QStringList at{};                  ///< these points, where there are any
    Recovery first = Recovery::Resume; ///< the two ways take turns

    /// Of the program's arguments. Ends the program where they ask for help or are wrong.
    [[nodiscard]] static ProofOptions ofArguments()
    {
        QCommandLineParser parser;
        const QCommandLineOption all(QStringLiteral("all"), QStringLiteral("Every point."));
        const QCommandLineOption only(QStringLiteral("only"),
                                      QStringLiteral("This scenario; can be given several times."),
                                      QStringLiteral("NAME"));
        const QCommandLineOption at(QStringLiteral("at"), QStringLiteral("This point; can be given several times."),
                                    QStringLiteral("POINT"));
        const QCommandLineOption swapped(QStringLiteral("swapped"),
                                         QStringLiteral("Takes back where it would go on, and the other way round."));
        parser.addOptions({all, only, at, swapped});
        parser.addHelpOption();
        parser.process(*QCoreApplication::instance());
        return {.isAll = parser.isSet(all),
                .only = parser.values(only),
                .at = parser.values(at),
                .first = parser.isSet(swapped) ? Recovery::RollBack : Recovery::Resume};
    }
};

/// Tries one scenario after the other and prints the table. Returns the exit code of the program. \a makeTrial as above.
template <typename Scenario, typename MakeTrial>
[[nodiscard]] int proveAll(const QList<Scenario> &scenarios, const MakeTrial &makeTrial, const ProofOptions &options)
{
    Tally::printHead();
    Tally sum;
    for (const Scenario &scenario : scenarios) {
        const bool isWanted =
            options.only.isEmpty() ? scenario.sampled > 0 || options.isAll : options.only.contains(scenario.name);
        if (!isWanted)
            continue;
        const Choice choice{
            .sampled = options.isAll ? 0 : std::max(1, scenario.sampled), .first = options.first, .at = options.at};
        const Tally count = proveRemotely(scenario, makeTrial, choice);
        count.print(scenario.name);
        sum += count;
    }
    sum.print(QStringLiteral("all"));
    return sum.exitCode();
}

} // namespace Switchback::Tests
