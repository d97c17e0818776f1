// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/platforms/local/projectfile.h"

#include <QJsonObject>

namespace Switchback {

/// What a person can change of project.json. \a raw is what \a file was read from.
[[nodiscard]] SiteSettings siteSettingsOf(const ProjectFile &file, const QJsonObject &raw);

/// \a raw with \a wanted in it; what it holds beside that stays, and so does what is said already. Environments are found
/// by their ids; those without, or with one that is not there, are new.
[[nodiscard]] QJsonObject withSettings(const QJsonObject &raw, const SiteSettings &wanted);

} // namespace Switchback
