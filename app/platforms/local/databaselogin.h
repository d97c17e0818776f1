// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/result.h"
#include "models/secret.h"

#include <QTemporaryDir>

#include <memory>

namespace Switchback {

/// A file with a login for the server's tools (MariaDB: --defaults-file, PostgreSQL: PGPASSFILE), mode 0600 in a folder
/// of mode 0700, there as long as this object. A file, because arguments are in the list of processes, and a variable
/// (MYSQL_PWD, PGPASSWORD) is in the environment of everything that a tool starts; both vendors advise against those.
/// It is in the folder that the system empties when the person logs out, where there is one: were we killed, it would not
/// be left on a disk.
class DatabaseLogin {
public:
    /// Overwrites \a contents when it has written them.
    [[nodiscard]] static Result<DatabaseLogin> write(QByteArray contents);

    [[nodiscard]] QString path() const;

private:
    explicit DatabaseLogin(std::unique_ptr<QTemporaryDir> folder)
        : m_folder(std::move(folder))
    {
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

} // namespace Switchback
