// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/platforms/magento/accesstokens.h"

#include "app/net/accounthttp.h"
#include "app/net/checkedjson.h"
#include "app/net/httpclient.h"
#include "app/net/httpproblem.h"
#include "app/net/httpservermessage.h"
#include "app/net/httpurl.h"
#include "app/platforms/magento/magentoproblem.h"

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

/// Of its life, in which a token is not used any more: a call takes time, and clocks differ.
constexpr int secondsEarly = 60;

/// Where tokens are given. The vendor has them on a host of their own; a server of one's own may have both in one place.
Result<QUrl> tokenUrl(const AccountAccess &account)
{
    const QString typed = account.value(u"auth"_s);
    Result<QUrl> url = urlFromTyped(typed.isEmpty() ? account.value(u"address"_s) : typed);
    if (url)
        url->setPath(u"/oauth2/token"_s);
    return url;
}

Problem notAccepted(const HttpResponse &response, const QUrl &url, Context &context)
{
    constexpr int badRequest = 400;
    constexpr int unauthorized = 401;
    if (response.header("WWW-Authenticate").contains("insufficient_user_authentication"))
        return stepUpProblem(url);
    if (response.status != badRequest && response.status != unauthorized)
        return HttpProblem::status(response, context.clock.now(), policyFor(context).redact);
    return magentoProblem(ProblemKind::Permission, Owner::You, u"magento.token"_s,
                          Text(QT_TRANSLATE_NOOP("Text", "%1 does not accept the API token."), {url.host()}),
                          Text(QT_TRANSLATE_NOOP("Text", "It may have been revoked: make a new one on the page of your "
                                                         "cloud account, and type it into the account here.")),
                          context.account->redactor()->redacted(serverMessage(response)));
}

} // namespace

Problem stepUpProblem(const QUrl &url)
{
    return magentoProblem(
        ProblemKind::Permission, Owner::You, u"magento.step-up"_s,
        Text(QT_TRANSLATE_NOOP("Text", "%1 asks for a second factor, which an API token cannot give."), {url.host()}),
        Text(QT_TRANSLATE_NOOP(
            "Text", "Sign in on the page of your cloud account with the second factor and make a new token there, or "
                    "have an administrator take the demand off for tokens.")));
}

std::shared_ptr<AccessTokens::Held> AccessTokens::heldFor(const QString &accountId)
{
    const std::lock_guard guard(m_mutex);
    std::shared_ptr<Held> &held = m_held[accountId];
    if (!held)
        held = std::make_shared<Held>();
    return held;
}

Result<std::shared_ptr<const Secret>> AccessTokens::token(Context &context, const std::shared_ptr<const Secret> &stale)
{
    const auto apiToken = context.account->secret(u"token"_s, context.stop);
    if (!apiToken)
        return Failure(apiToken.error());
    const std::shared_ptr<Held> held = heldFor(context.account->account().id);
    const std::lock_guard guard(held->mutex);
    const bool isSame = held->apiToken && *held->apiToken == **apiToken;
    if (isSame && held->access && held->access != stale && context.clock.now() < held->until)
        return held->access;
    const Result<QUrl> url = tokenUrl(*context.account);
    if (!url)
        return Failure(url.error());
    HttpPolicy policy = policyFor(context);
    // "platform-api-user" without a password is how the API's own description has clients sign in.
    policy.endpoints = {endpointFor(context.account->account(), *url,
                                    {{"Authorization", "Basic " + QByteArray("platform-api-user:").toBase64()}})};
    QByteArray form("grant_type=api_token&api_token=");
    (*apiToken)->use([&](QByteArrayView bytes) { form += bytes.toByteArray().toPercentEncoding(); });
    HttpRequest request = HttpRequest::send("POST", *url, HttpBody::ofBytes(form, "application/x-www-form-urlencoded"));
    request.idempotent = true; // a token more does no harm
    request.anyStatus = true;
    request.accept("application/json");
    Result<HttpResponse> response = HttpClient(policy, context.clock).send(request, context.stop);
    if (!response)
        return Failure(response.error());
    if (!response->isSuccess())
        return Failure(notAccepted(*response, *url, context));
    const Result<QJsonObject> object = jsonObject(*response);
    wipe(response->body);
    if (!object)
        return Failure(object.error());
    CheckedJson json(*object, *url);
    QByteArray token = json.string(u"access_token").toUtf8();
    const qint64 seconds = json.integer(u"expires_in");
    if (const auto problem = json.problem())
        return Failure(*problem);
    held->access = std::make_shared<const Secret>(Secret::taken(token));
    context.account->redactor()->add(*held->access);
    held->apiToken = *apiToken;
    held->until = context.clock.now().addSecs(seconds - secondsEarly);
    return held->access;
}

} // namespace Switchback
