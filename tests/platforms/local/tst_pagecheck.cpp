// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/verification/headlessbrowser.h"
#include "testsite.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Switchback;
using namespace Switchback::Tests;

/// Before the switch the pages of the new version are compared with those that run, from the check paths on.
class TestPageCheck : public QObject {
    Q_OBJECT

private:
    static void setUp(TestSite &site, const SiteBehaviour &next, const QJsonObject &verification = {})
    {
        QJsonObject json = site.projectFile();
        json.insert("checkPaths"_L1, QJsonArray{u"/shop"_s});
        json.insert("verification"_L1, verification);
        site.writeProjectFile(json);
        site.addRelease(u"1.0.0"_s);
        site.addRelease(u"2.0.0"_s, next);
        QVERIFY(site.operate(OperationKind::SetUp, u"1.0.0"_s));
    }
    static QStringList reports(const TestSite &site, const QString &pattern)
    {
        return QDir(site.layout().verification(site.environmentId)).entryList({pattern}, QDir::Files);
    }

private Q_SLOTS:
    void aPageThatBreaksBehindALinkStopsTheUpgrade()
    {
        TestSite site;
        setUp(site, {.brokenPath = u"/shop/cart"_s});
        const Result<void> failed = site.operate(OperationKind::Upgrade, u"2.0.0"_s);
        QVERIFY(!failed);
        QCOMPARE(failed.error().code, u"local.pages-worse"_s);
        const QString said = failed.error().sentence.english();
        QVERIFY2(said.contains(u"/shop/cart"_s), qPrintable(said));
        QVERIFY2(failed.error().details.contains(u"/shop/cart"_s), qPrintable(failed.error().details));
        QCOMPARE(site.get(u"/"_s), u"release 1.0.0"_s);
        // The report outlives what it is about.
        QCOMPARE(reports(site, u"*.html"_s).size(), 1);
        QCOMPARE(reports(site, u"*.json"_s).size(), 1);
    }

    void oneThatTellsTheTimeIsTheSame()
    {
        TestSite site;
        setUp(site, {});
        const Result<void> done = site.operate(OperationKind::Upgrade, u"2.0.0"_s);
        QVERIFY2(done, qPrintable(done ? QString() : done.error().sentence.english()));
        QCOMPARE(site.measures.value("comparedPages"_L1).toInteger(), 3);
        QCOMPARE(site.measures.value("worsePages"_L1).toInteger(-1), 0);
        QCOMPARE(site.measures.value("pagesToReview"_L1).toInteger(-1), 0);
        QFile report(site.layout().verification(site.environmentId) + u'/' + reports(site, u"*.html"_s).value(0));
        QVERIFY(report.open(QIODevice::ReadOnly));
        QVERIFY(report.readAll().contains("/shop/help"));
    }

    void aPageThatLooksDifferentIsForAPersonToSee()
    {
        if (installedBrowser().isEmpty())
            QSKIP("No Chromium is installed.");
        TestSite site;
        setUp(site, {}, {{u"pictures"_s, 2}, {u"ignoreElements"_s, QJsonArray{u".clock"_s}}});
        QFile program(site.layout().releases() + u"/2.0.0/site.py"_s);
        QVERIFY(program.open(QIODevice::ReadWrite));
        QByteArray text = program.readAll();
        QVERIFY(text.contains("<title>Shop"));
        text.replace("<title>Shop", "<style>a{font-size:60px}</style><title>Shop");
        QVERIFY(program.seek(0) && program.write(text) == text.size());
        program.close();
        const Result<void> done = site.operate(OperationKind::Upgrade, u"2.0.0"_s);
        QVERIFY2(done, qPrintable(done ? QString() : done.error().sentence.english()));
        QCOMPARE(site.measures.value("worsePages"_L1).toInteger(-1), 0);
        QCOMPARE(site.measures.value("pagesToReview"_L1).toInteger(-1), 1);
        const QStringList told = site.log.notes.filter(u"/shop: It looks different in a browser: "_s);
        QVERIFY2(told.size() == 1, qPrintable(site.log.notes.join(u'\n')));
        QFile report(site.layout().verification(site.environmentId) + u'/' + reports(site, u"*.html"_s).value(0));
        QVERIFY(report.open(QIODevice::ReadOnly));
        QCOMPARE(report.readAll().count("<img alt=\"/shop, "), 2);
        constexpr auto others = QFile::ReadGroup | QFile::ExeGroup | QFile::ReadOther | QFile::ExeOther;
        QCOMPARE(QFile::permissions(site.layout().verification(site.environmentId)) & others, QFile::Permissions());
    }

    void whatIsIgnoredOrToleratedStopsNothing_data()
    {
        QTest::addColumn<QJsonObject>("verification");
        QTest::addColumn<int>("compared");
        QTest::newRow("ignored") << QJsonObject{{u"ignorePaths"_s, QJsonArray{u"/shop/c*"_s}}} << 2;
        QTest::newRow("tolerated") << QJsonObject{{u"toleratedWorse"_s, 2}} << 3;
        QTest::newRow("off") << QJsonObject{{u"pages"_s, 0}} << 0;
    }

    void whatIsIgnoredOrToleratedStopsNothing()
    {
        QFETCH(QJsonObject, verification);
        QFETCH(int, compared);
        TestSite site;
        setUp(site, {.brokenPath = u"/shop/cart"_s}, verification);
        const Result<void> done = site.operate(OperationKind::Upgrade, u"2.0.0"_s);
        QVERIFY2(done, qPrintable(done ? QString() : done.error().sentence.english()));
        QCOMPARE(site.measures.value("comparedPages"_L1).toInteger(), compared);
        QCOMPARE(reports(site, u"*.html"_s).isEmpty(), compared == 0);
    }

    void theNewestReportsAreKept()
    {
        TestSite site;
        setUp(site, {});
        const QString folder = site.layout().verification(site.environmentId);
        QVERIFY(QDir().mkpath(folder));
        for (int i = 0; i < 12; ++i) {
            for (const QString &ending : {u".html"_s, u".json"_s}) {
                QFile old(folder + u"/old-%1"_s.arg(i) + ending);
                QVERIFY(old.open(QIODevice::WriteOnly));
                QVERIFY(old.setFileTime(QDateTime::currentDateTime().addDays(-i - 1), QFile::FileModificationTime));
            }
        }
        QVERIFY(site.operate(OperationKind::Upgrade, u"2.0.0"_s));
        QCOMPARE(reports(site, u"*.html"_s).size(), 10);
        QCOMPARE(reports(site, u"*.json"_s).size(), 10);
        QVERIFY(!QFile::exists(folder + "/old-9.html"_L1));
        QVERIFY(QFile::exists(folder + "/old-8.html"_L1));
    }

    void settingsThatCannotBeUsedAreNamed()
    {
        TestSite site;
        QJsonObject json = site.projectFile();
        json.insert("verification"_L1, QJsonObject{{u"ignoreElements"_s, QJsonArray{u"a > b:hover"_s}}});
        site.writeProjectFile(json);
        const Result<ProjectFile> file = readProjectFile(site.layout().folder());
        QVERIFY(!file);
        QVERIFY2(file.error().sentence.english().contains(u"verification.ignoreElements"_s),
                 qPrintable(file.error().sentence.english()));
    }
};

QTEST_GUILESS_MAIN(TestPageCheck)
#include "tst_pagecheck.moc"
