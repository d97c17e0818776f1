// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "models/redactiontable.h"

#include "models/redactor.h"

#include <algorithm>

namespace Switchback {

namespace {

static_assert(Redactor::shortest == 4, "the key is made of four units");

quint64 keyOf(QStringView text)
{
    quint64 key = 0;
    for (int i = 0; i < Redactor::shortest; ++i)
        key |= quint64(text.at(i).unicode()) << (16 * i);
    return key;
}

quint16 hashed(quint64 key)
{
    // Fibonacci hashing: the high bits of a product with 2^64 divided by the golden ratio.
    return quint16((key * 0x9e3779b97f4a7c15ULL) >> 48);
}

} // namespace

bool RedactionTable::add(std::shared_ptr<const RedactionForms> forms)
{
    const bool isKnown =
        std::any_of(m_secrets.begin(), m_secrets.end(), [&forms](const auto &known) { return *known == *forms; });
    if (isKnown)
        return false;
    for (const RedactionForms::Form &form : forms->forms()) {
        const quint16 hash = hashed(keyOf(forms->text(form)));
        m_known.set(hash);
        m_entries.insert({hash, {forms.get(), form}});
    }
    m_secrets.push_back(std::move(forms));
    return true;
}

void RedactionTable::find(QStringView text, const Sink &sink) const
{
    if (text.size() < Redactor::shortest)
        return;
    quint64 key = keyOf(text) << 16;
    for (qsizetype at = 0; at + Redactor::shortest <= text.size(); ++at) {
        key = (key >> 16) | (quint64(text.at(at + Redactor::shortest - 1).unicode()) << 48);
        const quint16 hash = hashed(key);
        if (!m_known.test(hash))
            continue;
        const auto [begin, end] = m_entries.equal_range(hash);
        for (auto entry = begin; entry != end; ++entry) {
            const auto &[forms, form] = entry->second;
            if (text.mid(at).startsWith(forms->text(form)))
                sink(at, at + form.length, form.isBase64);
        }
    }
}

} // namespace Switchback
