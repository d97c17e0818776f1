// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/platforms/local/diskfile.h"
#include "app/platforms/local/rehearsalscratch.h"
#include "testsite.h"

#include <QDir>
#include <QDirIterator>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QTest>

#include <atomic>
#include <thread>

using namespace Qt::StringLiterals;
using namespace Switchback;
using namespace Switchback::Tests;

namespace {

QString sentence(const Result<void> &result)
{
    return result ? QString() : result.error().sentence.english() + result.error().details;
}

QString said(const Plan &plan)
{
    QStringList list;
    for (const Text &text : plan.consequences)
        list.append(text.english());
    return list.join(u'\n');
}

/// Reads the start page of a site again and again, as its visitors do.
class Visitors {
public:
    explicit Visitors(quint16 port)
        : m_thread([this, port](const std::stop_token &stop) {
            while (!stop.stop_requested()) {
                const RawAnswer answer = request(port, "GET", "/");
                ++m_reads;
                if (answer.status != 200 || answer.body != "release 1.0.0")
                    ++m_failed;
            }
        })
    {
    }

    [[nodiscard]] int reads() const { return m_reads; }
    [[nodiscard]] int failed() const { return m_failed; }

private:
    std::atomic<int> m_reads = 0;
    std::atomic<int> m_failed = 0;
    std::jthread m_thread; // last: it ends before what it counts in
};

/// Every file below, with its content, but for what the site itself goes on to print.
QMap<QString, QByteArray> contents(const QString &folder)
{
    QMap<QString, QByteArray> all;
    QDirIterator files(folder, QDir::Files | QDir::Hidden | QDir::System, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString path = files.next();
        if (path.endsWith(u"/log/web.log"_s))
            continue;
        all.insert(path, readWholeFile(path).value_or(QByteArray()));
    }
    return all;
}

void pack(const QString &folder)
{
    QCOMPARE(QProcess::execute(u"tar"_s, {u"-C"_s, folder, u"-czf"_s, folder + u".tar.gz"_s, u"."_s}), 0);
    QVERIFY(removeTree(folder));
}

QString rehearsalFolder(const TestSite &site)
{
    return site.layout().rehearsal(site.environmentId);
}

/// Processes that were started with something of the copy in their environment or as their folder.
int processesOfCopies(const TestSite &site)
{
    int found = 0;
    const QByteArray folder = QFile::encodeName(rehearsalFolder(site));
    const QStringList numbers = QDir(u"/proc"_s).entryList(QDir::Dirs);
    for (const QString &number : numbers) {
        QFile environment(u"/proc/%1/environ"_s.arg(number));
        const bool isOurs = environment.open(QIODevice::ReadOnly) && environment.readAll().contains(folder);
        const QString where = QFile::symLinkTarget(u"/proc/%1/cwd"_s.arg(number));
        if (isOurs || where.startsWith(rehearsalFolder(site)))
            ++found;
    }
    return found;
}

} // namespace

#define VERIFY_SUCCESS(call)                                                                                           \
    do {                                                                                                               \
        const Result<void> outcome = (call);                                                                           \
        QVERIFY2(outcome, qPrintable(sentence(outcome)));                                                              \
    } while (false)

/// An upgrade and the way back, tried out on a copy while the site goes on serving.
class RehearsalTest : public QObject {
    Q_OBJECT

private:
    static void setUpSite(TestSite &site, const SiteBehaviour &next)
    {
        site.addRelease(u"1.0.0"_s);
        site.addRelease(u"2.0.0"_s, next);
        VERIFY_SUCCESS(site.operate(OperationKind::SetUp, u"1.0.0"_s));
        QCOMPARE(site.post(u"kept"_s), 201);
    }

    static void checkUntouched(TestSite &site)
    {
        QVERIFY(!QFile::exists(rehearsalFolder(site)));
        QCOMPARE(processesOfCopies(site), 0);
        const Environment environment = site.environment();
        QCOMPARE(environment.version, u"1.0.0"_s);
        QCOMPARE(environment.health, Health::Up);
        QVERIFY(!environment.writesFrozen);
        QCOMPARE(site.get(u"/entries"_s), u"kept\n"_s);
        QCOMPARE(site.post(u"more"_s), 201);
        QVERIFY(site.observe().backups.isEmpty());
    }

private Q_SLOTS:
    void leavesTheSiteAsItIsAndSaysHowLongItTakes()
    {
        TestSite site(1);
        setUpSite(site, {.migration = u"echo migrated >> \"$DATA_DIR/migrations.txt\""_s});
        pack(site.layout().release(u"2.0.0"_s));
        const QString installations = site.layout().installations(site.environmentId);
        const QMap<QString, QByteArray> before = contents(installations);
        const QMap<QString, QByteArray> releases = contents(site.layout().releases());
        {
            const Visitors visitors(site.port());
            VERIFY_SUCCESS(site.operate(OperationKind::Rehearse, u"2.0.0"_s));
            QVERIFY(visitors.reads() > 10);
            QCOMPARE(visitors.failed(), 0);
        }
        QCOMPARE(contents(installations), before);
        QCOMPARE(contents(site.layout().releases()), releases);
        const std::optional<Rehearsal> rehearsal = site.environment().rehearsal;
        QVERIFY(rehearsal);
        QCOMPARE(rehearsal->fromVersion, u"1.0.0"_s);
        QCOMPARE(rehearsal->toVersion, u"2.0.0"_s);
        QVERIFY(rehearsal->backMilliseconds > 0 && rehearsal->backMilliseconds < 20'000);
        QVERIFY(rehearsal->freezeMilliseconds >= 0);
        QVERIFY(rehearsal->upgradeMilliseconds >= rehearsal->steps.value(u"observe"_s));
        QCOMPARE(rehearsal->steps.value(u"observe"_s) >= 1000, true);
        for (const QString &step : {u"check"_s, u"unpack"_s, u"copy"_s, u"migrate"_s, u"switch"_s, u"retire"_s})
            QVERIFY2(rehearsal->steps.contains(step), qPrintable(step));
        QCOMPARE(site.measures.value(u"rehearsedBackMilliseconds"_s).toInteger(), rehearsal->backMilliseconds);
        QVERIFY(site.log.notes.join(u'\n').contains(u"Rehearsal: Release 2.0.0 was healthy"_s));
        checkUntouched(site);
    }

    void thePlansSayWhatWasRehearsed()
    {
        TestSite site(0);
        setUpSite(site, {});
        QVERIFY(site.observe().rehearsable);
        const Result<PreparedOperation> plain = site.prepare(OperationKind::Upgrade, u"2.0.0"_s);
        QVERIFY(plain->plan.expectedMilliseconds.isEmpty() && !plain->plan.rehearsedAt.isValid());
        const Result<PreparedOperation> plan = site.prepare(OperationKind::Rehearse, u"2.0.0"_s);
        QVERIFY(said(plan->plan).contains(u"stays as it is"_s));
        QVERIFY(said(plan->plan).contains(u"refuses writes"_s));

        VERIFY_SUCCESS(site.operate(OperationKind::Rehearse, u"2.0.0"_s));
        const Result<PreparedOperation> upgrade = site.prepare(OperationKind::Upgrade, u"2.0.0"_s);
        QCOMPARE(upgrade->plan.rehearsedAt, site.environment().rehearsal->endedAt);
        for (const StepInfo &step : upgrade->plan.steps)
            QVERIFY2(upgrade->plan.expectedMilliseconds.contains(step.id), qPrintable(step.id));
        QVERIFY(said(upgrade->plan).contains(u"as rehearsed"_s));

        VERIFY_SUCCESS(site.operate(OperationKind::Upgrade, u"2.0.0"_s));
        QVERIFY(site.environment().rehearsal);
        const Result<PreparedOperation> back = site.prepare(OperationKind::Restore);
        QVERIFY(said(back->plan).contains(u"Back in about"_s));
        site.addRelease(u"3.0.0"_s);
        const Result<PreparedOperation> other = site.prepare(OperationKind::Upgrade, u"3.0.0"_s);
        QVERIFY(!other->plan.rehearsedAt.isValid());
        QVERIFY(!said(other->plan).contains(u"as rehearsed"_s));
        VERIFY_SUCCESS(site.operate(OperationKind::Upgrade, u"3.0.0"_s));
        QVERIFY(!site.environment().rehearsal);
    }

    void aReleaseThatFailsFailsOnTheCopyOnly_data()
    {
        QTest::addColumn<QString>("what");
        QTest::addColumn<QString>("code");
        QTest::newRow("health") << u"health"_s << u"local.not-healthy"_s;
        QTest::newRow("migration") << u"migration"_s << u"local.migration-failed"_s;
        QTest::newRow("pages") << u"pages"_s << u"local.path-worse"_s;
        QTest::newRow("old data") << u"old data"_s << u"local.rehearsal-data-changed"_s;
    }
    void aReleaseThatFailsFailsOnTheCopyOnly()
    {
        QFETCH(QString, what);
        QFETCH(QString, code);
        SiteBehaviour behaviour;
        if (what == "health"_L1)
            behaviour = {.health = 503, .startSeconds = 1};
        else if (what == "migration"_L1)
            behaviour.migration = u"echo torn > \"$DATA_DIR/entries.txt\"; exit 4"_s;
        else if (what == "pages"_L1)
            behaviour.emptyPath = u"/"_s;
        else
            behaviour.migration =
                u"for f in \"$DATA_DIR\"/../../*-1.0.0/data/entries.txt; do echo torn >> \"$f\"; done"_s;
        TestSite site(0);
        setUpSite(site, behaviour);
        const QMap<QString, QByteArray> before = contents(site.layout().installations(site.environmentId));
        const Result<void> failed = site.operate(OperationKind::Rehearse, u"2.0.0"_s);
        QVERIFY(!failed);
        QCOMPARE(failed.error().code, code);
        QVERIFY2(sentence(failed).startsWith(u"In the rehearsal: "_s), qPrintable(sentence(failed)));
        QVERIFY(!failed.error().remedy.isEmpty());
        QCOMPARE(contents(site.layout().installations(site.environmentId)), before);
        QVERIFY(!site.environment().rehearsal);
        checkUntouched(site);
    }

    void whatASiteWritesByItselfIsNoHarm()
    {
        TestSite site(0);
        site.addRelease(u"1.0.0"_s);
        site.addRelease(u"2.0.0"_s);
        // Appends to a file of its data whenever it starts.
        QFile procfile(site.layout().release(u"1.0.0"_s) + u"/Procfile"_s);
        QVERIFY(procfile.open(QIODevice::WriteOnly));
        procfile.write("web: echo started >> \"$DATA_DIR/starts.txt\"; exec python3 site.py\n");
        procfile.close();
        VERIFY_SUCCESS(site.operate(OperationKind::SetUp, u"1.0.0"_s));
        VERIFY_SUCCESS(site.operate(OperationKind::Rehearse, u"2.0.0"_s));
        QVERIFY(site.environment().rehearsal);
    }

    void aCopyThatWouldWorkWithTheOriginalIsNotStarted_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("settings") << u"settings.ini"_s;
        QTest::newRow("link") << u"current"_s;
    }
    void aCopyThatWouldWorkWithTheOriginalIsNotStarted()
    {
        QFETCH(QString, name);
        TestSite site(0);
        setUpSite(site, {.migration = u"echo torn >> \"$(cat \"$DATA_DIR/settings.ini\")/entries.txt\""_s});
        const QString data =
            site.layout().installation(site.environmentId, site.environment().installationId) + "/data"_L1;
        if (name == "current"_L1) {
            QVERIFY(QFile::link(data + "/entries.txt"_L1, data + u'/' + name));
        } else {
            QFile settings(data + u'/' + name);
            QVERIFY(settings.open(QIODevice::WriteOnly));
            settings.write(QFile::encodeName(data));
        }
        // What a log says of the folder leads nobody there.
        QFile log(data + "/site.log"_L1);
        QVERIFY(log.open(QIODevice::WriteOnly));
        log.write(QFile::encodeName(data));
        log.close();
        const Result<void> failed = site.operate(OperationKind::Rehearse, u"2.0.0"_s);
        QVERIFY(!failed);
        QCOMPARE(failed.error().code, u"local.rehearsal-leads-back"_s);
        QCOMPARE(failed.error().details, name);
        checkUntouched(site);
    }

    void theWayBackIsToldAsLongAsThereIsOne()
    {
        TestSite site(0);
        setUpSite(site, {});
        VERIFY_SUCCESS(site.operate(OperationKind::Rehearse, u"2.0.0"_s));
        VERIFY_SUCCESS(site.operate(OperationKind::Upgrade, u"2.0.0"_s));
        QVERIFY(site.environment().rehearsal);
        VERIFY_SUCCESS(site.operate(OperationKind::DeleteBackup));
        QVERIFY(!site.environment().rehearsal);
    }

    void anOlderResultIsForgottenWhenTheSameUpgradeFails()
    {
        TestSite site(0);
        setUpSite(site, {});
        VERIFY_SUCCESS(site.operate(OperationKind::Rehearse, u"2.0.0"_s));
        QVERIFY(site.environment().rehearsal);
        site.addRelease(u"2.0.0"_s, {.health = 503, .startSeconds = 1});
        QVERIFY(!site.operate(OperationKind::Rehearse, u"2.0.0"_s));
        QVERIFY(!site.environment().rehearsal);
    }

    void stopsSoonWhenItIsCancelled()
    {
        TestSite site(0);
        setUpSite(site, {.health = 503, .startSeconds = 60});
        const QString copies = rehearsalFolder(site) + u"/environments/integration/installations"_s;
        QElapsedTimer sinceStop;
        Result<void> cancelled;
        {
            // As soon as the new version is there beside the copy of the old one.
            const std::jthread person([&] {
                while (QDir(copies).entryList(QDir::Dirs | QDir::NoDotAndDotDot).size() < 2)
                    std::this_thread::yield();
                sinceStop.start();
                site.stop.request_stop();
            });
            cancelled = site.operate(OperationKind::Rehearse, u"2.0.0"_s);
        }
        QVERIFY(!cancelled);
        QCOMPARE(cancelled.error().kind, ProblemKind::Cancelled);
        QVERIFY2(sinceStop.elapsed() < 5000, qPrintable(QString::number(sinceStop.elapsed())));
        site.stop = {};
        checkUntouched(site);
    }

    void whatAKillLeftIsClearedAway()
    {
        TestSite site(0);
        setUpSite(site, {});
        const Result<PreparedOperation> prepared = site.prepare(OperationKind::Rehearse, u"2.0.0"_s);
        QVERIFY(prepared);
        Context context = site.context();
        for (const Step &step : prepared->steps) {
            VERIFY_SUCCESS(step.run(context));
            if (step.info.id == "rehearse-upgrade"_L1)
                break;
        }
        QVERIFY(processesOfCopies(site) >= 2);
        // One that waits to be taken up is left alone.
        QCOMPARE(site.platform().tend(
                     site.entry(), [](const QString &) { return true; }, context),
                 QList<Text>());
        QVERIFY(QFile::exists(rehearsalFolder(site)));
        const Result<QList<Finding>> findings = site.platform().diagnose(site.entry(), site.environmentId, {}, context);
        QVERIFY(findings);
        for (const Finding &finding : *findings)
            QVERIFY2(finding.gravity == Gravity::Note, qPrintable(finding.sentence.english()));

        const QList<Text> done = site.platform().tend(site.entry(), nobodyWaits, context);
        QCOMPARE(done.size(), 1);
        QVERIFY(done.first().english().contains(u"rehearsal"_s));
        checkUntouched(site);
    }

    void stoppingTheSiteStopsWhatAKillLeft()
    {
        TestSite site(0);
        setUpSite(site, {});
        const Result<PreparedOperation> prepared = site.prepare(OperationKind::Rehearse, u"2.0.0"_s);
        Context context = site.context();
        for (const Step &step : prepared->steps) {
            VERIFY_SUCCESS(step.run(context));
            if (step.info.id == "rehearse-upgrade"_L1)
                break;
        }
        VERIFY_SUCCESS(site.platform().setRunning(site.entry(), false, context));
        QCOMPARE(processesOfCopies(site), 0);
        VERIFY_SUCCESS(site.operate(OperationKind::TearDown));
        QVERIFY(!QFile::exists(rehearsalFolder(site)));
    }

    void aStoppedSiteIsRehearsedAndStaysStopped()
    {
        TestSite site(0);
        setUpSite(site, {});
        Context context = site.context();
        VERIFY_SUCCESS(site.platform().setRunning(site.entry(), false, context));
        VERIFY_SUCCESS(site.operate(OperationKind::Rehearse, u"2.0.0"_s));
        QCOMPARE(site.environment().health, Health::Down);
        QCOMPARE(request(site.port(), "GET", "/").status, 0);
        QVERIFY(site.environment().rehearsal);
    }
};

QTEST_GUILESS_MAIN(RehearsalTest)
#include "tst_rehearsal.moc"
