// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

// What the lambdas capture lives longer than their connections, which end with the loop that is waited in.
// clazy:excludeall=lambda-in-connect

#include "app/cli/session.h"

namespace Switchback {

Session::Session(EngineParts parts, QObject *parent)
    : QObject(parent)
    , m_cockpit(std::move(parts))
{
    connect(&m_cockpit, &Cockpit::started, this, [this](Cockpit::Ticket, const QString &id) { m_running.append(id); });
    connect(&m_cockpit, &Cockpit::activityEnded, this,
            [this](const Activity &activity) { m_running.removeAll(activity.id); });
    connect(&m_cockpit, &Cockpit::activitiesChanged, this, [this](const QList<Activity> &activities) {
        for (const Activity &activity : activities)
            Q_EMIT operationChanged(activity);
    });
}

QList<Project> Session::projects()
{
    QList<Project> found;
    QEventLoop loop;
    connect(&m_cockpit, &Cockpit::projectChanged, &loop, [&found](const Project &project) {
        found.removeIf([&project](const Project &other) { return other.id == project.id; });
        found.append(project);
    });
    connect(&m_cockpit, &Cockpit::refreshed, &loop, &QEventLoop::quit);
    m_cockpit.refresh();
    loop.exec();
    return found;
}

void Session::tend(const QList<Project> &projects, const std::function<void(const Text &)> &done)
{
    QSet<QString> ids;
    for (const Project &project : projects)
        ids.insert(project.id);
    if (ids.isEmpty())
        return;
    m_cockpit.tendOnly(ids);
    QEventLoop loop;
    connect(&m_cockpit, &Cockpit::noticed, &loop, [&done](const Text &sentence) { done(sentence); });
    connect(&m_cockpit, &Cockpit::refreshed, &loop, &QEventLoop::quit);
    // Once: whoever wants it again and again has the verb "watch".
    m_cockpit.watch(std::chrono::hours(24), true);
    loop.exec();
}

Result<Plan> Session::prepare(const OperationRequest &request)
{
    std::optional<Result<Plan>> answer;
    QEventLoop loop;
    const Cockpit::Ticket mine = m_cockpit.prepare(request);
    connect(&m_cockpit, &Cockpit::planReady, &loop, [&](Cockpit::Ticket ticket, const Plan &plan) {
        if (ticket == mine) {
            answer = plan;
            loop.quit();
        }
    });
    connect(&m_cockpit, &Cockpit::planFailed, &loop, [&](Cockpit::Ticket ticket, const Problem &problem) {
        if (ticket == mine) {
            answer = Failure(problem);
            loop.quit();
        }
    });
    loop.exec();
    return *answer;
}

Result<Activity> Session::run(const Plan &plan, const QString &reason, OnFailure onFailure)
{
    return waitForEnd(m_cockpit.start(plan.id, reason, onFailure));
}

Result<Activity> Session::recover(const QString &activityId, Recovery way)
{
    return waitForEnd(m_cockpit.recover(activityId, way));
}

Result<Activity> Session::waitForEnd(Cockpit::Ticket mine)
{
    std::optional<Result<Activity>> answer;
    QString id;
    QEventLoop loop;
    connect(&m_cockpit, &Cockpit::started, &loop, [&](Cockpit::Ticket ticket, const QString &activityId) {
        if (ticket == mine)
            id = activityId;
    });
    connect(&m_cockpit, &Cockpit::startFailed, &loop, [&](Cockpit::Ticket ticket, const Problem &problem) {
        if (ticket == mine) {
            answer = Failure(problem);
            loop.quit();
        }
    });
    connect(&m_cockpit, &Cockpit::activityEnded, &loop, [&](const Activity &activity) {
        if (activity.id == id) {
            answer = activity;
            loop.quit();
        }
    });
    loop.exec();
    return *answer;
}

QList<Activity> Session::waitUntilIdle()
{
    QList<Activity> ended;
    QEventLoop loop;
    connect(&m_cockpit, &Cockpit::activityEnded, &loop, [&](const Activity &activity) { ended.append(activity); });
    connect(&m_cockpit, &Cockpit::busyChanged, &loop, &QEventLoop::quit); // only to idle: it is busy now
    if (m_cockpit.isBusy())
        loop.exec();
    return ended;
}

Result<QList<Activity>> Session::activities(int count)
{
    Result<QList<Activity>> answer;
    QEventLoop loop;
    connect(&m_cockpit, &Cockpit::activitiesLoaded, &loop, [&](Cockpit::Ticket, const QList<Activity> &activities) {
        answer = activities;
        loop.quit();
    });
    connect(&m_cockpit, &EngineCockpit::recordsFailed, &loop, [&](const Problem &problem) {
        answer = Failure(problem);
        loop.quit();
    });
    (void)m_cockpit.loadActivities(count);
    loop.exec();
    return answer;
}

Result<QList<OutputLine>> Session::output(const QString &activityId, int count)
{
    Result<QList<OutputLine>> answer;
    QEventLoop loop;
    connect(&m_cockpit, &Cockpit::outputLoaded, &loop,
            [&](Cockpit::Ticket, const QString &, const QList<OutputLine> &lines) {
                answer = lines;
                loop.quit();
            });
    connect(&m_cockpit, &EngineCockpit::recordsFailed, &loop, [&](const Problem &problem) {
        answer = Failure(problem);
        loop.quit();
    });
    (void)m_cockpit.loadOutput(activityId, 1, count);
    loop.exec();
    return answer;
}

template <typename Value>
Result<Value> Session::waitForAnswer(Cockpit::Ticket mine, void (Cockpit::*good)(Cockpit::Ticket, const Value &))
{
    std::optional<Result<Value>> answer;
    QEventLoop loop;
    connect(&m_cockpit, good, &loop, [&](Cockpit::Ticket ticket, const Value &value) {
        if (ticket == mine) {
            answer = value;
            loop.quit();
        }
    });
    connect(&m_cockpit, &Cockpit::siteFailed, &loop, [&](Cockpit::Ticket ticket, const Problem &problem) {
        if (ticket == mine) {
            answer = Failure(problem);
            loop.quit();
        }
    });
    loop.exec();
    return *answer;
}

Result<QString> Session::waitForSite(Cockpit::Ticket mine)
{
    return waitForAnswer(mine, &Cockpit::siteAdded);
}

Result<SiteDraft> Session::waitForDraft(Cockpit::Ticket mine)
{
    return waitForAnswer(mine, &Cockpit::siteDrafted);
}

Result<SiteSettings> Session::waitForSettings(Cockpit::Ticket mine)
{
    return waitForAnswer(mine, &Cockpit::siteSettingsLoaded);
}

QList<ReleaseCatalogue> Session::catalogues()
{
    QList<ReleaseCatalogue> found;
    QEventLoop loop;
    connect(&m_cockpit, &Cockpit::cataloguesLoaded, &loop,
            [&](Cockpit::Ticket, const QList<ReleaseCatalogue> &catalogues) {
                found = catalogues;
                loop.quit();
            });
    (void)m_cockpit.loadCatalogues();
    loop.exec();
    return found;
}

Result<ReleaseCatalogue> Session::waitForCatalogue(Cockpit::Ticket mine)
{
    std::optional<Result<ReleaseCatalogue>> answer;
    QEventLoop loop;
    const auto take = [&](Cockpit::Ticket ticket, const Result<ReleaseCatalogue> &result) {
        if (ticket == mine) {
            answer = result;
            loop.quit();
        }
    };
    connect(&m_cockpit, &Cockpit::catalogueChanged, &loop, take);
    connect(&m_cockpit, &Cockpit::catalogueFailed, &loop,
            [&](Cockpit::Ticket ticket, const Problem &problem) { take(ticket, Failure(problem)); });
    loop.exec();
    return *answer;
}

Result<QList<Account>> Session::accounts()
{
    Result<QList<Account>> answer;
    QEventLoop loop;
    const Cockpit::Ticket mine = m_cockpit.loadAccounts();
    const auto take = [&](Cockpit::Ticket ticket, const Result<QList<Account>> &result) {
        if (ticket == mine) {
            answer = result;
            loop.quit();
        }
    };
    connect(&m_cockpit, &Cockpit::accountsLoaded, &loop, take);
    connect(&m_cockpit, &Cockpit::accountFailed, &loop,
            [&](Cockpit::Ticket ticket, const Problem &problem) { take(ticket, Failure(problem)); });
    loop.exec();
    return answer;
}

tl::expected<AccountFinding, AccountTrouble> Session::test(const AccountDraft &draft)
{
    tl::expected<AccountFinding, AccountTrouble> answer;
    QEventLoop loop;
    const Cockpit::Ticket mine = m_cockpit.testAccount(draft);
    const auto take = [&](Cockpit::Ticket ticket, const tl::expected<AccountFinding, AccountTrouble> &result) {
        if (ticket == mine) {
            answer = result;
            loop.quit();
        }
    };
    connect(&m_cockpit, &Cockpit::accountTested, &loop, take);
    connect(&m_cockpit, &Cockpit::accountTroubled, &loop,
            [&](Cockpit::Ticket ticket, const AccountTrouble &trouble) { take(ticket, tl::make_unexpected(trouble)); });
    connect(this, &Session::interrupted, &loop, [&] {
        m_cockpit.abandon(mine);
        answer = tl::make_unexpected(AccountTrouble{.fieldId = {}, .problem = cancelledProblem(), .certificate = {}});
        loop.quit();
    });
    loop.exec();
    return answer;
}

Result<Account> Session::waitForAccount(Cockpit::Ticket mine)
{
    Result<Account> answer;
    QEventLoop loop;
    const auto take = [&](Cockpit::Ticket ticket, const Result<Account> &result) {
        if (ticket == mine) {
            answer = result;
            loop.quit();
        }
    };
    connect(&m_cockpit, &Cockpit::accountChanged, &loop, take);
    connect(&m_cockpit, &Cockpit::accountFailed, &loop,
            [&](Cockpit::Ticket ticket, const Problem &problem) { take(ticket, Failure(problem)); });
    loop.exec();
    return answer;
}

Result<void> Session::waitForRemoval(Cockpit::Ticket mine)
{
    Result<void> answer;
    QEventLoop loop;
    const auto take = [&](Cockpit::Ticket ticket, const Result<void> &result) {
        if (ticket == mine) {
            answer = result;
            loop.quit();
        }
    };
    connect(&m_cockpit, &Cockpit::accountRemoved, &loop,
            [&](Cockpit::Ticket ticket, const QString &) { take(ticket, {}); });
    connect(&m_cockpit, &Cockpit::accountFailed, &loop,
            [&](Cockpit::Ticket ticket, const Problem &problem) { take(ticket, Failure(problem)); });
    loop.exec();
    return answer;
}

Result<QStringList> Session::waitForKeys(Cockpit::Ticket mine)
{
    Result<QStringList> answer;
    QEventLoop loop;
    const auto take = [&](Cockpit::Ticket ticket, const Result<QStringList> &result) {
        if (ticket == mine) {
            answer = result;
            loop.quit();
        }
    };
    connect(&m_cockpit, &Cockpit::keysSaved, &loop, take);
    connect(&m_cockpit, &Cockpit::keysFailed, &loop,
            [&](Cockpit::Ticket ticket, const Problem &problem) { take(ticket, Failure(problem)); });
    loop.exec();
    return answer;
}

Result<QList<Finding>> Session::diagnose(const EnvironmentRef &environment, const QString &about,
                                         const std::function<void(const Text &)> &looking)
{
    Result<QList<Finding>> answer;
    QEventLoop loop;
    const Cockpit::Ticket mine = m_cockpit.diagnose(environment, about);
    const auto take = [&](Cockpit::Ticket ticket, const Result<QList<Finding>> &result) {
        if (ticket == mine) {
            answer = result;
            loop.quit();
        }
    };
    connect(&m_cockpit, &Cockpit::diagnosisProgress, &loop, [&](Cockpit::Ticket ticket, const Text &sentence) {
        if (ticket == mine)
            looking(sentence);
    });
    connect(&m_cockpit, &Cockpit::diagnosed, &loop, take);
    connect(&m_cockpit, &Cockpit::diagnosisFailed, &loop,
            [&](Cockpit::Ticket ticket, const Problem &problem) { take(ticket, Failure(problem)); });
    connect(this, &Session::interrupted, &loop, [&] { m_cockpit.cancelDiagnosis(mine); });
    loop.exec();
    return answer;
}

QList<Finding> Session::explain(const Symptom &symptom)
{
    QList<Finding> answer;
    QEventLoop loop;
    const Cockpit::Ticket mine = m_cockpit.explain(symptom);
    connect(&m_cockpit, &Cockpit::explained, &loop, [&](Cockpit::Ticket ticket, const QList<Finding> &findings) {
        if (ticket != mine)
            return;
        answer = findings;
        loop.quit();
    });
    connect(this, &Session::interrupted, &loop, &QEventLoop::quit);
    loop.exec();
    return answer;
}

QList<Remedy> Session::remedies(QList<RemedyFault> &faults)
{
    QList<Remedy> answer;
    QEventLoop loop;
    const Cockpit::Ticket mine = m_cockpit.loadRemedies();
    connect(&m_cockpit, &Cockpit::remediesLoaded, &loop,
            [&](Cockpit::Ticket ticket, const QList<Remedy> &remedies, const QList<RemedyFault> &wrong) {
                if (ticket != mine)
                    return;
                answer = remedies;
                faults = wrong;
                loop.quit();
            });
    connect(this, &Session::interrupted, &loop, &QEventLoop::quit);
    loop.exec();
    return answer;
}

void Session::stayUntilInterrupted()
{
    QEventLoop loop;
    connect(this, &Session::interrupted, &loop, &QEventLoop::quit);
    loop.exec();
}

void Session::interrupt()
{
    for (const QString &id : std::as_const(m_running))
        m_cockpit.cancel(id);
    Q_EMIT interrupted();
}

} // namespace Switchback
