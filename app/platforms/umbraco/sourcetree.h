// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/platforms/umbraco/buildfile.h"
#include "app/platforms/umbraco/umbracoproducts.h"
#include "models/guards.h"

#include <functional>

namespace Switchback {

/// Reads a file of a repository by its path below the root, with "/"; nothing when there is none. So a git tree, a
/// folder and Kudu are read alike.
using ReadSource = std::function<Result<std::optional<QByteArray>>(const QString &path)>;
/// From files by path.
[[nodiscard]] ReadSource readFrom(const QMap<QString, QByteArray> &files);

/// Where the project of the site is, as the file ".umbraco" says it. Source: UmbracoDocs,
/// umbraco-cicd/troubleshooting.md.
struct ProjectPlace {
    QString base;   ///< the folder, with "/" and without one at its end; empty: the root
    QString csproj; ///< "UmbracoProject.csproj"

    [[nodiscard]] QString path() const { return base.isEmpty() ? csproj : QString(base + QLatin1Char('/') + csproj); }

    friend bool operator==(const ProjectPlace &, const ProjectPlace &) = default;
};

/// The name of that file, in the root of the repository.
inline constexpr QLatin1StringView projectPlaceFile(".umbraco");
/// A Problem "umbraco.bad-umbraco-file" when it makes no sense, or leads out of the repository.
[[nodiscard]] Result<ProjectPlace> readProjectPlace(const QByteArray &bytes);

/// What decides which packages a site is built with.
struct SourceTree {
    ProjectPlace project;
    QList<BuildFile> files; ///< the project of the site first
    QStringList lockFiles;  ///< packages.lock.json, where there is one

    /// Versions are kept in Directory.Packages.props and not in the projects.
    [[nodiscard]] bool isCentral() const;
    [[nodiscard]] const BuildFile *find(const QString &path) const;
    /// What a version means when it is written as a property: "$(UmbracoVersion)". Text that is no property comes back
    /// as it is; empty: it cannot be told.
    [[nodiscard]] QString resolved(const QString &version) const;
};

/// Follows the project of the site to all that it is built from. \a paths: of all files of the repository, where they
/// are known: the cloud compares versions in every .csproj of a package, also in those that nothing refers to
/// (UmbracoDocs, umbraco-cicd/troubleshooting.md). Of these, what cannot be read is left out. Problems
/// "umbraco.no-umbraco-file", "umbraco.bad-umbraco-file", "umbraco.source", and what \a read answers.
[[nodiscard]] Result<SourceTree> readSourceTree(const ReadSource &read, const QStringList &paths = {});

/// The versions that the repository states, of the products that it uses. A floating version stays as it is written
/// ("17.*").
[[nodiscard]] ProductVersions statedVersions(const SourceTree &tree);
/// What in the repository is known to spoil deployments, as advice or warning. Source: UmbracoDocs,
/// umbraco-cicd/troubleshooting.md.
[[nodiscard]] QList<GuardVerdict> sourceVerdicts(const SourceTree &tree);

} // namespace Switchback
