// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/keysdialog.h"

#include "models/namedsecret.h"
#include "ui/wizards/secretedit.h"
#include "ui/wizards/wizardmessage.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QFileDialog>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Switchback {

KeysDialog::KeysDialog(Cockpit *cockpit, const Environment &environment, const QString &title, QWidget *parent)
    : QDialog(parent)
    , m_cockpit(cockpit)
    , m_environment(environment.ref)
    , m_introduction(new QLabel(this))
    , m_toFile(new QCheckBox(this))
    , m_fileArea(new QWidget(this))
    , m_file(new QLineEdit(m_fileArea))
    , m_browse(new QPushButton(m_fileArea))
    , m_passphrase(new SecretEdit(m_fileArea))
    , m_again(new SecretEdit(m_fileArea))
    , m_complaint(new QLabel(this))
    , m_message(new WizardMessage(this))
    , m_save(new QPushButton(this))
    , m_close(new QPushButton(this))
{
    setObjectName(u"keysDialog"_s);
    setWindowTitle(tr("Back up the keys of %1").arg(title));
    m_introduction->setText(
        tr("%1 They are read afresh and kept in the keyring of your desktop.").arg(environment.keys.translated()));
    build();
    connect(cockpit, &Cockpit::keysSaved, this, &KeysDialog::onSaved);
    connect(cockpit, &Cockpit::keysFailed, this, &KeysDialog::onFailed);
    connect(m_toFile, &QCheckBox::toggled, this, &KeysDialog::refresh);
    connect(m_file, &QLineEdit::textChanged, this, &KeysDialog::refresh);
    for (const SecretEdit *edit : {m_passphrase, m_again})
        connect(edit, &SecretEdit::changed, this, &KeysDialog::refresh);
    connect(m_browse, &QPushButton::clicked, this, &KeysDialog::browse);
    connect(m_save, &QPushButton::clicked, this, &KeysDialog::begin);
    connect(m_close, &QPushButton::clicked, this, &QDialog::reject);
    refresh();
}

void KeysDialog::build()
{
    m_introduction->setWordWrap(true);
    m_toFile->setObjectName(u"keysToFile"_s);
    m_toFile->setText(tr("&Write them to an encrypted file, too"));
    buildFile();
    m_complaint->setObjectName(u"keysComplaint"_s);
    m_complaint->setWordWrap(true);
    m_complaint->setForegroundRole(QPalette::PlaceholderText);
    m_message->setObjectName(u"keysMessage"_s);
    m_save->setObjectName(u"keysSave"_s);
    m_close->setObjectName(u"keysClose"_s);
    auto *buttons = new QDialogButtonBox(this);
    buttons->addButton(m_save, QDialogButtonBox::ActionRole);
    buttons->addButton(m_close, QDialogButtonBox::ActionRole);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 20, 24, 16);
    column->setSpacing(14);
    column->addWidget(m_introduction);
    column->addWidget(m_toFile);
    column->addWidget(m_fileArea);
    column->addWidget(m_complaint);
    column->addStretch(1);
    column->addWidget(m_message);
    column->addWidget(buttons);
    setMinimumWidth(fontMetrics().averageCharWidth() * 76);
}

void KeysDialog::buildFile()
{
    m_file->setObjectName(u"keysFile"_s);
    m_file->setPlaceholderText(tr("for example on a memory stick"));
    m_browse->setObjectName(u"keysBrowse"_s);
    m_browse->setText(tr("&Browse…"));
    m_browse->setAutoDefault(false);
    m_passphrase->line()->setObjectName(u"keysPassphrase"_s);
    m_again->line()->setObjectName(u"keysAgain"_s);
    m_passphrase->setSpoken(tr("Passphrase"), tr("What the file is encrypted with."));
    m_again->setSpoken(tr("Passphrase again"), tr("The same once more, so that no slip locks you out."));
    auto *fileRow = new QHBoxLayout;
    fileRow->setSpacing(8);
    fileRow->addWidget(m_file, 1);
    fileRow->addWidget(m_browse);
    auto *form = new QFormLayout(m_fileArea);
    form->setContentsMargins(0, 0, 0, 0);
    form->setHorizontalSpacing(16);
    form->setVerticalSpacing(10);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    const auto add = [form](const QString &text, QLayout *row, QWidget *editor) {
        auto *label = new QLabel(text);
        label->setBuddy(editor);
        if (row)
            form->addRow(label, row);
        else
            form->addRow(label, editor->parentWidget());
    };
    add(tr("&File:"), fileRow, m_file);
    add(tr("&Passphrase:"), nullptr, m_passphrase->line());
    add(tr("Passphrase &again:"), nullptr, m_again->line());
}

void KeysDialog::browse()
{
    const QString file = QFileDialog::getSaveFileName(this, tr("Encrypted key file"), QDir::homePath(), {}, nullptr,
                                                      QFileDialog::DontConfirmOverwrite);
    if (!file.isEmpty())
        m_file->setText(QDir::toNativeSeparators(file));
}

QString KeysDialog::complaint() const
{
    if (!m_toFile->isChecked() || m_isDone)
        return {};
    if (m_file->text().trimmed().isEmpty())
        return tr("Say where the file goes.");
    const Secret passphrase = m_passphrase->secret();
    if (passphrase.size() < shortestPassphrase)
        return tr("The passphrase needs at least %1 characters; several words are best.").arg(shortestPassphrase);
    if (passphrase != m_again->secret())
        return tr("The two passphrases differ.");
    return {};
}

void KeysDialog::refresh()
{
    const bool isIdle = m_ticket == 0;
    const QString refusal = complaint();
    m_toFile->setVisible(!m_isDone);
    m_fileArea->setVisible(m_toFile->isChecked() && !m_isDone);
    for (QWidget *widget : {static_cast<QWidget *>(m_toFile), m_fileArea})
        widget->setEnabled(isIdle);
    m_complaint->setText(refusal);
    m_complaint->setVisible(!refusal.isEmpty());
    m_save->setVisible(!m_isDone);
    m_save->setEnabled(isIdle && refusal.isEmpty());
    m_save->setToolTip(refusal);
    m_save->setText(tr("Back &up"));
    m_save->setDefault(!m_isDone);
    m_close->setText(tr("&Close"));
    m_close->setDefault(m_isDone);
    // The message wraps, so that its height depends on the width, which adjustSize() takes no notice of.
    layout()->activate();
    resize(width(), layout()->totalHeightForWidth(width()));
}

void KeysDialog::begin()
{
    const QString file = m_toFile->isChecked() ? QDir::fromNativeSeparators(m_file->text().trimmed()) : QString();
    const auto passphrase = std::make_shared<const Secret>(m_passphrase->secret());
    m_message->say(WizardMessage::Weight::Information, tr("Reading the keys…"));
    m_ticket = m_cockpit->saveKeys(m_environment, file, passphrase);
    refresh();
}

void KeysDialog::onSaved(Cockpit::Ticket ticket, const QStringList &names)
{
    if (ticket != m_ticket || m_ticket == 0)
        return;
    m_ticket = 0;
    m_isDone = true;
    for (SecretEdit *edit : {m_passphrase, m_again})
        edit->wipeText();
    const QString kept = tr("%n key(s) are in the keyring and were read back.", nullptr, int(names.size()));
    const QString file = m_toFile->isChecked()
                             ? tr("The file %1 was read back, too. Keep its passphrase elsewhere; it is opened with "
                                  "“switchbackctl keys show”.")
                                   .arg(m_file->text().trimmed())
                             : QString();
    m_message->say(WizardMessage::Weight::Success, kept, file);
    refresh();
    m_close->setFocus();
}

void KeysDialog::onFailed(Cockpit::Ticket ticket, const Problem &problem)
{
    if (ticket != m_ticket || m_ticket == 0)
        return;
    m_ticket = 0;
    m_message->say(WizardMessage::Weight::Error, problem.sentence.translated(), problem.remedy.translated());
    refresh();
}

} // namespace Switchback
