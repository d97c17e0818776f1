// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/e2e/ctl.h"
#include "tests/e2e/fakecluster.h"
#include "tests/fakes/testcertificates.h"

#include <QJsonDocument>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Switchback;

/// `switchbackctl account`: what it prints, answers to the shell and keeps.
class TestAccountVerb : public QObject {
    Q_OBJECT

private:
    const QByteArray m_token = "a token of some length";
    std::unique_ptr<QTemporaryDir> m_folder;
    QByteArray m_out;
    QByteArray m_err;

    [[nodiscard]] QString kubeconfig() const { return m_folder ? m_folder->filePath(u"kubeconfig"_s) : QString(); }
    [[nodiscard]] QStringList addition(const QStringList &more = {}) const
    {
        return QStringList{u"account"_s, u"add"_s, u"magnolia"_s, u"Our cluster"_s,
                           QString(u"kubeconfig="_s + kubeconfig())}
               + more;
    }
    [[nodiscard]] bool describe(const HostileServer &server, const QByteArray &token) const
    {
        return FakeCluster::writeKubeconfig(kubeconfig(), server, {{u"token"_s, QString::fromUtf8(token)}});
    }

    int call(const QStringList &arguments)
    {
        const auto process = Ctl::begin(m_folder->filePath(u"workspace"_s), arguments);
        if (!process->waitForFinished(60'000))
            return -1;
        m_out = process->readAllStandardOutput();
        m_err = process->readAllStandardError();
        return process->exitCode();
    }
    QJsonArray json(const QStringList &arguments)
    {
        return call(QStringList{u"--json"_s} + arguments) == 0 ? QJsonDocument::fromJson(m_out).array() : QJsonArray();
    }

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void anAccountIsAddedTriedAndRemoved()
    {
        const HostileServer server(FakeCluster::repeating(m_token));
        QVERIFY(describe(server, m_token));
        QCOMPARE(call({u"account"_s}), 0);
        QVERIFY(m_out.contains("There are no accounts."));
        QVERIFY2(call(addition()) == 0, m_err.constData());
        QVERIFY(m_out.contains("Our cluster answers: Kubernetes v1.27.0"));
        QCOMPARE(json({u"projects"_s}).size(), 1);
        const QString id = json({u"account"_s, u"list"_s}).at(0)["id"_L1].toString();
        QVERIFY(id.startsWith("magnolia-"_L1));
        QCOMPARE(call({u"account"_s, u"test"_s, id}), 0);
        QCOMPARE(call({u"account"_s, u"sign-out"_s, u"OUR CLUSTER"_s}), 0);
        QCOMPARE(call({u"account"_s, u"remove"_s, u"our cluster"_s}), 0);
        QVERIFY(json({u"account"_s, u"list"_s}).isEmpty());
        QVERIFY(json({u"projects"_s}).isEmpty());
    }

    void whatIsAskedForIsShown()
    {
        QCOMPARE(call({u"account"_s, u"platforms"_s}), 0);
        QVERIFY(m_out.contains("magnolia"));
        QVERIFY(m_out.contains("kubeconfig="));
    }

    void nothingIsKeptOfWhatWasNotUnderstood_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<int>("exitCode");
        QTest::addColumn<QByteArray>("said");
        QTest::newRow("platform") << QStringList{u"account"_s, u"add"_s, u"nowhere"_s, u"Name"_s} << 2
                                  << QByteArray("no platform “nowhere”");
        QTest::newRow("field") << addition({u"colour=blue"_s}) << 2 << QByteArray("nothing called “colour=blue”");
        QTest::newRow("project") << addition({u"project=other"_s}) << 2 << QByteArray("no project “other”");
        QTest::newRow("account") << QStringList{u"account"_s, u"test"_s, u"nobody"_s} << 6
                                 << QByteArray("no account “nobody”");
        QTest::newRow("act") << QStringList{u"account"_s, u"burn"_s} << 2 << QByteArray("It goes: account list");
    }
    void nothingIsKeptOfWhatWasNotUnderstood()
    {
        QFETCH(const QStringList, arguments);
        QFETCH(const int, exitCode);
        QFETCH(const QByteArray, said);
        const HostileServer server(FakeCluster::repeating(m_token));
        QStringList own = arguments;
        own.replaceInStrings(QRegularExpression(u"^kubeconfig=.*"_s), QString(u"kubeconfig="_s + kubeconfig()));
        QVERIFY(describe(server, m_token));
        QCOMPARE(call(own), exitCode);
        QVERIFY2(m_err.contains(said), m_err.constData());
        QVERIFY(json({u"account"_s, u"list"_s}).isEmpty());
    }

    void whatTheClusterDoesNotTakeIsNotKept()
    {
        const HostileServer server(FakeCluster::repeating(m_token));
        QVERIFY(describe(server, "another token than that"));
        QCOMPARE(call(QStringList{u"--json"_s} + addition()), 1);
        QCOMPARE(QJsonDocument::fromJson(m_out)["part"_L1].toString(), u"SignIn"_s);
        QVERIFY(json({u"account"_s, u"list"_s}).isEmpty());
    }

    void aCertificateIsTrustedOnlyByItsFingerprint()
    {
        TestCertificates certificates;
        QVERIFY(certificates.isValid());
        const HostileServer server(FakeCluster::repeating(m_token), certificates.selfSigned(u"DNS:localhost"_s), true);
        QVERIFY(describe(server, m_token));
        QCOMPARE(call(addition()), 3);
        const QRegularExpressionMatch shown =
            QRegularExpression(u"trust=([0-9A-F:]{95})"_s).match(QString::fromUtf8(m_err));
        QVERIFY2(shown.hasMatch(), m_err.constData());
        QString wrong = shown.captured(1);
        wrong.replace(0, 1, wrong.startsWith(u'0') ? u"1"_s : u"0"_s);
        QCOMPARE(call(addition({QString(u"trust="_s + wrong)})), 3);
        QVERIFY(json({u"account"_s, u"list"_s}).isEmpty());
        QCOMPARE(call(addition({QString(u"trust="_s + shown.captured(1))})), 0);
        QCOMPARE(call({u"account"_s, u"test"_s, u"our cluster"_s}), 0);
    }
};

QTEST_GUILESS_MAIN(TestAccountVerb)
#include "tst_accountverb.moc"
