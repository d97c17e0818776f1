// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/environmentcard.h"

#include "models/activity.h"
#include "models/guards.h"
#include "models/icons.h"
#include "models/operationtext.h"
#include "ui/backupline.h"
#include "ui/elidedlabel.h"
#include "ui/environmentoffers.h"
#include "ui/factrow.h"
#include "ui/roomybutton.h"
#include "ui/theme.h"
#include "ui/themedicon.h"
#include "ui/wording.h"

#include <QContextMenuEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QMouseEvent>
#include <QPainter>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

#include <cmath>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

/// Between the frame and the ring within it that shows the keyboard's focus.
constexpr double ringInset = 3.5;
constexpr int padding = 16;
constexpr double corner = 9;
constexpr int barSteps = 1000;

FactRow::Accent accentFor(Health health)
{
    switch (health) {
    case Health::Up:
        return FactRow::Accent::None;
    case Health::Degraded:
    case Health::Disputed:
        return FactRow::Accent::Warning;
    case Health::Down:
        return FactRow::Accent::Error;
    case Health::Unknown:
    case Health::NotSetUp:
        break;
    }
    return FactRow::Accent::Muted;
}

} // namespace

EnvironmentCard::EnvironmentCard(const EnvironmentRef &ref, QWidget *parent)
    : QFrame(parent)
    , m_ref(ref)
{
    setObjectName(QString(u"card-"_s + ref.environmentId));
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    const int character = fontMetrics().averageCharWidth();
    setMinimumWidth(character * 28 + 2 * padding);
    setMaximumWidth(character * 50 + 2 * padding);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(padding, padding - 2, padding, padding - 3);
    column->setSpacing(7);
    buildHead(column);
    buildFacts(column);
    buildOperation(column);
    column->addStretch(1);
    buildFoot(column);
    setFonts();
}

void EnvironmentCard::buildHead(QVBoxLayout *column)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    m_icon = new QLabel(this);
    m_icon->setObjectName(u"cardIcon"_s);
    m_name = new ElidedLabel(this);
    m_name->setObjectName(u"cardName"_s);
    m_shield = new QLabel(this);
    m_shield->setObjectName(u"cardShield"_s);
    row->addWidget(m_icon);
    row->addWidget(m_name, 1);
    row->addWidget(m_shield);
    column->addLayout(row);
    m_version = new ElidedLabel(this);
    m_version->setObjectName(u"cardVersion"_s);
    column->addWidget(m_version);
}

void EnvironmentCard::buildFacts(QVBoxLayout *column)
{
    m_interrupted = new FactRow(u"cardInterrupted"_s, this);
    m_state = new FactRow(u"cardState"_s, this);
    m_parts = new FactRow(u"cardParts"_s, this);
    m_remarks = new FactRow(u"cardRemarks"_s, this);
    m_newer = new FactRow(u"cardNewer"_s, this);
    m_lts = new FactRow(u"cardLts"_s, this);
    m_backup = new BackupLine(this);
    m_back = new FactRow(u"cardRehearsal"_s, this);
    m_frozen = new FactRow(u"cardFrozen"_s, this);
    for (FactRow *row : {m_state, m_interrupted, m_frozen, m_parts, m_newer, m_lts, m_remarks})
        column->addWidget(row);
    column->addWidget(m_backup);
    column->addWidget(m_back);
    connect(m_backup, &BackupLine::extendRequested, this, [this] { Q_EMIT extendRequested(m_ref); });
}

void EnvironmentCard::buildOperation(QVBoxLayout *column)
{
    m_operation = new QWidget(this);
    m_operation->setObjectName(u"cardOperation"_s);
    auto *rows = new QVBoxLayout(m_operation);
    rows->setContentsMargins(0, 4, 0, 0);
    rows->setSpacing(4);
    m_operationName = new ElidedLabel(m_operation);
    m_operationName->setObjectName(u"cardOperationName"_s);
    m_bar = new QProgressBar(m_operation);
    m_bar->setObjectName(u"cardProgress"_s);
    m_bar->setTextVisible(false);
    m_bar->setFixedHeight(8);
    m_step = new ElidedLabel(m_operation);
    m_step->setObjectName(u"cardStep"_s);
    rows->addWidget(m_operationName);
    rows->addWidget(m_bar);
    rows->addWidget(m_step);
    column->addWidget(m_operation);
    m_operation->hide();
}

void EnvironmentCard::buildFoot(QVBoxLayout *column)
{
    m_upgrade = makeButton(u"cardUpgrade"_s);
    m_restore = makeButton(u"cardRestore"_s);
    m_log = makeButton(u"cardShowActivity"_s);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_upgrade);
    row->addWidget(m_restore);
    row->addWidget(m_log);
    row->addStretch(1);
    column->addSpacing(3);
    column->addLayout(row);
    m_age = new ElidedLabel(this);
    m_age->setObjectName(u"cardAge"_s);
    column->addWidget(m_age);

    connect(m_upgrade, &QPushButton::clicked, this, [this] {
        if (m_setsUp)
            Q_EMIT setUpRequested(m_ref);
        else
            Q_EMIT upgradeRequested(m_ref);
    });
    connect(m_restore, &QPushButton::clicked, this, [this] { Q_EMIT restoreRequested(m_ref); });
    connect(m_log, &QPushButton::clicked, this, [this] { Q_EMIT activityRequested(m_openId); });
}

QPushButton *EnvironmentCard::makeButton(const QString &name)
{
    auto *button = new RoomyButton(this);
    button->setObjectName(name);
    button->setAutoDefault(false);
    return button;
}

void EnvironmentCard::setFacts(const Project &project, const Environment &environment, const Activity *open,
                               const QDateTime &now)
{
    m_roleIcon = iconName(environment.role);
    m_name->setText(environment.name);
    m_version->setText(environment.version.isEmpty() ? u"–"_s : environment.version);
    m_shield->setVisible(environment.terminationProtected);
    m_shield->setToolTip(tr("Protected: neither upgraded nor torn down until the protection is lifted."));
    m_shield->setAccessibleName(tr("Protected"));
    setState(project, environment);

    m_parts->setFact(u"machine"_s, partsText(environment.parts).translated());
    QStringList remarks;
    for (const Text &remark : environment.remarks)
        remarks.append(remark.translated());
    m_remarks->setFact(u"info"_s, remarks.value(0), remarks.mid(1).join(u' '));
    m_frozen->setFact(u"lock"_s, environment.writesFrozen ? tr("Writes are paused") : QString());
    // No news while something has to be decided first.
    const bool waits = open && open->state == OperationState::Interrupted;
    m_newer->setFact(u"upgrade"_s, environment.newerReleases > 0 && !waits
                                       ? Wording::newerReleases(environment.newerReleases)
                                       : QString());
    const EnvironmentOffers offers = offersFor(project, environment, open, now);
    setLts(project, environment, now);
    m_backup->setBackup(project.upgradeBackup(m_ref.environmentId), offers.isOpen(OperationKind::ExtendBackup), now);
    setRehearsal(environment, now);
    setOperation(open);
    m_age->setText(Wording::age(environment.observedAt, now));
    m_age->setToolTip(environment.source.isEmpty() ? QString() : tr("Read from: %1").arg(environment.source));

    setOffers(offers);
    describe(environment, offers);
    refreshIcons();
}

void EnvironmentCard::setState(const Project &project, const Environment &environment)
{
    // Where the project cannot be read, the last picture is not the state of now.
    const bool stale = project.problem && environment.health != Health::Unknown;
    m_health = stale ? Health::Unknown : shownHealth(environment);
    const QString sentence = stale ? tr("It cannot be read now. Last seen: %1.").arg(displayName(environment.health))
                                   : shownReason(environment).translated();
    m_state->setFact(iconName(m_health), displayName(m_health), sentence, accentFor(m_health));
    m_state->setToolTip(
        environment.probe.isKnown()
            //: %1 an address, %2 what came of it: "Status 200 after 34 ms"
            ? tr("Our own look at %1: %2")
                  .arg(environment.probe.address.toDisplayString(), environment.probe.summary().translated())
            : QString());
    update();
}

void EnvironmentCard::setLts(const Project &project, const Environment &environment, const QDateTime &now)
{
    const std::optional<LtsDue> due = ltsDue(project, environment, now.toLocalTime().date());
    const bool overdue = due && due->daysLeft < 0;
    m_lts->setFact(overdue ? u"state-degraded"_s : u"queued"_s, due ? Wording::ltsDue(*due) : QString(), {},
                   overdue ? FactRow::Accent::Warning : FactRow::Accent::None);
    m_lts->setToolTip(due ? tr("An LTS release is to be installed within %n day(s) of its release.", nullptr, ltsDays)
                          : QString());
}

/// Before the upgrade that was rehearsed, and after it as long as one may want to go back.
void EnvironmentCard::setRehearsal(const Environment &environment, const QDateTime &now)
{
    const std::optional<Rehearsal> &rehearsal = environment.rehearsal;
    const bool isTold = rehearsal && rehearsal->backMilliseconds >= 0;
    m_back->setFact(
        u"rollback"_s,
        //: %1 a span of time, %2 "rehearsed 12 min ago"
        isTold ? tr("Back in about %1, %2")
                     .arg(formatDuration(rehearsal->backMilliseconds), Wording::rehearsed(rehearsal->endedAt, now))
               : QString());
    m_back->setToolTip(isTold ? tr("The upgrade from %1 to %2 and the way back were tried out on a copy.")
                                    .arg(rehearsal->fromVersion, rehearsal->toVersion)
                              : QString());
}

void EnvironmentCard::setOperation(const Activity *open)
{
    const bool interrupted = open && open->state == OperationState::Interrupted;
    m_openId = open ? open->id : QString();
    m_operation->setVisible(open && !interrupted);
    m_log->setVisible(open);
    m_upgrade->setVisible(!open);
    m_restore->setVisible(!open);
    const QString name = open ? operationText(*open).translated() : QString();
    const int step = interrupted ? open->currentStep() : -1;
    const QString waiting = open && open->waitsFor() ? tr("Waits for you: %1") : tr("Interrupted: %1");
    m_interrupted->setFact(iconName(OperationState::Interrupted), interrupted ? waiting.arg(name) : QString(),
                           step < 0 ? QString() : tr("During “%1”").arg(open->steps.at(step).info.title.translated()),
                           FactRow::Accent::Warning);
    if (!open)
        return;
    if (interrupted) {
        m_log->setText(tr("Show what to do"));
        m_log->setAccessibleName(tr("Show how to go on with %1").arg(name));
        return;
    }
    setProgress(*open);
    m_log->setText(tr("Show progress"));
    m_log->setAccessibleName(tr("Show the progress of %1").arg(name));
}

void EnvironmentCard::setProgress(const Activity &running)
{
    const QString name = operationText(running).translated();
    m_operationName->setText(name);
    m_bar->setAccessibleName(tr("Progress of %1").arg(name));
    if (running.state == OperationState::Queued) {
        m_bar->setRange(0, 0);
        m_step->setText(displayName(running.state));
        return;
    }
    m_bar->setRange(0, barSteps);
    m_bar->setValue(static_cast<int>(std::lround(running.fraction() * barSteps)));
    m_step->setText(progressText(running).translated());
}

void EnvironmentCard::setOffers(const EnvironmentOffers &offers)
{
    m_setsUp = offers.setsUp;
    const QString &name = m_name->text();
    m_upgrade->setText(m_setsUp ? tr("Set up…") : offers.finishes ? tr("Finish…") : tr("Upgrade…"));
    m_upgrade->setAccessibleName(m_setsUp          ? tr("Set up %1").arg(name)
                                 : offers.finishes ? tr("Finish the upgrade of %1").arg(name)
                                                   : tr("Upgrade %1").arg(name));
    m_restore->setText(tr("Roll back…"));
    m_restore->setAccessibleName(tr("Roll back %1").arg(m_name->text()));
    const auto offer = [](QPushButton *button, const QString &refusal) {
        button->setEnabled(refusal.isEmpty());
        button->setToolTip(refusal);
        button->setAccessibleDescription(refusal);
    };
    offer(m_upgrade, offers.refusal(m_setsUp ? OperationKind::SetUp : OperationKind::Upgrade));
    offer(m_restore, offers.refusal(OperationKind::Restore));
}

void EnvironmentCard::describe(const Environment &environment, const EnvironmentOffers &offers)
{
    setAccessibleName(environment.version.isEmpty()
                          ? tr("%1: %2").arg(environment.name, displayName(m_health))
                          : tr("%1: version %2, %3").arg(environment.name, environment.version, displayName(m_health)));
    QStringList sentences{m_interrupted->text(), shownReason(environment).translated(),
                          m_parts->text(),       m_newer->text(),
                          m_lts->text(),         m_backup->text(),
                          m_back->text()};
    for (const Text &remark : environment.remarks)
        sentences.append(remark.translated());
    if (environment.terminationProtected)
        sentences.prepend(m_shield->toolTip());
    // A disabled button cannot be reached by the keyboard, so the card tells its reason, too.
    if (m_setsUp && !offers.isOpen(OperationKind::SetUp))
        sentences << tr("Set-up is not possible: %1").arg(offers.refusal(OperationKind::SetUp));
    if (!m_setsUp && !offers.isOpen(OperationKind::Upgrade))
        sentences << tr("Upgrade is not possible: %1").arg(offers.refusal(OperationKind::Upgrade));
    if (!offers.isOpen(OperationKind::Restore))
        sentences << tr("Roll back is not possible: %1").arg(offers.refusal(OperationKind::Restore));
    sentences << m_age->text();
    sentences.removeAll(QString());
    setAccessibleDescription(sentences.join(u'\n'));
}

QList<QWidget *> EnvironmentCard::tabChain()
{
    return {this, m_backup->extendButton(), m_upgrade, m_restore, m_log};
}

void EnvironmentCard::setSelected(bool selected)
{
    if (m_selected == selected)
        return;
    m_selected = selected;
    update();
}

void EnvironmentCard::setFonts()
{
    QFont heading = font();
    heading.setWeight(QFont::DemiBold);
    m_name->setFont(heading);
    QFont large = font();
    large.setPointSizeF(large.pointSizeF() * 1.75);
    large.setWeight(QFont::Medium);
    m_version->setFont(large);
    QFont small = font();
    small.setPointSizeF(small.pointSizeF() * 0.92);
    m_age->setFont(small);
    m_step->setFont(small);
    m_fontsSet = true;
}

void EnvironmentCard::refreshIcons()
{
    const int side = fontMetrics().height();
    m_icon->setPixmap(themedPixmap(m_roleIcon, side + 2, devicePixelRatioF()));
    m_shield->setPixmap(themedPixmap(u"shield"_s, side + 2, devicePixelRatioF()));
    QPalette muted = palette();
    muted.setColor(QPalette::WindowText, Theme::colours(muted).muted);
    m_age->setPalette(muted);
    m_step->setPalette(muted);
}

void EnvironmentCard::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF frame = QRectF(rect()).adjusted(1, 1, -1, -1);
    const QColor highlight = palette().color(QPalette::Highlight);
    const QColor surface = Theme::surface(palette());
    painter.setBrush(m_selected ? Theme::mixed(surface, highlight, 0.05) : surface);
    // What is not certain to be there has no firm outline.
    const bool firm = m_health != Health::Unknown && m_health != Health::NotSetUp;
    const QColor outline = m_selected ? highlight : Theme::hairline(palette());
    painter.setPen(QPen(outline, m_selected ? 2 : 1, firm || m_selected ? Qt::SolidLine : Qt::DashLine));
    painter.drawRoundedRect(frame, corner, corner);
    if (hasFocus()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(Theme::mixed(surface, highlight, 0.7), 1.5));
        painter.drawRoundedRect(frame.adjusted(ringInset, ringInset, -ringInset, -ringInset), corner - 2, corner - 2);
    }
}

void EnvironmentCard::mousePressEvent(QMouseEvent *event)
{
    QFrame::mousePressEvent(event);
    Q_EMIT selected(m_ref);
}

void EnvironmentCard::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Space:
        Q_EMIT selected(m_ref);
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        Q_EMIT selected(m_ref);
        if (!m_openId.isEmpty())
            m_log->click();
        else
            m_upgrade->click();
        break;
    default:
        QFrame::keyPressEvent(event);
    }
}

void EnvironmentCard::focusInEvent(QFocusEvent *event)
{
    QFrame::focusInEvent(event);
    update();
}

void EnvironmentCard::focusOutEvent(QFocusEvent *event)
{
    QFrame::focusOutEvent(event);
    update();
}

void EnvironmentCard::contextMenuEvent(QContextMenuEvent *event)
{
    Q_EMIT selected(m_ref);
    Q_EMIT menuRequested(m_ref, event->reason() == QContextMenuEvent::Keyboard ? mapToGlobal(rect().center())
                                                                               : event->globalPos());
    event->accept();
}

void EnvironmentCard::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    // The base class sends changes while the labels are not there yet.
    if (!m_fontsSet)
        return;
    if (event->type() == QEvent::FontChange)
        setFonts();
    else if (event->type() == QEvent::PaletteChange)
        refreshIcons();
}

} // namespace Switchback
