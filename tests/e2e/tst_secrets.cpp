// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/e2e/ctl.h"
#include "tests/e2e/fakecluster.h"
#include "tests/fakes/secrethunt.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Switchback;

namespace {

const QByteArray token = "T0ken+of/the=cluster%that \"nobody\" may see 4711";

} // namespace

/// The real programs with a token in a kubeconfig, against a server that would spill it: whatever they write, print or pass
/// on is searched.
class TestSecrets : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder; ///< all that the programs may write to
    QTemporaryDir m_own;    ///< the person's: the kubeconfig
    QByteArray m_printed;

    [[nodiscard]] QString workspace() const { return m_folder.filePath(u"workspace"_s); }

    int call(const QStringList &arguments)
    {
        const auto process = Ctl::begin(workspace(), arguments);
        if (!process->waitForFinished(60'000))
            return -1;
        m_printed += process->readAllStandardOutput() + process->readAllStandardError();
        return process->exitCode();
    }

    /// A plugin that prints the token, which it has from a file.
    [[nodiscard]] QJsonObject plugin() const
    {
        const QJsonObject credential{{u"apiVersion"_s, u"client.authentication.k8s.io/v1"_s},
                                     {u"kind"_s, u"ExecCredential"_s},
                                     {u"status"_s, QJsonObject{{u"token"_s, QString::fromUtf8(token)}}}};
        QFile file(m_own.filePath(u"credential.json"_s));
        if (file.open(QIODevice::WriteOnly))
            file.write(KubeReply::compact(credential));
        return {{u"exec"_s, QJsonObject{{u"apiVersion"_s, u"client.authentication.k8s.io/v1"_s},
                                        {u"command"_s, u"cat"_s},
                                        {u"interactiveMode"_s, u"Never"_s},
                                        {u"args"_s, QJsonArray{file.fileName()}}}}};
    }

private Q_SLOTS:
    void initTestCase()
    {
        // Everything the programs keep for a person goes into the folder that is searched.
        for (const char *variable : {"HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME"})
            qputenv(variable, m_folder.path().toUtf8());
    }

    void aTokenIsWrittenNowhere_data()
    {
        QTest::addColumn<bool>("isFromPlugin");
        QTest::newRow("in the kubeconfig") << false;
        QTest::newRow("from a plugin") << true;
    }
    void aTokenIsWrittenNowhere()
    {
        QFETCH(const bool, isFromPlugin);
        const HostileServer server(FakeCluster::repeating(token));
        QVERIFY(FakeCluster::writeKubeconfig(m_own.filePath(u"kubeconfig"_s), server,
                                             isFromPlugin ? plugin()
                                                          : QJsonObject{{u"token"_s, QString::fromUtf8(token)}}));
        SecretHunt hunt(token);
        m_printed.clear();
        hunt.watch([this] {
            QCOMPARE(call({u"account"_s, u"add"_s, u"magnolia"_s, u"Our cluster"_s,
                           QString(u"kubeconfig="_s + m_own.filePath(u"kubeconfig"_s))}),
                     0);
            QCOMPARE(call({u"account"_s, u"test"_s, u"our cluster"_s}), 0);
            QCOMPARE(call({u"--json"_s, u"account"_s, u"list"_s}), 0);
            QCOMPARE(call({u"--json"_s, u"environments"_s}), 0);
            QVERIFY(m_printed.contains("6.2.45"));
            // Refused by the cluster, in words that hold the token.
            QCOMPARE(call({u"upgrade"_s, u"shop/Live"_s, u"6.2.50"_s, u"--yes"_s, u"--reason"_s, u"a test"_s}), 3);
            QVERIFY2(m_printed.contains("is not welcome"), m_printed.right(300).constData());
            QVERIFY(call({u"protect"_s, u"shop/Live"_s, u"--yes"_s}) != 0);
            QCOMPARE(call({u"--json"_s, u"activity"_s}), 0);
            QVERIFY(m_printed.contains("Protect"));
            QProcess window;
            window.start(QStringLiteral(SWITCHBACK),
                         {u"--workspace"_s, workspace(), u"--screenshot"_s, m_folder.filePath(u"window.png"_s)});
            QVERIFY(window.waitForFinished(60'000));
            m_printed += window.readAllStandardOutput() + window.readAllStandardError();
            QCOMPARE(window.exitCode(), 0);
            QCOMPARE(call({u"account"_s, u"sign-out"_s, u"our cluster"_s}), 0);
            QCOMPARE(call({u"account"_s, u"remove"_s, u"our cluster"_s}), 0);
        });
        hunt.search(m_folder.path());
        hunt.search(u"what was printed"_s, m_printed);
        QVERIFY2(hunt.findings().isEmpty(), qPrintable(hunt.findings().join(u'\n')));
        QVERIFY(hunt.filesRead() > 3);
        // The hunt can find it: where the person keeps it.
        hunt.search(m_own.path());
        QVERIFY(!hunt.findings().isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestSecrets)
#include "tst_secrets.moc"
