// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/environment.h"
#include "models/guards.h"

#include <QJsonObject>
#include <QList>

namespace Switchback {

/// What a person asked for, before anything was looked at.
struct OperationRequest {
    OperationKind kind = OperationKind::Upgrade;
    EnvironmentRef environment;
    QString version; ///< the release to install (SetUp, Upgrade)
    /// What to go back to, extend, delete or keep; empty: see requestedBackup().
    QString backupId;
    /// Where the content comes from (CopyContent): another environment of the same project.
    QString sourceEnvironmentId;
    /// Why a warning was passed; kept in the activity. Empty when there was none.
    QString reason;
    /// DeleteBackup that Switchback asked for by itself: refused while the backup has not expired.
    bool onlyExpired = false;
    OnFailure onFailure = OnFailure::TakeBack;

    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static OperationRequest fromJson(const QJsonObject &json);

    friend bool operator==(const OperationRequest &, const OperationRequest &) = default;
};

/// The backup that a request is about: the one it names. When it names none, what is most likely meant: to restore
/// Project::rollbackTarget(), to extend or delete the upgrade backup, to keep or no longer keep the newest manual
/// backup. Null when there is no such backup, or when the kind is about none. Good as long as \a project is unchanged.
[[nodiscard]] const Backup *requestedBackup(const Project &project, const OperationRequest &request);

/// What a step says of itself: three texts for three audiences are title (list), sentence (plan) and output (log).
struct StepInfo {
    QString id; ///< stable within its operation: "copy-data"
    Text title;
    Text sentence;
    Effect effect = Effect::Reads;
    int weight = 1;       ///< share of the total bar
    bool undoable = true; ///< false only where the effect destroys something
    bool always = false;  ///< runs even after a failure
    /// Comes after what the operation is for is done and proven: when it fails nothing is taken back, and the rest of the
    /// epilogue is run all the same. Only the last steps of an operation are.
    bool epilogue = false;
    /// False when a cancel during this step comes too late: what it does is the end of the operation.
    bool cancellable = true;
    WhenFailed whenFailed = WhenFailed::TakesBack;

    friend bool operator==(const StepInfo &, const StepInfo &) = default;
};

/// What going back would cost: what came in after the backup, by table or folder.
struct Loss {
    Text what;        ///< "Rows in “entries”", "Files in uploads/"
    qint64 added = 0; ///< there now, not in the backup
    qint64 changed = 0;
    qint64 removed = 0;  ///< in the backup, no longer there
    QStringList samples; ///< a few of them, in the site's own words

    friend bool operator==(const Loss &, const Loss &) = default;
};

/// What will happen, on which target, and what of it can be taken back. Nothing has been touched yet.
struct Plan {
    QString id;
    OperationRequest request;
    QString projectName;
    QString environmentName;
    Role role = Role::Other;
    QString fromVersion;
    QString toVersion;
    QList<StepInfo> steps;
    QList<Text> consequences;
    QList<GuardVerdict> verdicts;
    /// What a restore loses from the active data (it stays in the installation that is set aside). Empty: nothing.
    QList<Loss> losses;
    /// Why the losses cannot be told; empty when they can.
    Text lossUnknown;
    qint64 lastDurationMilliseconds = -1; ///< of the same operation here; -1 when there was none
    qint64 lastFreezeMilliseconds = -1;   ///< of the write freeze then; -1 when there was none
    /// How long each step is likely to take, in milliseconds by its id, as far as that was seen before.
    QHash<QString, qint64> expectedMilliseconds{};
    /// When that was seen in a rehearsal (UTC); invalid: in earlier operations.
    QDateTime rehearsedAt{};
    /// What shaped the steps, in the platform's own words: with it the same steps can be made again after a restart,
    /// when the target no longer looks as it did.
    QJsonObject facts;

    /// Whether there is a step about which OperationRequest::onFailure asks.
    [[nodiscard]] bool mayWaitForFix() const;

    friend bool operator==(const Plan &, const Plan &) = default;
};

} // namespace Switchback

Q_DECLARE_METATYPE(Switchback::OperationRequest)
Q_DECLARE_METATYPE(Switchback::StepInfo)
Q_DECLARE_METATYPE(Switchback::Loss)
Q_DECLARE_METATYPE(Switchback::Plan)
