// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/git/codestore.h"

#include <functional>

/// Code that is not read from a repository of the cloud: a package as it was uploaded, or a folder that a person works in.
namespace Switchback {

/// Lays the zip out below \a folder, which is there and empty. Nothing is written outside of it: Problem "umbraco.package"
/// for a path that leaves it, for links, for one that cannot be read, and for more than a package of the cloud may hold.
[[nodiscard]] Result<void> layOutPackage(const QString &zip, const QString &folder, const std::stop_token &stop);

/// Which files of a folder belong to its code.
enum class SourceFiles {
    All,        ///< whoever packed it has chosen
    NotIgnored, ///< without what its .gitignore names: people build in such a folder
};

/// Brings all that lies in \a folder into a store, as the newest commit there, and says that commit. The folder itself, and a
/// repository of a person in it, stay as they are. \a patch: of git; it is applied where it is not in there already; Problem
/// "umbraco.patch" when it does not fit. \a store: opens it with where it is to fetch from. Blocks.
[[nodiscard]] Result<QString> takeSource(const QString &folder, SourceFiles files, const QByteArray &patch,
                                         const QString &message, const std::function<CodeStore(GitRemote)> &store,
                                         Context &context);

} // namespace Switchback
