// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/platforms/local/frontcounters.h"

namespace Switchback {

FrontCounters parseFrontCounters(const QByteArray &csv)
{
    FrontCounters counters;
    QList<QByteArray> lines = csv.split('\n');
    while (!lines.isEmpty() && !lines.first().startsWith("# "))
        lines.removeFirst();
    if (lines.isEmpty())
        return counters;
    const QList<QByteArray> names = lines.takeFirst().mid(2).split(',');
    const auto column = [&names](const char *name) { return names.indexOf(QByteArray(name)); };
    const qsizetype kind = column("svname");
    for (const QByteArray &line : lines) {
        const QList<QByteArray> values = line.split(',');
        if (kind < 0 || values.value(kind) != "BACKEND")
            continue;
        const auto number = [&](const char *name) { return values.value(column(name)).toLongLong(); };
        counters.insert(values.value(column("pxname")),
                        BackendCounters{.current = number("scur") + number("qcur"),
                                        .requests = number("req_tot"),
                                        .serverErrors = number("hrsp_5xx"),
                                        .connectionErrors = number("econ") + number("eresp")});
    }
    return counters;
}

QByteArray readBackend(Slot slot)
{
    return "read_" + slotName(slot).toLatin1();
}

QByteArray writeBackend(Slot slot)
{
    return "write_" + slotName(slot).toLatin1();
}

BackendCounters slotCounters(const FrontCounters &counters, Slot slot)
{
    const BackendCounters reads = counters.value(readBackend(slot));
    const BackendCounters writes = counters.value(writeBackend(slot));
    return {.current = reads.current + writes.current,
            .requests = reads.requests + writes.requests,
            .serverErrors = reads.serverErrors + writes.serverErrors,
            .connectionErrors = reads.connectionErrors + writes.connectionErrors};
}

} // namespace Switchback
