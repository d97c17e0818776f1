// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

// What a person with 5,000 environments behind 200 accounts waits for: until the list is there at the start, out of the
// cache; and until all of it has been read again, over loopback HTTP, with the window open meanwhile.

#include "app/storage/snapshotstore.h"
#include "app/storage/sqlitejournal.h"
#include "models/projectcatalog.h"
#include "tests/accounts/scene.h"
#include "tests/benchmarks/sitting.h"

#include <QApplication>
#include <QTextStream>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace Switchback;
using namespace Switchback::Benchmark;
using Tests::AccountScene;

namespace {

constexpr int accountCount = 200;
constexpr int projectsOfAnAccount = 5;
constexpr int environmentsOfAProject = 5;
constexpr int projectCount = accountCount * projectsOfAnAccount;
constexpr int rounds = 5;

/// A workspace that knows all the accounts and projects.
void fill(AccountScene &scene, const FleetServer &server)
{
    const auto platform = scene.parts.platforms.front();
    for (int number = 0; number < accountCount; ++number) {
        AccountDraft draft = AccountScene::draft(server.address(number));
        draft.account.id = u"fleet-%1"_s.arg(number);
        draft.account.name = u"Fleet %1"_s.arg(number);
        if (!scene.vault->keep(draft.account, draft.typed, SecretKeeping::Keyring, {})
            || !scene.parts.accounts->put(draft.account))
            qFatal("an account could not be kept");
        for (int project = 0; project < projectsOfAnAccount; ++project) {
            if (!scene.parts.projects->add(platform->entryOf(draft.account, u"n%1-p%2"_s.arg(number).arg(project))))
                qFatal("a project could not be added");
        }
    }
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    AccountScene scene;
    const FleetServer server({.projects = projectsOfAnAccount, .environments = environmentsOfAProject});
    fill(scene, server);
    scene.parts.snapshots = std::make_shared<SnapshotStore>(scene.folder.filePath(u"cache"_s));
    scene.parts.openJournal = [file = scene.folder.filePath(u"switchback.db"_s)] { return SqliteJournal::open(file); };
    scene.parts.isAlive = [](const Lease &) { return true; };
    scene.parts.self = {u"host"_s, 1, 1, u"boot"_s};

    QTextStream out(stdout);
    std::vector<double> refreshes;
    std::vector<double> stalls;
    int over = 0;
    {
        Sitting first(scene.parts);
        first.cockpit.watch(std::chrono::hours(1), false); // nothing is cached yet
        secondsUntil([&] { return first.isRefreshed; });
        for (int round = 0; round < rounds; ++round) {
            first.fresh = first.troubled = 0;
            first.isRefreshed = false;
            const StallWatch stall;
            first.cockpit.refresh();
            refreshes.push_back(secondsUntil([&] { return first.isRefreshed; }));
            stalls.push_back(stall.longestMilliseconds());
            over += stall.over16Milliseconds();
            if (first.troubled > 0 || first.fresh < projectCount)
                qFatal("not all could be read");
        }
    }
    std::vector<double> starts;
    for (int round = 0; round < rounds; ++round) {
        QElapsedTimer time;
        time.start();
        Sitting sitting(scene.parts);
        sitting.cockpit.watch(std::chrono::hours(1), false);
        secondsUntil([&] { return sitting.window.catalog()->projects().size() >= projectCount; });
        QCoreApplication::processEvents(); // what came in is painted
        starts.push_back(double(time.nsecsElapsed()) / 1e9);
    }
    out << QString::asprintf("%d environments in %d projects behind %d accounts\n",
                             projectCount * environmentsOfAProject, projectCount, accountCount);
    out << QString::asprintf("read again          median %.2f s, worst %.2f s\n", median(refreshes),
                             *std::max_element(refreshes.begin(), refreshes.end()));
    out << QString::asprintf("window stall then   median of the longest %.1f ms, worst %.1f ms, %d over 16 ms\n",
                             median(stalls), *std::max_element(stalls.begin(), stalls.end()), over);
    out << QString::asprintf("list at the start   median %.2f s, worst %.2f s\n", median(starts),
                             *std::max_element(starts.begin(), starts.end()));
    return 0;
}
