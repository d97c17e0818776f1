// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

// What it costs to verify a site of 200 pages: against a loopback server that shares no code with the client, pages of
// some 40 KB, each with numbers of its own that change at every request, and ten assets.

#include "app/verification/reporthtml.h"
#include "app/verification/verification.h"
#include "tests/verification/testsite.h"

#include <QCoreApplication>
#include <QTextStream>

#include <algorithm>
#include <atomic>

using namespace Qt::StringLiterals;
using namespace Switchback;

namespace {

constexpr int pages = 200;
constexpr int paragraphs = 300;
constexpr int assets = 10;
constexpr int rounds = 3;

/// Pages are named by letters: by numbers they would be of one kind, of which only ten are looked at.
QByteArray name(int page)
{
    QByteArray letters;
    for (int rest = page; letters.size() < 3; rest /= 20)
        letters.append(char('a' + rest % 20));
    return "/page-" + letters;
}

SitePage made(const SiteVisit &visit)
{
    static std::atomic<int> counter = 0;
    const QByteArray number = QByteArray::number(++counter);
    QByteArray body = "<html><head><title>Page</title><meta name=csrf content=" + number + ">";
    for (int asset = 0; asset < assets; ++asset)
        body += "<script nonce=" + number + " src='/asset" + QByteArray::number(asset) + ".js'></script>";
    body += "</head><body><p>It is 12:00:07. You are visitor " + number + ".</p><nav>";
    for (int page = 0; page < pages - 1; ++page)
        body += "<a href='" + name(page) + "'>a page</a>\n";
    body += "</nav>";
    for (int paragraph = 0; paragraph < paragraphs; ++paragraph)
        body += "<div class=x><p>" + visit.target + " says <b>this</b> in its paragraph "
                + QByteArray::number(paragraph) + " and no more.</p></div>";
    // Spelled so that this server, which knows "text/" only, does not spend its time packing it.
    return {.type = "Text/html; charset=utf-8", .body = body + "</body></html>"};
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    QTextStream out(stdout);
    TestSite site;
    site.others([](const SiteVisit &visit) {
        return visit.target.endsWith(".js") ? SitePage{.type = "Text/javascript", .body = "var a;"} : made(visit);
    });
    VerificationPlan plan;
    plan.site.base = site.url();
    SystemClock clock;
    HttpPolicy policy;
    policy.systemProxy = false;
    const VerificationTools tools{.policy = policy, .clock = clock, .onProgress = {}};
    const Stopwatch baselineWatch(clock);
    const Result<SiteBaseline> baseline = takeBaseline(plan, tools);
    const qint64 baselineTook = baselineWatch.elapsed().count();
    if (!baseline)
        return 1;
    std::vector<qint64> spans;
    VerificationReport last;
    for (int round = 0; round < rounds; ++round) {
        const Stopwatch watch(clock);
        const Result<VerificationReport> report = verifySite(plan, &*baseline, tools);
        spans.push_back(watch.elapsed().count());
        if (!report || report->rows.size() != pages || report->count(PageVerdict::Same) != pages) {
            out << (report ? report->summary().english() : report.error().sentence.english()) << '\n';
            return 1;
        }
        last = *report;
    }
    std::sort(spans.begin(), spans.end());
    const Stopwatch htmlWatch(clock);
    const QString html = toHtml(
        last, [](const Text &text) { return text.english(); }, u"en"_s);
    out << u"%1 pages of %2 KB with %3 assets compared, all the same, median of %4: %5 ms\n"_s.arg(pages)
               .arg(made({}).body.size() / 1000)
               .arg(assets)
               .arg(rounds)
               .arg(spans.at(spans.size() / 2));
    out << u"baseline (two looks): %1 ms; report of %2 KB as HTML: %3 ms\n"_s.arg(baselineTook)
               .arg(html.size() / 1000)
               .arg(htmlWatch.elapsed().count());
    return 0;
}
