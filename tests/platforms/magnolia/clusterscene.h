// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/engine/accountaccess.h"
#include "app/platforms/magnolia/magnoliaplatform.h"
#include "tests/kubernetes/testcluster.h"

#include <QTest>

/// Ends the test function with what went wrong.
#define VERIFY_SUCCESS(expression)                                                                                     \
    do {                                                                                                               \
        auto &&outcome = (expression);                                                                                 \
        QVERIFY2(outcome.has_value(),                                                                                  \
                 qPrintable(outcome.has_value()                                                                        \
                                ? QString()                                                                            \
                                : outcome.error().code + QStringLiteral(": ") + outcome.error().sentence.english()     \
                                      + QLatin1Char('\n') + outcome.error().details));                                 \
    } while (false)

namespace Switchback {

/// One package in a real cluster, "shop" with its Live environment, and the platform that looks after it. Each scene has
/// a namespace of its own; the cluster is shared, since it takes seconds to start.
class ClusterScene {
public:
    explicit ClusterScene(TestCluster &cluster);
    /// Has its namespaces removed, for a node takes 110 pods and no more.
    ~ClusterScene();
    Q_DISABLE_COPY_MOVE(ClusterScene)

    void apply(const QList<QJsonObject> &objects);
    /// Volumes for that many more claims; nobody makes any by itself here.
    void addVolumes(int count, const QString &size = QStringLiteral("1Gi"));
    void removeFreeVolumes() const;
    void kubectl(const QStringList &arguments) const;
    /// What the cluster prints for `get … -o jsonpath=…` in the namespace.
    [[nodiscard]] QString read(const QString &what, const QString &jsonPath) const;

    [[nodiscard]] Project observe();
    /// With what a step gets.
    [[nodiscard]] Result<void> withContext(const std::function<Result<void>(Context &)> &work);
    [[nodiscard]] Environment live() { return observe().environments.value(0); }
    [[nodiscard]] Result<PreparedOperation> prepare(OperationKind kind, const QString &version = {});
    [[nodiscard]] Result<PreparedOperation> prepare(const OperationRequest &request);
    /// Prepares and carries out as the engine does: probes, runs, takes back in reverse when a step fails.
    /// \a failAfter: a step id after which a failure is made up.
    [[nodiscard]] Result<void> operate(OperationKind kind, const QString &version = {}, const QString &failAfter = {});
    [[nodiscard]] Result<void> carryOut(const PreparedOperation &prepared, const QString &failAfter = {});

    QStringList notes; ///< what carryOut() said that it did, as the activity has it
    QString nameSpace;
    QStringList otherSpaces; ///< that go with it
    ClusterTimings timings{.pollInterval = std::chrono::milliseconds(200),
                           .observation = std::chrono::milliseconds(600)};
    std::unique_ptr<MagnoliaPlatform> platform;
    ProjectEntry entry;
    Account account;
    QString context = QStringLiteral("admin");
    SystemClock clock;

private:
    TestCluster &m_cluster;
    std::shared_ptr<const Vault> m_vault;
    std::unique_ptr<AccountAccess> m_access;
};

} // namespace Switchback
