// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/kubernetes/kubecredential.h"
#include "tests/fakes/fakeclock.h"
#include "tests/fakes/testcertificates.h"

#include <QElapsedTimer>
#include <QFile>
#include <QJsonDocument>
#include <QTest>

#include <csignal>
#include <latch>
#include <thread>

using namespace Qt::StringLiterals;
using namespace Switchback;
using namespace std::chrono_literals;

namespace {

constexpr char format[] = "client.authentication.k8s.io/v1";

template <typename T>
QString codeOf(const Result<T> &result)
{
    return result ? u"ok"_s : result.error().code;
}

QByteArray answer(const QJsonObject &status, const QString &apiVersion = QString::fromLatin1(format))
{
    return QJsonDocument(
               QJsonObject{{u"kind"_s, u"ExecCredential"_s}, {u"apiVersion"_s, apiVersion}, {u"status"_s, status}})
        .toJson(QJsonDocument::Compact);
}

QByteArray authorization(const Result<KubeIdentity> &identity)
{
    return identity ? headerValue(identity->headers, "Authorization") : QByteArray();
}

} // namespace

/// How a user of a kubeconfig comes to be let in, with real programs as plugins.
class TestKubeCredential : public QObject {
    Q_OBJECT

private:
    [[nodiscard]] QString path(const QString &name) const { return m_folder->filePath(name); }
    void write(const QString &name, const QByteArray &bytes, bool isProgram = false) const
    {
        QFile file(path(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("%s cannot be written", qPrintable(name));
        if (isProgram)
            file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    }
    [[nodiscard]] QByteArray read(const QString &name) const
    {
        QFile file(path(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    /// A user whose plugin is this shell script; it runs in m_folder and counts its runs there.
    [[nodiscard]] KubeTarget pluginTarget(const QByteArray &script) const
    {
        write(u"plugin"_s, "#!/bin/sh\ncd '" + m_folder->path().toUtf8() + "'\necho >>runs\n" + script + '\n', true);
        KubeTarget target;
        target.cluster.server = QUrl(u"https://cluster.example:6443"_s);
        target.user.name = u"ada"_s;
        target.user.exec = KubeExec{.command = path(u"plugin"_s),
                                    .arguments = {u"two words"_s},
                                    .environment = {},
                                    .apiVersion = QString::fromLatin1(format),
                                    .installHint = u"Fetch\x202e it\nfrom the shop."_s};
        return target;
    }
    /// One that prints these bytes.
    [[nodiscard]] KubeTarget printing(const QByteArray &bytes) const
    {
        write(u"answer"_s, bytes);
        return pluginTarget("cat answer");
    }
    [[nodiscard]] qsizetype runs() const { return read(u"runs"_s).size(); }
    [[nodiscard]] Result<KubeIdentity> ask(const KubeTarget &target, std::chrono::milliseconds deadline = 30s)
    {
        return KubeCredential(target, m_redactor, m_clock, deadline).identity({});
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_redactor = std::make_shared<Redactor>();
        qputenv("PASSED_ON", "yes");
    }

    void staticUsersAreLetInAsTheyAre()
    {
        KubeTarget target;
        KubeCredential anonymous(target, m_redactor, m_clock);
        QVERIFY(anonymous.identity({})->headers.isEmpty());
        target.user.userName = u"ada"_s;
        target.user.password = std::make_shared<const Secret>("planted-password");
        KubeCredential basic(target, m_redactor, m_clock);
        QCOMPARE(authorization(basic.identity({})), "Basic " + QByteArray("ada:planted-password").toBase64());
        target.user.token = std::make_shared<const Secret>("planted-token");
        KubeCredential token(target, m_redactor, m_clock);
        QCOMPARE(authorization(token.identity({})), QByteArray("Bearer planted-token"));
        QVERIFY(!token.reject(token.identity({})->number));
        QCOMPARE(m_redactor->redacted(u"planted-token planted-password"_s).contains("planted"_L1), false);
    }

    void aTokensFileIsReadEachTime()
    {
        write(u"token"_s, "first-token\n");
        KubeTarget target;
        target.user.tokenFile = path(u"token"_s);
        KubeCredential credential(target, m_redactor, m_clock);
        const auto first = credential.identity({});
        QCOMPARE(authorization(first), QByteArray("Bearer first-token"));
        QCOMPARE(credential.identity({})->number, first->number);
        write(u"token"_s, "second-token");
        QCOMPARE(authorization(credential.identity({})), QByteArray("Bearer second-token"));
        QVERIFY(credential.identity({})->number != first->number);
        QCOMPARE(m_redactor->redacted(u"second-token"_s).contains("second"_L1), false);
        write(u"token"_s, " \n");
        QCOMPARE(codeOf(credential.identity({})), u"kubeconfig.file"_s);
        QFile::remove(path(u"token"_s));
        QCOMPARE(codeOf(credential.identity({})), u"kubeconfig.file"_s);
    }

    void whatWasRejectedIsReadAgain()
    {
        const auto withToken = [](const QByteArray &token, const QString &host = u"a.example"_s) {
            KubeTarget target;
            target.cluster.server = QUrl(u"https://%1:6443"_s.arg(host));
            target.user.token = std::make_shared<const Secret>(token);
            return target;
        };
        Result<KubeTarget> file = withToken("planted-first");
        KubeCredential credential(withToken("planted-first"), m_redactor, m_clock, 30s, [&file] { return file; });
        const int first = credential.identity({})->number;
        QVERIFY(!credential.reject(first)); // it is the same one still
        file = Failure(Problem());
        QVERIFY(!credential.reject(first));
        file = withToken("planted-other", u"b.example"_s);
        QVERIFY(!credential.reject(first)); // that one is for somebody else
        QCOMPARE(authorization(credential.identity({})), QByteArray("Bearer planted-first"));

        file = withToken("planted-second");
        QVERIFY(credential.reject(first));
        const auto second = credential.identity({});
        QCOMPARE(authorization(second), QByteArray("Bearer planted-second"));
        QVERIFY(second->number != first);
        QVERIFY(credential.reject(first)); // by another thread, which was late
        QVERIFY(!credential.reject(second->number));
        QVERIFY(!m_redactor->redacted(u"planted-second"_s).contains("planted"_L1));
    }

    void theFileMayNameAnotherWayIn()
    {
        const KubeTarget before = printing(answer({{u"token"_s, u"planted-first"_s}}));
        KubeTarget after = before;
        after.user.exec.reset();
        after.user.tokenFile = path(u"token"_s);
        write(u"token"_s, "planted-second");
        KubeCredential credential(before, m_redactor, m_clock, 30s, [after] { return after; });
        const auto first = credential.identity({});
        QCOMPARE(authorization(first), QByteArray("Bearer planted-first"));
        QVERIFY(credential.reject(first->number));
        QCOMPARE(authorization(credential.identity({})), QByteArray("Bearer planted-second"));
        QCOMPARE(runs(), 1);
    }

    void aPluginIsToldWhoAsksAndThatNobodyIsThere()
    {
        KubeTarget target = pluginTarget(
            "printf '%s' \"$KUBERNETES_EXEC_INFO\" >info; echo \"$1,$PASSED_ON,$OWN\" >heard; wc -c >stdin\n"
            "printf '%s' '"
            + answer({{u"token"_s, u"planted-token"_s}}) + "'");
        target.user.exec->environment.insert(u"OWN"_s, u"set"_s);
        QCOMPARE(authorization(ask(target)), QByteArray("Bearer planted-token"));
        QCOMPARE(read(u"heard"_s), QByteArray("two words,yes,set\n"));
        QCOMPARE(read(u"stdin"_s).trimmed(), QByteArray("0"));
        const QJsonObject info = QJsonDocument::fromJson(read(u"info"_s)).object();
        QCOMPARE(info.value(u"kind"_s), u"ExecCredential"_s);
        QCOMPARE(info.value(u"apiVersion"_s), QString::fromLatin1(format));
        QCOMPARE(info.value(u"spec"_s).toObject(), (QJsonObject{{u"interactive"_s, false}}));
        QCOMPARE(m_redactor->redacted(u"planted-token"_s).contains("planted"_L1), false);

        target.user.exec->provideClusterInfo = true;
        target.cluster.tlsServerName = u"inner"_s;
        QVERIFY(ask(target));
        const QJsonObject cluster =
            QJsonDocument::fromJson(read(u"info"_s)).object()[u"spec"_s].toObject()[u"cluster"_s].toObject();
        QCOMPARE(cluster,
                 (QJsonObject{{u"server"_s, u"https://cluster.example:6443"_s}, {u"tls-server-name"_s, u"inner"_s}}));
    }

    void aPluginMayGiveACertificate()
    {
        TestCertificates certificates;
        const auto files = certificates.issuedFiles(u"/CN=from-the-plugin"_s);
        const auto text = [](const QString &name) {
            QFile file(name);
            return file.open(QIODevice::ReadOnly) ? QString::fromLatin1(file.readAll()) : QString();
        };
        m_clock.advance(std::chrono::milliseconds(m_clock.now().msecsTo(QDateTime::currentDateTimeUtc())));
        const auto identity = ask(printing(
            answer({{u"clientCertificateData"_s, text(files.certificate)}, {u"clientKeyData"_s, text(files.key)}})));
        QVERIFY2(identity, qPrintable(codeOf(identity)));
        QCOMPARE(identity->clientCertificate.subjectInfo(QSslCertificate::CommonName),
                 QStringList{u"from-the-plugin"_s});
        QVERIFY(!identity->clientKey.isNull());
        QVERIFY(identity->headers.isEmpty());
        const QString line = text(files.key).section(u'\n', 1, 1);
        QVERIFY(line.size() > 20);
        QVERIFY(!m_redactor->redacted(line).contains(line));
        QCOMPARE(codeOf(ask(printing(answer({{u"clientCertificateData"_s, text(files.certificate)}})))),
                 u"kubeconfig.key"_s);
    }

    void whatItGaveIsKeptUntilItExpires()
    {
        const QDateTime end = m_clock.now().addSecs(600);
        KubeCredential credential(
            printing(answer({{u"token"_s, u"planted-token"_s}, {u"expirationTimestamp"_s, end.toString(Qt::ISODate)}})),
            m_redactor, m_clock);
        const auto first = credential.identity({});
        m_clock.advance(599s);
        QCOMPARE(credential.identity({})->number, first->number);
        QCOMPARE(runs(), 1);
        write(u"answer"_s, answer({{u"token"_s, u"later-token"_s}}));
        m_clock.advance(1s);
        const auto second = credential.identity({});
        QCOMPARE(authorization(second), QByteArray("Bearer later-token"));
        QVERIFY(second->number != first->number);
        QCOMPARE(runs(), 2);
        // Without an end it is kept until the server says no.
        m_clock.advance(1000h);
        QVERIFY(credential.identity({}));
        QCOMPARE(runs(), 2);
        QVERIFY(credential.reject(first->number)); // somebody else's old one: there is a new one already
        QVERIFY(credential.identity({}));
        QCOMPARE(runs(), 2);
        QVERIFY(credential.reject(second->number));
        QVERIFY(credential.identity({}));
        QCOMPARE(runs(), 3);
    }

    void whatIsNoCredentialIsAProblem_data()
    {
        QTest::addColumn<QByteArray>("output");
        QTest::addColumn<QString>("code");
        const auto row = [](const char *name, const QByteArray &output, const char *code) {
            QTest::newRow(name) << output << QString::fromLatin1(code);
        };
        row("nothing", "", "kube.plugin.garbage");
        row("words", "Signed in as ada, token planted-token", "kube.plugin.garbage");
        row("cut off", answer({{u"token"_s, u"planted-token"_s}}).chopped(3), "kube.plugin.garbage");
        row("a list", "[]", "kube.plugin.garbage");
        row("another kind", "{\"kind\":\"Status\"}", "kube.plugin.garbage");
        row("another format", answer({{u"token"_s, u"planted-token"_s}}, u"client.authentication.k8s.io/v1beta1"_s),
            "kube.plugin.garbage");
        row("no status", answer({}), "kube.plugin.garbage");
        row("token is a number", answer({{u"token"_s, 5}}), "kube.plugin.garbage");
        row("certificate is none", answer({{u"clientCertificateData"_s, u"x"_s}, {u"clientKeyData"_s, u"planted"_s}}),
            "kubeconfig.certificate");
        row("no time", answer({{u"token"_s, u"planted-token"_s}, {u"expirationTimestamp"_s, u"soon"_s}}),
            "kube.plugin.garbage");
        row("expired",
            answer({{u"token"_s, u"planted-token"_s}, {u"expirationTimestamp"_s, u"2020-01-01T00:00:00Z"_s}}),
            "kube.plugin.expired");
    }
    void whatIsNoCredentialIsAProblem()
    {
        QFETCH(QByteArray, output);
        const auto identity = ask(printing(output));
        QTEST(codeOf(identity), "code");
        QVERIFY(!identity.error().remedy.isEmpty());
        QVERIFY(!identity.error().sentence.english().contains("planted"_L1));
        QVERIFY(!identity.error().details.contains("planted"_L1));
    }

    void aPluginThatAsksGetsNoAnswer()
    {
        // The terminal of whoever started Switchback is not its terminal.
        const auto identity =
            ask(pluginTarget("echo 'Password for ada:' >&2\nread -r word </dev/tty || read -r word || exit 7\n"
                             "echo \"$word\" >answered"));
        QCOMPARE(codeOf(identity), u"kube.plugin.failed"_s);
        QVERIFY(identity.error().sentence.english().contains("exit code 7"_L1));
        QVERIFY(identity.error().details.contains("Password for ada:"_L1));
        QVERIFY(read(u"answered"_s).isEmpty());
    }

    void aPluginThatNeedsATerminalIsNotStarted()
    {
        KubeTarget target = printing(answer({{u"token"_s, u"planted-token"_s}}));
        target.user.exec->needsTerminal = true;
        QCOMPARE(codeOf(ask(target)), u"kube.plugin.terminal"_s);
        QCOMPARE(runs(), 0);
    }

    void aPluginThatHangsIsEndedWithAllItStarted()
    {
        const auto identity =
            ask(pluginTarget("echo $$ >pid\nsleep 600 & echo $! >child\necho 'Open the browser' >&2\nwait"), 300ms);
        QCOMPARE(codeOf(identity), u"kube.plugin.late"_s);
        QVERIFY(identity.error().details.contains("Open the browser"_L1));
        for (const QString &name : {u"pid"_s, u"child"_s}) {
            const int pid = read(name).trimmed().toInt();
            QVERIFY(pid > 0);
            QTRY_VERIFY(::kill(pid, 0) != 0);
        }
    }

    void aPluginThatNeverEndsPrintingIsEnded()
    {
        QCOMPARE(codeOf(ask(pluginTarget("yes planted-token"))), u"kube.plugin.garbage"_s);
    }

    void aStopRequestEndsIt()
    {
        KubeCredential credential(pluginTarget("touch started\nsleep 600"), m_redactor, m_clock);
        std::stop_source stop;
        QString code;
        std::jthread thread([&] { code = codeOf(credential.identity(stop.get_token())); });
        QTRY_VERIFY(QFile::exists(path(u"started"_s)));
        // One that waits for the same plugin is let go as well.
        std::stop_source otherStop;
        otherStop.request_stop();
        QCOMPARE(codeOf(credential.identity(otherStop.get_token())), u"cancelled"_s);
        stop.request_stop();
        thread.join();
        QCOMPARE(code, u"cancelled"_s);
        QCOMPARE(runs(), 1);
    }

    void aMissingPluginIsSaidToBeOneWithTheHint()
    {
        KubeTarget target = pluginTarget("");
        target.user.exec->command = path(u"gone"_s);
        const auto identity = ask(target);
        QCOMPARE(codeOf(identity), u"kube.plugin.missing"_s);
        const QString remedy = identity.error().remedy.english();
        QVERIFY2(remedy.contains("from the shop."_L1) && !remedy.contains(QChar(0x202e)) && !remedy.contains(u'\n'),
                 qPrintable(remedy));
    }

    void threadsShareOneRun()
    {
        KubeCredential credential(
            pluginTarget("sleep 0.2\nprintf '%s' '" + answer({{u"token"_s, u"planted-token"_s}}) + "'"), m_redactor,
            m_clock);
        constexpr int count = 6;
        std::latch together(count);
        std::atomic<int> good = 0;
        {
            std::vector<std::jthread> threads;
            threads.reserve(count);
            for (int i = 0; i < count; ++i)
                threads.emplace_back([&] {
                    together.arrive_and_wait();
                    good += authorization(credential.identity({})) == "Bearer planted-token" ? 1 : 0;
                });
        }
        QCOMPARE(good, count);
        QCOMPARE(runs(), 1);
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::shared_ptr<Redactor> m_redactor;
    FakeClock m_clock;
};

QTEST_GUILESS_MAIN(TestKubeCredential)
#include "tst_kubecredential.moc"
