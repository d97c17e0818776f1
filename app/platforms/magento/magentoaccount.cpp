// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/platforms/magento/magentoaccount.h"

#include "app/net/accounthttp.h"
#include "app/net/httpurl.h"
#include "app/platforms/magento/cloudclient.h"
#include "app/platforms/magento/magentoproblem.h"

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

AccountField field(const QString &id, FieldKind kind, bool required, const Text &label, const Text &help,
                   const QString &example, const QString &suggestion = {})
{
    return {.id = id,
            .label = label,
            .help = help,
            .kind = kind,
            .required = required,
            .example = example,
            .suggestion = suggestion,
            .choices = {}};
}

} // namespace

AccountForm magentoForm()
{
    return {
        .platform = u"magento"_s,
        .name = u"Adobe Commerce Cloud"_s,
        .summary = Text(QT_TRANSLATE_NOOP("Text", "Shows, upgrades and rolls back the environments of Adobe Commerce "
                                                  "(Magento) projects in the vendor's cloud.")),
        .fields = {
            field(u"address"_s, FieldKind::Address, true, Text(QT_TRANSLATE_NOOP("Text", "API address")),
                  Text(QT_TRANSLATE_NOOP("Text", "Where the cloud's API answers; the vendor's own is filled in.")),
                  u"https://api.magento.cloud"_s, u"https://api.magento.cloud"_s),
            field(u"auth"_s, FieldKind::Address, false, Text(QT_TRANSLATE_NOOP("Text", "Sign-in address")),
                  Text(QT_TRANSLATE_NOOP("Text", "Where tokens are exchanged. Empty: the API address.")),
                  u"https://auth.magento.cloud"_s, u"https://auth.magento.cloud"_s),
            field(u"token"_s, FieldKind::Secret, true, Text(QT_TRANSLATE_NOOP("Text", "API token")),
                  Text(QT_TRANSLATE_NOOP("Text", "Made on the page of your cloud account, under “API tokens”. Code and "
                                                 "database are reached by git and ssh with your own key.")),
                  {}),
            field(u"composerUser"_s, FieldKind::Line, false, Text(QT_TRANSLATE_NOOP("Text", "Package key, public")),
                  Text(QT_TRANSLATE_NOOP("Text", "The public access key for repo.magento.com, from your marketplace "
                                                 "account. Empty: what Composer has in its own auth.json.")),
                  {}),
            field(u"composerPassword"_s, FieldKind::Secret, false,
                  Text(QT_TRANSLATE_NOOP("Text", "Package key, private")),
                  Text(QT_TRANSLATE_NOOP("Text", "The private access key that belongs to it.")), {})}};
}

tl::expected<AccountFinding, AccountTrouble> exploreMagento(AccessTokens &tokens, Context &context)
{
    const QString address = u"address"_s;
    const auto trouble = [&](const QString &fieldId, const Problem &problem) {
        const bool isSignIn = problem.code == "magento.token"_L1 || problem.code == "magento.step-up"_L1;
        const QUrl typed = urlFromTyped(context.account->value(fieldId)).value_or(QUrl());
        AccountTrouble found = troubleAt(typed, fieldId, problem, context);
        if (isSignIn) // both are about what was typed there, and about nothing else
            found.fieldId = u"token"_s;
        return tl::make_unexpected(found);
    };
    if (const auto token = tokens.token(context); !token)
        return trouble(context.account->value(u"auth"_s).isEmpty() ? address : u"auth"_s, token.error());
    Result<CloudClient> client = CloudClient::open(tokens, context);
    if (!client)
        return trouble(address, client.error());
    const Result<CloudClient::Person> person = client->person();
    if (!person)
        return trouble(address, person.error());
    AccountFinding finding{.product = u"Adobe Commerce Cloud"_s, .signedInAs = person->name, .projects = {}};
    for (const CloudProject &project : person->projects)
        finding.projects.append(
            {.location = project.id,
             .name = project.title,
             .note = Text(QT_TRANSLATE_NOOP("Text", "Project %1, region %2"), {project.id, project.region})});
    return finding;
}

} // namespace Switchback
