// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/picturesdialog.h"

#include <QDialogButtonBox>
#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QPixmap>
#include <QPushButton>
#include <QScreen>
#include <QScrollArea>
#include <QScrollBar>
#include <QStyle>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Switchback {

PicturesDialog::PicturesDialog(const CheckedPage &page, QWidget *parent)
    : QDialog(parent)
    , m_path(page.path)
    , m_then(makeSide(page.pictureThen, u"pictureThen"_s))
    , m_now(makeSide(page.pictureNow, u"pictureNow"_s))
    , m_buttons(new QDialogButtonBox(QDialogButtonBox::Close, this))
{
    setObjectName(u"picturesDialog"_s);
    auto *sides = new QGridLayout;
    sides->setHorizontalSpacing(16);
    sides->setVerticalSpacing(6);
    int column = 0;
    for (const Side &side : {m_then, m_now}) {
        sides->addWidget(side.caption, 0, column);
        sides->addWidget(side.area, 1, column);
        sides->setColumnStretch(column++, 1);
    }
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(24, 20, 24, 16);
    all->setSpacing(14);
    all->addLayout(sides, 1);
    all->addWidget(m_buttons);
    scrollTogether(m_then.area, m_now.area);
    scrollTogether(m_now.area, m_then.area);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    retranslateUi();
    const int bar = style()->pixelMetric(QStyle::PM_ScrollBarExtent) + 4;
    const QSize wanted(m_then.picture->sizeHint().width() + m_now.picture->sizeHint().width() + 2 * bar + 64, 800);
    constexpr double most = 0.9;
    resize(wanted.boundedTo(screen()->availableSize() * most));
}

PicturesDialog::Side PicturesDialog::makeSide(const QByteArray &jpeg, const QString &name)
{
    const Side side{.caption = new QLabel(this), .picture = new QLabel, .area = new QScrollArea(this)};
    QPixmap picture;
    picture.loadFromData(jpeg, "JPEG");
    side.picture->setObjectName(name);
    side.picture->setPixmap(picture);
    side.picture->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    side.area->setWidget(side.picture);
    side.area->setAlignment(Qt::AlignTop | Qt::AlignHCenter);
    side.area->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    side.caption->setBuddy(side.area);
    return side;
}

void PicturesDialog::scrollTogether(const QScrollArea *leading, const QScrollArea *following)
{
    connect(leading->verticalScrollBar(), &QScrollBar::valueChanged, following->verticalScrollBar(),
            &QScrollBar::setValue);
    connect(leading->horizontalScrollBar(), &QScrollBar::valueChanged, following->horizontalScrollBar(),
            &QScrollBar::setValue);
}

void PicturesDialog::retranslateUi()
{
    setWindowTitle(tr("Pictures of %1").arg(m_path));
    m_then.caption->setText(tr("&Before"));
    m_now.caption->setText(tr("&Now"));
    m_then.area->setAccessibleName(tr("What %1 looked like before").arg(m_path));
    m_now.area->setAccessibleName(tr("What %1 looks like now").arg(m_path));
    m_then.picture->setAccessibleName(m_then.area->accessibleName());
    m_now.picture->setAccessibleName(m_now.area->accessibleName());
    m_buttons->button(QDialogButtonBox::Close)->setText(tr("&Close"));
}

void PicturesDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
}

} // namespace Switchback
