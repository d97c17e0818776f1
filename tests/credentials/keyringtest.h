// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/engine/credentials.h"
#include "models/credentialproblems.h"

#include <QTest>

namespace Switchback {

/// Long enough for any machine: only reached when something is wrong.
inline const Patience patient{.limit = std::chrono::seconds(60), .stop = {}};
/// For questions that get no answer.
inline const Patience impatient{.limit = std::chrono::milliseconds(300), .stop = {}};

inline Secret secretOf(const QByteArray &bytes)
{
    return Secret(QByteArrayView(bytes));
}

inline QByteArray bytesOf(const Secret &secret)
{
    QByteArray copy;
    secret.use([&copy](QByteArrayView bytes) { copy = bytes.toByteArray(); });
    return copy;
}

/// What went wrong, for messages of failed tests.
template <typename T>
QByteArray told(const Result<T> &result)
{
    return result ? QByteArray("no problem")
                  : result.error().sentence.english().toUtf8() + " " + result.error().details.toUtf8();
}

} // namespace Switchback

/// Both ask once, whatever they are given.
#define VERIFY_OK(question)                                                                                            \
    do {                                                                                                               \
        const auto &outcome = (question);                                                                              \
        QVERIFY2(outcome.has_value(), Switchback::told(outcome).constData());                                          \
    } while (false)
#define VERIFY_TROUBLE(question, expected)                                                                             \
    do {                                                                                                               \
        const auto &outcome = (question);                                                                              \
        QVERIFY2(!outcome.has_value() && Switchback::keyringTrouble(outcome.error()) == (expected),                    \
                 Switchback::told(outcome).constData());                                                               \
    } while (false)
