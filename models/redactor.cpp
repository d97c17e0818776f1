// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "models/redactor.h"

#include "models/redactiontable.h"
#include "models/redactionview.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

struct Span {
    qsizetype begin = 0;
    qsizetype end = 0;
};

bool isBase64(QChar unit)
{
    const char16_t code = unit.unicode();
    return (code >= u'a' && code <= u'z') || (code >= u'A' && code <= u'Z') || (code >= u'0' && code <= u'9')
           || code == u'+' || code == u'/' || code == u'-' || code == u'_';
}

/// The word around \a span: its edges hold bits of the secret too.
Span base64Word(QStringView text, Span span)
{
    while (span.begin > 0 && isBase64(text.at(span.begin - 1)))
        --span.begin;
    while (span.end < text.size() && isBase64(text.at(span.end)))
        ++span.end;
    while (span.end < text.size() && text.at(span.end) == u'=')
        ++span.end;
    return span;
}

void collect(const RedactionTable &table, QStringView text, std::vector<Span> &spans)
{
    table.find(text, [&](qsizetype begin, qsizetype end, bool inBase64) {
        spans.push_back(inBase64 ? base64Word(text, {begin, end}) : Span{begin, end});
    });
}

void collect(const RedactionTable &table, const RedactionView &view, std::vector<Span> &spans)
{
    const size_t before = spans.size();
    collect(table, view.text, spans);
    for (size_t i = before; i < spans.size(); ++i)
        spans[i] = {view.origin[size_t(spans[i].begin)], view.origin[size_t(spans[i].end)]};
}

QString without(const QString &text, std::vector<Span> &spans)
{
    std::sort(spans.begin(), spans.end(), [](Span one, Span other) { return one.begin < other.begin; });
    QString result;
    result.reserve(text.size());
    qsizetype done = 0;
    for (const Span &span : spans) {
        if (span.begin >= done) {
            result += QStringView(text).mid(done, span.begin - done);
            result += u"••••"_s;
        }
        done = std::max(done, span.end);
    }
    result += QStringView(text).mid(done);
    return result;
}

} // namespace

Redactor::Redactor()
    : m_table(std::make_shared<RedactionTable>())
{
}

Redactor::~Redactor() = default;

bool Redactor::add(const Secret &secret)
{
    auto forms = std::make_shared<const RedactionForms>(secret);
    if (forms->forms().empty())
        return false;
    const std::lock_guard lock(m_mutex);
    auto table = std::make_shared<RedactionTable>(*m_table);
    if (table->add(std::move(forms)))
        m_table = std::move(table);
    return true;
}

QString Redactor::redacted(const QString &text) const
{
    std::shared_ptr<const RedactionTable> table;
    {
        const std::lock_guard lock(m_mutex);
        table = m_table;
    }
    if (table->isEmpty())
        return text;
    std::vector<Span> spans;
    collect(*table, QStringView(text), spans);
    if (text.contains(u'%'))
        collect(*table, percentDecoded(text, PlusSign::IsPlus), spans);
    if (text.contains(u'+'))
        collect(*table, percentDecoded(text, PlusSign::IsBlank), spans);
    if (text.contains(u'\\'))
        collect(*table, backslashDecoded(text), spans);
    return spans.empty() ? text : without(text, spans);
}

} // namespace Switchback
