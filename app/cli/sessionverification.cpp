// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

// What a session asks about the pages of a site, and where it puts the answer.

// What the lambdas capture lives longer than their connections, which end with the loop that is waited in.
// clazy:excludeall=lambda-in-connect

#include "app/cli/session.h"

namespace Switchback {

Result<SiteCheck> Session::verify(const EnvironmentRef &environment, PagePictures pictures,
                                  const std::function<void(const Text &)> &looking)
{
    Result<SiteCheck> answer;
    QEventLoop loop;
    const Cockpit::Ticket mine = m_cockpit.verify(environment, pictures);
    const auto take = [&](Cockpit::Ticket ticket, const Result<SiteCheck> &result) {
        if (ticket == mine) {
            answer = result;
            loop.quit();
        }
    };
    connect(&m_cockpit, &Cockpit::verificationProgress, &loop,
            [&, told = Text()](Cockpit::Ticket ticket, const Text &sentence, qint64, qint64) mutable {
                if (ticket != mine || sentence == told)
                    return;
                told = sentence;
                looking(sentence);
            });
    connect(&m_cockpit, &Cockpit::verified, &loop, take);
    connect(&m_cockpit, &Cockpit::verificationFailed, &loop,
            [&](Cockpit::Ticket ticket, const Problem &problem) { take(ticket, Failure(problem)); });
    connect(this, &Session::interrupted, &loop, [&] { m_cockpit.cancelVerification(mine); });
    loop.exec();
    return answer;
}

Result<void> Session::saveReport(const QString &file, const QString &text)
{
    Result<void> answer;
    QEventLoop loop;
    const Cockpit::Ticket mine = m_cockpit.saveReport(file, text);
    const auto take = [&](Cockpit::Ticket ticket, const Result<void> &result) {
        if (ticket == mine) {
            answer = result;
            loop.quit();
        }
    };
    connect(&m_cockpit, &Cockpit::reportSaved, &loop,
            [&](Cockpit::Ticket ticket, const QString &) { take(ticket, {}); });
    connect(&m_cockpit, &Cockpit::reportFailed, &loop,
            [&](Cockpit::Ticket ticket, const Problem &problem) { take(ticket, Failure(problem)); });
    loop.exec();
    return answer;
}

} // namespace Switchback
