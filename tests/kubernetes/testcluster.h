// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "tests/fakes/testcertificates.h"

#include <QJsonObject>
#include <QProcess>
#include <QUrl>

#include <memory>
#include <vector>

namespace Switchback {

/// A real Kubernetes on free loopback ports, with its data, certificates and logs in a folder of its own; everything goes
/// with the object, also when the test crashes. There are no containers: pods of a cluster with a node become running and
/// ready, but nothing runs in them and no Job ever ends by itself.
///
/// Ask isBuilt() first and skip the test with howToBuild when it is not.
class TestCluster {
public:
    /// Api: etcd and the API server. Controllers: StatefulSets make pods, namespaces go away. Node: pods run as well, on
    /// one hollow node, which listens on a port of all interfaces.
    enum class Parts { Api, Controllers, Node };

    static constexpr char howToBuild[] = "no Kubernetes built: run tests/kubernetes/build-cluster";
    [[nodiscard]] static bool isBuilt();

    /// Starts and waits until it is ready. Ends the test program when it does not become so.
    explicit TestCluster(Parts parts = Parts::Api);
    ~TestCluster();
    Q_DISABLE_COPY_MOVE(TestCluster)

    [[nodiscard]] QUrl server() const;
    /// With the contexts "admin", who may do everything (client certificate), and "reader", who may get, list and watch
    /// pods, services and configmaps in the namespace "default" and nothing else (token).
    [[nodiscard]] QString kubeconfig() const { return path(QStringLiteral("kubeconfig")); }
    [[nodiscard]] static QByteArray readerToken() { return "token-of-the-reader"; }
    [[nodiscard]] TestCertificates &certificates() { return m_certificates; }

    /// What kubectl prints, as the administrator; ends the test program when it fails. Shares no code with what is tested.
    QByteArray kubectl(const QStringList &arguments, const QByteArray &input = {}) const;
    /// Creates or changes an object, and gives it back as the server has it then.
    QJsonObject apply(const QJsonObject &object) const;
    /// A namespace that nobody has used yet.
    [[nodiscard]] QString newNamespace();
    /// Custom resources without their controllers: Velero's Backup, BackupStorageLocation, DeleteBackupRequest and Restore, and the snapshots of
    /// snapshot.storage.k8s.io/v1. Nothing in them is validated. Waits until they are served.
    void addVeleroTypes() const;
    void addSnapshotTypes() const;

    /// Ends the API server as a dying machine does, and waits for its end. The data stay.
    void killApi();
    /// Starts it again at the same address, and waits until it is ready.
    void startApi();

    /// The last lines of every log, for a test that failed.
    [[nodiscard]] QString logs() const;

private:
    struct Program {
        QString name;
        std::unique_ptr<QProcess> process;
    };

    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }
    QProcess &start(const QString &name, const QStringList &arguments);
    /// False when one ended instead of becoming ready: the port was taken meanwhile.
    [[nodiscard]] bool startStore();
    [[nodiscard]] bool tryStartApi();
    void stop(const QString &name, bool kill);
    void writeKubeconfig() const;
    void permitReader() const;
    void startControllers();
    void startNode();
    [[nodiscard]] bool isReady() const;
    [[nodiscard]] QByteArray tryKubectl(const QStringList &arguments, const QByteArray &input, bool &succeeded) const;
    void addType(const QString &group, const QString &kind, bool isNamespaced, bool hasStatus,
                 const QString &version = QStringLiteral("v1")) const;

    QTemporaryDir m_folder;
    TestCertificates m_certificates;
    TestCertificates::Files m_serving;
    TestCertificates::Files m_admin;
    TestCertificates::Files m_accounts; ///< signs the tokens of service accounts
    int m_storePort = 0;
    int m_port = 0;
    int m_namespaces = 0;
    std::vector<Program> m_programs; ///< in the order of their start
};

} // namespace Switchback
