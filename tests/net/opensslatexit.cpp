// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/engine/clock.h"
#include "app/net/httpclient.h"

#include <QCoreApplication>
#include <QSslSocket>

#include <openssl/crypto.h>

#include <cstdlib>

// The proof that OpenSSL frees nothing when a program exits that speaks HTTP. Exits with 0 when it does not, with 2 when Qt
// has no TLS.

using namespace Switchback;

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    SystemClock clock;
    const HttpClient client(HttpPolicy(), clock);
    constexpr int noTls = 2;
    if (!QSslSocket::supportsSsl())
        return noTls;
    // Called where it does.
    OPENSSL_atexit([] { std::_Exit(EXIT_FAILURE); });
    return EXIT_SUCCESS;
}
