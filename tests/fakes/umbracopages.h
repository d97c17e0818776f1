// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "tests/fakes/umbracohttp.h"
#include "tests/fakes/umbracostate.h"

namespace Switchback {

/// Pages for people, as Azure, ASP.NET and Umbraco show them.
class UmbracoPages {
public:
    /// Azure's, for who is not on the list of addresses.
    [[nodiscard]] static UmbracoReply ipFilter();
    [[nodiscard]] static UmbracoReply siteDisabled();
    /// With "WWW-Authenticate: Basic".
    [[nodiscard]] static UmbracoReply signIn();
    [[nodiscard]] static UmbracoReply noAdmin();
    [[nodiscard]] static UmbracoReply home(const QString &version);
    [[nodiscard]] static UmbracoReply backOffice();
    /// What visitors see while a database waits or is being upgraded: 503.
    [[nodiscard]] static UmbracoReply maintenance();
    [[nodiscard]] static UmbracoReply installer();
    [[nodiscard]] static UmbracoReply authorizeUpgrade();
    /// Umbraco's own, of a site whose level is BootFailed.
    [[nodiscard]] static UmbracoReply bootFailed();
    /// What a site shows that fails: of version 8 and before the yellow page, after that the developer's or "500.30".
    [[nodiscard]] static UmbracoReply failure(const UmbracoFailure &failure, int majorVersion);

private:
    [[nodiscard]] static UmbracoReply yellow(const UmbracoFailure &failure);
    [[nodiscard]] static UmbracoReply developers(const UmbracoFailure &failure);
    [[nodiscard]] static UmbracoReply startFailed();
};

} // namespace Switchback
