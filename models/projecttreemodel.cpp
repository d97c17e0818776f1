// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "models/projecttreemodel.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Switchback {

ProjectTreeModel::ProjectTreeModel(ProjectCatalog *catalog, QObject *parent)
    : QAbstractItemModel(parent)
    , m_catalog(catalog)
{
    connect(catalog, &ProjectCatalog::projectAdded, this, &ProjectTreeModel::add);
    connect(catalog, &ProjectCatalog::projectChanged, this, &ProjectTreeModel::update);
    connect(catalog, &ProjectCatalog::projectAboutToBeRemoved, this, &ProjectTreeModel::remove);
    connect(catalog, &ProjectCatalog::runningChanged, this,
            [this](const EnvironmentRef &ref) { update(ref.projectId); });
    for (const Project &project : catalog->projects())
        add(project.id);
}

ProjectTreeModel::~ProjectTreeModel() = default;

QString ProjectTreeModel::platformName(const QString &platform)
{
    if (platform == "local"_L1)
        return QCoreApplication::translate("ProjectTreeModel", "This machine");
    if (platform == "magnolia"_L1)
        return QCoreApplication::translate("ProjectTreeModel", "Magnolia");
    if (platform == "umbraco"_L1)
        return QCoreApplication::translate("ProjectTreeModel", "Umbraco Cloud");
    if (platform == "octopus"_L1)
        return QCoreApplication::translate("ProjectTreeModel", "Octopus Server");
    if (platform == "magento"_L1)
        return QCoreApplication::translate("ProjectTreeModel", "Adobe Commerce");
    return platform;
}

bool ProjectTreeModel::Origin::isHere() const
{
    return platform == "local"_L1 && accountId.isEmpty();
}

QString ProjectTreeModel::Origin::title() const
{
    return accountName.isEmpty() ? platformName(platform) : accountName;
}

ProjectTreeModel::Origin ProjectTreeModel::origin(const Project &project)
{
    return {project.platform, project.accountId, project.accountName};
}

Health ProjectTreeModel::worstState(const Project &project)
{
    if (project.problem)
        return Health::Unknown;
    // From the worst on; what is not set up troubles nobody while something else is.
    for (const Health health : {Health::Down, Health::Disputed, Health::Degraded, Health::Unknown, Health::Up})
        if (std::any_of(project.environments.begin(), project.environments.end(),
                        [health](const Environment &environment) { return shownHealth(environment) == health; }))
            return health;
    return Health::NotSetUp;
}

QModelIndex ProjectTreeModel::overview() const
{
    return createIndex(0, 0);
}

QModelIndex ProjectTreeModel::indexOf(const QString &projectId) const
{
    for (const std::unique_ptr<Group> &group : m_groups)
        for (size_t i = 0; i < group->leaves.size(); ++i)
            if (group->leaves[i].projectId == projectId)
                return createIndex(int(i), 0, group.get());
    return {};
}

QModelIndex ProjectTreeModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    if (!parent.isValid())
        return createIndex(row, column);
    return createIndex(row, column, m_groups[size_t(parent.row() - 1)].get());
}

QModelIndex ProjectTreeModel::parent(const QModelIndex &child) const
{
    return child.isValid() ? groupIndex(static_cast<const Group *>(child.constInternalPointer())) : QModelIndex();
}

QModelIndex ProjectTreeModel::groupIndex(const Group *group) const
{
    for (size_t i = 0; i < m_groups.size(); ++i)
        if (m_groups[i].get() == group)
            return createIndex(int(i) + 1, 0);
    return {};
}

int ProjectTreeModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return int(m_groups.size()) + 1;
    const bool isGroup = parent.column() == 0 && !parent.constInternalPointer() && parent.row() > 0;
    return isGroup ? int(m_groups[size_t(parent.row() - 1)]->leaves.size()) : 0;
}

int ProjectTreeModel::columnCount(const QModelIndex &) const
{
    return 1;
}

QVariant ProjectTreeModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (const auto *group = static_cast<const Group *>(index.constInternalPointer()))
        return leafData(group->leaves[size_t(index.row())], role);
    if (role != Qt::DisplayRole)
        return {};
    return index.row() == 0 ? QCoreApplication::translate("ProjectTreeModel", "Overview")
                            : m_groups[size_t(index.row() - 1)]->origin.title();
}

QVariant ProjectTreeModel::leafData(const Leaf &leaf, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        return leaf.name;
    case Qt::DecorationRole:
        if (leaf.interrupted) // what waits for a person comes first
            return m_icons.icon(iconName(OperationState::Interrupted));
        return m_icons.icon(leaf.running ? u"running"_s : iconName(leaf.state));
    case Qt::ToolTipRole:
        return leaf.reason.isEmpty() ? leaf.location : leaf.reason;
    case Qt::AccessibleTextRole:
        return spokenText(leaf);
    case ProjectIdRole:
    case IdRole:
        return leaf.projectId;
    case StateRole:
        return QVariant::fromValue(leaf.state);
    case ReasonRole:
        return leaf.reason;
    case RunningRole:
        return leaf.running;
    default:
        return {};
    }
}

/// A project and the state of its worst environment, as a screen reader says it.
QString ProjectTreeModel::spokenText(const Leaf &leaf)
{
    const QString state = displayName(leaf.state);
    if (leaf.interrupted)
        return QCoreApplication::translate("ProjectTreeModel", "%1, %2, an operation was interrupted")
            .arg(leaf.name, state);
    if (leaf.running)
        return QCoreApplication::translate("ProjectTreeModel", "%1, %2, an operation is under way")
            .arg(leaf.name, state);
    return QCoreApplication::translate("ProjectTreeModel", "%1, %2").arg(leaf.name, state);
}

Qt::ItemFlags ProjectTreeModel::flags(const QModelIndex &index) const
{
    const bool isGroup = index.isValid() && !index.constInternalPointer() && index.row() > 0;
    return isGroup ? Qt::ItemIsEnabled : QAbstractItemModel::flags(index);
}

void ProjectTreeModel::retranslate()
{
    Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, 0));
    for (const std::unique_ptr<Group> &group : m_groups) {
        const QModelIndex parent = groupIndex(group.get());
        Q_EMIT dataChanged(index(0, 0, parent), index(rowCount(parent) - 1, 0, parent));
    }
}

ProjectTreeModel::Leaf ProjectTreeModel::leaf(const Project &project) const
{
    Leaf leaf{project.id, project.name, project.location, {}, worstState(project), false, false};
    if (project.problem)
        leaf.reason = project.problem->sentence.translated();
    for (const Environment &environment : project.environments) {
        const Activity *open = m_catalog->openOn(environment.ref);
        const bool waits = open && open->state == OperationState::Interrupted;
        leaf.running = leaf.running || (open && !waits);
        leaf.interrupted = leaf.interrupted || waits;
    }
    return leaf;
}

/// Where in its group a project of that name belongs.
size_t ProjectTreeModel::place(const Group &group, const QString &name)
{
    const auto after = std::find_if(group.leaves.begin(), group.leaves.end(), [&name](const Leaf &candidate) {
        return QString::localeAwareCompare(candidate.name, name) > 0;
    });
    return size_t(after - group.leaves.begin());
}

/// Where among the groups one belongs: this machine first, the others by name.
size_t ProjectTreeModel::groupPlace(const Origin &origin) const
{
    const auto comesAfter = [&origin](const std::unique_ptr<Group> &group) {
        if (group->origin.isHere() || origin.isHere())
            return origin.isHere();
        return QString::localeAwareCompare(group->origin.title(), origin.title()) > 0;
    };
    return size_t(std::find_if(m_groups.begin(), m_groups.end(), comesAfter) - m_groups.begin());
}

void ProjectTreeModel::add(const QString &projectId)
{
    const Project *project = m_catalog->project(projectId);
    if (!project)
        return;
    const Origin from = origin(*project);
    const auto known = std::find_if(m_groups.begin(), m_groups.end(),
                                    [&from](const std::unique_ptr<Group> &group) { return group->origin == from; });
    if (known != m_groups.end()) {
        Group &group = **known;
        const size_t row = place(group, project->name);
        beginInsertRows(groupIndex(&group), int(row), int(row));
        group.leaves.insert(group.leaves.begin() + std::ptrdiff_t(row), leaf(*project));
        endInsertRows();
        return;
    }
    auto group = std::make_unique<Group>();
    group->origin = from;
    group->leaves.push_back(leaf(*project));
    const size_t row = groupPlace(from);
    beginInsertRows({}, int(row) + 1, int(row) + 1);
    m_groups.insert(m_groups.begin() + std::ptrdiff_t(row), std::move(group));
    endInsertRows();
}

void ProjectTreeModel::update(const QString &projectId)
{
    const Project *project = m_catalog->project(projectId);
    const QModelIndex at = indexOf(projectId);
    if (!project || !at.isValid())
        return;
    Group &group = *m_groups[size_t(at.parent().row() - 1)];
    Leaf &held = group.leaves[size_t(at.row())];
    Leaf fresh = leaf(*project);
    if (held.name != fresh.name || group.origin != origin(*project)) {
        remove(projectId);
        add(projectId);
        return;
    }
    if (held == fresh)
        return;
    held = std::move(fresh);
    Q_EMIT dataChanged(at, at);
}

void ProjectTreeModel::remove(const QString &projectId)
{
    const QModelIndex at = indexOf(projectId);
    if (!at.isValid())
        return;
    const QModelIndex parent = at.parent();
    const auto group = m_groups.begin() + (parent.row() - 1);
    if ((*group)->leaves.size() > 1) {
        beginRemoveRows(parent, at.row(), at.row());
        (*group)->leaves.erase((*group)->leaves.begin() + at.row());
        endRemoveRows();
        return;
    }
    beginRemoveRows({}, parent.row(), parent.row());
    m_groups.erase(group);
    endRemoveRows();
}

} // namespace Switchback
