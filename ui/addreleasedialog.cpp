// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/addreleasedialog.h"

#include "models/releasefacts.h"
#include "ui/siteplaceedit.h"
#include "ui/wizards/wizardmessage.h"

#include <QDialogButtonBox>
#include <QEvent>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Switchback {

AddReleaseDialog::AddReleaseDialog(Cockpit *cockpit, QString projectId, QString projectName, const QString &path,
                                   QWidget *parent)
    : QDialog(parent)
    , m_cockpit(cockpit)
    , m_projectId(std::move(projectId))
    , m_projectName(std::move(projectName))
    , m_placeLabel(new QLabel(this))
    , m_place(new SitePlaceEdit(this))
    , m_versionLabel(new QLabel(this))
    , m_version(new QLineEdit(this))
    , m_complaint(new QLabel(this))
    , m_message(new WizardMessage(this))
    , m_buttons(new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this))
{
    setObjectName(u"addReleaseDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    build();
    retranslateUi();
    connect(m_place, &SitePlaceEdit::changed, this, &AddReleaseDialog::refresh);
    connect(m_place, &SitePlaceEdit::settled, this, &AddReleaseDialog::look);
    connect(m_version, &QLineEdit::textChanged, this, &AddReleaseDialog::refresh);
    connect(cockpit, &Cockpit::siteDrafted, this, &AddReleaseDialog::onDrafted);
    connect(cockpit, &Cockpit::siteAdded, this, &AddReleaseDialog::onAdded);
    connect(cockpit, &Cockpit::siteFailed, this, &AddReleaseDialog::onFailed);
    connect(m_buttons, &QDialogButtonBox::accepted, this, &AddReleaseDialog::begin);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::close);
    m_place->setPath(path);
    look();
    refresh();
}

AddReleaseDialog::~AddReleaseDialog()
{
    // A line that still has the focus says that it was edited when it is hidden, which happens after this.
    m_place->disconnect(this);
    m_version->disconnect(this);
}

void AddReleaseDialog::build()
{
    m_version->setObjectName(u"addReleaseVersion"_s);
    m_complaint->setObjectName(u"addReleaseComplaint"_s);
    m_complaint->setWordWrap(true);
    m_complaint->setForegroundRole(QPalette::PlaceholderText);
    m_message->setObjectName(u"addReleaseMessage"_s);
    m_buttons->setObjectName(u"addReleaseButtons"_s);
    m_buttons->button(QDialogButtonBox::Ok)->setObjectName(u"addReleaseOk"_s);
    m_placeLabel->setBuddy(m_place->line());
    m_versionLabel->setBuddy(m_version);
    auto *form = new QFormLayout;
    form->setHorizontalSpacing(16);
    form->setVerticalSpacing(12);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->addRow(m_placeLabel, m_place);
    form->addRow(m_versionLabel, m_version);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 20, 24, 16);
    column->setSpacing(16);
    column->addLayout(form);
    column->addWidget(m_complaint);
    column->addStretch(1);
    column->addWidget(m_message);
    column->addWidget(m_buttons);
    setMinimumWidth(fontMetrics().averageCharWidth() * 80);
}

void AddReleaseDialog::look()
{
    const QString path = m_place->path();
    if (path.isEmpty() || path == m_looked || m_adding != 0)
        return;
    m_looked = path;
    m_isSite = false;
    m_message->clear();
    m_looking = m_cockpit->draftSite(path);
}

void AddReleaseDialog::onDrafted(Cockpit::Ticket ticket, const SiteDraft &draft)
{
    if (m_looking == 0 || ticket != m_looking)
        return;
    m_looking = 0;
    m_isSite = draft.kind == SitePlaceKind::Project;
    if (m_isSite) {
        m_message->say(WizardMessage::Weight::Error, tr("That is the folder of a site, and no release."),
                       tr("Choose the folder or the archive of a release."));
        refresh();
        return;
    }
    // What somebody typed already is not written over.
    if (!draft.version.isEmpty() && !m_version->isModified())
        m_version->setText(draft.version);
    m_version->setFocus();
    refresh();
}

void AddReleaseDialog::begin()
{
    m_looking = 0;
    m_message->say(WizardMessage::Weight::Information, tr("Copying the release…"));
    m_adding = m_cockpit->addRelease(m_projectId, m_place->path(), m_version->text().trimmed());
    refresh();
}

void AddReleaseDialog::onAdded(Cockpit::Ticket ticket)
{
    if (m_adding == 0 || ticket != m_adding)
        return;
    m_adding = 0;
    Q_EMIT added(m_version->text().trimmed());
    accept();
}

void AddReleaseDialog::onFailed(Cockpit::Ticket ticket, const Problem &problem)
{
    if (ticket == 0 || (ticket != m_looking && ticket != m_adding))
        return;
    m_looking = 0;
    m_adding = 0;
    m_message->say(WizardMessage::Weight::Error, problem.sentence.translated(), problem.remedy.translated());
    refresh();
}

void AddReleaseDialog::reject()
{
    if (m_adding == 0)
        QDialog::reject();
    else
        m_message->say(WizardMessage::Weight::Information,
                       tr("The release is still being copied; this closes when that is done."));
}

QString AddReleaseDialog::complaint() const
{
    const QString version = m_version->text().trimmed();
    if (m_place->path().isEmpty() || (m_isSite && m_place->path() == m_looked))
        return tr("Choose the folder or the archive of a release.");
    if (version.isEmpty())
        return tr("Say which version the release is.");
    if (!isReleaseVersion(version))
        return tr("A version is made of letters, digits, dots, hyphens and underscores: “%1” is none.").arg(version);
    return {};
}

void AddReleaseDialog::refresh()
{
    const QString missing = complaint();
    const bool isIdle = m_adding == 0;
    m_complaint->setText(missing);
    m_complaint->setVisible(isIdle && !missing.isEmpty());
    m_place->setEnabled(isIdle);
    m_version->setEnabled(isIdle);
    QPushButton *ok = m_buttons->button(QDialogButtonBox::Ok);
    ok->setEnabled(isIdle && missing.isEmpty());
    ok->setToolTip(missing);
    // Both texts wrap, so that the height depends on the width, which a dialog takes no notice of by itself.
    layout()->activate();
    resize(width(), layout()->totalHeightForWidth(width()));
}

void AddReleaseDialog::retranslateUi()
{
    setWindowTitle(tr("Add a release to %1").arg(m_projectName));
    m_placeLabel->setText(tr("Folder &or archive:"));
    m_versionLabel->setText(tr("&Version:"));
    m_version->setPlaceholderText(tr("for example 2.1.0"));
    m_buttons->button(QDialogButtonBox::Ok)->setText(tr("Add"));
    m_buttons->button(QDialogButtonBox::Cancel)->setText(tr("Cancel"));
}

void AddReleaseDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
}

} // namespace Switchback
