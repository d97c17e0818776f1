// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/process/coredumps.h"
#include "app/process/processidentity.h"

#include <QDir>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <grp.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

#include <csignal>
#include <cstdio>
#include <cstring>

using namespace Qt::StringLiterals;
using namespace Switchback;

namespace {

constexpr uint nobody = 65534;

/// The other process of these tests: allows itself core files, forbids them when told so, then ends badly.
int runChild(bool forbids)
{
    const rlimit any{RLIM_INFINITY, RLIM_INFINITY};
    setrlimit(RLIMIT_CORE, &any);
    if (forbids)
        forbidCoreDumps();
    rlimit limit{};
    getrlimit(RLIMIT_CORE, &limit);
    std::printf("%d %d\n", int(limit.rlim_cur == 0 && limit.rlim_max == 0), prctl(PR_GET_DUMPABLE));
    std::fflush(stdout);
    (void)std::getchar(); // until the test has looked
    std::abort();
}

QByteArray read(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Where the kernel writes core files itself, into the process's folder.
bool writesCoreFiles()
{
    const QByteArray pattern = read(u"/proc/sys/kernel/core_pattern"_s).trimmed();
    rlimit limit{};
    getrlimit(RLIMIT_CORE, &limit);
    return !pattern.isEmpty() && !pattern.startsWith('|') && !pattern.contains('/')
           && (limit.rlim_max == RLIM_INFINITY || geteuid() == 0);
}

} // namespace

class CoreDumpsTest : public QObject {
    Q_OBJECT

private:
    static void start(QProcess &child, const QString &folder, const char *mode,
                      const QString &program = QCoreApplication::applicationFilePath())
    {
        child.setWorkingDirectory(folder);
        child.start(program, {QString::fromLatin1(mode)});
        QVERIFY(child.waitForReadyRead());
    }

private Q_SLOTS:
    void anAbortLeavesNoCore()
    {
        QTemporaryDir folder;
        QProcess child;
        start(child, folder.path(), "--forbid");
        QCOMPARE(child.readLine().trimmed(), "1 0");
        QCOMPARE(read(u"/proc/%1/coredump_filter"_s.arg(child.processId())).trimmed().toUInt(nullptr, 16), 0U);
        child.closeWriteChannel();
        QVERIFY(child.waitForFinished());
        QCOMPARE(child.exitStatus(), QProcess::CrashExit);
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files), QStringList());
    }

    /// Else the test above could not fail.
    void withoutItAnAbortLeavesOne()
    {
        if (!writesCoreFiles())
            QSKIP("core files go elsewhere on this machine");
        QTemporaryDir folder;
        QProcess child;
        start(child, folder.path(), "--allow");
        QCOMPARE(child.readLine().trimmed(), "0 1");
        child.closeWriteChannel();
        QVERIFY(child.waitForFinished());
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files).size(), 1);
    }

    /// A lease is checked by other processes of the same user.
    void anotherProcessStillSeesThatItLives()
    {
        QTemporaryDir folder;
        QProcess child;
        const bool isRoot = geteuid() == 0;
        if (isRoot) {
            // Root may read everything, so both become somebody else: the child before it starts, we for a while.
            QVERIFY(QFile::setPermissions(folder.path(), QFile::Permissions(0x7777)));
            child.setChildProcessModifier([] {
                (void)setgroups(0, nullptr);
                (void)setgid(nobody);
                (void)setuid(nobody);
            });
        }
        // Nobody may not look into the folder that this was built in.
        const QString program = folder.filePath(u"child"_s);
        QVERIFY(QFile::copy(QCoreApplication::applicationFilePath(), program));
        start(child, folder.path(), "--forbid", program);
        QCOMPARE(child.readLine().trimmed(), "1 0");
        if (isRoot)
            QCOMPARE(seteuid(nobody), 0);
        const ProcessIdentity seen = identifyProcess(child.processId(), {});
        const bool isSeen = isAlive(seen);
        const bool isReadable = !read(u"/proc/%1/environ"_s.arg(child.processId())).isEmpty();
        if (isRoot)
            QCOMPARE(seteuid(0), 0);
        QVERIFY(isSeen);
        QVERIFY2(!isReadable, "what another process of the user can read, it can also trace");
        child.closeWriteChannel();
        QVERIFY(child.waitForFinished());
        QVERIFY(!isAlive(seen));
    }

    void knowsWhereProcHidesProcesses_data()
    {
        QTest::addColumn<QByteArray>("mounts");
        QTest::addColumn<bool>("hides");
        QTest::newRow("plain") << QByteArray("proc /proc proc rw,nosuid,relatime 0 0\n") << false;
        QTest::newRow("off") << QByteArray("proc /proc proc rw,hidepid=0 0 0\n") << false;
        QTest::newRow("number") << QByteArray("/dev/a / ext4 rw 0 0\nproc /proc proc rw,hidepid=2,gid=4 0 0\n") << true;
        QTest::newRow("word") << QByteArray("proc /proc proc rw,hidepid=invisible 0 0\n") << true;
        QTest::newRow("another mount") << QByteArray("proc /mnt/proc proc rw,hidepid=2 0 0\n") << false;
        QTest::newRow("nothing") << QByteArray() << false;
    }
    void knowsWhereProcHidesProcesses()
    {
        QFETCH(QByteArray, mounts);
        QFETCH(bool, hides);
        QCOMPARE(hidesProcesses(mounts), hides);
    }

    /// The real program, stopped where it waits for something.
    void theProgramForbidsThem()
    {
        QTemporaryDir folder;
        QProcess program;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"SWITCHBACK_WORKSPACE"_s, folder.path());
        program.setProcessEnvironment(environment);
        program.start(QStringLiteral(SWITCHBACK_PROGRAMS "/switchbackctl"), {u"watch"_s});
        QVERIFY(program.waitForStarted());
        const QString proc = u"/proc/%1/"_s.arg(program.processId());
        QTRY_VERIFY(read(proc + u"limits"_s).contains("Max core file size        0                    0"));
        QTRY_COMPARE(read(proc + u"coredump_filter"_s).trimmed().toUInt(nullptr, 16), 0U);
        program.terminate();
        QVERIFY(program.waitForFinished());
    }
};

int main(int argc, char *argv[])
{
    if (argc == 2 && std::strcmp(argv[1], "--forbid") == 0)
        return runChild(true);
    if (argc == 2 && std::strcmp(argv[1], "--allow") == 0)
        return runChild(false);
    QCoreApplication application(argc, argv);
    CoreDumpsTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_coredumps.moc"
