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
