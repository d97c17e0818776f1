// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>

namespace Switchback {

/// Room on the disk that is kept for the journal: a file beside the database that does nothing but hold it. When the disk is
/// full the room is given back, so that it can still be written down how what was begun has ended. Any thread; blocks.
class JournalReserve {
public:
    explicit JournalReserve(const QString &databaseFile);

    /// Keeps the room, unless it is kept already or the disk has little left. That it cannot be kept is no Problem.
    void keep() const;
    /// Gives it back. \return false when there was none.
    [[nodiscard]] bool release() const;

    [[nodiscard]] const QString &file() const { return m_file; }
    /// A few hundred steps and their outputs.
    static constexpr qint64 size = 4 * 1024 * 1024;

private:
    QString m_file;
};

} // namespace Switchback
