// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/platforms/octopus/octopusways.h"

#include "app/platforms/octopus/containernode.h"

using namespace Qt::StringLiterals;

namespace Switchback {

OctopusNodes openNodes(const OctopusSettings &settings, const std::shared_ptr<const Redactor> &redactor)
{
    OctopusNodes nodes;
    for (const NodePlace &node : settings.nodes)
        nodes.push_back(
            std::make_shared<ContainerNode>(node.host.text(), node.container, openHost(node.host, redactor)));
    return nodes;
}

Result<OctopusWays> OctopusWays::open(Context &context)
{
    const Result<OctopusSettings> settings = OctopusSettings::of(*context.account);
    if (!settings)
        return Failure(settings.error());
    if (const Result<void> complete = settings->checkComplete(); !complete)
        return Failure(complete.error());
    std::shared_ptr<const Secret> password;
    if (!settings->sqlUser.isEmpty()) {
        const auto read = context.account->secret(u"sqlPassword"_s, context.stop);
        if (!read)
            return Failure(read.error());
        password = *read;
    }
    const OctopusNodes nodes = openNodes(*settings, context.account->redactor());
    const auto sqlHost = openHost(settings->sqlHost, context.account->redactor());
    return OctopusWays{*settings, nodes, RecordStore(nodes.front()), SqlServer(sqlHost, *settings, password)};
}

} // namespace Switchback
