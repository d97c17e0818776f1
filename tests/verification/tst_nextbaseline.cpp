// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/verification/scene.h"

#include <QTest>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using namespace Switchback;

namespace {

/// Runs as the machine's clock does, and jumps ahead when a test wants it.
class JumpingClock final : public Clock {
public:
    [[nodiscard]] QDateTime now() const override { return m_system.now(); }
    [[nodiscard]] std::chrono::nanoseconds monotonic() const override { return m_system.monotonic() + ahead; }
    bool wait(std::chrono::milliseconds span, const std::stop_token &stop) override
    {
        return m_system.wait(span, stop);
    }

    std::chrono::nanoseconds ahead{};

private:
    SystemClock m_system;
};

const SitePage broken{.status = 500, .body = "broken"};

/// A shop with two pages that is looked at now and then, each time compared with what was remembered the time before.
class Shop {
public:
    Shop()
    {
        site.page("/", SitePage::html("<title>Shop</title><p>Welcome</p><a href='/cart'>Cart</a>"));
        mend();
        plan = VerificationScene::planFor(site);
    }

    void mend() { site.page("/cart", SitePage::html("<title>Cart</title><p>Your cart</p>")); }
    void breakCart() { site.page("/cart", broken); }
    /// Good the next time, and broken from then on.
    void breakCartAfterOneLook()
    {
        site.page("/cart", [first = site.count(u"GET /cart"_s)](const SiteVisit &visit) {
            return visit.count == first ? SitePage::html("<title>Cart</title><p>Your cart</p>") : broken;
        });
    }
    /// The time is up after so many pages of the first look; 0: it is not.
    VerificationReport look(int pagesInTime = 0)
    {
        JumpingClock clock;
        VerificationTools tools{.policy = scene.tools().policy, .clock = clock, .onProgress = {}};
        plan.limits.atOnce = pagesInTime > 0 ? 1 : 6;
        tools.onProgress = [&](const Text &, qint64 done, qint64) {
            if (done == pagesInTime && clock.ahead == 0ns)
                clock.ahead = plan.limits.inAll + 1s;
        };
        Result<VerifiedSite> found = verifyAndRemember(plan, kept ? &*kept : nullptr, tools);
        if (!found)
            qFatal("%s", qPrintable(found.error().sentence.english()));
        hasNext = found->next.has_value();
        if (hasNext)
            kept = std::move(found->next);
        return found->report;
    }

    VerificationScene scene;
    TestSite site;
    VerificationPlan plan;
    std::optional<SiteBaseline> kept;
    bool hasNext = false;
};

PageVerdict cart(const VerificationReport &report)
{
    return rowAt(report, u"/cart"_s).verdict;
}

QStringList paths(const PageLook &look)
{
    QStringList paths;
    for (const PageFacts &page : look.pages)
        paths.append(page.path);
    paths.sort();
    return paths;
}

} // namespace

/// What a site is compared with the next time: never with what was worse than it should be.
class TestNextBaseline : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aSiteThatGoesDownBetweenTheLooksIsNoMeasure()
    {
        Shop shop;
        QCOMPARE(shop.look().outcome, VerificationOutcome::Passed);
        shop.breakCartAfterOneLook();
        const VerificationReport during = shop.look();
        QCOMPARE(during.outcome, VerificationOutcome::Failed);
        QVERIFY(!shop.hasNext);
        const ReportRow row = rowAt(during, u"/cart"_s);
        QCOMPARE(said(row), u"worse: It answers with status 500 instead of 200."_s);
        QCOMPARE(row.statusNow, 500);
        QCOMPARE(during.remarks.size(), 1);
        QCOMPARE(during.remarks.constFirst().sentence.english(),
                 u"1 page(s) became worse while the site was looked at."_s);
        QCOMPARE(cart(shop.look()), PageVerdict::Worse);
        shop.mend();
        QCOMPARE(shop.look().outcome, VerificationOutcome::Passed);
    }

    void norTheFirstTime()
    {
        Shop shop;
        shop.breakCartAfterOneLook();
        QCOMPARE(shop.look().outcome, VerificationOutcome::Failed);
        QVERIFY(shop.hasNext);
        QCOMPARE(paths(shop.kept->look), QStringList{u"/"_s});
        QCOMPARE(paths(shop.kept->again), QStringList{u"/"_s});
        QCOMPARE(cart(shop.look()), PageVerdict::Worse);
    }

    void aPageThatThereWasNoTimeForIsNotForgotten()
    {
        Shop shop;
        QCOMPARE(shop.look().outcome, VerificationOutcome::Passed);
        const VerificationReport hurried = shop.look(1);
        QCOMPARE(said(rowAt(hurried, u"/cart"_s)), u"needs-review: There was no time left to look at it again."_s);
        QVERIFY(shop.hasNext);
        QCOMPARE(paths(shop.kept->look), (QStringList{u"/"_s, u"/cart"_s}));
        QCOMPARE(paths(shop.kept->again), (QStringList{u"/"_s, u"/cart"_s}));
        shop.breakCart();
        const VerificationReport later = shop.look();
        QCOMPARE(said(rowAt(later, u"/cart"_s)), u"worse: It answers with status 500 instead of 200."_s);
        QCOMPARE(later.outcome, VerificationOutcome::Failed);
    }

    void whatIsLeftOutOnPurposeIsForgotten()
    {
        Shop shop;
        shop.look();
        shop.plan.ignore = IgnoreRules::of({u"/cart"_s}, {}).value();
        shop.look();
        QCOMPARE(paths(shop.kept->look), QStringList{u"/"_s});
        QCOMPARE(paths(shop.kept->again), QStringList{u"/"_s});
    }

    void whatIsToleratedStaysWorseUntilItIsAsGoodAgain()
    {
        Shop shop;
        shop.plan.thresholds.toleratedWorse = 1;
        shop.look();
        shop.breakCart();
        for (int i = 0; i < 3; ++i) {
            const VerificationReport tolerated = shop.look();
            QCOMPARE(tolerated.outcome, VerificationOutcome::NeedsReview);
            QCOMPARE(said(rowAt(tolerated, u"/cart"_s)), u"worse: It answers with status 500 instead of 200."_s);
            QVERIFY(shop.hasNext);
        }
        // One and one more are two, however long after one another they broke.
        shop.site.page("/", broken);
        QCOMPARE(shop.look().outcome, VerificationOutcome::Failed);
        shop.site.page("/", SitePage::html("<title>Shop</title><p>Welcome</p><a href='/cart'>Cart</a>"));
        shop.mend();
        QCOMPARE(shop.look().outcome, VerificationOutcome::Passed);
        QCOMPARE(cart(shop.look()), PageVerdict::Same);
    }

    void aNewPageThatIsToleratedStaysWorse()
    {
        Shop shop;
        shop.plan.thresholds.toleratedWorse = 1;
        shop.look();
        shop.site.page("/",
                       SitePage::html("<title>Shop</title><p>Welcome</p><a href='/cart'>C</a><a href='/new'>N</a>"));
        for (int i = 0; i < 2; ++i)
            QCOMPARE(rowAt(shop.look(), u"/new"_s).verdict, PageVerdict::Worse);
        QCOMPARE(paths(shop.kept->look), (QStringList{u"/"_s, u"/cart"_s}));
    }
};

QTEST_GUILESS_MAIN(TestNextBaseline)
#include "tst_nextbaseline.moc"
