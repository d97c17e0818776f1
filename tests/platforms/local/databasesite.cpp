// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "databasesite.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace Switchback::Tests {

namespace {

/// A site may hand its password to its client as it likes; what it prints of it is none of ours to keep.
constexpr char sitePy[] = R"py(
import os, subprocess, sys
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import urlsplit, unquote

url = urlsplit(os.environ["DATABASE_URL"])
release = os.environ["RELEASE_VERSION"]
print("connecting to", os.environ["DATABASE_URL"], flush=True)

def ask(sql):
    host, port, user, name = url.hostname, str(url.port), unquote(url.username), url.path[1:]
    environment = dict(os.environ, MYSQL_PWD=unquote(url.password), PGPASSWORD=unquote(url.password))
    if url.scheme == "mysql":
        command = ["mariadb", "--no-defaults", "--protocol=tcp", "-h", host, "-P", port, "-u", user, "-N", "-B", name]
    else:
        command = ["psql", "-X", "-q", "-A", "-t", "-v", "ON_ERROR_STOP=1", "-h", host, "-p", port, "-U", user, name]
    done = subprocess.run(command, input=sql.encode(), env=environment, capture_output=True)
    if done.returncode != 0:
        raise RuntimeError(done.stderr.decode())
    return done.stdout.decode()

def enter(text):
    ask("INSERT INTO entries (line) VALUES ('%s');" % text.replace("'", "''"))

class Handler(BaseHTTPRequestHandler):
    def log_message(self, *arguments):
        pass
    def answer(self, status, text):
        self.send_response(status)
        self.send_header("Content-Type", "text/plain")
        self.send_header("Content-Length", str(len(text.encode())))
        self.end_headers()
        self.wfile.write(text.encode())
    def do_GET(self):
        if self.path == "/health":
            ask("SELECT 1;")
            return self.answer(200, "fine")
        self.answer(200, ask("SELECT line FROM entries ORDER BY id;") if self.path == "/entries" else "release " + release)
    def do_POST(self):
        enter(self.rfile.read(int(self.headers["Content-Length"])).decode())
        self.answer(201, "written")

if sys.argv[1:] == ["migrate"]:
    kind = "serial" if url.scheme == "postgresql" else "integer AUTO_INCREMENT"
    ask("CREATE TABLE IF NOT EXISTS entries (id %s PRIMARY KEY, line varchar(80));" % kind)
    enter("migrated to " + release)
else:
    ThreadingHTTPServer(("127.0.0.1", int(os.environ["PORT"])), Handler).serve_forever()
)py";

} // namespace

void keepInDatabase(TestSite &site, const DatabaseTestServer &server)
{
    const DatabaseServer facts = server.server();
    QJsonObject json = site.projectFile();
    json.insert(u"database"_s, QJsonObject{{u"kind"_s, databaseKindName(facts.kind)},
                                           {u"host"_s, facts.host},
                                           {u"port"_s, facts.port},
                                           {u"user"_s, facts.user},
                                           {u"passwordFile"_s, facts.passwordFile}});
    site.writeProjectFile(json);
}

void addDatabaseRelease(TestSite &site, const QString &version, const QString &migration)
{
    site.addRelease(version, {.migration = u"python3 site.py migrate && "_s + migration});
    QFile file(site.layout().release(version) + u"/site.py"_s);
    if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate) || file.write(sitePy) < 1)
        qFatal("no site.py");
}

DatabaseSite::DatabaseSite(const DatabaseTestServer &server)
{
    keepInDatabase(m_site, server);
}

void DatabaseSite::addRelease(const QString &version, const QString &migration)
{
    addDatabaseRelease(m_site, version, migration);
}

QStringList DatabaseSite::entries() const
{
    return m_site.get(u"/entries"_s).split(u'\n', Qt::SkipEmptyParts);
}

QString DatabaseSite::databaseOf(const QString &installationId) const
{
    return readInstallation(m_site.layout(), m_site.environmentId, installationId)
        .value_or(InstallationState{})
        .database;
}

} // namespace Switchback::Tests
