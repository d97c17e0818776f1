// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/result.h"

#include <QSqlDatabase>

#include <functional>
#include <utility>

namespace Switchback {

/// One connection to a SQLite file, closed when it goes. Belongs to the thread that made it (a rule of Qt SQL).
class Connection {
public:
    enum class Access {
        ReadWrite, ///< makes the file when it is not there
        ReadOnly,  ///< follows a write-ahead log; makes its index file when that is missing
        Untouched  ///< only for a file that nobody writes: without locks, and without making any file beside it
    };

    [[nodiscard]] static Result<Connection> open(const QString &file, Access access);
    ~Connection();
    Connection(Connection &&other) noexcept;
    Connection &operator=(Connection &&) = delete;
    Q_DISABLE_COPY(Connection)

    [[nodiscard]] QSqlDatabase database() const;

    /// Runs \a work between BEGIN IMMEDIATE and COMMIT, and takes back what it did when it, or the commit, fails.
    [[nodiscard]] Result<void> inTransaction(const std::function<Result<void>()> &work) const;

private:
    explicit Connection(QString name)
        : m_name(std::move(name))
    {
    }

    QString m_name; ///< empty: moved from
};

} // namespace Switchback
