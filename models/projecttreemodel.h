// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/icons.h"
#include "models/itemroles.h"
#include "models/projectcatalog.h"

#include <QAbstractItemModel>

#include <memory>
#include <vector>

namespace Switchback {

/// The side bar: "Overview", then a group for each account that has projects, called as the account is, "This machine"
/// first, then their projects by name, each with the state of its worst environment. What is reached by no account is
/// grouped by its platform.
///
/// Roles: ProjectIdRole (empty for Overview and groups), StateRole (Health, projects only), ReasonRole, RunningRole.
/// GUI thread. Does not own the catalog, which must outlive it.
class ProjectTreeModel : public QAbstractItemModel {
    Q_OBJECT

public:
    explicit ProjectTreeModel(ProjectCatalog *catalog, QObject *parent = nullptr);
    ~ProjectTreeModel() override;

    /// "This machine" for "local", "Magnolia" for "magnolia"; an unknown id as it is.
    [[nodiscard]] static QString platformName(const QString &platform);
    /// The state of the worst environment that is set up; Unknown when the project could not be read.
    [[nodiscard]] static Health worstState(const Project &project);

    [[nodiscard]] QModelIndex overview() const;
    /// Invalid when there is no such project.
    [[nodiscard]] QModelIndex indexOf(const QString &projectId) const;

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex &child) const override;
    using QObject::parent;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    /// Groups cannot be selected.
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

public Q_SLOTS:
    void retranslate();

private:
    struct Leaf {
        QString projectId;
        QString name;
        QString location;
        QString reason;
        Health state = Health::Unknown;
        bool running = false;
        bool interrupted = false;

        friend bool operator==(const Leaf &, const Leaf &) = default;
    };
    /// By what projects belong together. An account that was given another name takes its projects along.
    struct Origin {
        QString platform;
        QString accountId;
        QString accountName;

        friend bool operator==(const Origin &, const Origin &) = default;
        [[nodiscard]] bool isHere() const;
        [[nodiscard]] QString title() const;
    };
    struct Group {
        Origin origin;
        std::vector<Leaf> leaves;
    };

    [[nodiscard]] static Origin origin(const Project &project);
    [[nodiscard]] Leaf leaf(const Project &project) const;
    [[nodiscard]] QVariant leafData(const Leaf &leaf, int role) const;
    [[nodiscard]] static QString spokenText(const Leaf &leaf);
    [[nodiscard]] QModelIndex groupIndex(const Group *group) const;
    void add(const QString &projectId);
    void update(const QString &projectId);
    void remove(const QString &projectId);
    [[nodiscard]] static size_t place(const Group &group, const QString &name);
    [[nodiscard]] size_t groupPlace(const Origin &origin) const;

    ProjectCatalog *m_catalog;
    /// Behind pointers, so that an index may name its group while others come and go.
    std::vector<std::unique_ptr<Group>> m_groups;
    IconCache m_icons;
};

} // namespace Switchback
