// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

namespace Switchback {

/// A folder of ours as the HOME of a Windows app service: "C:\home", names without regard to case, ticks for times.
class UmbracoHome {
public:
    explicit UmbracoHome(QString root)
        : m_root(std::move(root))
    {
    }

    /// Where a path of Windows is here: relative to \a folder, absolute, or with %HOME%; '/' or '\' in it, and perhaps
    /// at its end. Nothing: it is not below HOME. \a folder: one of ours.
    [[nodiscard]] std::optional<QString> local(const QString &path, const QString &folder) const;
    [[nodiscard]] std::optional<QString> local(const QString &path) const { return local(path, m_root); }
    /// "C:\home\site\locks\upgrading".
    [[nodiscard]] QString shown(const QString &local) const;
    [[nodiscard]] QString relative(const QString &local) const;
    /// One of those in site/locks that only Kudu may touch.
    [[nodiscard]] bool isKuduLock(const QString &local) const;

    /// Quoted; of a file that is there.
    [[nodiscard]] static QByteArray etag(const QString &local);
    /// Makes its folders, and lets its time of writing be a new one. False: it cannot be written.
    static bool write(const QString &local, const QByteArray &content, bool isAppended = false);
    [[nodiscard]] static QByteArray read(const QString &local);

private:
    QString m_root;
};

} // namespace Switchback
