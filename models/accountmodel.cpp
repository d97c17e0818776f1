// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "models/accountmodel.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

QString signInText(AccountModel::SignIn signIn)
{
    switch (signIn) {
    case AccountModel::SignIn::NotNeeded:
        return QCoreApplication::translate("AccountModel", "not needed");
    case AccountModel::SignIn::Keyring:
        return QCoreApplication::translate("AccountModel", "by the keyring");
    case AccountModel::SignIn::Session:
        return QCoreApplication::translate("AccountModel", "for this session");
    case AccountModel::SignIn::SignedOut:
        return QCoreApplication::translate("AccountModel", "signed out");
    }
    return {};
}

QString signInIcon(AccountModel::SignIn signIn)
{
    switch (signIn) {
    case AccountModel::SignIn::NotNeeded:
        return u"step-not-needed"_s;
    case AccountModel::SignIn::Keyring:
        return u"lock"_s;
    case AccountModel::SignIn::Session:
        return u"queued"_s;
    case AccountModel::SignIn::SignedOut:
        return u"state-degraded"_s;
    }
    return {};
}

} // namespace

void AccountModel::setForms(const QList<AccountForm> &forms)
{
    beginResetModel();
    m_forms = forms;
    endResetModel();
}

void AccountModel::setAccounts(const QList<Account> &accounts)
{
    beginResetModel();
    m_accounts = accounts;
    endResetModel();
}

void AccountModel::setAccount(const Account &account)
{
    if (const QModelIndex held = indexOf(account.id); held.isValid()) {
        m_accounts[held.row()] = account;
        Q_EMIT dataChanged(held, index(held.row(), ColumnCount - 1));
        return;
    }
    const int end = rowCount();
    beginInsertRows({}, end, end);
    m_accounts.append(account);
    endInsertRows();
}

void AccountModel::removeAccount(const QString &id)
{
    const QModelIndex held = indexOf(id);
    if (!held.isValid())
        return;
    const int row = held.row();
    beginRemoveRows({}, row, row);
    m_accounts.removeAt(row);
    endRemoveRows();
}

void AccountModel::setProjects(const QHash<QString, QStringList> &projects)
{
    m_projects = projects;
    if (!m_accounts.isEmpty())
        Q_EMIT dataChanged(index(0, Projects), index(rowCount() - 1, Projects));
}

QModelIndex AccountModel::indexOf(const QString &id) const
{
    for (int i = 0; i < rowCount(); ++i)
        if (m_accounts.at(i).id == id)
            return index(i, Name);
    return {};
}

int AccountModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_accounts.size());
}

int AccountModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant AccountModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Account &account = m_accounts.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return text(account, index.column());
    case Qt::ToolTipRole:
        return toolTip(account, index.column());
    case Qt::DecorationRole:
        return index.column() == SignedIn ? QVariant(icon(signInIcon(signIn(account)))) : QVariant();
    case Qt::TextAlignmentRole:
        return index.column() == Projects ? QVariant(Qt::Alignment(Qt::AlignRight | Qt::AlignVCenter)) : QVariant();
    case StateRole:
        return QVariant::fromValue(signIn(account));
    case SortRole:
        return index.column() == Projects ? QVariant(m_projects.value(account.id).size())
                                          : QVariant(text(account, index.column()));
    case ExportRole:
        return index.column() == Projects ? QVariant(m_projects.value(account.id).size()) : QVariant();
    case IdRole:
        return account.id;
    case ValueRole:
        return QVariant::fromValue(account);
    default:
        return {};
    }
}

const AccountForm *AccountModel::form(const Account &account) const
{
    const auto found = std::find_if(m_forms.begin(), m_forms.end(), [&account](const AccountForm &candidate) {
        return candidate.platform == account.platform;
    });
    return found == m_forms.end() ? nullptr : &*found;
}

AccountModel::SignIn AccountModel::signIn(const Account &account) const
{
    if (const AccountForm *form = this->form(account)) {
        bool isAsked = false;
        for (const AccountField &field : form->fields) {
            if (field.kind != FieldKind::Secret)
                continue;
            isAsked = isAsked || field.required;
            if (field.required && !account.hasSecret(field.id))
                return SignIn::SignedOut;
        }
        if (!isAsked && account.storedSecrets.isEmpty() && account.sessionSecrets.isEmpty())
            return SignIn::NotNeeded;
    }
    // What was typed for this session goes before what is stored.
    if (!account.sessionSecrets.isEmpty())
        return SignIn::Session;
    return account.storedSecrets.isEmpty() ? SignIn::SignedOut : SignIn::Keyring;
}

QString AccountModel::address(const Account &account) const
{
    if (const AccountForm *form = this->form(account))
        for (const AccountField &field : form->fields)
            if (field.kind == FieldKind::Address)
                return account.values.value(field.id);
    return {};
}

QString AccountModel::text(const Account &account, int column) const
{
    switch (column) {
    case Name:
        return account.name;
    case Platform: {
        const AccountForm *form = this->form(account);
        return form ? form->name : account.platform;
    }
    case Address:
        return address(account);
    case SignedIn:
        return signInText(signIn(account));
    case Projects:
        return QLocale().toString(m_projects.value(account.id).size());
    default:
        return {};
    }
}

QString AccountModel::toolTip(const Account &account, int column) const
{
    if (column == Projects)
        return m_projects.value(account.id).join(u'\n');
    return column == SignedIn ? QString() : text(account, column);
}

QString AccountModel::columnTitle(int column) const
{
    static constexpr const char *titles[ColumnCount] = {
        QT_TRANSLATE_NOOP("AccountModel", "Name"), QT_TRANSLATE_NOOP("AccountModel", "Platform"),
        QT_TRANSLATE_NOOP("AccountModel", "Address"), QT_TRANSLATE_NOOP("AccountModel", "Signed in"),
        QT_TRANSLATE_NOOP("AccountModel", "Projects")};
    return QCoreApplication::translate("AccountModel", titles[column]);
}

QString AccountModel::columnId(int column) const
{
    static const QString ids[ColumnCount] = {u"name"_s, u"platform"_s, u"address"_s, u"signedIn"_s, u"projects"_s};
    return ids[column];
}

} // namespace Switchback
