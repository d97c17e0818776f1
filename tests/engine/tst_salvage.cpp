// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/storage/databasefile.h"
#include "rescuefolder.h"

#include <QRegularExpression>
#include <QSet>

using namespace Qt::StringLiterals;
using namespace Switchback;

/// What is taken over of a damaged switchback.db: everything that was not itself overwritten, and nothing else.
class TestSalvage : public QObject, private RescueFolder {
    Q_OBJECT

private:
    qint64 m_size = 0;
    QMap<qint64, QSet<QString>> m_activitiesOf; ///< by page: whose rows and steps are in it
    QMap<qint64, QSet<QString>> m_outputOf;     ///< by page: whose lines are in it

    void learnPages()
    {
        const QByteArray content = bytes(whole());
        m_size = content.size();
        const auto connection = Connection::open(whole(), Connection::Access::ReadOnly);
        QVERIFY(connection);
        const auto read = Sql::forEach(
            connection->database(), u"SELECT pageno, name FROM dbstat WHERE name IN ('operation', 'step', 'output')"_s,
            {}, [&](const QSqlQuery &row) {
                const qint64 number = row.value(0).toLongLong();
                auto &owners = (row.value(1).toString() == "output"_L1 ? m_outputOf : m_activitiesOf)[number];
                const QString page = QString::fromLatin1(content.mid((number - 1) * pageSize, pageSize));
                static const QRegularExpression id(u"a0\\d{5}"_s);
                for (auto match = id.globalMatch(page); match.hasNext();)
                    owners.insert(match.next().captured());
            });
        QVERIFY(read);
        QVERIFY(m_activitiesOf.size() > 200 && m_outputOf.size() > 20);
    }
    static QSet<QString> hit(const QMap<qint64, QSet<QString>> &owners, Range range)
    {
        QSet<QString> found;
        for (qint64 number = range.from / pageSize + 1; number <= (range.to - 1) / pageSize + 1; ++number)
            found.unite(owners.value(number));
        return found;
    }
    /// The part of the file between two twentieths, in whole pages.
    Range twentieth(int first, int count = 1) const
    {
        const qint64 pages = m_size / pageSize;
        return {pages * first / 20 * pageSize, pages * (first + count) / 20 * pageSize};
    }
    void exec(const QString &statement) const
    {
        const auto connection = Connection::open(file(), Connection::Access::ReadWrite);
        QVERIFY(connection);
        QVERIFY(Sql::exec(connection->database(), statement));
    }
    /// The one page of the file, of a table's leaf or an index's, that holds \a text.
    QByteArray pageWith(const QByteArray &text) const
    {
        const QByteArray content = bytes(file());
        QByteArray found;
        for (qsizetype place = pageSize; place < content.size(); place += pageSize) {
            const QByteArray page = content.mid(place, pageSize);
            if ((page.startsWith('\x0d') || page.startsWith('\x0a')) && page.contains(text))
                found = page;
        }
        return found;
    }
    /// Loses the first page, with it the list of free pages, and puts \a older in the place of the counter: where a
    /// page that SQLite no longer uses is read first.
    void loseHeader(const QByteArray &older = QByteArray(pageSize, '\0')) const
    {
        QCOMPARE(older.size(), pageSize);
        QFile opened(file());
        QVERIFY(opened.open(QIODevice::ReadWrite));
        QCOMPARE(opened.write(QByteArray(pageSize, '\0') + older), 2 * pageSize);
    }
    void writeOlder(size_t version) const
    {
        QVERIFY(QFile::remove(file()));
        const Migrations &all = Schema::migrations();
        QVERIFY(DatabaseFile(file(), Migrations(all.begin(), all.begin() + qsizetype(version))).create());
        exec(u"INSERT INTO operation VALUES ('old', 'Upgrade', 'p', 'e', 'Succeeded', 1, 1, '{}')"_s);
        exec(u"INSERT INTO step VALUES ('old', 0, '{\"as\":\"before\"}', '{\"a\":1}')"_s);
    }
    /// Everything whose bytes are outside \a damaged is there, once, as it was; what else is there was there before.
    void verifyTakenOver(Range damaged)
    {
        const auto news = DatabaseFile(file()).prepare(true);
        QVERIFY(news);
        QCOMPARE(news->size(), 1);
        QCOMPARE(value(file(), u"PRAGMA integrity_check"_s).toString(), u"ok"_s);
        QVERIFY(!value(file(), u"PRAGMA foreign_key_check"_s).isValid());
        const auto journal = SqliteJournal::open(file());
        QVERIFY(journal);
        QHash<QString, Activity> found;
        const auto listed = (*journal)->newest(1'000'000);
        QVERIFY(listed);
        for (const Activity &each : *listed)
            found.insert(each.id, each);
        QCOMPARE(found.size(), listed->size());
        QVERIFY(news->first().english().contains(u"with the %1 activit"_s.arg(found.size())));

        const QSet<QString> hurt = hit(m_activitiesOf, damaged);
        const QSet<QString> hurtOutput = hit(m_outputOf, damaged);
        for (int number = 0; number < activityCount; ++number) {
            Activity expected = activity(number);
            const Activity left = found.take(expected.id);
            const auto lines = (*journal)->output(expected.id, 0, 1000);
            QVERIFY(lines);
            if (!hurt.contains(expected.id)) {
                QCOMPARE(left, expected);
                if (!hurtOutput.contains(expected.id))
                    QCOMPARE(*lines, output(number));
            }
            for (const OutputLine &line : *lines)
                QVERIFY(output(number).contains(line));
            for (const StepRecord &step : left.steps)
                QVERIFY(expected.steps.contains(step));
            if (!left.id.isEmpty()) {
                expected.steps = left.steps;
                QCOMPARE(left, expected);
            }
        }
        QVERIFY(found.isEmpty());
    }

private Q_SLOTS:
    void initTestCase()
    {
        writeWhole();
        learnPages();
    }
    void init() { begin(); }

    void everythingOutsideTheDamageIsTakenOver_data()
    {
        QTest::addColumn<Garbage>("garbage");
        QTest::addColumn<int>("first");
        QTest::addColumn<int>("shift");
        for (int first = 0; first < 20; ++first) {
            QTest::addRow("zeros at %d %%", first * 5) << Garbage::Zeros << first << 0;
            QTest::addRow("random bytes at %d %%", first * 5) << Garbage::Random << first << 0;
            QTest::addRow("random bytes across pages at %d %%", first * 5) << Garbage::Random << first << 1234;
            QTest::addRow("zeros across pages at %d %%", first * 5) << Garbage::Zeros << first << 1234;
        }
    }
    void everythingOutsideTheDamageIsTakenOver()
    {
        QFETCH(Garbage, garbage);
        QFETCH(int, first);
        QFETCH(int, shift);
        Range damaged = twentieth(first);
        damaged.from += shift;
        damaged.to = std::min(damaged.to + shift, m_size);
        // What is demanded below is most of it.
        QVERIFY(hit(m_activitiesOf, damaged).size() < activityCount / 5);
        overwrite(file(), damaged, garbage);
        verifyTakenOver(damaged);
    }

    void whatIsLeftOfAFileThatWasCutOffIsTakenOver_data()
    {
        QTest::addColumn<int>("first");
        QTest::addColumn<int>("more");
        QTest::newRow("at half") << 10 << 0;
        QTest::newRow("at 90 %") << 18 << 0;
        QTest::newRow("in the middle of a page") << 18 << 2000;
    }
    void whatIsLeftOfAFileThatWasCutOffIsTakenOver()
    {
        QFETCH(int, first);
        QFETCH(int, more);
        const Range damaged{twentieth(first).from + more, m_size};
        overwrite(file(), damaged, Garbage::CutOff);
        verifyTakenOver(damaged);
    }

    void anOpenActivityIsNotLostToAnotherThatWasOpenBefore_data()
    {
        QTest::addColumn<QString>("ended");
        QTest::addColumn<QString>("states");
        QTest::newRow("whose end is read last") << u"UPDATE operation SET state = 'Succeeded', revision = 100001"
                                                   " WHERE id = 'former'"_s
                                                << u"former Succeeded, open Running"_s;
        QTest::newRow("whose end is lost") << u"DELETE FROM operation WHERE id = 'former'"_s << u"open Running"_s;
    }
    void anOpenActivityIsNotLostToAnotherThatWasOpenBefore()
    {
        QFETCH(QString, ended);
        QFETCH(QString, states);
        const QString insert = u"INSERT INTO operation (rowid, id, kind, project, environment, state, created_at,"
                               " revision, record) VALUES (%1, '%2', 'Upgrade', 'p', 'e', 'Running', 1, %3, '{}')"_s;
        exec(insert.arg(1000).arg(u"former"_s).arg(100000));
        const QByteArray older = pageWith("former");
        exec(ended);
        exec(insert.arg(900).arg(u"open"_s).arg(100002));
        loseHeader(older);
        QVERIFY(DatabaseFile(file()).prepare(true));
        QCOMPARE(value(file(), u"SELECT group_concat(id || ' ' || state, ', ') FROM"
                               " (SELECT * FROM operation WHERE project = 'p' ORDER BY id)"_s)
                     .toString(),
                 states);
        QCOMPARE(value(file(), u"SELECT count(*) FROM operation WHERE project <> 'p'"_s).toInt(), activityCount);
    }

    void theStepsOfAnOlderOneThatLostItsHeaderAreTakenOver_data()
    {
        QTest::addColumn<size_t>("version");
        QTest::newRow("schema 1") << size_t(1);
        QTest::newRow("schema 2") << size_t(2);
    }
    void theStepsOfAnOlderOneThatLostItsHeaderAreTakenOver()
    {
        QFETCH(size_t, version);
        writeOlder(version);
        loseHeader();
        QVERIFY(DatabaseFile(file()).prepare(true));
        QCOMPARE(value(file(), u"SELECT record FROM step WHERE operation = 'old'"_s).toString(),
                 u"{\"as\":\"before\"}"_s);
    }

    void ofTwoVersionsOfAStepTheOneOfTheNewerSchemaIsTaken()
    {
        writeOlder(2);
        const QByteArray older = pageWith("before");
        QVERIFY(DatabaseFile(file()).prepare(true));
        exec(u"UPDATE step SET record = '{\"as\":\"after\"}'"_s);
        loseHeader(older);
        QVERIFY(DatabaseFile(file()).prepare(true));
        QCOMPARE(value(file(), u"SELECT record FROM step WHERE operation = 'old'"_s).toString(),
                 u"{\"as\":\"after\"}"_s);
    }

    void aDiskThatFillsUpIsSaidAndTheRescueGoesOnLater()
    {
        const Range damaged = twentieth(9);
        overwrite(file(), damaged, Garbage::Random);
        const QByteArray original = bytes(file());
        // The connection that the new database is made with gets no more than the schema and some rows into it.
        Migrations cramped = Schema::migrations();
        cramped.front().apply = [first = cramped.front().apply](const QSqlDatabase &database) {
            return first(database).and_then([&] { return Sql::exec(database, u"PRAGMA max_page_count = 60"_s); });
        };
        for (int attempt = 0; attempt < 2; ++attempt) {
            const auto refused = DatabaseFile(file(), cramped).prepare(true);
            QVERIFY(!refused);
            QCOMPARE(refused.error().kind, ProblemKind::DiskFull);
            QCOMPARE(refused.error().code, u"storage.disk-full"_s);
            const QStringList aside = named(u"switchback-damaged-*.db"_s);
            QCOMPARE(aside.size(), 1);
            QCOMPARE(bytes(file(aside.first())), original);
            QVERIFY(refused.error().details.contains(aside.first()));
            // Nothing half done takes the room that is missing, or the place of the database.
            QCOMPARE(named(u"switchback.db*"_s), QStringList{u"switchback.db-suspect"_s});
        }
        verifyTakenOver(damaged);
        QVERIFY(!QFile::exists(file(u"switchback.db-suspect"_s)));
    }
};

QTEST_GUILESS_MAIN(TestSalvage)
#include "tst_salvage.moc"
