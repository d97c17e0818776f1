// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/findingdetails.h"

#include "ui/linkbutton.h"
#include "ui/roomybutton.h"
#include "ui/themedicon.h"

#include <QClipboard>
#include <QDesktopServices>
#include <QEvent>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

QLabel *textLabel(QWidget *parent, const QString &name)
{
    auto *label = new QLabel(parent);
    label->setObjectName(name);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

/// As a list whose second lines stand below the first.
QString numbered(const QList<Text> &steps)
{
    if (steps.isEmpty())
        return {};
    QString rows;
    for (qsizetype i = 0; i < steps.size(); ++i)
        rows += u"<tr><td align=\"right\">%1.&nbsp;</td><td>%2</td></tr>"_s.arg(
            QString::number(i + 1), steps.at(i).translated().toHtmlEscaped());
    return u"<table cellspacing=\"0\" cellpadding=\"1\">%1</table>"_s.arg(rows);
}

/// What can be done without an environment.
bool isGeneral(RemedyActionKind kind)
{
    return kind == RemedyActionKind::OpenPage || kind == RemedyActionKind::CopyCommand
           || kind == RemedyActionKind::ShowActivity;
}

void put(QLabel *label, const QString &text)
{
    label->setText(text);
    label->setVisible(!text.isEmpty());
}

} // namespace

FindingDetails::FindingDetails(QWidget *parent)
    : QWidget(parent)
    , m_sentence(textLabel(this, u"findingSentence"_s))
    , m_explanation(textLabel(this, u"findingExplanation"_s))
    , m_remedy(textLabel(this, u"findingRemedy"_s))
    , m_steps(textLabel(this, u"findingSteps"_s))
    , m_reason(textLabel(this, u"findingReason"_s))
    , m_acknowledged(textLabel(this, u"findingAcknowledged"_s))
    , m_owner(textLabel(this, u"findingOwner"_s))
    , m_lines(new QPlainTextEdit(this))
    , m_page(new LinkButton(this))
    , m_actionRow(new QWidget(this))
    , m_actions(new QHBoxLayout(m_actionRow))
    , m_acknowledge(new RoomyButton(this))
    , m_copy(new RoomyButton(this))
{
    setObjectName(u"findingDetails"_s);
    build();
    setMonospaced();
    fill();
    connect(m_copy, &QPushButton::clicked, this, &FindingDetails::copyText);
    connect(m_acknowledge, &QPushButton::clicked, this, &FindingDetails::acknowledgeRequested);
    connect(m_page, &QPushButton::clicked, this, [this] { QDesktopServices::openUrl(m_finding.page); });
}

void FindingDetails::build()
{
    QFont bold = m_sentence->font();
    bold.setBold(true);
    m_sentence->setFont(bold);
    for (QLabel *label : {m_owner, m_reason})
        label->setForegroundRole(QPalette::PlaceholderText);
    m_steps->setTextFormat(Qt::RichText);
    m_actionRow->setObjectName(u"findingActions"_s);
    m_actions->setContentsMargins(0, 0, 0, 0);
    m_actions->setSpacing(8);
    m_acknowledge->setObjectName(u"findingAcknowledge"_s);
    m_acknowledge->setAutoDefault(false);
    m_lines->setObjectName(u"findingLines"_s);
    m_lines->setReadOnly(true);
    m_lines->setTabChangesFocus(true);
    m_lines->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_lines->setMinimumHeight(fontMetrics().height() * 5);
    // It takes what room there is; what it would like to have must not make the text scroll.
    m_lines->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Ignored);
    m_page->setObjectName(u"findingPage"_s);
    m_copy->setObjectName(u"findingCopy"_s);
    m_copy->setIcon(themedIcon(u"copy"_s));
    m_copy->setAutoDefault(false);

    auto *scroll = new QScrollArea(this);
    scroll->setObjectName(u"findingScroll"_s);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *content = new QWidget(scroll);
    auto *texts = new QVBoxLayout(content);
    texts->setContentsMargins(0, 0, 0, 0);
    texts->setSpacing(6);
    for (QLabel *label : {m_sentence, m_acknowledged, m_explanation, m_remedy, m_steps})
        texts->addWidget(label);
    texts->addWidget(m_actionRow);
    for (QLabel *label : {m_owner, m_reason})
        texts->addWidget(label);
    texts->addSpacing(4);
    texts->addWidget(m_lines, 1);
    texts->addStretch(0); // takes the room where there are no lines
    scroll->setWidget(content);
    // The ground of the dialog, not that of a list.
    scroll->viewport()->setAutoFillBackground(false);
    content->setAutoFillBackground(false);

    auto *acts = new QHBoxLayout;
    acts->setSpacing(12);
    acts->addWidget(m_page);
    acts->addStretch(1);
    acts->addWidget(m_acknowledge);
    acts->addWidget(m_copy);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 8, 0, 0);
    column->setSpacing(8);
    column->addWidget(scroll, 1);
    column->addLayout(acts);
}

void FindingDetails::setFinding(const Finding &finding)
{
    if (finding == m_finding)
        return;
    m_finding = finding;
    fill();
}

void FindingDetails::setOfEnvironment(bool isOfEnvironment)
{
    m_isOfEnvironment = isOfEnvironment;
    fill();
}

void FindingDetails::fillActions()
{
    while (QLayoutItem *item = m_actions->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (const RemedyAction &action : std::as_const(m_finding.actions)) {
        if (!m_isOfEnvironment && !isGeneral(action.kind))
            continue;
        auto *button = new RoomyButton(m_actionRow);
        button->setText(actionText(action));
        button->setAutoDefault(false);
        button->setToolTip(action.kind == RemedyActionKind::OpenPage ? action.page.toDisplayString() : action.command);
        connect(button, &QPushButton::clicked, this, [this, action] { act(action); });
        m_actions->addWidget(button);
    }
    m_actionRow->setVisible(m_actions->count() > 0);
    m_actions->addStretch(1);
}

void FindingDetails::act(const RemedyAction &action)
{
    if (action.kind == RemedyActionKind::OpenPage)
        QDesktopServices::openUrl(action.page);
    else if (action.kind == RemedyActionKind::CopyCommand)
        QGuiApplication::clipboard()->setText(action.command);
    else
        Q_EMIT actionRequested(action);
}

void FindingDetails::fill()
{
    put(m_sentence, m_finding.sentence.translated());
    put(m_explanation, m_finding.explanation.translated());
    const QString remedy = m_finding.remedy.translated();
    put(m_remedy, remedy.isEmpty() ? QString() : tr("What to do: %1").arg(remedy));
    put(m_steps, numbered(m_finding.steps));
    put(m_acknowledged, m_finding.acknowledged ? acknowledgementText(*m_finding.acknowledged) : QString());
    // What is only worth knowing is nobody's fault.
    QStringList sides;
    if (m_finding.gravity != Gravity::Note || !m_finding.remedyId.isEmpty())
        sides.append(displayName(m_finding.owner));
    if (!m_finding.remedyId.isEmpty())
        sides.append(sourceText(m_finding.source));
    put(m_owner, sides.join(u"  ·  "_s));
    put(m_reason, m_finding.reason.translated());
    fillActions();
    m_acknowledge->setText(m_finding.acknowledged ? tr("Take acknowledgement &back") : tr("Ac&knowledge…"));
    m_acknowledge->setToolTip(tr("Says in the list that it is known, with a note of yours."));
    m_acknowledge->setVisible(m_isOfEnvironment && !m_finding.sentence.isEmpty());
    m_lines->setPlainText(m_finding.lines.join(u'\n'));
    m_lines->setVisible(!m_finding.lines.isEmpty());
    m_lines->setAccessibleName(tr("What logs and reports say"));
    m_page->setText(tr("More about it"));
    m_page->setToolTip(m_finding.page.toDisplayString());
    m_page->setVisible(!m_finding.page.isEmpty());
    m_copy->setText(tr("Cop&y"));
    m_copy->setToolTip(tr("Copies this finding with all of its lines."));
    m_copy->setEnabled(!m_finding.sentence.isEmpty());
}

void FindingDetails::setMonospaced()
{
    QFont fixed = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    fixed.setPointSizeF(QGuiApplication::font().pointSizeF() * 0.92);
    m_lines->setFont(fixed);
}

void FindingDetails::copyText() const
{
    QGuiApplication::clipboard()->setText(plainText(m_finding));
}

void FindingDetails::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        fill();
    else if (event->type() == QEvent::ApplicationFontChange)
        setMonospaced();
}

} // namespace Switchback
