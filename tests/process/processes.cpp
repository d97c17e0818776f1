// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/process/processes.h"

#include <QDir>
#include <QFile>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

struct Process {
    QByteArray name;
    char state = 'X';
    qint64 parent = 0;

    [[nodiscard]] bool isAlive() const { return state != 'X' && state != 'Z'; }
};

QByteArray read(qint64 pid, const QString &file)
{
    QFile source(u"/proc/%1/%2"_s.arg(QString::number(pid), file));
    return source.open(QIODevice::ReadOnly) ? source.readAll() : QByteArray();
}

Process look(qint64 pid)
{
    const QByteArray stat = read(pid, u"stat"_s);
    const qsizetype nameEnd = stat.lastIndexOf(')');
    if (nameEnd < 0)
        return {};
    const QList<QByteArray> fields = stat.mid(nameEnd + 2).split(' ');
    const qsizetype nameBegin = stat.indexOf('(') + 1;
    return {stat.mid(nameBegin, nameEnd - nameBegin), fields.at(0).at(0), fields.at(1).toLongLong()};
}

QList<qint64> pids()
{
    QList<qint64> found;
    const QStringList entries = QDir(u"/proc"_s).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    for (const QString &entry : entries)
        if (const qint64 pid = entry.toLongLong(); pid > 0)
            found.append(pid);
    return found;
}

bool descendsFrom(qint64 pid, qint64 ancestor)
{
    while (pid > 1) {
        pid = look(pid).parent;
        if (pid == ancestor)
            return true;
    }
    return false;
}

} // namespace

QList<qint64> descendantsNamed(qint64 ancestor, const QByteArray &name)
{
    QList<qint64> found;
    const QList<qint64> all = pids();
    for (const qint64 pid : all)
        if (const Process process = look(pid);
            process.isAlive() && process.name.startsWith(name) && descendsFrom(pid, ancestor))
            found.append(pid);
    return found;
}

QList<qint64> processesWith(const QByteArray &word)
{
    QList<qint64> found;
    const QList<qint64> all = pids();
    for (const qint64 pid : all)
        if (read(pid, u"cmdline"_s).split('\0').contains(word) && isRunning(pid))
            found.append(pid);
    return found;
}

bool isRunning(qint64 pid)
{
    return look(pid).isAlive();
}

} // namespace Switchback
