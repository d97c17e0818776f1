// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "models/account.h"

#include <QJsonArray>
#include <QUuid>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Switchback {

QString Account::credentialName(const QString &fieldId) const
{
    return u"account/%1/%2"_s.arg(id, fieldId);
}

QJsonObject Account::toJson() const
{
    QJsonObject stored;
    for (auto it = values.cbegin(); it != values.cend(); ++it)
        stored.insert(it.key(), it.value());
    QJsonObject json{{u"id"_s, id},
                     {u"platform"_s, platform},
                     {u"name"_s, name},
                     {u"values"_s, stored},
                     {u"storedSecrets"_s, QJsonArray::fromStringList(storedSecrets)}};
    if (!trustedFingerprint.isEmpty())
        json.insert("trustedFingerprint"_L1, trustedFingerprint);
    return json;
}

Account Account::fromJson(const QJsonObject &json)
{
    Account account;
    account.platform = json.value("platform"_L1).toString();
    if (account.platform.isEmpty())
        return account;
    account.id = json.value("id"_L1).toString();
    account.name = json.value("name"_L1).toString();
    const QJsonObject stored = json.value("values"_L1).toObject();
    for (auto it = stored.constBegin(); it != stored.constEnd(); ++it)
        account.values.insert(it.key(), it.value().toString());
    const QJsonArray secrets = json.value("storedSecrets"_L1).toArray();
    for (const QJsonValue &secret : secrets)
        account.storedSecrets.append(secret.toString());
    account.trustedFingerprint = json.value("trustedFingerprint"_L1).toString();
    return account;
}

QString newAccountId(const QString &platform)
{
    return platform + u'-' + QUuid::createUuid().toString(QUuid::Id128).left(12);
}

ConnectionPart connectionPart(const Problem &problem)
{
    // The codes of app/net/httpproblem.h, of the keyring and of the platforms, the longer ones first.
    struct Rule {
        QLatin1StringView code;
        ConnectionPart part;
    };
    static constexpr Rule rules[] = {
        {"http.url."_L1, ConnectionPart::Form},
        {"kubeconfig."_L1, ConnectionPart::Form},
        {"yaml."_L1, ConnectionPart::Form},
        {"account.field"_L1, ConnectionPart::Form},
        {"octopus.settings"_L1, ConnectionPart::Form},
        {"umbraco.settings"_L1, ConnectionPart::Form},
        {"credentials."_L1, ConnectionPart::Keyring},
        {"keyring."_L1, ConnectionPart::Keyring},
        {"http.dns"_L1, ConnectionPart::Name},
        {"http.tls."_L1, ConnectionPart::Certificate},
        {"account.signed-out"_L1, ConnectionPart::SignIn},
        {"http.unauthorized"_L1, ConnectionPart::SignIn},
        {"kube.plugin."_L1, ConnectionPart::SignIn},
        {"magento.token"_L1, ConnectionPart::SignIn},
        {"magento.step-up"_L1, ConnectionPart::SignIn},
        {"umbraco.key"_L1, ConnectionPart::SignIn},
        {"umbraco.project-id"_L1, ConnectionPart::SignIn},
        {"umbraco.kudu.password"_L1, ConnectionPart::SignIn},
        {"umbraco.kudu.no-sign-in"_L1, ConnectionPart::SignIn},
        {"umbraco.site.sign-in"_L1, ConnectionPart::SignIn},
        {"umbraco.kudu.forbidden"_L1, ConnectionPart::Permission},
        {"umbraco.site.forbidden"_L1, ConnectionPart::Permission},
        {"umbraco.site.guarded"_L1, ConnectionPart::Permission},
        {"http.forbidden"_L1, ConnectionPart::Permission},
        {"kube.forbidden"_L1, ConnectionPart::Permission},
        {"account.too-old"_L1, ConnectionPart::Release},
        {"account.wrong-product"_L1, ConnectionPart::Product},
        {"http.not-json"_L1, ConnectionPart::Product},
        {"http.wrong-shape"_L1, ConnectionPart::Product},
        {"http.not-found"_L1, ConnectionPart::Product},
        {"kube.no-such-type"_L1, ConnectionPart::Product},
        {"http.redirect."_L1, ConnectionPart::Product},
        {"octopus.other-instance"_L1, ConnectionPart::Product},
        {"umbraco.page"_L1, ConnectionPart::Product},
    };
    const auto *found = std::find_if(std::begin(rules), std::end(rules),
                                     [&problem](const Rule &rule) { return problem.code.startsWith(rule.code); });
    return found == std::end(rules) ? ConnectionPart::Way : found->part;
}

std::optional<AccountTrouble> missingField(const AccountForm &form, const AccountDraft &draft)
{
    for (const AccountField &field : form.fields) {
        if (!field.required)
            continue;
        const auto typed = draft.typed.find(field.id);
        const bool isThere =
            field.kind == FieldKind::Secret
                ? (typed != draft.typed.end() && !typed->second->isEmpty()) || draft.account.hasSecret(field.id)
                : !draft.account.values.value(field.id).trimmed().isEmpty();
        if (isThere)
            continue;
        return AccountTrouble{.part = ConnectionPart::Form,
                              .fieldId = field.id,
                              .problem = {.kind = ProblemKind::InvalidInput,
                                          .owner = Owner::You,
                                          .code = u"account.field-missing"_s,
                                          .sentence = Text(QT_TRANSLATE_NOOP("Text", "“%1” is empty."),
                                                           {QVariant::fromValue(field.label)}),
                                          .remedy = field.help,
                                          .details = {}},
                              .certificate = {}};
    }
    return std::nullopt;
}

} // namespace Switchback
