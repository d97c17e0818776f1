// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/verification/sitebaseline.h"

namespace Switchback {

/// What differs every time shows in two pictures by the same browser: a picture without its pair is put away.
void keepPicturePairs(SiteBaseline &baseline);
/// Of a page of \a next that has no pictures, those in \a before count on, both of them, where the same browser drew them.
void carryPictures(SiteBaseline &next, const SiteBaseline &before);

} // namespace Switchback
