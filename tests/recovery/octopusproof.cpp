// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/recovery/octopustrial.h"
#include "tests/recovery/remoteproof.h"

#include <QCommandLineParser>
#include <QCoreApplication>

// The proof that an operation on an Octopus Server survives being killed: at points of each operation the program that
// carries it out is killed for good (SIGKILL), and another one goes on with it or takes it back. After each, server and
// hosts are looked at. Without --all a fixed sample of the points is tried. Exits with 0 when all recovered.

using namespace Qt::StringLiterals;
using namespace Switchback;
using namespace Switchback::Tests;

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    const QCommandLineOption all(u"all"_s, u"Every point."_s);
    const QCommandLineOption only(u"only"_s, u"This scenario; can be given several times."_s, u"NAME"_s);
    parser.addOptions({all, only});
    parser.addHelpOption();
    parser.process(application);
    Tally::printHead();
    Tally sum;
    const QList<OctopusScenario> list = octopusScenarios();
    for (const OctopusScenario &scenario : list) {
        if (parser.isSet(only) && !parser.values(only).contains(scenario.name))
            continue;
        const auto trial = [](const OctopusScenario &each) {
            return std::make_unique<OctopusTrial>(each, QStringLiteral(SWITCHBACK_VICTIM));
        };
        const Tally count = proveRemotely(scenario, trial, {.sampled = parser.isSet(all) ? 0 : scenario.sampled});
        count.print(scenario.name);
        sum += count;
    }
    sum.print(u"all"_s);
    return sum.exitCode();
}
