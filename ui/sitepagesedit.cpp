// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/sitepagesedit.h"

#include "models/verificationlimits.h"
#include "ui/wizards/secretedit.h"

#include <QCheckBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSpinBox>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Switchback {

SitePagesEdit::SitePagesEdit(QWidget *parent)
    : SitePartEdit(parent)
    , m_pagesLabel(new QLabel(this))
    , m_pages(new QSpinBox(this))
    , m_picturesLabel(new QLabel(this))
    , m_pictures(new QSpinBox(this))
    , m_picturesHint(new QLabel(this))
    , m_logsIn(new QCheckBox(this))
    , m_pathLabel(new QLabel(this))
    , m_path(new QLineEdit(this))
    , m_userLabel(new QLabel(this))
    , m_user(new QLineEdit(this))
    , m_passwordLabel(new QLabel(this))
    , m_password(new SecretEdit(this))
    , m_loginHint(new QLabel(this))
{
    m_pages->setObjectName(u"sitePages"_s);
    m_pages->setRange(0, VerificationLimits::mostPages);
    m_pictures->setObjectName(u"sitePictures"_s);
    m_pictures->setRange(0, VerificationLimits::mostPictures);
    m_logsIn->setObjectName(u"siteLogsIn"_s);
    m_path->setObjectName(u"siteLoginPath"_s);
    m_path->setPlaceholderText(u"/login"_s);
    m_user->setObjectName(u"siteLoginUser"_s);
    m_password->line()->setObjectName(u"siteLoginPassword"_s);
    lay();
    connect(m_pages, &QSpinBox::valueChanged, this, &SitePartEdit::edited);
    connect(m_pictures, &QSpinBox::valueChanged, this, &SitePartEdit::edited);
    connect(m_logsIn, &QCheckBox::toggled, this, &SitePagesEdit::refresh);
    connect(m_logsIn, &QCheckBox::toggled, this, &SitePartEdit::edited);
    connect(m_path, &QLineEdit::textChanged, this, &SitePartEdit::edited);
    connect(m_user, &QLineEdit::textChanged, this, &SitePagesEdit::refresh);
    connect(m_user, &QLineEdit::textChanged, this, &SitePartEdit::edited);
    connect(m_password, &SecretEdit::changed, this, &SitePartEdit::edited);
    SitePagesEdit::retranslate();
    refresh();
}

void SitePagesEdit::lay()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    auto *form = new QFormLayout;
    column->addLayout(form);
    column->addStretch(1);
    form->setHorizontalSpacing(16);
    form->setVerticalSpacing(10);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    addLine(form, m_pagesLabel, m_pages, m_pages);
    addLine(form, m_picturesLabel, m_pictures, m_pictures);
    for (QLabel *hint : {m_picturesHint, m_loginHint}) {
        hint->setWordWrap(true);
        hint->setForegroundRole(QPalette::PlaceholderText);
        hint->setAlignment(Qt::AlignLeft | Qt::AlignTop); // close to its field, however many lines it has
    }
    form->addRow(QString(), m_picturesHint);
    form->addRow(m_logsIn);
    addLine(form, m_pathLabel, m_path, m_path);
    addLine(form, m_userLabel, m_user, m_user);
    addLine(form, m_passwordLabel, m_password, m_password->line());
    form->addRow(QString(), m_loginHint);
}

void SitePagesEdit::addLine(QFormLayout *form, QLabel *label, QWidget *line, QWidget *field)
{
    label->setBuddy(field);
    form->addRow(label, line);
}

/// What stands here already is left alone: a login that is not complete yet cannot be told from none in the settings.
void SitePagesEdit::setSettings(const SiteSettings &settings)
{
    const SiteVerificationSettings &wanted = settings.verification;
    if (m_isFilled && wanted == written())
        return;
    if (!m_isFilled && !wanted.loginPath.isEmpty())
        m_keptUser = wanted.loginUser;
    m_isFilled = true;
    m_pages->setValue(wanted.pages);
    m_pictures->setValue(wanted.pictures);
    m_logsIn->setChecked(!wanted.loginPath.isEmpty());
    m_path->setText(wanted.loginPath);
    m_user->setText(wanted.loginUser);
    refresh();
}

SiteVerificationSettings SitePagesEdit::written() const
{
    SiteVerificationSettings written;
    written.pages = m_pages->value();
    written.pictures = m_pictures->value();
    if (m_logsIn->isChecked()) {
        written.loginPath = m_path->text().trimmed();
        written.loginUser = user();
    }
    return written;
}

void SitePagesEdit::addTo(SiteSettings &settings) const
{
    settings.verification = written();
}

QString SitePagesEdit::user() const
{
    return m_user->text().trimmed();
}

bool SitePagesEdit::isKept() const
{
    return !m_keptUser.isEmpty() && user() == m_keptUser;
}

NamedSecrets SitePagesEdit::typed() const
{
    NamedSecrets secrets;
    if (m_logsIn->isChecked() && !m_password->isEmpty())
        secrets.push_back({loginPasswordName(), m_password->secret()});
    return secrets;
}

void SitePagesEdit::refresh()
{
    const bool logsIn = m_logsIn->isChecked();
    for (QWidget *widget :
         {static_cast<QWidget *>(m_pathLabel), static_cast<QWidget *>(m_path), static_cast<QWidget *>(m_userLabel),
          static_cast<QWidget *>(m_user), static_cast<QWidget *>(m_passwordLabel), static_cast<QWidget *>(m_password)})
        widget->setEnabled(logsIn);
    m_password->setPlaceholder(logsIn && isKept() ? tr("unchanged") : QString());
}

QString SitePagesEdit::name() const
{
    return tr("Pages");
}

QString SitePagesEdit::title() const
{
    return tr("How are the pages compared?");
}

QString SitePagesEdit::subtitle() const
{
    return tr("Before visitors are switched, those of the new version with those of the old one.");
}

QString SitePagesEdit::complaint() const
{
    if (!m_logsIn->isChecked())
        return {};
    const QString path = m_path->text().trimmed();
    if (!path.startsWith(u'/'))
        return tr("Give the path of the page on which one logs in; it begins with /.");
    if (user().isEmpty())
        return tr("Say as which user to log in.");
    if (m_password->isEmpty() && !isKept())
        return tr("Type the password of %1.").arg(user());
    return {};
}

QWidget *SitePagesEdit::firstField() const
{
    return m_pages;
}

void SitePagesEdit::retranslate()
{
    m_pagesLabel->setText(tr("Pages &compared before a switch:"));
    m_pages->setAccessibleName(tr("Pages compared before a switch"));
    m_picturesLabel->setText(tr("P&ictures of them:"));
    m_pictures->setAccessibleName(tr("Pictures of them"));
    for (QSpinBox *box : {m_pages, m_pictures}) {
        box->setSpecialValueText(tr("none"));
        //: Before a number of pages or pictures in a field
        box->setPrefix(tr("up to "));
        box->findChild<QLineEdit *>()->setAccessibleName(box->accessibleName()); // it is what has the keyboard
    }
    m_picturesHint->setText(
        tr("Chromium takes them, which has to be installed. What visitors change has to wait meanwhile: about two "
           "seconds, and up to three more for every four pictures."));
    m_pictures->setAccessibleDescription(m_picturesHint->text());
    m_logsIn->setText(tr("&Log in before looking"));
    m_logsIn->setToolTip(tr("For pages that not everybody sees."));
    m_pathLabel->setText(tr("Path &of the form:"));
    m_path->setAccessibleName(tr("Path of the form"));
    m_userLabel->setText(tr("&User name:"));
    m_user->setAccessibleName(tr("User name"));
    m_passwordLabel->setText(tr("Pass&word:"));
    m_password->setSpoken(tr("Password"), tr("Goes to the keyring and is not shown again."));
    m_loginHint->setText(tr("The password is in the keyring and nowhere else. A user who may only look is enough."));
    refresh();
}

} // namespace Switchback
