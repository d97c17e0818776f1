// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/catalogue/cataloguestore.h"

#include "models/releaseversion.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>
#include <QLockFile>
#include <QSaveFile>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

// Compiled into a library: the linker keeps the files only if somebody asks for them.
static void initialiseCatalogues()
{
    Q_INIT_RESOURCE(catalogues);
}

namespace Switchback {

namespace {

constexpr int lockMilliseconds = 5000;
constexpr auto ownSuffix = ".user.json"_L1;
constexpr auto lockName = "/catalogues.lock"_L1;

Problem problem(ProblemKind kind, const char *code, const Text &sentence, const Text &remedy,
                const QString &details = {})
{
    return {.kind = kind,
            .owner = Owner::You,
            .code = QString::fromLatin1(code),
            .sentence = sentence,
            .remedy = remedy,
            .details = details};
}

Failure unwritable(const QString &path, const QString &details)
{
    return Failure(problem(ProblemKind::Permission, "catalogue.not-writable",
                           Text(QT_TRANSLATE_NOOP("Text", "%1 cannot be written."), {path}),
                           Text(QT_TRANSLATE_NOOP("Text", "Check who owns the folder and whether its disk has room.")),
                           details));
}

Failure unknownCatalogue(const QString &id)
{
    return Failure(
        problem(ProblemKind::NotFound, "catalogue.unknown",
                Text(QT_TRANSLATE_NOOP("Text", "There is no release catalogue “%1”."), {id}),
                Text(QT_TRANSLATE_NOOP("Text", "Take it in from a file or an address, or name one that is listed."))));
}

QString shippedFile(const QString &id)
{
    return u":/catalogues/%1.json"_s.arg(id);
}

bool isAddress(const QString &source)
{
    return source.contains("://"_L1) && !source.startsWith("file://"_L1);
}

/// Where a copy came from, as it may be written down and shown.
QString originOf(const QString &source)
{
    if (isAddress(source))
        return QUrl(source).toString(QUrl::RemoveUserInfo | QUrl::RemoveQuery | QUrl::RemoveFragment);
    return QFileInfo(source).absoluteFilePath();
}

QString pathOf(const QString &source)
{
    return source.startsWith("file://"_L1) ? QUrl(source).toLocalFile() : source;
}

} // namespace

CatalogueStore::CatalogueStore(QString folder, std::shared_ptr<Clock> clock, const FetchLimits &limits)
    : m_folder(std::move(folder))
    , m_clock(std::move(clock))
    , m_limits(limits)
{
    initialiseCatalogues();
}

QString CatalogueStore::refreshedFile(const QString &id) const
{
    return m_folder + u'/' + id + ".json"_L1;
}

QString CatalogueStore::ownFile(const QString &id) const
{
    return m_folder + u'/' + id + ownSuffix;
}

QList<ReleaseCatalogue> CatalogueStore::all() const
{
    QSet<QString> ids;
    for (const QDir &folder : {QDir(u":/catalogues"_s), QDir(m_folder)}) {
        const QStringList files = folder.entryList({u"*.json"_s}, QDir::Files);
        for (const QString &file : files)
            if (const QString id = file.chopped(5); isCatalogueId(id))
                ids.insert(id);
    }
    QList<ReleaseCatalogue> catalogues;
    for (const QString &id : std::as_const(ids)) {
        if (const Result<ReleaseCatalogue> found = find(id)) {
            catalogues.append(*found);
        } else {
            ReleaseCatalogue broken;
            broken.id = id;
            broken.product = id;
            broken.problem = found.error();
            catalogues.append(broken);
        }
    }
    std::sort(catalogues.begin(), catalogues.end(), [](const ReleaseCatalogue &left, const ReleaseCatalogue &right) {
        return left.product.localeAwareCompare(right.product) < 0;
    });
    return catalogues;
}

Result<ReleaseCatalogue> CatalogueStore::read(const QString &path, const QString &id) const
{
    const Result<QByteArray> bytes = readLimitedFile(path, m_limits.bytes);
    if (!bytes)
        return Failure(bytes.error());
    Result<ReleaseCatalogue> catalogue = parseReleaseCatalogue(*bytes, QFileInfo(path).fileName());
    if (catalogue && catalogue->id != id) {
        return Failure(problem(ProblemKind::InvalidInput, "catalogue.wrong-id",
                               Text(QT_TRANSLATE_NOOP("Text", "%1 holds the catalogue “%2”, not “%3”."),
                                    {QFileInfo(path).fileName(), catalogue->id, id}),
                               Text(QT_TRANSLATE_NOOP("Text", "Correct the file and refresh."))));
    }
    return catalogue;
}

Result<ReleaseCatalogue> CatalogueStore::find(const QString &id) const
{
    if (!isCatalogueId(id))
        return unknownCatalogue(id);
    Result<ReleaseCatalogue> inUse = unknownCatalogue(id);
    if (QFileInfo::exists(shippedFile(id)))
        inUse = read(shippedFile(id), id);
    std::optional<Problem> defect;
    if (QFileInfo::exists(refreshedFile(id))) {
        const Result<ReleaseCatalogue> refreshed = read(refreshedFile(id), id);
        if (refreshed && (!inUse || refreshed->updatedOn >= inUse->updatedOn))
            inUse = refreshed;
        else if (!refreshed && inUse)
            defect = refreshed.error();
        else if (!refreshed)
            return refreshed;
    }
    if (!inUse)
        return inUse;
    if (const Result<QList<ReleaseFacts>> own = readOwn(id))
        inUse->ownReleases = *own;
    else
        defect = own.error();
    inUse->problem = defect;
    return inUse;
}

Result<QList<ReleaseFacts>> CatalogueStore::readOwn(const QString &id) const
{
    const QString path = ownFile(id);
    if (!QFileInfo::exists(path))
        return QList<ReleaseFacts>();
    const Result<QByteArray> bytes = readLimitedFile(path, m_limits.bytes);
    return bytes ? parseOwnReleases(*bytes, QFileInfo(path).fileName()) : Failure(bytes.error());
}

Result<void> CatalogueStore::take(QLockFile &lock) const
{
    if (!QDir().mkpath(m_folder))
        return unwritable(m_folder, u"mkdir failed"_s);
    if (!lock.tryLock(lockMilliseconds))
        return unwritable(m_folder, u"catalogues.lock is held by another program"_s);
    return {};
}

Result<QByteArray> CatalogueStore::fetch(const QString &source, const std::stop_token &stop) const
{
    return isAddress(source) ? fetchUrl(QUrl(source, QUrl::StrictMode), m_limits, stop)
                             : readLimitedFile(pathOf(source), m_limits.bytes);
}

Result<ReleaseCatalogue> CatalogueStore::refresh(const QString &id, const QString &source,
                                                 const std::stop_token &stop) const
{
    const QString origin = originOf(pathOf(source));
    const Result<QByteArray> bytes = fetch(source, stop);
    if (!bytes)
        return Failure(bytes.error());
    Result<ReleaseCatalogue> fresh = parseReleaseCatalogue(*bytes, origin);
    if (!fresh)
        return fresh;
    if (!id.isEmpty() && fresh->id != id) {
        return Failure(
            problem(ProblemKind::InvalidInput, "catalogue.wrong-id",
                    Text(QT_TRANSLATE_NOOP("Text", "%1 holds the catalogue “%2”, not “%3”."), {origin, fresh->id, id}),
                    Text(QT_TRANSLATE_NOOP("Text", "Nothing was changed. Choose the right one."))));
    }
    QLockFile lock(m_folder + lockName);
    if (const Result<void> taken = take(lock); !taken)
        return Failure(taken.error());
    const Result<ReleaseCatalogue> inUse = find(fresh->id);
    if (id.isEmpty() && inUse) {
        return Failure(problem(ProblemKind::Conflict, "catalogue.exists",
                               Text(QT_TRANSLATE_NOOP("Text", "There is a catalogue “%1” already."), {fresh->id}),
                               Text(QT_TRANSLATE_NOOP("Text", "Select it and refresh it instead."))));
    }
    if (inUse && fresh->updatedOn < inUse->updatedOn) {
        return Failure(
            problem(ProblemKind::Refused, "catalogue.older",
                    Text(QT_TRANSLATE_NOOP("Text", "%1 is of %2, older than the catalogue in use, which is of %3."),
                         {origin, fresh->updatedOn.toString(Qt::ISODate), inUse->updatedOn.toString(Qt::ISODate)}),
                    Text(QT_TRANSLATE_NOOP("Text", "Nothing was changed."))));
    }
    fresh->refreshedFrom = origin;
    fresh->refreshedAt = m_clock->now();
    if (const Result<void> written = write(refreshedFile(fresh->id), fresh->toJson()); !written)
        return Failure(written.error());
    return find(fresh->id);
}

Result<ReleaseCatalogue> CatalogueStore::putRelease(const QString &id, const ReleaseFacts &facts) const
{
    return changeOwn(id, [&facts](QList<ReleaseFacts> &own) -> Result<void> {
        own.removeIf([&facts](const ReleaseFacts &other) {
            return compareVersions(other.version, facts.version) == std::strong_ordering::equal;
        });
        own.append(facts);
        // What cannot be read again must not be written.
        const QByteArray bytes = QJsonDocument(ownReleasesToJson(own)).toJson();
        if (const Result<QList<ReleaseFacts>> good = parseOwnReleases(bytes, facts.version); !good)
            return Failure(good.error());
        return {};
    });
}

Result<ReleaseCatalogue> CatalogueStore::removeRelease(const QString &id, const QString &version) const
{
    return changeOwn(id, [&id, &version](QList<ReleaseFacts> &own) -> Result<void> {
        const qsizetype removed = own.removeIf([&version](const ReleaseFacts &other) {
            return compareVersions(other.version, version) == std::strong_ordering::equal;
        });
        if (removed > 0)
            return {};
        return Failure(problem(
            ProblemKind::NotFound, "catalogue.no-own-entry",
            Text(QT_TRANSLATE_NOOP("Text", "The catalogue “%1” has no own entry for release %2."), {id, version}),
            Text(QT_TRANSLATE_NOOP("Text", "Only own entries can be removed; a refresh changes the others."))));
    });
}

Result<ReleaseCatalogue> CatalogueStore::changeOwn(const QString &id,
                                                   const std::function<Result<void>(QList<ReleaseFacts> &)> &edit) const
{
    QLockFile lock(m_folder + lockName);
    if (const Result<void> taken = take(lock); !taken)
        return Failure(taken.error());
    const Result<ReleaseCatalogue> current = find(id);
    if (!current)
        return current;
    // Own entries that cannot be read now would be lost.
    Result<QList<ReleaseFacts>> read = readOwn(id);
    if (!read)
        return Failure(read.error());
    QList<ReleaseFacts> &own = *read;
    if (const Result<void> edited = edit(own); !edited)
        return Failure(edited.error());
    if (own.isEmpty() && !QFile::remove(ownFile(id)))
        return unwritable(ownFile(id), u"unlink failed"_s);
    if (own.isEmpty())
        return find(id);
    if (const Result<void> written = write(ownFile(id), ownReleasesToJson(own)); !written)
        return Failure(written.error());
    return find(id);
}

Result<void> CatalogueStore::write(const QString &path, const QJsonObject &json) const
{
    const QByteArray bytes = QJsonDocument(json).toJson();
    QSaveFile file(path);
    const bool written = file.open(QIODevice::WriteOnly) && file.setPermissions(QFile::ReadOwner | QFile::WriteOwner)
                         && file.write(bytes) == bytes.size() && file.commit();
    if (!written)
        return unwritable(path, file.errorString());
    return {};
}

} // namespace Switchback
