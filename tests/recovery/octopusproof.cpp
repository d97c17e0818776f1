// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/recovery/octopustrial.h"
#include "tests/recovery/pointchoice.h"
#include "tests/recovery/tally.h"

#include <QCommandLineParser>
#include <QCoreApplication>

// The proof that an operation on an Octopus Server survives being killed: at points of each operation the program that
// carries it out is killed for good (SIGKILL), and another one goes on with it or takes it back. After each, server and
// hosts are looked at. Without --all a fixed sample of the points is tried. Exits with 0 when all recovered.

using namespace Qt::StringLiterals;
using namespace Switchback;
using namespace Switchback::Tests;

namespace {

void attempt(const OctopusScenario &scenario, const QString &point, Recovery way,
             const OctopusTrial::Picture &succeeded, Tally &count)
{
    OctopusTrial trial(scenario, QStringLiteral(SWITCHBACK_VICTIM));
    if (!trial.kill(point))
        ++count.missed;
    else
        count.add(u"%1 killed at %2, %3"_s.arg(scenario.name, point, enumName(way)), trial.recover(way, succeeded));
}

OctopusTrial::Picture undisturbed(const OctopusScenario &scenario, QStringList &points)
{
    OctopusTrial trial(scenario, QStringLiteral(SWITCHBACK_VICTIM));
    points = trial.survey();
    return trial.picture();
}

Tally prove(const OctopusScenario &scenario, bool all)
{
    QStringList points;
    OctopusTrial::Picture succeeded = undisturbed(scenario, points);
    points = thinnedOut(points);
    if (!scenario.failingStep.isEmpty()) {
        points = onlyTheWayBack(points);
        OctopusScenario plain = scenario;
        plain.failingStep.clear();
        QStringList unused;
        succeeded = undisturbed(plain, unused);
    }
    Tally count;
    const QStringList chosen = all ? points : sampleOf(points, scenario.sampled);
    for (qsizetype i = 0; i < chosen.size(); ++i)
        attempt(scenario, chosen.at(i), i % 2 == 0 ? Recovery::Resume : Recovery::RollBack, succeeded, count);
    return count;
}

} // namespace

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
        const Tally count = prove(scenario, parser.isSet(all));
        count.print(scenario.name);
        sum += count;
    }
    sum.print(u"all"_s);
    return sum.exitCode();
}
