// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/wizards/restorepage.h"

#include "models/guards.h"
#include "models/icons.h"
#include "models/text.h"
#include "models/timetext.h"
#include "ui/wizards/choicelist.h"
#include "ui/wording.h"

#include <QLabel>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

/// How often the time left is told anew.
constexpr int countdownMilliseconds = 10000;

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

RestorePage::RestorePage(ProjectCatalog *catalog, QWidget *parent)
    : EnvironmentPage(catalog, OperationKind::Restore, parent)
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
    auto *countdown = new QTimer(this);
    countdown->setInterval(countdownMilliseconds);
    connect(countdown, &QTimer::timeout, this, &RestorePage::fillMore);
    countdown->start();
    RestorePage::retranslate();
}

const Backup *RestorePage::backup() const
{
    const Project *project = catalog().project(m_shown.projectId);
    if (!project)
        return nullptr;
    for (const Backup &backup : project->backups)
        if (backup.environment == m_shown && backup.id == m_backups->chosen())
            return &backup;
    return nullptr;
}

QString RestorePage::stepName() const
{
    return tr("Backup");
}

QString RestorePage::title() const
{
    return tr("What do you want to roll back, and to what?");
}

QWidget *RestorePage::firstField() const
{
    return environment() ? m_backups : EnvironmentPage::firstField();
}

bool RestorePage::isComplete() const
{
    return EnvironmentPage::isComplete() && backup();
}

QString RestorePage::incompleteReason() const
{
    return EnvironmentPage::isComplete() ? tr("Choose what to go back to.") : EnvironmentPage::incompleteReason();
}

bool RestorePage::isTouched() const
{
    return EnvironmentPage::isTouched() || m_backups->isTouched();
}

void RestorePage::retranslate()
{
    m_backupsLabel->setText(tr("&Go back to:"));
    m_backups->setAccessibleName(tr("Backups"));
    EnvironmentPage::retranslate();
}

void RestorePage::fillMore()
{
    const EnvironmentRef ref = environment().value_or(EnvironmentRef());
    if (ref != m_shown) {
        m_shown = ref;
        m_backups->startOver();
    }
    QList<Choice> choices;
    if (const Project *project = catalog().project(ref.projectId))
        for (const Backup &backup : backupsOf(*project, ref.environmentId))
            choices.append(choiceOf(*project, backup));
    m_backups->setChoices(choices);
    fillMeasure(catalog().environment(ref));
}

Choice RestorePage::choiceOf(const Project &project, const Backup &backup) const
{
    Choice choice;
    choice.id = backup.id;
    choice.title = backup.version;
    choice.tag = displayName(backup.kind);
    choice.iconName = iconName(backup.kind);
    choice.detail = tr("Made on %1").arg(momentText(backup.createdAt));
    choice.value = timeLeftText(backup.expiresAt, now());
    choice.note = backup.sizeInBytes >= 0 ? formatBytes(backup.sizeInBytes) : QString();
    choice.reason = Wording::refusal(restoreGuards(project, backup.environment.environmentId, backup.id,
                                                   catalog().runningOn(backup.environment), now()));
    return choice;
}

void RestorePage::fillMeasure(const Environment *environment)
{
    const Project *project = environment ? catalog().project(environment->ref.projectId) : nullptr;
    qint64 took = -1;
    if (project)
        for (const Backup &backup : project->backups)
            if (backup.environment == environment->ref)
                took = std::max(took, backup.lastRestoreMilliseconds);
    m_measure->setVisible(project);
    if (!project)
        return;
    m_measure->setText(took >= 0
                           ? tr("The last roll back of %1 took %2.").arg(environment->name, formatDuration(took))
                           : tr("How long a roll back of %1 takes has not been measured yet.").arg(environment->name));
}

} // namespace Switchback
