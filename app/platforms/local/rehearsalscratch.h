// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/platforms/local/siterunner.h"

namespace Switchback {

/// The copy of an environment on which an upgrade is rehearsed. It is an environment like any other, in a project folder
/// of its own within that of the real one (SiteLayout::ofRehearsal()): it has its own front, installations and databases,
/// and nobody ever reaches it but we. Functions of the real environment's holder; all block.

/// \a port: of the copy's front; 0 where it is only to be removed.
[[nodiscard]] LocalSite rehearsalSite(const LocalSite &real, quint16 port);

/// An empty project folder, in which the releases are links to those of the real one: what is unpacked in a rehearsal
/// does not lie about afterwards.
[[nodiscard]] Result<void> layOutRehearsal(const SiteRunner &real);

/// True when a rehearsal is under way or was cut off.
[[nodiscard]] bool hasRehearsal(const SiteRunner &real);
/// Ends every process of the copy, by the numbers that were written down.
[[nodiscard]] Result<void> stopRehearsal(const SiteRunner &real);
/// The same, and drops its databases and removes its folder. Nothing there is no Problem; after a kill it ends what it
/// had begun.
[[nodiscard]] Result<void> removeRehearsal(const SiteRunner &real);

} // namespace Switchback
