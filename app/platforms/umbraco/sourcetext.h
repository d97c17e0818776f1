// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/result.h"

#include <QByteArray>
#include <QStringConverter>

namespace Switchback {

/// More than any file of a project has that is written by people.
inline constexpr qint64 maximumSourceBytes = 2 << 20;

/// A text file of a repository, as it is written: encoding, byte order mark, line ends. What is not changed comes back
/// byte for byte.
class SourceText {
public:
    /// A Problem "umbraco.source" when the bytes are too many, or are no text that could be written back just as it is.
    /// \a path is for the sentence. UTF-8 unless a byte order mark says UTF-16.
    [[nodiscard]] static Result<SourceText> decode(const QByteArray &bytes, const QString &path);

    /// Without the byte order mark.
    [[nodiscard]] const QString &text() const { return m_text; }
    [[nodiscard]] QByteArray encode() const;
    /// \a at and \a length in UTF-16 units of text().
    void replace(qsizetype at, qsizetype length, const QString &by) { m_text.replace(at, length, by); }

private:
    QString m_text;
    QStringConverter::Encoding m_encoding = QStringConverter::Utf8;
    bool m_hasMark = false;
};

/// The Problem "umbraco.source" of a file, with what is wrong with it in the details.
[[nodiscard]] Problem sourceProblem(const QString &path, const QString &details);

} // namespace Switchback
