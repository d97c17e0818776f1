// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "testsite.h"

#include "app/platforms/local/diskfile.h"
#include "app/process/processgroup.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTcpSocket>
#include <QThread>

using namespace Qt::StringLiterals;

namespace Switchback::Tests {

namespace {

constexpr char sitePy[] = R"(
import json, os, sys, threading, time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

here = os.path.dirname(os.path.abspath(__file__))
behaviour = json.load(open(os.path.join(here, "behaviour.json")))
entries = os.path.join(os.environ["DATA_DIR"], "entries.txt")
count = [0]
lock = threading.Lock()

if behaviour["exits"]:
    print("cannot open the sample cupboard", flush=True)
    sys.exit(3)

class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True
    def log_message(self, *arguments):
        pass
    def answer(self, status, text, kind="text/plain"):
        body = text.encode()
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)
    def do_GET(self):
        path, _, query = self.path.partition("?")
        if path == "/health":
            if behaviour["releaseId"]:
                return self.answer(behaviour["health"], json.dumps({"releaseId": behaviour["releaseId"]}),
                                   "application/health+json")
            return self.answer(behaviour["health"], "health")
        if path == "/slow":
            time.sleep(int(query) / 1000)
            return self.answer(200, "slow " + os.environ["RELEASE_VERSION"])
        time.sleep(behaviour["slowMilliseconds"] / 1000)
        with lock:
            count[0] += 1
            failing = behaviour["failEvery"] and count[0] % behaviour["failEvery"] == 0
        if failing:
            return self.answer(500, "oops")
        if path == "/shop":
            return self.answer(200, "<html><title>Shop</title><a href='/shop/cart'>Cart</a> <a href='/shop/help'>Help"
                                    "</a> <p class='clock'>" + str(time.time()) + "</p></html>", "text/html")
        if path.startswith("/shop/"):
            if path == behaviour["brokenPath"]:
                return self.answer(500, "Traceback (most recent call last):")
            return self.answer(200, "<html><title>" + path + "</title><p>" + path + "</p></html>", "text/html")
        if path == behaviour["emptyPath"]:
            return self.answer(200, "")
        if path == "/entries":
            return self.answer(200, open(entries).read() if os.path.exists(entries) else "")
        self.answer(200, "release " + os.environ["RELEASE_VERSION"])
    def do_POST(self):
        path, _, query = self.path.partition("?")
        text = self.rfile.read(int(self.headers.get("Content-Length", "0"))).decode()
        if behaviour["breaksOff"]:
            self.close_connection = True
            return
        if path == "/slow":
            time.sleep(int(query) / 1000)
        with lock, open(entries, "a") as file:
            file.write(text + "\n")
        self.answer(201, "written")

class Server(ThreadingHTTPServer):
    daemon_threads = True
    request_queue_size = 128

print("site", os.environ["RELEASE_VERSION"], "on", os.environ["PORT"], flush=True)
Server(("127.0.0.1", int(os.environ["PORT"])), Handler).serve_forever()
)";

void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write %s", qPrintable(path));
}

LocalTimings quickTimings()
{
    return {.stopGrace = std::chrono::milliseconds(3000),
            .freezeLimit = std::chrono::milliseconds(5000),
            .drainLimit = std::chrono::milliseconds(5000),
            .probeLimit = std::chrono::milliseconds(2000),
            .probeInterval = std::chrono::milliseconds(30)};
}

} // namespace

void endEverythingBelow(const QString &folder)
{
    QDirIterator files(folder, {u"*.pid"_s}, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (!file.open(QIODevice::ReadOnly))
            continue;
        const auto identity = ProcessIdentity::fromJson(QJsonDocument::fromJson(file.readAll()).object());
        if (!endProcessGroup(identity, std::chrono::milliseconds(500)))
            qWarning("a process of %s is still there", qPrintable(file.fileName()));
    }
}

TestSite::TestSite(int observationSeconds)
    : m_platform(std::make_unique<LocalPlatform>(qEnvironmentVariable("PATH"), quickTimings()))
{
    QDir(m_folder.path()).mkdir(u"releases"_s);
    writeProjectFile({{u"name"_s, u"Test site"_s},
                      {u"environments"_s, QJsonArray{QJsonObject{{u"name"_s, u"Integration"_s},
                                                                 {u"role"_s, u"integration"_s},
                                                                 {u"port"_s, m_ports.front().number()}}}},
                      {u"checkPaths"_s, QJsonArray{u"/"_s, u"/entries"_s}},
                      {u"observationSeconds"_s, observationSeconds}});
    const auto entry = m_platform->open(m_folder.path());
    if (!entry)
        qFatal("%s", qPrintable(entry.error().sentence.english()));
    m_entry = *entry;
}

void TestSite::useVault(const std::shared_ptr<const Vault> &vault)
{
    m_platform = std::make_unique<LocalPlatform>(qEnvironmentVariable("PATH"), quickTimings(),
                                                 std::shared_ptr<const Catalogues>(), vault);
}

TestSite::~TestSite()
{
    endEverythingBelow(m_folder.path());
}

void TestSite::writeProjectFile(const QJsonObject &json)
{
    write(m_folder.filePath(u"project.json"_s), QJsonDocument(json).toJson());
}

void TestSite::addEnvironment(const QString &name, const QString &role)
{
    QJsonObject json = projectFile();
    QJsonArray environments = json.value(u"environments"_s).toArray();
    environments.append(
        QJsonObject{{u"name"_s, name}, {u"role"_s, role}, {u"port"_s, m_ports.emplace_back().number()}});
    json.insert(u"environments"_s, environments);
    writeProjectFile(json);
}

quint16 TestSite::port(const QString &environment) const
{
    const ProjectFile file = readProjectFile(m_entry.location).value();
    return file.environment(environment)->port;
}

QJsonObject TestSite::projectFile() const
{
    QFile file(m_folder.filePath(u"project.json"_s));
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
}

void TestSite::addRelease(const QString &version, const SiteBehaviour &behaviour)
{
    const QString folder = m_folder.filePath(u"releases/"_s + version);
    QDir().mkpath(folder);
    write(folder + u"/site.py"_s, sitePy);
    write(folder + u"/behaviour.json"_s, QJsonDocument(QJsonObject{{u"health"_s, behaviour.health},
                                                                   {u"exits"_s, behaviour.exits},
                                                                   {u"failEvery"_s, behaviour.failEvery},
                                                                   {u"slowMilliseconds"_s, behaviour.slowMilliseconds},
                                                                   {u"breaksOff"_s, behaviour.breaksOff},
                                                                   {u"releaseId"_s, behaviour.releaseId},
                                                                   {u"brokenPath"_s, behaviour.brokenPath},
                                                                   {u"emptyPath"_s, behaviour.emptyPath}})
                                             .toJson());
    QByteArray procfile = "web: exec python3 site.py\n";
    if (!behaviour.migration.isEmpty())
        procfile += "release: " + behaviour.migration.toUtf8() + '\n';
    write(folder + u"/Procfile"_s, procfile);
    write(folder + u"/release.json"_s, QJsonDocument(QJsonObject{{u"version"_s, version},
                                                                 {u"healthPath"_s, u"/health"_s},
                                                                 {u"startSeconds"_s, behaviour.startSeconds}})
                                           .toJson());
}

Project TestSite::observe()
{
    Context now = context();
    return m_platform->observe(m_entry, now);
}

Environment TestSite::environment()
{
    const Project project = observe();
    const Environment *environment = project.environment(environmentId);
    return environment == nullptr ? Environment() : *environment;
}

SiteRunner TestSite::runner() const
{
    static const DetachedStarter starter;
    static ReleaseStore releases;
    static const LocalServices services{starter, releases, Front::findHaproxy(qEnvironmentVariable("PATH")),
                                        quickTimings()};
    const ProjectFile file = readProjectFile(m_entry.location).value();
    return SiteRunner({layout(), file, *file.environment(environmentId)}, services);
}

Result<PreparedOperation> TestSite::prepare(OperationKind kind, const QString &version, const QString &wantedBackup)
{
    OperationRequest request;
    request.kind = kind;
    request.environment = {m_entry.id, environmentId};
    request.version = version;
    request.backupId = wantedBackup.isEmpty() ? backupId : wantedBackup;
    request.sourceEnvironmentId = sourceId;
    return prepare(request);
}

Result<PreparedOperation> TestSite::prepare(const OperationRequest &request)
{
    Context now = context();
    return m_platform->prepare(m_entry, request, unfinished, now);
}

Result<void> TestSite::operate(OperationKind kind, const QString &version, const QString &failAfter)
{
    const Result<PreparedOperation> prepared = prepare(kind, version);
    if (!prepared)
        return Failure(prepared.error());
    if (const GuardVerdict *refusal = firstRefusal(prepared->plan.verdicts))
        return Failure(Problem{.kind = ProblemKind::Refused,
                               .code = u"test.refused"_s,
                               .sentence = refusal->reason,
                               .remedy = {},
                               .details = {}});
    outputs = {};
    measures = {};
    Context forward = context();
    Context backward{{}, clock, log, outputs, measures};
    std::vector<const Step *> begun;
    Result<void> result;
    for (const Step &step : prepared->steps) {
        if (step.probe && step.probe(forward) == Probe::Done)
            continue;
        begun.push_back(&step);
        if (step.info.id != cutOffAt)
            result = step.run(forward);
        if (result && (step.info.id == failAfter || step.info.id == cutOffAt))
            result = Failure(Problem{.code = u"test.made-up"_s, .sentence = {}, .remedy = {}, .details = {}});
        if (!result)
            break;
    }
    if (result)
        return result;
    for (; !begun.empty(); begun.pop_back()) {
        const Step &step = *begun.back();
        if (step.undo)
            if (const Result<void> undone = step.undo(backward); !undone)
                qWarning("undo of %s: %s", qPrintable(step.info.id), qPrintable(undone.error().sentence.english()));
    }
    for (const Step &step : prepared->steps)
        if (step.info.always && !(step.probe && step.probe(backward) == Probe::Done))
            if (const Result<void> done = step.run(backward); !done)
                qWarning("%s: %s", qPrintable(step.info.id), qPrintable(done.error().sentence.english()));
    return result;
}

RawAnswer request(quint16 port, const QByteArray &method, const QByteArray &path, const QByteArray &body,
                  int limitMilliseconds)
{
    QTcpSocket socket;
    socket.connectToHost(u"127.0.0.1"_s, port);
    if (!socket.waitForConnected(limitMilliseconds))
        return {};
    socket.write(method + ' ' + path + " HTTP/1.1\r\nHost: test\r\nConnection: close\r\nContent-Length: "
                 + QByteArray::number(body.size()) + "\r\n\r\n" + body);
    QByteArray all;
    while (socket.state() == QAbstractSocket::ConnectedState && socket.waitForReadyRead(limitMilliseconds))
        all += socket.readAll();
    all += socket.readAll();
    const qsizetype end = all.indexOf("\r\n\r\n");
    if (end < 0)
        return {};
    return {.status = all.split(' ').value(1).toInt(), .head = all.left(end), .body = all.mid(end + 4)};
}

QString TestSite::get(const QString &path) const
{
    const RawAnswer answer = request(port(environmentId), "GET", path.toUtf8());
    return answer.status == 200 ? QString::fromUtf8(answer.body) : u"status %1"_s.arg(answer.status);
}

int TestSite::post(const QString &text) const
{
    return request(port(environmentId), "POST", "/entries", text.toUtf8()).status;
}

} // namespace Switchback::Tests
