// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>
#include <QMap>
#include <QString>

#include <optional>

namespace Switchback {

/// Zip archives in memory: path, with '/', and content. Folders are not kept as such.
class UmbracoZip {
public:
    using Files = QMap<QString, QByteArray>;

    [[nodiscard]] static QByteArray packed(const Files &files);
    /// Nothing: that is no zip archive, or it wants to write outside of where it is unpacked.
    [[nodiscard]] static std::optional<Files> unpacked(const QByteArray &zip);
    /// What is below a folder on disk; without ".git".
    [[nodiscard]] static Files read(const QString &folder);
    /// Puts files below a folder on disk, over what is there.
    static void write(const QString &folder, const Files &files);
};

} // namespace Switchback
