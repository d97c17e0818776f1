// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/recovery/pointchoice.h"
#include "tests/recovery/trial.h"

#include <QCommandLineParser>
#include <QCoreApplication>

#include <cstdio>

// The proof that an operation survives being killed: at each point of each operation the program that carries it out is
// killed for good (SIGKILL), and taken up by another one that goes on in one run and takes back in another. After each
// the real site is looked at. Without --all a fixed sample of the points is tried. Exits with 0 when all recovered.

using namespace Qt::StringLiterals;
using namespace Switchback;
using namespace Switchback::Tests;

namespace {

struct Count {
    int tried = 0;
    int recovered = 0;
    int failed = 0;
    int missed = 0; ///< the operation did not pass there a second time: how often it polls differs
};

class Proof {
public:
    Proof(Programs programs, bool all)
        : m_programs(std::move(programs))
        , m_all(all)
    {
    }

    [[nodiscard]] Count prove(const Scenario &scenario)
    {
        Picture succeeded;
        const QStringList points = choose(scenario, succeeded);
        Count count;
        for (qsizetype i = 0; i < points.size(); ++i) {
            if (m_all || i % 2 == 0)
                attempt(scenario, points.at(i), Recovery::Resume, i % 4 < 2, succeeded, count);
            if (m_all || i % 2 == 1)
                attempt(scenario, points.at(i), Recovery::RollBack, i % 4 < 2, succeeded, count);
        }
        return count;
    }

private:
    QStringList choose(const Scenario &scenario, Picture &succeeded) const
    {
        QStringList points;
        {
            Trial trial(scenario, m_programs);
            points = thinnedOut(trial.survey());
            succeeded = trial.picture();
        }
        if (!scenario.failingStep.isEmpty()) {
            points = onlyTheWayBack(points);
            Scenario undisturbed = scenario;
            undisturbed.failingStep.clear();
            Trial trial(undisturbed, m_programs);
            (void)trial.survey();
            succeeded = trial.picture();
        }
        if (m_all)
            return points;
        return sampleOf(points, scenario.sampled);
    }

    void attempt(const Scenario &scenario, const QString &point, Recovery way, bool tended, const Picture &succeeded,
                 Count &count) const
    {
        Trial trial(scenario, m_programs);
        if (!trial.kill(point)) {
            ++count.missed;
            return;
        }
        ++count.tried;
        trial.goOn(tended);
        const QStringList wrong = trial.recover(way, succeeded);
        ++(wrong.isEmpty() ? count.recovered : count.failed);
        for (const QString &sentence : wrong)
            std::printf("  %s killed at %s, %s%s:\n    %s\n", qPrintable(scenario.name), qPrintable(point),
                        qPrintable(enumName(way)), tended ? ", tended" : "", qPrintable(sentence));
        std::fflush(stdout);
    }

    Programs m_programs;
    bool m_all;
};

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
    const QCommandLineOption all(u"all"_s, u"Every point, each resumed and rolled back."_s);
    const QCommandLineOption only(u"only"_s, u"This scenario; can be given several times."_s, u"NAME"_s);
    parser.addOptions({all, only});
    parser.addHelpOption();
    parser.process(application);

    Proof proof({QStringLiteral(SWITCHBACK_VICTIM), QStringLiteral(SWITCHBACKCTL)}, parser.isSet(all));
    std::printf("%-24s %6s %10s %7s %7s\n", "killed during", "tried", "recovered", "failed", "missed");
    Count sum;
    const QList<Scenario> list = scenarios();
    for (const Scenario &scenario : list) {
        if (parser.isSet(only) && !parser.values(only).contains(scenario.name))
            continue;
        const Count count = proof.prove(scenario);
        line(scenario.name, count);
        sum.tried += count.tried;
        sum.recovered += count.recovered;
        sum.failed += count.failed;
        sum.missed += count.missed;
    }
    line(u"all"_s, sum);
    return sum.tried > 0 && sum.failed == 0 ? 0 : 1;
}
