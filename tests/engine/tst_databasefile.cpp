// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/storage/databasefile.h"
#include "app/storage/journalreserve.h"
#include "app/storage/journalstore.h"
#include "app/storage/sql.h"
#include "app/storage/sqlitejournal.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <atomic>
#include <csignal>

using namespace Qt::StringLiterals;
using namespace Switchback;

namespace {

Activity activity(int number)
{
    Activity made;
    made.id = u"a%1"_s.arg(number, 6, 10, QLatin1Char('0'));
    made.request.kind = OperationKind::Upgrade;
    made.request.environment = {u"project"_s, u"live"_s};
    made.environmentName = u"Live"_s;
    made.state = OperationState::Succeeded;
    made.createdAt = QDateTime(QDate(2026, 3, 1), QTime(12, 0), Qt::UTC).addSecs(number);
    made.outcome = Text("It is %1.", {QString(600, QLatin1Char('x'))});
    StepRecord step;
    step.info.id = u"copy"_s;
    step.info.title = Text("Copy");
    made.steps.append(step);
    return made;
}

/// A program without root's rights, also where the tests are run by root.
class AsNobody {
public:
    AsNobody() { m_changed = geteuid() == 0 && seteuid(65534) == 0; }
    ~AsNobody()
    {
        if (m_changed && seteuid(0) != 0)
            abort();
    }
    Q_DISABLE_COPY_MOVE(AsNobody)

private:
    bool m_changed;
};

} // namespace

/// What becomes of switchback.db when it is new, old, newer, damaged, not ours or not writable.
class TestDatabaseFile : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QTemporaryDir m_templates;
    QList<Text> m_told;

    QString file(const QString &name = u"switchback.db"_s) const { return m_folder->filePath(name); }
    std::unique_ptr<JournalStore> store()
    {
        return std::make_unique<JournalStore>(file(), [this](const Text &sentence) { m_told.append(sentence); });
    }
    static QByteArray bytes(const QString &path)
    {
        QFile opened(path);
        return opened.open(QIODevice::ReadOnly) ? opened.readAll() : QByteArray("cannot be opened");
    }
    static void put(const QString &path, const QByteArray &content)
    {
        QFile opened(path);
        QVERIFY(opened.open(QIODevice::WriteOnly | QIODevice::Truncate));
        QCOMPARE(opened.write(content), content.size());
    }
    /// Overwrites a part of the file, given as parts of its size.
    void damage(double from, double to) const
    {
        QFile opened(file());
        QVERIFY(opened.open(QIODevice::ReadWrite));
        const auto begin = qint64(double(opened.size()) * from) / 4096 * 4096;
        const auto end = qint64(double(opened.size()) * to) / 4096 * 4096;
        QVERIFY(end > begin || from == 0.0);
        QVERIFY(opened.seek(begin));
        opened.write(QByteArray(std::max<qint64>(end - begin, 100), '\xa5'));
    }
    /// All files of the workspace with their content, but for the lock.
    QMap<QString, QByteArray> content() const
    {
        QMap<QString, QByteArray> found;
        for (const QFileInfo &entry : QDir(m_folder->path()).entryInfoList(QDir::Files))
            if (entry.fileName() != "switchback.lock"_L1)
                found.insert(entry.fileName(), bytes(entry.absoluteFilePath()));
        return found;
    }
    QStringList named(const QString &pattern) const
    {
        return QDir(m_folder->path()).entryList({pattern}, QDir::Files, QDir::Name);
    }
    void exec(const QString &statement) const
    {
        const auto connection = Connection::open(file(), Connection::Access::ReadWrite);
        QVERIFY(connection);
        QVERIFY(Sql::exec(connection->database(), statement));
    }
    static QVariant value(const QString &path, const QString &statement)
    {
        const auto connection = Connection::open(path, Connection::Access::ReadOnly);
        return connection ? Sql::value(connection->database(), statement).value_or(QVariant()) : QVariant();
    }
    /// Each write is synced: what many tests start from is written once.
    void fill(int count) const
    {
        const QString ready = m_templates.filePath(QString::number(count));
        if (!QFile::exists(ready)) {
            const auto journal = SqliteJournal::open(ready);
            QVERIFY(journal);
            for (int number = 0; number < count; ++number)
                QVERIFY((*journal)->begin(activity(number)));
        }
        QVERIFY(QFile::copy(ready, file()));
    }
    int readable()
    {
        const auto journal = store()->open();
        return journal ? int((*journal)->newest(1'000'000).value_or(QList<Activity>()).size()) : -1;
    }
    /// A migration that adds a table, to be injected.
    static Migration addsTable(int version)
    {
        return {version, [version](const QSqlDatabase &database) {
                    return Sql::exec(database, u"CREATE TABLE extra%1 (x)"_s.arg(version));
                }};
    }
    static Migrations upTo(int version)
    {
        Migrations list = Schema::migrations();
        while (Schema::newestVersion(list) < version)
            list.push_back(addsTable(Schema::newestVersion(list) + 1));
        return list;
    }

private Q_SLOTS:
    void initTestCase() { umask(S_IRWXG | S_IRWXO); }
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_told.clear();
    }

    void aNewOneIsMadeWithoutAWord()
    {
        QVERIFY(store()->open());
        QVERIFY(m_told.isEmpty());
        // Beside it only the room that is kept for the end of operations.
        QCOMPARE(named(u"switchback.db*"_s),
                 QStringList({u"switchback.db"_s, QFileInfo(JournalReserve(file()).file()).fileName()}));
        QCOMPARE(value(file(), u"PRAGMA application_id"_s).toInt(), Schema::applicationId);
        const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
        QCOMPARE(QFile::permissions(file()) & others, QFile::Permissions());
    }

    void manyMayMakeItAtOnce()
    {
        std::atomic<int> opened = 0;
        std::vector<std::unique_ptr<QThread>> threads;
        for (int i = 0; i < 8; ++i) {
            threads.emplace_back(QThread::create([this, i, &opened] {
                const auto journal = SqliteJournal::open(file());
                if (journal && (*journal)->begin(activity(i)))
                    ++opened;
            }));
            threads.back()->start();
        }
        for (const auto &thread : threads)
            thread->wait();
        QCOMPARE(opened, 8);
        QCOMPARE(readable(), 8);
        QCOMPARE(named(u"switchback.db-new*"_s), QStringList());
    }

    /// The change of a database to a log is refused at once when somebody reads, however long one would wait.
    void aNewOneMayBeReadByOthersWhileItIsOpened()
    {
        QVERIFY(DatabaseFile(file()).create());
        const auto other = Connection::open(file(), Connection::Access::ReadWrite);
        QVERIFY(other);
        QVERIFY(Sql::exec(other->database(), u"BEGIN"_s));
        QVERIFY(Sql::value(other->database(), u"SELECT count(*) FROM operation"_s));
        const auto journal = store()->open();
        QVERIFY2(journal, qPrintable(journal ? QString() : journal.error().sentence.english()));
    }

    void whatAKilledProgramLeftIsRemoved()
    {
        fill(1);
        put(file(u"switchback.db-new-1"_s), "half");
        put(file(u"switchback-schema1-20260301-120000.db-partial"_s), "half");
        QCOMPARE(readable(), 1);
        QCOMPARE(named(u"*new*"_s) + named(u"*partial*"_s), QStringList());
    }

    void aNewerOneIsRefusedAndNotTouched_data()
    {
        QTest::addColumn<bool>("withLog");
        QTest::newRow("closed") << false;
        QTest::newRow("its program was killed") << true;
    }
    void aNewerOneIsRefusedAndNotTouched()
    {
        QFETCH(bool, withLog);
        fill(3);
        exec(u"PRAGMA journal_mode = WAL"_s);
        if (withLog) {
            // The version stands in the log only; the copies are what a killed program leaves.
            const auto connection = Connection::open(file(), Connection::Access::ReadWrite);
            QVERIFY(Sql::exec(connection->database(), u"PRAGMA user_version = 99"_s));
            QVERIFY(QFile::copy(file(), file(u"db"_s)));
            QVERIFY(QFile::copy(file(u"switchback.db-wal"_s), file(u"wal"_s)));
        } else {
            exec(u"PRAGMA user_version = 99"_s);
        }
        if (withLog) {
            QVERIFY(QFile::remove(file()) && QFile::rename(file(u"db"_s), file()));
            QVERIFY(QFile::rename(file(u"wal"_s), file(u"switchback.db-wal"_s)));
        }
        auto before = content();
        const auto opened = store()->open();
        QVERIFY(!opened);
        QCOMPARE(opened.error().code, u"storage.newer-database"_s);
        auto after = content();
        // The index of a log holds nothing and is made anew by whoever reads the log.
        QCOMPARE(after.remove(u"switchback.db-shm"_s), withLog ? 1 : 0);
        QCOMPARE(after, before);
    }

    void anotherProgramsDatabaseIsRefusedAndNotTouched_data()
    {
        QTest::addColumn<QString>("statement");
        QTest::newRow("other tables") << u"CREATE TABLE recipe (name TEXT)"_s;
        QTest::newRow("other signature") << u"PRAGMA application_id = 42"_s;
    }
    void anotherProgramsDatabaseIsRefusedAndNotTouched()
    {
        QFETCH(QString, statement);
        exec(statement);
        const auto before = content();
        const auto opened = store()->open();
        QVERIFY(!opened);
        QCOMPARE(opened.error().code, u"storage.foreign-database"_s);
        QCOMPARE(content(), before);
    }

    void anEmptyDatabaseIsTaken()
    {
        exec(u"PRAGMA journal_mode = WAL"_s); // as a program leaves it that was killed before it made the first table
        QVERIFY(QFile::exists(file()));
        QCOMPARE(readable(), 0);
        QVERIFY(m_told.isEmpty());
        QVERIFY(named(u"switchback-*"_s).isEmpty());
    }

    void somethingElseInItsPlaceIsSaidAndLeft()
    {
        QVERIFY(QDir().mkpath(file() + "/inside"_L1));
        const auto opened = store()->open();
        QVERIFY(!opened);
        QCOMPARE(opened.error().code, u"storage.not-a-file"_s);
        QVERIFY(QFileInfo(file() + "/inside"_L1).isDir());
    }

    void aReadOnlyFileIsSaid_data()
    {
        QTest::addColumn<bool>("folderToo");
        QTest::newRow("file") << false;
        QTest::newRow("folder") << true;
    }
    void aReadOnlyFileIsSaid()
    {
        QFETCH(bool, folderToo);
        fill(3);
        QVERIFY(QFile::setPermissions(file(), QFile::ReadOwner | QFile::ReadOther));
        auto rights = QFile::ReadOwner | QFile::ExeOwner | QFile::ReadOther | QFile::ExeOther;
        if (!folderToo)
            rights |= QFile::WriteOwner | QFile::WriteOther;
        QVERIFY(QFile::setPermissions(m_folder->path(), rights));
        const auto before = content();
        const auto restore = qScopeGuard([this] {
            QFile::setPermissions(m_folder->path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        });
        const auto opened = [this] {
            const AsNobody nobody;
            return store()->open();
        }();
        QVERIFY(!opened);
        QCOMPARE(opened.error().code, u"storage.not-writable"_s);
        QCOMPARE(content(), before);
    }

    void aDamagedOneIsSetAsideAndWhatCanBeReadIsTakenOver_data()
    {
        QTest::addColumn<double>("from");
        QTest::addColumn<double>("to");
        QTest::addColumn<bool>("some");
        QTest::newRow("header") << 0.0 << 0.0 << true;
        QTest::newRow("middle") << 0.4 << 0.5 << true;
        QTest::newRow("end") << 0.8 << 0.9 << true;
        QTest::newRow("all but the beginning") << 0.02 << 1.0 << false;
    }
    void aDamagedOneIsSetAsideAndWhatCanBeReadIsTakenOver()
    {
        QFETCH(double, from);
        QFETCH(double, to);
        QFETCH(bool, some);
        fill(400);
        damage(from, to);
        const QByteArray damaged = bytes(file());

        const int left = readable();
        QVERIFY2(some ? left > 200 && left <= 400 : left >= 0 && left < 50, qPrintable(QString::number(left)));
        QCOMPARE(value(file(), u"PRAGMA integrity_check"_s).toString(), u"ok"_s);
        const QStringList aside = named(u"switchback-damaged-*.db"_s);
        QCOMPARE(aside.size(), 1);
        QCOMPARE(bytes(file(aside.first())), damaged);
        QCOMPARE(m_told.size(), 1);
        QVERIFY(m_told.first().english().contains(aside.first()));
        QCOMPARE(m_told.first().english().contains(u"with the %1 activit"_s.arg(left)), left > 0);

        // Once is enough.
        QCOMPARE(readable(), left);
        QCOMPARE(m_told.size(), 1);
    }

    void whatIsNoDatabaseIsSetAside_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("text") << QByteArray("A shopping list.\n");
        QTest::newRow("cut off") << QByteArray("SQLite format 3\0", 16);
    }
    void whatIsNoDatabaseIsSetAside()
    {
        QFETCH(QByteArray, content);
        put(file(), content);
        QCOMPARE(readable(), 0);
        QCOMPARE(m_told.size(), 1);
        const QStringList aside = named(u"switchback-damaged-*.db"_s);
        QCOMPARE(aside.size(), 1);
        QCOMPARE(bytes(file(aside.first())), content);
    }

    void anEmptyLogDoesNotMatter()
    {
        fill(3);
        put(file(u"switchback.db-wal"_s), {});
        QCOMPARE(readable(), 3);
        QVERIFY(m_told.isEmpty());
    }

    void aLogWithoutItsDatabaseIsSetAsideToo()
    {
        // Played into a new database it would destroy that.
        {
            const auto journal = SqliteJournal::open(file());
            QVERIFY((*journal)->begin(activity(1)));
            QVERIFY(QFile::copy(file(u"switchback.db-wal"_s), file(u"wal"_s)));
        }
        QVERIFY(QFile::remove(file()));
        QVERIFY(QFile::rename(file(u"wal"_s), file(u"switchback.db-wal"_s)));
        QCOMPARE(readable(), 1); // the log holds whole pages
        QCOMPARE(m_told.size(), 1);
        QCOMPARE(named(u"switchback-damaged-*.db-wal"_s).size(), 1);
    }

    void settingAsideGoesOnWhereItWasInterrupted()
    {
        {
            const auto journal = SqliteJournal::open(file());
            QVERIFY((*journal)->begin(activity(1)));
            QVERIFY((*journal)->begin(activity(2)));
            QVERIFY(QFile::copy(file(), file(u"db"_s)));
            QVERIFY(QFile::copy(file(u"switchback.db-wal"_s), file(u"switchback-damaged-x.db-wal"_s)));
        }
        // The log was moved and the database was not.
        QVERIFY(QFile::remove(file()) && QFile::rename(file(u"db"_s), file()));
        put(file(u"switchback.db-suspect"_s), file(u"switchback-damaged-x.db"_s).toUtf8());
        QCOMPARE(readable(), 2); // what the log holds is taken over too
        QCOMPARE(m_told.size(), 1);
        QVERIFY(QFile::exists(file(u"switchback-damaged-x.db"_s)));
        QVERIFY(!QFile::exists(file(u"switchback.db-suspect"_s)));
    }

    void damageMetWhileRunningIsSaidAndSetAsideOnTheNextStart()
    {
        fill(400);
        {
            const auto running = store();
            const auto journal = running->open();
            QVERIFY(journal);
            damage(0.4, 0.5);
            const auto read = (*journal)->newest(1000);
            QVERIFY(!read); // not a shorter list
            QCOMPARE(read.error().code, u"storage.damaged"_s);
            QVERIFY(m_told.isEmpty());
        }
        QVERIFY(readable() > 200);
        QCOMPARE(m_told.size(), 1);
        QCOMPARE(named(u"switchback-damaged-*.db"_s).size(), 1);
    }

    void aLargeOneIsReadInFullOnlyAfterDamageWasMet()
    {
        fill(1);
        {
            const auto journal = SqliteJournal::open(file());
            OutputLine line;
            line.at = activity(0).createdAt;
            line.stepId = u"copy"_s;
            line.text = QString(1024 * 1024, QLatin1Char('x'));
            for (line.number = 1; line.number <= 66; ++line.number)
                QVERIFY((*journal)->appendOutput(activity(0).id, {line}));
        }
        damage(0.9, 0.91);
        QCOMPARE(readable(), 1);
        QVERIFY(m_told.isEmpty());
        DatabaseFile(file()).markSuspect();
        QCOMPARE(readable(), 1);
        QCOMPARE(m_told.size(), 1);
    }

    void isNotSetAsideWhileAnotherProgramHasItOpen()
    {
        fill(400);
        auto other = store();
        QVERIFY(other->open());
        damage(0.0, 0.0);
        const auto damaged = bytes(file());
        auto late = store();
        const auto refused = late->open();
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, u"storage.damaged-in-use"_s);
        QCOMPARE(bytes(file()), damaged);
        other.reset();
        QVERIFY(late->open()); // the same program tries again
        QCOMPARE(m_told.size(), 1);
    }

    void anOlderOneIsCopiedAndMigrated()
    {
        const Migrations old{Schema::migrations().front()};
        QVERIFY(DatabaseFile(file(), old).create());
        exec(u"INSERT INTO operation VALUES ('old', 'Upgrade', 'p', 'e', 'Succeeded', 1, 1, '{}')"_s);
        QCOMPARE(readable(), 1);
        QVERIFY(m_told.isEmpty());
        QCOMPARE(value(file(), u"PRAGMA user_version"_s).toInt(), Schema::newestVersion(Schema::migrations()));
        QCOMPARE(value(file(), u"PRAGMA application_id"_s).toInt(), Schema::applicationId);
        const QStringList copies = named(u"switchback-schema*"_s);
        QCOMPARE(copies.size(), 1);
        QVERIFY(copies.first().startsWith(u"switchback-schema1-"_s));
        QCOMPARE(value(file(copies.first()), u"PRAGMA user_version"_s).toInt(), 1);
        QCOMPARE(value(file(copies.first()), u"SELECT count(*) FROM operation"_s).toInt(), 1);
        const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
        QCOMPARE(QFile::permissions(file(copies.first())) & others, QFile::Permissions());
    }

    void theNewestCopiesAreKept()
    {
        fill(1);
        const int first = Schema::newestVersion(Schema::migrations());
        for (int version = first + 1; version <= first + 5; ++version)
            QVERIFY(DatabaseFile(file(), upTo(version)).prepare(true));
        const QStringList copies = named(u"switchback-schema*"_s);
        QCOMPARE(copies.size(), 3);
        for (int version = first + 2; version <= first + 4; ++version)
            QVERIFY(!named(u"switchback-schema%1-*.db"_s.arg(version)).isEmpty());
    }

    void isNotMigratedWhileAnotherProgramHasItOpen()
    {
        fill(1);
        const auto other = store();
        const auto journal = other->open();
        QVERIFY(journal);
        const int next = Schema::newestVersion(Schema::migrations()) + 1;
        const auto before = content();
        const auto refused = DatabaseFile(file(), upTo(next)).prepare(false);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, u"storage.older-database"_s);
        QCOMPARE(content(), before);
    }

    void aDamagedOlderOneIsTakenOverIntoTheNewestSchema()
    {
        fill(400);
        damage(0.4, 0.5);
        const int next = Schema::newestVersion(Schema::migrations()) + 1;
        const auto news = DatabaseFile(file(), upTo(next)).prepare(true);
        QVERIFY(news);
        QCOMPARE(news->size(), 1);
        QCOMPARE(value(file(), u"PRAGMA user_version"_s).toInt(), next);
        QVERIFY(value(file(), u"SELECT count(*) FROM operation"_s).toInt() > 200);
    }

    void killedInAMigrationItIsTheOldOneOrTheNewOne_data()
    {
        QTest::addColumn<int>("killedIn");
        const int next = Schema::newestVersion(Schema::migrations()) + 1;
        QTest::newRow("first") << next;
        QTest::newRow("second") << next + 1;
    }
    void killedInAMigrationItIsTheOldOneOrTheNewOne()
    {
        QFETCH(int, killedIn);
        fill(20);
        const int newest = Schema::newestVersion(Schema::migrations()) + 2;
        Migrations deadly = upTo(newest);
        Migration &last = deadly[deadly.size() - 1 - size_t(newest - killedIn)];
        last.apply = [work = last.apply](const QSqlDatabase &database) -> Result<void> {
            const auto done = work(database);
            kill(getpid(), SIGKILL);
            return done;
        };
        const pid_t child = fork();
        QVERIFY(child >= 0);
        if (child == 0) {
            (void)DatabaseFile(file(), deadly).prepare(true);
            _exit(0);
        }
        int status = 0;
        QCOMPARE(waitpid(child, &status, 0), child);
        QVERIFY(WIFSIGNALED(status));
        QCOMPARE(WTERMSIG(status), SIGKILL);
        QCOMPARE(named(u"switchback-schema*.db"_s).size(), 1);

        QCOMPARE(value(file(), u"PRAGMA user_version"_s).toInt(), killedIn - 1);
        QCOMPARE(value(file(), u"SELECT count(*) FROM sqlite_master WHERE name = 'extra%1'"_s.arg(killedIn)).toInt(),
                 0);
        const auto news = DatabaseFile(file(), upTo(newest)).prepare(true);
        QVERIFY(news);
        QVERIFY(news->isEmpty());
        QCOMPARE(value(file(), u"PRAGMA user_version"_s).toInt(), newest);
        QCOMPARE(value(file(), u"SELECT count(*) FROM operation"_s).toInt(), 20);
        QCOMPARE(value(file(), u"PRAGMA integrity_check"_s).toString(), u"ok"_s);
    }

    void aFailedMigrationChangesNothing()
    {
        fill(1);
        const int next = Schema::newestVersion(Schema::migrations()) + 1;
        Migrations failing = upTo(next);
        failing.back().apply = [work = failing.back().apply](const QSqlDatabase &database) {
            return work(database).and_then([&] { return Sql::exec(database, u"INSERT INTO nowhere VALUES (1)"_s); });
        };
        QVERIFY(!DatabaseFile(file(), failing).prepare(true));
        QCOMPARE(value(file(), u"PRAGMA user_version"_s).toInt(), next - 1);
        QCOMPARE(value(file(), u"SELECT count(*) FROM sqlite_master WHERE name LIKE 'extra%'"_s).toInt(), 0);
        QCOMPARE(readable(), 1);
    }

    void takesAwayOtherPeoplesAccessAndSaysSo_data()
    {
        QTest::addColumn<QStringList>("files");
        QTest::addColumn<QStringList>("folders");
        QTest::newRow("of a new workspace") << QStringList() << QStringList();
        QTest::newRow("of one with everything there can be")
            << QStringList{u"workspace.lock"_s, u"accounts.json"_s, u"accounts.lock"_s, u"acknowledgements.json"_s,
                           u"acknowledgements.lock"_s}
            << QStringList{u"cache"_s, u"catalogues"_s, u"magento"_s, u"remedies"_s, u"samples"_s, u"umbraco"_s};
    }
    void takesAwayOtherPeoplesAccessAndSaysSo()
    {
        QFETCH(QStringList, files);
        QFETCH(QStringList, folders);
        fill(1);
        put(file(u"workspace.json"_s), "{}");
        for (const QString &name : std::as_const(files))
            put(file(name), "{}");
        for (const QString &name : std::as_const(folders))
            QVERIFY(QDir(m_folder->path()).mkdir(name));
        const auto wide = QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup | QFile::ReadOther;
        QVERIFY(QFile::setPermissions(file(), wide));
        QVERIFY(QFile::setPermissions(file(u"workspace.json"_s), wide));
        QVERIFY(QFile::setPermissions(m_folder->path(), wide | QFile::ExeOwner | QFile::ExeOther));
        QCOMPARE(readable(), 1);
        QCOMPARE(m_told.size(), 1);
        for (const QString &path : {file(), file(u"workspace.json"_s), m_folder->path()}) {
            QCOMPARE(QFile::permissions(path) & (QFile::ReadGroup | QFile::ReadOther | QFile::ExeOther),
                     QFile::Permissions());
        }
    }

    void leavesTheModeOfAFolderThatHoldsOtherThings_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("a picture") << u"holiday.jpg"_s;
        QTest::newRow("what begins like a folder of ours") << u"samples.zip"_s;
        QTest::newRow("what begins like a file of ours") << u"accounts-2026.ods"_s;
    }
    void leavesTheModeOfAFolderThatHoldsOtherThings()
    {
        QFETCH(QString, name);
        fill(1);
        put(file(name), "content");
        const auto wide = QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner | QFile::ReadOther | QFile::ExeOther;
        QVERIFY(QFile::setPermissions(m_folder->path(), wide));
        QCOMPARE(readable(), 1);
        QVERIFY(QFile::permissions(m_folder->path()).testFlag(QFile::ReadOther));
    }
};

QTEST_GUILESS_MAIN(TestDatabaseFile)
#include "tst_databasefile.moc"
