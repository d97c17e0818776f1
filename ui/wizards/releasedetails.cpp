// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/wizards/releasedetails.h"

#include "ui/theme.h"
#include "ui/wizards/wizardmessage.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPainter>
#include <QPlainTextEdit>
#include <QTextDocument>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Switchback {

ReleaseDetails::ReleaseDetails(QWidget *parent)
    : QFrame(parent)
    , m_heading(new QLabel(this))
    , m_facts(new QLabel(this))
    , m_running(new QLabel(this))
    , m_link(new QLabel(this))
    , m_refusal(new WizardMessage(this))
    , m_ended(new WizardMessage(this))
    , m_notes(new QPlainTextEdit(this))
{
    m_heading->setObjectName(u"releaseHeading"_s);
    m_facts->setObjectName(u"releaseFacts"_s);
    m_running->setObjectName(u"releaseRunsOn"_s);
    m_link->setObjectName(u"releaseLink"_s);
    m_notes->setObjectName(u"releaseNotes"_s);
    m_refusal->setObjectName(u"releaseRefusal"_s);
    m_ended->setObjectName(u"releaseEnded"_s);
    for (QLabel *label : {m_heading, m_facts, m_running}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
    }
    QFont bold = m_heading->font();
    bold.setBold(true);
    m_heading->setFont(bold);
    m_link->setOpenExternalLinks(true);
    m_link->setTextInteractionFlags(Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard);
    m_notes->setReadOnly(true);
    m_notes->setTabChangesFocus(true);
    m_notes->setFrameShape(QFrame::NoFrame);
    m_notes->document()->setDocumentMargin(0);
    m_notes->viewport()->setAutoFillBackground(false);
    m_notes->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);

    auto *top = new QHBoxLayout;
    top->addWidget(m_heading, 1);
    top->addWidget(m_link, 0, Qt::AlignTop);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(14, 12, 14, 12);
    column->setSpacing(5);
    column->addLayout(top);
    column->addWidget(m_facts);
    column->addWidget(m_running);
    column->addWidget(m_refusal);
    column->addWidget(m_ended);
    column->addSpacing(3);
    column->addWidget(m_notes, 1);
}

void ReleaseDetails::setRelease(const Release &release, const QStringList &runsOn, const QString &refusal, QDate today)
{
    m_release = release;
    m_runsOn = runsOn;
    m_today = today;
    m_refusal->say(WizardMessage::Weight::Warning, refusal.section(u'\n', 0, 0), refusal.section(u'\n', 1));
    fill();
}

void ReleaseDetails::clear()
{
    setRelease({}, {}, {}, {});
}

void ReleaseDetails::retranslate()
{
    m_notes->setAccessibleName(tr("Release notes"));
    fill();
}

void ReleaseDetails::fill()
{
    const bool shown = !m_release.version.isEmpty();
    for (QWidget *part : {static_cast<QWidget *>(m_heading), static_cast<QWidget *>(m_facts),
                          static_cast<QWidget *>(m_running), static_cast<QWidget *>(m_notes)})
        part->setVisible(shown);
    m_link->setVisible(shown && m_release.notesUrl.isValid() && !m_release.notesUrl.isEmpty());
    const bool ended = m_release.endOfLife.isValid() && m_release.endOfLife < m_today;
    m_ended->say(WizardMessage::Weight::Warning,
                 ended ? tr("Its support ended on %1: no more corrections come, not even for security.")
                             .arg(locale().toString(m_release.endOfLife, QLocale::LongFormat))
                       : QString());
    if (!shown)
        return;
    m_heading->setText(m_release.lts ? tr("Release %1, long-term support").arg(m_release.version)
                                     : tr("Release %1").arg(m_release.version));
    QStringList facts;
    if (m_release.releasedOn.isValid())
        facts.append(tr("Released on %1").arg(locale().toString(m_release.releasedOn, QLocale::LongFormat)));
    if (m_release.endOfLife.isValid() && !ended)
        facts.append(tr("End of life on %1").arg(locale().toString(m_release.endOfLife, QLocale::LongFormat)));
    m_facts->setText(facts.join(u"  ·  "_s));
    m_facts->setVisible(!facts.isEmpty());
    m_running->setText(m_runsOn.isEmpty() ? tr("No environment of this project runs it yet.")
                                          : tr("Runs on: %1").arg(locale().createSeparatedList(m_runsOn)));
    m_link->setText(u"<a href=\"%1\">%2</a>"_s.arg(m_release.notesUrl.toString(QUrl::FullyEncoded).toHtmlEscaped(),
                                                   tr("Release notes on the web").toHtmlEscaped()));
    m_notes->setPlainText(m_release.notes.isEmpty() ? tr("This release comes without notes.") : m_release.notes);
}

void ReleaseDetails::paintEvent(QPaintEvent *event)
{
    Q_UNUSED(event)
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Theme::hairline(palette()));
    painter.setBrush(Theme::surface(palette()));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
}

} // namespace Switchback
