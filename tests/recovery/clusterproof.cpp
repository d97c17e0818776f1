// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/recovery/clustertrial.h"
#include "tests/recovery/pointchoice.h"

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

struct Count {
    int tried = 0;
    int recovered = 0;
    int failed = 0;
    int missed = 0; ///< the operation did not pass there a second time: how often it asks differs
};

void attempt(TestCluster &cluster, const ClusterScenario &scenario, const QString &point, Recovery way,
             const ClusterTrial::Picture &succeeded, Count &count)
{
    ClusterTrial trial(cluster, scenario, QStringLiteral(SWITCHBACK_VICTIM));
    if (!trial.kill(point)) {
        ++count.missed;
        return;
    }
    ++count.tried;
    const QStringList wrong = trial.recover(way, succeeded);
    ++(wrong.isEmpty() ? count.recovered : count.failed);
    for (const QString &sentence : wrong)
        std::printf("  %s killed at %s, %s:\n    %s\n", qPrintable(scenario.name), qPrintable(point),
                    qPrintable(enumName(way)), qPrintable(sentence));
    std::fflush(stdout);
}

ClusterTrial::Picture undisturbed(TestCluster &cluster, ClusterScenario scenario, QStringList &points)
{
    ClusterTrial trial(cluster, scenario, QStringLiteral(SWITCHBACK_VICTIM));
    points = trial.survey();
    return trial.picture();
}

Count prove(TestCluster &cluster, const ClusterScenario &scenario, bool all)
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
    Count count;
    const QStringList chosen = all ? points : sampleOf(points, std::max(1, scenario.sampled));
    for (qsizetype i = 0; i < chosen.size(); ++i)
        attempt(cluster, scenario, chosen.at(i), i % 2 == 0 ? Recovery::Resume : Recovery::RollBack, succeeded, count);
    return count;
}

void line(const QString &name, const Count &count)
{
    std::printf("%-24s %6d %10d %7d %7d\n", qPrintable(name), count.tried, count.recovered, count.failed, count.missed);
    std::fflush(stdout);
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
    std::printf("%-24s %6s %10s %7s %7s\n", "killed during", "tried", "recovered", "failed", "missed");
    Count sum;
    const QList<ClusterScenario> list = clusterScenarios();
    for (const ClusterScenario &scenario : list) {
        if (parser.isSet(only) ? !parser.values(only).contains(scenario.name)
                               : scenario.sampled == 0 && !parser.isSet(all))
            continue;
        const Count count = prove(cluster, scenario, parser.isSet(all));
        line(scenario.name, count);
        sum.tried += count.tried;
        sum.recovered += count.recovered;
        sum.failed += count.failed;
        sum.missed += count.missed;
    }
    line(u"all"_s, sum);
    return sum.tried > 0 && sum.failed == 0 ? 0 : 1;
}
