// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/platforms/octopus/octopusobserver.h"
#include "app/platforms/octopus/testplace.h"
#include "tests/fakes/octopuswindows.h"
#include "tests/fakes/stepwalk.h"
#include "tests/platforms/octopus/octopusscene.h"
#include "tests/process/sshserver.h"

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

/// All that an operation may change, as it is at one moment.
struct InstanceImage {
    QMap<QString, QString> containers; ///< by name: image, whether it runs, its restart
    QStringList backupFiles;
    QStringList databases;
    QStringList volumes;
    QString databaseVersion;
    qint64 scripts = 0;
    QString version;
    QStringList spaces;
    bool isUp = false;
    bool isInMaintenance = false;
    QStringList nodes; ///< version, whether it is offline, whether it drains
    QList<Backup> backups;

    friend bool operator==(const InstanceImage &, const InstanceImage &) = default;
    [[nodiscard]] QString text() const;
};

/// An Octopus Server in a container on a host, 2026.1.1234, which knows of 2026.2.900 and of the patch 2026.1.2000; and an
/// account that says all that an upgrade needs.
class UpgradeScene : public OctopusScene {
public:
    static constexpr QLatin1StringView older{"2026.1.1234"};
    static constexpr QLatin1StringView newer{"2026.2.900"};
    static constexpr QLatin1StringView patch{"2026.1.2000"};

    /// Where the server runs: in a container on this machine, the same over a real sshd, or as a service of a Windows host,
    /// also over a real sshd.
    enum class Place { Here, Far, Windows };

    explicit UpgradeScene(Place place = Place::Here);
    ~UpgradeScene();
    Q_DISABLE_COPY_MOVE(UpgradeScene)

    [[nodiscard]] Result<PreparedOperation> prepare(OperationKind kind, const QString &version = {},
                                                    const QString &backupId = {},
                                                    const QString &environmentId = octopusEnvironmentId);
    /// Prepares and carries out; a refusal is a Problem "refused" with its sentence.
    [[nodiscard]] Walked operate(OperationKind kind, const QString &version = {}, const QString &failAfter = {});
    /// The same on the test instance.
    [[nodiscard]] Walked operateTest(OperationKind kind, const QString &version = {}, const QString &failAfter = {});
    [[nodiscard]] InstanceImage image();
    /// Gives the account the address of a test instance, of which there is none yet.
    void nameTest();
    [[nodiscard]] Environment test();
    /// Gives the server a second node, and the account its container, or its Windows host.
    void makeCluster();
    /// The only release that can be upgraded to.
    void offer(const QString &version);

    OctopusServer testServer; ///< what answers at the test instance's address
    OctopusHost host;
    OctopusWindows *windows = nullptr;   ///< of Place::Windows
    OctopusWindows *other = nullptr;     ///< another Windows host: of the second node, or of the test instance
    std::unique_ptr<SshServer> ssh;      ///< but for Place::Here
    std::unique_ptr<SshServer> otherSsh; ///< to the other host

private:
    /// By ssh, as other.test.
    void reachOther();
    [[nodiscard]] Walked walk(const Result<PreparedOperation> &prepared, const QString &failAfter);

    QTemporaryDir m_home;
    QByteArray m_homeBefore;
};

} // namespace Switchback
