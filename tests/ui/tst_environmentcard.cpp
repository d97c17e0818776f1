// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "models/project.h"
#include "models/timetext.h"
#include "ui/backupline.h"
#include "ui/environmentcard.h"
#include "ui/factrow.h"
#include "ui/pipelinearrow.h"

#include <QPushButton>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Switchback;

/// What a card says of an environment.
class TestEnvironmentCard : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theTimeLeftOfABackupIsNeverCutOff()
    {
        const QDateTime now(QDate(2026, 3, 1), QTime(12, 0), Qt::UTC);
        Backup backup;
        backup.version = u"6.2.45"_s;
        backup.expiresAt = now.addSecs(42 * 3600 + 13 * 60);
        BackupLine line;
        line.setBackup(&backup, true, now);
        const auto *fact = line.findChild<FactRow *>();
        const int link = line.extendButton()->sizeHint().width();
        const int whole = line.fontMetrics().horizontalAdvance(line.text());
        line.resize(whole + link + 100, line.sizeHint().height());
        line.show();
        QCOMPARE(fact->text(), line.text());
        QVERIFY(line.text().startsWith("Backup of 6.2.45"_L1));
        line.resize(whole + link, line.height()); // the icon needs room, too
        QCOMPARE(fact->text(), backupText(u"6.2.45"_s, backup.expiresAt, now));
        QCOMPARE(fact->toolTip(), line.text());

        // Beside the link there is no room for it any more: that goes below.
        const int least = line.fontMetrics().horizontalAdvance(fact->text());
        line.resize(least + 40, line.height());
        QCOMPARE(fact->text(), backupText(u"6.2.45"_s, backup.expiresAt, now));
        QTRY_VERIFY(line.extendButton()->y() >= fact->geometry().bottom());
        QVERIFY(fact->width() >= least + line.fontMetrics().height());
        line.resize(whole + link, line.height());
        QTRY_VERIFY(line.extendButton()->y() < fact->geometry().bottom());
    }

    void nothingIsPromotedFromLive()
    {
        PipelineArrow toLive(Role::Uat);
        PipelineArrow fromLive(Role::Live);
        QCOMPARE(fromLive.sizeHint(), toLive.sizeHint());
        const QImage gap = fromLive.grab().toImage();
        QImage plain = gap.copy();
        plain.fill(gap.pixelColor(0, 0));
        QCOMPARE(gap, plain);
        QVERIFY(toLive.grab().toImage() != plain);
    }

    void itsInstancesAreCounted()
    {
        Project project;
        project.id = u"p"_s;
        Environment live;
        live.ref = {u"p"_s, u"live"_s};
        EnvironmentCard card(live.ref);
        const auto *parts = card.findChild<FactRow *>(u"cardParts"_s);
        card.setFacts(project, live, nullptr, QDateTime::currentDateTimeUtc());
        QVERIFY(parts->isHidden());
        live.parts = {{.name = u"author"_s, .ready = 1, .desired = 1, .version = {}},
                      {.name = u"public"_s, .ready = 2, .desired = 3, .version = {}}};
        card.setFacts(project, live, nullptr, QDateTime::currentDateTimeUtc());
        QVERIFY(!parts->isHidden());
        QCOMPARE(parts->text(), u"author 1 of 1, public 2 of 3"_s);
        QVERIFY(card.accessibleDescription().contains(parts->text()));
    }

    void itSaysHowLongTheWayBackTakes()
    {
        const QDateTime now(QDate(2026, 3, 1), QTime(12, 0), Qt::UTC);
        Project project;
        project.id = u"p"_s;
        Environment live;
        live.ref = {u"p"_s, u"live"_s};
        live.version = u"1.0.0"_s;
        EnvironmentCard card(live.ref);
        const auto *back = card.findChild<FactRow *>(u"cardRehearsal"_s);
        card.setFacts(project, live, nullptr, now);
        QVERIFY(back->isHidden());
        live.rehearsal = Rehearsal{.fromVersion = u"1.0.0"_s,
                                   .toVersion = u"2.0.0"_s,
                                   .endedAt = now.addSecs(-12 * 60),
                                   .backMilliseconds = 4000};
        card.setFacts(project, live, nullptr, now);
        QVERIFY(!back->isHidden());
        QCOMPARE(back->text(), u"Back in about 4.0\u00A0s, rehearsed 12\u00A0min ago"_s);
        QVERIFY(back->toolTip().contains(u"2.0.0"_s));
        QVERIFY(card.accessibleDescription().contains(back->text()));
        live.version = u"2.0.0"_s; // by now it is upgraded
        card.setFacts(project, live, nullptr, now.addSecs(60));
        QCOMPARE(back->text(), u"Back in about 4.0\u00A0s, rehearsed 13\u00A0min ago"_s);
    }

    void whatElseIsWorthKnowingIsSaid()
    {
        Project project;
        project.id = u"p"_s;
        Environment live;
        live.ref = {u"p"_s, u"live"_s};
        EnvironmentCard card(live.ref);
        const auto *remarks = card.findChild<FactRow *>(u"cardRemarks"_s);
        card.setFacts(project, live, nullptr, QDateTime::currentDateTimeUtc());
        QVERIFY(remarks->isHidden());
        live.remarks = {Text("It lasts."), Text("It was checked.")};
        card.setFacts(project, live, nullptr, QDateTime::currentDateTimeUtc());
        QCOMPARE(remarks->text(), u"It lasts."_s);
        QVERIFY(card.accessibleDescription().contains(u"It was checked."_s));
    }
};

QTEST_MAIN(TestEnvironmentCard)
#include "tst_environmentcard.moc"
