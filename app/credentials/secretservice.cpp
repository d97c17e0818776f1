// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/credentials/secretservice.h"

#include "app/credentials/keychainjobs.h"
#include "app/credentials/promptwatcher.h"
#include "models/credentialproblems.h"

#include <QDBusArgument>
#include <QDBusMessage>
#include <QDBusMetaType>
#include <QDBusObjectPath>
#include <QDBusPendingCallWatcher>
#include <QDBusVariant>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

using Attributes = QMap<QString, QString>;

constexpr auto busName = "org.freedesktop.secrets"_L1;
constexpr auto servicePath = "/org/freedesktop/secrets"_L1;
constexpr auto serviceInterface = "org.freedesktop.Secret.Service"_L1;
constexpr auto collectionInterface = "org.freedesktop.Secret.Collection"_L1;
constexpr auto itemInterface = "org.freedesktop.Secret.Item"_L1;
constexpr auto promptInterface = "org.freedesktop.Secret.Prompt"_L1;
constexpr auto propertiesInterface = "org.freedesktop.DBus.Properties"_L1;

/// How the service writes "none" where a path is due.
bool isNone(const QString &path)
{
    return path.isEmpty() || path == "/"_L1;
}

QString pathOf(const QVariant &value)
{
    return value.value<QDBusObjectPath>().path();
}

QStringList pathsOf(const QVariant &value)
{
    QStringList paths;
    const auto list = qdbus_cast<QList<QDBusObjectPath>>(value);
    for (const QDBusObjectPath &path : list)
        paths.append(path.path());
    return paths;
}

Problem problemOf(const QDBusMessage &error, const KeyringCall &call)
{
    const QString name = error.errorName();
    const QString details = name + u": "_s + error.errorMessage();
    if (name == "org.freedesktop.Secret.Error.IsLocked"_L1)
        return keyringProblem(KeyringTrouble::Locked, details);
    const bool gaveNoReply = name == "org.freedesktop.DBus.Error.NoReply"_L1
                             || name == "org.freedesktop.DBus.Error.Timeout"_L1
                             || name == "org.freedesktop.DBus.Error.TimedOut"_L1;
    // The bus says the same of a service that died before it answered.
    if (gaveNoReply)
        return call.isOver() ? slowKeyringProblem(call.limit()) : keyringProblem(KeyringTrouble::Absent, details);
    static const QStringList absent{u"ServiceUnknown"_s, u"NameHasNoOwner"_s, u"Disconnected"_s, u"NoServer"_s};
    if (absent.contains(name.section(u'.', -1)) || name.startsWith("org.freedesktop.DBus.Error.Spawn."_L1))
        return keyringProblem(KeyringTrouble::Absent, details);
    return keyringProblem(KeyringTrouble::Faulty, details);
}

Failure malformed(const QString &method)
{
    return Failure(keyringProblem(KeyringTrouble::Faulty, method + u": the answer has the wrong shape"_s));
}

} // namespace

SecretService::SecretService()
    : m_connectionName(u"switchback-keyring-%1"_s.arg(quintptr(this)))
{
    qDBusRegisterMetaType<Attributes>();
}

SecretService::~SecretService()
{
    QDBusConnection::disconnectFromBus(m_connectionName);
}

Result<void> SecretService::checkOpen(const KeyringCall &call)
{
    const auto collection = defaultCollection(call);
    if (!collection)
        return Failure(collection.error());
    if (collection->isEmpty())
        return Failure(keyringProblem(KeyringTrouble::NotSetUp));
    const auto locked = property(*collection, collectionInterface, u"Locked"_s, call);
    if (!locked)
        return Failure(locked.error());
    if (locked->metaType() != QMetaType::fromType<bool>())
        return malformed(u"Locked"_s);
    if (locked->toBool())
        return Failure(keyringProblem(KeyringTrouble::Locked, *collection));
    return {};
}

Result<SecretService::Items> SecretService::search(const QString &name, const KeyringCall &call)
{
    Attributes attributes{{u"server"_s, KeychainJobs::serviceName()}};
    if (!name.isEmpty())
        attributes.insert(u"user"_s, name);
    const auto answer = ask(servicePath, serviceInterface, u"SearchItems"_s, {QVariant::fromValue(attributes)}, call);
    if (!answer)
        return Failure(answer.error());
    if (answer->size() != 2)
        return malformed(u"SearchItems"_s);
    return Items{.open = pathsOf(answer->at(0)), .locked = pathsOf(answer->at(1))};
}

Result<QString> SecretService::nameOf(const QString &item, const KeyringCall &call)
{
    const auto attributes = property(item, itemInterface, u"Attributes"_s, call);
    if (!attributes)
        return Failure(attributes.error());
    return qdbus_cast<Attributes>(*attributes).value(u"user"_s);
}

Result<void> SecretService::unlock(const KeyringCall &call)
{
    const auto collection = defaultCollection(call);
    if (!collection)
        return Failure(collection.error());
    const bool isNew = collection->isEmpty();
    Result<QVariantList> answer;
    if (isNew) {
        const QVariantMap properties{{u"org.freedesktop.Secret.Collection.Label"_s, u"Login"_s}};
        answer = ask(servicePath, serviceInterface, u"CreateCollection"_s, {properties, u"default"_s}, call);
    } else {
        const auto ours = search({}, call);
        if (!ours)
            return Failure(ours.error());
        // Somebody may have moved a secret of ours into another collection.
        QList<QDBusObjectPath> paths{QDBusObjectPath(*collection)};
        for (const QString &item : ours->locked)
            paths.append(QDBusObjectPath(item));
        answer = ask(servicePath, serviceInterface, u"Unlock"_s, {QVariant::fromValue(paths)}, call);
    }
    if (!answer)
        return Failure(answer.error());
    if (answer->size() != 2)
        return malformed(isNew ? u"CreateCollection"_s : u"Unlock"_s);
    if (const QString path = pathOf(answer->at(1)); !isNone(path)) {
        if (const auto shown = prompt(path, call); !shown)
            return Failure(shown.error());
    }
    // What the prompt says is no proof.
    return checkOpen(call);
}

Result<void> SecretService::prompt(const QString &path, const KeyringCall &call)
{
    QEventLoop loop;
    PromptWatcher watcher(QDBusConnection(m_connectionName), busName, path);
    QObject::connect(&watcher, &PromptWatcher::ended, &loop, &QEventLoop::quit);
    // Without a window to stand before; the service places it.
    const auto asked = ask(path, promptInterface, u"Prompt"_s, {QString()}, call);
    if (!asked)
        return Failure(asked.error());
    if (watcher.state() == PromptWatcher::State::Open && !call.spin(loop)) {
        // A prompt must not stand there when nobody waits for it. Whether it goes is not waited for.
        QDBusConnection(m_connectionName)
            .send(QDBusMessage::createMethodCall(busName, path, promptInterface, u"Dismiss"_s));
        return Failure(slowKeyringProblem(call.limit()));
    }
    switch (watcher.state()) {
    case PromptWatcher::State::Open:
    case PromptWatcher::State::ServiceGone:
        return Failure(keyringProblem(KeyringTrouble::Absent, u"the keyring ended while it asked"_s));
    case PromptWatcher::State::Dismissed:
        return Failure(keyringProblem(KeyringTrouble::Dismissed));
    case PromptWatcher::State::Completed:
        break;
    }
    return {};
}

Result<QString> SecretService::defaultCollection(const KeyringCall &call)
{
    const auto answer = ask(servicePath, serviceInterface, u"ReadAlias"_s, {u"default"_s}, call);
    if (!answer)
        return Failure(answer.error());
    if (answer->size() != 1 || answer->at(0).metaType() != QMetaType::fromType<QDBusObjectPath>())
        return malformed(u"ReadAlias"_s);
    const QString path = pathOf(answer->at(0));
    return isNone(path) ? QString() : path;
}

Result<QVariant> SecretService::property(const QString &path, const QString &interface, const QString &name,
                                         const KeyringCall &call)
{
    const auto answer = ask(path, propertiesInterface, u"Get"_s, {interface, name}, call);
    if (!answer)
        return Failure(answer.error());
    if (answer->size() != 1)
        return malformed(name);
    return answer->at(0).value<QDBusVariant>().variant();
}

Result<QVariantList> SecretService::ask(const QString &path, const QString &interface, const QString &method,
                                        const QVariantList &arguments, const KeyringCall &call)
{
    if (const auto connected = connectToBus(); !connected)
        return Failure(connected.error());
    if (call.isOver())
        return Failure(slowKeyringProblem(call.limit()));
    QDBusMessage message = QDBusMessage::createMethodCall(busName, path, interface, method);
    message.setArguments(arguments);
    // Our own timer is the one that counts; the bus's is a little later.
    const int busTimeout = int(std::min<qint64>(call.left().count() + 1000, INT_MAX));
    QDBusPendingCallWatcher watcher(QDBusConnection(m_connectionName).asyncCall(message, busTimeout));
    QEventLoop loop;
    QObject::connect(&watcher, &QDBusPendingCallWatcher::finished, &loop, &QEventLoop::quit);
    if (!watcher.isFinished() && !call.spin(loop))
        return Failure(slowKeyringProblem(call.limit()));
    const QDBusMessage reply = watcher.reply();
    if (reply.type() == QDBusMessage::ErrorMessage)
        return Failure(problemOf(reply, call));
    return reply.arguments();
}

Result<void> SecretService::connectToBus()
{
    if (QDBusConnection(m_connectionName).isConnected())
        return {};
    QDBusConnection::disconnectFromBus(m_connectionName);
    const QDBusConnection bus = QDBusConnection::connectToBus(QDBusConnection::SessionBus, m_connectionName);
    if (bus.isConnected())
        return {};
    const QDBusError error = bus.lastError();
    return Failure(keyringProblem(KeyringTrouble::Absent, error.name() + u": "_s + error.message()));
}

} // namespace Switchback
