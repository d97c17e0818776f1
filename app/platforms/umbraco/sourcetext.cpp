// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/platforms/umbraco/sourcetext.h"

#include "app/platforms/umbraco/umbracoproblem.h"

#include <QStringDecoder>
#include <QStringEncoder>

using namespace Qt::StringLiterals;

namespace Switchback {

Problem sourceProblem(const QString &path, const QString &details)
{
    return umbracoProblem(
        ProblemKind::InvalidInput, Owner::You, u"umbraco.source"_s,
        Text(QT_TRANSLATE_NOOP("Text", "The file %1 of the repository cannot be read."), {path}),
        Text(QT_TRANSLATE_NOOP("Text", "Correct it in the repository (the details say what is wrong), push that, and "
                                       "try again.")),
        details);
}

Result<SourceText> SourceText::decode(const QByteArray &bytes, const QString &path)
{
    if (bytes.size() > maximumSourceBytes)
        return Failure(
            sourceProblem(path, u"%1 bytes; at most %2 are read"_s.arg(bytes.size()).arg(maximumSourceBytes)));
    SourceText source;
    if (bytes.startsWith("\xEF\xBB\xBF")) {
        source.m_hasMark = true;
    } else if (bytes.startsWith("\xFF\xFE")) {
        source.m_hasMark = true;
        source.m_encoding = QStringConverter::Utf16LE;
    } else if (bytes.startsWith("\xFE\xFF")) {
        source.m_hasMark = true;
        source.m_encoding = QStringConverter::Utf16BE;
    }
    const qsizetype mark = !source.m_hasMark ? 0 : source.m_encoding == QStringConverter::Utf8 ? 3 : 2;
    QStringDecoder decoder(source.m_encoding, QStringConverter::Flag::Stateless);
    source.m_text = decoder.decode(QByteArrayView(bytes).sliced(mark));
    if (decoder.hasError() || source.encode() != bytes)
        return Failure(sourceProblem(path, u"the bytes are neither UTF-8 nor UTF-16 with a byte order mark"_s));
    return source;
}

QByteArray SourceText::encode() const
{
    QStringEncoder encoder(m_encoding, QStringConverter::Flag::Stateless);
    const QByteArray bytes = encoder.encode(m_text);
    const QByteArray mark = !m_hasMark                                ? QByteArray()
                            : m_encoding == QStringConverter::Utf8    ? QByteArray("\xEF\xBB\xBF")
                            : m_encoding == QStringConverter::Utf16LE ? QByteArray("\xFF\xFE")
                                                                      : QByteArray("\xFE\xFF");
    return mark + bytes;
}

} // namespace Switchback
