// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/net/basicauth.h"

namespace Switchback {

QByteArray basicAuthorization(const QString &name, const Secret &password)
{
    QByteArray pair = name.toUtf8() + ':';
    password.use([&pair](QByteArrayView bytes) { pair.append(bytes); });
    const QByteArray header = "Basic " + pair.toBase64();
    wipe(pair);
    return header;
}

} // namespace Switchback
