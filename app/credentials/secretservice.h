// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/credentials/keyringcall.h"
#include "models/result.h"

#include <QDBusConnection>
#include <QMap>
#include <QStringList>

namespace Switchback {

/// The questions that QtKeychain does not ask: is the keyring locked, what is in it, please unlock. Speaks the Secret
/// Service API (specifications.freedesktop.org, secret-service 0.2) on a bus connection of its own. Lives on the
/// keyring's thread.
class SecretService {
public:
    /// Paths of items.
    struct Items {
        QStringList open;
        QStringList locked;
        [[nodiscard]] bool isEmpty() const { return open.isEmpty() && locked.isEmpty(); }
    };

    SecretService();
    ~SecretService();
    Q_DISABLE_COPY_MOVE(SecretService)

    /// No Problem when the collection that new secrets go to is there and open; else NotSetUp, Locked, Absent, ….
    [[nodiscard]] Result<void> checkOpen(const KeyringCall &call);
    /// Our items with that name; all of ours when it is empty.
    [[nodiscard]] Result<Items> search(const QString &name, const KeyringCall &call);
    /// The name under which the item is stored; empty when it says none.
    [[nodiscard]] Result<QString> nameOf(const QString &item, const KeyringCall &call);
    /// Asks the person through the service's own prompt where it needs one.
    [[nodiscard]] Result<void> unlock(const KeyringCall &call);

private:
    [[nodiscard]] Result<QVariantList> ask(const QString &path, const QString &interface, const QString &method,
                                           const QVariantList &arguments, const KeyringCall &call);
    [[nodiscard]] Result<QVariant> property(const QString &path, const QString &interface, const QString &name,
                                            const KeyringCall &call);
    /// Empty when there is none.
    [[nodiscard]] Result<QString> defaultCollection(const KeyringCall &call);
    /// Shows the prompt and waits for its end.
    [[nodiscard]] Result<void> prompt(const QString &path, const KeyringCall &call);
    [[nodiscard]] Result<void> connectToBus();

    QString m_connectionName;
};

} // namespace Switchback
