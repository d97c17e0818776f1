// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/verification/sitelogin.h"

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

Problem noPassword(const SiteCheckWishes &wishes)
{
    return {.kind = ProblemKind::Missing,
            .owner = Owner::You,
            .code = u"verification.login.no-password"_s,
            .sentence = Text(QT_TRANSLATE_NOOP("Text", "The keyring holds no password to log in with as %1 at %2."),
                             {wishes.loginUser, wishes.loginPath}),
            .remedy = Text(QT_TRANSLATE_NOOP(
                "Text", "Type it under “Pages” in the settings of the site, or have it asked for once: switchbackctl "
                        "verify PROJECT/ENVIRONMENT --ask-password")),
            .details = wishes.passwordKey};
}

} // namespace

Result<std::shared_ptr<const FormLogin>> siteLogin(const SiteCheckWishes &wishes, const Vault *vault,
                                                   const std::stop_token &stop)
{
    if (wishes.loginPath.isEmpty())
        return nullptr;
    if (!vault)
        return Failure(noPassword(wishes));
    Patience patience;
    patience.stop = stop;
    Result<std::optional<Secret>> password = vault->readAside(wishes.passwordKey, patience);
    if (!password)
        return Failure(password.error());
    if (!*password)
        return Failure(noPassword(wishes));
    vault->redactor()->add(**password);
    return std::make_shared<const FormLogin>(FormLogin{.path = wishes.loginPath,
                                                       .userField = wishes.userField,
                                                       .passwordField = wishes.passwordField,
                                                       .user = wishes.loginUser,
                                                       .password = std::move(**password)});
}

} // namespace Switchback
