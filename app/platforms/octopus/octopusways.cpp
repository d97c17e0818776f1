// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/platforms/octopus/octopusways.h"

#include "app/platforms/octopus/octopusproblem.h"

using namespace Qt::StringLiterals;

namespace Switchback {

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
    const auto host = openHost(settings->host, context.account->redactor());
    const auto sqlHost = openHost(settings->sqlHost, context.account->redactor());
    return OctopusWays{*settings, ContainerHost(host), RecordStore(host, settings->container),
                       SqlServer(sqlHost, *settings, password)};
}

Result<ContainerState> OctopusWays::present(const QString &name, Context &context) const
{
    const auto found = containers.find(name, context);
    if (!found)
        return Failure(found.error());
    if (!*found)
        return Failure(octopusProblem(
            ProblemKind::NotFound, Owner::You, u"octopus.container"_s,
            Text(QT_TRANSLATE_NOOP("Text", "There is no container %1 on the host."), {name}),
            Text(QT_TRANSLATE_NOOP("Text", "Find out who removed or renamed it, refresh and plan anew."))));
    return **found;
}

Result<bool> OctopusWays::exists(const QString &name, Context &context) const
{
    return containers.find(name, context).map([](const auto &found) { return found.has_value(); });
}

} // namespace Switchback
