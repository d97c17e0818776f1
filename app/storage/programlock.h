// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/result.h"

namespace Switchback {

/// Says to other programs that this one uses the database of a workspace, for as long as it lives: an advisory lock on
/// a file of its own, which the kernel lets go of however the program ends.
///
/// Whoever comes first has it alone and may check, migrate and move the database; share() then lets the others in.
class ProgramLock {
public:
    /// Waits up to 60 s for a program that has it alone.
    [[nodiscard]] static Result<ProgramLock> take(const QString &file);
    ~ProgramLock();
    ProgramLock(ProgramLock &&other) noexcept;
    ProgramLock &operator=(ProgramLock &&other) noexcept;
    Q_DISABLE_COPY(ProgramLock)

    [[nodiscard]] bool isAlone() const { return m_alone; }
    void share();

private:
    ProgramLock(int file, bool alone)
        : m_file(file)
        , m_alone(alone)
    {
    }

    int m_file; ///< -1: moved from
    bool m_alone;
};

} // namespace Switchback
