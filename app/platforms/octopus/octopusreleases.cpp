// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/platforms/octopus/octopusreleases.h"

#include "models/releaseversion.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

/// "2026.1.1234": a build, which can be installed. "2026.1" is the name of a line of them.
bool isBuild(const QString &version)
{
    return isReleaseNumber(version) && version.count(u'.') >= 2;
}

void add(QStringList &versions, const QString &version)
{
    if (isBuild(version) && !versions.contains(version))
        versions.append(version);
}

/// The oldest version to come from that the newest line up to \a version asks for.
QString hopBefore(const QList<ReleaseFacts> &known, const QString &version)
{
    QString line;
    QString hop;
    for (const ReleaseFacts &facts : known) {
        const bool isUpTo = !isNewer(facts.version, version);
        if (facts.minimumVersion.isEmpty() || !isUpTo || (!line.isEmpty() && isNewer(line, facts.version)))
            continue;
        line = facts.version;
        hop = facts.minimumVersion;
    }
    return hop;
}

} // namespace

QList<Release> octopusReleases(const QString &installed, const OctopusStatus &status, const Catalogues *catalogues)
{
    ReleaseCatalogue catalogue;
    if (catalogues) {
        if (const Result<ReleaseCatalogue> found = catalogues->find(u"octopus"_s))
            catalogue = *found;
    }
    const QList<ReleaseFacts> known = catalogue.merged();
    QStringList versions;
    for (const QString &version : {installed, status.newestVersion, status.coveredVersion})
        add(versions, version);
    for (const ReleaseFacts &facts : known)
        add(versions, facts.version);
    QList<ReleaseAtHand> atHand;
    for (const QString &version : std::as_const(versions)) {
        Release release;
        release.version = version;
        release.minimumVersion = hopBefore(known, version);
        if (!status.coveredVersion.isEmpty() && isNewer(version, status.coveredVersion))
            release.unusable =
                Text(QT_TRANSLATE_NOOP("Text", "The licence covers %1 and nothing newer."), {status.coveredVersion});
        atHand.append({.release = release});
    }
    return withCatalogue(atHand, catalogue);
}

bool isPatch(const QString &from, const QString &to)
{
    return isReleaseNumber(from) && isReleaseNumber(to) && from.section(u'.', 0, 1) == to.section(u'.', 0, 1);
}

bool isMajor(const QString &from, const QString &to)
{
    return from.section(u'.', 0, 0) != to.section(u'.', 0, 0);
}

} // namespace Switchback
