// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/engine/expirer.h"
#include "tests/fakes/fakeclock.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Switchback;

/// Time is over: the deletion is begun once, tried again when it could not be, and never forgotten.
class TestExpirer : public QObject {
    Q_OBJECT

private:
    std::shared_ptr<FakeClock> m_clock;
    QList<OperationRequest> m_begun;
    std::unique_ptr<Expirer> m_expirer;
    Project m_project;

    static Activity deletion(const OperationRequest &request, OperationState state)
    {
        Activity activity;
        activity.request = request;
        activity.state = state;
        return activity;
    }

private Q_SLOTS:
    void init()
    {
        m_clock = std::make_shared<FakeClock>();
        m_begun.clear();
        m_expirer = std::make_unique<Expirer>(m_clock, [this](const OperationRequest &request) {
            m_begun.append(request);
            return Cockpit::Ticket(m_begun.size());
        });
        Backup backup;
        backup.id = u"blue"_s;
        backup.environment = {u"shop"_s, u"live"_s};
        backup.createdAt = m_clock->now();
        backup.expiresAt = m_clock->now().addSecs(upgradeBackupSeconds);
        m_project = Project();
        m_project.id = u"shop"_s;
        m_project.backups = {backup};
    }

    void leavesABackupAloneUntilItsTimeIsOver()
    {
        m_clock->advance(std::chrono::hours(48) - std::chrono::seconds(1));
        m_expirer->look(m_project);
        QVERIFY(m_begun.isEmpty());
        m_clock->advance(std::chrono::seconds(1));
        m_expirer->look(m_project);
        QCOMPARE(m_begun.size(), 1);
        QCOMPARE(m_begun.first().kind, OperationKind::DeleteBackup);
        QCOMPARE(m_begun.first().backupId, u"blue"_s);
        QCOMPARE(m_begun.first().environment, (EnvironmentRef{u"shop"_s, u"live"_s}));
    }

    void beginsADeletionOnce()
    {
        m_clock->advance(std::chrono::hours(49));
        for (int look = 0; look < 5; ++look)
            m_expirer->look(m_project);
        QCOMPARE(m_begun.size(), 1);
    }

    void reportsARefusalAndTriesAgainLater()
    {
        m_clock->advance(std::chrono::hours(49));
        m_expirer->look(m_project);
        QSignalSpy noticed(m_expirer.get(), &Expirer::noticed);
        Problem busy;
        busy.sentence = Text("A rollback is running.");
        m_expirer->startFailed(1, busy);
        QCOMPARE(noticed.count(), 1);
        m_expirer->look(m_project);
        QCOMPARE(m_begun.size(), 1);
        m_clock->advance(std::chrono::minutes(5));
        m_expirer->look(m_project);
        QCOMPARE(m_begun.size(), 2);
    }

    void anExtensionThatCameInBetweenIsNoNews()
    {
        m_clock->advance(std::chrono::hours(49));
        m_expirer->look(m_project);
        QVERIFY(m_begun.first().onlyExpired);
        QSignalSpy noticed(m_expirer.get(), &Expirer::noticed);
        Problem extended;
        extended.code = u"guard.BackupNotExpired"_s;
        m_expirer->startFailed(1, extended);
        QVERIFY(noticed.isEmpty());
        m_expirer->look(m_project);
        QCOMPARE(m_begun.size(), 1);
    }

    void triesAgainAfterADeletionThatFailed()
    {
        m_clock->advance(std::chrono::hours(49));
        m_expirer->look(m_project);
        m_expirer->activityEnded(deletion(m_begun.first(), OperationState::Failed));
        m_clock->advance(std::chrono::minutes(5));
        m_expirer->look(m_project);
        QCOMPARE(m_begun.size(), 2);
    }

    void aRefusalOfSomebodyElsesStartIsNotItsBusiness()
    {
        m_clock->advance(std::chrono::hours(49));
        m_expirer->look(m_project);
        QSignalSpy noticed(m_expirer.get(), &Expirer::noticed);
        m_expirer->startFailed(77, Problem());
        QVERIFY(noticed.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestExpirer)
#include "tst_expirer.moc"
