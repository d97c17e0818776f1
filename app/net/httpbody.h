// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QList>
#include <QString>

namespace Switchback {

/// One field of a form.
struct HttpPart {
    QString name;
    QByteArray contentType; ///< empty: none is sent
    QByteArray data;        ///< what is sent, unless a file is named
    QString file;           ///< absolute; its content is streamed
    QString fileName;       ///< what the server is told; the last part of \a file when empty
};

/// What a request carries, as a value: bytes in memory, the content of files, or a form of both. Files are opened when
/// the request is sent and read piece by piece, so their size does not matter.
class HttpBody {
public:
    /// A run of bytes: in memory, or the whole content of a file.
    struct Segment {
        QByteArray bytes;
        QString file;
    };

    HttpBody() = default;
    [[nodiscard]] static HttpBody ofBytes(const QByteArray &bytes, const QByteArray &contentType);
    /// Compact, as application/json.
    [[nodiscard]] static HttpBody ofJson(const QJsonObject &json);
    [[nodiscard]] static HttpBody ofFile(const QString &path, const QByteArray &contentType);
    /// multipart/form-data, in the order given.
    [[nodiscard]] static HttpBody ofParts(const QList<HttpPart> &parts);

    /// True when there is none at all; an empty one of zero bytes is not null.
    [[nodiscard]] bool isNull() const { return m_segments.isEmpty(); }
    [[nodiscard]] QByteArray contentType() const { return m_contentType; }
    [[nodiscard]] const QList<Segment> &segments() const { return m_segments; }

private:
    QByteArray m_contentType;
    QList<Segment> m_segments;
};

} // namespace Switchback
