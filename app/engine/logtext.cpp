// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/engine/logtext.h"

#include <QStringDecoder>

#include <algorithm>
#include <optional>

namespace Switchback {

namespace {

constexpr char escape = 0x1b;
constexpr char bell = 0x07;

/// By its mark, or by the zeros beside Latin letters.
std::optional<QStringConverter::Encoding> wideEncoding(const QByteArray &bytes)
{
    if (bytes.startsWith("\xff\xfe"))
        return QStringConverter::Utf16LE;
    if (bytes.startsWith("\xfe\xff"))
        return QStringConverter::Utf16BE;
    constexpr qsizetype looked = 512;
    constexpr qsizetype fewest = 8;
    const qsizetype size = std::min(bytes.size(), looked) & ~qsizetype(1);
    qsizetype zerosFirst = 0;
    qsizetype zerosSecond = 0;
    for (qsizetype i = 0; i < size; i += 2) {
        zerosFirst += bytes.at(i) == '\0' ? 1 : 0;
        zerosSecond += bytes.at(i + 1) == '\0' ? 1 : 0;
    }
    const qsizetype most = size / 2 * 7 / 10;
    if (size < fewest || (zerosFirst > 0 && zerosSecond > 0))
        return std::nullopt;
    if (zerosSecond > most)
        return QStringConverter::Utf16LE;
    return zerosFirst > most ? std::optional(QStringConverter::Utf16BE) : std::nullopt;
}

/// Where the sequence that begins with the escape at \a i ends; it ends with the line at the latest.
qsizetype sequenceEnd(const QByteArray &bytes, qsizetype i)
{
    const qsizetype size = bytes.size();
    if (i + 1 >= size)
        return size;
    const char kind = bytes.at(i + 1);
    qsizetype at = i + 2;
    if (kind == '[') { // parameters, then one letter
        while (at < size && bytes.at(at) >= 0x20 && bytes.at(at) < 0x40)
            ++at;
        return at < size && bytes.at(at) >= 0x40 && bytes.at(at) < 0x7f ? at + 1 : at;
    }
    if (kind == ']') { // a title or a link, up to a bell or to ESC and a backslash
        while (at < size && bytes.at(at) != bell && bytes.at(at) != escape && bytes.at(at) != '\n')
            ++at;
        if (at < size && bytes.at(at) == bell)
            return at + 1;
        return at + 1 < size && bytes.at(at) == escape && bytes.at(at + 1) == '\\' ? at + 2 : at;
    }
    if (kind == '(' || kind == ')') // a set of characters
        return std::min(at + 1, size);
    return kind == '\n' ? i + 1 : at;
}

QByteArray withoutControls(const QByteArray &bytes)
{
    QByteArray text;
    text.reserve(bytes.size());
    for (qsizetype i = bytes.startsWith("\xef\xbb\xbf") ? 3 : 0; i < bytes.size();) {
        const char byte = bytes.at(i);
        if (byte == escape) {
            i = sequenceEnd(bytes, i);
            continue;
        }
        if (byte == '\r') {
            if (i + 1 < bytes.size() && bytes.at(i + 1) != '\n')
                text.append('\n');
        } else if (byte != '\0') {
            text.append(byte);
        }
        ++i;
    }
    return text;
}

} // namespace

QByteArray logText(const QByteArray &bytes)
{
    const auto wide = wideEncoding(bytes);
    if (!wide)
        return withoutControls(bytes);
    QStringDecoder decoder(*wide);
    const QString text = decoder.decode(bytes);
    return withoutControls(text.toUtf8());
}

} // namespace Switchback
