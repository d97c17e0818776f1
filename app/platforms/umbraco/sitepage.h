// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/engine/context.h"
#include "models/result.h"

#include <QUrl>

#include <optional>

namespace Switchback {

/// How a site answered a visitor.
struct SitePage {
    int status = 0;
    QByteArray contentType;
    QByteArray page;

    /// A site that asks who we are, or lets only some addresses in, has answered.
    [[nodiscard]] bool isBroken() const { return status >= 500; }
};

/// What an error of a site is about, as far as an upgrade can be behind it.
enum class SiteFaultSort {
    MissingAssembly, ///< a file that the code needs is not there
    StaleBinding,    ///< it is there in another version: a binding in web.config, or a package, is stale
    ApiRemoved,      ///< a type, method or field that the code uses is gone
    ApiChanged,      ///< it is there and not like that any more: other members, not public
    ApiObsolete,     ///< the compiler refuses it as obsolete
    CodeUnbuilt,     ///< a view or file does not compile otherwise
    Configuration,   ///< web.config itself
    BootFailed,      ///< Umbraco did not start, and only its log says why
    StartFailed,     ///< ASP.NET Core did not start, and only its log says why: "HTTP Error 500.30"
    Hidden,          ///< an error whose page is kept from visitors
    Other
};

/// An error as its page shows it. What the page does not say is empty.
struct SiteFault {
    SiteFaultSort sort = SiteFaultSort::Other;
    QString exception; ///< "System.MissingMethodException", "HTTP Error 500.30"
    QString message;
    QString assembly;        ///< name of the one that is missing or does not fit: "Umbraco.Courier.Core"
    QString assemblyVersion; ///< that was asked for
    QString reference;       ///< to what the code refers in vain: a type, a method, an assembly with its version
    QString user;            ///< the first place in code that is not of the platform: "MySite.Startup.Configure"
};

/// Visits a page as anybody would, without credentials; a Problem when nothing answers. Blocks. Sent once: whoever waits
/// for it asks again.
[[nodiscard]] Result<SitePage> visitSite(const QUrl &url, Context &context);

/// The error on an error page of ASP.NET ("YSOD"), of ASP.NET Core's developer page (as a page and as plain text), of IIS,
/// or of Umbraco that did not boot; nothing when it is none of them.
[[nodiscard]] std::optional<SiteFault> faultIn(const QByteArray &page);
/// "umbraco.site.error-page": what a broken page says, and what to do about it.
[[nodiscard]] Problem brokenSite(const QUrl &url, int status, const SiteFault &fault);

} // namespace Switchback
