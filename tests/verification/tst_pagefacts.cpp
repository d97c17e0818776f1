// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/verification/errorsignatures.h"
#include "app/verification/htmlreader.h"
#include "app/verification/pagereader.h"
#include "tests/verification/scene.h"

#include <QElapsedTimer>
#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Switchback;

namespace {

HtmlPage read(const QByteArray &body, const QByteArray &type = "text/html; charset=utf-8",
              const IgnoreRules &rules = {})
{
    return HtmlReader::read(body, type, QUrl(u"https://shop.example/a/b?c=d"_s), rules);
}

QStringList texts(const HtmlPage &page)
{
    QStringList all;
    for (const Passage &passage : page.passages)
        all.append(passage.text);
    return all;
}

QStringList addresses(const QList<QUrl> &urls)
{
    QStringList all;
    for (const QUrl &url : urls)
        all.append(url.toString());
    return all;
}

} // namespace

/// What is read out of one page.
class TestPageFacts : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsWhatAPersonSees()
    {
        const HtmlPage page =
            read("<html><head><title> The\n shop </title><style>p { color: red }</style></head><body>"
                 "<h1>Hello</h1><script>alert('no')</script><!-- no --><p>one <b>two</b></p>"
                 "<p hidden>no</p><div style='display : none'>no<p>no</p></div><noscript>no</noscript>"
                 "<img alt='a cat' src='/cat.png'><input type=submit value='Buy'>"
                 "<input type=hidden name=token value=no></body></html>");
        QCOMPARE(page.title, u"The shop"_s);
        QCOMPARE(texts(page), QStringList({u"Hello"_s, u"one"_s, u"two"_s, u"a cat"_s, u"Buy"_s}));
    }

    void readsLinksAndAssets()
    {
        const HtmlPage page =
            read("<link rel='stylesheet' href='/s.css'><link rel=canonical href='/no'>"
                 "<a href='c'>c</a><a href='/d#x'>d</a><a href='#top'>no</a><a href=''>no</a>"
                 "<a href='/no' rel='nofollow'>no</a><a href='/no' download>no</a>"
                 "<a href='/no' data-method='delete'>no</a><a href='javascript:no()'>js</a>"
                 "<script src='s.js'></script><img src='//cdn.example/i.png'><iframe src='/frame'></iframe>");
        QCOMPARE(addresses(page.links), QStringList({u"https://shop.example/a/c"_s, u"https://shop.example/d#x"_s,
                                                     u"javascript:no()"_s, u"https://shop.example/frame"_s}));
        QCOMPARE(addresses(page.assets), QStringList({u"https://shop.example/s.css"_s, u"https://shop.example/a/s.js"_s,
                                                      u"https://cdn.example/i.png"_s}));
    }

    void abidesByTheBaseOfThePage()
    {
        const HtmlPage page = read("<base href='/shop/'><a href='x'>x</a>");
        QCOMPARE(addresses(page.links), QStringList{u"https://shop.example/shop/x"_s});
    }

    void leavesOutWhatTheRulesIgnore_data()
    {
        QTest::addColumn<QString>("selector");
        QTest::newRow("tag") << u"aside"_s;
        QTest::newRow("class") << u".news"_s;
        QTest::newRow("id") << u"#latest"_s;
        QTest::newRow("attribute") << u"[data-live]"_s;
        QTest::newRow("value") << u"[data-live=yes]"_s;
        QTest::newRow("quoted") << u"aside.box.news#latest[data-live=\"yes\"]"_s;
    }
    void leavesOutWhatTheRulesIgnore()
    {
        QFETCH(QString, selector);
        const Result<IgnoreRules> rules = IgnoreRules::of({}, {selector});
        QVERIFY(rules);
        const HtmlPage page =
            read("<p>a</p><aside class='box news' id=latest data-live=yes>no<p>no</p><a href='/no'>no</a>"
                 "<img src='/no.png'></aside><p class=newsletter>b</p>",
                 "text/html", *rules);
        QCOMPARE(texts(page), QStringList({u"a"_s, u"b"_s}));
        QVERIFY(page.links.isEmpty() && page.assets.isEmpty());
    }

    void refusesRulesThatCannotBeRead_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("selector");
        for (const char *bad : {"", "*", "a b", "a > b", ".", "#", "[", "[a", "a:hover", ".x tag", "[a='b]"})
            QTest::newRow(bad) << QString() << QString::fromLatin1(bad);
        QTest::newRow("path") << u"feed/*"_s << QString();
    }
    void refusesRulesThatCannotBeRead()
    {
        QFETCH(QString, path);
        QFETCH(QString, selector);
        const Result<IgnoreRules> rules =
            path.isEmpty() ? IgnoreRules::of({}, {selector}) : IgnoreRules::of({path}, {});
        QVERIFY(!rules);
        QCOMPARE(rules.error().code, u"verification.ignore-rule"_s);
        QVERIFY(rules.error().sentence.english().contains(path.isEmpty() ? selector : path));
    }

    void matchesPathsByStars()
    {
        const Result<IgnoreRules> rules = IgnoreRules::of({u"/feed/*"_s, u"*.pdf"_s, u"/a*b*c"_s, u"/exact"_s}, {});
        QVERIFY(rules);
        for (const QString &yes : {u"/feed/"_s, u"/feed/a/b?c"_s, u"/x/y.pdf"_s, u"/abc"_s, u"/axxbyyc"_s, u"/exact"_s})
            QVERIFY2(rules->ignoresPath(yes), qPrintable(yes));
        for (const QString &no : {u"/feed"_s, u"/x.pdf?a"_s, u"/acb"_s, u"/exact/"_s, u"/"_s})
            QVERIFY2(!rules->ignoresPath(no), qPrintable(no));
    }

    void readsEveryEncoding_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QByteArray>("type");
        QTest::addColumn<QString>("text");
        QTest::newRow("utf-8 by default") << QByteArray("<p>Gr\xc3\xbc\xc3\x9f"
                                                        "e</p>")
                                          << QByteArray("text/html") << u"Grüße"_s;
        QTest::newRow("latin-1 by header") << QByteArray("<p>Gr\xfc\xdf"
                                                         "e</p>")
                                           << QByteArray("text/html; charset=ISO-8859-1") << u"Grüße"_s;
        QTest::newRow("latin-1 by page") << QByteArray("<meta charset=windows-1252><p>Gr\xfc\xdf"
                                                       "e</p>")
                                         << QByteArray("text/html") << u"Grüße"_s;
        QTest::newRow("latin-1 that nobody names") << QByteArray("<p>Gr\xfc\xdf"
                                                                 "e</p>")
                                                   << QByteArray("text/html") << u"Grüße"_s;
        QTest::newRow("utf-16") << QByteArray("\xff\xfe<\0p\0>\0h\0i\0", 12) << QByteArray("text/html") << u"hi"_s;
        QTest::newRow("shift-jis") << QByteArray("<p>\x93\xfa\x96\x7b</p>")
                                   << QByteArray("text/html; charset=Shift_JIS") << u"日本"_s;
        QTest::newRow("invalid utf-8 that says it is")
            << QByteArray("<p>a\xff\xfe"
                          "b</p><p>c</p>")
            << QByteArray("text/html; charset=utf-8") << u"a\ufffd\ufffdb|c"_s;
        QTest::newRow("an encoding that does not exist")
            << QByteArray("<p>abc</p>") << QByteArray("text/html; charset=x-no-such") << u"abc"_s;
        QTest::newRow("NUL") << QByteArray("<p>a\0b</p><p>c</p>", 18) << QByteArray("text/html") << u"a\ufffdb|c"_s;
    }
    void readsEveryEncoding()
    {
        QFETCH(QByteArray, body);
        QFETCH(QByteArray, type);
        QFETCH(QString, text);
        QCOMPARE(texts(read(body, type)).join(u'|'), text);
    }

    void survivesHostilePages_data()
    {
        QTest::addColumn<QByteArray>("body");
        constexpr qsizetype many = 400'000;
        QTest::newRow("deep") << QByteArray("<div>").repeated(many) + QByteArray("x</p>").repeated(many);
        QTest::newRow("deep and mixed up") << QByteArray("<b><p><i><table>").repeated(many / 4);
        QTest::newRow("many attributes") << "<p " + QByteArray("a='1' ").repeated(20'000) + ">x</p>";
        QTest::newRow("one long tag") << "<p title='" + QByteArray(many, 'x');
        QTest::newRow("entities") << QByteArray("&lt;&#9999999999;&nosuch;").repeated(many / 10);
        QTest::newRow("cut in a tag") << QByteArray("<p>x</p><a hre");
        QTest::newRow("cut in a comment") << QByteArray("<p>x</p><!-- ");
        QTest::newRow("ends without beginnings") << QByteArray("</p></div></html></body>").repeated(many / 10);
        QTest::newRow("empty lines") << QByteArray("<p></p>").repeated(many / 2);
        QTest::newRow("one endless word") << QByteArray("<p>a1") + QByteArray(many, 'f');
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("blanks") << QByteArray(many, ' ');
        QByteArray noise;
        quint32 state = 1;
        for (int i = 0; i < many; ++i) {
            state = state * 1664525U + 1013904223U;
            noise.append(char(state >> 24));
        }
        QTest::newRow("binary") << noise;
        QTest::newRow("half binary") << "<html><body><p>x</p>" + noise + "<p>y</p>";
    }
    void survivesHostilePages()
    {
        QFETCH(QByteArray, body);
        QElapsedTimer watch;
        watch.start();
        const HtmlPage page = read(body);
        (void)errorSignatures(page.text);
        (void)Fingerprint::of(page.passages);
        // Quadratic would be minutes; sanitizers and a busy machine are not.
        QVERIFY2(watch.elapsed() < 20'000, qPrintable(QString::number(watch.elapsed())));
    }

    void readsNoDeeperThanABrowser()
    {
        const HtmlPage page = read("<p>before</p>" + QByteArray("<div>").repeated(100'000) + "deep");
        QCOMPARE(texts(page), QStringList{u"before"_s});
    }

    void knowsWhatProgramsPrintInPlaceOfAPage_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("name");
        QTest::newRow("php") << QByteArray(
            "<br />\n<b>Fatal error</b>:  Uncaught Error: Call to undefined function x() in "
            "/srv/x.php:3\nStack trace:\n#0 {main}\n  thrown in <b>/srv/x.php</b> on line <b>3</b>")
                             << u"PHP error"_s;
        QTest::newRow("php warning") << QByteArray(
            "<p>Hello</p><br />\n<b>Warning</b>:  Undefined variable $x in <b>/srv/x.php</b> "
            "on line <b>12</b><br />")
                                     << u"PHP error"_s;
        QTest::newRow("whoops") << QByteArray("<h1>Whoops, looks like something went wrong.</h1>")
                                << u"Laravel or Whoops error page"_s;
        QTest::newRow("magento") << QByteArray("<h1>There has been an error processing your request</h1>")
                                 << u"Magento error report"_s;
        QTest::newRow("java") << QByteArray(
            "<pre>java.lang.NullPointerException\n\tat com.acme.Shop.show(Shop.java:42)\n</pre>")
                              << u"Java stack trace"_s;
        QTest::newRow("spring") << QByteArray("<h1>Whitelabel Error Page</h1>") << u"Tomcat or Spring error page"_s;
        QTest::newRow("freemarker") << QByteArray(
            "<pre>FreeMarker template error:\nThe following has evaluated to null</pre>")
                                    << u"FreeMarker error"_s;
        QTest::newRow("aspx") << QByteArray("<H1>Server Error in '/' Application.<hr></H1>") << u".NET error"_s;
        QTest::newRow("aspnetcore") << QByteArray(
            "<p>at Shop.Pages.Index.OnGet() in C:\\src\\Index.cshtml.cs:line 12</p>")
                                    << u".NET error"_s;
        QTest::newRow("umbraco") << QByteArray("<h1>Boot Failed</h1>") << u"Umbraco boot failure"_s;
        QTest::newRow("python") << QByteArray("<pre>Traceback (most recent call last):\n  File \"x.py\"</pre>")
                                << u"Python traceback"_s;
        QTest::newRow("ruby") << QByteArray("<pre>app/models/x.rb:12:in `show'</pre>") << u"Ruby error"_s;
        QTest::newRow("node") << QByteArray("<pre>TypeError: x\n    at show (/srv/app.js:3:17)</pre>")
                              << u"JavaScript stack trace"_s;
        QTest::newRow("sql") << QByteArray("<p>SQLSTATE[42S02]: Base table or view not found</p>")
                             << u"database error"_s;
        QTest::newRow("wordpress") << QByteArray("<h1>Error establishing a database connection</h1>")
                                   << u"database error"_s;
        QTest::newRow("nginx") << QByteArray("<center><h1>502 Bad Gateway</h1></center>") << u"502 Bad Gateway"_s;
        QTest::newRow("503") << QByteArray("<h1>503 Service Temporarily Unavailable</h1>")
                             << u"503 Service Unavailable"_s;
        QTest::newRow("504") << QByteArray("<h1>504 Gateway Time-out</h1>") << u"504 Gateway Timeout"_s;
        QTest::newRow("title only") << QByteArray("<title>500 Internal Server Error</title>")
                                    << u"500 Internal Server Error"_s;
        QTest::newRow("maintenance") << QByteArray("<p>We are down for maintenance.</p>") << u"maintenance page"_s;
        QTest::newRow("Wartung") << QByteArray("<p>Wegen Wartungsarbeiten geschlossen</p>") << u"maintenance page"_s;
    }
    void knowsWhatProgramsPrintInPlaceOfAPage()
    {
        QFETCH(QByteArray, body);
        QFETCH(QString, name);
        PageFacts facts;
        HttpResponse answer;
        answer.status = 200;
        answer.headers = {{"Content-Type", "text/html"}};
        answer.body = body;
        (void)readPage(answer, {}, facts);
        QVERIFY2(facts.errors.contains(name), qPrintable(facts.errors.join(u", "_s)));
    }

    void takesOrdinaryPagesForOrdinary()
    {
        const QString page =
            u"Our shop is open from 9:00 to 17:00.\nWarning: these shoes are fast.\nOffer at line 5 of the "
            "tram\nNotice: prices in euro\nWe deliver to 500 towns. The exception proves the rule.\n"
            "Regular maintenance keeps your bicycle going.\nException handling in Java, a course"_s;
        QCOMPARE(errorSignatures(page), QStringList());
    }

    void keepsNamesAndNeverValues()
    {
        TestSite site;
        site.page("/", {.body = "<form method=post action='/in'><input name=u><input type=password name=p></form>",
                        .headers = {{"Set-Cookie", "session=geheim1; HttpOnly"},
                                    {"Set-Cookie", "cart=geheim2"},
                                    {"X-Frame-Options", "geheim3"},
                                    {"Strict-Transport-Security", "geheim4"},
                                    {"X-Powered-By", "geheim5"}}});
        VerificationScene scene;
        const PageFacts facts = pageAt(scene.lookAt(VerificationScene::planFor(site)), u"/"_s);
        QCOMPARE(facts.status, 200);
        QCOMPARE(facts.cookies, QStringList({u"cart"_s, u"session"_s}));
        QCOMPARE(facts.headers, QStringList({u"strict-transport-security"_s, u"x-frame-options"_s}));
        QVERIFY(facts.asksForPassword);
        QVERIFY(!QString::fromUtf8(QJsonDocument(facts.toJson()).toJson()).contains(u"geheim"_s));
    }

    void comesBackFromJsonAsItWas()
    {
        PageFacts facts;
        facts.path = u"/a?b=c"_s;
        facts.isStart = true;
        facts.linkedFrom = u"/"_s;
        facts.redirects = QStringList({u"/b"_s, u"https://other.example/"_s});
        facts.leavesSite = true;
        facts.status = 302;
        facts.code = u"http.timeout"_s;
        facts.trouble = Text("It took %1.", {u"long"_s});
        facts.title = u"A title"_s;
        facts.contentType = u"text/html"_s;
        facts.bytes = 5'000'000'000;
        facts.isCut = true;
        facts.milliseconds = 12;
        facts.asksForPassword = true;
        facts.brokenAssets = QStringList{u"/x.css"_s};
        facts.errors = QStringList{u"PHP error"_s};
        facts.cookies = QStringList{u"session"_s};
        facts.headers = QStringList{u"x-frame-options"_s};
        facts.content = Fingerprint::of({{1, u"one"_s}, {1, u"one"_s}, {2, u"two"_s}});
        QCOMPARE(PageFacts::fromJson(facts.toJson()), facts);
        QCOMPARE(PageFacts::fromJson({}), PageFacts());
    }
};

QTEST_GUILESS_MAIN(TestPageFacts)
#include "tst_pagefacts.moc"
