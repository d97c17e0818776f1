// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/environment.h"

#include <QAbstractListModel>

namespace Switchback {

/// One thing to choose from, as a page words it. Every text is for people and in the language now set.
struct Choice {
    QString id; ///< unique in its list
    QString title;
    QString tag;    ///< beside the title: a role, a kind
    QString detail; ///< below the title
    QString value;  ///< at the right: a version, the time left
    QString note;   ///< below the value
    /// Why it cannot be chosen; empty when it can.
    QString reason;
    QString iconName; ///< the state that `detail` begins with, as a shape; see themedIcon()

    friend bool operator==(const Choice &, const Choice &) = default;
};

} // namespace Switchback

Q_DECLARE_METATYPE(Switchback::Choice)

namespace Switchback {

/// A short list to choose one from; what cannot be chosen is disabled and says why. Keeps its rows, and with them the
/// selection, when the same things are told anew.
class ChoiceModel : public QAbstractListModel {
    Q_OBJECT

public:
    /// Roles: Qt::DisplayRole (title), ChoiceRole (Choice), Qt::AccessibleTextRole (all of it as sentences).
    enum { ChoiceRole = Qt::UserRole + 1 };

    using QAbstractListModel::QAbstractListModel;

    void setChoices(const QList<Choice> &choices);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    /// Invalid when there is none of that id.
    [[nodiscard]] QModelIndex indexOf(const QString &id) const;
    /// The first that can be chosen; invalid when none can.
    [[nodiscard]] QModelIndex firstUsable() const;
    /// Empty for an index that is not of a usable choice.
    [[nodiscard]] QString usableId(const QModelIndex &index) const;

private:
    /// Null for "nothing", which is asked about like any other index.
    [[nodiscard]] const Choice *at(const QModelIndex &index) const;
    [[nodiscard]] bool hasSameIds(const QList<Choice> &choices) const;
    [[nodiscard]] static QString spoken(const Choice &choice);

    QList<Choice> m_choices;
};

} // namespace Switchback
