// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/credentials/promptwatcher.h"

using namespace Qt::StringLiterals;

namespace Switchback {

PromptWatcher::PromptWatcher(QDBusConnection bus, const QString &service, const QString &path)
    : m_watcher(service, bus, QDBusServiceWatcher::WatchForUnregistration)
{
    connect(&m_watcher, &QDBusServiceWatcher::serviceUnregistered, this, [this] { end(State::ServiceGone); });
    bus.connect(service, path, u"org.freedesktop.Secret.Prompt"_s, u"Completed"_s, this,
                SLOT(onCompleted(bool, QDBusVariant)));
}

void PromptWatcher::onCompleted(bool dismissed, const QDBusVariant &)
{
    end(dismissed ? State::Dismissed : State::Completed);
}

void PromptWatcher::end(State state)
{
    if (m_state != State::Open)
        return;
    m_state = state;
    Q_EMIT ended();
}

} // namespace Switchback
