// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/process/commandinput.h"
#include "models/names.h"
#include "models/redactor.h"
#include "models/result.h"

#include <QProcessEnvironment>
#include <QStringList>

#include <chrono>
#include <vector>

namespace Switchback {

/// An environment variable of a command whose value must not lie about in memory. Whoever may look at the command's
/// own environment sees it there.
struct SecretVariable {
    QString name;
    std::shared_ptr<const Secret> value;
};

/// A program that is waited for. Arguments are a list, never a shell's string.
struct Command {
    QString program;
    QStringList arguments;
    QString workingDirectory;
    /// runCommand(): all of the environment. CommandHost: added to what the host gives its programs.
    QProcessEnvironment environment;
    /// How long it may take to end after SIGTERM before it is killed.
    std::chrono::milliseconds grace{5000};
    CommandInput input = {};
    std::vector<SecretVariable> secretVariables = {};
    /// It is ended when it takes longer; nothing: as long as it likes.
    std::optional<std::chrono::milliseconds> deadline = {};
    /// Takes secrets out of lines and of Problems' details. The secrets of this command are not in it by themselves.
    std::shared_ptr<const Redactor> redactor = {};
};

struct CommandOutcome {
    int exitCode = 0; ///< 128 + signal when a signal ended it, as shells say it
    [[nodiscard]] bool succeeded() const { return exitCode == 0; }
};

/// Gets each line as it comes, without its line end.
using LineSink = std::function<void(Stream, const QString &)>;

/// \a text without what the command's redactor knows.
[[nodiscard]] QString redacted(const Command &command, const QString &text);

/// The Problems of commands, the same wherever they run. Codes:
///
/// | code | what happened |
/// |---|---|
/// | process.invalid | a NUL in an argument, or a variable's name that is none: nothing was started |
/// | process.not-started | no such program, or it may not be run |
/// | process.no-folder | the folder that it was to run in is not there |
/// | process.input-file | what it was to read could not be read |
/// | process.deadline | it took too long and was ended |
/// | process.not-ended | it does not end, or nobody can say whether it did |
/// | process.failed, process.killed | judged(): it said so itself, or a signal ended it |
namespace CommandProblem {

[[nodiscard]] Problem invalid(const QString &what);
[[nodiscard]] Problem notStarted(const Command &command, const QString &reason);
[[nodiscard]] Problem noFolder(const Command &command);
[[nodiscard]] Problem deadline(const Command &command);

} // namespace CommandProblem

/// A Problem when a command cannot be started as it is written, on any host.
[[nodiscard]] Result<void> checkCommand(const Command &command);
/// Exit codes judged: a Problem unless it succeeded. \a lastWords: what it printed, for the details.
[[nodiscard]] Result<void> judged(const Command &command, const CommandOutcome &outcome, const QStringList &lastWords);

} // namespace Switchback
