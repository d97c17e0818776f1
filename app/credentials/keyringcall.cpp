// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/credentials/keyringcall.h"

#include <QTimer>

#include <algorithm>

namespace Switchback {

KeyringCall::KeyringCall(std::chrono::milliseconds limit)
    : m_limit(limit)
    , m_until(Clock::now() + limit)
{
}

std::chrono::milliseconds KeyringCall::left() const
{
    const auto left = std::chrono::ceil<std::chrono::milliseconds>(m_until - Clock::now());
    return std::max(left, std::chrono::milliseconds(0));
}

bool KeyringCall::isOver() const
{
    return m_abandoned.stop_requested() || left().count() == 0;
}

bool KeyringCall::spin(QEventLoop &loop) const
{
    constexpr int given = 0;
    constexpr int givenUp = 1;
    if (isOver())
        return false;
    QTimer timer;
    timer.setSingleShot(true);
    QObject::connect(&timer, &QTimer::timeout, &loop, [&loop] { loop.exit(givenUp); });
    timer.start(left());
    const std::stop_callback onAbandoned(m_abandoned.get_token(), [&loop] {
        QMetaObject::invokeMethod(
            &loop, [&loop] { loop.exit(givenUp); }, Qt::QueuedConnection);
    });
    return loop.exec() == given;
}

} // namespace Switchback
