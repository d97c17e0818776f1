// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/process/commandhost.h"

#include "app/process/commandlines.h"

namespace Switchback {

Result<CommandOutcome> CommandHost::run(const Command &command, const std::stop_token &stop, const LineSink &line) const
{
    Command ours = command;
    if (!ours.redactor)
        ours.redactor = m_redactor;
    CommandLines lines(ours, line);
    Result<CommandOutcome> outcome = execute(ours, stop, lines.output(), lines.error());
    lines.finish();
    return outcome;
}

QString CommandHost::words(const QByteArray &bytes) const
{
    const QString text = QString::fromUtf8(bytes);
    return m_redactor ? m_redactor->redacted(text) : text;
}

} // namespace Switchback
