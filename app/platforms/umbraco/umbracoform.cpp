// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/platforms/umbraco/packagefeed.h"
#include "app/platforms/umbraco/umbracoaccount.h"

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

AccountField field(const QString &id, FieldKind kind, const Text &label, const Text &help, const QString &example = {},
                   const QString &suggestion = {})
{
    return {.id = id,
            .label = label,
            .help = help,
            .kind = kind,
            .required = false,
            .example = example,
            .suggestion = suggestion,
            .choices = {}};
}

AccountField required(AccountField field)
{
    field.required = true;
    return field;
}

AccountField choice(const QString &id, const Text &label, const Text &help, const QStringList &choices)
{
    AccountField chosen = field(id, FieldKind::Choice, label, help, {}, choices.first());
    chosen.choices = choices;
    return chosen;
}

QList<AccountField> projectFields()
{
    return {
        required(field(
            u"project"_s, FieldKind::Line, Text(QT_TRANSLATE_NOOP("Text", "Project id")),
            Text(QT_TRANSLATE_NOOP("Text", "In the portal under Configuration, CI/CD Flow, once that is switched on. A "
                                           "change of the plan adds “-1” to it or takes it away.")),
            u"3f2b8c1e-5d4a-4b6f-9a77-0c1d2e3f4a5b"_s)),
        required(field(
            u"alias"_s, FieldKind::Line, Text(QT_TRANSLATE_NOOP("Text", "Alias of the project")),
            Text(QT_TRANSLATE_NOOP("Text", "What addresses begin with: “shop” in shop.euwest01.umbraco.io, the address "
                                           "that the portal has for Live.")),
            u"shop"_s)),
        field(u"region"_s, FieldKind::Line, Text(QT_TRANSLATE_NOOP("Text", "Region")),
              Text(QT_TRANSLATE_NOOP("Text", "What follows in the same address. Empty: s1, as old projects have it.")),
              u"euwest01"_s, u"euwest01"_s),
        required(field(
            u"environments"_s, FieldKind::Line, Text(QT_TRANSLATE_NOOP("Text", "Environments")),
            Text(QT_TRANSLATE_NOOP("Text", "Their aliases from left to right as the portal shows them, with commas; "
                                           "under Configuration, CI/CD Flow they are in a table. Another role than "
                                           "the usual is written behind, and so is which one is flexible: "
                                           "“feature=Flexible, development=Integration, live=Live”.")),
            u"development, staging, live"_s))};
}

QList<AccountField> peopleFields()
{
    return {
        field(u"apiKey"_s, FieldKind::Secret, Text(QT_TRANSLATE_NOOP("Text", "API key")),
              Text(QT_TRANSLATE_NOOP(
                  "Text", "Made in the portal under Configuration, CI/CD Flow, and good for deployments by the "
                          "API. Empty: there are none.")),
              {}),
        field(u"email"_s, FieldKind::Line, Text(QT_TRANSLATE_NOOP("Text", "E-mail")),
              Text(QT_TRANSLATE_NOOP(
                  "Text", "Of the Umbraco ID of an admin of the project, for Kudu and git; the portal shows it "
                          "under Team. Empty: markers and code are not reached.")),
              u"ada@example.org"_s),
        field(u"password"_s, FieldKind::Secret, Text(QT_TRANSLATE_NOOP("Text", "Password")),
              Text(QT_TRANSLATE_NOOP("Text", "Of that Umbraco ID, with which one also signs in to the portal.")), {}),
        field(u"clientId"_s, FieldKind::Line, Text(QT_TRANSLATE_NOOP("Text", "Client id of the API user")),
              Text(QT_TRANSLATE_NOOP(
                  "Text", "Made in the backoffice of a site under Users as an API user, who has to be an "
                          "administrator. With it the upgrade of a database is finished from here, from version "
                          "14 on; empty: in the browser.")),
              u"umbraco-back-office-cockpit"_s),
        field(u"clientSecret"_s, FieldKind::Secret, Text(QT_TRANSLATE_NOOP("Text", "Secret of the API user")),
              Text(QT_TRANSLATE_NOOP(
                  "Text", "Shown once, when the client id is made. Environments for which both are to serve need "
                          "the same ones.")),
              {}),
        choice(u"delivery"_s, Text(QT_TRANSLATE_NOOP("Text", "New packages go")),
               Text(QT_TRANSLATE_NOOP(
                   "Text", "How an upgrade gets to the left-most environment: pushed by git, uploaded to the API, or "
                           "started by a person in the portal, where Switchback watches it.")),
               {u"git"_s, u"API"_s, QString::fromLatin1(QT_TRANSLATE_NOOP("Text", "Portal"))}),
        field(u"source"_s, FieldKind::File, Text(QT_TRANSLATE_NOOP("Text", "Code")),
              Text(QT_TRANSLATE_NOOP(
                  "Text", "Only where there is no Umbraco ID, with which the code is read from the cloud: a zip with "
                          "the code of the left-most environment. The API gives no package back; the portal has "
                          "those deployed for download under Configuration, CI/CD Flow.")),
              u"~/Downloads/shop.zip"_s),
        choice(u"anyTarget"_s, Text(QT_TRANSLATE_NOOP("Text", "Deploy to any target")),
               Text(QT_TRANSLATE_NOOP(
                   "Text", "Whether that is switched on in the portal under Configuration, CI/CD Flow, Advanced: then "
                           "the API deploys to every environment.")),
               {QString::fromLatin1(QT_TRANSLATE_NOOP("Text", "No")),
                QString::fromLatin1(QT_TRANSLATE_NOOP("Text", "Yes"))})};
}

QList<AccountField> addressFields()
{
    return {
        field(u"api"_s, FieldKind::Address, Text(QT_TRANSLATE_NOOP("Text", "API address")),
              Text(QT_TRANSLATE_NOOP("Text", "Where the cloud's API answers; the vendor's own is filled in.")),
              u"https://api.cloud.umbraco.com"_s, u"https://api.cloud.umbraco.com"_s),
        field(u"sites"_s, FieldKind::Line, Text(QT_TRANSLATE_NOOP("Text", "Addresses of the sites")),
              Text(QT_TRANSLATE_NOOP(
                  "Text", "Where they differ from what the cloud gives (the portal shows them with each environment): "
                          "in the order of the environments, with commas; what is left empty between two "
                          "commas is as the cloud gives it.")),
              u"https://dev.example.org, , https://www.example.org"_s),
        field(u"scms"_s, FieldKind::Line, Text(QT_TRANSLATE_NOOP("Text", "Addresses of Kudu")),
              Text(QT_TRANSLATE_NOOP("Text", "The same for what the portal opens as “Power Tools (Kudu)”.")),
              u"https://dev-shop.scm.euwest01.umbraco.io"_s),
        field(u"feed"_s, FieldKind::Address, Text(QT_TRANSLATE_NOOP("Text", "Package feed")),
              Text(QT_TRANSLATE_NOOP(
                  "Text", "A NuGet feed that has the vendor's packages and needs no sign-in. Empty: nuget.org.")),
              QString(standardFeed)),
        field(u"portal"_s, FieldKind::Address, Text(QT_TRANSLATE_NOOP("Text", "Address of the portal")),
              Text(QT_TRANSLATE_NOOP("Text", "Where people sign in to the cloud. Empty: the vendor's own.")),
              u"https://www.s1.umbraco.io"_s)};
}

} // namespace

AccountForm umbracoForm()
{
    return {.platform = u"umbraco"_s,
            .name = u"Umbraco Cloud"_s,
            .summary = Text(QT_TRANSLATE_NOOP(
                "Text", "Shows, upgrades and rolls back the environments of a project of Umbraco Cloud, "
                        "and finishes upgrades that stopped half-way.")),
            .fields = projectFields() + peopleFields() + addressFields()};
}

} // namespace Switchback
