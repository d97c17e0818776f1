// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/wizards/lossview.h"

#include "ui/rowdelegate.h"
#include "ui/tableheader.h"
#include "ui/wizards/lossmodel.h"
#include "ui/wizards/wizardmessage.h"

#include <QEvent>
#include <QHeaderView>
#include <QLabel>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {
/// More are scrolled to: the steps of the plan stay in sight.
constexpr int mostRows = 4;
constexpr int widestCharacters = 40;
} // namespace

LossView::LossView(QWidget *parent)
    : QWidget(parent)
    , m_model(new LossModel(this))
    , m_title(new QLabel(this))
    , m_hint(new QLabel(this))
    , m_table(new QTableView(this))
    , m_sentence(new WizardMessage(this))
{
    setObjectName(u"planLosses"_s);
    m_title->setObjectName(u"lossTitle"_s);
    QFont bold = m_title->font();
    bold.setBold(true);
    m_title->setFont(bold);
    m_title->setBuddy(m_table);
    m_hint->setObjectName(u"lossHint"_s);
    m_hint->setWordWrap(true);
    m_sentence->setObjectName(u"lossSentence"_s);
    m_table->setObjectName(u"lossTable"_s);
    m_table->setHorizontalHeader(new TableHeader(m_table));
    m_table->setModel(m_model);
    m_table->setItemDelegate(new RowDelegate(m_table));
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setTabKeyNavigation(false);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setCornerButtonEnabled(false);
    m_table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_table->verticalHeader()->setVisible(false);
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setSectionsClickable(false);
    m_table->horizontalHeader()->setStretchLastSection(true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    column->addWidget(m_title);
    column->addWidget(m_sentence);
    column->addWidget(m_table);
    column->addWidget(m_hint);
    retranslate();
}

void LossView::setLosses(const QList<Loss> &losses, const Text &unknown)
{
    m_unknown = unknown;
    m_model->setLosses(losses);
    fill();
    fitTable();
}

void LossView::fill()
{
    const bool some = m_model->rowCount() > 0;
    m_table->setVisible(some);
    m_hint->setVisible(some);
    if (!m_unknown.isEmpty())
        //: Why it is not known what came in since the backup
        m_sentence->say(WizardMessage::Weight::Warning, tr("Cannot be told: %1").arg(m_unknown.translated()));
    else if (!some)
        m_sentence->say(WizardMessage::Weight::Success, tr("Nothing came in since the backup."));
    else
        m_sentence->clear();
}

void LossView::fitTable()
{
    const int row = fontMetrics().height() + 10;
    m_table->verticalHeader()->setDefaultSectionSize(row);
    m_table->resizeColumnsToContents();
    const int character = fontMetrics().averageCharWidth();
    for (int column = 0; column < LossModel::Samples; ++column)
        m_table->setColumnWidth(column,
                                std::min(m_table->columnWidth(column) + 2 * character, widestCharacters * character));
    m_table->setFixedHeight(m_table->horizontalHeader()->sizeHint().height()
                            + std::min(m_model->rowCount(), mostRows) * row + 2 * m_table->frameWidth());
}

void LossView::retranslate()
{
    m_title->setText(tr("What ca&me in since the backup"));
    m_hint->setText(tr("Going back leaves it behind: it stays in the installation that is set aside."));
    m_table->setAccessibleName(tr("What came in since the backup"));
    m_table->horizontalHeader()->setAccessibleName(tr("Columns"));
    m_model->retranslate();
    fill();
}

void LossView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange && m_table->model())
        fitTable();
}

} // namespace Switchback
