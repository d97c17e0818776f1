// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

// What visitors notice while an environment is upgraded and rolled back under a steady load: failed reads, lost writes, how
// long writes were frozen, and how long a roll back takes; of a site with much data after the caches were dropped, where we
// may drop them.
//
//     bench_switch [--rate REQUESTS-PER-SECOND] [--data MIB] [--rounds N]

#include "tests/e2e/loadgenerator.h"
#include "tests/e2e/samplesite.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QFile>
#include <QTextStream>

#include <unistd.h>

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

/// Beside what the site itself keeps: \a mebibytes in files of one each.
void fillData(const QString &installationFolder, int mebibytes)
{
    constexpr int block = 1024 * 1024;
    for (int i = 0; i < mebibytes; ++i) {
        QFile file(installationFolder + u"/data/filling-%1"_s.arg(i));
        if (!file.open(QIODevice::WriteOnly) || file.write(QByteArray(block, char('a' + i % 26))) != block)
            qFatal("cannot write the data");
    }
}

/// What was read before has to come from the disk again. \return false where that is not ours to do.
bool dropCaches()
{
    ::sync();
    QFile file(u"/proc/sys/vm/drop_caches"_s);
    return file.open(QIODevice::WriteOnly | QIODevice::Unbuffered) && file.write("3\n") == 2;
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addOption({u"rate"_s, u"Requests a second."_s, u"N"_s, u"200"_s});
    parser.addOption({u"data"_s, u"How much data the site has beside its own."_s, u"MIB"_s, u"0"_s});
    parser.addOption({u"rounds"_s, u"How many upgrades and roll backs."_s, u"N"_s, u"5"_s});
    parser.process(application);
    const int rate = std::max(1, parser.value(u"rate"_s).toInt());
    const int data = parser.value(u"data"_s).toInt();
    const int rounds = std::max(1, parser.value(u"rounds"_s).toInt());
    QTextStream out(stdout);
    SampleSite site(3);
    if (const QString problem = site.setUp(); !problem.isEmpty()) {
        out << problem << '\n';
        return 1;
    }
    fillData(site.installationFolder(u"integration"_s, site.environment(u"integration"_s).installationId), data);
    bool isCold = false;
    LoadGenerator load(site.port(u"integration"_s), rate);
    std::vector<qint64> upgrades;
    std::vector<qint64> rollbacks;
    std::vector<qint64> firstAnswers;
    std::vector<qint64> freezes;
    for (int round = 0; round < rounds; ++round) {
        const Activity upgrade = site.run(OperationKind::Upgrade, u"integration"_s, u"2.0.0"_s);
        if (!succeeded(upgrade, out))
            return 1;
        isCold = data > 0 && dropCaches();
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
    out << u"%1 requests/s asked for, %2 MiB of data, caches %3\n"_s.arg(rate).arg(data).arg(isCold ? u"dropped"_s
                                                                                                    : u"warm"_s);
    out << u"reads %1, failed %2 (target 0), longest %3 ms\n"_s.arg(counts.reads)
               .arg(counts.failedReads)
               .arg(counts.longestReadMilliseconds);
    out << u"writes accepted %1, deferred by the freeze %2, failed %3 (target 0)\n"_s.arg(counts.acceptedWrites)
               .arg(counts.deferredWrites)
               .arg(counts.failedWrites);
    out << u"upgrade, median of %3: %1 ms of which 3000 ms observation; writes frozen %2 ms\n"_s.arg(median(upgrades))
               .arg(median(freezes))
               .arg(rounds);
    out << u"roll back to the first good answer, median of %3: %1 ms (target %4 ms); whole operation %2 ms\n"_s
               .arg(median(firstAnswers))
               .arg(median(rollbacks))
               .arg(rounds)
               .arg(isCold ? 5000 : 1000);
    return 0;
}
