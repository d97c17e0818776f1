// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/recovery/clustertrial.h"
#include "tests/recovery/remoteproof.h"

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
        const auto trial = [&cluster](const ClusterScenario &each) {
            return std::make_unique<ClusterTrial>(cluster, each, QStringLiteral(SWITCHBACK_VICTIM));
        };
        const Tally count =
            proveRemotely(scenario, trial, {.sampled = parser.isSet(all) ? 0 : std::max(1, scenario.sampled)});
        count.print(scenario.name);
        sum += count;
    }
    sum.print(u"all"_s);
    return sum.exitCode();
}
