// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/releasefacts.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QDateEdit;
class QDialogButtonBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPlainTextEdit;

namespace Switchback {

/// What a person states of a release in a catalogue. What is left open stays as the catalogue has it.
class ReleaseEntryDialog : public QDialog {
    Q_OBJECT

public:
    /// \a known: what the form starts with; its version cannot be changed. Without a version it is a new entry.
    ReleaseEntryDialog(const QString &product, const ReleaseFacts &known, QWidget *parent = nullptr);

    [[nodiscard]] ReleaseFacts facts() const;

private:
    /// A date that may be unknown.
    struct OptionalDate {
        QCheckBox *known = nullptr;
        QDateEdit *date = nullptr;

        [[nodiscard]] QDate value() const;
    };

    [[nodiscard]] OptionalDate addDate(const QString &name, const QString &text, QDate date, QFormLayout *form);
    void buildFields(const ReleaseFacts &known, QFormLayout *form);
    void check();

    QLineEdit *m_version;
    OptionalDate m_releasedOn;
    QComboBox *m_lts;
    OptionalDate m_endOfLife;
    QLineEdit *m_minimumVersion;
    QPlainTextEdit *m_notes;
    QLineEdit *m_notesUrl;
    QLabel *m_complaint;
    QDialogButtonBox *m_buttons;
};

} // namespace Switchback
