// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/platforms/octopus/testfacts.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace Switchback {

QJsonObject TestFacts::toJson() const
{
    QJsonArray backups;
    for (const KeptRelease &one : kept)
        backups.append(one.toJson());
    return {{u"made"_s, made.toJson()},
            {u"isWindows"_s, isWindows},
            {u"place"_s, place},
            {u"originalPlace"_s, originalPlace},
            {u"original"_s, original},
            {u"container"_s, container},
            {u"image"_s, image},
            {u"restart"_s, restart},
            {u"version"_s, version},
            {u"sourceVersion"_s, sourceVersion},
            {u"sourceDatabase"_s, sourceDatabase},
            {u"file"_s, file},
            {u"isFresh"_s, isFresh},
            {u"port"_s, port},
            {u"kept"_s, backups}};
}

TestFacts TestFacts::fromJson(const QJsonObject &json)
{
    const auto text = [&json](QLatin1StringView name) { return json.value(name).toString(); };
    TestFacts facts{.made = MadeInstance::fromJson(json.value("made"_L1).toObject()),
                    .isWindows = json.value("isWindows"_L1).toBool(),
                    .place = text("place"_L1),
                    .originalPlace = text("originalPlace"_L1),
                    .original = text("original"_L1),
                    .container = text("container"_L1),
                    .image = text("image"_L1),
                    .restart = text("restart"_L1),
                    .version = text("version"_L1),
                    .sourceVersion = text("sourceVersion"_L1),
                    .sourceDatabase = text("sourceDatabase"_L1),
                    .file = text("file"_L1),
                    .isFresh = json.value("isFresh"_L1).toBool(),
                    .port = json.value("port"_L1).toInt(),
                    .kept = {}};
    const QJsonArray backups = json.value("kept"_L1).toArray();
    for (const QJsonValue &one : backups)
        facts.kept.append(KeptRelease::fromJson(one.toObject()));
    return facts;
}

} // namespace Switchback
