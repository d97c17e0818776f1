// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/process/processidentity.h"

#include <QDir>
#include <QFile>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

QByteArray readProcFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return file.readAll();
}

bool carriesTag(qint64 pid, const QString &tag)
{
    if (tag.isEmpty())
        return false;
    const QByteArray environment = '\0' + readProcFile(u"/proc/%1/environ"_s.arg(pid));
    const QByteArray wanted = '\0' + QByteArray(processTagVariable) + '=' + tag.toUtf8() + '\0';
    return environment.contains(wanted);
}

} // namespace

QJsonObject ProcessIdentity::toJson() const
{
    return {{u"pid"_s, pid}, {u"pgid"_s, group}, {u"start"_s, start}, {u"bootId"_s, bootId}, {u"tag"_s, tag}};
}

ProcessIdentity ProcessIdentity::fromJson(const QJsonObject &json)
{
    return {.pid = json.value("pid"_L1).toInteger(),
            .group = json.value("pgid"_L1).toInteger(),
            .start = json.value("start"_L1).toInteger(),
            .bootId = json.value("bootId"_L1).toString(),
            .tag = json.value("tag"_L1).toString()};
}

QString currentBootId()
{
    return QString::fromLatin1(readProcFile(u"/proc/sys/kernel/random/boot_id"_s).trimmed());
}

QString newProcessTag()
{
    return QUuid::createUuid().toString(QUuid::WithoutBraces);
}

ProcessIdentity announcedProcess(const QString &tag)
{
    return {.pid = 0, .group = 0, .start = 0, .bootId = currentBootId(), .tag = tag};
}

std::optional<ProcessStat> readProcessStat(qint64 pid)
{
    const QByteArray stat = readProcFile(u"/proc/%1/stat"_s.arg(pid));
    // The second field is the program's name in brackets, and a name may hold blanks and brackets itself.
    const qsizetype nameEnd = stat.lastIndexOf(')');
    if (nameEnd < 0)
        return std::nullopt;
    const QList<QByteArray> fields = stat.mid(nameEnd + 2).split(' ');
    constexpr qsizetype stateField = 0;
    constexpr qsizetype groupField = 2;
    constexpr qsizetype sessionField = 3;
    constexpr qsizetype startField = 19;
    if (fields.size() <= startField || fields.at(stateField).isEmpty())
        return std::nullopt;
    return ProcessStat{.state = fields.at(stateField).at(0),
                       .group = fields.at(groupField).toLongLong(),
                       .session = fields.at(sessionField).toLongLong(),
                       .start = fields.at(startField).toLongLong()};
}

ProcessIdentity identifyProcess(qint64 pid, const QString &tag)
{
    ProcessIdentity identity{.pid = pid, .group = 0, .start = 0, .bootId = currentBootId(), .tag = tag};
    if (const std::optional<ProcessStat> stat = readProcessStat(pid); stat && !stat->isDead()) {
        identity.group = stat->group;
        identity.start = stat->start;
    }
    return identity;
}

bool isAlive(const ProcessIdentity &identity)
{
    if (identity.pid <= 0 || identity.start <= 0 || identity.bootId != currentBootId())
        return false;
    const std::optional<ProcessStat> stat = readProcessStat(identity.pid);
    return stat && !stat->isDead() && stat->start == identity.start;
}

QList<qint64> livingProcesses(const ProcessIdentity &identity)
{
    QList<qint64> found;
    if (identity.bootId != currentBootId())
        return found;
    // While the first process lives its group number cannot have been given to anybody else.
    const bool groupIsOurs = identity.group > 0 && isAlive(identity);
    const QStringList entries = QDir(u"/proc"_s).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    for (const QString &entry : entries) {
        bool isNumber = false;
        const qint64 pid = entry.toLongLong(&isNumber);
        if (!isNumber)
            continue;
        const std::optional<ProcessStat> stat = readProcessStat(pid);
        if (!stat || stat->isDead())
            continue;
        if ((groupIsOurs && stat->group == identity.group) || carriesTag(pid, identity.tag))
            found.append(pid);
    }
    return found;
}

} // namespace Switchback
