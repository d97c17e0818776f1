// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/remediesdialog.h"

#include "models/findingmodel.h"
#include "models/remedymodel.h"
#include "models/timetext.h"
#include "ui/findingdetails.h"
#include "ui/reportsaver.h"
#include "ui/roomybutton.h"
#include "ui/tablepane.h"
#include "ui/themedicon.h"
#include "ui/wizards/wizardmessage.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSplitter>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Switchback {

RemediesDialog::RemediesDialog(Cockpit *cockpit, QWidget *parent)
    : QDialog(parent)
    , m_cockpit(cockpit)
    , m_remedies(new RemedyModel(this))
    , m_matches(new FindingModel(this))
    , m_introduction(new QLabel(this))
    , m_pasteLabel(new QLabel(this))
    , m_paste(new QPlainTextEdit(this))
    , m_explain(new RoomyButton(this))
    , m_browse(new RoomyButton(this))
    , m_search(new QLineEdit(this))
    , m_message(new WizardMessage(this))
    , m_tables(new QStackedWidget(this))
    , m_all(new TablePane(u"remedies"_s, m_remedies, m_tables))
    , m_fitting(new TablePane(u"remedyMatches"_s, m_matches, m_tables))
    , m_details(new FindingDetails(this))
    , m_copyReport(new RoomyButton(this))
    , m_saveReport(new RoomyButton(this))
    , m_close(new RoomyButton(this))
    , m_saver(new ReportSaver(cockpit, this))
{
    setObjectName(u"remediesDialog"_s);
    build();
    connectCockpit();
    retranslateUi();
    resize(fontMetrics().averageCharWidth() * 130, fontMetrics().height() * 46);
    m_search->setFocus();
    m_loading = m_cockpit->loadRemedies();
}

QWidget *RemediesDialog::buildQuestion()
{
    auto *question = new QWidget(this);
    m_pasteLabel->setBuddy(m_paste);
    m_paste->setObjectName(u"remedyPaste"_s);
    m_paste->setTabChangesFocus(true);
    m_paste->setFixedHeight(fontMetrics().height() * 4);
    m_explain->setObjectName(u"remedyExplain"_s);
    m_explain->setAutoDefault(false);
    m_explain->setEnabled(false);
    m_browse->setObjectName(u"remedyBrowse"_s);
    m_browse->setAutoDefault(false);
    m_browse->setEnabled(false);
    auto *buttons = new QVBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(m_explain);
    buttons->addWidget(m_browse);
    buttons->addStretch(1);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_paste, 1);
    row->addLayout(buttons);
    auto *column = new QVBoxLayout(question);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addWidget(m_pasteLabel);
    column->addLayout(row);
    return question;
}

void RemediesDialog::build()
{
    m_introduction->setWordWrap(true);
    m_introduction->setTextFormat(Qt::PlainText);
    m_search->setObjectName(u"remedySearch"_s);
    m_search->setClearButtonEnabled(true);
    m_message->setObjectName(u"remedyMessage"_s);
    m_close->setObjectName(u"remedyClose"_s);
    m_close->setAutoDefault(false);
    m_saveReport->setObjectName(u"remedySaveReport"_s);
    m_copyReport->setObjectName(u"remedyCopyReport"_s);
    m_copyReport->setIcon(themedIcon(u"copy"_s));
    m_copyReport->setAutoDefault(false);
    m_copyReport->setEnabled(false);
    m_saveReport->setIcon(themedIcon(u"export"_s));
    m_saveReport->setAutoDefault(false);
    m_saveReport->setEnabled(false);
    m_all->setInitiallyHidden({RemedyModel::OwnerName, RemedyModel::Signs});
    m_all->setStretchedColumn(RemedyModel::Sentence);
    m_fitting->setStretchedColumn(FindingModel::Sentence);
    m_tables->addWidget(m_all);
    m_tables->addWidget(m_fitting);
    for (const TablePane *pane : {m_all, m_fitting}) {
        pane->view()->setSelectionMode(QAbstractItemView::SingleSelection);
        connect(pane->view()->selectionModel(), &QItemSelectionModel::selectionChanged, this,
                &RemediesDialog::showCurrent);
    }
    auto *splitter = new QSplitter(Qt::Vertical, this);
    splitter->setChildrenCollapsible(false);
    splitter->setHandleWidth(10);
    splitter->addWidget(m_tables);
    splitter->addWidget(m_details);
    splitter->setStretchFactor(0, 1);
    splitter->setStretchFactor(1, 2);
    splitter->setSizes({230, 370});

    auto *closing = new QHBoxLayout;
    closing->addWidget(m_copyReport);
    closing->addWidget(m_saveReport);
    closing->addStretch(1);
    closing->addWidget(m_close);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 20, 24, 16);
    column->setSpacing(8);
    column->addWidget(m_introduction);
    column->addSpacing(4);
    column->addWidget(buildQuestion());
    column->addSpacing(4);
    column->addWidget(m_search);
    column->addWidget(m_message);
    column->addWidget(splitter, 1);
    column->addLayout(closing);

    connect(m_paste, &QPlainTextEdit::textChanged, this, &RemediesDialog::refreshButtons);
    connect(m_search, &QLineEdit::textChanged, m_all, &TablePane::setFilterText);
    connect(m_explain, &QPushButton::clicked, this, &RemediesDialog::explain);
    connect(m_browse, &QPushButton::clicked, this, &RemediesDialog::browse);
    connect(m_copyReport, &QPushButton::clicked, this, [this] { m_saver->copy(report()); });
    connect(m_saveReport, &QPushButton::clicked, this, [this] { m_saver->save(windowTitle(), report()); });
    connect(m_saver, &ReportSaver::saved, this,
            [this](const QString &sentence) { m_message->say(WizardMessage::Weight::Success, sentence); });
    connect(m_saver, &ReportSaver::failed, this, [this](const QString &sentence, const QString &remedy) {
        m_message->say(WizardMessage::Weight::Error, sentence, remedy);
    });
    connect(m_close, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_details, &FindingDetails::actionRequested, this, [this](const RemedyAction &action) {
        if (action.kind == RemedyActionKind::ShowActivity)
            Q_EMIT activityRequested(action.activityId);
    });
}

void RemediesDialog::connectCockpit()
{
    connect(m_cockpit, &Cockpit::remediesLoaded, this, &RemediesDialog::onLoaded);
    connect(m_cockpit, &Cockpit::explained, this, &RemediesDialog::onExplained);
}

void RemediesDialog::retranslateUi()
{
    setWindowTitle(tr("Remedies"));
    m_introduction->setText(tr(
        "What Switchback knows of failures and what to do about them. All of it is on this machine; nobody is asked."));
    m_pasteLabel->setText(tr("&Paste an error message or the end of a log:"));
    m_explain->setText(tr("&Explain"));
    m_explain->setToolTip(tr("Shows what fits, the surest first."));
    m_browse->setText(tr("Show &all"));
    m_search->setPlaceholderText(tr("Search the remedies: words, a code, a platform"));
    m_search->setAccessibleName(tr("Search the remedies"));
    m_all->setTexts(tr("Remedies"), tr("Reading the remedies…"));
    m_fitting->setTexts(tr("What fits"), tr("Nothing here is known to fit."));
    m_copyReport->setText(tr("Copy &report"));
    m_copyReport->setToolTip(
        tr("Puts what was pasted, and what is known of it, into the clipboard. Known secrets are taken out."));
    m_saveReport->setText(tr("Sa&ve report…"));
    m_saveReport->setToolTip(
        tr("Writes what was pasted, and what is known of it, into a text file. Known secrets are taken out."));
    m_close->setText(tr("&Close"));
    m_remedies->retranslate();
    m_matches->retranslate();
    showCurrent();
}

void RemediesDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
}

void RemediesDialog::explain()
{
    m_message->clear();
    m_explaining = m_cockpit->explain(symptomOf(m_paste->toPlainText().toUtf8()));
    refreshButtons();
}

void RemediesDialog::browse()
{
    m_message->clear();
    m_browse->setEnabled(false);
    m_search->setEnabled(true);
    m_tables->setCurrentWidget(m_all);
    showCurrent();
    m_search->setFocus();
}

void RemediesDialog::onExplained(Cockpit::Ticket ticket, const QList<Finding> &findings)
{
    if (ticket != m_explaining || m_explaining == 0)
        return;
    m_explaining = 0;
    refreshButtons();
    m_matches->setFindings(findings);
    m_browse->setEnabled(true);
    m_search->setEnabled(false);
    m_tables->setCurrentWidget(m_fitting);
    if (findings.isEmpty()) {
        m_message->say(
            WizardMessage::Weight::Information, tr("Nothing here is known to fit, and it was never seen here."),
            tr("Paste more of the output, from before the first error on. Or diagnose the environment, or save a "
               "report of this for the help desk."));
        showCurrent();
        return;
    }
    m_fitting->setCurrent(m_matches->index(0, 0));
    m_fitting->setFocus();
}

void RemediesDialog::onLoaded(Cockpit::Ticket ticket, const QList<Remedy> &remedies, const QList<RemedyFault> &faults)
{
    if (ticket != m_loading || m_loading == 0)
        return;
    m_loading = 0;
    m_remedies->setRemedies(remedies);
    m_all->setTexts(tr("Remedies"), tr("No remedy has all of these words."));
    if (m_remedies->rowCount() > 0)
        m_all->setCurrent(m_remedies->index(0, 0));
    if (faults.isEmpty())
        return;
    const RemedyFault &first = faults.first();
    m_message->say(
        WizardMessage::Weight::Warning,
        tr("%n mistake(s) in files of remedies; what they are in was left out.", nullptr, int(faults.size())),
        first.line > 0
            //: File, line, what is wrong there
            ? tr("%1, line %2: %3").arg(first.file, QString::number(first.line), first.sentence.translated())
            //: File, what is wrong with it
            : tr("%1: %2").arg(first.file, first.sentence.translated()));
}

void RemediesDialog::refreshButtons()
{
    const bool isAnything = !m_paste->document()->isEmpty();
    m_explain->setEnabled(m_explaining == 0 && isAnything);
    m_copyReport->setEnabled(m_explaining == 0 && isAnything);
    m_saveReport->setEnabled(m_explaining == 0 && isAnything);
}

QString RemediesDialog::report() const
{
    //: When it was
    QStringList blocks{tr("Asked of the remedies, %1").arg(momentText(QDateTime::currentDateTimeUtc())),
                       m_paste->toPlainText().trimmed()};
    for (const Finding &finding : m_matches->findings())
        blocks.append(plainText(finding));
    if (m_matches->findings().isEmpty())
        blocks.append(tr("Nothing here is known to fit."));
    blocks.append(tr("Switchback %1").arg(QStringLiteral(SWITCHBACK_VERSION)));
    return blocks.join("\n\n"_L1) + u'\n';
}

void RemediesDialog::showCurrent()
{
    if (m_tables->currentWidget() == m_fitting) {
        const QModelIndex current = m_fitting->current();
        m_details->setFinding(current.isValid() ? current.data(ValueRole).value<Finding>() : Finding());
        return;
    }
    const QModelIndex current = m_all->current();
    m_details->setFinding(current.isValid() ? findingOf(current.data(ValueRole).value<Remedy>()) : Finding());
}

} // namespace Switchback
