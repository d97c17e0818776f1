// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/platforms/octopus/octopussettings.h"

#include "app/platforms/octopus/octopusproblem.h"
#include "app/process/localcommands.h"
#include "app/process/sshcommands.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

Problem senseless(const Text &sentence)
{
    return octopusProblem(ProblemKind::InvalidInput, Owner::You, u"octopus.settings"_s, sentence,
                          Text(QT_TRANSLATE_NOOP("Text", "Correct it in the account.")));
}

Role roleOf(const QString &name)
{
    return name == "UAT"_L1 ? Role::Uat : enumFromName<Role>(name).value_or(Role::Live);
}

/// Goes into statements and command lines as one word: nothing is let through that any of them could misread.
bool isPlain(const QString &text)
{
    static const QRegularExpression strange(u"[\\x00-\\x1f]"_s);
    return !text.contains(strange) && !text.startsWith(u'-');
}

} // namespace

Result<HostPlace> HostPlace::fromTyped(const QString &typed)
{
    const QString text = typed.trimmed();
    if (text.isEmpty())
        return HostPlace{};
    if (text.compare("localhost"_L1, Qt::CaseInsensitive) == 0)
        return HostPlace{.isNamed = true, .isHere = true};
    HostPlace place{.isNamed = true, .isHere = false};
    static const QRegularExpression form(u"\\A(?:([^@]+)@)?([^@:]+|\\[[^\\]]+\\])(?::(\\d{1,5}))?\\z"_s);
    const QRegularExpressionMatch match = form.match(text);
    place.target.user = match.captured(1);
    place.target.host = match.captured(2).remove(u'[').remove(u']');
    place.target.port = match.captured(3).toInt();
    if (!match.hasMatch() || !checkTarget(place.target))
        return Failure(senseless(Text(
            QT_TRANSLATE_NOOP("Text", "“%1” is no host: write “localhost” for this machine, or user@host."), {text})));
    return place;
}

QString HostPlace::text() const
{
    if (!isNamed)
        return {};
    return isHere ? u"localhost"_s : target.host;
}

std::shared_ptr<const CommandHost> openHost(const HostPlace &place, const std::shared_ptr<const Redactor> &redactor)
{
    if (place.isHere)
        return std::make_shared<LocalCommands>(redactor);
    return std::make_shared<SshCommands>(place.target, redactor);
}

Result<OctopusSettings> OctopusSettings::of(const AccountAccess &account)
{
    const auto value = [&account](const char *field) { return account.value(QString::fromLatin1(field)).trimmed(); };
    OctopusSettings settings;
    settings.role = roleOf(value("role"));
    Result<HostPlace> host = HostPlace::fromTyped(value("host"));
    if (!host)
        return Failure(host.error());
    settings.host = *host;
    settings.container = value("container");
    settings.cancelsTasks = value("tasks") == "Cancel"_L1;
    Result<HostPlace> sqlHost = HostPlace::fromTyped(value("sqlHost"));
    if (!sqlHost)
        return Failure(sqlHost.error());
    settings.sqlHost = sqlHost->isNamed ? *sqlHost : settings.host;
    settings.sqlServer = value("sqlServer");
    settings.database = value("database");
    settings.sqlUser = value("sqlUser");
    settings.backupFolder = value("backupFolder");
    static const QRegularExpression containerName(u"\\A[a-zA-Z0-9][a-zA-Z0-9_.-]*\\z"_s);
    if (!settings.container.isEmpty() && !containerName.match(settings.container).hasMatch())
        return Failure(
            senseless(Text(QT_TRANSLATE_NOOP("Text", "“%1” is no name of a container."), {settings.container})));
    for (const QString &text : {settings.sqlServer, settings.database, settings.sqlUser, settings.backupFolder})
        if (!isPlain(text))
            return Failure(senseless(Text(QT_TRANSLATE_NOOP("Text", "“%1” cannot be used as it is."), {text})));
    if (!settings.backupFolder.isEmpty() && !settings.backupFolder.startsWith(u'/'))
        return Failure(senseless(Text(QT_TRANSLATE_NOOP("Text", "The folder of backups “%1” does not begin with “/”."),
                                      {settings.backupFolder})));
    return settings;
}

Result<void> OctopusSettings::checkComplete() const
{
    const Text remedy(QT_TRANSLATE_NOOP("Text", "Edit the account and fill it in."));
    if (!knowsContainer())
        return Failure(octopusProblem(
            ProblemKind::InvalidInput, Owner::You, u"octopus.no-host"_s,
            Text(QT_TRANSLATE_NOOP("Text", "The account does not say on which host and in which container Octopus "
                                           "Server runs, so nothing can be done there.")),
            remedy));
    if (sqlServer.isEmpty() || database.isEmpty() || backupFolder.isEmpty())
        return Failure(octopusProblem(
            ProblemKind::InvalidInput, Owner::You, u"octopus.no-sql"_s,
            Text(QT_TRANSLATE_NOOP("Text",
                                   "The account does not say which database it is and where its backups go, and "
                                   "nothing is upgraded without a backup.")),
            remedy));
    return {};
}

} // namespace Switchback
