// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/desktop/notifier.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusReply>
#include <QHash>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {
const QString service = u"org.freedesktop.Notifications"_s;
const QString path = u"/org/freedesktop/Notifications"_s;
} // namespace

class Notifier::Bus final : public QObject {
    Q_OBJECT

public:
    void notify(const QString &summary, const QString &body, bool urgent, const NotificationTarget &target)
    {
        if (!m_connected) {
            m_connected = true;
            QDBusConnection::sessionBus().connect(service, path, service, u"ActionInvoked"_s, this,
                                                  SLOT(onAction(uint, QString)));
        }
        QDBusMessage call = QDBusMessage::createMethodCall(service, path, service, u"Notify"_s);
        const QVariantMap hints{{u"desktop-entry"_s, u"org.switchback.Switchback"_s},
                                {u"urgency"_s, QVariant::fromValue(uchar(urgent ? 2 : 1))}};
        call.setArguments({u"Switchback"_s, 0U, u"org.switchback.Switchback"_s, summary, body,
                           QStringList{u"default"_s, QString()}, hints, urgent ? 0 : -1});
        const QDBusReply<uint> shown = QDBusConnection::sessionBus().call(call, QDBus::Block, 3000);
        if (shown.isValid())
            m_targets.insert(shown.value(), target);
    }

Q_SIGNALS:
    void clicked(const Switchback::NotificationTarget &target);

private Q_SLOTS:
    void onAction(uint id, const QString &)
    {
        if (const auto found = m_targets.constFind(id); found != m_targets.cend())
            Q_EMIT clicked(*found);
    }

private:
    bool m_connected = false;
    QHash<uint, NotificationTarget> m_targets;
};

Notifier::Notifier(QObject *parent)
    : QObject(parent)
    , m_bus(new Bus)
{
    m_thread.setObjectName(u"notifier"_s);
    m_bus->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_bus, &QObject::deleteLater);
    connect(m_bus, &Bus::clicked, this, &Notifier::clicked);
    m_thread.start();
}

Notifier::~Notifier()
{
    m_thread.quit();
    m_thread.wait();
}

void Notifier::notify(const QString &summary, const QString &body, bool urgent, const NotificationTarget &target)
{
    QMetaObject::invokeMethod(
        m_bus, [this, summary, body, urgent, target] { m_bus->notify(summary, body, urgent, target); },
        Qt::QueuedConnection);
}

} // namespace Switchback

#include "notifier.moc"
