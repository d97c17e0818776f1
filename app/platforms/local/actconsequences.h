// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/platforms/local/siterunner.h"
#include "models/project.h"

namespace Switchback {

// What follows from what is done to backups and environments, beside installing and going back; see siteConsequences().

[[nodiscard]] QList<Text> extendTexts(const Environment &environment, const Backup &backup);
[[nodiscard]] QList<Text> deleteTexts(const Project &project, const Environment &environment, const Backup &backup);
[[nodiscard]] QList<Text> keepTexts(const Environment &environment, const Backup &backup, bool keep);
/// Names all that is lost for good. Reads how much room it takes.
[[nodiscard]] QList<Text> tearDownTexts(const SiteRunner &runner, const Project &project,
                                        const Environment &environment);
[[nodiscard]] QList<Text> backUpTexts(const SiteRunner &runner, const Project &project, const Environment &environment);
/// \a source: the environment that is copied from.
[[nodiscard]] QList<Text> copyTexts(const SiteRunner &runner, const Environment &environment, const Environment &source,
                                    const QDateTime &now);
[[nodiscard]] QList<Text> protectTexts(const Environment &environment, bool protect);

} // namespace Switchback
