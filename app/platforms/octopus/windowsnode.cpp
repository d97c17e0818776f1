// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/platforms/octopus/windowsnode.h"

#include "app/platforms/octopus/octopusproblem.h"
#include "app/platforms/octopus/upgradefailure.h"
#include "app/platforms/octopus/windowsinstaller.h"
#include "app/process/powershell.h"
#include "models/releaseversion.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

const QString defaultInstance = u"OctopusServer"_s;
const QString watchdogWord = u"watchdog"_s;

/// A script that reads the configuration into $c. What else it holds, secrets among it, stays on the host. Text of the log
/// may stand before the JSON.
QString readConfiguration(const QString &server, const QString &instance)
{
    return u"$c = (& %1 'show-configuration' %2 '--format=json' '--noconsolelogging') -join \"`n\"\n"
           "$c = $c.Substring($c.IndexOf('{')) | ConvertFrom-Json\n"_s.arg(
               powerShellQuoted(server), powerShellArgument(u"--instance="_s + instance));
}

// %1: configuration. Where the log is, and the note of where the newest start begins in it.
constexpr auto logFile = R"(%1$log = Join-Path $c.'Octopus.Home' 'Logs\OctopusServer.txt'
$note = Join-Path $folder 'log-from.txt'
)";

Problem notThere(const QString &instance, const QString &place)
{
    return octopusProblem(
        ProblemKind::NotFound, Owner::You, u"octopus.windows"_s,
        Text(QT_TRANSLATE_NOOP("Text", "There is no service of the instance %1 on the host %2."), {instance, place}),
        Text(QT_TRANSLATE_NOOP("Text", "Check host and instance in the account.")));
}

} // namespace

WindowsNode::WindowsNode(const QString &place, const QString &instance, std::shared_ptr<const CommandHost> host)
    : NodeHost(place, instance)
    , m_host(std::move(host))
    , m_service(instance == defaultInstance ? u"OctopusDeploy"_s : u"OctopusDeploy: "_s + instance)
{
}

Result<QStringList> WindowsNode::ask(const QString &script, Context &context) const
{
    return askPowerShell(*m_host, script, context);
}

Result<QString> WindowsNode::server(Context &context) const
{
    if (!m_program.isEmpty())
        return m_program;
    return ask(u"$p = (Get-ItemProperty -Path 'HKLM:\\Software\\Octopus\\OctopusServer' -ErrorAction "
               "SilentlyContinue).InstallLocation\n"
               "if (-not $p) { $p = Join-Path $env:ProgramFiles 'Octopus Deploy\\Octopus' }\n"
               "Join-Path $p 'Octopus.Server.exe'"_s,
               context)
        .map([this](const QStringList &lines) { return m_program = lines.value(0).trimmed(); });
}

Result<Command> WindowsNode::serverCommand(const QStringList &arguments, Context &context) const
{
    return server(context).map([&arguments](const QString &program) {
        Command command;
        command.program = program;
        command.arguments = arguments;
        return command;
    });
}

Result<void> WindowsNode::act(const QStringList &arguments, Context &context) const
{
    const Result<Command> command = serverCommand(arguments, context);
    if (!command)
        return Failure(command.error());
    return runLogged(*m_host, *command, context).map([](const Printed &) {});
}

Result<QString> WindowsNode::version(Context &context) const
{
    const Result<Command> command = serverCommand({u"version"_s, u"--format=text"_s}, context);
    if (!command)
        return Failure(command.error());
    const Result<Printed> printed = runQuietly(*m_host, *command, context);
    if (!printed && printed.error().code == "process.not-started"_L1)
        return QString(); // between two installations there is none
    if (!printed)
        return Failure(printed.error());
    static const QRegularExpression number(u"\\b\\d{4}\\.\\d+\\.\\d+\\b"_s);
    return number.match(printed->output.join(u'\n')).captured(0);
}

Result<QStringList> WindowsNode::service(Context &context) const
{
    return ask(u"$s = Get-Service -Name %1 -ErrorAction SilentlyContinue\n"
               "if ($s) { \"$($s.Status)\"; \"$($s.StartType)\" }"_s.arg(powerShellQuoted(m_service)),
               context);
}

Result<std::optional<NodeState>> WindowsNode::find(Context &context) const
{
    const Result<QStringList> words = service(context);
    if (!words)
        return Failure(words.error());
    if (words->isEmpty())
        return std::optional<NodeState>();
    const Result<QString> installed = version(context);
    if (!installed)
        return Failure(installed.error());
    return std::optional(NodeState{.version = *installed,
                                   .isRunning = words->value(0) != "Stopped"_L1,
                                   .isHeld = words->value(1) != "Automatic"_L1});
}

Result<NodeState> WindowsNode::state(Context &context) const
{
    const auto found = find(context);
    if (!found)
        return Failure(found.error());
    return *found ? Result<NodeState>(**found) : Failure(notThere(name(), place()));
}

Result<QString> WindowsNode::watchdog(Context &context) const
{
    const Result<QString> program = server(context);
    if (!program)
        return program;
    const Result<QStringList> lines =
        ask(readConfiguration(*program, name())
                + u"\"$($c.'Octopus.Watchdog.Enabled')\"; \"$($c.'Octopus.Watchdog.Interval')\"; "
                  "\"$($c.'Octopus.Watchdog.Instances')\""_s,
            context);
    if (!lines)
        return Failure(lines.error());
    if (lines->value(0).compare("true"_L1, Qt::CaseInsensitive) != 0)
        return QString();
    return watchdogWord + u' ' + lines->value(1) + u' ' + lines->value(2);
}

Result<NodeFacts> WindowsNode::plan(const NodeAim &aim, Context &context) const
{
    const Result<NodeState> current = state(context);
    if (!current)
        return Failure(current.error());
    const Result<QString> dog = watchdog(context);
    if (!dog)
        return Failure(dog.error());
    const Result<QStringList> words = service(context);
    if (!words)
        return Failure(words.error());
    NodeFacts facts{.place = place(),
                    .name = name(),
                    .source = {},
                    .incoming = aim.kept ? aim.kept->name : WindowsInstaller::fileOf(aim.version),
                    .outgoing = WindowsInstaller::fileOf(current->version),
                    .restart = QString(words->value(1) + u' ' + *dog).trimmed()};
    if (!aim.kept)
        facts.source = facts.incoming;
    return facts;
}

Result<void> WindowsNode::look(const NodeFacts &facts, Context &context) const
{
    const Result<QStringList> all = instances(context);
    if (!all)
        return Failure(all.error());
    if (all->size() != 1)
        return Failure(octopusProblem(
            ProblemKind::Refused, Owner::You, u"octopus.windows"_s,
            Text(QT_TRANSLATE_N_NOOP("Text",
                                     "The host %1 has %n instance(s) of Octopus Server, and an installer serves "
                                     "all of them; Switchback upgrades hosts with one."),
                 {place()}, int(all->size())),
            Text(QT_TRANSLATE_NOOP("Text", "Upgrade this host by hand."))));
    if (!facts.source.isEmpty())
        return {};
    const WindowsInstaller installer(m_host);
    const Result<bool> isUsable = installer.isUsable(facts.incoming, context);
    if (!isUsable || *isUsable)
        return isUsable ? Result<void>() : Failure(isUsable.error());
    return Failure(octopusProblem(
        ProblemKind::NotFound, Owner::You, u"octopus.installer"_s,
        Text(QT_TRANSLATE_NOOP("Text", "The installer %1 is not on the host %2 any more."), {facts.incoming, place()}),
        Text(QT_TRANSLATE_NOOP("Text", "Put it into ProgramData\\Switchback there, then try again."))));
}

Result<QStringList> WindowsNode::instances(Context &context) const
{
    const Result<Command> command = serverCommand({u"list-instances"_s, u"--format=text"_s}, context);
    if (!command)
        return Failure(command.error());
    const Result<Printed> printed = runQuietly(*m_host, *command, context);
    if (!printed && printed.error().code == "process.not-started"_L1)
        return QStringList(); // nothing is installed
    if (!printed)
        return Failure(printed.error());
    return printed->output.filter(QRegularExpression(u"^Instance '"_s));
}

Result<QString> WindowsNode::connectionString(Context &context) const
{
    const Result<QString> program = server(context);
    if (!program)
        return program;
    Command command =
        powerShell(readConfiguration(*program, name()) + u"$c.'Octopus.Storage.ExternalDatabaseConnectionString'"_s);
    command.redactor = std::make_shared<const Redactor>();
    const Result<Printed> printed = runQuietly(*m_host, command, context);
    if (!printed)
        return Failure(printed.error());
    if (const Result<void> well = judged(command, printed->outcome, printed->error); !well)
        return Failure(well.error());
    QString connection = printed->output.join(QString()).trimmed();
    QString copy = connection;
    (void)context.account->redactor()->add(Secret::taken(copy));
    return connection;
}

Result<Secret> WindowsNode::masterKey(Context &context) const
{
    Result<Command> command = serverCommand(
        {u"show-master-key"_s, u"--instance="_s + name(), u"--console"_s, u"--noconsolelogging"_s}, context);
    if (!command)
        return Failure(command.error());
    command->redactor = std::make_shared<const Redactor>();
    const Result<Printed> printed = runQuietly(*m_host, *command, context);
    if (!printed)
        return Failure(printed.error());
    if (const Result<void> well = judged(*command, printed->outcome, printed->error); !well)
        return Failure(well.error());
    return keyIn(*printed);
}

Result<QStringList> WindowsNode::log(Context &context) const
{
    const Result<QString> program = server(context);
    if (!program)
        return Failure(program.error());
    const QString settings = readConfiguration(*program, name());
    return ask(ourFolder + QString::fromLatin1(logFile).arg(settings)
                   + u"$n = 0\n"
                     "if (Test-Path -LiteralPath $note) { $n = [int][IO.File]::ReadAllText($note) }\n"
                     "if (Test-Path -LiteralPath $log) { Get-Content -LiteralPath $log -Encoding UTF8 | Select-Object "
                     "-Skip $n }"_s,
               context);
}

Result<bool> WindowsNode::hasFetched(const NodeFacts &facts, Context &context) const
{
    const WindowsInstaller installer(m_host);
    for (const QString &file : {facts.incoming, facts.outgoing}) {
        const Result<bool> isUsable = installer.isUsable(file, context);
        if (!isUsable || !*isUsable)
            return isUsable;
    }
    return true;
}

Result<void> WindowsNode::fetch(const NodeFacts &facts, Context &context) const
{
    const WindowsInstaller installer(m_host);
    const Result<void> incoming = installer.fetch(facts.incoming, context);
    return incoming ? installer.fetch(facts.outgoing, context) : incoming;
}

Result<void> WindowsNode::setStartup(const QString &startup, Context &context) const
{
    return ask(u"Set-Service -Name %1 -StartupType %2"_s.arg(powerShellQuoted(m_service), startup), context)
        .map([](const QStringList &) {});
}

Result<void> WindowsNode::stop(std::chrono::seconds, Context &context) const
{
    // Whatever starts it again by itself would have the old version meet the new database.
    const Result<QString> dog = watchdog(context);
    if (!dog)
        return Failure(dog.error());
    if (!dog->isEmpty())
        if (const Result<void> gone = act({u"watchdog"_s, u"--delete"_s}, context); !gone)
            return gone;
    if (const Result<void> set = setStartup(u"Manual"_s, context); !set)
        return set;
    return act({u"service"_s, u"--stop"_s, u"--instance="_s + name()}, context);
}

Result<bool> WindowsNode::isSwapped(const NodeFacts &facts, Context &context) const
{
    return version(context).map(
        [&facts](const QString &installed) { return installed == WindowsInstaller::versionOf(facts.incoming); });
}

/// The vendor's installers replace an older version and refuse to replace a newer one, which goes first.
Result<void> WindowsNode::installOver(const QString &installer, const QString &replaced, Context &context) const
{
    const Result<QString> installed = version(context);
    if (!installed)
        return Failure(installed.error());
    const QString wanted = WindowsInstaller::versionOf(installer);
    if (*installed == wanted)
        return {};
    const WindowsInstaller installers(m_host);
    if (isNewer(*installed, wanted))
        if (const Result<void> gone = installers.uninstall(replaced, context); !gone)
            return gone;
    return installers.install(installer, context);
}

Result<void> WindowsNode::swap(const NodeFacts &facts, Context &context) const
{
    return installOver(facts.incoming, facts.outgoing, context);
}

Result<void> WindowsNode::swapBack(const NodeFacts &facts, Context &context) const
{
    return installOver(facts.outgoing, facts.incoming, context);
}

Result<void> WindowsNode::upgradeDatabase(Context &context) const
{
    constexpr int attempts = 3;
    constexpr std::chrono::seconds pause(10);
    Context whole = toTheEnd(context);
    const Result<Command> command = serverCommand({u"database"_s, u"--upgrade"_s, u"--instance="_s + name()}, whole);
    if (!command)
        return Failure(command.error());
    for (int attempt = 1;; ++attempt) {
        const Result<Printed> printed = runNoted(*m_host, *command, whole);
        if (!printed)
            return Failure(printed.error());
        if (printed->outcome.succeeded())
            return {};
        const Problem problem = upgradeFailure(printed->output + printed->error, printed->outcome.exitCode);
        // The database notices that a node has stopped only after a while (sheet, 3.3).
        if (problem.code != "octopus.upgrade.nodes-running"_L1 || attempt == attempts)
            return Failure(problem);
        if (!context.clock.wait(pause, context.stop))
            return Failure(cancelledProblem());
    }
}

Result<void> WindowsNode::start(Context &context) const
{
    const Result<QString> program = server(context);
    if (!program)
        return Failure(program.error());
    const QString settings = readConfiguration(*program, name());
    const Result<QStringList> noted =
        ask(ourFolder + QString::fromLatin1(logFile).arg(settings)
                + u"$n = 0\n"
                  "if (Test-Path -LiteralPath $log) { $n = (Get-Content -LiteralPath $log).Count }\n"
                  "[IO.File]::WriteAllText($note, \"$n\")"_s,
            context);
    if (!noted)
        return Failure(noted.error());
    return act({u"service"_s, u"--start"_s, u"--instance="_s + name()}, context);
}

Result<void> WindowsNode::release(const QString &restart, Context &context) const
{
    const QStringList words = restart.split(u' ', Qt::SkipEmptyParts);
    if (const Result<void> set = setStartup(words.value(0), context); !set || words.value(1) != watchdogWord)
        return set;
    return act(
        {u"watchdog"_s, u"--create"_s, u"--interval="_s + words.value(2), u"--instances="_s + words.mid(3).join(u' ')},
        context);
}

Result<QStringList> WindowsNode::keptNames(Context &context) const
{
    return WindowsInstaller(m_host).files(context);
}

Result<void> WindowsNode::removeKept(const QString &kept, Context &context) const
{
    return WindowsInstaller(m_host).remove(kept, context);
}

Result<QString> WindowsNode::readNote(Context &context) const
{
    return ask(ourFolder
                   + u"$file = Join-Path $folder %1\n"
                     "if (Test-Path -LiteralPath $file) { [IO.File]::ReadAllText($file) }"_s.arg(
                         powerShellQuoted(u"octopus-"_s + name() + u".json"_s)),
               context)
        .map([](const QStringList &lines) { return lines.join(QString()); });
}

Result<void> WindowsNode::writeNote(const QByteArray &text, Context &context) const
{
    return ask(ourFolder
                   + u"$file = Join-Path $folder %1\n"
                     "[IO.File]::WriteAllText(\"$file.part\", %2)\n"
                     "Move-Item -Force -LiteralPath \"$file.part\" -Destination $file"_s.arg(
                         powerShellQuoted(u"octopus-"_s + name() + u".json"_s),
                         powerShellQuoted(QString::fromUtf8(text))),
               context)
        .map([](const QStringList &) {});
}

} // namespace Switchback
