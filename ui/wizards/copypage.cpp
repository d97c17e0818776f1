// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/wizards/copypage.h"

#include "ui/wizards/choicelist.h"

#include <QLabel>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Switchback {

CopyPage::CopyPage(ProjectCatalog *catalog, QWidget *parent)
    : EnvironmentPage(catalog, OperationKind::CopyContent, parent)
{
    auto *right = new QWidget(this);
    m_sourcesLabel = new QLabel(right);
    m_sources = new ChoiceList(right);
    m_sources->setObjectName(u"sourceList"_s);
    m_sourcesLabel->setBuddy(m_sources);
    auto *column = new QVBoxLayout(right);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    column->addWidget(m_sourcesLabel);
    column->addWidget(m_sources, 1);
    addBeside(right);

    connect(m_sources, &ChoiceList::chosenChanged, this, &WizardPage::completeChanged);
    connect(m_sources, &ChoiceList::confirmed, this, &WizardPage::nextRequested);
    CopyPage::retranslate();
}

const QString &CopyPage::source() const
{
    return m_sources->chosen();
}

QString CopyPage::stepName() const
{
    return tr("Content");
}

bool CopyPage::isComplete() const
{
    return EnvironmentPage::isComplete() && !source().isEmpty();
}

QString CopyPage::incompleteReason() const
{
    return EnvironmentPage::isComplete() ? tr("Choose whose content to copy.") : EnvironmentPage::incompleteReason();
}

bool CopyPage::isTouched() const
{
    return EnvironmentPage::isTouched() || m_sources->isTouched();
}

void CopyPage::retranslate()
{
    m_sourcesLabel->setText(tr("with a cop&y of the content of:"));
    m_sources->setAccessibleName(tr("Environments to copy from"));
    EnvironmentPage::retranslate();
}

void CopyPage::fillMore()
{
    const EnvironmentRef target = environment().value_or(EnvironmentRef());
    if (target != m_shown) {
        m_shown = target;
        m_sources->startOver();
    }
    QList<Choice> choices;
    if (const Project *project = catalog().project(target.projectId))
        for (const Environment &source : project->environments) {
            if (source.ref == target)
                continue;
            Choice choice = cardOf(source);
            choice.reason = refusalOf(target, {}, source.ref.environmentId);
            choices.append(choice);
        }
    m_sources->setChoices(choices);
}

} // namespace Switchback
