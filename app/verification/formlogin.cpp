// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/verification/formlogin.h"

#include "app/verification/htmlreader.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

Problem problem(const QString &code, const Text &sentence, const Text &remedy)
{
    return {.kind = ProblemKind::Permission,
            .owner = Owner::You,
            .code = u"verification.login."_s + code,
            .sentence = sentence,
            .remedy = remedy,
            .details = {}};
}

Problem noForm(const FormLogin &login)
{
    return problem(u"no-form"_s,
                   Text(QT_TRANSLATE_NOOP("Text", "There is no form to log in with at %1."), {login.path}),
                   Text(QT_TRANSLATE_NOOP("Text", "Name the page with the form, and the names of its fields.")));
}

Problem elsewhere(const FormLogin &login, const QUrl &action)
{
    return problem(
        u"elsewhere"_s,
        Text(QT_TRANSLATE_NOOP("Text", "The form at %1 sends what is typed to another site: %2."),
             {login.path, action.host()}),
        Text(QT_TRANSLATE_NOOP("Text", "Pages behind such a log-in cannot be verified: leave the log-in out.")));
}

Problem refused(const FormLogin &login)
{
    return problem(u"refused"_s, Text(QT_TRANSLATE_NOOP("Text", "The site did not let us in at %1."), {login.path}),
                   Text(QT_TRANSLATE_NOOP("Text", "Check the user name and the password.")));
}

QByteArray encoded(const QString &text)
{
    return QUrl::toPercentEncoding(text);
}

/// application/x-www-form-urlencoded, with as few copies of the password as can be.
QByteArray filledIn(const HtmlForm &form, const FormLogin &login, const QString &userField,
                    const QString &passwordField)
{
    QByteArray body;
    for (const auto &[name, value] : form.fields) {
        if (name == userField || name == passwordField)
            continue;
        body += encoded(name) + '=' + encoded(value) + '&';
    }
    body += encoded(userField) + '=' + encoded(login.user) + '&' + encoded(passwordField) + '=';
    login.password.use([&body](QByteArrayView bytes) {
        QByteArray plain = bytes.toByteArray();
        QByteArray escaped = plain.toPercentEncoding();
        body += escaped;
        wipe(plain);
        wipe(escaped);
    });
    return body;
}

} // namespace

Result<void> logIn(const SiteAddress &site, const FormLogin &login, HttpClient &client, const std::stop_token &stop)
{
    const Result<HttpResponse> shown = client.send(HttpRequest::get(site.urlOf(login.path)), stop);
    if (!shown)
        return Failure(shown.error());
    const HtmlPage page = HtmlReader::read(shown->body, shown->header("Content-Type"), shown->url);
    const auto form = std::find_if(page.forms.cbegin(), page.forms.cend(),
                                   [](const HtmlForm &one) { return one.asksForPassword && one.isPost; });
    if (form == page.forms.cend())
        return Failure(noForm(login));
    const QString userField = login.userField.isEmpty() ? form->userField : login.userField;
    const QString passwordField = login.passwordField.isEmpty() ? form->passwordField : login.passwordField;
    if (userField.isEmpty() || passwordField.isEmpty())
        return Failure(noForm(login));
    const std::optional<QString> target = site.pathOf(form->action);
    if (!target)
        return Failure(elsewhere(login, form->action));
    QByteArray body = filledIn(*form, login, userField, passwordField);
    HttpRequest request =
        HttpRequest::send("POST", site.urlOf(*target), HttpBody::ofBytes(body, "application/x-www-form-urlencoded"));
    request.anyStatus = true;
    request.headers = {{"Accept", "text/html,*/*;q=0.8"}};
    const Result<HttpResponse> answer = client.send(request, stop);
    request.body = {};
    wipe(body);
    if (!answer)
        return Failure(answer.error());
    constexpr int clientError = 400;
    if (answer->status >= clientError
        || HtmlReader::read(answer->body, answer->header("Content-Type"), answer->url).asksForPassword)
        return Failure(refused(login));
    return {};
}

} // namespace Switchback
