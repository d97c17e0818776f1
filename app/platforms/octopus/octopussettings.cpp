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

QStringList listed(const QString &typed)
{
    QStringList list = typed.split(u',', Qt::SkipEmptyParts);
    for (QString &one : list)
        one = one.trimmed();
    list.removeAll(QString());
    return list;
}

/// One container for each host; one name may stand for all of them.
Result<QList<NodePlace>> nodesOf(const QString &hosts, const QString &containers)
{
    static const QRegularExpression containerName(u"\\A[a-zA-Z0-9][a-zA-Z0-9_.-]*\\z"_s);
    const QStringList names = listed(containers);
    for (const QString &name : names)
        if (!containerName.match(name).hasMatch())
            return Failure(senseless(Text(QT_TRANSLATE_NOOP("Text", "“%1” is no name of a container."), {name})));
    QList<NodePlace> nodes;
    const QStringList places = listed(hosts);
    for (const QString &typed : places) {
        const Result<HostPlace> place = HostPlace::fromTyped(typed);
        if (!place)
            return Failure(place.error());
        nodes.append({.host = *place, .container = names.value(names.size() == 1 ? 0 : nodes.size())});
    }
    if (names.isEmpty())
        return QList<NodePlace>();
    if (names.size() > 1 && names.size() != nodes.size())
        return Failure(senseless(Text(QT_TRANSLATE_NOOP("Text", "%1 hosts and %2 containers do not go together."),
                                      {int(nodes.size()), int(names.size())})));
    for (qsizetype i = 0; i < nodes.size(); ++i)
        for (qsizetype k = 0; k < i; ++k)
            if (nodes.at(i).host.text() == nodes.at(k).host.text() && nodes.at(i).container == nodes.at(k).container)
                return Failure(senseless(
                    Text(QT_TRANSLATE_NOOP("Text", "The container %1 is named twice."), {nodes.at(i).container})));
    return nodes;
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
    if (isHere)
        return u"localhost"_s;
    return target.port == 0 ? target.host : target.host + u':' + QString::number(target.port);
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
    const Result<QList<NodePlace>> nodes = nodesOf(value("host"), value("container"));
    if (!nodes)
        return Failure(nodes.error());
    settings.nodes = *nodes;
    settings.cancelsTasks = value("tasks") == "Cancel"_L1;
    Result<HostPlace> sqlHost = HostPlace::fromTyped(value("sqlHost"));
    if (!sqlHost)
        return Failure(sqlHost.error());
    settings.sqlHost = sqlHost->isNamed || nodes->isEmpty() ? *sqlHost : nodes->first().host;
    settings.sqlServer = value("sqlServer");
    settings.database = value("database");
    settings.sqlUser = value("sqlUser");
    settings.backupFolder = value("backupFolder");
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
    if (!knowsNodes())
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
