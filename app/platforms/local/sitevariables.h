// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/sitesettings.h"

#include <QJsonObject>

namespace Switchback {

class StrictJson;

/// "variables" and "secretVariables" of project.json, or of one of its environments: \a raw is the same object as
/// \a json, which gets the mistakes. Sorted by name.
[[nodiscard]] QList<SiteVariable> readSiteVariables(StrictJson &json, const QJsonObject &raw);

/// Makes the two keys of \a raw say what \a variables are; the values of secret ones never get there.
void putSiteVariables(QJsonObject &raw, const QList<SiteVariable> &variables);

/// What a program of an environment gets: those of the project, and in their place those of the environment.
struct EffectiveVariable {
    SiteVariable variable;
    bool ofEnvironment = false; ///< or of the whole project
};
[[nodiscard]] QList<EffectiveVariable> effectiveVariables(const QList<SiteVariable> &ofProject,
                                                          const QList<SiteVariable> &ofEnvironment);

/// Letters, digits and underscores, not beginning with a digit (POSIX, Base Definitions, section 8.1).
[[nodiscard]] bool isVariableName(const QString &name);
/// Names that we give a meaning to, and those that say which programs are run: a site cannot set them.
[[nodiscard]] bool isReservedVariable(const QString &name);

} // namespace Switchback
