// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/platforms/local/pathcomparison.h"

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

PathComparison worse(const Text &sentence)
{
    return {.worse = true, .sentence = sentence};
}

} // namespace

PathComparison comparePath(const QString &path, const Result<HttpAnswer> &before, const Result<HttpAnswer> &now)
{
    constexpr int success = 2;
    constexpr int serverError = 5;
    if (!now)
        return worse(now.error().sentence);
    if (!before && now->statusClass() >= serverError) {
        return worse(
            Text(QT_TRANSLATE_NOOP("Text", "%1: the new version answers with status %2, the old one not at all."),
                 {path, now->status}));
    }
    if (!before) {
        return {.worse = false,
                .sentence =
                    Text(QT_TRANSLATE_NOOP("Text", "%1: the new version answers with status %2; the old one gave no "
                                                   "answer to compare with."),
                         {path, now->status})};
    }
    if (now->statusClass() > before->statusClass()) {
        return worse(Text(QT_TRANSLATE_NOOP("Text", "%1: the new version answers with status %2, the old one with %3."),
                          {path, now->status, before->status}));
    }
    // What an error looked like is no measure: a release that mends it answers otherwise.
    const bool isComparable = before->statusClass() == success;
    if (isComparable && now->contentType != before->contentType) {
        return worse(
            Text(QT_TRANSLATE_NOOP("Text", "%1: the new version answers with content of type “%2”, the old one with "
                                           "“%3”."),
                 {path, QString::fromLatin1(now->contentType), QString::fromLatin1(before->contentType)}));
    }
    if (isComparable && now->bodyBytes == 0 && before->bodyBytes > 0) {
        return worse(
            Text(QT_TRANSLATE_NOOP("Text", "%1: the new version answers with an empty page, the old one with %2."),
                 {path, QVariant::fromValue(Bytes{before->bodyBytes})}));
    }
    return {.worse = false,
            .sentence = Text(QT_TRANSLATE_NOOP("Text", "%1: status %2, %3 in %4; before: status %5, %6 in %7."),
                             {path, now->status, QVariant::fromValue(Bytes{now->bodyBytes}),
                              QVariant::fromValue(Duration{now->elapsed.count()}), before->status,
                              QVariant::fromValue(Bytes{before->bodyBytes}),
                              QVariant::fromValue(Duration{before->elapsed.count()})})};
}

} // namespace Switchback
