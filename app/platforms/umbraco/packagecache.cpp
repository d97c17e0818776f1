// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/platforms/umbraco/packagecache.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

constexpr qint64 secondsKept = 6LL * 60 * 60;
constexpr qint64 maximumBytes = 16 << 20;

QString fileIn(const QString &folder)
{
    return folder + "/packages.json"_L1;
}

QString keyOf(const QString &id, const PackageVersion &version)
{
    return QString(id.toLower() + u'/' + version.text().toLower());
}

} // namespace

PackageCache::PackageCache(const QString &folder, const QString &feed)
    : m_folder(folder)
{
    QFile file(fileIn(folder));
    if (file.size() <= maximumBytes && file.open(QIODevice::ReadOnly))
        m_json = QJsonDocument::fromJson(file.readAll()).object();
    if (m_json.value("feed"_L1).toString() != feed)
        m_json = {{u"feed"_s, feed}};
}

std::optional<QList<FeedRelease>> PackageCache::releases(const QString &id, const QDateTime &now) const
{
    const QJsonObject kept = m_json.value("releases"_L1).toObject().value(id.toLower()).toObject();
    const QDateTime at = QDateTime::fromString(kept.value("at"_L1).toString(), Qt::ISODate);
    if (!at.isValid() || at > now || at.secsTo(now) > secondsKept)
        return std::nullopt;
    QList<FeedRelease> releases;
    const QJsonArray list = kept.value("list"_L1).toArray();
    for (const QJsonValue &one : list) {
        const auto version = PackageVersion::parse(one.toArray().at(0).toString());
        if (!version)
            return std::nullopt;
        releases.append(
            {.version = *version, .releasedOn = QDate::fromString(one.toArray().at(1).toString(), Qt::ISODate)});
    }
    return releases;
}

void PackageCache::putReleases(const QString &id, const QList<FeedRelease> &releases, const QDateTime &now)
{
    QJsonArray list;
    for (const FeedRelease &release : releases)
        list.append(QJsonArray{release.version.text(), release.releasedOn.toString(Qt::ISODate)});
    put(u"releases"_s, id.toLower(), QJsonObject{{u"at"_s, now.toUTC().toString(Qt::ISODate)}, {u"list"_s, list}});
}

std::optional<QList<PackageNeeds>> PackageCache::needs(const QString &id, const PackageVersion &version) const
{
    const QJsonValue kept = m_json.value("needs"_L1).toObject().value(keyOf(id, version));
    if (!kept.isArray())
        return std::nullopt;
    QList<PackageNeeds> needs;
    const QJsonArray groups = kept.toArray();
    for (const QJsonValue &group : groups) {
        PackageNeeds one;
        const QJsonObject ranges = group.toObject();
        for (auto range = ranges.constBegin(); range != ranges.constEnd(); ++range)
            one.insert(range.key(), range.value().toString());
        needs.append(one);
    }
    return needs;
}

void PackageCache::putNeeds(const QString &id, const PackageVersion &version, const QList<PackageNeeds> &needs)
{
    QJsonArray groups;
    for (const PackageNeeds &group : needs) {
        QJsonObject ranges;
        for (auto range = group.cbegin(); range != group.cend(); ++range)
            ranges.insert(range.key(), range.value());
        groups.append(ranges);
    }
    put(u"needs"_s, keyOf(id, version), groups);
}

void PackageCache::put(const QString &part, const QString &key, const QJsonValue &value)
{
    QJsonObject values = m_json.value(part).toObject();
    values.insert(key, value);
    m_json.insert(part, values);
    if (!QDir().mkpath(m_folder))
        return;
    QSaveFile file(fileIn(m_folder));
    if (file.open(QIODevice::WriteOnly) && file.write(QJsonDocument(m_json).toJson(QJsonDocument::Compact)) >= 0)
        file.commit();
}

} // namespace Switchback
