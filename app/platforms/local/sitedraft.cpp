// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/platforms/local/sitedraft.h"

#include "app/platforms/local/diskfile.h"
#include "app/platforms/local/releaseintake.h"
#include "app/platforms/local/siteeditor.h"
#include "app/process/loopbackport.h"

#include <QDir>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

/// The folder's own name says nothing where it is only a version: "shop/releases/2.1.0".
QString proposedName(const OfferedRelease &offered)
{
    QString name = offered.title;
    QDir above(QFileInfo(offered.path).path());
    while (name.trimmed().isEmpty() || name == "releases"_L1) {
        if (above.isRoot())
            return u"Site"_s;
        name = above.dirName();
        if (!above.cdUp())
            break;
    }
    name.replace(u'_', u' ').replace(u'-', u' ');
    name = name.simplified();
    if (environmentIdOf(name).isEmpty())
        return u"Site"_s;
    name[0] = name.at(0).toUpper();
    return name;
}

QString proposedFolder(const QString &name)
{
    const QString wanted = QDir::homePath() + u"/Sites/"_s + environmentIdOf(name);
    QString folder = wanted;
    for (int number = 2; QFileInfo::exists(folder); ++number)
        folder = u"%1-%2"_s.arg(wanted).arg(number);
    return folder;
}

QList<SiteEnvironmentSettings> proposedEnvironments()
{
    QList<SiteEnvironmentSettings> environments{
        {.id = {}, .name = u"Integration"_s, .role = Role::Integration, .variables = {}},
        {.id = {}, .name = u"UAT"_s, .role = Role::Uat, .variables = {}},
        {.id = {}, .name = u"Live"_s, .role = Role::Live, .variables = {}}};
    QList<int> given;
    for (SiteEnvironmentSettings &environment : environments) {
        int port = freeFrontPort();
        while (port != 0 && given.contains(port))
            port = freeFrontPort();
        given.append(port);
        environment.port = port;
    }
    return environments;
}

} // namespace

Result<SiteDraft> draftSite(const QString &path)
{
    const QFileInfo info(path);
    SiteDraft draft;
    draft.path = info.canonicalFilePath();
    if (info.isDir() && QFileInfo::exists(path + u"/project.json"_s)) {
        const Result<SiteSettings> settings = readSiteSettings(draft.path);
        if (!settings)
            return Failure(settings.error());
        draft.settings = *settings;
        return draft;
    }
    const Result<OfferedRelease> offered = lookAtRelease(path, {});
    if (!offered)
        return Failure(offered.error());
    draft.kind = offered->isArchive ? SitePlaceKind::Archive : SitePlaceKind::Release;
    draft.version = offered->version;
    draft.settings.name = proposedName(*offered);
    draft.settings.environments = proposedEnvironments();
    draft.settings.checkPaths = {u"/"_s};
    draft.settings.observationSeconds = Guardrails{}.observationSeconds;
    draft.folder = proposedFolder(draft.settings.name);
    return draft;
}

} // namespace Switchback
