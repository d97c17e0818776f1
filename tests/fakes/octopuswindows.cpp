// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/fakes/octopuswindows.h"

#include "models/releaseversion.h"

#include <QFile>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

const QString serverPath = u"C:\\Program Files\\Octopus Deploy\\Octopus\\Octopus.Server.exe"_s;

/// The first thing in brackets that the pattern finds.
QString found(const QString &pattern, const QString &text)
{
    return QRegularExpression(pattern, QRegularExpression::MultilineOption).match(text).captured(1);
}

/// 'Ada''s' as PowerShell reads it, and then as a program gets it that PowerShell 5.1 calls.
QString unquoted(QString word)
{
    word.replace(u"''"_s, u"'"_s);
    word.replace(u"\\\""_s, u"\""_s);
    return word;
}

QStringList wordsOf(const QString &line)
{
    static const QRegularExpression quoted(u"'((?:[^']|'')*)'"_s);
    QStringList words;
    auto each = quoted.globalMatch(line);
    while (each.hasNext())
        words.append(unquoted(each.next().captured(1)));
    return words;
}

QString versionIn(const QString &file)
{
    return found(u"Octopus\\.([0-9.]+)-x64\\.msi"_s, file);
}

} // namespace

OctopusWindows::OctopusWindows(OctopusServer &server, std::map<QString, HostDatabase> &databases, Sql sql,
                               QString backups)
    : installed(server.state().version)
    , m_server(server)
    , m_databases(databases)
    , m_sql(std::move(sql))
    , m_backups(std::move(backups))
{
}

StandInReply OctopusWindows::answer(const QString &script)
{
    const QString marker = found(u"WriteLine\\('([0-9a-f]{32}) started'\\)"_s, script);
    const QString deed = found(u"(?s)^try \\{\\n(.*?)^\\} catch \\{"_s, script);
    const QString program = found(u"^& (.*)$"_s, deed);
    const QString password = unquoted(found(u"^\\$env:SQLCMDPASSWORD = '(.*)'$"_s, deed));
    StandInReply reply;
    if (program.isEmpty())
        reply = run(deed);
    else
        reply = call(wordsOf(program).value(0), wordsOf(program).mid(1), password);
    constexpr int missing = 127;
    const QString end = reply.code == missing ? marker + u" missing\n"_s : marker + u" exit %1\n"_s.arg(reply.code);
    return {.output = marker + u" started\n"_s + reply.output + end,
            .error = marker + u" started\n"_s + reply.error,
            .code = reply.code};
}

StandInReply OctopusWindows::call(const QString &program, const Words &arguments, const QString &password)
{
    calls.append(program.section(u'\\', -1) + u' ' + arguments.join(u' '));
    if (program == "sqlcmd"_L1)
        return m_sql(arguments, password);
    if (program == serverPath && !installed.isEmpty())
        return serve(arguments);
    return {.code = 127};
}

StandInReply OctopusWindows::serve(const Words &arguments)
{
    const QString verb = arguments.value(0);
    if (verb == "version"_L1)
        return {.output = installed + u"\r\n"_s};
    if (verb == "list-instances"_L1) {
        QString all;
        for (auto instance = instances.cbegin(); instance != instances.cend(); ++instance)
            all += u"Instance '%1' uses configuration '%2'.\r\n"_s.arg(instance.key(), instance.value());
        return {.output = all};
    }
    if (verb == "show-master-key"_L1)
        return {.output = OctopusHost::masterKey + u"\r\n"_s};
    if (verb == "watchdog"_L1)
        hasWatchdog = arguments.value(1) == "--create"_L1;
    if (verb == "watchdog"_L1)
        return {.output = u"Done.\r\n"_s};
    if (verb == "database"_L1 && arguments.contains("--upgrade"_L1))
        return upgradeDatabase();
    if (verb == "service"_L1 && !arguments.contains("--install"_L1) && !arguments.contains("--uninstall"_L1))
        return act(arguments);
    return setUp(verb, arguments);
}

/// The commands that make an instance, and remove it.
StandInReply OctopusWindows::setUp(const QString &verb, const Words &arguments)
{
    const auto option = [&arguments](const QString &name) {
        const QStringList fitting = arguments.filter(QRegularExpression(u"\\A--"_s + name + u'='));
        return fitting.value(0).section(u'=', 1);
    };
    const QString instance = option(u"instance"_s);
    const auto fails = [](const QString &words) { return StandInReply{.error = words + u"\r\n"_s, .code = 1}; };
    if (verb == "create-instance"_L1) {
        if (instances.contains(instance))
            return fails(u"Instance already exists."_s);
        instances.insert(instance, option(u"config"_s));
        node = option(u"serverNodeName"_s);
        return {};
    }
    if (!instances.contains(instance))
        return fails(u"Instance %1 of Octopus Server has not been configured on this machine."_s.arg(instance));
    if (verb == "database"_L1) {
        if (option(u"masterKey"_s) != OctopusHost::masterKey)
            return fails(u"Please enter a valid master key."_s);
        connection = option(u"connectionString"_s);
        database = found(u"Database=([^;]*)"_s, connection);
        return m_databases.contains(database) ? StandInReply{} : fails(u"Cannot open database."_s);
    }
    if (verb == "path"_L1)
        sharedFolder = option(u"clusterShared"_s);
    if (verb == "configure"_L1)
        prefixes = option(u"webListenPrefixes"_s);
    if (arguments.contains("--uninstall"_L1) && isRunning)
        violations.append(u"a service was removed while it ran"_s);
    if (verb == "service"_L1 && arguments.contains("--uninstall"_L1))
        service.clear();
    else if (verb == "service"_L1)
        service = u"OctopusDeploy: "_s + instance;
    if (verb == "delete-instance"_L1)
        instances.remove(instance);
    const QStringList known{u"path"_s, u"configure"_s, u"service"_s, u"delete-instance"_s};
    return known.contains(verb) ? StandInReply{}
                                : StandInReply{.error = u"Unrecognized command '%1'\r\n"_s.arg(verb), .code = 2};
}

StandInReply OctopusWindows::act(const Words &arguments)
{
    if (arguments.contains("--stop"_L1)) {
        isRunning = false;
        m_server.change([this](OctopusState &state) {
            for (const OctopusTaskState &task : std::as_const(state.tasks))
                if (task.isRunning() && !task.space.isEmpty())
                    violations.append(u"a server was stopped while a task ran"_s);
            if (!other || !other->isRunning)
                state.phase = OctopusState::Phase::Stopped;
        });
        setNode(true);
        if (hasWatchdog)
            violations.append(u"stopped with a watchdog that starts it again"_s);
        return {.output = u"Service stopped\r\n"_s};
    }
    log.append({u"Octopus.Server.dll version "_s + installed, u"Using database OctopusDeploy"_s});
    const auto minor = [](const QString &version) { return version.section(u'.', 0, 1); };
    if (isNewer(minor(used().version), minor(installed)))
        log.append(u"Unexpected upgrade history detected: Extra upgrade script(s) found"_s);
    else if (isNewer(installed, used().version))
        log.append(u"The database schema does not match"_s);
    else
        isRunning = true;
    if (!isRunning)
        return {};
    setNode(false);
    const bool isSecond = other && other->isRunning;
    if (isSecond && other->installed != installed)
        violations.append(u"nodes of two versions"_s);
    if (isSecond)
        return {.output = u"Service started\r\n"_s};
    m_server.change([this](OctopusState &state) {
        state.phase = OctopusState::Phase::Starting;
        state.version = installed;
    });
    whenStarted();
    return {.output = u"Service started\r\n"_s};
}

void OctopusWindows::setNode(bool isOffline)
{
    m_server.change([&](OctopusState &state) {
        for (OctopusNodeState &one : state.nodes)
            if (one.name == node) {
                one.isOffline = isOffline;
                one.version = installed;
            }
    });
}

StandInReply OctopusWindows::upgradeDatabase()
{
    if (isRunning || (other && other->isRunning))
        violations.append(u"the database was upgraded while the server ran"_s);
    if (refusals > 0 && refusals--)
        return {.error = u"Octopus Server nodes are still running. Shut down all nodes.\r\n"_s, .code = 1};
    const UpgradeEnd end = upgradeEnd.value_or(UpgradeEnd{.log = {}, .isCommitted = true});
    if (end.isCommitted && isNewer(installed, used().version)) {
        constexpr qint64 scriptsOfAMinor = 7;
        if (installed.section(u'.', 0, 1) != used().version.section(u'.', 0, 1))
            used().scripts += scriptsOfAMinor;
        used().version = installed;
    }
    return {.output = end.log.join(u"\r\n"_s), .code = upgradeEnd ? 100 : 0};
}

StandInReply OctopusWindows::run(const QString &text)
{
    if (text.contains("InstallLocation"_L1))
        return {.output = serverPath + u"\r\n"_s};
    if (text.contains("-folders'"_L1))
        return copies(text);
    if (text.contains("PSDrive"_L1))
        return {.output = QString::number(freeBytes) + u"\r\n"_s};
    if (text.contains("Get-Service"_L1)) {
        const bool isOurs = !service.isEmpty() && found(u"-Name '([^']*)'"_s, text) == service;
        const QString state = isRunning ? u"Running"_s : u"Stopped"_s;
        return isOurs ? StandInReply{.output = state + u"\r\n"_s + startup + u"\r\n"_s} : StandInReply{};
    }
    if (text.contains("Set-Service"_L1)) {
        startup = found(u"-StartupType (\\w+)"_s, text);
        return {};
    }
    if (text.contains("show-configuration"_L1))
        return configuration(text);
    if (text.contains(".json'"_L1))
        return note(text);
    if (text.contains(".bak'"_L1))
        return backupFile(text);
    if (text.startsWith("$null = New-Item -ItemType Directory -Force -Path 'C:\\ProgramData\\Switchback\\"_L1))
        return {};
    if (const QString name = found(u"^Join-Path \\$folder '([^'.]*)'$"_s, text); !name.isEmpty())
        return {.output = u"C:\\ProgramData\\Switchback\\%1\r\n"_s.arg(name)};
    if (text.contains("-LiteralPath 'C:\\ProgramData\\Switchback\\"_L1) && text.contains("Remove-Item -Recurse"_L1))
        return {};
    return text.contains(".msi'"_L1) ? installer(text) : StandInReply{.error = u"What? "_s + text, .code = 1};
}

StandInReply OctopusWindows::configuration(const QString &text)
{
    if (text.contains("ExternalDatabaseConnectionString"_L1))
        return {.output = connection + u"\r\n"_s};
    if (text.contains("Octopus.Watchdog"_L1))
        return {.output = hasWatchdog ? u"True\r\n5\r\n*\r\n"_s : u"False\r\n\r\n\r\n"_s};
    if (text.contains("WriteAllText($note"_L1)) {
        m_logFrom = log.size();
        return {};
    }
    const QStringList since = log.mid(m_logFrom);
    return {.output = since.isEmpty() ? QString() : since.join(u"\r\n"_s) + u"\r\n"_s};
}

StandInReply OctopusWindows::note(const QString &text)
{
    if (!text.contains("WriteAllText"_L1))
        return {.output = m_note};
    m_note = found(u"(?s)WriteAllText\\(\"\\$file\\.part\", '(.*)'\\)$"_s, text);
    m_note.replace(u"''"_s, u"'"_s);
    return {};
}

StandInReply OctopusWindows::backupFile(const QString &text)
{
    const QString file = m_backups + u'/' + found(u"'C:\\\\Backups\\\\([^']*)'"_s, text);
    if (!text.contains("Remove-Item"_L1))
        return {.code = QFile::exists(file) ? 0 : 1};
    QFile::remove(file);
    return {};
}

/// Copies of folders are folders, too: "…-folders\\0".
StandInReply OctopusWindows::copies(const QString &text)
{
    const QString copy = found(u"\\$copy = Join-Path \\$folder '([^']*)'"_s, text);
    const auto removeAll = [&] { folders.removeIf([&copy](auto one) { return one.key().startsWith(copy); }); };
    if (text.contains("{ 'yes' }"_L1)) {
        const bool isThere = folders.contains(copy + u"\\0"_s);
        return {.output = isThere ? u"yes\r\n"_s : QString()};
    }
    if (text.contains("Remove-Item"_L1)) {
        removeAll();
        return {};
    }
    if (isRunning)
        violations.append(u"folders were copied under a running server"_s);
    static const QRegularExpression out(u"\\$from = '([^']*)'\\n\\$to = Join-Path \"\\$copy\\.part\" '(\\d)'"_s);
    static const QRegularExpression back(u"\\$from = Join-Path \\$copy '(\\d)'\\n\\$to = '([^']*)'"_s);
    for (auto match = out.globalMatch(text); match.hasNext();) {
        const QRegularExpressionMatch one = match.next();
        calls.append(u"robocopy "_s + one.captured(1));
        folders[copy + u'\\' + one.captured(2)] = folders.value(one.captured(1));
    }
    for (auto match = back.globalMatch(text); match.hasNext();) {
        const QRegularExpressionMatch one = match.next();
        folders[one.captured(2)] = folders.value(copy + u'\\' + one.captured(1));
    }
    return {};
}

StandInReply OctopusWindows::installer(const QString &text)
{
    if (text.contains("-Filter '*.msi'"_L1))
        return {.output = QStringList(installers.keys()).join(u"\r\n"_s)};
    const QString file = found(u"Join-Path \\$folder '([^']*\\.msi)'"_s, text);
    if (text.contains("Start-Process msiexec"_L1))
        return msiexec(found(u"@\\('(/[ix])'"_s, text), file);
    if (text.contains("Get-AuthenticodeSignature"_L1))
        return signatureOf(file);
    if (text.contains("Invoke-WebRequest"_L1)) {
        calls.append(u"GET "_s + found(u"-Uri '([^']*)'"_s, text));
        if (!reachesVendor)
            return {.error = u"Unable to connect to the remote server\r\n"_s, .code = 1};
        installers.insert(file, download.value(file));
        return {};
    }
    installers.remove(file);
    return {};
}

StandInReply OctopusWindows::signatureOf(const QString &file) const
{
    if (!installers.contains(file))
        return {};
    const Installer it = installers.value(file);
    return {.output = u"%1\r\n%2\r\n%3\r\n%4\r\n"_s.arg(QString::number(it.size), it.signature, it.signer,
                                                        QString(64, u'A'))};
}

StandInReply OctopusWindows::msiexec(const QString &way, const QString &file)
{
    constexpr int noSuchFile = 1619;
    constexpr int newerIsThere = 1638;
    calls.append(u"msiexec %1 %2"_s.arg(way, file));
    const auto ends = [](int code) {
        return StandInReply{.output = (code == 0 ? QString() : u"MSI (s) Return value 3.\r\n"_s) + QString::number(code)
                                      + u"\r\n"_s};
    };
    if (isRunning)
        violations.append(u"files were replaced under a running server"_s);
    constexpr int anotherRuns = 1618;
    if (busyInstallations > 0 && busyInstallations--)
        return ends(anotherRuns);
    if (installerCode != 0)
        return ends(installerCode);
    if (!installers.contains(file))
        return ends(noSuchFile);
    if (way == "/x"_L1) {
        installed.clear();
        return ends(0);
    }
    constexpr int fatalError = 1603;
    if (failingInstallations > 0 && failingInstallations--)
        return ends(fatalError);
    if (!installed.isEmpty() && isNewer(installed, versionIn(file)))
        return ends(newerIsThere);
    constexpr int rebootRequired = 3010;
    installed = versionIn(file);
    return ends(wantsReboot ? rebootRequired : 0);
}

} // namespace Switchback
