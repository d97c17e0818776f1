// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/verification/headlessbrowser.h"

#include <QStandardPaths>

#include <unistd.h>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

/// Host and port as Chromium's rules for hosts have them.
QString hostAndPort(const QUrl &url)
{
    constexpr int http = 80;
    constexpr int https = 443;
    return url.host() + u':' + QString::number(url.port(url.scheme() == "https"_L1 ? https : http));
}

QStringList argumentsFor(const BrowserSetting &setting, const QString &folder)
{
    QStringList arguments{u"--headless"_s,
                          u"--remote-debugging-pipe"_s,
                          u"--user-data-dir="_s + folder,
                          u"--no-first-run"_s,
                          u"--no-default-browser-check"_s,
                          u"--disable-background-networking"_s,
                          u"--disable-component-update"_s,
                          u"--disable-default-apps"_s,
                          u"--disable-extensions"_s,
                          u"--disable-sync"_s,
                          u"--disable-breakpad"_s,
                          u"--disable-gpu"_s,
                          u"--disable-dev-shm-usage"_s, // small in containers
                          u"--password-store=basic"_s,  // asks for nobody's keyring
                          u"--hide-scrollbars"_s,
                          u"--mute-audio"_s,
                          u"--lang=en-US"_s};
    if (!setting.systemProxy)
        arguments.append(u"--no-proxy-server"_s);
    QStringList rules;
    for (const QUrl &alias : setting.site.aliases)
        rules.append(u"MAP %1 %2"_s.arg(hostAndPort(alias), hostAndPort(setting.site.base)));
    if (!rules.isEmpty())
        arguments.append(u"--host-resolver-rules="_s + rules.join(u','));
    if (::geteuid() == 0) // which it refuses otherwise
        arguments.append(u"--no-sandbox"_s);
    return arguments;
}

/// What it needs of ours; its home is its own folder, so that nobody's settings matter and nothing is left there.
QList<QByteArray> environmentIn(const QString &folder)
{
    QList<QByteArray> variables{"HOME=" + folder.toLocal8Bit(), "TMPDIR=" + folder.toLocal8Bit(), "TZ=UTC"};
    for (const char *name : {"PATH", "LANG", "LC_ALL", "http_proxy", "https_proxy", "no_proxy"})
        if (qEnvironmentVariableIsSet(name))
            variables.append(QByteArray(name) + '=' + qgetenv(name));
    return variables;
}

DevToolsPatience within(const DevToolsPatience &all, std::chrono::milliseconds span)
{
    return {.until = std::min(all.until, std::chrono::steady_clock::now() + span), .stop = all.stop};
}

} // namespace

QString installedBrowser()
{
    for (const QString &name : {u"chromium"_s, u"chromium-browser"_s, u"google-chrome-stable"_s, u"google-chrome"_s}) {
        if (const QString path = QStandardPaths::findExecutable(name); !path.isEmpty())
            return path;
    }
    return {};
}

HeadlessBrowser::HeadlessBrowser(std::unique_ptr<QTemporaryDir> folder, ChildProcess child)
    : m_folder(std::move(folder))
    , m_pipe(std::move(child))
{
}

HeadlessBrowser::~HeadlessBrowser()
{
    m_pipe.end(longestEnd);
}

Result<std::unique_ptr<HeadlessBrowser>> HeadlessBrowser::start(const BrowserSetting &setting,
                                                                const DevToolsPatience &patience)
{
    auto folder = std::make_unique<QTemporaryDir>();
    if (!folder->isValid())
        return Failure(browsersProblem(folder->errorString()));
    // It wants the protocol on descriptors 3 and 4; what it prints otherwise goes to the third stream.
    const QStringList redirected{u"-c"_s, u"exec \"$@\" 3<&0 4>&1 </dev/null >&2"_s, u"sh"_s, setting.program};
    auto child = ChildProcess::start({.program = u"/bin/sh"_s,
                                      .arguments = redirected + argumentsFor(setting, folder->path()),
                                      .workingDirectory = folder->path(),
                                      .environment = environmentIn(folder->path())});
    if (!child)
        return Failure(browsersProblem(child.error()));
    std::unique_ptr<HeadlessBrowser> browser(new HeadlessBrowser(std::move(folder), std::move(*child)));
    if (const Result<void> ready = browser->prepare(setting, patience); !ready)
        return Failure(ready.error());
    return browser;
}

Result<void> HeadlessBrowser::prepare(const BrowserSetting &setting, const DevToolsPatience &patience)
{
    m_site = setting.site;
    m_hidden = setting.hidden;
    m_pipe.keepEvents(BrowserTab::events());
    const Result<QJsonObject> about = m_pipe.call({}, u"Browser.getVersion"_s, {}, patience);
    if (!about)
        return Failure(about.error());
    m_version = about->value("product"_L1).toString();
    // As a private window, which is in memory only.
    const Result<QJsonObject> context =
        m_pipe.call({}, u"Target.createBrowserContext"_s, {{u"disposeOnDetach"_s, true}}, patience);
    if (!context)
        return Failure(context.error());
    m_context = context->value("browserContextId"_L1).toString();
    const Result<QJsonObject> denied =
        m_pipe.call({}, u"Browser.setDownloadBehavior"_s,
                    {{u"behavior"_s, u"deny"_s}, {u"browserContextId"_s, m_context}}, patience);
    if (!denied)
        return Failure(denied.error());
    for (int count = 0; count < setting.tabs; ++count) {
        Result<BrowserTab> tab = BrowserTab::open(m_pipe, m_context, patience);
        if (!tab)
            return Failure(tab.error());
        m_tabs.push_back(std::move(*tab));
    }
    // All tabs have the same ones.
    return m_tabs.front().setCookies(setting.cookies, setting.site.base, patience);
}

std::vector<Result<QImage>> HeadlessBrowser::pictures(const QList<QUrl> &urls, std::chrono::milliseconds perPage,
                                                      const DevToolsPatience &patience)
{
    Q_ASSERT(size_t(urls.size()) <= m_tabs.size());
    m_pipe.forgetEvents();
    // They load and come to rest together, so the time for that is that of all of them.
    constexpr std::chrono::seconds longestUnrest{4};
    const DevToolsPatience loading = within(patience, perPage);
    std::vector<Result<void>> there;
    for (const QUrl &url : urls)
        there.push_back(m_tabs.at(there.size()).goTo(url, loading));
    for (size_t index = 0; index < there.size(); ++index)
        if (there.at(index))
            there.at(index) = waitUntilLoaded(m_tabs.at(index), loading);
    const DevToolsPatience resting = within(patience, longestUnrest);
    for (size_t index = 0; index < there.size(); ++index)
        if (there.at(index))
            there.at(index) = m_tabs.at(index).waitForRest(resting);
    std::vector<Result<QImage>> images;
    for (size_t index = 0; index < there.size(); ++index)
        images.push_back(there.at(index).and_then([&] { return draw(m_tabs.at(index), patience); }));
    return images;
}

Result<void> HeadlessBrowser::waitUntilLoaded(BrowserTab &tab, const DevToolsPatience &patience) const
{
    const Result<QUrl> url = tab.waitUntilLoaded(patience);
    if (!url)
        return Failure(url.error());
    if (!m_site.pathOf(*url))
        return Failure(pictureProblem(Text(QT_TRANSLATE_NOOP("Text", "It leads to another site."))));
    return {};
}

Result<QImage> HeadlessBrowser::draw(BrowserTab &tab, const DevToolsPatience &patience) const
{
    constexpr std::chrono::seconds longest{10};
    const DevToolsPatience drawn = within(patience, longest);
    const Result<int> status = tab.status(drawn);
    if (!status)
        return Failure(status.error());
    constexpr int clientError = 400;
    if (*status >= clientError)
        return Failure(
            pictureProblem(Text(QT_TRANSLATE_NOOP("Text", "It answers the browser with status %1."), {*status})));
    if (const Result<void> stilled = tab.still(m_hidden, drawn); !stilled)
        return Failure(stilled.error());
    return tab.picture(drawn);
}

void HeadlessBrowser::renew(qsizetype index, const DevToolsPatience &patience)
{
    constexpr std::chrono::seconds longest{5};
    BrowserTab &tab = m_tabs.at(size_t(index));
    tab.close(within(patience, longest));
    if (const Result<BrowserTab> fresh = BrowserTab::open(m_pipe, m_context, within(patience, longest)))
        tab = *fresh;
}

} // namespace Switchback
