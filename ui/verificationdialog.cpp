// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/verificationdialog.h"

#include "models/timetext.h"
#include "ui/elidedlabel.h"
#include "ui/picturesdialog.h"
#include "ui/reportsaver.h"
#include "ui/roomybutton.h"
#include "ui/tablepane.h"
#include "ui/themedicon.h"
#include "ui/verificationmodel.h"
#include "ui/wizards/wizardmessage.h"

#include <QCheckBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QSplitter>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

bool hasVerdict(const SiteCheck &check, PageVerdict verdict)
{
    return std::any_of(check.pages.cbegin(), check.pages.cend(),
                       [verdict](const CheckedPage &page) { return page.verdict == verdict; });
}

WizardMessage::Weight weightOf(const SiteCheck &check)
{
    if (check.hasFailed)
        return WizardMessage::Weight::Error;
    if (hasVerdict(check, PageVerdict::Worse) || hasVerdict(check, PageVerdict::NeedsReview))
        return WizardMessage::Weight::Warning;
    return check.comparedWith.isValid() ? WizardMessage::Weight::Success : WizardMessage::Weight::Information;
}

} // namespace

VerificationDialog::VerificationDialog(Cockpit *cockpit, EnvironmentRef environment, QString title,
                                       PagePictures pictures, QWidget *parent)
    : QDialog(parent)
    , m_cockpit(cockpit)
    , m_environment(std::move(environment))
    , m_title(std::move(title))
    , m_model(new VerificationModel(this))
    , m_introduction(new QLabel(this))
    , m_bar(new QProgressBar(this))
    , m_pictures(new QCheckBox(this))
    , m_go(new RoomyButton(this))
    , m_progress(new ElidedLabel(this))
    , m_message(new WizardMessage(this))
    , m_body(new QStackedWidget(this))
    , m_hint(new QLabel(m_body))
    , m_results(new QSplitter(Qt::Vertical, m_body))
    , m_pages(new TablePane(u"verifiedPages"_s, m_model, m_results))
    , m_details(new QPlainTextEdit(m_results))
    , m_saveReport(new RoomyButton(this))
    , m_showPictures(new RoomyButton(this))
    , m_saver(new ReportSaver(cockpit, this))
    , m_close(new RoomyButton(this))
{
    setObjectName(u"verificationDialog"_s);
    m_pictures->setChecked(pictures == PagePictures::Compared);
    build();
    connectCockpit();
    connect(m_go, &QPushButton::clicked, this, [this] { m_ticket == 0 ? begin() : stop(); });
    connect(m_pictures, &QCheckBox::toggled, this,
            [this](bool on) { Q_EMIT picturesChosen(on ? PagePictures::Compared : PagePictures::Off); });
    connect(m_showPictures, &QPushButton::clicked, this, &VerificationDialog::showPictures);
    connect(m_pages, &TablePane::activated, this, &VerificationDialog::showPictures);
    connect(m_saveReport, &QPushButton::clicked, this, [this] { m_saver->save(m_title, m_check.html, u"html"_s); });
    connect(m_saver, &ReportSaver::saved, this, [this](const QString &sentence) { m_progress->setText(sentence); });
    connect(m_saver, &ReportSaver::failed, this,
            [this](const QString &sentence, const QString &remedy) { m_progress->setText(sentence + u' ' + remedy); });
    connect(m_close, &QPushButton::clicked, this, &QDialog::reject);
    connect(this, &QDialog::finished, this, [this] {
        if (m_ticket != 0)
            stop();
    });
    retranslateUi();
    resize(fontMetrics().averageCharWidth() * 120, fontMetrics().height() * 42);
    begin();
}

VerificationDialog::~VerificationDialog()
{
    if (m_ticket != 0)
        m_cockpit->cancelVerification(m_ticket);
}

void VerificationDialog::connectCockpit()
{
    const auto isMine = [this](Cockpit::Ticket ticket) { return ticket == m_ticket && m_ticket != 0; };
    connect(m_cockpit, &Cockpit::verificationProgress, this,
            [this, isMine](Cockpit::Ticket ticket, const Text &sentence, qint64 done, qint64 total) {
                if (isMine(ticket))
                    onProgress(sentence, done, total);
            });
    connect(m_cockpit, &Cockpit::verified, this, [this, isMine](Cockpit::Ticket ticket, const SiteCheck &check) {
        if (isMine(ticket))
            onVerified(check);
    });
    connect(m_cockpit, &Cockpit::verificationFailed, this,
            [this, isMine](Cockpit::Ticket ticket, const Problem &problem) {
                if (isMine(ticket))
                    onFailed(problem);
            });
}

void VerificationDialog::build()
{
    m_introduction->setTextFormat(Qt::PlainText);
    m_introduction->setWordWrap(true);
    m_bar->setObjectName(u"verificationBar"_s);
    m_bar->setTextVisible(false);
    m_go->setObjectName(u"verificationGo"_s);
    m_progress->setObjectName(u"verificationProgress"_s);
    m_progress->setForegroundRole(QPalette::PlaceholderText);
    // Both keep their place while they say nothing, so that nothing moves.
    m_progress->setMinimumHeight(fontMetrics().height());
    QSizePolicy keepsPlace = m_bar->sizePolicy();
    keepsPlace.setRetainSizeWhenHidden(true);
    m_bar->setSizePolicy(keepsPlace);
    m_message->setObjectName(u"verificationMessage"_s);
    m_hint->setObjectName(u"verificationHint"_s);
    m_hint->setAlignment(Qt::AlignCenter);
    m_hint->setWordWrap(true);
    m_hint->setForegroundRole(QPalette::PlaceholderText);
    m_saveReport->setObjectName(u"verificationSaveReport"_s);
    m_saveReport->setIcon(themedIcon(u"export"_s));
    m_close->setObjectName(u"verificationClose"_s);
    m_pictures->setObjectName(u"verificationPictures"_s);
    m_showPictures->setObjectName(u"verificationShowPictures"_s);
    for (QPushButton *button : {m_saveReport, m_showPictures, m_close})
        button->setAutoDefault(false);
    buildResults();

    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_bar, 1);
    row->addWidget(m_pictures);
    row->addWidget(m_go);
    auto *closing = new QHBoxLayout;
    closing->setSpacing(8);
    closing->addWidget(m_saveReport);
    closing->addWidget(m_showPictures);
    closing->addStretch(1);
    closing->addWidget(m_close);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 20, 24, 16);
    column->setSpacing(8);
    column->addWidget(m_introduction);
    column->addSpacing(6);
    column->addLayout(row);
    column->addWidget(m_progress);
    column->addWidget(m_message);
    column->addWidget(m_body, 1);
    column->addLayout(closing);
}

void VerificationDialog::buildResults()
{
    m_pages->setStretchedColumn(VerificationModel::Difference);
    m_pages->view()->setSelectionMode(QAbstractItemView::SingleSelection);
    connect(m_pages->view()->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &VerificationDialog::showCurrent);
    m_details->setObjectName(u"verificationDetails"_s);
    m_details->setReadOnly(true);
    m_details->setTabChangesFocus(true);
    m_results->setObjectName(u"verificationResults"_s);
    m_results->setChildrenCollapsible(false);
    m_results->setHandleWidth(10);
    m_results->addWidget(m_pages);
    m_results->addWidget(m_details);
    m_results->setStretchFactor(0, 3);
    m_results->setStretchFactor(1, 1);
    m_results->setSizes({360, 140});
    m_body->addWidget(m_hint);
    m_body->addWidget(m_results);
}

void VerificationDialog::retranslateUi()
{
    setWindowTitle(tr("Verify %1").arg(m_title));
    m_introduction->setText(
        tr("Switchback looks at the pages of %1 as a visitor does, and compares them with what they "
           "were like the last time. Nothing is changed.")
            .arg(m_title));
    m_bar->setAccessibleName(tr("How far it is"));
    m_pages->setTexts(tr("Pages"), {});
    m_details->setAccessibleName(tr("What is to be said of the page"));
    m_close->setText(tr("&Close"));
    m_saveReport->setText(tr("Sa&ve report…"));
    m_saveReport->setToolTip(tr("Writes what was found into an HTML file that any browser shows."));
    m_showPictures->setText(tr("Show &pictures…"));
    m_showPictures->setToolTip(tr("What the page looked like before and looks like now, side by side."));
    m_pictures->setText(tr("Compare pic&tures, too"));
    m_pictures->setToolTip(
        tr("From the next look on, Chromium draws the pages, where it is installed, and those that look "
           "different are named."));
    int widest = 0;
    for (const QString &text : {tr("&Look again"), tr("&Stop")}) {
        m_go->setText(text);
        widest = std::max(widest, m_go->sizeHint().width());
    }
    m_go->setMinimumWidth(widest);
    m_model->retranslate();
    if (!m_check.pages.isEmpty())
        sayOutcome();
    showCurrent();
    refresh();
}

void VerificationDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
}

void VerificationDialog::begin()
{
    m_message->clear();
    m_check = {};
    m_model->setPages({});
    m_hint->setText(tr("Looking…"));
    m_progress->setText({});
    m_bar->setRange(0, 0);
    m_body->setCurrentWidget(m_hint);
    m_ticket = m_cockpit->verify(m_environment, m_pictures->isChecked() ? PagePictures::Compared : PagePictures::Off);
    refresh();
    m_go->setFocus();
}

void VerificationDialog::stop()
{
    m_cockpit->cancelVerification(std::exchange(m_ticket, 0));
    m_progress->setText(tr("Stopped."));
    m_hint->setText({});
    refresh();
}

void VerificationDialog::onProgress(const Text &sentence, qint64 done, qint64 total)
{
    const QLocale locale;
    //: What is being looked at, and how many pages of how many: "Looking at the site: 12 of 50"
    m_progress->setText(
        total > 0 ? tr("%1: %2 of %3").arg(sentence.translated(), locale.toString(done), locale.toString(total))
                  : sentence.translated());
    m_bar->setRange(0, int(total));
    m_bar->setValue(int(done));
}

void VerificationDialog::onVerified(const SiteCheck &check)
{
    m_ticket = 0;
    m_check = check;
    m_hint->setText({});
    m_progress->setText({});
    m_model->setPages(check.pages);
    sayOutcome();
    m_body->setCurrentWidget(m_results);
    refresh();
    m_pages->setCurrent(m_model->index(0, 0));
    m_pages->setFocus();
}

void VerificationDialog::onFailed(const Problem &problem)
{
    m_ticket = 0;
    m_hint->setText({});
    m_progress->setText({});
    m_message->say(WizardMessage::Weight::Error, problem.sentence.translated(), problem.remedy.translated());
    refresh();
}

void VerificationDialog::sayOutcome()
{
    QStringList more;
    if (!m_check.comparedWith.isValid())
        more.append(tr("It was looked at for the first time: the next time is compared with this one."));
    else if (m_check.versionThen.isEmpty())
        more.append(tr("Compared with %1.").arg(momentText(m_check.comparedWith)));
    else
        //: When it was looked at before, and the version that ran then
        more.append(tr("Compared with %1, version %2.").arg(momentText(m_check.comparedWith), m_check.versionThen));
    for (const Text &remark : std::as_const(m_check.remarks))
        more.append(remark.translated());
    m_message->say(weightOf(m_check), m_check.summary.translated(), more.join(u'\n'));
}

CheckedPage VerificationDialog::currentPage() const
{
    const QModelIndex current = m_pages->current();
    return current.isValid() ? current.data(ValueRole).value<CheckedPage>() : CheckedPage();
}

void VerificationDialog::showPictures()
{
    const CheckedPage page = currentPage();
    if (page.pictureNow.isEmpty())
        return;
    auto *dialog = new PicturesDialog(page, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->show();
}

void VerificationDialog::showCurrent()
{
    const CheckedPage page = currentPage();
    m_showPictures->setEnabled(!page.pictureNow.isEmpty());
    if (page.path.isEmpty()) {
        m_details->clear();
        return;
    }
    //: The path of a page and its title
    QStringList lines{page.title.isEmpty() ? page.path : tr("%1 – %2").arg(page.path, page.title)};
    lines.append(page.status > 0 ? tr("It answered with status %1 after %2.")
                                       .arg(QString::number(page.status), formatDuration(page.milliseconds))
                                 : tr("It did not answer."));
    for (const Text &reason : page.reasons)
        lines.append(u"• "_s + reason.translated());
    m_details->setPlainText(lines.join(u'\n'));
}

void VerificationDialog::refresh()
{
    const bool isIdle = m_ticket == 0;
    m_bar->setVisible(!isIdle);
    m_saveReport->setEnabled(isIdle && !m_check.html.isEmpty());
    m_go->setText(isIdle ? tr("&Look again") : tr("&Stop"));
    // Whoever presses Enter once more than needed stops nothing.
    m_go->setAutoDefault(isIdle);
    m_go->setDefault(isIdle);
}

} // namespace Switchback
