// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/platforms/octopus/hostcommands.h"

#include "app/platforms/octopus/octopusproblem.h"
#include "app/process/powershell.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

Result<Printed> run(const CommandHost &host, const Command &command, Context &context, bool isLogged)
{
    const LineSink log = [&context](Stream stream, const QString &text) { context.log.line(stream, text); };
    return runPrinted(host, command, context.stop, isLogged ? log : LineSink());
}

} // namespace

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

Result<Secret> keyIn(const Printed &printed)
{
    // Text of the log may stand before it: the key is the last line that is nothing but base64.
    static const QRegularExpression key(u"\\A[A-Za-z0-9+/]{16,}={0,2}\\z"_s);
    const auto line = std::find_if(printed.output.rbegin(), printed.output.rend(),
                                   [](const QString &one) { return key.match(one.trimmed()).hasMatch(); });
    if (line != printed.output.rend()) {
        QString text = line->trimmed();
        return Secret::taken(text);
    }
    return Failure(octopusProblem(
        ProblemKind::Remote, Owner::Platform, u"octopus.master-key"_s,
        Text(QT_TRANSLATE_NOOP("Text", "The server does not tell its master key.")),
        Text(QT_TRANSLATE_NOOP("Text", "Run its command show-master-key on the host and look at what it says."))));
}

Result<bool> hostHasFile(const CommandHost &host, const QString &file, Context &context)
{
    Command command;
    command.program = u"test"_s;
    command.arguments = {u"-e"_s, file};
    if (host.family() == HostFamily::Windows)
        command = powerShell(u"if (-not (Test-Path -LiteralPath %1)) { $code = 1 }"_s.arg(powerShellQuoted(file)));
    return runQuietly(host, command, context).map([](const Printed &printed) { return printed.outcome.succeeded(); });
}

std::optional<qint64> hostFreeBytes(const CommandHost &host, const QString &folder, Context &context)
{
    constexpr qint64 block = 1024;
    Command command;
    command.program = u"df"_s;
    command.arguments = {u"-P"_s, u"-k"_s, u"--"_s, folder};
    const bool isWindows = host.family() == HostFamily::Windows;
    if (isWindows) // a share has no drive, and so no figure
        command = powerShell(u"(Get-Item -LiteralPath %1).PSDrive.Free"_s.arg(powerShellQuoted(folder)));
    const Result<Printed> printed = runQuietly(host, command, context);
    if (!printed || !printed->outcome.succeeded() || printed->output.isEmpty())
        return std::nullopt;
    // "Filesystem 1024-blocks Used Available Capacity Mounted on": the names at both ends may have spaces in them.
    static const QRegularExpression figures(u"(\\d+)\\s+(\\d+)\\s+(-?\\d+)\\s+\\d+%\\s"_s);
    bool isNumber = false;
    const QString last = printed->output.constLast();
    const qint64 free = isWindows ? last.trimmed().toLongLong(&isNumber)
                                  : figures.match(last).captured(3).toLongLong(&isNumber) * block;
    return isNumber ? std::optional(free) : std::nullopt;
}

Result<void> removeHostFile(const CommandHost &host, const QString &file, Context &context)
{
    Command command;
    command.program = u"rm"_s;
    command.arguments = {u"-f"_s, u"--"_s, file};
    if (host.family() == HostFamily::Windows)
        command = powerShell(
            u"if (Test-Path -LiteralPath %1) { Remove-Item -Force -LiteralPath %1 }"_s.arg(powerShellQuoted(file)));
    return runLogged(host, command, context).map([](const Printed &) {});
}

} // namespace Switchback
