// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/problem.h"

#include <QByteArray>
#include <QList>
#include <QStringList>

namespace Switchback {

/// A place in which a site of version 7 depends on Umbraco Courier, by more than what the vendor put there.
struct CourierFinding {
    enum Sort {
        Project, ///< a project or packages.config refers to it
        Code,    ///< a source file uses it
        Assembly ///< a compiled one uses it, or is a part of it that the vendor did not ship
    };

    Sort sort = Code;
    QString file;
    int line = 0; ///< from 1; 0: of what has no lines
    QString name; ///< "Umbraco.Courier.Core"

    friend bool operator==(const CourierFinding &, const CourierFinding &) = default;
};

/// Whether findings can be in a file of that name, so whether it is worth reading.
[[nodiscard]] bool mayNameCourier(const QString &path);
/// In a project, packages.config, source file (comments and texts aside) or assembly, by the ending of \a path; each
/// name once. In any encoding. What the vendor shipped is left out: the upgrade replaces it.
[[nodiscard]] QList<CourierFinding> courierDependencies(const QString &path, const QByteArray &bytes);
/// By their names alone: assemblies of Courier that the vendor did not ship.
[[nodiscard]] QList<CourierFinding> courierAssemblies(const QStringList &paths);

/// "src/Resolver.cs, line 3: Umbraco.Courier.Core".
[[nodiscard]] QString courierLine(const CourierFinding &finding);
/// Why the vendor does not upgrade the site, as the Problem "umbraco.courier"; \a findings in the details, may be
/// empty. Source: the document on minor upgrades, "Courier dependencies".
[[nodiscard]] Problem courierProblem(const QList<CourierFinding> &findings);

} // namespace Switchback
