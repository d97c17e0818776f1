// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/result.h"

#include <QString>

#include <memory>

class QTemporaryDir;

namespace Switchback {

/// How a SQLite database is opened without anything being written beside it.
class SqliteSource {
public:
    /// \a inUse: somebody may write to it meanwhile.
    [[nodiscard]] static Result<SqliteSource> open(const QString &path, bool inUse);
    ~SqliteSource();
    SqliteSource(SqliteSource &&other) noexcept;
    SqliteSource &operator=(SqliteSource &&other) noexcept;
    Q_DISABLE_COPY(SqliteSource)

    /// For `QSQLITE_OPEN_URI` and ATTACH; good as long as this object lives.
    [[nodiscard]] const QString &uri() const { return m_uri; }

private:
    SqliteSource();
    [[nodiscard]] Result<void> copyAside(const QString &path);

    QString m_uri;
    std::unique_ptr<QTemporaryDir> m_copy;
};

} // namespace Switchback
