// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/git/environmentrecord.h"
#include "app/platforms/umbraco/umbracopicture.h"
#include "models/environment.h"

namespace Switchback {

/// Whether nobody answered at all, neither Kudu nor the site, so that nothing is known.
[[nodiscard]] bool isUnread(const UmbracoPicture &picture);
/// Health and why, by what the site said, what its home page shows (Environment::probe), and the markers. \a page: what is
/// wrong with that page, where it was looked at.
void judgeUmbraco(Environment &environment, const UmbracoPicture &picture, const std::optional<Problem> &page);
/// What else is to be said of it, the weightiest first.
[[nodiscard]] QList<Text> umbracoRemarks(const UmbracoPicture &picture);
/// Environment::unfinishedVersion: deployed, and what follows it was not done; empty while it may still go on by itself,
/// and where the new version was not even deployed.
[[nodiscard]] QString unfinishedUmbraco(const UmbracoPicture &picture, const EnvironmentRecord &record);

/// One sentence after the other; the second may be empty.
[[nodiscard]] Text withRemedy(const Text &sentence, const Text &remedy);

} // namespace Switchback
