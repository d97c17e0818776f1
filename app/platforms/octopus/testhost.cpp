// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/platforms/octopus/testhost.h"

#include "app/platforms/octopus/testcontainer.h"
#include "app/platforms/octopus/testservice.h"

namespace Switchback {

std::unique_ptr<const TestHost> openTestHost(const TestFacts &facts, const OctopusSettings &settings,
                                             AccountAccess &account)
{
    const NodePlace &first = settings.nodes.first();
    const bool isElsewhere = settings.test && settings.test->host.isNamed;
    const HostPlace &place = isElsewhere ? settings.test->host : first.host;
    const bool isWindows = settings.hosting == Hosting::WindowsService;
    const HostFamily family = isWindows ? HostFamily::Windows : HostFamily::Posix;
    const auto original = openHost(first.host, family, account);
    const auto host = isElsewhere ? openHost(place, family, account) : original;
    if (isWindows)
        return std::make_unique<TestService>(facts, original, host);
    return std::make_unique<TestContainer>(facts, original, host);
}

} // namespace Switchback
