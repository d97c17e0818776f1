// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/net/httpheaders.h"

#include <algorithm>

namespace Switchback {

namespace {

bool isNamed(const HttpHeader &header, const QByteArray &name)
{
    return header.name.compare(name, Qt::CaseInsensitive) == 0;
}

/// RFC 9110, section 5.6.2.
bool isTokenCharacter(char character)
{
    return (character >= '0' && character <= '9') || (character >= 'a' && character <= 'z')
           || (character >= 'A' && character <= 'Z') || QByteArrayView("!#$%&'*+-.^_`|~").contains(character);
}

} // namespace

QByteArray headerValue(const HttpHeaders &headers, const QByteArray &name)
{
    const auto found = std::find_if(headers.cbegin(), headers.cend(),
                                    [&name](const HttpHeader &header) { return isNamed(header, name); });
    return found == headers.cend() ? QByteArray() : found->value;
}

void setHeader(HttpHeaders &headers, const QByteArray &name, const QByteArray &value)
{
    headers.removeIf([&name](const HttpHeader &header) { return isNamed(header, name); });
    headers.append({name, value});
}

void addDefaultHeader(HttpHeaders &headers, const QByteArray &name, const QByteArray &value)
{
    if (std::none_of(headers.cbegin(), headers.cend(),
                     [&name](const HttpHeader &header) { return isNamed(header, name); }))
        headers.append({name, value});
}

bool isSendable(const HttpHeader &header)
{
    return !header.name.isEmpty() && std::all_of(header.name.cbegin(), header.name.cend(), isTokenCharacter)
           && std::none_of(header.value.cbegin(), header.value.cend(),
                           [](char character) { return character == '\r' || character == '\n' || character == '\0'; });
}

} // namespace Switchback
