// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/wizards/wizardshell.h"

#include "ui/wizards/wizardmessage.h"
#include "ui/wizards/wizardpage.h"
#include "ui/wizards/wizardsteps.h"

#include <QCloseEvent>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QScreen>
#include <QStackedWidget>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {
/// A check that is quicker than this shows no busy sign: it would only flicker.
constexpr int busyDelayMilliseconds = 150;
constexpr int outerMargin = 20;
} // namespace

WizardShell::WizardShell(QWidget *parent)
    : QDialog(parent)
    , m_steps(new WizardSteps(this))
    , m_title(new QLabel(this))
    , m_subtitle(new QLabel(this))
    , m_stack(new QStackedWidget(this))
    , m_message(new WizardMessage(this))
    , m_question(new WizardMessage(this))
    , m_reason(new QLabel(this))
    , m_busy(new QProgressBar(this))
    , m_busyDelay(new QTimer(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowFlag(Qt::WindowContextHelpButtonHint, false);
    setModal(false);
    setSizeGripEnabled(false);

    auto *columns = new QHBoxLayout(this);
    columns->setContentsMargins(0, 0, 0, 0);
    columns->setSpacing(0);
    columns->addWidget(m_steps);
    auto *main = new QVBoxLayout;
    main->setContentsMargins(outerMargin + 4, outerMargin, outerMargin, outerMargin - 4);
    main->setSpacing(12);
    columns->addLayout(main, 1);

    buildHeader();
    m_stack->setObjectName(u"wizardPages"_s);
    m_message->setObjectName(u"wizardMessage"_s);
    m_question->setObjectName(u"wizardQuestion"_s);
    auto *header = new QVBoxLayout;
    header->setSpacing(2);
    header->addWidget(m_title);
    header->addWidget(m_subtitle);
    main->addLayout(header);
    main->addWidget(m_stack, 1);
    main->addWidget(m_message);
    main->addWidget(m_question);
    buildButtons();
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_busy);
    row->addWidget(m_reason, 1);
    for (QPushButton *button : {m_back, m_next, m_action, m_ok, m_cancel})
        row->addWidget(button);
    main->addLayout(row);

    m_busyDelay->setSingleShot(true);
    m_busyDelay->setInterval(busyDelayMilliseconds);
    connect(m_busyDelay, &QTimer::timeout, this, [this] {
        m_busy->setVisible(m_validating);
        refreshButtons();
    });
    takeSize();
}

/// By the font, so that a larger one gets the room it needs, but never beyond the screen.
void WizardShell::takeSize()
{
    const auto characters = [this](int across, int down) {
        return QSize(fontMetrics().averageCharWidth() * across, fontMetrics().height() * down);
    };
    const QSize room = screen()->availableSize();
    setMinimumSize(characters(100, 36).boundedTo(room));
    resize(QSize(980, 660).expandedTo(characters(132, 41)).boundedTo(room));
}

void WizardShell::buildHeader()
{
    m_title->setObjectName(u"wizardTitle"_s);
    m_title->setTextFormat(Qt::PlainText);
    m_title->setWordWrap(true);
    QFont big = m_title->font();
    big.setPointSizeF(big.pointSizeF() * 1.45);
    big.setBold(true);
    m_title->setFont(big);
    m_subtitle->setObjectName(u"wizardSubtitle"_s);
    m_subtitle->setTextFormat(Qt::PlainText);
    m_subtitle->setWordWrap(true);
}

void WizardShell::buildButtons()
{
    const auto button = [this](const QString &name) {
        auto *made = new QPushButton(this);
        made->setObjectName(name);
        return made;
    };
    m_back = button(u"wizardBackButton"_s);
    m_next = button(u"wizardNextButton"_s);
    m_action = button(u"wizardActionButton"_s);
    m_ok = button(u"wizardOkButton"_s);
    m_cancel = button(u"wizardCancelButton"_s);
    m_close = button(u"wizardDiscardButton"_s);
    m_stay = button(u"wizardKeepButton"_s);
    m_question->addButton(m_stay);
    m_question->addButton(m_close);

    m_reason->setObjectName(u"wizardReason"_s);
    m_reason->setTextFormat(Qt::PlainText);
    m_reason->setWordWrap(true);
    m_busy->setObjectName(u"wizardBusy"_s);
    m_busy->setRange(0, 0);
    m_busy->setTextVisible(false);
    m_busy->setFixedWidth(96);
    m_busy->setMaximumHeight(fontMetrics().height());
    m_busy->setVisible(false);

    connect(m_back, &QPushButton::clicked, this, &WizardShell::goBack);
    connect(m_next, &QPushButton::clicked, this, &WizardShell::goNext);
    connect(m_action, &QPushButton::clicked, this, &WizardShell::goNext);
    connect(m_ok, &QPushButton::clicked, this, &QWidget::close);
    connect(m_cancel, &QPushButton::clicked, this, &QWidget::close);
    connect(m_close, &QPushButton::clicked, this, &QWidget::close);
    connect(m_stay, &QPushButton::clicked, this, &WizardShell::stopAsking);
}

void WizardShell::addPage(WizardPage *page)
{
    m_stack->addWidget(page);
    connect(page, &WizardPage::accepted, this, [this, page](quint64 attempt) { onAccepted(page, attempt); });
    connect(page, &WizardPage::rejected, this,
            [this, page](quint64 attempt, const QString &sentence, const QString &remedy) {
                onRejected(page, attempt, sentence, remedy);
            });
    connect(page, &WizardPage::completeChanged, this, [this, page] {
        if (page == currentPage())
            refreshButtons();
    });
    connect(page, &WizardPage::titleChanged, this, &WizardShell::refreshTitles);
    connect(page, &WizardPage::informed, this, [this, page](const QString &sentence) {
        if (page == currentPage())
            m_message->say(WizardMessage::Weight::Information, sentence);
    });
    connect(page, &WizardPage::nextRequested, this, [this, page] {
        if (page == currentPage() && page->kind() == WizardPage::Kind::Question)
            goNext();
    });
}

void WizardShell::begin(int index)
{
    m_begun = true;
    retranslate();
    turnTo(index);
}

WizardPage *WizardShell::page(int index) const
{
    return qobject_cast<WizardPage *>(m_stack->widget(index));
}

WizardPage *WizardShell::currentPage() const
{
    return m_begun ? page(m_stack->currentIndex()) : nullptr;
}

int WizardShell::currentIndex() const
{
    return m_stack->currentIndex();
}

void WizardShell::turnTo(int index)
{
    aboutToEnter(index);
    m_message->clear();
    stopAsking();
    m_stack->setCurrentIndex(index);
    WizardPage *shown = page(index);
    shown->enter();
    refreshTitles();
    refreshButtons();
    // A button that was pressed to come here may be gone now: the focus must not be lost with it.
    if (QWidget *field = shown->firstField())
        field->setFocus(Qt::OtherFocusReason);
    else if (QPushButton *fallback = m_next->isVisibleTo(this) && m_next->isEnabled() ? m_next : m_cancel;
             fallback->isVisibleTo(this))
        fallback->setFocus(Qt::OtherFocusReason);
    else
        m_ok->setFocus(Qt::OtherFocusReason);
}

void WizardShell::goNext()
{
    WizardPage *leaving = currentPage();
    if (!leaving || m_validating || leaving->kind() == WizardPage::Kind::Run || !leaving->isComplete())
        return;
    m_message->clear();
    stopAsking();
    setValidating(true);
    leaving->validate(++m_attempt);
}

void WizardShell::goBack()
{
    if (m_stack->currentIndex() == 0)
        return;
    if (m_validating) {
        if (!currentPage()->isAbandonable() || !currentPage()->abandonValidation())
            return;
        setValidating(false);
    }
    turnTo(m_stack->currentIndex() - 1);
}

void WizardShell::onAccepted(WizardPage *page, quint64 attempt)
{
    if (!m_validating || attempt != m_attempt || page != currentPage())
        return;
    setValidating(false);
    if (m_stack->currentIndex() + 1 < m_stack->count())
        turnTo(m_stack->currentIndex() + 1);
}

void WizardShell::onRejected(WizardPage *page, quint64 attempt, const QString &sentence, const QString &remedy)
{
    if (!m_validating || attempt != m_attempt || page != currentPage())
        return;
    setValidating(false);
    m_message->say(WizardMessage::Weight::Error, sentence, remedy);
    if (QWidget *field = page->firstField())
        field->setFocus(Qt::OtherFocusReason);
}

void WizardShell::setValidating(bool validating)
{
    m_validating = validating;
    if (validating) {
        // The button that was pressed gets locked; without this Qt would hand the focus to whatever comes next.
        m_cancel->setFocus(Qt::OtherFocusReason);
        m_busyDelay->start();
    } else {
        m_busyDelay->stop();
        m_busy->setVisible(false);
    }
    refreshButtons();
}

void WizardShell::reject()
{
    WizardPage *shown = currentPage();
    if (m_question->isVisibleTo(this)) {
        stopAsking();
    } else if (shown && shown->kind() != WizardPage::Kind::Run && isTouched()) {
        askWhetherToClose();
    } else {
        close();
    }
}

void WizardShell::closeEvent(QCloseEvent *event)
{
    // What cannot be called off any more is waited for: the page turns it round once it can.
    if (m_validating && !currentPage()->abandonValidation()) {
        event->ignore();
        return;
    }
    // Not the dialog's own handling, which would come back to reject().
    event->accept();
}

bool WizardShell::isTouched() const
{
    for (int i = 0; i < m_stack->count(); ++i)
        if (page(i)->isTouched())
            return true;
    return false;
}

void WizardShell::askWhetherToClose()
{
    m_question->say(WizardMessage::Weight::Warning, tr("Close without doing anything? What you chose here is lost."));
    m_stay->setFocus(Qt::OtherFocusReason);
}

void WizardShell::stopAsking()
{
    const bool hadFocus = m_stay->hasFocus() || m_close->hasFocus();
    m_question->clear();
    if (WizardPage *shown = currentPage(); hadFocus && shown && shown->firstField())
        shown->firstField()->setFocus(Qt::OtherFocusReason);
}

void WizardShell::refreshButtons()
{
    const WizardPage *shown = currentPage();
    if (!shown)
        return;
    const WizardPage::Kind kind = shown->kind();
    const bool complete = shown->isComplete();
    m_back->setVisible(kind != WizardPage::Kind::Run);
    m_back->setEnabled(m_stack->currentIndex() > 0 && (!m_validating || shown->isAbandonable()));
    m_next->setVisible(kind == WizardPage::Kind::Question);
    m_next->setEnabled(complete && !m_validating);
    m_action->setVisible(kind == WizardPage::Kind::Confirmation);
    m_action->setText(shown->actionName());
    m_action->setEnabled(complete && !m_validating);
    m_cancel->setVisible(kind != WizardPage::Kind::Run);
    m_ok->setVisible(kind == WizardPage::Kind::Run);
    m_next->setDefault(kind == WizardPage::Kind::Question);
    m_action->setDefault(kind == WizardPage::Kind::Confirmation);
    m_ok->setDefault(kind == WizardPage::Kind::Run);

    QString reason;
    if (m_busy->isVisibleTo(this))
        reason = tr("Checking…");
    else if (!complete && !m_validating)
        reason = shown->incompleteReason();
    m_reason->setText(reason);
    for (QPushButton *button : {m_next, m_action})
        button->setAccessibleDescription(complete ? QString() : shown->incompleteReason());
}

void WizardShell::refreshTitles()
{
    const WizardPage *shown = currentPage();
    if (!shown)
        return;
    QStringList names;
    for (int i = 0; i < m_stack->count(); ++i)
        names.append(page(i)->stepName());
    const int current = m_stack->currentIndex();
    m_steps->setSteps(names, current, shown->isFinished());
    m_title->setText(shown->title());
    m_subtitle->setText(shown->subtitle());
    m_subtitle->setVisible(!shown->subtitle().isEmpty());
    m_stack->setAccessibleName(shown->title());
    m_stack->setAccessibleDescription(shown->subtitle());
    //: Title of a wizard's window: "Upgrade Guestbook — step 2 of 4: Release"
    setWindowTitle(
        tr("%1 — step %2 of %3: %4")
            .arg(task(), QString::number(current + 1), QString::number(m_stack->count()), shown->stepName()));
}

void WizardShell::retranslate()
{
    m_back->setText(tr("&Back"));
    m_next->setText(tr("&Next"));
    m_ok->setText(tr("&OK"));
    m_cancel->setText(tr("Cancel"));
    m_close->setText(tr("Close"));
    m_stay->setText(tr("Keep going"));
    m_busy->setAccessibleName(tr("Checking"));
    refreshTitles();
    refreshButtons();
}

void WizardShell::keyPressEvent(QKeyEvent *event)
{
    // A key held down must not run through the pages and past the confirmation.
    if (event->isAutoRepeat() && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)) {
        event->accept();
        return;
    }
    QDialog::keyPressEvent(event);
}

void WizardShell::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange && m_begun)
        retranslate();
}

} // namespace Switchback
