// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/environment.h"

#include <QDateTime>
#include <QList>
#include <QToolButton>

class QMenu;

namespace Switchback {

/// What happened outside any operation, kept where it can be read again: a button in the status bar with the newest
/// notices in its menu. Hidden until there is one. GUI thread.
class NoticeBell : public QToolButton {
    Q_OBJECT

public:
    explicit NoticeBell(QWidget *parent = nullptr);

    /// \a where a click on the notice leads: an environment, a project where no environment is named, or nowhere. \a at is
    /// UTC.
    void addNotice(const Text &sentence, const EnvironmentRef &where, const QDateTime &at);
    /// One about an activity, to which a click on it leads.
    void addActivityNotice(const Text &sentence, const QString &activityId, const QDateTime &at);
    [[nodiscard]] qsizetype count() const { return m_notices.size(); }

Q_SIGNALS:
    /// A notice that leads somewhere was clicked.
    void requested(const Switchback::EnvironmentRef &where);
    void activityRequested(const QString &activityId);

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Notice {
        Text sentence;
        EnvironmentRef where;
        QString activityId;
        QDateTime at;
    };

    void add(const Notice &notice);
    void showMenu();
    void retranslateUi();

    QMenu *m_menu;
    QList<Notice> m_notices; ///< newest first
    qsizetype m_unread = 0;
};

} // namespace Switchback
