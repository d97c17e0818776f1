// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/net/httpclient.h"
#include "app/verification/siteaddress.h"
#include "models/secret.h"

namespace Switchback {

/// How to log in with a form, as a visitor does. Lives only as long as the looking; is never stored or logged, and leaves no
/// trace but in the cookies of the client that logged in.
struct FormLogin {
    QString path;          ///< of the page with the form
    QString userField;     ///< its names of the fields; empty: the form's first one for text
    QString passwordField; ///< empty: the form's one for a password
    QString user;
    Secret password;
};

/// Fetches the form, fills it in (hidden fields stay as they are), and sends it to where it belongs, which must be the same
/// site. \a client keeps cookies and is the one that looks afterwards. Problems: those of the client, or
/// "verification.login.no-form", ".elsewhere", ".refused".
[[nodiscard]] Result<void> logIn(const SiteAddress &site, const FormLogin &login, HttpClient &client,
                                 const std::stop_token &stop);

} // namespace Switchback
