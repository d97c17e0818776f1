// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/engine/sitecheckdesk.h"

#include "app/engine/platform.h"
#include "app/engine/quietsession.h"

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

/// A site that does not answer keeps nobody from having another one looked at.
constexpr int laneCount = 2;

/// A Context that tells what is looked at, and how far it is.
class ToldSession final : public QuietSession {
public:
    using Tell = std::function<void(const Text &sentence, qint64 done, qint64 total)>;
    ToldSession(Clock &clock, const std::stop_token &stop, AccountAccess *account, Tell tell)
        : QuietSession(clock, stop, account)
        , m_tell(std::move(tell))
    {
    }

    void note(const Text &sentence) override
    {
        m_sentence = sentence;
        m_tell(sentence, 0, 0);
    }
    void progress(const Progress &progress) override { m_tell(m_sentence, progress.done, progress.total); }

private:
    Tell m_tell;
    Text m_sentence;
};

/// Whoever asks says whether there are to be pictures; the site's settings, of how many pages.
SiteCheckWishes asked(SiteCheckWishes wishes, PagePictures pictures)
{
    constexpr int usual = 10;
    if (pictures == PagePictures::Off)
        wishes.pictures = 0;
    else if (wishes.pictures == 0)
        wishes.pictures = usual;
    return wishes;
}

Problem noSite(const QString &name)
{
    return {.kind = ProblemKind::Refused,
            .owner = Owner::You,
            .code = u"verification.no-address"_s,
            .sentence = Text(QT_TRANSLATE_NOOP("Text", "It is not known at which address %1 is."), {name}),
            .remedy = Text(QT_TRANSLATE_NOOP("Text", "Name the address in the account, where it asks for one.")),
            .details = {}};
}

} // namespace

SiteCheckDesk::SiteCheckDesk(const EngineParts &parts, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
    , m_lanes(u"verification"_s, laneCount)
{
}

SiteCheckDesk::~SiteCheckDesk()
{
    for (std::stop_source &stop : m_waiting)
        stop.request_stop();
}

void SiteCheckDesk::verify(Cockpit::Ticket ticket, const EnvironmentRef &environment, PagePictures pictures)
{
    const std::stop_source stop;
    m_waiting.insert(ticket, stop);
    m_lanes.post([this, ticket, question = Question{environment, pictures}, stop](const std::stop_token &laneStop) {
        const std::stop_callback onClose(laneStop, [stop]() mutable { stop.request_stop(); });
        const Result<SiteCheck> check = look(ticket, question, stop.get_token());
        QMetaObject::invokeMethod(
            this, [this, ticket, check] { answer(ticket, check); }, Qt::QueuedConnection);
    });
}

void SiteCheckDesk::cancel(Cockpit::Ticket ticket)
{
    const auto waiting = m_waiting.find(ticket);
    if (waiting == m_waiting.end())
        return;
    waiting->request_stop();
    // Nothing is changed by looking, so nobody has to wait until it has really ended.
    QMetaObject::invokeMethod(
        this, [this, ticket] { answer(ticket, Failure(cancelledProblem())); }, Qt::QueuedConnection);
}

void SiteCheckDesk::answer(Cockpit::Ticket ticket, const Result<SiteCheck> &check)
{
    if (!m_waiting.remove(ticket))
        return;
    if (check)
        Q_EMIT verified(ticket, *check);
    else
        Q_EMIT failed(ticket, check.error());
}

void SiteCheckDesk::tell(Cockpit::Ticket ticket, const Text &sentence, qint64 done, qint64 total)
{
    QMetaObject::invokeMethod(
        this,
        [this, ticket, sentence, done, total] {
            if (m_waiting.contains(ticket))
                Q_EMIT progressed(ticket, sentence, done, total);
        },
        Qt::QueuedConnection);
}

Result<SiteCheck> SiteCheckDesk::look(Cockpit::Ticket ticket, const Question &question, const std::stop_token &stop)
{
    const EnvironmentRef &environment = question.environment;
    if (stop.stop_requested())
        return Failure(cancelledProblem());
    if (!m_parts.siteChecker)
        return Failure(unknownProject(environment.projectId));
    const auto told = [this, ticket](const Text &sentence, qint64 done, qint64 total) {
        tell(ticket, sentence, done, total);
    };
    if (environment.projectId.isEmpty()) {
        ToldSession session(*m_parts.clock, stop, nullptr, told);
        Context context = session.context();
        return lookAtAddress(question, context);
    }
    const Result<ProjectEntry> entry = projectEntry(m_parts, environment.projectId);
    if (!entry)
        return Failure(entry.error());
    const Platform *platform = m_parts.platform(entry->platform);
    if (!platform)
        return Failure(unknownProject(environment.projectId));
    const auto account = openAccount(m_parts, *entry);
    if (!account)
        return Failure(account.error());
    ToldSession session(*m_parts.clock, stop, account->get(), told);
    Context context = session.context();
    return lookAtEnvironment(question, *entry, *platform, context);
}

Result<SiteCheck> SiteCheckDesk::lookAtAddress(const Question &question, Context &context) const
{
    const QString &address = question.environment.environmentId;
    Environment site;
    site.ref = question.environment;
    site.name = address;
    site.url = QUrl(address);
    return m_parts.siteChecker->check(site, asked(SiteCheckWishes(), question.pictures), context);
}

Result<SiteCheck> SiteCheckDesk::lookAtEnvironment(const Question &question, const ProjectEntry &entry,
                                                   const Platform &platform, Context &context) const
{
    const QString &environment = question.environment.environmentId;
    context.log.note(Text(QT_TRANSLATE_NOOP("Text", "Reading the project afresh.")));
    const Project project = platform.observe(entry, context);
    if (context.stopRequested())
        return Failure(cancelledProblem());
    if (project.problem)
        return Failure(*project.problem);
    const Environment *site = project.environment(environment);
    if (!site || site->url.isEmpty())
        return Failure(noSite(site ? site->name : environment));
    return m_parts.siteChecker->check(*site, asked(platform.checkWishes(entry, environment), question.pictures),
                                      context);
}

} // namespace Switchback
