// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/activity.h"
#include "models/guards.h"

#include <QMetaType>

#include <functional>
#include <optional>

namespace Switchback {

/// Integration and UAT have run 2.0.0 for a day, Live runs 1.1.0, all have a manual backup of their newest content, and
/// nothing is under way: Live may be upgraded to 2.0.0.
struct Scene {
    Project project;
    QString environmentId = QStringLiteral("live");
    QString version = QStringLiteral("2.0.0");
    QString backupId;
    QString sourceId;
    std::optional<Activity> running;
    std::optional<Activity> runningOnSource;
    QDateTime now = QDateTime(QDate(2026, 11, 20), QTime(12, 0), Qt::UTC);

    Scene();
    Environment &environment(const QString &id);
    Release &release(const QString &number);
    /// Made 47 hours ago; one that is not manual has an hour left.
    Backup &addBackup(const QString &id, const QString &onEnvironment, BackupKind kind = BackupKind::Upgrade);
    [[nodiscard]] Backup *backup(const QString &id);
    void run(OperationState state);
    [[nodiscard]] const Activity *activity() const { return running ? &*running : nullptr; }
    /// Makes the least that lets an operation of that kind go ahead on Live: its backup is "b", its source UAT.
    void prepareFor(OperationKind kind);
    /// What the guards of that kind say.
    [[nodiscard]] QList<GuardVerdict> judge(OperationKind kind) const;
};

using Change = std::function<void(Scene &)>;

/// "NotSetUp:Refuse" for each verdict.
[[nodiscard]] QStringList summary(const QList<GuardVerdict> &verdicts);
/// Fails the test where an answer of a guard lacks words, or a refusal comes after something lighter.
void checkWords(const QList<GuardVerdict> &verdicts);

/// Adds the columns that row() fills: "change" and "expected".
void addColumns();
void row(const char *name, const Change &change, const QStringList &expected);

} // namespace Switchback

Q_DECLARE_METATYPE(Switchback::Change)
