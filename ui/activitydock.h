// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/cockpit.h"

#include <QDockWidget>

class QAction;
class QComboBox;
class QLabel;
class QLineEdit;
class QScrollArea;
class QSplitter;
class QToolButton;

namespace Switchback {

class ActivityDetails;
class ActivityFilter;
class ActivityModel;
class TablePane;

/// The activity log: what runs and what ran at the left, one of them in full at the right. The right half is built
/// when the first activity is looked at. Owns neither cockpit nor model; both must outlive it. GUI thread.
class ActivityDock : public QDockWidget {
    Q_OBJECT

public:
    ActivityDock(Cockpit *cockpit, ActivityModel *activities, QWidget *parent = nullptr);

    /// Opens the dock at that activity, clearing filters that hide it. One that is not known yet is shown when it comes.
    void showActivity(const QString &activityId);
    void setNow(const QDateTime &now);

    [[nodiscard]] TablePane *list() const { return m_list; }
    [[nodiscard]] QSplitter *splitter() const { return m_splitter; }
    /// How list and details share the room; what is empty or damaged is passed over.
    void restoreSplitter(const QByteArray &state);
    /// Null until an activity has been shown.
    [[nodiscard]] ActivityDetails *details() const { return m_details; }
    [[nodiscard]] QString shownActivity() const;

Q_SIGNALS:
    /// Somebody wants to know why an operation failed, and what to do.
    void diagnosisRequested(const QString &activityId);

protected:
    void changeEvent(QEvent *event) override;

private:
    void buildTitleBar();
    void applyFilters();
    void showDetails(const QString &activityId);
    void onActivitiesChanged(const QList<Activity> &activities);
    void retranslateUi();

    Cockpit *m_cockpit;
    ActivityModel *m_activities;
    QLabel *m_title;
    QToolButton *m_close;
    QLineEdit *m_text;
    QAction *m_textSign;
    QComboBox *m_state;
    ActivityFilter *m_filter;
    TablePane *m_list;
    QSplitter *m_splitter;
    QScrollArea *m_detailsPlace;
    ActivityDetails *m_details = nullptr;
    /// An activity that was asked for before it was known.
    QString m_awaited;
    QDateTime m_now;
    bool m_splitterRestored = false;
};

} // namespace Switchback
