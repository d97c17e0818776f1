// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/platforms/local/datatrace.h"
#include "app/platforms/local/rehearsalrun.h"
#include "app/platforms/local/sitefacts.h"
#include "app/platforms/local/sitefreeze.h"

namespace Switchback {

/// Tries an upgrade of an environment and the way back out on a copy of it, with the very steps of both operations, and
/// notes how long they took. The environment itself is only read, and frozen while its data is copied.
///
/// A rehearsal that was cut off is begun anew: what it had is of no use to anybody. That it is through is in the steps'
/// outputs ("rehearsal").
class RehearsalJob {
public:
    /// \a services outlives the job.
    RehearsalJob(const LocalSite &site, const LocalServices &services, QString version, SiteFacts facts);

    [[nodiscard]] const std::shared_ptr<SiteFreeze> &freeze() const { return m_freeze; }
    [[nodiscard]] static bool isThrough(const Context &context)
    {
        return context.outputs.contains(QLatin1String("rehearsal"));
    }

    /// Reads only: the release can run here, the database answers, there is room for both copies.
    [[nodiscard]] Result<void> check(Context &context);
    /// A copy of what serves now, data and all, whose writes are frozen.
    [[nodiscard]] Result<void> copy(Context &context);
    [[nodiscard]] Result<void> upgrade(Context &context);
    /// Also looks whether the old version's data and pages are what they were, and notes the rehearsal.
    [[nodiscard]] Result<void> back(Context &context);
    [[nodiscard]] Probe probeRemoved() const;
    [[nodiscard]] Result<void> remove();

private:
    [[nodiscard]] LocalSite rehearsed() const;
    [[nodiscard]] SiteRunner copied() const { return {rehearsed(), m_services}; }
    [[nodiscard]] Result<InstallationState> active() const;
    [[nodiscard]] Result<qint64> checkDatabases(const QString &name, Context &context) const;
    [[nodiscard]] Result<void> checkOnItsOwn(const Context &context) const;
    [[nodiscard]] Result<void> fillCopy(const InstallationState &from, Context &context);
    [[nodiscard]] Result<void> startCopy(Context &context);
    [[nodiscard]] Result<void> warmUp(Context &context);
    [[nodiscard]] QHash<QString, int> askPages(const Context &context) const;
    [[nodiscard]] Result<void> checkData(Context &context);
    [[nodiscard]] Result<void> checkPages(const Context &context) const;
    [[nodiscard]] Result<void> note(const RehearsedSteps &back, Context &context) const;
    [[nodiscard]] Result<void> disprove(const Problem &problem) const;

    SiteRunner m_real;
    const LocalServices &m_services;
    QString m_version;
    SiteFacts m_facts;
    std::shared_ptr<SiteFreeze> m_freeze;
    quint16 m_port = 0;      ///< of the copy's front
    qint64 m_dataBytes = -1; ///< below 0: not counted yet
    QString m_installed;     ///< the copy of what serves now
    QString m_fromVersion;
    QHash<QString, int> m_pages; ///< what the old version answered before, by path
    DataTrace m_trace;           ///< of the old version's data before the upgrade
    QSet<QString> m_restless;    ///< what the old version writes by itself
    RehearsedSteps m_upgrade;
};

/// Check, freeze, copy, lift, upgrade, back, remove.
[[nodiscard]] std::vector<Step> rehearsalSteps(const LocalSite &site, const LocalServices &services,
                                               const QString &version, const SiteFacts &facts);

} // namespace Switchback
