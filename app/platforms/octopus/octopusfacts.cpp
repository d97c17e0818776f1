// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/platforms/octopus/octopusfacts.h"

#include "app/platforms/octopus/jsonstrings.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

const QString windows = u"windows"_s;

} // namespace

QString OctopusFacts::names(QString NodeFacts::*name) const
{
    QStringList all;
    for (const NodeFacts &node : nodes)
        all.append(node.*name);
    all.removeDuplicates();
    return all.join(u", "_s);
}

QJsonObject OctopusFacts::toJson() const
{
    QJsonArray each;
    for (const NodeFacts &node : nodes)
        each.append(node.toJson());
    QJsonArray going;
    for (const KeptRelease &release : replaced)
        going.append(release.toJson());
    return {{u"stamp"_s, stamp},
            {u"hosting"_s, hosting == Hosting::WindowsService ? windows : u"container"_s},
            {u"nodes"_s, each},
            {u"fromVersion"_s, fromVersion},
            {u"toVersion"_s, toVersion},
            {u"installationId"_s, installationId},
            {u"backupFile"_s, backupFile},
            {u"restoreFile"_s, restoreFile},
            {u"folders"_s, QJsonArray::fromStringList(folders)},
            {u"foldersTo"_s, foldersTo},
            {u"foldersFrom"_s, foldersFrom},
            {u"wasInMaintenance"_s, wasInMaintenance},
            {u"wasUp"_s, wasUp},
            {u"spaces"_s, spaces},
            {u"kept"_s, kept.toJson()},
            {u"replaced"_s, going}};
}

OctopusFacts OctopusFacts::fromJson(const QJsonObject &json)
{
    const auto text = [&json](QLatin1StringView name) { return json.value(name).toString(); };
    OctopusFacts facts{.stamp = text("stamp"_L1),
                       .hosting = text("hosting"_L1) == windows ? Hosting::WindowsService : Hosting::Container,
                       .nodes = {},
                       .fromVersion = text("fromVersion"_L1),
                       .toVersion = text("toVersion"_L1),
                       .installationId = text("installationId"_L1),
                       .backupFile = text("backupFile"_L1),
                       .restoreFile = text("restoreFile"_L1),
                       .folders = jsonStrings(json.value("folders"_L1)),
                       .foldersTo = text("foldersTo"_L1),
                       .foldersFrom = text("foldersFrom"_L1),
                       .wasInMaintenance = json.value("wasInMaintenance"_L1).toBool(),
                       .wasUp = json.value("wasUp"_L1).toBool(),
                       .spaces = json.value("spaces"_L1).toInt(),
                       .kept = KeptRelease::fromJson(json.value("kept"_L1).toObject()),
                       .replaced = {}};
    const QJsonArray each = json.value("nodes"_L1).toArray();
    for (const QJsonValue &one : each)
        facts.nodes.append(NodeFacts::fromJson(one.toObject()));
    const QJsonArray going = json.value("replaced"_L1).toArray();
    for (const QJsonValue &one : going)
        facts.replaced.append(KeptRelease::fromJson(one.toObject()));
    return facts;
}

} // namespace Switchback
