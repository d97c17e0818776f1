// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/verification/devtoolspipe.h"

#include <QImage>
#include <QNetworkCookie>
#include <QStringList>
#include <QUrl>

namespace Switchback {

/// One page of a browser without a window: always the same size, in view, without motion where the page can do without, and
/// with nobody to answer its questions. Blocks; the thread of its pipe, which outlives it. Problems as for DevToolsPipe.
class BrowserTab {
public:
    /// \a context: of the browser's, with the cookies of its tabs.
    [[nodiscard]] static Result<BrowserTab> open(DevToolsPipe &pipe, const QString &context,
                                                 const DevToolsPatience &patience);

    /// Sends them to \a site from now on.
    [[nodiscard]] Result<void> setCookies(const QList<QNetworkCookie> &cookies, const QUrl &site,
                                          const DevToolsPatience &patience);
    /// Leaves what it was at and asks for \a url, without waiting for an answer.
    [[nodiscard]] Result<void> goTo(const QUrl &url, const DevToolsPatience &patience);
    /// Waits until that is loaded, or what it led to by itself. \return its address.
    [[nodiscard]] Result<QUrl> waitUntilLoaded(const DevToolsPatience &patience);
    /// Of the answer that it shows; 0 where the browser does not say.
    [[nodiscard]] Result<int> status(const DevToolsPatience &patience);
    /// Waits until it has asked for nothing more for a moment. Some pages never come to rest: a map, a film, a chat; so being
    /// late is no Problem.
    [[nodiscard]] Result<void> waitForRest(const DevToolsPatience &patience);
    /// Nothing moves or blinks any more. Elements that \a hidden, which are CSS, name are not to be seen; they keep their place,
    /// so that nothing else moves.
    [[nodiscard]] Result<void> still(const QStringList &hidden, const DevToolsPatience &patience);
    /// The upper part of the page: 1280 × 2000 pixels.
    [[nodiscard]] Result<QImage> picture(const DevToolsPatience &patience);
    /// The browser forgets it, whatever its page is busy with.
    void close(const DevToolsPatience &patience);

    /// Those that it needs.
    [[nodiscard]] static QStringList events();

private:
    BrowserTab(DevToolsPipe &pipe, QJsonValue target, QString session)
        : m_pipe(&pipe)
        , m_target(std::move(target))
        , m_session(std::move(session))
    {
    }
    [[nodiscard]] Result<QJsonObject> call(const QString &method, const QJsonObject &parameters,
                                           const DevToolsPatience &patience)
    {
        return m_pipe->call(m_session, method, parameters, patience);
    }
    [[nodiscard]] bool isAt(QLatin1StringView stage, const QList<QJsonObject> &events);

    struct Page {
        QString loader; ///< of the document that the tab is at
        QUrl url;
    };

    DevToolsPipe *m_pipe;
    QJsonValue m_target;
    QString m_session;
    Page m_page;
    qint64 m_going = 0; ///< the call that has it go somewhere
};

} // namespace Switchback
