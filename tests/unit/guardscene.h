// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/activity.h"
#include "models/guards.h"

#include <QMetaType>

#include <functional>
#include <optional>

namespace Switchback {

/// Integration and UAT run 2.0.0, Live runs 1.1.0, nothing is under way: Live may be upgraded to 2.0.0.
struct Scene {
    Project project;
    QString environmentId = QStringLiteral("live");
    QString version = QStringLiteral("2.0.0");
    QString backupId;
    std::optional<Activity> running;
    QDateTime now = QDateTime(QDate(2026, 11, 20), QTime(12, 0), Qt::UTC);

    Scene();
    Environment &environment(const QString &id);
    Release &release(const QString &number);
    Backup &addBackup(const QString &id, const QString &onEnvironment, BackupKind kind = BackupKind::Upgrade);
    void run(OperationState state);
    [[nodiscard]] const Activity *activity() const { return running ? &*running : nullptr; }
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
