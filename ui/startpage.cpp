// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/startpage.h"

#include "ui/themedicon.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {
constexpr int iconSide = 88;
constexpr int textWidth = 460;
} // namespace

StartPage::StartPage(QWidget *parent)
    : QWidget(parent)
    , m_icon(new QLabel(this))
    , m_title(new QLabel(this))
    , m_sentence(new QLabel(this))
    , m_sample(new QPushButton(this))
    , m_addSite(new QPushButton(this))
    , m_addAccount(new QPushButton(this))
    , m_hint(new QLabel(this))
{
    setObjectName(u"startPage"_s);
    m_icon->setObjectName(u"startIcon"_s);
    m_title->setObjectName(u"startTitle"_s);
    m_sentence->setObjectName(u"startSentence"_s);
    m_sample->setObjectName(u"createSample"_s);
    m_addSite->setObjectName(u"startAddSite"_s);
    m_addAccount->setObjectName(u"startAddAccount"_s);
    m_addAccount->hide();
    m_hint->setObjectName(u"startHint"_s);
    QFont large = font();
    large.setPointSizeF(large.pointSizeF() * 1.9);
    large.setWeight(QFont::Medium);
    m_title->setFont(large);
    for (QLabel *label : {m_icon, m_title, m_sentence, m_hint})
        label->setAlignment(Qt::AlignHCenter);
    for (QLabel *label : {m_sentence, m_hint}) {
        label->setWordWrap(true);
        label->setFixedWidth(textWidth);
    }
    m_hint->setForegroundRole(QPalette::PlaceholderText);
    m_sample->setDefault(true);
    for (QPushButton *button : {m_sample, m_addSite, m_addAccount})
        button->setMinimumHeight(fontMetrics().height() + 18);

    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(12);
    buttons->addStretch(1);
    buttons->addWidget(m_sample);
    buttons->addWidget(m_addSite);
    buttons->addWidget(m_addAccount);
    buttons->addStretch(1);
    auto *column = new QVBoxLayout(this);
    column->setSpacing(0);
    column->addStretch(2);
    column->addWidget(m_icon);
    column->addSpacing(20);
    column->addWidget(m_title);
    column->addSpacing(10);
    column->addWidget(m_sentence, 0, Qt::AlignHCenter);
    column->addSpacing(28);
    column->addLayout(buttons);
    column->addSpacing(16);
    column->addWidget(m_hint, 0, Qt::AlignHCenter);
    column->addStretch(3);
    refreshIcon();
    retranslateUi();

    connect(m_sample, &QPushButton::clicked, this, &StartPage::sampleRequested);
    connect(m_addSite, &QPushButton::clicked, this, &StartPage::addSiteRequested);
    connect(m_addAccount, &QPushButton::clicked, this, &StartPage::addAccountRequested);
}

void StartPage::setBusy(bool busy)
{
    m_busy = busy;
    m_sample->setEnabled(!busy);
    m_addSite->setEnabled(!busy);
    m_addAccount->setEnabled(!busy);
    retranslateUi();
}

void StartPage::setAccountsOffered(bool offered)
{
    m_addAccount->setVisible(offered);
}

void StartPage::refreshIcon()
{
    m_icon->setPixmap(themedPixmap(u"switchback"_s, iconSide, devicePixelRatioF()));
}

void StartPage::retranslateUi()
{
    m_title->setText(tr("Welcome to Switchback"));
    m_sentence->setText(tr("Switchback upgrades the environments of your web sites, keeps the version before until the "
                           "new one is proven, and takes you back to it in one click."));
    m_sample->setText(tr("Create the sample site"));
    m_addSite->setText(tr("Add a site…"));
    m_addAccount->setText(tr("Connect an account…"));
    m_hint->setText(m_busy ? tr("The sample site is being set up. This takes a few seconds.")
                           : tr("The sample is a small guestbook with three environments on this machine, made to be "
                                "upgraded and rolled back."));
    // A label that is centred gets no more height than its first guess unless it insists.
    for (QLabel *label : {m_sentence, m_hint})
        label->setMinimumHeight(label->heightForWidth(textWidth));
    for (QPushButton *button : {m_sample, m_addSite, m_addAccount})
        button->setMinimumWidth(fontMetrics().horizontalAdvance(button->text()) + 48);
}

void StartPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
}

} // namespace Switchback
