// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/process/powershell.h"

#include <QRegularExpression>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

const QString shell = u"powershell"_s;
const QString inlineOption = u"-Command"_s;

// %1: marker; %2: variables; %3: what is done. Errors of cmdlets end it, messages are not dressed up, and texts are UTF-8
// whatever the console's code page is.
constexpr auto frame = R"($ErrorActionPreference = 'Stop'
$ProgressPreference = 'SilentlyContinue'
[Console]::OutputEncoding = New-Object Text.UTF8Encoding $false
[Console]::Out.WriteLine('%1 started')
[Console]::Error.WriteLine('%1 started')
$code = 0
try {
%2%3
} catch {
[Console]::Error.WriteLine($_.Exception.Message)
$code = 1
}
[Console]::Out.WriteLine("%1 exit $code")
exit $code
)";

// %1: the program; %2: it with its arguments.
constexpr auto call =
    R"(if (-not (Get-Command -Name %1 -ErrorAction SilentlyContinue)) { [Console]::Out.WriteLine('%3 missing'); exit 127 }
& %1%2
$code = $LASTEXITCODE)";

QString variable(const QString &name, const QString &value)
{
    return u"$env:%1 = %2\n"_s.arg(name, powerShellQuoted(value));
}

QString variablesOf(const Command &command)
{
    QString all;
    const QStringList names = command.environment.keys();
    for (const QString &name : names)
        all += variable(name, command.environment.value(name));
    for (const SecretVariable &secret : command.secretVariables)
        secret.value->use([&](QByteArrayView bytes) {
            QString value = QString::fromUtf8(bytes);
            all += variable(secret.name, value);
            wipe(value);
        });
    return all;
}

QString deedOf(const Command &command, const QString &marker)
{
    if (command.program == shell && command.arguments.value(0) == inlineOption)
        return command.arguments.value(1);
    QString arguments;
    for (const QString &argument : command.arguments)
        arguments += u' ' + powerShellArgument(argument);
    return QString::fromLatin1(call).arg(powerShellQuoted(command.program), arguments, marker);
}

} // namespace

PowerShellScript::PowerShellScript(const Command &command)
    : m_marker(QUuid::createUuid().toString(QUuid::Id128).toLatin1())
{
    const QString marker = QString::fromLatin1(m_marker);
    QString variables = variablesOf(command);
    QString text = QString::fromLatin1(frame).arg(marker, variables, deedOf(command, marker));
    wipe(variables);
    QByteArray bytes = text.toUtf8();
    wipe(text);
    m_program = std::make_shared<const Secret>(Secret::taken(bytes));
}

QString PowerShellScript::bootstrap()
{
    const QString reader =
        u"$r = New-Object IO.StreamReader([Console]::OpenStandardInput(), (New-Object Text.UTF8Encoding $false)); "
        ". ([ScriptBlock]::Create($r.ReadToEnd()))"_s;
    // PowerShell takes it as UTF-16, little endian, in base64: then no shell on the way finds anything to change.
    QByteArray wide;
    for (const QChar letter : reader)
        wide += QByteArray(1, char(letter.cell())) + QByteArray(1, char(letter.row()));
    return u"powershell -NoProfile -NonInteractive -OutputFormat Text -EncodedCommand "_s
           + QString::fromLatin1(wide.toBase64());
}

Command powerShell(const QString &script)
{
    Command command;
    command.program = shell;
    command.arguments = {inlineOption, script};
    return command;
}

QString powerShellQuoted(const QString &text)
{
    // To PowerShell the typographic ones are quotation marks, too (about_Quoting_Rules): a password may have one.
    static const QRegularExpression mark(u"(['\u2018\u2019\u201a\u201b])"_s);
    QString quoted = text;
    quoted.replace(mark, u"\\1\\1"_s);
    return u'\'' + quoted + u'\'';
}

QString powerShellArgument(const QString &text)
{
    static const QRegularExpression mark(u"(\\\\*)\""_s);
    static const QRegularExpression end(u"(\\\\+)\\z"_s);
    static const QRegularExpression space(u"\\s"_s);
    if (text.isEmpty())
        return u"'\"\"'"_s; // else there would be no argument
    QString argument = text;
    argument.replace(mark, u"\\1\\1\\\""_s);
    if (argument.contains(space))
        argument.replace(end, u"\\1\\1"_s);
    return powerShellQuoted(argument);
}

} // namespace Switchback
