// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/preferences.h"

#include <QDialog>

class QComboBox;
class QDialogButtonBox;
class QLabel;

namespace Switchback {

/// Language, look and what becomes of interrupted operations. What is chosen takes effect with OK or Apply, at once and without a restart.
class SettingsDialog : public QDialog {
    Q_OBJECT

public:
    SettingsDialog(const QString &language, ThemeChoice theme, Recovery recovery, QWidget *parent = nullptr);

Q_SIGNALS:
    void applied(const QString &language, Switchback::ThemeChoice theme, Switchback::Recovery recovery);

protected:
    void changeEvent(QEvent *event) override;

private:
    void apply();
    void retranslateUi();

    QLabel *m_languageLabel;
    QComboBox *m_language;
    QLabel *m_themeLabel;
    QComboBox *m_theme;
    QLabel *m_recoveryLabel;
    QComboBox *m_recovery;
    QDialogButtonBox *m_buttons;
};

} // namespace Switchback
