// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/engine/context.h"
#include "models/siteprobe.h"

#include <QList>

namespace Switchback {

/// Looks at sites as a visitor does: one GET each, without any credentials, no redirect followed to another host, at
/// most 10 s, not repeated. A status, or why there was none, and the release that the site says it is; in the order of
/// \a addresses. An address that is empty is not looked at. Blocks; ends early on Context::stop.
[[nodiscard]] QList<SiteProbe> lookAtSites(const QList<QUrl> &addresses, Context &context);

/// The `releaseId` of an answer of type application/health+json (draft-inadarei-api-health-check, section 3.3), fit to
/// show; empty when \a body is none. The draft's `version` is that of an interface, and no release.
[[nodiscard]] QString releaseInHealth(const QByteArray &contentType, const QByteArray &body);

} // namespace Switchback
