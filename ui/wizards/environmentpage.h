// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/projectcatalog.h"
#include "ui/wizards/wizardpage.h"

#include <functional>
#include <optional>

class QComboBox;
class QHBoxLayout;
class QLabel;

namespace Switchback {

class ChoiceList;
struct Choice;

/// Which environment, out of the projects of the catalog. Environments where the operation is refused are listed,
/// disabled, with the reason. Shared by all wizards that begin with this question.
class EnvironmentPage : public WizardPage {
    Q_OBJECT

public:
    /// Not owned: \a catalog must outlive the page. \a kind is what is to be done; it decides what is refused.
    EnvironmentPage(ProjectCatalog *catalog, OperationKind kind, QWidget *parent = nullptr);

    /// Where times that run out are told by (UTC). Default: the system's clock.
    void setClock(std::function<QDateTime()> clock);
    /// Time has passed: what is possible, and for how long, is told anew.
    void tick();
    /// Chooses for the person. \return false when the environment is not there.
    bool choose(const EnvironmentRef &ref);
    /// The chosen one, even if a newer snapshot refuses it by now; nothing while none is chosen.
    [[nodiscard]] std::optional<EnvironmentRef> environment() const;
    /// The project shown, chosen environment or not; empty when there is none.
    [[nodiscard]] QString projectId() const;

    [[nodiscard]] QString stepName() const override;
    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString subtitle() const override;
    void enter() override;
    [[nodiscard]] QWidget *firstField() const override;
    [[nodiscard]] bool isComplete() const override;
    [[nodiscard]] QString incompleteReason() const override;
    [[nodiscard]] bool isTouched() const override;

Q_SIGNALS:
    void environmentChanged();

protected:
    void retranslate() override;
    /// Puts \a widget, which belongs to the chosen environment, beside the list.
    void addBeside(QWidget *widget);
    /// Something about the project shown may be different.
    virtual void fillMore() { }
    [[nodiscard]] const ProjectCatalog &catalog() const { return *m_catalog; }
    [[nodiscard]] QDateTime now() const { return m_clock(); }
    [[nodiscard]] OperationKind operationKind() const { return m_kind; }
    /// What is to be seen of an environment, whatever is to be done with it.
    [[nodiscard]] static Choice cardOf(const Environment &environment);
    /// Why it cannot be done there, with the way out; empty when it can.
    [[nodiscard]] virtual QString reasonAgainst(const Project &project, const Environment &environment) const;
    /// A word on what the act would find there; may be empty.
    [[nodiscard]] virtual QString noteOn(const Project &project, const Environment &environment) const;
    /// What the guards say against the page's act on these; empty when nothing refuses it.
    [[nodiscard]] QString refusalOf(const EnvironmentRef &ref, const QString &backupId,
                                    const QString &sourceEnvironmentId = {}) const;

private:
    void fillProjects();
    void fillEnvironments();
    [[nodiscard]] Choice choiceOf(const Project &project, const Environment &environment) const;

    ProjectCatalog *m_catalog;
    OperationKind m_kind;
    std::function<QDateTime()> m_clock;
    QLabel *m_projectLabel = nullptr;
    QComboBox *m_project = nullptr;
    QLabel *m_listLabel = nullptr;
    ChoiceList *m_list = nullptr;
    QHBoxLayout *m_halves = nullptr;
    bool m_projectTouched = false;
};

} // namespace Switchback
