// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/projectcatalog.h"
#include "ui/wizards/wizardpage.h"

#include <functional>

class QLabel;
class QPushButton;
class QStackedWidget;
class QTableView;

namespace Switchback {

class WizardMessage;
class ReleaseChoices;
class ReleaseDetails;
class ReleaseModel;

/// Which release: the newer ones for an upgrade, all of them to set an environment up. Says so when there is none,
/// rather than showing an empty table.
class ReleasePage : public WizardPage {
    Q_OBJECT

public:
    /// Not owned: \a catalog must outlive the page.
    ReleasePage(ProjectCatalog *catalog, OperationKind kind, QWidget *parent = nullptr);

    /// The time by which the guards judge (UTC); the machine's until another one is set.
    void setClock(std::function<QDateTime()> clock);
    /// What the release is for; call before the page is entered.
    void setEnvironment(const EnvironmentRef &ref);
    [[nodiscard]] const EnvironmentRef &environment() const { return m_environment; }
    /// Chooses \a version for the person, where it is listed and can be installed; empty: nothing.
    void prefer(const QString &version);
    /// The release chosen; empty when none is, or when the one looked at cannot be installed.
    [[nodiscard]] QString version() const;

    [[nodiscard]] QString stepName() const override;
    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString subtitle() const override;
    void enter() override;
    [[nodiscard]] QWidget *firstField() const override;
    [[nodiscard]] bool isComplete() const override;
    [[nodiscard]] QString incompleteReason() const override;
    [[nodiscard]] bool isTouched() const override { return m_touched; }

Q_SIGNALS:
    /// The person wants to try version() out on a copy before.
    void rehearsalRequested();

protected:
    void retranslate() override;

private:
    void buildTable();
    [[nodiscard]] QWidget *buildEmpty();
    void fitTable();
    void refresh();
    void refreshEmpty(const Project &project, const Environment &environment);
    void refreshRefusal(const Project &project);
    void refreshRehearsal();
    void choosePreferred();
    void onSelected();
    [[nodiscard]] bool isEmpty() const;
    [[nodiscard]] QModelIndex current() const;

    ProjectCatalog *m_catalog;
    OperationKind m_kind;
    std::function<QDateTime()> m_clock;
    EnvironmentRef m_environment;
    ReleaseModel *m_releases = nullptr;
    ReleaseChoices *m_choices = nullptr;
    QStackedWidget *m_views = nullptr;
    QTableView *m_table = nullptr;
    ReleaseDetails *m_details = nullptr;
    WizardMessage *m_refusal = nullptr;
    QPushButton *m_rehearse = nullptr;
    QLabel *m_emptyTitle = nullptr;
    QLabel *m_emptyText = nullptr;
    QString m_preferred; ///< what was chosen for the person
    bool m_touched = false;
};

} // namespace Switchback
