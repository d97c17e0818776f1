// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/releaseversion.h"

#include <QMetaType>
#include <QString>

namespace Switchback {

/// Data roles that every item model of the house answers alike, so that one table pane can sort, filter, copy and
/// act on any of them. A role a model has no answer for gives an invalid QVariant.
enum ItemRole {
    /// Raw value for sorting: number, QDateTime, QDate, VersionKey or QString. Compared by TableFilter.
    SortRole = Qt::UserRole + 1,
    /// What a spreadsheet gets instead of the displayed text: a number, a QDateTime or a QDate.
    ExportRole,
    /// EnvironmentRef of the row.
    RefRole,
    /// QString that names the row within its model: environment, backup, activity or step id, release version.
    IdRole,
    /// QString: id of the project the row belongs to.
    ProjectIdRole,
    /// QString: why the row is as it is (not up, not usable, failed); empty when there is nothing to say.
    ReasonRole,
    /// The enumeration value behind the row: Health, OperationState, StepState, ExpiryStage or Stream.
    StateRole,
    /// double from 0 to 1 while something runs, else invalid: for a progress delegate.
    FractionRole,
    /// The whole value behind the row: Environment, Release, Backup, Activity, StepRecord or OutputLine.
    ValueRole,
    /// bool: an operation is under way on what the row shows.
    RunningRole,
    /// bool: the row's release can be installed, its backup restored. Rows that answer false are drawn greyed.
    UsableRole
};

/// Answered by headerData() of a table: the stable name of a column ("version"), for saved settings.
inline constexpr int columnIdRole = Qt::UserRole + 100;

/// A release number that sorts as people read it; see compareVersions().
struct VersionKey {
    QString text;

    friend bool operator==(const VersionKey &left, const VersionKey &right)
    {
        return compareVersions(left.text, right.text) == std::strong_ordering::equal;
    }
    friend bool operator<(const VersionKey &left, const VersionKey &right)
    {
        return compareVersions(left.text, right.text) == std::strong_ordering::less;
    }
};

} // namespace Switchback

Q_DECLARE_METATYPE(Switchback::VersionKey)
