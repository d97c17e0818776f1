// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/problem.h"

#include <QList>
#include <QStringList>

#include <optional>

namespace Switchback {

/// One error that ece-tools wrote down.
struct DeployError {
    int code = 0;
    bool isCritical = false; ///< else a warning, with which the deployment went on
    QString stage;           ///< build, deploy, post-deploy
    QString step;
    QString title;
    QString suggestion; ///< the vendor's own words
};

struct DeployReport {
    QList<DeployError> errors;
    QStringList log; ///< the last lines, newest last

    /// The first that stopped it; null when none did.
    [[nodiscard]] const DeployError *critical() const;
};

/// From lines that begin with "error " (of cloud.error.log: JSON) and "log ".
[[nodiscard]] DeployReport deployReport(const QStringList &lines);

/// What a person can do about ece-tools' error \a code, as the vendor documents it; where the vendor says nothing, our
/// next best step. Source: sheet, 4.4.
[[nodiscard]] Text deployRemedy(int code);

/// Why a deployment failed. \a exitCode: of its hook, which can be ece-tools' error (0: not known). \a words: of the
/// activity's log.
[[nodiscard]] Problem deployProblem(const DeployReport &report, int exitCode, const QStringList &words);

/// The last error with a code that a log tells of, in the words of the log; nothing: it tells of none. For builds, of which
/// ece-tools writes down nothing else that can be read. Source of the form: sheet, 4.2.
[[nodiscard]] std::optional<DeployError> loggedError(const QStringList &log);

/// What a log says about error \a code in the last deployment, with some lines before and after it; where it does not name
/// the code (0: none), its end.
[[nodiscard]] QStringList linesAround(const QStringList &log, int code);

/// A line of a deployment's log that begins a new phase, in our words; empty for all others.
[[nodiscard]] Text deployPhase(const QString &line);

/// Whether a line tells that the platform itself gave up, though the activity may say otherwise (sheet, 2.3).
[[nodiscard]] bool saysBuildFailed(const QString &line);

/// A module whose tables are older than its code.
struct OutdatedModule {
    QString name;
    QString kind; ///< schema, data
    QString current;
    QString required;

    friend bool operator==(const OutdatedModule &, const OutdatedModule &) = default;
};
/// The modules that "Please upgrade your database" lists. Source: sheet, 4.5.
[[nodiscard]] QList<OutdatedModule> outdatedModules(const QString &text);
/// "Magento_Sales (schema): 2.0.2 → 2.0.3".
[[nodiscard]] QString moduleLine(const OutdatedModule &module);

} // namespace Switchback
