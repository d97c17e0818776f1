// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/activity.h"

#include <QJsonValue>

namespace Switchback {

/// Where the command line speaks: results to standard output, everything else to standard error.
class Printer {
public:
    Printer(bool json, bool quiet);

    [[nodiscard]] bool isJson() const { return m_json; }

    /// Rows under aligned titles; an empty list prints \a whenEmpty.
    void table(const QStringList &titles, const QList<QStringList> &rows, const QString &whenEmpty) const;
    void json(const QJsonValue &value) const;
    void line(const QString &text) const;
    void plan(const Plan &plan) const;
    void activity(const Activity &activity, const QList<OutputLine> &lines) const;

    /// To standard error, with owner, remedy and details.
    void problem(const Problem &problem) const;
    void note(const QString &text) const;
    /// What is being looked at, to standard error, where progress is wanted.
    void looking(const QString &text) const;
    /// How far an operation is: one line that is rewritten on a terminal, one line per step elsewhere.
    void progress(const Activity &activity);
    /// Ends the rewritten line.
    void endProgress();

private:
    bool m_json;
    bool m_quiet;
    bool m_terminal;
    QString m_lastProgress;
};

} // namespace Switchback
