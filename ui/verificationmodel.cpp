// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/verificationmodel.h"

#include <QCoreApplication>
#include <QLocale>
#include <QTextDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

QString verdictIcon(PageVerdict verdict)
{
    switch (verdict) {
    case PageVerdict::Same:
        return u"succeeded"_s;
    case PageVerdict::Changed:
        return u"info"_s;
    case PageVerdict::NeedsReview:
        return u"state-degraded"_s;
    case PageVerdict::Worse:
        return u"failed"_s;
    }
    return {};
}

QString reasonsOf(const CheckedPage &page)
{
    QStringList sentences;
    for (const Text &reason : page.reasons)
        sentences.append(reason.translated());
    return sentences.join(u' ');
}

/// For a tool tip, where text that looks like markup would be taken for it: a site can have any title.
QString withoutMarkup(const QString &text)
{
    return Qt::mightBeRichText(text) ? Qt::convertFromPlainText(text, Qt::WhiteSpaceNormal) : text;
}

bool isNumber(int column)
{
    return column == VerificationModel::Status || column == VerificationModel::Took;
}

} // namespace

VerificationModel::VerificationModel(QObject *parent)
    : TableModel(parent)
{
}

void VerificationModel::setPages(const QList<CheckedPage> &pages)
{
    beginResetModel();
    m_pages = pages;
    std::stable_sort(m_pages.begin(), m_pages.end(),
                     [](const CheckedPage &one, const CheckedPage &other) { return one.verdict > other.verdict; });
    endResetModel();
}

int VerificationModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_pages.size());
}

int VerificationModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString VerificationModel::cell(const CheckedPage &page, int column)
{
    switch (column) {
    case Verdict:
        return verdictText(page.verdict).translated();
    case Path:
        return page.path;
    case Difference:
        return reasonsOf(page);
    case Status:
        return page.status > 0 ? QString::number(page.status)
                               : QCoreApplication::translate("VerificationModel", "no answer");
    case Took:
        return formatDuration(page.milliseconds);
    default:
        return {};
    }
}

/// By what a column is sorted: the worst verdict first.
QVariant VerificationModel::rank(const CheckedPage &page, int column)
{
    if (column == Verdict)
        return int(PageVerdict::Worse) - int(page.verdict);
    if (column == Status)
        return page.status;
    if (column == Took)
        return page.milliseconds;
    return cell(page, column);
}

QVariant VerificationModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const CheckedPage &page = m_pages.at(index.row());
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
        return cell(page, column);
    case Qt::DecorationRole:
        return column == Verdict ? QVariant(icon(verdictIcon(page.verdict))) : QVariant();
    case Qt::ToolTipRole:
        return withoutMarkup(column == Path && !page.title.isEmpty() ? page.title : cell(page, column));
    case Qt::TextAlignmentRole:
        return isNumber(column) ? QVariant(int(Qt::AlignRight | Qt::AlignVCenter)) : QVariant();
    case SortRole:
        return rank(page, column);
    case ExportRole:
        return isNumber(column) ? rank(page, column) : QVariant();
    case IdRole:
        return page.path;
    case StateRole:
        return QVariant::fromValue(page.verdict);
    case ValueRole:
        return QVariant::fromValue(page);
    default:
        return {};
    }
}

QString VerificationModel::columnTitle(int column) const
{
    static constexpr const char *titles[ColumnCount] = {
        QT_TRANSLATE_NOOP("VerificationModel", "Verdict"), QT_TRANSLATE_NOOP("VerificationModel", "Page"),
        QT_TRANSLATE_NOOP("VerificationModel", "What differs"), QT_TRANSLATE_NOOP("VerificationModel", "Status"),
        QT_TRANSLATE_NOOP("VerificationModel", "Took")};
    return QCoreApplication::translate("VerificationModel", titles[column]);
}

QString VerificationModel::columnId(int column) const
{
    static const QString ids[ColumnCount] = {u"verdict"_s, u"path"_s, u"difference"_s, u"status"_s, u"took"_s};
    return ids[column];
}

} // namespace Switchback
