// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/platforms/octopus/octopusaccount.h"

#include "app/net/accounthttp.h"
#include "app/platforms/octopus/octopusclient.h"
#include "app/platforms/octopus/octopusproblem.h"
#include "app/platforms/octopus/octopussettings.h"
#include "models/releaseversion.h"

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

/// The first without a separate lane of long-term releases, and with the .NET runtime in it. Source: the sheet's 1.9, 3.1.
const QString oldestVersion = u"2020.1"_s;

Result<OctopusRoot> readProduct(OctopusClient &client)
{
    Result<OctopusRoot> root = client.root();
    if (!root)
        return root;
    const QString host = client.base().host();
    // The vendor's clients take 3.0.x and nothing else (OctopusClients, Model/ApiConstants.cs).
    if (root->application != "Octopus Deploy"_L1 || !root->apiVersion.startsWith("3.0."_L1))
        return Failure(octopusProblem(ProblemKind::Remote, Owner::You, u"account.wrong-product"_s,
                                      Text(QT_TRANSLATE_NOOP("Text", "%1 is no Octopus Server: it calls itself “%2”."),
                                           {host, root->application}),
                                      Text(QT_TRANSLATE_NOOP("Text", "Check the address."))));
    if (isNewer(oldestVersion, root->version))
        return Failure(
            octopusProblem(ProblemKind::Remote, Owner::You, u"account.too-old"_s,
                           Text(QT_TRANSLATE_NOOP("Text", "%1 runs Octopus Server %2; Switchback needs %3 or newer."),
                                {host, root->version, oldestVersion}),
                           Text(QT_TRANSLATE_NOOP("Text", "Upgrade it by hand first."))));
    return root;
}

Result<AccountFinding> explore(OctopusClient &client)
{
    const Result<OctopusRoot> root = readProduct(client);
    if (!root)
        return Failure(root.error());
    const Result<QString> user = client.userName();
    if (!user)
        return Failure(user.error());
    if (const Result<void> may = client.proveAdministrator(); !may)
        return Failure(may.error());
    const Result<QList<OctopusNode>> nodes = client.nodes();
    if (!nodes)
        return Failure(nodes.error());
    return AccountFinding{
        .product = QString("Octopus Server "_L1 + root->version),
        .signedInAs = *user,
        .projects = {{.location = root->installationId,
                      .name = QString(client.base().host() + client.base().path()),
                      .note = Text(QT_TRANSLATE_N_NOOP("Text", "%n node(s)"), {}, int(nodes->size()))}}};
}

AccountField optionalLine(const QString &id, const Text &label, const Text &help, const QString &example)
{
    return {.id = id,
            .label = label,
            .help = help,
            .kind = FieldKind::Line,
            .required = false,
            .example = example,
            .suggestion = {},
            .choices = {}};
}

QList<AccountField> hostFields()
{
    return {
        optionalLine(
            u"host"_s, Text(QT_TRANSLATE_NOOP("Text", "Host")),
            Text(QT_TRANSLATE_NOOP("Text", "Where it runs: “localhost” for this machine, else as for ssh. Of a "
                                           "cluster all hosts, with commas. Empty: it is only looked at.")),
            u"admin@octopus.example.org"_s),
        {.id = u"runsAs"_s,
         .label = Text(QT_TRANSLATE_NOOP("Text", "Runs as")),
         .help =
             Text(QT_TRANSLATE_NOOP("Text", "A Windows host is reached by its OpenSSH server, as an administrator.")),
         .kind = FieldKind::Choice,
         .required = false,
         .example = {},
         .suggestion = QString::fromLatin1(linuxContainer),
         .choices = {QString::fromLatin1(linuxContainer), QString::fromLatin1(windowsService)}},
        optionalLine(
            u"container"_s, Text(QT_TRANSLATE_NOOP("Text", "Container or instance")),
            Text(QT_TRANSLATE_NOOP("Text", "The container's name, as docker ps shows it, or that of the Windows "
                                           "instance. Where the hosts of a cluster have different ones, each in turn, "
                                           "with commas.")),
            u"octopus"_s),
        {.id = u"tasks"_s,
         .label = Text(QT_TRANSLATE_NOOP("Text", "Tasks that do not end")),
         .help = Text(QT_TRANSLATE_NOOP("Text", "Before an upgrade running tasks are waited for. Then: Stop gives the "
                                                "upgrade up, Cancel cancels the tasks.")),
         .kind = FieldKind::Choice,
         .required = false,
         .example = {},
         .suggestion = u"Stop"_s,
         .choices = {QString::fromLatin1(QT_TRANSLATE_NOOP("Text", "Stop")),
                     QString::fromLatin1(QT_TRANSLATE_NOOP("Text", "Cancel"))}}};
}

QList<AccountField> databaseFields()
{
    return {optionalLine(u"sqlServer"_s, Text(QT_TRANSLATE_NOOP("Text", "SQL Server")),
                         Text(QT_TRANSLATE_NOOP("Text", "As for sqlcmd -S, on the host where sqlcmd runs.")),
                         u"tcp:db.example.org,1433"_s),
            optionalLine(u"database"_s, Text(QT_TRANSLATE_NOOP("Text", "Database")),
                         Text(QT_TRANSLATE_NOOP("Text", "The name of Octopus Server's database.")), u"OctopusDeploy"_s),
            optionalLine(
                u"sqlUser"_s, Text(QT_TRANSLATE_NOOP("Text", "SQL user")),
                Text(QT_TRANSLATE_NOOP("Text", "Empty: as the user whom sqlcmd runs as. It has to own the database.")),
                {}),
            {.id = u"sqlPassword"_s,
             .label = Text(QT_TRANSLATE_NOOP("Text", "SQL password")),
             .help = Text(QT_TRANSLATE_NOOP("Text", "Of the SQL user; none without one.")),
             .kind = FieldKind::Secret,
             .required = false,
             .example = {},
             .suggestion = {},
             .choices = {}},
            optionalLine(u"sqlHost"_s, Text(QT_TRANSLATE_NOOP("Text", "Host with sqlcmd")),
                         Text(QT_TRANSLATE_NOOP("Text", "Empty: the first host.")), {}),
            optionalLine(
                u"backupFolder"_s, Text(QT_TRANSLATE_NOOP("Text", "Folder of database backups")),
                Text(QT_TRANSLATE_NOOP("Text", "SQL Server writes there. The host with sqlcmd has to reach it under "
                                               "the same path, to delete backups.")),
                u"/var/opt/mssql/backup"_s)};
}

QList<AccountField> testFields()
{
    return {optionalLine(u"testAddress"_s, Text(QT_TRANSLATE_NOOP("Text", "Address of a test instance")),
                         Text(QT_TRANSLATE_NOOP("Text", "Where one is to answer that Switchback makes of a copy of the "
                                                        "database. Empty: none.")),
                         u"https://octopus-test.example.org"_s),
            optionalLine(
                u"testHost"_s, Text(QT_TRANSLATE_NOOP("Text", "Host of the test instance")),
                Text(QT_TRANSLATE_NOOP("Text", "Empty: the first host. On Windows it needs one of its own, without "
                                               "any other instance, from where the database can be reached.")),
                u"admin@octopus-test.example.org"_s),
            optionalLine(u"testPort"_s, Text(QT_TRANSLATE_NOOP("Text", "Port of the test instance")),
                         Text(QT_TRANSLATE_NOOP("Text", "A free one of its host, to which that address leads. "
                                                        "Empty: the port in the address.")),
                         u"18080"_s)};
}

} // namespace

AccountForm octopusForm()
{
    AccountForm form{
        .platform = u"octopus"_s,
        .name = u"Octopus Server"_s,
        .summary =
            Text(QT_TRANSLATE_NOOP("Text", "Shows and upgrades your own Octopus Server, in containers or on Windows.")),
        .fields = {
            {.id = u"address"_s,
             .label = Text(QT_TRANSLATE_NOOP("Text", "Address")),
             .help = Text(QT_TRANSLATE_NOOP("Text", "The address of the server, as in the browser.")),
             .kind = FieldKind::Address,
             .required = true,
             .example = u"https://octopus.example.org"_s,
             .suggestion = {},
             .choices = {}},
            {.id = u"apiKey"_s,
             .label = Text(QT_TRANSLATE_NOOP("Text", "API key")),
             .help = Text(QT_TRANSLATE_NOOP("Text", "Made in Octopus under your profile, “My API Keys”; best for a "
                                                    "service account with the permission AdministerSystem.")),
             .kind = FieldKind::Secret,
             .required = true,
             .example = u"API-…"_s,
             .suggestion = {},
             .choices = {}},
            {.id = u"role"_s,
             .label = Text(QT_TRANSLATE_NOOP("Text", "Used for")),
             .help = Text(
                 QT_TRANSLATE_NOOP("Text", "Live is what people depend on; an instance to try things out is Other.")),
             .kind = FieldKind::Choice,
             .required = false,
             .example = {},
             .suggestion = u"Live"_s,
             .choices = {QString::fromLatin1(QT_TRANSLATE_NOOP("Text", "Live")), u"UAT"_s,
                         QString::fromLatin1(QT_TRANSLATE_NOOP("Text", "Integration")),
                         QString::fromLatin1(QT_TRANSLATE_NOOP("Text", "Other"))}}}};
    form.fields += hostFields();
    form.fields += databaseFields();
    form.fields += testFields();
    return form;
}

tl::expected<AccountFinding, AccountTrouble> exploreOctopus(Context &context)
{
    const QString address = u"address"_s;
    const QUrl typed = octopusBase(context.account->value(address)).value_or(QUrl());
    const auto trouble = [&](const QString &field, const Problem &problem) {
        return tl::make_unexpected(troubleAt(typed, field, problem, context));
    };
    if (const Result<OctopusSettings> settings = OctopusSettings::of(*context.account); !settings)
        return trouble({}, settings.error());
    Result<OctopusClient> client = OctopusClient::open(context);
    if (!client)
        return trouble(address, client.error());
    const Result<AccountFinding> finding = explore(*client);
    if (!finding)
        return trouble(address, finding.error());
    return *finding;
}

} // namespace Switchback
