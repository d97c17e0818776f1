// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "models/cataloguemodel.h"

#include "models/timetext.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace Switchback {

void CatalogueModel::setCatalogues(const QList<ReleaseCatalogue> &catalogues)
{
    beginResetModel();
    m_catalogues = catalogues;
    endResetModel();
}

void CatalogueModel::setCatalogue(const ReleaseCatalogue &catalogue)
{
    if (const QModelIndex held = indexOf(catalogue.id); held.isValid()) {
        m_catalogues[held.row()] = catalogue;
        Q_EMIT dataChanged(held, index(held.row(), ColumnCount - 1));
        return;
    }
    const int end = rowCount();
    beginInsertRows({}, end, end);
    m_catalogues.append(catalogue);
    endInsertRows();
}

QModelIndex CatalogueModel::indexOf(const QString &id) const
{
    for (int i = 0; i < rowCount(); ++i)
        if (m_catalogues.at(i).id == id)
            return index(i, Product);
    return {};
}

int CatalogueModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_catalogues.size());
}

int CatalogueModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant CatalogueModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ReleaseCatalogue &catalogue = m_catalogues.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return text(catalogue, index.column());
    case Qt::ToolTipRole:
        return toolTip(catalogue, index.column());
    case Qt::DecorationRole:
        return catalogue.problem && index.column() == Product ? QVariant(icon(u"state-degraded"_s)) : QVariant();
    case Qt::TextAlignmentRole:
        return index.column() == Releases || index.column() == OwnEntries
                   ? QVariant(Qt::Alignment(Qt::AlignRight | Qt::AlignVCenter))
                   : QVariant();
    case ReasonRole:
        return catalogue.problem ? catalogue.problem->sentence.translated() : QString();
    case UsableRole:
        return catalogue.updatedOn.isValid();
    case SortRole:
        return sortValue(catalogue, index.column());
    case ExportRole:
        return index.column() >= UpdatedOn ? sortValue(catalogue, index.column()) : QVariant();
    case IdRole:
        return catalogue.id;
    case ValueRole:
        return QVariant::fromValue(catalogue);
    default:
        return {};
    }
}

QString CatalogueModel::text(const ReleaseCatalogue &catalogue, int column) const
{
    switch (column) {
    case Product:
        return catalogue.product;
    case Id:
        return catalogue.id;
    case From:
        return catalogue.refreshedFrom.isEmpty() ? QCoreApplication::translate("CatalogueModel", "Switchback itself")
                                                 : catalogue.refreshedFrom;
    case UpdatedOn:
        return dateText(catalogue.updatedOn);
    case Releases:
        return QLocale().toString(catalogue.merged().size());
    case OwnEntries:
        return catalogue.ownReleases.isEmpty() ? QString() : QLocale().toString(catalogue.ownReleases.size());
    default:
        return {};
    }
}

QString CatalogueModel::toolTip(const ReleaseCatalogue &catalogue, int column) const
{
    if (catalogue.problem)
        return catalogue.problem->sentence.translated();
    if (column == From && catalogue.refreshedAt.isValid())
        //: When a catalogue was taken from a file or an address; %1 is a date with the time.
        return QCoreApplication::translate("CatalogueModel", "Taken from there on %1")
            .arg(momentText(catalogue.refreshedAt));
    //: Where the facts of a catalogue stand; %1 is a web address.
    return QCoreApplication::translate("CatalogueModel", "Facts from %1").arg(catalogue.source.toString());
}

QVariant CatalogueModel::sortValue(const ReleaseCatalogue &catalogue, int column) const
{
    switch (column) {
    case UpdatedOn:
        return catalogue.updatedOn;
    case Releases:
        return catalogue.merged().size();
    case OwnEntries:
        return catalogue.ownReleases.size();
    default:
        return text(catalogue, column);
    }
}

QString CatalogueModel::columnTitle(int column) const
{
    static constexpr const char *titles[ColumnCount] = {
        QT_TRANSLATE_NOOP("CatalogueModel", "Product"),  QT_TRANSLATE_NOOP("CatalogueModel", "Id"),
        QT_TRANSLATE_NOOP("CatalogueModel", "From"),     QT_TRANSLATE_NOOP("CatalogueModel", "Updated on"),
        QT_TRANSLATE_NOOP("CatalogueModel", "Releases"), QT_TRANSLATE_NOOP("CatalogueModel", "Own entries")};
    return QCoreApplication::translate("CatalogueModel", titles[column]);
}

QString CatalogueModel::columnId(int column) const
{
    static const QString ids[ColumnCount] = {u"product"_s,   u"id"_s,       u"from"_s,
                                             u"updatedOn"_s, u"releases"_s, u"ownEntries"_s};
    return ids[column];
}

} // namespace Switchback
