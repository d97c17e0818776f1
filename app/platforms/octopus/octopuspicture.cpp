// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/platforms/octopus/octopuspicture.h"

#include "app/platforms/octopus/octopusproblem.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

constexpr int daysOfNotice = 30;

template <typename T>
bool take(T &into, Result<T> read, std::optional<Problem> &problem)
{
    if (read)
        into = std::move(*read);
    else
        problem = read.error();
    return read.has_value();
}

void addNodeReasons(QList<Text> &reasons, const QList<OctopusNode> &nodes)
{
    QStringList offline;
    QSet<QString> versions;
    int draining = 0;
    qint64 running = 0;
    for (const OctopusNode &node : nodes) {
        if (node.isOffline)
            offline.append(node.name);
        else
            versions.insert(node.version);
        draining += node.isDraining ? 1 : 0;
        running += node.isDraining ? node.runningTasks : 0;
    }
    if (draining > 0)
        reasons.append(
            Text(QT_TRANSLATE_N_NOOP("Text", "%1 of %2 nodes take no new tasks; %n task(s) still run there."),
                 {draining, int(nodes.size())}, int(running)));
    if (!offline.isEmpty())
        reasons.append(Text(QT_TRANSLATE_NOOP("Text", "Offline: %1."), {offline.join(", "_L1)}));
    if (versions.size() > 1)
        reasons.append(Text(QT_TRANSLATE_NOOP("Text", "Its nodes run different versions.")));
}

void addLicenceReasons(QList<Text> &reasons, const OctopusLicence &licence)
{
    if (!licence.isCompliant)
        reasons.append(
            Text(QT_TRANSLATE_NOOP("Text", "The licence is not complied with. It says: “%1”"), {licence.summary}));
    if (licence.daysLeft < 0)
        reasons.append(Text(QT_TRANSLATE_NOOP("Text", "The licence has expired.")));
    else if (licence.daysLeft <= daysOfNotice)
        reasons.append(Text(QT_TRANSLATE_N_NOOP("Text", "The licence ends in %n day(s)."), {}, int(licence.daysLeft)));
}

} // namespace

Result<void> checkInstance(const OctopusRoot &root, const QString &installationId)
{
    if (root.installationId == installationId)
        return {};
    return Failure(octopusProblem(
        ProblemKind::Conflict, Owner::You, u"octopus.other-instance"_s,
        Text(QT_TRANSLATE_NOOP("Text",
                               "Another instance answers there than the one that was added: its installation id "
                               "is %1 and not %2."),
             {root.installationId, installationId}),
        Text(QT_TRANSLATE_NOOP("Text", "If it is meant to be this one, test the account again and choose it anew."))));
}

Result<OctopusPicture> OctopusPicture::read(OctopusClient &client, const QString &installationId)
{
    OctopusPicture picture;
    std::optional<Problem> problem;
    if (!take(picture.root, client.root(), problem))
        return Failure(*problem);
    if (const Result<void> same = checkInstance(picture.root, installationId); !same)
        return Failure(same.error());
    if (take(picture.status, client.status(), problem) && take(picture.health, client.health(), problem)
        && take(picture.licence, client.licence(), problem) && take(picture.nodes, client.nodes(), problem)) {
        // Only worth knowing: that it is not told makes nobody blind for the rest.
        picture.check = client.lastIntegrityCheck().value_or(std::nullopt);
        return picture;
    }
    return Failure(*problem);
}

Health OctopusPicture::condition() const
{
    const bool isGone =
        !nodes.isEmpty() && std::all_of(nodes.cbegin(), nodes.cend(), [](const OctopusNode &n) { return n.isOffline; });
    if (isGone)
        return Health::Down;
    return reasons().isEmpty() ? Health::Up : Health::Degraded;
}

QList<Text> OctopusPicture::reasons() const
{
    QList<Text> all;
    if (status.isInMaintenance)
        all.append(Text(QT_TRANSLATE_NOOP("Text", "In maintenance mode: only administrators can change anything.")));
    addNodeReasons(all, nodes);
    addLicenceReasons(all, licence);
    if (check && check->state != "Success"_L1)
        all.append(Text(QT_TRANSLATE_NOOP("Text", "The server's last check of its own database ended as %1; before "
                                                  "that is put right nothing can be upgraded."),
                        {check->state}));
    if (status.isPotentialClone)
        all.append(
            Text(QT_TRANSLATE_NOOP("Text", "Another server has the same installation id: one of the two is a clone.")));
    if (!health.isOperatingNormally && all.isEmpty())
        all.append(
            Text(QT_TRANSLATE_NOOP("Text", "It says that it does not operate normally: “%1”"), {health.description}));
    return all;
}

QList<Text> OctopusPicture::remarks() const
{
    QList<Text> all;
    if (licence.isCompliant && licence.daysLeft > daysOfNotice)
        all.append(
            Text(QT_TRANSLATE_N_NOOP("Text", "The licence lasts for %n more day(s)."), {}, int(licence.daysLeft)));
    if (!status.coveredVersion.isEmpty())
        all.append(Text(QT_TRANSLATE_NOOP("Text", "It covers versions up to %1."), {status.coveredVersion}));
    if (check && check->state == "Success"_L1 && check->completedAt.isValid())
        all.append(
            Text(QT_TRANSLATE_NOOP("Text", "Its database passed the server's own check on %1."), {check->completedAt}));
    qint64 running = 0;
    for (const OctopusNode &node : nodes)
        running += node.runningTasks;
    if (running > 0)
        all.append(Text(QT_TRANSLATE_N_NOOP("Text", "%n task(s) run now."), {}, int(running)));
    return all;
}

QList<EnvironmentPart> OctopusPicture::parts() const
{
    QList<EnvironmentPart> all;
    if (nodes.size() < 2)
        return all;
    for (const OctopusNode &node : nodes)
        all.append({.name = node.name,
                    .ready = node.isOffline ? 0 : 1,
                    .desired = 1,
                    .version = node.version == root.version ? QString() : node.version});
    return all;
}

} // namespace Switchback
