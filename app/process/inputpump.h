// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/process/commandinput.h"
#include "app/process/filedescriptor.h"
#include "models/result.h"

#include <QFile>

#include <deque>

namespace Switchback {

/// What a program is to read: written to it as it takes it, without waiting for it. Secrets are written from their own
/// memory.
class InputPump {
public:
    /// How many bytes it adds. A Problem when a file cannot be read.
    [[nodiscard]] Result<qint64> append(const CommandInput &input);
    /// Before everything else.
    void prepend(const std::shared_ptr<const Secret> &secret);
    /// From now on the end of what there is to write is not the end of the input.
    void keepOpen() { m_keepsOpen = true; }
    /// Drops what is left, also what keepOpen() said: the input ends here.
    void end();

    [[nodiscard]] bool hasMore() const { return !m_parts.empty(); }
    /// There is nothing more to come.
    [[nodiscard]] bool isDone() const { return m_parts.empty() && !m_keepsOpen; }
    /// As much as fits into \a target, which is non-blocking. A program that reads no more is no Problem; a file that
    /// cannot be read is one.
    [[nodiscard]] Result<void> writeSome(const FileDescriptor &target);

private:
    struct Part {
        QByteArray bytes;                     ///< or of a file: what was read and not yet written
        std::shared_ptr<const Secret> secret; ///< instead of bytes
        std::unique_ptr<QFile> file;
        std::function<void(qint64)> handedOver;
        qint64 done = 0; ///< of bytes or secret
        qint64 left = 0; ///< of the file
    };
    enum class Progress { PartDone, Blocked, Broken };

    [[nodiscard]] static Result<Progress> write(const FileDescriptor &target, Part &part);
    [[nodiscard]] static Progress write(const FileDescriptor &target, Part &part, QByteArrayView bytes);

    std::deque<Part> m_parts;
    bool m_keepsOpen = false;
};

} // namespace Switchback
