// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/projectcatalog.h"
#include "models/tablemodel.h"

#include <memory>

namespace Switchback {

/// A table with some rows for each project of the catalog, or of one project. Keeps rows, and with them the
/// selection, where a new snapshot still has them.
///
/// GUI thread. Does not own the catalog, which must outlive it.
class ProjectRowsModel : public TableModel {
    Q_OBJECT

public:
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;

    /// The project shown; empty: all of them.
    [[nodiscard]] const QString &projectId() const { return m_projectId; }
    /// Shows one project, or all for an empty id. Resets the model when that is another one than before.
    void setProjectId(const QString &projectId);

protected:
    /// One row: the snapshot it was read from, and its place in the list that keys() was made from.
    struct Row {
        std::shared_ptr<const Project> project;
        QString key;
        qsizetype index = 0;
    };

    /// Call refill() at the end of the subclass's constructor: keys() cannot be called before.
    ProjectRowsModel(ProjectCatalog *catalog, QObject *parent);
    /// Makes all rows anew; resets the model.
    void refill();

    /// Names the rows of a project, in order; unique within it.
    [[nodiscard]] virtual QStringList keys(const Project &project) const = 0;
    [[nodiscard]] const Row &row(int number) const { return m_rows.at(number); }
    [[nodiscard]] const ProjectCatalog &catalog() const { return *m_catalog; }
    /// The row number of a key; -1 when it is not shown.
    [[nodiscard]] int find(const QString &projectId, const QString &key) const;

private:
    struct Span {
        int first = 0;
        int count = 0;
    };

    void synchronise(const QString &projectId);
    void age(const QString &projectId);
    void removeProject(const QString &projectId);
    [[nodiscard]] bool shows(const QString &projectId) const;
    [[nodiscard]] Span span(const QString &projectId) const;
    void dropMissing(Span &span, const QStringList &wanted);
    void insertNew(Span &span, const QStringList &wanted, const std::shared_ptr<const Project> &project);
    void show(const Span &span, const std::shared_ptr<const Project> &project);

    ProjectCatalog *m_catalog;
    QString m_projectId;
    QList<Row> m_rows;
};

} // namespace Switchback
