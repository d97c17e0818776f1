// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/git/codestore.h"
#include "app/platforms/umbraco/sourcetree.h"

/// What the files of UmbracoJob share.
namespace Switchback {

/// The only branch that the cloud deploys. Source: sheet, 2.1.
inline const QString umbracoBranch = QStringLiteral("master");

// In Context::outputs:
inline const QString dataAtOutput = QStringLiteral("dataAt");                     ///< the point in time noted before
inline const QString deployedBeforeOutput = QStringLiteral("deployedBefore");     ///< the CMS that was deployed
inline const QString deploymentBeforeOutput = QStringLiteral("deploymentBefore"); ///< the newest of the API
inline const QString ranBeforeOutput = QStringLiteral("ranBefore");    ///< whether the site was as it should be
inline const QString wasMarkedOutput = QStringLiteral("wasUpgrading"); ///< whether the marker "upgrading" was there
inline const QString headOutput = QStringLiteral("deployedHead");      ///< the repository's newest after a deployment
inline const QString mayRunOutput = QStringLiteral("mayRun");          ///< what was made may have reached the cloud
inline const QString artifactOutput = QStringLiteral("artifact");
inline const QString exportAtOutput = QStringLiteral("exportAt");     ///< by the clock of the server
inline const QString startedOutput = QStringLiteral("started");       ///< our deployment was asked for, and not refused
inline const QString deploymentOutput = QStringLiteral("deployment"); ///< its id, where it was answered
inline const QString unconfirmedOutput = QStringLiteral("unconfirmed");   ///< the cloud saw no restart after it
inline const QString backArtifactOutput = QStringLiteral("backArtifact"); ///< the package of before, when going back
inline const QString backBeforeOutput = QStringLiteral("backBefore");     ///< the newest deployment before that
inline const QString databaseOutput = QStringLiteral("databaseTouched");

/// "2026-11-27 19:17:24 UTC": what has to be told to the second, and not as people write times.
[[nodiscard]] inline QString exactTime(const QDateTime &time)
{
    return time.toUTC().toString(QStringLiteral("yyyy-MM-dd HH:mm:ss 'UTC'"));
}

[[nodiscard]] Problem umbracoMoved(const QString &environment);
/// What decides about the packages in a commit.
[[nodiscard]] Result<SourceTree> sourceTreeOf(const CodeStore &code, const QString &commit, Context &context);

} // namespace Switchback
