// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/platforms/magento/commercefacts.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace Switchback {

QJsonObject CommerceFacts::toJson() const
{
    QJsonArray old;
    for (const KeptState &one : replaced)
        old.append(one.toJson());
    return {
        {u"stamp"_s, stamp},
        {u"project"_s, project},
        {u"environment"_s, environment},
        {u"environmentKey"_s, environmentKey},
        {u"sourceEnvironment"_s, sourceEnvironment},
        {u"sourceKey"_s, sourceKey},
        {u"fromVersion"_s, fromVersion},
        {u"toVersion"_s, toVersion},
        {u"php"_s, php},
        {u"commit"_s, commit},
        {u"targetCommit"_s, targetCommit},
        {u"verifiedVersion"_s, verifiedVersion},
        {u"verifiedSince"_s, verifiedSince.isValid() ? verifiedSince.toUTC().toString(Qt::ISODateWithMs) : QString()},
        {u"takesFixes"_s, takesFixes},
        {u"offersBackup"_s, offersBackup},
        {u"cloudBackup"_s, cloudBackup},
        {u"kept"_s, kept.toJson()},
        {u"replaced"_s, old}};
}

CommerceFacts CommerceFacts::fromJson(const QJsonObject &json)
{
    const auto text = [&json](QLatin1StringView name) { return json.value(name).toString(); };
    CommerceFacts facts{.stamp = text("stamp"_L1),
                        .project = text("project"_L1),
                        .environment = text("environment"_L1),
                        .environmentKey = text("environmentKey"_L1),
                        .sourceEnvironment = text("sourceEnvironment"_L1),
                        .sourceKey = text("sourceKey"_L1),
                        .fromVersion = text("fromVersion"_L1),
                        .toVersion = text("toVersion"_L1),
                        .php = text("php"_L1),
                        .commit = text("commit"_L1),
                        .targetCommit = text("targetCommit"_L1),
                        .verifiedVersion = text("verifiedVersion"_L1),
                        .verifiedSince = QDateTime::fromString(text("verifiedSince"_L1), Qt::ISODateWithMs).toUTC(),
                        .takesFixes = json.value("takesFixes"_L1).toBool(),
                        .offersBackup = json.value("offersBackup"_L1).toBool(),
                        .cloudBackup = text("cloudBackup"_L1),
                        .kept = KeptState::fromJson(json.value("kept"_L1).toObject())};
    const QJsonArray old = json.value("replaced"_L1).toArray();
    for (const QJsonValue &one : old)
        facts.replaced.append(KeptState::fromJson(one.toObject()));
    return facts;
}

} // namespace Switchback
