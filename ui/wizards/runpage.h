// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/projectcatalog.h"
#include "ui/wizards/wizardpage.h"

#include <functional>

class QLabel;
class QListView;
class QProgressBar;
class QPushButton;
class QTimer;

namespace Switchback {

class WizardMessage;
class OutputPanel;
class StepModel;

/// The operation as it runs, and what came of it. The page only watches: closing it stops nothing.
class RunPage : public WizardPage {
    Q_OBJECT

public:
    /// Not owned: \a cockpit and \a catalog must outlive the page.
    RunPage(Cockpit *cockpit, ProjectCatalog *catalog, QWidget *parent = nullptr);

    /// Where elapsed time is told by. Default: the system's clock.
    void setClock(std::function<QDateTime()> clock) { m_clock = std::move(clock); }
    /// What to watch; before the page is entered. \a cancelled: ask at once for it to be cancelled.
    void watch(const QString &activityId, const OperationRequest &request, bool cancelled);

    [[nodiscard]] Kind kind() const override { return Kind::Run; }
    [[nodiscard]] QString stepName() const override;
    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString subtitle() const override;
    [[nodiscard]] bool isFinished() const override { return m_activity.state == OperationState::Succeeded; }

Q_SIGNALS:
    /// The person wants to see the activity in the log.
    void showActivityRequested(const QString &activityId);

protected:
    void retranslate() override;

private:
    [[nodiscard]] QLayout *buildOverall();
    void buildSteps();
    [[nodiscard]] QLayout *buildButtons();
    void take(const Activity &activity);
    void refresh();
    void refreshOutcome();
    void refreshElapsed();
    void requestCancel();
    void onCancelAnswered(const QString &activityId, CancelAnswer answer, const Text &sentence);
    void openSite();
    [[nodiscard]] QUrl siteUrl() const;
    [[nodiscard]] bool isEnded() const { return isTerminal(m_activity.state); }

    Cockpit *m_cockpit;
    ProjectCatalog *m_catalog;
    std::function<QDateTime()> m_clock;
    OperationRequest m_request;
    Activity m_activity;
    bool m_cancelAsked = false;
    std::optional<CancelAnswer> m_cancelAnswer;
    Text m_cancelSentence;
    QTimer *m_second = nullptr;
    QProgressBar *m_bar = nullptr;
    QLabel *m_state = nullptr;
    QLabel *m_elapsed = nullptr;
    WizardMessage *m_outcome = nullptr;
    WizardMessage *m_answer = nullptr;
    QListView *m_steps = nullptr;
    StepModel *m_stepModel = nullptr;
    OutputPanel *m_output = nullptr;
    QPushButton *m_cancel = nullptr;
    QPushButton *m_site = nullptr;
    QPushButton *m_log = nullptr;
};

} // namespace Switchback
