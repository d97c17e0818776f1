// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/platforms/local/databaseserver.h"
#include "app/platforms/local/guardrails.h"
#include "app/platforms/local/pagesettings.h"
#include "models/names.h"
#include "models/project.h"
#include "models/result.h"
#include "models/sitesettings.h"

#include <QList>
#include <QStringList>

namespace Switchback {

/// One environment as project.json describes it.
struct SiteEnvironment {
    QString id; ///< made of the name: "Live" gives "live"
    QString name;
    Role role = Role::Other;
    quint16 port = 0;
    Guardrails guardrails{};
    QString release;                 ///< what a set-up takes when nobody chose; empty: the newest
    QList<SiteVariable> variables{}; ///< beside, and instead of, those of the project
};

/// The whole of project.json.
struct ProjectFile {
    QString name;
    QList<SiteEnvironment> environments; ///< in promotion order
    QStringList checkPaths{QStringLiteral("/")};
    PageSettings pages;    ///< compared from the check paths on
    Guardrails guardrails; ///< of the environments that have none of their own
    /// How long a release must have run on Integration and UAT to count as proven for Live.
    int provenMinutes = defaultProvenMinutes;
    QString catalogue;                      ///< id of the release catalogue it follows; empty: none
    QList<SiteVariable> variables;          ///< of all environments; of secret ones only the names
    std::optional<DatabaseServer> database; ///< where installations have their databases; nothing: they have none

    [[nodiscard]] const SiteEnvironment *environment(const QString &id) const;
};

/// \a firstPort: ports below it need privileges that we do not have (0: any may be used).
[[nodiscard]] Result<ProjectFile> parseProjectFile(const QByteArray &bytes, int firstPort);
/// Reads `project.json` of a project's folder.
[[nodiscard]] Result<ProjectFile> readProjectFile(const QString &folder);

/// "Live" gives "live", "Été 2" gives "ete-2"; empty when nothing of the name is a letter or digit.
[[nodiscard]] QString environmentIdOf(const QString &name);

} // namespace Switchback
