// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "databasetestserver.h"

#include <QDir>
#include <QFile>
#include <QStandardPaths>
#include <QTest>

#include <grp.h>
#include <pwd.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <csignal>

using namespace Qt::StringLiterals;

namespace Switchback::Tests {

namespace {

constexpr int patience = 120'000; ///< on a machine that is busy with other tests

QString sqlText(QString text, bool escapesBackslash)
{
    text.replace(u'\'', u"''"_s);
    if (escapesBackslash)
        text.replace(u'\\', u"\\\\"_s);
    return u'\'' + text + u'\'';
}

class MariaDbTestServer final : public DatabaseTestServer {
public:
    MariaDbTestServer()
        : DatabaseTestServer(DatabaseKind::MariaDb)
    {
        makeServerFolder(u"data"_s);
        makeServerFolder(u"run"_s);
        prepare(u"mariadb-install-db"_s,
                {u"--no-defaults"_s, u"--datadir="_s + path(u"data"_s), u"--auth-root-authentication-method=normal"_s,
                 u"--skip-test-db"_s, u"--skip-name-resolve"_s, u"--innodb-log-file-size=8M"_s});
        run();
        const QString secret = sqlText(password(), true);
        admin(u"CREATE USER site@localhost IDENTIFIED BY %1; CREATE USER site@'127.0.0.1' IDENTIFIED BY %1; "
              "GRANT ALL ON `switchback\\_%`.* TO site@localhost; GRANT ALL ON `switchback\\_%`.* TO site@'127.0.0.1'; "
              "CREATE USER guest@'127.0.0.1' IDENTIFIED BY %1"_s.arg(secret));
    }
    ~MariaDbTestServer() override { halt(); }

    [[nodiscard]] QString socket() const override { return path(u"run/s"_s); }

protected:
    void startServer(QProcess &process) override
    {
        process.start(u"/usr/sbin/mariadbd"_s,
                      {u"--no-defaults"_s, u"--datadir="_s + path(u"data"_s), u"--tmpdir="_s + path(u"run"_s),
                       u"--socket="_s + socket(), u"--pid-file="_s + path(u"run/pid"_s),
                       u"--port="_s + QString::number(port()), u"--bind-address=127.0.0.1"_s, u"--skip-log-bin"_s,
                       u"--innodb-buffer-pool-size=32M"_s, u"--innodb-log-file-size=8M"_s,
                       u"--innodb-flush-log-at-trx-commit=2"_s, u"--performance-schema=OFF"_s, u"--skip-name-resolve"_s,
                       u"--character-set-server=latin1"_s});
    }
    [[nodiscard]] QProcess *askAdmin(QProcess &process, const QString &sql, const QString &database) const override
    {
        QStringList arguments{u"--no-defaults"_s,
                              u"-uroot"_s,
                              u"-N"_s,
                              u"-B"_s,
                              u"-S"_s,
                              socket(),
                              u"--default-character-set=utf8mb4"_s,
                              u"-e"_s,
                              sql};
        if (!database.isEmpty())
            arguments.append(database);
        process.start(u"mariadb"_s, arguments);
        return &process;
    }
    [[nodiscard]] int stopSignal() const override { return SIGTERM; }
    [[nodiscard]] QString databaseList() const override { return u"SHOW DATABASES LIKE 'switchback%'"_s; }
    [[nodiscard]] const char *systemUser() const override { return "mysql"; }
};

QString postgresFolder()
{
    const QStringList versions =
        QDir(u"/usr/lib/postgresql"_s).entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name | QDir::Reversed);
    for (const QString &version : versions) {
        const QString folder = u"/usr/lib/postgresql/"_s + version + u"/bin/"_s;
        if (QFile::exists(folder + u"initdb"_s))
            return folder;
    }
    return {};
}

class PostgresTestServer final : public DatabaseTestServer {
public:
    PostgresTestServer()
        : DatabaseTestServer(DatabaseKind::PostgreSql)
    {
        makeServerFolder(u"data"_s);
        makeServerFolder(u"run"_s);
        prepare(postgresFolder() + u"initdb"_s,
                {u"-D"_s, path(u"data"_s), u"-U"_s, u"postgres"_s, u"--auth-local=trust"_s,
                 u"--auth-host=scram-sha-256"_s, u"--no-sync"_s, u"--encoding=UTF8"_s, u"--locale=C.UTF-8"_s});
        run();
        const QString secret = sqlText(password(), false);
        admin(u"CREATE ROLE site LOGIN CREATEDB PASSWORD %1"_s.arg(secret));
        admin(u"CREATE ROLE guest LOGIN PASSWORD %1"_s.arg(secret));
    }
    ~PostgresTestServer() override { halt(); }

    [[nodiscard]] QString socket() const override { return path(u"run"_s); }

protected:
    void startServer(QProcess &process) override
    {
        process.start(postgresFolder() + u"postgres"_s,
                      {u"-D"_s, path(u"data"_s), u"-k"_s, path(u"run"_s), u"-p"_s, QString::number(port()), u"-c"_s,
                       u"listen_addresses=127.0.0.1"_s, u"-c"_s, u"fsync=off"_s, u"-c"_s, u"full_page_writes=off"_s,
                       u"-c"_s, u"shared_buffers=32MB"_s});
    }
    [[nodiscard]] QProcess *askAdmin(QProcess &process, const QString &sql, const QString &database) const override
    {
        process.start(u"psql"_s, {u"-X"_s, u"-q"_s, u"-A"_s, u"-t"_s, u"-F"_s, u"\t"_s, u"-v"_s, u"ON_ERROR_STOP=1"_s,
                                  u"-h"_s, socket(), u"-p"_s, QString::number(port()), u"-U"_s, u"postgres"_s, u"-d"_s,
                                  database.isEmpty() ? u"postgres"_s : database, u"-c"_s, sql});
        return &process;
    }
    [[nodiscard]] int stopSignal() const override { return SIGINT; } // without waiting for who is connected
    [[nodiscard]] QString databaseList() const override
    {
        return u"SELECT datname FROM pg_database WHERE datname LIKE 'switchback%' ORDER BY 1"_s;
    }
    [[nodiscard]] const char *systemUser() const override { return "postgres"; }
};

} // namespace

DatabaseTestServer::DatabaseTestServer(DatabaseKind kind)
    : m_kind(kind)
    , m_folder(QDir::tempPath() + u"/db-XXXXXX"_s) // short, because the name of a socket must be
{
    ::chmod(qPrintable(m_folder.path()), 0755);
    QFile file(path(u"password"_s));
    if (!file.open(QIODevice::WriteOnly) || file.write(password().toUtf8() + '\n') < 1)
        qFatal("no password file");
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
}

DatabaseTestServer::~DatabaseTestServer() = default;

std::unique_ptr<DatabaseTestServer> DatabaseTestServer::start(DatabaseKind kind)
{
    if (kind == DatabaseKind::PostgreSql) {
        if (postgresFolder().isEmpty() || QStandardPaths::findExecutable(u"psql"_s).isEmpty())
            return nullptr;
        return std::make_unique<PostgresTestServer>();
    }
    if (!QFile::exists(u"/usr/sbin/mariadbd"_s) || QStandardPaths::findExecutable(u"mariadb-dump"_s).isEmpty())
        return nullptr;
    return std::make_unique<MariaDbTestServer>();
}

DatabaseServer DatabaseTestServer::server(const QString &user) const
{
    return {.kind = m_kind,
            .host = u"127.0.0.1"_s,
            .port = port(),
            .user = user,
            .passwordFile = path(u"password"_s),
            .namePrefix = u"switchback"_s};
}

QString DatabaseTestServer::password()
{
    return u"p#a\"s's\\w:o/r@d %41ä"_s;
}

Secret DatabaseTestServer::secret()
{
    QString text = password();
    return Secret::taken(text);
}

void DatabaseTestServer::asServerUser(QProcess &process) const
{
    const passwd *user = ::geteuid() == 0 ? ::getpwnam(systemUser()) : nullptr;
    const uid_t uid = user == nullptr ? 0 : user->pw_uid;
    const gid_t gid = user == nullptr ? 0 : user->pw_gid;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.setWorkingDirectory(path(u"run"_s));
    process.setChildProcessModifier([uid, gid] {
        if (uid != 0 && (::setgroups(0, nullptr) != 0 || ::setgid(gid) != 0 || ::setuid(uid) != 0))
            ::_exit(126);
        // Also when the test crashes. Last, because a change of user undoes it.
        ::prctl(PR_SET_PDEATHSIG, SIGTERM);
    });
}

void DatabaseTestServer::makeServerFolder(const QString &name) const
{
    QDir().mkpath(path(name));
    if (::geteuid() != 0)
        return;
    const passwd *user = ::getpwnam(systemUser());
    if (user == nullptr || ::chown(qPrintable(path(name)), user->pw_uid, user->pw_gid) != 0)
        qFatal("%s cannot be given away", qPrintable(path(name)));
}

void DatabaseTestServer::prepare(const QString &program, const QStringList &arguments) const
{
    QProcess process;
    asServerUser(process);
    process.start(program, arguments);
    if (!process.waitForFinished(patience) || process.exitCode() != 0)
        qFatal("%s: %s", qPrintable(program), process.readAll().constData());
}

bool DatabaseTestServer::answers() const
{
    QProcess process;
    return askAdmin(process, u"SELECT 1"_s, {})->waitForFinished(patience) && process.exitCode() == 0;
}

void DatabaseTestServer::run()
{
    asServerUser(m_process);
    startServer(m_process);
    (void)m_process.waitForStarted();
    (void)QTest::qWaitFor([this] { return m_process.state() == QProcess::NotRunning || answers(); }, patience);
    if (m_process.state() != QProcess::Running)
        qFatal("the database server does not start: %s", m_process.readAll().constData());
}

void DatabaseTestServer::halt()
{
    if (m_process.state() == QProcess::NotRunning)
        return;
    ::kill(pid_t(m_process.processId()), stopSignal());
    if (!m_process.waitForFinished(patience)) {
        m_process.kill();
        m_process.waitForFinished();
    }
}

void DatabaseTestServer::resume()
{
    run();
}

QStringList DatabaseTestServer::admin(const QString &sql, const QString &database) const
{
    QProcess process;
    if (!askAdmin(process, sql, database)->waitForFinished(patience) || process.exitCode() != 0)
        qFatal("%s: %s", qPrintable(sql), process.readAllStandardError().constData());
    return QString::fromUtf8(process.readAllStandardOutput()).split(u'\n', Qt::SkipEmptyParts);
}

QStringList DatabaseTestServer::databases() const
{
    return admin(databaseList());
}

} // namespace Switchback::Tests
