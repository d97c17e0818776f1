// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/platforms/octopus/hostcommands.h"

namespace Switchback {

namespace {

Result<Printed> run(const CommandHost &host, const Command &command, Context &context, bool isLogged)
{
    Printed printed;
    const Result<CommandOutcome> outcome = host.run(command, context.stop, [&](Stream stream, const QString &text) {
        (stream == Stream::Error ? printed.error : printed.output).append(text);
        if (isLogged)
            context.log.line(stream, text);
    });
    if (!outcome)
        return Failure(outcome.error());
    printed.outcome = *outcome;
    return printed;
}

} // namespace

QStringList Printed::lastWords() const
{
    constexpr qsizetype enough = 30;
    const QStringList all = output + error;
    return all.mid(std::max<qsizetype>(0, all.size() - enough));
}

Result<Printed> runQuietly(const CommandHost &host, const Command &command, Context &context)
{
    return run(host, command, context, false);
}

Result<Printed> runNoted(const CommandHost &host, const Command &command, Context &context)
{
    return run(host, command, context, true);
}

Result<Printed> runLogged(const CommandHost &host, const Command &command, Context &context)
{
    Result<Printed> printed = runNoted(host, command, context);
    if (!printed)
        return printed;
    if (const Result<void> well = judged(command, printed->outcome, printed->lastWords()); !well)
        return Failure(well.error());
    return printed;
}

} // namespace Switchback
