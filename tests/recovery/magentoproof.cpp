// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/recovery/magentotrial.h"
#include "tests/recovery/remoteproof.h"

#include <QCoreApplication>

// The proof that an operation on a shop in the cloud survives being killed: at points of each operation the program that
// carries it out is killed for good (SIGKILL), and another one goes on with it or takes it back. After each, the shop is
// looked at. Without --all a fixed sample of the points is tried. Exits with 0 when all recovered.

using namespace Switchback;
using namespace Switchback::Tests;

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    const ProofOptions options = ProofOptions::ofArguments();
    const auto trial = [](const MagentoScenario &each) {
        return std::make_unique<MagentoTrial>(each, QStringLiteral(SWITCHBACK_VICTIM));
    };
    return proveAll(magentoScenarios(), trial, options);
}
