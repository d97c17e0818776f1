// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/engine/quietsession.h"
#include "tests/fakes/fakeclock.h"
#include "tests/fakes/fleetplatform.h"
#include "tests/fakes/fleetserver.h"
#include "tests/fakes/memorycredentials.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace Switchback;

/// A platform whose server misbehaves at random: every observation ends, and every failure has a name.
/// SWITCHBACK_FAULT_SEED replays a run, SWITCHBACK_FAULT_STEPS makes it longer.
class TestFleetFaults : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyFailureHasAName()
    {
        constexpr int defaultSteps = 600;
        bool isSet = false;
        const int wanted = qEnvironmentVariableIntValue("SWITCHBACK_FAULT_STEPS", &isSet);
        const int steps = isSet ? wanted : defaultSteps;
        const int seed = qEnvironmentVariableIntValue("SWITCHBACK_FAULT_SEED", &isSet);
        FleetServer server({.projects = 5, .environments = 4, .seed = isSet ? quint32(seed) : 20260301U});
        server.setFaults(
            {.late = 0.1, .refused = 0.1, .limited = 0.05, .truncated = 0.15, .garbled = 0.1, .misshaped = 0.1});

        const auto redactor = std::make_shared<Redactor>();
        const auto memory = std::make_shared<MemoryCredentials>();
        const auto vault = std::make_shared<Vault>(redactor, memory, memory);
        Account account{.id = u"fleet-1"_s,
                        .platform = u"fleet"_s,
                        .name = u"Our fleet"_s,
                        .values = {},
                        .storedSecrets = {},
                        .trustedFingerprint = {}};
        account.values.insert(u"address"_s, server.address().toString());
        const TypedSecrets typed{{u"token"_s, std::make_shared<const Secret>(FleetServer::token())}};
        FakeClock clock; // its waits take no time
        const FleetPlatform platform;

        int well = 0;
        for (int step = 0; step < steps; ++step) {
            AccountAccess access(account, vault, typed);
            QuietSession session(clock, {}, &access);
            Context context = session.context();
            const ProjectEntry entry = platform.entryOf(account, u"n0-p%1"_s.arg(step % 5));
            const Project project = platform.observe(entry, context);
            QCOMPARE(project.id, entry.id);
            if (!project.problem) {
                QCOMPARE(project.environments.size(), 4);
                ++well;
                continue;
            }
            QVERIFY(project.problem->code.startsWith("http."_L1));
            QVERIFY(!project.problem->sentence.english().isEmpty());
            QVERIFY(!project.problem->remedy.english().isEmpty());
            QVERIFY(!project.problem->details.contains(QString::fromLatin1(FleetServer::token())));
        }
        QVERIFY2(well > steps / 4 && well < steps, qPrintable(u"%1 of %2"_s.arg(well).arg(steps)));
    }
};

QTEST_GUILESS_MAIN(TestFleetFaults)
#include "tst_fleetfaults.moc"
