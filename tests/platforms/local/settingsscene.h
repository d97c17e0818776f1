// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/engine/vault.h"
#include "tests/fakes/memorycredentials.h"
#include "testsite.h"

#include <QDir>
#include <QFile>
#include <QProcess>

namespace Switchback::Tests {

/// A keyring that a test can look into and lock.
struct TestKeyring {
    std::shared_ptr<MemoryCredentials> keyring = std::make_shared<MemoryCredentials>();
    std::shared_ptr<const Vault> vault =
        std::make_shared<const Vault>(std::make_shared<Redactor>(), std::make_shared<MemoryCredentials>(), keyring);

    /// As text; empty when there is none.
    [[nodiscard]] QByteArray value(const QString &name) const
    {
        QByteArray bytes;
        const Result<std::optional<Secret>> found = keyring->read(name, {});
        if (found && *found)
            (*found)->use([&bytes](QByteArrayView view) { bytes = view.toByteArray(); });
        return bytes;
    }
};

[[nodiscard]] inline NamedSecrets typed(const QString &name, const QByteArray &value)
{
    NamedSecrets secrets;
    secrets.push_back({name, Secret(value)});
    return secrets;
}

inline void writeFile(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!QDir().mkpath(QFileInfo(path).path()) || !file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write %s", qPrintable(path));
}

[[nodiscard]] inline QByteArray readFile(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Everything in a folder, hidden things too.
[[nodiscard]] inline QStringList everythingIn(const QString &folder)
{
    return QDir(folder).entryList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot, QDir::Name);
}

/// Packs what lies in \a folder with the tar of this machine.
inline void packFolder(const QString &folder, const QString &archive)
{
    if (QProcess::execute(QStringLiteral("tar"),
                          {QStringLiteral("-czf"), archive, QStringLiteral("-C"), folder, QStringLiteral(".")})
        != 0)
        qFatal("cannot pack %s", qPrintable(archive));
}

} // namespace Switchback::Tests
