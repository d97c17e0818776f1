// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/engine/enginecockpit.h"
#include "app/storage/sqlitejournal.h"
#include "tests/engine/fakeplatform.h"
#include "tests/fakes/fakeclock.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Switchback;

/// That a backup of Live expires soon is said once for each stage, whatever the clock, the program or its neighbour does.
/// On a real journal, by a time that the test decides.
class TestExpiryWarner : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::shared_ptr<FakeClock> m_clock;
    std::shared_ptr<FakePlatform> m_platform;
    std::shared_ptr<FakeProjectList> m_projects;
    bool m_journalFails = false;
    Project m_project;

    Result<std::unique_ptr<Journal>> openJournal() const
    {
        return SqliteJournal::open(m_folder->filePath(u"switchback.db"_s));
    }
    EngineParts parts(qint64 pid)
    {
        EngineParts parts;
        parts.clock = m_clock;
        parts.platforms.push_back(m_platform);
        parts.projects = m_projects;
        parts.openJournal = [this]() -> Result<std::unique_ptr<Journal>> {
            if (m_journalFails)
                return Failure(Problem{
                    .code = u"test.full"_s, .sentence = Text("The disk is full."), .remedy = {}, .details = {}});
            return openJournal();
        };
        parts.self = {u"host"_s, pid, 1, u"boot"_s};
        parts.isAlive = [](const Lease &) { return true; };
        parts.who = u"ada"_s;
        return parts;
    }
    std::unique_ptr<EngineCockpit> makeCockpit(qint64 pid)
    {
        auto cockpit = std::make_unique<EngineCockpit>(parts(pid));
        cockpit->warnOfExpiry();
        return cockpit;
    }
    static void readAgain(EngineCockpit &cockpit)
    {
        QSignalSpy refreshed(&cockpit, &Cockpit::refreshed);
        cockpit.refresh();
        QVERIFY(refreshed.wait());
    }
    /// Lets the clock stand where so much is left of the backup.
    void leave(std::chrono::minutes left)
    {
        m_clock->advance(std::chrono::milliseconds(m_clock->now().msecsTo(m_project.backups.first().expiresAt)) - left);
    }
    /// What a program that looks now enters, by stage; as one that was started just now.
    QStringList enter(std::chrono::minutes left)
    {
        leave(left);
        const auto journal = openJournal();
        const auto entries = enterWarnings(**journal, m_project, m_clock->now(), {});
        QStringList stages;
        for (const Activity &entry : *entries)
            stages.append(enumName(warningOf(entry).stage));
        return stages;
    }
    QList<Activity> entries() const { return (*openJournal())->newest(100).value(); }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_clock = std::make_shared<FakeClock>();
        m_platform = std::make_shared<FakePlatform>();
        m_projects = std::make_shared<FakeProjectList>();
        m_journalFails = false;
        QVERIFY(m_projects->add({u"Shop"_s, u"fake"_s, u"Shop"_s}));
        Backup backup;
        backup.id = u"blue"_s;
        backup.environment = {u"Shop"_s, u"live"_s};
        backup.environmentName = u"live"_s;
        backup.version = u"1.0.0"_s;
        backup.createdAt = m_clock->now();
        backup.expiresAt = m_clock->now().addSecs(upgradeBackupSeconds);
        m_platform->backups = {backup};
        m_project = Project();
        m_project.id = u"Shop"_s;
        m_project.name = u"Shop"_s;
        Environment live;
        live.ref = backup.environment;
        live.name = u"live"_s;
        live.role = Role::Live;
        m_project.environments = {live};
        m_project.backups = {backup};
    }

    /// Each look is that of a program that was started just now: what was given is known from the journal alone.
    void eachStageIsEnteredOnce()
    {
        const QStringList none;
        QCOMPARE(enter(std::chrono::hours(25)), none);
        QCOMPARE(enter(std::chrono::hours(24)), QStringList{u"Day"_s});
        QCOMPARE(enter(std::chrono::hours(23)), none);
        QCOMPARE(enter(std::chrono::hours(6)), QStringList{u"SixHours"_s});
        QCOMPARE(enter(std::chrono::minutes(61)), none);
        QCOMPARE(enter(std::chrono::minutes(60)), QStringList{u"Hour"_s});
        QCOMPARE(enter(std::chrono::minutes(1)), none);
        QCOMPARE(enter(std::chrono::minutes(-1)), none);
        QCOMPARE(entries().size(), 3);
        QCOMPARE(entries().first().request.kind, OperationKind::ExpiryWarning);
        QCOMPARE(entries().first().who, u"Switchback"_s);
        QVERIFY(entries().first().outcome.english().contains("expires in less than an hour"_L1));
    }

    void afterALongSleepOnlyTheNearestIsEntered()
    {
        QCOMPARE(enter(std::chrono::hours(40)), QStringList());
        QCOMPARE(enter(std::chrono::minutes(20)), QStringList{u"Hour"_s});
        QCOMPARE(entries().size(), 1);
    }

    void aClockSetBackEntersNothingAgain()
    {
        QCOMPARE(enter(std::chrono::minutes(30)), QStringList{u"Hour"_s});
        QCOMPARE(enter(std::chrono::hours(20)), QStringList());
        QCOMPARE(enter(std::chrono::hours(5)), QStringList());
        QCOMPARE(enter(std::chrono::minutes(30)), QStringList());
    }

    void anExtendedBackupIsWarnedOfAnew()
    {
        QCOMPARE(enter(std::chrono::minutes(30)), QStringList{u"Hour"_s});
        Backup &backup = m_project.backups.first();
        backup.expiresAt = backup.createdAt.addSecs(extendedBackupSeconds);
        QCOMPARE(enter(std::chrono::hours(48)), QStringList());
        QCOMPARE(enter(std::chrono::hours(24)), QStringList{u"Day"_s});
        QCOMPARE(enter(std::chrono::minutes(30)), QStringList{u"Hour"_s});
    }

    void theCockpitTellsAndLogsEachStageOnce()
    {
        auto cockpit = makeCockpit(1);
        QSignalSpy warned(cockpit.get(), &Cockpit::expiryWarned);
        QSignalSpy changed(cockpit.get(), &Cockpit::activitiesChanged);
        leave(std::chrono::hours(5));
        readAgain(*cockpit);
        QTRY_COMPARE(warned.count(), 1);
        const auto entry = warned.first().first().value<Activity>();
        QCOMPARE(entry.request.environment, (EnvironmentRef{u"Shop"_s, u"live"_s}));
        QCOMPARE(changed.first().first().value<QList<Activity>>(), QList<Activity>{entry});
        QVERIFY(!cockpit->isBusy());

        // The same stage again, in the same program and after a restart, and then the next: had one been told twice, it
        // would come before that.
        readAgain(*cockpit);
        cockpit = makeCockpit(2);
        QSignalSpy again(cockpit.get(), &Cockpit::expiryWarned);
        readAgain(*cockpit);
        leave(std::chrono::minutes(30));
        readAgain(*cockpit);
        QTRY_COMPARE(again.count(), 1);
        QCOMPARE(warningOf(again.first().first().value<Activity>()).stage, ExpiryStage::Hour);
        QCOMPARE(entries().size(), 2);
    }

    void whatAnotherProgramWarnsOfIsToldHereToo()
    {
        auto window = makeCockpit(1);
        QSignalSpy seen(window.get(), &Cockpit::expiryWarned);
        QSignalSpy refreshed(window.get(), &Cockpit::refreshed);
        QSignalSpy loaded(window.get(), &Cockpit::activitiesLoaded);
        window->watch(std::chrono::hours(1), false);
        (void)window->loadActivities(1); // answered when it has begun to follow
        QVERIFY(loaded.wait());
        QTRY_VERIFY(!refreshed.isEmpty());
        leave(std::chrono::hours(5));
        const auto other = makeCockpit(2);
        readAgain(*other);
        QTRY_COMPARE(seen.count(), 1);
        // Both know by now: there is one entry, and this one has been told.
        readAgain(*window);
        leave(std::chrono::minutes(30));
        readAgain(*window);
        QTRY_COMPARE(seen.count(), 2);
        QCOMPARE(warningOf(seen.last().first().value<Activity>()).stage, ExpiryStage::Hour);
        QCOMPARE(entries().size(), 2);
    }

    void whoIsNotAskedToWarnsOfNothing()
    {
        EngineCockpit cockpit(parts(1));
        leave(std::chrono::minutes(30));
        readAgain(cockpit);
        QSignalSpy warned(&cockpit, &Cockpit::expiryWarned);
        cockpit.warnOfExpiry();
        readAgain(cockpit);
        QTRY_COMPARE(warned.count(), 1); // nobody had given it before
    }

    void aJournalThatFailsIsToldAndTriedAgainLater()
    {
        const EngineParts given = parts(1);
        ExpiryWarner warner(given);
        QSignalSpy warned(&warner, &ExpiryWarner::warned);
        QSignalSpy noticed(&warner, &ExpiryWarner::noticed);
        m_journalFails = true;
        leave(std::chrono::minutes(40));
        warner.look(m_project);
        QTRY_COMPARE(noticed.count(), 1);
        m_journalFails = false;
        warner.look(m_project); // too soon
        m_clock->advance(std::chrono::minutes(5));
        warner.look(m_project);
        QTRY_COMPARE(warned.count(), 1);
        QCOMPARE(noticed.count(), 1);
    }
};

QTEST_GUILESS_MAIN(TestExpiryWarner)
#include "tst_expirywarner.moc"
