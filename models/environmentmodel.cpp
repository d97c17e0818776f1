// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "models/environmentmodel.h"

#include "models/operationtext.h"
#include "models/releaseversion.h"
#include "models/timetext.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

/// The worst first, so that one click on the header brings up what needs a person.
int urgency(Health health)
{
    switch (health) {
    case Health::Down:
        return 0;
    case Health::Degraded:
    case Health::Disputed:
        return 1;
    case Health::Unknown:
        return 2;
    case Health::NotSetUp:
        return 3;
    case Health::Up:
        return 4;
    }
    return 2;
}

/// A project that cannot be read any more leaves only the last picture, and that is not the state now.
Health knownHealth(const Project &project, const Environment &environment)
{
    return project.problem ? Health::Unknown : shownHealth(environment);
}

/// Without newerReleases(): it is asked for each comparison while a table is sorted. Releases are newest first.
const Release *newestUsable(const Project &project, const Environment &environment)
{
    for (const Release &release : project.releases)
        if (release.unusable.isEmpty() && isNewer(release.version, environment.version))
            return &release;
    return nullptr;
}

} // namespace

EnvironmentModel::EnvironmentModel(ProjectCatalog *catalog, QObject *parent)
    : ProjectRowsModel(catalog, parent)
{
    connect(catalog, &ProjectCatalog::runningChanged, this, &EnvironmentModel::showRunning);
    refill();
}

int EnvironmentModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QModelIndex EnvironmentModel::indexOf(const EnvironmentRef &ref) const
{
    const int number = find(ref.projectId, ref.environmentId);
    return number < 0 ? QModelIndex() : index(number, Name);
}

QVariant EnvironmentModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Project &project = *row(index.row()).project;
    const Environment &environment = project.environments.at(row(index.row()).index);
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
        return text(project, environment, column);
    case Qt::DecorationRole:
        return decoration(project, environment, column);
    case Qt::ToolTipRole:
    case ReasonRole:
        return reason(project, environment, column);
    case SortRole:
        return sortValue(project, environment, column);
    case ExportRole:
        return exportValue(project, environment, column);
    case RefRole:
        return QVariant::fromValue(environment.ref);
    case IdRole:
        return environment.ref.environmentId;
    case ProjectIdRole:
        return project.id;
    case StateRole:
        return QVariant::fromValue(knownHealth(project, environment));
    case ValueRole:
        return QVariant::fromValue(environment);
    case RunningRole:
        return catalog().runningOn(environment.ref) != nullptr;
    case FractionRole:
        if (const Activity *running = catalog().runningOn(environment.ref))
            return running->fraction();
        return {};
    default:
        return {};
    }
}

QStringList EnvironmentModel::keys(const Project &project) const
{
    QStringList ids;
    for (const Environment &environment : project.environments)
        ids.append(environment.ref.environmentId);
    return ids;
}

QString EnvironmentModel::text(const Project &project, const Environment &environment, int column) const
{
    switch (column) {
    case Name:
        return environment.name;
    case ProjectName:
        return project.name;
    case RoleName:
        return displayName(environment.role);
    case Version:
        return environment.version;
    case State:
        return stateText(project, environment);
    case Update:
        return updateText(project, environment);
    case Lts:
        if (const std::optional<LtsDue> lts = due(project, environment)) {
            //: Long-term support release that is to be installed: "LTS 2.0.0 due in 12 days".
            return QCoreApplication::translate("EnvironmentModel", "LTS %1 %2")
                .arg(lts->version, dueText(lts->daysLeft));
        }
        return {};
    case UpgradeBackup:
        if (const Backup *backup = project.upgradeBackup(environment.ref.environmentId))
            return backupText(backup->version, backup->expiresAt, now());
        return {};
    case Protection:
        return environment.terminationProtected ? QCoreApplication::translate("EnvironmentModel", "Protected")
                                                : QString();
    case Address:
        return environment.url.toDisplayString();
    case Read:
        return ageText(environment.observedAt, now());
    default:
        return {};
    }
}

QString EnvironmentModel::stateText(const Project &project, const Environment &environment) const
{
    const QString health = displayName(knownHealth(project, environment));
    if (const Activity *open = catalog().openOn(environment.ref)) {
        const QString operation = operationText(*open).translated();
        if (open->waitsFor())
            //: State of an environment on which an operation waits for what only a person can do.
            return QCoreApplication::translate("EnvironmentModel", "%1; waits for you: %2").arg(health, operation);
        //: State of an environment on which an operation was interrupted: "Up; interrupted: Upgrade 1.0.0 → 2.0.0".
        return open->state == OperationState::Interrupted
                   ? QCoreApplication::translate("EnvironmentModel", "%1; interrupted: %2").arg(health, operation)
                   //: State of an environment while an operation runs there: "Up; Upgrade 1.0.0 → 2.0.0".
                   : QCoreApplication::translate("EnvironmentModel", "%1; %2").arg(health, operation);
    }
    if (project.problem && environment.health != Health::Unknown) {
        //: State of an environment that cannot be read now; %2 is what it was then.
        return QCoreApplication::translate("EnvironmentModel", "%1; last seen: %2")
            .arg(health, displayName(environment.health));
    }
    if (environment.writesFrozen)
        return QCoreApplication::translate("EnvironmentModel", "%1; read-only").arg(health);
    return health;
}

QString EnvironmentModel::updateText(const Project &project, const Environment &environment) const
{
    if (environment.health == Health::NotSetUp)
        return displayName(Health::NotSetUp);
    if (environment.version.isEmpty())
        return displayName(Health::Unknown);
    if (!environment.unfinishedVersion.isEmpty())
        //: An upgrade stopped half-way: "Finish 2.0.0"
        return QCoreApplication::translate("EnvironmentModel", "Finish %1").arg(environment.unfinishedVersion);
    if (const Release *newest = newestUsable(project, environment))
        return newest->version;
    return QCoreApplication::translate("EnvironmentModel", "Up to date");
}

QVariant EnvironmentModel::sortValue(const Project &project, const Environment &environment, int column) const
{
    switch (column) {
    case RoleName:
        return int(environment.role);
    case Version:
        return QVariant::fromValue(VersionKey{environment.version});
    case State: {
        const Activity *open = catalog().openOn(environment.ref);
        const bool waits = open && open->state == OperationState::Interrupted;
        return waits ? -1 : urgency(knownHealth(project, environment));
    }
    case Update: {
        const Release *newest = environment.version.isEmpty() ? nullptr : newestUsable(project, environment);
        return QVariant::fromValue(VersionKey{newest ? newest->version : QString()});
    }
    case Lts:
        if (const std::optional<LtsDue> lts = due(project, environment))
            return lts->daysLeft;
        return {};
    case UpgradeBackup:
        if (const Backup *backup = project.upgradeBackup(environment.ref.environmentId))
            return backup->expiresAt;
        return {};
    case Protection:
        return environment.terminationProtected;
    case Read:
        return environment.observedAt;
    default:
        return text(project, environment, column);
    }
}

QVariant EnvironmentModel::exportValue(const Project &project, const Environment &environment, int column) const
{
    if (column == Lts) {
        const std::optional<LtsDue> lts = due(project, environment);
        return lts ? QVariant(lts->deadline) : QVariant();
    }
    return column == Read || column == UpgradeBackup ? sortValue(project, environment, column) : QVariant();
}

QVariant EnvironmentModel::decoration(const Project &project, const Environment &environment, int column) const
{
    switch (column) {
    case Name:
        return icon(iconName(environment.role));
    case State:
        if (const Activity *open = catalog().openOn(environment.ref))
            return icon(open->state == OperationState::Interrupted ? iconName(open->state) : u"running"_s);
        return icon(iconName(knownHealth(project, environment)));
    case Lts:
        if (const std::optional<LtsDue> lts = due(project, environment))
            return icon(lts->daysLeft < 0 ? u"state-degraded"_s : u"queued"_s);
        return {};
    case UpgradeBackup:
        if (project.upgradeBackup(environment.ref.environmentId))
            return icon(iconName(BackupKind::Upgrade));
        return {};
    case Protection:
        return environment.terminationProtected ? QVariant(icon(u"shield"_s)) : QVariant();
    default:
        return {};
    }
}

QString EnvironmentModel::reason(const Project &project, const Environment &environment, int column) const
{
    if (column == Lts) {
        const std::optional<LtsDue> lts = due(project, environment);
        //: %1 is a release, %2 a date.
        return lts ? QCoreApplication::translate("EnvironmentModel",
                                                 "Release %1 has long-term support. It is to be installed by %2, "
                                                 "60 days after it came out.")
                         .arg(lts->version, dateText(lts->deadline))
                   : QString();
    }
    if (column == Protection)
        return environment.terminationProtected ? QCoreApplication::translate(
                   "EnvironmentModel", "Neither upgraded nor torn down until the protection is lifted.")
                                                : QString();
    const Activity *open = catalog().openOn(environment.ref);
    if (column == State && open && open->state == OperationState::Interrupted)
        return open->outcome.translated();
    return project.problem ? project.problem->sentence.translated() : shownReason(environment).translated();
}

std::optional<LtsDue> EnvironmentModel::due(const Project &project, const Environment &environment) const
{
    return ltsDue(project, environment, now().toLocalTime().date());
}

void EnvironmentModel::showRunning(const EnvironmentRef &ref)
{
    const QModelIndex first = indexOf(ref);
    if (first.isValid())
        Q_EMIT dataChanged(first, first.siblingAtColumn(ColumnCount - 1));
}

QString EnvironmentModel::columnTitle(int column) const
{
    static constexpr const char *titles[ColumnCount] = {
        QT_TRANSLATE_NOOP("EnvironmentModel", "Environment"), QT_TRANSLATE_NOOP("EnvironmentModel", "Project"),
        QT_TRANSLATE_NOOP("EnvironmentModel", "Role"),        QT_TRANSLATE_NOOP("EnvironmentModel", "Version"),
        QT_TRANSLATE_NOOP("EnvironmentModel", "State"),       QT_TRANSLATE_NOOP("EnvironmentModel", "Update"),
        QT_TRANSLATE_NOOP("EnvironmentModel", "LTS"),         QT_TRANSLATE_NOOP("EnvironmentModel", "Upgrade backup"),
        QT_TRANSLATE_NOOP("EnvironmentModel", "Protection"),  QT_TRANSLATE_NOOP("EnvironmentModel", "Address"),
        QT_TRANSLATE_NOOP("EnvironmentModel", "Read")};
    return QCoreApplication::translate("EnvironmentModel", titles[column]);
}

QString EnvironmentModel::columnId(int column) const
{
    static const QString ids[ColumnCount] = {u"environment"_s, u"project"_s, u"role"_s, u"version"_s,
                                             u"state"_s,       u"update"_s,  u"lts"_s,  u"backup"_s,
                                             u"protection"_s,  u"address"_s, u"read"_s};
    return ids[column];
}

QList<int> EnvironmentModel::timedColumns() const
{
    return {Lts, UpgradeBackup, Read};
}

} // namespace Switchback
