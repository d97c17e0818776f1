// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/platforms/umbraco/deploymentjson.h"

#include "app/net/httpservermessage.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

QString textOf(CheckedJson &json, QStringView name)
{
    return json.optionalString(name).value_or(QString());
}

UmbracoStage stageOf(const QString &name)
{
    static constexpr std::pair<QLatin1StringView, UmbracoStage> stages[] = {
        {"Pending"_L1, UmbracoStage::Pending},       {"Queued"_L1, UmbracoStage::Queued},
        {"InProgress"_L1, UmbracoStage::InProgress}, {"Completed"_L1, UmbracoStage::Completed},
        {"Failed"_L1, UmbracoStage::Failed},
    };
    for (const auto &[known, stage] : stages)
        if (name.compare(known, Qt::CaseInsensitive) == 0)
            return stage;
    return UmbracoStage::Unknown;
}

/// Names that became part of a path or of a request are words without anything else in them.
QString idOf(CheckedJson &json, QStringView name)
{
    static const QRegularExpression word(u"\\A[A-Za-z0-9_-]{1,100}\\z"_s);
    const QString id = json.string(name);
    if (!word.match(id).hasMatch())
        json.complain(name, u"letters, digits and dashes were expected"_s);
    return id;
}

UmbracoMessage messageOf(CheckedJson &json)
{
    return {.text = withoutSignatures(textOf(json, u"message")),
            .at = json.optionalDateTime(u"timestampUtc").value_or(QDateTime())};
}

void readTimes(UmbracoDeployment &deployment, CheckedJson &json)
{
    deployment.createdAt = json.optionalDateTime(u"createdUtc").value_or(QDateTime());
    deployment.completedAt = json.optionalDateTime(u"completedUtc").value_or(QDateTime());
    deployment.modified = textOf(json, u"modifiedUtc");
    deployment.repositoryUpdated = json.optionalBoolean(u"cloudRepositoryUpdated");
}

} // namespace

UmbracoArtifact umbracoArtifact(CheckedJson &json)
{
    UmbracoArtifact artifact;
    artifact.id = idOf(json, u"artifactId");
    artifact.fileName = textOf(json, u"fileName");
    artifact.bytes = json.optionalInteger(u"filesize").value_or(0);
    artifact.createdAt = json.optionalDateTime(u"createdUtc").value_or(QDateTime());
    artifact.description = textOf(json, u"description");
    artifact.version = textOf(json, u"version");
    return artifact;
}

Result<UmbracoArtifact> umbracoArtifact(const QJsonObject &object, const QUrl &url)
{
    CheckedJson json(object, url);
    const UmbracoArtifact artifact = umbracoArtifact(json);
    const std::optional<Problem> problem = json.problem();
    return problem ? Result<UmbracoArtifact>(Failure(*problem)) : artifact;
}

Result<UmbracoDeployment> umbracoDeployment(const QJsonObject &object, const QUrl &url)
{
    CheckedJson json(object, url);
    UmbracoDeployment deployment;
    deployment.id = idOf(json, u"deploymentId");
    deployment.alias = textOf(json, u"environmentAlias");
    deployment.stateName = json.string(u"deploymentState");
    deployment.stage = stageOf(deployment.stateName);
    readTimes(deployment, json);
    const QJsonArray messages = object.value("deploymentStatusMessages"_L1).toArray(); // null before the first
    const Result<void> read =
        eachObject(messages, url, [&deployment](CheckedJson &item) { deployment.messages.append(messageOf(item)); });
    if (!read)
        return Failure(read.error());
    if (const std::optional<Problem> problem = json.problem())
        return Failure(*problem);
    return deployment;
}

UmbracoDeployment listedDeployment(CheckedJson &json)
{
    UmbracoDeployment deployment;
    deployment.id = idOf(json, u"id");
    deployment.alias = textOf(json, u"targetEnvironmentAlias");
    deployment.artifactId = textOf(json, u"artifactId");
    deployment.stateName = json.string(u"state");
    deployment.stage = stageOf(deployment.stateName);
    readTimes(deployment, json);
    return deployment;
}

QJsonObject orderJson(const UmbracoOrder &order)
{
    return {{u"targetEnvironmentAlias"_s, sentAlias(order.alias)},
            {u"artifactId"_s, order.artifactId},
            {u"commitMessage"_s, order.commitMessage},
            {u"noBuildAndRestore"_s, order.noBuildAndRestore},
            {u"skipVersionCheck"_s, order.skipVersionCheck},
            {u"runSchemaExtraction"_s, order.runSchemaExtraction},
            {u"skipPreserveUmbracoCloudJson"_s, order.skipPreserveUmbracoCloudJson}};
}

QString sentAlias(const QString &alias)
{
    return alias.trimmed().toLower();
}

std::optional<std::chrono::milliseconds> waitInWords(const QString &message)
{
    constexpr qint64 day = 24 * 60 * 60;
    static const QRegularExpression words(u"try again in (\\d{1,9}) seconds?"_s,
                                          QRegularExpression::CaseInsensitiveOption);
    const QRegularExpressionMatch match = words.match(message);
    const qint64 seconds = match.captured(1).toLongLong();
    if (!match.hasMatch() || seconds > day)
        return std::nullopt;
    return std::chrono::seconds(seconds + 1);
}

QString withoutSignatures(QString text)
{
    static const QRegularExpression signature(u"([?&]sig=)[^&\\s\"']+"_s, QRegularExpression::CaseInsensitiveOption);
    return text.replace(signature, u"\\1…"_s);
}

} // namespace Switchback
