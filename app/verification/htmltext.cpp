// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/verification/htmltext.h"

#include <QRegularExpression>
#include <QStringDecoder>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

QByteArray charsetIn(const QByteArray &text)
{
    static const QRegularExpression charset(u"charset\\s*=\\s*[\"']?\\s*([\\w:.-]+)"_s,
                                            QRegularExpression::CaseInsensitiveOption);
    return charset.match(QString::fromLatin1(text)).captured(1).toLatin1().toLower();
}

QByteArray charsetOf(const QByteArray &body, const QByteArray &contentType)
{
    // How far the HTML standard looks, too ("prescan a byte stream").
    constexpr qsizetype beginning = 1024;
    const QByteArray announced = charsetIn(contentType);
    return announced.isEmpty() ? charsetIn(body.left(beginning)) : announced;
}

bool isLatin1(const QByteArray &charset)
{
    // As browsers do, the ones that are nearly Latin-1 count as such.
    return charset == "iso-8859-1" || charset == "latin1" || charset == "windows-1252" || charset == "us-ascii"
           || charset == "ascii" || charset == "iso-8859-15";
}

std::optional<QString> decoded(const QByteArray &body, const QByteArray &contentType, const QByteArray &charset)
{
    if (const auto mark = QStringConverter::encodingForData(body)) {
        QStringDecoder decoder(*mark);
        return decoder(body);
    }
    if (isLatin1(charset))
        return QString::fromLatin1(body);
    QStringDecoder decoder(charset.isEmpty() ? "utf-8" : charset.constData());
    if (!decoder.isValid())
        return std::nullopt;
    const QString text = decoder(body);
    if (!charset.isEmpty() || !decoder.hasError() || contentType.contains("charset"))
        return text;
    return QString::fromLatin1(body);
}

} // namespace

EncodedText recoded(const QByteArray &body, const QByteArray &contentType)
{
    const QByteArray charset = charsetOf(body, contentType);
    const std::optional<QString> text = decoded(body, contentType, charset);
    if (!text)
        return {.bytes = body, .encoding = charset};
    // A NUL would be the end for whoever reads it as C does.
    return {.bytes = QString(*text).replace(QChar::Null, QChar::ReplacementCharacter).toUtf8(), .encoding = "utf-8"};
}

QString plainText(const QByteArray &body, const QByteArray &contentType)
{
    const std::optional<QString> text = decoded(body, contentType, charsetIn(contentType));
    return text ? *text : QString::fromUtf8(body);
}

} // namespace Switchback
