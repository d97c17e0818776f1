// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "models/expirywarnings.h"

#include <QCoreApplication>
#include <QCryptographicHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

constexpr qint64 hour = 60 * 60 * 1000;

bool isPast(const Backup &backup, const QDateTime &now)
{
    return backup.expiresAt.isValid() && now.isValid() && backup.expiresAt <= now;
}

/// True when both speak of the same end of the same backup.
bool concernsSame(const ExpiryWarning &left, const ExpiryWarning &right)
{
    return left.environment == right.environment && left.backupId == right.backupId
           && left.expiresAt == right.expiresAt;
}

Text sentence(const Backup &backup, ExpiryStage stage)
{
    const QVariantList arguments{backup.version, backup.environmentName, backup.expiresAt};
    switch (stage) {
    case ExpiryStage::Day:
        return Text(QT_TRANSLATE_NOOP("Text", "The backup of release %1 of %2 expires in less than 24 hours: %3."),
                    arguments);
    case ExpiryStage::SixHours:
        return Text(QT_TRANSLATE_NOOP("Text", "The backup of release %1 of %2 expires in less than 6 hours: %3."),
                    arguments);
    case ExpiryStage::Hour:
        return Text(QT_TRANSLATE_NOOP("Text", "The backup of release %1 of %2 expires in less than an hour: %3."),
                    arguments);
    case ExpiryStage::None:
    case ExpiryStage::Expired:
        break;
    }
    return {};
}

} // namespace

Activity entryOf(const ExpiryWarning &warning, const Project &project, const QDateTime &now)
{
    constexpr qsizetype digits = 12;
    const EnvironmentRef &where = warning.environment;
    const QString expiresAt = warning.expiresAt.toUTC().toString(Qt::ISODateWithMs);
    const QStringList identity{where.projectId, where.environmentId, warning.backupId, expiresAt,
                               enumName(warning.stage)};
    const QByteArray hash = QCryptographicHash::hash(identity.join(u'\n').toUtf8(), QCryptographicHash::Sha1).toHex();
    Activity entry;
    entry.id = u"warning-"_s + QString::fromLatin1(hash.left(digits));
    entry.request.kind = OperationKind::ExpiryWarning;
    entry.request.environment = where;
    entry.request.backupId = warning.backupId;
    entry.projectName = project.name;
    if (const Environment *environment = project.environment(where.environmentId)) {
        entry.environmentName = environment->name;
        entry.role = environment->role;
    }
    for (const Backup &backup : project.backups)
        if (backup.environment == where && backup.id == warning.backupId)
            entry.toVersion = backup.version;
    entry.who = u"Switchback"_s;
    entry.state = OperationState::Succeeded;
    entry.createdAt = now;
    entry.endedAt = now;
    entry.outcome = warning.sentence;
    entry.measures = {{u"expiresAt"_s, expiresAt}, {u"stage"_s, enumName(warning.stage)}};
    return entry;
}

ExpiryWarning warningOf(const Activity &entry)
{
    const QString stage = entry.measures.value("stage"_L1).toString();
    return {.environment = entry.request.environment,
            .backupId = entry.request.backupId,
            .expiresAt = QDateTime::fromString(entry.measures.value("expiresAt"_L1).toString(), Qt::ISODateWithMs),
            .stage = enumFromName<ExpiryStage>(stage).value_or(ExpiryStage::None),
            .sentence = entry.outcome};
}

ExpiryStage expiryStage(const Project &project, const Backup &backup, const QDateTime &now)
{
    if (isPast(backup, now))
        return ExpiryStage::Expired;
    const Environment *environment = project.environment(backup.environment.environmentId);
    const bool matters = environment && environment->role == Role::Live && backup.unusable.isEmpty();
    if (!matters || !backup.expiresAt.isValid() || !now.isValid())
        return ExpiryStage::None;
    const qint64 left = now.msecsTo(backup.expiresAt);
    if (left <= hour)
        return ExpiryStage::Hour;
    if (left <= 6 * hour)
        return ExpiryStage::SixHours;
    return left <= 24 * hour ? ExpiryStage::Day : ExpiryStage::None;
}

QList<ExpiryWarning> dueWarnings(const Project &project, const QList<ExpiryWarning> &given, const QDateTime &now)
{
    QList<ExpiryWarning> due;
    for (const Backup &backup : project.backups) {
        const ExpiryStage stage = expiryStage(project, backup, now);
        if (stage == ExpiryStage::None || stage == ExpiryStage::Expired)
            continue;
        const ExpiryWarning warning{backup.environment, backup.id, backup.expiresAt, stage, sentence(backup, stage)};
        const bool known = std::any_of(given.begin(), given.end(), [&warning](const ExpiryWarning &earlier) {
            return concernsSame(earlier, warning) && earlier.stage >= warning.stage;
        });
        if (!known)
            due.append(warning);
    }
    std::stable_sort(due.begin(), due.end(), [](const ExpiryWarning &left, const ExpiryWarning &right) {
        return left.expiresAt < right.expiresAt;
    });
    return due;
}

QList<ExpiryWarning> remembered(const Project &project, const QList<ExpiryWarning> &given,
                                const QList<ExpiryWarning> &due)
{
    const auto isThere = [&project](const ExpiryWarning &warning) {
        return std::any_of(project.backups.begin(), project.backups.end(), [&warning](const Backup &backup) {
            return backup.environment == warning.environment && backup.id == warning.backupId;
        });
    };
    const auto isReplaced = [&due](const ExpiryWarning &warning) {
        return std::any_of(due.begin(), due.end(), [&warning](const ExpiryWarning &newer) {
            return newer.environment == warning.environment && newer.backupId == warning.backupId;
        });
    };
    QList<ExpiryWarning> kept = due;
    for (const ExpiryWarning &warning : given) {
        const bool foreign = warning.environment.projectId != project.id || project.problem;
        if (!isReplaced(warning) && (foreign || isThere(warning)))
            kept.append(warning);
    }
    return kept;
}

QList<Backup> expired(const QList<Backup> &backups, const QDateTime &now)
{
    QList<Backup> past;
    for (const Backup &backup : backups)
        if (!backup.kept && isPast(backup, now))
            past.append(backup);
    std::stable_sort(past.begin(), past.end(),
                     [](const Backup &left, const Backup &right) { return left.expiresAt < right.expiresAt; });
    return past;
}

} // namespace Switchback
