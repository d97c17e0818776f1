// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/sitecheck.h"
#include "tests/fakes/sampledata.h"

#include <QBuffer>
#include <QImage>
#include <QPainter>

namespace Switchback::Fakes {

/// As a browser might have drawn a page: a heading, a picture beside a text; \a hasPicture: as it was before.
[[nodiscard]] inline QByteArray samplePicture(bool hasPicture)
{
    QImage image(640, 900, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.fillRect(0, 0, 640, 64, QColor(0x24, 0x4a, 0x73));
    painter.fillRect(24, 20, 180, 24, Qt::white);
    if (hasPicture)
        painter.fillRect(24, 96, 240, 180, QColor(0xd9, 0x8c, 0x3a));
    const int left = hasPicture ? 288 : 24;
    for (int line = 0; line < 24; ++line)
        painter.fillRect(left, 96 + line * 30, 592 - left - (line % 5) * 24, 12, QColor(0x70, 0x70, 0x70));
    painter.end();
    QByteArray jpeg;
    QBuffer buffer(&jpeg);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "JPEG");
    return jpeg;
}

/// A site with a page of every verdict, compared with a day before; not in the order in which they are shown.
[[nodiscard]] inline SiteCheck sampleSiteCheck()
{
    using namespace Qt::StringLiterals;
    SiteCheck check;
    check.address = u"https://www.example.org/"_s;
    check.at = sampleNow();
    check.comparedWith = sampleNow().addDays(-1);
    check.versionThen = u"1.1.0"_s;
    check.version = u"2.0.0"_s;
    check.hasFailed = true;
    check.summary =
        Text(QT_TRANSLATE_NOOP("Text", "Pages compared: %1. The same: %2, changed: %3, needs review: %4, worse: %5."),
             {5, 2, 1, 1, 1});
    check.pages = {
        {.path = u"/"_s,
         .verdict = PageVerdict::Changed,
         .reasons = {Text(QT_TRANSLATE_NOOP("Text",
                                            "It says something else: of %1 passages, %2 are gone and %3 are new."),
                          {24, 2, 3}),
                     Text(QT_TRANSLATE_NOOP("Text", "It looks different in a browser: %1 % of what is drawn."), {7})},
         .title = u"Guestbook"_s,
         .status = 200,
         .milliseconds = 41,
         .pictureThen = samplePicture(true),
         .pictureNow = samplePicture(false)},
        {.path = u"/about"_s,
         .reasons = {},
         .title = u"About"_s,
         .status = 200,
         .milliseconds = 18,
         .pictureThen = {},
         .pictureNow = {}},
        {.path = u"/entries"_s,
         .verdict = PageVerdict::Worse,
         .reasons = {Text(QT_TRANSLATE_NOOP("Text", "It answers with status %1 instead of %2."), {500, 200}),
                     Text(QT_TRANSLATE_NOOP("Text", "It is much shorter: %1 instead of %2."),
                          {QVariant::fromValue(Bytes{211}), QVariant::fromValue(Bytes{18'400})})},
         .title = u"Entries"_s,
         .status = 500,
         .milliseconds = 97,
         .pictureThen = {},
         .pictureNow = {}},
        {.path = u"/help"_s,
         .reasons = {},
         .title = u"Help"_s,
         .status = 200,
         .milliseconds = 22,
         .pictureThen = {},
         .pictureNow = {}},
        {.path = u"/search"_s,
         .verdict = PageVerdict::NeedsReview,
         .reasons = {Text(QT_TRANSLATE_NOOP("Text", "It is slower: %1 instead of %2."),
                          {QVariant::fromValue(Duration{2140}), QVariant::fromValue(Duration{310})})},
         .title = u"Search"_s,
         .status = 200,
         .milliseconds = 2140,
         .pictureThen = {},
         .pictureNow = {}}};
    check.html = u"<!DOCTYPE html>"_s;
    return check;
}

} // namespace Switchback::Fakes
