// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/engine/catalogues.h"
#include "app/platforms/magento/magentotools.h"

namespace Switchback {

/// The releases that a project can be upgraded to: what its own Composer repositories have, with what the catalogue knows of
/// their lines. Asked of the repositories at most every six hours and kept in the workspace meanwhile; where they cannot be
/// asked, what the catalogue has is shown as not at hand. \a composerJson: of the project; may be empty.
[[nodiscard]] QList<Release> commerceReleases(const QString &projectId, const QByteArray &composerJson,
                                              const QString &installed, const MagentoTools &tools,
                                              const Catalogues *catalogues, Context &context);

} // namespace Switchback
