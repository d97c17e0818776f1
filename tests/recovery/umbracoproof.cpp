// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/recovery/remoteproof.h"
#include "tests/recovery/umbracotrial.h"

#include <QCommandLineParser>
#include <QCoreApplication>

// The proof that an operation on an environment of Umbraco Cloud survives being killed: at points of each operation the
// program that carries it out is killed for good (SIGKILL), and another one goes on with it or takes it back. After each,
// the environment is looked at. Without --all a fixed sample of the points is tried. Exits with 0 when all recovered.

using namespace Qt::StringLiterals;
using namespace Switchback;
using namespace Switchback::Tests;

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    const QCommandLineOption all(u"all"_s, u"Every point."_s);
    const QCommandLineOption only(u"only"_s, u"This scenario; can be given several times."_s, u"NAME"_s);
    const QCommandLineOption at(u"at"_s, u"This point; can be given several times."_s, u"POINT"_s);
    const QCommandLineOption swapped(u"swapped"_s, u"Takes back where it would go on, and the other way round."_s);
    parser.addOptions({all, only, at, swapped});
    parser.addHelpOption();
    parser.process(application);
    Tally::printHead();
    Tally sum;
    const QList<UmbracoScenario> list = umbracoScenarios();
    for (const UmbracoScenario &scenario : list) {
        if (parser.isSet(only) && !parser.values(only).contains(scenario.name))
            continue;
        const auto trial = [](const UmbracoScenario &each) {
            return std::make_unique<UmbracoTrial>(each, QStringLiteral(SWITCHBACK_VICTIM));
        };
        const Choice choice{.sampled = parser.isSet(all) ? 0 : scenario.sampled,
                            .first = parser.isSet(swapped) ? Recovery::RollBack : Recovery::Resume,
                            .at = parser.values(at)};
        const Tally count = proveRemotely(scenario, trial, choice);
        count.print(scenario.name);
        sum += count;
    }
    sum.print(u"all"_s);
    return sum.exitCode();
}
