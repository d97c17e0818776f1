// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/platforms/local/siterunner.h"

#include <QDateTime>
#include <QList>

namespace Switchback {

/// Keeps a site that dies at once from being started for ever: five times in ten minutes, then no more until those are
/// past. Remembered in a file, because whoever tends a site may be another program each time.
class RestartThrottle {
public:
    explicit RestartThrottle(const SiteRunner &runner);

    [[nodiscard]] bool isExhausted(const QDateTime &now) const;
    [[nodiscard]] Result<void> noteRestart(const QDateTime &now);
    /// A person started it: the count begins anew.
    [[nodiscard]] Result<void> forget();

private:
    [[nodiscard]] QList<QDateTime> recent(const QDateTime &now) const;

    QString m_file;
};

} // namespace Switchback
