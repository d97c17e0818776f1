// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/credentials/keyringdaemon.h"
#include "tests/e2e/ctl.h"
#include "tests/fakes/secrethunt.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QHostAddress>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Switchback;

namespace {

/// Long, and with characters that encodings change.
const QByteArray planted = "p14nt3d \"s3cr3t\"/+ of a site=";

/// A site that answers with what it found in its environment, of the secret only a digest.
constexpr char program[] = R"(
import hashlib, http.server, os
answer = " ".join([os.environ.get("COLOUR", "none"), os.environ.get("MODE", "none"), os.environ["RELEASE_VERSION"],
                   hashlib.sha256(os.environ.get("TOKEN", "").encode()).hexdigest()]).encode()
class Handler(http.server.BaseHTTPRequestHandler):
    def log_message(self, *arguments):
        pass
    def do_GET(self):
        self.send_response(200)
        self.send_header("Content-Length", str(len(answer)))
        self.end_headers()
        self.wfile.write(answer)
http.server.ThreadingHTTPServer(("127.0.0.1", int(os.environ["PORT"])), Handler).serve_forever()
)";

QString digestOf(const QByteArray &value)
{
    return QString::fromLatin1(QCryptographicHash::hash(value, QCryptographicHash::Sha256).toHex());
}

bool write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return QDir().mkpath(QFileInfo(path).path()) && file.open(QIODevice::WriteOnly)
           && file.write(bytes) == bytes.size();
}

} // namespace

/// The verbs that make a site and set it up, with the real program, real sites and a real keyring. The tests build on each
/// other, as the acts of one person do.
class TestSiteVerbs : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder; ///< all that the programs may write to, but for the keyring
    QTemporaryDir m_own;    ///< what the person has: releases
    QString m_out;
    QString m_err;

    [[nodiscard]] QString workspace() const { return m_folder.filePath(u"workspace"_s); }
    [[nodiscard]] QString site() const { return m_folder.filePath(u"sites/shop"_s); }
    [[nodiscard]] QString release(const QString &name) const { return m_own.filePath(name); }

    int call(const QStringList &arguments, const QByteArray &typed = {})
    {
        const auto process = Ctl::begin(workspace(), arguments);
        process->write(typed);
        process->closeWriteChannel();
        if (!process->waitForFinished(60'000))
            return -1;
        m_out = QString::fromUtf8(process->readAllStandardOutput());
        m_err = QString::fromUtf8(process->readAllStandardError());
        return process->exitStatus() == QProcess::NormalExit ? process->exitCode() : -2;
    }
    [[nodiscard]] QByteArray projectFile() const
    {
        QFile file(site() + u"/project.json"_s);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    /// What the site of the first environment, Integration, answers.
    [[nodiscard]] QString served() const
    {
        const int port = QJsonDocument::fromJson(projectFile())["environments"_L1][0]["port"_L1].toInt();
        QTcpSocket socket;
        socket.connectToHost(QHostAddress(QHostAddress::LocalHost), quint16(port));
        if (!socket.waitForConnected(5000))
            return {};
        socket.write("GET / HTTP/1.0\r\nHost: localhost\r\n\r\n");
        QByteArray answer;
        while (socket.state() == QAbstractSocket::ConnectedState && socket.waitForReadyRead(5000))
            answer += socket.readAll();
        answer += socket.readAll();
        return QString::fromUtf8(answer.mid(answer.indexOf("\r\n\r\n") + 4));
    }
    [[nodiscard]] QStringList releases()
    {
        QStringList versions;
        if (call({u"--json"_s, u"releases"_s, u"Shop"_s}) != 0)
            return {m_err};
        const QJsonArray all = QJsonDocument::fromJson(m_out.toUtf8()).array();
        for (const QJsonValue &one : all)
            versions.append(one["version"_L1].toString());
        return versions;
    }

private Q_SLOTS:
    void initTestCase()
    {
        for (const char *variable : {"HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME"})
            qputenv(variable, m_folder.path().toUtf8());
        KeyringDaemon daemon;
        QTRY_VERIFY(daemon.isThere());
        for (const QString &name : {u"shop"_s, u"next"_s}) {
            QVERIFY(write(release(name + u"/Procfile"_s), "web: exec python3 site.py\n"));
            QVERIFY(write(release(name + u"/site.py"_s), program));
        }
        QCOMPARE(
            QProcess::execute(u"tar"_s, {u"-czf"_s, release(u"shop.tar.gz"_s), u"-C"_s, release(u"shop"_s), u"."_s}),
            0);
    }
    void cleanupTestCase()
    {
        // What was not stopped goes on running on this machine.
        QCOMPARE(call({u"stop"_s}), 0);
    }

    void aSiteIsMadeOfAnArchive()
    {
        // Nothing says which version it is.
        QCOMPARE(call({u"add-site"_s, release(u"shop.tar.gz"_s), u"--folder"_s, site()}), 2);
        QVERIFY2(m_err.contains(u"add-site PATH VERSION"_s), qPrintable(m_err));
        QVERIFY(!QFileInfo::exists(site()));
        const QStringList addition{
            u"add-site"_s, release(u"shop.tar.gz"_s), u"1.0.0"_s, u"--name"_s, u"Shop"_s, u"--folder"_s, site()};
        QVERIFY2(call(addition) == 0, qPrintable(m_err));
        QVERIFY2(m_out.contains(u"Made in %1."_s.arg(site())), qPrintable(m_out));
        QVERIFY(m_out.contains(u"Shop is in the workspace."_s));
        QCOMPARE(releases(), QStringList{u"1.0.0"_s});
        QCOMPARE(QJsonDocument::fromJson(projectFile())["environments"_L1].toArray().size(), 3);
        // A folder that holds something is left alone.
        const QByteArray before = projectFile();
        QCOMPARE(call(addition), 7);
        QVERIFY2(m_err.contains(u"There is something in"_s), qPrintable(m_err));
        QCOMPARE(projectFile(), before);
    }

    void whatIsNeitherSiteNorReleaseIsSaidToBe()
    {
        QVERIFY(write(release(u"nothing/readme.txt"_s), "nothing"));
        QVERIFY(call({u"add-site"_s, release(u"nothing"_s)}) != 0);
        QVERIFY2(m_err.contains(u"neither a release nor a site"_s), qPrintable(m_err));
        QVERIFY(call({u"add-release"_s, u"Shop"_s, release(u"nothing"_s), u"9.0.0"_s}) != 0);
        QCOMPARE(call({u"add-release"_s, u"Nowhere"_s, release(u"next"_s), u"2.0.0"_s}), 6);
    }

    void programsGetTheirVariables()
    {
        QVERIFY2(call({u"set"_s, u"Shop"_s, u"COLOUR=red = blue"_s}) == 0, qPrintable(m_err));
        QVERIFY(m_out.contains(u"when they are started again"_s));
        QCOMPARE(call({u"set"_s, u"Shop"_s, u"MODE=site"_s}), 0);
        QCOMPARE(call({u"set"_s, u"shop/integration"_s, u"MODE=integration"_s}), 0);
        SecretHunt hunt(planted);
        QString said;
        hunt.watch([this, &said] {
            QVERIFY2(call({u"set-secret"_s, u"Shop"_s, u"TOKEN"_s}, planted + '\n') == 0, qPrintable(m_err));
            said = m_out + m_err;
        });
        QVERIFY2(call({u"set-up"_s, u"Shop/Integration"_s, u"1.0.0"_s, u"--yes"_s}) == 0, qPrintable(m_err));
        said += m_out + m_err;
        QCOMPARE(served(), u"red = blue integration 1.0.0 "_s + digestOf(planted));
        QCOMPARE(call({u"--json"_s, u"activity"_s}), 0);
        said += m_out + m_err;
        hunt.search(u"what was printed"_s, said.toUtf8());
        hunt.search(m_folder.path());
        QVERIFY2(hunt.findings().isEmpty(), qPrintable(hunt.findings().join(u'\n')));
        QVERIFY(hunt.filesRead() > 5);
    }

    void whatRunsGetsItWhenItIsStartedAgain()
    {
        QCOMPARE(call({u"--json"_s, u"set"_s, u"Shop"_s, u"COLOUR=green"_s}), 0);
        QCOMPARE(QJsonDocument::fromJson(m_out.toUtf8())["name"_L1].toString(), u"Shop"_s);
        QVERIFY(served().startsWith(u"red"_s));
        QCOMPARE(call({u"stop"_s, u"Shop"_s}), 0);
        QVERIFY2(call({u"start"_s, u"Shop"_s}) == 0, qPrintable(m_err));
        QTRY_COMPARE(served(), u"green integration 1.0.0 "_s + digestOf(planted));
    }

    void whatIsMistypedChangesNothing_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<int>("exitCode");
        QTest::addColumn<QString>("said");
        QTest::newRow("no value") << QStringList{u"set"_s, u"Shop"_s, u"COLOUR"_s} << 2 << u"It goes: set"_s;
        QTest::newRow("no name") << QStringList{u"set"_s, u"Shop"_s, u"=red"_s} << 2 << u"It goes: set"_s;
        QTest::newRow("one of ours") << QStringList{u"set"_s, u"Shop"_s, u"PORT=80"_s} << 2 << u"“PORT”"_s;
        QTest::newRow("no name of a variable")
            << QStringList{u"set"_s, u"Shop"_s, u"A-B=1"_s} << 2 << u"letters, digits and underscores"_s;
        QTest::newRow("secret on the command line")
            << QStringList{u"set-secret"_s, u"Shop"_s, u"TOKEN=x"_s} << 2 << u"no secret any more"_s;
        QTest::newRow("secret without value")
            << QStringList{u"set-secret"_s, u"Shop"_s, u"OTHER"_s} << 2 << u"No value was typed for OTHER"_s;
        QTest::newRow("an empty value for a secret that is kept")
            << QStringList{u"set-secret"_s, u"Shop"_s, u"TOKEN"_s} << 2 << u"No value was typed for TOKEN"_s;
        QTest::newRow("a plain value for a secret")
            << QStringList{u"set"_s, u"Shop"_s, u"TOKEN=x"_s} << 2 << u"unset it first"_s;
        QTest::newRow("unset what is not there")
            << QStringList{u"unset"_s, u"Shop/Live"_s, u"TOKEN"_s} << 6 << u"no variable “TOKEN”"_s;
        QTest::newRow("no such site") << QStringList{u"set"_s, u"Nowhere"_s, u"A=1"_s} << 6 << u"Nowhere"_s;
    }

    void whatIsMistypedChangesNothing()
    {
        QFETCH(const QStringList, arguments);
        QFETCH(const int, exitCode);
        QFETCH(const QString, said);
        const QByteArray before = projectFile();
        QCOMPARE(call(arguments), exitCode);
        QVERIFY2(m_err.contains(said), qPrintable(m_err));
        QCOMPARE(projectFile(), before);
    }

    void aLockedKeyringChangesNothing()
    {
        KeyringDaemon daemon;
        QVERIFY(daemon.lock());
        const QByteArray before = projectFile();
        QVERIFY(call({u"set-secret"_s, u"Shop"_s, u"OTHER"_s}, "value\n") != 0);
        QVERIFY2(m_err.contains(u"OTHER of Shop"_s), qPrintable(m_err));
        QCOMPARE(projectFile(), before);
        QVERIFY(daemon.unlock());
        QVERIFY2(call({u"set-secret"_s, u"Shop"_s, u"OTHER"_s}, "value\n") == 0, qPrintable(m_err));
    }

    void aSecretLeavesTheKeyringWithItsVariable()
    {
        QCOMPARE(call({u"set-secret"_s, u"Shop/Live"_s, u"KEY"_s}, "of Live\n"), 0);
        QVERIFY(projectFile().contains("\"KEY\""));
        QVERIFY2(call({u"unset"_s, u"Shop/Live"_s, u"KEY"_s}) == 0, qPrintable(m_err));
        QVERIFY(!projectFile().contains("\"KEY\""));
        // It would be asked for again, for there is no value any more.
        QCOMPARE(call({u"set-secret"_s, u"Shop/Live"_s, u"KEY"_s}), 2);
        QVERIFY2(m_err.contains(u"No value was typed"_s), qPrintable(m_err));
    }

    void whatIsSavedWhileAValueIsTypedStays()
    {
        const auto typing = Ctl::begin(workspace(), {u"set-secret"_s, u"Shop"_s, u"LATE"_s});
        QVERIFY(typing->waitForStarted());
        typing->write("la");
        QVERIFY(typing->waitForBytesWritten());
        QTRY_VERIFY_WITH_TIMEOUT(Ctl::hasReadInput(*typing), 20'000);
        QVERIFY2(call({u"set-secret"_s, u"Shop"_s, u"MEANWHILE"_s}, "of another\n") == 0, qPrintable(m_err));
        QVERIFY2(call({u"set"_s, u"Shop"_s, u"COLOUR=blue"_s}) == 0, qPrintable(m_err));
        typing->write("te\n");
        typing->closeWriteChannel();
        QVERIFY(typing->waitForFinished(60'000));
        QCOMPARE(typing->exitCode(), 0);
        for (const char *kept : {"LATE", "MEANWHILE", "blue"})
            QVERIFY2(projectFile().contains(kept), kept);
    }

    void aReleaseIsAddedOnce()
    {
        QVERIFY2(call({u"add-release"_s, u"Shop"_s, release(u"next"_s), u"2.0.0"_s}) == 0, qPrintable(m_err));
        QCOMPARE(m_out, u"The release is in Shop.\n"_s);
        QCOMPARE(call({u"add-release"_s, u"Shop"_s, release(u"next"_s), u"2.0.0"_s}), 7);
        QVERIFY2(m_err.contains(u"has a release 2.0.0 already"_s), qPrintable(m_err));
        QCOMPARE(call({u"add-release"_s, u"Shop"_s, release(u"next"_s), u"../2"_s}), 2);
        QStringList versions = releases();
        versions.sort();
        QCOMPARE(versions, (QStringList{u"1.0.0"_s, u"2.0.0"_s}));
        QCOMPARE(call({u"--json"_s, u"add-release"_s, u"Shop"_s, release(u"next"_s), u"3.0.0"_s}), 0);
        QCOMPARE(QJsonDocument::fromJson(m_out.toUtf8())["releases"_L1].toInt(), 3);
    }
};

QTEST_GUILESS_MAIN(TestSiteVerbs)
#include "tst_siteverbs.moc"
