// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/requestpane.h"

#include "models/requestmodel.h"
#include "ui/tablepane.h"

#include <QEvent>
#include <QFontDatabase>
#include <QPlainTextEdit>
#include <QSplitter>
#include <QTableView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Switchback {

RequestPane::RequestPane(RequestModel *model, QWidget *parent)
    : QWidget(parent)
    , m_table(new TablePane(u"requests"_s, model, this))
    , m_details(new QPlainTextEdit(this))
{
    setObjectName(u"requestPane"_s);
    m_details->setObjectName(u"requestDetails"_s);
    m_details->setReadOnly(true);
    m_details->setTabChangesFocus(true);
    m_details->setFrameShape(QFrame::NoFrame);
    m_details->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setMonospaced();
    auto *halves = new QSplitter(Qt::Horizontal, this);
    halves->setObjectName(u"requestHalves"_s);
    halves->setChildrenCollapsible(false);
    halves->setHandleWidth(10);
    halves->addWidget(m_table);
    halves->addWidget(m_details);
    halves->setStretchFactor(0, 3);
    halves->setStretchFactor(1, 2);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(halves);
    setFocusProxy(m_table);

    // Not the pane's own signal, which comes before the selection has followed.
    connect(m_table->view()->selectionModel(), &QItemSelectionModel::selectionChanged, this, &RequestPane::showDetails);
    connect(model, &QAbstractItemModel::modelReset, this, &RequestPane::showDetails);
    showDetails();
    retranslate();
}

void RequestPane::showDetails()
{
    const QModelIndex current = m_table->current();
    m_details->setPlainText(current.isValid() ? detailsOf(current.data(ValueRole).value<RequestRecord>()) : QString());
    m_details->setVisible(current.isValid());
}

QString RequestPane::detailsOf(const RequestRecord &record)
{
    QStringList lines{record.summary()};
    if (record.retries > 0)
        lines.append(tr("Tried again, %n attempt(s) before this one", nullptr, record.retries));
    const auto append = [&lines](const QString &title, const QStringList &headers) {
        lines.append({QString(), title});
        for (const QString &header : headers)
            lines.append(u"  "_s + header);
    };
    append(tr("Sent, %1:").arg(formatBytes(record.sentBytes)), record.requestHeaders);
    if (record.status > 0)
        append(tr("Received, %1:").arg(formatBytes(record.receivedBytes)), record.responseHeaders);
    return lines.join(u'\n');
}

void RequestPane::setMonospaced()
{
    QFont fixed = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    fixed.setPointSizeF(font().pointSizeF() * 0.92);
    m_details->setFont(fixed);
}

void RequestPane::retranslate()
{
    m_table->setTexts(tr("Requests"), tr("No requests yet."));
    m_details->setAccessibleName(tr("The chosen request"));
    showDetails();
}

void RequestPane::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange && m_details)
        setMonospaced();
}

} // namespace Switchback
