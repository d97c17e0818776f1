// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/credentials/sealed.h"

#include <QCryptographicHash>

namespace Switchback {

namespace {

constexpr QByteArrayView mark("switchback 1 ");
constexpr qsizetype sumLength = 64;

QByteArray checkSum(QByteArrayView bytes)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(bytes);
    return hash.result().toHex();
}

} // namespace

QByteArray sealed(const Secret &secret)
{
    QByteArray bytes;
    bytes.reserve(mark.size() + sumLength + secret.size());
    secret.use([&bytes](QByteArrayView plain) {
        bytes.append(mark);
        bytes.append(checkSum(plain));
        bytes.append(plain);
    });
    return bytes;
}

std::optional<Secret> unsealed(QByteArrayView bytes)
{
    if (bytes.size() < mark.size() + sumLength || !bytes.startsWith(mark))
        return std::nullopt;
    const QByteArrayView plain = bytes.sliced(mark.size() + sumLength);
    if (bytes.sliced(mark.size(), sumLength) != QByteArrayView(checkSum(plain)))
        return std::nullopt;
    return Secret(plain);
}

} // namespace Switchback
