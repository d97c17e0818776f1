// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/engine/credentials.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

namespace Switchback {

/// A keyring that outlives the program that is killed: a file, for secrets that are none.
class FileCredentials final : public Credentials {
public:
    explicit FileCredentials(QString file)
        : m_file(std::move(file))
    {
    }

    [[nodiscard]] Result<void> store(const QString &name, const Secret &secret, const Patience &) override
    {
        QJsonObject all = read();
        secret.use([&](QByteArrayView bytes) { all.insert(name, QString::fromUtf8(bytes)); });
        write(all);
        return {};
    }
    [[nodiscard]] Result<std::optional<Secret>> read(const QString &name, const Patience &) override
    {
        const QJsonObject all = read();
        return all.contains(name) ? std::optional(Secret(all.value(name).toString().toUtf8())) : std::nullopt;
    }
    [[nodiscard]] Result<void> remove(const QString &name, const Patience &) override
    {
        QJsonObject all = read();
        all.remove(name);
        write(all);
        return {};
    }
    [[nodiscard]] Result<QStringList> names(const Patience &) override { return read().keys(); }
    [[nodiscard]] Result<void> unlock(const Patience &) override { return {}; }

private:
    [[nodiscard]] QJsonObject read() const
    {
        QFile file(m_file);
        return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
    }
    void write(const QJsonObject &all) const
    {
        QFile file(m_file);
        if (file.open(QIODevice::WriteOnly))
            file.write(QJsonDocument(all).toJson());
    }

    QString m_file;
};

} // namespace Switchback
