// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/fakes/octopushost.h"

#include "models/releaseversion.h"
#include "tests/fakes/octopuswindows.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QProcess>
#include <QRegularExpression>

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

const QStringList programs{u"docker"_s, u"sqlcmd"_s, u"powershell"_s};
const QString imageVariable = u"PATH=/usr/local/sbin:/usr/local/bin:/usr/bin:/bin"_s;
constexpr int looksOfAStart = 2;
constexpr qint64 scriptsOfAMinor = 7;

StandInReply daemonSays(const QString &words)
{
    return {.error = u"Error response from daemon: "_s + words + u'\n', .code = 1};
}

QString tagOf(const QString &image)
{
    return image.section(u':', -1);
}

QString minorOf(const QString &version)
{
    return version.section(u'.', 0, 1);
}

/// "type=volume,source=data,target=/artifacts", as inspect shows it afterwards.
QJsonObject mountOf(const QString &option)
{
    QHash<QString, QString> parts;
    for (const QString &part : option.split(u','))
        parts.insert(part.section(u'=', 0, 0), part.section(u'=', 1));
    const bool isVolume = parts.value(u"type"_s) == "volume"_L1;
    return {{u"Type"_s, parts.value(u"type"_s)},
            {isVolume ? u"Name"_s : u"Source"_s, parts.value(u"source"_s)},
            {u"Destination"_s, parts.value(u"target"_s)},
            {u"RW"_s, !parts.contains(u"readonly"_s)}};
}

/// By its DB_CONNECTION_STRING.
QString databaseOf(const HostContainer &container)
{
    static const QRegularExpression setting(u"\\ADB_CONNECTION_STRING=.*;Database=\"?([^;\"]*)"_s);
    for (const QString &one : container.environment)
        if (const QRegularExpressionMatch match = setting.match(one); match.hasMatch())
            return match.captured(1);
    return OctopusHost::firstDatabase;
}

/// As inspect shows them.
QJsonObject portBindings(const QStringList &ports)
{
    QJsonObject bindings;
    for (const QString &port : ports)
        bindings.insert(port.section(u':', -1), QJsonArray{QJsonObject{{u"HostIp"_s, port.section(u':', 0, -3)},
                                                                       {u"HostPort"_s, port.section(u':', -2, -2)}}});
    return bindings;
}

/// The sources of what a container can write to.
QStringList writtenBy(const HostContainer &container)
{
    QStringList sources;
    for (const QJsonValue &mount : container.mounts)
        if (mount["RW"_L1].toBool())
            sources.append(mount["Name"_L1].toString() + mount["Source"_L1].toString());
    return sources;
}

StandInReply printed(const QJsonObject &object)
{
    return {.output = QString::fromUtf8(QJsonDocument(QJsonArray{object}).toJson())};
}

} // namespace

OctopusHost::OctopusHost(OctopusServer &server)
    : m_server(server)
    , m_pathBefore(qgetenv("PATH"))
    , m_door([this](const HostileRequest &request) { return answer(request); })
{
    const QString image = u"octopusdeploy/octopusdeploy:"_s + server.state().version;
    m_images = {image};
    addVolume(u"octopus-artifacts"_s);
    m_databases[firstDatabase].version = server.state().version;
    m_databases[firstDatabase].installationId = server.state().installationId;
    m_containers.insert(u"octopus"_s,
                        {.image = image,
                         .environment = {imageVariable, u"ACCEPT_EULA=Y"_s,
                                         u"DB_CONNECTION_STRING=Server=db;Database=OctopusDeploy;Pwd=x"_s},
                         .restart = u"always"_s,
                         .hostName = u"octopus-1"_s,
                         .labels = {{u"com.docker.compose.service"_s, u"octopus"_s}},
                         .mounts = {QJsonObject{{u"Type"_s, u"volume"_s},
                                                {u"Name"_s, u"octopus-artifacts"_s},
                                                {u"Destination"_s, u"/artifacts"_s},
                                                {u"RW"_s, true}}},
                         .ports = {u"8080:8080/tcp"_s},
                         .keepsItsKey = true,
                         .isRunning = true,
                         .wasStarted = true});
    QDir(m_folder.path()).mkpath(u"bin"_s);
    QDir(m_folder.path()).mkpath(u"backups"_s);
    for (const QString &program : programs)
        QFile::link(QStringLiteral(SWITCHBACK_STANDIN), m_folder.filePath(u"bin/"_s + program));
    qputenv("PATH", m_folder.filePath(u"bin"_s).toUtf8() + ':' + m_pathBefore);
    qputenv("SWITCHBACK_STANDIN_PORT", QByteArray::number(m_door.port()));
    m_front.server = &server;
    m_front.surround();
}

void OctopusHost::Front::surround()
{
    server->setSurroundings([this](OctopusState &state) {
        if (state.phase == OctopusState::Phase::Starting && looksUntilUp-- == 0) {
            state.phase = OctopusState::Phase::Running;
            isUp = true;
        }
    });
}

void OctopusHost::Front::beginStart(bool isStuck)
{
    isUp = false;
    looksUntilUp = isStuck ? std::numeric_limits<int>::max() : looksOfAStart;
}

OctopusHost::Front &OctopusHost::frontOf(const QString &database)
{
    return database == firstDatabase || !m_lent.server ? m_front : m_lent;
}

void OctopusHost::lend(OctopusServer &server)
{
    m_lent.server = &server;
    m_lent.surround();
    server.change([](OctopusState &state) { state.phase = OctopusState::Phase::Stopped; });
}

OctopusHost::~OctopusHost()
{
    m_server.setSurroundings({});
    if (m_lent.server)
        m_lent.server->setSurroundings({});
    qputenv("PATH", m_pathBefore);
}

QString OctopusHost::Call::option(const QString &name) const
{
    const qsizetype at = arguments.indexOf(name);
    return at < 0 ? QString() : arguments.value(at + 1);
}

QStringList OctopusHost::backupFiles() const
{
    return QDir(backupFolder()).entryList(QDir::Files, QDir::Name);
}

QMap<QString, HostContainer> OctopusHost::containers() const
{
    const std::lock_guard guard(m_mutex);
    return m_containers;
}

HostDatabase OctopusHost::database() const
{
    const std::lock_guard guard(m_mutex);
    return m_databases.at(firstDatabase);
}

QMap<QString, HostDatabase> OctopusHost::databases() const
{
    const std::lock_guard guard(m_mutex);
    return QMap<QString, HostDatabase>(m_databases);
}

QStringList OctopusHost::volumes() const
{
    const std::lock_guard guard(m_mutex);
    return m_volumes;
}

void OctopusHost::removeVolume(const QString &name)
{
    m_volumes.removeAll(name);
    QDir(folderOf(name)).removeRecursively();
}

QString OctopusHost::folderOf(const QString &volume) const
{
    return m_folder.filePath(u"volumes/"_s + volume);
}

void OctopusHost::addVolume(const QString &name)
{
    if (!m_volumes.contains(name))
        m_volumes.append(name);
    QDir().mkpath(folderOf(name));
}

void OctopusHost::changeDatabases(const std::function<void(std::map<QString, HostDatabase> &)> &change)
{
    const std::lock_guard guard(m_mutex);
    change(m_databases);
}

QStringList OctopusHost::calls() const
{
    const std::lock_guard guard(m_mutex);
    return m_calls;
}

QStringList OctopusHost::violations() const
{
    const std::lock_guard guard(m_mutex);
    return m_violations;
}

void OctopusHost::fail(const QString &words, const StandInReply &reply)
{
    const std::lock_guard guard(m_mutex);
    m_faults.append({.words = words, .reply = reply});
}

void OctopusHost::failOnce(const QString &words, const StandInReply &reply)
{
    const std::lock_guard guard(m_mutex);
    m_faults.append({.words = words, .reply = reply, .isOnce = true});
}

void OctopusHost::setLogReader(const std::function<void()> &reader)
{
    const std::lock_guard guard(m_mutex);
    m_logReader = reader;
}

void OctopusHost::setUpgradeEnd(const std::optional<UpgradeEnd> &end)
{
    const std::lock_guard guard(m_mutex);
    m_upgradeEnd = end;
}

void OctopusHost::change(const std::function<void(QMap<QString, HostContainer> &)> &change)
{
    const std::lock_guard guard(m_mutex);
    change(m_containers);
}

void OctopusHost::addNode(const QString &container, const QString &node)
{
    m_server.change([&node](OctopusState &state) { state.nodes.append({.name = node}); });
    change([&](QMap<QString, HostContainer> &all) {
        HostContainer another = all.value(u"octopus"_s);
        another.node = node;
        another.hostName = container;
        another.environment.append(u"MASTER_KEY="_s + masterKey);
        another.keepsItsKey = false;
        all.insert(container, another);
    });
}

void OctopusHost::setNode(const HostContainer &container, const std::function<void(OctopusNodeState &)> &change)
{
    frontOf(databaseOf(container)).server->change([&](OctopusState &state) {
        for (OctopusNodeState &one : state.nodes)
            if (one.name == container.node)
                change(one);
    });
}

void OctopusHost::uninstall(const QString &program)
{
    QFile::remove(m_folder.filePath(u"bin/"_s + program));
}

HostileReply OctopusHost::answer(const HostileRequest &request)
{
    const QJsonObject json = QJsonDocument::fromJson(request.body).object();
    Call call{.host = json.value("host"_L1).toString(),
              .program = json.value("program"_L1).toString(),
              .arguments = {},
              .password = json.value("password"_L1).toString(),
              .input = json.value("input"_L1).toString()};
    const QJsonArray arguments = json.value("arguments"_L1).toArray();
    for (const QJsonValue &argument : arguments)
        call.arguments.append(argument.toString());
    const std::lock_guard guard(m_mutex);
    const StandInReply reply = answer(call);
    HostileReply http = HostileReply::json(
        QJsonDocument(QJsonObject{{u"output"_s, reply.output}, {u"error"_s, reply.error}, {u"code"_s, reply.code}})
            .toJson());
    http.end = HostileReply::End::Close;
    return http;
}

StandInReply OctopusHost::answer(const Call &call)
{
    const QString line = call.program + u' ' + call.arguments.join(u' ');
    m_calls.append(line);
    for (qsizetype i = 0; i < m_faults.size(); ++i) {
        if (!line.contains(m_faults.at(i).words))
            continue;
        const StandInReply reply = m_faults.at(i).reply;
        if (m_faults.at(i).isOnce)
            m_faults.removeAt(i);
        return reply;
    }
    if (m_windows && call.program == "powershell"_L1) {
        for (qsizetype i = 0; i < m_faults.size(); ++i)
            if (call.input.contains(m_faults.at(i).words))
                return m_faults.takeAt(i).reply;
        return call.host.isEmpty() ? m_windows->answer(call.input) : m_otherWindows->answer(call.input);
    }
    return call.program == "docker"_L1 ? docker(call) : sqlcmd(call);
}

StandInReply OctopusHost::docker(const Call &call)
{
    const QString verb = call.arguments.value(1);
    const QString last = call.arguments.constLast();
    if (call.arguments.first() == "image"_L1)
        return verb == "pull"_L1 ? pull(last) : inspectImage(last);
    if (call.arguments.first() == "volume"_L1)
        return volume(call);
    if (verb == "ls"_L1)
        return {.output = QStringList(m_containers.keys()).join(u'\n') + u'\n'};
    if (verb == "create"_L1)
        return create(call);
    if (verb == "run"_L1)
        return run(call);
    const QString name = verb == "exec"_L1 || verb == "rename"_L1 ? call.arguments.value(2) : last;
    if (!m_containers.contains(name))
        return daemonSays(u"No such container: "_s + name);
    if (verb == "inspect"_L1)
        return inspect(name);
    return verb == "rename"_L1 ? rename(name, last) : act(call, verb, name);
}

StandInReply OctopusHost::inspect(const QString &name) const
{
    const HostContainer &container = m_containers[name];
    const QString status = container.isRunning ? u"running"_s : (container.wasStarted ? u"exited"_s : u"created"_s);
    return printed(
        {{u"Id"_s, u"4f2a9c"_s},
         {u"Name"_s, QString(u'/' + name)},
         {u"State"_s,
          QJsonObject{{u"Status"_s, status}, {u"Running"_s, container.isRunning}, {u"ExitCode"_s, container.exitCode}}},
         {u"Config"_s, QJsonObject{{u"Image"_s, container.image},
                                   {u"Hostname"_s, container.hostName},
                                   {u"Env"_s, QJsonArray::fromStringList(container.environment)},
                                   {u"Labels"_s, container.labels},
                                   {u"Cmd"_s, QJsonValue()}}},
         {u"HostConfig"_s,
          QJsonObject{{u"NetworkMode"_s, u"bridge"_s},
                      {u"PortBindings"_s, portBindings(container.ports)},
                      {u"RestartPolicy"_s, QJsonObject{{u"Name"_s, container.restart}, {u"MaximumRetryCount"_s, 0}}}}},
         {u"Mounts"_s, container.mounts}});
}

StandInReply OctopusHost::inspectImage(const QString &image) const
{
    if (!m_images.contains(image))
        return daemonSays(u"No such image: "_s + image);
    return printed({{u"Id"_s, u"sha256:7d1c"_s},
                    {u"Config"_s, QJsonObject{{u"Env"_s, QJsonArray{imageVariable}}, {u"Labels"_s, QJsonValue()}}}});
}

StandInReply OctopusHost::pull(const QString &image)
{
    m_images.append(image);
    return {.output = u"docker.io/"_s + image + u'\n'};
}

StandInReply OctopusHost::create(const Call &call)
{
    const QString name = call.option(u"--name"_s);
    const QString image = call.arguments.constLast();
    if (m_containers.contains(name))
        return daemonSays(
            u"Conflict. The container name \"/%1\" is already in use by container \"4f2a9c\". You have to "
            "remove (or rename) that container to be able to reuse that name."_s.arg(name));
    if (!m_images.contains(image))
        return daemonSays(u"No such image: "_s + image);
    const QString stopped = name.section(u'-', 0, -4); // "octopus-20260301-120000-new"
    HostContainer made{.image = image,
                       .node = m_containers.value(stopped).node,
                       .environment = QStringList{imageVariable} + call.input.split(u'\n', Qt::SkipEmptyParts),
                       .restart = call.option(u"--restart"_s),
                       .hostName = call.option(u"--hostname"_s)};
    for (qsizetype i = 0; i < call.arguments.size(); ++i)
        if (call.arguments.at(i) == "--label"_L1)
            made.labels.insert(call.arguments.at(i + 1).section(u'=', 0, 0), call.arguments.at(i + 1).section(u'=', 1));
        else if (call.arguments.at(i) == "--mount"_L1)
            made.mounts.append(mountOf(call.arguments.at(i + 1)));
        else if (call.arguments.at(i) == "--publish"_L1)
            made.ports.append(call.arguments.at(i + 1));
    for (const QString &variable : std::as_const(made.environment))
        if (variable.startsWith("OCTOPUS_SERVER_NODE_NAME="_L1))
            made.node = variable.section(u'=', 1);
    for (const QString &source : writtenBy(made))
        addVolume(source);
    m_containers.insert(name, made);
    return {.output = u"9be1d04c\n"_s};
}

StandInReply OctopusHost::volume(const Call &call)
{
    const QString name = call.arguments.constLast();
    if (call.arguments.value(1) == "inspect"_L1)
        return m_volumes.contains(name) ? printed({{u"Name"_s, name}})
                                        : daemonSays(u"get %1: no such volume"_s.arg(name));
    for (const HostContainer &container : std::as_const(m_containers))
        if (writtenBy(container).contains(name))
            return daemonSays(u"remove %1: volume is in use - [4f2a9c]"_s.arg(name));
    removeVolume(name);
    return {.output = name + u'\n'};
}

/// Runs the script itself, with the volumes where the container would have them.
StandInReply OctopusHost::run(const Call &call)
{
    const QString of = call.option(u"--volumes-from"_s).section(u':', 0, 0);
    if (!m_containers.contains(of))
        return daemonSays(u"No such container: "_s + of);
    if (m_containers.value(of).isRunning && call.option(u"-c"_s).contains("tar "_L1))
        m_violations.append(u"folders were copied under a running server"_s);
    const QString own = mountOf(call.option(u"--mount"_s)).value("Name"_L1).toString();
    addVolume(own);
    const QTemporaryDir root;
    QMap<QString, QString> places{{own, root.filePath(u"switchback"_s)}};
    for (const QJsonValue &mount : m_containers.value(of).mounts)
        places.insert(mount["Name"_L1].toString(), root.path() + mount["Destination"_L1].toString());
    for (auto place = places.cbegin(); place != places.cend(); ++place)
        QDir().rename(folderOf(place.key()), place.value());
    const qsizetype at = call.arguments.indexOf(u"-c"_s);
    QString script = call.arguments.value(at + 1);
    script.replace(u"cd /"_s, u"cd "_s + root.path()).replace(u"/switchback/"_s, root.path() + u"/switchback/"_s);
    QProcess shell;
    shell.start(u"/bin/sh"_s, QStringList{u"-c"_s, script} + call.arguments.mid(at + 2));
    shell.waitForFinished();
    for (auto place = places.cbegin(); place != places.cend(); ++place)
        QDir().rename(place.value(), folderOf(place.key()));
    return {.output = QString::fromUtf8(shell.readAllStandardOutput()),
            .error = QString::fromUtf8(shell.readAllStandardError()),
            .code = shell.exitCode()};
}

StandInReply OctopusHost::rename(const QString &from, const QString &to)
{
    if (m_containers.contains(to))
        return daemonSays(u"Error when allocating new name: Conflict. The container name \"/%1\" is already in use by "
                          "container \"4f2a9c\"."_s.arg(to));
    m_containers.insert(to, m_containers.take(from));
    return {};
}

StandInReply OctopusHost::act(const Call &call, const QString &verb, const QString &name)
{
    HostContainer &container = m_containers[name];
    if (verb == "logs"_L1 && m_logReader)
        m_logReader();
    if (verb == "logs"_L1)
        return {.output = container.log.join(u'\n') + (container.log.isEmpty() ? QString() : u"\n"_s)};
    if (verb == "exec"_L1)
        return container.isRunning ? StandInReply{.output = masterKey + u"\n"_s}
                                   : daemonSays(u"Container %1 is not running"_s.arg(name));
    if (verb == "update"_L1)
        container.restart = call.option(u"--restart"_s);
    if (verb == "start"_L1 && !container.isRunning)
        start(container);
    if (verb == "stop"_L1 && container.isRunning)
        stop(container);
    if (verb == "rm"_L1) {
        if (container.isRunning && !call.arguments.contains(u"--force"_s))
            return daemonSays(u"You cannot remove a running container 4f2a9c. Stop the container before attempting "
                              "removal or force remove"_s);
        m_containers.remove(name);
    }
    return {.output = name + u'\n'};
}

void OctopusHost::stop(HostContainer &container)
{
    container.isRunning = false;
    const QString database = databaseOf(container);
    const bool isLast = !isUsed(database);
    frontOf(database).server->change([&](OctopusState &state) {
        const bool isAtWork = std::any_of(state.tasks.cbegin(), state.tasks.cend(), [](const OctopusTaskState &task) {
            return task.isRunning() && !task.space.isEmpty();
        });
        if (isAtWork)
            m_violations.append(u"a server was stopped while a task ran"_s);
        if (isLast)
            state.phase = OctopusState::Phase::Stopped;
    });
    setNode(container, [&](OctopusNodeState &node) {
        node.isOffline = true;
        node.version = tagOf(container.image);
    });
}

bool OctopusHost::isUsed(const QString &database) const
{
    if (m_windows && m_windows->isRunning && database == firstDatabase)
        return true;
    if (m_otherWindows && m_otherWindows->isRunning && m_otherWindows->database == database)
        return true;
    return std::any_of(m_containers.cbegin(), m_containers.cend(), [&database](const HostContainer &container) {
        return container.isRunning && databaseOf(container) == database;
    });
}

void OctopusHost::judgeStart(const HostContainer &container, const QString &database)
{
    for (const HostContainer &other : std::as_const(m_containers)) {
        if (!other.isRunning)
            continue;
        const bool isSame = databaseOf(other) == database;
        if (isSame && other.node == container.node)
            m_violations.append(u"two servers on one database"_s);
        if (isSame && tagOf(other.image) != tagOf(container.image))
            m_violations.append(u"nodes of two versions"_s);
        if (isSame && !frontOf(database).isUp)
            m_violations.append(u"two nodes started together"_s);
        if (isSame)
            continue;
        for (const QString &source : writtenBy(other))
            if (writtenBy(container).contains(source))
                m_violations.append(u"a copy writes to the original's "_s + source);
        for (const QString &port : other.ports)
            if (container.ports.contains(port))
                m_violations.append(u"a copy takes the original's port "_s + port);
    }
    if (database == firstDatabase)
        return;
    if (m_databases[database].isArmed)
        m_violations.append(u"a server was started on a copy that can do harm"_s);
    if (container.labels.contains(u"com.docker.compose.service"_s))
        m_violations.append(u"a copy has the original's labels"_s);
}

void OctopusHost::furnish(const QString &node, const HostDatabase &database) const
{
    m_lent.server->change([&](OctopusState &state) {
        state.installationId = database.installationId;
        state.spaces = database.spaces;
        state.nodes = {{.name = node}};
    });
}

void OctopusHost::start(HostContainer &container)
{
    const QString version = tagOf(container.image);
    const QString name = databaseOf(container);
    HostDatabase &database = m_databases[name];
    Front &front = frontOf(name);
    const bool isFirst = !isUsed(name);
    judgeStart(container, name);
    container.wasStarted = true;
    container.log = {u"Octopus.Server.dll version %1"_s.arg(version)};
    const bool hasKey = std::any_of(container.environment.cbegin(), container.environment.cend(),
                                    [](const QString &one) { return one == "MASTER_KEY="_L1 + masterKey; });
    container.exitCode = 1;
    if (!hasKey && !container.keepsItsKey) {
        container.log.append(u"Unable to parse configuration key 'Octopus.Storage.MasterKey'"_s);
    } else if (isNewer(minorOf(database.version), minorOf(version))) {
        container.log.append(u"Unexpected upgrade history detected: Extra upgrade script(s) found"_s);
    } else {
        container.exitCode = 0;
        container.isRunning = true;
        upgradeDatabase(container, version);
    }
    const bool isStuck = m_upgradeEnd && m_upgradeEnd->isStuck && isNewer(version, front.server->state().version);
    if (!container.isRunning)
        return;
    if (name != firstDatabase)
        furnish(container.node, database);
    setNode(container, [&version](OctopusNodeState &node) {
        node.isOffline = false;
        node.version = version;
    });
    if (!isFirst)
        return;
    front.beginStart(isStuck);
    front.server->change([&version](OctopusState &state) {
        state.phase = OctopusState::Phase::Starting;
        state.version = version;
    });
}

OctopusWindows &OctopusHost::makeWindows()
{
    m_containers.clear();
    const auto sql = [this](const QStringList &arguments, const QString &password) {
        return sqlcmd({.host = {}, .program = u"sqlcmd"_s, .arguments = arguments, .password = password, .input = {}});
    };
    m_windows = std::make_unique<OctopusWindows>(m_server, m_databases, sql, backupFolder());
    m_windows->whenStarted = [this] { m_front.beginStart(false); };
    return *m_windows;
}

OctopusWindows &OctopusHost::makeTestWindows()
{
    const auto noSql = [](const QStringList &, const QString &) { return StandInReply{.code = 127}; };
    m_otherWindows = std::make_unique<OctopusWindows>(*m_lent.server, m_databases, noSql, QString());
    OctopusWindows &windows = *m_otherWindows;
    windows.installed.clear();
    windows.isRunning = false;
    windows.hasWatchdog = false;
    windows.instances.clear();
    windows.service.clear();
    windows.whenStarted = [this, &windows] {
        const HostDatabase &database = m_databases.at(windows.database);
        if (database.isArmed)
            m_violations.append(u"a server was started on a copy that can do harm"_s);
        furnish(windows.node, database);
        m_lent.beginStart(false);
    };
    return windows;
}

OctopusWindows &OctopusHost::makeSecondWindows(const QString &node)
{
    const auto noSql = [](const QStringList &, const QString &) { return StandInReply{.code = 127}; };
    m_server.change([&node](OctopusState &state) { state.nodes.append({.name = node}); });
    m_otherWindows = std::make_unique<OctopusWindows>(m_server, m_databases, noSql, QString());
    OctopusWindows &second = *m_otherWindows;
    OctopusWindows &first = *m_windows;
    second.node = node;
    second.whenStarted = first.whenStarted;
    first.other = &second;
    second.other = &first;
    return second;
}

QStringList OctopusHost::environment(bool isOfOther) const
{
    QStringList environment{u"PATH="_s + m_folder.filePath(u"bin"_s) + u":/usr/local/bin:/usr/bin:/bin"_s,
                            u"SWITCHBACK_STANDIN_PORT="_s + QString::number(m_door.port())};
    if (isOfOther)
        environment.append(u"SWITCHBACK_STANDIN_HOST=other"_s);
    return environment;
}

void OctopusHost::useSshConfig(const QString &file)
{
    QFile wrapper(m_folder.filePath(u"bin/ssh"_s));
    if (wrapper.open(QIODevice::WriteOnly))
        wrapper.write("#!/bin/sh\nexec /usr/bin/ssh -F '" + file.toUtf8() + "' \"$@\"\n");
    wrapper.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
}

void OctopusHost::upgradeDatabase(HostContainer &container, const QString &version)
{
    HostDatabase &database = m_databases[databaseOf(container)];
    if (!isNewer(version, database.version))
        return;
    const bool fails = m_upgradeEnd && !m_upgradeEnd->isStuck;
    if (fails) {
        container.log += m_upgradeEnd->log;
        container.exitCode = 1;
        container.isRunning = false;
        if (!m_upgradeEnd->isCommitted)
            return;
    }
    database.scripts += m_upgradeEnd ? m_upgradeEnd->scripts : 0;
    if (minorOf(version) != minorOf(database.version))
        database.scripts += scriptsOfAMinor;
    database.version = version;
}

} // namespace Switchback
