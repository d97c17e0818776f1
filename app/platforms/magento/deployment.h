// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/platforms/magento/cloudclient.h"
#include "app/platforms/magento/cloudserver.h"
#include "app/platforms/magento/magentopatience.h"

namespace Switchback {

/// Waits for what the cloud does, shows its log as it comes, and judges how it ended. \a client and \a context outlive it.
class Deployment {
public:
    Deployment(CloudClient &client, const MagentoPatience &patience, Context &context)
        : m_client(client)
        , m_patience(patience)
        , m_context(context)
    {
    }

    /// The activity of a push of \a commit; waits for it to appear. \a before: the newest push that was there before, by
    /// which it is told where the cloud does not name commits. Problem "magento.no-activity".
    [[nodiscard]] Result<CloudActivity> findPush(const CloudEnvironment &environment, const QString &commit,
                                                 const QString &before);
    /// Until it has ended, or \a limit is over: "magento.activity-endless".
    [[nodiscard]] Result<CloudActivity> await(const CloudActivity &begun, std::chrono::milliseconds limit);
    /// The same, and a Problem unless it ended well: "magento.activity-failed", "magento.activity-cancelled".
    [[nodiscard]] Result<CloudActivity> awaitSuccess(const CloudActivity &begun, std::chrono::milliseconds limit);
    /// For the activity of a push. Its result alone is not believed: also the exit codes of its commands, the words of its
    /// log, the environment's own word, and the flag that a failed hook leaves on the server.
    [[nodiscard]] Result<void> awaitDeployed(const CloudProject &project, const QString &environment,
                                             const QString &sshConfig, const CloudActivity &begun);

private:
    void show(const CloudLog &log);

    CloudClient &m_client;
    MagentoPatience m_patience;
    Context &m_context;
    QStringList m_lastLines;
    bool m_saysBuildFailed = false;
};

/// Whether the deployment behind an activity may have begun to work on the environment's data: not while it was built.
[[nodiscard]] bool mayHaveTouchedData(const CloudActivity &activity);

} // namespace Switchback
