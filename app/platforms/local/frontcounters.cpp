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
    if (kind < 0)
        return counters;
    for (const QByteArray &line : std::as_const(lines)) {
        const QList<QByteArray> values = line.split(',');
        const QByteArray name = values.value(kind);
        const auto number = [&](const char *of) { return values.value(column(of)).toLongLong(); };
        if (name.isEmpty() || name == "FRONTEND")
            continue;
        BackendCounters &backend = counters[values.value(column("pxname"))];
        // The line of a server counts what it answered, that of the back end what visitors got.
        if (name != "BACKEND") {
            backend.serverErrors += number("hrsp_5xx");
            backend.unanswered -= number("hrsp_5xx");
            continue;
        }
        backend.current = number("scur") + number("qcur");
        backend.requests = number("req_tot");
        backend.unanswered += number("hrsp_5xx");
        backend.brokenOff = number("srv_abrt");
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

QByteArray ownBackend(Slot slot)
{
    return "own_" + slotName(slot).toLatin1();
}

BackendCounters slotCounters(const FrontCounters &counters, Slot slot)
{
    const BackendCounters reads = counters.value(readBackend(slot));
    const BackendCounters writes = counters.value(writeBackend(slot));
    return {.current = reads.current + writes.current,
            .requests = reads.requests + writes.requests,
            .serverErrors = reads.serverErrors + writes.serverErrors,
            .unanswered = reads.unanswered + writes.unanswered,
            .brokenOff = reads.brokenOff + writes.brokenOff};
}

} // namespace Switchback
