// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/engine/advice.h"
#include "app/engine/remedydesk.h"
#include "app/remedies/remedylibrary.h"
#include "app/storage/accountstore.h"
#include "app/storage/acknowledgementstore.h"
#include "app/storage/durable.h"
#include "app/storage/sqlitejournal.h"
#include "tests/accounts/scene.h"

#include <QFile>
#include <QFileInfo>
#include <QLockFile>
#include <QScopeGuard>
#include <QSignalSpy>
#include <QStringEncoder>
#include <QTest>
#include <QTimeZone>

#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace Switchback;
using Tests::AccountScene;

namespace {

constexpr int patience = 20'000;

const char remedies[] =
    "remedies:\n"
    "  - id: test.disk\n"
    "    when:\n"
    "      - code: test.disk-full\n"
    "      - text: 'write error: no room on (\\S+)'\n"
    "    owner: you\n"
    "    sentence: {en: \"A disk of the site is full.\", de: \"Ein Datenträger der Website ist voll.\"}\n"
    "    steps:\n"
    "      - {en: \"Make room.\", de: \"Schaffen Sie Platz.\"}\n";

Problem diskFull()
{
    Problem problem;
    problem.kind = ProblemKind::DiskFull;
    problem.owner = Owner::You;
    problem.code = u"test.disk-full"_s;
    problem.sentence = Text("The disk of the shop is full.");
    problem.details = u"cp: write error at block 12"_s;
    return problem;
}

QDateTime day(int number)
{
    return {QDate(2026, 11, number), QTime(9, 0), QTimeZone::utc()};
}

Activity activity(const QString &id, int onDay, OperationKind kind, OperationState state)
{
    Activity activity;
    activity.id = id;
    activity.request.kind = kind;
    activity.request.environment = {u"shop"_s, u"live"_s};
    activity.projectName = u"Shop"_s;
    activity.environmentName = u"Live"_s;
    activity.fromVersion = u"1.0.0"_s;
    activity.toVersion = u"2.0.0"_s;
    activity.createdAt = day(onDay);
    activity.state = state;
    activity.lease = {u"host"_s, 1, 1, u"boot"_s};
    return activity;
}

Activity failure(const QString &id, int onDay)
{
    Activity failed = activity(id, onDay, OperationKind::Upgrade, OperationState::FailedAndUndone);
    failed.problem = diskFull();
    StepRecord copy;
    copy.info.id = u"copy"_s;
    copy.state = StepState::Failed;
    copy.problem = diskFull();
    failed.steps = {copy};
    return failed;
}

} // namespace

/// What is known of a failure: from the library, from the activity log, and from what people noted.
class TestAdvice : public QObject {
    Q_OBJECT

    std::unique_ptr<AccountScene> m_scene;

    EngineParts &parts() { return m_scene->parts; }

    void record(const Activity &activity, const QList<OutputLine> &output = {})
    {
        auto journal = parts().openJournal();
        QVERIFY(journal);
        Activity begun = activity;
        begun.state = OperationState::Running;
        QVERIFY((*journal)->begin(begun));
        QVERIFY((*journal)->appendOutput(activity.id, output));
        QVERIFY((*journal)->end(activity));
    }

    QList<Finding> on(const Symptom &symptom) { return Advice(parts(), {}).on(symptom); }

private Q_SLOTS:
    void init()
    {
        m_scene = std::make_unique<AccountScene>();
        parts().openJournal = [name = m_scene->folder.filePath(u"switchback.db"_s)] {
            return SqliteJournal::open(name);
        };
        parts().who = u"anna"_s;
        parts().remedies = std::make_shared<RemedyLibrary>(
            QList<std::pair<QString, QByteArray>>{{u"test.yaml"_s, QByteArray(remedies)}});
        parts().acknowledgements = std::make_shared<AcknowledgementStore>(m_scene->folder.path());
    }

    void whatIsKnownIsSaidWithItsReason()
    {
        const QList<Finding> findings = on({.text = "cp: write error: no room on /srv\n"});
        QCOMPARE(findings.size(), 1);
        QCOMPARE(findings.first().remedyId, u"test.disk"_s);
        QCOMPARE(findings.first().steps.size(), 1);
        QCOMPARE(findings.first().lines, QStringList(u"cp: write error: no room on /srv"_s));
        QVERIFY(!findings.first().reason.isEmpty());
    }

    void nothingIsKnownOfWhatWasNeverSeen()
    {
        record(failure(u"a"_s, 3));
        QCOMPARE(on({.text = "an odd thing happened in the attic"}), QList<Finding>());
    }

    void whatHelpedTheLastTimeIsTold()
    {
        record(failure(u"first"_s, 3));
        Activity again = activity(u"again"_s, 4, OperationKind::Upgrade, OperationState::Succeeded);
        again.request.reason = u"freed 4 GB on the shop's disk"_s;
        record(again);
        record(activity(u"later"_s, 5, OperationKind::ExtendBackup, OperationState::Succeeded));

        // It is found by code, by the sentence and by the details.
        for (const Symptom &symptom :
             {Symptom{.code = u"test.disk-full"_s}, Symptom{.text = "Mail says: The disk of the shop is full. Help!"},
              Symptom{.text = "log\ncp: write error at block 12\nlog"}}) {
            const QList<Finding> findings = on(symptom);
            QVERIFY(!findings.isEmpty());
            const Finding &past = findings.last();
            QCOMPARE(past.code, u"past.seen"_s);
            QVERIFY2(past.remedy.english().contains(u"Upgrade"_s), qPrintable(past.remedy.english()));
            QVERIFY(past.explanation.english().contains(u"freed 4 GB"_s));
            QCOMPARE(past.actions.first().activityId, u"again"_s);
        }
    }

    void wayBackHelpsAndOtherEnvironmentsDoNot()
    {
        record(failure(u"first"_s, 3));
        Activity elsewhere = activity(u"elsewhere"_s, 4, OperationKind::Upgrade, OperationState::Succeeded);
        elsewhere.request.environment.environmentId = u"uat"_s;
        record(elsewhere);
        QCOMPARE(on({.code = u"test.disk-full"_s}).last().actions.first().activityId, u"first"_s);
        record(activity(u"back"_s, 5, OperationKind::Restore, OperationState::Succeeded));
        QCOMPARE(on({.code = u"test.disk-full"_s}).last().actions.first().activityId, u"back"_s);
    }

    void anotherFailureThatSaysTheSameBesideIsNoCaseOfIt()
    {
        record(failure(u"first"_s, 3));
        Problem other = diskFull();
        other.code = u"test.other"_s;
        QCOMPARE(on(symptomOf(other, u"local"_s)), QList<Finding>());
    }

    void onlyTheLastFewTimesAreTold()
    {
        for (int i = 1; i <= 7; ++i)
            record(failure(u"f%1"_s.arg(i), i));
        const QList<Finding> findings = on({.code = u"test.disk-full"_s});
        QCOMPARE(findings.size(), 1 + 3);
        QCOMPARE(findings.at(1).actions.first().activityId, u"f7"_s);
    }

    void aFailedOperationIsExplainedByWhatItsStepPrinted()
    {
        Activity failed = failure(u"failed"_s, 3);
        failed.problem->code = u"test.step-failed"_s;
        failed.steps[0].problem->code = u"test.step-failed"_s;
        OutputLine telling{.number = 1,
                           .at = day(3),
                           .stepId = u"copy"_s,
                           .stream = Stream::Error,
                           .note = {},
                           .text = u"write error: no room on /srv"_s};
        OutputLine other = telling;
        other.number = 2;
        other.stepId = u"start"_s;
        record(failed, {telling, other});
        const QList<Finding> findings = Advice(parts(), {}).onActivity(u"failed"_s, u"local"_s);
        QCOMPARE(findings.size(), 1); // it is no case of its own past
        QCOMPARE(findings.first().sentence, diskFull().sentence);
        QCOMPARE(findings.first().remedyId, u"test.disk"_s);
        QCOMPARE(findings.first().lines.first(), telling.text);
    }

    void whatDidNotFailNeedsNoExplanation()
    {
        record(activity(u"well"_s, 3, OperationKind::Upgrade, OperationState::Succeeded));
        const Advice advice(parts(), {});
        QCOMPARE(advice.onActivity(u"well"_s, u"local"_s), QList<Finding>());
        QCOMPARE(advice.onActivity(u"nobody"_s, u"local"_s), QList<Finding>());
    }

    void secretsOfTheTextAreTakenOut()
    {
        QVERIFY(m_scene->redactor->add(Secret(QByteArrayView("hush-hush-token"))));
        const QList<Finding> findings = on({.text = "token hush-hush-token write error: no room on /srv"});
        QCOMPARE(findings.size(), 1);
        QVERIFY(!plainText(findings.first()).contains(u"hush-hush"_s));
    }

    void colouredAndWideLogsAreExplained()
    {
        const QString line = u"cp: \u001b[31mwrite error\u001b[0m: no room on /srv\r\n"_s;
        QCOMPARE(on({.text = line.toUtf8()}).value(0).remedyId, u"test.disk"_s);
        QStringEncoder encoder(QStringConverter::Utf16LE, QStringConverter::Flag::WriteBom);
        const QByteArray wide = encoder.encode(line);
        QCOMPARE(on({.text = wide}).value(0).remedyId, u"test.disk"_s);
    }

    void aSecretBetweenColoursIsTakenOut()
    {
        QVERIFY(m_scene->redactor->add(Secret(QByteArrayView("hush-hush-token"))));
        const QList<Finding> findings = on({.text = "hush-\x1b[1mhush\x1b[0m-token write error: no room on /srv"});
        QCOMPARE(findings.size(), 1);
        QVERIFY2(!plainText(findings.first()).contains(u"hush"_s), qPrintable(plainText(findings.first())));
    }

    void aReportIsWrittenWithoutSecrets()
    {
        QVERIFY(m_scene->redactor->add(Secret(QByteArrayView("hush-hush-token"))));
        RemedyDesk desk(parts());
        const QSignalSpy saved(&desk, &RemedyDesk::reportSaved);
        const QString name = m_scene->folder.filePath(u"report.txt"_s);
        QFile file(name);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray(10'000, 'x')); // it is replaced
        file.close();
        desk.saveReport(7, name, u"It failed – with hush-hush-token.\n"_s);
        QTRY_COMPARE_WITH_TIMEOUT(saved.size(), 1, patience);
        QCOMPARE(saved.first().at(0).value<Cockpit::Ticket>(), Cockpit::Ticket(7));
        QCOMPARE(saved.first().at(1).toString(), name);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QString text = QString::fromUtf8(file.readAll());
        QVERIFY2(text.startsWith(u"It failed – with "_s) && !text.contains(u"hush"_s), qPrintable(text));
    }

    void aReportThatCannotBeWrittenLeavesTheFileAsItWas()
    {
        RemedyDesk desk(parts());
        const QSignalSpy saved(&desk, &RemedyDesk::reportSaved);
        const QSignalSpy failed(&desk, &RemedyDesk::reportFailed);
        const QString nowhere = m_scene->folder.filePath(u"nowhere/report.txt"_s);
        desk.saveReport(1, nowhere, u"text"_s);
        QTRY_COMPARE_WITH_TIMEOUT(failed.size(), 1, patience);
        const auto problem = failed.first().at(1).value<Problem>();
        QCOMPARE(problem.code, u"report.not-written"_s);
        QVERIFY2(problem.sentence.english().contains(nowhere), qPrintable(problem.sentence.english()));
        QVERIFY(!problem.remedy.isEmpty());
        desk.saveReport(2, m_scene->folder.path(), u"text"_s); // a folder
        QTRY_COMPARE_WITH_TIMEOUT(failed.size(), 2, patience);
        const QString pipe = m_scene->folder.filePath(u"pipe"_s); // nor is any device replaced
        QCOMPARE(mkfifo(qPrintable(pipe), 0600), 0);
        desk.saveReport(3, pipe, u"text"_s);
        QTRY_COMPARE_WITH_TIMEOUT(failed.size() + saved.size(), 3, patience);
        QCOMPARE(failed.size(), 3);
        QVERIFY(!QFileInfo(pipe).isFile());
    }

    void withoutJournalTheLibraryStillAnswers()
    {
        parts().openJournal = [] { return Result<std::unique_ptr<Journal>>(Failure(diskFull())); };
        QCOMPARE(on({.code = u"test.disk-full"_s}).size(), 1);
    }

    void whatIsAcknowledgedStaysSo()
    {
        RemedyDesk desk(parts());
        const QSignalSpy kept(&desk, &RemedyDesk::acknowledged);
        const EnvironmentRef live{u"shop"_s, u"live"_s};
        const Finding finding = findingOf(diskFull());
        desk.acknowledge(1, live, finding, u"  the new disk comes on Monday "_s);
        QTRY_COMPARE_WITH_TIMEOUT(kept.size(), 1, patience);

        QList<Finding> findings{finding, finding};
        findings.last().sentence = Text("Another one.");
        QVERIFY(AcknowledgementStore(m_scene->folder.path()).mark(live, findings));
        QVERIFY(findings.first().acknowledged);
        QCOMPARE(findings.first().acknowledged->who, u"anna"_s);
        QCOMPARE(findings.first().acknowledged->note, u"the new disk comes on Monday"_s);
        QVERIFY(!findings.last().acknowledged);
        QList<Finding> elsewhere{finding};
        QVERIFY(parts().acknowledgements->mark({u"shop"_s, u"uat"_s}, elsewhere));
        QVERIFY(!elsewhere.first().acknowledged);

        // Taken back.
        desk.acknowledge(2, live, findings.first(), {});
        QTRY_COMPARE_WITH_TIMEOUT(kept.size(), 2, patience);
        findings = {finding};
        QVERIFY(parts().acknowledgements->mark(live, findings));
        QVERIFY(!findings.first().acknowledged);
    }

    void aDamagedListOfAcknowledgementsIsSaidAndKept()
    {
        QFile file(m_scene->folder.filePath(u"acknowledgements.json"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("{ half");
        file.close();
        RemedyDesk desk(parts());
        const QSignalSpy failed(&desk, &RemedyDesk::acknowledgementFailed);
        desk.acknowledge(1, {u"shop"_s, u"live"_s}, findingOf(diskFull()), u"note"_s);
        QTRY_COMPARE_WITH_TIMEOUT(failed.size(), 1, patience);
        QCOMPARE(failed.first().at(1).value<Problem>().code, u"acknowledgements.unreadable"_s);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), QByteArray("{ half"));
    }

    void aListThatAnotherProgramHoldsIsSaidToBeHeld()
    {
        const QString name = m_scene->folder.filePath(u"list.lock"_s);
        QLockFile other(name);
        QVERIFY(other.tryLock(0));
        QLockFile ours(name);
        const Result<void> taken = Durable::lock(ours, u"list.json"_s, u"list.locked"_s, 0);
        QVERIFY(!taken);
        QCOMPARE(taken.error().code, u"list.locked"_s);
        QCOMPARE(taken.error().sentence.english(), u"list.json is held by another program."_s);
        other.unlock();
        QVERIFY(Durable::lock(ours, u"list.json"_s, u"list.locked"_s, 0));
    }

    void aFolderThatCannotBeWrittenIsNoOtherProgram_data()
    {
        QTest::addColumn<bool>("isFile");
        QTest::addColumn<QString>("list");
        for (const QString &list : {u"acknowledgements"_s, u"accounts"_s}) {
            QTest::addRow("%s in a read-only folder", qPrintable(list)) << false << list;
            QTest::addRow("%s in what is a file", qPrintable(list)) << true << list;
        }
    }
    void aFolderThatCannotBeWrittenIsNoOtherProgram()
    {
        QFETCH(bool, isFile);
        QFETCH(QString, list);
        const QString folder = m_scene->folder.filePath(u"workspace"_s);
        if (isFile) {
            QFile file(folder);
            QVERIFY(file.open(QIODevice::WriteOnly));
        } else {
            QVERIFY(QDir().mkdir(folder));
            for (const QString &path : {m_scene->folder.path(), folder})
                QVERIFY(QFile::setPermissions(path,
                                              QFile::ReadOwner | QFile::ExeOwner | QFile::ReadOther | QFile::ExeOther));
        }
        const Result<void> kept = [&] {
            // Root may write in every folder.
            const bool changed = !isFile && geteuid() == 0 && seteuid(65534) == 0;
            const auto restore = qScopeGuard([changed] {
                if (changed && seteuid(0) != 0)
                    abort();
            });
            return list == "accounts"_L1
                       ? AccountStore(folder).put(AccountScene::draft(QUrl(u"http://127.0.0.1/"_s)).account)
                       : AcknowledgementStore(folder).keep({u"shop"_s, u"live"_s}, findingOf(diskFull()));
        }();
        QVERIFY(QFile::setPermissions(m_scene->folder.path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
        QVERIFY(!kept);
        const Problem &problem = kept.error();
        QCOMPARE(problem.kind, ProblemKind::Permission);
        QCOMPARE(problem.code, u"storage.not-writable"_s);
        QCOMPARE(problem.sentence.english(), u"%1/%2.json cannot be written."_s.arg(folder, list));
        QVERIFY2(problem.details.contains(isFile ? u"Not a directory"_s : u"Permission denied"_s),
                 qPrintable(problem.details));
    }
};

QTEST_GUILESS_MAIN(TestAdvice)
#include "tst_advice.moc"
