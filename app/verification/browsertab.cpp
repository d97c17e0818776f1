// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/verification/browsertab.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

constexpr int pictureWidth = 1280;
constexpr int pictureHeight = 2000;

QJsonObject cookieFor(const QNetworkCookie &cookie, const QUrl &site)
{
    return {{u"name"_s, QString::fromUtf8(cookie.name())},
            {u"value"_s, QString::fromUtf8(cookie.value())},
            {u"url"_s, site.toString(QUrl::RemoveUserInfo | QUrl::RemoveQuery | QUrl::RemoveFragment)},
            {u"path"_s, cookie.path()},
            {u"secure"_s, cookie.isSecure()},
            {u"httpOnly"_s, cookie.isHttpOnly()}};
}

/// What is said to every tab before it goes anywhere.
QList<std::pair<QString, QJsonObject>> preparations()
{
    const QJsonArray calm{QJsonObject{{u"name"_s, u"prefers-reduced-motion"_s}, {u"value"_s, u"reduce"_s}},
                          QJsonObject{{u"name"_s, u"prefers-color-scheme"_s}, {u"value"_s, u"light"_s}}};
    return {
        {u"Page.enable"_s, {}},
        {u"Page.setLifecycleEventsEnabled"_s, {{u"enabled"_s, true}}},
        {u"Emulation.setDeviceMetricsOverride"_s,
         {{u"width"_s, pictureWidth}, {u"height"_s, pictureHeight}, {u"deviceScaleFactor"_s, 1}, {u"mobile"_s, false}}},
        {u"Emulation.setEmulatedMedia"_s, {{u"features"_s, calm}}},
        // Otherwise the page would wait for an answer for ever.
        {u"Page.addScriptToEvaluateOnNewDocument"_s,
         {{u"source"_s, u"window.alert = window.confirm = window.prompt = window.print = () => null;"_s}}}};
}

} // namespace

QStringList BrowserTab::events()
{
    return {u"Page.lifecycleEvent"_s, u"Page.frameNavigated"_s};
}

Result<BrowserTab> BrowserTab::open(DevToolsPipe &pipe, const QString &context, const DevToolsPatience &patience)
{
    // One that lies behind another in the same window is not drawn.
    const Result<QJsonObject> made =
        pipe.call({}, u"Target.createTarget"_s,
                  {{u"url"_s, u"about:blank"_s}, {u"newWindow"_s, true}, {u"browserContextId"_s, context}}, patience);
    if (!made)
        return Failure(made.error());
    const Result<QJsonObject> session = pipe.call(
        {}, u"Target.attachToTarget"_s, {{u"targetId"_s, made->value("targetId"_L1)}, {u"flatten"_s, true}}, patience);
    if (!session)
        return Failure(session.error());
    BrowserTab tab(pipe, made->value("targetId"_L1), session->value("sessionId"_L1).toString());
    const auto prepared = preparations();
    for (const auto &[method, parameters] : prepared) {
        if (const Result<QJsonObject> done = tab.call(method, parameters, patience); !done)
            return Failure(done.error());
    }
    return tab;
}

void BrowserTab::close(const DevToolsPatience &patience)
{
    const Result<QJsonObject> closed = m_pipe->call({}, u"Target.closeTarget"_s, {{u"targetId"_s, m_target}}, patience);
    Q_UNUSED(closed) // it goes with the browser then
}

Result<void> BrowserTab::setCookies(const QList<QNetworkCookie> &cookies, const QUrl &site,
                                    const DevToolsPatience &patience)
{
    QJsonArray all;
    for (const QNetworkCookie &cookie : cookies)
        all.append(cookieFor(cookie, site));
    return call(u"Network.setCookies"_s, {{u"cookies"_s, all}}, patience).map([](const QJsonObject &) {});
}

Result<void> BrowserTab::goTo(const QUrl &url, const DevToolsPatience &patience)
{
    m_page = {};
    return m_pipe->post(m_session, u"Page.navigate"_s, {{u"url"_s, url.toString(QUrl::FullyEncoded)}}, patience)
        .map([this](qint64 call) { m_going = call; });
}

/// A page may lead on to another by a script: what counts is the last one.
bool BrowserTab::isAt(QLatin1StringView stage, const QList<QJsonObject> &events)
{
    bool isThere = false;
    for (const QJsonObject &event : events) {
        if (event.value("sessionId"_L1).toString() != m_session)
            continue;
        const QJsonObject parameters = event.value("params"_L1).toObject();
        const QJsonObject frame = parameters.value("frame"_L1).toObject();
        if (!frame.isEmpty() && !frame.contains("parentId"_L1)) {
            m_page = {.loader = frame.value("loaderId"_L1).toString(), .url = QUrl(frame.value("url"_L1).toString())};
            isThere = false;
        } else if (parameters.value("name"_L1).toString() == stage
                   && parameters.value("loaderId"_L1).toString() == m_page.loader) {
            isThere = true;
        }
    }
    return isThere;
}

Result<QUrl> BrowserTab::waitUntilLoaded(const DevToolsPatience &patience)
{
    const Result<QJsonObject> gone = m_pipe->answerTo(m_going, patience);
    if (!gone)
        return Failure(gone.error());
    if (const QString error = gone->value("errorText"_L1).toString(); !error.isEmpty())
        return Failure(browsersProblem(error));
    const Result<void> loaded =
        m_pipe->waitFor([this](const QList<QJsonObject> &events) { return isAt("load"_L1, events); }, patience);
    return loaded.map([this] { return m_page.url; });
}

Result<int> BrowserTab::status(const DevToolsPatience &patience)
{
    const QString script = u"performance.getEntriesByType('navigation')[0]?.responseStatus ?? 0"_s;
    return call(u"Runtime.evaluate"_s, {{u"expression"_s, script}, {u"returnByValue"_s, true}}, patience)
        .map([](const QJsonObject &answer) { return answer.value("result"_L1).toObject().value("value"_L1).toInt(); });
}

Result<void> BrowserTab::waitForRest(const DevToolsPatience &patience)
{
    const Result<void> calm =
        m_pipe->waitFor([this](const QList<QJsonObject> &events) { return isAt("networkIdle"_L1, events); }, patience);
    const bool isLate = !calm && !patience.stop.stop_requested() && std::chrono::steady_clock::now() >= patience.until;
    return isLate ? Result<void>() : calm;
}

/// A style sheet that is made by a script is not subject to what the site allows, and a rule in it that is none spoils no other.
Result<void> BrowserTab::still(const QStringList &hidden, const DevToolsPatience &patience)
{
    QString css = u"*, *::before, *::after { caret-color: transparent !important; transition: none !important; }"_s;
    for (const QString &selector : hidden)
        css += selector + u" { opacity: 0 !important; transition: none !important; }"_s;
    const QString quoted = QString::fromUtf8(QJsonDocument(QJsonArray{css}).toJson(QJsonDocument::Compact));
    const QString script = u"{ const sheet = new CSSStyleSheet(); sheet.replaceSync(%1[0]); "
                           "document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]; "
                           "for (const one of document.getAnimations()) try { "
                           "one.effect.getComputedTiming().endTime === Infinity ? one.cancel() : one.finish(); "
                           "} catch { one.cancel(); } }"_s.arg(quoted);
    return call(u"Runtime.evaluate"_s, {{u"expression"_s, script}}, patience).map([](const QJsonObject &) {});
}

Result<QImage> BrowserTab::picture(const DevToolsPatience &patience)
{
    const Result<QJsonObject> shot = call(u"Page.captureScreenshot"_s, {{u"format"_s, u"png"_s}}, patience);
    if (!shot)
        return Failure(shot.error());
    QImage image;
    if (!image.loadFromData(QByteArray::fromBase64(shot->value("data"_L1).toString().toLatin1()), "PNG"))
        return Failure(pictureProblem(Text(QT_TRANSLATE_NOOP("Text", "What the browser answered is no picture."))));
    return image;
}

} // namespace Switchback
