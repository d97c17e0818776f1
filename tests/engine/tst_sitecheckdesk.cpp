// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/engine/sitecheckdesk.h"
#include "fakeplatform.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Switchback;

namespace {

/// Looks at nothing, and waits where a test wants it to.
class FakeChecker final : public SiteChecker {
public:
    [[nodiscard]] Result<SiteCheck> check(const Environment &environment, const SiteCheckWishes &wishes,
                                          Context &context) const override
    {
        context.log.note(Text("Looking at the site"));
        context.log.progress({.unit = ProgressUnit::Requests, .done = 3, .total = 7});
        ++begun;
        while (waits && !context.stopRequested())
            context.clock.wait(std::chrono::milliseconds(1), context.stop);
        if (context.stopRequested()) {
            ++stopped;
            return Failure(cancelledProblem());
        }
        pictures = wishes.pictures;
        SiteCheck check;
        check.address = environment.url.toString();
        check.version = environment.version;
        CheckedPage page;
        page.path = wishes.startPaths.value(0);
        check.pages = {page};
        return check;
    }

    std::atomic<bool> waits = false;
    mutable std::atomic<int> begun = 0;
    mutable std::atomic<int> stopped = 0;
    mutable std::atomic<int> pictures = -1; ///< that were asked for
};

} // namespace

/// Each question gets one answer, and none after it.
class TestSiteCheckDesk : public QObject {
    Q_OBJECT

    std::shared_ptr<FakePlatform> m_platform;
    std::shared_ptr<FakeChecker> m_checker;
    EngineParts m_parts;
    std::unique_ptr<SiteCheckDesk> m_desk;
    std::unique_ptr<QSignalSpy> m_verified;
    std::unique_ptr<QSignalSpy> m_failed;
    std::unique_ptr<QSignalSpy> m_progressed;

    [[nodiscard]] SiteCheck found() const { return m_verified->constLast().at(1).value<SiteCheck>(); }
    [[nodiscard]] Problem problem() const { return m_failed->constLast().at(1).value<Problem>(); }

private Q_SLOTS:
    void init()
    {
        m_platform = std::make_shared<FakePlatform>();
        m_platform->address = QUrl(u"https://www.example.org/"_s);
        m_checker = std::make_shared<FakeChecker>();
        m_parts = EngineParts();
        m_parts.clock = std::make_shared<SystemClock>();
        m_parts.platforms = {m_platform};
        m_parts.projects = std::make_shared<FakeProjectList>();
        m_parts.accounts = std::make_shared<FakeAccountList>();
        m_parts.siteChecker = m_checker;
        QVERIFY(m_parts.projects->add({u"shop"_s, u"fake"_s, u"shop"_s}).has_value());
        m_desk = std::make_unique<SiteCheckDesk>(m_parts);
        m_verified = std::make_unique<QSignalSpy>(m_desk.get(), &SiteCheckDesk::verified);
        m_failed = std::make_unique<QSignalSpy>(m_desk.get(), &SiteCheckDesk::failed);
        m_progressed = std::make_unique<QSignalSpy>(m_desk.get(), &SiteCheckDesk::progressed);
    }
    void cleanup() { m_desk.reset(); }

    void anEnvironmentIsReadAfreshAndLookedAt()
    {
        m_desk->verify(1, {u"shop"_s, u"live"_s}, PagePictures::Off);
        QTRY_COMPARE(m_verified->count(), 1);
        QCOMPARE(m_platform->observations, 1);
        QCOMPARE(found().address, u"https://www.example.org/"_s);
        QCOMPARE(found().version, u"1.0.0"_s);
        QCOMPARE(m_progressed->constLast().at(1).value<Text>().english(), u"Looking at the site"_s);
        QCOMPARE(m_progressed->constLast().at(2).toLongLong(), 3);
        QCOMPARE(m_progressed->constLast().at(3).toLongLong(), 7);
        QVERIFY(m_failed->isEmpty());
    }

    void anAddressNeedsNoProject()
    {
        m_desk->verify(1, {{}, u"https://elsewhere.example.org/a"_s}, PagePictures::Off);
        QTRY_COMPARE(m_verified->count(), 1);
        QCOMPARE(found().address, u"https://elsewhere.example.org/a"_s);
        QCOMPARE(m_platform->observations, 0);
    }

    void whatCannotBeLookedAtIsAProblem_data()
    {
        QTest::addColumn<QString>("project");
        QTest::addColumn<QString>("environment");
        QTest::addColumn<QString>("code");
        QTest::newRow("no such project") << u"nowhere"_s << u"live"_s << unknownProject(u"nowhere"_s).code;
        QTest::newRow("no such environment") << u"shop"_s << u"demo"_s << u"verification.no-address"_s;
        QTest::newRow("no address") << u"shop"_s << u"live"_s << u"verification.no-address"_s;
        QTest::newRow("unreadable") << u"shop"_s << u"live"_s << u"fake.unreadable"_s;
    }
    void whatCannotBeLookedAtIsAProblem()
    {
        QFETCH(QString, project);
        QFETCH(QString, environment);
        if (QLatin1String(QTest::currentDataTag()) == "no address"_L1)
            m_platform->address.clear();
        m_platform->unreadable = QLatin1String(QTest::currentDataTag()) == "unreadable"_L1;
        m_desk->verify(1, {project, environment}, PagePictures::Off);
        QTRY_COMPARE(m_failed->count(), 1);
        QTEST(problem().code, "code");
        QVERIFY(m_verified->isEmpty());
        QCOMPARE(m_checker->begun, 0);
    }

    void picturesAreTakenForWhoAsksAndOfAsManyPagesAsTheSiteSays_data()
    {
        QTest::addColumn<PagePictures>("asked");
        QTest::addColumn<int>("said");
        QTest::addColumn<int>("taken");
        QTest::newRow("not asked for") << PagePictures::Off << 3 << 0;
        QTest::newRow("as the site says") << PagePictures::Compared << 3 << 3;
        QTest::newRow("the site says nothing") << PagePictures::Compared << 0 << 10;
    }
    void picturesAreTakenForWhoAsksAndOfAsManyPagesAsTheSiteSays()
    {
        QFETCH(PagePictures, asked);
        QFETCH(int, said);
        m_platform->pictures = said;
        m_desk->verify(1, {u"shop"_s, u"live"_s}, asked);
        QTRY_COMPARE(m_verified->count(), 1);
        QTEST(m_checker->pictures.load(), "taken");
    }

    void whereNothingLooksAtPagesThatIsSaid()
    {
        m_parts.siteChecker.reset();
        m_desk->verify(1, {{}, u"https://elsewhere.example.org/"_s}, PagePictures::Off);
        QTRY_COMPARE(m_failed->count(), 1);
    }

    void whoCancelsIsAnsweredAtOnceAndOnce()
    {
        m_checker->waits = true;
        m_desk->verify(1, {u"shop"_s, u"live"_s}, PagePictures::Off);
        QTRY_COMPARE(m_checker->begun, 1);
        m_desk->cancel(1);
        m_desk->cancel(1);
        QTRY_COMPARE(m_failed->count(), 1);
        QCOMPARE(problem().kind, ProblemKind::Cancelled);
        QTRY_COMPARE(m_checker->stopped, 1);
        // What is asked next is answered after anything that could still come of the first.
        m_checker->waits = false;
        m_desk->verify(2, {u"shop"_s, u"live"_s}, PagePictures::Off);
        QTRY_COMPARE(m_verified->count(), 1);
        QCOMPARE(m_failed->count(), 1);
        m_desk->cancel(2); // it has its answer
        QCoreApplication::processEvents();
        QCOMPARE(m_failed->count(), 1);
    }

    void whatWaitsForALaneIsCancelledToo()
    {
        m_checker->waits = true;
        for (Cockpit::Ticket ticket = 1; ticket <= 4; ++ticket)
            m_desk->verify(ticket, {u"shop"_s, u"live"_s}, PagePictures::Off);
        QTRY_COMPARE(m_checker->begun, 2);
        m_desk->cancel(4);
        QTRY_COMPARE(m_failed->count(), 1);
        m_checker->waits = false;
        QTRY_COMPARE(m_verified->count(), 3);
        QCOMPARE(m_checker->begun, 3);
    }

    void closingWaitsForNobody()
    {
        m_checker->waits = true;
        m_desk->verify(1, {u"shop"_s, u"live"_s}, PagePictures::Off);
        QTRY_COMPARE(m_checker->begun, 1);
        m_desk.reset();
        QCOMPARE(m_checker->stopped, 1);
        QVERIFY(m_verified->isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestSiteCheckDesk)
#include "tst_sitecheckdesk.moc"
