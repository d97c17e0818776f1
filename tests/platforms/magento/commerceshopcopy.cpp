// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

// The environment that is made of another, and where its things are. See commerceshop.h.

#include "tests/platforms/magento/commerceshop.h"

#include <QDir>
#include <QFile>

#include <pwd.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace Switchback {

QString CommerceShop::sshAddress(Id environment) const
{
    return u"ssh://"_s + QString::fromLocal8Bit(::getpwuid(::geteuid())->pw_name)
           + (environment == copy ? u"@magento-copy"_s : u"@magento"_s);
}

QString CommerceShop::place(Id environment, const QString &name) const
{
    return path(environment == copy ? QString(copy + u'/' + name) : name);
}

QString CommerceShop::databaseOf(Id environment)
{
    return environment == copy ? u"main_copy"_s : QString(MariaDb::database);
}

int CommerceShop::workOnCopy(const CloudActivityState &activity, const Log &log)
{
    if (activity.type == u"environment.branch") {
        if (QFile::exists(path(u"fail-branch"_s)))
            return 1;
        const QString parent = activity.payload.value(u"parent").toString();
        if (const int code = runProgram(copy, path(u"branch"_s), {parent}, log); code != 0)
            return code;
        cloud.change([this](MagentoCloudState &state) { state.environment(copy)->ssh = sshAddress(copy); });
        return database.copyTo(databaseOf(copy)) ? 0 : 1;
    }
    if (activity.type == u"environment.deactivate")
        return QDir(path(copy)).removeRecursively() && database.drop(databaseOf(copy)) ? 0 : 1;
    if (activity.type == u"environment.delete")
        return runProgram(copy, u"git"_s,
                          {u"-C"_s, path(u"shop.git"_s), u"update-ref"_s, u"-d"_s, QString(u"refs/heads/"_s + copy)},
                          log);
    return 0; // its backups are empty
}

bool CommerceShop::hasCopy() const
{
    return QFile::exists(path(copy)) || !tables(copy).isEmpty() || branches().contains(copy);
}

} // namespace Switchback
