// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "tests/platforms/local/databasesite.h"
#include "tests/recovery/scenario.h"

#include <QTemporaryDir>

namespace Switchback::Tests {

/// Where the programs are that a trial runs.
struct Programs {
    QString victim;
    QString switchbackctl;
    const DatabaseTestServer *databases = nullptr; ///< null: no scenario has one
};

/// What a person would find of a project: releases on the disk; of each environment what it serves and keeps, its data,
/// its protection and its backups. Nothing in it depends on time, port or number.
using Picture = QStringList;

/// One site with a workspace of its own, in which one operation is carried out, killed and taken up again.
class Trial {
public:
    Trial(const Scenario &scenario, Programs programs);
    ~Trial();
    Q_DISABLE_COPY_MOVE(Trial)

    /// Runs the operation to its end and returns the points that it passes, in order.
    [[nodiscard]] QStringList survey();
    /// Runs the operation until it is killed at \a point. False when it came to its end without passing there.
    [[nodiscard]] bool kill(const QString &point);
    /// What somebody does who finds the site then: the front is tended, a visitor writes.
    void goOn(bool tended);
    /// Takes it up with switchbackctl and returns what is wrong afterwards; nothing when all is as it has to be.
    /// \a succeeded: the picture after the operation when nothing disturbs it.
    [[nodiscard]] QStringList recover(Recovery way, const Picture &succeeded);

    [[nodiscard]] Picture picture();

private:
    struct Run {
        int exitCode = 0;
        bool killed = false;
        QByteArray out;
        QByteArray err;
    };
    [[nodiscard]] Run victim(const QStringList &options);
    [[nodiscard]] Run ctl(const QStringList &arguments);
    [[nodiscard]] QJsonObject newestActivity();
    [[nodiscard]] QStringList forEnvironment(const Project &project, const Environment &environment);
    [[nodiscard]] QStringList end(Recovery way);
    [[nodiscard]] QStringList leftovers(const Project &project);
    [[nodiscard]] QStringList lostWrites(bool succeeded);
    [[nodiscard]] QStringList strayDatabases();
    [[nodiscard]] QStringList keptLines(const QString &environmentId, const QString &installationId);

    const Scenario &m_scenario;
    Programs m_programs;
    QTemporaryDir m_workspace;
    TestSite m_site;
    OperationRequest m_request;
    Picture m_before;
    QStringList m_accepted; ///< lines that a visitor wrote between the kill and the recovery
};

} // namespace Switchback::Tests
