// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/storage/accountstore.h"

#include "app/storage/durable.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSaveFile>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

Failure unwritable(const QString &path, const QString &details)
{
    return Failure(
        Problem{.kind = ProblemKind::Permission,
                .owner = Owner::You,
                .code = u"accounts.not-writable"_s,
                .sentence = Text(QT_TRANSLATE_NOOP("Text", "The list of accounts %1 cannot be written."), {path}),
                .remedy = Text(QT_TRANSLATE_NOOP("Text", "Check who owns the folder and whether its disk has room.")),
                .details = details});
}

} // namespace

QString AccountStore::file() const
{
    return m_folder + "/accounts.json"_L1;
}

Result<QList<Account>> AccountStore::accounts() const
{
    QFile source(file());
    if (!source.exists())
        return QList<Account>();
    QJsonParseError error;
    const QByteArray bytes = source.open(QIODevice::ReadOnly) ? source.readAll() : QByteArray();
    const QJsonDocument document = QJsonDocument::fromJson(bytes, &error);
    if (!document.isObject() || !document.object().value("accounts"_L1).isArray()) {
        return Failure(
            Problem{.kind = ProblemKind::InvalidInput,
                    .owner = Owner::You,
                    .code = u"accounts.unreadable"_s,
                    .sentence = Text(QT_TRANSLATE_NOOP("Text", "The list of accounts in %1 cannot be read."), {file()}),
                    .remedy = Text(QT_TRANSLATE_NOOP(
                        "Text", "Mend the file, or move it away and add your accounts again. Nothing was changed.")),
                    .details = source.isOpen() ? error.errorString() : source.errorString()});
    }
    QList<Account> accounts;
    const QJsonArray list = document.object().value("accounts"_L1).toArray();
    for (const QJsonValue &value : list) {
        const Account account = Account::fromJson(value.toObject());
        if (!account.id.isEmpty())
            accounts.append(account);
    }
    return accounts;
}

Result<void> AccountStore::put(const Account &account) const
{
    return change([&account](QList<Account> &accounts) {
        const auto found = std::find_if(accounts.begin(), accounts.end(),
                                        [&account](const Account &other) { return other.id == account.id; });
        if (found == accounts.end())
            accounts.append(account);
        else
            *found = account;
    });
}

Result<void> AccountStore::remove(const QString &accountId) const
{
    return change([&accountId](QList<Account> &accounts) {
        accounts.removeIf([&accountId](const Account &account) { return account.id == accountId; });
    });
}

Result<void> AccountStore::change(const std::function<void(QList<Account> &)> &edit) const
{
    QLockFile lock(m_folder + "/accounts.lock"_L1);
    if (auto taken = Durable::lock(lock, file(), u"accounts.locked"_s); !taken)
        return taken;
    auto current = accounts();
    if (!current)
        return Failure(current.error());
    edit(*current);
    QJsonArray list;
    for (const Account &account : std::as_const(*current))
        list.append(account.toJson());
    QSaveFile target(file());
    const bool written =
        target.open(QIODevice::WriteOnly) && target.setPermissions(QFile::ReadOwner | QFile::WriteOwner)
        && target.write(QJsonDocument(QJsonObject{{u"accounts"_s, list}}).toJson()) > 0 && target.commit();
    return written ? Result<void>() : unwritable(file(), target.errorString());
}

} // namespace Switchback
