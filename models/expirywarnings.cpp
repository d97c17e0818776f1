// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "models/expirywarnings.h"

#include <QCoreApplication>

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

QJsonObject ExpiryWarning::toJson() const
{
    return {{u"project"_s, environment.projectId},
            {u"environment"_s, environment.environmentId},
            {u"backup"_s, backupId},
            {u"expiresAt"_s, expiresAt.toUTC().toString(Qt::ISODateWithMs)},
            {u"stage"_s, enumName(stage)},
            {u"sentence"_s, sentence.toJson()}};
}

ExpiryWarning ExpiryWarning::fromJson(const QJsonObject &json)
{
    return {.environment = {json.value("project"_L1).toString(), json.value("environment"_L1).toString()},
            .backupId = json.value("backup"_L1).toString(),
            .expiresAt = QDateTime::fromString(json.value("expiresAt"_L1).toString(), Qt::ISODateWithMs),
            .stage = enumFromName<ExpiryStage>(json.value("stage"_L1).toString()).value_or(ExpiryStage::None),
            .sentence = Text::fromJson(json.value("sentence"_L1).toObject())};
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
