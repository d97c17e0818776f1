// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/git/codestore.h"

#include <functional>

/// Code that is not read from a repository of the cloud: a package as it was uploaded.
namespace Switchback {

/// Lays the zip out below \a folder, which is there and empty. Nothing is written outside of it: Problem "umbraco.package"
/// for a path that leaves it, for links, for one that cannot be read, and for more than a package of the cloud may hold.
[[nodiscard]] Result<void> layOutPackage(const QString &zip, const QString &folder, const std::stop_token &stop);

/// Brings all that lies in \a folder into a store, as the newest commit there, and says that commit. The folder stays as it
/// is. \a patch: of git; it is applied where it is not in there already; Problem
/// "umbraco.patch" when it does not fit. \a store: opens it with where it is to fetch from. Blocks.
[[nodiscard]] Result<QString> takeSource(const QString &folder, const QByteArray &patch, const QString &message,
                                         const std::function<CodeStore(GitRemote)> &store, Context &context);

} // namespace Switchback
