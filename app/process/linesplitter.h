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

    void add(const QByteArray &bytes, const Sink &sink);
    /// The last line, when it had no end.
    void finish(const Sink &sink);

private:
    QByteArray m_rest;
};

} // namespace Switchback
