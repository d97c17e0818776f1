// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/storage/journalreserve.h"
#include "app/storage/sqlitejournal.h"
#include "tests/engine/script.h"
#include "tests/fakes/smalldisk.h"

#include <QTemporaryDir>
#include <QTest>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace Switchback;

namespace {

/// Takes all room that is left.
void fill(const QString &folder)
{
    const int file = ::open(qPrintable(folder + u"/filling"_s), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
    QVERIFY(file >= 0);
    const QByteArray block(4096, 'x');
    while (::write(file, block.constData(), size_t(block.size())) > 0) { }
    ::close(file);
}

Activity begun()
{
    Script script;
    Activity activity = activityFor(script.steps());
    activity.state = OperationState::Running;
    return activity;
}

} // namespace

class JournalReserveTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void roomIsTakenAndGivenBack()
    {
        const QTemporaryDir folder;
        const JournalReserve reserve(folder.filePath(u"switchback.db"_s));
        reserve.keep();
        struct stat status { };
        QCOMPARE(::stat(qPrintable(reserve.file()), &status), 0);
        QVERIFY2(status.st_blocks * 512 >= JournalReserve::size, "it only looks that large");
        QCOMPARE(int(status.st_mode & 0777), 0600);
        QVERIFY(reserve.release());
        QVERIFY(!QFile::exists(reserve.file()));
        QVERIFY(!reserve.release());
    }

    void aDiskThatIsNearlyFullKeepsItsRoom()
    {
        const QTemporaryDir folder;
        const Tests::SmallDisk disk(folder.path(), 8);
        if (!disk.isMounted())
            QSKIP("needs the right to mount");
        const JournalReserve reserve(folder.filePath(u"switchback.db"_s));
        reserve.keep();
        QVERIFY(!QFile::exists(reserve.file()));
    }

    void theEndIsWrittenOnAFullDisk()
    {
        const QTemporaryDir folder;
        const Tests::SmallDisk disk(folder.path(), 96);
        if (!disk.isMounted())
            QSKIP("needs the right to mount");
        const QString file = folder.filePath(u"switchback.db"_s);
        auto journal = SqliteJournal::open(file);
        QVERIFY(journal);
        QVERIFY(QFile::exists(JournalReserve(file).file()));
        Activity activity = begun();
        QVERIFY((*journal)->begin(activity));
        fill(folder.path());

        // What is only nice to know has to do without, and so has what is not begun yet.
        OutputLine line;
        line.number = 1;
        line.at = activity.startedAt;
        line.stepId = u"copy"_s;
        line.text = QString(100'000, u'x');
        const auto printed = (*journal)->appendOutput(activity.id, {line});
        QVERIFY(!printed);
        QCOMPARE(printed.error().code, u"storage.disk-full"_s);
        Activity other = begun();
        other.id = u"b"_s;
        other.request.environment.environmentId = u"uat"_s;
        other.outputs.insert(u"found"_s, QString(100'000, u'x'));
        QVERIFY(!(*journal)->begin(other));
        QVERIFY(QFile::exists(JournalReserve(file).file()));

        activity.steps[0].state = StepState::Done;
        activity.outputs.insert(u"found"_s, QString(100'000, u'x'));
        QVERIFY((*journal)->saveStep(activity, 0));
        QVERIFY(!QFile::exists(JournalReserve(file).file()));
        activity.state = OperationState::Failed;
        QVERIFY((*journal)->end(activity));
        const auto kept = (*journal)->activity(activity.id);
        QVERIFY(kept && *kept);
        QCOMPARE((*kept)->state, OperationState::Failed);
        QCOMPARE((*kept)->outputs.value(u"found"_s).toString().size(), 100'000);
    }
};

QTEST_GUILESS_MAIN(JournalReserveTest)

#include "tst_journalreserve.moc"
