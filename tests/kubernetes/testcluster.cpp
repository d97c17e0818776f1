// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/kubernetes/testcluster.h"

#include "app/process/loopbackport.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLockFile>
#include <QTest>

#include <sys/prctl.h>

#include <csignal>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

constexpr int tries = 3;
constexpr int patience = 120'000; ///< on a machine that is busy with other tests

void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("%s cannot be written", qPrintable(path));
}

QByteArray compact(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

/// The folder with bin/, or nothing.
QString builtFolder()
{
    const QString named = qEnvironmentVariable("SWITCHBACK_KUBERNETES_DIR");
    if (!named.isEmpty())
        return QFile::exists(named + u"/bin/kubectl"_s) ? named : QString();
    QProcess find;
    find.start(QStringLiteral(SWITCHBACK_SOURCE_DIR "/tests/kubernetes/build-cluster"), {u"--find"_s});
    find.waitForFinished();
    return QString::fromUtf8(find.readAllStandardOutput()).trimmed();
}

const QString &programsFolder()
{
    static const QString folder = builtFolder();
    return folder;
}

QString program(const QString &name)
{
    return programsFolder() + u"/bin/"_s + name;
}

} // namespace

bool TestCluster::isBuilt()
{
    return !programsFolder().isEmpty();
}

TestCluster::TestCluster(Parts parts)
    : m_serving(m_certificates.issuedFiles(u"/CN=kube-apiserver"_s, u"IP:127.0.0.1,DNS:localhost"_s))
    , m_admin(m_certificates.issuedFiles(u"/O=system:masters/CN=admin"_s))
    , m_accounts(m_certificates.issuedFiles(u"/CN=service-accounts"_s))
{
    if (m_admin.certificate.isEmpty())
        qFatal("openssl did not make certificates");
    write(path(u"tokens.csv"_s), readerToken() + ",reader,1\n");
    for (int i = 0; i < tries && !startStore(); ++i) { }
    for (int i = 0; i < tries && !(m_port > 0 && isReady()); ++i) {
        m_port = freeLoopbackPort();
        writeKubeconfig();
        (void)tryStartApi();
    }
    if (!isReady())
        qFatal("The API server does not start:\n%s", qPrintable(logs()));
    permitReader();
    if (parts != Parts::Api)
        startControllers();
    if (parts == Parts::Node)
        startNode();
}

TestCluster::~TestCluster()
{
    while (!m_programs.empty())
        stop(m_programs.back().name, true); // nobody needs what it would still write
}

QUrl TestCluster::server() const
{
    return QUrl(u"https://127.0.0.1:%1"_s.arg(m_port));
}

QProcess &TestCluster::start(const QString &name, const QStringList &arguments)
{
    auto process = std::make_unique<QProcess>();
    process->setProcessChannelMode(QProcess::MergedChannels);
    process->setStandardOutputFile(path(name + u".log"_s), QIODevice::Append);
    process->setWorkingDirectory(m_folder.path());
    // Also when the test crashes.
    process->setChildProcessModifier([] { ::prctl(PR_SET_PDEATHSIG, SIGKILL); });
    process->start(program(name), arguments);
    if (!process->waitForStarted())
        qFatal("%s does not start: %s", qPrintable(name), qPrintable(process->errorString()));
    m_programs.push_back({name, std::move(process)});
    return *m_programs.back().process;
}

void TestCluster::stop(const QString &name, bool kill)
{
    const auto found = std::find_if(m_programs.begin(), m_programs.end(),
                                    [&name](const Program &candidate) { return candidate.name == name; });
    if (found == m_programs.end())
        return;
    if (kill)
        found->process->kill();
    else
        found->process->terminate();
    if (!found->process->waitForFinished())
        found->process->kill();
    found->process->waitForFinished();
    m_programs.erase(found);
}

bool TestCluster::startStore()
{
    stop(u"etcd"_s, true);
    m_storePort = freeLoopbackPort();
    const QString client = u"http://127.0.0.1:%1"_s.arg(m_storePort);
    const QString peer = u"http://127.0.0.1:%1"_s.arg(freeLoopbackPort());
    QProcess &etcd =
        start(u"etcd"_s,
              {u"--data-dir"_s, path(u"etcd"_s), u"--listen-client-urls"_s, client, u"--advertise-client-urls"_s,
               client, u"--listen-peer-urls"_s, peer, u"--initial-advertise-peer-urls"_s, peer, u"--initial-cluster"_s,
               QString(u"default="_s + peer), u"--logger"_s, u"zap"_s, u"--log-level"_s, u"warn"_s});
    // The API server waits for it; here it only must not have ended at once because a port was taken.
    return QTest::qWaitFor(
               [&] { return etcd.state() == QProcess::NotRunning || !isLoopbackPortFree(quint16(m_storePort)); },
               patience)
           && etcd.state() == QProcess::Running;
}

bool TestCluster::tryStartApi()
{
    stop(u"kube-apiserver"_s, true);
    QProcess &server =
        start(u"kube-apiserver"_s,
              {u"--bind-address=127.0.0.1"_s, u"--secure-port=%1"_s.arg(m_port),
               // Nobody is told of it; without one it asks the machine's routes.
               u"--advertise-address=192.0.2.1"_s, u"--endpoint-reconciler-type=none"_s,
               u"--etcd-servers=http://127.0.0.1:%1"_s.arg(m_storePort), u"--service-cluster-ip-range=10.0.0.0/24"_s,
               u"--cert-dir=%1"_s.arg(m_folder.path()), u"--tls-cert-file=%1"_s.arg(m_serving.certificate),
               u"--tls-private-key-file=%1"_s.arg(m_serving.key),
               u"--client-ca-file=%1"_s.arg(m_certificates.authorityFile()),
               u"--token-auth-file=%1"_s.arg(path(u"tokens.csv"_s)),
               u"--service-account-issuer=https://kubernetes.default.svc"_s,
               u"--service-account-key-file=%1"_s.arg(m_accounts.certificate),
               u"--service-account-signing-key-file=%1"_s.arg(m_accounts.key), u"--authorization-mode=RBAC"_s,
               u"--allow-privileged"_s});
    return QTest::qWaitFor([&] { return server.state() == QProcess::NotRunning || isReady(); }, patience)
           && server.state() == QProcess::Running;
}

void TestCluster::killApi()
{
    stop(u"kube-apiserver"_s, true);
}

void TestCluster::startApi()
{
    if (!tryStartApi())
        qFatal("The API server does not start again:\n%s", qPrintable(logs()));
}

void TestCluster::writeKubeconfig() const
{
    const auto user = [](const QString &name, const QJsonObject &how) {
        return QJsonObject{{u"name"_s, name}, {u"user"_s, how}};
    };
    const auto context = [](const QString &name) {
        return QJsonObject{{u"name"_s, name},
                           {u"context"_s, QJsonObject{{u"cluster"_s, u"test"_s}, {u"user"_s, name}}}};
    };
    const QJsonObject cluster{{u"server"_s, server().toString()},
                              {u"certificate-authority"_s, m_certificates.authorityFile()}};
    const QJsonObject config{
        {u"apiVersion"_s, u"v1"_s},
        {u"kind"_s, u"Config"_s},
        {u"current-context"_s, u"admin"_s},
        {u"clusters"_s, QJsonArray{QJsonObject{{u"name"_s, u"test"_s}, {u"cluster"_s, cluster}}}},
        {u"users"_s,
         QJsonArray{user(u"admin"_s, {{u"client-certificate"_s, m_admin.certificate}, {u"client-key"_s, m_admin.key}}),
                    user(u"reader"_s, {{u"token"_s, QString::fromLatin1(readerToken())}})}},
        {u"contexts"_s, QJsonArray{context(u"admin"_s), context(u"reader"_s)}}};
    write(kubeconfig(), compact(config));
}

QByteArray TestCluster::tryKubectl(const QStringList &arguments, const QByteArray &input, bool &succeeded) const
{
    QProcess kubectl;
    kubectl.start(program(u"kubectl"_s),
                  QStringList{u"--kubeconfig"_s, kubeconfig(), u"--cache-dir"_s, path(u"kubectl"_s)} + arguments);
    kubectl.write(input);
    kubectl.closeWriteChannel();
    succeeded =
        kubectl.waitForFinished(patience) && kubectl.exitStatus() == QProcess::NormalExit && kubectl.exitCode() == 0;
    return succeeded ? kubectl.readAllStandardOutput() : kubectl.readAllStandardError();
}

QByteArray TestCluster::kubectl(const QStringList &arguments, const QByteArray &input) const
{
    bool succeeded = false;
    QByteArray printed = tryKubectl(arguments, input, succeeded);
    if (!succeeded)
        qFatal("kubectl %s: %s", qPrintable(arguments.join(u' ')), printed.constData());
    return printed;
}

bool TestCluster::isReady() const
{
    bool succeeded = false;
    (void)tryKubectl({u"get"_s, u"--raw"_s, u"/readyz"_s}, {}, succeeded);
    return succeeded;
}

QJsonObject TestCluster::apply(const QJsonObject &object) const
{
    const QByteArray printed =
        kubectl({u"apply"_s, u"-o"_s, u"json"_s, u"-f"_s, u"-"_s}, QJsonDocument(object).toJson());
    return QJsonDocument::fromJson(printed).object();
}

QString TestCluster::newNamespace()
{
    const QString name = u"space-%1"_s.arg(++m_namespaces);
    (void)kubectl({u"create"_s, u"namespace"_s, name});
    return name;
}

void TestCluster::permitReader() const
{
    const auto typed = [](const QString &kind, QJsonObject rest) {
        rest.insert(u"apiVersion"_s, u"rbac.authorization.k8s.io/v1"_s);
        rest.insert(u"kind"_s, kind);
        rest.insert(u"metadata"_s, QJsonObject{{u"name"_s, u"reader"_s}, {u"namespace"_s, u"default"_s}});
        return rest;
    };
    const QJsonObject rule{{u"apiGroups"_s, QJsonArray{QString()}},
                           {u"resources"_s, QJsonArray{u"pods"_s, u"services"_s, u"configmaps"_s}},
                           {u"verbs"_s, QJsonArray{u"get"_s, u"list"_s, u"watch"_s}}};
    (void)apply(typed(u"Role"_s, {{u"rules"_s, QJsonArray{rule}}}));
    (void)apply(
        typed(u"RoleBinding"_s, {{u"roleRef"_s, QJsonObject{{u"apiGroup"_s, u"rbac.authorization.k8s.io"_s},
                                                            {u"kind"_s, u"Role"_s},
                                                            {u"name"_s, u"reader"_s}}},
                                 {u"subjects"_s, QJsonArray{QJsonObject{{u"apiGroup"_s, u"rbac.authorization.k8s.io"_s},
                                                                        {u"kind"_s, u"User"_s},
                                                                        {u"name"_s, u"reader"_s}}}}}));
}

void TestCluster::startControllers()
{
    (void)start(u"kube-controller-manager"_s,
                {u"--kubeconfig=%1"_s.arg(kubeconfig()), u"--service-account-private-key-file=%1"_s.arg(m_accounts.key),
                 u"--root-ca-file=%1"_s.arg(m_certificates.authorityFile()), u"--use-service-account-credentials"_s,
                 u"--leader-elect=false"_s, u"--port=0"_s, u"--secure-port=0"_s,
                 u"--cert-dir=%1"_s.arg(m_folder.path())});
    // The first thing that it makes, and what pods cannot be made without.
    bool isThere = false;
    if (!QTest::qWaitFor(
            [&] {
                const QStringList ask{u"get"_s, u"serviceaccount"_s, u"default"_s, u"-o"_s, u"jsonpath={.secrets}"_s};
                isThere = !tryKubectl(ask, {}, isThere).isEmpty() && isThere;
                return isThere;
            },
            patience))
        qFatal("The controllers do not start:\n%s", qPrintable(logs()));
}

void TestCluster::startNode()
{
    // Every hollow node speaks to its container runtime by this one socket: of two that start at once, one would get the
    // other's, and lose it when that one ends. Once it is connected nobody takes that away.
    QLockFile connecting(u"/tmp/kubelet_remote.sock.lock"_s);
    connecting.setStaleLockTime(0); // only when its holder is dead
    if (!connecting.lock())
        qFatal("No lock on the hollow node's socket: %d", int(connecting.error()));
    (void)start(u"kube-scheduler"_s, {u"--kubeconfig=%1"_s.arg(kubeconfig()), u"--leader-elect=false"_s, u"--port=0"_s,
                                      u"--secure-port=0"_s});
    (void)start(u"kubemark"_s, {u"--morph=kubelet"_s, u"--name=hollow"_s, u"--kubeconfig=%1"_s.arg(kubeconfig()),
                                u"--kubelet-port=%1"_s.arg(freeLoopbackPort()), u"--kubelet-read-only-port=0"_s});
    const QStringList ask{u"wait"_s, u"--for=condition=Ready"_s, u"node/hollow"_s, u"--timeout=5s"_s};
    if (!QTest::qWaitFor(
            [&] {
                bool isThere = false;
                (void)tryKubectl(ask, {}, isThere);
                return isThere;
            },
            patience))
        qFatal("The node does not start:\n%s", qPrintable(logs()));
}

void TestCluster::addType(const QString &group, const QString &kind, bool isNamespaced, bool hasStatus,
                          const QString &version) const
{
    const QString singular = kind.toLower();
    const QString plural = singular + (singular.endsWith(u's') ? u"es"_s : u"s"_s);
    QJsonObject served{{u"name"_s, version},
                       {u"served"_s, true},
                       {u"storage"_s, true},
                       {u"schema"_s, QJsonObject{{u"openAPIV3Schema"_s,
                                                  QJsonObject{{u"type"_s, u"object"_s},
                                                              {u"x-kubernetes-preserve-unknown-fields"_s, true}}}}}};
    if (hasStatus)
        served.insert(u"subresources"_s, QJsonObject{{u"status"_s, QJsonObject()}});
    QJsonObject metadata{{u"name"_s, QString(plural + u'.' + group)}};
    // Groups of Kubernetes itself want to know who approved them.
    if (group.endsWith(u".k8s.io"_s))
        metadata.insert(u"annotations"_s, QJsonObject{{u"api-approved.kubernetes.io"_s, u"unapproved, for tests"_s}});
    (void)apply({{u"apiVersion"_s, u"apiextensions.k8s.io/v1"_s},
                 {u"kind"_s, u"CustomResourceDefinition"_s},
                 {u"metadata"_s, metadata},
                 {u"spec"_s, QJsonObject{{u"group"_s, group},
                                         {u"scope"_s, isNamespaced ? u"Namespaced"_s : u"Cluster"_s},
                                         {u"names"_s, QJsonObject{{u"kind"_s, kind},
                                                                  {u"listKind"_s, QString(kind + u"List"_s)},
                                                                  {u"singular"_s, singular},
                                                                  {u"plural"_s, plural}}},
                                         {u"versions"_s, QJsonArray{served}}}}});
    (void)kubectl(
        {u"wait"_s, u"--for=condition=Established"_s, QString(u"crd/"_s + plural + u'.' + group), u"--timeout=60s"_s});
}

void TestCluster::addVeleroTypes() const
{
    // Velero 1.9 and later: the status is no subresource.
    for (const QString &kind : {u"Backup"_s, u"BackupStorageLocation"_s, u"DeleteBackupRequest"_s, u"Restore"_s})
        addType(u"velero.io"_s, kind, true, false);
}

void TestCluster::addSnapshotTypes() const
{
    const QString group = u"snapshot.storage.k8s.io"_s;
    addType(group, u"VolumeSnapshot"_s, true, true);
    addType(group, u"VolumeSnapshotClass"_s, false, false);
    addType(group, u"VolumeSnapshotContent"_s, false, true);
}

QString TestCluster::logs() const
{
    constexpr qint64 kept = 4000;
    QString text;
    const QStringList names = QDir(m_folder.path()).entryList({u"*.log"_s});
    for (const QString &name : names) {
        QFile file(path(name));
        if (!file.open(QIODevice::ReadOnly))
            continue;
        file.seek(qMax(0LL, file.size() - kept));
        text += u"== %1\n%2\n"_s.arg(name, QString::fromUtf8(file.readAll()));
    }
    return text;
}

} // namespace Switchback
