// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QDateTime>
#include <QJsonObject>
#include <QMetaType>
#include <QString>
#include <QVariantList>

#include <chrono>

namespace Switchback {

/// A number of bytes that should be written as a person writes it ("3.2 GiB").
struct Bytes {
    qint64 count = 0;
    friend bool operator==(const Bytes &, const Bytes &) = default;
};

/// A span of time that should be written as a person writes it ("1.4 s", "2 h 10 min").
struct Duration {
    qint64 milliseconds = 0;
    friend bool operator==(const Duration &, const Duration &) = default;
};

/// A sentence that is translated where it is read, not where it was written.
///
/// Engine and platforms run on worker threads and their sentences are stored for years, so they keep the English
/// source and the arguments; the language is chosen at the edge. The source must be a literal marked with
/// `QT_TRANSLATE_NOOP("Text", "...")`, or `QT_TRANSLATE_N_NOOP` with `%n` when a count is given.
/// Arguments replace `%1`, `%2`, …: strings, whole numbers, doubles (one decimal), Bytes, Duration, QDateTime (shown in local time) or Text.
class Text {
public:
    Text() = default;
    explicit Text(const char *source, QVariantList arguments = {}, int count = -1);
    /// Of a sentence that is data, such as that of a remedy: whoever reads the data has a translator for it.
    [[nodiscard]] static Text fromData(const QString &source, QVariantList arguments = {});

    [[nodiscard]] bool isEmpty() const { return m_source.isEmpty(); }
    /// In the language of the installed translators. Any thread, but meant for the edge.
    [[nodiscard]] QString translated() const;
    /// In English whatever is installed: for logs and for matching.
    [[nodiscard]] QString english() const;

    [[nodiscard]] QJsonObject toJson() const;
    /// An unreadable object gives an empty text.
    [[nodiscard]] static Text fromJson(const QJsonObject &json);

    friend bool operator==(const Text &, const Text &) = default;

private:
    [[nodiscard]] QString render(const QString &pattern, bool translate) const;

    QByteArray m_source;
    QVariantList m_arguments;
    int m_count = -1;
};

/// "812 B", "3.2 GiB": binary units, the current locale's decimal point.
[[nodiscard]] QString formatBytes(qint64 bytes);
/// "340 ms", "1.4 s", "3 min 5 s", "31 h 20 min", "4 d 2 h": the two largest units that matter.
[[nodiscard]] QString formatDuration(qint64 milliseconds);

} // namespace Switchback

Q_DECLARE_METATYPE(Switchback::Bytes)
Q_DECLARE_METATYPE(Switchback::Duration)
Q_DECLARE_METATYPE(Switchback::Text)
