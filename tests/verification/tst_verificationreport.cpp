// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/verification/reporthtml.h"
#include "tests/verification/scene.h"

#include <QJsonDocument>
#include <QTest>

#include <atomic>

using namespace Qt::StringLiterals;
using namespace Switchback;

namespace {

QString english(const Text &text)
{
    return text.english();
}

/// A page whose every visit differs in what means nothing: a nonce, a token, a clock, a counter, a random offer.
SitePage restless(const SiteVisit &visit)
{
    static std::atomic<int> counter = 0;
    const QByteArray number = QByteArray::number(++counter);
    return {.body = "<html><head><title>Shop</title><script nonce='" + number + "'>var t = " + number
                    + "</script>"
                      "<link rel=stylesheet href='/style.css?v="
                    + number + "'></head><body class='b" + number
                    + "'>"
                      "<form method=post><input type=hidden name=csrf value='"
                    + number
                    + "'></form>"
                      "<p>It is 12:0"
                    + number.right(1) + ":07 on 2026-11-2" + number.right(1)
                    + ".</p>"
                      "<p>You are visitor "
                    + number + ".</p><p id='x" + number + "'>Lucky word: w" + number
                    + "</p>"
                      "<p>Our prices are fair.</p><a href='/about'>About us</a> "
                    + visit.target + "</body></html>",
            .headers = {{"Set-Cookie", "session=" + number},
                        {"Content-Security-Policy", "script-src 'nonce-" + number + "'"}}};
}

/// Before and after at different addresses, as an old and a new installation are.
class Upgrade {
public:
    TestSite before;
    TestSite after;
    VerificationScene scene;
    VerificationPlan plan;

    Upgrade()
    {
        for (TestSite *site : {&before, &after}) {
            site->page("/", restless);
            site->page("/about", restless);
            site->page("/style.css", {.type = "text/css", .body = "p {}"});
        }
    }

    [[nodiscard]] VerificationReport verify(const QStringList &startPaths = {u"/"_s})
    {
        VerificationPlan old = VerificationScene::planFor(before, startPaths);
        old.version = u"1.0"_s;
        const Result<SiteBaseline> taken = takeBaseline(old, scene.tools());
        if (!taken)
            return {};
        // As it is kept.
        const SiteBaseline baseline = SiteBaseline::fromJson(taken->toJson());
        plan = VerificationScene::planFor(after, startPaths);
        plan.version = u"1.1"_s;
        const Result<VerificationReport> report = verifySite(plan, &baseline, scene.tools());
        return report ? *report : VerificationReport{};
    }
};

} // namespace

/// A site before and after, and what is told of it.
class TestVerificationReport : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void pagesThatDifferAtEveryRequestAreTheSame()
    {
        Upgrade upgrade;
        const VerificationReport report = upgrade.verify();
        QCOMPARE(report.rows.size(), 2);
        for (const ReportRow &row : report.rows)
            QCOMPARE(row.path + u' ' + said(row), row.path + u" same: "_s);
        QCOMPARE(report.outcome, VerificationOutcome::Passed);
        QCOMPARE(report.before->version, u"1.0"_s);
        QCOMPARE(report.now.version, u"1.1"_s);
        QCOMPARE(report.summary().english(),
                 u"Pages compared: 2. The same: 2, changed: 0, needs review: 0, worse: 0."_s);
    }

    void aRealChangeShowsThroughTheNoise()
    {
        Upgrade upgrade;
        upgrade.after.page("/about", [](const SiteVisit &visit) {
            SitePage page = restless(visit);
            page.body.replace("Our prices are fair.", "Our prices are steep.");
            return page;
        });
        const VerificationReport report = upgrade.verify();
        QCOMPARE(rowAt(report, u"/"_s).verdict, PageVerdict::Same);
        QCOMPARE(rowAt(report, u"/about"_s).verdict, PageVerdict::Changed);
        QCOMPARE(report.outcome, VerificationOutcome::Passed);
    }

    void whatGotWorseIsSaid_data()
    {
        QTest::addColumn<SitePage>("now");
        QTest::addColumn<QString>("words");
        QTest::newRow("error in a 200") << SitePage::html("<pre>Traceback (most recent call last):\n  x</pre>")
                                        << u"worse: The page shows an error: Python traceback."_s;
        QTest::newRow("bad gateway in a 200")
            << SitePage::html("<h1>502 Bad Gateway</h1>") << u"worse: The page shows an error: 502 Bad Gateway."_s;
        QTest::newRow("status") << SitePage{.status = 500} << u"worse: It answers with status 500 instead of 200."_s;
        QTest::newRow("login") << SitePage::redirect("/login") << u"worse: It asks to log in now, at /login."_s;
        QTest::newRow("elsewhere") << SitePage::redirect("https://parked.example/")
                                   << u"worse: It leads to another site now: https://parked.example/"_s;
        QTest::newRow("loop") << SitePage::redirect("/about")
                              << u"worse: It gives no answer: /about leads in circles: one redirect after another."_s;
        QTest::newRow("type") << SitePage{.type = "application/octet-stream", .body = "x"}
                              << u"worse: Its content is of type “application/octet-stream” instead of “text/html”."_s;
        QTest::newRow("empty") << SitePage::html("") << u"worse: It is empty; before, it had "_s;
        SitePage torn = SitePage::html("<p>half");
        torn.breaksOff = true;
        QTest::newRow("torn") << torn << u"worse: It gives no answer: "_s;
        QTest::newRow("asset") << SitePage::html("<img src=/gone.png>")
                               << u"worse: It needs /gone.png, which does not come."_s;
    }
    void whatGotWorseIsSaid()
    {
        QFETCH(SitePage, now);
        QFETCH(QString, words);
        Upgrade upgrade;
        upgrade.after.page("/login", SitePage::html("<form method=post><input type=password name=p></form>"));
        upgrade.after.page("/about", now);
        const VerificationReport report = upgrade.verify();
        QVERIFY2(said(rowAt(report, u"/about"_s)).startsWith(words), qPrintable(said(rowAt(report, u"/about"_s))));
        QCOMPARE(report.outcome, VerificationOutcome::Failed);
        QCOMPARE(rowAt(report, u"/"_s).verdict, PageVerdict::Same);
    }

    /// A product that was withdrawn while the new version was made is gone from both.
    void whatPeopleChangedMeanwhileIsNoDamage()
    {
        Upgrade upgrade;
        const Result<SiteBaseline> baseline =
            takeBaseline(VerificationScene::planFor(upgrade.before), upgrade.scene.tools());
        QVERIFY(baseline);
        const SitePage gone{.status = 404, .body = "<p>Gone.</p>"};
        upgrade.before.page("/about", gone);
        upgrade.after.page("/about", gone);
        VerificationPlan plan = VerificationScene::planFor(upgrade.after);
        const Result<VerificationReport> blind = verifySite(plan, &*baseline, upgrade.scene.tools());
        QVERIFY(blind);
        QCOMPARE(rowAt(*blind, u"/about"_s).verdict, PageVerdict::Worse);

        plan.reference = VerificationScene::planFor(upgrade.before).site;
        const Result<VerificationReport> report = verifySite(plan, &*baseline, upgrade.scene.tools());
        QVERIFY(report);
        QCOMPARE(said(rowAt(*report, u"/about"_s)), u"same: It answers with status 404, as before."_s);
        QCOMPARE(report->outcome, VerificationOutcome::Passed);

        // What only the new version has lost stays damage.
        upgrade.before.page("/about", restless);
        const Result<VerificationReport> damage = verifySite(plan, &*baseline, upgrade.scene.tools());
        QVERIFY(damage);
        QCOMPARE(rowAt(*damage, u"/about"_s).verdict, PageVerdict::Worse);
    }

    /// The upgrade may be the repair: what nobody could see before is no reason to refuse it.
    void aReleaseThatRepairsASiteIsNotRefused()
    {
        for (const SitePage &broken :
             {SitePage{.status = 500, .type = "text/plain", .body = "Oops"}, SitePage{.breaksOff = true}}) {
            Upgrade upgrade;
            upgrade.before.page("/", broken);
            upgrade.after.page("/", SitePage::html("<a href='/about'>About</a> <a href='/old'>Old</a>"
                                                   "<img src='/lost.png'>"));
            const VerificationReport report = upgrade.verify();
            QCOMPARE(report.count(PageVerdict::Worse), 0);
            QCOMPARE(rowAt(report, u"/old"_s).verdict, PageVerdict::NeedsReview);
            QCOMPARE(report.outcome, VerificationOutcome::NeedsReview);
        }
    }

    void theTimeIsForAllOfIt()
    {
        Upgrade upgrade;
        const Result<SiteBaseline> baseline =
            takeBaseline(VerificationScene::planFor(upgrade.before), upgrade.scene.tools());
        QVERIFY(baseline);
        constexpr int slow = 3000;
        upgrade.after.others([](const SiteVisit &) { return SitePage{.delayMilliseconds = slow}; });
        QByteArray links;
        for (int i = 0; i < 60; ++i)
            links +=
                "<a href='/slow-" + QByteArray(1, char('a' + i % 26)) + QByteArray(1, char('a' + i / 26)) + "'>x</a>";
        upgrade.after.page("/", SitePage::html(links));
        VerificationPlan plan = VerificationScene::planFor(upgrade.after);
        plan.limits.inAll = std::chrono::milliseconds(slow);
        const Result<VerificationReport> report = verifySite(plan, &*baseline, upgrade.scene.tools());
        QVERIFY(report);
        // Ten turns of six pages would take thirty seconds; what was asked for was given up when the time was over.
        QVERIFY2(report->milliseconds < 4 * slow, qPrintable(QString::number(report->milliseconds)));
        QVERIFY(report->leftOut > 0);
    }

    void aNewLinkToNowhereIsWorse()
    {
        Upgrade upgrade;
        upgrade.after.page("/about", [](const SiteVisit &visit) {
            SitePage page = restless(visit);
            page.body += "<a href='/team'></a>";
            return page;
        });
        const VerificationReport report = upgrade.verify();
        QVERIFY2(
            said(rowAt(report, u"/team"_s)).startsWith(u"worse: /about links here, but it answers with status 404."_s),
            qPrintable(said(rowAt(report, u"/team"_s))));
        QCOMPARE(report.outcome, VerificationOutcome::Failed);
    }

    void aPageThatNobodyLinksToAnyMoreIsStillLookedAt()
    {
        Upgrade upgrade;
        upgrade.after.page("/", SitePage::html("<title>Shop</title>"));
        upgrade.after.page("/about", SitePage{.status = 404});
        QCOMPARE(rowAt(upgrade.verify(), u"/about"_s).verdict, PageVerdict::Worse);
    }

    void whatWasBrokenBeforeIsNoNews()
    {
        Upgrade upgrade;
        const VerificationReport report = upgrade.verify({u"/nowhere"_s});
        QCOMPARE(said(rowAt(report, u"/nowhere"_s)), u"same: It answers with status 404, as before."_s);
        QCOMPARE(report.outcome, VerificationOutcome::Passed);
    }

    void lostCookiesAndHeadersNeedReview()
    {
        Upgrade upgrade;
        upgrade.after.page("/about", [](const SiteVisit &visit) {
            SitePage page = restless(visit);
            page.headers.clear();
            return page;
        });
        const VerificationReport report = upgrade.verify();
        QCOMPARE(said(rowAt(report, u"/about"_s)),
                 u"needs-review: The cookie “session” is not set any more.\nThe header “content-security-policy” is "
                 "missing now."_s);
        QCOMPARE(report.outcome, VerificationOutcome::NeedsReview);
    }

    void aSlowPageNeedsReview()
    {
        Upgrade upgrade;
        upgrade.after.page("/about", [](const SiteVisit &visit) {
            SitePage page = restless(visit);
            page.delayMilliseconds = 1500;
            return page;
        });
        const VerificationReport report = upgrade.verify();
        QVERIFY2(said(rowAt(report, u"/about"_s)).startsWith(u"needs-review: It is slower: 1.5"_s),
                 qPrintable(said(rowAt(report, u"/about"_s))));
        // Asked again before it is said.
        QCOMPARE(upgrade.after.count(u"GET /about"_s), 2);
    }

    void aPageThatWasSlowOnceIsNotSlow()
    {
        Upgrade upgrade;
        upgrade.after.page("/about", [](const SiteVisit &visit) {
            SitePage page = restless(visit);
            page.delayMilliseconds = visit.count == 0 ? 1500 : 0;
            return page;
        });
        QCOMPARE(rowAt(upgrade.verify(), u"/about"_s).verdict, PageVerdict::Same);
    }

    void withoutABaselineItSaysWhatIsBrokenInItself()
    {
        TestSite site;
        site.page("/", SitePage::html("<a href=/gone>x</a><a href=/err>x</a><img src=/gone.png>"));
        site.page("/err", SitePage::html("<h1>Boot Failed</h1>"));
        VerificationScene scene;
        const SiteBaseline unreadable = SiteBaseline::fromJson({});
        for (const SiteBaseline *baseline : {static_cast<const SiteBaseline *>(nullptr), &unreadable}) {
            const Result<VerificationReport> report =
                verifySite(VerificationScene::planFor(site), baseline, scene.tools());
            QVERIFY(report);
            QVERIFY(!report->before);
            QCOMPARE(said(rowAt(*report, u"/"_s)), u"needs-review: It needs /gone.png, which does not come."_s);
            QCOMPARE(said(rowAt(*report, u"/gone"_s)),
                     u"needs-review: / links here, but it answers with status 404."_s);
            QCOMPARE(said(rowAt(*report, u"/err"_s)), u"worse: The page shows an error: Umbraco boot failure."_s);
            QCOMPARE(report->outcome, VerificationOutcome::Failed);
            QCOMPARE(report->summary().english(),
                     u"Pages looked at, with nothing to compare with: 3. Broken: 1, needs review: 2."_s);
        }
    }

    void progressIsTold()
    {
        TestSite site;
        site.page("/", SitePage::html("<a href=/a>a</a>"));
        VerificationScene scene;
        VerificationTools tools = scene.tools();
        QStringList told;
        tools.onProgress = [&told](const Text &what, qint64 done, qint64 known) {
            told.append(u"%1 %2/%3"_s.arg(what.english()).arg(done).arg(known));
        };
        QVERIFY(verifySite(VerificationScene::planFor(site), nullptr, tools));
        QCOMPARE(told, QStringList({u"Looking at the site 1/2"_s, u"Looking at the site 2/2"_s}));
    }

    void comesBackFromJsonAsItWas()
    {
        Upgrade upgrade;
        upgrade.after.page("/about", SitePage{.status = 500});
        const VerificationReport report = upgrade.verify();
        const QByteArray json = QJsonDocument(report.toJson()).toJson();
        const VerificationReport back = VerificationReport::fromJson(QJsonDocument::fromJson(json).object());
        QCOMPARE(QJsonDocument(back.toJson()).toJson(), json);
        QCOMPARE(back.rows.size(), report.rows.size());
        QCOMPARE(said(rowAt(back, u"/about"_s)), said(rowAt(report, u"/about"_s)));
        QCOMPARE(back.outcome, VerificationOutcome::Failed);
        QCOMPARE(VerificationReport::fromJson({}).outcome, VerificationOutcome::Failed);
    }

    void theFileIsWholeAndEscaped()
    {
        TestSite site;
        site.page("/", SitePage::html("<title>&lt;script&gt;alert(1)&lt;/script&gt;</title>"
                                      "<a href='/%3Cimg%3E'>x</a><img src='/&quot;&gt;&lt;b&gt;.png'>"));
        VerificationScene scene;
        VerificationPlan plan = VerificationScene::planFor(site);
        plan.version = u"<i>1.0</i>"_s;
        const Result<VerificationReport> report = verifySite(plan, nullptr, scene.tools());
        QVERIFY(report);
        const QString html = toHtml(*report, english, u"en"_s);
        QVERIFY(html.startsWith(u"<!DOCTYPE html>"_s) && html.endsWith(u"</html>\n"_s));
        QVERIFY(html.contains(u"<html lang=\"en\">"_s));
        QVERIFY(html.contains(u"prefers-color-scheme: dark"_s));
        QVERIFY(html.contains(u"&lt;script&gt;alert(1)"_s) && html.contains(u"&lt;i&gt;1.0"_s));
        for (const QString &never :
             {u"<script"_s, u"<img"_s, u"<i>"_s, u"<b>"_s, u"src="_s, u"url("_s, u"@import"_s, u"href="_s})
            QVERIFY2(!html.contains(never), qPrintable(never));
    }

    void theFileSpeaksTheLanguageAskedFor()
    {
        VerificationReport report;
        report.now.address = u"https://shop.example/"_s;
        report.rows = {
            {.path = u"/"_s, .verdict = PageVerdict::Worse, .reasons = {Text("It answers with status %1.", {500})}}};
        const auto shouted = [](const Text &text) { return text.english().toUpper(); };
        const QString html = toHtml(report, shouted, u"de"_s);
        QVERIFY(html.contains(u"lang=\"de\""_s));
        QVERIFY(html.contains(u"IT ANSWERS WITH STATUS 500."_s));
        QVERIFY(html.contains(u"<td class=\"worse\">WORSE</td>"_s));
    }

    void theFileShowsTheWorstFirst()
    {
        VerificationReport report;
        report.rows = {{.path = u"/good"_s, .verdict = PageVerdict::Same},
                       {.path = u"/bad"_s, .verdict = PageVerdict::Worse}};
        const QString html = toHtml(report, english, u"en"_s);
        QVERIFY(html.indexOf(u"/bad"_s) < html.indexOf(u"/good"_s));
    }
};

QTEST_GUILESS_MAIN(TestVerificationReport)
#include "tst_verificationreport.moc"
