// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/platforms/local/backuparchive.h"
#include "app/platforms/local/diskfile.h"
#include "app/platforms/local/manualbackup.h"
#include "tests/fakes/smalldisk.h"
#include "testsite.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QTest>

#include <sys/stat.h>
#include <sys/xattr.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace Switchback;
using namespace Switchback::Tests;

namespace {

QString sentence(const Result<void> &result)
{
    return result ? QString() : result.error().sentence.english();
}

void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write %s", qPrintable(path));
}

struct stat statusOf(const QString &path)
{
    struct stat status { };
    ::lstat(QFile::encodeName(path).constData(), &status);
    return status;
}

std::optional<GuardId> refusal(const Result<PreparedOperation> &prepared)
{
    const GuardVerdict *verdict = firstRefusal(prepared->plan.verdicts);
    return verdict ? std::optional(verdict->guard) : std::nullopt;
}

QList<Backup> manualBackups(TestSite &site)
{
    QList<Backup> backups = site.observe().backups;
    backups.removeIf([](const Backup &backup) { return backup.kind != BackupKind::Manual; });
    return backups;
}

/// Bytes that no packer makes smaller.
QByteArray noise(qsizetype size)
{
    QByteArray bytes;
    QByteArray seed("seed");
    while (bytes.size() < size) {
        seed = QCryptographicHash::hash(seed, QCryptographicHash::Sha256);
        bytes += seed;
    }
    return bytes.left(size);
}

} // namespace

#define VERIFY_SUCCESS(call)                                                                                           \
    do {                                                                                                               \
        const Result<void> outcome = (call);                                                                           \
        QVERIFY2(outcome, qPrintable(sentence(outcome)));                                                              \
    } while (false)

class ManualBackupTest : public QObject {
    Q_OBJECT

private:
    void setUp(TestSite &site)
    {
        site.addRelease(u"1.0.0"_s);
        site.addRelease(u"2.0.0"_s);
        VERIFY_SUCCESS(site.operate(OperationKind::SetUp, u"1.0.0"_s));
        QCOMPARE(site.post(u"before"_s), 201);
    }

    QString archiveOf(TestSite &site, const Backup &backup)
    {
        return site.layout().backupArchive(u"integration"_s, backup.id);
    }

private Q_SLOTS:
    void anArchiveHoldsEveryKindOfEntry()
    {
        QTemporaryDir folder;
        const QString source = folder.filePath(u"source"_s);
        QVERIFY(QDir().mkpath(source + u"/deep/er/empty"_s));
        write(source + u"/plain"_s, "hello");
        write(source + u"/none"_s, {});
        write(source + u"/.hidden"_s, "x");
        write(source + u"/deep/ä ö"_s, noise(700'000));
        ::chmod(QFile::encodeName(source + u"/plain"_s).constData(), 04751);
        ::chmod(QFile::encodeName(source + u"/deep/er"_s).constData(), 0700);
        QVERIFY(::symlink("/nowhere/else", QFile::encodeName(source + u"/link"_s).constData()) == 0);
        QVERIFY(::link(QFile::encodeName(source + u"/plain"_s).constData(),
                       QFile::encodeName(source + u"/deep/same"_s).constData())
                == 0);
        QVERIFY(::mkfifo(QFile::encodeName(source + u"/pipe"_s).constData(), 0600) == 0);
        QFile sparse(source + u"/sparse"_s);
        QVERIFY(sparse.open(QIODevice::WriteOnly));
        QVERIFY(sparse.seek(32 * 1024 * 1024));
        sparse.write("end");
        sparse.close();
        const timespec times[2]{{1'000'000'000, 5}, {1'200'000'000, 123456789}};
        QVERIFY(::utimensat(AT_FDCWD, QFile::encodeName(source + u"/deep/er"_s).constData(), times, 0) == 0);
        const bool attributes =
            ::setxattr(QFile::encodeName(source + u"/none"_s).constData(), "user.note", "value", 5, 0) == 0;

        const QString archive = folder.filePath(u"x.tar.zst"_s);
        const auto nothing = [](qint64) {};
        const Result<WrittenArchive> written = writeBackupArchive(source, archive, nothing, {});
        QVERIFY2(written, qPrintable(written ? QString() : written.error().sentence.english()));
        QCOMPARE(written->files, 6);
        QCOMPARE(written->archiveBytes, QFileInfo(archive).size());
        QCOMPARE(written->sha256,
                 QCryptographicHash::hash(readWholeFile(archive).value(), QCryptographicHash::Sha256).toHex());
        const QString target = folder.filePath(u"target"_s);
        QVERIFY(QDir().mkpath(target));
        VERIFY_SUCCESS(unpackBackupArchive(archive, target, nothing, {}));

        QCOMPARE(readWholeFile(target + u"/plain"_s).value(), QByteArray("hello"));
        QCOMPARE(readWholeFile(target + u"/deep/ä ö"_s).value(), noise(700'000));
        QCOMPARE(QFileInfo(target + u"/none"_s).size(), 0);
        QVERIFY(QFileInfo(target + u"/deep/er/empty"_s).isDir());
        QCOMPARE(statusOf(target + u"/plain"_s).st_mode & 07777U, 04751U);
        QCOMPARE(statusOf(target + u"/deep/er"_s).st_mode & 07777U, 0700U);
        QCOMPARE(statusOf(target + u"/deep/er"_s).st_mtim.tv_nsec, 123456789);
        QCOMPARE(statusOf(target + u"/plain"_s).st_ino, statusOf(target + u"/deep/same"_s).st_ino);
        QCOMPARE(QFile::symLinkTarget(target + u"/link"_s), u"/nowhere/else"_s);
        QVERIFY(S_ISFIFO(statusOf(target + u"/pipe"_s).st_mode));
        QCOMPARE(QFileInfo(target + u"/sparse"_s).size(), 32 * 1024 * 1024 + 3);
        if (statusOf(source + u"/sparse"_s).st_blocks * 512 < 1024 * 1024)
            QVERIFY(statusOf(target + u"/sparse"_s).st_blocks * 512 < 1024 * 1024);
        if (attributes) {
            char value[16];
            QCOMPARE(::getxattr(QFile::encodeName(target + u"/none"_s).constData(), "user.note", value, sizeof value),
                     5);
        }
    }

    void aBackupIsMadeAndListed()
    {
        TestSite site(0);
        setUp(site);
        const Result<PreparedOperation> prepared = site.prepare(OperationKind::BackUp);
        QVERIFY(prepared->plan.verdicts.isEmpty());
        QVERIFY(!prepared->plan.consequences.isEmpty());
        VERIFY_SUCCESS(site.operate(OperationKind::BackUp));
        QVERIFY(site.measures.contains(u"freezeMilliseconds"_s));
        QVERIFY(!site.environment().writesFrozen);
        const QList<Backup> backups = manualBackups(site);
        QCOMPARE(backups.size(), 1);
        const Backup &backup = backups.first();
        QCOMPARE(backup.version, u"1.0.0"_s);
        QVERIFY(!backup.expiresAt.isValid());
        QVERIFY(backup.unusable.isEmpty());
        QVERIFY(!backup.kept);
        QCOMPARE(backup.sizeInBytes, QFileInfo(archiveOf(site, backup)).size());
        // Nothing but the archive and its manifest is left.
        QCOMPARE(QDir(site.layout().backups(u"integration"_s))
                     .entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot)
                     .size(),
                 2);
        QCOMPARE(site.get(u"/entries"_s), u"before\n"_s);
    }

    void aNewOneReplacesThoseWithoutTheKeepFlag()
    {
        TestSite site(0);
        setUp(site);
        VERIFY_SUCCESS(site.operate(OperationKind::BackUp));
        const QString kept = manualBackups(site).first().id;
        VERIFY_SUCCESS(site.operate(OperationKind::KeepBackup));
        QVERIFY(manualBackups(site).first().kept);
        QCOMPARE(refusal(site.prepare(OperationKind::KeepBackup)), GuardId::BackupKept);
        site.backupId = kept;
        QCOMPARE(refusal(site.prepare(OperationKind::DeleteBackup)), GuardId::BackupKept);
        site.backupId.clear();

        VERIFY_SUCCESS(site.operate(OperationKind::BackUp));
        QCOMPARE(manualBackups(site).size(), 2);
        const Result<PreparedOperation> third = site.prepare(OperationKind::BackUp);
        QCOMPARE(third->plan.steps.last().effect, Effect::Destroys);
        VERIFY_SUCCESS(site.operate(OperationKind::BackUp));
        QCOMPARE(manualBackups(site).size(), 2);

        site.backupId = kept;
        VERIFY_SUCCESS(site.operate(OperationKind::UnkeepBackup));
        QCOMPARE(refusal(site.prepare(OperationKind::UnkeepBackup)), GuardId::BackupNotKept);
        VERIFY_SUCCESS(site.operate(OperationKind::DeleteBackup));
        QCOMPARE(manualBackups(site).size(), 1);
        QVERIFY(isManualBackupGone(site.layout(), u"integration"_s, kept));
    }

    void theSiteGoesBackToABackupAndWhatWasIsSetAside()
    {
        TestSite site(0);
        setUp(site);
        VERIFY_SUCCESS(site.operate(OperationKind::BackUp));
        const Backup backup = manualBackups(site).first();
        VERIFY_SUCCESS(site.operate(OperationKind::Upgrade, u"2.0.0"_s));
        QCOMPARE(site.post(u"after"_s), 201);
        site.backupId = backup.id;
        QCOMPARE(site.prepare(OperationKind::Restore)->plan.toVersion, u"1.0.0"_s);
        VERIFY_SUCCESS(site.operate(OperationKind::Restore));
        QCOMPARE(site.get(u"/"_s), u"release 1.0.0"_s);
        QCOMPARE(site.get(u"/entries"_s), u"before\n"_s);
        QVERIFY(!site.environment().writesFrozen);
        QVERIFY(site.measures.contains(u"firstAnswerMilliseconds"_s));
        QCOMPARE(manualBackups(site).size(), 1); // it can be used again
        site.backupId.clear();
        for (const Backup &other : site.observe().backups)
            if (other.kind == BackupKind::SetAside)
                site.backupId = other.id;
        VERIFY_SUCCESS(site.operate(OperationKind::Restore));
        QCOMPARE(site.get(u"/entries"_s), u"before\nafter\n"_s);
    }

    void aRestoreThatFailsLeavesTheSiteAndTheBackup()
    {
        TestSite site(0);
        setUp(site);
        VERIFY_SUCCESS(site.operate(OperationKind::BackUp));
        site.backupId = manualBackups(site).first().id;
        const QString before = site.environment().installationId;
        QVERIFY(!site.operate(OperationKind::Restore, {}, u"health"_s));
        QCOMPARE(site.environment().installationId, before);
        QCOMPARE(site.environment().health, Health::Up);
        QCOMPARE(listInstallations(site.layout(), u"integration"_s).size(), 1);
        QCOMPARE(site.post(u"more"_s), 201);
        QCOMPARE(manualBackups(site).size(), 1);
    }

    void oneFlippedBitIsFoundBeforeAnythingIsTouched()
    {
        TestSite site(0);
        setUp(site);
        VERIFY_SUCCESS(site.operate(OperationKind::BackUp));
        const Backup backup = manualBackups(site).first();
        QFile file(archiveOf(site, backup));
        QVERIFY(file.open(QIODevice::ReadWrite));
        QVERIFY(file.seek(file.size() / 2));
        const char byte = file.peek(1).at(0);
        file.write(QByteArray(1, char(byte ^ 1)));
        file.close();
        site.backupId = backup.id;
        const QString before = site.environment().installationId;
        const Result<void> refused = site.operate(OperationKind::Restore);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, u"local.backup-corrupted"_s);
        QVERIFY2(sentence(refused).contains(archiveOf(site, backup)), qPrintable(sentence(refused)));
        QCOMPARE(site.environment().installationId, before);
        QCOMPARE(listInstallations(site.layout(), u"integration"_s).size(), 1);
        QCOMPARE(site.post(u"more"_s), 201);
    }

    void whatWasFoundCorruptedIsListedSoUntilItsArchiveChanges()
    {
        TestSite site(0);
        setUp(site);
        VERIFY_SUCCESS(site.operate(OperationKind::BackUp));
        const Backup backup = manualBackups(site).first();
        const QByteArray good = readWholeFile(archiveOf(site, backup)).value();
        QByteArray bad = good;
        bad[bad.size() / 2] = char(bad.at(bad.size() / 2) ^ 1);
        write(archiveOf(site, backup), bad);
        QVERIFY(manualBackups(site).first().unusable.isEmpty()); // its size is right: nobody has looked inside yet
        site.backupId = backup.id;
        QVERIFY(!site.operate(OperationKind::Restore));
        QVERIFY(manualBackups(site).first().unusable.english().contains(u"checksum"_s));
        QCOMPARE(refusal(site.prepare(OperationKind::Restore)), GuardId::BackupUnusable);
        VERIFY_SUCCESS(site.operate(OperationKind::KeepBackup)); // a mark of another kind takes nothing away
        QVERIFY(!manualBackups(site).first().unusable.isEmpty());

        write(archiveOf(site, backup), good);
        QVERIFY(manualBackups(site).first().unusable.isEmpty());
        VERIFY_SUCCESS(site.operate(OperationKind::Restore));
        QCOMPARE(site.get(u"/entries"_s), u"before\n"_s);
    }

    void aCutOrMissingArchiveIsSeenAtAGlance()
    {
        TestSite site(0);
        setUp(site);
        VERIFY_SUCCESS(site.operate(OperationKind::BackUp));
        const Backup backup = manualBackups(site).first();
        QVERIFY(QFile::resize(archiveOf(site, backup), backup.sizeInBytes - 1));
        QVERIFY(manualBackups(site).first().unusable.english().contains(archiveOf(site, backup)));
        site.backupId = backup.id;
        QCOMPARE(refusal(site.prepare(OperationKind::Restore)), GuardId::BackupUnusable);
        QVERIFY(QFile::remove(archiveOf(site, backup)));
        QVERIFY(manualBackups(site).first().unusable.english().endsWith(u"is missing."_s));
        VERIFY_SUCCESS(site.operate(OperationKind::DeleteBackup));
        QVERIFY(manualBackups(site).isEmpty());
    }

    void aDamagedManifestIsListedAndCanOnlyBeDeleted()
    {
        TestSite site(0);
        setUp(site);
        VERIFY_SUCCESS(site.operate(OperationKind::BackUp));
        const Backup backup = manualBackups(site).first();
        write(site.layout().backupManifest(u"integration"_s, backup.id), "{\"release\": ");
        QVERIFY(!manualBackups(site).first().unusable.isEmpty());
        site.backupId = backup.id;
        QCOMPARE(refusal(site.prepare(OperationKind::Restore)), GuardId::BackupUnusable);
        VERIFY_SUCCESS(site.operate(OperationKind::DeleteBackup));
        QVERIFY(isManualBackupGone(site.layout(), u"integration"_s, backup.id));
    }

    void aBackupWithoutItsReleaseSaysSo()
    {
        TestSite site(0);
        setUp(site);
        VERIFY_SUCCESS(site.operate(OperationKind::BackUp));
        VERIFY_SUCCESS(site.operate(OperationKind::Upgrade, u"2.0.0"_s));
        QVERIFY(QDir(site.layout().release(u"1.0.0"_s)).removeRecursively());
        const QString reason = u"Its release 1.0.0 is not in the project any more."_s;
        for (const Backup &backup : site.observe().backups)
            QCOMPARE(backup.unusable.english(), reason);
    }

    void aBackupThatFailsLeavesNothing_data()
    {
        QTest::addColumn<QString>("after");
        for (const char *step : {"check", "freeze", "copy", "lift", "pack"})
            QTest::newRow(step) << QString::fromLatin1(step);
    }

    void aBackupThatFailsLeavesNothing()
    {
        QFETCH(QString, after);
        TestSite site(0);
        setUp(site);
        QVERIFY(!site.operate(OperationKind::BackUp, {}, after));
        QVERIFY(manualBackups(site).isEmpty());
        QVERIFY(!site.environment().writesFrozen);
        QCOMPARE(QDir(site.layout().backups(u"integration"_s))
                     .entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot),
                 QStringList());
        QCOMPARE(site.post(u"more"_s), 201);
    }

    void aBackupThatWasCutOffIsNoneAndIsTidiedUp()
    {
        TestSite site(0);
        setUp(site);
        const QString folder = site.layout().backups(u"integration"_s);
        QVERIFY(QDir().mkpath(folder + u"/.staging-manual-20260101-000000/deep"_s));
        write(folder + u"/.part-manual-20260101-000000.tar.zst"_s, "half");
        write(folder + u"/manual-20260101-000000.tar.zst"_s, "whole, but its manifest was never written");
        QVERIFY(manualBackups(site).isEmpty());
        Context context = site.context();
        QCOMPARE(site.platform().tend(site.entry(), nobodyWaits, context).size(), 1);
        QCOMPARE(QDir(folder).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot), QStringList());
        VERIFY_SUCCESS(site.operate(OperationKind::BackUp));
        QCOMPARE(site.platform().tend(site.entry(), nobodyWaits, context).size(), 0);
        QCOMPARE(manualBackups(site).size(), 1);
    }

    void aFullDiskLeavesNoListedBackup()
    {
        if (::geteuid() != 0)
            QSKIP("only root may mount a small file system");
        TestSite site(0);
        setUp(site);
        write(site.runner().dataFolder(site.environment().installationId) + u"/picture"_s, noise(600'000));
        const QString folder = site.layout().backups(u"integration"_s);
        QVERIFY(QDir().mkpath(folder));
        const Tests::SmallDisk disk(folder);
        if (!disk.isMounted())
            QSKIP("no small file system can be mounted here");
        // The copy fits beside, the archive of it does not.
        const Result<void> failed = site.operate(OperationKind::BackUp);
        QVERIFY(!failed);
        QCOMPARE(failed.error().kind, ProblemKind::DiskFull);
        QVERIFY(manualBackups(site).isEmpty());
        QCOMPARE(QDir(folder).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot), QStringList());
        QVERIFY(!site.environment().writesFrozen);
        QCOMPARE(site.post(u"more"_s), 201);
    }

    void aStoppedSiteIsBackedUpAndStaysStopped()
    {
        TestSite site(0);
        setUp(site);
        Context context = site.context();
        VERIFY_SUCCESS(site.platform().setRunning(site.entry(), false, context));
        VERIFY_SUCCESS(site.operate(OperationKind::BackUp));
        QCOMPARE(manualBackups(site).size(), 1);
        QVERIFY(!site.runner().front().isRunning());
    }
};

QTEST_GUILESS_MAIN(ManualBackupTest)
#include "tst_manualbackup.moc"
