// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QStringList>

namespace Switchback::Tests {

/// How trials ended, and the table that a proof prints.
struct Tally {
    int tried = 0;
    int recovered = 0;
    int failed = 0;
    int missed = 0; ///< the operation did not pass there a second time: how often it asks differs

    /// One trial; \a wrong is empty when all was as it has to be, and printed otherwise. \a how: "upgrade killed at
    /// switch/run#3, Resume".
    void add(const QString &how, const QStringList &wrong);
    Tally &operator+=(const Tally &other);

    static void printHead();
    void print(const QString &name) const;
    /// Of a proof that ends with this.
    [[nodiscard]] int exitCode() const { return tried > 0 && failed == 0 ? 0 : 1; }
};

} // namespace Switchback::Tests
