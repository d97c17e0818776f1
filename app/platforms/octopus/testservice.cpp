// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/platforms/octopus/testservice.h"

#include "app/platforms/octopus/connectionstring.h"
#include "app/platforms/octopus/octopusjob.h"
#include "app/platforms/octopus/octopusproblem.h"
#include "app/platforms/octopus/windowsinstaller.h"
#include "app/process/powershell.h"
#include "models/releaseversion.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

Problem refused(const Text &sentence, const Text &remedy)
{
    return octopusProblem(ProblemKind::Refused, Owner::You, u"octopus.windows"_s, sentence, remedy);
}

bool signsInAsWindows(const QString &connection)
{
    static const QRegularExpression integrated(
        u"(?:^|;)\\s*(?:Integrated Security|Trusted_Connection)\\s*=\\s*(?:true|yes|sspi)\\s*(?:;|$)"_s,
        QRegularExpression::CaseInsensitiveOption);
    return integrated.match(connection).hasMatch();
}

} // namespace

TestService::TestService(const TestFacts &facts, const std::shared_ptr<const CommandHost> &original,
                         const std::shared_ptr<const CommandHost> &host)
    : TestHost(facts)
    , m_original(facts.originalPlace, facts.original, original)
    , m_node(facts.place, facts.container, host)
{
}

Result<TestFacts> TestService::planned(Context &) const
{
    TestFacts planned = facts();
    planned.image = WindowsInstaller::fileOf(planned.version);
    planned.restart = u"Automatic"_s;
    return planned;
}

Result<QString> TestService::connection(Context &context) const
{
    const Result<QString> whole = m_original.connectionString(context);
    if (!whole)
        return whole;
    if (const Result<void> same = checkDatabase(m_original.name(), databaseIn(*whole), facts().sourceDatabase); !same)
        return Failure(same.error());
    if (signsInAsWindows(*whole))
        return Failure(refused(
            Text(QT_TRANSLATE_NOOP("Text",
                                   "The original signs in to its database as a user of Windows, which the service "
                                   "of a test instance on another host is not.")),
            Text(QT_TRANSLATE_NOOP("Text", "Make the test instance by hand, or let the original use a SQL login."))));
    return withDatabase(*whole, facts().made.database);
}

Result<QString> TestService::home(Context &context) const
{
    return m_node
        .ask(ourFolder + u"Join-Path $folder %1"_s.arg(powerShellQuoted(facts().container + u'-' + facts().made.stamp)),
             context)
        .map([](const QStringList &lines) { return lines.value(0).trimmed(); });
}

Result<void> TestService::look(Context &context) const
{
    if (const Result<QString> usable = connection(context); !usable)
        return Failure(usable.error());
    const Result<QString> installed = m_node.version(context);
    if (!installed)
        return Failure(installed.error());
    if (!installed->isEmpty() && isNewer(*installed, facts().version))
        return Failure(
            refused(Text(QT_TRANSLATE_NOOP("Text", "The host %1 has Octopus Server %2, which is newer than %3."),
                         {facts().place, *installed, facts().version}),
                    Text(QT_TRANSLATE_NOOP("Text", "Uninstall it there, or choose a newer release."))));
    const Result<QStringList> instances = m_node.instances(context);
    if (!instances)
        return Failure(instances.error());
    const bool isAlone = std::all_of(instances->cbegin(), instances->cend(),
                                     [this](const QString &one) { return one.contains(facts().made.stamp); });
    if (isAlone)
        return {};
    return Failure(refused(
        Text(QT_TRANSLATE_NOOP("Text",
                               "The host %1 has an instance of Octopus Server already, and an installer serves all "
                               "of them."),
             {facts().place}),
        Text(QT_TRANSLATE_NOOP("Text", "Name a host without one in the account."))));
}

Result<bool> TestService::isMade(Context &context) const
{
    const Result<QStringList> instances = m_node.instances(context);
    if (!instances)
        return Failure(instances.error());
    const bool isThere = std::any_of(instances->cbegin(), instances->cend(),
                                     [this](const QString &one) { return one.contains(facts().made.stamp); });
    if (!isThere)
        return false;
    // The service is the last that is made.
    return m_node.find(context).map([](const std::optional<NodeState> &state) { return state.has_value(); });
}

Result<void> TestService::configure(const QString &home, Context &context) const
{
    const Result<QString> connected = connection(context);
    if (!connected)
        return Failure(connected.error());
    Result<Secret> key = m_original.masterKey(context);
    if (!key)
        return Failure(key.error());
    (void)context.account->redactor()->add(*key);
    QString masterKey;
    key->use([&masterKey](QByteArrayView bytes) { masterKey = QString::fromUtf8(bytes); });
    const QString shared = home + u"\\Shared"_s;
    const Result<QStringList> made =
        m_node.ask(u"$null = New-Item -ItemType Directory -Force -Path %1"_s.arg(powerShellQuoted(shared)), context);
    if (!made)
        return Failure(made.error());
    const QString instance = u"--instance="_s + facts().container;
    const QList<QStringList> commands{
        {u"create-instance"_s, instance, QString(u"--config="_s + home + u"\\Octopus.config"_s),
         QString(u"--home="_s + home), QString(u"--serverNodeName="_s + facts().container)},
        {u"database"_s, instance, QString(u"--connectionString="_s + *connected),
         QString(u"--masterKey="_s + masterKey)},
        {u"path"_s, instance, QString(u"--clusterShared="_s + shared)},
        {u"configure"_s, instance, u"--webListenPrefixes=http://localhost:%1/"_s.arg(facts().port)},
        {u"service"_s, u"--install"_s, instance}};
    for (const QStringList &command : commands)
        if (const Result<void> done = m_node.act(command, context); !done)
            return done;
    return {};
}

Result<void> TestService::make(Context &context) const
{
    // What was begun and not finished would stand in the way.
    if (const Result<void> cleared = remove(context); !cleared)
        return cleared;
    const NodeFacts installer{.place = facts().place,
                              .name = facts().container,
                              .source = {},
                              .incoming = facts().image,
                              .outgoing = facts().image,
                              .restart = {}};
    if (const Result<void> installed = m_node.swap(installer, context); !installed)
        return installed;
    const Result<QString> folder = home(context);
    return folder ? configure(*folder, context) : Failure(folder.error());
}

Result<void> TestService::remove(Context &context) const
{
    const Result<QStringList> instances = m_node.instances(context);
    if (!instances)
        return Failure(instances.error());
    const bool isThere = std::any_of(instances->cbegin(), instances->cend(),
                                     [this](const QString &one) { return one.contains(facts().made.stamp); });
    if (isThere) {
        const QString instance = u"--instance="_s + facts().container;
        const auto service = m_node.find(context);
        if (!service)
            return Failure(service.error());
        if (*service && (*service)->isRunning)
            if (const Result<void> stopped = m_node.act({u"service"_s, u"--stop"_s, instance}, context); !stopped)
                return stopped;
        if (*service)
            if (const Result<void> gone = m_node.act({u"service"_s, u"--uninstall"_s, instance}, context); !gone)
                return gone;
        if (const Result<void> gone = m_node.act({u"delete-instance"_s, instance}, context); !gone)
            return gone;
    }
    const Result<QString> folder = home(context);
    if (!folder)
        return Failure(folder.error());
    return m_node
        .ask(u"if (Test-Path -LiteralPath %1) { Remove-Item -Recurse -Force -LiteralPath %1 }"_s.arg(
                 powerShellQuoted(*folder)),
             context)
        .map([](const QStringList &) {});
}

} // namespace Switchback
