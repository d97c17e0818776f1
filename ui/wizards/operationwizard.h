// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/projectcatalog.h"
#include "ui/wizards/wizardshell.h"

#include <functional>
#include <optional>

namespace Switchback {

class EnvironmentPage;
class PlanPage;
class RunPage;
struct PlanTarget;

/// What the wizards that start an operation share: the environment comes first, the plan and the run come last.
/// Does not own cockpit and catalog, which must outlive it.
class OperationWizard : public WizardShell {
    Q_OBJECT

public:
    using Clock = std::function<QDateTime()>;

    /// Takes ownership of \a first, the page that asks for the environment.
    OperationWizard(Cockpit *cockpit, ProjectCatalog *catalog, EnvironmentPage *first,
                    std::optional<EnvironmentRef> preselected, OperationKind kind, QWidget *parent);

    /// Where elapsed and remaining times are told by (UTC). Default: the system's clock.
    virtual void setClock(const Clock &clock);

Q_SIGNALS:
    /// The operation has begun; the wizard stays open to show it until it is closed.
    void activityStarted(const QString &activityId);
    /// The person wants to see the activity in the log.
    void showActivityRequested(const QString &activityId);

protected:
    /// Adds the pages: the environment, then \a between, then plan and run. Begins with the environment, or with the page
    /// after it when an environment was given that is there and \a choose, which makes the rest of the first page's
    /// choices, says that none is left. Without a \a choose that page must be one of \a between.
    void build(const QList<WizardPage *> &between, const std::function<bool()> &choose = {});
    /// A page of build()'s `between` comes next: hand it what it needs.
    virtual void aboutToChoose(const EnvironmentRef &ref) { Q_UNUSED(ref) }
    /// What the pages before the plan ask for.
    [[nodiscard]] virtual OperationRequest request() const = 0;
    /// The release that \a request leads to.
    [[nodiscard]] virtual QString versionOf(const OperationRequest &request) const = 0;

    /// The environment chosen or given in advance; ids are empty when there is none.
    [[nodiscard]] EnvironmentRef environment() const;
    [[nodiscard]] ProjectCatalog *catalog() const { return m_catalog; }
    [[nodiscard]] OperationKind operationKind() const { return m_kind; }
    [[nodiscard]] const Clock &clock() const { return m_clock; }

    [[nodiscard]] QString task() const override;
    void aboutToEnter(int index) override;

private:
    void tick();
    [[nodiscard]] PlanTarget targetOf(const OperationRequest &request) const;
    void onStarted(const QString &activityId, bool cancelled);

    ProjectCatalog *m_catalog;
    OperationKind m_kind;
    std::optional<EnvironmentRef> m_preselected;
    Clock m_clock;
    EnvironmentPage *m_environmentPage = nullptr;
    PlanPage *m_planPage = nullptr;
    RunPage *m_runPage = nullptr;
};

} // namespace Switchback
