// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/wizards/sitenamepage.h"

#include "models/releasefacts.h"
#include "ui/siteplaceedit.h"

#include <QDir>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace Switchback {

SiteNamePage::SiteNamePage(QWidget *parent)
    : WizardPage(parent)
    , m_nameLabel(new QLabel(this))
    , m_name(new QLineEdit(this))
    , m_folderLabel(new QLabel(this))
    , m_folder(new QLineEdit(this))
    , m_versionLabel(new QLabel(this))
    , m_version(new QLineEdit(this))
{
    m_name->setObjectName(u"newSiteName"_s);
    m_folder->setObjectName(u"newSiteFolder"_s);
    m_version->setObjectName(u"newSiteVersion"_s);
    m_nameLabel->setBuddy(m_name);
    m_folderLabel->setBuddy(m_folder);
    m_versionLabel->setBuddy(m_version);
    auto *form = new QFormLayout(this);
    form->setContentsMargins(0, 0, 0, 0);
    form->setHorizontalSpacing(16);
    form->setVerticalSpacing(12);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->addRow(m_nameLabel, m_name);
    form->addRow(m_folderLabel, m_folder);
    form->addRow(m_versionLabel, m_version);
    for (const QLineEdit *line : {m_name, m_folder, m_version})
        connect(line, &QLineEdit::textChanged, this, &WizardPage::completeChanged);
    SiteNamePage::retranslate();
}

void SiteNamePage::setDraft(const SiteDraft &draft)
{
    if (draft.path == m_draft.path)
        return;
    m_draft = draft;
    m_name->setText(draft.settings.name);
    m_folder->setText(QDir::toNativeSeparators(draft.folder));
    m_version->setText(draft.version);
}

void SiteNamePage::addTo(SiteDraft &draft) const
{
    draft.settings.name = m_name->text().trimmed();
    draft.folder = SitePlaceEdit::typedPath(m_folder->text());
    draft.version = m_version->text().trimmed();
}

QString SiteNamePage::stepName() const
{
    return tr("Site");
}

QString SiteNamePage::title() const
{
    return tr("What is the site called?");
}

QWidget *SiteNamePage::firstField() const
{
    return m_name;
}

QString SiteNamePage::incompleteReason() const
{
    if (m_name->text().trimmed().isEmpty())
        return tr("Give the site a name.");
    if (!QDir::isAbsolutePath(SitePlaceEdit::typedPath(m_folder->text())))
        return tr("Say in which folder it is laid out.");
    if (!isReleaseVersion(m_version->text().trimmed()))
        return tr("Say which version the release is: letters, digits, dots and hyphens.");
    return {};
}

bool SiteNamePage::isTouched() const
{
    return m_name->isModified() || m_folder->isModified() || m_version->isModified();
}

void SiteNamePage::retranslate()
{
    m_nameLabel->setText(tr("&Name of the site:"));
    m_folderLabel->setText(tr("&Folder for it:"));
    m_folder->setToolTip(tr("It is made; one that is there already has to be empty."));
    m_versionLabel->setText(tr("&Version of the release:"));
    m_version->setPlaceholderText(tr("for example 2.1.0"));
}

} // namespace Switchback
