// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/e2e/loadgenerator.h"
#include "tests/e2e/samplesite.h"

#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Switchback;

/// The promise about visitors, counted: under a steady load no read fails and no accepted write is lost, while an
/// environment is upgraded and rolled back.
class TestUnderLoad : public QObject {
    Q_OBJECT

private:
    static QStringList missing(const QStringList &wanted, const QStringList &there)
    {
        const QSet<QString> present(there.cbegin(), there.cend());
        QStringList lost;
        for (const QString &message : wanted)
            if (!present.contains(message))
                lost.append(message);
        return lost;
    }

    static void waitForWrites(const LoadGenerator &load, qint64 more)
    {
        const qint64 before = load.counts().acceptedWrites;
        QTRY_VERIFY_WITH_TIMEOUT(load.counts().acceptedWrites >= before + more, 30'000);
    }

private Q_SLOTS:
    void losesNoReadAndNoAcceptedWrite()
    {
        SampleSite site;
        QCOMPARE(site.setUp(), QString());
        LoadGenerator load(site.port(u"uat"_s), 200);
        waitForWrites(load, 20);

        const Activity upgrade = site.run(OperationKind::Upgrade, u"uat"_s, u"2.0.0"_s);
        QVERIFY2(upgrade.state == OperationState::Succeeded, qPrintable(upgrade.outcome.english()));
        QCOMPARE(site.servedVersion(u"uat"_s), u"2.0.0"_s);
        const QStringList acceptedUntilUpgraded = load.accepted();
        const QString upgraded = site.environment(u"uat"_s).installationId;
        QCOMPARE(missing(acceptedUntilUpgraded, SampleSite::messagesIn(site.installationFolder(u"uat"_s, upgraded))),
                 QStringList());

        waitForWrites(load, 20);
        const Activity rollback = site.run(OperationKind::Restore, u"uat"_s);
        QVERIFY2(rollback.state == OperationState::Succeeded, qPrintable(rollback.outcome.english()));
        QCOMPARE(site.servedVersion(u"uat"_s), u"1.0.0"_s);
        waitForWrites(load, 20);
        load.stop();

        // What was accepted before the switch is in both; what came in between is in the installation set aside; what
        // came after is in the one that serves now. Nothing is nowhere.
        const Project after = site.project();
        QStringList everywhere =
            SampleSite::messagesIn(site.installationFolder(u"uat"_s, after.environment(u"uat"_s)->installationId));
        for (const Backup &backup : after.backups)
            if (backup.environment.environmentId == "uat"_L1)
                everywhere += SampleSite::messagesIn(site.installationFolder(u"uat"_s, backup.id));
        QCOMPARE(missing(load.accepted(), everywhere), QStringList());

        const LoadGenerator::Counts counts = load.counts();
        qInfo("reads %lld (failed %lld, longest %lld ms), writes accepted %lld, deferred %lld, failed %lld;"
              " writes frozen %lld ms on upgrade, %lld ms on roll back",
              counts.reads, counts.failedReads, counts.longestReadMilliseconds, counts.acceptedWrites,
              counts.deferredWrites, counts.failedWrites, upgrade.measures.value("freezeMilliseconds"_L1).toInteger(),
              rollback.measures.value("freezeMilliseconds"_L1).toInteger());
        QVERIFY2(counts.failedReads == 0, qPrintable(load.failures().join(u"; "_s)));
        QVERIFY2(counts.failedWrites == 0, qPrintable(load.failures().join(u"; "_s)));
        QVERIFY(counts.reads > 500);
        QVERIFY(counts.deferredWrites > 0); // the freeze was there and was counted
    }
};

QTEST_GUILESS_MAIN(TestUnderLoad)
#include "tst_underload.moc"
