// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/platforms/local/rehearsalscratch.h"

#include "app/platforms/local/diskfile.h"
#include "app/platforms/local/siteremoval.h"
#include "app/process/processgroup.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>

#include <cerrno>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

Result<void> endProcess(const SiteRunner &real, const QString &identityFile)
{
    const Result<QByteArray> bytes = readWholeFile(identityFile);
    if (!bytes)
        return {};
    return endProcessGroup(ProcessIdentity::fromJson(QJsonDocument::fromJson(*bytes).object()),
                           real.timings().stopGrace);
}

} // namespace

LocalSite rehearsalSite(const LocalSite &real, quint16 port)
{
    LocalSite copy{SiteLayout::ofRehearsal(real.layout, real.environment.id), real.project, real.environment};
    copy.environment.port = port;
    // The ports of the real environments stay public ones, on which nothing of the copy may listen.
    copy.project.environments.append(copy.environment);
    return copy;
}

Result<void> layOutRehearsal(const SiteRunner &real)
{
    const SiteLayout layout = SiteLayout::ofRehearsal(real.layout(), real.id());
    if (const Result<void> made = makeFolder(layout.releases()); !made)
        return made;
    const QDir releases(real.layout().releases());
    const QStringList names = releases.entryList(QDir::Dirs | QDir::Files | QDir::NoDotAndDotDot);
    for (const QString &name : names) {
        const QString link = layout.releases() + u'/' + name;
        if (!QFile::link(releases.absoluteFilePath(name), link))
            return Failure(fileProblem(errno != 0 ? errno : EIO, link));
    }
    return {};
}

bool hasRehearsal(const SiteRunner &real)
{
    return QFileInfo::exists(real.layout().rehearsal(real.id()));
}

Result<void> stopRehearsal(const SiteRunner &real)
{
    const SiteLayout layout = SiteLayout::ofRehearsal(real.layout(), real.id());
    if (const Result<void> ended = endProcess(real, layout.front(real.id()) + u"/haproxy.pid"_s); !ended)
        return ended;
    // Whatever the folders are called by now, and migrations, too: whoever ran them may have been killed.
    const QDir installations(layout.installations(real.id()));
    const QStringList names = installations.entryList(QDir::Dirs | QDir::Hidden | QDir::NoDotAndDotDot);
    for (const QString &name : names)
        for (const QString &process : {u"/run/web.pid"_s, u"/run/release.pid"_s})
            if (const Result<void> ended = endProcess(real, installations.filePath(name) + process); !ended)
                return ended;
    return {};
}

Result<void> removeRehearsal(const SiteRunner &real)
{
    if (!hasRehearsal(real))
        return {};
    if (const Result<void> stopped = stopRehearsal(real); !stopped)
        return stopped;
    // Knows its databases by its installations, which go after them.
    const SiteRunner copy(rehearsalSite(real.site(), 0), real.services());
    if (const Result<void> tornDown = tearDown(copy); !tornDown)
        return tornDown;
    return removeTree(real.layout().rehearsal(real.id()));
}

} // namespace Switchback
