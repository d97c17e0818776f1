// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/sitesettingsdialog.h"

#include "ui/sitechecksedit.h"
#include "ui/sitedatabaseedit.h"
#include "ui/siteenvironmentsedit.h"
#include "ui/sitepagesedit.h"
#include "ui/sitevariablesedit.h"
#include "ui/wizards/wizardmessage.h"

#include <QDialogButtonBox>
#include <QEvent>
#include <QMessageBox>
#include <QPushButton>
#include <QTabWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Switchback {

SiteSettingsDialog::SiteSettingsDialog(Cockpit *cockpit, QString projectId, QString projectName, QWidget *parent)
    : QDialog(parent)
    , m_cockpit(cockpit)
    , m_projectId(std::move(projectId))
    , m_projectName(std::move(projectName))
    , m_tabs(new QTabWidget(this))
    , m_variables(new SiteVariablesEdit(this))
    , m_pages(new SitePagesEdit(this))
    , m_message(new WizardMessage(this))
    , m_buttons(new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this))
{
    setObjectName(u"siteSettingsDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    build();
    retranslateUi();
    connect(cockpit, &Cockpit::siteSettingsLoaded, this, &SiteSettingsDialog::onLoaded);
    connect(cockpit, &Cockpit::siteAdded, this, &SiteSettingsDialog::onSaved);
    connect(cockpit, &Cockpit::siteFailed, this, &SiteSettingsDialog::onFailed);
    connect(m_tabs, &QTabWidget::currentChanged, this, &SiteSettingsDialog::turnTo);
    connect(m_buttons, &QDialogButtonBox::accepted, this, &SiteSettingsDialog::save);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::close);
    m_message->say(WizardMessage::Weight::Information, tr("Reading the settings…"));
    m_loading = cockpit->loadSiteSettings(m_projectId);
    refresh();
}

SiteSettingsDialog::~SiteSettingsDialog()
{
    // A field that still has the focus says that it was edited when it is hidden, which happens after this.
    m_tabs->disconnect(this);
    for (SitePartEdit *part : std::as_const(m_parts))
        part->disconnect(this);
}

void SiteSettingsDialog::build()
{
    m_tabs->setObjectName(u"siteSettingsTabs"_s);
    m_tabs->setDocumentMode(true);
    m_message->setObjectName(u"siteSettingsMessage"_s);
    m_buttons->setObjectName(u"siteSettingsButtons"_s);
    m_buttons->button(QDialogButtonBox::Ok)->setObjectName(u"siteSettingsOk"_s);
    m_buttons->button(QDialogButtonBox::Cancel)->setObjectName(u"siteSettingsCancel"_s);
    m_parts = {new SiteChecksEdit(SiteChecksEdit::Fields::NameAndChecks, this), new SiteEnvironmentsEdit(this),
               m_variables, new SiteDatabaseEdit(this), m_pages};
    for (SitePartEdit *part : std::as_const(m_parts)) {
        auto *page = new QWidget(m_tabs);
        auto *margins = new QVBoxLayout(page);
        margins->setContentsMargins(0, 16, 0, 0);
        margins->addWidget(part);
        m_tabs->addTab(page, QString());
        connect(part, &SitePartEdit::edited, this, &SiteSettingsDialog::refresh);
    }
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 20, 24, 16);
    column->setSpacing(14);
    column->addWidget(m_tabs, 1);
    column->addWidget(m_message);
    column->addWidget(m_buttons);
    setMinimumWidth(fontMetrics().averageCharWidth() * 90);
}

SitePartEdit *SiteSettingsDialog::part(int index) const
{
    return m_parts.value(index);
}

SiteSettings SiteSettingsDialog::written() const
{
    SiteSettings settings = m_settings;
    part(m_shown)->addTo(settings);
    return settings;
}

bool SiteSettingsDialog::isChanged() const
{
    return m_loaded && (written() != m_before || !typed().empty());
}

NamedSecrets SiteSettingsDialog::typed() const
{
    NamedSecrets secrets = m_variables->typed();
    for (NamedSecret &one : m_pages->typed())
        secrets.push_back(std::move(one));
    return secrets;
}

/// What is wrong on a tab that is not shown is said with its name.
QString SiteSettingsDialog::complaint() const
{
    if (const QString here = part(m_shown)->complaint(); !here.isEmpty())
        return here;
    for (const SitePartEdit *one : m_parts)
        if (const QString there = one->complaint(); !there.isEmpty())
            //: %1 is the name of a tab, %2 what is missing there
            return tr("%1: %2").arg(one->name(), there);
    return {};
}

/// What one tab says of the environments, the one of their variables has to know at once: it holds their secrets.
void SiteSettingsDialog::gather()
{
    m_settings = written();
    if (part(m_shown) != m_variables)
        m_variables->setSettings(m_settings);
}

void SiteSettingsDialog::turnTo(int index)
{
    if (!m_loaded)
        return;
    gather();
    m_shown = index;
    part(index)->setSettings(m_settings);
    refresh();
}

void SiteSettingsDialog::onLoaded(Cockpit::Ticket ticket, const SiteSettings &settings)
{
    if (m_loading != 0 && ticket == m_loading) {
        m_loading = 0;
        fill(settings);
    } else if (m_checking != 0 && ticket == m_checking) {
        m_checking = 0;
        onReadAgain(settings);
    }
}

void SiteSettingsDialog::fill(const SiteSettings &settings)
{
    m_loaded = true;
    m_read = settings;
    m_settings = settings;
    m_message->clear();
    for (SitePartEdit *one : std::as_const(m_parts))
        one->setSettings(settings);
    for (const SitePartEdit *one : std::as_const(m_parts))
        one->addTo(m_settings);
    m_before = m_settings;
    refresh();
    part(m_shown)->firstField()->setFocus();
}

void SiteSettingsDialog::save()
{
    gather();
    m_message->say(WizardMessage::Weight::Information, tr("Saving…"));
    m_checking = m_cockpit->loadSiteSettings(m_projectId);
    refresh();
}

/// What another program set meanwhile would be lost, and a secret with it.
void SiteSettingsDialog::onReadAgain(const SiteSettings &settings)
{
    if (settings == m_read)
        m_saving = m_cockpit->saveSiteSettings(m_projectId, m_settings, std::make_shared<const NamedSecrets>(typed()));
    else
        m_message->say(WizardMessage::Weight::Error,
                       tr("The settings were changed elsewhere since they were read here."),
                       tr("Close this without saving, open it again, and make your changes there."));
    refresh();
}

void SiteSettingsDialog::onSaved(Cockpit::Ticket ticket)
{
    if (m_saving == 0 || ticket != m_saving)
        return;
    m_saving = 0;
    Q_EMIT saved();
    accept();
}

void SiteSettingsDialog::onFailed(Cockpit::Ticket ticket, const Problem &problem)
{
    if (ticket == 0 || (ticket != m_loading && ticket != m_checking && ticket != m_saving))
        return;
    m_loading = 0;
    m_checking = 0;
    m_saving = 0;
    m_message->say(WizardMessage::Weight::Error, problem.sentence.translated(), problem.remedy.translated());
    refresh();
}

void SiteSettingsDialog::refresh()
{
    const QString missing = m_loaded ? complaint() : QString();
    const bool isIdle = m_loaded && !isSaving();
    m_tabs->setEnabled(isIdle);
    QPushButton *ok = m_buttons->button(QDialogButtonBox::Ok);
    ok->setEnabled(isIdle && missing.isEmpty());
    ok->setToolTip(missing);
    if (isIdle && !missing.isEmpty())
        m_message->say(WizardMessage::Weight::Warning, missing);
    else if (isIdle && m_message->weight() == WizardMessage::Weight::Warning)
        m_message->clear();
}

/// Waits for what is being saved: how that ends has to be told.
void SiteSettingsDialog::reject()
{
    if (isSaving())
        return;
    if (isChanged())
        askWhetherToSave();
    else
        QDialog::reject();
}

void SiteSettingsDialog::askWhetherToSave()
{
    auto *question =
        new QMessageBox(QMessageBox::Question, windowTitle(), tr("Save the changed settings of %1?").arg(m_projectName),
                        QMessageBox::Save | QMessageBox::Discard | QMessageBox::Cancel, this);
    question->setObjectName(u"unsavedQuestion"_s);
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setInformativeText(tr("What was changed is lost otherwise."));
    question->button(QMessageBox::Save)->setText(tr("&Save"));
    question->button(QMessageBox::Discard)->setText(tr("&Discard"));
    question->button(QMessageBox::Cancel)->setText(tr("Cancel"));
    const QString missing = complaint();
    question->setDefaultButton(missing.isEmpty() ? QMessageBox::Save : QMessageBox::Cancel);
    question->button(QMessageBox::Save)->setEnabled(missing.isEmpty());
    question->button(QMessageBox::Save)->setToolTip(missing);
    connect(question->button(QMessageBox::Save), &QAbstractButton::clicked, this, &SiteSettingsDialog::save);
    connect(question->button(QMessageBox::Discard), &QAbstractButton::clicked, this, [this] { QDialog::reject(); });
    question->open();
}

void SiteSettingsDialog::retranslateUi()
{
    setWindowTitle(tr("Settings of %1").arg(m_projectName));
    for (int index = 0; index < m_tabs->count(); ++index)
        m_tabs->setTabText(index, part(index)->name());
    m_tabs->setAccessibleName(tr("Parts of the settings"));
    m_buttons->button(QDialogButtonBox::Ok)->setText(tr("OK"));
    m_buttons->button(QDialogButtonBox::Cancel)->setText(tr("Cancel"));
}

void SiteSettingsDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
}

} // namespace Switchback
