// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/e2e/ctl.h"
#include "tests/e2e/samplesite.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Switchback;

/// `switchbackctl diagnose` on real sites.
class TestDiagnoseVerb : public QObject {
    Q_OBJECT

    std::unique_ptr<SampleSite> m_site;
    QString m_out;
    QString m_err;

    int call(const QStringList &arguments)
    {
        const auto process = Ctl::begin(m_site->workspace(), arguments);
        if (!process->waitForFinished(60'000))
            return -1;
        m_out = QString::fromUtf8(process->readAllStandardOutput());
        m_err = QString::fromUtf8(process->readAllStandardError());
        return process->exitStatus() == QProcess::NormalExit ? process->exitCode() : -2;
    }
    QJsonArray json(const QStringList &arguments)
    {
        return call(QStringList{u"--json"_s, u"diagnose"_s} + arguments) == 0
                   ? QJsonDocument::fromJson(m_out.toUtf8()).array()
                   : QJsonArray();
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_site = std::make_unique<SampleSite>(2);
        QCOMPARE(m_site->setUp(), QString());
        m_site->endEngine();
    }
    void cleanupTestCase() { m_site.reset(); }

    void nothingIsFoundOfASiteThatIsWell()
    {
        QCOMPARE(call({u"diagnose"_s, u"Guestbook/Live"_s}), 0);
        QCOMPARE(m_out, u"Nothing was found.\n"_s);
        QCOMPARE(m_err, u"Reading the project afresh.\nLooking at HAProxy and its port\n"
                        "Looking at who may change the site's files\nLooking for what lies about\n"
                        "Measuring the room for an upgrade\n"_s);
        QCOMPARE(call({u"--quiet"_s, u"diagnose"_s, u"guestbook"_s, u"live"_s}), 0);
        QCOMPARE(m_out, u"Nothing was found.\n"_s);
        QVERIFY(m_err.isEmpty());
        QCOMPARE(call({u"--json"_s, u"diagnose"_s, u"Guestbook/Live"_s}), 0);
        QCOMPARE(QJsonDocument::fromJson(m_out.toUtf8()), QJsonDocument(QJsonArray()));
    }

    void whatWasAskedAboutIsAnswered()
    {
        const QJsonArray findings = json({u"Guestbook/Live"_s, u"--about"_s, u"126"_s});
        QCOMPARE(findings.size(), 1);
        QCOMPARE(findings.first()[u"code"].toString(), u"diagnosis.not-understood"_s);
        QCOMPARE(findings.first()[u"gravity"].toString(), u"Note"_s);
    }

    void itHasToBeAnEnvironment()
    {
        QCOMPARE(call({u"diagnose"_s}), 2);
        QVERIFY2(m_err.contains(u"[--about TEXT]"_s), qPrintable(m_err));
        QCOMPARE(call({u"diagnose"_s, u"Guestbook"_s}), 2);
        QCOMPARE(call({u"diagnose"_s, u"Nowhere/Live"_s}), 6);
        QCOMPARE(call({u"diagnose"_s, u"Guestbook/Nowhere"_s}), 6);
        QCOMPARE(call({u"diagnose"_s, u"Guestbook"_s, u"Live"_s, u"more"_s}), 2);
        QCOMPARE(call({u"--help"_s}), 0);
        QVERIFY(m_out.contains(u"diagnose PROJECT/ENVIRONMENT [--about TEXT]"_s));
    }

    void whatIsWrongIsSaidWithWhatToDo()
    {
        QCOMPARE(call({u"stop"_s, u"Guestbook"_s}), 0);
        QCOMPARE(call({u"diagnose"_s, u"Guestbook/Live"_s}), 0);
        QVERIFY2(m_out.startsWith(u"Failure: "_s) && m_out.contains(u"\nWhat to do: "_s), qPrintable(m_out));
        const QJsonArray findings = json({u"Guestbook/Live"_s});
        QCOMPARE(findings.first()[u"gravity"].toString(), u"Failure"_s);
        QVERIFY(!findings.first()[u"remedy"].toString().isEmpty());
        QCOMPARE(call({u"start"_s, u"Guestbook"_s}), 0);
    }

    void whatAMessageMeansIsExplained()
    {
        QCOMPARE(call({u"explain"_s, u"kind.disk-full"_s}), 0);
        QVERIFY2(m_out.contains(u"A disk is full."_s) && m_out.contains(u"\n  1. "_s), qPrintable(m_out));
        QCOMPARE(call({u"explain"_s, u"http.timeout"_s}), 0);
        QVERIFY2(m_out.contains(u"http.timeout"_s), qPrintable(m_out));
        QCOMPARE(call({u"explain"_s, u"exit"_s, u"137"_s}), 0);
        QVERIFY2(m_out.contains(u"memory ran out"_s) && m_out.contains(u"The command ended with code 137."_s),
                 qPrintable(m_out));
        QCOMPARE(call({u"explain"_s, u"502"_s}), 0);
        QVERIFY2(m_out.contains(u"The server answered with HTTP 502."_s), qPrintable(m_out));
        QCOMPARE(call({u"explain"_s, u"nothing"_s, u"anybody"_s, u"knows"_s}), 6);
        QCOMPARE(m_out, u"Nothing is known of it.\n"_s);
    }

    void aLogComesInByStandardInput()
    {
        const auto process = Ctl::begin(m_site->workspace(), {u"--json"_s, u"explain"_s});
        QVERIFY(process->waitForStarted());
        process->write(QByteArray("an ordinary line\n\xff\xfe\0\n", 21));
        process->write("cp: error writing 'x': No space left on device\n");
        process->closeWriteChannel();
        QVERIFY(process->waitForFinished(60'000));
        QCOMPARE(process->exitCode(), 0);
        const QJsonArray findings = QJsonDocument::fromJson(process->readAllStandardOutput()).array();
        QVERIFY(!findings.isEmpty());
        QVERIFY(!findings.first()[u"steps"].toArray().isEmpty());
        QVERIFY(findings.first()[u"reason"].toString().contains(u"No space left on device"_s));
    }

    void aRemedyIsSaidInGerman()
    {
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"LC_ALL"_s, u"de_DE.UTF-8"_s);
        environment.insert(u"LANGUAGE"_s, u"de"_s);
        process.setProcessEnvironment(environment);
        process.start(QStringLiteral(SWITCHBACKCTL),
                      {u"--workspace"_s, m_site->workspace(), u"explain"_s, u"kind.disk-full"_s});
        QVERIFY(process.waitForFinished(60'000));
        const QString said = QString::fromUtf8(process.readAllStandardOutput());
        QVERIFY2(said.contains(u"Ein Datenträger ist voll."_s) && said.contains(u"Beginnen Sie den Vorgang erneut."_s),
                 qPrintable(said));
    }

    void aBrokenFileOfRemediesIsNamedAndTheRestWorks()
    {
        QVERIFY(QDir().mkpath(m_site->workspace() + u"/remedies"_s));
        QFile file(m_site->workspace() + u"/remedies/mine.yaml"_s);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("remedies:\n  - id: x\n    when: [{kind: Odd}]\n");
        file.close();
        QCOMPARE(call({u"explain"_s, u"kind.disk-full"_s}), 0);
        QVERIFY(file.remove());
        QVERIFY2(m_err.contains(u"mine.yaml:3: "_s), qPrintable(m_err));
        QVERIFY(m_out.contains(u"A disk is full."_s));
    }

    void aProjectThatCannotBeReadIsDiagnosedAllTheSame()
    {
        const QString aside = m_site->projectFolder() + u".aside"_s;
        QVERIFY(QDir().rename(m_site->projectFolder(), aside));
        const QJsonArray findings = json({u"Guestbook/Live"_s});
        const QByteArray said = m_err.toUtf8();
        QVERIFY(QDir().rename(aside, m_site->projectFolder()));
        QVERIFY2(findings.size() == 1, said.constData());
        QVERIFY(!findings.first()[u"sentence"].toString().isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestDiagnoseVerb)
#include "tst_diagnoseverb.moc"
