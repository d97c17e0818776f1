// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/verification/crawlqueue.h"
#include "app/verification/pathmanners.h"
#include "tests/fakes/hostileserver.h"
#include "tests/fakes/testcertificates.h"
#include "tests/verification/scene.h"

#include <QElapsedTimer>
#include <QTest>

#include <latch>
#include <thread>

using namespace Qt::StringLiterals;
using namespace Switchback;
using namespace std::chrono_literals;

namespace {

QByteArray link(const QByteArray &to)
{
    return "<a href='" + to + "'>" + to + "</a> ";
}

QStringList paths(const PageLook &look)
{
    QStringList all;
    for (const PageFacts &page : look.pages)
        all.append(page.path);
    return all;
}

} // namespace

/// How a site is gone through.
class TestCrawl : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void findsPagesBreadthFirst()
    {
        TestSite site;
        site.page("/", SitePage::html(link("/a") + link("/b")));
        site.page("/a", SitePage::html(link("/a1") + link("/")));
        site.page("/b", SitePage::html(link("/b1") + link("/a1")));
        site.page("/a1", SitePage::html("a1"));
        site.page("/b1", SitePage::html(link("/gone")));
        VerificationScene scene;
        const PageLook look = scene.lookAt(VerificationScene::planFor(site));
        QCOMPARE(paths(look), QStringList({u"/"_s, u"/a"_s, u"/b"_s, u"/a1"_s, u"/b1"_s, u"/gone"_s}));
        QCOMPARE(pageAt(look, u"/a1"_s).linkedFrom, u"/a"_s);
        QCOMPARE(pageAt(look, u"/gone"_s).status, 404);
        QVERIFY(pageAt(look, u"/"_s).isStart && !pageAt(look, u"/a"_s).isStart);
        QCOMPARE(pageAt(look, u"/"_s).links, QStringList({u"/a"_s, u"/b"_s}));
    }

    void asksForEachAddressOnceHoweverItIsWritten()
    {
        TestSite site;
        site.page("/", SitePage::html(link("/a#x") + link("/a") + link("a?") + link("/b/../a")
                                      + link("/a?utm_source=mail") + link(site.url(u"/a"_s).toEncoded())
                                      + link("/a;jsessionid=12AB") + link("/a?fbclid=1&amp;PHPSESSID=2")));
        site.page("/a", SitePage::html("a"));
        VerificationScene scene;
        QCOMPARE(paths(scene.lookAt(VerificationScene::planFor(site))), QStringList({u"/"_s, u"/a"_s}));
        // Once in each of two looks; in the second one both are known and asked for at the same time.
        QCOMPARE(site.count(u"GET /"_s), 2);
        QCOMPARE(site.count(u"GET /a"_s), 2);
        QCOMPARE(site.requests().size(), 4);
    }

    void neverLeavesTheSite()
    {
        TestSite other;
        other.others([](const SiteVisit &) { return SitePage::html("other"); });
        TestSite site;
        site.page("/", SitePage::html(link(other.url(u"/x"_s).toEncoded()) + link("/away") + "<img src='"
                                      + other.url(u"/i.png"_s).toEncoded() + "'>" + link("mailto:a@b.example")
                                      + link("javascript:void(0)") + link("tel:123")));
        site.page("/away", SitePage::redirect(other.url(u"/y?token=secret"_s).toEncoded()));
        VerificationScene scene;
        const PageLook look = scene.lookAt(VerificationScene::planFor(site));
        QCOMPARE(other.requests(), QStringList());
        const PageFacts away = pageAt(look, u"/away"_s);
        QVERIFY(away.leavesSite);
        QCOMPARE(away.redirects, QStringList{other.url(u"/y"_s).toString()});
        QCOMPARE(away.status, 302);
        QCOMPARE(look.pages.size(), 2);
    }

    void takesAnotherNameOfTheSiteForTheSite()
    {
        TestSite site;
        site.page("/", SitePage::html(link("https://shop.example/a")));
        site.page("/a", SitePage::redirect("https://shop.example/b"));
        site.page("/b", SitePage::html("b"));
        VerificationScene scene;
        VerificationPlan plan = VerificationScene::planFor(site);
        plan.site.aliases = {QUrl(u"https://shop.example"_s)};
        const PageLook look = scene.lookAt(plan);
        QCOMPARE(pageAt(look, u"/a"_s).redirects, QStringList{u"/b"_s});
        QCOMPARE(pageAt(look, u"/a"_s).status, 200);
    }

    void followsNothingThatLooksLikeAnAct_data()
    {
        QTest::addColumn<QString>("path");
        for (const char *act :
             {"/logout", "/user/sign-out", "/items/7/delete", "/x?action=remove", "/x?do=1", "/Log_Off.php",
              "/cart?add-to-cart=7", "/unsubscribe?id=7", "/x?op=delete", "/a?x=logout", "/l%6Fgout"})
            QTest::newRow(act) << QString::fromLatin1(act);
    }
    void followsNothingThatLooksLikeAnAct()
    {
        QFETCH(QString, path);
        TestSite site;
        site.page("/", SitePage::html(link(path.toLatin1()) + link("/hop")));
        site.page("/hop", SitePage::redirect(path.toLatin1()));
        VerificationScene scene;
        const PageLook look = scene.lookAt(VerificationScene::planFor(site));
        QCOMPARE(paths(look), QStringList({u"/"_s, u"/hop"_s}));
        QCOMPARE(pageAt(look, u"/hop"_s).status, 302);
        QCOMPARE(site.requests().size(), 4);
    }

    void followsWhatOnlySoundsAlike()
    {
        for (const QString &path : {u"/deleted-scenes"_s, u"/news/removing-stains"_s, u"/blog?page=2"_s, u"/faq"_s,
                                    u"/blog/how-to-delete-cookies"_s, u"/clearance"_s, u"/address"_s})
            QVERIFY2(!looksLikeAct(path), qPrintable(path));
    }

    void findsActsInWords()
    {
        for (const QString &path :
             {u"/delete-entry/5"_s, u"/entryDelete?id=5"_s, u"/cart/add/5"_s, u"/list?delete_id=5"_s,
              u"/entries/remove_all"_s, u"/addToCart"_s, u"/session/log-out.php"_s})
            QVERIFY2(looksLikeAct(path), qPrintable(path));
    }

    void isNotLedIntoWhatIsIgnored()
    {
        TestSite site;
        site.page("/", SitePage::html(link("/today")));
        site.page("/today", SitePage::redirect("/feed/today"));
        site.page("/feed/today", SitePage::html("news"));
        VerificationScene scene;
        VerificationPlan plan = VerificationScene::planFor(site);
        plan.ignore = *IgnoreRules::of({u"/feed/*"_s}, {});
        const PageLook look = scene.lookAt(plan);
        QVERIFY(paths(look).contains(u"/today"_s));
        QCOMPARE(site.count(u"GET /feed/today"_s), 0);
    }

    void anEndlessCalendarEnds()
    {
        TestSite site;
        site.others([](const SiteVisit &visit) {
            // Each month leads to the next one and to each of its days, and each day to its hours.
            const int month = visit.target.mid(visit.target.lastIndexOf('/') + 1).toInt();
            QByteArray body = link("/calendar/2026/" + QByteArray::number(month + 1));
            for (int day = 1; day <= 28; ++day)
                body +=
                    link("/calendar/2026/" + QByteArray::number(month) + "/" + QByteArray::number(day))
                    + link("/day?date=2026-11-" + QByteArray::number(day) + "&amp;month=" + QByteArray::number(month));
            return SitePage::html(body + link("/shop"));
        });
        VerificationScene scene;
        const PageLook look = scene.lookAt(VerificationScene::planFor(site));
        QVERIFY2(look.pages.size() < 40, qPrintable(QString::number(look.pages.size())));
        QVERIFY(paths(look).contains(u"/shop"_s));
        QVERIFY(look.leftOut > 20);
    }

    void knowsShapes()
    {
        QCOMPARE(shapeOf(u"/2026/11/27"_s), shapeOf(u"/2025/1/2"_s));
        QCOMPARE(shapeOf(u"/d?day=27-nov-2026"_s), shapeOf(u"/d?day=1-march-2027"_s));
        QCOMPARE(shapeOf(u"/s/0a1b2c3d4e"_s), shapeOf(u"/s/99ffee8877aa"_s));
        QVERIFY(shapeOf(u"/facade"_s) != shapeOf(u"/decade"_s));
        QVERIFY(shapeOf(u"/march"_s) != shapeOf(u"/june"_s));
    }

    void aSiteThatGoesEverDeeperEnds()
    {
        TestSite site;
        site.others([](const SiteVisit &visit) {
            return SitePage::html(link("more/") + link(visit.target + "?x=" + QByteArray::number(visit.target.size())));
        });
        VerificationScene scene;
        const PageLook look = scene.lookAt(VerificationScene::planFor(site));
        QVERIFY2(look.pages.size() < 20, qPrintable(paths(look).join(u' ')));
    }

    void namesThatNeverEndEndAtTheLimit()
    {
        TestSite site;
        site.others([](const SiteVisit &visit) {
            QByteArray body;
            // Words, so that no shape gives them away.
            for (const char letter : QByteArrayView("bcdfghjklm"))
                body += link(visit.target + letter);
            return SitePage::html(body);
        });
        VerificationScene scene;
        VerificationPlan plan = VerificationScene::planFor(site);
        plan.limits.pages = 50;
        const PageLook look = scene.lookAt(plan);
        QCOMPARE(look.pages.size(), 50);
        QVERIFY(look.leftOut > 0);
    }

    void queriesOfOnePageAreFew()
    {
        CrawlQueue queue({.queriesPerPath = 5});
        for (const QString &order : {u"a"_s, u"b"_s, u"c"_s, u"d"_s, u"e"_s, u"f"_s, u"g"_s})
            queue.addFound(u"/list?order="_s + order, u"/"_s, 0);
        QCOMPARE(queue.known(), 5);
        QCOMPARE(queue.leftOut(), 2);
    }

    void ignoredPathsAreNotAskedFor()
    {
        TestSite site;
        site.page("/", SitePage::html(link("/feed/1") + link("/a") + "<div class=ads>" + link("/ad") + "</div>"));
        site.page("/a", SitePage::html("a"));
        VerificationScene scene;
        VerificationPlan plan = VerificationScene::planFor(site);
        plan.ignore = *IgnoreRules::of({u"/feed/*"_s}, {u".ads"_s});
        QCOMPARE(paths(scene.lookAt(plan)), QStringList({u"/"_s, u"/a"_s}));
    }

    void redirectsAreNotedAndEnd()
    {
        TestSite site;
        site.page("/", SitePage::html(link("/1") + link("/loop") + link("/self")));
        site.page("/1", SitePage::redirect("/2", 301));
        site.page("/2", SitePage::redirect("/3"));
        site.page("/3", SitePage::html("<title>Three</title>"));
        site.page("/loop", SitePage::redirect("/pool"));
        site.page("/pool", SitePage::redirect("/loop"));
        site.page("/self", [](const SiteVisit &visit) {
            // As sites do that try whether cookies are taken.
            return visit.count % 2 == 0 ? SitePage::redirect("/self") : SitePage::html("<title>Self</title>");
        });
        VerificationScene scene;
        const PageLook look = scene.lookAt(VerificationScene::planFor(site));
        QCOMPARE(pageAt(look, u"/1"_s).redirects, QStringList({u"/2"_s, u"/3"_s}));
        QCOMPARE(pageAt(look, u"/1"_s).title, u"Three"_s);
        QCOMPARE(pageAt(look, u"/loop"_s).code, u"verification.redirect-loop"_s);
        QCOMPARE(pageAt(look, u"/self"_s).title, u"Self"_s);
        QVERIFY2(site.requests().size() < 40, qPrintable(site.requests().join(u' ')));
    }

    void assetsThatDoNotComeAreNamed()
    {
        TestSite site;
        site.page("/",
                  SitePage::html("<link rel=stylesheet href=/good.css><script src=/gone.js></script><img src=/bad.png>"
                                 "<img src=/forbidden.png>"
                                 + link("/terms.pdf")));
        site.page("/good.css", {.type = "text/css", .body = "p {}"});
        site.page("/bad.png", SitePage{.status = 503});
        site.page("/forbidden.png", SitePage{.status = 403});
        VerificationScene scene;
        const PageLook look = scene.lookAt(VerificationScene::planFor(site));
        QCOMPARE(pageAt(look, u"/"_s).brokenAssets, QStringList({u"/terms.pdf"_s, u"/gone.js"_s, u"/bad.png"_s}));
        QCOMPARE(look.assets, 5);
    }

    void bodiesOfEveryKindAreRead()
    {
        TestSite site;
        const QByteArray png("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16);
        site.page("/", SitePage::html(link("/blank") + link("/binary") + link("/lies") + link("/large") + link("/bomb")
                                      + link("/zipped") + link("/torn") + link("/json")));
        site.page("/blank", SitePage::html(""));
        site.page("/binary", {.type = "image/png", .body = png.repeated(100)});
        site.page("/lies", {.type = "text/html", .body = png.repeated(100)});
        // Of a type that the server does not pack: unpacked, it would be a bomb.
        site.page("/large", {.type = "application/octet-stream", .body = QByteArray(50 << 20, 'x')});
        site.page("/bomb", SitePage::html(QByteArray(20 << 20, 'x')));
        site.page("/zipped",
                  SitePage::html("<title>Zipped</title>" + QByteArray("<p>all the same</p>").repeated(1000)));
        SitePage torn = SitePage::html("<p>half</p>");
        torn.breaksOff = true;
        site.page("/torn", torn);
        site.page("/json", {.type = "application/json", .body = "{\"a\":1}"});
        VerificationScene scene;
        const PageLook look = scene.lookAt(VerificationScene::planFor(site));
        QCOMPARE(look.pages.size(), 9);
        QCOMPARE(pageAt(look, u"/blank"_s).status, 200);
        QVERIFY(pageAt(look, u"/blank"_s).content.isEmpty());
        QCOMPARE(pageAt(look, u"/binary"_s).contentType, u"image/png"_s);
        QCOMPARE(pageAt(look, u"/binary"_s).content.size(), 1);
        QCOMPARE(pageAt(look, u"/lies"_s).status, 200);
        QVERIFY(pageAt(look, u"/large"_s).isCut);
        QCOMPARE(pageAt(look, u"/large"_s).bytes, CrawlLimits().bytes);
        QCOMPARE(pageAt(look, u"/bomb"_s).code, u"http.encoding"_s);
        QCOMPARE(pageAt(look, u"/zipped"_s).title, u"Zipped"_s);
        QCOMPARE(pageAt(look, u"/zipped"_s).bytes, 21 + 1000 * 19);
        QCOMPARE(pageAt(look, u"/torn"_s).code, u"http.broken-answer"_s);
        QCOMPARE(pageAt(look, u"/torn"_s).status, 0);
        QCOMPARE(pageAt(look, u"/json"_s).content.size(), 1);
    }

    void packedPagesReallyCamePacked()
    {
        // Qt offers Brotli, too, where it has it, and the server prefers that.
        TestSite site;
        site.page("/", SitePage::html("<title>Packed</title>" + QByteArray("<p>all the same</p>").repeated(1000)));
        VerificationScene scene;
        QCOMPARE(pageAt(scene.lookAt(VerificationScene::planFor(site)), u"/"_s).title, u"Packed"_s);
        QTRY_VERIFY2(site.lastEncoding() == "br" || site.lastEncoding() == "gzip", site.lastEncoding().constData());
    }

    void aSiteThatIsDownIsAFact()
    {
        VerificationScene scene;
        VerificationPlan plan;
        {
            TestSite gone;
            plan = VerificationScene::planFor(gone);
        }
        const Result<SiteBaseline> baseline = takeBaseline(plan, scene.tools());
        QVERIFY(baseline);
        QCOMPARE(pageAt(baseline->look, u"/"_s).code, u"http.refused"_s);
    }

    void nothingIsSentToAnAddressThatIsNone_data()
    {
        QTest::addColumn<QUrl>("url");
        QTest::newRow("empty") << QUrl();
        QTest::newRow("plain http abroad") << QUrl(u"http://shop.example/"_s);
        QTest::newRow("file") << QUrl(u"file:///etc/passwd"_s);
    }
    void nothingIsSentToAnAddressThatIsNone()
    {
        QFETCH(QUrl, url);
        VerificationScene scene;
        VerificationPlan plan;
        plan.site.base = url;
        const Result<SiteBaseline> baseline = takeBaseline(plan, scene.tools());
        QVERIFY(!baseline);
        QVERIFY(baseline.error().code.startsWith(u"http.url."_s));
        QVERIFY(!verifySite(plan, nullptr, scene.tools()));
    }

    void stopsWithinTwoSeconds()
    {
        std::latch asked(1);
        std::atomic<bool> first = true;
        HostileServer server([&](const HostileRequest &) {
            if (first.exchange(false))
                asked.count_down();
            return HostileReply::silence();
        });
        VerificationScene scene;
        VerificationPlan plan;
        plan.site.base = server.url();
        std::stop_source stop;
        QElapsedTimer watch;
        const std::jthread stopper([&] {
            asked.wait();
            watch.start();
            stop.request_stop();
        });
        const Result<SiteBaseline> baseline = takeBaseline(plan, scene.tools(), stop.get_token());
        QVERIFY(!baseline);
        QCOMPARE(baseline.error().kind, ProblemKind::Cancelled);
        QVERIFY2(watch.elapsed() < 2000, qPrintable(QString::number(watch.elapsed())));
    }

    void aStopBeforehandAsksForNothing()
    {
        TestSite site;
        VerificationScene scene;
        std::stop_source stop;
        stop.request_stop();
        const auto report = verifySite(VerificationScene::planFor(site), nullptr, scene.tools(), stop.get_token());
        QVERIFY(!report);
        QCOMPARE(report.error().kind, ProblemKind::Cancelled);
        QCOMPARE(site.requests(), QStringList());
    }

    void timeThatIsUpLeavesTheRestOut()
    {
        TestSite site;
        site.page("/", SitePage::html(link("/a") + link("/b")));
        VerificationScene scene;
        VerificationPlan plan = VerificationScene::planFor(site);
        plan.limits.inAll = -1ms;
        const PageLook look = scene.lookAt(plan);
        QVERIFY(look.pages.isEmpty());
        QCOMPARE(look.leftOut, 1);
    }

    void logsInWithAForm()
    {
        TestSite site;
        site.page("/login", [](const SiteVisit &visit) {
            if (visit.method == "POST") {
                const bool isRight = visit.body == "csrf=t%26k&remember=&user=anna%40shop.example&pass=s3cr%C3%A9t%26";
                return isRight ? SitePage{.status = 302,
                                          .headers = {{"Location", "/account"}, {"Set-Cookie", "in=yes; Path=/"}}}
                               : SitePage::html("<form method=post><input type=password name=pass></form>");
            }
            return SitePage::html(
                "<form method=get action=/search><input name=q></form><form method=post action='/login'>"
                "<input type=hidden name=csrf value='t&amp;k'><input type=checkbox name=no value=1>"
                "<input name=user><input type=password name=pass value=old><input name=remember></form>");
        });
        site.page("/account", [](const SiteVisit &visit) {
            return visit.cookies.contains("in=yes") ? SitePage::html("<title>Yours</title>") : SitePage{.status = 403};
        });
        VerificationScene scene;
        VerificationPlan plan = VerificationScene::planFor(site, {u"/account"_s});
        const auto login = std::make_shared<FormLogin>();
        login->path = u"/login"_s;
        login->user = u"anna@shop.example"_s;
        login->password = Secret(QByteArrayView("s3cr\xc3\xa9t&"));
        plan.login = login;
        QStringList log;
        VerificationTools tools = scene.tools();
        tools.policy.log = [&log](const HttpLogEntry &entry) {
            log.append(entry.path + u' ' + QString::number(entry.status));
        };
        const Result<SiteBaseline> baseline = takeBaseline(plan, tools);
        QVERIFY2(baseline, baseline ? "" : qPrintable(baseline.error().sentence.english()));
        QCOMPARE(pageAt(baseline->look, u"/account"_s).title, u"Yours"_s);
        QCOMPARE(pageAt(baseline->again, u"/account"_s).title, u"Yours"_s);
        QVERIFY(!log.isEmpty() && !log.join(u' ').contains(u"s3cr"_s));
        // A look of its own has cookies of its own.
        plan.login = nullptr;
        QCOMPARE(pageAt(scene.lookAt(plan), u"/account"_s).status, 403);
    }

    void saysWhyALogInFails_data()
    {
        QTest::addColumn<QByteArray>("form");
        QTest::addColumn<QString>("code");
        QTest::newRow("none") << QByteArray("<p>Welcome</p>") << u"verification.login.no-form"_s;
        QTest::newRow("only a search") << QByteArray("<form method=post><input name=q></form>")
                                       << u"verification.login.no-form"_s;
        QTest::newRow("by GET") << QByteArray("<form><input name=u><input type=password name=p></form>")
                                << u"verification.login.no-form"_s;
        QTest::newRow("elsewhere") << QByteArray("<form method=post action='https://sso.example/in'><input name=u>"
                                                 "<input type=password name=p></form>")
                                   << u"verification.login.elsewhere"_s;
        QTest::newRow("refused") << QByteArray("<form method=post><input name=u><input type=password name=p></form>")
                                 << u"verification.login.refused"_s;
    }
    void saysWhyALogInFails()
    {
        QFETCH(QByteArray, form);
        QFETCH(QString, code);
        TestSite site;
        site.others([form](const SiteVisit &) { return SitePage::html(form); });
        VerificationScene scene;
        VerificationPlan plan = VerificationScene::planFor(site);
        const auto login = std::make_shared<FormLogin>();
        login->path = u"/login"_s;
        login->user = u"anna"_s;
        login->password = Secret(QByteArrayView("s3cret"));
        plan.login = login;
        const Result<SiteBaseline> baseline = takeBaseline(plan, scene.tools());
        QVERIFY(!baseline);
        QCOMPARE(baseline.error().code, code);
        QVERIFY(code == "verification.login.refused"_L1 || !site.requests().contains(u"POST /login"_s));
    }

    void certificatesAreCheckedAndShown()
    {
        TestCertificates certificates;
        if (!certificates.isValid())
            QSKIP("openssl is needed");
        HostileServer server(
            [](const HostileRequest &) { return HostileReply::answer(200, "<p>x</p>", "Content-Type: text/html\r\n"); },
            certificates.issued(u"DNS:localhost"_s, 30), true);
        VerificationScene scene;
        VerificationPlan plan;
        plan.site.base = server.url();
        VerificationTools tools = scene.tools();
        const Result<SiteBaseline> distrusted = takeBaseline(plan, tools);
        QVERIFY(distrusted);
        QVERIFY2(pageAt(distrusted->look, u"/"_s).code.startsWith(u"http.tls."_s),
                 qPrintable(pageAt(distrusted->look, u"/"_s).code));
        HttpEndpoint endpoint;
        endpoint.url = server.url();
        endpoint.trust.authorities = {certificates.authority()};
        tools.policy.endpoints = {endpoint};
        const Result<SiteBaseline> trusted = takeBaseline(plan, tools);
        QVERIFY(trusted);
        QCOMPARE(pageAt(trusted->look, u"/"_s).status, 200);
        const qint64 days = scene.clock.now().daysTo(trusted->look.certificate.validUntil);
        QVERIFY2(days >= 28 && days <= 31, qPrintable(QString::number(days)));
    }
};

QTEST_GUILESS_MAIN(TestCrawl)
#include "tst_crawl.moc"
