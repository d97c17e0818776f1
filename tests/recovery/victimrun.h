// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/plan.h"

#include <QStringList>

namespace Switchback::Tests {

/// How the program ended that carries an operation out, or takes it up, on something that is not a site of this machine.
struct VictimRun {
    bool killed = false;
    int exitCode = 0;
    QString state; ///< of the operation; empty: nothing was written down of it, or the program was killed
    QByteArray err;
    bool hadNothingToTakeUp = false; ///< it had ended before, or had not begun

    /// Waits for its end.
    [[nodiscard]] static VictimRun of(const QString &program, const QStringList &options,
                                      const OperationRequest &request, const QString &workspace);
    /// The points that it passed, in order; its file is \a list. Ends the test program when it does not work at all.
    [[nodiscard]] QStringList points(const QString &list) const;

    /// Ends the test program, with what went wrong, unless the operation came to that.
    void mustBe(OperationState wanted) const;

    [[nodiscard]] bool isDone() const;
    [[nodiscard]] bool isTakenBack() const;
    /// What is wrong with how it was taken up; \a isMadeToFail: so that there was only the way back.
    [[nodiscard]] QStringList complaints(Recovery way, bool isMadeToFail) const;
};

/// The complaint that two pictures differ; nothing when they are the same.
[[nodiscard]] QStringList differences(const QStringList &after, const QStringList &expected);

} // namespace Switchback::Tests
