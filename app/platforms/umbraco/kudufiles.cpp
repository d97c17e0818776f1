// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/net/httpproblem.h"
#include "app/platforms/umbraco/kuduclient.h"
#include "app/platforms/umbraco/umbracoproblem.h"

#include <QFile>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

constexpr int preconditionFailed = 412;
constexpr int notFound = 404;
const QString locks = u"site/locks"_s;

/// Whether a zip has the record at its end, behind which at most a comment of 64 KiB may stand (APPNOTE.TXT, 4.3.16).
bool isWholeZip(const QString &path)
{
    constexpr qint64 recordAndComment = 22 + 65535;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly) || !file.seek(std::max<qint64>(0, file.size() - recordAndComment)))
        return false;
    return file.readAll().contains(QByteArrayView("PK\x05\x06", 4));
}

Problem markerGone(const QString &from)
{
    return umbracoProblem(
        ProblemKind::NotFound, Owner::Platform, u"umbraco.marker-gone"_s,
        Text(QT_TRANSLATE_NOOP("Text", "There is no marker “%1” in site/locks."), {from}),
        Text(QT_TRANSLATE_NOOP("Text", "Refresh: somebody else may have finished the upgrade, or taken it away.")));
}

Problem markerChanged(const QString &from)
{
    return umbracoProblem(
        ProblemKind::Conflict, Owner::Platform, u"umbraco.marker-changed"_s,
        Text(QT_TRANSLATE_NOOP("Text", "Somebody else works on the marker “%1” in site/locks."), {from}),
        Text(QT_TRANSLATE_NOOP("Text", "Refresh, and look in the portal whether an upgrade runs.")));
}

Problem markerStays(const QString &from, const QString &to, const Problem &behind)
{
    return umbracoProblem(
        ProblemKind::Remote, Owner::Platform, u"umbraco.marker-stays"_s,
        Text(QT_TRANSLATE_NOOP("Text", "The marker “%1” in site/locks could not be renamed to “%2”."), {from, to}),
        Text(QT_TRANSLATE_NOOP("Text", "Rename it in Kudu by hand.")),
        behind.sentence.english() + u'\n' + behind.details);
}

bool has(const QList<KuduFile> &files, const QString &name)
{
    // Windows does not look at the case of names.
    return std::any_of(files.cbegin(), files.cend(), [&name](const KuduFile &file) {
        return !file.isFolder && file.name.compare(name, Qt::CaseInsensitive) == 0;
    });
}

} // namespace

Result<QList<KuduFile>> KuduClient::list(const QString &folder)
{
    const std::optional<QStringList> parts = kuduPathParts(folder);
    if (!parts)
        return Failure(badPath(folder));
    const QUrl url = urlOf(u"vfs"_s, *parts, true);
    const Result<QJsonArray> all = array(url);
    if (!all)
        return Failure(all.error());
    QList<KuduFile> files;
    const Result<void> read = eachObject(*all, url, [&files](CheckedJson &json) { files.append(kuduFile(json)); });
    return read ? Result<QList<KuduFile>>(files) : Failure(read.error());
}

Result<KuduContent> KuduClient::read(const QString &path)
{
    const std::optional<QStringList> parts = kuduPathParts(path);
    if (!parts)
        return Failure(badPath(path));
    const QUrl url = urlOf(u"vfs"_s, *parts);
    HttpRequest request = HttpRequest::get(url);
    request.accept("*/*");
    const Result<HttpResponse> response = send(request);
    if (!response)
        return Failure(response.error());
    if (response->url.path().endsWith(u'/')) // it led on to the list of a folder
        return Failure(HttpProblem::wrongShape(url, u"a file was expected, a folder came"_s));
    if (response->etag().isEmpty()) // a page in between has none, whatever its status
        return Failure(isPageForPeople(*response) ? unexpectedPage(*response)
                                                  : HttpProblem::wrongShape(url, u"a file without an ETag came"_s));
    return KuduContent{.bytes = response->body, .etag = response->etag()};
}

Result<QByteArray> KuduClient::write(const QString &path, const QByteArray &bytes, const QByteArray &etag)
{
    const Result<QUrl> url = changeable(path);
    if (!url)
        return Failure(url.error());
    HttpRequest request = HttpRequest::send("PUT", *url, HttpBody::ofBytes(bytes, "application/octet-stream"));
    if (!etag.isEmpty())
        request.ifMatch(etag);
    // Repeated here and by nobody below, or a "no" to the repetition could not be told from one to the first.
    request.idempotent = false;
    std::chrono::milliseconds pause = m_policy.backOff;
    bool mayBeThere = false;
    for (int number = 1;; ++number) {
        const Result<HttpResponse> response = ask(request);
        if (mayBeThere && response && response->status == preconditionFailed) {
            const Result<KuduContent> now = read(path);
            if (now && now->bytes == bytes)
                return now->etag;
        }
        const Result<HttpResponse> outcome = judged(response);
        if (outcome)
            return outcome->etag();
        if (!mayHaveArrived(outcome.error()) || number == m_policy.attempts)
            return Failure(outcome.error());
        mayBeThere = true;
        if (!m_context->clock.wait(pause, m_context->stop))
            return Failure(cancelledProblem());
        pause *= 2;
    }
}

Result<void> KuduClient::remove(const QString &path, const QByteArray &etag)
{
    const Result<QUrl> url = changeable(path);
    if (!url)
        return Failure(url.error());
    HttpRequest request = HttpRequest::send("DELETE", *url);
    request.ifMatch(etag);
    const Result<HttpResponse> response = ask(request);
    if (response && response->status == notFound && !isPageForPeople(*response))
        return {};
    const Result<HttpResponse> outcome = judged(response);
    return outcome ? Result<void>() : Failure(outcome.error());
}

Result<KuduClient::Markers> KuduClient::look(const QString &from, const QString &to)
{
    return list(locks).map(
        [&](const QList<KuduFile> &files) { return Markers{.hasFrom = has(files, from), .hasTo = has(files, to)}; });
}

Result<void> KuduClient::renameByCopy(const QString &from, const QString &to)
{
    const QString source = locks + u'/' + from;
    const QString target = locks + u'/' + to;
    const Result<KuduContent> content = read(source);
    if (!content)
        return Failure(content.error().code == "http.not-found"_L1 ? markerGone(from) : content.error());
    const Result<QByteArray> written = write(target, content->bytes);
    if (!written)
        return Failure(written.error().code == "http.precondition"_L1 ? markerChanged(to) : written.error());
    const Result<void> removed = remove(source, content->etag);
    if (removed)
        return {};
    if (removed.error().code != "http.precondition"_L1)
        return removed;
    // Not both may stay: the platform would take the new name for an upgrade that is done.
    if (const Result<void> undone = remove(target, *written); !undone)
        return undone;
    return Failure(markerChanged(from));
}

Result<void> KuduClient::renameMarker(const QString &from, const QString &to)
{
    if (!isMarkerName(from) || !isMarkerName(to))
        return Failure(lockRefused(isMarkerName(from) ? to : from));
    const Result<Markers> before = look(from, to);
    if (!before)
        return Failure(before.error());
    if (!before->hasFrom)
        return before->hasTo ? Result<void>() : Failure(markerGone(from));
    if (before->hasTo) { // `ren` does not overwrite
        const Result<KuduContent> old = read(locks + u'/' + to);
        const Result<void> removed = old ? remove(locks + u'/' + to, old->etag) : Result<void>(Failure(old.error()));
        if (!removed && removed.error().code != "http.not-found"_L1)
            return removed;
    }
    const Result<KuduOutcome> renamed = command(u"ren %1 %2"_s.arg(from, to), locks);
    if (!renamed && renamed.error().kind == ProblemKind::Cancelled)
        return Failure(renamed.error());
    // Neither its exit code nor a lost answer is believed. That both are gone is fine when it said that it went well: the
    // new one is there for the platform to take.
    const Result<Markers> after = look(from, to);
    if (!after)
        return Failure(after.error());
    if (!after->hasFrom && (after->hasTo || renamed))
        return {};
    if (!after->hasFrom)
        return Failure(markerGone(from));
    m_context->log.note(Text(QT_TRANSLATE_NOOP("Text", "Renaming by a command did not work; the marker is written anew "
                                                       "under its new name, then the old one is removed.")));
    if (const Result<void> copied = renameByCopy(from, to); !copied)
        return copied;
    const Result<Markers> now = look(from, to);
    if (!now)
        return Failure(now.error());
    if (now->hasFrom)
        return Failure(markerStays(from, to, renamed ? Problem() : renamed.error()));
    return {};
}

Result<void> KuduClient::zip(const QString &folder, const QString &file, const HttpProgress &progress)
{
    const std::optional<QStringList> parts = kuduPathParts(folder);
    if (!parts)
        return Failure(badPath(folder));
    const QUrl url = urlOf(u"zip"_s, *parts, true);
    HttpRequest request = HttpRequest::fetch(url, {.path = file, .sha256 = {}});
    request.inactivity = m_patience.kuduSilence;
    request.deadline = m_patience.zip;
    request.onReceived = progress;
    const Result<HttpResponse> response = send(request);
    if (!response)
        return Failure(response.error());
    if (isWholeZip(file))
        return {};
    QFile::remove(file);
    if (isPageForPeople(*response))
        return Failure(unexpectedPage(*response));
    return Failure(umbracoProblem(
        ProblemKind::Network, Owner::Network, u"umbraco.kudu.zip"_s,
        Text(QT_TRANSLATE_NOOP("Text", "The folder %1 did not come whole from %2."), {folder, m_host.host()}),
        Text(QT_TRANSLATE_NOOP("Text", "Try again."))));
}

} // namespace Switchback
