// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/cockpit.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QStackedWidget;

namespace Switchback {

class FindingDetails;
class FindingModel;
class RemedyModel;
class ReportSaver;
class TablePane;
class WizardMessage;

/// The library of remedies: to browse and to search, or to have a pasted message or log explained. Asks the cockpit, which
/// must outlive it. GUI thread.
class RemediesDialog : public QDialog {
    Q_OBJECT

public:
    explicit RemediesDialog(Cockpit *cockpit, QWidget *parent = nullptr);

    /// What was pasted, and what is known of it. Secrets are still in it: they go when the cockpit writes it.
    [[nodiscard]] QString report() const;

Q_SIGNALS:
    void activityRequested(const QString &activityId);

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    [[nodiscard]] QWidget *buildQuestion();
    void connectCockpit();
    void retranslateUi();
    void explain();
    void browse();
    void onExplained(Cockpit::Ticket ticket, const QList<Finding> &findings);
    void onLoaded(Cockpit::Ticket ticket, const QList<Remedy> &remedies, const QList<RemedyFault> &faults);
    void showCurrent();
    void refreshButtons();

    Cockpit *m_cockpit;
    RemedyModel *m_remedies;
    FindingModel *m_matches;
    QLabel *m_introduction;
    QLabel *m_pasteLabel;
    QPlainTextEdit *m_paste;
    QPushButton *m_explain;
    QPushButton *m_browse; ///< back to all of them
    QLineEdit *m_search;
    WizardMessage *m_message;
    QStackedWidget *m_tables; ///< all of them, or what fits
    TablePane *m_all;
    TablePane *m_fitting;
    FindingDetails *m_details;
    QPushButton *m_copyReport;
    QPushButton *m_saveReport;
    QPushButton *m_close;
    ReportSaver *m_saver;
    Cockpit::Ticket m_loading = 0;
    Cockpit::Ticket m_explaining = 0;
};

} // namespace Switchback
