// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/platforms/octopus/octopusclient.h"
#include "app/platforms/octopus/octopusrecord.h"
#include "app/platforms/octopus/octopussettings.h"
#include "app/platforms/octopus/sqlserver.h"

namespace Switchback {

using OctopusNodes = std::vector<std::shared_ptr<const NodeHost>>;

/// The nodes of an account on their hosts. Runs nothing yet.
[[nodiscard]] OctopusNodes openNodes(const OctopusSettings &settings, AccountAccess &account);

/// The ways to one instance beside its API, while a piece of work lasts: its nodes, its database, its record.
struct OctopusWays {
    OctopusSettings settings;
    OctopusNodes nodes; ///< at least one
    RecordStore records;
    SqlServer sql;

    /// As the account says it; the Problems of OctopusSettings::checkComplete() among them. Runs nothing yet.
    [[nodiscard]] static Result<OctopusWays> open(Context &context);
};

/// Opens the ways and does the work.
template <typename Work>
auto withWays(Context &context, const Work &work) -> decltype(work(std::declval<const OctopusWays &>()))
{
    const Result<OctopusWays> ways = OctopusWays::open(context);
    if (!ways)
        return Failure(ways.error());
    return work(*ways);
}

/// The same with the API.
template <typename Work>
auto withClient(Context &context, const Work &work) -> decltype(work(std::declval<OctopusClient &>()))
{
    Result<OctopusClient> client = OctopusClient::open(context);
    if (!client)
        return Failure(client.error());
    return work(*client);
}

[[nodiscard]] inline Probe probeOf(const Result<bool> &answer)
{
    if (!answer)
        return Probe::CannotTell;
    return *answer ? Probe::Done : Probe::NotDone;
}

} // namespace Switchback
