// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/releasecatalogue.h"

#include <stop_token>

namespace Switchback {

/// The release catalogues in use: those that come with Switchback, refreshed copies and the person's own entries put
/// together. Any thread; every call reads or writes files, refresh() may fetch from the network.
class Catalogues {
public:
    Catalogues() = default;
    virtual ~Catalogues() = default;
    Q_DISABLE_COPY_MOVE(Catalogues)

    /// By product. One with an unreadable file is among them, with the problem.
    [[nodiscard]] virtual QList<ReleaseCatalogue> all() const = 0;
    [[nodiscard]] virtual Result<ReleaseCatalogue> find(const QString &id) const = 0;
    /// Replaces the copy in use by what \a source (a file's path, or an http or https address) holds, or takes a new
    /// catalogue in; \a id empty: whichever it holds, as long as there is none of that id yet. What is in use stays as
    /// it is unless all of the new one is good.
    [[nodiscard]] virtual Result<ReleaseCatalogue> refresh(const QString &id, const QString &source,
                                                           const std::stop_token &stop) const = 0;
    /// Adds an own entry or replaces the one of the same version.
    [[nodiscard]] virtual Result<ReleaseCatalogue> putRelease(const QString &id, const ReleaseFacts &facts) const = 0;
    /// Removes an own entry.
    [[nodiscard]] virtual Result<ReleaseCatalogue> removeRelease(const QString &id, const QString &version) const = 0;
};

} // namespace Switchback
