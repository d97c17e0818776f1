// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/net/checkedjson.h"
#include "app/net/httpproblem.h"
#include "app/platforms/umbraco/deploymentjson.h"
#include "app/platforms/umbraco/deploymentsclient.h"
#include "app/platforms/umbraco/umbracoproblem.h"

#include <QFileInfo>
#include <QUrlQuery>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Switchback {

Result<QList<UmbracoArtifact>> DeploymentsClient::artifacts()
{
    constexpr int perPage = 100;
    constexpr int mostPages = 100; // a server whose total never is reached
    QList<UmbracoArtifact> all;
    for (int page = 0; page < mostPages; ++page) {
        QUrl url = urlOf(u"/artifacts"_s);
        QUrlQuery query;
        query.addQueryItem(u"skip"_s, QString::number(all.size()));
        query.addQueryItem(u"take"_s, QString::number(perPage));
        url.setQuery(query);
        const Result<QJsonObject> answer = object(HttpRequest::get(url));
        if (!answer)
            return Failure(answer.error());
        CheckedJson json(*answer, url);
        const qsizetype before = all.size();
        json.each(u"data", [&all](CheckedJson &item) { all.append(umbracoArtifact(item)); });
        const qint64 total = json.integer(u"totalItems");
        if (const auto problem = json.problem())
            return Failure(*problem);
        if (all.size() == before || all.size() >= total)
            return all;
    }
    return Failure(HttpProblem::wrongShape(urlOf(u"/artifacts"_s), u"the pages do not end"_s));
}

std::optional<UmbracoArtifact> DeploymentsClient::find(const UmbracoUpload &upload, qint64 bytes,
                                                       const QList<UmbracoArtifact> &all,
                                                       const QList<UmbracoArtifact> &known)
{
    const QString name = upload.fileName.isEmpty() ? QFileInfo(upload.file).fileName() : upload.fileName;
    std::optional<UmbracoArtifact> newest;
    for (const UmbracoArtifact &one : all) {
        const bool isKnown = std::any_of(known.cbegin(), known.cend(),
                                         [&one](const UmbracoArtifact &other) { return other.id == one.id; });
        const bool isLikeIt = one.fileName == name && one.bytes == bytes && one.description == upload.description
                              && one.version == upload.version;
        if (!isKnown && isLikeIt && (!newest || one.createdAt > newest->createdAt))
            newest = one;
    }
    return newest;
}

Result<UmbracoArtifact> DeploymentsClient::uploadOnce(const UmbracoUpload &upload, const HttpProgress &progress)
{
    const QUrl url = urlOf(u"/artifacts"_s);
    HttpRequest request = HttpRequest::send(
        "POST", url,
        HttpBody::ofParts(
            {{.name = u"file"_s,
              .contentType = "application/octet-stream",
              .data = {},
              .file = upload.file,
              .fileName = upload.fileName},
             {.name = u"description"_s,
              .contentType = {},
              .data = upload.description.toUtf8(),
              .file = {},
              .fileName = {}},
             {.name = u"version"_s, .contentType = {}, .data = upload.version.toUtf8(), .file = {}, .fileName = {}}}));
    request.deadline = m_patience.upload;
    request.inactivity = std::chrono::minutes(5); // the API answers when it has put the file where it keeps it
    request.onSent = progress;
    return object(request).and_then([&url](const QJsonObject &json) { return umbracoArtifact(json, url); });
}

Result<std::optional<UmbracoArtifact>> DeploymentsClient::findLost(const UmbracoUpload &upload, qint64 bytes,
                                                                   const QList<UmbracoArtifact> &known)
{
    m_context->log.note(
        Text(QT_TRANSLATE_NOOP("Text", "The connection broke; the cloud is asked whether the package arrived.")));
    for (int look = 0; look < m_patience.lateLooks; ++look) {
        if (!m_context->clock.wait(m_patience.late, m_context->stop))
            return Failure(cancelledProblem());
        const Result<QList<UmbracoArtifact>> now = artifacts();
        if (!now)
            return Failure(now.error());
        if (const auto found = find(upload, bytes, *now, known))
            return found;
    }
    return std::optional<UmbracoArtifact>();
}

Result<UmbracoArtifact> DeploymentsClient::upload(const UmbracoUpload &upload, const HttpProgress &progress)
{
    constexpr int mostUploads = 3;
    const QFileInfo file(upload.file);
    if (!file.isFile() || !file.isReadable())
        return Failure(HttpProblem::file(upload.file, u"it is not there or cannot be read"_s));
    if (file.size() > largestUpload)
        return Failure(packageTooLarge(u"%1 bytes"_s.arg(file.size())));
    const Result<QList<UmbracoArtifact>> known = artifacts();
    if (!known)
        return Failure(known.error());
    for (int number = 1;; ++number) {
        const Result<UmbracoArtifact> sent = uploadOnce(upload, progress);
        if (sent || !mayHaveArrived(sent.error()))
            return sent;
        const Result<std::optional<UmbracoArtifact>> found = findLost(upload, file.size(), *known);
        if (!found)
            return Failure(found.error());
        if (*found)
            return **found;
        if (number == mostUploads)
            return sent;
        m_context->log.note(Text(QT_TRANSLATE_NOOP("Text", "It did not arrive; it is sent again.")));
    }
}

} // namespace Switchback
