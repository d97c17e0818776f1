// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/keyfile/sealedtext.h"

#include <QtEndian>

#include <sodium.h>

namespace Switchback {

namespace {

constexpr qsizetype saltSize = crypto_pwhash_SALTBYTES;
constexpr qsizetype nonceSize = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
constexpr qsizetype tagSize = crypto_aead_xchacha20poly1305_ietf_ABYTES;
constexpr qsizetype keySize = crypto_aead_xchacha20poly1305_ietf_KEYBYTES;
// Passes, memory, salt; the nonce follows. All of it is authenticated.
constexpr qsizetype headSize = qsizetype(2 * sizeof(quint64)) + saltSize;
/// What a file may ask of us: more is an attempt to stop the machine.
constexpr quint64 mostPasses = 16;
constexpr quint64 mostMemory = 2ULL * 1024 * 1024 * 1024;

const unsigned char *bytes(const QByteArray &array, qsizetype from = 0)
{
    return reinterpret_cast<const unsigned char *>(array.constData() + from);
}

unsigned char *room(QByteArray &array)
{
    return reinterpret_cast<unsigned char *>(array.data());
}

/// Empty when there is not enough memory.
QByteArray keyFrom(const Secret &passphrase, const SealCost &cost, const QByteArray &salt)
{
    QByteArray key(keySize, '\0');
    int failed = -1;
    passphrase.use([&](QByteArrayView words) {
        // An empty one has no address, and libsodium wants one.
        const char *first = words.isEmpty() ? "" : words.data();
        failed = crypto_pwhash(room(key), quint64(keySize), first, quint64(words.size()), bytes(salt), cost.passes,
                               size_t(cost.memory), crypto_pwhash_ALG_ARGON2ID13);
    });
    if (failed != 0)
        wipe(key);
    return key;
}

} // namespace

std::optional<QByteArray> seal(const Secret &text, const Secret &passphrase, const SealCost &cost)
{
    if (sodium_init() < 0)
        return std::nullopt;
    QByteArray salt(saltSize, '\0');
    QByteArray nonce(nonceSize, '\0');
    randombytes_buf(room(salt), size_t(saltSize));
    randombytes_buf(room(nonce), size_t(nonceSize));
    QByteArray key = keyFrom(passphrase, cost, salt);
    if (key.isEmpty())
        return std::nullopt;
    QByteArray head(qsizetype(2 * sizeof(quint64)), '\0');
    qToLittleEndian(cost.passes, head.data());
    qToLittleEndian(cost.memory, head.data() + sizeof(quint64));
    head += salt;
    QByteArray sealed(text.size() + tagSize, '\0');
    text.use([&](QByteArrayView clear) {
        crypto_aead_xchacha20poly1305_ietf_encrypt(
            room(sealed), nullptr, reinterpret_cast<const unsigned char *>(clear.data()), quint64(clear.size()),
            bytes(head), quint64(head.size()), nullptr, bytes(nonce), bytes(key));
    });
    wipe(key);
    return QByteArray(head + nonce + sealed);
}

std::optional<Secret> unseal(const QByteArray &sealed, const Secret &passphrase)
{
    if (sodium_init() < 0 || sealed.size() < headSize + nonceSize + tagSize)
        return std::nullopt;
    const SealCost cost{.passes = qFromLittleEndian<quint64>(sealed.constData()),
                        .memory = qFromLittleEndian<quint64>(sealed.constData() + sizeof(quint64))};
    if (cost.passes < crypto_pwhash_OPSLIMIT_MIN || cost.passes > mostPasses || cost.memory < crypto_pwhash_MEMLIMIT_MIN
        || cost.memory > mostMemory)
        return std::nullopt;
    QByteArray key = keyFrom(passphrase, cost, sealed.sliced(headSize - saltSize, saltSize));
    if (key.isEmpty())
        return std::nullopt;
    const qsizetype from = headSize + nonceSize;
    QByteArray clear(sealed.size() - from - tagSize, '\0');
    const int failed = crypto_aead_xchacha20poly1305_ietf_decrypt(
        room(clear), nullptr, nullptr, bytes(sealed, from), quint64(sealed.size() - from), bytes(sealed),
        quint64(headSize), bytes(sealed, headSize), bytes(key));
    wipe(key);
    if (failed != 0)
        return std::nullopt;
    return Secret::taken(clear);
}

} // namespace Switchback
