// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/platforms/local/pagesettings.h"

#include "models/strictjson.h"

using namespace Qt::StringLiterals;

namespace Switchback {

PageSettings readPageSettings(StrictJson &json)
{
    constexpr int mostPages = 2000;
    PageSettings settings;
    std::optional<StrictJson> part = json.optionalObject(u"verification"_s);
    if (!part)
        return settings;
    settings.pages = part->optionalInteger(u"pages"_s, 0, mostPages, settings.pages);
    settings.thresholds.toleratedWorse =
        part->optionalInteger(u"toleratedWorse"_s, 0, mostPages, settings.thresholds.toleratedWorse);
    settings.thresholds.slowMilliseconds =
        part->optionalInteger(u"slowerMilliseconds"_s, 0, 120'000, int(settings.thresholds.slowMilliseconds));
    const Result<IgnoreRules> ignore =
        IgnoreRules::of(part->optionalStrings(u"ignorePaths"_s, {}), part->optionalStrings(u"ignoreElements"_s, {}));
    if (ignore)
        settings.ignore = *ignore;
    else
        part->refuse(u"ignoreElements"_s, Text(QT_TRANSLATE_NOOP("Text", "cannot be used: %1"),
                                               {QVariant::fromValue(ignore.error().sentence)}));
    json.take(*part);
    return settings;
}

} // namespace Switchback
