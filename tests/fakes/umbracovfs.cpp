// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/fakes/umbracovfs.h"

#include <QDateTime>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>
#include <QRegularExpression>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

constexpr int ok = 200;
constexpr int created = 201;
constexpr int noContent = 204;
constexpr int partial = 206;
constexpr int notModified = 304;
constexpr int redirect = 307;
constexpr int notFound = 404;
constexpr int notAllowed = 405;
constexpr int conflict = 409;
constexpr int preconditionFailed = 412;
constexpr int notSatisfiable = 416;

QString mimeOf(const QFileInfo &file)
{
    static const QHash<QString, QString> known{{u"txt"_s, u"text/plain"_s},      {u"log"_s, u"text/plain"_s},
                                               {u"html"_s, u"text/html"_s},      {u"json"_s, u"application/json"_s},
                                               {u"config"_s, u"text/xml"_s},     {u"xml"_s, u"text/xml"_s},
                                               {u"css"_s, u"text/css"_s},        {u"js"_s, u"application/javascript"_s},
                                               {u"zip"_s, u"application/zip"_s}, {u"png"_s, u"image/png"_s}};
    if (file.isDir())
        return u"inode/directory"_s;
    return known.value(file.suffix().toLower(), u"application/octet-stream"_s);
}

QByteArray here(const UmbracoRequest &request)
{
    return "http://" + request.headers.value("host") + request.target.split('?').first();
}

/// Whether a header with a list of tags names that one, or any.
bool isNamed(const QByteArray &header, const QByteArray &etag)
{
    for (const QByteArray &one : header.split(','))
        if (one.trimmed() == "*" || one.trimmed() == etag)
            return true;
    return false;
}

UmbracoReply withEtag(UmbracoReply reply, const QByteArray &etag)
{
    reply.headers.emplaceBack("ETag", etag);
    return reply;
}

/// Nothing: the tag that the client has is that of the file.
std::optional<UmbracoReply> mismatch(const UmbracoRequest &request, const QString &file)
{
    const QByteArray wanted = request.headers.value("if-match");
    if (wanted.isEmpty())
        return UmbracoVfs::error(preconditionFailed,
                                 u"If-Match header is required for updating or deleting an existing resource."_s);
    if (!isNamed(wanted, UmbracoHome::etag(file)))
        return withEtag(
            UmbracoVfs::error(preconditionFailed, u"ETag does not represent the latest state of the resource."_s),
            UmbracoHome::etag(file));
    return std::nullopt;
}

/// Leaves only the range that is asked for.
void cutDown(UmbracoReply &reply, const QByteArray &range)
{
    static const QRegularExpression form(u"\\Abytes=(\\d*)-(\\d*)\\z"_s);
    const QRegularExpressionMatch match = form.match(QString::fromLatin1(range));
    const qint64 size = reply.body.size();
    if (!match.hasMatch() || range == "bytes=-")
        return; // none, or several: the whole is right, too
    const bool isTail = match.captured(1).isEmpty();
    const qint64 first =
        isTail ? qMax(qint64(0), size - match.captured(2).toLongLong()) : match.captured(1).toLongLong();
    const qint64 last =
        isTail || match.captured(2).isEmpty() ? size - 1 : qMin(size - 1, match.captured(2).toLongLong());
    if (first > last) {
        reply = UmbracoVfs::error(notSatisfiable, u"The requested range does not overlap with the current extent."_s);
        reply.headers.emplaceBack("Content-Range", "bytes */" + QByteArray::number(size));
        return;
    }
    reply.status = partial;
    reply.body = reply.body.mid(first, last - first + 1);
    reply.headers.emplaceBack("Content-Range", "bytes " + QByteArray::number(first) + '-' + QByteArray::number(last)
                                                   + '/' + QByteArray::number(size));
}

QString timeText(const QDateTime &time)
{
    return time.toUTC().toString(u"yyyy-MM-ddTHH:mm:ss.zzz0000Z"_s);
}

} // namespace

UmbracoVfs::UmbracoVfs(UmbracoHome home, std::function<bool(const QString &local)> changing)
    : m_home(std::move(home))
    , m_changing(std::move(changing))
{
}

UmbracoReply UmbracoVfs::error(int status, const QString &message)
{
    return UmbracoReply::json(QJsonDocument(QJsonObject{{u"Message"_s, message}}).toJson(QJsonDocument::Compact),
                              status);
}

UmbracoReply UmbracoVfs::redirection(const UmbracoRequest &request, bool toFolder)
{
    QByteArray target = here(request);
    if (toFolder)
        target += '/';
    while (!toFolder && target.endsWith('/'))
        target.chop(1);
    if (!request.query.isEmpty())
        target += '?' + request.query;
    UmbracoReply reply{.status = redirect};
    reply.headers.emplaceBack("Location", target);
    return reply;
}

UmbracoReply UmbracoVfs::missing(const QString &local) const
{
    return error(notFound, u"'%1' not found."_s.arg(m_home.shown(local)));
}

UmbracoReply UmbracoVfs::answer(const UmbracoRequest &request, const QString &path) const
{
    const std::optional<QString> local = m_home.local(path.mid(1));
    if (!local)
        return error(notFound, u"'%1' not found."_s.arg(path));
    const QFileInfo info(*local);
    const bool saysFolder = path.endsWith(u'/');
    if (request.method == "PUT")
        return put(request, *local, saysFolder || info.isDir());
    if (!info.exists())
        return missing(*local);
    const bool isReading = request.method == "GET" || request.method == "HEAD";
    if (!isReading && request.method != "DELETE")
        return {.status = notAllowed};
    if (info.isDir() && !isReading)
        return removeFolder(request, *local);
    if (info.isDir() != saysFolder)
        return redirection(request, info.isDir());
    if (!isReading)
        return removeFile(request, *local);
    return info.isDir() ? list(request, *local) : get(request, *local);
}

UmbracoReply UmbracoVfs::list(const UmbracoRequest &request, const QString &folder) const
{
    QJsonArray entries;
    const QFileInfoList all = QDir(folder).entryInfoList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
    for (const QFileInfo &entry : all) {
        if (!entry.lastModified().isValid())
            continue; // gone meanwhile
        const QByteArray href =
            here(request) + QUrl::toPercentEncoding(entry.fileName()) + QByteArray(entry.isDir() ? "/" : "");
        entries.append(QJsonObject{{u"name"_s, entry.fileName()},
                                   {u"size"_s, entry.isDir() ? 0 : entry.size()},
                                   {u"mtime"_s, timeText(entry.lastModified())},
                                   {u"crtime"_s, timeText(entry.metadataChangeTime())},
                                   {u"mime"_s, mimeOf(entry)},
                                   {u"href"_s, QString::fromLatin1(href)},
                                   {u"path"_s, m_home.shown(entry.filePath())}});
    }
    return UmbracoReply::json(QJsonDocument(entries).toJson(QJsonDocument::Compact));
}

UmbracoReply UmbracoVfs::get(const UmbracoRequest &request, const QString &file)
{
    const QFileInfo info(file);
    const QByteArray etag = UmbracoHome::etag(file);
    if (isNamed(request.headers.value("if-none-match"), etag))
        return withEtag({.status = notModified}, etag);
    UmbracoReply reply{.status = ok, .body = UmbracoHome::read(file), .contentType = mimeOf(info).toLatin1()};
    const QString modified = QLocale::c().toString(info.lastModified().toUTC(), u"ddd, dd MMM yyyy HH:mm:ss 'GMT'"_s);
    reply.headers.emplaceBack("Last-Modified", modified.toLatin1());
    const QByteArray condition = request.headers.value("if-range");
    if (condition.isEmpty() || condition == etag)
        cutDown(reply, request.headers.value("range"));
    return withEtag(reply, etag);
}

UmbracoReply UmbracoVfs::put(const UmbracoRequest &request, const QString &file, bool isFolder) const
{
    const QFileInfo info(file);
    if (isFolder) {
        if (info.exists())
            return error(conflict, u"The resource represents a directory which can not be updated."_s);
        QDir().mkpath(file);
        return {.status = created};
    }
    const bool isThere = info.exists();
    if (isThere)
        if (const std::optional<UmbracoReply> refused = mismatch(request, file))
            return *refused;
    if (!m_changing(file) || !UmbracoHome::write(file, request.body))
        return error(conflict, u"Could not write to local resource '%1' due to error 'The process cannot access the "
                               "file because it is being used by another process.'."_s.arg(m_home.shown(file)));
    return withEtag({.status = isThere ? noContent : created}, UmbracoHome::etag(file));
}

UmbracoReply UmbracoVfs::removeFile(const UmbracoRequest &request, const QString &file) const
{
    if (const std::optional<UmbracoReply> refused = mismatch(request, file))
        return *refused;
    if (!m_changing(file) || !QFile::remove(file))
        return error(conflict,
                     u"The process cannot access the file '%1' because it is being used by another process."_s.arg(
                         m_home.shown(file)));
    return {.status = ok};
}

UmbracoReply UmbracoVfs::removeFolder(const UmbracoRequest &request, const QString &folder) const
{
    const bool isRecursive =
        request.queryValue("recursive"_L1).value_or(QString()).compare("true"_L1, Qt::CaseInsensitive) == 0;
    QDir dir(folder);
    if (!isRecursive && !dir.isEmpty())
        return error(conflict, u"Cannot delete directory. It is either not empty or access is not allowed."_s);
    QDirIterator files(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    bool areFree = true;
    while (files.hasNext())
        areFree = m_changing(files.next()) && areFree;
    if (!areFree || !dir.removeRecursively())
        return error(conflict, u"Cannot delete directory. It is either not empty or access is not allowed."_s);
    return {.status = ok};
}

} // namespace Switchback
