// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/verification/sitepictures.h"
#include "app/verification/verificationreport.h"
#include "app/verification/verificationthresholds.h"

namespace Switchback {

/// Adds to \a report what differs between pictures: how much, and from \a thresholds on that a person should look; both
/// pictures then stand in the page's row. What differed between \a before and \a again already is noise. Says so where \a now
/// cannot be compared, as there was nothing or another browser before. Judges nothing as worse: what a new version looks like
/// is for people to say. Pure.
void comparePictures(VerificationReport &report, const SitePictures &before, const SitePictures &again,
                     const SitePictures &now, const VerificationThresholds &thresholds);

} // namespace Switchback
