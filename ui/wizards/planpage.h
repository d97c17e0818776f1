// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/cockpit.h"
#include "ui/wizards/wizardpage.h"

#include <functional>
#include <optional>

class QLabel;
class QPushButton;
class QStackedWidget;

namespace Switchback {

class WizardMessage;
class PlanView;

/// What a plan is about, for its title, while there is no plan yet. Names as people know them.
struct PlanTarget {
    QString environmentName;
    QString version;                      ///< the release that is installed, gone back to, or held by the backup
    bool finishes = false;                ///< the upgrade was begun before and stopped half-way
    QString sourceName;                   ///< CopyContent: whose content is taken
    std::optional<BackupKind> backupKind; ///< of the backup the request names
};

/// The confirmation: asks the cockpit what would happen, shows it, and starts it when the action button is pressed.
/// Nothing has been touched before that.
class PlanPage : public WizardPage {
    Q_OBJECT

public:
    /// Not owned: \a cockpit must outlive the page.
    explicit PlanPage(Cockpit *cockpit, QWidget *parent = nullptr);

    /// What is to be planned; call before the page is entered.
    void setRequest(const OperationRequest &request) { m_request = request; }
    [[nodiscard]] const OperationRequest &request() const { return m_request; }
    void setTarget(const PlanTarget &target) { m_target = target; }
    /// By which ages are told (UTC); the machine's until another one is set.
    void setClock(std::function<QDateTime()> clock) { m_clock = std::move(clock); }
    /// What the guards say of a request now. The plan is judged by it until it is started: what was possible when it was
    /// made may have run out since.
    using Judge = std::function<QList<GuardVerdict>(const OperationRequest &)>;
    void setJudge(const Judge &judge) { m_judge = judge; }
    /// Time has passed or facts have changed.
    void reconsider();

    [[nodiscard]] Kind kind() const override { return Kind::Confirmation; }
    [[nodiscard]] QString stepName() const override;
    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString subtitle() const override;
    [[nodiscard]] QString actionName() const override;
    void enter() override;
    [[nodiscard]] QWidget *firstField() const override;
    [[nodiscard]] bool isComplete() const override;
    [[nodiscard]] QString incompleteReason() const override;
    [[nodiscard]] bool isTouched() const override;
    /// Starts the plan, once.
    void validate(quint64 attempt) override;
    /// What is being started cannot be called off; it is cancelled as soon as it has a name.
    bool abandonValidation() override;

Q_SIGNALS:
    /// Comes before accepted(). \a cancelled: the person pressed Cancel while it was being started.
    void started(const QString &activityId, bool cancelled);

protected:
    void retranslate() override;

private:
    enum class State { Asking, Failed, Ready };

    [[nodiscard]] QWidget *buildWaiting();
    [[nodiscard]] QWidget *buildFailed();
    void prepare();
    void setState(State state);
    void onPlanReady(Cockpit::Ticket ticket, const Plan &plan);
    void onPlanFailed(Cockpit::Ticket ticket, const Problem &problem);
    void onStarted(Cockpit::Ticket ticket, const QString &activityId);
    void onStartFailed(Cockpit::Ticket ticket, const Problem &problem);
    void showProblem();
    [[nodiscard]] QString backupTitle() const;
    [[nodiscard]] bool isUpgradeBackup() const { return m_target.backupKind == BackupKind::Upgrade; }

    Cockpit *m_cockpit;
    OperationRequest m_request;
    PlanTarget m_target;
    Judge m_judge;
    std::function<QDateTime()> m_clock = [] { return QDateTime::currentDateTimeUtc(); };
    State m_state = State::Asking;
    Cockpit::Ticket m_prepareTicket = 0;
    Cockpit::Ticket m_startTicket = 0;
    quint64 m_attempt = 0;
    bool m_starting = false;
    bool m_cancelled = false;
    Problem m_problem;
    QStackedWidget *m_views = nullptr;
    QLabel *m_waiting = nullptr;
    WizardMessage *m_failure = nullptr;
    QPushButton *m_again = nullptr;
    PlanView *m_view = nullptr;
};

} // namespace Switchback
