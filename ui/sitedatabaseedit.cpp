// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/sitedatabaseedit.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSpinBox>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {
constexpr int highestPort = 65535;
}

SiteDatabaseEdit::SiteDatabaseEdit(QWidget *parent)
    : SitePartEdit(parent)
    , m_kind(new QComboBox(this))
    , m_host(new QLineEdit(this))
    , m_port(new QSpinBox(this))
    , m_user(new QLineEdit(this))
    , m_passwordFile(new QLineEdit(this))
    , m_namePrefix(new QLineEdit(this))
    , m_form(new QFormLayout(this))
{
    m_kind->setObjectName(u"databaseKind"_s);
    m_kind->addItem(QString(), QString());
    m_kind->addItem(u"MariaDB"_s, u"mariadb"_s);
    m_kind->addItem(u"MySQL"_s, u"mysql"_s);
    m_kind->addItem(u"PostgreSQL"_s, u"postgresql"_s);
    m_host->setObjectName(u"databaseHost"_s);
    m_port->setObjectName(u"databasePort"_s);
    m_port->setRange(0, highestPort);
    m_user->setObjectName(u"databaseUser"_s);
    m_passwordFile->setObjectName(u"databasePasswordFile"_s);
    m_namePrefix->setObjectName(u"databaseNamePrefix"_s);
    m_form->setContentsMargins(0, 0, 0, 0);
    m_form->setHorizontalSpacing(16);
    m_form->setVerticalSpacing(10);
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    for (QWidget *field : {static_cast<QWidget *>(m_kind), static_cast<QWidget *>(m_host),
                           static_cast<QWidget *>(m_port), static_cast<QWidget *>(m_user),
                           static_cast<QWidget *>(m_passwordFile), static_cast<QWidget *>(m_namePrefix)}) {
        auto *label = new QLabel(this);
        label->setBuddy(field);
        m_form->addRow(label, field);
    }
    connect(m_kind, &QComboBox::currentIndexChanged, this, [this] {
        refresh();
        Q_EMIT edited();
    });
    for (const QLineEdit *line : {m_host, m_user, m_passwordFile, m_namePrefix})
        connect(line, &QLineEdit::textChanged, this, &SitePartEdit::edited);
    connect(m_port, &QSpinBox::valueChanged, this, &SitePartEdit::edited);
    SiteDatabaseEdit::retranslate();
    refresh();
}

QString SiteDatabaseEdit::kind() const
{
    return m_kind->currentData().toString();
}

void SiteDatabaseEdit::refresh()
{
    const bool hasOne = !kind().isEmpty();
    for (int row = 1; row < m_form->rowCount(); ++row) {
        m_form->itemAt(row, QFormLayout::LabelRole)->widget()->setEnabled(hasOne);
        m_form->itemAt(row, QFormLayout::FieldRole)->widget()->setEnabled(hasOne);
    }
}

void SiteDatabaseEdit::setSettings(const SiteSettings &settings)
{
    const SiteDatabaseSettings &database = settings.database;
    m_kind->setCurrentIndex(qMax(0, m_kind->findData(database.kind)));
    m_host->setText(database.host);
    m_port->setValue(database.port);
    m_user->setText(database.user);
    m_passwordFile->setText(database.passwordFile);
    m_namePrefix->setText(database.namePrefix);
}

void SiteDatabaseEdit::addTo(SiteSettings &settings) const
{
    settings.database = {};
    if (kind().isEmpty())
        return;
    settings.database = {.kind = kind(),
                         .host = m_host->text().trimmed(),
                         .port = m_port->value(),
                         .user = m_user->text().trimmed(),
                         .passwordFile = m_passwordFile->text().trimmed(),
                         .namePrefix = m_namePrefix->text().trimmed()};
}

QString SiteDatabaseEdit::name() const
{
    return tr("Database");
}

QString SiteDatabaseEdit::title() const
{
    return tr("Does the site keep its data in a database?");
}

QString SiteDatabaseEdit::subtitle() const
{
    return tr("Every installation gets a database of its own there, and its programs get DATABASE_URL.");
}

QString SiteDatabaseEdit::complaint() const
{
    if (kind().isEmpty())
        return {};
    if (m_host->text().trimmed().isEmpty())
        return tr("Say on which host the database server is.");
    if (m_user->text().trimmed().isEmpty())
        return tr("Say as which user to sign in to the database server.");
    if (m_passwordFile->text().trimmed().isEmpty())
        return tr("Name the file that holds the password.");
    return {};
}

QWidget *SiteDatabaseEdit::firstField() const
{
    return m_kind;
}

void SiteDatabaseEdit::retranslate()
{
    m_kind->setItemText(0, tr("None"));
    const QStringList texts{tr("&Kind:"), tr("&Host or socket:"), tr("P&ort:"),
                            tr("&User:"), tr("Pass&word file:"),  tr("&Beginning of names:")};
    for (int row = 0; row < m_form->rowCount(); ++row) {
        qobject_cast<QLabel *>(m_form->itemAt(row, QFormLayout::LabelRole)->widget())->setText(texts.at(row));
        m_form->itemAt(row, QFormLayout::FieldRole)
            ->widget()
            ->setAccessibleName(QString(texts.at(row)).remove(u'&').remove(u':'));
    }
    m_port->findChild<QLineEdit *>()->setAccessibleName(m_port->accessibleName());
    m_host->setPlaceholderText(u"127.0.0.1"_s);
    m_port->setSpecialValueText(tr("the usual one"));
    m_passwordFile->setPlaceholderText(tr("a file that only you can read"));
    m_passwordFile->setToolTip(
        tr("In the site's folder, or an absolute path. The password itself is written nowhere."));
    m_namePrefix->setPlaceholderText(u"switchback"_s);
}

} // namespace Switchback
