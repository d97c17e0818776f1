// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/platforms/local/sizecache.h"

#include "app/platforms/local/diskfile.h"

#include <QDateTime>
#include <QFileInfo>
#include <QJsonDocument>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace Switchback {

SizeCache::SizeCache(const SiteLayout &layout)
    : m_layout(layout)
{
    const QJsonObject json = QJsonDocument::fromJson(readWholeFile(layout.cacheFile()).value_or(QByteArray())).object();
    for (auto entry = json.begin(); entry != json.end(); ++entry) {
        const QJsonObject value = entry.value().toObject();
        m_known.insert(entry.key(), Entry{.modified = value.value("modified"_L1).toInteger(),
                                          .bytes = value.value("bytes"_L1).toInteger()});
    }
}

SizeCache::~SizeCache()
{
    if (!m_changed)
        return;
    QJsonObject json;
    for (auto entry = m_used.cbegin(); entry != m_used.cend(); ++entry)
        json.insert(entry.key(), QJsonObject{{u"modified"_s, entry->modified}, {u"bytes"_s, entry->bytes}});
    QSaveFile file(m_layout.cacheFile());
    if (file.open(QIODevice::WriteOnly) && file.write(QJsonDocument(json).toJson()) >= 0)
        file.commit();
}

qint64 SizeCache::sizeOf(const QString &environmentId, const QString &installationId)
{
    const QString folder = m_layout.installation(environmentId, installationId);
    const QString key = environmentId + u'/' + installationId;
    const qint64 modified = QFileInfo(folder + u"/installation.json"_s).lastModified().toMSecsSinceEpoch();
    auto known = m_known.constFind(key);
    if (known == m_known.constEnd() || known->modified != modified) {
        known = m_known.insert(key, Entry{.modified = modified, .bytes = treeBytes(folder)});
        m_changed = true;
    }
    m_used.insert(key, *known);
    return known->bytes;
}

} // namespace Switchback
