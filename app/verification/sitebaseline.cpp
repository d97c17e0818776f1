// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/verification/sitebaseline.h"

using namespace Qt::StringLiterals;

namespace Switchback {

QJsonObject sideToJson(const SiteSide &side)
{
    return {{u"address"_s, side.address},
            {u"version"_s, side.version},
            {u"at"_s, side.at.toUTC().toString(Qt::ISODateWithMs)}};
}

SiteSide sideFromJson(const QJsonObject &json)
{
    return {.address = json.value("address"_L1).toString(),
            .version = json.value("version"_L1).toString(),
            .at = QDateTime::fromString(json.value("at"_L1).toString(), Qt::ISODateWithMs)};
}

QJsonObject SiteBaseline::toJson() const
{
    return {{u"side"_s, sideToJson(side)}, {u"look"_s, look.toJson()}, {u"again"_s, again.toJson()}};
}

SiteBaseline SiteBaseline::fromJson(const QJsonObject &json)
{
    return {.side = sideFromJson(json.value("side"_L1).toObject()),
            .look = PageLook::fromJson(json.value("look"_L1).toObject()),
            .again = PageLook::fromJson(json.value("again"_L1).toObject())};
}

} // namespace Switchback
