// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/process/childloop.h"
#include "app/process/command.h"
#include "app/process/linesplitter.h"

namespace Switchback {

/// Makes redacted lines of what a command writes.
class CommandLines {
public:
    /// Both must outlive it.
    CommandLines(const Command &command, const LineSink &sink)
        : m_command(command)
        , m_sink(sink)
    {
    }
    Q_DISABLE_COPY_MOVE(CommandLines)

    [[nodiscard]] ByteSink output()
    {
        return [this](const QByteArray &bytes) { m_output.add(bytes, to(Stream::Output)); };
    }
    [[nodiscard]] ByteSink error()
    {
        return [this](const QByteArray &bytes) { m_error.add(bytes, to(Stream::Error)); };
    }
    /// The last lines, when they had no end.
    void finish()
    {
        m_output.finish(to(Stream::Output));
        m_error.finish(to(Stream::Error));
    }

private:
    [[nodiscard]] LineSplitter::Sink to(Stream stream)
    {
        return [this, stream](const QString &text) {
            if (m_sink)
                m_sink(stream, redacted(m_command, text));
        };
    }

    /// A secret that is in both parts would be told by neither.
    [[nodiscard]] LineSplitter::MayCut whole()
    {
        return [this](const QString &before, const QString &after) {
            return redacted(m_command, before + after) == redacted(m_command, before) + redacted(m_command, after);
        };
    }

    const Command &m_command;
    const LineSink &m_sink;
    LineSplitter m_output{whole()};
    LineSplitter m_error{whole()};
};

} // namespace Switchback
