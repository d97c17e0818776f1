// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

// Umbraco Deploy's engine, as far as it can be told what to do by files.

#include "tests/fakes/umbracofiles.h"
#include "tests/fakes/umbracoworld.h"

#include <QDir>
#include <QFile>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

constexpr auto progress = "deploy-progress"_L1;
constexpr auto complete = "deploy-complete"_L1;
constexpr auto failed = "deploy-failed"_L1;

/// The file that asks for something; empty: none does.
QString triggerIn(const QDir &folder)
{
    for (const QString &name : {u"deploy-export"_s, u"deploy"_s})
        if (folder.exists(name))
            return name;
    return {};
}

} // namespace

void UmbracoWorld::lookForTriggers(const QString &alias)
{
    const UmbracoEnvironmentState site = environment(alias);
    const QDir folder(webRoot(alias) + u'/' + UmbracoFiles::deployFolder(deployedVersions(alias).cms));
    if (site.triggers == UmbracoTriggerMode::Automatic && site.level == "Run"_L1 && !triggerIn(folder).isEmpty())
        runInBackground([this, alias](const std::stop_token &stop) {
            while (!stop.stop_requested() && advanceDeploy(alias)) { }
        });
}

bool UmbracoWorld::advanceDeploy(const QString &alias)
{
    const UmbracoVersions versions = deployedVersions(alias);
    const std::lock_guard guard(m_mutex);
    const UmbracoEnvironmentState *site = m_state.environment(alias);
    if (site->triggers == UmbracoTriggerMode::Ignoring || site->level != "Run"_L1)
        return false;
    QDir folder(webRoot(alias) + u'/' + UmbracoFiles::deployFolder(versions.cms));
    if (!folder.exists(progress)) {
        const QString trigger = triggerIn(folder);
        if (trigger.isEmpty() || !folder.rename(trigger, progress))
            return false;
        m_triggerKinds.insert(alias, trigger);
        return true;
    }
    // What an earlier run left as "deploy-complete" or "deploy-failed" stays unless this one ends the same way.
    if (!site->triggerFailure.isEmpty()) {
        UmbracoZip::write(folder.path(), {{failed, site->triggerFailure.toUtf8()}});
        folder.remove(progress);
        return true;
    }
    if (m_triggerKinds.value(alias) == "deploy-export"_L1)
        UmbracoZip::write(folder.path(), UmbracoFiles::exported(versions));
    UmbracoZip::write(folder.path(), {{complete, "ECHO is on.\r\n"}});
    folder.remove(progress);
    return true;
}

} // namespace Switchback
