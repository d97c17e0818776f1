// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/settingsdialog.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QEvent>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Switchback {

SettingsDialog::SettingsDialog(const QString &language, ThemeChoice theme, Recovery recovery, QWidget *parent)
    : QDialog(parent)
    , m_languageLabel(new QLabel(this))
    , m_language(new QComboBox(this))
    , m_themeLabel(new QLabel(this))
    , m_theme(new QComboBox(this))
    , m_recoveryLabel(new QLabel(this))
    , m_recovery(new QComboBox(this))
    , m_buttons(new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Apply | QDialogButtonBox::Cancel, this))
{
    setObjectName(u"settingsDialog"_s);
    m_languageLabel->setObjectName(u"languageLabel"_s);
    m_language->setObjectName(u"language"_s);
    m_themeLabel->setObjectName(u"themeLabel"_s);
    m_theme->setObjectName(u"theme"_s);
    m_recoveryLabel->setObjectName(u"recoveryLabel"_s);
    m_recovery->setObjectName(u"recovery"_s);
    m_buttons->setObjectName(u"settingsButtons"_s);
    m_languageLabel->setBuddy(m_language);
    m_themeLabel->setBuddy(m_theme);
    m_recoveryLabel->setBuddy(m_recovery);

    m_language->addItem(QString(), QString());
    // Languages are named in themselves, so that they are found whatever is set.
    m_language->addItem(u"Deutsch"_s, u"de"_s);
    m_language->addItem(u"English"_s, u"en"_s);
    for (const ThemeChoice choice : {ThemeChoice::System, ThemeChoice::Light, ThemeChoice::Dark})
        m_theme->addItem(QString(), static_cast<int>(choice));
    for (const Recovery way : {Recovery::Ask, Recovery::Resume, Recovery::RollBack})
        m_recovery->addItem(QString(), QVariant::fromValue(way));
    m_language->setCurrentIndex(qMax(0, m_language->findData(language)));
    m_theme->setCurrentIndex(qMax(0, m_theme->findData(static_cast<int>(theme))));
    m_recovery->setCurrentIndex(qMax(0, m_recovery->findData(QVariant::fromValue(recovery))));

    auto *form = new QFormLayout;
    form->setHorizontalSpacing(16);
    form->setVerticalSpacing(12);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->addRow(m_languageLabel, m_language);
    form->addRow(m_themeLabel, m_theme);
    form->addRow(m_recoveryLabel, m_recovery);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 20, 24, 16);
    column->setSpacing(24);
    column->addLayout(form);
    column->addStretch(1);
    column->addWidget(m_buttons);
    setMinimumWidth(fontMetrics().averageCharWidth() * 68);
    retranslateUi();

    connect(m_buttons, &QDialogButtonBox::accepted, this, [this] {
        apply();
        accept();
    });
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_buttons->button(QDialogButtonBox::Apply), &QPushButton::clicked, this, &SettingsDialog::apply);
}

void SettingsDialog::apply()
{
    Q_EMIT applied(m_language->currentData().toString(), static_cast<ThemeChoice>(m_theme->currentData().toInt()),
                   m_recovery->currentData().value<Recovery>());
}

void SettingsDialog::retranslateUi()
{
    setWindowTitle(tr("Settings"));
    m_languageLabel->setText(tr("&Language:"));
    m_language->setItemText(0, tr("As the desktop"));
    m_themeLabel->setText(tr("&Appearance:"));
    m_theme->setItemText(0, tr("As the desktop"));
    m_theme->setItemText(1, tr("Light"));
    m_theme->setItemText(2, tr("Dark"));
    m_recoveryLabel->setText(tr("When an operation was &interrupted:"));
    m_recovery->setItemText(0, tr("Ask me"));
    m_recovery->setItemText(1, tr("Resume it by itself"));
    m_recovery->setItemText(2, tr("Roll it back by itself"));
    m_recovery->setToolTip(tr("What becomes of an operation that is found unfinished because Switchback or the "
                              "computer ended before it did."));
    m_buttons->button(QDialogButtonBox::Ok)->setText(tr("OK"));
    m_buttons->button(QDialogButtonBox::Apply)->setText(tr("Apply"));
    m_buttons->button(QDialogButtonBox::Cancel)->setText(tr("Cancel"));
}

void SettingsDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
}

} // namespace Switchback
