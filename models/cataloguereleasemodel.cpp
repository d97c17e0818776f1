// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "models/cataloguereleasemodel.h"

#include "models/timetext.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace Switchback {

void CatalogueReleaseModel::setCatalogue(const ReleaseCatalogue &catalogue)
{
    beginResetModel();
    m_catalogue = catalogue;
    m_releases = catalogue.merged();
    endResetModel();
}

QModelIndex CatalogueReleaseModel::indexOf(const QString &version) const
{
    for (int i = 0; i < rowCount(); ++i)
        if (m_releases.at(i).version == version)
            return index(i, Version);
    return {};
}

int CatalogueReleaseModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_releases.size());
}

int CatalogueReleaseModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant CatalogueReleaseModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ReleaseFacts &facts = m_releases.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return text(facts, index.column());
    case Qt::ToolTipRole:
        return facts.notes;
    case SortRole:
        return sortValue(facts, index.column());
    case ExportRole:
        return index.column() == Released || index.column() == EndOfLife ? sortValue(facts, index.column())
                                                                         : QVariant();
    case IdRole:
        return facts.version;
    case StateRole:
        return m_catalogue.ownRelease(facts.version) != nullptr;
    case ValueRole:
        return QVariant::fromValue(facts);
    default:
        return {};
    }
}

QString CatalogueReleaseModel::text(const ReleaseFacts &facts, int column) const
{
    switch (column) {
    case Version:
        return facts.version;
    case Released:
        return dateText(facts.releasedOn);
    case Lts:
        if (!facts.lts)
            return {};
        return *facts.lts ? QCoreApplication::translate("CatalogueReleaseModel", "Yes")
                          : QCoreApplication::translate("CatalogueReleaseModel", "No");
    case EndOfLife:
        return dateText(facts.endOfLife);
    case ComesFrom:
        return facts.minimumVersion.isEmpty()
                   ? QString()
                   //: Which releases it can be installed over; %1 is the oldest.
                   : QCoreApplication::translate("CatalogueReleaseModel", "%1 or newer").arg(facts.minimumVersion);
    case Own:
        return m_catalogue.ownRelease(facts.version) ? QCoreApplication::translate("CatalogueReleaseModel", "Own entry")
                                                     : QString();
    case Notes:
        return facts.notes.section(u'\n', 0, 0).trimmed();
    default:
        return {};
    }
}

QVariant CatalogueReleaseModel::sortValue(const ReleaseFacts &facts, int column) const
{
    switch (column) {
    case Version:
        return QVariant::fromValue(VersionKey{facts.version});
    case ComesFrom:
        return QVariant::fromValue(VersionKey{facts.minimumVersion});
    case Released:
        return facts.releasedOn;
    case EndOfLife:
        return facts.endOfLife;
    default:
        return text(facts, column);
    }
}

QString CatalogueReleaseModel::columnTitle(int column) const
{
    static constexpr const char *titles[ColumnCount] = {QT_TRANSLATE_NOOP("CatalogueReleaseModel", "Release"),
                                                        QT_TRANSLATE_NOOP("CatalogueReleaseModel", "Released"),
                                                        QT_TRANSLATE_NOOP("CatalogueReleaseModel", "LTS"),
                                                        QT_TRANSLATE_NOOP("CatalogueReleaseModel", "End of life"),
                                                        QT_TRANSLATE_NOOP("CatalogueReleaseModel", "Installs over"),
                                                        QT_TRANSLATE_NOOP("CatalogueReleaseModel", "Own entry"),
                                                        QT_TRANSLATE_NOOP("CatalogueReleaseModel", "Notes")};
    return QCoreApplication::translate("CatalogueReleaseModel", titles[column]);
}

QString CatalogueReleaseModel::columnId(int column) const
{
    static const QString ids[ColumnCount] = {u"release"_s,   u"released"_s, u"lts"_s,  u"endOfLife"_s,
                                             u"comesFrom"_s, u"own"_s,      u"notes"_s};
    return ids[column];
}

} // namespace Switchback
