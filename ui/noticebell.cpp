// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/noticebell.h"

#include "models/timetext.h"
#include "ui/themedicon.h"

#include <QEvent>
#include <QMenu>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {
/// More than a person reads; what matters for longer is in the activity log.
constexpr qsizetype keptNotices = 20;
} // namespace

NoticeBell::NoticeBell(QWidget *parent)
    : QToolButton(parent)
    , m_menu(new QMenu(this))
{
    setObjectName(u"notices"_s);
    setAutoRaise(true);
    setIcon(themedIcon(u"info"_s));
    setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    setFocusPolicy(Qt::StrongFocus);
    m_menu->setObjectName(u"noticesMenu"_s);
    connect(this, &QToolButton::clicked, this, &NoticeBell::showMenu);
    retranslateUi();
    hide();
}

void NoticeBell::addNotice(const Text &sentence, const EnvironmentRef &where, const QDateTime &at)
{
    add({sentence, where, {}, at});
}

void NoticeBell::addActivityNotice(const Text &sentence, const QString &activityId, const QDateTime &at)
{
    add({sentence, {}, activityId, at});
}

void NoticeBell::add(const Notice &notice)
{
    m_notices.prepend(notice);
    while (m_notices.size() > keptNotices)
        m_notices.removeLast();
    m_unread = qMin(m_unread + 1, m_notices.size());
    retranslateUi();
    show();
}

void NoticeBell::showMenu()
{
    m_menu->clear();
    for (const Notice &notice : std::as_const(m_notices)) {
        //: A notice and when it came: "20.11.26 12:00: The site was restarted."
        QAction *entry = m_menu->addAction(tr("%1: %2").arg(momentText(notice.at), notice.sentence.translated()));
        if (!notice.where.projectId.isEmpty())
            connect(entry, &QAction::triggered, this, [this, where = notice.where] { Q_EMIT requested(where); });
        if (!notice.activityId.isEmpty())
            connect(entry, &QAction::triggered, this, [this, id = notice.activityId] { Q_EMIT activityRequested(id); });
    }
    m_unread = 0;
    retranslateUi();
    // The bell stands at the foot of the window: its menu opens upwards.
    m_menu->popup(mapToGlobal(QPoint(width() - m_menu->sizeHint().width(), -m_menu->sizeHint().height())));
}

void NoticeBell::retranslateUi()
{
    setText(m_unread > 0 ? tr("%n new notice(s)", nullptr, static_cast<int>(m_unread)) : tr("Notices"));
    setAccessibleName(text());
    setToolTip(m_notices.isEmpty() ? QString() : m_notices.constFirst().sentence.translated());
}

void NoticeBell::changeEvent(QEvent *event)
{
    QToolButton::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
}

} // namespace Switchback
