// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/platforms/local/diskfile.h"
#include "app/platforms/local/treecopy.h"
#include "tests/fakes/ordinaryrights.h"
#include "tests/fakes/smalldisk.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <fcntl.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <sys/xattr.h>
#include <unistd.h>

#include <thread>

using namespace Qt::StringLiterals;
using namespace Switchback;

namespace {

void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write %s", qPrintable(path));
}

QByteArray read(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("<none>");
}

struct stat statusOf(const QString &path)
{
    struct stat status { };
    ::lstat(QFile::encodeName(path).constData(), &status);
    return status;
}

QByteArray name(const QString &path)
{
    return QFile::encodeName(path);
}

} // namespace

class TreeCopyTest : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    int m_number = 0;
    QString m_source;
    QString m_target;

    Result<void> copy(const std::stop_token &stop = {})
    {
        return TreeCopy(m_source, m_target).run([](qint64) {}, stop);
    }

private Q_SLOTS:
    void init()
    {
        const QString folder = m_folder.filePath(QString::number(++m_number));
        m_source = folder + u"/source"_s;
        m_target = folder + u"/target"_s;
        QVERIFY(QDir().mkpath(m_source));
    }

    void everyKindOfEntryIsCopied()
    {
        QVERIFY(QDir().mkpath(m_source + u"/deep/er/folder"_s));
        write(m_source + u"/plain"_s, "hello");
        write(m_source + u"/empty"_s, {});
        write(m_source + u"/.hidden"_s, "x");
        write(m_source + u"/deep/er/folder/file"_s, QByteArray(200'000, 'y'));
        ::chmod(name(m_source + u"/plain"_s).constData(), 0640);
        ::chmod(name(m_source + u"/deep/er"_s).constData(), 0750);
        QVERIFY(::symlink("../nowhere", name(m_source + u"/link"_s).constData()) == 0);
        QVERIFY(::mkfifo(name(m_source + u"/pipe"_s).constData(), 0600) == 0);
        const timespec times[2]{{1'000'000'000, 5}, {1'200'000'000, 123456789}};
        QVERIFY(::utimensat(AT_FDCWD, name(m_source + u"/plain"_s).constData(), times, 0) == 0);
        QVERIFY(::utimensat(AT_FDCWD, name(m_source + u"/deep/er"_s).constData(), times, 0) == 0);
        const bool attributes = ::setxattr(name(m_source + u"/plain"_s).constData(), "user.note", "value", 5, 0) == 0;

        const Result<void> copied = copy();
        QVERIFY2(copied, qPrintable(copied ? QString() : copied.error().sentence.english()));
        QCOMPARE(read(m_target + u"/plain"_s), QByteArray("hello"));
        QCOMPARE(read(m_target + u"/empty"_s), QByteArray());
        QCOMPARE(read(m_target + u"/.hidden"_s), QByteArray("x"));
        QCOMPARE(read(m_target + u"/deep/er/folder/file"_s), QByteArray(200'000, 'y'));
        QCOMPARE(statusOf(m_target + u"/plain"_s).st_mode & 07777U, 0640U);
        QCOMPARE(statusOf(m_target + u"/plain"_s).st_mtim.tv_sec, 1'200'000'000);
        QCOMPARE(statusOf(m_target + u"/plain"_s).st_mtim.tv_nsec, 123456789);
        QCOMPARE(statusOf(m_target + u"/deep/er"_s).st_mode & 07777U, 0750U);
        QCOMPARE(statusOf(m_target + u"/deep/er"_s).st_mtim.tv_sec, 1'200'000'000);
        QCOMPARE(QFile::symLinkTarget(m_target + u"/link"_s),
                 QFileInfo(m_target + u"/../nowhere"_s).absoluteFilePath());
        QVERIFY(S_ISFIFO(statusOf(m_target + u"/pipe"_s).st_mode));
        if (attributes) {
            char value[16];
            QCOMPARE(::getxattr(name(m_target + u"/plain"_s).constData(), "user.note", value, sizeof value), 5);
        }
    }

    void hardLinksStayTogether()
    {
        QVERIFY(QDir().mkpath(m_source + u"/a"_s));
        write(m_source + u"/a/one"_s, "shared");
        QVERIFY(::link(name(m_source + u"/a/one"_s).constData(), name(m_source + u"/two"_s).constData()) == 0);
        write(m_source + u"/alone"_s, "shared");
        QVERIFY(copy());
        QCOMPARE(statusOf(m_target + u"/a/one"_s).st_ino, statusOf(m_target + u"/two"_s).st_ino);
        QCOMPARE(statusOf(m_target + u"/two"_s).st_nlink, nlink_t(2));
        QVERIFY(statusOf(m_target + u"/alone"_s).st_ino != statusOf(m_target + u"/two"_s).st_ino);
    }

    void holesStayHoles()
    {
        QFile sparse(m_source + u"/sparse"_s);
        QVERIFY(sparse.open(QIODevice::WriteOnly));
        sparse.write("begin");
        QVERIFY(sparse.seek(64 * 1024 * 1024));
        sparse.write("end");
        sparse.close();
        if (statusOf(m_source + u"/sparse"_s).st_blocks * 512 > 1024 * 1024)
            QSKIP("this file system knows no holes");
        QVERIFY(copy());
        QCOMPARE(QFileInfo(m_target + u"/sparse"_s).size(), 64 * 1024 * 1024 + 3);
        QVERIFY(statusOf(m_target + u"/sparse"_s).st_blocks * 512 < 1024 * 1024);
        QFile copied(m_target + u"/sparse"_s);
        QVERIFY(copied.open(QIODevice::ReadOnly));
        QCOMPARE(copied.read(5), QByteArray("begin"));
        QVERIFY(copied.seek(64 * 1024 * 1024));
        QCOMPARE(copied.readAll(), QByteArray("end"));
    }

    void ownersAreKeptWhereAllowed()
    {
        if (::geteuid() != 0)
            QSKIP("only root may give files away");
        write(m_source + u"/file"_s, "x");
        QVERIFY(::chown(name(m_source + u"/file"_s).constData(), 1234, 2345) == 0);
        QVERIFY(::chmod(name(m_source + u"/file"_s).constData(), 04755) == 0);
        QVERIFY(copy());
        QCOMPARE(statusOf(m_target + u"/file"_s).st_uid, uid_t(1234));
        QCOMPARE(statusOf(m_target + u"/file"_s).st_gid, gid_t(2345));
        QCOMPARE(statusOf(m_target + u"/file"_s).st_mode & 07777U, 04755U);
    }

    void socketsAreLeftOut()
    {
        const QDir before = QDir::current();
        QVERIFY(QDir::setCurrent(m_source)); // a socket's path must be short
        const int descriptor = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
        sockaddr_un address{.sun_family = AF_UNIX, .sun_path = "sock"};
        const bool bound = ::bind(descriptor, reinterpret_cast<sockaddr *>(&address), sizeof address) == 0;
        QDir::setCurrent(before.path());
        QVERIFY(bound);
        write(m_source + u"/file"_s, "x");
        QVERIFY(copy());
        ::close(descriptor);
        QCOMPARE(QDir(m_target).entryList(QDir::AllEntries | QDir::System | QDir::NoDotAndDotDot),
                 QStringList{u"file"_s});
    }

    void manyFilesInManyFolders()
    {
        for (int i = 0; i < 3000; ++i) {
            const QString folder = m_source + u"/%1"_s.arg(i % 70);
            QVERIFY(QDir().mkpath(folder));
            write(folder + u"/%1"_s.arg(i), QByteArray::number(i));
        }
        TreeCopy copy(m_source, m_target);
        QVERIFY(copy.run([](qint64) {}, {}, 4));
        QCOMPARE(copy.files(), 3000);
        for (int i = 0; i < 3000; ++i)
            QCOMPARE(read(m_target + u"/%1/%2"_s.arg(i % 70).arg(i)), QByteArray::number(i));
    }

    void aHalfCopyIsBroughtUpToDate()
    {
        write(m_source + u"/same"_s, "same");
        write(m_source + u"/changed"_s, "new contents");
        QVERIFY(QDir().mkpath(m_source + u"/folder"_s));
        QVERIFY(copy());
        write(m_target + u"/changed"_s, "torn");
        write(m_target + u"/surplus"_s, "x");
        QVERIFY(QDir(m_target).rmdir(u"folder"_s));
        write(m_target + u"/folder"_s, "a file where a folder belongs");
        QVERIFY(copy());
        QCOMPARE(read(m_target + u"/changed"_s), QByteArray("new contents"));
        QVERIFY(!QFileInfo::exists(m_target + u"/surplus"_s));
        QVERIFY(QFileInfo(m_target + u"/folder"_s).isDir());
    }

    void aChangeWhileCopyingIsCaughtUpWith()
    {
        for (int i = 0; i < 2000; ++i)
            write(m_source + u"/%1"_s.arg(i), QByteArray(2000, 'a'));
        // One file is changed during the first pass, however long that takes, and never again.
        bool changed = false;
        TreeCopy copy(m_source, m_target);
        std::jthread writer([&] {
            while (!QFileInfo::exists(m_target + u"/100"_s))
                std::this_thread::yield();
            write(m_source + u"/100"_s, QByteArray(2000, 'b'));
            changed = true;
        });
        const Result<void> copied = copy.run([](qint64) {}, {});
        writer.join();
        QVERIFY(changed);
        QVERIFY2(copied, qPrintable(copied ? QString() : copied.error().sentence.english()));
        QCOMPARE(read(m_target + u"/100"_s), read(m_source + u"/100"_s));
    }

    void aFileThatGoesOnChangingIsNamed()
    {
        write(m_source + u"/quiet"_s, "x");
        write(m_source + u"/busy.log"_s, "x");
        // Written within the copy, each time it reports: a thread of its own may not get its turn on a busy machine.
        QFile busy(m_source + u"/busy.log"_s);
        QVERIFY(busy.open(QIODevice::Append | QIODevice::Unbuffered));
        TreeCopy copy(m_source, m_target);
        const Result<void> copied = copy.run([&busy](qint64) { busy.write("line\n"); }, {});
        QVERIFY(!copied);
        QCOMPARE(copied.error().code, u"local.site-goes-on-writing"_s);
        QVERIFY(copied.error().sentence.english().contains(u"busy.log"_s));
    }

    /// SQLite gives its files to their owner each time root opens them, also to read: nothing is written by that.
    void aFileThatIsOnlyTouchedIsNotTakenForOneThatIsWritten()
    {
        write(m_source + u"/touched.sqlite-wal"_s, "the same all the time");
        const QByteArray path = QFile::encodeName(m_source + u"/touched.sqlite-wal"_s);
        std::jthread toucher([&path](const std::stop_token &stop) {
            while (!stop.stop_requested()) {
                if (::chown(path.constData(), ::geteuid(), ::getegid()) != 0)
                    return;
                std::this_thread::yield();
            }
        });
        const Result<void> copied = copy();
        QVERIFY2(copied, qPrintable(copied ? QString() : copied.error().sentence.english()));
        QCOMPARE(read(m_target + u"/touched.sqlite-wal"_s), QByteArray("the same all the time"));
    }

    void aCancelEndsItAndIsNoFailure()
    {
        write(m_source + u"/big"_s, QByteArray(8 * 1024 * 1024, 'x'));
        std::stop_source stop;
        stop.request_stop();
        const Result<void> copied = copy(stop.get_token());
        QVERIFY(!copied);
        QCOMPARE(copied.error().kind, ProblemKind::Cancelled);
    }

    void aFullDiskIsSaidToBeFull()
    {
        if (::geteuid() != 0)
            QSKIP("only root may mount a small file system");
        QVERIFY(QDir().mkpath(m_target));
        const Tests::SmallDisk disk(m_target);
        if (!disk.isMounted())
            QSKIP("no small file system can be mounted here");
        m_target += u"/data"_s;
        write(m_source + u"/first"_s, QByteArray(500'000, 'x'));
        write(m_source + u"/second"_s, QByteArray(700'000, 'x'));
        const Result<void> copied = copy();
        QVERIFY(!copied);
        QCOMPARE(copied.error().kind, ProblemKind::DiskFull);
        QVERIFY(copied.error().sentence.english().startsWith(u"The disk is full"_s));
    }

    void foldersThatNobodyMayWriteToAreCopiedAndRemoved()
    {
        const Tests::OrdinaryRights ordinary;
        const QString inner = u"/settings/default"_s;
        QVERIFY(QDir().mkpath(m_source + inner));
        write(m_source + inner + u"/settings.php"_s, "<?php");
        for (const QString &folder : {inner, u"/settings"_s, QString()})
            QVERIFY(::chmod(name(m_source + folder).constData(), 0555) == 0);
        QFile file(m_source + u"/settings/new"_s);
        QVERIFY(!file.open(QIODevice::WriteOnly)); // or it proves nothing
        QVERIFY(copy());
        QCOMPARE(statusOf(m_target + inner).st_mode & 07777U, 0555U);
        QCOMPARE(read(m_target + inner + u"/settings.php"_s), "<?php"_ba);
        // What is not in the source any more goes from the copy.
        QVERIFY(::chmod(name(m_source).constData(), 0755) == 0);
        QVERIFY(removeTree(m_source + u"/settings"_s));
        QVERIFY(copy());
        QVERIFY(!QFileInfo::exists(m_target + u"/settings"_s));
    }

    void removingAFolderLetsAloneWhatALinkInItLeadsTo()
    {
        const Tests::OrdinaryRights ordinary;
        const QString elsewhere = m_source + u"/elsewhere"_s;
        const QString doomed = m_source + u"/doomed"_s;
        QVERIFY(QDir().mkpath(elsewhere) && QDir().mkpath(doomed + u"/locked"_s));
        QVERIFY(QFile::link(elsewhere, doomed + u"/locked/link"_s));
        for (const QString &folder : {elsewhere, QString(doomed + u"/locked"_s)})
            QVERIFY(::chmod(name(folder).constData(), 0555) == 0);
        QVERIFY(removeTree(doomed));
        QVERIFY(!QFileInfo::exists(doomed));
        QCOMPARE(statusOf(elsewhere).st_mode & 07777U, 0555U);
    }

    void aMissingSourceIsAProblem()
    {
        m_source += u"/none"_s;
        const Result<void> copied = copy();
        QVERIFY(!copied);
        QCOMPARE(copied.error().kind, ProblemKind::NotFound);
    }
};

QTEST_APPLESS_MAIN(TreeCopyTest)
#include "tst_treecopy.moc"
