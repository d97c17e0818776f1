// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/cataloguedialog.h"

#include "models/cataloguemodel.h"
#include "models/cataloguereleasemodel.h"
#include "ui/releaseentrydialog.h"
#include "ui/roomybutton.h"
#include "ui/tablepane.h"
#include "ui/themedicon.h"
#include "ui/wizards/wizardmessage.h"

#include <QEvent>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QInputDialog>
#include <QLabel>
#include <QTableView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Switchback {

CatalogueDialog::CatalogueDialog(Cockpit *cockpit, QWidget *parent)
    : QDialog(parent)
    , m_cockpit(cockpit)
    , m_catalogues(new CatalogueModel(this))
    , m_releases(new CatalogueReleaseModel(this))
    , m_introduction(new QLabel(this))
    , m_message(new WizardMessage(this))
    , m_heading(new QLabel(this))
{
    setObjectName(u"catalogueDialog"_s);
    m_introduction->setWordWrap(true);
    m_message->setObjectName(u"catalogueMessage"_s);
    m_heading->setObjectName(u"catalogueHeading"_s);
    QFont bold = m_heading->font();
    bold.setBold(true);
    m_heading->setFont(bold);
    buildTables();
    build();
    connectButtons();
    connectCockpit();
    retranslateUi();
    resize(fontMetrics().averageCharWidth() * 130, fontMetrics().height() * 38);
    m_loading = m_cockpit->loadCatalogues();
}

void CatalogueDialog::buildTables()
{
    m_cataloguePane = new TablePane(u"catalogues"_s, m_catalogues, this);
    m_releasePane = new TablePane(u"catalogueReleases"_s, m_releases, this);
    m_cataloguePane->setStretchedColumn(CatalogueModel::From);
    for (const TablePane *pane : {m_cataloguePane, m_releasePane})
        pane->view()->setSelectionMode(QAbstractItemView::SingleSelection);
    // Not the pane's own signal, which comes before the selection has followed.
    connect(m_cataloguePane->view()->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &CatalogueDialog::showReleases);
    connect(m_releasePane->view()->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &CatalogueDialog::updateButtons);
    connect(m_releasePane, &TablePane::activated, this, [this] {
        if (m_edit->isEnabled())
            askForEntry(release());
    });
}

QPushButton *CatalogueDialog::addButton(const char *name, const QString &icon, QHBoxLayout *row)
{
    auto *button = new RoomyButton(this);
    button->setObjectName(QString::fromLatin1(name));
    button->setIcon(themedIcon(icon));
    button->setAutoDefault(false);
    row->addWidget(button);
    return button;
}

void CatalogueDialog::build()
{
    auto *catalogueButtons = new QHBoxLayout;
    m_fromFile = addButton("catalogueFromFile", u"refresh"_s, catalogueButtons);
    m_fromAddress = addButton("catalogueFromAddress", u"open-in-browser"_s, catalogueButtons);
    m_takeIn = addButton("catalogueTakeIn", u"add"_s, catalogueButtons);
    catalogueButtons->addStretch(1);
    auto *releaseButtons = new QHBoxLayout;
    m_add = addButton("catalogueAddRelease", u"add"_s, releaseButtons);
    m_edit = addButton("catalogueEditRelease", u"notes"_s, releaseButtons);
    m_remove = addButton("catalogueRemoveRelease", u"remove"_s, releaseButtons);
    releaseButtons->addStretch(1);
    auto *closing = new QHBoxLayout;
    closing->addStretch(1);
    m_close = new RoomyButton(this);
    m_close->setObjectName(u"catalogueClose"_s);
    closing->addWidget(m_close);
    for (QHBoxLayout *row : {catalogueButtons, releaseButtons})
        row->setSpacing(8);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 20, 24, 16);
    column->setSpacing(8);
    column->addWidget(m_introduction);
    column->addWidget(m_message);
    column->addWidget(m_cataloguePane, 3);
    column->addLayout(catalogueButtons);
    column->addSpacing(12);
    column->addWidget(m_heading);
    column->addWidget(m_releasePane, 4);
    column->addLayout(releaseButtons);
    column->addSpacing(8);
    column->addLayout(closing);
}

void CatalogueDialog::connectButtons()
{
    connect(m_close, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_fromFile, &QPushButton::clicked, this, [this] { askForFile(catalogue().id); });
    connect(m_fromAddress, &QPushButton::clicked, this, &CatalogueDialog::askForAddress);
    connect(m_takeIn, &QPushButton::clicked, this, [this] { askForFile({}); });
    connect(m_add, &QPushButton::clicked, this, [this] { askForEntry({}); });
    connect(m_edit, &QPushButton::clicked, this, [this] { askForEntry(release()); });
    connect(m_remove, &QPushButton::clicked, this, &CatalogueDialog::removeEntry);
}

void CatalogueDialog::connectCockpit()
{
    connect(m_cockpit, &Cockpit::cataloguesLoaded, this,
            [this](Cockpit::Ticket ticket, const QList<ReleaseCatalogue> &catalogues) {
                if (ticket == m_loading)
                    onLoaded(catalogues);
            });
    connect(m_cockpit, &Cockpit::catalogueChanged, this, &CatalogueDialog::onChanged);
    connect(m_cockpit, &Cockpit::catalogueFailed, this, &CatalogueDialog::onFailed);
}

void CatalogueDialog::askForFile(const QString &catalogueId)
{
    auto *dialog = new QFileDialog(this, catalogueId.isEmpty() ? tr("Choose the file of a new catalogue")
                                                               : tr("Choose the file to refresh the catalogue from"));
    dialog->setObjectName(u"catalogueFileDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({tr("Catalogues (*.json)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, this,
            [this, catalogueId](const QString &file) { refreshFrom(catalogueId, file); });
    dialog->open();
}

void CatalogueDialog::askForAddress()
{
    auto *dialog = new QInputDialog(this);
    dialog->setObjectName(u"catalogueAddressDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Refresh %1 from an address").arg(catalogue().product));
    dialog->setLabelText(tr("&Address of the catalogue file:"));
    dialog->setOkButtonText(tr("Refresh"));
    dialog->setCancelButtonText(tr("Cancel"));
    const QString last = catalogue().refreshedFrom;
    dialog->setTextValue(last.startsWith("http"_L1) ? last : u"https://"_s);
    dialog->resize(fontMetrics().averageCharWidth() * 80, dialog->sizeHint().height());
    connect(dialog, &QInputDialog::textValueSelected, this,
            [this, id = catalogue().id](const QString &address) { refreshFrom(id, address.trimmed()); });
    dialog->open();
}

void CatalogueDialog::refreshFrom(const QString &catalogueId, const QString &source)
{
    begin(m_cockpit->refreshCatalogue(catalogueId, source), tr("Reading the catalogue…"),
          //: %1 is a product.
          tr("The catalogue “%1” was refreshed."));
}

void CatalogueDialog::askForEntry(const ReleaseFacts &known)
{
    const ReleaseCatalogue shown = catalogue();
    auto *dialog = new ReleaseEntryDialog(shown.product, known, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog, shown] {
        ReleaseFacts facts = dialog->facts();
        // What the catalogue says anyway goes on to follow the catalogue.
        if (const ReleaseFacts *stated = shown.statedRelease(facts.version))
            facts.leaveOut(*stated);
        begin(m_cockpit->putCatalogueRelease(shown.id, facts), tr("Saving the entry…"),
              //: %1 is a product.
              tr("The entry in the catalogue “%1” was saved."));
    });
    dialog->open();
}

void CatalogueDialog::removeEntry()
{
    begin(m_cockpit->removeCatalogueRelease(catalogue().id, release().version), tr("Removing the entry…"),
          //: %1 is a product.
          tr("The entry was removed from the catalogue “%1”."));
}

void CatalogueDialog::begin(Cockpit::Ticket ticket, const QString &sentence, const QString &done)
{
    m_ticket = ticket;
    m_done = done;
    m_message->say(WizardMessage::Weight::Information, sentence);
    updateButtons();
}

void CatalogueDialog::onLoaded(const QList<ReleaseCatalogue> &catalogues)
{
    m_catalogues->setCatalogues(catalogues);
    if (!catalogues.isEmpty())
        m_cataloguePane->setCurrent(m_catalogues->index(0, 0));
    showReleases();
}

void CatalogueDialog::onChanged(Cockpit::Ticket ticket, const ReleaseCatalogue &catalogue)
{
    m_catalogues->setCatalogue(catalogue);
    if (ticket == m_ticket) {
        m_ticket = 0;
        m_message->say(WizardMessage::Weight::Success, m_done.arg(catalogue.product));
        m_cataloguePane->setCurrent(m_catalogues->indexOf(catalogue.id));
    }
    showReleases();
}

void CatalogueDialog::onFailed(Cockpit::Ticket ticket, const Problem &problem)
{
    if (ticket != m_ticket)
        return;
    m_ticket = 0;
    m_message->say(WizardMessage::Weight::Error, problem.sentence.translated(), problem.remedy.translated());
    updateButtons();
}

void CatalogueDialog::showReleases()
{
    const ReleaseCatalogue shown = catalogue();
    const QString version = shown.id == m_shown ? release().version : QString();
    m_shown = shown.id;
    m_releases->setCatalogue(shown);
    m_releasePane->setCurrent(m_releases->indexOf(version));
    m_heading->setText(shown.id.isEmpty() ? QString() : tr("Releases of %1").arg(shown.product));
    if (shown.problem && m_ticket == 0)
        m_message->say(WizardMessage::Weight::Warning, shown.problem->sentence.translated(),
                       shown.problem->remedy.translated());
    else if (m_ticket == 0 && m_message->weight() == WizardMessage::Weight::Warning)
        m_message->clear();
    updateButtons();
}

void CatalogueDialog::updateButtons()
{
    const ReleaseCatalogue shown = catalogue();
    const ReleaseFacts chosen = release();
    const QString busy = m_ticket != 0 ? tr("Wait until what is under way has ended.") : QString();
    const QString noCatalogue = shown.id.isEmpty() ? tr("Choose a catalogue first.") : QString();
    const QString unreadable = shown.updatedOn.isValid() ? QString() : tr("This catalogue cannot be read.");
    const QString noRelease = chosen.version.isEmpty() ? tr("Choose a release first.") : QString();
    const bool isOwn = shown.ownRelease(chosen.version) != nullptr;
    const auto first = [](const QStringList &reasons) {
        for (const QString &reason : reasons)
            if (!reason.isEmpty())
                return reason;
        return QString();
    };
    allow(m_fromFile, first({busy, noCatalogue}));
    allow(m_fromAddress, first({busy, noCatalogue}));
    allow(m_takeIn, busy);
    allow(m_add, first({busy, noCatalogue, unreadable}));
    allow(m_edit, first({busy, noRelease}));
    allow(m_remove, first({busy, noRelease, isOwn ? QString() : tr("This release has no own entry.")}));
}

void CatalogueDialog::allow(QPushButton *button, const QString &refusal)
{
    button->setEnabled(refusal.isEmpty());
    button->setToolTip(refusal);
    button->setAccessibleDescription(refusal);
}

ReleaseCatalogue CatalogueDialog::catalogue() const
{
    return m_cataloguePane->current().data(ValueRole).value<ReleaseCatalogue>();
}

ReleaseFacts CatalogueDialog::release() const
{
    return m_releasePane->current().data(ValueRole).value<ReleaseFacts>();
}

void CatalogueDialog::retranslateUi()
{
    setWindowTitle(tr("Release catalogues"));
    m_introduction->setText(
        tr("What is known of the releases of a product. Projects that follow a catalogue are judged "
           "by it: LTS deadlines, end of life, and what can be installed over what."));
    m_cataloguePane->setTexts(tr("Release catalogues"), tr("There are no release catalogues."));
    m_releasePane->setTexts(tr("Releases of the catalogue"), tr("Choose a catalogue to see its releases."));
    m_fromFile->setText(tr("Refresh from &file…"));
    m_fromAddress->setText(tr("Refresh from &URL…"));
    m_takeIn->setText(tr("&New catalogue from file…"));
    m_add->setText(tr("&Add release…"));
    m_edit->setText(tr("&Edit…"));
    m_remove->setText(tr("&Remove own entry"));
    m_close->setText(tr("&Close"));
    m_catalogues->retranslate();
    m_releases->retranslate();
    showReleases();
}

void CatalogueDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange && m_close)
        retranslateUi();
}

} // namespace Switchback
