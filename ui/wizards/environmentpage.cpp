// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/wizards/environmentpage.h"

#include "models/icons.h"
#include "ui/operationguards.h"
#include "ui/wizards/choicelist.h"
#include "ui/wording.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Switchback {

EnvironmentPage::EnvironmentPage(ProjectCatalog *catalog, OperationKind kind, QWidget *parent)
    : WizardPage(parent)
    , m_catalog(catalog)
    , m_kind(kind)
    , m_clock([] { return QDateTime::currentDateTimeUtc(); })
    , m_projectLabel(new QLabel(this))
    , m_project(new QComboBox(this))
    , m_listLabel(new QLabel(this))
    , m_list(new ChoiceList(this))
    , m_halves(new QHBoxLayout)
{
    m_project->setObjectName(u"environmentProject"_s);
    m_list->setObjectName(u"environmentList"_s);
    m_projectLabel->setBuddy(m_project);
    m_listLabel->setBuddy(m_list);
    auto *projectRow = new QHBoxLayout;
    projectRow->addWidget(m_projectLabel);
    projectRow->addWidget(m_project, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addLayout(projectRow);
    auto *left = new QVBoxLayout;
    left->setSpacing(6);
    left->addWidget(m_listLabel);
    left->addWidget(m_list, 1);
    m_halves->setSpacing(18);
    m_halves->addLayout(left, 1);
    column->addLayout(m_halves, 1);

    connect(m_project, &QComboBox::activated, this, [this] { m_projectTouched = true; });
    connect(m_project, &QComboBox::currentIndexChanged, this, [this] {
        m_list->startOver();
        fillEnvironments();
        Q_EMIT environmentChanged();
    });
    connect(m_list, &ChoiceList::chosenChanged, this, [this] {
        fillMore();
        Q_EMIT environmentChanged();
        Q_EMIT completeChanged();
    });
    connect(m_list, &ChoiceList::confirmed, this, &WizardPage::nextRequested);
    const auto refill = [this](const QString &projectId) {
        if (projectId == this->projectId())
            fillEnvironments();
    };
    connect(catalog, &ProjectCatalog::projectChanged, this, refill);
    connect(catalog, &ProjectCatalog::runningChanged, this,
            [refill](const EnvironmentRef &ref) { refill(ref.projectId); });
    connect(catalog, &ProjectCatalog::projectAdded, this, &EnvironmentPage::fillProjects);
    connect(catalog, &ProjectCatalog::projectRemoved, this, &EnvironmentPage::fillProjects);
    fillProjects();
    EnvironmentPage::retranslate();
}

void EnvironmentPage::setClock(std::function<QDateTime()> clock)
{
    m_clock = std::move(clock);
    fillEnvironments();
}

void EnvironmentPage::tick()
{
    fillEnvironments();
}

void EnvironmentPage::addBeside(QWidget *widget)
{
    m_halves->addWidget(widget, 1);
    m_listLabel->setVisible(true);
}

bool EnvironmentPage::choose(const EnvironmentRef &ref)
{
    const int row = m_project->findData(ref.projectId);
    if (row < 0 || !m_catalog->environment(ref))
        return false;
    m_project->setCurrentIndex(row);
    m_list->choose(ref.environmentId);
    return true;
}

std::optional<EnvironmentRef> EnvironmentPage::environment() const
{
    if (m_list->chosen().isEmpty())
        return std::nullopt;
    return EnvironmentRef{projectId(), m_list->chosen()};
}

QString EnvironmentPage::projectId() const
{
    return m_project->currentData().toString();
}

QString EnvironmentPage::stepName() const
{
    return tr("Environment");
}

QString EnvironmentPage::title() const
{
    switch (m_kind) {
    case OperationKind::Upgrade:
        return tr("Which environment do you want to upgrade?");
    case OperationKind::SetUp:
        return tr("Which environment do you want to set up?");
    case OperationKind::Restore:
        return tr("Which environment do you want to roll back?");
    case OperationKind::ExtendBackup:
        return tr("Which upgrade backup do you want to store longer?");
    case OperationKind::DeleteBackup:
        return tr("Which backup do you want to delete?");
    case OperationKind::KeepBackup:
        return tr("Which backup do you want to keep?");
    case OperationKind::UnkeepBackup:
        return tr("Which backup need not be kept any longer?");
    case OperationKind::TearDown:
        return tr("Which environment do you want to tear down?");
    case OperationKind::Protect:
        return tr("Which environment do you want to protect?");
    case OperationKind::LiftProtection:
        return tr("Which environment need not be protected any longer?");
    case OperationKind::CopyContent:
        return tr("Which content do you want to copy, and where to?");
    case OperationKind::BackUp:
        return tr("Which environment do you want to back up?");
    case OperationKind::Rehearse:
        return tr("Which environment’s upgrade do you want to rehearse?");
    case OperationKind::ExpiryWarning:
        break;
    }
    return {};
}

QString EnvironmentPage::subtitle() const
{
    switch (m_kind) {
    case OperationKind::Upgrade:
        return tr("Start with Integration, test there, go on to UAT, and upgrade Live last.");
    case OperationKind::SetUp:
        return tr("An environment that is set up runs a site of its own, with its own data.");
    case OperationKind::Restore:
        return tr("Rolling back returns an environment to an installation that was kept.");
    case OperationKind::ExtendBackup:
        return tr("Once, its 48 hours can be made 5 days, counted from the day it was made.");
    case OperationKind::DeleteBackup:
        return tr("Once the upgrade backup of Live is deleted, Live can be upgraded and torn down again.");
    case OperationKind::KeepBackup:
        return tr("A backup that is kept is neither replaced by a newer one nor deleted.");
    case OperationKind::UnkeepBackup:
        return tr("The next manual backup of the environment may then take its place.");
    case OperationKind::TearDown:
        return tr("What is torn down is gone for good: the site, its data and all its backups.");
    case OperationKind::Protect:
        return tr("A protected environment is neither upgraded nor torn down.");
    case OperationKind::LiftProtection:
        return tr("Without its protection it can be upgraded and torn down again.");
    case OperationKind::CopyContent:
        return tr("The content of one environment takes the place of another's. The releases stay as they are.");
    case OperationKind::BackUp:
        return tr("A manual backup has no expiry. A newer one takes its place unless it is kept.");
    case OperationKind::Rehearse:
        return tr("The upgrade and the way back are tried out on a copy. The environment itself stays as it is.");
    case OperationKind::ExpiryWarning:
        break;
    }
    return {};
}

void EnvironmentPage::enter()
{
    fillEnvironments();
}

QWidget *EnvironmentPage::firstField() const
{
    return m_list;
}

bool EnvironmentPage::isComplete() const
{
    return !m_list->chosen().isEmpty();
}

QString EnvironmentPage::incompleteReason() const
{
    if (m_project->count() == 0)
        return tr("There is no project yet. Add one first.");
    const auto *choices = m_list->model();
    for (int row = 0; row < choices->rowCount(); ++row)
        if (choices->index(row, 0).flags().testFlag(Qt::ItemIsEnabled))
            return tr("Choose an environment.");
    return tr("No environment can be chosen now. The reason stands with each.");
}

bool EnvironmentPage::isTouched() const
{
    return m_list->isTouched() || m_projectTouched;
}

void EnvironmentPage::retranslate()
{
    m_projectLabel->setText(tr("&Project:"));
    m_project->setAccessibleName(tr("Project"));
    m_listLabel->setText(m_kind == OperationKind::CopyContent ? tr("Replace the cont&ent of:") : tr("&Environments:"));
    m_list->setAccessibleName(tr("Environments"));
    fillEnvironments();
}

void EnvironmentPage::fillProjects()
{
    const QString kept = projectId();
    {
        const QSignalBlocker quiet(m_project);
        m_project->clear();
        for (const Project &project : m_catalog->projects())
            m_project->addItem(project.name, project.id);
        m_project->setCurrentIndex(std::max(0, m_project->findData(kept)));
    }
    const bool several = m_project->count() > 1;
    m_project->setVisible(several);
    m_projectLabel->setVisible(several);
    m_listLabel->setVisible(several || m_halves->count() > 1);
    if (projectId() != kept)
        m_list->startOver();
    fillEnvironments();
    Q_EMIT environmentChanged();
}

void EnvironmentPage::fillEnvironments()
{
    QList<Choice> choices;
    if (const Project *project = m_catalog->project(projectId()))
        for (const Environment &environment : project->environments)
            choices.append(choiceOf(*project, environment));
    m_list->setChoices(choices);
    fillMore(); // NOLINT(clang-analyzer-optin.cplusplus.VirtualCall): derived pages fill their own part themselves
    Q_EMIT completeChanged();
}

Choice EnvironmentPage::choiceOf(const Project &project, const Environment &environment) const
{
    Choice choice = cardOf(environment);
    choice.note = noteOn(project, environment);
    choice.reason = reasonAgainst(project, environment);
    return choice;
}

Choice EnvironmentPage::cardOf(const Environment &environment)
{
    Choice choice;
    choice.id = environment.ref.environmentId;
    choice.title = environment.name;
    const QString role = displayName(environment.role);
    if (role.compare(environment.name, Qt::CaseInsensitive) != 0)
        choice.tag = role;
    const Health health = shownHealth(environment);
    choice.iconName = iconName(health);
    choice.detail = displayName(health);
    if (const Text reason = shownReason(environment); !reason.isEmpty() && health != Health::Up)
        //: The state of an environment and why it is so: "Down: the process has ended."
        choice.detail = tr("%1: %2").arg(choice.detail, reason.translated());
    choice.value = environment.version.isEmpty() ? u"–"_s : environment.version;
    return choice;
}

QString EnvironmentPage::reasonAgainst(const Project &project, const Environment &environment) const
{
    Q_UNUSED(project)
    return refusalOf(environment.ref, {});
}

QString EnvironmentPage::refusalOf(const EnvironmentRef &ref, const QString &backupId,
                                   const QString &sourceEnvironmentId) const
{
    OperationRequest request;
    request.kind = m_kind;
    request.environment = ref;
    request.backupId = backupId;
    request.sourceEnvironmentId = sourceEnvironmentId;
    return Wording::refusal(guardsOf(*m_catalog, request, now()));
}

QString EnvironmentPage::noteOn(const Project &project, const Environment &environment) const
{
    if (m_kind == OperationKind::Protect || m_kind == OperationKind::LiftProtection
        || m_kind == OperationKind::TearDown)
        return environment.terminationProtected ? tr("protected") : QString();
    if (m_kind != OperationKind::Upgrade)
        return {};
    const QList<Release> newer = newerReleases(project, environment.ref.environmentId);
    const auto usable =
        std::find_if(newer.begin(), newer.end(), [](const Release &release) { return release.unusable.isEmpty(); });
    if (usable != newer.end())
        return tr("newest available: %1").arg(usable->version);
    return environment.version.isEmpty() ? QString() : tr("newest release");
}

} // namespace Switchback
