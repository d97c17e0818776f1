// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

#include <functional>

namespace Switchback {

/// A password, token or key. Its memory is kept out of core files and, where the system allows, out of swap, and is
/// overwritten when it goes. It never becomes a QString by itself and cannot be printed. Moves; a copy is asked for.
/// One object belongs to one thread at a time.
class Secret {
public:
    Secret() = default;
    /// Copies \a bytes; overwriting the source is the caller's affair (wipe()).
    explicit Secret(QByteArrayView bytes);
    ~Secret();
    Secret(Secret &&other) noexcept;
    Secret &operator=(Secret &&other) noexcept;
    Secret(const Secret &) = delete;
    Secret &operator=(const Secret &) = delete;

    /// What a person typed, as UTF-8. \a text is overwritten and emptied.
    [[nodiscard]] static Secret taken(QString &text);
    /// \a bytes is overwritten and emptied.
    [[nodiscard]] static Secret taken(QByteArray &bytes);
    [[nodiscard]] Secret copy() const;

    [[nodiscard]] bool isEmpty() const { return m_size == 0; }
    /// In bytes.
    [[nodiscard]] qsizetype size() const { return m_size; }
    /// Shows the bytes to \a reader; the view is good only while it runs.
    void use(const std::function<void(QByteArrayView)> &reader) const;

    friend bool operator==(const Secret &one, const Secret &other) { return one.view() == other.view(); }

private:
    [[nodiscard]] QByteArrayView view() const { return {m_bytes, m_size}; }
    void release() noexcept;

    char *m_bytes = nullptr;
    qsizetype m_size = 0;
};

/// Overwrites and empties. A buffer that is shared with another holder is let go as it is: it is not ours to overwrite.
void wipe(QByteArray &bytes);
void wipe(QString &text);

} // namespace Switchback
