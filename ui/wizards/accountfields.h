// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/account.h"

#include <QWidget>

#include <vector>

class QComboBox;
class QGridLayout;
class QLabel;
class QLineEdit;
class QToolButton;

namespace Switchback {

class SecretEdit;

/// The fields of an account as its platform declares them, each with its label, its help and a place for a mark.
/// Object names: "account_<field id>" is what has the keyboard.
class AccountFields : public QWidget {
    Q_OBJECT

public:
    explicit AccountFields(QWidget *parent = nullptr);

    /// What stands above the fields and below them, in the same column. Before setForm(); takes ownership.
    void setSurroundings(QLabel *above, QWidget *aboveEditor, QLabel *below, QWidget *belowEditor);
    /// Begins anew. \a account: what is known; secrets that are kept are named so and stay while nothing is typed.
    void setForm(const AccountForm &form, const Account &account);

    [[nodiscard]] QMap<QString, QString> values() const;
    /// Copies of the secrets that were typed.
    [[nodiscard]] TypedSecrets typed() const;
    /// The value of the first address; empty when there is none.
    [[nodiscard]] QString address() const;
    [[nodiscard]] bool isTouched() const { return m_touched; }
    /// What has the keyboard of that field; null when there is no such field.
    [[nodiscard]] QWidget *editor(const QString &fieldId) const;
    /// The first field for a secret; null when there is none.
    [[nodiscard]] QWidget *secretEditor() const;
    /// Everything that takes the keyboard, in order.
    [[nodiscard]] QList<QWidget *> editors() const;

    /// Marks the field that something is wrong with, and no other; none for an unknown id.
    void mark(const QString &fieldId);
    void retranslate();

Q_SIGNALS:
    void edited(const QString &fieldId);

private:
    struct Row {
        AccountField field;
        QLabel *label = nullptr;
        QLabel *help = nullptr;
        QLabel *mark = nullptr;
        QLineEdit *line = nullptr;    ///< of a line, an address, a file
        QComboBox *choice = nullptr;  ///< of a choice
        SecretEdit *secret = nullptr; ///< of a secret
        QToolButton *browse = nullptr;
        bool isKept = false; ///< its secret is in the keyring or in memory
        bool isSession = false;
    };

    void addRow(const AccountField &field, const Account &account);
    [[nodiscard]] QWidget *build(Row &row, const Account &account);
    void listen(const Row &row);
    void browse(const Row &row);
    void translateRow(const Row &row);
    [[nodiscard]] static QWidget *editorOf(const Row &row);
    [[nodiscard]] static QString valueOf(const Row &row);
    void refreshMarks();

    QGridLayout *m_grid;
    QLabel *m_below = nullptr;
    QWidget *m_belowEditor = nullptr;
    std::vector<Row> m_rows;
    QString m_marked;
    bool m_touched = false;
};

} // namespace Switchback
