// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/storage/databasefile.h"

#include "app/storage/durable.h"
#include "app/storage/salvage.h"
#include "app/storage/sql.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QUuid>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

/// Files up to this size are read in full on each start.
constexpr qint64 checkedInFull = 64 * 1024 * 1024;
constexpr int keptCopies = 3;

/// What SQLite may have beside a database. The logs come first: one that is found beside another database than its own
/// would be played into it.
const char *const companions[] = {"-wal", "-journal", "-shm"};

Failure refused(ProblemKind kind, const char *code, const Text &sentence, const QString &details)
{
    return Failure(Problem{
        .kind = kind,
        .owner = Owner::You,
        .code = QString::fromLatin1(code),
        .sentence = sentence,
        .remedy = Text(QT_TRANSLATE_NOOP("Text", "Move it away, or choose another workspace. It was not touched.")),
        .details = details});
}

Failure damagedButInUse(const QString &file)
{
    return Failure(Problem{
        .kind = ProblemKind::Conflict,
        .owner = Owner::You,
        .code = u"storage.damaged-in-use"_s,
        .sentence =
            Text(QT_TRANSLATE_NOOP("Text", "The activity database is damaged, and another Switchback still uses it.")),
        .remedy = Text(QT_TRANSLATE_NOOP(
            "Text", "Close the other windows and commands of Switchback, then start it again: it is then set aside.")),
        .details = file});
}

bool isDamage(const Problem &problem)
{
    return problem.code == "storage.damaged"_L1;
}

void removeWithCompanions(const QString &file)
{
    for (const char *companion : companions)
        QFile::remove(file + QLatin1String(companion));
    QFile::remove(file);
}

struct Kept {
    QLatin1StringView name;
    bool isFolder = false;
};

/// Everything that Switchback keeps in its workspace. Of a file the name can go on: while it is written anew, or locked,
/// there is another one beside it.
constexpr Kept everythingKept[] = {
    {"switchback"_L1},       {"workspace.json"_L1},        {"workspace.lock"_L1},        {"accounts.json"_L1},
    {"accounts.lock"_L1},    {"acknowledgements.json"_L1}, {"acknowledgements.lock"_L1}, {"cache"_L1, true},
    {"catalogues"_L1, true}, {"magento"_L1, true},         {"remedies"_L1, true},        {"samples"_L1, true},
    {"umbraco"_L1, true}};

/// A folder that was named as the workspace may be somebody's home or worse; its mode is then none of our business.
bool holdsOnlyAWorkspace(const QString &folder)
{
    const QStringList names = QDir(folder).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
    return std::all_of(names.cbegin(), names.cend(), [](const QString &name) {
        return std::any_of(std::begin(everythingKept), std::end(everythingKept), [&name](const Kept &kept) {
            return kept.isFolder ? name == kept.name : name.startsWith(kept.name);
        });
    });
}

} // namespace

DatabaseFile::DatabaseFile(QString file, Migrations migrations)
    : m_file(std::move(file))
    , m_migrations(std::move(migrations))
{
}

Result<QList<Text>> DatabaseFile::prepare(bool alone)
{
    m_news.clear();
    if (alone)
        removeLeftovers();
    QFile mark(suspectFile());
    const bool suspect = mark.open(QIODevice::ReadOnly);
    // The name under which setting aside was begun.
    const QString begun = suspect ? QString::fromUtf8(mark.readAll()) : QString();
    mark.close();
    const QFileInfo file(m_file);
    const bool lost = !begun.isEmpty() || (file.isFile() && file.size() == 0)
                      || (!file.exists() && QFile::exists(m_file + "-wal"_L1));

    Result<void> ready;
    if (lost) {
        // We never make an empty file: it lost its content.
        ready = alone ? setAside(begun.isEmpty() ? nameBeside(u"damaged"_s) : begun)
                      : Result<void>(damagedButInUse(m_file));
    } else if (!file.exists()) {
        ready = create();
    } else {
        const auto facts = inspect(alone);
        const auto whole = facts.and_then([&](const Facts &known) { return judge(known); }).and_then([&] {
            return alone && (suspect || file.size() <= checkedInFull) ? isWhole() : Result<bool>(true);
        });
        if (whole && *whole) {
            if (alone)
                QFile::remove(suspectFile());
            ready = alone ? bringUpToDate(*facts) : Schema::judgeVersion(facts->version, m_migrations);
        } else if (!whole && !isDamage(whole.error())) {
            ready = Failure(whole.error());
        } else {
            ready = alone ? setAside(nameBeside(u"damaged"_s)) : Result<void>(damagedButInUse(m_file));
        }
    }
    if (!ready)
        return Failure(ready.error());
    tighten();
    return m_news;
}

QString DatabaseFile::nameBeside(const QString &word) const
{
    const QFileInfo file(m_file);
    const QString stem = u"%1/%2-%3-%4"_s.arg(file.absolutePath(), file.completeBaseName(), word,
                                              QDateTime::currentDateTimeUtc().toString(u"yyyyMMdd-HHmmss"_s));
    QString name = stem + ".db"_L1;
    for (int number = 2; QFile::exists(name) || QFile::exists(name + "-wal"_L1); ++number)
        name = u"%1-%2.db"_s.arg(stem).arg(number);
    return name;
}

Connection::Access DatabaseFile::quietAccess(bool alone) const
{
    return alone && !QFile::exists(m_file + "-wal"_L1) ? Connection::Access::Untouched : Connection::Access::ReadOnly;
}

Result<DatabaseFile::Facts> DatabaseFile::inspect(bool alone) const
{
    if (!QFileInfo(m_file).isFile()) {
        return refused(
            ProblemKind::Conflict, "storage.not-a-file",
            Text(QT_TRANSLATE_NOOP("Text", "In the place of the activity database, %1, is something else."), {m_file}),
            u"not a file"_s);
    }
    const auto connection = Connection::open(m_file, quietAccess(alone));
    if (!connection)
        return Failure(connection.error());
    const auto ask = [&connection](const char *statement) {
        return Sql::value(connection->database(), QString::fromLatin1(statement)).map([](const QVariant &value) {
            return value.toInt();
        });
    };
    const auto application = ask("PRAGMA application_id");
    const auto version = ask("PRAGMA user_version");
    const auto tables = ask("SELECT count(*) FROM sqlite_master");
    const auto known = ask("SELECT count(*) FROM sqlite_master WHERE type = 'table'"
                           " AND name IN ('counter', 'operation', 'step', 'output')");
    for (const auto *answer : {&application, &version, &tables, &known}) {
        if (!*answer)
            return Failure(answer->error());
    }
    // The first schema did not sign its files.
    const bool unsignedOurs = *application == 0 && (*known == 4 || *tables == 0);
    return Facts{
        .ours = *application == Schema::applicationId || unsignedOurs, .empty = *tables == 0, .version = *version};
}

Result<void> DatabaseFile::judge(const Facts &facts) const
{
    if (!facts.ours) {
        return refused(ProblemKind::Conflict, "storage.foreign-database",
                       Text(QT_TRANSLATE_NOOP("Text", "%1 is a database of another program."), {m_file}),
                       u"its application_id or its tables are not ours"_s);
    }
    if (facts.version > Schema::newestVersion(m_migrations))
        return Schema::judgeVersion(facts.version, m_migrations);
    const QFileInfo file(m_file);
    if (!file.isWritable() || !QFileInfo(file.absolutePath()).isWritable()) {
        return Failure(
            Problem{.kind = ProblemKind::Permission,
                    .owner = Owner::You,
                    .code = u"storage.not-writable"_s,
                    .sentence = Text(QT_TRANSLATE_NOOP("Text", "The activity database cannot be opened for writing.")),
                    .remedy = Text(QT_TRANSLATE_NOOP(
                        "Text", "Check who owns the workspace folder and whether its disk is writable.")),
                    .details = m_file});
    }
    return {};
}

Result<bool> DatabaseFile::isWhole() const
{
    const auto connection = Connection::open(m_file, quietAccess(true));
    if (!connection)
        return Failure(connection.error());
    return Sql::value(connection->database(), u"PRAGMA quick_check(1)"_s).map([](const QVariant &value) {
        return value.toString() == "ok"_L1;
    });
}

Result<void> DatabaseFile::bringUpToDate(const Facts &facts)
{
    const int newest = Schema::newestVersion(m_migrations);
    if (facts.version == newest)
        return {};
    const auto connection = Connection::open(m_file, Connection::Access::ReadWrite);
    if (!connection)
        return Failure(connection.error());
    if (auto set = Schema::prepareForWriting(*connection); !set)
        return set;
    if (!facts.empty) {
        if (auto copied = takeCopy(*connection, facts.version); !copied)
            return copied;
    }
    return Schema::migrate(*connection, m_migrations, facts.version, newest);
}

Result<void> DatabaseFile::takeCopy(const Connection &connection, int version) const
{
    const QString name = nameBeside(u"schema%1"_s.arg(version));
    const QString partial = name + "-partial"_L1;
    // VACUUM INTO accepts an empty file; made by us, it is never readable for others.
    auto copied = Durable::makeEmpty(partial)
                      .and_then([&] { return Sql::exec(connection.database(), u"VACUUM INTO ?"_s, {partial}); })
                      .and_then([&] { return Durable::sync(partial); })
                      .and_then([&] { return Durable::rename(partial, name); });
    if (!copied) {
        removeWithCompanions(partial);
        return copied;
    }
    const QFileInfo file(m_file);
    const auto copies =
        QDir(file.absolutePath()).entryInfoList({file.completeBaseName() + "-schema*.db"_L1}, QDir::Files, QDir::Time);
    for (qsizetype index = keptCopies; index < copies.size(); ++index)
        QFile::remove(copies.at(index).absoluteFilePath());
    return {};
}

Result<void> DatabaseFile::setAside(const QString &name)
{
    // Written down first: whatever interrupts the moves, the next program goes on with them.
    if (auto marked = Durable::write(suspectFile(), name.toUtf8()); !marked)
        return marked;
    for (const char *companion : companions) {
        const QString from = m_file + QLatin1String(companion);
        if (!QFile::exists(from))
            continue;
        if (auto moved = Durable::rename(from, name + QLatin1String(companion)); !moved)
            return moved;
    }
    if (QFileInfo(m_file).isFile() && !QFile::exists(name)) {
        if (auto moved = Durable::rename(m_file, name); !moved)
            return moved;
    }
    const auto taken = build(name);
    if (!taken) {
        // The next program goes on; whoever does not want to wait for that must know where everything is.
        Problem problem = taken.error();
        problem.details += u"\nThe damaged database is kept as %1."_s.arg(name);
        return Failure(problem);
    }
    QFile::remove(suspectFile());
    m_news.append(lost(name, *taken));
    return {};
}

Text DatabaseFile::lost(const QString &name, int taken) const
{
    if (taken == 0) {
        return Text(QT_TRANSLATE_NOOP("Text",
                                      "The activity database was damaged; a new one was begun. What was done before is "
                                      "only in the old file, %1. Sites and backups are all there: they are read from "
                                      "the sites themselves."),
                    {name});
    }
    return Text(QT_TRANSLATE_N_NOOP("Text",
                                    "The activity database was damaged; a new one was begun with the %n activity(s) "
                                    "that could be read. The rest is only in the old file, %1. Sites and backups are "
                                    "all there: they are read from the sites themselves."),
                {name}, taken);
}

Result<void> DatabaseFile::create() const
{
    return build({}).map([](int) {});
}

Result<int> DatabaseFile::build(const QString &damaged) const
{
    // Threads and programs may come here at once; each makes its own, and the first that is ready is taken.
    const QString partial = u"%1-new-%2"_s.arg(m_file, QUuid::createUuid().toString(QUuid::WithoutBraces));
    const auto fill = [&]() -> Result<int> {
        const auto connection = Connection::open(partial, Connection::Access::ReadWrite);
        if (!connection)
            return Failure(connection.error());
        const int newest = Schema::newestVersion(m_migrations);
        // While nobody else has it: the change to a log is refused at once, without waiting, when another one reads.
        const auto withLog = [&](int taken) {
            return Schema::prepareForWriting(*connection).map([taken] { return taken; });
        };
        if (damaged.isEmpty())
            return Schema::migrate(*connection, m_migrations, 0, newest).and_then([&] { return withLog(0); });
        // What is taken over goes through the same migrations as it would have otherwise.
        StoredRecords records(damaged);
        const int said = records.userVersion();
        const int version = said > 0 ? std::min(said, newest) : newest;
        return Schema::migrate(*connection, m_migrations, 0, version)
            .and_then([&] { return salvage(records, *connection); })
            .and_then([&](int taken) {
                return Schema::migrate(*connection, m_migrations, version, newest).and_then([&] {
                    return withLog(taken);
                });
            });
    };
    auto built = Durable::makeEmpty(partial).and_then(fill).and_then(
        [&](int taken) { return Durable::renameUnlessTaken(partial, m_file).map([taken] { return taken; }); });
    if (!built)
        removeWithCompanions(partial);
    return built;
}

void DatabaseFile::removeLeftovers() const
{
    const QFileInfo file(m_file);
    const QStringList patterns{file.fileName() + "-new-*"_L1, file.completeBaseName() + "-schema*-partial*"_L1};
    const auto leftovers = QDir(file.absolutePath()).entryInfoList(patterns, QDir::Files);
    for (const QFileInfo &left : leftovers)
        QFile::remove(left.absoluteFilePath());
}

void DatabaseFile::markSuspect() const
{
    QFile mark(suspectFile());
    if (mark.open(QIODevice::WriteOnly | QIODevice::Append))
        mark.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
}

void DatabaseFile::tighten()
{
    const auto others =
        QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther | QFile::WriteOther | QFile::ExeOther;
    const QString folder = QFileInfo(m_file).absolutePath();
    QStringList candidates{m_file, m_file + "-wal"_L1, m_file + "-shm"_L1, folder + "/workspace.json"_L1};
    if (holdsOnlyAWorkspace(folder))
        candidates.append(folder);
    QStringList tightened;
    for (const QString &name : std::as_const(candidates)) {
        const QFile::Permissions now = QFile::permissions(name);
        if ((now & others) && QFile::setPermissions(name, now & ~others))
            tightened.append(name);
    }
    if (!tightened.isEmpty()) {
        m_news.append(Text(QT_TRANSLATE_NOOP("Text", "Other users of this computer had access to the workspace. Now "
                                                     "only you have: %1"),
                           {tightened.join(u", "_s)}));
    }
}

} // namespace Switchback
