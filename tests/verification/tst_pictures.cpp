// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/verification/baselinepictures.h"
#include "app/verification/headlessbrowser.h"
#include "app/verification/picturetaker.h"
#include "app/verification/reporthtml.h"
#include "tests/verification/scene.h"

#include <QFile>
#include <QImage>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Switchback;

namespace {

/// A page that every visitor sees in the same way, with \a body.
SitePage drawn(const QByteArray &body)
{
    return SitePage::html("<!DOCTYPE html><title>Shop</title><style>body{font:20px sans-serif;margin:20px}"
                          ".box{width:600px;height:300px;background:linear-gradient(#c00,#00c)}</style>"
                          + body);
}

QByteArray lines()
{
    return "<p>One line of text</p><p>Another line of text</p><p>And a third one</p>";
}

} // namespace

/// Pages as a real Chromium draws them, compared with what they looked like before.
class TestPictures : public QObject {
    Q_OBJECT

    VerificationScene m_scene;

    [[nodiscard]] VerificationTools tools()
    {
        VerificationTools tools = m_scene.tools();
        tools.browser = installedBrowser();
        return tools;
    }
    [[nodiscard]] static VerificationPlan planFor(const TestSite &site)
    {
        VerificationPlan plan = VerificationScene::planFor(site);
        plan.pictures = 5;
        return plan;
    }
    /// Of pages that answered well, in that order.
    [[nodiscard]] static PictureTask taskFor(TestSite &site, const QList<QByteArray> &paths)
    {
        PictureTask task;
        task.browser.program = installedBrowser();
        task.browser.site.base = site.url();
        task.browser.systemProxy = false;
        task.most = int(paths.size());
        for (const QByteArray &path : paths) {
            PageFacts page;
            page.path = QString::fromLatin1(path);
            page.status = 200;
            page.contentType = u"text/html"_s;
            task.pages.append(page);
            if (path.size() == 2)
                site.page(path, drawn(lines()));
        }
        return task;
    }
    [[nodiscard]] static QString said(const QList<Text> &troubles)
    {
        QStringList sentences;
        for (const Text &trouble : troubles)
            sentences.append(trouble.english());
        return sentences.join(u'\n');
    }
    [[nodiscard]] static QString said(const ReportRow &row) { return Switchback::said(row); }
    [[nodiscard]] static QString remarks(const VerificationReport &report)
    {
        QStringList sentences;
        for (const SiteRemark &remark : report.remarks)
            sentences.append(verdictName(remark.verdict) + u": "_s + remark.sentence.english());
        return sentences.join(u'\n');
    }

private Q_SLOTS:
    void initTestCase()
    {
        if (installedBrowser().isEmpty())
            QSKIP("No Chromium is installed.");
    }

    /// All of them in one comparison, as each has the browser started.
    void whatAPageLooksLikeIsCompared()
    {
        TestSite site;
        bool isNew = false;
        QByteArray many;
        for (int line = 0; line < 30; ++line)
            many += "<p>Line " + QByteArray::number(line) + " of many</p>";
        const auto page = [&](const QByteArray &path, const QByteArray &before, const QByteArray &now) {
            site.page(path, [&isNew, before, now](const SiteVisit &) { return drawn(isNew ? now : before); });
        };
        page("/same", lines() + "<div class=box></div>", lines() + "<div class=box></div>");
        page("/style", "<link rel=stylesheet href=/style.css>" + lines(),
             "<link rel=stylesheet href=/style.css>" + lines());
        site.page("/style.css", [&isNew](const SiteVisit &) {
            return SitePage{.type = "text/css",
                            .body = isNew ? "p{font:40px monospace;text-align:right}" : "p{font:20px sans-serif}"};
        });
        page("/little", many + "<p style='color:#000'>Last</p>", many + "<p style='color:#900'>Last</p>");
        page("/moved", "<div style='height:10px'></div>" + lines(), "<div style='height:93px'></div>" + lines());
        // Of one length, so that it never reaches into the next column.
        const QByteArray random = lines() + "<p id=now></p><script>now.textContent=Math.random().toFixed(6)</script>";
        page("/random", random, random);
        page("/advert", lines() + "<p class=advert style='color:#000'>Buy</p>",
             lines() + "<p class=advert style='color:#900'>Buy</p>");
        page("/script", "<div id=app></div><script>app.textContent='Welcome'</script>",
             "<div id=app></div><script>throw new Error('broken')</script>");
        const QByteArray asking =
            "<script>alert('Hello'); if (!confirm('Go on?')) document.write('<p>Yes</p>')</script>";
        page("/asking", asking, asking);
        const QByteArray caret = "<input autofocus value='Name'>";
        page("/caret", caret, caret);
        const QByteArray leading = "<script>location.replace('/same')</script>";
        page("/leading", leading, leading);
        const QByteArray moving = lines()
                                  + "<style>@keyframes turn{to{transform:rotate(360deg)}}"
                                    ".box{animation:turn 1s infinite}</style><div class=box>Turns</div>";
        page("/moving", moving, moving);
        VerificationPlan plan = VerificationScene::planFor(site);
        plan.startPaths = {u"/caret"_s, u"/leading"_s, u"/moving"_s, u"/same"_s,   u"/style"_s, u"/little"_s,
                           u"/moved"_s, u"/random"_s,  u"/advert"_s, u"/script"_s, u"/asking"_s};
        plan.pictures = 11;
        plan.ignore = *IgnoreRules::of({}, {u"#1st"_s, u"[xlink:href='a\\b']"_s, u".advert"_s});

        const Result<SiteBaseline> before = takeBaseline(plan, tools());
        QVERIFY(before.has_value());
        QCOMPARE(before->look.pictures.pages.size(), 11);
        QVERIFY(!before->look.pictures.pages.value(u"/asking"_s).content.isEmpty());
        isNew = true;
        const Result<VerificationReport> report = verifySite(plan, &*before, tools());
        QVERIFY(report.has_value());
        for (const QString &path : {u"/same"_s, u"/moved"_s, u"/random"_s, u"/advert"_s, u"/asking"_s, u"/caret"_s,
                                    u"/leading"_s, u"/moving"_s}) {
            QCOMPARE(path + u' ' + said(rowAt(*report, path)), path + u" same: "_s);
            QVERIFY(rowAt(*report, path).pictureNow.isEmpty());
        }
        const QString different = u"It looks different in a browser: "_s;
        QVERIFY2(said(rowAt(*report, u"/little"_s)).startsWith(u"changed: "_s + different),
                 qPrintable(said(rowAt(*report, u"/little"_s))));
        const ReportRow style = rowAt(*report, u"/style"_s);
        QVERIFY2(said(style).startsWith(u"needs-review: "_s + different), qPrintable(said(style)));
        QCOMPARE(said(rowAt(*report, u"/script"_s)), u"needs-review: It looks empty in a browser."_s);
        QCOMPARE(report->outcome, VerificationOutcome::NeedsReview);
        QCOMPARE(remarks(*report), QString());

        const QImage then = QImage::fromData(style.pictureBefore);
        const QImage now = QImage::fromData(style.pictureNow);
        QCOMPARE(then.width(), 640);
        QCOMPARE(now.width(), 640);
        QVERIFY(then != now);
        const QString html = toHtml(
            *report, [](const Text &text) { return text.english(); }, u"en"_s);
        QVERIFY(html.contains(QString::fromLatin1(style.pictureBefore.toBase64())));
        QVERIFY(html.contains(QString::fromLatin1(style.pictureNow.toBase64())));
    }

    void itGoesByTheSitesOtherNameToTheVersionThatIsLookedAt()
    {
        TestSite site;
        TestSite old; // what runs at the public address
        old.page("/style.css", SitePage{.type = "text/css", .body = "p{display:none}"});
        site.page("/style.css", SitePage{.type = "text/css", .body = "p{color:#009}"});
        site.page("/", SitePage::html("<!DOCTYPE html><link rel=stylesheet href='" + old.url().toEncoded()
                                      + "style.css'>" + lines()));
        VerificationPlan plan = planFor(site);
        plan.site.aliases = {old.url()};
        const Result<SiteBaseline> before = takeBaseline(plan, tools());
        QVERIFY(before.has_value());
        QVERIFY(!before->look.pictures.pages.value(u"/"_s).content.isEmpty());
        QVERIFY(!old.requests().contains(u"GET /style.css"_s));
        QVERIFY(site.requests().contains(u"GET /style.css"_s));
    }

    void whoLoggedInIsSoInTheBrowserToo()
    {
        TestSite site;
        site.page("/app/login", [](const SiteVisit &visit) {
            if (visit.method == "POST")
                return SitePage{.status = 302,
                                .headers = {{"Location", "/app/"}, {"Set-Cookie", "sid=42; Path=/app; HttpOnly"}}};
            return SitePage::html("<form method=post><input name=user><input name=word type=password></form>");
        });
        QByteArray browserSent;
        site.page("/app/", [&browserSent](const SiteVisit &visit) {
            browserSent = visit.cookies; // the browser comes last
            return drawn(lines());
        });
        VerificationPlan plan = planFor(site);
        plan.startPaths = {u"/app/"_s};
        plan.login = std::make_shared<const FormLogin>(FormLogin{.path = u"/app/login"_s,
                                                                 .userField = {},
                                                                 .passwordField = {},
                                                                 .user = u"tester"_s,
                                                                 .password = Secret(QByteArrayView("word"))});
        const Result<SiteBaseline> before = takeBaseline(plan, tools());
        QVERIFY(before.has_value());
        QCOMPARE(before->look.pictures.pages.keys(), QStringList{u"/app/"_s});
        QCOMPARE(browserSent, "sid=42"_ba);
    }

    void picturesOutliveALookWithoutThem()
    {
        TestSite site;
        site.page("/", drawn("<p style='color:#000'>Text</p>"));
        VerificationPlan plan = planFor(site);
        Result<VerifiedSite> first = verifyAndRemember(plan, nullptr, tools());
        QVERIFY(first && first->next);
        QCOMPARE(SiteBaseline::fromJson(first->next->toJson()), *first->next);
        plan.pictures = 0;
        const Result<VerifiedSite> second = verifyAndRemember(plan, &*first->next, tools());
        QVERIFY(second && second->next);
        QCOMPARE(second->next->look.pictures, first->next->look.pictures);
        QCOMPARE(second->next->again.pictures, first->next->again.pictures);
        plan.pictures = 1;
        site.page("/", drawn("<p style='color:#900'>Text</p>"));
        const Result<VerifiedSite> third = verifyAndRemember(plan, &*second->next, tools());
        QVERIFY(third.has_value());
        QVERIFY2(said(rowAt(third->report, u"/"_s)).contains(u"It looks different"_s),
                 qPrintable(said(rowAt(third->report, u"/"_s))));
        QVERIFY(third->next.has_value());
        QVERIFY(third->next->look.pictures != second->next->look.pictures);
    }

    void whatAnotherBrowserDrewIsNotComparedWith()
    {
        TestSite site;
        site.page("/", drawn("<p style='color:#000'>Text</p>"));
        const VerificationPlan plan = planFor(site);
        Result<SiteBaseline> before = takeBaseline(plan, tools());
        QVERIFY(before.has_value());
        const QString browser = std::exchange(before->look.pictures.browser, u"Chrome/1.0"_s);
        site.page("/", drawn("<p style='color:#900'>Text</p>"));
        const Result<VerificationReport> report = verifySite(plan, &*before, tools());
        QVERIFY(report.has_value());
        QCOMPARE(said(rowAt(*report, u"/"_s)), u"same: "_s);
        QCOMPARE(remarks(*report),
                 u"same: The pictures were not compared: those from before were drawn by Chrome/1.0, those of now by "_s
                     + browser + u'.');
    }

    void noMoreThanAskedForAndOnlyGoodPages()
    {
        TestSite site;
        site.page("/", drawn("<a href=/a>a</a><a href=/b>b</a><a href=/c>c</a><a href=/broken>x</a>"));
        for (const char *path : {"/a", "/b", "/c"})
            site.page(path, drawn(lines()));
        VerificationPlan plan = planFor(site);
        plan.startPaths = {u"/broken"_s, u"/"_s};
        plan.pictures = 3;
        const Result<SiteBaseline> before = takeBaseline(plan, tools());
        QVERIFY(before.has_value());
        QCOMPARE(before->look.pictures.pages.size(), 3);
        QVERIFY(!before->look.pictures.pages.contains(u"/broken"_s));
        QCOMPARE(before->again.pictures.pages.keys(), before->look.pictures.pages.keys());
    }

    void aPageThatHangsOrIsSlowCostsNoOther()
    {
        TestSite site;
        site.page("/hangs", drawn("<script>while (true) {}</script>"));
        site.page("/slow",
                  [](const SiteVisit &) { return SitePage{.body = "<p>Late</p>", .delayMilliseconds = 6000}; });
        // The tab of the first of them is used again for the fifth.
        PictureTask task = taskFor(site, {"/hangs", "/slow", "/a", "/b", "/c"});
        task.perPage = std::chrono::seconds(3);
        const TakenPictures taken = takePictures(task, {});
        QCOMPARE(taken.pictures.pages.keys(), (QStringList{u"/a"_s, u"/b"_s, u"/c"_s}));
        QCOMPARE(said(taken.troubles), u"/hangs could not be pictured: It took too long.\n"
                                       "/slow could not be pictured: It took too long."_s);
    }

    void whereAPageLeadsAwayTheOtherSiteIsNotPictured()
    {
        TestSite site;
        TestSite other;
        other.page("/", drawn(lines()));
        site.page("/away", drawn("<script>location.replace('" + other.url().toEncoded() + "')</script>"));
        const TakenPictures taken = takePictures(taskFor(site, {"/away"}), {});
        QVERIFY(taken.pictures.isEmpty());
        QCOMPARE(said(taken.troubles), u"/away could not be pictured: It leads to another site."_s);
    }

    void whatThereIsNoTimeForIsCounted()
    {
        TestSite site;
        PictureTask task = taskFor(site, {"/a", "/b"});
        task.inAll = std::chrono::seconds(2);
        const TakenPictures taken = takePictures(task, {});
        QVERIFY(taken.pictures.isEmpty());
        QCOMPARE(said(taken.troubles), u"2 page(s) were not pictured: there was no time left."_s);
        QCOMPARE(site.requests(), QStringList());
    }

    void onlyPairsByOneBrowserAreKeptAndCarriedOver()
    {
        const auto picture = [](const char *bytes) {
            return PagePicture{.content = Fingerprint::ofBytes(bytes), .small = bytes};
        };
        const auto baseline = [&picture](const QString &browser, const QStringList &first, const QStringList &second) {
            SiteBaseline one;
            for (const QString &path : {u"/a"_s, u"/b"_s, u"/c"_s}) {
                PageFacts page;
                page.path = path;
                one.look.pages.append(page);
            }
            one.look.pictures.browser = one.again.pictures.browser = browser;
            for (const QString &path : first)
                one.look.pictures.pages.insert(path, picture(qPrintable(browser)));
            for (const QString &path : second)
                one.again.pictures.pages.insert(path, picture(qPrintable(browser)));
            return one;
        };
        SiteBaseline odd = baseline(u"x"_s, {u"/a"_s, u"/b"_s}, {u"/b"_s, u"/c"_s});
        keepPicturePairs(odd);
        QCOMPARE(odd.look.pictures.pages.keys(), QStringList{u"/b"_s});
        QCOMPARE(odd.again.pictures.pages.keys(), QStringList{u"/b"_s});
        SiteBaseline mixed = baseline(u"x"_s, {u"/a"_s}, {u"/a"_s});
        mixed.again.pictures.browser = u"y"_s;
        keepPicturePairs(mixed);
        QVERIFY(mixed.look.pictures.isEmpty() && mixed.again.pictures.isEmpty());

        const SiteBaseline before = baseline(u"x"_s, {u"/a"_s, u"/b"_s, u"/c"_s}, {u"/b"_s, u"/c"_s});
        SiteBaseline next = baseline(u"x"_s, {u"/b"_s}, {u"/b"_s});
        carryPictures(next, before);
        QCOMPARE(next.look.pictures.pages.keys(), (QStringList{u"/b"_s, u"/c"_s}));
        QCOMPARE(next.again.pictures.pages.keys(), (QStringList{u"/b"_s, u"/c"_s}));
        SiteBaseline newer = baseline(u"y"_s, {u"/b"_s}, {u"/b"_s});
        carryPictures(newer, before);
        QCOMPARE(newer.look.pictures.pages.keys(), QStringList{u"/b"_s});
    }

    void withoutABrowserThePagesAreComparedAllTheSame()
    {
        TestSite site;
        site.page("/", drawn(lines()));
        VerificationTools none = m_scene.tools();
        const VerificationPlan plan = planFor(site);
        const Result<SiteBaseline> before = takeBaseline(plan, none);
        QVERIFY(before.has_value());
        const Result<VerificationReport> report = verifySite(plan, &*before, none);
        QVERIFY(report.has_value());
        QCOMPARE(said(rowAt(*report, u"/"_s)), u"same: "_s);
        QCOMPARE(remarks(*report), u"needs-review: No pictures were compared: Chromium is not installed."_s);
    }

    void aBrowserThatMisbehavesIsSaid_data()
    {
        QTest::addColumn<QByteArray>("script");
        QTest::addColumn<QString>("why");
        QTest::newRow("ends") << QByteArray("exit 1") << u"The browser has ended."_s;
        QTest::newRow("ends with words") << QByteArray("echo 'some warning' >&2; echo 'No usable sandbox!' >&2")
                                         << u"The browser has ended: No usable sandbox!"_s;
        QTest::newRow("talks nonsense") << QByteArray("printf 'x\\0{]\\0[1]\\0' >&4; exit 0")
                                        << u"The browser has ended."_s;
        QTest::newRow("refuses") << QByteArray(
            "printf '{\"id\":1,\"error\":{\"message\":\"not today\"}}\\0' >&4; read x")
                                 << u"Chromium says: not today"_s;
        QTest::newRow("never stops") << QByteArray("exec yes >&4") << u"The browser says too much."_s;
        QTest::newRow("never stops complaining") << QByteArray("exec yes >&2") << u"It took too long."_s;
        QTest::newRow("says nothing") << QByteArray("exec cat <&3 >/dev/null") << u"It took too long."_s;
    }

    void aBrowserThatMisbehavesIsSaid()
    {
        QFETCH(QByteArray, script);
        QFETCH(QString, why);
        QTemporaryDir folder;
        QFile program(folder.filePath(u"browser"_s));
        QVERIFY(program.open(QIODevice::WriteOnly));
        program.write("#!/bin/sh\n" + script + '\n');
        program.close();
        QVERIFY(program.setPermissions(QFile::ReadOwner | QFile::ExeOwner));
        TestSite site;
        PictureTask task = taskFor(site, {"/a"});
        task.browser.program = program.fileName();
        task.inAll = std::chrono::seconds(10);
        const TakenPictures taken = takePictures(task, {});
        QCOMPARE(said(taken.troubles), u"No pictures were compared: Chromium does not start. "_s + why);
        QVERIFY(taken.pictures.isEmpty());
    }

    void aPageThatIsDeniedToTheBrowserIsNotPictured()
    {
        TestSite site;
        site.page("/denied", SitePage{.status = 403, .body = "<p>You may not</p>"});
        const TakenPictures taken = takePictures(taskFor(site, {"/denied"}), {});
        QVERIFY(taken.pictures.isEmpty());
        QCOMPARE(said(taken.troubles), u"/denied could not be pictured: It answers the browser with status 403."_s);
    }

    void stoppingEndsIt()
    {
        TestSite site;
        site.page("/", drawn(lines() + "<img src=/slow>"));
        std::stop_source stop;
        site.page("/slow", [&stop](const SiteVisit &) {
            stop.request_stop();
            return SitePage{.status = 404, .delayMilliseconds = 3000};
        });
        VerificationPlan plan = planFor(site);
        plan.limits.assets = 0; // it is the browser that asks for it
        const Result<SiteBaseline> before = takeBaseline(plan, tools(), stop.get_token());
        QVERIFY(!before.has_value());
        QCOMPARE(before.error().kind, ProblemKind::Cancelled);
    }
};

QTEST_GUILESS_MAIN(TestPictures)
#include "tst_pictures.moc"
