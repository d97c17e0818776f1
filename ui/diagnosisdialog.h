// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/cockpit.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QPushButton;
class QSplitter;
class QStackedWidget;

namespace Switchback {

class ElidedLabel;
class FindingDetails;
class FindingModel;
class ReportSaver;
class TablePane;
class WizardMessage;

/// Has an environment looked at for what is wrong with it, shows what is being looked at and then what was found, the worst
/// first. Asks the cockpit, which must outlive it; closing the dialog stops the diagnosis. GUI thread.
class DiagnosisDialog : public QDialog {
    Q_OBJECT

public:
    /// \a title: what the environment is called, "Shop › Live". \a activityId: of a failed operation on it, which is
    /// explained, too; then it begins by itself.
    DiagnosisDialog(Cockpit *cockpit, EnvironmentRef environment, QString title, QString activityId = {},
                    QWidget *parent = nullptr);
    ~DiagnosisDialog() override;

    [[nodiscard]] const EnvironmentRef &environment() const { return m_environment; }
    [[nodiscard]] const QString &activityId() const { return m_activityId; }
    /// All that was found, as plain text for a mail or a ticket. It was redacted before it came here.
    [[nodiscard]] QString report() const;

Q_SIGNALS:
    /// Somebody wants that prepared; its plan is shown first, as ever.
    void operationRequested(Switchback::OperationKind kind, const Switchback::EnvironmentRef &environment);
    void activityRequested(const QString &activityId);

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void buildBody();
    void retranslateUi();
    void begin();
    void stop();
    void onDiagnosed(Cockpit::Ticket ticket, const QList<Finding> &findings);
    void onFailed(Cockpit::Ticket ticket, const Problem &problem);
    void showCurrent();
    void act(const RemedyAction &action);
    void acknowledge();
    void sendAcknowledgement(const Finding &finding, const QString &note);
    void end();
    void refresh();

    Cockpit *m_cockpit;
    EnvironmentRef m_environment;
    QString m_title;
    QString m_activityId;
    FindingModel *m_model;
    QLabel *m_introduction;
    QLabel *m_aboutLabel;
    QLineEdit *m_about;
    QPushButton *m_go; ///< begins, or stops what is under way
    ElidedLabel *m_progress;
    QStackedWidget *m_body; ///< m_notice or m_results
    QWidget *m_notice;
    WizardMessage *m_message;
    QLabel *m_hint;
    QSplitter *m_results;
    TablePane *m_findings;
    FindingDetails *m_details;
    QPushButton *m_copyReport;
    QPushButton *m_saveReport;
    ReportSaver *m_saver;
    QPushButton *m_close;
    Cockpit::Ticket m_ticket = 0; ///< what is under way; 0: nothing
    Cockpit::Ticket m_acknowledging = 0;
    int m_acknowledgedRow = -1; ///< of the model
};

} // namespace Switchback
