// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/platforms/octopus/octopussettings.h"

#include "app/platforms/octopus/octopusclient.h"
#include "app/platforms/octopus/octopusproblem.h"
#include "app/process/localcommands.h"
#include "app/process/windowscommands.h"

#include <QRegularExpression>

#include <algorithm>

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

Result<void> checkNames(const QStringList &names)
{
    static const QRegularExpression form(u"\\A[a-zA-Z0-9][a-zA-Z0-9_.-]*\\z"_s);
    for (const QString &name : names)
        if (!form.match(name).hasMatch())
            return Failure(
                senseless(Text(QT_TRANSLATE_NOOP("Text", "“%1” is no name of a container or instance."), {name})));
    return {};
}

/// One name for each host, or one that stands for all of them.
Result<QList<NodePlace>> nodesOf(const QString &hosts, const QStringList &names)
{
    if (const Result<void> checked = checkNames(names); !checked)
        return Failure(checked.error());
    QList<NodePlace> nodes;
    const QStringList places = listed(hosts);
    for (const QString &typed : places) {
        const Result<HostPlace> place = HostPlace::fromTyped(typed);
        if (!place)
            return Failure(place.error());
        const NodePlace node{.host = *place, .name = names.value(names.size() == 1 ? 0 : nodes.size())};
        for (const NodePlace &other : std::as_const(nodes))
            if (other.host.text() == node.host.text() && other.name == node.name)
                return Failure(senseless(Text(QT_TRANSLATE_NOOP("Text", "%1 is named twice."), {node.name})));
        nodes.append(node);
    }
    if (names.size() > 1 && names.size() != nodes.size())
        return Failure(senseless(Text(QT_TRANSLATE_NOOP("Text", "%1 hosts and %2 names do not go together."),
                                      {int(nodes.size()), int(names.size())})));
    return names.isEmpty() ? QList<NodePlace>() : nodes;
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

/// Nothing where the account names no address for one.
Result<std::optional<TestPlace>> testOf(const QString &address, const QString &port, const QString &host,
                                        const QUrl &original, const OctopusSettings &settings)
{
    if (address.isEmpty())
        return std::optional<TestPlace>();
    const Result<QUrl> url = octopusBase(address);
    if (!url)
        return Failure(url.error());
    if (*url == original)
        return Failure(senseless(Text(QT_TRANSLATE_NOOP(
            "Text", "The test instance needs an address of its own, and not that of the original."))));
    const Result<HostPlace> named = HostPlace::fromTyped(host);
    if (!named)
        return Failure(named.error());
    TestPlace place{.url = *url, .host = *named, .port = url->port(url->scheme() == "http"_L1 ? 80 : 0)};
    constexpr int lastPort = 65535;
    bool isNumber = true;
    if (!port.isEmpty())
        place.port = port.toInt(&isNumber);
    if (!isNumber || place.port <= 0 || place.port > lastPort)
        return Failure(senseless(
            Text(QT_TRANSLATE_NOOP("Text", "The test instance needs a port of the host: “%1” is none."), {port})));
    const bool isOriginals =
        std::any_of(settings.nodes.cbegin(), settings.nodes.cend(),
                    [&place](const NodePlace &node) { return node.host.text() == place.host.text(); });
    if (settings.hosting == Hosting::WindowsService && (!place.host.isNamed || place.host.isHere || isOriginals))
        return Failure(senseless(Text(
            QT_TRANSLATE_NOOP("Text", "On Windows a test instance needs a host of its own: an installer serves all "
                                      "instances of a host."))));
    return std::optional(place);
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

std::shared_ptr<const CommandHost> openHost(const HostPlace &place, HostFamily family, AccountAccess &account)
{
    const std::shared_ptr<Redactor> &redactor = account.redactor();
    if (place.isHere)
        return std::make_shared<LocalCommands>(redactor);
    const std::shared_ptr<const SshConnection> connection = SshConnection::to(place.target);
    account.hold(connection);
    if (family == HostFamily::Windows)
        return std::make_shared<WindowsCommands>(connection, redactor);
    return std::make_shared<SshCommands>(connection, redactor);
}

Result<OctopusSettings> OctopusSettings::of(const AccountAccess &account)
{
    const auto value = [&account](const char *field) { return account.value(QString::fromLatin1(field)).trimmed(); };
    OctopusSettings settings;
    settings.role = roleOf(value("role"));
    settings.hosting =
        value("runsAs") == QLatin1StringView(windowsService) ? Hosting::WindowsService : Hosting::Container;
    QStringList names = listed(value("container"));
    if (names.isEmpty() && settings.hosting == Hosting::WindowsService)
        names = {u"OctopusServer"_s}; // what the vendor's setup calls the first one
    const Result<QList<NodePlace>> nodes = nodesOf(value("host"), names);
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
    const bool isHere =
        std::any_of(nodes->cbegin(), nodes->cend(), [](const NodePlace &one) { return one.host.isHere; });
    if (isHere && settings.hosting == Hosting::WindowsService)
        return Failure(
            senseless(Text(QT_TRANSLATE_NOOP("Text", "This machine is no Windows host: name the one that is."))));
    static const QRegularExpression wholePath(u"\\A(/|[A-Za-z]:\\\\|\\\\\\\\)"_s);
    if (!settings.backupFolder.isEmpty() && !wholePath.match(settings.backupFolder).hasMatch())
        return Failure(senseless(
            Text(QT_TRANSLATE_NOOP("Text", "The folder of backups “%1” is no whole path."), {settings.backupFolder})));
    const auto test = testOf(value("testAddress"), value("testPort"), value("testHost"),
                             octopusBase(value("address")).value_or(QUrl()), settings);
    if (!test)
        return Failure(test.error());
    settings.test = *test;
    return settings;
}

HostFamily OctopusSettings::sqlFamily() const
{
    return backupFolder.startsWith(u'/') ? HostFamily::Posix : HostFamily::Windows;
}

Result<void> OctopusSettings::checkComplete() const
{
    const Text remedy(QT_TRANSLATE_NOOP("Text", "Edit the account and fill it in."));
    if (!knowsNodes())
        return Failure(octopusProblem(
            ProblemKind::InvalidInput, Owner::You, u"octopus.no-host"_s,
            Text(QT_TRANSLATE_NOOP("Text", "The account does not say on which host and as what Octopus Server runs, so "
                                           "nothing can be done there.")),
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
