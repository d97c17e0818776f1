// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>
#include <QList>

#include <utility>

namespace Switchback {

/// Takes the lines that our own script writes out of a program's output: "<token> <word> …", wherever they begin, because
/// a program need not end its last line. The token is random, so that nothing else is taken for one.
class MarkerFilter {
public:
    explicit MarkerFilter(QByteArray token)
        : m_token(std::move(token))
    {
    }

    struct Piece {
        QByteArray bytes;  ///< of the program
        QByteArray marker; ///< what followed them, without token and line end; empty: nothing yet
    };
    /// In the order in which they came. What may be half a marker is kept back.
    [[nodiscard]] QList<Piece> add(const QByteArray &bytes);
    /// What was kept back, at the end.
    [[nodiscard]] QByteArray rest() { return std::exchange(m_held, {}); }

private:
    QByteArray m_token;
    QByteArray m_held;
};

} // namespace Switchback
