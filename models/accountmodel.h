// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/account.h"
#include "models/tablemodel.h"

#include <QHash>

namespace Switchback {

/// The accounts as they were loaded: what they are for, where, whether somebody is signed in, and what is shown of them.
/// Roles: IdRole (account), StateRole (SignIn), ValueRole (Account).
class AccountModel : public TableModel {
    Q_OBJECT

public:
    enum Column { Name, Platform, Address, SignedIn, Projects, ColumnCount };
    /// By which secrets an account works now.
    enum class SignIn { NotNeeded, Keyring, Session, SignedOut };
    Q_ENUM(SignIn)

    using TableModel::TableModel;

    /// By which platforms get their names, and accounts their addresses.
    void setForms(const QList<AccountForm> &forms);
    void setAccounts(const QList<Account> &accounts);
    /// Replaces the one of that id, or adds it at the end.
    void setAccount(const Account &account);
    void removeAccount(const QString &id);
    /// The names of the projects that are shown, by account.
    void setProjects(const QHash<QString, QStringList> &projects);
    /// The index in column Name; invalid when it is not listed.
    [[nodiscard]] QModelIndex indexOf(const QString &id) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

protected:
    [[nodiscard]] QString columnTitle(int column) const override;
    [[nodiscard]] QString columnId(int column) const override;

private:
    /// Null for a platform that nobody knows any more.
    [[nodiscard]] const AccountForm *form(const Account &account) const;
    [[nodiscard]] SignIn signIn(const Account &account) const;
    [[nodiscard]] QString address(const Account &account) const;
    [[nodiscard]] QString text(const Account &account, int column) const;
    [[nodiscard]] QString toolTip(const Account &account, int column) const;

    QList<AccountForm> m_forms;
    QList<Account> m_accounts;
    QHash<QString, QStringList> m_projects;
};

} // namespace Switchback
