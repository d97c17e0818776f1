// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/platforms/local/losspreview.h"
#include "testsite.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QTest>
#include <QUuid>

using namespace Qt::StringLiterals;
using namespace Switchback;
using namespace Switchback::Tests;

namespace {

void write(const QString &path, const QByteArray &bytes)
{
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write %s", qPrintable(path));
}

/// An open database; closed with the object.
class Database {
public:
    explicit Database(const QString &path)
        : m_name(QUuid::createUuid().toString())
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, m_name);
        database.setDatabaseName(path);
        if (!database.open())
            qFatal("cannot open %s", qPrintable(path));
    }
    ~Database() { QSqlDatabase::removeDatabase(m_name); }
    Q_DISABLE_COPY_MOVE(Database)

    void run(const QString &sql)
    {
        QSqlQuery query(QSqlDatabase::database(m_name));
        if (!query.exec(sql))
            qFatal("%s: %s", qPrintable(sql), qPrintable(query.lastError().text()));
    }

private:
    QString m_name;
};

/// Names, sizes and times of everything in a folder.
QStringList picture(const QString &folder)
{
    QStringList lines;
    const QFileInfoList entries = QDir(folder).entryInfoList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
    for (const QFileInfo &entry : entries)
        lines.append(
            u"%1 %2 %3"_s.arg(entry.fileName()).arg(entry.size()).arg(entry.lastModified().toMSecsSinceEpoch()));
    return lines;
}

} // namespace

class LossPreviewTest : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    int m_number = 0;
    QString m_active;
    QString m_backup;
    RecordingLog m_log;
    ShiftedClock m_clock;
    QJsonObject m_outputs;
    QJsonObject m_measures;

    LossPreview preview(const std::stop_token &stop = {})
    {
        return previewLoss(m_active, m_backup, {stop, m_clock, m_log, m_outputs, m_measures});
    }

    QString activeDatabase() const { return m_active + u"/shop.sqlite"_s; }
    QString backupDatabase() const { return m_backup + u"/shop.sqlite"_s; }

    /// The same small database on both sides.
    void makeDatabases()
    {
        {
            Database database(backupDatabase());
            database.run(u"CREATE TABLE entries (id INTEGER PRIMARY KEY, at INTEGER, text TEXT)"_s);
            database.run(u"CREATE TABLE settings (name TEXT PRIMARY KEY, value TEXT) WITHOUT ROWID"_s);
            database.run(u"CREATE TABLE plain (a, b)"_s);
            for (int i = 1; i <= 5; ++i)
                database.run(u"INSERT INTO entries VALUES (%1, %1, 'entry %1')"_s.arg(i));
            database.run(u"INSERT INTO settings VALUES ('colour', 'red'), ('size', 'small')"_s);
            database.run(u"INSERT INTO plain VALUES (1, 2)"_s);
        }
        QVERIFY(QFile::copy(backupDatabase(), activeDatabase()));
    }

    static QString told(const Loss &loss)
    {
        return u"%1 +%2 ~%3 -%4 %5"_s.arg(loss.what.english())
            .arg(loss.added)
            .arg(loss.changed)
            .arg(loss.removed)
            .arg(loss.samples.join(u'|'))
            .trimmed();
    }
    static QStringList told(const LossPreview &preview)
    {
        QStringList lines;
        for (const Loss &loss : preview.losses)
            lines.append(told(loss));
        return lines;
    }

private Q_SLOTS:
    void init()
    {
        const QString folder = m_folder.filePath(QString::number(++m_number));
        m_active = folder + u"/active"_s;
        m_backup = folder + u"/backup"_s;
        QVERIFY(QDir().mkpath(m_active));
        QVERIFY(QDir().mkpath(m_backup));
    }

    void whatIsTheSameIsNoLoss()
    {
        makeDatabases();
        write(m_active + u"/uploads/a"_s, "x");
        QVERIFY(QDir().mkpath(m_backup + u"/uploads"_s));
        QCOMPARE(QProcess::execute(u"cp"_s, {u"-a"_s, m_active + u"/."_s, m_backup}), 0);
        const LossPreview same = preview();
        QCOMPARE(told(same), QStringList());
        QVERIFY(same.unknown.isEmpty());
    }

    void filesAreToldByTopFolder()
    {
        for (const char *name : {"uploads/old", "uploads/changed", "gone/deep/x", "top"})
            write(m_backup + u'/' + QString::fromLatin1(name), "x");
        QCOMPARE(QProcess::execute(u"cp"_s, {u"-a"_s, m_backup + u"/."_s, m_active}), 0);
        for (int i = 1; i <= 4; ++i)
            write(m_active + u"/uploads/deep/new %1"_s.arg(i), "x");
        write(m_active + u"/uploads/changed"_s, "longer");
        QVERIFY(QDir(m_active + u"/gone"_s).removeRecursively());
        write(m_active + u"/top 2"_s, "x");
        const LossPreview found = preview();
        QCOMPARE(told(found),
                 QStringList({u"Files +1 ~0 -0 top 2"_s, u"Files in gone/ +0 ~0 -1"_s,
                              u"Files in uploads/ +4 ~1 -0 uploads/changed|uploads/deep/new 1|uploads/deep/new 2"_s}));
        QVERIFY(found.unknown.isEmpty());
    }

    void databasesAreToldByTable()
    {
        makeDatabases();
        {
            Database database(activeDatabase());
            database.run(
                u"INSERT INTO entries VALUES (6, 6, 'six'), (7, 7, 'seven'), (8, 8, 'eight'), (9, 9, 'nine')"_s);
            database.run(u"UPDATE entries SET text = 'other' WHERE id = 1"_s);
            database.run(u"DELETE FROM entries WHERE id IN (2, 3)"_s);
            database.run(u"UPDATE settings SET value = 'blue' WHERE name = 'colour'"_s);
            database.run(u"INSERT INTO plain VALUES (3, NULL)"_s);
            database.run(u"CREATE TABLE \"it's \"\"new\"\"\" (x)"_s);
            database.run(u"INSERT INTO \"it's \"\"new\"\"\" VALUES (1)"_s);
        }
        const LossPreview found = preview();
        QVERIFY2(found.unknown.isEmpty(), qPrintable(found.unknown.english()));
        QCOMPARE(told(found), QStringList({u"Rows in “entries” (shop.sqlite) +4 ~1 -2 nine|eight|seven"_s,
                                           u"Rows in “it's \"new\"” (shop.sqlite) +1 ~0 -0"_s,
                                           u"Rows in “plain” (shop.sqlite) +1 ~0 -0"_s,
                                           u"Rows in “settings” (shop.sqlite) +0 ~1 -0 colour"_s}));
    }

    void whatAMigrationAddedToATableIsNoChangeOfItsRows()
    {
        makeDatabases();
        {
            Database database(activeDatabase());
            database.run(u"ALTER TABLE entries ADD COLUMN author TEXT DEFAULT 'nobody'"_s);
            database.run(u"CREATE TABLE authors (id INTEGER PRIMARY KEY, name TEXT)"_s);
            database.run(u"CREATE VIRTUAL TABLE search USING fts5(text)"_s);
            database.run(u"INSERT INTO search VALUES ('words')"_s);
        }
        const LossPreview found = preview();
        QVERIFY2(found.unknown.isEmpty(), qPrintable(found.unknown.english()));
        QCOMPARE(told(found), QStringList());
    }

    /// The site writes in write-ahead mode and has the database open; what is only in its log counts.
    void aDatabaseInUseIsRead()
    {
        makeDatabases();
        Database site(activeDatabase());
        site.run(u"PRAGMA journal_mode = WAL"_s);
        site.run(u"INSERT INTO entries VALUES (6, 6, 'six')"_s);
        QVERIFY(QFileInfo(activeDatabase() + u"-wal"_s).size() > 0);
        const QStringList before = picture(m_backup);
        const LossPreview found = preview();
        QVERIFY2(found.unknown.isEmpty(), qPrintable(found.unknown.english()));
        QCOMPARE(told(found), QStringList{u"Rows in “entries” (shop.sqlite) +1 ~0 -0 six"_s});
        QCOMPARE(picture(m_backup), before);
        site.run(u"INSERT INTO entries VALUES (7, 7, 'seven')"_s); // it goes on writing
    }

    /// The site was killed before its log was played back into the backup's database.
    void aLogLeftInTheBackupIsReadAndNothingIsWrittenThere()
    {
        makeDatabases();
        {
            Database site(backupDatabase());
            site.run(u"PRAGMA journal_mode = WAL"_s);
            site.run(u"INSERT INTO entries VALUES (6, 6, 'six')"_s);
            const QString torn = m_backup + u"/torn"_s;
            QVERIFY(QFile::copy(backupDatabase(), torn));
            QVERIFY(QFile::copy(backupDatabase() + u"-wal"_s, torn + u"-wal"_s));
        }
        QVERIFY(QFile::remove(backupDatabase()));
        QVERIFY(QFile::rename(m_backup + u"/torn"_s, backupDatabase()));
        QVERIFY(QFile::rename(m_backup + u"/torn-wal"_s, backupDatabase() + u"-wal"_s));
        const QStringList before = picture(m_backup);
        const QStringList activeBefore = picture(m_active);
        const LossPreview found = preview();
        QVERIFY2(found.unknown.isEmpty(), qPrintable(found.unknown.english()));
        QCOMPARE(told(found), QStringList{u"Rows in “entries” (shop.sqlite) +0 ~0 -1"_s});
        QCOMPARE(picture(m_backup), before);
        QCOMPARE(picture(m_active), activeBefore);
    }

    void aLockedDatabaseIsSaidToBeUnknown()
    {
        makeDatabases();
        Database site(activeDatabase());
        site.run(u"BEGIN EXCLUSIVE"_s);
        site.run(u"INSERT INTO entries VALUES (6, 6, 'six')"_s);
        write(m_active + u"/file"_s, "x");
        const LossPreview found = preview();
        QVERIFY2(found.unknown.english().contains(u"shop.sqlite"_s), qPrintable(found.unknown.english()));
        QCOMPARE(told(found), QStringList{u"Files +1 ~0 -0 file"_s}); // the rest is told all the same
        site.run(u"ROLLBACK"_s);
    }

    void aDamagedDatabaseIsSaidToBeUnknown()
    {
        makeDatabases();
        write(activeDatabase(), "SQLite format 3" + QByteArray(5000, '\0'));
        const LossPreview found = preview();
        QVERIFY2(found.unknown.english().startsWith(u"The database shop.sqlite cannot be read"_s),
                 qPrintable(found.unknown.english()));
    }

    void aTableThatIsTooLongIsSaidToBeUnknown()
    {
        makeDatabases();
        {
            Database database(activeDatabase());
            database.run(u"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 100001) "
                         "INSERT INTO plain SELECT i, i FROM n"_s);
            database.run(u"INSERT INTO entries VALUES (6, 6, 'six')"_s);
        }
        const LossPreview found = preview();
        QVERIFY2(found.unknown.english().contains(u"“plain”"_s), qPrintable(found.unknown.english()));
        QCOMPARE(told(found), QStringList{u"Rows in “entries” (shop.sqlite) +1 ~0 -0 six"_s});
    }

    void whoWaitsNoLongerGetsNoHalfTruth()
    {
        makeDatabases();
        std::stop_source stop;
        stop.request_stop();
        const LossPreview found = preview(stop.get_token());
        QVERIFY(!found.unknown.isEmpty());
        QVERIFY(found.losses.isEmpty());
    }

    void thePlanOfARestoreCarriesIt()
    {
        TestSite site(0);
        site.addRelease(u"1.0.0"_s);
        site.addRelease(u"2.0.0"_s);
        QVERIFY(site.operate(OperationKind::SetUp, u"1.0.0"_s));
        QVERIFY(site.operate(OperationKind::Upgrade, u"2.0.0"_s));
        QVERIFY(site.prepare(OperationKind::Restore)->plan.losses.isEmpty());
        QVERIFY(site.prepare(OperationKind::Restore)->plan.lossUnknown.isEmpty());
        QCOMPARE(site.post(u"new"_s), 201);
        const Plan plan = site.prepare(OperationKind::Restore)->plan;
        QCOMPARE(plan.losses.size(), 1);
        QCOMPARE(told(plan.losses.first()), u"Files +1 ~0 -0 entries.txt"_s);
        // Whoever begins the restore does not wait for what nobody reads any more.
        const auto lock = site.lock(u"integration"_s);
        QVERIFY(lock);
        QVERIFY(site.prepare(OperationKind::Restore)->plan.losses.isEmpty());
        QVERIFY(!site.prepare(OperationKind::Restore)->plan.lossUnknown.isEmpty());
    }

    void ofAPackedBackupItIsNotKnown()
    {
        TestSite site(0);
        site.addRelease(u"1.0.0"_s);
        QVERIFY(site.operate(OperationKind::SetUp, u"1.0.0"_s));
        QVERIFY(site.operate(OperationKind::BackUp));
        site.backupId = site.observe().backups.first().id;
        const Plan plan = site.prepare(OperationKind::Restore)->plan;
        QVERIFY(plan.losses.isEmpty());
        QVERIFY(plan.lossUnknown.english().startsWith(u"The backup is packed"_s));
    }
};

QTEST_GUILESS_MAIN(LossPreviewTest)
#include "tst_losspreview.moc"
