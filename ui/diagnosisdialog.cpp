// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/diagnosisdialog.h"

#include "models/findingmodel.h"
#include "models/timetext.h"
#include "ui/elidedlabel.h"
#include "ui/findingdetails.h"
#include "ui/reportsaver.h"
#include "ui/roomybutton.h"
#include "ui/tablepane.h"
#include "ui/themedicon.h"
#include "ui/wizards/wizardmessage.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QInputDialog>
#include <QLabel>
#include <QLineEdit>
#include <QSplitter>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace Switchback {

DiagnosisDialog::DiagnosisDialog(Cockpit *cockpit, EnvironmentRef environment, QString title, QString activityId,
                                 QWidget *parent)
    : QDialog(parent)
    , m_cockpit(cockpit)
    , m_environment(std::move(environment))
    , m_title(std::move(title))
    , m_activityId(std::move(activityId))
    , m_model(new FindingModel(this))
    , m_introduction(new QLabel(this))
    , m_aboutLabel(new QLabel(this))
    , m_about(new QLineEdit(this))
    , m_go(new RoomyButton(this))
    , m_progress(new ElidedLabel(this))
    , m_body(new QStackedWidget(this))
    , m_notice(new QWidget(m_body))
    , m_message(new WizardMessage(m_notice))
    , m_hint(new QLabel(m_notice))
    , m_results(new QSplitter(Qt::Vertical, m_body))
    , m_findings(new TablePane(u"findings"_s, m_model, m_results))
    , m_details(new FindingDetails(m_results))
    , m_copyReport(new RoomyButton(this))
    , m_saveReport(new RoomyButton(this))
    , m_saver(new ReportSaver(cockpit, this))
    , m_close(new RoomyButton(this))
{
    setObjectName(u"diagnosisDialog"_s);
    build();
    connect(cockpit, &Cockpit::diagnosisProgress, this, [this](Cockpit::Ticket ticket, const Text &sentence) {
        if (ticket == m_ticket && m_ticket != 0)
            m_progress->setText(sentence.translated());
    });
    connect(cockpit, &Cockpit::diagnosed, this, &DiagnosisDialog::onDiagnosed);
    connect(cockpit, &Cockpit::diagnosisFailed, this, &DiagnosisDialog::onFailed);
    connect(m_go, &QPushButton::clicked, this, [this] { m_ticket == 0 ? begin() : stop(); });
    connect(cockpit, &Cockpit::findingAcknowledged, this, [this](Cockpit::Ticket ticket, const Finding &finding) {
        if (ticket != m_acknowledging || m_acknowledging == 0)
            return;
        m_acknowledging = 0;
        m_model->setFinding(m_acknowledgedRow, finding);
        showCurrent();
    });
    connect(cockpit, &Cockpit::acknowledgementFailed, this, [this](Cockpit::Ticket ticket, const Problem &problem) {
        if (ticket != m_acknowledging || m_acknowledging == 0)
            return;
        m_acknowledging = 0;
        m_progress->setText(problem.sentence.translated());
    });
    connect(m_details, &FindingDetails::actionRequested, this, &DiagnosisDialog::act);
    connect(m_details, &FindingDetails::acknowledgeRequested, this, &DiagnosisDialog::acknowledge);
    connect(m_copyReport, &QPushButton::clicked, this, [this] { m_saver->copy(report()); });
    connect(m_saveReport, &QPushButton::clicked, this, [this] { m_saver->save(m_title, report()); });
    connect(m_saver, &ReportSaver::saved, this, [this](const QString &sentence) { m_progress->setText(sentence); });
    connect(m_saver, &ReportSaver::failed, this,
            [this](const QString &sentence, const QString &remedy) { m_progress->setText(sentence + u' ' + remedy); });
    connect(m_close, &QPushButton::clicked, this, &QDialog::reject);
    connect(this, &QDialog::finished, this, [this] {
        if (m_ticket != 0)
            stop();
    });
    retranslateUi();
    resize(fontMetrics().averageCharWidth() * 110, fontMetrics().height() * 42);
    m_hint->setText(tr("What is found will be shown here, with what to do about it."));
    m_about->setFocus();
    if (!m_activityId.isEmpty())
        begin();
}

DiagnosisDialog::~DiagnosisDialog()
{
    if (m_ticket != 0)
        m_cockpit->cancelDiagnosis(m_ticket);
}

void DiagnosisDialog::build()
{
    m_introduction->setTextFormat(Qt::PlainText);
    m_introduction->setWordWrap(true);
    m_aboutLabel->setBuddy(m_about);
    m_about->setObjectName(u"diagnosisAbout"_s);
    m_about->setClearButtonEnabled(true);
    m_go->setObjectName(u"diagnosisGo"_s);
    m_progress->setObjectName(u"diagnosisProgress"_s);
    m_progress->setForegroundRole(QPalette::PlaceholderText);
    // It keeps its place while it says nothing, so that nothing moves.
    m_progress->setMinimumHeight(fontMetrics().height());
    m_close->setObjectName(u"diagnosisClose"_s);
    m_copyReport->setObjectName(u"diagnosisCopyReport"_s);
    m_copyReport->setIcon(themedIcon(u"copy"_s));
    m_saveReport->setObjectName(u"diagnosisSaveReport"_s);
    m_saveReport->setIcon(themedIcon(u"export"_s));
    for (QPushButton *button : {m_copyReport, m_saveReport, m_close})
        button->setAutoDefault(false);
    m_details->setOfEnvironment(true);
    buildBody();

    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_about, 1);
    row->addWidget(m_go);
    auto *closing = new QHBoxLayout;
    closing->setSpacing(8);
    closing->addWidget(m_copyReport);
    closing->addWidget(m_saveReport);
    closing->addStretch(1);
    closing->addWidget(m_close);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 20, 24, 16);
    column->setSpacing(8);
    column->addWidget(m_introduction);
    column->addSpacing(6);
    column->addWidget(m_aboutLabel);
    column->addLayout(row);
    column->addWidget(m_progress);
    column->addWidget(m_body, 1);
    column->addLayout(closing);
}

void DiagnosisDialog::buildBody()
{
    m_message->setObjectName(u"diagnosisMessage"_s);
    m_hint->setObjectName(u"diagnosisHint"_s);
    m_hint->setAlignment(Qt::AlignCenter);
    m_hint->setWordWrap(true);
    m_hint->setForegroundRole(QPalette::PlaceholderText);
    auto *notice = new QVBoxLayout(m_notice);
    notice->setContentsMargins(0, 0, 0, 0);
    notice->addWidget(m_message);
    notice->addWidget(m_hint, 1);
    notice->addStretch(0); // takes the room below a message

    m_findings->setStretchedColumn(FindingModel::Sentence);
    m_findings->view()->setSelectionMode(QAbstractItemView::SingleSelection);
    connect(m_findings->view()->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &DiagnosisDialog::showCurrent);
    m_results->setObjectName(u"diagnosisResults"_s);
    m_results->setChildrenCollapsible(false);
    m_results->setHandleWidth(10);
    m_results->addWidget(m_findings);
    m_results->addWidget(m_details);
    m_results->setStretchFactor(0, 2);
    m_results->setStretchFactor(1, 3);
    m_results->setSizes({170, 400});
    m_body->addWidget(m_notice);
    m_body->addWidget(m_results);
}

void DiagnosisDialog::retranslateUi()
{
    setWindowTitle(tr("Diagnose %1").arg(m_title));
    m_introduction->setText(tr("Switchback looks for what is wrong with %1. Nothing is changed.").arg(m_title));
    m_aboutLabel->setText(tr("Error &message, number or code (optional):"));
    m_about->setAccessibleDescription(tr("It is looked up where the environment runs, and among the remedies."));
    m_findings->setTexts(tr("Findings"), {});
    m_close->setText(tr("&Close"));
    m_copyReport->setText(tr("Copy &report"));
    m_copyReport->setToolTip(tr("Copies all findings as plain text, for a mail or the help desk. It has no secrets."));
    m_saveReport->setText(tr("Sa&ve report…"));
    m_saveReport->setToolTip(tr("Writes all findings into a text file. It has no secrets."));
    int widest = 0;
    for (const QString &text : {tr("&Diagnose"), tr("&Stop")}) {
        m_go->setText(text);
        widest = std::max(widest, m_go->sizeHint().width());
    }
    m_go->setMinimumWidth(widest);
    m_model->retranslate();
    refresh();
}

void DiagnosisDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
}

void DiagnosisDialog::begin()
{
    m_message->clear();
    m_acknowledging = 0; // its row goes
    m_model->setFindings({});
    m_hint->setText(tr("Looking…"));
    m_progress->setText({});
    m_body->setCurrentWidget(m_notice);
    m_ticket = m_cockpit->diagnose(m_environment, m_about->text().trimmed(), m_activityId);
    refresh();
    m_go->setFocus();
}

void DiagnosisDialog::stop()
{
    m_cockpit->cancelDiagnosis(std::exchange(m_ticket, 0));
    m_progress->setText(tr("Stopped."));
    m_hint->setText({});
    end();
}

void DiagnosisDialog::onDiagnosed(Cockpit::Ticket ticket, const QList<Finding> &findings)
{
    if (ticket != m_ticket || m_ticket == 0)
        return;
    m_ticket = 0;
    m_hint->setText({});
    m_model->setFindings(findings);
    if (findings.isEmpty()) {
        m_progress->setText({});
        m_message->say(WizardMessage::Weight::Success, tr("Nothing was found."),
                       tr("What can be seen from here is as it should be."));
        end();
        return;
    }
    m_progress->setText(tr("%n finding(s), the worst first:", nullptr, int(findings.size())));
    m_body->setCurrentWidget(m_results);
    end();
    m_findings->setCurrent(m_model->index(0, 0));
    m_findings->setFocus();
}

void DiagnosisDialog::onFailed(Cockpit::Ticket ticket, const Problem &problem)
{
    if (ticket != m_ticket || m_ticket == 0)
        return;
    m_ticket = 0;
    m_hint->setText({});
    m_progress->setText({});
    m_message->say(WizardMessage::Weight::Error, problem.sentence.translated(), problem.remedy.translated());
    end();
}

void DiagnosisDialog::showCurrent()
{
    const QModelIndex current = m_findings->current();
    m_details->setFinding(current.isValid() ? current.data(ValueRole).value<Finding>() : Finding());
}

void DiagnosisDialog::act(const RemedyAction &action)
{
    if (action.kind == RemedyActionKind::Diagnose)
        begin();
    else if (action.kind == RemedyActionKind::Prepare)
        Q_EMIT operationRequested(action.operation, m_environment);
    else if (action.kind == RemedyActionKind::ShowActivity)
        Q_EMIT activityRequested(action.activityId);
}

void DiagnosisDialog::acknowledge()
{
    const QModelIndex current = m_findings->current();
    if (!current.isValid() || m_acknowledging != 0)
        return;
    m_acknowledgedRow = current.row();
    const auto finding = current.data(ValueRole).value<Finding>();
    if (finding.acknowledged) {
        sendAcknowledgement(finding, {});
        return;
    }
    auto *question = new QInputDialog(this);
    question->setObjectName(u"acknowledgeDialog"_s);
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setWindowTitle(tr("Acknowledge"));
    question->setLabelText(tr("Why it can be lived with, for whoever looks here next:"));
    question->setOkButtonText(tr("Acknowledge"));
    question->setCancelButtonText(tr("Cancel"));
    connect(question, &QInputDialog::textValueSelected, this, [this, finding](const QString &note) {
        if (!note.trimmed().isEmpty())
            sendAcknowledgement(finding, note.trimmed());
    });
    question->open();
}

void DiagnosisDialog::sendAcknowledgement(const Finding &finding, const QString &note)
{
    m_acknowledging = m_cockpit->acknowledge(m_environment, finding, note);
}

QString DiagnosisDialog::report() const
{
    //: What was diagnosed, and when
    QStringList blocks{tr("Diagnosis of %1, %2").arg(m_title, momentText(QDateTime::currentDateTimeUtc()))};
    if (!m_about->text().trimmed().isEmpty())
        blocks.append(tr("Asked for: %1").arg(m_about->text().trimmed()));
    for (const Finding &finding : m_model->findings())
        blocks.append(plainText(finding) + u'\n' + tr("Code: %1").arg(finding.code));
    blocks.append(tr("Switchback %1").arg(QStringLiteral(SWITCHBACK_VERSION)));
    return blocks.join("\n\n"_L1) + u'\n';
}

/// It can be asked for again.
void DiagnosisDialog::end()
{
    refresh();
    m_about->setFocus();
}

void DiagnosisDialog::refresh()
{
    const bool isIdle = m_ticket == 0;
    for (QPushButton *button : {m_copyReport, m_saveReport})
        button->setEnabled(isIdle && m_model->rowCount() > 0);
    m_about->setEnabled(isIdle);
    m_go->setText(isIdle ? tr("&Diagnose") : tr("&Stop"));
    // Whoever presses Enter once more than needed stops nothing.
    m_go->setAutoDefault(isIdle);
    m_go->setDefault(isIdle);
}

} // namespace Switchback
