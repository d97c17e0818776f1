// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/recovery/pointchoice.h"
#include "tests/recovery/tally.h"
#include "tests/recovery/trial.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QTextStream>

// The proof that an operation survives being killed: at each point of each operation the program that carries it out is
// killed for good (SIGKILL), and taken up by another one that goes on in one run and takes back in another. After each
// the real site is looked at. Without --all a fixed sample of the points is tried. Exits with 0 when all recovered.

using namespace Qt::StringLiterals;
using namespace Switchback;
using namespace Switchback::Tests;

namespace {

class Proof {
public:
    Proof(Programs programs, bool all)
        : m_programs(std::move(programs))
        , m_all(all)
    {
    }

    [[nodiscard]] Tally prove(const Scenario &scenario)
    {
        Picture succeeded;
        const QStringList points = choose(scenario, succeeded);
        Tally count;
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
                 Tally &count) const
    {
        Trial trial(scenario, m_programs);
        if (!trial.kill(point)) {
            ++count.missed;
            return;
        }
        trial.goOn(tended);
        count.add(
            u"%1 killed at %2, %3%4"_s.arg(scenario.name, point, enumName(way), tended ? u", tended"_s : QString()),
            trial.recover(way, succeeded));
    }

    Programs m_programs;
    bool m_all;
};

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

    const auto databases = DatabaseTestServer::start(DatabaseKind::MariaDb);
    if (!databases)
        QTextStream(stdout) << "MariaDB is not installed: what has a database is left out.\n";
    Proof proof({QStringLiteral(SWITCHBACK_VICTIM), QStringLiteral(SWITCHBACKCTL), databases.get()}, parser.isSet(all));
    Tally::printHead();
    Tally sum;
    const QList<Scenario> list = scenarios();
    for (const Scenario &scenario : list) {
        if (parser.isSet(only) && !parser.values(only).contains(scenario.name))
            continue;
        if (scenario.hasDatabase && !databases)
            continue;
        const Tally count = proof.prove(scenario);
        count.print(scenario.name);
        sum += count;
    }
    sum.print(u"all"_s);
    return sum.exitCode();
}
