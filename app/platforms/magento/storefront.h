// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/platforms/magento/cloudserver.h"

#include <QUrl>

namespace Switchback {

/// How a page of the shop answered a visitor.
struct PageVisit {
    int status = 0;
    QByteArray page;

    /// One that asks who we are, or lets only some addresses in, has answered: that is how many a staging shop is set up.
    [[nodiscard]] bool isBroken() const { return status >= 500; }
};

/// Visits a page as anybody would, without credentials; a Problem when nothing answers. Blocks.
[[nodiscard]] Result<PageVisit> visitPage(const QUrl &url, Context &context);

/// The report of the error that a page shows to its visitors, opened on the server; nothing where it names none.
[[nodiscard]] std::optional<ErrorReport> reportShown(const PageVisit &visit, const CloudServer &server,
                                                     Context &context);

/// "magento.storefront": what a broken page says, in the words of its report where there is one.
[[nodiscard]] Problem brokenPage(const QUrl &url, const PageVisit &visit, const std::optional<ErrorReport> &report);
/// The same, with the report opened on the server.
[[nodiscard]] Problem brokenPage(const QUrl &url, const PageVisit &visit, const CloudServer &server, Context &context);

} // namespace Switchback
