// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/platforms/umbraco/umbracojob.h"
#include "app/platforms/umbraco/umbracojobparts.h"
#include "app/platforms/umbraco/umbracoproblem.h"

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

Text whatStaysUnknown(bool isVersionKnown)
{
    if (isVersionKnown)
        return Text(QT_TRANSLATE_NOOP("Text", "Without an Umbraco ID markers in site/locks are not seen, and the "
                                              "metadata files are not exported: look at both in Kudu."));
    return Text(QT_TRANSLATE_NOOP("Text",
                                  "The cloud says that it is deployed, and the site answers. Which version runs "
                                  "cannot be known without an Umbraco ID or an API user of the site; markers in "
                                  "site/locks are not seen either, and the metadata files are not exported."));
}

} // namespace

Result<QString> UmbracoJob::runningVersion(const Sight &sight, Context &context) const
{
    Result<ManagementClient> site = this->site(sight, context);
    if (!site)
        return Failure(site.error());
    if (!site->canSignIn())
        return QString();
    return site->information().map([](const ServerInformation &information) { return information.version; });
}

Result<void> UmbracoJob::checkVersions(const Sight &sight, const UmbracoPicture &picture, Context &context) const
{
    const auto differs = [&](const QString &has) {
        return Failure(umbracoProblem(
            ProblemKind::Unhealthy, Owner::Platform, u"umbraco.wrong-version"_s,
            Text(QT_TRANSLATE_NOOP("Text", "%1 has Umbraco %2 and not %3."), {m_facts.title, has, reached(context)}),
            Text(QT_TRANSLATE_NOOP("Text", "Look at its deployments in the portal."))));
    };
    if (m_facts.hasKudu() && picture.kuduTrouble)
        return Failure(*picture.kuduTrouble);
    if (m_facts.hasKudu() && picture.deployedVersion() != reached(context))
        return differs(picture.deployedVersion());
    if (m_facts.hasKudu())
        context.log.note(
            Text(QT_TRANSLATE_NOOP("Text", "Deployed are %1."), {versionsLine(picture.versions.deployed)}));
    const Result<QString> running = picture.level ? runningVersion(sight, context) : Result<QString>(QString());
    if (!running)
        return Failure(running.error());
    if (!running->isEmpty() && *running != reached(context))
        return differs(*running);
    // Only what was read back is written down as proven.
    const bool isRead = m_facts.hasKudu() || !running->isEmpty();
    if (!isRead && context.outputs.value(unconfirmedOutput).toBool())
        return Failure(unconfirmedRestart());
    context.outputs.insert(versionUnreadOutput, !isRead);
    return {};
}

/// The cloud says that it failed, and nothing here can say that it did not.
Problem UmbracoJob::unconfirmedRestart() const
{
    return umbracoProblem(
        ProblemKind::Remote, Owner::Platform, u"umbraco.restart-unconfirmed"_s,
        Text(QT_TRANSLATE_NOOP("Text", "The cloud saw no restart of %1, and which version runs cannot be read."),
             {m_facts.title}),
        Text(QT_TRANSLATE_NOOP("Text", "Look in the backoffice which version runs. With an API user of the site, or an "
                                       "Umbraco ID, Switchback reads it.")));
}

Result<void> UmbracoJob::verify(Context &context) const
{
    if (const Result<void> mended = awaitMended(context); !mended)
        return mended;
    const Result<Sight> sight = see(context);
    if (!sight)
        return Failure(sight.error());
    const Result<std::optional<ServerLevel>> level = awaitLevel(*sight, context);
    if (!level)
        return Failure(level.error());
    const UmbracoPicture picture = look(*sight, context);
    if (const Result<void> well = checkVersions(*sight, picture, context); !well)
        return well;
    if (*level && **level != ServerLevel::Run)
        return Failure(
            umbracoProblem(ProblemKind::Unhealthy, Owner::Platform, u"umbraco.not-running"_s,
                           Text(QT_TRANSLATE_NOOP("Text", "The site of %1 does not run as it should: it says “%2”."),
                                {m_facts.title, serverLevelName(**level)}),
                           Text(QT_TRANSLATE_NOOP("Text", "Look at its logs below umbraco/Logs, in Kudu."))));
    if (!picture.locks.blocking.isEmpty())
        return Failure(umbracoProblem(ProblemKind::Conflict, Owner::You, u"umbraco.blocked"_s, picture.locks.sentence,
                                      picture.locks.remedy, picture.locks.blocking.join(u", "_s)));
    if (const Result<void> page = checkPage(*sight, context); !page)
        return page;
    if (!m_facts.hasKudu())
        context.log.note(whatStaysUnknown(!context.outputs.value(versionUnreadOutput).toBool()));
    Result<ManagementClient> site = this->site(*sight, context);
    if (!site || !*level || !site->canSignIn())
        return {};
    const Result<QList<SiteCheckResult>> checks = site->healthChecks();
    for (const SiteCheckResult &one : checks.value_or(QList<SiteCheckResult>()))
        if (one.result != "Success"_L1)
            context.log.note(Text(QT_TRANSLATE_NOOP("Text", "Health check %1, %2: %3 (%4)"),
                                  {one.group, one.check, one.message, one.result}));
    return {};
}

KeptState UmbracoJob::newBackup(Context &context) const
{
    KeptState kept;
    kept.id = m_facts.stamp;
    kept.version = m_facts.fromVersion;
    kept.commit = m_facts.commit;
    kept.dataAt = QDateTime::fromString(context.outputs.value(dataAtOutput).toString(), Qt::ISODateWithMs).toUTC();
    kept.kind = m_kind == OperationKind::Upgrade   ? BackupKind::Upgrade
                : m_kind == OperationKind::Restore ? BackupKind::SetAside
                                                   : BackupKind::Manual;
    kept.since = context.clock.now();
    // Its 48 hours begin when it becomes a backup; what was asked for stays until somebody deletes it.
    if (kept.kind != BackupKind::Manual)
        kept.expiresAt = kept.since.addSecs(upgradeBackupSeconds);
    return kept;
}

Probe UmbracoJob::probeKept(Context &) const
{
    const Result<EnvironmentRecord> record = records().read();
    return record ? (record->find(m_facts.stamp) ? Probe::Done : Probe::NotDone) : Probe::CannotTell;
}

Result<void> UmbracoJob::keep(Context &context) const
{
    const bool hasBackup = !m_facts.commit.isEmpty() && m_facts.way != UmbracoWay::Finish;
    if (hasBackup)
        if (const Result<void> held = localCode().hold(keptName(m_facts.stamp), m_facts.commit, context); !held)
            return held;
    return records().change([&](EnvironmentRecord &record) {
        if (hasBackup)
            record.put(newBackup(context));
        if (m_kind == OperationKind::BackUp)
            return;
        if (context.outputs.value(versionUnreadOutput).toBool())
            return;
        record.verifiedVersion = reached(context);
        record.verifiedSince = context.clock.now();
    });
}

Result<void> UmbracoJob::unkeep(Context &context) const
{
    const Result<void> changed = records().change([this](EnvironmentRecord &record) {
        record.remove(m_facts.stamp);
        record.verifiedVersion = m_facts.verifiedVersion;
        record.verifiedSince = m_facts.verifiedSince;
    });
    if (!changed || m_facts.commit.isEmpty()) // where no code was read, there is none to let go of
        return changed;
    return localCode().forget(keptName(m_facts.stamp), context);
}

Probe UmbracoJob::probeCleared(Context &) const
{
    const Result<EnvironmentRecord> record = records().read();
    if (!record)
        return Probe::CannotTell;
    for (const KeptState &old : m_facts.replaced)
        if (record->find(old.id))
            return Probe::NotDone;
    return Probe::Done;
}

Result<void> UmbracoJob::clear(Context &context) const
{
    for (const KeptState &old : m_facts.replaced) {
        if (const Result<void> forgotten = localCode().forget(keptName(old.id), context); !forgotten)
            return forgotten;
        const Result<void> removed = records().change([&old](EnvironmentRecord &record) { record.remove(old.id); });
        if (!removed)
            return removed;
    }
    return {};
}

Result<void> UmbracoJob::deleteBackup(Context &context) const
{
    if (const Result<void> forgotten = localCode().forget(keptName(m_facts.kept.id), context); !forgotten)
        return forgotten;
    return records().change([this](EnvironmentRecord &record) { record.remove(m_facts.kept.id); });
}

} // namespace Switchback
