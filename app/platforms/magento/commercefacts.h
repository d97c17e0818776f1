// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/git/environmentrecord.h"

namespace Switchback {

/// What an operation was planned with, and what its steps are made of again after a restart.
struct CommerceFacts {
    QString stamp;       ///< of the operation: part of all names that it makes
    QString project;     ///< the cloud's id
    QString environment; ///< the cloud's id, and the branch
    QString environmentKey;
    QString sourceEnvironment{}; ///< the cloud's id of what a test environment is made a copy of
    QString sourceKey{};
    QString fromVersion;
    QString toVersion;
    QString php;               ///< of the environment, "8.3"
    QString commit;            ///< the branch's newest when it was planned
    QString targetCommit;      ///< whose content a restore goes back to
    QString verifiedVersion{}; ///< which version had passed its checks when it was planned, and since when
    QDateTime verifiedSince{};
    bool takesFixes = false;     ///< whoever asked mends by a push what made a deployment fail
    bool offersBackup = false;   ///< the cloud makes backups of it on request
    QString cloudBackup{};       ///< of the cloud, that a restore or a deletion is about; empty: it is about \a kept
    KeptState kept{};            ///< the backup that the operation is about, as it was
    QList<KeptState> replaced{}; ///< upgrade backups that go when it has succeeded

    [[nodiscard]] QString dumpName() const { return QString(stamp + QLatin1String(".sql.gz")); }
    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static CommerceFacts fromJson(const QJsonObject &json);
    friend bool operator==(const CommerceFacts &, const CommerceFacts &) = default;
};

} // namespace Switchback
