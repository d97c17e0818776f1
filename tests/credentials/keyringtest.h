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

#define VERIFY_OK(result) QVERIFY2((result).has_value(), Switchback::told(result).constData())
#define VERIFY_TROUBLE(result, trouble)                                                                                \
    QVERIFY2(!(result).has_value() && Switchback::keyringTrouble((result).error()) == (trouble),                       \
             Switchback::told(result).constData())
