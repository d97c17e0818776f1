// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

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

    void doesTheWholeLifeOfABackup()
    {
        const QString uat = u"Guestbook/UAT"_s;
        const auto exits = [this](const QStringList &arguments) {
            return call(arguments + QStringList{u"--yes"_s}).exitCode;
        };
        QCOMPARE(exits({u"upgrade"_s, uat, u"1.1.0"_s}), 0);
        QCOMPARE(exits({u"extend"_s, uat}), 0);
        QCOMPARE(exits({u"extend"_s, uat}), 3); // once only
        QCOMPARE(exits({u"delete-backup"_s, uat}), 0);
        QCOMPARE(exits({u"delete-backup"_s, uat}), 3); // there is none any more

        QCOMPARE(exits({u"back-up"_s, uat}), 0);
        QString manual;
        const QJsonArray backups = json({u"backups"_s, uat});
        for (const QJsonValue &backup : backups)
            if (backup.toObject().value("kind"_L1).toString() == "Manual"_L1)
                manual = backup.toObject().value("id"_L1).toString();
        QVERIFY(!manual.isEmpty());
        QCOMPARE(exits({u"keep"_s, uat, manual}), 0);
        QCOMPARE(exits({u"delete-backup"_s, uat, manual}), 3); // it is kept
        QCOMPARE(exits({u"unkeep"_s, uat, manual}), 0);
        QCOMPARE(exits({u"restore"_s, uat, manual}), 0);
        QCOMPARE(m_site->servedVersion(u"uat"_s), u"1.1.0"_s);

        QCOMPARE(exits({u"protect"_s, uat}), 0);
        QCOMPARE(exits({u"tear-down"_s, uat}), 3);
        QCOMPARE(exits({u"lift-protection"_s, uat}), 0);
        QCOMPARE(exits({u"copy-content"_s, u"Guestbook/Live"_s, uat}), 0);
        QCOMPARE(exits({u"tear-down"_s, uat}), 0);
        QCOMPARE(json({u"environments"_s, uat}).first().toObject().value("health"_L1).toString(), u"NotSetUp"_s);
        QCOMPARE(exits({u"set-up"_s, uat}), 0);
        QCOMPARE(m_site->servedVersion(u"uat"_s), u"1.0.0"_s);
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
