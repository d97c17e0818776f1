// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/platforms/umbraco/kuduvalues.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

QString textOf(CheckedJson &json, QStringView name)
{
    return json.optionalString(name).value_or(QString());
}

QDateTime timeOf(CheckedJson &json, QStringView name)
{
    return json.optionalDateTime(name).value_or(QDateTime());
}

} // namespace

KuduFile kuduFile(CheckedJson &json)
{
    const QString kind = textOf(json, u"mime");
    return {.name = json.string(u"name"),
            .bytes = json.optionalInteger(u"size").value_or(0),
            .modifiedAt = timeOf(json, u"mtime"),
            .isFolder = kind == "inode/directory"_L1 || kind == "inode/shortcut"_L1};
}

KuduDeployment kuduDeployment(CheckedJson &json)
{
    KuduDeployment deployment;
    deployment.id = json.string(u"id");
    const qint64 status = json.integer(u"status");
    if (status >= qint64(KuduStatus::Pending) && status <= qint64(KuduStatus::Success))
        deployment.status = KuduStatus(status);
    deployment.statusText = textOf(json, u"status_text");
    deployment.message = textOf(json, u"message");
    deployment.author = textOf(json, u"author");
    deployment.deployer = textOf(json, u"deployer");
    deployment.progress = textOf(json, u"progress");
    deployment.receivedAt = timeOf(json, u"received_time");
    deployment.startedAt = timeOf(json, u"start_time");
    deployment.endedAt = timeOf(json, u"end_time");
    deployment.lastSuccessAt = timeOf(json, u"last_success_end_time");
    deployment.isComplete = json.optionalBoolean(u"complete").value_or(false);
    deployment.isActive = json.optionalBoolean(u"active").value_or(false);
    return deployment;
}

KuduLogEntry kuduLogEntry(CheckedJson &json)
{
    return {.id = textOf(json, u"id"),
            .at = timeOf(json, u"log_time"),
            .message = textOf(json, u"message"),
            .type = int(json.optionalInteger(u"type").value_or(0)),
            .hasDetails = !textOf(json, u"details_url").isEmpty(),
            .details = {}};
}

std::optional<QStringList> kuduPathParts(const QString &path)
{
    // A dot or a blank at the end of a name is dropped by Windows, so "x.lock." is "x.lock".
    static const QRegularExpression plain(u"\\A[^\\x00-\\x1f<>:\"|?*~/\\\\]*[^\\x00-\\x20<>:\"|?*~/\\\\.]\\z"_s);
    QString slashed = path;
    slashed.replace(u'\\', u'/');
    if (slashed.startsWith(u'/'))
        return std::nullopt;
    const QStringList parts = slashed.split(u'/', Qt::SkipEmptyParts);
    const bool isPlain =
        std::all_of(parts.cbegin(), parts.cend(), [](const QString &part) { return plain.match(part).hasMatch(); });
    return isPlain && !parts.isEmpty() ? std::optional(parts) : std::nullopt;
}

bool isInLocks(const QStringList &parts)
{
    return parts.size() >= 2 && parts.at(0).compare("site"_L1, Qt::CaseInsensitive) == 0
           && parts.at(1).compare("locks"_L1, Qt::CaseInsensitive) == 0;
}

bool isMarkerName(const QString &name)
{
    static const QRegularExpression marker(u"\\A[A-Za-z0-9][A-Za-z0-9-]{0,60}\\z"_s);
    return marker.match(name).hasMatch();
}

bool mayTouchLocks(const QString &command, const QStringList &folder)
{
    // Wildcards, short names ("DEPLOY~1.LOC") and whole folders reach what they do not spell out.
    static const QRegularExpression sweeping(u"[*?~%!^]|\\b(?:rd|rmdir|robocopy|xcopy|move)\\b"_s,
                                             QRegularExpression::CaseInsensitiveOption);
    const bool isThere = isInLocks(folder) || command.contains("locks"_L1, Qt::CaseInsensitive);
    return command.contains(".lock"_L1, Qt::CaseInsensitive) || (isThere && sweeping.match(command).hasMatch());
}

} // namespace Switchback
