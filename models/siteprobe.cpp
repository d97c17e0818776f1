// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "models/siteprobe.h"

#include "models/environment.h"
#include "models/releaseversion.h"

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

constexpr int unauthorized = 401;
constexpr int forbidden = 403;

/// "answered with status 503", or why it did not.
Text found(const SiteProbe &probe)
{
    if (probe.status == 0)
        return Text(QT_TRANSLATE_NOOP("Text", "%1 did not answer: %2"),
                    {probe.address.toDisplayString(), QVariant::fromValue(probe.trouble)});
    return Text(QT_TRANSLATE_NOOP("Text", "%1 answered with status %2."),
                {probe.address.toDisplayString(), probe.status});
}

} // namespace

bool SiteProbe::isServing() const
{
    return (status >= 200 && status < 400) || status == unauthorized || status == forbidden;
}

Text SiteProbe::summary() const
{
    if (!isKnown())
        return {};
    if (status == 0)
        return Text(QT_TRANSLATE_NOOP("Text", "No answer: %1"), {QVariant::fromValue(trouble)});
    return Text(QT_TRANSLATE_NOOP("Text", "Status %1 after %2"), {status, QVariant::fromValue(Duration{milliseconds})});
}

QJsonObject SiteProbe::toJson() const
{
    if (!isKnown())
        return {};
    return {{u"address"_s, address.toString(QUrl::FullyEncoded)},
            {u"at"_s, at.toString(Qt::ISODateWithMs)},
            {u"status"_s, status},
            {u"milliseconds"_s, milliseconds},
            {u"version"_s, version},
            {u"trouble"_s, trouble.toJson()}};
}

SiteProbe SiteProbe::fromJson(const QJsonObject &json)
{
    SiteProbe probe;
    probe.at = QDateTime::fromString(json.value("at"_L1).toString(), Qt::ISODateWithMs);
    if (!probe.isKnown())
        return {};
    probe.address = QUrl(json.value("address"_L1).toString());
    probe.status = json.value("status"_L1).toInt();
    probe.milliseconds = json.value("milliseconds"_L1).toInteger(-1);
    probe.version = json.value("version"_L1).toString();
    probe.trouble = Text::fromJson(json.value("trouble"_L1).toObject());
    return probe;
}

Text disagreement(const Environment &environment)
{
    const SiteProbe &probe = environment.probe;
    if (!probe.isKnown())
        return {};
    if (environment.health == Health::Up && !probe.isServing())
        return Text(QT_TRANSLATE_NOOP("Text", "The platform says that %1 is up. %2"),
                    {environment.name, QVariant::fromValue(found(probe))});
    if (environment.health == Health::Down && probe.isServing())
        return Text(QT_TRANSLATE_NOOP("Text", "The platform says that %1 is down. %2"),
                    {environment.name, QVariant::fromValue(found(probe))});
    // What a site calls its release may be the hash of a commit: that says nothing about the number.
    if (isReleaseNumber(probe.version) && isReleaseNumber(environment.version)
        && compareVersions(probe.version, environment.version) != std::strong_ordering::equal)
        return Text(QT_TRANSLATE_NOOP("Text", "The platform says that release %1 runs; the site says that it is %2."),
                    {environment.version, probe.version});
    return {};
}

Health shownHealth(const Environment &environment)
{
    return disagreement(environment).isEmpty() ? environment.health : Health::Disputed;
}

Text shownReason(const Environment &environment)
{
    const Text differs = disagreement(environment);
    if (differs.isEmpty() || environment.healthReason.isEmpty())
        return differs.isEmpty() ? environment.healthReason : differs;
    //: Two sentences: how platform and site differ, and why the platform says what it says.
    return Text(QT_TRANSLATE_NOOP("Text", "%1 %2"),
                {QVariant::fromValue(differs), QVariant::fromValue(environment.healthReason)});
}

} // namespace Switchback
