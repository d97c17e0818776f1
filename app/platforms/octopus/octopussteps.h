// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/engine/step.h"
#include "app/platforms/octopus/octopusfacts.h"
#include "app/platforms/octopus/octopuspatience.h"

namespace Switchback {

// The operations on an instance, from what they were planned with. The order of an upgrade is the vendor's (sheet, 3.2),
// with its slips mended: what takes long and harms nobody comes first, the server is proven before anybody is let in, and
// it is left in maintenance mode when it was found so. From undrain on it is an epilogue: tasks may write then, so nothing
// is taken back any more.

/// Check, keep the keys, fetch, create, maintenance, drain, stop, back up, swap, start, test, keep, undrain, prove,
/// [delete the replaced backup], [lift maintenance].
[[nodiscard]] std::vector<Step> upgradeOctopus(const OctopusFacts &facts, const OctopusPatience &patience);
/// Check, maintenance, drain, stop, back up, [restore the database], swap, start, test, set aside, undrain, prove, delete
/// the database backup that was gone back to, [lift maintenance].
[[nodiscard]] std::vector<Step> restoreOctopus(const OctopusFacts &facts, const OctopusPatience &patience);
/// The end of an upgrade backup, put off to five days from its creation.
[[nodiscard]] std::vector<Step> extendOctopusBackup(const OctopusFacts &facts);
/// A kept container with its backup of the database.
[[nodiscard]] std::vector<Step> deleteOctopusBackup(const OctopusFacts &facts);
/// Termination protection, on or off, in the record on the host.
[[nodiscard]] std::vector<Step> protectOctopus(bool isProtected);

} // namespace Switchback
