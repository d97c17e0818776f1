// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/secret.h"

#include <memory>
#include <mutex>

namespace Switchback {

class RedactionTable;

/// Knows the secrets that are in use in this process and takes them out of text before it is shown, logged or stored:
/// as they are, URL-encoded (any spelling), escaped as JSON has it, and in base64, also inside a longer base64 word
/// ("user:password"). Of a secret with several lines, such as a private key, each line is known by itself, because
/// output is redacted line by line. Thread-safe; a line costs about a nanosecond per character however many secrets
/// there are.
class Redactor {
public:
    /// In UTF-16 units. A shorter secret is not registered: taking "abc" out of all text would destroy the text, and
    /// hide nothing that could not be guessed.
    static constexpr qsizetype shortest = 4;

    Redactor();
    ~Redactor();
    Q_DISABLE_COPY_MOVE(Redactor)

    /// From now on \a secret is taken out. It stays known until the Redactor goes, also when it is removed from the
    /// keyring: it may still turn up. False: it is too short, so it is not known.
    bool add(const Secret &secret);
    /// \a text without the secrets; the same text, not copied, when there are none in it.
    [[nodiscard]] QString redacted(const QString &text) const;

private:
    mutable std::mutex m_mutex;
    std::shared_ptr<const RedactionTable> m_table;
};

} // namespace Switchback
