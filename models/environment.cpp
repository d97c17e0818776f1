// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "models/environment.h"

using namespace Qt::StringLiterals;

namespace Switchback {

QJsonObject Rehearsal::toJson() const
{
    QJsonObject lengths;
    for (auto step = steps.cbegin(); step != steps.cend(); ++step)
        lengths.insert(step.key(), step.value());
    return {{u"from"_s, fromVersion},
            {u"to"_s, toVersion},
            {u"endedAt"_s, endedAt.toUTC().toString(Qt::ISODateWithMs)},
            {u"upgradeMilliseconds"_s, upgradeMilliseconds},
            {u"freezeMilliseconds"_s, freezeMilliseconds},
            {u"backMilliseconds"_s, backMilliseconds},
            {u"steps"_s, lengths}};
}

std::optional<Rehearsal> Rehearsal::fromJson(const QJsonObject &json)
{
    Rehearsal rehearsal{.fromVersion = json.value("from"_L1).toString(),
                        .toVersion = json.value("to"_L1).toString(),
                        .endedAt = QDateTime::fromString(json.value("endedAt"_L1).toString(), Qt::ISODateWithMs),
                        .upgradeMilliseconds = json.value("upgradeMilliseconds"_L1).toInteger(-1),
                        .freezeMilliseconds = json.value("freezeMilliseconds"_L1).toInteger(-1),
                        .backMilliseconds = json.value("backMilliseconds"_L1).toInteger(-1)};
    if (!rehearsal.endedAt.isValid() || rehearsal.toVersion.isEmpty())
        return std::nullopt;
    const QJsonObject lengths = json.value("steps"_L1).toObject();
    for (auto step = lengths.begin(); step != lengths.end(); ++step)
        rehearsal.steps.insert(step.key(), step.value().toInteger(-1));
    return rehearsal;
}

Text partsText(const QList<EnvironmentPart> &parts)
{
    Text all;
    for (const EnvironmentPart &part : parts) {
        //: %1 what runs, %2 how many of it answer, %3 how many are to: "author 1 of 1"
        const Text one(QT_TRANSLATE_NOOP("Text", "%1 %2 of %3"), {part.name, part.ready, part.desired});
        //: Two items of a list.
        all = all.isEmpty()
                  ? one
                  : Text(QT_TRANSLATE_NOOP("Text", "%1, %2"), {QVariant::fromValue(all), QVariant::fromValue(one)});
    }
    return all;
}

} // namespace Switchback
