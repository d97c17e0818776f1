// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/net/httpbody.h"

#include <QFileInfo>
#include <QJsonDocument>
#include <QUuid>

namespace Switchback {

namespace {

/// How a name is written inside the quotes of a form's header: https://html.spec.whatwg.org/#multipart-form-data
QByteArray quotedName(const QString &name)
{
    QByteArray quoted = name.toUtf8();
    quoted.replace('"', "%22").replace('\r', "%0D").replace('\n', "%0A");
    return '"' + quoted + '"';
}

QByteArray partHead(const HttpPart &part)
{
    QByteArray head = "Content-Disposition: form-data; name=" + quotedName(part.name);
    if (!part.file.isEmpty() || !part.fileName.isEmpty())
        head += "; filename=" + quotedName(part.fileName.isEmpty() ? QFileInfo(part.file).fileName() : part.fileName);
    head += "\r\n";
    if (!part.contentType.isEmpty())
        head += "Content-Type: " + part.contentType + "\r\n";
    return head + "\r\n";
}

} // namespace

HttpBody HttpBody::ofBytes(const QByteArray &bytes, const QByteArray &contentType)
{
    HttpBody body;
    body.m_contentType = contentType;
    body.m_segments = {{.bytes = bytes, .file = {}}};
    return body;
}

HttpBody HttpBody::ofJson(const QJsonObject &json)
{
    return ofBytes(QJsonDocument(json).toJson(QJsonDocument::Compact), "application/json");
}

HttpBody HttpBody::ofFile(const QString &path, const QByteArray &contentType)
{
    HttpBody body;
    body.m_contentType = contentType;
    body.m_segments = {{.bytes = {}, .file = path}};
    return body;
}

HttpBody HttpBody::ofParts(const QList<HttpPart> &parts)
{
    // Random, so no file can hold it by chance or by design.
    const QByteArray boundary = "switchback-" + QUuid::createUuid().toByteArray(QUuid::Id128);
    HttpBody body;
    body.m_contentType = "multipart/form-data; boundary=" + boundary;
    for (const HttpPart &part : parts) {
        body.m_segments.append(Segment{.bytes = "--" + boundary + "\r\n" + partHead(part), .file = {}});
        body.m_segments.append(Segment{.bytes = part.data, .file = part.file});
        body.m_segments.append(Segment{.bytes = "\r\n", .file = {}});
    }
    body.m_segments.append(Segment{.bytes = "--" + boundary + "--\r\n", .file = {}});
    return body;
}

} // namespace Switchback
