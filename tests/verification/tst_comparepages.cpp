// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/verification/comparepages.h"
#include "app/verification/comparesites.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace Switchback;

namespace {

PageFacts ordinary(const QString &path = u"/shop"_s)
{
    PageFacts page;
    page.path = path;
    page.status = 200;
    page.title = u"Shop"_s;
    page.contentType = u"text/html"_s;
    page.bytes = 10'000;
    page.milliseconds = 40;
    page.cookies = QStringList{u"session"_s};
    page.headers = QStringList{u"x-frame-options"_s};
    page.content = Fingerprint::of({{1, u"Hello"_s}, {2, u"World"_s}});
    return page;
}

using Change = std::function<void(PageFacts &)>;

PageFacts with(const Change &change)
{
    PageFacts page = ordinary();
    change(page);
    return page;
}

QString said(const PageComparison &comparison)
{
    QStringList lines{verdictName(comparison.verdict)};
    for (const Text &reason : comparison.reasons)
        lines.append(reason.english());
    return lines.join(u'\n');
}

SiteBaseline baselineOf(const QList<PageFacts> &pages)
{
    SiteBaseline baseline;
    baseline.side = {.address = u"https://shop.example/"_s, .version = u"1.0"_s, .at = {}};
    baseline.look.pages = pages;
    baseline.again.pages = pages;
    return baseline;
}

PageLook lookOf(const QList<PageFacts> &pages)
{
    PageLook look;
    look.pages = pages;
    look.at = QDateTime(QDate(2026, 3, 1), QTime(12, 0), Qt::UTC);
    return look;
}

} // namespace

Q_DECLARE_METATYPE(Change)

/// When a page counts as the same, changed, in need of a person, or worse.
class TestComparePages : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void saysWhatBecameOfAPage_data()
    {
        QTest::addColumn<Change>("change");
        QTest::addColumn<QString>("words");
        const auto row = [](const char *name, const Change &change, const QString &words) {
            QTest::newRow(name) << change << words;
        };
        row(
            "the same", [](PageFacts &) {}, u"same"_s);
        row(
            "a little slower", [](PageFacts &page) { page.milliseconds = 500; }, u"same"_s);
        row(
            "other size, same content", [](PageFacts &page) { page.bytes = 9000; }, u"same"_s);
        row(
            "content",
            [](PageFacts &page) {
                page.content = Fingerprint::of({{1, u"Hello"_s}, {2, u"Moon"_s}});
            },
            u"changed\nIt says something else: of 2 passages, 1 are gone and 1 are new."_s);
        row(
            "title", [](PageFacts &page) { page.title = u"Store"_s; },
            u"changed\nIts title is “Store” instead of “Shop”."_s);
        row(
            "redirect within", [](PageFacts &page) { page.redirects = QStringList{u"/store"_s}; },
            u"changed\nIt leads to /store now."_s);
        row(
            "slower", [](PageFacts &page) { page.milliseconds = 541; },
            u"needs-review\nIt is slower: 541\u00a0ms instead of 40\u00a0ms."_s);
        row(
            "cookie", [](PageFacts &page) { page.cookies.clear(); },
            u"needs-review\nThe cookie “session” is not set any more."_s);
        row(
            "header", [](PageFacts &page) { page.headers.clear(); },
            u"needs-review\nThe header “x-frame-options” is missing now."_s);
        row(
            "shorter", [](PageFacts &page) { page.bytes = 4000; },
            u"needs-review\nIt is much shorter: 3.9 KiB instead of 9.8 KiB."_s);
        row(
            "status", [](PageFacts &page) { page.status = 500; },
            u"worse\nIt answers with status 500 instead of 200."_s);
        row(
            "gone", [](PageFacts &page) { page.status = 404; }, u"worse\nIt answers with status 404 instead of 200."_s);
        row(
            "no answer",
            [](PageFacts &page) {
                page.status = 0;
                page.code = u"http.tls.expired"_s;
                page.trouble = Text("The certificate has expired.");
            },
            u"worse\nIt gives no answer: The certificate has expired."_s);
        row(
            "empty", [](PageFacts &page) { page.bytes = 0; }, u"worse\nIt is empty; before, it had 9.8 KiB."_s);
        row(
            "type", [](PageFacts &page) { page.contentType = u"application/octet-stream"_s; },
            u"worse\nIts content is of type “application/octet-stream” instead of “text/html”."_s);
        row(
            "error", [](PageFacts &page) { page.errors = QStringList{u"PHP error"_s}; },
            u"worse\nThe page shows an error: PHP error."_s);
        row(
            "asset", [](PageFacts &page) { page.brokenAssets = QStringList{u"/a.css"_s}; },
            u"worse\nIt needs /a.css, which does not come."_s);
        row(
            "many assets",
            [](PageFacts &page) {
                page.brokenAssets = QStringList({u"/a"_s, u"/b"_s, u"/c"_s, u"/d"_s, u"/e"_s});
            },
            u"worse\nIt needs /a, which does not come.\nIt needs /b, which does not come.\nIt needs /c, which does not "
            u"come.\n"
            "2 more file(s) that it needs do not come."_s);
        row(
            "elsewhere",
            [](PageFacts &page) {
                page.redirects = QStringList{u"https://parking.example/"_s};
                page.leavesSite = true;
            },
            u"worse\nIt leads to another site now: https://parking.example/"_s);
        row(
            "login by address", [](PageFacts &page) { page.redirects = QStringList{u"/account/login"_s}; },
            u"worse\nIt asks to log in now, at /account/login."_s);
        row(
            "login by form", [](PageFacts &page) { page.asksForPassword = true; },
            u"worse\nIt asks to log in now, at /shop."_s);
    }
    void saysWhatBecameOfAPage()
    {
        QFETCH(Change, change);
        QFETCH(QString, words);
        QCOMPARE(said(comparePage(ordinary(), ordinary(), with(change), {})), words);
    }

    void whatWasSoBeforeIsNoReason_data()
    {
        QTest::addColumn<Change>("change");
        const auto row = [](const char *name, const Change &change) { QTest::newRow(name) << change; };
        row("error", [](PageFacts &page) { page.errors = QStringList{u"PHP error"_s}; });
        row("asset", [](PageFacts &page) { page.brokenAssets = QStringList{u"/app.0a1b2c3d.css"_s}; });
        row("404", [](PageFacts &page) { page.status = 404; });
        row("down", [](PageFacts &page) {
            page.status = 0;
            page.code = u"http.refused"_s;
        });
        row("login", [](PageFacts &page) { page.asksForPassword = true; });
        row("cut", [](PageFacts &page) { page.isCut = true; });
        row("no cookies", [](PageFacts &page) { page.cookies.clear(); });
        row("elsewhere", [](PageFacts &page) {
            page.leavesSite = true;
            page.redirects = QStringList{u"https://x.example/"_s};
        });
    }
    void whatWasSoBeforeIsNoReason()
    {
        QFETCH(Change, change);
        const PageFacts page = with(change);
        QCOMPARE(comparePage(page, page, page, {}).verdict, PageVerdict::Same);
        // Once is enough: a page that sometimes fails is no news.
        QCOMPARE(comparePage(page, ordinary(), page, {}).verdict, PageVerdict::Same);
        QCOMPARE(comparePage(ordinary(), page, page, {}).verdict, PageVerdict::Same);
    }

    void anAssetOfAnotherBuildThatIsStillBrokenIsNoNews()
    {
        const PageFacts before = with([](PageFacts &page) { page.brokenAssets = QStringList{u"/app.0a1b2c3d.css"_s}; });
        const PageFacts after = with([](PageFacts &page) { page.brokenAssets = QStringList{u"/app.99ff88ee.css"_s}; });
        QCOMPARE(comparePage(before, before, after, {}).verdict, PageVerdict::Same);
    }

    void betterIsNotWorse()
    {
        const PageFacts before = with([](PageFacts &page) {
            page.status = 500;
            page.errors = QStringList{u"PHP error"_s};
        });
        QVERIFY(comparePage(before, before, ordinary(), {}).verdict < PageVerdict::NeedsReview);
    }

    void theWorstReasonComesFirst()
    {
        const PageComparison comparison = comparePage(ordinary(), ordinary(), with([](PageFacts &page) {
                                                          page.title = u"Oops"_s;
                                                          page.cookies.clear();
                                                          page.errors = QStringList{u"PHP error"_s};
                                                      }),
                                                      {});
        QCOMPARE(comparison.verdict, PageVerdict::Worse);
        QCOMPARE(comparison.reasons.size(), 3);
        QVERIFY(comparison.reasons.constFirst().english().contains(u"PHP error"_s));
        QVERIFY(comparison.reasons.constLast().english().contains(u"Oops"_s));
    }

    void thresholdsDecideWhatIsSlow()
    {
        const PageFacts after = with([](PageFacts &page) { page.milliseconds = 100; });
        QVERIFY(!isSlower(ordinary(), ordinary(), after, {}));
        QVERIFY(isSlower(ordinary(), ordinary(), after, {.slowFactor = 2.0, .slowMilliseconds = 50}));
        QVERIFY(!isSlower(ordinary(), ordinary(), after, {.slowFactor = 3.0, .slowMilliseconds = 50}));
        QVERIFY(!isSlower(ordinary(), with([](PageFacts &page) { page.milliseconds = 90; }), after,
                          {.slowFactor = 2.0, .slowMilliseconds = 50}));
    }

    void judgesNewPages()
    {
        PageFacts page = ordinary();
        page.linkedFrom = u"/"_s;
        QCOMPARE(said(judgeNewPage(page, true)), u"changed\nThis page is new."_s);
        QCOMPARE(judgeNewPage(page, false).verdict, PageVerdict::Same);
        page.status = 404;
        QVERIFY(said(judgeNewPage(page, true)).startsWith(u"worse\n/ links here, but it answers with status 404."_s));
        QCOMPARE(judgeNewPage(page, false).verdict, PageVerdict::NeedsReview);
    }

    void judgesPagesByThemselves()
    {
        PageFacts page = ordinary();
        QCOMPARE(judgePage(page).verdict, PageVerdict::Same);
        page.linkedFrom = u"/"_s;
        page.status = 404;
        QCOMPARE(judgePage(page).verdict, PageVerdict::NeedsReview);
        page.linkedFrom.clear();
        page.isStart = true;
        QCOMPARE(judgePage(page).verdict, PageVerdict::Worse);
        page.status = 401;
        QCOMPARE(judgePage(page).verdict, PageVerdict::NeedsReview);
        page = ordinary();
        page.errors = QStringList{u"PHP error"_s};
        QCOMPARE(judgePage(page).verdict, PageVerdict::Worse);
    }

    void thresholdsDecideTheWhole()
    {
        PageFacts broken = ordinary(u"/b"_s);
        broken.status = 500;
        const SiteBaseline before = baselineOf({ordinary(u"/a"_s), ordinary(u"/b"_s)});
        const PageLook after = lookOf({ordinary(u"/a"_s), broken});
        const auto outcome = [&before](const PageLook &look, int tolerated) {
            return compareSites(before, {}, look, {.toleratedWorse = tolerated}, {}).outcome;
        };
        QCOMPARE(outcome(after, 0), VerificationOutcome::Failed);
        QCOMPARE(outcome(after, 1), VerificationOutcome::NeedsReview);
        QCOMPARE(outcome(before.look, 0), VerificationOutcome::Passed);
    }

    void ignoredPathsHaveNoRow()
    {
        PageFacts broken = ordinary(u"/feed/1"_s);
        broken.status = 500;
        const Result<IgnoreRules> ignore = IgnoreRules::of({u"/feed/*"_s}, {});
        QVERIFY(ignore);
        const VerificationReport report = compareSites(baselineOf({ordinary(u"/a"_s), ordinary(u"/feed/1"_s)}), {},
                                                       lookOf({ordinary(u"/a"_s), broken}), {}, *ignore);
        QCOMPARE(report.rows.size(), 1);
        QCOMPARE(report.outcome, VerificationOutcome::Passed);
    }

    void aPageThatWasNotReachedInTimeNeedsReview()
    {
        const VerificationReport report =
            compareSites(baselineOf({ordinary(u"/a"_s), ordinary(u"/b"_s)}), {}, lookOf({ordinary(u"/a"_s)}), {}, {});
        QCOMPARE(report.rows.at(1).verdict, PageVerdict::NeedsReview);
        QCOMPARE(report.outcome, VerificationOutcome::NeedsReview);
    }

    void aCertificateNearItsEndNeedsReview()
    {
        PageLook after = lookOf({ordinary()});
        after.certificate = {
            .subject = u"shop.example"_s, .issuer = u"An authority"_s, .validUntil = after.at.addDays(13)};
        QCOMPARE(compareSites(baselineOf({ordinary()}), {}, after, {}, {}).outcome, VerificationOutcome::NeedsReview);
        after.certificate.validUntil = after.at.addDays(15);
        QCOMPARE(compareSites(baselineOf({ordinary()}), {}, after, {}, {}).outcome, VerificationOutcome::Passed);
    }
};

QTEST_GUILESS_MAIN(TestComparePages)
#include "tst_comparepages.moc"
