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

#include <csignal>

using namespace Qt::StringLiterals;
using namespace Switchback;

/// `switchbackctl doctor` on real sites.
class TestDoctorVerb : public QObject {
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
    QStringList codes(const QStringList &arguments)
    {
        QStringList codes;
        if (call(QStringList{u"--json"_s, u"doctor"_s} + arguments) != 0)
            return {m_err};
        const QJsonArray findings = QJsonDocument::fromJson(m_out.toUtf8()).array();
        for (const QJsonValue &finding : findings)
            codes.append(finding[u"target"].toString() + u' ' + finding[u"code"].toString());
        return codes;
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_site = std::make_unique<SampleSite>(2);
        QCOMPARE(m_site->setUp(), QString());
        m_site->endEngine();
    }
    void cleanupTestCase() { m_site.reset(); }

    void allIsWell()
    {
        QCOMPARE(call({u"--quiet"_s, u"doctor"_s}), 0);
        QCOMPARE(m_out, u"All is well.\n"_s);
        QVERIFY(m_err.isEmpty());
        QCOMPARE(call({u"doctor"_s, u"Guestbook"_s}), 0);
        QCOMPARE(codes({}), QStringList());
    }

    void theProjectHasToBeThere()
    {
        QCOMPARE(call({u"doctor"_s, u"Nowhere"_s}), 6);
        QCOMPARE(call({u"doctor"_s, u"Guestbook"_s, u"more"_s}), 2);
    }

    void whatDiedIsSaidAndMendedOnRequest()
    {
        QFile pids(m_site->projectFolder() + "/environments/live/front/haproxy.pid"_L1);
        QVERIFY(pids.open(QIODevice::ReadOnly));
        const auto pid = QJsonDocument::fromJson(pids.readAll()).object().value("pid"_L1).toInteger();
        QVERIFY(pid > 0);
        QCOMPARE(::kill(pid_t(pid), SIGKILL), 0);
        QTRY_VERIFY(m_site->servedVersion(u"live"_s).isEmpty());
        const QStringList found = codes({});
        QVERIFY2(found.contains(u"Guestbook/Live local.stale-socket"_s), qPrintable(found.join(u'\n')));
        QVERIFY(m_site->servedVersion(u"live"_s).isEmpty()); // looking changes nothing
        // A name that is mistyped mends nobody.
        QCOMPARE(call({u"doctor"_s, u"Nowhere"_s, u"--mend"_s}), 6);
        QVERIFY(m_site->servedVersion(u"live"_s).isEmpty());
        QCOMPARE(call({u"doctor"_s, u"--mend"_s}), 0);
        QCOMPARE(m_out, u"The front (HAProxy) of Live had died and was started again.\nAll is well.\n"_s);
        QCOMPARE(m_site->servedVersion(u"live"_s), u"1.0.0"_s);
    }

    void mendingLeavesJsonWhole()
    {
        QCOMPARE(codes({u"Guestbook"_s, u"--mend"_s}), QStringList());
        QVERIFY(QJsonDocument::fromJson(m_out.toUtf8()).isArray());
    }

    void otherProjectsAreNotMended()
    {
        const QString other = m_site->workspace() + "/../third"_L1;
        QVERIFY(QDir().mkpath(other));
        QFile project(other + "/project.json"_L1);
        QVERIFY(project.open(QIODevice::WriteOnly));
        project.write(R"({"name": "Third", "environments": [{"name": "Main", "role": "live", "port": 18999}]})");
        project.close();
        QCOMPARE(call({u"add-site"_s, other}), 0);
        QFile pids(m_site->projectFolder() + "/environments/live/front/haproxy.pid"_L1);
        QVERIFY(pids.open(QIODevice::ReadOnly));
        QCOMPARE(::kill(pid_t(QJsonDocument::fromJson(pids.readAll()).object().value("pid"_L1).toInteger()), SIGKILL),
                 0);
        QTRY_VERIFY(m_site->servedVersion(u"live"_s).isEmpty());
        QCOMPARE(call({u"doctor"_s, u"Third"_s, u"--mend"_s}), 0);
        QVERIFY(m_site->servedVersion(u"live"_s).isEmpty());
        QCOMPARE(call({u"doctor"_s, u"Guestbook"_s, u"--mend"_s}), 0);
        QCOMPARE(m_site->servedVersion(u"live"_s), u"1.0.0"_s);
        QCOMPARE(call({u"remove-site"_s, u"Third"_s}), 0);
    }

    void aPortThatTwoProjectsHaveIsSaid()
    {
        const QString copy = m_site->workspace() + "/../second"_L1;
        QVERIFY(QDir().mkpath(copy + "/releases/1.0.0"_L1));
        QFile project(copy + "/project.json"_L1);
        QVERIFY(project.open(QIODevice::WriteOnly));
        project.write("{\"name\": \"Second\", \"environments\": [{\"name\": \"Main\", \"role\": \"live\", \"port\": "
                      + QByteArray::number(m_site->port(u"live"_s)) + "}]}");
        project.close();
        QCOMPARE(call({u"add-site"_s, copy}), 0);
        QVERIFY(codes({}).contains(u" local.port-twice"_s));
        QVERIFY2(m_out.contains(u"Second/Main"_s), qPrintable(m_out));
    }
};

QTEST_GUILESS_MAIN(TestDoctorVerb)
#include "tst_doctorverb.moc"
