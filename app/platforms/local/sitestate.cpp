// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/platforms/local/sitestate.h"

#include "app/platforms/local/diskfile.h"
#include "models/strictjson.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

QString timeText(const QDateTime &time)
{
    return time.isValid() ? time.toUTC().toString(Qt::ISODateWithMs) : QString();
}

QDateTime timeOf(const QJsonValue &value)
{
    return QDateTime::fromString(value.toString(), Qt::ISODateWithMs).toUTC();
}

QJsonObject keepingJson(const Keeping &kept)
{
    return {{u"kind"_s, enumName(kept.kind)},
            {u"since"_s, timeText(kept.since)},
            {u"expiresAt"_s, timeText(kept.expiresAt)},
            {u"extended"_s, kept.extended}};
}

std::optional<Keeping> keepingOf(const QJsonValue &value)
{
    if (!value.isObject())
        return std::nullopt;
    const QJsonObject json = value.toObject();
    // A kind of a later Switchback still means: do not throw it away.
    const BackupKind kind = enumFromName<BackupKind>(json.value("kind"_L1).toString()).value_or(BackupKind::Manual);
    return Keeping{.kind = kind,
                   .since = timeOf(json.value("since"_L1)),
                   .expiresAt = timeOf(json.value("expiresAt"_L1)),
                   .extended = json.value("extended"_L1).toBool()};
}

Result<QJsonObject> readJson(const QString &path)
{
    const Result<QByteArray> bytes = readWholeFile(path);
    if (!bytes)
        return Failure(bytes.error());
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(*bytes, &error);
    if (document.isObject())
        return document.object();
    return Failure(localProblem(
        ProblemKind::Local, Owner::You, u"local.state-damaged"_s,
        Text(QT_TRANSLATE_NOOP("Text", "%1, in which Switchback keeps its notes, is damaged."), {path}),
        Text(QT_TRANSLATE_NOOP("Text", "Bring the file back from a backup of the folder.")), error.errorString()));
}

QString installationFile(const SiteLayout &layout, const QString &environmentId, const QString &id)
{
    return layout.installation(environmentId, id) + installationFileName;
}

} // namespace

QString slotName(Slot slot)
{
    switch (slot) {
    case Slot::A:
        return u"a"_s;
    case Slot::B:
        return u"b"_s;
    case Slot::None:
        break;
    }
    return u"none"_s;
}

Slot slotFromName(const QString &name)
{
    if (name == "a"_L1)
        return Slot::A;
    return name == "b"_L1 ? Slot::B : Slot::None;
}

Slot EnvironmentState::slotOf(const QString &installation) const
{
    if (installation.isEmpty())
        return Slot::None;
    if (installation == slotA)
        return Slot::A;
    return installation == slotB ? Slot::B : Slot::None;
}

void EnvironmentState::assign(Slot slot, const QString &installation)
{
    forget(installation);
    if (slot == Slot::A)
        slotA = installation;
    else if (slot == Slot::B)
        slotB = installation;
}

void EnvironmentState::forget(const QString &installation)
{
    if (slotA == installation)
        slotA.clear();
    if (slotB == installation)
        slotB.clear();
}

Slot EnvironmentState::idleSlot() const
{
    return slotOf(active) == Slot::A ? Slot::B : Slot::A;
}

Result<EnvironmentState> readEnvironmentState(const SiteLayout &layout, const QString &environmentId)
{
    const QString path = layout.environmentFile(environmentId);
    if (!QFileInfo::exists(path))
        return EnvironmentState{};
    const Result<QJsonObject> json = readJson(path);
    if (!json)
        return Failure(json.error());
    const QJsonObject slotsJson = json->value("slots"_L1).toObject();
    EnvironmentState state;
    state.active = json->value("active"_L1).toString();
    state.halted = json->value("halted"_L1).toBool();
    state.terminationProtected = json->value("protected"_L1).toBool();
    state.slotA = slotsJson.value("a"_L1).toString();
    state.slotB = slotsJson.value("b"_L1).toString();
    state.freezeId = json->value("freezeId"_L1).toString();
    state.freezeSince = timeOf(json->value("freezeSince"_L1));
    state.lastFreezeMilliseconds = json->value("lastFreezeMilliseconds"_L1).toInteger(-1);
    state.lastRestoreMilliseconds = json->value("lastRestoreMilliseconds"_L1).toInteger(-1);
    state.rehearsal = Rehearsal::fromJson(json->value("rehearsal"_L1).toObject());
    state.databaseToken = json->value("databaseToken"_L1).toString();
    state.databaseFolder = json->value("databaseFolder"_L1).toString();
    return state;
}

DatabaseNotes readDatabaseNotes(const SiteLayout &layout, const QString &environmentId)
{
    const QString state = layout.environmentFile(environmentId);
    return readJson(QFileInfo::exists(state) ? state : layout.tornDownFile(environmentId))
        .map([](const QJsonObject &json) {
            return DatabaseNotes{.token = json.value("databaseToken"_L1).toString(),
                                 .folder = json.value("databaseFolder"_L1).toString()};
        })
        .value_or(DatabaseNotes{});
}

Result<void> writeEnvironmentState(const SiteLayout &layout, const QString &environmentId,
                                   const EnvironmentState &state)
{
    QJsonObject json{{u"active"_s, state.active},
                     {u"halted"_s, state.halted},
                     {u"protected"_s, state.terminationProtected},
                     {u"slots"_s, QJsonObject{{u"a"_s, state.slotA}, {u"b"_s, state.slotB}}},
                     {u"lastFreezeMilliseconds"_s, state.lastFreezeMilliseconds},
                     {u"lastRestoreMilliseconds"_s, state.lastRestoreMilliseconds}};
    if (!state.freezeId.isEmpty()) {
        json.insert("freezeId"_L1, state.freezeId);
        json.insert("freezeSince"_L1, timeText(state.freezeSince));
    }
    if (state.rehearsal)
        json.insert("rehearsal"_L1, state.rehearsal->toJson());
    if (!state.databaseToken.isEmpty())
        json.insert("databaseToken"_L1, state.databaseToken);
    if (!state.databaseFolder.isEmpty())
        json.insert("databaseFolder"_L1, state.databaseFolder);
    if (const Result<void> made = makeFolder(layout.environment(environmentId)); !made)
        return made;
    return writeJsonDurably(layout.environmentFile(environmentId), json);
}

Result<InstallationState> readInstallation(const SiteLayout &layout, const QString &environmentId, const QString &id)
{
    const Result<QJsonObject> json = readJson(installationFile(layout, environmentId, id));
    if (!json)
        return Failure(json.error());
    const QJsonObject copy = json->value("copy"_L1).toObject();
    const QJsonObject migration = json->value("migration"_L1).toObject();
    InstallationState state;
    state.id = id;
    state.release = json->value("release"_L1).toString();
    state.port = quint16(json->value("port"_L1).toInt());
    state.createdAt = timeOf(json->value("createdAt"_L1));
    state.database = json->value("database"_L1).toString();
    state.kept = keepingOf(json->value("kept"_L1));
    state.keptBefore = keepingOf(json->value("keptBefore"_L1));
    state.tookTraffic = json->value("tookTraffic"_L1).toBool();
    state.writesTaken = json->value("writesTaken"_L1).toInteger();
    state.copiedUnder = copy.value("freezeId"_L1).toString();
    state.copiedInBoot = copy.value("bootId"_L1).toString();
    state.copiedBytes = copy.value("bytes"_L1).toInteger();
    state.migrationBegun = migration.value("begun"_L1).toBool();
    state.migrated = migration.value("done"_L1).toBool();
    state.verifiedSince = timeOf(json->value("verifiedSince"_L1));
    return state;
}

QString databaseNamedIn(const QString &installationFolder)
{
    return readJson(installationFolder + installationFileName)
        .map([](const QJsonObject &json) { return json.value("database"_L1).toString(); })
        .value_or(QString());
}

Result<void> writeInstallation(const SiteLayout &layout, const QString &environmentId, const InstallationState &state)
{
    QJsonObject json{{u"id"_s, state.id},
                     {u"release"_s, state.release},
                     {u"port"_s, state.port},
                     {u"createdAt"_s, timeText(state.createdAt)},
                     {u"tookTraffic"_s, state.tookTraffic},
                     {u"writesTaken"_s, state.writesTaken},
                     {u"copy"_s, QJsonObject{{u"freezeId"_s, state.copiedUnder},
                                             {u"bootId"_s, state.copiedInBoot},
                                             {u"bytes"_s, state.copiedBytes}}},
                     {u"migration"_s, QJsonObject{{u"begun"_s, state.migrationBegun}, {u"done"_s, state.migrated}}}};
    if (state.verifiedSince.isValid())
        json.insert("verifiedSince"_L1, timeText(state.verifiedSince));
    if (!state.database.isEmpty())
        json.insert("database"_L1, state.database);
    if (state.kept)
        json.insert("kept"_L1, keepingJson(*state.kept));
    if (state.keptBefore)
        json.insert("keptBefore"_L1, keepingJson(*state.keptBefore));
    return writeJsonDurably(installationFile(layout, environmentId, state.id), json);
}

QList<InstallationState> listInstallations(const SiteLayout &layout, const QString &environmentId)
{
    QList<InstallationState> found;
    const QStringList ids =
        QDir(layout.installations(environmentId)).entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name);
    for (const QString &id : ids)
        if (const Result<InstallationState> state = readInstallation(layout, environmentId, id))
            found.append(*state);
    return found;
}

QString newInstallationId(const SiteLayout &layout, const QString &environmentId, const QString &release,
                          const QDateTime &now)
{
    const QString base = now.toUTC().toString(u"yyyyMMdd-HHmmss"_s) + u'-' + release;
    QString id = base;
    for (int suffix = 2; QFileInfo::exists(layout.installation(environmentId, id)); ++suffix)
        id = base + u'-' + QString::number(suffix);
    return id;
}

} // namespace Switchback
