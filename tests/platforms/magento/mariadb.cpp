// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/platforms/magento/mariadb.h"

#include "app/process/loopbackport.h"

#include <QDir>
#include <QFile>
#include <QTest>

#include <grp.h>
#include <pwd.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <csignal>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

constexpr int tries = 3;
constexpr int patience = 120'000; ///< on a machine that is busy with other tests

/// Who the server runs as; null: as whoever runs the test.
const passwd *serverUser()
{
    static const passwd *const user = ::geteuid() == 0 ? ::getpwnam("mysql") : nullptr;
    return user;
}

/// In the child process, before the program begins.
void becomeServer()
{
    if (const passwd *user = serverUser())
        if (::setgroups(0, nullptr) != 0 || ::setgid(user->pw_gid) != 0 || ::setuid(user->pw_uid) != 0)
            ::_exit(126);
    // Also when the test crashes. Last, because a change of user undoes it.
    ::prctl(PR_SET_PDEATHSIG, SIGTERM);
}

QString quoted(const QString &text)
{
    return u'\'' + QString(text).replace(u'\'', u"''"_s) + u'\'';
}

} // namespace

MariaDb::MariaDb()
    : m_folder(QDir::tempPath() + u"/maria-XXXXXX"_s) // short, because the name of a socket must be
{
    (void)serverUser(); // not for the first time in a child process
    install();
    int tried = 0;
    while (!start())
        if (++tried == tries)
            qFatal("mariadbd does not start: %s", m_server.readAll().constData());
    const QString account = u"'%1'@'127.0.0.1'"_s.arg(user);
    if (!execute(
            u"CREATE DATABASE %1 CHARACTER SET utf8mb4; CREATE USER %2 IDENTIFIED BY %3; GRANT ALL ON %1.* TO %2"_s.arg(
                database, account, quoted(password))))
        qFatal("MariaDB takes no user");
}

MariaDb::~MariaDb()
{
    m_server.terminate();
    if (!m_server.waitForFinished())
        m_server.kill();
    m_server.waitForFinished();
}

void MariaDb::install() const
{
    ::chmod(qPrintable(m_folder.path()), 0755);
    for (const QString &name : {u"data"_s, u"tmp"_s}) {
        QDir().mkpath(path(name));
        if (const passwd *owner = serverUser())
            if (::chown(qPrintable(path(name)), owner->pw_uid, owner->pw_gid) != 0)
                qFatal("%s cannot be given away", qPrintable(path(name)));
    }
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.setWorkingDirectory(path(u"tmp"_s));
    process.setChildProcessModifier(becomeServer);
    process.start(u"mariadb-install-db"_s,
                  {u"--no-defaults"_s, u"--datadir="_s + path(u"data"_s), u"--tmpdir="_s + path(u"tmp"_s),
                   u"--auth-root-authentication-method=normal"_s, u"--skip-test-db"_s, u"--skip-name-resolve"_s,
                   u"--innodb-log-file-size=8M"_s});
    if (!process.waitForFinished(patience) || process.exitCode() != 0)
        qFatal("mariadb-install-db: %s", process.readAll().constData());
}

bool MariaDb::start()
{
    m_port = freeLoopbackPort();
    m_server.setProcessChannelMode(QProcess::MergedChannels);
    m_server.setWorkingDirectory(path(u"tmp"_s));
    m_server.setChildProcessModifier(becomeServer);
    m_server.start(u"/usr/sbin/mariadbd"_s,
                   {u"--no-defaults"_s, u"--datadir="_s + path(u"data"_s), u"--tmpdir="_s + path(u"tmp"_s),
                    u"--socket="_s + path(u"tmp/s"_s), u"--pid-file="_s + path(u"tmp/pid"_s),
                    u"--port="_s + QString::number(m_port), u"--bind-address=127.0.0.1"_s, u"--skip-log-bin"_s,
                    u"--innodb-buffer-pool-size=32M"_s, u"--innodb-log-file-size=8M"_s,
                    u"--innodb-flush-log-at-trx-commit=2"_s, u"--performance-schema=OFF"_s, u"--skip-name-resolve"_s});
    (void)m_server.waitForStarted();
    (void)QTest::qWaitFor(
        [this] {
            return m_server.state() == QProcess::NotRunning
                   || (QFile::exists(path(u"tmp/s"_s)) && client(u"SELECT 1"_s).isGood);
        },
        patience);
    return m_server.state() == QProcess::Running;
}

MariaDb::Said MariaDb::client(const QString &sql, const QString &file, const QString &name) const
{
    QStringList arguments{u"--no-defaults"_s, u"-uroot"_s, u"-N"_s, u"-B"_s, u"-S"_s, path(u"tmp/s"_s)};
    if (!sql.isEmpty())
        arguments += {u"-e"_s, sql};
    // A client that names a database that is not there is turned away.
    if (QFile::exists(path(u"data/"_s + name)))
        arguments += name;
    QProcess process;
    process.setStandardInputFile(file.isEmpty() ? QProcess::nullDevice() : file);
    process.start(u"mariadb"_s, arguments);
    const bool isGood =
        process.waitForFinished(patience) && process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0;
    return {isGood, process.readAllStandardOutput()};
}

bool MariaDb::execute(const QString &sql) const
{
    return client(sql).isGood;
}

QStringList MariaDb::rows(const QString &sql) const
{
    return QString::fromUtf8(client(sql).output).split(u'\n', Qt::SkipEmptyParts);
}

bool MariaDb::dump(const QString &file) const
{
    QProcess process;
    process.start(u"mariadb-dump"_s, {u"--no-defaults"_s, u"-uroot"_s, u"-S"_s, path(u"tmp/s"_s),
                                      u"--single-transaction"_s, u"--result-file="_s + file, QString(database)});
    return process.waitForFinished(patience) && process.exitCode() == 0;
}

bool MariaDb::load(const QString &file) const
{
    return execute(u"DROP DATABASE IF EXISTS %1; CREATE DATABASE %1 CHARACTER SET utf8mb4"_s.arg(database))
           && client({}, file).isGood;
}

bool MariaDb::copyTo(const QString &name) const
{
    const QString file = path(u"tmp/copy.sql"_s);
    return dump(file)
           && execute(
               u"CREATE OR REPLACE DATABASE %1 CHARACTER SET utf8mb4;"
               "CREATE OR REPLACE USER '%1'@'127.0.0.1' IDENTIFIED BY %2; GRANT ALL ON %1.* TO '%1'@'127.0.0.1'"_s.arg(
                   name, quoted(password)))
           && client({}, file, name).isGood;
}

bool MariaDb::drop(const QString &name) const
{
    return execute(u"DROP DATABASE IF EXISTS %1; DROP USER IF EXISTS '%1'@'127.0.0.1'"_s.arg(name));
}

void MariaDb::setPassword(const QString &newPassword) const
{
    if (!execute(u"ALTER USER '%1'@'127.0.0.1' IDENTIFIED BY %2"_s.arg(user, quoted(newPassword))))
        qFatal("MariaDB takes no password");
}

void MariaDb::lockUser(bool isLocked) const
{
    if (!execute(u"ALTER USER '%1'@'127.0.0.1' ACCOUNT %2"_s.arg(user, isLocked ? u"LOCK"_s : u"UNLOCK"_s)))
        qFatal("MariaDB locks no user");
}

} // namespace Switchback
