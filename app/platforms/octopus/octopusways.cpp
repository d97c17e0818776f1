// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/platforms/octopus/octopusways.h"

#include "app/platforms/octopus/containernode.h"
#include "app/platforms/octopus/windowsnode.h"

using namespace Qt::StringLiterals;

namespace Switchback {

OctopusNodes openNodes(const OctopusSettings &settings, AccountAccess &account)
{
    OctopusNodes nodes;
    for (const NodePlace &node : settings.nodes) {
        const QString place = node.host.text();
        if (settings.hosting == Hosting::WindowsService)
            nodes.push_back(
                std::make_shared<WindowsNode>(place, node.name, openHost(node.host, HostFamily::Windows, account)));
        else
            nodes.push_back(
                std::make_shared<ContainerNode>(place, node.name, openHost(node.host, HostFamily::Posix, account)));
    }
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
    const OctopusNodes nodes = openNodes(*settings, *context.account);
    const auto sqlHost = openHost(settings->sqlHost, settings->sqlFamily(), *context.account);
    return OctopusWays{*settings, nodes, RecordStore(nodes), SqlServer(sqlHost, *settings, password)};
}

} // namespace Switchback
