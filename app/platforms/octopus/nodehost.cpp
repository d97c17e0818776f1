// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/platforms/octopus/nodehost.h"

#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace Switchback {

QJsonObject KeptNode::toJson() const
{
    return {{u"place"_s, place}, {u"node"_s, node}, {u"name"_s, name}};
}

KeptNode KeptNode::fromJson(const QJsonObject &json)
{
    return {.place = json.value("place"_L1).toString(),
            .node = json.value("node"_L1).toString(),
            .name = json.value("name"_L1).toString()};
}

QJsonObject NodeFacts::toJson() const
{
    return {{u"place"_s, place},       {u"name"_s, name},         {u"source"_s, source},
            {u"incoming"_s, incoming}, {u"outgoing"_s, outgoing}, {u"restart"_s, restart}};
}

NodeFacts NodeFacts::fromJson(const QJsonObject &json)
{
    const auto text = [&json](QLatin1StringView key) { return json.value(key).toString(); };
    return {.place = text("place"_L1),
            .name = text("name"_L1),
            .source = text("source"_L1),
            .incoming = text("incoming"_L1),
            .outgoing = text("outgoing"_L1),
            .restart = text("restart"_L1)};
}

} // namespace Switchback
