// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/platforms/local/siterunner.h"
#include "models/namedsecret.h"
#include "models/sitesettings.h"

namespace Switchback {

/// Sites as a person sets them up. All functions block; any thread.

/// Makes the site that \a draft describes and answers its folder. It is laid out beside that folder under another name,
/// which it gets last: it is there whole or not at all. Nothing else is touched but the keyring, which gets \a secrets.
/// \a vault: null where there is no keyring. What is a site already is taken as it is.
[[nodiscard]] Result<QString> createSite(const SiteDraft &draft, const NamedSecrets &secrets,
                                         const std::shared_ptr<const Vault> &vault, Context &context);

/// What a person can change of the site in \a folder.
[[nodiscard]] Result<SiteSettings> readSiteSettings(const QString &folder);

/// Replaces them, with the site held against operations; what project.json holds beside them stays. Refuses what
/// would leave installations behind, and to change the port of what runs. See Platform::changeSettings().
[[nodiscard]] Result<void> changeSiteSettings(const SiteLayout &layout, const SiteSettings &settings,
                                              const NamedSecrets &secrets, const LocalServices &services,
                                              Context &context);

/// Takes the folder or archive at \a path in as a release; an empty \a version is read from it.
[[nodiscard]] Result<void> addSiteRelease(const SiteLayout &layout, const QString &path, const QString &version,
                                          Context &context);

} // namespace Switchback
