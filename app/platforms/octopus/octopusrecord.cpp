// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/platforms/octopus/octopusrecord.h"

#include "app/platforms/octopus/jsonstrings.h"
#include "app/platforms/octopus/octopusproblem.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

QString timeText(const QDateTime &time)
{
    return time.toString(Qt::ISODateWithMs);
}

QDateTime timeOf(const QJsonValue &value)
{
    return QDateTime::fromString(value.toString(), Qt::ISODateWithMs);
}

} // namespace

QJsonObject KeptRelease::toJson() const
{
    QJsonArray list;
    for (const KeptNode &node : nodes)
        list.append(node.toJson());
    return {{u"id"_s, id},
            {u"nodes"_s, list},
            {u"file"_s, file},
            {u"folders"_s, QJsonArray::fromStringList(folders)},
            {u"foldersCopy"_s, foldersCopy},
            {u"version"_s, version},
            {u"kind"_s, enumName(kind)},
            {u"since"_s, timeText(since)},
            {u"expiresAt"_s, timeText(expiresAt)},
            {u"extended"_s, extended}};
}

KeptRelease KeptRelease::fromJson(const QJsonObject &json)
{
    QList<KeptNode> nodes;
    const QJsonArray list = json.value("nodes"_L1).toArray();
    for (const QJsonValue &node : list)
        nodes.append(KeptNode::fromJson(node.toObject()));
    return {.id = json.value("id"_L1).toString(),
            .nodes = nodes,
            .file = json.value("file"_L1).toString(),
            .folders = jsonStrings(json.value("folders"_L1)),
            .foldersCopy = json.value("foldersCopy"_L1).toString(),
            .version = json.value("version"_L1).toString(),
            .kind = enumFromName<BackupKind>(json.value("kind"_L1).toString()).value_or(BackupKind::Upgrade),
            .since = timeOf(json.value("since"_L1)),
            .expiresAt = timeOf(json.value("expiresAt"_L1)),
            .extended = json.value("extended"_L1).toBool()};
}

QJsonObject MadeInstance::toJson() const
{
    return {{u"stamp"_s, stamp},
            {u"database"_s, database},
            {u"installationId"_s, installationId},
            {u"volumes"_s, QJsonArray::fromStringList(volumes)}};
}

MadeInstance MadeInstance::fromJson(const QJsonObject &json)
{
    return {.stamp = json.value("stamp"_L1).toString(),
            .database = json.value("database"_L1).toString(),
            .installationId = json.value("installationId"_L1).toString(),
            .volumes = jsonStrings(json.value("volumes"_L1))};
}

const KeptRelease *OctopusRecord::find(const QString &id) const
{
    const auto found = std::find_if(kept.cbegin(), kept.cend(), [&id](const KeptRelease &one) { return one.id == id; });
    return found == kept.cend() ? nullptr : &*found;
}

void OctopusRecord::put(const KeptRelease &release)
{
    remove(release.id);
    kept.append(release);
}

void OctopusRecord::remove(const QString &id)
{
    kept.removeIf([&id](const KeptRelease &one) { return one.id == id; });
}

QJsonObject OctopusRecord::toJson() const
{
    QJsonArray list;
    for (const KeptRelease &release : kept)
        list.append(release.toJson());
    QJsonObject json{{u"kept"_s, list},
                     {u"protected"_s, isProtected},
                     {u"verifiedVersion"_s, verifiedVersion},
                     {u"verifiedSince"_s, timeText(verifiedSince)}};
    if (made)
        json.insert(u"made"_s, made->toJson());
    return json;
}

OctopusRecord OctopusRecord::fromJson(const QJsonObject &json)
{
    OctopusRecord record;
    const QJsonArray list = json.value("kept"_L1).toArray();
    for (const QJsonValue &one : list)
        record.kept.append(KeptRelease::fromJson(one.toObject()));
    record.isProtected = json.value("protected"_L1).toBool();
    record.verifiedVersion = json.value("verifiedVersion"_L1).toString();
    record.verifiedSince = timeOf(json.value("verifiedSince"_L1));
    if (json.contains("made"_L1))
        record.made = MadeInstance::fromJson(json.value("made"_L1).toObject());
    return record;
}

namespace {

Result<OctopusRecord> recordIn(const QString &text, const QString &node)
{
    if (text.isEmpty())
        return OctopusRecord{};
    const QJsonDocument json = QJsonDocument::fromJson(text.toUtf8());
    if (json.isObject())
        return OctopusRecord::fromJson(json.object());
    return Failure(octopusProblem(
        ProblemKind::Remote, Owner::Platform, u"octopus.record"_s,
        Text(QT_TRANSLATE_NOOP("Text", "What Switchback wrote down on the host about %1 is damaged."), {node}),
        Text(QT_TRANSLATE_NOOP("Text", "Look at its file there (~/.local/state/switchback, on Windows "
                                       "ProgramData\\Switchback); its backups are not deleted.")),
        text));
}

} // namespace

Result<RecordStore::Note> RecordStore::find(Context &context) const
{
    for (const auto &node : m_nodes) {
        const Result<QString> text = node->readNote(context);
        if (!text)
            return Failure(text.error());
        if (!text->isEmpty())
            return Note{.node = node.get(), .text = *text};
    }
    return Note{.node = m_nodes.front().get(), .text = {}};
}

Result<OctopusRecord> RecordStore::read(Context &context) const
{
    const Result<Note> note = find(context);
    return note ? recordIn(note->text, note->node->name()) : Failure(note.error());
}

Result<void> RecordStore::change(const std::function<void(OctopusRecord &)> &change, Context &context) const
{
    const Result<Note> note = find(context);
    if (!note)
        return Failure(note.error());
    Result<OctopusRecord> record = recordIn(note->text, note->node->name());
    if (!record)
        return Failure(record.error());
    change(*record);
    return note->node->writeNote(QJsonDocument(record->toJson()).toJson(), context);
}

} // namespace Switchback
