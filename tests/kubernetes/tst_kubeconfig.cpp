// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/kubernetes/kubeconfig.h"
#include "app/kubernetes/yamlobject.h"
#include "tests/fakes/testcertificates.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QTest>

#include <sys/stat.h>

using namespace Qt::StringLiterals;
using namespace Switchback;

namespace {

QDateTime now()
{
    return QDateTime(QDate(2026, 3, 1), QTime(12, 0), Qt::UTC);
}

template <typename T>
QString codeOf(const Result<T> &result)
{
    return result ? u"ok"_s : result.error().code;
}

QString shown(const std::shared_ptr<const Secret> &secret)
{
    QString text;
    if (secret)
        secret->use([&text](QByteArrayView bytes) { text = QString::fromUtf8(bytes); });
    return text;
}

/// One context "c" of a cluster "k" and a user "u", whose insides are given in YAML's flow style.
QByteArray configOf(const QByteArray &cluster, const QByteArray &user)
{
    return "apiVersion: v1\nkind: Config\ncurrent-context: c\n"
           "clusters:\n- name: k\n  cluster: {"
           + cluster + "}\nusers:\n- name: u\n  user: {" + user
           + "}\ncontexts:\n- name: c\n  context: {cluster: k, user: u, namespace: live}\n";
}

Result<KubeTarget> targetOf(const QByteArray &yaml, bool isPinned = false)
{
    return Kubeconfig::parse(yaml, u"config"_s).and_then([&](const Kubeconfig &config) {
        return config.target({}, QDateTime::currentDateTimeUtc(), isPinned);
    });
}

constexpr char server[] = "server: 'https://cluster.example:6443'";

} // namespace

/// What a kubeconfig comes to, and what of it is refused.
class TestKubeconfig : public QObject {
    Q_OBJECT

private:
    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }
    QString write(const QString &name, const QByteArray &bytes) const
    {
        QFile file(path(name));
        if (!QDir().mkpath(QFileInfo(file).path()) || !file.open(QIODevice::WriteOnly)
            || file.write(bytes) != bytes.size())
            qFatal("%s cannot be written", qPrintable(name));
        return file.fileName();
    }
    static QByteArray read(const QString &name)
    {
        QFile file(name);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(m_certificates.isValid(), "openssl did not make certificates");
        m_client = m_certificates.issuedFiles(u"/O=system:masters/CN=admin"_s);
        QVERIFY(!m_client.certificate.isEmpty());
    }

    void aWholeContextIsRead()
    {
        const auto target = targetOf(configOf("server: 'https://rancher.example/k8s/clusters/c-1', tls-server-name: "
                                              "inner.example, proxy-url: 'socks5://proxy.example:1080'",
                                              "token: kubeconfig-user-abc:secret"));
        QVERIFY2(target, qPrintable(codeOf(target)));
        QCOMPARE(target->context, u"c"_s);
        QCOMPARE(target->nameSpace, u"live"_s);
        QCOMPARE(target->cluster.name, u"k"_s);
        QCOMPARE(target->cluster.server, QUrl(u"https://rancher.example/k8s/clusters/c-1"_s));
        QCOMPARE(target->cluster.tlsServerName, u"inner.example"_s);
        QCOMPARE(target->cluster.proxy, QUrl(u"socks5://proxy.example:1080"_s));
        QVERIFY(target->cluster.authorities.isEmpty());
        QCOMPARE(shown(target->user.token), u"kubeconfig-user-abc:secret"_s);
        const auto withPassword = targetOf(configOf(server, "username: ada, password: '12345'"));
        QCOMPARE(withPassword->user.userName, u"ada"_s);
        QCOMPARE(shown(withPassword->user.password), u"12345"_s);
    }

    void jsonIsYamlToo()
    {
        const auto target =
            targetOf("{\"current-context\": \"c\", \"users\": null,"
                     "\"clusters\": [{\"name\": \"k\", \"cluster\": {\"server\": \"https://cluster.example\"}}],"
                     "\"contexts\": [{\"name\": \"c\", \"context\": {\"cluster\": \"k\"}}]}");
        QVERIFY2(target, qPrintable(codeOf(target)));
        QCOMPARE(target->nameSpace, u"default"_s);
        QVERIFY(target->user.name.isEmpty());
    }

    void aTokenIsNoNumber()
    {
        QCOMPARE(shown(targetOf(configOf(server, "token: 0123456789e5"))->user.token), u"0123456789e5"_s);
        QCOMPARE(shown(targetOf(configOf(server, "token: 'true'"))->user.token), u"true"_s);
    }

    void certificatesComeFromDataOrFiles()
    {
        write(u"pki/ca.pem"_s, read(m_certificates.authorityFile()));
        write(u"pki/admin.pem"_s, read(m_client.certificate));
        write(u"pki/admin.key"_s, read(m_client.key));
        const QString byFile =
            write(u"config"_s, configOf(QByteArray(server) + ", certificate-authority: pki/ca.pem",
                                        "client-certificate: pki/admin.pem, client-key: " + m_client.key.toUtf8()));
        // -data goes before the file form, which may then be nonsense.
        const QByteArray byData =
            configOf(QByteArray(server) + ", certificate-authority: gone.pem, certificate-authority-data: "
                         + read(m_certificates.authorityFile()).toBase64(),
                     "client-certificate: gone.pem, client-certificate-data: " + read(m_client.certificate).toBase64()
                         + ", client-key: gone.key, client-key-data: " + read(m_client.key).toBase64());
        for (const auto &config : {Kubeconfig::load({byFile}), Kubeconfig::parse(byData, u"pasted"_s)}) {
            QVERIFY2(config, qPrintable(codeOf(config)));
            const auto target = config->target({}, QDateTime::currentDateTimeUtc());
            QVERIFY2(target, qPrintable(codeOf(target)));
            QCOMPARE(target->cluster.authorities, QList{m_certificates.authority()});
            QCOMPARE(target->user.clientCertificate.subjectInfo(QSslCertificate::CommonName), QStringList{u"admin"_s});
            QVERIFY(!target->user.clientKey.isNull());
        }
    }

    void anExecPluginIsRead()
    {
        const QByteArray user = "exec: {apiVersion: client.authentication.k8s.io/v1, command: bin/login, args: [-o, "
                                "json], env: [{name: PROFILE, value: prod}], interactiveMode: Never, installHint: "
                                "Install it, provideClusterInfo: true}";
        const QString file = write(u"config"_s, configOf(server, user));
        const auto target = Kubeconfig::load({file})->target({}, now());
        QVERIFY2(target, qPrintable(codeOf(target)));
        const KubeExec &exec = target->user.exec.value();
        QCOMPARE(exec.command, path(u"bin/login"_s)); // relative to the file
        QCOMPARE(exec.arguments, (QStringList{u"-o"_s, u"json"_s}));
        QCOMPARE(exec.environment.toStringList(), QStringList{u"PROFILE=prod"_s});
        QCOMPARE(exec.installHint, u"Install it"_s);
        QVERIFY(exec.provideClusterInfo);
        QVERIFY(!exec.needsTerminal);
    }

    void filesAreMergedAndTheFirstWins()
    {
        const QString first = write(u"first"_s, "clusters:\n- name: k\n  cluster: {server: 'https://one.example'}\n"
                                                "users:\n- name: u\n  user: {username: ada}\n");
        const QString second =
            write(u"second"_s, configOf("server: 'https://two.example', tls-server-name: two", "token: of-the-second"));
        const QString third = write(u"third"_s, "current-context: d\ncontexts:\n- name: d\n  context: {cluster: k}\n");
        const auto config = Kubeconfig::load({first, path(u"gone"_s), second, third});
        QVERIFY2(config, qPrintable(codeOf(config)));
        QCOMPARE(config->currentContext(), u"c"_s);
        QCOMPARE(config->contexts().size(), 2);
        QCOMPARE(config->contexts().constFirst().nameSpace, u"live"_s);
        QCOMPARE(config->contexts().constLast().name, u"d"_s);
        const auto target = config->target({}, now());
        QCOMPARE(target->cluster.server, QUrl(u"https://one.example"_s));
        // With all that belongs to it: nothing is mixed from two files.
        QVERIFY(target->cluster.tlsServerName.isEmpty());
        QVERIFY(!target->user.token);
        QCOMPARE(target->user.userName, u"ada"_s);
        QCOMPARE(config->target(u"d"_s, now())->user.name, QString());
    }

    void theEnvironmentSaysWhichFiles()
    {
        QProcessEnvironment environment;
        environment.insert(u"HOME"_s, u"/home/ada"_s);
        QCOMPARE(Kubeconfig::standardFiles(environment), QStringList{u"/home/ada/.kube/config"_s});
        environment.insert(u"KUBECONFIG"_s, u"/a:/b::"_s);
        QCOMPARE(Kubeconfig::standardFiles(environment), (QStringList{u"/a"_s, u"/b"_s}));
    }

    void whatCannotBeUsedIsRefusedInOneSentence_data() const
    {
        QTest::addColumn<QByteArray>("yaml");
        QTest::addColumn<QString>("code");
        const auto row = [](const char *name, const QByteArray &yaml, const char *code) {
            QTest::newRow(name) << yaml << QString::fromLatin1(code);
        };
        const QByteArray good = server;
        row("not yaml", "clusters: [", "yaml.malformed");
        row("a list", "- a\n- b\n", "yaml.malformed");
        row("a page", "<!DOCTYPE html>\n<title>Sign in</title>\n", "yaml.malformed");
        row("empty", "", "kubeconfig.no-context");
        row("no such context", "current-context: x\n", "kubeconfig.unknown-context");
        row("no such cluster", "current-context: c\ncontexts:\n- {name: c, context: {cluster: x}}\n",
            "kubeconfig.unknown-cluster");
        row("no such user", configOf(good, "").replace("user: u,", "user: x,"), "kubeconfig.unknown-user");
        row("clusters is a text", "clusters: x\n", "kubeconfig.wrong-value");
        row("nameless", "clusters:\n- cluster: {}\n", "kubeconfig.wrong-value");
        row("same name twice", "clusters:\n- {name: k}\n- {name: k}\n", "kubeconfig.duplicate");
        row("no server", configOf("tls-server-name: x", ""), "kubeconfig.wrong-value");
        row("server is a list", configOf("server: [a]", ""), "kubeconfig.wrong-value");
        row("unencrypted", configOf("server: 'http://cluster.example'", ""), "http.url.insecure");
        row("credentials in the address", configOf("server: 'https://a:b@cluster.example'", ""),
            "http.url.credentials");
        row("unchecked certificate", configOf(good + ", insecure-skip-tls-verify: true", ""), "kubeconfig.insecure");
        row("encrypted proxy", configOf(good + ", proxy-url: 'https://proxy.example'", ""), "kubeconfig.proxy");
        row("authority is no certificate", configOf(good + ", certificate-authority-data: aGVsbG8=", ""),
            "kubeconfig.certificate");
        row("authority is no base64", configOf(good + ", certificate-authority-data: '%%%'", ""),
            "kubeconfig.wrong-value");
        row("authority is missing", configOf(good + ", certificate-authority: /nowhere/ca.pem", ""), "kubeconfig.file");
        row("authority is a device", configOf(good + ", certificate-authority: /dev/zero", ""), "kubeconfig.file");
        row("relative path in what was pasted", configOf(good + ", certificate-authority: ca.pem", ""),
            "kubeconfig.file");
        row("certificate is missing", configOf(good, "client-certificate: /nowhere/a.pem"), "kubeconfig.file");
        row("certificate without key", configOf(good, "client-certificate: " + m_client.certificate.toUtf8()),
            "kubeconfig.key");
        row("key is a certificate",
            configOf(good, "client-certificate: " + m_client.certificate.toUtf8()
                               + ", client-key: " + m_client.certificate.toUtf8()),
            "kubeconfig.key");
        row("key without certificate", configOf(good, "client-key: " + m_client.key.toUtf8()),
            "kubeconfig.certificate");
        row("old provider", configOf(good, "auth-provider: {name: gcp}"), "kubeconfig.unsupported");
        row("token and password", configOf(good, "token: t, username: ada, password: p"), "kubeconfig.wrong-value");
        row("impersonation", configOf(good, "token: t, as: root"), "kubeconfig.unsupported");
        row("old exec format", configOf(good, "exec: {command: x, apiVersion: client.authentication.k8s.io/v1alpha1}"),
            "kubeconfig.unsupported");
        row("exec without command", configOf(good, "exec: {apiVersion: client.authentication.k8s.io/v1}"),
            "kubeconfig.wrong-value");
    }
    void whatCannotBeUsedIsRefusedInOneSentence()
    {
        QFETCH(QByteArray, yaml);
        QFETCH(QString, code);
        const auto target = targetOf(yaml);
        QCOMPARE(codeOf(target), code);
        QVERIFY(!target.error().sentence.isEmpty());
        QVERIFY(!target.error().remedy.isEmpty());
        QCOMPARE(target.error().owner, Owner::You);
    }

    void anExpiredClientCertificateIsSaidToBeOne()
    {
        const auto expired = m_certificates.issuedFiles(u"/CN=ada"_s, {}, -1);
        const auto target = targetOf(configOf(server, "client-certificate: " + expired.certificate.toUtf8()
                                                          + ", client-key: " + expired.key.toUtf8()));
        QCOMPARE(codeOf(target), u"kubeconfig.certificate-expired"_s);
        QVERIFY(target.error().sentence.english().contains(u"“u”"_s));
    }

    void aPinMakesUpForACertificateThatIsNotToBeChecked()
    {
        const QByteArray yaml = configOf(QByteArray(server) + ", insecure-skip-tls-verify: true", "token: t");
        QVERIFY(targetOf(yaml, true));
    }

    void filesThatAreNoFilesAreRefused()
    {
        QCOMPARE(codeOf(Kubeconfig::load({path(u"gone"_s)})), u"kubeconfig.missing"_s);
        QCOMPARE(codeOf(Kubeconfig::load({path(u"gone"_s), path(u"too"_s)})), u"kubeconfig.missing"_s);
        QCOMPARE(codeOf(Kubeconfig::load({})), u"kubeconfig.missing"_s);
        QCOMPARE(codeOf(Kubeconfig::load({m_folder.path()})), u"kubeconfig.unreadable"_s);
        const QString pipe = path(u"pipe"_s);
        QCOMPARE(::mkfifo(qPrintable(pipe), 0600), 0);
        QCOMPARE(codeOf(Kubeconfig::load({pipe})), u"kubeconfig.unreadable"_s); // instead of waiting for a writer
        QCOMPARE(codeOf(Kubeconfig::load({write(u"big"_s, QByteArray(3 << 20, '#'))})), u"kubeconfig.unreadable"_s);
    }

    void aSmallFileCannotGrow_data()
    {
        QTest::addColumn<QByteArray>("yaml");
        QTest::addColumn<QString>("code");
        QByteArray doubling = "a0: &a0 [x,x,x,x,x,x,x,x,x,x]\n";
        for (int i = 1; i < 10; ++i) {
            const QByteArray before = "*a" + QByteArray::number(i - 1);
            doubling += "a" + QByteArray::number(i) + ": &a" + QByteArray::number(i) + " ["
                        + QByteArrayList(10, before).join(',') + "]\n";
        }
        QTest::newRow("aliases of aliases") << doubling << u"yaml.too-large"_s;
        QTest::newRow("long text, often")
            << "a: &a '" + QByteArray(1'000'000, 'x') + "'\nb: [" + QByteArrayList(50, "*a").join(',') + "]\n"
            << u"yaml.too-large"_s;
        QTest::newRow("itself") << QByteArray("a: &a [*a]\n") << u"yaml.too-large"_s;
        QTest::newRow("deep") << "a: " + QByteArray(100'000, '[') << u"yaml.malformed"_s;
        QTest::newRow("deep and whole") << "a: " + QByteArray(100, '[') + QByteArray(100, ']') << u"yaml.too-large"_s;
        QTest::newRow("many") << "a: [" + QByteArray("x,").repeated(300'000) + "]" << u"yaml.too-large"_s;
        QTest::newRow("no such alias") << QByteArray("a: *b\n") << u"yaml.malformed"_s;
        QTest::newRow("no text") << QByteArray("\0\xff\xfe\x01", 4) << u"yaml.malformed"_s;
    }
    void aSmallFileCannotGrow()
    {
        QFETCH(QByteArray, yaml);
        QTEST(codeOf(yamlObject(yaml, u"config"_s)), "code");
    }

    void yamlKeepsWhatItIs()
    {
        const auto object = yamlObject("a: 1\nb: true\nc: 'false'\nd: ~\ne: [x, null]\nf: |\n  two\n  lines\n", {});
        QVERIFY2(object, qPrintable(codeOf(object)));
        QCOMPARE(*object, (QJsonObject{{u"a"_s, u"1"_s},
                                       {u"b"_s, true},
                                       {u"c"_s, u"false"_s},
                                       {u"e"_s, QJsonArray{u"x"_s, QJsonValue()}},
                                       {u"f"_s, u"two\nlines\n"_s}}));
    }

    void aMalformedFileIsNotRepeated()
    {
        const auto object = yamlObject("token: planted\n  oops: [planted\n", u"config"_s);
        QVERIFY(!object);
        QVERIFY(!object.error().details.contains("planted"_L1));
        QVERIFY(object.error().details.startsWith("line "_L1));
    }

private:
    QTemporaryDir m_folder;
    TestCertificates m_certificates;
    TestCertificates::Files m_client;
};

QTEST_GUILESS_MAIN(TestKubeconfig)
#include "tst_kubeconfig.moc"
