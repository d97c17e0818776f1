// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "tests/fakes/umbracostate.h"
#include "tests/fakes/umbracozip.h"

#include <QMap>
#include <QVersionNumber>

namespace Switchback {

/// What the files of an Umbraco project look like: in the repository, and in the web root that is built from it.
class UmbracoFiles {
public:
    using Files = UmbracoZip::Files;

    /// A package that a project file names, and where.
    struct Reference {
        QString package;
        QString version;
        QString file; ///< path in the repository
    };

    /// The repository of a new project. \a courierAssemblies: for version 7.
    [[nodiscard]] static Files project(const UmbracoVersions &versions, bool usesCentralPackages,
                                       const QStringList &courierAssemblies);
    /// The same repository with the Umbraco packages in other versions; those that have none in \a versions stay.
    [[nodiscard]] static Files withVersions(Files repository, const UmbracoVersions &versions);
    [[nodiscard]] static UmbracoVersions versionsOf(const Files &repository);
    /// Of all project files, with versions from Directory.Packages.props where they come from there.
    [[nodiscard]] static QList<Reference> references(const Files &repository);
    [[nodiscard]] static bool isXml(const QByteArray &projectFile);
    /// Empty: ".umbraco" is there and names a project. Otherwise why not, as the deployments API puts it.
    [[nodiscard]] static QString problemOfDotUmbraco(const Files &repository);

    /// What a build makes of it. Nothing: it fails, with the reason in \a error.
    [[nodiscard]] static std::optional<Files> built(const Files &repository, QString *error);
    /// What the web root says of itself: *.deps.json, or bin/ before version 9.
    [[nodiscard]] static UmbracoVersions deployedVersions(const QString &webRoot);
    [[nodiscard]] static UmbracoVersions versionsOfBin(const QString &webRoot);
    /// Before version 9: writes what the installer leaves in Web.config.
    static void setConfigurationStatus(const QString &webRoot, const QString &version);

    /// Where Deploy looks for its trigger files, below the web root.
    [[nodiscard]] static QString deployFolder(const QString &cmsVersion);
    /// What an export writes into "Revision".
    [[nodiscard]] static Files exported(const UmbracoVersions &versions);

    [[nodiscard]] static QVersionNumber number(const QString &version) { return QVersionNumber::fromString(version); }
    [[nodiscard]] static int major(const QString &version) { return number(version).majorVersion(); }
};

} // namespace Switchback
