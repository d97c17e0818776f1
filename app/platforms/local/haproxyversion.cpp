// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/platforms/local/haproxyversion.h"

#include "app/process/commandrunner.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace Switchback {

QVersionNumber oldestHaproxy()
{
    return {2, 2};
}

QVersionNumber parseHaproxyVersion(const QString &text)
{
    static const QRegularExpression pattern(u"^HA-?Proxy version (\\d+\\.\\d+(?:\\.\\d+)?)"_s,
                                            QRegularExpression::MultilineOption);
    return QVersionNumber::fromString(pattern.match(text).captured(1));
}

QVersionNumber haproxyVersion(const QString &program, const std::stop_token &stop)
{
    QString said;
    const Command command{.program = program,
                          .arguments = {u"-v"_s},
                          .workingDirectory = u"/"_s,
                          .environment = QProcessEnvironment::systemEnvironment(),
                          .deadline = std::chrono::seconds(2)};
    const Result<CommandOutcome> outcome =
        runCommand(command, stop, [&said](Stream, const QString &line) { said += line + u'\n'; });
    return outcome && outcome->succeeded() ? parseHaproxyVersion(said) : QVersionNumber();
}

} // namespace Switchback
