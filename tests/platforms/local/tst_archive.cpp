// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/platforms/local/releasearchive.h"
#include "app/platforms/local/releasestore.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include <archive.h>
#include <archive_entry.h>

using namespace Qt::StringLiterals;
using namespace Switchback;

namespace {

struct Item {
    QByteArray path;
    unsigned type = AE_IFREG;
    QByteArray contents{};
    QByteArray target{}; ///< of a symbolic link, or of a hard link when hard is set
    bool hard = false;
    unsigned mode = 0644;
};

const char *const procfileText = "web: ./serve\n";
const char *const releaseText = "{\"version\": \"2.0.0\", \"notes\": \"packed\"}";

QList<Item> goodItems(const QByteArray &prefix = {})
{
    return {{.path = prefix + "Procfile", .contents = procfileText},
            {.path = prefix + "release.json", .contents = releaseText},
            {.path = prefix + "bin", .type = AE_IFDIR, .mode = 0755},
            {.path = prefix + "bin/serve", .contents = "#!/bin/sh\n", .mode = 0755},
            {.path = prefix + "bin/start", .type = AE_IFLNK, .target = "../bin/serve", .mode = 0777}};
}

void pack(const QString &path, const QList<Item> &items)
{
    archive *writer = archive_write_new();
    if (path.endsWith(".zip"_L1)) {
        archive_write_set_format_zip(writer);
    } else {
        archive_write_set_format_pax_restricted(writer);
        if (path.endsWith(".zst"_L1))
            archive_write_add_filter_zstd(writer);
        else if (path.endsWith(".xz"_L1))
            archive_write_add_filter_xz(writer);
        else
            archive_write_add_filter_gzip(writer);
    }
    if (archive_write_open_filename(writer, QFile::encodeName(path).constData()) != ARCHIVE_OK)
        qFatal("%s", archive_error_string(writer));
    for (const Item &item : items) {
        archive_entry *entry = archive_entry_new();
        archive_entry_set_pathname(entry, item.path.constData());
        archive_entry_set_perm(entry, item.mode);
        archive_entry_set_filetype(entry, item.type);
        if (item.hard)
            archive_entry_set_hardlink(entry, item.target.constData());
        else if (item.type == AE_IFLNK)
            archive_entry_set_symlink(entry, item.target.constData());
        archive_entry_set_size(entry, item.contents.size());
        if (archive_write_header(writer, entry) != ARCHIVE_OK)
            qFatal("%s", archive_error_string(writer));
        archive_write_data(writer, item.contents.constData(), size_t(item.contents.size()));
        archive_entry_free(entry);
    }
    archive_write_close(writer);
    archive_write_free(writer);
}

QStringList everythingIn(const QString &folder)
{
    return QDir(folder).entryList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot, QDir::Name);
}

} // namespace

class ArchiveTest : public QObject {
    Q_OBJECT

private:
    Result<void> unpack(const QTemporaryDir &folder, const QString &archive, const std::stop_token &stop = {})
    {
        const Result<ArchiveIndex> index = indexArchive(archive, stop);
        if (!index)
            return Failure(index.error());
        return unpackArchive(
            archive, *index, folder.filePath(u"2.0.0"_s), folder.filePath(u".unpacking-2.0.0"_s), [](qint64) {}, stop);
    }

private Q_SLOTS:
    void goodArchivesAreUnpacked_data()
    {
        QTest::addColumn<QString>("suffix");
        QTest::addColumn<QByteArray>("prefix");
        const QStringList suffixes = archiveSuffixes();
        for (const QString &suffix : suffixes) {
            QTest::addRow("%s flat", qPrintable(suffix)) << suffix << QByteArray();
            QTest::addRow("%s dot", qPrintable(suffix)) << suffix << QByteArray("./");
            QTest::addRow("%s in one folder", qPrintable(suffix)) << suffix << QByteArray("shop-2.0.0/");
        }
    }

    void goodArchivesAreUnpacked()
    {
        QFETCH(QString, suffix);
        QFETCH(QByteArray, prefix);
        const QTemporaryDir folder;
        const QString archive = folder.filePath(u"2.0.0"_s + suffix);
        pack(archive, goodItems(prefix));
        const Result<ArchiveIndex> index = indexArchive(archive);
        QVERIFY2(index, qPrintable(index ? QString() : index.error().sentence.english()));
        QCOMPARE(index->procfile, QByteArray(procfileText));
        QCOMPARE(index->releaseFile, QByteArray(releaseText));
        const Result<void> unpacked = unpack(folder, archive);
        QVERIFY2(unpacked, qPrintable(unpacked ? QString() : unpacked.error().sentence.english()));
        QCOMPARE(everythingIn(folder.path()), (QStringList{u"2.0.0"_s, u"2.0.0"_s + suffix}));
        QCOMPARE(everythingIn(folder.filePath(u"2.0.0"_s)), (QStringList{u"Procfile"_s, u"bin"_s, u"release.json"_s}));
        QVERIFY(QFileInfo(folder.filePath(u"2.0.0/bin/serve"_s)).isExecutable());
        QVERIFY(QFileInfo(folder.filePath(u"2.0.0/bin/start"_s)).isSymLink());
    }

    void hardLinksWithinAreUnpacked()
    {
        const QTemporaryDir folder;
        const QString archive = folder.filePath(u"2.0.0.tar.gz"_s);
        pack(archive, goodItems("top/") + QList<Item>{{.path = "top/copy", .target = "top/bin/serve", .hard = true}});
        QVERIFY(unpack(folder, archive));
        QCOMPARE(QFileInfo(folder.filePath(u"2.0.0/copy"_s)).size(), 10);
    }

    void unsafeArchivesAreRefusedWhole_data()
    {
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<unsigned>("type");
        QTest::addColumn<QByteArray>("target");
        QTest::addColumn<bool>("hard");
        QTest::addColumn<unsigned>("mode");
        QTest::addColumn<QString>("sentence");
        const auto row = [](const char *name, const QByteArray &path, unsigned type, const QByteArray &target,
                            bool hard, unsigned mode, const QString &sentence) {
            QTest::newRow(name) << path << type << target << hard << mode << sentence;
        };
        row("dot dot", "../evil", AE_IFREG, {}, false, 0644, u"leads out of its own folder"_s);
        row("dot dot inside", "bin/../../evil", AE_IFREG, {}, false, 0644, u"leads out of its own folder"_s);
        row("absolute", "/tmp/switchback-evil", AE_IFREG, {}, false, 0644, u"absolute path /tmp/switchback-evil"_s);
        row("link out", "evil", AE_IFLNK, "../../etc/passwd", false, 0777, u"the link evil leads out"_s);
        row("absolute link", "evil", AE_IFLNK, "/etc/passwd", false, 0777, u"the link evil leads out"_s);
        row("link out of depth", "bin/evil", AE_IFLNK, "../../x", false, 0777, u"the link bin/evil leads out"_s);
        row("crooked link", "evil", AE_IFLNK, "bin/start/../../..", false, 0777, u"the link evil leads out"_s);
        row("hard link out", "evil", AE_IFREG, "../../etc/passwd", true, 0644, u"leads out of its own folder"_s);
        row("absolute hard link", "evil", AE_IFREG, "/etc/passwd", true, 0644, u"absolute path /etc/passwd"_s);
        row("hard link to a link", "evil", AE_IFREG, "bin/start", true, 0644, u"goes through the link"_s);
        row("through a link", "bin/start/evil", AE_IFREG, {}, false, 0644, u"through the link bin/start"_s);
        row("character device", "evil", AE_IFCHR, {}, false, 0644, u"device, pipe or socket"_s);
        row("block device", "evil", AE_IFBLK, {}, false, 0644, u"device, pipe or socket"_s);
        row("pipe", "evil", AE_IFIFO, {}, false, 0644, u"device, pipe or socket"_s);
        row("set-user", "evil", AE_IFREG, {}, false, 04755, u"somebody else's rights"_s);
        row("set-group", "evil", AE_IFREG, {}, false, 02755, u"somebody else's rights"_s);
    }

    void unsafeArchivesAreRefusedWhole()
    {
        QFETCH(QByteArray, path);
        QFETCH(unsigned, type);
        QFETCH(QByteArray, target);
        QFETCH(bool, hard);
        QFETCH(unsigned, mode);
        QFETCH(QString, sentence);
        const QTemporaryDir folder;
        const QString archive = folder.filePath(u"2.0.0.tar.zst"_s);
        pack(archive,
             goodItems() + QList<Item>{{.path = path, .type = type, .target = target, .hard = hard, .mode = mode}});
        const Result<ArchiveIndex> index = indexArchive(archive);
        QVERIFY(!index);
        QVERIFY2(index.error().sentence.english().contains(sentence), qPrintable(index.error().sentence.english()));
        QCOMPARE(index.error().code, u"local.archive-unsafe"_s);
        // The index is not the only guard: unpacking refuses by itself and leaves nothing.
        const Result<void> unpacked = unpackArchive(archive, {}, folder.filePath(u"2.0.0"_s),
                                                    folder.filePath(u".unpacking-2.0.0"_s), [](qint64) {}, {});
        QVERIFY(!unpacked);
        QCOMPARE(unpacked.error().code, u"local.archive-unsafe"_s);
        QCOMPARE(everythingIn(folder.path()), QStringList{u"2.0.0.tar.zst"_s});
        QVERIFY(!QFileInfo::exists(u"/tmp/switchback-evil"_s));
    }

    void aDamagedArchiveLeavesNothing_data()
    {
        QTest::addColumn<QString>("suffix");
        const QStringList suffixes = archiveSuffixes();
        for (const QString &suffix : suffixes)
            QTest::newRow(qPrintable(suffix)) << suffix;
    }

    void aDamagedArchiveLeavesNothing()
    {
        QFETCH(QString, suffix);
        const QTemporaryDir folder;
        const QString archive = folder.filePath(u"2.0.0"_s + suffix);
        QByteArray noise(400'000, Qt::Uninitialized);
        quint32 seed = 1;
        for (char &byte : noise)
            byte = char((seed = seed * 1664525U + 1013904223U) >> 24);
        pack(archive, goodItems() + QList<Item>{{.path = "big", .contents = noise}, {.path = "last", .contents = "x"}});
        QFile file(archive);
        QVERIFY(file.resize(file.size() / 2));
        const Result<ArchiveIndex> index = indexArchive(archive);
        QVERIFY(!index);
        QCOMPARE(index.error().code, u"local.archive-damaged"_s);
        QVERIFY(index.error().sentence.english().contains(u"2.0.0"_s + suffix));
        const Result<void> unpacked = unpackArchive(archive, {}, folder.filePath(u"2.0.0"_s),
                                                    folder.filePath(u".unpacking-2.0.0"_s), [](qint64) {}, {});
        QVERIFY(!unpacked);
        QCOMPARE(everythingIn(folder.path()), QStringList{u"2.0.0"_s + suffix});
    }

    void whatIsNoArchiveIsSaidToBeNone()
    {
        const QTemporaryDir folder;
        const QString archive = folder.filePath(u"2.0.0.zip"_s);
        QFile file(archive);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("this is a text\n");
        file.close();
        const Result<ArchiveIndex> index = indexArchive(archive);
        QVERIFY(!index);
        QVERIFY(index.error().sentence.english().contains(u"2.0.0.zip is damaged or not an archive"_s));
    }

    void moreThanTheDiskHoldsIsRefusedFirst()
    {
        const QTemporaryDir folder;
        const QString archive = folder.filePath(u"2.0.0.tar.gz"_s);
        pack(archive, goodItems());
        ArchiveIndex index = indexArchive(archive).value();
        index.bytes = std::numeric_limits<qint64>::max();
        const Result<void> unpacked = unpackArchive(archive, index, folder.filePath(u"2.0.0"_s),
                                                    folder.filePath(u".unpacking-2.0.0"_s), [](qint64) {}, {});
        QVERIFY(!unpacked);
        QCOMPARE(unpacked.error().kind, ProblemKind::DiskFull);
        QCOMPARE(everythingIn(folder.path()), QStringList{u"2.0.0.tar.gz"_s});
    }

    void aCancelLeavesNothing()
    {
        const QTemporaryDir folder;
        const QString archive = folder.filePath(u"2.0.0.tar.gz"_s);
        pack(archive, goodItems());
        const ArchiveIndex index = indexArchive(archive).value();
        std::stop_source stop;
        stop.request_stop();
        const Result<void> unpacked = unpackArchive(
            archive, index, folder.filePath(u"2.0.0"_s), folder.filePath(u".unpacking-2.0.0"_s), [](qint64) {},
            stop.get_token());
        QVERIFY(!unpacked);
        QCOMPARE(unpacked.error().kind, ProblemKind::Cancelled);
        QCOMPARE(everythingIn(folder.path()), QStringList{u"2.0.0.tar.gz"_s});
    }

    void theStoreListsFoldersAndArchives()
    {
        const QTemporaryDir folder;
        const SiteLayout layout(folder.path());
        QVERIFY(QDir().mkpath(layout.release(u"1.9.0"_s)));
        QVERIFY(QDir().mkpath(layout.unpacking(u"3.0.0"_s)));
        pack(layout.releases() + u"/2.0.0.tar.zst"_s, goodItems());
        pack(layout.releases() + u"/1.10.0.zip"_s, goodItems());
        ReleaseStore store;
        const QList<SiteRelease> releases = store.releases(layout);
        QCOMPARE(releases.size(), 3);
        QCOMPARE(releases.at(0).version, u"2.0.0"_s);
        QVERIFY(!releases.at(0).problem);
        QVERIFY(!releases.at(0).unpacked);
        QCOMPARE(releases.at(0).file.release.notes, u"packed"_s);
        // Filed under another number than it says, and an empty folder: both are listed, with the reason.
        QCOMPARE(releases.at(1).version, u"1.10.0"_s);
        QVERIFY(releases.at(1).file.release.unusable.english().contains(
            u"is 2.0.0, but the release is filed under 1.10.0"_s));
        QCOMPARE(releases.at(2).file.release.unusable.english(), u"releases/1.9.0/release.json is missing."_s);
        QCOMPARE(store.usable(layout, u"9.9"_s).error().code, u"local.release-not-found"_s);
    }
};

QTEST_APPLESS_MAIN(ArchiveTest)
#include "tst_archive.moc"
