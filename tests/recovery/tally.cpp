// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/recovery/tally.h"

#include <cstdio>

namespace Switchback::Tests {

void Tally::add(const QString &how, const QStringList &wrong)
{
    ++tried;
    ++(wrong.isEmpty() ? recovered : failed);
    for (const QString &sentence : wrong)
        std::printf("  %s:\n    %s\n", qPrintable(how), qPrintable(sentence));
    std::fflush(stdout);
}

Tally &Tally::operator+=(const Tally &other)
{
    tried += other.tried;
    recovered += other.recovered;
    failed += other.failed;
    missed += other.missed;
    return *this;
}

void Tally::printHead()
{
    std::printf("%-24s %6s %10s %7s %7s\n", "killed during", "tried", "recovered", "failed", "missed");
}

void Tally::print(const QString &name) const
{
    std::printf("%-24s %6d %10d %7d %7d\n", qPrintable(name), tried, recovered, failed, missed);
    std::fflush(stdout);
}

} // namespace Switchback::Tests
