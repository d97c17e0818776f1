// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/account.h"
#include "models/activity.h"
#include "models/finding.h"
#include "models/releasecatalogue.h"
#include "models/sitecheck.h"

#include <QJsonArray>

namespace Switchback::Json {

/// The objects of `--json`. Keys are only ever added. Times are ISO 8601 in UTC; what is not known is null; enumerators
/// are written by name; sentences are English whatever the language.
[[nodiscard]] QJsonObject project(const Project &project);
[[nodiscard]] QJsonObject environment(const Project &project, const Environment &environment);
[[nodiscard]] QJsonObject release(const Release &release);
[[nodiscard]] QJsonObject backup(const Backup &backup);
[[nodiscard]] QJsonObject plan(const Plan &plan);
[[nodiscard]] QJsonObject activity(const Activity &activity);
[[nodiscard]] QJsonObject outputLine(const OutputLine &line);
/// With all releases, own entries taken in.
[[nodiscard]] QJsonObject catalogue(const ReleaseCatalogue &catalogue);
[[nodiscard]] QJsonObject siteCheck(const SiteCheck &check);
[[nodiscard]] QJsonObject probe(const SiteProbe &probe);
[[nodiscard]] QJsonObject problem(const Problem &problem);
[[nodiscard]] QJsonObject action(const RemedyAction &action);
[[nodiscard]] QJsonObject finding(const Finding &finding);
/// Of secrets only the fields that have one.
[[nodiscard]] QJsonObject account(const Account &account);
[[nodiscard]] QJsonObject accountForm(const AccountForm &form);
[[nodiscard]] QJsonObject accountFinding(const Account &account, const AccountFinding &finding);
[[nodiscard]] QJsonObject accountTrouble(const AccountTrouble &trouble);

} // namespace Switchback::Json
