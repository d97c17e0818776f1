// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/storage/databasefile.h"
#include "app/storage/storedrecords.h"
#include "rescuefolder.h"

#include <QtEndian>

#include <functional>

using namespace Qt::StringLiterals;
using namespace Switchback;

namespace {

QByteArray number(quint32 value)
{
    QByteArray bytes(4, '\0');
    qToBigEndian(value, bytes.data());
    return bytes;
}

/// A write-ahead log of one frame that commits \a page as the page \a place of a database of \a count pages, with sums
/// that are right. Source: sqlite.org/fileformat2.html, section 4.
QByteArray sealedLog(quint32 place, quint32 count, const QByteArray &page)
{
    quint32 first = 0;
    quint32 second = 0;
    const auto sum = [&first, &second](const QByteArray &bytes) -> QByteArray {
        for (qsizetype at = 0; at < bytes.size(); at += 8) {
            first += qFromBigEndian<quint32>(bytes.data() + at) + second;
            second += qFromBigEndian<quint32>(bytes.data() + at + 4) + first;
        }
        return number(first) + number(second);
    };
    const QByteArray salt = "pepper!!";
    const QByteArray header = number(0x377f0683) + number(3007000) + number(quint32(page.size())) + number(0) + salt;
    const QByteArray frame = number(place) + number(count);
    QByteArray log = header + sum(header);
    sum(frame);
    return log + frame + salt + sum(page) + page;
}

/// Section 1.6: seven bits of each byte, highest first.
QByteArray varint(quint32 value)
{
    QByteArray bytes(1, char(value & 0x7f));
    while ((value >>= 7) != 0)
        bytes.prepend(char(0x80 | (value & 0x7f)));
    return bytes;
}

/// A leaf of a table with \a count cells, all of which are the same bytes.
QByteArray leaf(quint16 count, const QByteArray &cell)
{
    const auto place = quint16(pageSize - cell.size());
    QByteArray page(pageSize, '\0');
    page[0] = '\x0d';
    qToBigEndian(count, page.data() + 3);
    for (qsizetype index = 0; index < count; ++index)
        qToBigEndian(place, page.data() + 8 + 2 * index);
    return page.replace(place, cell.size(), cell);
}

/// The beginning of a cell whose record goes on in the page \a next. \a size: all bytes of the record.
QByteArray spilling(quint32 size, const QByteArray &record, quint32 next)
{
    // Section 1.6, "the amount of payload that spills".
    constexpr quint32 smallest = (pageSize - 12) * 32 / 255 - 23;
    const qint64 rest = smallest + (size - smallest) % (pageSize - 4);
    const qsizetype here = rest <= pageSize - 35 ? rest : smallest;
    return varint(size) + varint(1) + record.leftJustified(here, '\0') + number(next);
}

/// Bytes that this process has read from files.
qint64 bytesRead()
{
    const QList<QByteArray> lines = bytes(u"/proc/self/io"_s).split('\n');
    return lines.first().startsWith("rchar: ") ? lines.first().mid(7).toLongLong() : -1;
}

} // namespace

/// Which records are found in the pages of a damaged file and of its log, and which are not to be.
class TestStoredRecords : public QObject, private RescueFolder {
    Q_OBJECT

private:
    static constexpr qsizetype mostValues = 8;

    /// What a program that was killed leaves: \a work is in the log only.
    void leaveLog(const std::function<void(Journal &)> &work)
    {
        const QString log = file(u"switchback.db-wal"_s);
        {
            const auto journal = SqliteJournal::open(file());
            QVERIFY(journal);
            work(**journal);
            QVERIFY(QFile::copy(file(), file(u"db"_s)) && QFile::copy(log, file(u"wal"_s)));
        }
        QVERIFY(QFile::remove(file()) && QFile::rename(file(u"db"_s), file()));
        QVERIFY(QFile::rename(file(u"wal"_s), log));
        QVERIFY(!bytes(file()).contains(activity(activityCount).id.toLatin1()));
    }

    void put(const QByteArray &content, const QString &name = u"switchback.db"_s) const
    {
        QFile opened(file(name));
        QVERIFY(opened.open(QIODevice::WriteOnly));
        QCOMPARE(opened.write(content), content.size());
    }

private Q_SLOTS:
    void initTestCase() { writeWhole(); }
    void init() { begin(); }

    void recordsOfEveryLengthAreTakenOver()
    {
        // Around the lengths from which on SQLite goes on in further pages, in tables and in indexes.
        {
            const auto connection = Connection::open(file(), Connection::Access::ReadWrite);
            for (const auto &[from, to] : {std::pair(850, 1050), std::pair(3850, 4150), std::pair(7950, 8250)}) {
                const QString lengths =
                    u"WITH RECURSIVE n (i) AS (VALUES (%1) UNION ALL SELECT i + 1 FROM n WHERE i < %2) "_s.arg(from)
                        .arg(to);
                for (const QString &insert :
                     {u"INSERT INTO operation SELECT 'n' || i, 'Upgrade', 'p', 'e', 'Succeeded', i, 0,"
                      " json_object('x', printf('%.*c', i, 'x')) FROM n"_s,
                      u"INSERT INTO output SELECT 'n' || i, 1, 0, '', '', '', printf('%.*c', i, 'x') FROM n"_s})
                    QVERIFY(Sql::exec(connection->database(), lengths + insert));
            }
        }
        overwrite(file(), {0, pageSize}, Garbage::Zeros);
        QVERIFY(DatabaseFile(file()).prepare(true));
        const auto count = [this](const char *where) {
            return value(file(), u"SELECT count(*) FROM "_s + QLatin1StringView(where)).toInt();
        };
        constexpr int lengths = 201 + 301 + 301;
        QCOMPARE(count("operation WHERE id LIKE 'n%' AND length(record ->> 'x') = created_at"), lengths);
        QCOMPARE(count("output WHERE operation LIKE 'n%' AND 'n' || length(text) = operation"), lengths);
    }

    void whatDoesNotHoldTogetherIsLeftOut_data()
    {
        QTest::addColumn<QByteArray>("mark");
        QTest::addColumn<bool>("pageItself");
        QTest::addColumn<QByteArray>("with");
        QTest::newRow("zeros in a line") << QByteArray("END-OF-LINE") << false << QByteArray(4, '\0');
        QTest::newRow("no UTF-8 in a line") << QByteArray("END-OF-LINE") << false << QByteArray(4, '\xff');
        QTest::newRow("a last page that has a next one") << QByteArray("END-OF-LINE") << true << QByteArray(4, '\1');
        QTest::newRow("no JSON in a record") << QByteArray("\"BEGIN-OF-RECORD") << false << QByteArray(4, 'x');
    }
    void whatDoesNotHoldTogetherIsLeftOut()
    {
        QFETCH(QByteArray, mark);
        QFETCH(bool, pageItself);
        QFETCH(QByteArray, with);
        {
            const auto connection = Connection::open(file(), Connection::Access::ReadWrite);
            for (
                const QString &insert :
                {u"INSERT INTO operation SELECT 'n', 'Upgrade', 'p', 'e', 'Succeeded', 0, 0, '{\"BEGIN-OF-RECORD\":1}'"_s,
                 u"INSERT INTO output SELECT 'a000001', 9, 0, '', '', '', printf('%.*c', 6000, 'x') || 'END-OF-LINE'"_s})
                QVERIFY(Sql::exec(connection->database(), insert));
        }
        QByteArray content = bytes(file());
        QCOMPARE(content.count(mark), 1);
        const qsizetype place = content.indexOf(mark);
        content.replace(pageItself ? place / pageSize * pageSize : place, with.size(), with);
        content.replace(0, pageSize, QByteArray(pageSize, '\0'));
        put(content);
        QVERIFY(DatabaseFile(file()).prepare(true));
        const bool record = mark.contains("RECORD");
        QCOMPARE(value(file(), u"SELECT count(*) FROM operation"_s).toInt(), activityCount + (record ? 0 : 1));
        QCOMPARE(value(file(), u"SELECT count(*) FROM output"_s).toInt(), 2 * activityCount + (record ? 1 : 0));
    }

    void theLogStandsForThePagesItReplaces_data()
    {
        QTest::addColumn<Range>("damaged");
        QTest::newRow("first page") << Range{0, pageSize};
        QTest::newRow("first fifth") << Range{0, QFileInfo(whole()).size() / pageSize / 5 * pageSize};
    }
    void theLogStandsForThePagesItReplaces()
    {
        QFETCH(Range, damaged);
        Activity ended = activity(activityCount - 1);
        ended.toVersion = u"2.0"_s;
        leaveLog([&](Journal &journal) {
            QVERIFY(journal.end(ended));
            QVERIFY(journal.begin(activity(activityCount)));
        });
        overwrite(file(), damaged, Garbage::Random);
        const QByteArray log = bytes(file(u"switchback.db-wal"_s));
        QVERIFY(DatabaseFile(file()).prepare(true));
        const auto journal = SqliteJournal::open(file());
        QCOMPARE((*journal)->activity(ended.id).value(), ended);
        QCOMPARE((*journal)->activity(activity(activityCount).id).value(), activity(activityCount));
        const QStringList aside = named(u"switchback-damaged-*.db-wal"_s);
        QCOMPARE(aside.size(), 1);
        QCOMPARE(bytes(file(aside.first())), log);
    }

    void ofADamagedLogOnlyWhatWasCommittedIsSeen_data()
    {
        QTest::addColumn<bool>("cutOff");
        QTest::newRow("cut off") << true;
        QTest::newRow("overwritten") << false;
    }
    void ofADamagedLogOnlyWhatWasCommittedIsSeen()
    {
        QFETCH(bool, cutOff);
        qint64 committed = 0;
        leaveLog([&](Journal &journal) {
            QVERIFY(journal.begin(activity(activityCount)));
            committed = QFileInfo(file(u"switchback.db-wal"_s)).size();
            QVERIFY(journal.begin(activity(activityCount + 1)));
        });
        const QString log = file(u"switchback.db-wal"_s);
        const qint64 size = QFileInfo(log).size();
        QVERIFY(size - committed > 2 * pageSize);
        // Its last page only: those before are whole, and still not to be seen.
        overwrite(log, {size - pageSize / 2, size}, cutOff ? Garbage::CutOff : Garbage::Random);
        overwrite(file(), {0, pageSize}, Garbage::Zeros);
        QVERIFY(DatabaseFile(file()).prepare(true));
        QCOMPARE(value(file(), u"SELECT count(*) FROM operation"_s).toInt(), activityCount + 1);
        QCOMPARE(value(file(), u"SELECT max(id) FROM operation"_s).toString(), activity(activityCount).id);
    }

    void aLogThatSpeaksOfBillionsOfPagesIsReadAtOnce()
    {
        // Whoever asks for each of them is ended by the test's own time limit.
        const QByteArray log = sealedLog(2, 0xffffffff, QByteArray(pageSize, '\0'));
        QCOMPARE(log.size(), 4152);
        put(log, u"switchback.db-wal"_s);
        overwrite(file(), {0, pageSize}, Garbage::Zeros);
        QVERIFY(DatabaseFile(file()).prepare(true));
        QCOMPARE(value(file(), u"SELECT count(*) FROM operation"_s).toInt(), activityCount);
    }

    void ofAFileThatWasCutOffThePagesInTheLogAreLeft()
    {
        leaveLog([&](Journal &journal) { QVERIFY(journal.begin(activity(activityCount))); });
        overwrite(file(), {QFileInfo(file()).size() / pageSize / 2 * pageSize, 0}, Garbage::CutOff);
        QVERIFY(DatabaseFile(file()).prepare(true));
        const auto journal = SqliteJournal::open(file());
        QCOMPARE((*journal)->activity(activity(activityCount).id).value(), activity(activityCount));
    }

    void aRecordOfMoreValuesThanATableHasIsLeftOut_data()
    {
        QTest::addColumn<QByteArray>("record");
        QTest::addColumn<int>("taken");
        QTest::newRow("as many") << varint(9) + QByteArray(8, '\0') << 8;
        QTest::newRow("one more") << varint(10) + QByteArray(9, '\0') << 0;
        QTest::newRow("nothing but a header") << varint(3000) + QByteArray(2998, '\0') << 0;
        QTest::newRow("each as long as it can be")
            << varint(73) + QByteArray("\x80\x80\x80\x80\x80\x80\x80\x80\0", 9).repeated(8) << 8;
    }
    void aRecordOfMoreValuesThanATableHasIsLeftOut()
    {
        QFETCH(QByteArray, record);
        QFETCH(int, taken);
        put(QByteArray(pageSize, '\0') + leaf(1, varint(quint32(record.size())) + varint(1) + record));
        qsizetype most = 0;
        StoredRecords(file()).forEach(mostValues,
                                      [&most](const QVariantList &values) { most = std::max(most, values.size()); });
        QCOMPARE(most, taken);
    }

    void whatARecordSaysOfItsLengthDoesNotCostMoreThanTheFileHas_data()
    {
        QTest::addColumn<QByteArray>("begin");
        QTest::addColumn<bool>("cycle");
        constexpr quint32 size = 900 * pageSize;
        QTest::newRow("nothing but a header") << varint(size) << false;
        QTest::newRow("its pages are a cycle") << varint(5) + varint(2 * size + 13) << true;
    }
    void whatARecordSaysOfItsLengthDoesNotCostMoreThanTheFileHas()
    {
        QFETCH(QByteArray, begin);
        QFETCH(bool, cycle);
        QByteArray content = QByteArray(pageSize, '\0') + leaf(100, spilling(900 * pageSize, begin, 3));
        for (quint32 page = 3; page <= 1000; ++page)
            content += number(cycle ? 3 + (page - 2) % 2 : page + 1) + QByteArray(pageSize - 4, '\0');
        put(content);
        const qint64 before = bytesRead();
        QVERIFY(before > 0);
        int found = 0;
        StoredRecords(file()).forEach(mostValues, [&found](const QVariantList &) { ++found; });
        QCOMPARE(found, 0);
        QVERIFY2(bytesRead() - before < 2 * content.size(), qPrintable(QString::number(bytesRead() - before)));
    }

    void whatWasDeletedDoesNotComeBack()
    {
        {
            const auto connection = Connection::open(file(), Connection::Access::ReadWrite);
            for (const char *statement : {"PRAGMA secure_delete = OFF", "DELETE FROM step WHERE operation > 'a000050'",
                                          "DELETE FROM operation WHERE id > 'a000050'"})
                QVERIFY(Sql::exec(connection->database(), QString::fromLatin1(statement)));
            QVERIFY(Sql::value(connection->database(), u"PRAGMA freelist_count"_s)->toInt() > 100);
        }
        QVERIFY(bytes(file()).contains(activity(200).id.toLatin1()));
        const qint64 table =
            value(file(), u"SELECT pageno FROM dbstat WHERE name = 'step' AND path = '/'"_s).toLongLong();
        overwrite(file(), {(table - 1) * pageSize, table * pageSize}, Garbage::Random);
        QVERIFY(DatabaseFile(file()).prepare(true));
        QCOMPARE(value(file(), u"SELECT max(id) FROM operation"_s).toString(), u"a000050"_s);
        QCOMPARE(value(file(), u"SELECT count(*) FROM operation"_s).toInt(), 51);
        QCOMPARE(value(file(), u"SELECT max(operation) FROM output"_s).toString(), u"a000050"_s);
    }

    void ofTwoVersionsOfAnActivityTheNewerOneIsTaken_data()
    {
        QTest::addColumn<bool>("olderFirst");
        QTest::newRow("older first") << true;
        QTest::newRow("newer first") << false;
    }
    void ofTwoVersionsOfAnActivityTheNewerOneIsTaken()
    {
        QFETCH(bool, olderFirst);
        Activity ended = activity(activityCount - 1);
        QByteArray older;
        const QByteArray before = bytes(file());
        for (qsizetype place = pageSize; place < before.size(); place += pageSize) {
            const QByteArray page = before.mid(place, pageSize);
            if (page.startsWith('\x0d') && page.contains(ended.id.toLatin1())) // a leaf of a table with rows
                older = page;
        }
        QCOMPARE(older.size(), pageSize);
        ended.toVersion = u"2.0"_s;
        QVERIFY(SqliteJournal::open(file()).value()->end(ended));
        QByteArray content = bytes(file());
        content.replace(0, pageSize, QByteArray(pageSize, '\0')); // with it the list of free pages
        if (olderFirst)
            content.replace(pageSize, pageSize, older); // in the place of the counter
        else
            content.append(older);
        put(content);
        QVERIFY(DatabaseFile(file()).prepare(true));
        QCOMPARE(SqliteJournal::open(file()).value()->activity(ended.id).value(), ended);
        QCOMPARE(value(file(), u"SELECT count(*) FROM operation"_s).toInt(), activityCount);
    }

    void anOlderOneThatWasCutOffIsTakenOverWithItsSteps()
    {
        QVERIFY(QFile::remove(file()));
        Migrations old = Schema::migrations();
        old.resize(2);
        QVERIFY(DatabaseFile(file(), old).create());
        {
            const auto connection = Connection::open(file(), Connection::Access::ReadWrite);
            QVERIFY(Sql::exec(connection->database(),
                              u"INSERT INTO operation VALUES ('old', 'Upgrade', 'p', 'e', 'Succeeded', 1, 1, '{}')"_s));
            QVERIFY(Sql::exec(connection->database(), u"INSERT INTO step VALUES ('old', 0, '{}', '{\"a\":1}')"_s));
            QVERIFY(Sql::exec(connection->database(), u"CREATE TABLE filler AS SELECT zeroblob(100000) AS x"_s));
        }
        overwrite(file(), {QFileInfo(file()).size() - pageSize, 0}, Garbage::CutOff);
        QVERIFY(DatabaseFile(file()).prepare(true));
        QCOMPARE(value(file(), u"PRAGMA user_version"_s).toInt(), Schema::newestVersion(Schema::migrations()));
        QCOMPARE(value(file(), u"SELECT count(*) FROM step WHERE operation = 'old'"_s).toInt(), 1);
    }
};

QTEST_GUILESS_MAIN(TestStoredRecords)
#include "tst_storedrecords.moc"
