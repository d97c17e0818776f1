// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/platforms/magento/commercereleases.h"

#include "app/platforms/magento/composer.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

constexpr qint64 secondsKept = 6LL * 60 * 60;

/// What was asked last; empty when that is too long ago, or was asked of other repositories.
QStringList keptVersions(const QString &path, const QString &asked, const QDateTime &now)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QJsonObject json = QJsonDocument::fromJson(file.readAll()).object();
    const QDateTime at = QDateTime::fromString(json.value("at"_L1).toString(), Qt::ISODate);
    if (json.value("asked"_L1).toString() != asked || !at.isValid() || at.secsTo(now) > secondsKept || at > now)
        return {};
    QStringList versions;
    const QJsonArray list = json.value("versions"_L1).toArray();
    for (const QJsonValue &one : list)
        versions.append(one.toString());
    return versions;
}

void keepVersions(const QString &path, const QString &asked, const QStringList &versions, const QDateTime &now)
{
    QSaveFile file(path); // that it cannot be kept only costs asking again
    if (!file.open(QIODevice::WriteOnly))
        return;
    file.write(QJsonDocument(QJsonObject{{u"at"_s, now.toUTC().toString(Qt::ISODate)},
                                         {u"asked"_s, asked},
                                         {u"versions"_s, QJsonArray::fromStringList(versions)}})
                   .toJson());
    file.commit();
}

QStringList versionsAtHand(const QString &projectId, const QByteArray &composerJson, const MagentoTools &tools,
                           Context &context)
{
    if (composerJson.isEmpty())
        return {};
    const QString folder = QString(tools.folder + u'/' + projectId);
    if (!QDir().mkpath(folder))
        return {};
    const QString path = QString(folder + "/versions.json"_L1);
    const QString asked =
        QString::fromLatin1(QCryptographicHash::hash(composerJson, QCryptographicHash::Sha256).toHex());
    QStringList versions = keptVersions(path, asked, context.clock.now());
    if (!versions.isEmpty())
        return versions;
    versions = Composer({}, tools.patience).versions(composerJson, context).value_or(QStringList());
    if (!versions.isEmpty())
        keepVersions(path, asked, versions, context.clock.now());
    return versions;
}

} // namespace

QList<Release> commerceReleases(const QString &projectId, const QByteArray &composerJson, const QString &installed,
                                const MagentoTools &tools, const Catalogues *catalogues, Context &context)
{
    ReleaseCatalogue catalogue;
    if (catalogues) {
        if (const Result<ReleaseCatalogue> found = catalogues->find(u"magento"_s))
            catalogue = *found;
    }
    QStringList versions = versionsAtHand(projectId, composerJson, tools, context);
    if (!installed.isEmpty() && !versions.contains(installed))
        versions.append(installed);
    QList<ReleaseAtHand> atHand;
    for (const QString &version : std::as_const(versions)) {
        Release release;
        release.version = version;
        // The catalogue knows lines; their patch levels need the same.
        if (const ReleaseFacts *line = catalogue.statedRelease(version.section(u'-', 0, 0)))
            release.notes = line->notes;
        atHand.append({.release = release});
    }
    return withCatalogue(atHand, catalogue);
}

} // namespace Switchback
