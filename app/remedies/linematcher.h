// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>
#include <QHash>
#include <QStringList>

#include <memory>
#include <stop_token>
#include <vector>

namespace re2 {
class RE2;
}

namespace Switchback {

/// Looks for many expressions in the lines of a text at once. RE2 does it in time that is linear in the text. Immutable;
/// any thread.
class LineMatcher {
public:
    /// Where an expression was found.
    struct Hit {
        QStringList lines;  ///< the first few that it fits, each once
        QStringList groups; ///< of the first line
    };

    /// \a patterns: all are valid.
    explicit LineMatcher(const QStringList &patterns);
    ~LineMatcher();

    /// By pattern. What is no UTF-8 is taken as far as it goes; of a line that is longer than anybody reads, the beginning.
    [[nodiscard]] QHash<QString, Hit> find(const QByteArray &text, const std::stop_token &stop) const;

private:
    struct Set;

    QStringList m_patterns;
    std::unique_ptr<Set> m_set;
};

} // namespace Switchback
