// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/fakes/umbracocloudjson.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

/// As .NET writes it, with ten-millionths of a second.
QString timeText(const QDateTime &time)
{
    return time.toString(u"yyyy-MM-ddTHH:mm:ss.zzz"_s) + u"0000"_s;
}

QJsonValue utc(const QDateTime &time)
{
    return time.isValid() ? QJsonValue(QString(timeText(time) + u'Z')) : QJsonValue();
}

/// Version 1 leaves out that it is UTC.
QJsonValue zoneless(const QDateTime &time)
{
    return time.isValid() ? QJsonValue(timeText(time)) : QJsonValue();
}

/// False: it is there, but is no count.
bool readCount(const UmbracoRequest &request, QLatin1StringView name, std::optional<qsizetype> &count)
{
    const std::optional<QString> text = request.queryValue(name);
    if (!text)
        return true;
    bool isNumber = false;
    count = text->toLongLong(&isNumber);
    return isNumber && *count >= 0;
}

} // namespace

std::optional<UmbracoCloudJson::Page> UmbracoCloudJson::Page::from(const UmbracoRequest &request, qsizetype usual,
                                                                   Together together)
{
    std::optional<qsizetype> skip;
    std::optional<qsizetype> take;
    if (!readCount(request, "skip"_L1, skip) || !readCount(request, "take"_L1, take))
        return std::nullopt;
    if (together == Together::Yes && skip.has_value() != take.has_value())
        return std::nullopt;
    return Page{skip.value_or(0), take.value_or(usual)};
}

QJsonArray UmbracoCloudJson::Page::of(const QJsonArray &all) const
{
    QJsonArray wanted;
    for (qsizetype i = skip; i < all.size() && wanted.size() < take; ++i)
        wanted.append(all.at(i));
    return wanted;
}

QJsonObject UmbracoCloudJson::Page::wrapped(const QString &projectId, const QJsonArray &all) const
{
    const QJsonArray data = of(all);
    return {{u"projectId"_s, projectId},
            {u"data"_s, data},
            {u"totalItems"_s, all.size()},
            {u"skippedItems"_s, std::min(skip, all.size())},
            {u"takenItems"_s, data.size()}};
}

std::optional<bool> UmbracoCloudJson::includesNull(const UmbracoRequest &request)
{
    const QString text = request.queryValue("includenulldeployments"_L1).value_or(u"true"_s);
    if (text.compare("true"_L1, Qt::CaseInsensitive) == 0)
        return true;
    if (text.compare("false"_L1, Qt::CaseInsensitive) == 0)
        return false;
    return std::nullopt;
}

UmbracoDeploymentState UmbracoCloudJson::deploymentFrom(const QJsonObject &body)
{
    UmbracoDeploymentState asked;
    asked.environment = body.value("targetEnvironmentAlias"_L1).toString();
    asked.artifactId = body.value("artifactId"_L1).toString();
    asked.commitMessage = body.value("commitMessage"_L1).toString();
    asked.noBuildAndRestore = body.value("noBuildAndRestore"_L1).toBool(asked.noBuildAndRestore);
    asked.skipVersionCheck = body.value("skipVersionCheck"_L1).toBool(asked.skipVersionCheck);
    asked.runSchemaExtraction = body.value("runSchemaExtraction"_L1).toBool(asked.runSchemaExtraction);
    asked.skipPreserveUmbracoCloudJson =
        body.value("skipPreserveUmbracoCloudJson"_L1).toBool(asked.skipPreserveUmbracoCloudJson);
    return asked;
}

QJsonObject UmbracoCloudJson::artifact(const UmbracoArtifactState &artifact)
{
    return {{u"artifactId"_s, artifact.id},
            {u"fileName"_s, artifact.fileName},
            {u"blobUrl"_s, u"https://artifacts.blob.example/%1/%2"_s.arg(artifact.id, artifact.fileName)},
            {u"filesize"_s, artifact.zip.size()},
            {u"createdUtc"_s, utc(artifact.createdAt)},
            {u"description"_s, artifact.description},
            {u"version"_s, artifact.version}};
}

QJsonObject UmbracoCloudJson::deployment(const UmbracoDeploymentState &deployment, const QString &projectId)
{
    QJsonArray messages;
    for (const UmbracoMessageState &message : deployment.messages)
        messages.append(QJsonObject{{u"message"_s, message.text}, {u"timestampUtc"_s, utc(message.at)}});
    return {{u"deploymentId"_s, deployment.id},
            {u"projectId"_s, projectId},
            {u"environmentAlias"_s, deployment.environment},
            {u"deploymentState"_s, deployment.state},
            {u"deploymentStatusMessages"_s, messages},
            {u"createdUtc"_s, utc(deployment.createdAt)},
            {u"modifiedUtc"_s, utc(deployment.modifiedAt)},
            {u"completedUtc"_s, utc(deployment.completedAt)}};
}

QJsonObject UmbracoCloudJson::listedDeployment(const UmbracoDeploymentState &deployment)
{
    return {{u"id"_s, deployment.id},
            {u"artifactId"_s, deployment.artifactId},
            {u"targetEnvironmentAlias"_s, deployment.environment},
            {u"state"_s, deployment.state},
            {u"createdUtc"_s, utc(deployment.createdAt)},
            {u"modifiedUtc"_s, utc(deployment.modifiedAt)},
            {u"completedUtc"_s, utc(deployment.completedAt)},
            {u"cloudRepositoryUpdated"_s, deployment.cloudRepositoryUpdated}};
}

QJsonObject UmbracoCloudJson::oldDeployment(const UmbracoDeploymentState &deployment, const UmbracoState &state)
{
    QStringList lines;
    for (const UmbracoMessageState &message : deployment.messages)
        lines.append(message.text);
    return {{u"deploymentId"_s, deployment.id},
            {u"projectId"_s, state.projectId},
            {u"projectAlias"_s, state.projectAlias},
            {u"deploymentState"_s, deployment.state},
            {u"updateMessage"_s, lines.join(u'\n')},
            {u"errorMessage"_s, deployment.error},
            {u"created"_s, zoneless(deployment.createdAt)},
            {u"lastModified"_s, zoneless(deployment.modifiedAt)},
            {u"completed"_s, zoneless(deployment.completedAt)}};
}

} // namespace Switchback
