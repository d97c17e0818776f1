// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/sitecheck.h"
#include "tests/fakes/sampledata.h"

namespace Switchback::Fakes {

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
        Text(QT_TRANSLATE_NOOP("Text", "%1 pages compared: %2 are the same, %3 changed, %4 need review, %5 are worse."),
             {5, 2, 1, 1, 1});
    check.pages = {{.path = u"/"_s,
                    .verdict = PageVerdict::Changed,
                    .reasons = {Text(QT_TRANSLATE_NOOP(
                                         "Text", "It says something else: of %1 passages, %2 are gone and %3 are new."),
                                     {24, 2, 3})},
                    .title = u"Guestbook"_s,
                    .status = 200,
                    .milliseconds = 41},
                   {.path = u"/about"_s, .reasons = {}, .title = u"About"_s, .status = 200, .milliseconds = 18},
                   {.path = u"/entries"_s,
                    .verdict = PageVerdict::Worse,
                    .reasons = {Text(QT_TRANSLATE_NOOP("Text", "It answers with status %1 instead of %2."), {500, 200}),
                                Text(QT_TRANSLATE_NOOP("Text", "It is much shorter: %1 instead of %2."),
                                     {QVariant::fromValue(Bytes{211}), QVariant::fromValue(Bytes{18'400})})},
                    .title = u"Entries"_s,
                    .status = 500,
                    .milliseconds = 97},
                   {.path = u"/help"_s, .reasons = {}, .title = u"Help"_s, .status = 200, .milliseconds = 22},
                   {.path = u"/search"_s,
                    .verdict = PageVerdict::NeedsReview,
                    .reasons = {Text(QT_TRANSLATE_NOOP("Text", "It is slower: %1 instead of %2."),
                                     {QVariant::fromValue(Duration{2140}), QVariant::fromValue(Duration{310})})},
                    .title = u"Search"_s,
                    .status = 200,
                    .milliseconds = 2140}};
    check.html = u"<!DOCTYPE html>"_s;
    return check;
}

} // namespace Switchback::Fakes
