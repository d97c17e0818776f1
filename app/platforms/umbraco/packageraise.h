// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/platforms/umbraco/sourcetree.h"

namespace Switchback {

/// A version that is raised in a file.
struct RaisedVersion {
    QString file;
    int line = 0;
    QString id;   ///< the package, or the property that has the version
    QString from; ///< as it was written: "17.*"
    QString to;   ///< as it is written now

    friend bool operator==(const RaisedVersion &, const RaisedVersion &) = default;
};

struct RaisedSources {
    QMap<QString, QByteArray> files; ///< those that change, whole, by path
    QList<RaisedVersion> changes;    ///< by file and line
};

/// Raises the packages of products to \a targets wherever \a tree speaks of them: attributes, elements, central
/// versions, overrides, and properties that hold nothing but a version. Every other byte stays as it is. A floating
/// version becomes the chosen one, so that what was chosen is what is installed; a range keeps its upper end. Under a
/// condition, versions of another major line are left alone.
///
/// What cannot be raised with certainty is a Problem "umbraco.raise" that names file and line, and then nothing is
/// raised: a property with several definitions, or that others use, too; a version put together from parts; one that is
/// newer already, or of another major line. So is a result that, read again, does not say what it should.
[[nodiscard]] Result<RaisedSources> raiseVersions(const SourceTree &tree, const ProductVersions &targets);

/// "src/Site/Site.csproj, line 12: Umbraco.Cms 17.1.0 → 17.5.0".
[[nodiscard]] QString raisedLine(const RaisedVersion &change);

} // namespace Switchback
