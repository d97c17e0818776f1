// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/process/coredumps.h"

#include <QFile>
#include <QList>

#include <sys/prctl.h>
#include <sys/resource.h>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

QByteArray ownMounts()
{
    QFile file(u"/proc/self/mounts"_s);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

void forbidCoreDumps()
{
    const rlimit none{0, 0};
    setrlimit(RLIMIT_CORE, &none);
    // The limit does not count where a program receives the core (core(5), "Piping core dumps"); with this there is
    // no memory in it.
    QFile filter(u"/proc/self/coredump_filter"_s);
    if (filter.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
        filter.write("0");
    // /proc/PID/stat, which leases are checked by, stays readable for everybody.
    if (!hidesProcesses(ownMounts()))
        prctl(PR_SET_DUMPABLE, 0);
}

bool hidesProcesses(const QByteArray &mounts)
{
    const QList<QByteArray> lines = mounts.split('\n');
    for (const QByteArray &line : lines) {
        const QList<QByteArray> fields = line.split(' ');
        if (fields.value(1) != "/proc" || fields.value(2) != "proc")
            continue;
        const QList<QByteArray> options = fields.value(3).split(',');
        for (const QByteArray &option : options)
            if (option.startsWith("hidepid=") && option != "hidepid=0" && option != "hidepid=off")
                return true;
    }
    return false;
}

} // namespace Switchback
