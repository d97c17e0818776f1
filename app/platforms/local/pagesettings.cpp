// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/platforms/local/pagesettings.h"

#include "app/platforms/local/loginpassword.h"
#include "models/strictjson.h"
#include "models/verificationlimits.h"

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

void readLogin(StrictJson &verification, PageSettings &settings)
{
    std::optional<StrictJson> part = verification.optionalObject(u"login"_s);
    if (!part)
        return;
    settings.loginPath = part->requiredString(u"path"_s);
    settings.loginUser = part->requiredString(u"user"_s);
    settings.userField = part->optionalString(u"userField"_s);
    settings.passwordField = part->optionalString(u"passwordField"_s);
    if (!settings.loginPath.startsWith(u'/'))
        part->refuse(u"path"_s, Text(QT_TRANSLATE_NOOP("Text", "must begin with “/”")));
    if (part->contains(u"password"_s))
        part->refuse(u"password"_s, Text(QT_TRANSLATE_NOOP("Text", "must not be here: the keyring keeps it")));
    verification.take(*part);
}

} // namespace

SiteCheckWishes PageSettings::wishes(const QStringList &startPaths, const QString &projectId) const
{
    SiteCheckWishes wishes;
    wishes.startPaths = startPaths;
    if (pages > 0) // not compared before a switch does not mean that nobody may ask for it
        wishes.pages = pages;
    wishes.pictures = pictures;
    wishes.ignorePaths = ignorePaths;
    wishes.ignoreElements = ignoreElements;
    wishes.toleratedWorse = thresholds.toleratedWorse;
    wishes.slowMilliseconds = thresholds.slowMilliseconds;
    if (loginPath.isEmpty())
        return wishes;
    wishes.loginPath = loginPath;
    wishes.loginUser = loginUser;
    wishes.userField = userField;
    wishes.passwordField = passwordField;
    wishes.passwordKey = loginPasswordKey(projectId);
    return wishes;
}

PageSettings readPageSettings(StrictJson &json)
{
    using namespace VerificationLimits;
    PageSettings settings;
    std::optional<StrictJson> part = json.optionalObject(u"verification"_s);
    if (!part)
        return settings;
    settings.pages = part->optionalInteger(u"pages"_s, 0, mostPages, settings.pages);
    settings.pictures = part->optionalInteger(u"pictures"_s, 0, mostPictures, settings.pictures);
    settings.thresholds.toleratedWorse =
        part->optionalInteger(u"toleratedWorse"_s, 0, mostPages, settings.thresholds.toleratedWorse);
    settings.thresholds.slowMilliseconds =
        part->optionalInteger(u"slowerMilliseconds"_s, 0, 120'000, int(settings.thresholds.slowMilliseconds));
    settings.ignorePaths = part->optionalStrings(u"ignorePaths"_s, {});
    settings.ignoreElements = part->optionalStrings(u"ignoreElements"_s, {});
    readLogin(*part, settings);
    const Result<IgnoreRules> ignore = IgnoreRules::of(settings.ignorePaths, settings.ignoreElements);
    if (ignore)
        settings.ignore = *ignore;
    else
        part->refuse(u"ignoreElements"_s, Text(QT_TRANSLATE_NOOP("Text", "cannot be used: %1"),
                                               {QVariant::fromValue(ignore.error().sentence)}));
    json.take(*part);
    return settings;
}

} // namespace Switchback
