// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/engine/enginecockpit.h"
#include "tests/fakes/claimedport.h"

#include <QTemporaryDir>

#include <list>

namespace Switchback {

/// The real sample project in a workspace of its own, on free ports, behind real HAProxys, run by the real engine.
/// Everything it started is stopped when it goes, however the test ended; where that fails, the test fails.
class SampleSite {
public:
    /// \a observationSeconds: how long an upgrade watches after the switch.
    explicit SampleSite(int observationSeconds = 2);
    ~SampleSite();
    Q_DISABLE_COPY_MOVE(SampleSite)

    /// Sets all environments up and waits for them; an error text when that failed.
    [[nodiscard]] QString setUp();

    [[nodiscard]] EngineCockpit &cockpit() { return *m_cockpit; }
    /// Ends the engine as closing the cockpit does; the sites go on.
    void endEngine() { m_cockpit.reset(); }
    void beginEngine();

    [[nodiscard]] QString workspace() const { return m_folder.path(); }
    [[nodiscard]] QString projectFolder() const { return m_folder.filePath(QStringLiteral("samples/guestbook")); }
    [[nodiscard]] QString installationFolder(const QString &environment, const QString &installation) const;
    [[nodiscard]] int port(const QString &environmentId) const { return m_ports.value(environmentId); }
    [[nodiscard]] EnvironmentRef ref(const QString &environmentId) const { return {m_projectId, environmentId}; }

    /// The project as it is now, read afresh.
    [[nodiscard]] Project project();
    [[nodiscard]] Environment environment(const QString &environmentId);
    /// What the site itself answers on its public port.
    [[nodiscard]] QString servedVersion(const QString &environmentId) const;
    /// Prepares and runs to the end; on a refusal an activity that was never started, with the problem.
    [[nodiscard]] Activity run(OperationKind kind, const QString &environmentId, const QString &version = {},
                               const QString &reason = {});
    /// All messages in a guestbook database.
    [[nodiscard]] static QStringList messagesIn(const QString &installationFolder);

private:
    void layOut(int observationSeconds);

    QTemporaryDir m_folder;
    std::list<Tests::ClaimedPort> m_claims;
    QHash<QString, int> m_ports;
    QString m_projectId;
    std::unique_ptr<EngineCockpit> m_cockpit;
};

} // namespace Switchback
