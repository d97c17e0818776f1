// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

// What the buttons of the portal do.

#include "tests/fakes/umbracofiles.h"
#include "tests/fakes/umbracoworld.h"

#include <QDir>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

constexpr auto marker = "upgrading"_L1;

QString blockedText(const QStringList &markers)
{
    return u"The site can't be upgraded as it's blocked with the following markers: %1"_s.arg(markers.join(", "_L1));
}

/// Whether an assembly that Umbraco does not ship needs Courier.
bool hasCustomCourier(const UmbracoRepository::Files &files)
{
    for (auto file = files.cbegin(); file != files.cend(); ++file)
        if (file.key().startsWith("bin/"_L1) && !file.key().startsWith("bin/Umbraco."_L1)
            && file->contains("Umbraco.Courier.Core"))
            return true;
    return false;
}

void ignore(const QString &) { }

} // namespace

QString UmbracoWorld::upgradeInPortal(const QString &alias, const UmbracoVersions &to, UmbracoStop stop)
{
    const UmbracoRepository source = repository(alias);
    const UmbracoRepository::Files files = source.files();
    if (const QStringList all = markers(alias); all.contains("updating"_L1) || all.contains(marker))
        return blockedText(blockingMarkers(alias).isEmpty() ? QStringList{marker} : blockingMarkers(alias));
    if (hasCustomCourier(files))
        return u"Unable to upgrade as the site has custom Courier dependencies"_s;
    addMarker(alias, marker);
    if (source
            .replace(UmbracoFiles::withVersions(files, to), u"Upgrade of Umbraco.Cms to %1"_s.arg(to.cms),
                     u"umbraco-cms-%1"_s.arg(to.cms))
            .isEmpty()) {
        removeMarker(alias, marker);
        return {}; // nothing was older
    }
    if (deploy(alias, {}, u"Umbraco Cloud"_s, ignore) != Deployed::Well) {
        addMarker(alias, u"upgrade-failed"_s);
        return u"BuildAndDeployFailed"_s;
    }
    if (stop == UmbracoStop::AfterFiles || environment(alias).failure)
        return u"Unable to run the Umbraco installer"_s;
    migrate(alias);
    if (environment(alias).level != "Run"_L1)
        return u"Unable to run the Umbraco installer"_s; // one that never ends
    if (stop == UmbracoStop::AfterInstaller)
        return u"Unable to export the metadata files"_s;
    UmbracoZip::write(webRoot(alias), {{UmbracoFiles::deployFolder(to.cms) + u"/deploy-export"_s, {}}});
    while (advanceDeploy(alias)) { }
    const bool hasFailed = !environment(alias).triggerFailure.isEmpty();
    if (hasFailed || stop == UmbracoStop::AfterExport)
        return hasFailed ? u"DeployExtractionFailed"_s : u"The upgrade timed out"_s;
    removeMarker(alias, marker);
    return {};
}

QString UmbracoWorld::promote(const QString &alias)
{
    QStringList mainline;
    for (const UmbracoEnvironmentState &one : state().environments)
        if (!one.isFlexible)
            mainline.append(one.alias);
    const QString target = mainline.value(mainline.indexOf(alias) + 1);
    if (!mainline.contains(alias) || target.isEmpty())
        return u"There is no environment to deploy to"_s;
    for (const QString &one : {alias, target}) {
        if (const QStringList blocking = blockingMarkers(one); !blocking.isEmpty())
            return blockedText(blocking);
        if (markers(one).contains(marker))
            return blockedText({marker});
    }
    if (!repository(alias).merge(repository(target)))
        return u"MergeFromRemoteFailed"_s;
    if (!repository(target).fastForwardTo(repository(alias)))
        return u"DeploymentUpdateSiteExtensionGitPushFailed"_s;
    if (repository(alias).head() != environment(alias).kuduDeployments.value(0).id)
        deploy(alias, {}, u"Umbraco Cloud"_s, ignore); // what was merged into it
    if (deploy(target, {}, u"Umbraco Cloud"_s, ignore) != Deployed::Well)
        return u"BuildAndDeployFailed"_s;
    UmbracoZip::write(webRoot(target), {{UmbracoFiles::deployFolder(deployedVersions(target).cms) + u"/deploy"_s, {}}});
    lookForTriggers(target);
    return environment(target).failure ? u"PingWebsiteFailed"_s : QString();
}

} // namespace Switchback
