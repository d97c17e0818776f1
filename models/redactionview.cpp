// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "models/redactionview.h"

#include <optional>

namespace Switchback {

namespace {

std::optional<char16_t> hexNumber(QStringView digits)
{
    bool isNumber = true;
    for (const QChar digit : digits)
        isNumber = isNumber
                   && ((digit >= u'0' && digit <= u'9') || (digit >= u'a' && digit <= u'f')
                       || (digit >= u'A' && digit <= u'F'));
    if (!isNumber)
        return std::nullopt;
    return char16_t(digits.toUShort(nullptr, 16));
}

std::optional<char> encodedByte(QStringView text, qsizetype at)
{
    if (at + 3 > text.size() || text.at(at) != u'%')
        return std::nullopt;
    const auto number = hexNumber(text.mid(at + 1, 2));
    return number ? std::optional<char>(char(uchar(*number))) : std::nullopt;
}

/// How many bytes the UTF-8 character has that begins so; 1 for what cannot begin one.
int utf8Length(char lead)
{
    const auto byte = uchar(lead);
    if (byte >= 0xf0)
        return 4;
    if (byte >= 0xe0)
        return 3;
    return byte >= 0xc2 ? 2 : 1;
}

class Builder {
public:
    explicit Builder(QStringView original)
    {
        m_view.text.reserve(original.size());
        m_view.origin.reserve(size_t(original.size()) + 1);
    }

    void add(QStringView units, qsizetype origin)
    {
        m_view.text += units;
        m_view.origin.insert(m_view.origin.end(), size_t(units.size()), origin);
    }
    void add(QChar unit, qsizetype origin) { add(QStringView(&unit, 1), origin); }

    [[nodiscard]] RedactionView finished(qsizetype end)
    {
        m_view.origin.push_back(end);
        return std::move(m_view);
    }

private:
    RedactionView m_view;
};

QChar unescaped(QChar letter)
{
    switch (letter.unicode()) {
    case u'n':
        return u'\n';
    case u'r':
        return u'\r';
    case u't':
        return u'\t';
    case u'b':
        return u'\b';
    case u'f':
        return u'\f';
    default:
        return letter;
    }
}

} // namespace

RedactionView percentDecoded(QStringView original, PlusSign plus)
{
    Builder view(original);
    qsizetype at = 0;
    while (at < original.size()) {
        const auto lead = encodedByte(original, at);
        if (!lead) {
            const QChar unit = original.at(at);
            view.add(plus == PlusSign::IsBlank && unit == u'+' ? QChar(u' ') : unit, at);
            ++at;
            continue;
        }
        char bytes[4] = {*lead, 0, 0, 0};
        int count = 1;
        while (count < utf8Length(*lead)) {
            const auto next = encodedByte(original, at + 3 * count);
            if (!next || (uchar(*next) & 0xc0) != 0x80)
                break;
            bytes[count++] = *next;
        }
        view.add(QString::fromUtf8(bytes, count), at);
        at += 3 * qsizetype(count);
    }
    return view.finished(at);
}

RedactionView backslashDecoded(QStringView original)
{
    Builder view(original);
    qsizetype at = 0;
    while (at < original.size()) {
        if (original.at(at) != u'\\' || at + 1 == original.size()) {
            view.add(original.at(at), at);
            ++at;
            continue;
        }
        const auto unit = original.at(at + 1) == u'u' && at + 6 <= original.size() ? hexNumber(original.mid(at + 2, 4))
                                                                                   : std::nullopt;
        view.add(unit ? QChar(*unit) : unescaped(original.at(at + 1)), at);
        at += unit ? 6 : 2;
    }
    return view.finished(at);
}

} // namespace Switchback
