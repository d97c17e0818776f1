// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/platforms/umbraco/sourcetext.h"
#include "app/platforms/umbraco/xmlplaces.h"

#include <QStringList>

#include <optional>

namespace Switchback {

/// Where a build file speaks of packages.
struct PackageMention {
    enum Kind {
        Reference, ///< PackageReference, GlobalPackageReference: the package is used
        Central    ///< PackageVersion: which version, if it is used
    };

    Kind kind = Reference;
    QStringList ids;                ///< as they are written; mostly one
    bool adjusts = false;           ///< "Update": says something about a package that is used elsewhere
    QString version;                ///< as it is written: "17.1.0", "17.*", "$(UmbracoVersion)"; empty: it states none
    bool isOverride = false;        ///< VersionOverride: goes before the central version
    std::optional<TextPlace> place; ///< of the version; nothing when it cannot be replaced in place
    bool isConditional = false;     ///< it, or what it is in, only counts sometimes
    int line = 0;                   ///< from 1
};

struct BuildProperty {
    QString name;
    QString value;
    std::optional<TextPlace> place;
    int line = 0;
};

/// A file that MSBuild reads: a project, Directory.Packages.props, Directory.Build.props.
struct BuildFile {
    QString path; ///< below the root of the repository, with "/"
    SourceText source;
    QList<PackageMention> mentions;
    QList<BuildProperty> properties;
    QStringList projects; ///< ProjectReference, as they are written
    QStringList imports;  ///< Import, as they are written

    /// The last definition in this file; names without regard to case. Null: there is none.
    [[nodiscard]] const BuildProperty *property(const QString &name) const;
    /// The property is there and says "true".
    [[nodiscard]] bool says(const QString &name) const;
};

/// A Problem "umbraco.source" when it cannot be read, or not with certainty.
[[nodiscard]] Result<BuildFile> readBuildFile(const QString &path, const QByteArray &bytes);

} // namespace Switchback
