// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/engine/quietsession.h"
#include "app/platforms/umbraco/umbracopatience.h"
#include "tests/fakes/memorycredentials.h"
#include "tests/fakes/umbracoproject.h"

#include <QTest>

/// Ends the test function with what went wrong.
#define VERIFY_SUCCESS(expression)                                                                                     \
    do {                                                                                                               \
        auto &&outcome = (expression);                                                                                 \
        QVERIFY2(outcome.has_value(),                                                                                  \
                 qPrintable(outcome.has_value()                                                                        \
                                ? QString()                                                                            \
                                : outcome.error().code + QStringLiteral(": ") + outcome.error().sentence.english()     \
                                      + QLatin1Char('\n') + outcome.error().details));                                 \
    } while (false)

namespace Switchback {

/// An account for a made-up project, and Contexts of it. Waiting takes as long as \a clock says.
class UmbracoAccount {
public:
    explicit UmbracoAccount(Clock &clock)
        : m_clock(clock)
        , m_vault(std::make_shared<const Vault>(std::make_shared<Redactor>(), std::make_shared<MemoryCredentials>(),
                                                std::make_shared<MemoryCredentials>()))
    {
        account.id = QStringLiteral("umbraco-1");
        account.platform = QStringLiteral("umbraco");
        patience.late = std::chrono::milliseconds(100);
        patience.lateLooks = 50;
    }
    /// Of the person and the keys that \a project knows.
    UmbracoAccount(const UmbracoProject &project, Clock &clock)
        : UmbracoAccount(clock)
    {
        account.values = {{QStringLiteral("api"), project.apiUrl().toString()},
                          {QStringLiteral("project"), project.projectId()},
                          {QStringLiteral("email"), QString::fromUtf8(UmbracoProject::user())},
                          {QStringLiteral("clientId"), project.state().clientId}};
        useSecret(QStringLiteral("apiKey"), UmbracoProject::apiKey());
        useSecret(QStringLiteral("password"), UmbracoProject::password());
        useSecret(QStringLiteral("clientSecret"), UmbracoProject::clientSecret());
    }

    void useSecret(const QString &field, const QByteArray &secret)
    {
        m_typed[field] = std::make_shared<const Secret>(secret);
    }
    void forgetSecret(const QString &field) { m_typed.erase(field); }
    /// Calls \a work with a Context.
    template <typename Work>
    auto with(const Work &work, const std::stop_token &stop = {})
    {
        AccountAccess access(account, m_vault, m_typed);
        Session session(m_clock, stop, &access, *this);
        Context context = session.context();
        return work(context);
    }

    Account account;
    UmbracoPatience patience;
    QStringList noted;    ///< our sentences, in English
    QStringList printed;  ///< what the cloud said
    QStringList requests; ///< the request log

private:
    class Session final : public QuietSession {
    public:
        Session(Clock &clock, const std::stop_token &stop, AccountAccess *access, UmbracoAccount &account)
            : QuietSession(clock, stop, access)
            , m_account(account)
        {
        }
        void note(const Text &sentence) override { m_account.noted.append(sentence.english()); }
        void line(Stream stream, const QString &text) override
        {
            (stream == Stream::Request ? m_account.requests : m_account.printed).append(text);
        }

    private:
        UmbracoAccount &m_account;
    };

    Clock &m_clock;
    std::shared_ptr<const Vault> m_vault;
    TypedSecrets m_typed;
};

/// "no problem", or its code.
template <typename T>
[[nodiscard]] QString codeOf(const Result<T> &outcome)
{
    return outcome ? QStringLiteral("no problem") : outcome.error().code;
}

/// All that a Problem says.
[[nodiscard]] inline QString wordsOf(const Problem &problem)
{
    return problem.sentence.english() + QLatin1Char('\n') + problem.remedy.english() + QLatin1Char('\n')
           + problem.details;
}

} // namespace Switchback
