// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "models/findingmodel.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

/// After all that nobody has acknowledged yet.
constexpr int acknowledgedRank = 100;

} // namespace

FindingModel::FindingModel(QObject *parent)
    : TableModel(parent)
{
}

void FindingModel::setFindings(const QList<Finding> &findings)
{
    beginResetModel();
    m_findings = findings;
    std::stable_sort(m_findings.begin(), m_findings.end(), [](const Finding &one, const Finding &other) {
        if (one.acknowledged.has_value() != other.acknowledged.has_value())
            return other.acknowledged.has_value();
        return one.gravity < other.gravity;
    });
    endResetModel();
}

void FindingModel::setFinding(int row, const Finding &finding)
{
    m_findings[row] = finding;
    Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
}

int FindingModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_findings.size());
}

int FindingModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant FindingModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Finding &finding = m_findings.at(index.row());
    const bool isGravity = index.column() == GravityName;
    switch (role) {
    case Qt::DisplayRole:
        if (!isGravity)
            return finding.sentence.translated();
        return finding.acknowledged ? QCoreApplication::translate("FindingModel", "Acknowledged")
                                    : displayName(finding.gravity);
    case Qt::DecorationRole:
        return isGravity ? QVariant(icon(iconName(finding.gravity))) : QVariant();
    case Qt::ToolTipRole:
        return finding.sentence.translated();
    case SortRole:
        return isGravity ? QVariant(finding.acknowledged ? acknowledgedRank : int(finding.gravity))
                         : QVariant(finding.sentence.translated());
    case IdRole:
        return finding.code;
    case StateRole:
        return QVariant::fromValue(finding.gravity);
    case ReasonRole:
        return finding.remedy.translated();
    case ValueRole:
        return QVariant::fromValue(finding);
    default:
        return {};
    }
}

QString FindingModel::columnTitle(int column) const
{
    static constexpr const char *titles[ColumnCount] = {QT_TRANSLATE_NOOP("FindingModel", "Severity"),
                                                        QT_TRANSLATE_NOOP("FindingModel", "What was found")};
    return QCoreApplication::translate("FindingModel", titles[column]);
}

QString FindingModel::columnId(int column) const
{
    static const QString ids[ColumnCount] = {u"gravity"_s, u"finding"_s};
    return ids[column];
}

} // namespace Switchback
