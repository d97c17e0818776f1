// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/git/environmentrecord.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSaveFile>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

QString timeText(const QDateTime &time)
{
    return time.isValid() ? time.toUTC().toString(Qt::ISODateWithMs) : QString();
}

QDateTime timeIn(const QJsonValue &value)
{
    return QDateTime::fromString(value.toString(), Qt::ISODateWithMs).toUTC();
}

Problem recordProblem(const QString &path, const QString &why)
{
    return {.kind = ProblemKind::Local,
            .owner = Owner::You,
            .code = u"workspace.record"_s,
            .sentence = Text(QT_TRANSLATE_NOOP("Text", "The file %1 cannot be used: %2."), {path, why}),
            .remedy = Text(QT_TRANSLATE_NOOP("Text", "Look at the workspace's folder: its disk may be full, or it may "
                                                     "belong to somebody else.")),
            .details = {}};
}

constexpr QFile::Permissions ownerOnly = QFile::ReadOwner | QFile::WriteOwner;

} // namespace

QJsonObject KeptState::toJson() const
{
    return {{u"id"_s, id},
            {u"version"_s, version},
            {u"commit"_s, commit},
            {u"dump"_s, dump},
            {u"bytes"_s, bytes},
            {u"tables"_s, tables},
            {u"kind"_s, enumName(kind)},
            {u"since"_s, timeText(since)},
            {u"dataAt"_s, timeText(dataAt)},
            {u"expiresAt"_s, timeText(expiresAt)},
            {u"extended"_s, extended}};
}

KeptState KeptState::fromJson(const QJsonObject &json)
{
    return {.id = json.value("id"_L1).toString(),
            .version = json.value("version"_L1).toString(),
            .commit = json.value("commit"_L1).toString(),
            .dump = json.value("dump"_L1).toString(),
            .bytes = json.value("bytes"_L1).toInteger(),
            .tables = json.value("tables"_L1).toInt(),
            .kind = enumFromName<BackupKind>(json.value("kind"_L1).toString()).value_or(BackupKind::Manual),
            .since = timeIn(json.value("since"_L1)),
            .dataAt = timeIn(json.value("dataAt"_L1)),
            .expiresAt = timeIn(json.value("expiresAt"_L1)),
            .extended = json.value("extended"_L1).toBool()};
}

const KeptState *EnvironmentRecord::find(const QString &id) const
{
    const auto found = std::find_if(kept.cbegin(), kept.cend(), [&id](const KeptState &one) { return one.id == id; });
    return found == kept.cend() ? nullptr : &*found;
}

void EnvironmentRecord::put(const KeptState &backup)
{
    remove(backup.id);
    kept.append(backup);
}

void EnvironmentRecord::remove(const QString &id)
{
    kept.removeIf([&id](const KeptState &one) { return one.id == id; });
}

QJsonObject EnvironmentRecord::toJson() const
{
    QJsonArray list;
    for (const KeptState &one : kept)
        list.append(one.toJson());
    return {{u"kept"_s, list},
            {u"protected"_s, isProtected},
            {u"made"_s, isMade},
            {u"verifiedVersion"_s, verifiedVersion},
            {u"verifiedSince"_s, timeText(verifiedSince)}};
}

EnvironmentRecord EnvironmentRecord::fromJson(const QJsonObject &json)
{
    EnvironmentRecord record;
    const QJsonArray list = json.value("kept"_L1).toArray();
    for (const QJsonValue &one : list)
        record.kept.append(KeptState::fromJson(one.toObject()));
    record.isProtected = json.value("protected"_L1).toBool();
    record.isMade = json.value("made"_L1).toBool();
    record.verifiedVersion = json.value("verifiedVersion"_L1).toString();
    record.verifiedSince = timeIn(json.value("verifiedSince"_L1));
    return record;
}

EnvironmentRecords::EnvironmentRecords(const QString &folder, const QString &environmentKey)
    : m_folder(folder + "/environments/"_L1 + environmentKey)
{
}

Result<EnvironmentRecord> EnvironmentRecords::read() const
{
    QFile file(path(u"record.json"_s));
    if (!file.exists())
        return EnvironmentRecord{};
    if (!file.open(QIODevice::ReadOnly))
        return Failure(recordProblem(file.fileName(), file.errorString()));
    const QJsonDocument json = QJsonDocument::fromJson(file.readAll());
    if (!json.isObject())
        return Failure(recordProblem(file.fileName(), u"no JSON"_s));
    return EnvironmentRecord::fromJson(json.object());
}

Result<void> EnvironmentRecords::change(const std::function<void(EnvironmentRecord &)> &change) const
{
    if (const Result<void> made = prepare(); !made)
        return made;
    Result<EnvironmentRecord> record = read();
    if (!record)
        return Failure(record.error());
    change(*record);
    QSaveFile file(path(u"record.json"_s));
    if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(ownerOnly)
        || file.write(QJsonDocument(record->toJson()).toJson()) < 0 || !file.commit())
        return Failure(recordProblem(file.fileName(), file.errorString()));
    return {};
}

Result<void> EnvironmentRecords::prepare() const
{
    if (!QDir().mkpath(m_folder) || !QFile::setPermissions(m_folder, ownerOnly | QFile::ExeOwner))
        return Failure(recordProblem(m_folder, u"it cannot be made"_s));
    return {};
}

Result<void> EnvironmentRecords::removeDump(const QString &dump) const
{
    if (dump.isEmpty())
        return {};
    // Also what a transfer that was killed left beside it.
    const QStringList names = QDir(m_folder).entryList({dump, QString(dump + ".*"_L1)}, QDir::Files | QDir::Hidden);
    for (const QString &name : names) {
        QFile file(path(name));
        if (!file.remove() && file.exists())
            return Failure(recordProblem(file.fileName(), file.errorString()));
    }
    return {};
}

Result<void> EnvironmentRecords::forget() const
{
    // The record goes last: while it is there, it says whose the rest is.
    const QStringList dumps = QDir(m_folder).entryList({u"*.sql.gz*"_s}, QDir::Files | QDir::Hidden);
    for (const QString &name : dumps + QStringList{u"record.json"_s})
        if (const Result<void> removed = removeDump(name); !removed)
            return removed;
    return {};
}

} // namespace Switchback
