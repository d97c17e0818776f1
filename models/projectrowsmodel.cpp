// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "models/projectrowsmodel.h"

#include <algorithm>

namespace Switchback {

ProjectRowsModel::ProjectRowsModel(ProjectCatalog *catalog, QObject *parent)
    : TableModel(parent)
    , m_catalog(catalog)
{
    connect(catalog, &ProjectCatalog::projectAdded, this, &ProjectRowsModel::synchronise);
    connect(catalog, &ProjectCatalog::projectChanged, this, &ProjectRowsModel::synchronise);
    connect(catalog, &ProjectCatalog::projectAged, this, &ProjectRowsModel::age);
    connect(catalog, &ProjectCatalog::projectAboutToBeRemoved, this, &ProjectRowsModel::removeProject);
}

int ProjectRowsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

void ProjectRowsModel::setProjectId(const QString &projectId)
{
    if (m_projectId == projectId)
        return;
    m_projectId = projectId;
    refill();
}

void ProjectRowsModel::refill()
{
    beginResetModel();
    m_rows.clear();
    for (const Project &project : m_catalog->projects()) {
        if (!shows(project.id))
            continue;
        const auto snapshot = std::make_shared<const Project>(project);
        const QStringList names = keys(project);
        for (qsizetype i = 0; i < names.size(); ++i)
            m_rows.append({snapshot, names.at(i), i});
    }
    endResetModel();
}

int ProjectRowsModel::find(const QString &projectId, const QString &key) const
{
    for (qsizetype i = 0; i < m_rows.size(); ++i)
        if (m_rows.at(i).key == key && m_rows.at(i).project->id == projectId)
            return int(i);
    return -1;
}

bool ProjectRowsModel::shows(const QString &projectId) const
{
    return m_projectId.isEmpty() || m_projectId == projectId;
}

ProjectRowsModel::Span ProjectRowsModel::span(const QString &projectId) const
{
    const auto isOf = [&projectId](const Row &row) { return row.project->id == projectId; };
    const auto first = std::find_if(m_rows.begin(), m_rows.end(), isOf);
    const auto last = std::find_if_not(first, m_rows.end(), isOf);
    return {int(first - m_rows.begin()), int(last - first)};
}

void ProjectRowsModel::synchronise(const QString &projectId)
{
    const Project *newest = m_catalog->project(projectId);
    if (!newest || !shows(projectId))
        return;
    const auto snapshot = std::make_shared<const Project>(*newest);
    const QStringList wanted = keys(*snapshot);
    Span rows = span(projectId);
    dropMissing(rows, wanted);
    insertNew(rows, wanted, snapshot);
    show(rows, snapshot);
    if (rows.count > 0)
        Q_EMIT dataChanged(index(rows.first, 0), index(rows.first + rows.count - 1, columnCount() - 1));
}

void ProjectRowsModel::age(const QString &projectId)
{
    const Project *newest = m_catalog->project(projectId);
    const Span rows = span(projectId);
    if (!newest || rows.count == 0)
        return;
    show(rows, std::make_shared<const Project>(*newest));
    const QList<int> columns = timedColumns();
    for (const int column : columns)
        Q_EMIT dataChanged(index(rows.first, column), index(rows.first + rows.count - 1, column));
}

void ProjectRowsModel::removeProject(const QString &projectId)
{
    const Span rows = span(projectId);
    if (rows.count == 0)
        return;
    beginRemoveRows({}, rows.first, rows.first + rows.count - 1);
    m_rows.remove(rows.first, rows.count);
    endRemoveRows();
}

/// Removes the rows that are not wanted any more; all of them when those that stay would change places.
void ProjectRowsModel::dropMissing(Span &span, const QStringList &wanted)
{
    qsizetype place = 0;
    bool inOrder = true;
    for (int i = 0; i < span.count && inOrder; ++i) {
        const QString &key = m_rows.at(span.first + i).key;
        if (!wanted.contains(key))
            continue;
        place = wanted.indexOf(key, place) + 1;
        inOrder = place > 0;
    }
    for (int end = span.count; end > 0;) {
        int begin = end;
        while (begin > 0 && !(inOrder && wanted.contains(m_rows.at(span.first + begin - 1).key)))
            --begin;
        if (begin == end) {
            --end;
            continue;
        }
        beginRemoveRows({}, span.first + begin, span.first + end - 1);
        m_rows.remove(span.first + begin, end - begin);
        endRemoveRows();
        span.count -= end - begin;
        end = begin;
    }
}

/// Inserts the wanted rows that are not there. Those that are there are in the wanted order.
void ProjectRowsModel::insertNew(Span &span, const QStringList &wanted, const std::shared_ptr<const Project> &project)
{
    for (int i = 0; i < int(wanted.size()); ++i) {
        const QString next = i < span.count ? m_rows.at(span.first + i).key : QString();
        int end = i;
        while (end < int(wanted.size()) && (i >= span.count || wanted.at(end) != next))
            ++end;
        if (end == i)
            continue;
        beginInsertRows({}, span.first + i, span.first + end - 1);
        for (int k = i; k < end; ++k)
            m_rows.insert(span.first + k, {project, wanted.at(k), k});
        endInsertRows();
        span.count += end - i;
        i = end - 1;
    }
}

/// Lets the rows show another snapshot that has the same keys; tells nobody.
void ProjectRowsModel::show(const Span &span, const std::shared_ptr<const Project> &project)
{
    for (int i = 0; i < span.count; ++i) {
        Row &row = m_rows[span.first + i];
        row.project = project;
        row.index = i;
    }
}

} // namespace Switchback
