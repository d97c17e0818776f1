// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/pipelineview.h"

#include "models/projectcatalog.h"
#include "ui/environmentcard.h"
#include "ui/pipelinearrow.h"
#include "ui/taborder.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QResizeEvent>
#include <QScrollBar>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {
constexpr int scrollBarGap = 6;
/// Enough of a card to know its environment, version and state.
constexpr int leastLines = 7;
} // namespace

PipelineView::PipelineView(ProjectCatalog *catalog, QWidget *parent)
    : QScrollArea(parent)
    , m_catalog(catalog)
    , m_content(new QWidget(this))
    , m_row(new QHBoxLayout(m_content))
{
    setObjectName(u"pipeline"_s);
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setFocusPolicy(Qt::NoFocus);
    // Gives way in a low window, where the table below would lose its last row.
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Maximum);
    m_content->setObjectName(u"pipelineContent"_s);
    m_content->setAutoFillBackground(false);
    viewport()->setAutoFillBackground(false);
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(2);
    setWidget(m_content);

    connect(catalog, &ProjectCatalog::projectChanged, this, [this](const QString &id) {
        if (id == m_projectId)
            refresh();
    });
    connect(catalog, &ProjectCatalog::projectAged, this, [this](const QString &id) {
        if (id == m_projectId)
            refresh();
    });
    connect(catalog, &ProjectCatalog::projectRemoved, this, [this](const QString &id) {
        if (id == m_projectId)
            rebuild();
    });
    connect(catalog, &ProjectCatalog::runningChanged, this, &PipelineView::refreshCard);
}

void PipelineView::setProjectId(const QString &projectId)
{
    m_projectId = projectId;
    rebuild();
}

void PipelineView::setSelected(const std::optional<EnvironmentRef> &ref)
{
    m_selected = ref;
    for (EnvironmentCard *card : std::as_const(m_cards))
        card->setSelected(ref && card->ref() == *ref);
}

void PipelineView::setNow(const QDateTime &now)
{
    m_now = now;
    refresh();
}

EnvironmentCard *PipelineView::card(const EnvironmentRef &ref) const
{
    const auto found = std::find_if(m_cards.cbegin(), m_cards.cend(),
                                    [&ref](const EnvironmentCard *card) { return card->ref() == ref; });
    return found == m_cards.cend() ? nullptr : *found;
}

QSize PipelineView::sizeHint() const
{
    // The narrower the cards, the more lines their sentences take.
    const int least = m_content->minimumSizeHint().width();
    const int height =
        m_row->hasHeightForWidth() ? m_row->heightForWidth(qMax(width(), least)) : m_content->sizeHint().height();
    const int bar = width() < least ? horizontalScrollBar()->sizeHint().height() + scrollBarGap : 0;
    return {m_content->sizeHint().width(), height + bar};
}

QSize PipelineView::minimumSizeHint() const
{
    return {fontMetrics().averageCharWidth() * 30, qMin(sizeHint().height(), fontMetrics().height() * leastLines)};
}

QList<EnvironmentRef> PipelineView::wantedRefs() const
{
    QList<EnvironmentRef> refs;
    if (const Project *project = m_catalog->project(m_projectId))
        for (const Environment &environment : project->environments)
            refs.append(environment.ref);
    return refs;
}

void PipelineView::rebuild()
{
    while (QLayoutItem *item = m_row->takeAt(0)) {
        if (QWidget *widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        }
        delete item;
    }
    m_cards.clear();
    const QList<EnvironmentRef> refs = wantedRefs();
    for (const EnvironmentRef &ref : refs) {
        if (!m_cards.isEmpty())
            m_row->addWidget(new PipelineArrow(m_catalog->environment(m_cards.last()->ref())->role, m_content));
        addCard(ref);
    }
    // Takes only what the cards leave when they are as wide as they may be.
    m_row->addStretch(0);
    // They stand above the tables.
    QList<QWidget *> chain;
    for (EnvironmentCard *card : std::as_const(m_cards))
        chain += card->tabChain();
    placeInTabOrder(this, chain);
    setSelected(m_selected);
    refresh();
}

void PipelineView::addCard(const EnvironmentRef &ref)
{
    auto *card = new EnvironmentCard(ref, m_content);
    connect(card, &EnvironmentCard::selected, this, &PipelineView::selected);
    connect(card, &EnvironmentCard::upgradeRequested, this, &PipelineView::upgradeRequested);
    connect(card, &EnvironmentCard::setUpRequested, this, &PipelineView::setUpRequested);
    connect(card, &EnvironmentCard::restoreRequested, this, &PipelineView::restoreRequested);
    connect(card, &EnvironmentCard::extendRequested, this, &PipelineView::extendRequested);
    connect(card, &EnvironmentCard::activityRequested, this, &PipelineView::activityRequested);
    connect(card, &EnvironmentCard::menuRequested, this, &PipelineView::menuRequested);
    m_row->addWidget(card, 1);
    // At once, not with the next event: it can be given the focus now.
    card->show();
    m_cards.append(card);
}

void PipelineView::refresh()
{
    const QList<EnvironmentRef> refs = wantedRefs();
    const bool same =
        std::equal(refs.cbegin(), refs.cend(), m_cards.cbegin(), m_cards.cend(),
                   [](const EnvironmentRef &ref, const EnvironmentCard *card) { return card->ref() == ref; });
    if (!same) {
        rebuild();
        return;
    }
    for (const EnvironmentRef &ref : refs)
        refreshCard(ref);
}

void PipelineView::refreshCard(const EnvironmentRef &ref)
{
    EnvironmentCard *shown = card(ref);
    const Project *project = m_catalog->project(ref.projectId);
    const Environment *environment = m_catalog->environment(ref);
    if (!shown || !project || !environment)
        return;
    shown->setFacts(*project, *environment, m_catalog->openOn(ref), m_now);
    updateGeometry();
}

void PipelineView::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    if (event->size().width() != event->oldSize().width())
        updateGeometry();
}

bool PipelineView::eventFilter(QObject *watched, QEvent *event)
{
    // The area is as high as its cards, and they have just said that they need another height.
    if (watched == m_content && event->type() == QEvent::LayoutRequest)
        updateGeometry();
    return QScrollArea::eventFilter(watched, event);
}

void PipelineView::keyPressEvent(QKeyEvent *event)
{
    const int step = event->key() == Qt::Key_Right ? 1 : event->key() == Qt::Key_Left ? -1 : 0;
    const auto focused =
        std::find_if(m_cards.cbegin(), m_cards.cend(), [](const EnvironmentCard *card) { return card->hasFocus(); });
    if (step == 0 || focused == m_cards.cend()) {
        QScrollArea::keyPressEvent(event);
        return;
    }
    const qsizetype next =
        std::distance(m_cards.cbegin(), focused) + (layoutDirection() == Qt::RightToLeft ? -step : step);
    if (next >= 0 && next < m_cards.size()) {
        m_cards.at(next)->setFocus(Qt::TabFocusReason);
        ensureWidgetVisible(m_cards.at(next));
    }
}

void PipelineView::changeEvent(QEvent *event)
{
    QScrollArea::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        refresh();
}

} // namespace Switchback
