// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QJsonObject>
#include <QList>
#include <QString>

#include <optional>

namespace Switchback {

/// The environment variable that marks every process of one start, its children included. It tells ours from others'
/// when the first process is gone and its number may have been given away.
inline constexpr char processTagVariable[] = "SWITCHBACK_PROCESS";

/// Names one running program so that it can be found again by another program, and never confused with a later one
/// that happens to have the same number.
struct ProcessIdentity {
    qint64 pid = 0;
    qint64 group = 0;
    qint64 start = 0; ///< clock ticks after boot, field 22 of /proc/PID/stat (proc(5)); 0 when it was already gone
    QString bootId;   ///< /proc/sys/kernel/random/boot_id
    QString tag;      ///< value of processTagVariable

    [[nodiscard]] QJsonObject toJson() const;
    /// An unreadable object gives an identity that is never alive.
    [[nodiscard]] static ProcessIdentity fromJson(const QJsonObject &json);

    friend bool operator==(const ProcessIdentity &, const ProcessIdentity &) = default;
};

/// What /proc/PID/stat says of a process.
struct ProcessStat {
    char state = '?';
    qint64 group = 0;
    qint64 session = 0;
    qint64 start = 0;

    [[nodiscard]] bool isDead() const { return state == 'Z' || state == 'X'; }
};

[[nodiscard]] QString currentBootId();
[[nodiscard]] QString newProcessTag();
/// What can be written down before a start: finds the processes by their tag, is itself never alive.
[[nodiscard]] ProcessIdentity announcedProcess(const QString &tag);
/// Nothing when there is no such process.
[[nodiscard]] std::optional<ProcessStat> readProcessStat(qint64 pid);
/// The identity of a process as it is now. `start` is 0 when it has ended already.
[[nodiscard]] ProcessIdentity identifyProcess(qint64 pid, const QString &tag);

/// Same boot, same start time, and not a zombie.
[[nodiscard]] bool isAlive(const ProcessIdentity &identity);
/// Every living process of that start: the first one, its process group, and whatever carries its tag.
[[nodiscard]] QList<qint64> livingProcesses(const ProcessIdentity &identity);

} // namespace Switchback
