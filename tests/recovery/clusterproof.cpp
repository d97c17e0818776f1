// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/recovery/clustertrial.h"
#include "tests/recovery/pointchoice.h"
#include "tests/recovery/tally.h"

#include <QCommandLineParser>
#include <QCoreApplication>

#include <algorithm>
#include <cstdio>

// The proof that an operation in a cluster survives being killed: at points of each operation the program that carries it
// out is killed for good (SIGKILL), and another one goes on with it or takes it back. After each the real cluster is looked
// at. Without --all a fixed sample of the points is tried. Exits with 0 when all recovered, with 77 without a Kubernetes.

using namespace Qt::StringLiterals;
using namespace Switchback;
using namespace Switchback::Tests;

namespace {

void attempt(TestCluster &cluster, const ClusterScenario &scenario, const QString &point, Recovery way,
             const ClusterTrial::Picture &succeeded, Tally &count)
{
    ClusterTrial trial(cluster, scenario, QStringLiteral(SWITCHBACK_VICTIM));
    if (!trial.kill(point)) {
        ++count.missed;
        return;
    }
    count.add(u"%1 killed at %2, %3"_s.arg(scenario.name, point, enumName(way)), trial.recover(way, succeeded));
}

ClusterTrial::Picture undisturbed(TestCluster &cluster, ClusterScenario scenario, QStringList &points)
{
    ClusterTrial trial(cluster, scenario, QStringLiteral(SWITCHBACK_VICTIM));
    points = trial.survey();
    return trial.picture();
}

Tally prove(TestCluster &cluster, const ClusterScenario &scenario, bool all)
{
    QStringList points;
    ClusterTrial::Picture succeeded = undisturbed(cluster, scenario, points);
    points = thinnedOut(points);
    if (!scenario.failingStep.isEmpty()) {
        points = onlyTheWayBack(points);
        ClusterScenario plain = scenario;
        plain.failingStep.clear();
        QStringList unused;
        succeeded = undisturbed(cluster, plain, unused);
    }
    Tally count;
    const QStringList chosen = all ? points : sampleOf(points, std::max(1, scenario.sampled));
    for (qsizetype i = 0; i < chosen.size(); ++i)
        attempt(cluster, scenario, chosen.at(i), i % 2 == 0 ? Recovery::Resume : Recovery::RollBack, succeeded, count);
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
    constexpr int skipped = 77;
    if (!TestCluster::isBuilt()) {
        std::printf("%s\n", TestCluster::howToBuild);
        return skipped;
    }
    TestCluster cluster(TestCluster::Parts::Node);
    Tally::printHead();
    Tally sum;
    const QList<ClusterScenario> list = clusterScenarios();
    for (const ClusterScenario &scenario : list) {
        if (parser.isSet(only) ? !parser.values(only).contains(scenario.name)
                               : scenario.sampled == 0 && !parser.isSet(all))
            continue;
        const Tally count = prove(cluster, scenario, parser.isSet(all));
        count.print(scenario.name);
        sum += count;
    }
    sum.print(u"all"_s);
    return sum.exitCode();
}
