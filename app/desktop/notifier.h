// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/environment.h"

#include <QObject>
#include <QThread>

namespace Switchback {

/// Where a click on a notification leads: to an activity, or to an environment where no activity is named.
struct NotificationTarget {
    QString activityId{};
    EnvironmentRef environment{};
};

/// Desktop notifications by the freedesktop.org specification (org.freedesktop.Notifications, version 1.2). Works
/// without a tray; where no notification service answers, nothing happens.
///
/// Lives in the GUI thread; the session bus is spoken to on a thread of its own, because connecting to it may block.
class Notifier final : public QObject {
    Q_OBJECT

public:
    explicit Notifier(QObject *parent = nullptr);
    ~Notifier() override;

    /// Shows a notification. \a urgent makes it stay until it is seen.
    void notify(const QString &summary, const QString &body, bool urgent, const NotificationTarget &target);

Q_SIGNALS:
    /// The person clicked the notification that leads there.
    void clicked(const Switchback::NotificationTarget &target);

private:
    class Bus;
    QThread m_thread;
    Bus *m_bus; // lives in m_thread, deleted when that ends
};

} // namespace Switchback

Q_DECLARE_METATYPE(Switchback::NotificationTarget)
