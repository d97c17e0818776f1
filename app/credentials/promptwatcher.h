// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QDBusConnection>
#include <QDBusServiceWatcher>
#include <QDBusVariant>
#include <QObject>

namespace Switchback {

/// Waits for the end of one prompt of the Secret Service, or of the service. Make it before the prompt is shown.
class PromptWatcher final : public QObject {
    Q_OBJECT

public:
    enum class State { Open, Completed, Dismissed, ServiceGone };

    PromptWatcher(QDBusConnection bus, const QString &service, const QString &path);

    [[nodiscard]] State state() const { return m_state; }

Q_SIGNALS:
    void ended();

private Q_SLOTS:
    void onCompleted(bool dismissed, const QDBusVariant &result);

private:
    void end(State state);

    QDBusServiceWatcher m_watcher;
    State m_state = State::Open;
};

} // namespace Switchback
