// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/wizards/outputpanel.h"

#include "models/outputmodel.h"
#include "ui/outputview.h"

#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {
constexpr int collapsedLines = 4;
/// What is asked for at first; the activity log has it all.
constexpr int loadedLines = 2000;
} // namespace

OutputPanel::OutputPanel(Cockpit *cockpit, QWidget *parent)
    : QWidget(parent)
    , m_cockpit(cockpit)
    , m_model(new OutputModel(this, loadedLines))
    , m_toggle(new QToolButton(this))
    , m_view(new OutputView(m_model, this))
{
    m_toggle->setObjectName(u"outputToggle"_s);
    m_toggle->setAutoRaise(true);
    m_toggle->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_view->setObjectName(u"runOutput"_s);
    m_view->setFrameShape(QFrame::StyledPanel);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addWidget(m_toggle, 0, Qt::AlignLeft);
    column->addWidget(m_view, 1);

    connect(m_toggle, &QToolButton::clicked, this, [this] {
        m_expanded = !m_expanded;
        fit();
    });
    // An empty box would only ask what it is for.
    const auto fitOnce = [this] {
        if (m_view->isHidden() == (m_model->rowCount() > 0))
            fit();
    };
    connect(m_model, &QAbstractItemModel::rowsInserted, this, fitOnce);
    connect(m_model, &QAbstractItemModel::modelReset, this, fitOnce);
    connect(cockpit, &Cockpit::outputAdded, this, [this](const QString &id, const QList<OutputLine> &lines) {
        if (id == m_activityId)
            m_model->append(lines);
    });
    connect(cockpit, &Cockpit::outputLoaded, this,
            [this](Cockpit::Ticket ticket, const QString &, const QList<OutputLine> &lines) {
                if (ticket == m_ticket)
                    m_model->setLines(lines);
            });
    retranslate();
}

void OutputPanel::watch(const QString &activityId)
{
    m_activityId = activityId;
    m_model->clear();
    m_ticket = m_cockpit->loadOutput(activityId, 1, loadedLines);
}

void OutputPanel::retranslate()
{
    fit();
    m_view->setAccessibleName(tr("Output"));
    m_model->retranslate();
}

void OutputPanel::fit()
{
    const bool filled = m_model->rowCount() > 0;
    const int lines = std::max(1, m_view->sizeHintForRow(0)) * collapsedLines + 2 * m_view->frameWidth();
    m_toggle->setVisible(filled);
    m_view->setVisible(filled);
    m_toggle->setArrowType(m_expanded ? Qt::DownArrow : Qt::RightArrow);
    m_view->setMinimumHeight(lines);
    m_view->setMaximumHeight(m_expanded ? QWIDGETSIZE_MAX : lines);
    const Qt::ScrollBarPolicy bars = m_expanded ? Qt::ScrollBarAsNeeded : Qt::ScrollBarAlwaysOff;
    m_view->setVerticalScrollBarPolicy(bars);
    m_view->setHorizontalScrollBarPolicy(bars);
    setSizePolicy(QSizePolicy::Preferred, m_expanded ? QSizePolicy::Expanding : QSizePolicy::Maximum);
    m_toggle->setText(m_expanded ? tr("Show the last lines only") : tr("Show the whole &output"));
    m_view->scrollToBottom();
}

} // namespace Switchback
