// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>
#include <QString>

#include <functional>

namespace Switchback {

/// Makes lines of bytes that arrive in pieces. A line that never ends is cut at 64 KiB.
class LineSplitter {
public:
    using Sink = std::function<void(const QString &)>;
    /// Whether a line may be cut between these two parts of it: not inside something that is known only as a whole, such
    /// as a secret. What is longer than 8 KiB may be cut all the same.
    using MayCut = std::function<bool(const QString &before, const QString &after)>;

    /// Without \a mayCut it is cut anywhere.
    explicit LineSplitter(MayCut mayCut = {})
        : m_mayCut(std::move(mayCut))
    {
    }

    void add(const QByteArray &bytes, const Sink &sink);
    /// The last line, when it had no end.
    void finish(const Sink &sink);

private:
    [[nodiscard]] qsizetype cut() const;

    MayCut m_mayCut;
    QByteArray m_rest;
};

} // namespace Switchback
