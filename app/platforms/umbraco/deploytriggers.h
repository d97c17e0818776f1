// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/platforms/umbraco/kuduvalues.h"
#include "models/text.h"

namespace Switchback {

/// What Umbraco Deploy takes up when it finds a file of that name: take in what the files say, and write them anew.
inline constexpr QLatin1StringView deployTrigger("deploy");
inline constexpr QLatin1StringView exportTrigger("deploy-export");

/// Where Umbraco Deploy's files are, below HOME, in a site of CMS \a line. Source: sheet, 3.2.
[[nodiscard]] QString deployFolder(int line);
/// Whether a folder is that one: it has the folder Revision.
[[nodiscard]] bool isDeployFolder(const QList<KuduFile> &files);

/// How a trigger stands.
enum class TriggerState {
    Idle,       ///< none is there
    NotTakenUp, ///< it lies there: the site does not run, or has not looked yet
    Running,
    Succeeded,
    Failed,
    Gone ///< it was taken, and nothing says how it ended
};

struct TriggerReading {
    TriggerState state = TriggerState::Idle;
    QString marker;    ///< the file that says so
    QDateTime at;      ///< when that was written, UTC
    QStringList stale; ///< "deploy-complete" and such of earlier times, which say nothing now
    Text sentence;
    Text remedy; ///< empty: there is nothing to do
};

/// What the files in Deploy's folder say of a trigger that was put there at \a since, by the clock of the server (that
/// of the trigger's own modifiedAt); invalid: none was, and an old end is no end.
[[nodiscard]] TriggerReading readTriggers(const QList<KuduFile> &files, const QDateTime &since = {});
/// The \a since of what is asked of Deploy next, when its folder looks like that; always valid. Where the export was asked
/// for already and not taken up yet, that counts.
[[nodiscard]] QDateTime sinceOfNextExport(const QList<KuduFile> &files);

} // namespace Switchback
