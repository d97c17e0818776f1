// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/credentials/fakesecretservice.h"

#include <QDBusMessage>
#include <QDBusMetaType>
#include <QDBusObjectPath>
#include <QDBusVariant>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

constexpr auto root = "/org/freedesktop/secrets"_L1;
constexpr auto collection = "/org/freedesktop/secrets/collection/login"_L1;
constexpr auto promptPath = "/org/freedesktop/secrets/prompt/1"_L1;
constexpr auto connectionName = "fake-secret-service"_L1;
constexpr auto promptInterface = "org.freedesktop.Secret.Prompt"_L1;

QVariant pathValue(const QString &path)
{
    return QVariant::fromValue(QDBusObjectPath(path));
}

} // namespace

FakeSecretService::FakeSecretService()
{
    moveToThread(&m_thread);
    m_thread.start();
    QMetaObject::invokeMethod(
        this,
        [this] {
            QDBusConnection bus = QDBusConnection::connectToBus(QDBusConnection::SessionBus, connectionName);
            if (!bus.registerVirtualObject(root, this, QDBusConnection::SubPath)
                || !bus.registerService(u"org.freedesktop.secrets"_s))
                qFatal("no bus for the fake keyring: %s", qPrintable(bus.lastError().message()));
        },
        Qt::BlockingQueuedConnection);
}

FakeSecretService::~FakeSecretService()
{
    QMetaObject::invokeMethod(
        this,
        [] {
            QDBusConnection(connectionName).unregisterObject(root, QDBusConnection::UnregisterTree);
            QDBusConnection::disconnectFromBus(connectionName);
        },
        Qt::BlockingQueuedConnection);
    m_thread.quit();
    m_thread.wait();
}

QString FakeSecretService::introspect(const QString &) const
{
    return {};
}

bool FakeSecretService::handleMessage(const QDBusMessage &message, const QDBusConnection &connection)
{
    ++calls;
    message.setDelayedReply(true);
    switch (answers.load()) {
    case Answers::Never:
        return true;
    case Answers::Late:
        QTimer::singleShot(std::chrono::seconds(1), this,
                           [this, message, connection] { connection.send(message.createReply(answerTo(message))); });
        return true;
    case Answers::WrongShape:
        return connection.send(message.createReply(QVariantList{u"nonsense"_s, 7, u"more"_s}));
    case Answers::Error:
        return connection.send(message.createErrorReply(u"org.example.Broken"_s, u"out of order"_s));
    case Answers::Right:
        break;
    }
    if (message.member() == "Prompt"_L1) {
        show(message, connection);
        return true;
    }
    if (message.member() == "Dismiss"_L1)
        --prompts;
    return connection.send(message.createReply(answerTo(message)));
}

QVariantList FakeSecretService::answerTo(const QDBusMessage &message) const
{
    const QString member = message.member();
    const QVariant noPaths = QVariant::fromValue(QList<QDBusObjectPath>());
    if (member == "ReadAlias"_L1)
        return {pathValue(isSetUp ? QString(collection) : u"/"_s)};
    if (member == "Get"_L1)
        return {QVariant::fromValue(QDBusVariant(isLocked.load()))};
    if (member == "SearchItems"_L1)
        return {noPaths, noPaths};
    if (member == "Unlock"_L1)
        return {noPaths, pathValue(promptPath)};
    if (member == "CreateCollection"_L1)
        return {pathValue(u"/"_s), pathValue(promptPath)};
    return {};
}

void FakeSecretService::show(const QDBusMessage &message, QDBusConnection connection)
{
    ++prompts;
    connection.send(message.createReply());
    const Person who = person;
    if (who == Person::IsAway)
        return;
    if (who == Person::Unlocks) {
        isSetUp = true;
        isLocked = false;
    }
    --prompts;
    QDBusMessage completed = QDBusMessage::createSignal(promptPath, promptInterface, u"Completed"_s);
    completed << (who == Person::Dismisses) << QVariant::fromValue(QDBusVariant(QString()));
    connection.send(completed);
}

} // namespace Switchback
