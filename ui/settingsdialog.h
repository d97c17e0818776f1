// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/preferences.h"

#include <QDialog>

class QComboBox;
class QDialogButtonBox;
class QLabel;

namespace Switchback {

/// Language and look. What is chosen takes effect with OK or Apply, at once and without a restart.
class SettingsDialog : public QDialog {
    Q_OBJECT

public:
    SettingsDialog(const QString &language, ThemeChoice theme, QWidget *parent = nullptr);

Q_SIGNALS:
    void applied(const QString &language, Switchback::ThemeChoice theme);

protected:
    void changeEvent(QEvent *event) override;

private:
    void apply();
    void retranslateUi();

    QLabel *m_languageLabel;
    QComboBox *m_language;
    QLabel *m_themeLabel;
    QComboBox *m_theme;
    QDialogButtonBox *m_buttons;
};

} // namespace Switchback
