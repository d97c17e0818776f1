// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/engine/enginecockpit.h"
#include "app/storage/sqlitejournal.h"
#include "tests/engine/fakeplatform.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Switchback;
using namespace std::chrono_literals;

/// What the engine makes of a platform that tells what changes.
class TestFollowers : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::shared_ptr<FakePlatform> m_platform;
    EngineParts m_parts;

    static ProjectEntry entry(const QString &id, const QString &accountId)
    {
        return {.id = id, .platform = u"fake"_s, .location = id, .accountId = accountId};
    }
    void addAccount(const QString &id)
    {
        Account account;
        account.id = id;
        account.platform = u"fake"_s;
        QVERIFY(m_parts.accounts->put(account));
    }
    /// The whole engine, which has read everything once and follows.
    std::unique_ptr<EngineCockpit> watching(int projects)
    {
        auto cockpit = std::make_unique<EngineCockpit>(m_parts);
        QSignalSpy refreshed(cockpit.get(), &Cockpit::refreshed);
        cockpit->watch(1h, false);
        const bool isThere = refreshed.wait() && QTest::qWaitFor([&] { return m_platform->followed == projects; });
        return isThere ? std::move(cockpit) : nullptr;
    }
    static int readingsOf(const QSignalSpy &changed, const QString &projectId)
    {
        int count = 0;
        for (const QList<QVariant> &arguments : changed)
            count += arguments.first().value<Project>().id == projectId ? 1 : 0;
        return count;
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_platform = std::make_shared<FakePlatform>();
        m_platform->canTell = true;
        m_parts = {};
        m_parts.clock = std::make_shared<SystemClock>();
        m_parts.platforms.push_back(m_platform);
        m_parts.projects = std::make_shared<FakeProjectList>();
        m_parts.accounts = std::make_shared<FakeAccountList>();
        m_parts.openJournal = [file = m_folder->filePath(u"switchback.db"_s)] { return SqliteJournal::open(file); };
        m_parts.isAlive = [](const Lease &) { return true; };
        addAccount(u"ours"_s);
        for (const QString &id : {u"blog"_s, u"shop"_s})
            QVERIFY(m_parts.projects->add(entry(id, u"ours"_s)));
    }

    void aChangeIsOneReadingOfThatProject()
    {
        const auto cockpit = watching(2);
        QVERIFY(cockpit);
        QSignalSpy changed(cockpit.get(), &Cockpit::projectChanged);
        QSignalSpy refreshed(cockpit.get(), &Cockpit::refreshed);
        m_platform->tell({u"shop"_s});
        QTRY_COMPARE(readingsOf(changed, u"shop"_s), 1);
        m_platform->tell({u"blog"_s});
        QTRY_COMPARE(readingsOf(changed, u"blog"_s), 1);
        QCOMPARE(changed.count(), 2);
        QCOMPARE(refreshed.count(), 0); // nobody asked
    }

    void manyChangesAreOneReading()
    {
        const auto cockpit = watching(2);
        QVERIFY(cockpit);
        QSignalSpy changed(cockpit.get(), &Cockpit::projectChanged);
        m_platform->tell(QStringList(100, u"shop"_s) + QStringList(u"blog"_s));
        QTRY_COMPARE(changed.count(), 2);
        m_platform->tell({u"blog"_s});
        QTRY_COMPARE(readingsOf(changed, u"blog"_s), 2);
        QCOMPARE(readingsOf(changed, u"shop"_s), 1);
    }

    void aChangeIsToldAgainOnlyAfterItsPause()
    {
        // So long that it never comes: what is told meanwhile waits, others do not.
        Followers followers(m_parts, {.gather = 1ms, .apart = 1h});
        QSignalSpy changed(&followers, &Followers::changed);
        followers.follow(*readProjects(m_parts));
        m_platform->tell({u"shop"_s});
        QTRY_COMPARE(changed.count(), 1);
        QCOMPARE(changed.first().first().value<QSet<QString>>(), QSet<QString>{u"shop"_s});
        m_platform->tell({u"shop"_s, u"blog"_s});
        QTRY_COMPARE(changed.count(), 2);
        QCOMPARE(changed.last().first().value<QSet<QString>>(), QSet<QString>{u"blog"_s});
    }

    void whatChangesWhileItIsReadIsReadAgain()
    {
        QSemaphore begun;
        QSemaphore goOn;
        m_platform->whileItIsObserved = [&] {
            begun.release();
            goOn.acquire();
        };
        QVERIFY(m_parts.projects->remove(u"blog"_s));
        Observer observer(m_parts);
        QSignalSpy read(&observer, &Observer::projectRead);
        observer.refresh();
        QVERIFY(QTest::qWaitFor([&] { return begun.tryAcquire(); }));
        observer.changed({u"shop"_s});
        goOn.release(2);
        QTRY_COMPARE(read.count(), 2);
    }

    void oneThatFailsIsBegunAnew()
    {
        m_platform->failsToFollow = true;
        Followers followers(m_parts, {.firstPause = 1ms, .longestPause = 4ms});
        followers.follow(*readProjects(m_parts));
        QTRY_VERIFY(m_platform->beginnings >= 5);
        m_platform->failsToFollow = false;
        QTRY_COMPARE(m_platform->followed.load(), 2);
        QSignalSpy changed(&followers, &Followers::changed);
        m_platform->tell({u"shop"_s});
        QVERIFY(changed.wait());
    }

    void closingEndsItAlsoWhileItPauses()
    {
        m_platform->failsToFollow = true;
        auto followers = std::make_unique<Followers>(m_parts, FollowPace{.firstPause = 1h});
        followers->follow(*readProjects(m_parts));
        QTRY_COMPARE(m_platform->beginnings.load(), 1);
        followers.reset(); // or the test takes an hour
        m_platform->failsToFollow = false;
        auto cockpit = watching(2);
        QVERIFY(cockpit);
        cockpit.reset();
        QCOMPARE(m_platform->followed.load(), 0);
    }

    void whatIsFollowedIsWhatIsInTheList()
    {
        addAccount(u"theirs"_s);
        QVERIFY(m_parts.projects->add(entry(u"wiki"_s, u"theirs"_s)));
        QVERIFY(m_parts.projects->add(entry(u"here"_s, {}))); // without an account
        const auto cockpit = watching(3);
        QVERIFY(cockpit);
        QCOMPARE(m_platform->beginnings.load(), 2);
        QVERIFY(m_parts.projects->add(entry(u"docs"_s, u"theirs"_s)));
        cockpit->refresh();
        QTRY_COMPARE(m_platform->followed.load(), 4);
        QCOMPARE(m_platform->beginnings.load(), 3); // what is as it was goes on
        QVERIFY(m_parts.accounts->remove(u"theirs"_s));
        cockpit->refresh();
        QTRY_COMPARE(m_platform->followed.load(), 2);
        QCOMPARE(m_platform->beginnings.load(), 3);
    }

    void whoOnlyAsksFollowsNothing()
    {
        EngineCockpit cockpit(m_parts);
        QSignalSpy refreshed(&cockpit, &Cockpit::refreshed);
        cockpit.refresh();
        QVERIFY(refreshed.wait());
        QCOMPARE(m_platform->beginnings.load(), 0);
    }
};

QTEST_GUILESS_MAIN(TestFollowers)
#include "tst_followers.moc"
