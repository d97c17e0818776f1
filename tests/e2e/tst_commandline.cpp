// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/platforms/local/sitestate.h"
#include "models/project.h"
#include "tests/e2e/ctl.h"
#include "tests/e2e/samplesite.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QTest>

#include <csignal>

using namespace Qt::StringLiterals;
using namespace Switchback;
using Ctl::waitForStep;

/// The real `switchbackctl` on the real sample site: what it prints, what it answers to the shell, and what is left
/// when it is interrupted or killed.
class TestCommandLine : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<SampleSite> m_site;

    struct Answer {
        int exitCode = -1;
        QString out;
        QString err;
    };

    std::unique_ptr<QProcess> begin(const QStringList &arguments) const
    {
        return Ctl::begin(m_site->workspace(), arguments);
    }

    Answer call(const QStringList &arguments) const
    {
        const auto process = begin(arguments);
        Answer answer;
        if (!process->waitForFinished(60'000))
            return answer;
        answer.exitCode = process->exitStatus() == QProcess::NormalExit ? process->exitCode() : -2;
        answer.out = QString::fromUtf8(process->readAllStandardOutput());
        answer.err = QString::fromUtf8(process->readAllStandardError());
        return answer;
    }

    Answer act(const QStringList &arguments) const { return call(arguments + QStringList{u"--yes"_s}); }

    /// The end of Live's upgrade backup, as if time had passed.
    void setExpiry(const QDateTime &moment) const
    {
        const SiteLayout layout(m_site->projectFolder());
        for (InstallationState installation : listInstallations(layout, u"live"_s)) {
            if (!installation.kept || installation.kept->kind != BackupKind::Upgrade)
                continue;
            installation.kept->expiresAt = moment;
            QVERIFY(writeInstallation(layout, u"live"_s, installation));
        }
    }

    /// Runs `expire` until it has said \a words, then ends it as Ctrl-C does.
    bool saysWhileItExpires(const QByteArray &words) const
    {
        const auto process = begin({u"expire"_s});
        QByteArray said;
        while (!said.contains(words) && (process->bytesAvailable() > 0 || process->waitForReadyRead(30'000)))
            said += process->readAllStandardOutput();
        ::kill(pid_t(process->processId()), SIGINT);
        return said.contains(words) && process->waitForFinished(30'000) && process->exitCode() == 0;
    }

    QJsonArray json(const QStringList &arguments) const
    {
        return QJsonDocument::fromJson(call(QStringList{u"--json"_s} + arguments).out.toUtf8()).array();
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_site = std::make_unique<SampleSite>(2);
        QCOMPARE(m_site->setUp(), QString());
        m_site->endEngine();
    }
    void cleanupTestCase() { m_site.reset(); }

    void showsEveryVerbAsItIsWritten()
    {
        const Answer help = call({u"--help"_s});
        QCOMPARE(help.exitCode, 0);
        QVERIFY2(help.out.contains(u"catalogue [list|show|refresh|add|remove …]"_s), qPrintable(help.out));
    }

    void saysHowItGoesWhenCalledWrongly_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("nothing") << QStringList{};
        QTest::newRow("unknown verb") << QStringList{u"fly"_s};
        QTest::newRow("unknown option") << QStringList{u"--fly"_s, u"projects"_s};
        QTest::newRow("too few") << QStringList{u"upgrade"_s, u"Guestbook/Live"_s};
        QTest::newRow("too many") << QStringList{u"projects"_s, u"one"_s};
        QTest::newRow("a project is no environment") << QStringList{u"upgrade"_s, u"Guestbook"_s, u"2.0.0"_s};
        QTest::newRow("no terminal and no --yes") << QStringList{u"upgrade"_s, u"Guestbook/UAT"_s, u"2.0.0"_s};
    }
    void saysHowItGoesWhenCalledWrongly()
    {
        QFETCH(QStringList, arguments);
        const Answer answer = call(arguments);
        QCOMPARE(answer.exitCode, 2);
        QVERIFY(!answer.err.trimmed().isEmpty());
    }

    void saysWhatIsThereWhenSomethingIsNot()
    {
        const Answer answer = call({u"environments"_s, u"Nowhere"_s});
        QCOMPARE(answer.exitCode, 6);
        QVERIFY(answer.err.contains(u"Guestbook"_s));
    }

    void listsForPeopleAndForScripts()
    {
        const Answer people = call({u"environments"_s});
        QCOMPARE(people.exitCode, 0);
        QVERIFY(people.out.contains(u"Guestbook/Integration"_s));
        const QJsonArray scripts = json({u"environments"_s});
        QCOMPARE(scripts.size(), 3);
        QCOMPARE(scripts.first().toObject().value("health"_L1).toString(), u"Up"_s);
        QCOMPARE(json({u"releases"_s, u"Guestbook"_s}).size(), 5);
        QCOMPARE(json({u"releases"_s, u"guestbook/uat"_s}).size(), 4); // newer than 1.0.0
    }

    void keepsReleaseCatalogues()
    {
        QVERIFY(call({u"catalogue"_s}).out.contains(u"Guestbook"_s));
        QVERIFY(json({u"catalogue"_s, u"list"_s}).size() >= 5);
        QCOMPARE(call({u"catalogue"_s, u"show"_s, u"nothing"_s}).exitCode, 6);
        QCOMPARE(call({u"catalogue"_s, u"fly"_s}).exitCode, 2);
        QCOMPARE(call({u"catalogue"_s, u"add"_s, u"guestbook"_s, u"3.0.0"_s, u"lts=perhaps"_s}).exitCode, 2);

        // An own entry is known to the project at once, and cannot be installed.
        QCOMPARE(
            call({u"catalogue"_s, u"add"_s, u"guestbook"_s, u"3.0.0"_s, u"lts=true"_s, u"released-on=2026-11-01"_s})
                .exitCode,
            0);
        const QJsonObject newest = json({u"releases"_s, u"Guestbook"_s}).first().toObject();
        QCOMPARE(newest.value("version"_L1).toString(), u"3.0.0"_s);
        QCOMPARE(newest.value("lts"_L1).toBool(), true);
        QCOMPARE(newest.value("inProject"_L1).toBool(true), false);
        QCOMPARE(call({u"upgrade"_s, u"Guestbook/UAT"_s, u"3.0.0"_s, u"--yes"_s}).exitCode, 3);
        QCOMPARE(call({u"catalogue"_s, u"remove"_s, u"guestbook"_s, u"3.0.0"_s}).exitCode, 0);
        QCOMPARE(call({u"catalogue"_s, u"remove"_s, u"guestbook"_s, u"3.0.0"_s}).exitCode, 6);
        QCOMPARE(json({u"releases"_s, u"Guestbook"_s}).size(), 5);

        const QTemporaryDir folder;
        QFile file(folder.filePath(u"guestbook.json"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QVERIFY(file.write("{") == 1);
        file.close();
        const Answer broken = call({u"catalogue"_s, u"refresh"_s, u"guestbook"_s, file.fileName()});
        QVERIFY(broken.exitCode != 0);
        QVERIFY(broken.err.contains(u"guestbook.json"_s));
        QJsonObject fresh;
        const QJsonArray all = json({u"catalogue"_s, u"list"_s});
        for (const QJsonValue &one : all)
            if (one.toObject().value("id"_L1).toString() == "guestbook"_L1)
                fresh = one.toObject();
        fresh.insert("product"_L1, u"Fresh book"_s);
        fresh.remove("refreshedFrom"_L1);
        fresh.remove("refreshedAt"_L1);
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        QVERIFY(file.write(QJsonDocument(fresh).toJson()) > 0);
        file.close();
        const Answer refreshed = call({u"catalogue"_s, u"refresh"_s, u"guestbook"_s, file.fileName()});
        QVERIFY2(refreshed.exitCode == 0, qPrintable(refreshed.err));
        QVERIFY(call({u"catalogue"_s}).out.contains(u"Fresh book"_s));
    }

    void rehearsesOnACopy()
    {
        const Answer rehearsed = call({u"rehearse"_s, u"Guestbook/UAT"_s, u"2.0.0"_s, u"--yes"_s});
        QVERIFY2(rehearsed.exitCode == 0, qPrintable(rehearsed.err));
        QCOMPARE(m_site->servedVersion(u"uat"_s), u"1.0.0"_s);
        const QJsonObject activity = json({u"activity"_s}).at(0).toObject();
        QCOMPARE(activity.value("operation"_L1).toString(), u"Rehearse"_s);
        QVERIFY(activity.value("measures"_L1).toObject().contains("rehearsedBackMilliseconds"_L1));
        const Answer plan = call({u"--json"_s, u"plan"_s, u"Guestbook/UAT"_s, u"2.0.0"_s});
        const QJsonObject planned = QJsonDocument::fromJson(plan.out.toUtf8()).object();
        QVERIFY(!planned.value("rehearsedAt"_L1).toString().isEmpty());
        QVERIFY(planned.value("expectedMilliseconds"_L1).toObject().contains("switch"_L1));
        // A release that is not there cannot be tried out.
        const Answer failed = call({u"rehearse"_s, u"Guestbook/Live"_s, u"9.9.9"_s, u"--yes"_s});
        QCOMPARE(failed.exitCode, 3);
    }

    void upgradesAndRestores()
    {
        const Answer upgraded = call({u"upgrade"_s, u"Guestbook/UAT"_s, u"2.0.0"_s, u"--yes"_s});
        QVERIFY2(upgraded.exitCode == 0, qPrintable(upgraded.err));
        QCOMPARE(m_site->servedVersion(u"uat"_s), u"2.0.0"_s);
        QCOMPARE(json({u"backups"_s, u"Guestbook/UAT"_s}).size(), 1);
        const Answer restored = call({u"restore"_s, u"Guestbook/UAT"_s, u"--yes"_s});
        QVERIFY2(restored.exitCode == 0, qPrintable(restored.err));
        QCOMPARE(m_site->servedVersion(u"uat"_s), u"1.0.0"_s);
        const QJsonArray activities = json({u"activity"_s});
        QCOMPARE(activities.at(0).toObject().value("operation"_L1).toString(), u"Restore"_s);
        QVERIFY(activities.at(0).toObject().value("measures"_L1).toObject().contains("freezeMilliseconds"_L1));
    }

    void answersFailedAndUndoneWhenAReleaseNeverGetsHealthy()
    {
        QFile release(m_site->projectFolder() + "/releases/2.1.0/release.json"_L1);
        QVERIFY(release.open(QIODevice::ReadOnly));
        QJsonObject json = QJsonDocument::fromJson(release.readAll()).object();
        release.close();
        json.insert("startSeconds"_L1, 2);
        QVERIFY(release.open(QIODevice::WriteOnly | QIODevice::Truncate));
        release.write(QJsonDocument(json).toJson());
        release.close();
        const Answer answer = call({u"upgrade"_s, u"Guestbook/UAT"_s, u"2.1.0"_s, u"--yes"_s});
        QCOMPARE(answer.exitCode, 1);
        QCOMPARE(m_site->servedVersion(u"uat"_s), u"1.0.0"_s);
    }

    void aLiveUpgradeThatWasNotProvenNeedsAReason()
    {
        const Answer without = call({u"upgrade"_s, u"Guestbook/Live"_s, u"1.1.0"_s, u"--yes"_s});
        QCOMPARE(without.exitCode, 3);
        const Answer with =
            call({u"upgrade"_s, u"Guestbook/Live"_s, u"1.1.0"_s, u"--yes"_s, u"--reason"_s, u"urgent"_s});
        QVERIFY2(with.exitCode == 0, qPrintable(with.err));
        // Now Live has an upgrade backup, and that refuses the next upgrade whatever the reason.
        const Answer again =
            call({u"upgrade"_s, u"Guestbook/Live"_s, u"2.0.0"_s, u"--yes"_s, u"--reason"_s, u"urgent"_s});
        QCOMPARE(again.exitCode, 3);
        QCOMPARE(m_site->servedVersion(u"live"_s), u"1.1.0"_s);
    }

    void interruptingIsACleanCancel()
    {
        const auto process = begin({u"upgrade"_s, u"Guestbook/Integration"_s, u"2.0.0"_s, u"--yes"_s});
        QVERIFY(waitForStep(*process, "Watch it under real traffic"));
        ::kill(pid_t(process->processId()), SIGINT);
        QVERIFY(process->waitForFinished(30'000));
        QCOMPARE(process->exitCode(), 5);
        QCOMPARE(m_site->servedVersion(u"integration"_s), u"1.0.0"_s);
    }

    void aSecondProgramIsToldThatTheEnvironmentIsBusy()
    {
        const auto first = begin({u"upgrade"_s, u"Guestbook/Integration"_s, u"1.1.0"_s, u"--yes"_s});
        QVERIFY(waitForStep(*first, "Watch it under real traffic"));
        const Answer second = call({u"upgrade"_s, u"Guestbook/Integration"_s, u"2.0.0"_s, u"--yes"_s});
        QCOMPARE(second.exitCode, 7);
        QVERIFY(second.err.contains(u"Integration"_s));
        QVERIFY(first->waitForFinished(30'000));
        QCOMPARE(first->exitCode(), 0);
    }

    void whatAKilledProgramLeftWaitsToBeTakenUp()
    {
        const QString before = m_site->servedVersion(u"integration"_s);
        QVERIFY(Ctl::killUpgrade(m_site->workspace(), u"Guestbook/Integration"_s, u"2.0.0"_s,
                                 "Watch it under real traffic"));
        const QJsonObject newest = json({u"activity"_s}).first().toObject();
        QCOMPARE(newest.value("state"_L1).toString(), u"Interrupted"_s);
        QVERIFY(newest.value("outcome"_L1).toString().contains(u"Watch it under real traffic"_s));
        // The site itself goes on; nothing else is begun on it until it was decided what becomes of that.
        QCOMPARE(m_site->servedVersion(u"integration"_s), u"2.0.0"_s);
        QCOMPARE(call({u"plan"_s, u"Guestbook/Integration"_s, u"2.2.0"_s}).exitCode, 3);
        const Answer refused = call({u"upgrade"_s, u"Guestbook/Integration"_s, u"2.2.0"_s, u"--yes"_s});
        QCOMPARE(refused.exitCode, 3);
        QVERIFY2(refused.err.contains(u"interrupted"_s), qPrintable(refused.err));

        const Answer back = call({u"rollback"_s, newest.value("id"_L1).toString()});
        QVERIFY2(back.exitCode == 5, qPrintable(back.err));
        QCOMPARE(m_site->servedVersion(u"integration"_s), before);
        QCOMPARE(call({u"plan"_s, u"Guestbook/Integration"_s, u"2.2.0"_s}).exitCode, 0);
        QCOMPARE(call({u"rollback"_s, newest.value("id"_L1).toString()}).exitCode, 3); // it has ended
    }

    void extendsOnceAndNamesTheHelpDeskThen()
    {
        const QString uat = u"Guestbook/UAT"_s;
        QCOMPARE(act({u"upgrade"_s, uat, u"1.1.0"_s}).exitCode, 0);
        const Answer extended = act({u"extend"_s, uat});
        QVERIFY2(extended.exitCode == 0, qPrintable(extended.err));
        QVERIFY(extended.out.contains(u"5 days"_s));
        const QJsonObject backup = json({u"backups"_s, uat}).first().toObject();
        const auto moment = [&backup](QLatin1StringView key) {
            return QDateTime::fromString(backup.value(key).toString(), Qt::ISODateWithMs);
        };
        QCOMPARE(moment("createdAt"_L1).secsTo(moment("expiresAt"_L1)), extendedBackupSeconds);
        const Answer again = act({u"extend"_s, uat});
        QCOMPARE(again.exitCode, 3);
        QVERIFY2(again.err.contains(u"help desk"_s), qPrintable(again.err));
    }

    void deletesTheUpgradeBackupAndNeverWhatRuns()
    {
        const QString uat = u"Guestbook/UAT"_s;
        const QString active = json({u"environments"_s, uat}).first().toObject().value("installation"_L1).toString();
        QVERIFY(!active.isEmpty());
        const Answer refused = act({u"delete-backup"_s, uat, active});
        QCOMPARE(refused.exitCode, 3);
        QVERIFY(!refused.err.trimmed().isEmpty());
        QCOMPARE(m_site->servedVersion(u"uat"_s), u"1.1.0"_s);
        QCOMPARE(act({u"delete-backup"_s, uat}).exitCode, 0);
        QVERIFY(json({u"environments"_s, uat}).first().toObject().value("upgradeBackup"_L1).isNull());
        QCOMPARE(act({u"delete-backup"_s, uat}).exitCode, 3); // there is none any more
    }

    void backsUpKeepsAndRestoresAManualBackup()
    {
        const QString uat = u"Guestbook/UAT"_s;
        QCOMPARE(act({u"back-up"_s, uat}).exitCode, 0);
        const QJsonObject backup = json({u"backups"_s, uat}).first().toObject();
        QCOMPARE(backup.value("kind"_L1).toString(), u"Manual"_s);
        const QString manual = backup.value("id"_L1).toString();
        QCOMPARE(act({u"keep"_s, uat, manual}).exitCode, 0);
        QCOMPARE(act({u"delete-backup"_s, uat, manual}).exitCode, 3); // it is kept
        QCOMPARE(act({u"unkeep"_s, uat, manual}).exitCode, 0);
        QCOMPARE(act({u"unkeep"_s, uat, manual}).exitCode, 3);
        QCOMPARE(act({u"restore"_s, uat, manual}).exitCode, 0);
        QCOMPARE(m_site->servedVersion(u"uat"_s), u"1.1.0"_s);
    }

    void protectsAndTearsDownAndSetsUpAgain()
    {
        const QString uat = u"Guestbook/UAT"_s;
        const auto health = [&] { return json({u"environments"_s, uat}).first().toObject().value("health"_L1); };
        QCOMPARE(act({u"protect"_s, uat}).exitCode, 0);
        const Answer refused = act({u"tear-down"_s, uat});
        QCOMPARE(refused.exitCode, 3);
        QVERIFY2(refused.err.contains(u"is protected"_s), qPrintable(refused.err));
        QCOMPARE(health().toString(), u"Up"_s);
        QCOMPARE(act({u"lift-protection"_s, uat}).exitCode, 0);
        QCOMPARE(act({u"copy-content"_s, u"Guestbook/Live"_s, uat}).exitCode, 0);
        QCOMPARE(act({u"copy-content"_s, uat, uat}).exitCode, 3); // to itself
        QCOMPARE(act({u"tear-down"_s, uat}).exitCode, 0);
        QCOMPARE(health().toString(), u"NotSetUp"_s);
        QCOMPARE(act({u"set-up"_s, uat}).exitCode, 0);
        QCOMPARE(m_site->servedVersion(u"uat"_s), u"1.0.0"_s);
    }

    void warnsOfAnExpiryOnceAndThenEnforcesIt()
    {
        const QString live = u"Guestbook/Live"_s;
        QCOMPARE(json({u"backups"_s, live}).size(), 1); // of the upgrade above
        setExpiry(QDateTime::currentDateTimeUtc().addSecs(30 * 60));
        QVERIFY(saysWhileItExpires("expires in less than an hour"));
        setExpiry(QDateTime::currentDateTimeUtc().addSecs(-1));
        QCOMPARE(act({u"extend"_s, live}).exitCode, 3); // too late
        QVERIFY(saysWhileItExpires("The backup of Live, release 1.0.0, is deleted."));
        QVERIFY(json({u"backups"_s, live}).isEmpty());
        QStringList done;
        const QJsonArray activities = json({u"activity"_s});
        for (const QJsonValue &activity : activities)
            if (activity.toObject().value("environment"_L1).toString() == "Live"_L1)
                done.append(activity.toObject().value("operation"_L1).toString());
        QCOMPARE(done.mid(0, 2), QStringList({u"DeleteBackup"_s, u"ExpiryWarning"_s}));
        QCOMPARE(done.count(u"ExpiryWarning"_s), 1);
        QVERIFY(call({u"activity"_s}).out.contains(u"Expiry warning"_s));
    }

    void aDamagedDatabaseLosesHistoryAndNothingElse()
    {
        const auto facts = [this] {
            QStringList found;
            for (const char *verb : {"environments", "backups"}) {
                const QJsonArray rows = json({QString::fromLatin1(verb)});
                for (const QJsonValue &row : rows) {
                    for (const char *key : {"id", "environment", "version", "kind", "createdAt", "expiresAt", "health"})
                        found.append(row.toObject().value(QLatin1String(key)).toVariant().toString());
                }
            }
            return found;
        };
        const QStringList before = facts();
        QVERIFY(before.filter(u"Up"_s).size() >= 3);
        QVERIFY(!json({u"activity"_s}).isEmpty());
        QFile database(m_site->workspace() + "/switchback.db"_L1);
        QVERIFY(database.open(QIODevice::WriteOnly | QIODevice::Truncate));
        database.write(QByteArray(20'000, 'x'));
        database.close();

        const Answer told = call({u"activity"_s});
        QCOMPARE(told.exitCode, 0);
        QVERIFY2(told.err.contains(u"The activity database was damaged"_s), qPrintable(told.err));
        QVERIFY(told.err.contains(u"switchback-damaged-"_s));
        QCOMPARE(facts(), before);
        QCOMPARE(call({u"back-up"_s, u"Guestbook/UAT"_s, u"--yes"_s}).exitCode, 0);
        QCOMPARE(json({u"activity"_s}).size(), 1);
        QCOMPARE(call({u"activity"_s}).err, QString()); // said once
    }

    void aListOfProjectsThatCannotBeReadIsSaidAndLeft()
    {
        const QString list = m_site->workspace() + "/workspace.json"_L1;
        QVERIFY(QFile::rename(list, list + ".kept"_L1));
        const auto restore = qScopeGuard([&list] {
            QFile::remove(list);
            QFile::rename(list + ".kept"_L1, list);
        });
        QFile broken(list);
        QVERIFY(broken.open(QIODevice::WriteOnly));
        broken.write("{ not json");
        broken.close();
        for (const QStringList &arguments :
             {QStringList{u"projects"_s}, {u"environments"_s}, {u"add-site"_s, m_site->projectFolder()}}) {
            const Answer answer = call(arguments);
            QVERIFY(answer.exitCode != 0);
            QVERIFY2(answer.err.contains(u"cannot be read"_s), qPrintable(answer.err));
        }
        QVERIFY(broken.open(QIODevice::ReadOnly));
        QCOMPARE(broken.readAll(), QByteArray("{ not json"));
    }

    void aNewerDatabaseIsSaidWithItsWayOut()
    {
        QTemporaryDir workspace;
        QVERIFY(QFile::copy(m_site->workspace() + "/switchback.db"_L1, workspace.filePath(u"switchback.db"_s)));
        QFile database(workspace.filePath(u"switchback.db"_s));
        QVERIFY(database.open(QIODevice::ReadWrite) && database.seek(63)); // the last byte of user_version
        database.write("\x63");
        database.close();
        QProcess process;
        process.start(QStringLiteral(SWITCHBACKCTL), {u"--workspace"_s, workspace.path(), u"activity"_s});
        QVERIFY(process.waitForFinished());
        QCOMPARE(process.exitCode(), 7);
        QVERIFY(process.readAllStandardError().contains("written by a newer Switchback"));
    }

    void aMissingWorkspaceFolderIsSaidInASentence()
    {
        QProcess process;
        process.start(QStringLiteral(SWITCHBACKCTL), {u"--workspace"_s, u"/proc/nowhere"_s, u"projects"_s});
        QVERIFY(process.waitForFinished());
        QCOMPARE(process.exitCode(), 1);
        QVERIFY(process.readAllStandardError().contains("cannot be written"));
    }
};

QTEST_GUILESS_MAIN(TestCommandLine)
#include "tst_commandline.moc"
