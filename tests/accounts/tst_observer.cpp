// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/engine/observer.h"
#include "app/storage/snapshotstore.h"
#include "tests/accounts/scene.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Switchback;
using namespace std::chrono_literals;
using Tests::AccountScene;

namespace {

/// The machine's clock, in which pauses can be skipped.
class SkippingClock final : public Clock {
public:
    void skip(std::chrono::milliseconds span) { m_skipped += span.count(); }
    [[nodiscard]] QDateTime now() const override { return m_system.now().addMSecs(m_skipped); }
    [[nodiscard]] std::chrono::nanoseconds monotonic() const override
    {
        return m_system.monotonic() + std::chrono::milliseconds(m_skipped.load());
    }
    bool wait(std::chrono::milliseconds span, const std::stop_token &stop) override
    {
        m_skipped += span.count();
        return !stop.stop_requested();
    }

private:
    SystemClock m_system;
    std::atomic<qint64> m_skipped = 0;
};

/// Counts how often the list is read.
class CountedList final : public ProjectList {
public:
    explicit CountedList(std::shared_ptr<ProjectList> list)
        : m_list(std::move(list))
    {
    }
    [[nodiscard]] Result<QList<ProjectEntry>> entries() const override
    {
        ++readings;
        return m_list->entries();
    }
    [[nodiscard]] Result<void> add(const ProjectEntry &entry) const override { return m_list->add(entry); }
    [[nodiscard]] Result<void> remove(const QString &id) const override { return m_list->remove(id); }

    mutable std::atomic<int> readings = 0;

private:
    std::shared_ptr<ProjectList> m_list;
};

} // namespace

/// Projects of accounts are read politely, kept for the next start, and shown as they were when they cannot be read.
class TestObserver : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<AccountScene> m_scene;
    std::unique_ptr<FleetServer> m_server;
    std::shared_ptr<SkippingClock> m_clock;
    std::unique_ptr<Observer> m_observer;

    void addAccount(const QByteArray &token = FleetServer::token())
    {
        AccountDraft draft = AccountScene::draft(m_server->address(), token);
        QVERIFY(m_scene->vault->keep(draft.account, draft.typed, SecretKeeping::Keyring, {}));
        QVERIFY(m_scene->parts.accounts->put(draft.account));
        for (int i = 0; i < 3; ++i)
            QVERIFY(m_scene->parts.projects->add(
                m_scene->parts.platforms.front()->entryOf(draft.account, u"n0-p%1"_s.arg(i))));
    }

    void makeObserver() { m_observer = std::make_unique<Observer>(m_scene->parts); }

    /// Until the timer has come round after this call: seen at a project that needs no account and is always due.
    bool aRoundPasses()
    {
        QSignalSpy changed(m_observer.get(), &Observer::projectChanged);
        int rounds = 0;
        while (rounds < 2) {
            if (changed.isEmpty() && !changed.wait(20'000))
                return false;
            while (!changed.isEmpty())
                rounds += changed.takeFirst().first().value<Project>().id == u"here"_s ? 1 : 0;
        }
        return true;
    }

    /// Until everything has been read that was asked for.
    bool refresh()
    {
        QSignalSpy done(m_observer.get(), &Observer::refreshed);
        m_observer->refresh();
        return done.wait(20'000);
    }

private Q_SLOTS:
    void init()
    {
        m_scene = std::make_unique<AccountScene>();
        m_server = std::make_unique<FleetServer>(FleetServer::Shape{});
        m_clock = std::make_shared<SkippingClock>();
        m_scene->parts.clock = m_clock;
        m_scene->parts.snapshots = std::make_shared<SnapshotStore>(m_scene->folder.filePath(u"cache"_s));
        addAccount();
        makeObserver();
    }
    void cleanup()
    {
        m_observer.reset();
        m_server.reset();
        m_scene.reset();
    }

    void readsEachProjectOfAnAccount()
    {
        QVERIFY(refresh());
        for (int i = 0; i < 3; ++i) {
            const Project *project = m_observer->project(u"fleet-n0-p%1"_s.arg(i));
            QVERIFY(project);
            QVERIFY(!project->problem);
            QCOMPARE(project->accountName, u"Our fleet"_s);
            QCOMPARE(project->environments.size(), 3);
            QVERIFY(project->environments.first().observedAt.isValid());
            QCOMPARE(project->environments.first().source, u"127.0.0.1"_s);
        }
    }

    void isNotAskedAgainBeforeItIsTime()
    {
        QVERIFY(m_scene->parts.projects->add({u"here"_s, u"none"_s, u"here"_s}));
        QSignalSpy read(m_observer.get(), &Observer::refreshed);
        m_observer->start(20ms, false);
        QVERIFY(read.wait(20'000));
        QCOMPARE(m_server->requestCount(), 3);
        m_clock->skip(40s);
        QVERIFY(aRoundPasses());
        QCOMPARE(m_server->requestCount(), 3);
        m_clock->skip(40s); // 80 s in all: more than a minute and its jitter
        QTRY_COMPARE(m_server->requestCount(), 6);
    }

    void isLeftAloneWhileNobodyLooks()
    {
        QVERIFY(m_scene->parts.projects->add({u"here"_s, u"none"_s, u"here"_s}));
        QSignalSpy read(m_observer.get(), &Observer::refreshed);
        m_observer->start(20ms, false);
        QVERIFY(read.wait(20'000));
        QCOMPARE(m_server->requestCount(), 3);
        m_observer->setSeen(false);
        m_clock->skip(1h);
        QVERIFY(aRoundPasses());
        QCOMPARE(m_server->requestCount(), 3);
        m_observer->setSeen(true);
        QTRY_COMPARE(m_server->requestCount(), 6);
    }

    void whatChangedIsReadWhenSomebodyLooks()
    {
        QVERIFY(m_scene->parts.projects->add({u"here"_s, u"none"_s, u"here"_s}));
        QSignalSpy read(m_observer.get(), &Observer::refreshed);
        QSignalSpy changed(m_observer.get(), &Observer::projectRead);
        m_observer->start(20ms, false);
        QVERIFY(read.wait(20'000));
        m_observer->changed({u"fleet-n0-p1"_s});
        QTRY_COMPARE(m_server->requestCount(), 4);
        QTRY_COMPARE(changed.count(), 4);
        QCOMPARE(changed.last().first().value<Project>().id, u"fleet-n0-p1"_s);

        m_observer->setSeen(false);
        m_observer->changed({u"fleet-n0-p2"_s});
        QVERIFY(aRoundPasses());
        QCOMPARE(m_server->requestCount(), 4);
        m_observer->setSeen(true);
        QTRY_COMPARE(changed.count(), 5);
        QCOMPARE(changed.last().first().value<Project>().id, u"fleet-n0-p2"_s);
        QCOMPARE(m_server->requestCount(), 5); // what is fresh and did not change is left alone
        QCOMPARE(read.count(), 1);             // nobody asked
    }

    void aServerThatAskedToBeLeftAloneIsWhateverChanges()
    {
        QVERIFY(m_scene->parts.projects->add({u"here"_s, u"none"_s, u"here"_s}));
        m_server->setReply(HostileReply::answer(429, "{}", "Retry-After: 3600\r\n"));
        QSignalSpy read(m_observer.get(), &Observer::refreshed);
        m_observer->start(20ms, false);
        QVERIFY(read.wait(20'000));
        m_server->setReply({});
        const int before = m_server->requestCount();
        m_observer->changed({u"fleet-n0-p1"_s});
        QVERIFY(aRoundPasses());
        QCOMPARE(m_server->requestCount(), before);
        m_clock->skip(2h);
        QTRY_VERIFY(m_server->requestCount() > before);
    }

    void whatCannotBeReadIsShownAsItWas()
    {
        QVERIFY(refresh());
        const Project before = *m_observer->project(u"fleet-n0-p1"_s);
        m_server->setReply(HostileReply::answer(503, "{}"));
        QVERIFY(refresh());
        const Project *after = m_observer->project(u"fleet-n0-p1"_s);
        QVERIFY(after->problem);
        QCOMPARE(after->problem->code, u"http.server-error"_s);
        QCOMPARE(after->environments, before.environments);
        QCOMPARE(after->observedAt, before.observedAt);
        m_server->setReply({});
        QVERIFY(refresh());
        QVERIFY(!m_observer->project(u"fleet-n0-p1"_s)->problem);
    }

    void theNextStartShowsTheLastPictureFirst()
    {
        QVERIFY(refresh());
        const Project before = *m_observer->project(u"fleet-n0-p1"_s);
        m_observer.reset(); // what is to be kept is written by now: its lanes have ended
        const QStringList files = QDir(m_scene->folder.filePath(u"cache"_s)).entryList(QDir::Files);
        QCOMPARE(files.size(), 3);
        m_server->setReply(HostileReply::silence());
        makeObserver();
        QSignalSpy changed(m_observer.get(), &Observer::projectChanged);
        m_observer->start(1h, false);
        QTRY_COMPARE(changed.size(), 3); // nothing was answered yet
        QCOMPARE(*m_observer->project(u"fleet-n0-p1"_s), before);
    }

    void aDamagedPictureIsNone()
    {
        const SnapshotStore store(m_scene->folder.filePath(u"cache"_s));
        Project project;
        project.id = u"x/../\u0000"_s;
        store.save(project);
        QCOMPARE(store.load(project.id), project);
        const QDir folder(m_scene->folder.filePath(u"cache"_s));
        QFile file(folder.filePath(folder.entryList(QDir::Files).first()));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("{\"id\":");
        file.close();
        QVERIFY(!store.load(project.id));
        store.remove(project.id);
        QCOMPARE(folder.entryList(QDir::Files).size(), 0);
    }

    void aProjectWhoseAccountWasRemovedSaysSo()
    {
        QVERIFY(m_scene->parts.accounts->remove(u"fleet-1"_s));
        QVERIFY(refresh());
        QCOMPARE(m_observer->project(u"fleet-n0-p0"_s)->problem->code, u"account.unknown"_s);
    }

    void muchThatIsAskedAtOnceIsOneQuestion()
    {
        const auto counted = std::make_shared<CountedList>(m_scene->parts.projects);
        m_scene->parts.projects = counted;
        makeObserver();
        QSignalSpy done(m_observer.get(), &Observer::refreshed);
        QSignalSpy read(m_observer.get(), &Observer::projectRead);
        m_observer->refresh();
        for (int i = 0; i < 3; ++i)
            m_observer->refresh(u"fleet-n0-p%1"_s.arg(i));
        m_observer->refresh();
        QVERIFY(done.wait(20'000));
        QCOMPARE(counted->readings.load(), 2); // the first, and one for all that was asked while it was read
        QCOMPARE(read.count(), 6);             // what was being read by then is read again
    }

    void oneSlowServerHoldsUpNobodyElse()
    {
        FleetServer slow({.projects = 12, .environments = 1, .seed = 2});
        slow.setReply(HostileReply::silence());
        AccountDraft draft = AccountScene::draft(slow.address(7));
        draft.account.id = u"fleet-0"_s;
        QVERIFY(m_scene->vault->keep(draft.account, draft.typed, SecretKeeping::Keyring, {}));
        QVERIFY(m_scene->parts.accounts->put(draft.account));
        for (int i = 0; i < 12; ++i)
            QVERIFY(m_scene->parts.projects->add(
                m_scene->parts.platforms.front()->entryOf(draft.account, u"n7-p%1"_s.arg(i))));
        QSignalSpy changed(m_observer.get(), &Observer::projectChanged);
        m_observer->refresh();
        QTRY_COMPARE(changed.size(), 3);
        QCOMPARE(slow.requestCount(), 2); // at most two of an account at a time
        m_observer.reset();               // and they are given up at once when the program ends
    }
};

QTEST_GUILESS_MAIN(TestObserver)
#include "tst_observer.moc"
