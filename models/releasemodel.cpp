// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "models/releasemodel.h"

#include "models/releaseversion.h"
#include "models/timetext.h"

#include <QCoreApplication>
#include <QGuiApplication>
#include <QLocale>
#include <QPalette>

#include <algorithm>
#include <iterator>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

QString runsOn(const Project &project, const Release &release)
{
    QStringList names;
    for (const Environment &environment : project.environments)
        if (!environment.version.isEmpty()
            && compareVersions(environment.version, release.version) == std::strong_ordering::equal)
            names.append(environment.name);
    return QLocale().createSeparatedList(names);
}

/// What is newer than what runs, and what was begun and stopped half-way, which may run already.
QList<Release> upgradesOf(const Project &project, const QString &environmentId)
{
    const QList<Release> newer = newerReleases(project, environmentId);
    const Environment *environment = project.environment(environmentId);
    if (!environment || environment->unfinishedVersion.isEmpty())
        return newer;
    QList<Release> listed;
    std::copy_if(project.releases.cbegin(), project.releases.cend(), std::back_inserter(listed),
                 [&](const Release &release) {
                     return release.version == environment->unfinishedVersion || newer.contains(release);
                 });
    return listed;
}

} // namespace

ReleaseModel::ReleaseModel(ProjectCatalog *catalog, QObject *parent)
    : ProjectRowsModel(catalog, parent)
{
    connect(catalog, &ProjectCatalog::runningChanged, this, [this](const EnvironmentRef &ref) {
        if (m_purpose != Purpose::List && ref == m_target && rowCount() > 0)
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    });
    refill();
}

void ReleaseModel::setUpgradeOf(const EnvironmentRef &ref)
{
    setTarget(ref, Purpose::Upgrade);
}

void ReleaseModel::setRehearsalOf(const EnvironmentRef &ref)
{
    setTarget(ref, Purpose::Rehearsal);
}

void ReleaseModel::setSetUpOf(const EnvironmentRef &ref)
{
    setTarget(ref, Purpose::SetUp);
}

void ReleaseModel::clearTarget()
{
    setTarget({projectId(), {}}, Purpose::List);
}

void ReleaseModel::setTarget(const EnvironmentRef &ref, Purpose purpose)
{
    if (m_target == ref && m_purpose == purpose && projectId() == ref.projectId)
        return;
    m_target = ref;
    m_purpose = purpose;
    if (projectId() == ref.projectId)
        refill();
    else
        setProjectId(ref.projectId);
}

int ReleaseModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QModelIndex ReleaseModel::indexOf(const QString &version) const
{
    const int number = find(projectId(), version);
    return number < 0 ? QModelIndex() : index(number, Version);
}

QModelIndex ReleaseModel::newestUsable() const
{
    for (int i = 0; i < rowCount(); ++i)
        if (const Project &project = *row(i).project; refusal(project, *project.release(row(i).key)).isEmpty())
            return index(i, Version);
    return {};
}

QVariant ReleaseModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Project &project = *row(index.row()).project;
    const Release &release = *project.release(row(index.row()).key);
    switch (role) {
    case Qt::DisplayRole:
        return text(project, release, index.column());
    case Qt::AccessibleTextRole:
        return accessibleText(project, release, index.column());
    case Qt::ForegroundRole:
        if (refusal(project, release).isEmpty())
            return {};
        return QGuiApplication::palette().brush(QPalette::Disabled, QPalette::Text);
    case Qt::DecorationRole:
        return index.column() == EndOfLife && hasEnded(release) ? QVariant(icon(u"state-degraded"_s)) : QVariant();
    case Qt::ToolTipRole:
        if (const QString refused = refusal(project, release); !refused.isEmpty())
            return refused;
        if (index.column() == EndOfLife && hasEnded(release))
            return QCoreApplication::translate("ReleaseModel", "Its support has ended.");
        return release.notes;
    case ReasonRole:
        return refusal(project, release);
    case UsableRole:
        return refusal(project, release).isEmpty();
    case SortRole:
        return sortValue(project, release, index.column());
    case ExportRole:
        return index.column() == Released || index.column() == EndOfLife ? sortValue(project, release, index.column())
                                                                         : QVariant();
    case IdRole:
        return release.version;
    case ProjectIdRole:
        return project.id;
    case ValueRole:
        return QVariant::fromValue(release);
    default:
        return {};
    }
}

QStringList ReleaseModel::keys(const Project &project) const
{
    if (projectId().isEmpty())
        return {};
    const bool leadsOn = m_purpose == Purpose::Upgrade || m_purpose == Purpose::Rehearsal;
    const QList<Release> listed = leadsOn ? upgradesOf(project, m_target.environmentId) : project.releases;
    QStringList versions;
    for (const Release &release : listed)
        if (!versions.contains(release.version))
            versions.append(release.version);
    return versions;
}

QList<GuardVerdict> ReleaseModel::verdicts(const Project &project, const QString &version) const
{
    const Activity *running = catalog().openOn(m_target);
    const QString &id = m_target.environmentId;
    switch (m_purpose) {
    case Purpose::Upgrade:
        return upgradeGuards(project, id, version, running, now());
    case Purpose::Rehearsal:
        return rehearseGuards(project, id, version, running, now());
    case Purpose::SetUp:
        return setUpGuards(project, id, version, running);
    case Purpose::List:
        break;
    }
    return {};
}

QString ReleaseModel::refusal(const Project &project, const Release &release) const
{
    if (m_purpose == Purpose::List)
        return release.unusable.translated();
    const QList<GuardVerdict> judged = verdicts(project, release.version);
    const GuardVerdict *refused = firstRefusal(judged);
    if (!refused)
        return {};
    return refused->reason.translated() + u' ' + refused->wayOut.translated();
}

QString ReleaseModel::text(const Project &project, const Release &release, int column) const
{
    switch (column) {
    case Version:
        return release.version;
    case Released:
        return dateText(release.releasedOn);
    case Lts:
        //: Long-term support
        return release.lts ? QCoreApplication::translate("ReleaseModel", "LTS") : QString();
    case EndOfLife:
        return dateText(release.endOfLife);
    case ComesFrom:
        if (release.minimumVersion.isEmpty())
            return QCoreApplication::translate("ReleaseModel", "Any release");
        //: Which releases it can be installed over; %1 is the oldest.
        return QCoreApplication::translate("ReleaseModel", "%1 or newer").arg(release.minimumVersion);
    case RunsOn:
        return runsOn(project, release);
    case Notes:
        return release.notes.section(u'\n', 0, 0).trimmed();
    default:
        return {};
    }
}

QString ReleaseModel::accessibleText(const Project &project, const Release &release, int column) const
{
    if (column == Lts)
        return release.lts ? QCoreApplication::translate("ReleaseModel", "Long-term support")
                           : QCoreApplication::translate("ReleaseModel", "No long-term support");
    const QString shown = text(project, release, column);
    if (column == EndOfLife && hasEnded(release))
        //: %1 is the day on which the support of a release ended.
        return QCoreApplication::translate("ReleaseModel", "%1, has ended").arg(shown);
    if (column != Version || refusal(project, release).isEmpty())
        return shown;
    //: %1 is a release number.
    return QCoreApplication::translate("ReleaseModel", "%1, cannot be installed").arg(shown);
}

bool ReleaseModel::hasEnded(const Release &release) const
{
    return release.endOfLife.isValid() && now().isValid() && release.endOfLife < now().toLocalTime().date();
}

QVariant ReleaseModel::sortValue(const Project &project, const Release &release, int column) const
{
    switch (column) {
    case Version:
        return QVariant::fromValue(VersionKey{release.version});
    case ComesFrom:
        return QVariant::fromValue(VersionKey{release.minimumVersion});
    case Released:
        return release.releasedOn;
    case EndOfLife:
        return release.endOfLife;
    default:
        return text(project, release, column);
    }
}

QString ReleaseModel::columnTitle(int column) const
{
    static constexpr const char *titles[ColumnCount] = {
        QT_TRANSLATE_NOOP("ReleaseModel", "Release"),       QT_TRANSLATE_NOOP("ReleaseModel", "Released"),
        QT_TRANSLATE_NOOP("ReleaseModel", "LTS"),           QT_TRANSLATE_NOOP("ReleaseModel", "End of life"),
        QT_TRANSLATE_NOOP("ReleaseModel", "Installs over"), QT_TRANSLATE_NOOP("ReleaseModel", "Runs on"),
        QT_TRANSLATE_NOOP("ReleaseModel", "Notes")};
    return QCoreApplication::translate("ReleaseModel", titles[column]);
}

QList<int> ReleaseModel::timedColumns() const
{
    return {EndOfLife};
}

QString ReleaseModel::columnId(int column) const
{
    static const QString ids[ColumnCount] = {u"release"_s,   u"released"_s, u"lts"_s,  u"endOfLife"_s,
                                             u"comesFrom"_s, u"runsOn"_s,   u"notes"_s};
    return ids[column];
}

} // namespace Switchback
