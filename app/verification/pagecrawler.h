// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/net/httpclient.h"
#include "app/verification/crawlqueue.h"
#include "app/verification/htmlpage.h"
#include "app/verification/ignorerules.h"
#include "app/verification/pagelook.h"
#include "app/verification/siteaddress.h"

#include <functional>
#include <optional>

namespace Switchback {

/// What is to be looked at.
struct CrawlTask {
    SiteAddress site;
    QStringList startPaths;
    QList<PageFacts> known; ///< pages of a look before, looked at again whether they are linked to or not
    bool findsMore = true;  ///< follow links
    CrawlLimits limits;
    IgnoreRules ignore;
};

/// Goes through a site as a careful visitor: GET only, never to another site, never to what looksLikeAct(), not where links
/// ask not to be followed, a few requests at once. Asks for each asset once. Lives for one look, on a worker thread.
class PageCrawler {
public:
    /// Called now and then with how many pages were looked at, of how many that are known so far.
    using OnProgress = std::function<void(qint64 done, qint64 known)>;

    /// All of them outlive the crawler.
    PageCrawler(const CrawlTask &task, HttpClient &client, const Clock &clock, OnProgress onProgress = {});

    /// Blocks; ends within 250 ms of \a stop, with cancelledProblem(). What a page does wrong is in its facts, never a
    /// Problem.
    [[nodiscard]] Result<PageLook> look(const std::stop_token &stop);

private:
    /// A page on its way through its redirects.
    struct Visit {
        PageFacts facts;
        int depth = 0;
        QString next; ///< the path that is asked for now
    };
    using Visits = std::vector<Visit>;

    [[nodiscard]] Visits nextWave();
    void ask(Visits &wave, const std::stop_token &stop);
    void settle(Visit &visit, const Result<HttpResponse> &answer);
    void fail(Visit &visit, const Problem &problem);
    /// True when \a visit goes on at another page of the site.
    [[nodiscard]] bool followRedirect(Visit &visit, const HttpResponse &answer);
    void readLinks(Visit &visit, const HtmlPage &page);
    void finish(Visit &visit);
    void askForAssets(const std::stop_token &stop);
    void nameBrokenAssets();
    [[nodiscard]] bool isOver(const std::stop_token &stop) const;
    [[nodiscard]] std::chrono::milliseconds timeForEach(qsizetype count) const;
    [[nodiscard]] HttpRequest requestFor(const QString &path, std::chrono::milliseconds deadline) const;
    [[nodiscard]] std::optional<QString> followed(const QUrl &link) const;

    const CrawlTask &m_task;
    HttpClient &m_client;
    OnProgress m_onProgress;
    Stopwatch m_watch;
    CrawlQueue m_queue;
    Visits m_redirected;  ///< go on in the next wave
    QStringList m_assets; ///< in the order in which they were found
    QSet<QString> m_knownAssets;
    QSet<QString> m_brokenAssets;
    PageLook m_look;
};

} // namespace Switchback
