// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/platforms/local/siteorigin.h"

#include "app/platforms/local/datacopy.h"
#include "app/platforms/local/diskfile.h"
#include "app/platforms/local/sitekeeper.h"
#include "models/releaseversion.h"

using namespace Qt::StringLiterals;

namespace Switchback {

SiteOrigin::SiteOrigin(SiteRunner source, QString newestVersion)
    : m_source(std::move(source))
    , m_newestVersion(std::move(newestVersion))
    , m_freeze(std::make_shared<SiteFreeze>(m_source, SiteFreeze::Purpose::CopyOnly))
{
}

Result<InstallationState> SiteOrigin::active() const
{
    const Result<EnvironmentState> state = m_source.state();
    if (!state)
        return Failure(state.error());
    return m_source.installation(state->active);
}

Result<void> SiteOrigin::takeUp()
{
    if (m_lock)
        return {};
    Result<std::unique_ptr<TargetLock>> held = lockSite(m_source.layout(), m_source.site().environment);
    if (!held)
        return Failure(held.error());
    m_lock = std::move(*held);
    return {};
}

Result<qint64> SiteOrigin::check(Context &)
{
    if (const Result<void> held = takeUp(); !held)
        return Failure(held.error());
    const Result<InstallationState> installation = active();
    if (!installation)
        return Failure(installation.error());
    // It was looked at when the plan was made; since then it may have been upgraded.
    if (isNewer(installation->release, m_newestVersion)) {
        return Failure(localProblem(
            ProblemKind::Refused, Owner::You, u"local.source-newer"_s,
            Text(QT_TRANSLATE_NOOP("Text", "%1 runs release %2 now, which is newer than %3: its data cannot be used."),
                 {m_source.site().environment.name, installation->release, m_newestVersion}),
            Text(QT_TRANSLATE_NOOP("Text", "Upgrade the environment that is to get the content first."))));
    }
    m_bytes = treeBytes(m_source.dataFolder(installation->id));
    return m_bytes;
}

Result<CopiedData> SiteOrigin::copyTo(const QString &folder, Context &context)
{
    const QString freezeId = m_freeze->id();
    if (const Result<void> frozen = m_freeze->checkLasts(freezeId); !frozen)
        return Failure(frozen.error());
    const Result<InstallationState> installation = active();
    if (!installation)
        return Failure(installation.error());
    const QString source = m_source.dataFolder(installation->id);
    Result<CopiedData> copied = copySiteData(source, folder, m_bytes, context);
    if (!copied)
        return copied;
    // A front that died and came back meanwhile may have let a write through.
    if (const Result<void> frozen = m_freeze->checkLasts(freezeId); !frozen)
        return Failure(frozen.error());
    return copied;
}

Result<QString> SiteOrigin::database() const
{
    return active().map([](const InstallationState &installation) { return installation.database; });
}

/// A front that died and came back meanwhile may have let a write through.
Result<void> SiteOrigin::checkStill() const
{
    return m_freeze->checkLasts(m_freeze->id());
}

quint16 SiteOrigin::referencePort() const
{
    const Result<InstallationState> installation = active();
    return installation ? installation->port : quint16(0);
}

void SiteOrigin::release()
{
    m_lock.reset();
}

} // namespace Switchback
