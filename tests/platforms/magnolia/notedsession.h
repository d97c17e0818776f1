// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/engine/quietsession.h"

namespace Switchback {

/// Keeps what is noted, in \a notes, as the activity has it.
class NotedSession final : public QuietSession {
public:
    NotedSession(Clock &clock, AccountAccess *account, QStringList &notes)
        : QuietSession(clock, {}, account)
        , m_notes(notes)
    {
    }
    void note(const Text &sentence) override { m_notes.append(sentence.english()); }

private:
    QStringList &m_notes;
};

} // namespace Switchback
