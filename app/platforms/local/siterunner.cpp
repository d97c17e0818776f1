// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/platforms/local/siterunner.h"

#include "app/net/httpprobe.h"
#include "app/platforms/local/databasepassword.h"
#include "app/platforms/local/databaseproblem.h"
#include "app/platforms/local/diskfile.h"
#include "app/platforms/local/sitevariables.h"
#include "app/process/loopbackport.h"

#include <QDir>
#include <QFileInfo>
#include <QSysInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

quint16 portOf(const SiteRunner &runner, const QString &installationId)
{
    if (installationId.isEmpty())
        return 0;
    const Result<InstallationState> installation = runner.installation(installationId);
    return installation ? installation->port : quint16(0);
}

Problem exitedProblem(const QString &version, const LogTail &tail)
{
    if (!tail.withheld().isEmpty()) {
        return localProblem(
            ProblemKind::Unhealthy, Owner::Platform, u"local.exited"_s,
            Text(QT_TRANSLATE_NOOP("Text", "Release %1 ended by itself while it was starting. %2"),
                 {version, QVariant::fromValue(tail.withheld())}),
            Text(QT_TRANSLATE_NOOP("Text", "Have its secrets readable again, for example by unlocking the keyring, and "
                                           "try again.")));
    }
    const QString words = tail.lastWords();
    return localProblem(
        ProblemKind::Unhealthy, Owner::Platform, u"local.exited"_s,
        words.isEmpty()
            ? Text(QT_TRANSLATE_NOOP("Text", "Release %1 ended by itself while it was starting, and printed nothing."),
                   {version})
            : Text(QT_TRANSLATE_NOOP("Text", "Release %1 ended by itself while it was starting. Its last words: %2"),
                   {version, words}),
        Text(
            QT_TRANSLATE_NOOP("Text", "The lines it printed are in the activity; put right what they complain about.")),
        tail.lastLines().join(u'\n'));
}

Problem unhealthyProblem(const QString &version, int seconds, const Text &lastAnswer, const LogTail &tail)
{
    return localProblem(
        ProblemKind::Unhealthy, Owner::Platform, u"local.not-healthy"_s,
        Text(QT_TRANSLATE_NOOP("Text", "Release %1 did not become healthy within %2. %3"),
             {version, QVariant::fromValue(Duration{seconds * 1000LL}), QVariant::fromValue(lastAnswer)}),
        Text(QT_TRANSLATE_NOOP("Text", "Look at what it printed; if it only needs longer, raise “startSeconds” in its "
                                       "release.json.")),
        tail.lastLines().join(u'\n'));
}

} // namespace

SiteRunner::SiteRunner(LocalSite site, const LocalServices &services)
    : m_site(std::move(site))
    , m_services(services)
    , m_front(m_site.layout.front(m_site.environment.id), m_site.environment.port, services.haproxy, services.starter)
{
}

QString SiteRunner::publicUrl() const
{
    return u"http://127.0.0.1:%1/"_s.arg(publicPort());
}

Result<EnvironmentState> SiteRunner::state() const
{
    return readEnvironmentState(layout(), id());
}

Result<void> SiteRunner::save(const EnvironmentState &state) const
{
    return writeEnvironmentState(layout(), id(), state);
}

Result<InstallationState> SiteRunner::installation(const QString &installationId) const
{
    return readInstallation(layout(), id(), installationId);
}

Result<void> SiteRunner::save(const InstallationState &installation) const
{
    return writeInstallation(layout(), id(), installation);
}

QString SiteRunner::dataFolder(const QString &installationId) const
{
    return layout().installation(id(), installationId) + u"/data"_s;
}

Result<SiteRelease> SiteRunner::release(const QString &version) const
{
    return m_services.releases.usable(layout(), version);
}

Result<SiteEnvironmentVariables> SiteRunner::variables(const InstallationState &installation) const
{
    SiteEnvironmentVariables variables{.port = installation.port,
                                       .dataFolder = dataFolder(installation.id),
                                       .release = installation.release,
                                       .url = publicUrl()};
    Result<QList<std::pair<QString, QString>>> own = ownVariables();
    if (!own)
        return Failure(own.error());
    variables.own = std::move(*own);
    if (installation.database.isEmpty())
        return variables;
    const Result<SiteDatabasePtr> server = database();
    if (!server)
        return Failure(server.error());
    if (!*server)
        return Failure(DatabaseProblem::notNamed());
    variables.databaseUrl = (*server)->url(installation.database);
    return variables;
}

SiteSecrets SiteRunner::secrets() const
{
    return {m_services.vault, layout().project(), m_site.project.name};
}

Result<QList<std::pair<QString, QString>>> SiteRunner::ownVariables() const
{
    QList<std::pair<QString, QString>> own;
    const QList<EffectiveVariable> all = effectiveVariables(m_site.project.variables, m_site.environment.variables);
    for (const EffectiveVariable &one : all) {
        const QString &name = one.variable.name;
        if (!one.variable.isSecret) {
            own.append({name, one.variable.value});
            continue;
        }
        const Result<Secret> secret = secrets().read(SiteSecrets::nameOf(one.ofEnvironment ? id() : QString(), name));
        if (!secret)
            return Failure(secret.error());
        secret->use([&](QByteArrayView bytes) { own.append({name, QString::fromUtf8(bytes)}); });
    }
    return own;
}

Result<Secret> SiteRunner::databasePassword() const
{
    return readDatabasePassword(QDir(layout().project()).absoluteFilePath(m_site.project.database->passwordFile));
}

Result<SiteDatabasePtr> SiteRunner::database() const
{
    if (!m_site.project.database)
        return SiteDatabasePtr();
    Result<Secret> password = databasePassword();
    if (!password)
        return Failure(password.error());
    const QString path = m_services.programs.isEmpty() ? qEnvironmentVariable("PATH") : m_services.programs;
    return SiteDatabasePtr(makeSiteDatabase(*m_site.project.database, std::move(*password), path));
}

DatabasePlace SiteRunner::databasePlace() const
{
    DatabasePlace place{.projectFolder = layout().folder(),
                        .environmentId = id(),
                        .token = readDatabaseNotes(SiteLayout(layout().project()), id()).token};
    if (place.token.isEmpty())
        return place;
    // By whatever way the folder was opened. A rehearsal's, which lies in it, need not be there yet.
    const QString project = QFileInfo(layout().project()).canonicalFilePath();
    if (!project.isEmpty())
        place.projectFolder = project + layout().folder().mid(layout().project().size());
    place.machine = QSysInfo::machineUniqueId();
    return place;
}

QString SiteRunner::databaseScope() const
{
    const QString prefix = m_site.project.database ? m_site.project.database->namePrefix : QString();
    return Switchback::databaseScope(prefix, databasePlace());
}

Result<std::shared_ptr<const Redactor>> SiteRunner::redactor() const
{
    const auto redactor = std::make_shared<Redactor>();
    bool knowsAny = false;
    if (m_site.project.database) {
        const Result<Secret> password = databasePassword();
        if (!password)
            return Failure(password.error());
        knowsAny = redactor->add(*password);
    }
    const QList<EffectiveVariable> all = effectiveVariables(m_site.project.variables, m_site.environment.variables);
    for (const EffectiveVariable &one : all) {
        if (!one.variable.isSecret)
            continue;
        const Result<Secret> secret =
            secrets().read(SiteSecrets::nameOf(one.ofEnvironment ? id() : QString(), one.variable.name));
        if (!secret)
            return Failure(secret.error());
        knowsAny = redactor->add(*secret) || knowsAny;
    }
    return knowsAny ? std::shared_ptr<const Redactor>(redactor) : nullptr;
}

Text SiteRunner::withheldText(const Problem &reason)
{
    if (reason.kind == ProblemKind::Missing)
        return Text(QT_TRANSLATE_NOOP("Text", "What the site printed cannot be shown while its secrets are not known, "
                                              "for they may be in it."));
    return Text(QT_TRANSLATE_NOOP("Text", "What the site printed cannot be shown while its secrets cannot be read, for "
                                          "they may be in it: %1"),
                {QVariant::fromValue(reason.sentence)});
}

SiteProcess SiteRunner::process(const QString &installationId) const
{
    return SiteProcess(layout().installation(id(), installationId), m_services.starter, timings().stopGrace);
}

bool SiteRunner::isPublicPort(quint16 port) const
{
    const QList<SiteEnvironment> &environments = m_site.project.environments;
    return std::any_of(environments.cbegin(), environments.cend(),
                       [port](const SiteEnvironment &environment) { return environment.port == port; });
}

quint16 SiteRunner::freePort() const
{
    quint16 port = freeLoopbackPort();
    while (port != 0 && isPublicPort(port))
        port = freeLoopbackPort();
    return port;
}

Result<void> SiteRunner::startWeb(InstallationState &installation) const
{
    const SiteProcess web = process(installation.id);
    if (web.isRunning())
        return {};
    const Result<SiteRelease> wanted = release(installation.release);
    if (!wanted)
        return Failure(wanted.error());
    // A child that outlived the first process would hold the port and the data.
    if (const Result<void> stopped = web.stop(); !stopped)
        return stopped;
    if (installation.port == 0 || isPublicPort(installation.port) || !isLoopbackPortFree(installation.port)) {
        installation.port = freePort();
        if (const Result<void> saved = save(installation); !saved)
            return saved;
    }
    const Result<SiteEnvironmentVariables> told = variables(installation);
    if (!told)
        return Failure(told.error());
    return web.start(wanted->procfile.web, layout().release(installation.release), *told);
}

Result<void> SiteRunner::awaitHealthy(const InstallationState &installation, LogTail &tail, Context &context) const
{
    constexpr std::chrono::milliseconds longestPause(250);
    const Result<SiteRelease> wanted = release(installation.release);
    if (!wanted)
        return Failure(wanted.error());
    const SiteProcess web = process(installation.id);
    if (const Result<std::shared_ptr<const Redactor>> known = redactor()) {
        tail.hide(*known);
    } else {
        tail.withhold(withheldText(known.error()));
        context.log.note(tail.withheld());
    }
    const auto print = [&context](const QString &line) { context.log.line(Stream::Output, line); };
    const Stopwatch watch(context.clock);
    std::chrono::milliseconds pause(25);
    while (true) {
        const bool wasRunning = web.isRunning();
        const Result<HttpAnswer> answer =
            probeHttp(installation.port, wanted->file.healthPath, timings().probeLimit, context.stop);
        tail.read(print);
        if (answer && answer->isSuccess() && wasRunning)
            return {};
        if (!wasRunning)
            return Failure(exitedProblem(installation.release, tail));
        if (watch.elapsed() >= std::chrono::seconds(wanted->file.startSeconds)) {
            const Text last = answer ? Text(QT_TRANSLATE_NOOP("Text", "Its last answer to %1 was HTTP status %2."),
                                            {wanted->file.healthPath, answer->status})
                                     : answer.error().sentence;
            return Failure(unhealthyProblem(installation.release, wanted->file.startSeconds, last, tail));
        }
        if (!context.clock.wait(pause, context.stop))
            return Failure(cancelledProblem());
        pause = std::min(pause * 3 / 2, longestPause);
    }
}

FrontState SiteRunner::frontState(const EnvironmentState &state) const
{
    return {.slot = state.slotOf(state.active),
            .frozen = !state.freezeId.isEmpty(),
            .portA = portOf(*this, state.slotA),
            .portB = portOf(*this, state.slotB)};
}

Result<qint64> SiteRunner::awaitIdle(const QList<QByteArray> &backends, std::chrono::milliseconds limit,
                                     Context &context) const
{
    const Stopwatch watch(context.clock);
    std::chrono::milliseconds pause(2);
    while (true) {
        const Result<FrontCounters> counters = m_front.counters();
        if (!counters)
            return Failure(counters.error());
        qint64 left = 0;
        for (const QByteArray &backend : backends)
            left += counters->value(backend).current;
        if (left == 0 || watch.elapsed() >= limit)
            return left;
        if (!context.clock.wait(pause, context.stop))
            return Failure(cancelledProblem());
        pause = std::min(pause * 2, std::chrono::milliseconds(50));
    }
}

} // namespace Switchback
