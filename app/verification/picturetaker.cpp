// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/verification/picturetaker.h"

#include "app/verification/picturecontent.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

using SteadyClock = std::chrono::steady_clock;

bool canBePictured(const PageFacts &page)
{
    constexpr int success = 2;
    return page.code.isEmpty() && page.statusClass() == success && !page.leavesSite
           && page.contentType == "text/html"_L1;
}

QStringList pathsOf(const PictureTask &task)
{
    QStringList paths;
    for (const PageFacts &page : task.pages)
        if (canBePictured(page) && paths.size() < task.most)
            paths.append(page.path);
    return paths;
}

Text noTimeFor(qsizetype pages)
{
    return Text(QT_TRANSLATE_N_NOOP("Text", "%n page(s) were not pictured: there was no time left."), {}, int(pages));
}

class Taker {
public:
    /// Of which nothing comes in less.
    static constexpr std::chrono::seconds shortest{6};

    Taker(const PictureTask &task, std::stop_token stop)
        : m_task(task)
        , m_stop(std::move(stop))
        , m_end(SteadyClock::now() + task.inAll - HeadlessBrowser::longestEnd)
    {
    }

    TakenPictures take(const QStringList &paths)
    {
        constexpr qsizetype atOnce = 4;
        BrowserSetting setting = m_task.browser;
        setting.tabs = int(std::min(atOnce, paths.size()));
        constexpr std::chrono::seconds longestStart{20};
        const DevToolsPatience start{.until = std::min(m_end, SteadyClock::now() + longestStart), .stop = m_stop};
        Result<std::unique_ptr<HeadlessBrowser>> browser = HeadlessBrowser::start(setting, start);
        if (!browser) {
            if (!m_stop.stop_requested())
                m_taken.troubles.append(Text(QT_TRANSLATE_NOOP("Text", "No pictures were compared: Chromium does not "
                                                                       "start. %1"),
                                             {QVariant::fromValue(browser.error().sentence)}));
            return m_taken;
        }
        m_taken.pictures.browser = (*browser)->version();
        QStringList waiting = paths;
        while (!waiting.isEmpty() && hasTime()) {
            const QStringList some = waiting.mid(0, atOnce);
            waiting.remove(0, some.size());
            takeSome(**browser, some, !waiting.isEmpty());
            if (m_task.onProgress)
                m_task.onProgress(paths.size() - waiting.size(), paths.size());
        }
        tellTroubles(waiting.size());
        return m_taken;
    }

private:
    /// For some more.
    [[nodiscard]] bool hasTime() const
    {
        constexpr std::chrono::seconds least{2};
        return !m_stop.stop_requested() && m_end - SteadyClock::now() > least;
    }

    void takeSome(HeadlessBrowser &browser, const QStringList &paths, bool isMoreToCome)
    {
        QList<QUrl> urls;
        for (const QString &path : paths)
            urls.append(m_task.browser.site.urlOf(path));
        const DevToolsPatience patience{.until = m_end, .stop = m_stop};
        const auto images = browser.pictures(urls, m_task.perPage, patience);
        for (qsizetype index = 0; index < paths.size() && !m_stop.stop_requested(); ++index) {
            const QString &path = paths.at(index);
            const Result<QImage> &image = images.at(size_t(index));
            if (image) {
                m_taken.pictures.pages.insert(path, {contentOf(*image), shownSmall(*image)});
                continue;
            }
            m_failed.append({path, image.error().sentence});
            if (isMoreToCome)
                browser.renew(index, patience);
        }
    }

    void tellTroubles(qsizetype left)
    {
        constexpr qsizetype named = 3;
        for (const auto &[path, why] : m_failed.first(std::min(named, m_failed.size())))
            m_taken.troubles.append(
                Text(QT_TRANSLATE_NOOP("Text", "%1 could not be pictured: %2"), {path, QVariant::fromValue(why)}));
        if (m_failed.size() > named) {
            m_taken.troubles.append(Text(QT_TRANSLATE_N_NOOP("Text", "%n more page(s) could not be pictured."), {},
                                         int(m_failed.size() - named)));
        }
        if (left > 0 && !m_stop.stop_requested())
            m_taken.troubles.append(noTimeFor(left));
    }

    QList<std::pair<QString, Text>> m_failed; ///< paths, and why
    const PictureTask &m_task;
    std::stop_token m_stop;
    SteadyClock::time_point m_end;
    TakenPictures m_taken;
};

} // namespace

TakenPictures takePictures(const PictureTask &task, const std::stop_token &stop)
{
    const QStringList paths = pathsOf(task);
    if (paths.isEmpty())
        return {};
    if (task.inAll < Taker::shortest)
        return {.pictures = {}, .troubles = {noTimeFor(paths.size())}};
    if (task.browser.program.isEmpty()) {
        return {.pictures = {},
                .troubles = {Text(QT_TRANSLATE_NOOP("Text", "No pictures were compared: Chromium is not installed."))}};
    }
    return Taker(task, stop).take(paths);
}

} // namespace Switchback
