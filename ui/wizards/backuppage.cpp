// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/wizards/backuppage.h"

#include "models/icons.h"
#include "models/text.h"
#include "models/timetext.h"
#include "ui/wizards/choicelist.h"

#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

/// The backups of one environment: the upgrade backup first, the others as they come, newest first.
QList<Backup> backupsOf(const Project &project, const QString &environmentId)
{
    QList<Backup> backups;
    for (const Backup &backup : project.backups)
        if (backup.environment.environmentId == environmentId)
            backups.append(backup);
    std::stable_partition(backups.begin(), backups.end(),
                          [](const Backup &backup) { return backup.kind == BackupKind::Upgrade; });
    return backups;
}

} // namespace

BackupPage::BackupPage(ProjectCatalog *catalog, OperationKind kind, QWidget *parent)
    : EnvironmentPage(catalog, kind, parent)
{
    auto *right = new QWidget(this);
    m_backupsLabel = new QLabel(right);
    m_backups = new ChoiceList(right);
    m_backups->setObjectName(u"backupList"_s);
    m_backupsLabel->setBuddy(m_backups);
    m_measure = new QLabel(right);
    m_measure->setObjectName(u"lastRestore"_s);
    m_measure->setTextFormat(Qt::PlainText);
    m_measure->setWordWrap(true);
    auto *column = new QVBoxLayout(right);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    column->addWidget(m_backupsLabel);
    m_backups->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    column->addWidget(m_backups);
    column->addWidget(m_measure);
    column->addStretch(1);
    addBeside(right);

    connect(m_backups, &ChoiceList::chosenChanged, this, &WizardPage::completeChanged);
    connect(m_backups, &ChoiceList::confirmed, this, &WizardPage::nextRequested);
    BackupPage::retranslate();
}

bool BackupPage::chooseBackup(const QString &backupId)
{
    m_backups->choose(backupId);
    return m_backups->chosen() == backupId && backup();
}

const Backup *BackupPage::backup() const
{
    const Project *project = catalog().project(m_shown.projectId);
    if (!project)
        return nullptr;
    for (const Backup &backup : project->backups)
        if (backup.environment == m_shown && backup.id == m_backups->chosen())
            return &backup;
    return nullptr;
}

int BackupPage::usableCount() const
{
    int usable = 0;
    const QAbstractItemModel *choices = m_backups->model();
    for (int row = 0; row < choices->rowCount(); ++row)
        if (choices->index(row, 0).flags().testFlag(Qt::ItemIsEnabled))
            ++usable;
    return usable;
}

QString BackupPage::stepName() const
{
    return tr("Backup");
}

QString BackupPage::title() const
{
    return operationKind() == OperationKind::Restore ? tr("What do you want to roll back, and to what?")
                                                     : EnvironmentPage::title();
}

QWidget *BackupPage::firstField() const
{
    return environment() ? m_backups : EnvironmentPage::firstField();
}

bool BackupPage::isComplete() const
{
    return EnvironmentPage::isComplete() && backup();
}

QString BackupPage::incompleteReason() const
{
    if (!EnvironmentPage::isComplete())
        return EnvironmentPage::incompleteReason();
    return operationKind() == OperationKind::Restore ? tr("Choose what to go back to.") : tr("Choose a backup.");
}

bool BackupPage::isTouched() const
{
    return EnvironmentPage::isTouched() || m_backups->isTouched();
}

void BackupPage::retranslate()
{
    m_backupsLabel->setText(operationKind() == OperationKind::Restore ? tr("&Go back to:") : tr("Back&ups:"));
    m_backups->setAccessibleName(tr("Backups"));
    EnvironmentPage::retranslate();
}

void BackupPage::fillMore()
{
    const EnvironmentRef ref = environment().value_or(EnvironmentRef());
    if (ref != m_shown) {
        m_shown = ref;
        m_backups->startOver();
    }
    QList<Choice> choices;
    if (const Project *project = catalog().project(ref.projectId)) {
        const QList<Backup> backups = backupsOf(*project, ref.environmentId);
        for (const Backup &backup : backups)
            choices.append(choiceOf(backup));
    }
    m_backups->setChoices(choices);
    fillMeasure(catalog().environment(ref));
}

Choice BackupPage::choiceOf(const Backup &backup) const
{
    Choice choice;
    choice.id = backup.id;
    choice.title = backup.version;
    choice.tag = displayName(backup.kind);
    choice.iconName = iconName(backup.kind);
    choice.detail = tr("Made on %1").arg(momentText(backup.createdAt));
    choice.value = timeLeftText(backup.expiresAt, now());
    choice.note = backup.sizeInBytes >= 0 ? formatBytes(backup.sizeInBytes) : QString();
    choice.reason = refusalOf(backup.environment, backup.id);
    return choice;
}

QString BackupPage::reasonAgainst(const Project &project, const Environment &environment) const
{
    // Nothing speaks against the environment as long as one of its backups can be taken.
    QString first;
    const QList<Backup> backups = backupsOf(project, environment.ref.environmentId);
    for (const Backup &backup : backups) {
        const QString refusal = refusalOf(environment.ref, backup.id);
        if (refusal.isEmpty())
            return {};
        if (first.isEmpty())
            first = refusal;
    }
    const bool speaksForAll = backups.isEmpty() || operationKind() != OperationKind::DeleteBackup;
    return speaksForAll ? refusalOf(environment.ref, {}) : first;
}

QString BackupPage::noteOn(const Project &project, const Environment &environment) const
{
    if (operationKind() == OperationKind::Restore) {
        const Backup *backup = project.rollbackTarget(environment.ref.environmentId);
        return backup ? tr("can go back to %1").arg(backup->version) : QString();
    }
    const auto count = static_cast<int>(backupsOf(project, environment.ref.environmentId).size());
    return count > 0 ? tr("%n backup(s)", nullptr, count) : QString();
}

void BackupPage::fillMeasure(const Environment *environment)
{
    const Project *project = environment ? catalog().project(environment->ref.projectId) : nullptr;
    m_measure->setVisible(project && operationKind() == OperationKind::Restore);
    if (!project)
        return;
    qint64 took = -1;
    for (const Backup &backup : project->backups)
        if (backup.environment == environment->ref)
            took = std::max(took, backup.lastRestoreMilliseconds);
    m_measure->setText(took >= 0
                           ? tr("The last roll back of %1 took %2.").arg(environment->name, formatDuration(took))
                           : tr("How long a roll back of %1 takes has not been measured yet.").arg(environment->name));
}

} // namespace Switchback
