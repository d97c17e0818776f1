// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/platforms/local/front.h"

#include "app/platforms/local/diskfile.h"
#include "app/platforms/local/frontsocket.h"
#include "app/process/loopbackport.h"

#include <QFileInfo>
#include <QJsonDocument>
#include <QStandardPaths>

#include <thread>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

constexpr std::chrono::milliseconds startLimit(5000);
constexpr std::chrono::milliseconds stopGrace(2000);

QByteArray addressCommands(const char *slot, quint16 port)
{
    QByteArray commands;
    for (const char *access : {"read_", "write_", "own_"}) {
        const QByteArray server = QByteArray(access) + slot + "/site";
        if (port == 0) {
            commands += "set server " + server + " state maint;";
        } else {
            commands += "set server " + server + " addr 127.0.0.1 port " + QByteArray::number(port) + ";set server "
                        + server + " state ready;";
        }
    }
    return commands;
}

} // namespace

Front::Front(QString folder, quint16 publicPort, QString program, const ProcessStarter &starter)
    : m_folder(std::move(folder))
    , m_publicPort(publicPort)
    , m_program(std::move(program))
    , m_starter(starter)
{
}

QString Front::findHaproxy(const QString &path)
{
    const QString name = u"haproxy"_s;
    // An empty list would make Qt look in our own PATH instead.
    const QStringList folders = path.split(u':', Qt::SkipEmptyParts);
    if (!folders.isEmpty()) {
        if (const QString found = QStandardPaths::findExecutable(name, folders); !found.isEmpty())
            return found;
    }
    return QStandardPaths::findExecutable(name, {u"/usr/sbin"_s, u"/usr/local/sbin"_s, u"/sbin"_s});
}

Result<void> Front::check() const
{
    if (m_program.isEmpty()) {
        return Failure(localProblem(
            ProblemKind::Missing, Owner::You, u"local.haproxy-missing"_s,
            Text(QT_TRANSLATE_NOOP("Text", "HAProxy, which stands in front of every site, is not installed.")),
            Text(QT_TRANSLATE_NOOP(
                "Text", "Install it with “apt install haproxy”, or your system's own way, and try again."))));
    }
    if (!isRunning() && !isLoopbackPortFree(m_publicPort))
        return Failure(portProblem());
    return {};
}

ProcessIdentity Front::identity() const
{
    const Result<QByteArray> bytes = readWholeFile(file(u"haproxy.pid"_s));
    return ProcessIdentity::fromJson(QJsonDocument::fromJson(bytes.value_or(QByteArray())).object());
}

bool Front::isRunning() const
{
    return isAlive(identity());
}

QString Front::run() const
{
    const ProcessIdentity process = identity();
    return isAlive(process) ? process.tag : QString();
}

FrontState Front::stored() const
{
    return frontStateOf(readWholeFile(file(u"haproxy.cfg"_s)).value_or(QByteArray()),
                        readWholeFile(file(u"front.map"_s)).value_or(QByteArray()))
        .value_or(FrontState{});
}

Result<QByteArray> Front::ask(const QByteArray &commands) const
{
    return askHaproxy(m_folder, commands);
}

Result<FrontState> Front::running() const
{
    const Result<QByteArray> map = ask("show map front.map");
    if (!map)
        return Failure(map.error());
    const Result<QByteArray> servers = ask("show servers state");
    if (!servers)
        return Failure(servers.error());
    if (const std::optional<FrontState> state = frontStateOfRuntime(*map, *servers))
        return *state;
    return Failure(localProblem(
        ProblemKind::Conflict, Owner::Switchback, u"local.front-strange"_s,
        Text(QT_TRANSLATE_NOOP("Text",
                               "The front of this environment (HAProxy) is in a state that Switchback did not make.")),
        Text(QT_TRANSLATE_NOOP("Text", "Stop and start the site; the front then comes up as its files say.")),
        QString::fromUtf8(*map + *servers)));
}

Result<void> Front::writeFiles(const FrontState &state) const
{
    if (const Result<void> made = makeFolder(m_folder); !made)
        return made;
    // Two syncs less in the middle of a freeze where the addresses stay as they are.
    const auto writeChanged = [this](const QString &name, const QByteArray &bytes) {
        const Result<QByteArray> present = readWholeFile(file(name));
        return present && *present == bytes ? Result<void>() : writeFileDurably(file(name), bytes);
    };
    const Result<void> written = writeChanged(u"haproxy.cfg"_s, frontConfiguration(m_publicPort, state));
    return written ? writeChanged(u"front.map"_s, frontMap(state)) : written;
}

Result<void> Front::tell(const FrontState &state) const
{
    // Addresses first: no request may go to a slot before the slot points to where it should.
    const QByteArray commands = addressCommands("a", state.portA) + addressCommands("b", state.portB)
                                + "set map front.map freeze " + (state.frozen ? "on" : "off")
                                + ";set map front.map slot " + slotName(state.slot).toLatin1();
    const Result<QByteArray> answer = ask(commands);
    if (!answer)
        return Failure(answer.error());
    const Result<FrontState> now = running();
    if (!now)
        return Failure(now.error());
    if (*now == state)
        return {};
    return Failure(localProblem(
        ProblemKind::Conflict, Owner::Switchback, u"local.front-refused"_s,
        Text(QT_TRANSLATE_NOOP("Text", "The front of this environment (HAProxy) did not take the change it was told.")),
        Text(QT_TRANSLATE_NOOP("Text", "Stop and start the site; the front then comes up as its files say.")),
        QString::fromUtf8(*answer)));
}

Result<void> Front::apply(const FrontState &state) const
{
    if (const Result<void> written = writeFiles(state); !written)
        return written;
    return isRunning() ? tell(state) : launch();
}

Result<void> Front::start() const
{
    if (isRunning())
        return {};
    // Written anew: the port may have been changed in project.json.
    if (const Result<void> written = writeFiles(stored()); !written)
        return written;
    return launch();
}

Result<void> Front::launch() const
{
    // One that was started by somebody who was killed before writing its number down.
    if (const Result<void> stopped = stop(); !stopped)
        return stopped;
    if (const Result<void> possible = check(); !possible)
        return possible;
    if (const Result<void> cleared = removeTree(file(u"haproxy.log"_s)); !cleared)
        return cleared;
    const QString tag = newProcessTag();
    if (const Result<void> announced = writeJsonDurably(file(u"haproxy.pid"_s), announcedProcess(tag).toJson());
        !announced)
        return announced;
    const Result<ProcessIdentity> process = m_starter.start({.program = m_program,
                                                             .arguments = {u"-db"_s, u"-f"_s, u"haproxy.cfg"_s},
                                                             .workingDirectory = m_folder,
                                                             .environment = QProcessEnvironment::systemEnvironment(),
                                                             .outputFile = file(u"haproxy.log"_s),
                                                             .tag = tag});
    if (!process)
        return Failure(process.error());
    if (const Result<void> written = writeJsonDurably(file(u"haproxy.pid"_s), process->toJson()); !written)
        return written;
    const QByteArray pidLine = "Pid: " + QByteArray::number(process->pid) + '\n';
    const auto until = std::chrono::steady_clock::now() + startLimit;
    while (isAlive(*process) && std::chrono::steady_clock::now() < until) {
        // A socket left by an earlier front may still lie there; only an answer proves that this one runs.
        if (const Result<QByteArray> answer = ask("show info"); answer && answer->contains(pidLine))
            return {};
        std::this_thread::sleep_for(std::chrono::milliseconds(5));
    }
    const Problem problem = startProblem();
    const Result<void> stopped = stop();
    return Failure(stopped ? problem : stopped.error());
}

Result<void> Front::stop() const
{
    return m_starter.stop(identity(), stopGrace);
}

Problem Front::portProblem() const
{
    const std::optional<QString> holder = portHolder(m_publicPort);
    const Text sentence =
        holder ? Text(QT_TRANSLATE_NOOP("Text", "Port %1, on which this environment is to answer, is taken by %2."),
                      {m_publicPort, *holder})
               : Text(QT_TRANSLATE_NOOP("Text", "Port %1, on which this environment is to answer, is taken by another "
                                                "program."),
                      {m_publicPort});
    return localProblem(ProblemKind::Conflict, Owner::You, u"local.port-taken"_s, sentence,
                        Text(QT_TRANSLATE_NOOP("Text", "End that program, or give the environment another port in "
                                                       "project.json.")));
}

Problem Front::startProblem() const
{
    const QString log =
        QString::fromUtf8(readWholeFile(file(u"haproxy.log"_s)).value_or(QByteArray()).right(4096)).trimmed();
    if (log.contains("cannot bind socket"_L1) && log.contains(u":%1]"_s.arg(m_publicPort)))
        return portProblem();
    return localProblem(
        ProblemKind::Local, Owner::You, u"local.front-not-started"_s,
        Text(QT_TRANSLATE_NOOP("Text", "The front of this environment (HAProxy) did not start.")),
        Text(QT_TRANSLATE_NOOP("Text", "HAProxy's own words are in the details; version 2.2 or later is needed.")),
        log);
}

Result<FrontCounters> Front::counters() const
{
    const Result<QByteArray> csv = ask("show stat");
    if (!csv)
        return Failure(csv.error());
    return parseFrontCounters(*csv);
}

Result<QList<FrontRequest>> Front::requests() const
{
    const Result<QByteArray> events = ask("show events requests");
    if (!events)
        return Failure(events.error());
    return parseFrontRequests(*events);
}

} // namespace Switchback
