// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/releaseentrydialog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

constexpr int noteLines = 5;
enum LtsChoice { NotStated, Lts, NoLts };

} // namespace

QDate ReleaseEntryDialog::OptionalDate::value() const
{
    return known->isChecked() ? date->date() : QDate();
}

ReleaseEntryDialog::ReleaseEntryDialog(const QString &product, const ReleaseFacts &known, QWidget *parent)
    : QDialog(parent)
    , m_version(new QLineEdit(this))
    , m_lts(new QComboBox(this))
    , m_minimumVersion(new QLineEdit(this))
    , m_notes(new QPlainTextEdit(this))
    , m_notesUrl(new QLineEdit(this))
    , m_complaint(new QLabel(this))
    , m_buttons(new QDialogButtonBox(QDialogButtonBox::Save | QDialogButtonBox::Cancel, this))
{
    setObjectName(u"releaseEntryDialog"_s);
    const bool isNew = known.version.isEmpty();
    setWindowTitle(isNew ? tr("Add a release of %1").arg(product)
                         : tr("Own entry for %1 %2").arg(product, known.version));
    auto *form = new QFormLayout;
    form->setHorizontalSpacing(16);
    form->setVerticalSpacing(10);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    buildFields(known, form);
    m_version->setReadOnly(!isNew);
    m_complaint->setObjectName(u"entryComplaint"_s);
    m_complaint->setWordWrap(true);
    m_complaint->setForegroundRole(QPalette::PlaceholderText);
    m_buttons->setObjectName(u"entryButtons"_s);
    m_buttons->button(QDialogButtonBox::Save)->setText(tr("Save"));
    m_buttons->button(QDialogButtonBox::Cancel)->setText(tr("Cancel"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 20, 24, 16);
    column->setSpacing(16);
    column->addLayout(form, 1);
    column->addWidget(m_complaint);
    column->addWidget(m_buttons);
    setMinimumWidth(fontMetrics().averageCharWidth() * 72);
    connect(m_buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    for (const QLineEdit *field : {m_version, m_notesUrl})
        connect(field, &QLineEdit::textChanged, this, &ReleaseEntryDialog::check);
    check();
    if (!isNew)
        m_lts->setFocus();
}

void ReleaseEntryDialog::buildFields(const ReleaseFacts &known, QFormLayout *form)
{
    m_version->setObjectName(u"entryVersion"_s);
    m_version->setText(known.version);
    m_version->setPlaceholderText(tr("for example 2.1.0"));
    form->addRow(tr("&Release:"), m_version);
    m_releasedOn = addDate(u"entryReleasedOn"_s, tr("Rele&ased on:"), known.releasedOn, form);
    m_lts->setObjectName(u"entryLts"_s);
    m_lts->addItems({tr("Not stated"), tr("Yes"), tr("No")});
    m_lts->setCurrentIndex(!known.lts ? NotStated : *known.lts ? Lts : NoLts);
    form->addRow(tr("Long-term &support:"), m_lts);
    m_endOfLife = addDate(u"entryEndOfLife"_s, tr("&End of life:"), known.endOfLife, form);
    m_minimumVersion->setObjectName(u"entryMinimumVersion"_s);
    m_minimumVersion->setText(known.minimumVersion);
    m_minimumVersion->setPlaceholderText(tr("any release"));
    form->addRow(tr("&Installs over:"), m_minimumVersion);
    m_notes->setObjectName(u"entryNotes"_s);
    m_notes->setPlainText(known.notes);
    m_notes->setTabChangesFocus(true);
    m_notes->setMinimumHeight(fontMetrics().lineSpacing() * noteLines);
    form->addRow(tr("&Notes:"), m_notes);
    m_notesUrl->setObjectName(u"entryNotesUrl"_s);
    m_notesUrl->setText(known.notesUrl.toString());
    m_notesUrl->setPlaceholderText(u"https://"_s);
    form->addRow(tr("Notes on the &web:"), m_notesUrl);
}

ReleaseEntryDialog::OptionalDate ReleaseEntryDialog::addDate(const QString &name, const QString &text, QDate date,
                                                             QFormLayout *form)
{
    OptionalDate field{new QCheckBox(text, this), new QDateEdit(this)};
    field.known->setObjectName(QString(name + u"Known"));
    field.known->setChecked(date.isValid());
    field.date->setObjectName(name);
    field.date->setCalendarPopup(true);
    field.date->setDate(date.isValid() ? date : QDate::currentDate());
    field.date->setEnabled(date.isValid());
    const QString spoken = QString(text).remove(u'&').remove(u':');
    field.date->setAccessibleName(spoken);
    if (auto *inner = field.date->findChild<QLineEdit *>()) // it is what has the keyboard
        inner->setAccessibleName(spoken);
    connect(field.known, &QCheckBox::toggled, field.date, &QWidget::setEnabled);
    form->addRow(field.known, field.date);
    return field;
}

ReleaseFacts ReleaseEntryDialog::facts() const
{
    ReleaseFacts facts;
    facts.version = m_version->text().trimmed();
    facts.releasedOn = m_releasedOn.value();
    if (m_lts->currentIndex() != NotStated)
        facts.lts = m_lts->currentIndex() == Lts;
    facts.endOfLife = m_endOfLife.value();
    facts.minimumVersion = m_minimumVersion->text().trimmed();
    facts.notes = m_notes->toPlainText().trimmed();
    facts.notesUrl = QUrl(m_notesUrl->text().trimmed(), QUrl::StrictMode);
    return facts;
}

void ReleaseEntryDialog::check()
{
    const ReleaseFacts written = facts();
    const bool hasLink = !m_notesUrl->text().trimmed().isEmpty();
    const bool linkIsGood = written.notesUrl.scheme() == "https"_L1 || written.notesUrl.scheme() == "http"_L1;
    QString complaint;
    if (!isReleaseVersion(written.version))
        complaint = written.version.isEmpty() ? tr("Write the number of the release.")
                                              : tr("A release number is made of letters, digits, dots and hyphens.");
    else if (hasLink && !linkIsGood)
        complaint = tr("A link begins with https:// or http://.");
    m_complaint->setText(complaint);
    QPushButton *save = m_buttons->button(QDialogButtonBox::Save);
    save->setEnabled(complaint.isEmpty());
    save->setToolTip(complaint);
}

} // namespace Switchback
