// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/platforms/umbraco/umbracofacts.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

/// In the order of the enum: stored by name, so that a later order reads an older record.
const QList<std::pair<UmbracoWay, QLatin1StringView>> wayNames{{UmbracoWay::Git, "git"_L1},
                                                               {UmbracoWay::Api, "api"_L1},
                                                               {UmbracoWay::Package, "package"_L1},
                                                               {UmbracoWay::Portal, "portal"_L1},
                                                               {UmbracoWay::OnwardApi, "onward-api"_L1},
                                                               {UmbracoWay::OnwardPortal, "onward-portal"_L1},
                                                               {UmbracoWay::Finish, "finish"_L1}};

QString nameOf(UmbracoWay way)
{
    for (const auto &[candidate, name] : wayNames)
        if (candidate == way)
            return name;
    return {};
}

UmbracoWay wayNamed(const QString &name)
{
    for (const auto &[way, candidate] : wayNames)
        if (candidate == name)
            return way;
    return UmbracoWay::Finish; // of a later release: the least that can be done
}

QJsonObject versionsJson(const ProductVersions &versions)
{
    QJsonObject json;
    for (auto version = versions.constBegin(); version != versions.constEnd(); ++version)
        json.insert(productName(version.key()), version.value());
    return json;
}

ProductVersions versionsIn(const QJsonObject &json)
{
    ProductVersions versions;
    for (const UmbracoProduct product : umbracoProducts())
        if (const QString version = json.value(productName(product)).toString(); !version.isEmpty())
            versions.insert(product, version);
    return versions;
}

} // namespace

QJsonObject UmbracoFacts::toJson() const
{
    QJsonArray old;
    for (const KeptState &one : replaced)
        old.append(one.toJson());
    return {
        {u"stamp"_s, stamp},
        {u"project"_s, project},
        {u"alias"_s, alias},
        {u"title"_s, title},
        {u"source"_s, source},
        {u"sourceTitle"_s, sourceTitle},
        {u"way"_s, nameOf(way)},
        {u"leftMost"_s, isLeftMost},
        {u"fromVersion"_s, fromVersion},
        {u"toVersion"_s, toVersion},
        {u"targets"_s, versionsJson(targets)},
        {u"commit"_s, commit},
        {u"targetCommit"_s, targetCommit},
        {u"stand"_s, stand},
        {u"verifiedVersion"_s, verifiedVersion},
        {u"verifiedSince"_s, verifiedSince.isValid() ? verifiedSince.toUTC().toString(Qt::ISODateWithMs) : QString()},
        {u"takesFixes"_s, takesFixes},
        {u"kept"_s, kept.toJson()},
        {u"replaced"_s, old}};
}

UmbracoFacts UmbracoFacts::fromJson(const QJsonObject &json)
{
    const auto text = [&json](QLatin1StringView name) { return json.value(name).toString(); };
    UmbracoFacts facts{.stamp = text("stamp"_L1),
                       .project = text("project"_L1),
                       .alias = text("alias"_L1),
                       .title = text("title"_L1),
                       .source = text("source"_L1),
                       .sourceTitle = text("sourceTitle"_L1),
                       .way = wayNamed(text("way"_L1)),
                       .isLeftMost = json.value("leftMost"_L1).toBool(true),
                       .fromVersion = text("fromVersion"_L1),
                       .toVersion = text("toVersion"_L1),
                       .targets = versionsIn(json.value("targets"_L1).toObject()),
                       .commit = text("commit"_L1),
                       .targetCommit = text("targetCommit"_L1),
                       .stand = text("stand"_L1),
                       .verifiedVersion = text("verifiedVersion"_L1),
                       .verifiedSince = QDateTime::fromString(text("verifiedSince"_L1), Qt::ISODateWithMs).toUTC(),
                       .takesFixes = json.value("takesFixes"_L1).toBool(),
                       .kept = KeptState::fromJson(json.value("kept"_L1).toObject())};
    const QJsonArray old = json.value("replaced"_L1).toArray();
    for (const QJsonValue &one : old)
        facts.replaced.append(KeptState::fromJson(one.toObject()));
    return facts;
}

} // namespace Switchback
