// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/platforms/local/sitelayout.h"

#include <QHash>
#include <QString>

namespace Switchback {

/// How much room kept installations take, remembered in a file of the project: nothing in them changes any more, and
/// counting means walking through all of it. One object for one look at a project.
class SizeCache {
public:
    explicit SizeCache(const SiteLayout &layout);
    /// Writes what was newly counted; that it could not be written is no Problem: it is counted again.
    ~SizeCache();
    Q_DISABLE_COPY_MOVE(SizeCache)

    [[nodiscard]] qint64 sizeOf(const QString &environmentId, const QString &installationId);

private:
    struct Entry {
        qint64 modified = 0; ///< of its installation.json, ms since the epoch: written when it was retired
        qint64 bytes = 0;
    };
    SiteLayout m_layout;
    QHash<QString, Entry> m_known;
    QHash<QString, Entry> m_used; ///< what is gone is forgotten
    bool m_changed = false;
};

} // namespace Switchback
