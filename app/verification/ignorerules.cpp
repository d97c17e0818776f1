// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/verification/ignorerules.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

Problem unreadable(const QString &rule)
{
    return {.kind = ProblemKind::InvalidInput,
            .owner = Owner::You,
            .code = u"verification.ignore-rule"_s,
            .sentence = Text(QT_TRANSLATE_NOOP("Text", "The rule “%1” of what to ignore cannot be read."), {rule}),
            .remedy =
                Text(QT_TRANSLATE_NOOP("Text", "Write a path such as /feed/*, or a tag, .class, #id or [attribute], "
                                               "also one after the other: div.clock[title].")),
            .details = {}};
}

/// Linear but for the last star, whatever the pattern.
bool matches(QStringView pattern, QStringView text)
{
    qsizetype p = 0;
    qsizetype t = 0;
    qsizetype star = -1;
    qsizetype afterStar = 0;
    while (t < text.size()) {
        if (p < pattern.size() && pattern.at(p) == u'*') {
            star = p++;
            afterStar = t;
        } else if (p < pattern.size() && pattern.at(p) == text.at(t)) {
            ++p;
            ++t;
        } else if (star >= 0) {
            p = star + 1;
            t = ++afterStar;
        } else {
            return false;
        }
    }
    while (p < pattern.size() && pattern.at(p) == u'*')
        ++p;
    return p == pattern.size();
}

} // namespace

Result<IgnoreRules> IgnoreRules::of(const QStringList &paths, const QStringList &selectors)
{
    IgnoreRules rules;
    for (const QString &path : paths) {
        if (!path.startsWith(u'/') && !path.startsWith(u'*'))
            return Failure(unreadable(path));
        rules.m_paths.append(path);
    }
    for (const QString &written : selectors) {
        const std::optional<Selector> selector = Selector::parse(written);
        if (!selector)
            return Failure(unreadable(written));
        rules.m_selectors.append(*selector);
    }
    return rules;
}

bool IgnoreRules::ignoresPath(const QString &path) const
{
    return std::any_of(m_paths.cbegin(), m_paths.cend(),
                       [&path](const QString &pattern) { return matches(pattern, path); });
}

QStringList IgnoreRules::cssSelectors() const
{
    QStringList css;
    for (const Selector &selector : m_selectors)
        css.append(selector.css());
    return css;
}

bool IgnoreRules::ignoresElement(const HtmlElement &element) const
{
    return std::any_of(m_selectors.cbegin(), m_selectors.cend(),
                       [&element](const Selector &selector) { return selector.matches(element); });
}

} // namespace Switchback
