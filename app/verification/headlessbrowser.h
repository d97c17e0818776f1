// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/verification/browsertab.h"
#include "app/verification/siteaddress.h"

#include <QTemporaryDir>

#include <memory>
#include <vector>

namespace Switchback {

/// Which browser takes pictures, and what it is told.
struct BrowserSetting {
    QString program;                 ///< Chromium or one of its kin
    SiteAddress site;                ///< whose other addresses lead to its base
    QList<QNetworkCookie> cookies{}; ///< of its base, to be sent there
    QStringList hidden{};            ///< selectors, as CSS, of what is not to be seen in pictures
    bool systemProxy = true;
    int tabs = 1; ///< so many pages are drawn at once
};

/// Path of the Chromium, Chrome or kin that is installed; empty when none is.
[[nodiscard]] QString installedBrowser();

/// A browser without a window, a past or a user's settings, which is gone when this is. It writes neither cookies nor pages
/// anywhere, and takes no files that a page wants to give it. Blocks; one thread.
/// Problems as for DevToolsPipe.
class HeadlessBrowser {
public:
    /// It is killed when it takes longer to end.
    static constexpr std::chrono::seconds longestEnd{3};

    [[nodiscard]] static Result<std::unique_ptr<HeadlessBrowser>> start(const BrowserSetting &setting,
                                                                        const DevToolsPatience &patience);
    ~HeadlessBrowser();
    Q_DISABLE_COPY_MOVE(HeadlessBrowser)

    /// "Chrome/120.0.6099.224": another one may draw the same page otherwise.
    [[nodiscard]] const QString &version() const { return m_version; }
    /// What the pages at \a urls look like once they have come to rest, or after a while if they do not; in their order. They
    /// rest together, each in a tab of its own, so there are not more of them than tabs. \a perPage: how long one may load.
    [[nodiscard]] std::vector<Result<QImage>> pictures(const QList<QUrl> &urls, std::chrono::milliseconds perPage,
                                                       const DevToolsPatience &patience);
    /// Another tab in the place of one whose page may hang, and would keep the next one from being loaded.
    void renew(qsizetype index, const DevToolsPatience &patience);

private:
    HeadlessBrowser(std::unique_ptr<QTemporaryDir> folder, ChildProcess child);
    [[nodiscard]] Result<void> prepare(const BrowserSetting &setting, const DevToolsPatience &patience);
    [[nodiscard]] Result<void> waitUntilLoaded(BrowserTab &tab, const DevToolsPatience &patience) const;
    [[nodiscard]] Result<QImage> draw(BrowserTab &tab, const DevToolsPatience &patience) const;

    std::unique_ptr<QTemporaryDir> m_folder; ///< outlives the browser, which writes there
    DevToolsPipe m_pipe;
    std::vector<BrowserTab> m_tabs;
    QString m_version;
    QString m_context;
    SiteAddress m_site;
    QStringList m_hidden;
};

} // namespace Switchback
