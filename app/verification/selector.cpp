// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/verification/selector.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

/// A string of CSS.
QString quoted(const QString &value)
{
    QString inside = value;
    inside.replace(u'\\', u"\\\\"_s).replace(u'"', u"\\\""_s).replace(u'\n', u"\\a "_s);
    return u'"' + inside + u'"';
}

/// A name of CSS: each character that may not stand in one by its number.
QString escaped(const QString &name)
{
    QString css;
    for (const QChar c : name) {
        const bool isPlain = c.isLetter() || c == u'_' || (!css.isEmpty() && (c.isDigit() || c == u'-'));
        css += isPlain ? QString(c) : QString(u'\\' + QString::number(c.unicode(), 16) + u' ');
    }
    return css;
}

} // namespace

std::optional<Selector> Selector::parse(const QString &written)
{
    static const QRegularExpression part(
        u"\\G(?:(?<tag>[A-Za-z][\\w-]*|\\*)|\\.(?<class>[\\w-]+)|#(?<id>[\\w:-]+)"
        "|\\[(?<name>[\\w:-]+)(?:=(?<quote>[\"']?)(?<value>[^\"'\\]]*)\\k<quote>)?\\])"_s);
    Selector selector;
    qsizetype at = 0;
    while (at < written.size()) {
        const QRegularExpressionMatch match = part.match(written, at);
        if (!match.hasMatch() || (match.hasCaptured(u"tag"_s) && at > 0))
            return std::nullopt;
        if (match.hasCaptured(u"tag"_s) && match.captured(u"tag"_s) != "*"_L1)
            selector.m_tag = match.captured(u"tag"_s).toLower();
        if (match.hasCaptured(u"class"_s))
            selector.m_classes.append(match.captured(u"class"_s));
        if (match.hasCaptured(u"id"_s))
            selector.m_id = match.captured(u"id"_s);
        if (match.hasCaptured(u"name"_s)) {
            Attribute attribute{.name = match.captured(u"name"_s).toLower(), .value = std::nullopt};
            if (match.hasCaptured(u"value"_s))
                attribute.value = match.captured(u"value"_s);
            selector.m_attributes.append(attribute);
        }
        at = match.capturedEnd();
    }
    // "*" and nothing at all would ignore every page.
    if (selector.m_tag.isEmpty() && selector.m_id.isEmpty() && selector.m_classes.isEmpty()
        && selector.m_attributes.isEmpty())
        return std::nullopt;
    return selector;
}

QString Selector::css() const
{
    QString css = m_tag;
    if (!m_id.isEmpty())
        css += u"[id="_s + quoted(m_id) + u']';
    for (const QString &name : m_classes)
        css += u"[class~="_s + quoted(name) + u']';
    for (const Attribute &attribute : m_attributes) {
        css += u'[' + escaped(attribute.name);
        if (attribute.value)
            css += u'=' + quoted(*attribute.value);
        css += u']';
    }
    return css;
}

bool Selector::matches(const HtmlElement &element) const
{
    if (!m_tag.isEmpty() && element.tag != m_tag)
        return false;
    if (!m_id.isEmpty() && element.attribute(u"id"_s) != m_id)
        return false;
    if (!m_classes.isEmpty()) {
        const QStringList classes = element.attribute(u"class"_s).simplified().split(u' ');
        if (!std::all_of(m_classes.cbegin(), m_classes.cend(),
                         [&classes](const QString &name) { return classes.contains(name); }))
            return false;
    }
    return std::all_of(m_attributes.cbegin(), m_attributes.cend(), [&element](const Attribute &wanted) {
        return element.has(wanted.name) && (!wanted.value || element.attribute(wanted.name) == *wanted.value);
    });
}

} // namespace Switchback
