// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/process/command.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

constexpr int signalBase = 128;
constexpr int lastSignal = 64;

QString commandLine(const Command &command)
{
    return redacted(command, (QStringList{command.program} + command.arguments).join(u' '));
}

bool isVariableName(const QString &name)
{
    static const QRegularExpression pattern(u"\\A[A-Za-z_][A-Za-z0-9_]*\\z"_s);
    return pattern.match(name).hasMatch();
}

} // namespace

QString redacted(const Command &command, const QString &text)
{
    return command.redactor ? command.redactor->redacted(text) : text;
}

namespace CommandProblem {

Problem invalid(const QString &what)
{
    return {.kind = ProblemKind::InvalidInput,
            .owner = Owner::Switchback,
            .code = u"process.invalid"_s,
            .sentence =
                Text(QT_TRANSLATE_NOOP("Text", "The command was not started: %1 cannot be handed over."), {what}),
            .remedy = Text(QT_TRANSLATE_NOOP("Text", "Check what was entered for odd characters.")),
            .details = {}};
}

Problem notStarted(const Command &command, const QString &reason)
{
    return {.kind = ProblemKind::Missing,
            .owner = Owner::You,
            .code = u"process.not-started"_s,
            .sentence =
                Text(QT_TRANSLATE_NOOP("Text", "The program %1 could not be started: %2."), {command.program, reason}),
            .remedy =
                Text(QT_TRANSLATE_NOOP("Text", "Check that the program and its folder are there and may be used.")),
            .details = commandLine(command)};
}

Problem noFolder(const Command &command)
{
    return {
        .kind = ProblemKind::Missing,
        .owner = Owner::You,
        .code = u"process.no-folder"_s,
        .sentence = Text(QT_TRANSLATE_NOOP("Text", "The folder %1, in which the program %2 was to run, is missing."),
                         {command.workingDirectory, command.program}),
        .remedy = Text(QT_TRANSLATE_NOOP("Text", "Check that the program and its folder are there and may be used.")),
        .details = commandLine(command)};
}

Problem deadline(const Command &command)
{
    return {.kind = ProblemKind::Timeout,
            .owner = Owner::Platform,
            .code = u"process.deadline"_s,
            .sentence = Text(
                QT_TRANSLATE_NOOP("Text", "The program %1 was not done within %2 and was ended."),
                {command.program, QVariant::fromValue(Duration{command.deadline.value_or(command.grace).count()})}),
            .remedy = Text(QT_TRANSLATE_NOOP("Text", "Look at what it printed, and at what it works on.")),
            .details = commandLine(command)};
}

} // namespace CommandProblem

Result<void> checkCommand(const Command &command)
{
    const auto hasNul = [](const QString &text) { return text.contains(QChar::Null); };
    if (command.program.isEmpty() || hasNul(command.program) || hasNul(command.workingDirectory)
        || std::any_of(command.arguments.cbegin(), command.arguments.cend(), hasNul))
        return Failure(CommandProblem::invalid(u"NUL"_s));
    const QStringList names = command.environment.keys();
    for (const QString &name : names)
        if (!isVariableName(name) || hasNul(command.environment.value(name)))
            return Failure(CommandProblem::invalid(name));
    for (const SecretVariable &variable : command.secretVariables) {
        bool isFine = isVariableName(variable.name) && variable.value;
        if (isFine)
            variable.value->use([&isFine](QByteArrayView bytes) { isFine = !bytes.contains('\0'); });
        if (!isFine)
            return Failure(CommandProblem::invalid(variable.name));
    }
    return {};
}

Result<void> judged(const Command &command, const CommandOutcome &outcome, const QStringList &lastWords)
{
    if (outcome.succeeded())
        return {};
    const bool killed = outcome.exitCode > signalBase && outcome.exitCode <= signalBase + lastSignal;
    return Failure(Problem{.kind = ProblemKind::Remote,
                           .owner = Owner::Platform,
                           .code = killed ? u"process.killed"_s : u"process.failed"_s,
                           .sentence = killed
                                           ? Text(QT_TRANSLATE_NOOP("Text", "The program %1 was ended by signal %2."),
                                                  {command.program, outcome.exitCode - signalBase})
                                           : Text(QT_TRANSLATE_NOOP("Text", "The program %1 failed with exit code %2."),
                                                  {command.program, outcome.exitCode}),
                           .remedy = Text(QT_TRANSLATE_NOOP("Text", "The lines it printed say why.")),
                           .details = redacted(command, lastWords.join(u'\n'))});
}

} // namespace Switchback
