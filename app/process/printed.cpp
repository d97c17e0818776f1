// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/process/printed.h"

#include <algorithm>

namespace Switchback {

QStringList Printed::lastWords() const
{
    constexpr qsizetype enough = 30;
    const QStringList all = output + error;
    return all.mid(std::max<qsizetype>(0, all.size() - enough));
}

Result<Printed> runPrinted(const CommandHost &host, const Command &command, const std::stop_token &stop,
                           const LineSink &line)
{
    Printed printed;
    const Result<CommandOutcome> outcome = host.run(command, stop, [&](Stream stream, const QString &text) {
        (stream == Stream::Error ? printed.error : printed.output).append(text);
        if (line)
            line(stream, text);
    });
    if (!outcome)
        return Failure(outcome.error());
    printed.outcome = *outcome;
    return printed;
}

} // namespace Switchback
