// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QMetaType>
#include <QString>
#include <QStringList>
#include <QUrl>

#include <functional>
#include <memory>
#include <mutex>

namespace Switchback {

/// What a visitor of the test site sent.
struct SiteVisit {
    QByteArray method;
    QByteArray target; ///< path and query
    QByteArray cookies;
    QByteArray body;
    int count = 0; ///< how often this target was asked for before
};

/// What it gets.
struct SitePage {
    int status = 200;
    QByteArray type = "text/html; charset=utf-8";
    QByteArray body = {};
    QList<std::pair<QByteArray, QByteArray>> headers = {};
    int delayMilliseconds = 0;
    bool breaksOff = false; ///< the connection ends in the middle of the body

    [[nodiscard]] static SitePage html(const QByteArray &body) { return {.body = body}; }
    [[nodiscard]] static SitePage redirect(const QByteArray &to, int status = 302)
    {
        return {.status = status, .headers = {{"Location", to}}};
    }
};

/// A site on a loopback port: real HTTP by cpp-httplib, which shares no code with ours, and compresses text where it may.
class TestSite {
public:
    /// Called on a thread of the server's.
    using Handler = std::function<SitePage(const SiteVisit &)>;

    TestSite();
    ~TestSite();
    Q_DISABLE_COPY_MOVE(TestSite)

    void page(const QByteArray &path, const SitePage &page);
    void page(const QByteArray &path, const Handler &handler);
    /// For all paths without a page; otherwise they answer 404.
    void others(Handler handler);

    [[nodiscard]] QUrl url(const QString &path = QStringLiteral("/")) const;
    /// "GET /a?b=c", in the order in which they came.
    [[nodiscard]] QStringList requests() const;
    [[nodiscard]] int count(const QString &request) const { return int(requests().count(request)); }
    /// Of the last answer, as the server sent it.
    [[nodiscard]] QByteArray lastEncoding() const;

private:
    class Server;
    [[nodiscard]] SitePage answerTo(SiteVisit visit);

    mutable std::mutex m_mutex;
    QHash<QByteArray, Handler> m_pages;
    Handler m_others;
    QStringList m_requests;
    QHash<QByteArray, int> m_counts;
    QByteArray m_lastEncoding;
    std::unique_ptr<Server> m_server;
};

} // namespace Switchback

Q_DECLARE_METATYPE(Switchback::SitePage)
