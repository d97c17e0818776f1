// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/verification/noisemask.h"

#include <QRegularExpression>
#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

QString changingExpression()
{
    const QString month =
        u"(?:jan(?:uary|uar)?|feb(?:ruary|ruar)?|mar(?:ch)?|märz|apr(?:il)?|may|mai|jun[ei]?|jul[yi]?|"
        "aug(?:ust)?|sept?(?:ember)?|o[ck]t(?:ober)?|nov(?:ember)?|de[cz](?:ember)?)"_s;
    const QString day = u"\\d{1,2}(?:st|nd|rd|th)?"_s;
    // Only before a date: “closed on Mondays” is news when it becomes “on Tuesdays”.
    const QString weekday = u"(?:\\b(?:mon|tue|wed|thu|fri|sat|sun|die|mit|don|fre|sam|son)[a-z]*,? )?"_s;
    const QStringList kinds{
        // 27 November 2026, 27. Nov 26; November 27th, 2026
        weekday + u"\\b"_s + day + u"\\.?[ -]"_s + month + u"\\b\\.?,?(?:[ -]\\d{2,4}\\b)?"_s,
        weekday + u"\\b"_s + month + u"\\.? "_s + day + u"\\b(?:,? \\d{4}\\b)?"_s,
        // 2026-11-27T19:00:00Z
        weekday + u"\\b\\d{4}-\\d{2}-\\d{2}(?:[T ]\\d{2}:\\d{2}(?::\\d{2}(?:[.,]\\d+)?)?(?:Z|[+-]\\d{2}:?\\d{2})?)?"_s,
        // 27.11.2026, 11/27/2026
        weekday + u"\\b\\d{1,2}\\.\\d{1,2}\\.(?:\\d{4}|\\d{2})\\b"_s, weekday + u"\\b\\d{1,4}/\\d{1,2}/\\d{1,4}\\b"_s,
        // 19:00:07, 7:00 pm
        u"\\b\\d{1,2}:\\d{2}(?::\\d{2}(?:[.,]\\d+)?)?(?: ?[ap]\\.?m\\b\\.?)?"_s,
        u"\\b\\d+ (?:second|minute|hour|day)s? ago\\b|\\bvor \\d+ (?:sekunde|minute|stunde|tag)(?:e?n)?\\b"_s,
        // How long it took to make the page.
        u"\\b\\d+(?:[.,]\\d+)? ?(?:ms|msec|milliseconds?|seconds?|secs?|sekunden?)\\b"_s,
        // UUIDs, large numbers, and words of random digits
        u"\\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\\b"_s, u"\\b\\d{9,}\\b"_s,
        u"\\b(?=[a-f]*\\d)[0-9a-f]{12,}\\b"_s,
        u"(?<![\\w+/-])(?=[A-Za-z+/_-]*\\d)(?=[\\d+/_-]*[A-Za-z])[A-Za-z0-9+/_-]{20,}={0,2}"_s};
    return kinds.join(u'|');
}

} // namespace

QString withoutNoise(const QString &text)
{
    static const QRegularExpression changing(changingExpression(),
                                             QRegularExpression::CaseInsensitiveOption
                                                 | QRegularExpression::UseUnicodePropertiesOption);
    QString plain = text.simplified();
    // No kind of noise does without a digit, but most sentences do.
    if (std::none_of(plain.cbegin(), plain.cend(), [](QChar letter) { return letter.isDigit(); }))
        return plain;
    return plain.replace(changing, u"#"_s);
}

QString withoutAssetNoise(const QString &path)
{
    static const QRegularExpression hash(
        u"(?<=[._/-])(?=[A-Za-z_-]*\\d)[A-Za-z0-9_]{6,}(?=[./]|$)|(?<=/)version\\d+(?=/)"_s);
    QString masked = path.section(u'?', 0, 0);
    return masked.replace(hash, u"#"_s);
}

} // namespace Switchback
