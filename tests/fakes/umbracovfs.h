// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "tests/fakes/umbracohome.h"
#include "tests/fakes/umbracohttp.h"

#include <functional>

namespace Switchback {

/// Kudu's virtual file system: the files below HOME with their ETags.
class UmbracoVfs {
public:
    /// \a changing is told of a file before it is made, changed or deleted; false: another program has it open.
    UmbracoVfs(UmbracoHome home, std::function<bool(const QString &local)> changing);

    /// \a path: what follows "/api/vfs", with its slash at the beginning and perhaps one at its end.
    [[nodiscard]] UmbracoReply answer(const UmbracoRequest &request, const QString &path) const;
    /// To the form with a slash at its end, or without.
    [[nodiscard]] static UmbracoReply redirection(const UmbracoRequest &request, bool toFolder);
    [[nodiscard]] static UmbracoReply error(int status, const QString &message);

private:
    [[nodiscard]] UmbracoReply list(const UmbracoRequest &request, const QString &folder) const;
    [[nodiscard]] static UmbracoReply get(const UmbracoRequest &request, const QString &file);
    [[nodiscard]] UmbracoReply put(const UmbracoRequest &request, const QString &file, bool isFolder) const;
    [[nodiscard]] UmbracoReply removeFile(const UmbracoRequest &request, const QString &file) const;
    [[nodiscard]] UmbracoReply removeFolder(const UmbracoRequest &request, const QString &folder) const;
    [[nodiscard]] UmbracoReply missing(const QString &local) const;

    UmbracoHome m_home;
    std::function<bool(const QString &)> m_changing;
};

} // namespace Switchback
