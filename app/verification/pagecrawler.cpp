// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/verification/pagecrawler.h"

#include "app/verification/pagereader.h"
#include "app/verification/pathmanners.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

/// How many are asked for before what they link to is seen: enough to keep all connections busy, and few enough to hold in
/// memory.
constexpr std::size_t largestWave = 24;
constexpr qsizetype mostRedirects = 5;

bool isFile(const QString &path)
{
    static const QStringList endings{u"pdf"_s,  u"zip"_s,  u"gz"_s,    u"jpg"_s, u"jpeg"_s, u"png"_s,  u"gif"_s,
                                     u"webp"_s, u"svg"_s,  u"ico"_s,   u"css"_s, u"js"_s,   u"mp4"_s,  u"webm"_s,
                                     u"mp3"_s,  u"woff"_s, u"exe"_s,   u"msi"_s, u"dmg"_s,  u"iso"_s,  u"docx"_s,
                                     u"xlsx"_s, u"pptx"_s, u"woff2"_s, u"tar"_s, u"bz2"_s,  u"epub"_s, u"avif"_s,
                                     u"7z"_s,   u"deb"_s,  u"ics"_s};
    const QString name = path.section(u'?', 0, 0).section(u'/', -1);
    return name.contains(u'.') && endings.contains(name.section(u'.', -1).toLower());
}

Problem redirectsInCircles(const QString &path)
{
    return {.kind = ProblemKind::Unhealthy,
            .owner = Owner::Platform,
            .code = u"verification.redirect-loop"_s,
            .sentence = Text(QT_TRANSLATE_NOOP("Text", "%1 leads in circles: one redirect after another."), {path}),
            .remedy = {},
            .details = {}};
}

} // namespace

PageCrawler::PageCrawler(const CrawlTask &task, HttpClient &client, const Clock &clock, OnProgress onProgress)
    : m_task(task)
    , m_client(client)
    , m_onProgress(std::move(onProgress))
    , m_watch(clock)
    , m_queue(task.limits)
{
    m_look.at = clock.now();
    for (const QString &path : task.startPaths) {
        if (const std::optional<QString> plain = task.site.pathOf(task.site.base.resolved(QUrl(path))))
            m_queue.addKnown(*plain, true);
    }
    for (const PageFacts &page : task.known) {
        if (!task.ignore.ignoresPath(page.path))
            m_queue.addKnown(page.path, page.isStart, page.linkedFrom);
    }
}

Result<PageLook> PageCrawler::look(const std::stop_token &stop)
{
    for (Visits wave = nextWave(); !wave.empty() && !isOver(stop); wave = nextWave()) {
        ask(wave, stop);
        if (m_onProgress)
            m_onProgress(m_look.pages.size(), m_queue.known());
    }
    if (!isOver(stop))
        askForAssets(stop);
    if (stop.stop_requested())
        return Failure(cancelledProblem());
    nameBrokenAssets();
    m_look.leftOut = m_queue.leftOut() + m_queue.known() - m_look.pages.size();
    m_look.milliseconds = m_watch.elapsed().count();
    return std::move(m_look);
}

bool PageCrawler::isOver(const std::stop_token &stop) const
{
    return stop.stop_requested() || m_watch.elapsed() > m_task.limits.inAll;
}

PageCrawler::Visits PageCrawler::nextWave()
{
    Visits wave = std::exchange(m_redirected, {});
    const std::size_t most = m_task.limits.atOnce == 1 ? 1 : largestWave;
    const std::size_t free = wave.size() < most ? most - wave.size() : 0;
    for (CrawlQueue::Entry &entry : m_queue.take(free)) {
        Visit visit{.facts = {}, .depth = entry.depth, .next = entry.path};
        visit.facts.path = entry.path;
        visit.facts.linkedFrom = entry.linkedFrom;
        visit.facts.isStart = entry.isStart;
        wave.push_back(std::move(visit));
    }
    return wave;
}

/// So that a whole wave, one after another as far as they do not fit beside each other, ends when the time for all does.
std::chrono::milliseconds PageCrawler::timeForEach(qsizetype count) const
{
    constexpr std::chrono::milliseconds shortest{500};
    const qint64 turns = std::max<qint64>(1, (count + m_task.limits.atOnce - 1) / m_task.limits.atOnce);
    return std::clamp<std::chrono::milliseconds>((m_task.limits.inAll - m_watch.elapsed()) / turns,
                                                 std::min(shortest, m_task.limits.perPage), m_task.limits.perPage);
}

HttpRequest PageCrawler::requestFor(const QString &path, std::chrono::milliseconds deadline) const
{
    HttpRequest request = HttpRequest::get(m_task.site.urlOf(path));
    request.anyStatus = true;
    request.followRedirects = false;
    request.maximumBytes = m_task.limits.bytes;
    request.deadline = deadline;
    request.headers = {{"Accept", "text/html,application/xhtml+xml,*/*;q=0.8"}};
    return request;
}

void PageCrawler::ask(Visits &wave, const std::stop_token &stop)
{
    std::vector<HttpRequest> requests;
    const std::chrono::milliseconds deadline = timeForEach(qsizetype(wave.size()));
    for (const Visit &visit : wave)
        requests.push_back(requestFor(visit.next, deadline));
    const std::vector<Result<HttpResponse>> answers = m_client.sendAll(requests, m_task.limits.atOnce, stop);
    if (stop.stop_requested())
        return;
    for (std::size_t i = 0; i < wave.size() && !stop.stop_requested(); ++i)
        settle(wave[i], answers.at(i));
}

void PageCrawler::settle(Visit &visit, const Result<HttpResponse> &answer)
{
    if (!answer) {
        fail(visit, answer.error());
        return;
    }
    if (followRedirect(visit, *answer)) {
        m_redirected.push_back(std::move(visit));
        return;
    }
    const HtmlPage page = readPage(*answer, m_task.ignore, visit.facts);
    if (answer->isSuccess())
        readLinks(visit, page);
    finish(visit);
}

void PageCrawler::fail(Visit &visit, const Problem &problem)
{
    PageFacts &facts = visit.facts;
    if (problem.code == "http.too-large"_L1) {
        // Only of a 2xx answer is so much read.
        constexpr int ok = 200;
        facts.status = ok;
        facts.isCut = true;
        facts.bytes = m_task.limits.bytes;
    } else {
        facts.code = problem.code;
        facts.trouble = problem.sentence;
    }
    finish(visit);
}

bool PageCrawler::followRedirect(Visit &visit, const HttpResponse &answer)
{
    const QByteArray location = answer.header("Location");
    PageFacts &facts = visit.facts;
    if (answer.status / 100 != 3 || location.isEmpty())
        return false;
    const QUrl to = answer.url.resolved(QUrl::fromEncoded(location));
    const std::optional<QString> path = m_task.site.pathOf(to);
    if (!path) {
        facts.redirects.append(to.adjusted(QUrl::RemoveUserInfo | QUrl::RemoveQuery | QUrl::RemoveFragment).toString());
        facts.leavesSite = true;
        return false;
    }
    readCookies(answer, facts);
    facts.redirects.append(*path);
    // The same address again may be meant: a first visit that sets a cookie. So only the number counts.
    if (facts.redirects.size() > mostRedirects) {
        const Problem problem = redirectsInCircles(facts.path);
        facts.code = problem.code;
        facts.trouble = problem.sentence;
        return false;
    }
    if (looksLikeAct(*path) || m_task.ignore.ignoresPath(*path))
        return false;
    visit.next = *path;
    return true;
}

std::optional<QString> PageCrawler::followed(const QUrl &link) const
{
    const std::optional<QString> path = m_task.site.pathOf(link);
    if (!path || m_task.ignore.ignoresPath(*path) || looksLikeAct(*path))
        return std::nullopt;
    return path;
}

void PageCrawler::readLinks(Visit &visit, const HtmlPage &page)
{
    PageFacts &facts = visit.facts;
    QSet<QString> seen;
    const auto addAsset = [this, &facts, &seen](const QString &path) {
        if (seen.contains(path))
            return;
        seen.insert(path);
        facts.assets.append(path);
        if (!m_knownAssets.contains(path) && m_assets.size() < m_task.limits.assets) {
            m_knownAssets.insert(path);
            m_assets.append(path);
        }
    };
    for (const QUrl &url : page.links) {
        const std::optional<QString> path = followed(url);
        if (!path || seen.contains(*path))
            continue;
        if (isFile(*path)) {
            addAsset(*path);
            continue;
        }
        seen.insert(*path);
        facts.links.append(*path);
        if (m_task.findsMore)
            m_queue.addFound(*path, facts.path, visit.depth);
    }
    for (const QUrl &url : page.assets) {
        if (const std::optional<QString> path = m_task.site.pathOf(url); path && !m_task.ignore.ignoresPath(*path))
            addAsset(*path);
    }
}

void PageCrawler::finish(Visit &visit)
{
    m_look.pages.append(std::move(visit.facts));
}

void PageCrawler::askForAssets(const std::stop_token &stop)
{
    for (qsizetype begin = 0; begin < m_assets.size() && !isOver(stop); begin += qsizetype(largestWave)) {
        const QStringList wave = m_assets.mid(begin, qsizetype(largestWave));
        std::vector<HttpRequest> requests;
        const std::chrono::milliseconds deadline = timeForEach(wave.size());
        for (const QString &path : wave) {
            requests.push_back(requestFor(path, deadline));
            requests.back().followRedirects = true;
        }
        const std::vector<Result<HttpResponse>> answers = m_client.sendAll(requests, m_task.limits.atOnce, stop);
        if (stop.stop_requested())
            return;
        for (qsizetype i = 0; i < wave.size(); ++i) {
            const Result<HttpResponse> &answer = answers.at(std::size_t(i));
            const bool isFine = answer ? !isBroken(answer->status) : answer.error().code == "http.too-large"_L1;
            if (!isFine)
                m_brokenAssets.insert(wave.at(i));
        }
        m_look.assets += wave.size();
    }
}

void PageCrawler::nameBrokenAssets()
{
    for (PageFacts &page : m_look.pages) {
        for (const QString &asset : std::as_const(page.assets)) {
            if (m_brokenAssets.contains(asset))
                page.brokenAssets.append(asset);
        }
    }
}

} // namespace Switchback
