// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/platforms/octopus/upgradescene.h"

#include <QDir>

using namespace Qt::StringLiterals;
using namespace Switchback;

namespace {

const QString major = u"2027.1.5"_s;
const QString artifacts = u"octopus-artifacts"_s;

void write(const UpgradeScene &scene, const QString &name, const QByteArray &content)
{
    QDir().mkpath(scene.host.folderOf(artifacts) + u"/deep down"_s);
    QFile file(scene.host.folderOf(artifacts) + u"/deep down/"_s + name);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("cannot write %s", qPrintable(file.fileName()));
}

/// All files of the volume with artifacts: "log: old".
QStringList content(const UpgradeScene &scene)
{
    QStringList all;
    const QDir folder(scene.host.folderOf(artifacts) + u"/deep down"_s);
    const QStringList names = folder.entryList(QDir::Files | QDir::Hidden, QDir::Name);
    for (const QString &name : names) {
        QFile file(folder.filePath(name));
        all.append(name + u": "_s + (file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : u"?"_s));
    }
    return all;
}

/// An operation on the newest backup, whatever kind it is.
Result<void> onNewestBackup(UpgradeScene &scene, OperationKind kind)
{
    const Result<PreparedOperation> prepared = scene.prepare(kind, {}, scene.observe().backups.value(0).id);
    if (!prepared)
        return Failure(prepared.error());
    if (prepared->steps.empty())
        qFatal("refused: %s", qPrintable(prepared->plan.verdicts.value(0).reason.english()));
    return scene.with([&](Context &context) { return walkSteps(prepared->steps, context).outcome; });
}

} // namespace

/// The folders with artifacts, packages and task logs, which a major upgrade may change. The scripts that pack and unpack
/// those of a container are run by a real shell, with the real tar.
class TestOctopusFolders : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aMajorUpgradeIsTakenBackWithThem()
    {
        UpgradeScene scene;
        scene.offer(major);
        write(scene, u"log"_s, "old");
        write(scene, u".hidden"_s, "old");
        VERIFY_SUCCESS(scene.operate(OperationKind::Upgrade, major).outcome);
        QCOMPARE(scene.host.violations(), QStringList());
        QCOMPARE(scene.host.volumes().size(), 2);
        write(scene, u"log"_s, "new");
        write(scene, u"more"_s, "new");

        VERIFY_SUCCESS(scene.operate(OperationKind::Restore).outcome);
        QCOMPARE(content(scene), (QStringList{u".hidden: old"_s, u"log: old"_s}));
        QCOMPARE(scene.host.volumes().size(),
                 2); // what was there before the restore, in the place of what was gone back to
        scene.clock.advance(std::chrono::hours(1));

        VERIFY_SUCCESS(onNewestBackup(scene, OperationKind::Restore));
        QCOMPARE(content(scene), (QStringList{u".hidden: old"_s, u"log: new"_s, u"more: new"_s}));
        VERIFY_SUCCESS(onNewestBackup(scene, OperationKind::DeleteBackup));
        QCOMPARE(scene.host.volumes(), QStringList{artifacts});
        QCOMPARE(scene.host.violations(), QStringList());
    }

    void theyAreLeftAloneUnlessTheYearDiffers()
    {
        UpgradeScene scene;
        VERIFY_SUCCESS(scene.operate(OperationKind::Upgrade, UpgradeScene::newer).outcome);
        QCOMPARE(scene.host.volumes(), QStringList{artifacts});
    }

    void whateverFailsLeavesThemAsTheyWere_data()
    {
        QTest::addColumn<QString>("step");
        QTest::addColumn<bool>("isRestore");
        for (const char *step : {"folders", "swap", "start", "keep"})
            QTest::addRow("upgrade, %s", step) << QString::fromLatin1(step) << false;
        for (const char *step : {"folders", "restore", "restore-folders", "start", "keep"})
            QTest::addRow("restore, %s", step) << QString::fromLatin1(step) << true;
    }
    void whateverFailsLeavesThemAsTheyWere()
    {
        QFETCH(const QString, step);
        QFETCH(const bool, isRestore);
        UpgradeScene scene;
        scene.offer(major);
        if (isRestore) {
            VERIFY_SUCCESS(scene.operate(OperationKind::Upgrade, major).outcome);
            scene.clock.advance(std::chrono::hours(1));
        }
        write(scene, u"log"_s, "old");
        const InstanceImage before = scene.image();
        // What runs from then on is at work in them.
        scene.host.setLogReader([&scene] { write(scene, u"log"_s, "spoilt"); });
        const Walked walked = scene.operate(isRestore ? OperationKind::Restore : OperationKind::Upgrade, major, step);
        scene.host.setLogReader({});
        QVERIFY(!walked.outcome);
        QCOMPARE(walked.outcome.error().kind, ProblemKind::Cancelled);
        for (const Problem &problem : walked.notUndone)
            QFAIL(qPrintable(problem.sentence.english()));
        QVERIFY2(scene.image() == before, qPrintable(scene.image().text()));
        QCOMPARE(scene.host.violations(), QStringList());
    }

    void whatRanFromTheOldFoldersIsPutBack()
    {
        UpgradeScene scene;
        scene.offer(major);
        write(scene, u"log"_s, "old");
        bool isFirst = true;
        scene.host.setLogReader([&] {
            if (isFirst)
                write(scene, u"log"_s, "spoilt");
            isFirst = false;
        });
        const Walked walked = scene.operate(OperationKind::Upgrade, major, u"test"_s);
        QVERIFY(!walked.outcome);
        QVERIFY(!isFirst);
        QCOMPARE(content(scene), QStringList{u"log: old"_s});
    }

    void aBackupWithoutItsCopyIsNotGoneBackTo()
    {
        UpgradeScene scene;
        scene.offer(major);
        VERIFY_SUCCESS(scene.operate(OperationKind::Upgrade, major).outcome);
        scene.host.removeVolume(scene.host.volumes().constLast());
        const Walked walked = scene.operate(OperationKind::Restore);
        QCOMPARE(walked.outcome.error().code, u"refused"_s);
        QVERIFY(walked.outcome.error().sentence.english().startsWith("The copy of the folders"_L1));
        QCOMPARE(scene.server.state().version, major);
    }

    void aCopyThatWasBrokenOffIsMadeAnew()
    {
        UpgradeScene scene;
        scene.offer(major);
        const Result<PreparedOperation> prepared = scene.prepare(OperationKind::Upgrade, major);
        VERIFY_SUCCESS(prepared);
        const QString copy = prepared->plan.facts[u"foldersTo"_s].toString();
        scene.host.change([&copy](QMap<QString, HostContainer> &all) {
            all.insert(copy,
                       {.image = u"octopusdeploy/octopusdeploy:2026.1.1234"_s, .node = u"none"_s, .isRunning = true});
        });
        VERIFY_SUCCESS(scene.with([&](Context &context) { return walkSteps(prepared->steps, context); }).outcome);
        QVERIFY(!scene.host.containers().contains(copy));
        QVERIFY(scene.host.volumes().contains(copy));
    }

    void onWindowsTheyAreMirrored()
    {
        UpgradeScene scene(UpgradeScene::Place::Windows);
        scene.offer(major);
        const QString folder = u"D:\\Octopus\\Artifacts"_s;
        scene.server.change([&folder](OctopusState &state) { state.folders = {{u"ArtifactsDirectory"_s, folder}}; });
        scene.windows->folders = {{folder, u"old"_s}};
        VERIFY_SUCCESS(scene.operate(OperationKind::Upgrade, major).outcome);
        QCOMPARE(scene.windows->calls.filter(u"robocopy"_s), QStringList{u"robocopy "_s + folder});
        QCOMPARE(scene.windows->folders.size(), 2);
        scene.windows->folders[folder] = u"new"_s;
        scene.clock.advance(std::chrono::hours(1));
        VERIFY_SUCCESS(scene.operate(OperationKind::Restore).outcome);
        QCOMPARE(scene.windows->folders.value(folder), u"old"_s);
        VERIFY_SUCCESS(onNewestBackup(scene, OperationKind::DeleteBackup));
        QCOMPARE(scene.windows->folders.size(), 1);
        QCOMPARE(scene.windows->violations, QStringList());
    }
};

QTEST_GUILESS_MAIN(TestOctopusFolders)
#include "tst_octopusfolders.moc"
