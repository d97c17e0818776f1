// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

// What visitors notice while an environment is upgraded and rolled back, under a steady load of 200 requests a second:
// failed reads, lost writes, how long writes were frozen, and how long a roll back takes.

#include "tests/e2e/loadgenerator.h"
#include "tests/e2e/samplesite.h"

#include <QCoreApplication>
#include <QTextStream>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace Switchback;

namespace {

qint64 median(std::vector<qint64> values)
{
    std::sort(values.begin(), values.end());
    return values.empty() ? -1 : values.at(values.size() / 2);
}

bool succeeded(const Activity &activity, QTextStream &out)
{
    if (activity.state == OperationState::Succeeded)
        return true;
    out << activity.outcome.english() << ' ' << (activity.problem ? activity.problem->sentence.english() : QString())
        << '\n'
        << (activity.problem ? activity.problem->details : QString()) << '\n';
    return false;
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    QTextStream out(stdout);
    SampleSite site(3);
    if (const QString problem = site.setUp(); !problem.isEmpty()) {
        out << problem << '\n';
        return 1;
    }
    LoadGenerator load(site.port(u"integration"_s), 200);
    std::vector<qint64> upgrades;
    std::vector<qint64> rollbacks;
    std::vector<qint64> firstAnswers;
    std::vector<qint64> freezes;
    for (int round = 0; round < 5; ++round) {
        const Activity upgrade = site.run(OperationKind::Upgrade, u"integration"_s, u"2.0.0"_s);
        if (!succeeded(upgrade, out))
            return 1;
        const Activity rollback = site.run(OperationKind::Restore, u"integration"_s);
        if (!succeeded(rollback, out))
            return 1;
        upgrades.push_back(upgrade.startedAt.msecsTo(upgrade.endedAt));
        rollbacks.push_back(rollback.startedAt.msecsTo(rollback.endedAt));
        firstAnswers.push_back(rollback.measures.value("firstAnswerMilliseconds"_L1).toInteger(-1));
        freezes.push_back(upgrade.measures.value("freezeMilliseconds"_L1).toInteger(-1));
    }
    load.stop();
    const LoadGenerator::Counts counts = load.counts();
    out << u"reads %1, failed %2 (target 0), longest %3 ms\n"_s.arg(counts.reads)
               .arg(counts.failedReads)
               .arg(counts.longestReadMilliseconds);
    out << u"writes accepted %1, deferred by the freeze %2, failed %3 (target 0)\n"_s.arg(counts.acceptedWrites)
               .arg(counts.deferredWrites)
               .arg(counts.failedWrites);
    out << u"upgrade, median of 5: %1 ms of which 3000 ms observation; writes frozen %2 ms\n"_s.arg(median(upgrades))
               .arg(median(freezes));
    out << u"roll back to the first good answer, median of 5: %1 ms (target 1000 ms); whole operation %2 ms\n"_s
               .arg(median(firstAnswers))
               .arg(median(rollbacks));
    return 0;
}
