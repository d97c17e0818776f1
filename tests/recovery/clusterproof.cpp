// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/recovery/clustertrial.h"
#include "tests/recovery/remoteproof.h"

#include <QCoreApplication>

#include <cstdio>

// The proof that an operation in a cluster survives being killed: at points of each operation the program that carries it
// out is killed for good (SIGKILL), and another one goes on with it or takes it back. After each the real cluster is looked
// at. Without --all a fixed sample of the points is tried. Exits with 0 when all recovered, with 77 without a Kubernetes.

using namespace Switchback;
using namespace Switchback::Tests;

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    const ProofOptions options = ProofOptions::ofArguments();
    constexpr int skipped = 77;
    if (!TestCluster::isBuilt()) {
        std::printf("%s\n", TestCluster::howToBuild);
        return skipped;
    }
    TestCluster cluster(TestCluster::Parts::Node);
    const auto trial = [&cluster](const ClusterScenario &each) {
        return std::make_unique<ClusterTrial>(cluster, each, QStringLiteral(SWITCHBACK_VICTIM));
    };
    return proveAll(clusterScenarios(), trial, options);
}
