// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/engine/context.h"
#include "app/net/httppolicy.h"
#include "models/account.h"

namespace Switchback {

/// How to speak HTTP for a piece of work: the one policy, with the requests noted in the work's log, and what the account
/// keeps secret taken out of log and Problems. \a context outlives every client that is made with it.
[[nodiscard]] HttpPolicy policyFor(Context &context);

/// The server at \a url, believed as the account says: by the certificate that a person trusted, else by \a authorities
/// (the system's when empty). \a credentials are sent to it and to nobody else.
[[nodiscard]] HttpEndpoint endpointFor(const Account &account, const QUrl &url, const HttpHeaders &credentials,
                                       const QList<QSslCertificate> &authorities = {});

/// "Bearer …", "ApiKey …" or whatever \a before says, with the secret after it: the value of a header.
[[nodiscard]] QByteArray secretHeader(QByteArrayView before, const Secret &secret);

/// Which part of the connection to \a url a Problem is about, with the server's certificate when it is that which nobody
/// vouches for. Asks the server for it. \a fieldId: the field that holds the address.
[[nodiscard]] AccountTrouble troubleAt(const QUrl &url, const QString &fieldId, const Problem &problem,
                                       Context &context);

} // namespace Switchback
