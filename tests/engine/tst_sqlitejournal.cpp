// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/storage/sqlitejournal.h"

#include <QFile>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Switchback;

namespace {

Activity sample(const QString &id, const QString &environment, int minute = 0)
{
    Activity activity;
    activity.id = id;
    activity.request.kind = OperationKind::Upgrade;
    activity.request.environment = {u"project"_s, environment};
    activity.request.version = u"2.0.0"_s;
    activity.projectName = u"Guestbook"_s;
    activity.environmentName = environment;
    activity.role = Role::Live;
    activity.who = u"ada"_s;
    activity.fromVersion = u"1.0.0"_s;
    activity.toVersion = u"2.0.0"_s;
    activity.state = OperationState::Running;
    activity.createdAt = QDateTime(QDate(2026, 3, 1), QTime(12, minute), Qt::UTC);
    activity.startedAt = activity.createdAt.addMSecs(17);
    activity.outcome = Text("It is %1.", {u"done"_s});
    activity.lease = {u"host"_s, 4711, 99, u"boot"_s};
    activity.measures.insert(u"freezeMilliseconds"_s, 412);
    for (const char *step : {"copy", "switch"}) {
        StepRecord record;
        record.info.id = QString::fromLatin1(step);
        record.info.title = Text("Copy %1", {QVariant::fromValue(Bytes{1024})});
        record.info.effect = Effect::Interrupts;
        record.info.always = true;
        activity.steps.append(record);
    }
    return activity;
}

} // namespace

class TestSqliteJournal : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QString file() const { return m_folder->filePath(u"switchback.db"_s); }
    std::unique_ptr<Journal> open() const
    {
        auto opened = SqliteJournal::open(file());
        return opened ? std::move(*opened) : nullptr;
    }
    void withDatabase(const std::function<void(QSqlDatabase &)> &work) const
    {
        {
            QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"test"_s);
            database.setDatabaseName(file());
            QVERIFY(database.open());
            work(database);
        }
        QSqlDatabase::removeDatabase(u"test"_s);
    }

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void givesBackWhatWasWritten()
    {
        const Activity written = sample(u"a"_s, u"live"_s);
        QVERIFY(open()->begin(written));
        const auto read = open()->newest(10);
        QVERIFY(read);
        QCOMPARE(*read, QList<Activity>{written});
    }

    void isReadableForItsOwnerOnly()
    {
        QVERIFY(open());
        const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
        QCOMPARE(QFile::permissions(file()) & others, QFile::Permissions());
    }

    void usesAWriteAheadLog()
    {
        const auto journal = open();
        withDatabase([](QSqlDatabase &database) {
            QSqlQuery query(u"PRAGMA journal_mode"_s, database);
            QVERIFY(query.next());
            QCOMPARE(query.value(0).toString(), u"wal"_s);
        });
    }

    void keepsWhatTheStepsStored()
    {
        const auto journal = open();
        Activity activity = sample(u"a"_s, u"live"_s);
        QVERIFY(journal->begin(activity));
        activity.outputs = {{u"replica"_s, u"one"_s}, {u"port"_s, 1}};
        QVERIFY(journal->saveStep(activity, 0));
        activity.outputs = {{u"port"_s, 2}};
        QVERIFY(journal->saveStep(activity, 1));
        QCOMPARE((*journal->activity(activity.id))->outputs, (QJsonObject{{u"port"_s, 2}}));
        QCOMPARE(*journal->activity(u"unknown"_s), std::nullopt);
    }

    void anInterruptedOperationIsTakenOverByOneOnly()
    {
        const auto ours = open();
        const auto theirs = open();
        Activity activity = sample(u"a"_s, u"live"_s);
        activity.lease.pid = 1;
        QVERIFY(ours->begin(activity));
        const auto takenBy = [&activity](qint64 pid) {
            Activity taken = activity;
            taken.lease.pid = pid;
            return taken;
        };
        // As long as it runs nobody takes it over.
        QCOMPARE(ours->takeOver(takenBy(2), activity.lease).error().code, QString::fromLatin1(Journal::leaseLost));
        Activity dead = activity;
        dead.state = OperationState::Interrupted;
        QVERIFY(ours->end(dead));
        QCOMPARE(ours->interrupted()->size(), 1);
        QVERIFY(ours->takeOver(takenBy(2), activity.lease));
        QCOMPARE(theirs->takeOver(takenBy(3), activity.lease).error().code, QString::fromLatin1(Journal::leaseLost));
        QCOMPARE(ours->interrupted()->size(), 0);
        QCOMPARE((*theirs->activity(u"a"_s))->lease.pid, 2);
        QCOMPARE((*theirs->activity(u"a"_s))->state, OperationState::Running);
    }

    void whoLostAnOperationWritesNothingOfItAnyMore()
    {
        const auto journal = open();
        Activity old = sample(u"a"_s, u"live"_s);
        old.lease.pid = 1;
        QVERIFY(journal->begin(old));
        Activity dead = old;
        dead.state = OperationState::Interrupted;
        QVERIFY(journal->end(dead));
        Activity fresh = old;
        fresh.lease.pid = 2;
        QVERIFY(journal->takeOver(fresh, old.lease));
        old.state = OperationState::Undoing;
        old.steps[0].state = StepState::Undoing;
        QCOMPARE(journal->saveStep(old, 0).error().code, QString::fromLatin1(Journal::leaseLost));
        QCOMPARE(journal->end(dead).error().code, QString::fromLatin1(Journal::leaseLost));
        const auto stored = *journal->activity(u"a"_s);
        QCOMPARE(stored->state, OperationState::Running);
        QCOMPARE(stored->steps.first().state, fresh.steps.first().state);
    }

    void whatWaitsToBeTakenUpDoesNotRunBesideAnother()
    {
        const auto journal = open();
        Activity waiting = sample(u"a"_s, u"live"_s);
        QVERIFY(journal->begin(waiting));
        waiting.state = OperationState::Interrupted;
        QVERIFY(journal->end(waiting));
        QCOMPARE(journal->begin(sample(u"b"_s, u"live"_s)).error().code, u"operation.interrupted"_s);
        QVERIFY(journal->begin(sample(u"c"_s, u"uat"_s)));
        waiting.state = OperationState::Cancelled;
        QVERIFY(journal->takeOver(waiting, waiting.lease));
        QVERIFY(journal->begin(sample(u"b"_s, u"live"_s)));
    }

    void allowsOneOperationPerEnvironmentAcrossPrograms()
    {
        const auto ours = open();
        const auto theirs = open();
        QVERIFY(ours->begin(sample(u"a"_s, u"live"_s)));
        const auto second = theirs->begin(sample(u"b"_s, u"live"_s));
        QVERIFY(!second);
        QCOMPARE(second.error().code, u"operation.running"_s);
        QCOMPARE(second.error().kind, ProblemKind::Conflict);
        QVERIFY(theirs->begin(sample(u"c"_s, u"uat"_s)));

        Activity ended = sample(u"a"_s, u"live"_s);
        ended.state = OperationState::Succeeded;
        QVERIFY(ours->end(ended));
        QVERIFY(theirs->begin(sample(u"b"_s, u"live"_s)));
    }

    void tellsWhatOthersWroteSinceTheLastLook()
    {
        const auto reader = open();
        const auto writer = open();
        QVERIFY(writer->begin(sample(u"old"_s, u"live"_s)));
        qint64 revision = *reader->revision();
        QVERIFY(reader->changedSince(revision)->isEmpty());
        QVERIFY(writer->begin(sample(u"new"_s, u"uat"_s)));
        const auto changed = reader->changedSince(revision);
        QCOMPARE(changed->size(), 1);
        QCOMPARE(changed->first().id, u"new"_s);
        QVERIFY(reader->changedSince(revision)->isEmpty());
    }

    void listsTheNewestFirst()
    {
        const auto journal = open();
        for (int minute = 0; minute < 5; ++minute) {
            Activity activity = sample(QString::number(minute), u"live"_s, minute);
            activity.state = OperationState::Succeeded;
            QVERIFY(journal->begin(activity));
        }
        const auto newest = journal->newest(2);
        QCOMPARE(newest->size(), 2);
        QCOMPARE(newest->at(0).id, u"4"_s);
        QCOMPARE(newest->at(1).id, u"3"_s);
        QCOMPARE((*journal->lastSucceeded(OperationKind::Upgrade, {u"project"_s, u"live"_s}))->id, u"4"_s);
        QVERIFY(!(*journal->lastSucceeded(OperationKind::Restore, {u"project"_s, u"live"_s})));
    }

    void keepsOutputAndPagesIt()
    {
        const auto journal = open();
        QVERIFY(journal->begin(sample(u"a"_s, u"live"_s)));
        QList<OutputLine> lines;
        for (int number = 1; number <= 50; ++number) {
            OutputLine line;
            line.number = number;
            line.at = QDateTime(QDate(2026, 3, 1), QTime(12, 0, number), Qt::UTC);
            line.stepId = u"copy"_s;
            line.stream = number % 2 ? Stream::Error : Stream::Note;
            line.note = Text("%1 files", {QString::number(number)});
            line.text = u"with 'quotes' and \u2014 dashes"_s;
            lines.append(line);
        }
        QVERIFY(journal->appendOutput(u"a"_s, lines));
        QCOMPARE(*journal->output(u"a"_s, 1, 100), lines);
        QCOMPARE(*journal->output(u"a"_s, 41, 5), lines.mid(40, 5));
    }

    void refusesADatabaseOfANewerReleaseAndLeavesItAlone()
    {
        QVERIFY(open());
        withDatabase([](QSqlDatabase &database) { QSqlQuery(u"PRAGMA user_version = 99"_s, database); });
        const auto opened = SqliteJournal::open(file());
        QVERIFY(!opened);
        QCOMPARE(opened.error().code, u"storage.newer-database"_s);
        withDatabase([](QSqlDatabase &database) {
            QSqlQuery query(u"PRAGMA user_version"_s, database);
            QVERIFY(query.next());
            QCOMPARE(query.value(0).toInt(), 99);
        });
    }

    void saysThatADatabaseIsDamaged()
    {
        QFile garbage(file());
        QVERIFY(garbage.open(QIODevice::WriteOnly));
        garbage.write(QByteArray(8192, 'x'));
        garbage.close();
        const auto opened = SqliteJournal::open(file());
        QVERIFY(!opened);
        QCOMPARE(opened.error().code, u"storage.damaged"_s);
    }
};

QTEST_GUILESS_MAIN(TestSqliteJournal)
#include "tst_sqlitejournal.moc"
