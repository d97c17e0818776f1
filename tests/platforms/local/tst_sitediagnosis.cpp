// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/platforms/local/diskfile.h"
#include "app/platforms/local/haproxyversion.h"
#include "app/platforms/local/sitediagnosis.h"
#include "testsite.h"

#include <QDir>
#include <QFile>
#include <QTcpServer>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace Switchback;
using namespace Switchback::Tests;

/// "Diagnose…" on a site on this machine.
class TestSiteDiagnosis : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<TestSite> m_site;

    QList<Finding> findings()
    {
        Context context = m_site->context();
        const Result<QList<Finding>> found =
            m_site->platform().diagnose(m_site->entry(), m_site->environmentId, {}, context);
        return found.value_or(QList<Finding>{{.code = u"test.failed"_s, .sentence = Text("failed")}});
    }
    static QStringList codes(const QList<Finding> &findings)
    {
        QStringList codes;
        for (const Finding &finding : findings)
            codes.append(finding.code);
        return codes;
    }
    QStringList codes() { return codes(findings()); }
    QString active() { return m_site->environment().installationId; }

private Q_SLOTS:
    void init()
    {
        m_site = std::make_unique<TestSite>();
        m_site->addRelease(u"1.0.0"_s);
        QVERIFY(m_site->operate(OperationKind::SetUp, u"1.0.0"_s));
    }

    void nothingIsFoundWhereAllIsWell()
    {
        QCOMPARE(codes(), QStringList());
        QVERIFY2(m_site->log.notes.size() >= 4, qPrintable(m_site->log.notes.join(u'\n')));
    }

    void ofOneThatIsNotSetUpThatIsSaidAndNothingIsMade()
    {
        m_site->addEnvironment(u"Live"_s, u"live"_s);
        m_site->environmentId = u"live"_s;
        QCOMPARE(codes(), QStringList{u"environment.not-set-up"_s});
        QVERIFY(!QDir(m_site->layout().environment(u"live"_s)).exists());
    }

    void aDeadProcessAndItsLastWords()
    {
        QVERIFY(m_site->runner().process(active()).stop());
        const QList<Finding> found = findings();
        const auto words = std::find_if(found.cbegin(), found.cend(),
                                        [](const Finding &finding) { return finding.code == "local.last-words"_L1; });
        QVERIFY(words != found.cend());
        QVERIFY2(words->lines.join(u'\n').contains(u"site 1.0.0 on"_s), qPrintable(words->lines.join(u'\n')));
    }

    void aPortThatSomebodyElseHas()
    {
        QVERIFY(m_site->runner().front().stop());
        QTcpServer other;
        QVERIFY(other.listen(QHostAddress::LocalHost, m_site->port()));
        QVERIFY(codes().contains(u"local.port-taken"_s));
    }

    void aSocketThatNobodyAnswersOn()
    {
        QVERIFY(m_site->runner().front().stop());
        const QString socket = m_site->layout().front(m_site->environmentId) + u"/admin.sock"_s;
        QFile left(socket);
        if (!left.exists())
            QVERIFY(left.open(QIODevice::WriteOnly));
        QVERIFY(codes().contains(u"local.stale-socket"_s));
    }

    void filesThatEverybodyMayChange()
    {
        const QString procfile = m_site->layout().release(u"1.0.0"_s) + u"/Procfile"_s;
        QVERIFY(QFile::setPermissions(procfile, QFile::permissions(procfile) | QFile::WriteOther));
        const QList<Finding> found = findings();
        QCOMPARE(codes(found), QStringList{u"local.open-permissions"_s});
        QCOMPARE(found.first().lines, QStringList{procfile});
    }

    void whatAnInterruptedOperationLeft()
    {
        InstallationState left;
        left.id = u"20260101-000000-1.0.0"_s;
        left.release = u"1.0.0"_s;
        QVERIFY(makeFolder(m_site->layout().installation(m_site->environmentId, left.id) + u"/data"_s));
        QVERIFY(m_site->runner().save(left));
        const QList<Finding> found = findings();
        QCOMPARE(codes(found), QStringList{u"local.leftovers"_s});
        QVERIFY(found.first().lines.first().endsWith(left.id));
        // While somebody works on it, it is no remains.
        const auto held = m_site->lock(m_site->environmentId);
        QVERIFY(held);
        QCOMPARE(codes(), QStringList());
    }

    void whatRunsWithoutVisitors()
    {
        m_site->addRelease(u"2.0.0"_s);
        const QString before = active();
        QVERIFY(m_site->operate(OperationKind::Upgrade, u"2.0.0"_s));
        QCOMPARE(codes(), QStringList());
        Result<InstallationState> kept = m_site->runner().installation(before);
        QVERIFY(kept);
        QVERIFY(m_site->runner().startWeb(*kept));
        QCOMPARE(codes(), QStringList{u"local.runs-idle"_s});
    }

    void aDeletionThatWasNotFinishedAndAFreezeThatWasForgotten()
    {
        const QString folder = m_site->layout().installations(m_site->environmentId);
        QVERIFY(QDir(folder).mkdir(QString::fromLatin1(deletingPrefix) + u"old"_s));
        Result<EnvironmentState> state = m_site->runner().state();
        QVERIFY(state);
        state->freezeId = u"x"_s;
        state->freezeSince = m_site->clock.now();
        QVERIFY(m_site->runner().save(*state));
        const QStringList found = codes();
        QVERIFY(found.contains(u"local.half-removed"_s));
        QVERIFY(found.contains(u"local.forgotten-freeze"_s));
        // Both end when the site is looked after.
        Context context = m_site->context();
        (void)m_site->platform().tend(m_site->entry(), nobodyWaits, context);
        QCOMPARE(codes(), QStringList());
    }

    void theVersionOfHaproxyIsRead_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("version");
        QTest::newRow("2.6") << u"HAProxy version 2.6.12-1+deb12u4 2026/10/17 - https://haproxy.org/\n"_s
                             << u"2.6.12"_s;
        QTest::newRow("old") << u"HA-Proxy version 1.8.19-1+deb10u3 2020/08/01\nCopyright\n"_s << u"1.8.19"_s;
        QTest::newRow("development") << u"HAProxy version 3.1-dev5-1 2026/01/01\n"_s << u"3.1"_s;
        QTest::newRow("something else") << u"nginx version: nginx/1.22.1\n"_s << QString();
        QTest::newRow("nothing") << QString() << QString();
    }

    void theVersionOfHaproxyIsRead()
    {
        QFETCH(QString, text);
        QTEST(parseHaproxyVersion(text).toString(), "version");
    }

    void anOldHaproxyIsSaid()
    {
        const QString old = m_site->layout().folder() + u"/haproxy"_s;
        QFile script(old);
        QVERIFY(script.open(QIODevice::WriteOnly));
        script.write("#!/bin/sh\necho 'HA-Proxy version 2.0.33 2023/09/01'\n");
        script.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        script.close();
        Context context = m_site->context();
        const QList<Finding> found = diagnoseSite(m_site->runner(), old, context);
        QCOMPARE(codes(found), QStringList{u"local.haproxy-old"_s});
        QVERIFY(found.first().sentence.english().contains(u"HAProxy 2.0.33 is too old"_s));
    }
};

QTEST_GUILESS_MAIN(TestSiteDiagnosis)
#include "tst_sitediagnosis.moc"
