// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/verification/headlessbrowser.h"
#include "tests/e2e/ctl.h"
#include "tests/e2e/samplesite.h"
#include "tests/verification/testsite.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Switchback;

/// `switchbackctl verify` on real sites.
class TestVerifyVerb : public QObject {
    Q_OBJECT

    std::unique_ptr<SampleSite> m_sample;
    std::unique_ptr<TestSite> m_site;
    QString m_out;
    QString m_err;

    int call(const QStringList &arguments, const QByteArray &input = {})
    {
        const auto process = Ctl::begin(m_sample->workspace(), arguments);
        process->write(input);
        process->closeWriteChannel();
        if (!process->waitForFinished(60'000))
            return -1;
        m_out = QString::fromUtf8(process->readAllStandardOutput());
        m_err = QString::fromUtf8(process->readAllStandardError());
        return process->exitStatus() == QProcess::NormalExit ? process->exitCode() : -2;
    }
    [[nodiscard]] QJsonObject json() const { return QJsonDocument::fromJson(m_out.toUtf8()).object(); }
    [[nodiscard]] QString address() const { return m_site->url().toString(); }
    [[nodiscard]] QString reportFile() const { return m_sample->workspace() + "/../report.html"_L1; }
    void writeLogin()
    {
        QFile file(m_sample->projectFolder() + "/project.json"_L1);
        QVERIFY(file.open(QIODevice::ReadWrite));
        QJsonObject project = QJsonDocument::fromJson(file.readAll()).object();
        project.insert("verification"_L1,
                       QJsonObject{{u"login"_s, QJsonObject{{u"path"_s, u"/login"_s}, {u"user"_s, u"eve"_s}}}});
        QVERIFY(file.resize(0));
        file.write(QJsonDocument(project).toJson());
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_sample = std::make_unique<SampleSite>(2);
        QCOMPARE(m_sample->setUp(), QString());
        m_sample->endEngine();
    }
    void cleanupTestCase() { m_sample.reset(); }
    void init()
    {
        m_site = std::make_unique<TestSite>();
        m_site->page("/", SitePage::html("<title>Shop</title><p>Welcome</p><a href='/cart'>Cart</a>"));
        m_site->page("/cart", SitePage::html("<title>Cart</title><p>Your cart</p>"));
    }
    void cleanup() { m_site.reset(); }

    void anAddressIsLookedAtOnItsOwn()
    {
        QCOMPARE(call({u"verify"_s, address()}), 0);
        QVERIFY2(m_out.startsWith(address() + u", looked at for the first time:\n"_s), qPrintable(m_out));
        QVERIFY2(m_out.contains(u"with nothing to compare with: 2. Broken: 0"_s), qPrintable(m_out));
        QVERIFY2(m_err.contains(u"Looking at the site"_s), qPrintable(m_err));

        m_site->page("/cart", SitePage::html("<title>Cart</title><p>Something else</p>"));
        QCOMPARE(call({u"--quiet"_s, u"verify"_s, address()}), 0);
        QVERIFY2(m_out.contains(u", compared with "_s) && m_out.contains(u"\nchanged"_s), qPrintable(m_out));
        QVERIFY(m_err.isEmpty());

        m_site->page("/cart", SitePage{.status = 500, .body = "broken"});
        QCOMPARE(call({u"verify"_s, address()}), 4);
        QVERIFY2(m_out.contains(u"\nworse"_s) && m_out.contains(u"/cart"_s), qPrintable(m_out));
    }

    void anEnvironmentIsComparedWithTheTimeBefore()
    {
        QCOMPARE(call({u"--json"_s, u"verify"_s, u"Guestbook/Live"_s}), 0);
        QVERIFY(json().value("comparedWith"_L1).isNull());
        QCOMPARE(json().value("version"_L1).toString(), u"1.0.0"_s);
        QCOMPARE(call({u"--json"_s, u"verify"_s, u"guestbook/live"_s}), 0);
        const QJsonObject check = json();
        QVERIFY(!check.value("comparedWith"_L1).toString().isEmpty());
        QCOMPARE(check.value("versionThen"_L1).toString(), u"1.0.0"_s);
        QCOMPARE(check.value("failed"_L1), QJsonValue(false));
        const QJsonArray pages = check.value("pages"_L1).toArray();
        QVERIFY(!pages.isEmpty());
        for (const QJsonValue &page : pages) {
            QCOMPARE(page[u"verdict"].toString(), u"same"_s);
            QCOMPARE(page[u"status"].toInt(), 200);
        }
        // Each environment has a memory of its own.
        QCOMPARE(call({u"--json"_s, u"verify"_s, u"Guestbook/UAT"_s}), 0);
        QVERIFY(json().value("comparedWith"_L1).isNull());
    }

    void picturesAreComparedWhereTheyAreAskedFor()
    {
        if (installedBrowser().isEmpty())
            QSKIP("No Chromium is installed.");
        QCOMPARE(call({u"verify"_s, address(), u"--pictures"_s}), 0);
        QVERIFY2(m_err.contains(u"Taking pictures of the pages"_s), qPrintable(m_err));
        m_site->page("/", SitePage::html("<title>Shop</title><p style='font-size:60px'>Welcome</p>"
                                         "<a href='/cart'>Cart</a>"));
        QCOMPARE(call({u"verify"_s, address()}), 0);
        QVERIFY2(!m_out.contains(u"looks different"_s), qPrintable(m_out));
        QCOMPARE(call({u"verify"_s, address(), u"--pictures"_s}), 0);
        QVERIFY2(m_out.contains(u"It looks different in a browser: "_s), qPrintable(m_out));
    }

    void theReportIsAPage()
    {
        QCOMPARE(call({u"verify"_s, address(), u"--report"_s, reportFile()}), 0);
        QVERIFY2(m_out.contains(u"The report is in "_s), qPrintable(m_out));
        QFile report(reportFile());
        QVERIFY(report.open(QIODevice::ReadOnly));
        const QByteArray html = report.readAll();
        QVERIFY(html.startsWith("<!DOCTYPE html>") && html.contains("/cart"));
    }

    void aReportThatCannotBeWrittenIsSaidAndSoIsWhatWasFound()
    {
        QCOMPARE(call({u"--json"_s, u"verify"_s, address(), u"--report"_s, u"/nowhere/report.html"_s}), 1);
        QCOMPARE(json().value("pages"_L1).toArray().size(), 2);
        QVERIFY2(m_err.contains(u"report.not-written"_s), qPrintable(m_err));
    }

    void whatCannotBeLookedAtIsSaid_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<int>("code");
        QTest::newRow("nothing") << QStringList() << 2;
        QTest::newRow("no such project") << QStringList{u"Nowhere/Live"_s} << 6;
        QTest::newRow("no environment") << QStringList{u"Guestbook"_s} << 2;
        QTest::newRow("no web address") << QStringList{u"ftp://localhost/"_s} << 2;
        QTest::newRow("a password in the address") << QStringList{u"http://eve:word@localhost/"_s} << 2;
        QTest::newRow("a password for an address") << QStringList{u"http://localhost/"_s, u"--ask-password"_s} << 2;
    }
    void whatCannotBeLookedAtIsSaid()
    {
        QFETCH(QStringList, arguments);
        QFETCH(int, code);
        QCOMPARE(call(QStringList{u"verify"_s} + arguments), code);
        QVERIFY(m_out.isEmpty() && !m_err.isEmpty());
    }

    void aSiteThatDoesNotAnswerIsWorse()
    {
        const QString gone = address();
        m_site.reset();
        QCOMPARE(call({u"--json"_s, u"verify"_s, gone}), 4);
        QVERIFY(json().value("pages"_L1).toArray().first()[u"status"].isNull());
    }

    void whatIsSavedWhileThePasswordIsTypedStays()
    {
        const auto typing = Ctl::begin(m_sample->workspace(), {u"verify"_s, u"Guestbook/Live"_s, u"--ask-password"_s});
        QVERIFY(typing->waitForStarted());
        typing->write("s3c");
        QVERIFY(typing->waitForBytesWritten());
        QTRY_VERIFY_WITH_TIMEOUT(Ctl::hasReadInput(*typing), 20'000);
        QVERIFY2(call({u"set"_s, u"Guestbook"_s, u"MEANWHILE=1"_s}) == 0, qPrintable(m_err));
        typing->write("ret\n");
        typing->closeWriteChannel();
        QVERIFY(typing->waitForFinished(60'000));
        QFile file(m_sample->projectFolder() + "/project.json"_L1);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll().contains("MEANWHILE"));
    }

    // Last: from here on somebody logs in.
    void aPasswordIsForWhoLogsIn()
    {
        QVERIFY(call({u"verify"_s, u"Guestbook/Live"_s, u"--ask-password"_s}, "s3cret-Word\n") != 0);
        QVERIFY2(m_err.contains(u"Nobody logs in"_s), qPrintable(m_err));
        writeLogin();
        QCOMPARE(call({u"verify"_s, u"Guestbook/Live"_s, u"--ask-password"_s}, "\n"), 2);
        QVERIFY2(m_err.contains(u"No password was typed"_s), qPrintable(m_err));
        // There is no keyring here, so the word cannot be kept, and nothing else will do.
        QVERIFY(call({u"verify"_s, u"Guestbook/Live"_s, u"--ask-password"_s}, "s3cret-Word\n") != 0);
        QVERIFY2(m_err.contains(u"keyring"_s), qPrintable(m_err));
        QVERIFY(!m_out.contains(u"s3cret-Word"_s) && !m_err.contains(u"s3cret-Word"_s));
        QVERIFY(call({u"verify"_s, u"Guestbook/Live"_s}) != 0);
        QVERIFY2(m_err.contains(u"keyring"_s), qPrintable(m_err));
    }
};

QTEST_GUILESS_MAIN(TestVerifyVerb)
#include "tst_verifyverb.moc"
