// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/cockpit.h"

#include <QWidget>

class QLabel;
class QPlainTextEdit;
class QProgressBar;
class QPushButton;
class QSplitter;
class QStackedWidget;
class QTableView;
class QToolButton;
class QVBoxLayout;

namespace Switchback {

class ActivityModel;
class ElidedLabel;
class RecoveryPane;
class ReportSaver;
class RequestModel;
class RequestPane;
class TabLine;
class WizardMessage;
class OutputModel;
class OutputView;
class StepModel;
class TablePane;

/// One activity with all that is known of it: what came of it, what went wrong and what to do, its steps, its output
/// and, where it sent some, its requests, live while it runs, also in another program, where it cannot be cancelled from here; and where it was
/// interrupted, the ways on. Asks the cockpit for the output when it is shown. Owns neither cockpit nor model; both
/// must outlive it. GUI thread.
class ActivityDetails : public QWidget {
    Q_OBJECT

public:
    ActivityDetails(Cockpit *cockpit, ActivityModel *activities, QWidget *parent = nullptr);

    /// An empty or unknown id shows a word of explanation instead.
    void showActivity(const QString &activityId);
    void setNow(const QDateTime &now);
    [[nodiscard]] const QString &activityId() const { return m_activityId; }
    [[nodiscard]] QString report() const;
    /// The least height at that width: in a low dock the tables give way before anything scrolls.
    [[nodiscard]] int heightForWidth(int width) const override;

public Q_SLOTS:
    void copyReport() const;

Q_SIGNALS:
    /// Somebody wants to know why it failed, and what to do.
    void diagnosisRequested(const QString &activityId);

protected:
    void changeEvent(QEvent *event) override;

private:
    void buildHead(QVBoxLayout *column);
    void buildMessages(QVBoxLayout *column);
    void buildBody(QVBoxLayout *column);
    void refresh();
    void refreshHead(const Activity &activity);
    void refreshCancel(const Activity &activity);
    void refreshProblem(const Activity &activity);
    void loadOutput(qint64 from);
    void showTabs();
    void takeOutput(const QList<OutputLine> &lines);
    void retranslateUi();
    void cancel();
    void onCancelAnswered(const QString &activityId, CancelAnswer answer, const Text &sentence);
    void onActivitiesChanged(const QList<Activity> &activities);

    Cockpit *m_cockpit;
    ActivityModel *m_activities;
    StepModel *m_steps;
    OutputModel *m_output;
    RequestModel *m_requests;
    QString m_activityId;
    Cockpit::Ticket m_outputTicket = 0;
    /// The line from which on the output was asked for.
    qint64 m_outputFrom = 1;
    QDateTime m_now;

    QLabel *m_nothing = nullptr;
    QWidget *m_content = nullptr;
    QLabel *m_icon = nullptr;
    ElidedLabel *m_headline = nullptr;
    ElidedLabel *m_circumstances = nullptr;
    QPushButton *m_cancel = nullptr;
    QPushButton *m_diagnose = nullptr;
    QPushButton *m_copy = nullptr;
    QPushButton *m_save = nullptr;
    ReportSaver *m_saver = nullptr;
    QProgressBar *m_bar = nullptr;
    QLabel *m_outcome = nullptr;
    RecoveryPane *m_recovery = nullptr;
    WizardMessage *m_cancelAnswer = nullptr;
    WizardMessage *m_problem = nullptr;
    QToolButton *m_detailsToggle = nullptr;
    QPlainTextEdit *m_problemDetails = nullptr;
    QSplitter *m_splitter = nullptr;
    TablePane *m_stepPane = nullptr;
    TabLine *m_tabs = nullptr;
    QStackedWidget *m_tabbed = nullptr;
    OutputView *m_outputView = nullptr;
    RequestPane *m_requestPane = nullptr;
};

} // namespace Switchback
