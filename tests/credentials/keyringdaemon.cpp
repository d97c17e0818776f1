// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/credentials/keyringdaemon.h"

#include <QDBusArgument>
#include <QDBusConnection>
#include <QDBusConnectionInterface>
#include <QDBusInterface>
#include <QDBusMetaType>
#include <QDBusObjectPath>
#include <QDBusReply>

#include <csignal>

using namespace Qt::StringLiterals;

namespace Switchback {

/// A secret on the wire: session, parameters, value, content type.
struct WireSecret {
    QDBusObjectPath session;
    QByteArray parameters;
    QByteArray value;
    QString contentType;
};

QDBusArgument &operator<<(QDBusArgument &argument, const WireSecret &secret)
{
    argument.beginStructure();
    argument << secret.session << secret.parameters << secret.value << secret.contentType;
    argument.endStructure();
    return argument;
}

const QDBusArgument &operator>>(const QDBusArgument &argument, WireSecret &secret)
{
    argument.beginStructure();
    argument >> secret.session >> secret.parameters >> secret.value >> secret.contentType;
    argument.endStructure();
    return argument;
}

} // namespace Switchback

Q_DECLARE_METATYPE(Switchback::WireSecret)

namespace Switchback {

namespace {

using Attributes = QMap<QString, QString>;

QDBusMessage call(const QString &path, const QString &interface, const QString &method, const QVariantList &arguments)
{
    qDBusRegisterMetaType<WireSecret>();
    qDBusRegisterMetaType<Attributes>();
    QDBusMessage message = QDBusMessage::createMethodCall(u"org.freedesktop.secrets"_s, path, interface, method);
    message.setArguments(arguments);
    return QDBusConnection::sessionBus().call(message);
}

QDBusMessage callService(const QString &method, const QVariantList &arguments)
{
    return call(u"/org/freedesktop/secrets"_s, u"org.freedesktop.Secret.Service"_s, method, arguments);
}

QDBusObjectPath defaultCollection()
{
    return callService(u"ReadAlias"_s, {u"default"_s}).arguments().value(0).value<QDBusObjectPath>();
}

WireSecret onTheWire(const QByteArray &value)
{
    const QDBusMessage opened =
        callService(u"OpenSession"_s, {u"plain"_s, QVariant::fromValue(QDBusVariant(QString()))});
    return {.session = opened.arguments().value(1).value<QDBusObjectPath>(),
            .parameters = {},
            .value = value,
            .contentType = u"text/plain"_s};
}

QList<QDBusObjectPath> items(const QString &name)
{
    const QDBusMessage found = callService(u"SearchItems"_s, {QVariant::fromValue(Attributes{{u"user"_s, name}})});
    return qdbus_cast<QList<QDBusObjectPath>>(found.arguments().value(0))
           + qdbus_cast<QList<QDBusObjectPath>>(found.arguments().value(1));
}

} // namespace

bool KeyringDaemon::isThere() const
{
    return QDBusConnection::sessionBus().interface()->isServiceRegistered(u"org.freedesktop.secrets"_s);
}

bool KeyringDaemon::lock()
{
    const QList<QDBusObjectPath> paths{defaultCollection()};
    const QDBusMessage locked = callService(u"Lock"_s, {QVariant::fromValue(paths)});
    return qdbus_cast<QList<QDBusObjectPath>>(locked.arguments().value(0)) == paths;
}

bool KeyringDaemon::unlock()
{
    const QDBusMessage done =
        call(u"/org/freedesktop/secrets"_s, u"org.gnome.keyring.InternalUnsupportedGuiltRiddenInterface"_s,
             u"UnlockWithMasterPassword"_s,
             {QVariant::fromValue(defaultCollection()), QVariant::fromValue(onTheWire("throw-away"))});
    return done.type() == QDBusMessage::ReplyMessage;
}

bool KeyringDaemon::overwrite(const QString &name, const QByteArray &bytes)
{
    const QList<QDBusObjectPath> found = items(name);
    if (found.size() != 1)
        return false;
    return call(found.constFirst().path(), u"org.freedesktop.Secret.Item"_s, u"SetSecret"_s,
                {QVariant::fromValue(onTheWire(bytes))})
               .type()
           == QDBusMessage::ReplyMessage;
}

int KeyringDaemon::count(const QString &name)
{
    return int(items(name).size());
}

void KeyringDaemon::pause()
{
    ::kill(pid_t(processOf(u"org.freedesktop.secrets"_s)), SIGSTOP);
}

void KeyringDaemon::resume()
{
    ::kill(pid_t(processOf(u"org.freedesktop.secrets"_s)), SIGCONT);
}

void KeyringDaemon::kill()
{
    ::kill(pid_t(processOf(u"org.freedesktop.secrets"_s)), SIGKILL);
}

void KeyringDaemon::killBus()
{
    ::kill(pid_t(processOf(u"org.freedesktop.DBus"_s)), SIGKILL);
}

qint64 KeyringDaemon::processOf(const QString &busName)
{
    const QDBusReply<uint> pid = QDBusConnection::sessionBus().interface()->servicePid(busName);
    // Not 0 and not negative: that would be a signal to everybody.
    if (!pid.isValid() || pid.value() < 2)
        qFatal("nobody has the name %s", qPrintable(busName));
    return pid.value();
}

} // namespace Switchback
