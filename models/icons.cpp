// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "models/icons.h"

using namespace Qt::StringLiterals;

namespace Switchback {

QString iconName(Health health)
{
    switch (health) {
    case Health::Up:
        return u"state-up"_s;
    case Health::Degraded:
        return u"state-degraded"_s;
    case Health::Disputed:
        return u"state-disputed"_s;
    case Health::Down:
        return u"state-down"_s;
    case Health::Unknown:
        return u"state-unknown"_s;
    case Health::NotSetUp:
        return u"state-not-set-up"_s;
    }
    return {};
}

QString iconName(OperationState state)
{
    switch (state) {
    case OperationState::Queued:
        return u"queued"_s;
    case OperationState::Running:
    case OperationState::Undoing:
        return u"running"_s;
    case OperationState::Succeeded:
        return u"succeeded"_s;
    case OperationState::FailedAndUndone:
        return u"undone"_s;
    case OperationState::Failed:
        return u"failed"_s;
    case OperationState::Cancelled:
        return u"cancelled"_s;
    case OperationState::Interrupted:
        return u"interrupted"_s;
    }
    return {};
}

QString iconName(const Activity &activity)
{
    return activity.request.kind == OperationKind::ExpiryWarning ? u"state-degraded"_s : iconName(activity.state);
}

QString iconName(StepState state)
{
    switch (state) {
    case StepState::Pending:
        return u"step-pending"_s;
    case StepState::Skipped:
        return u"step-skipped"_s;
    case StepState::Running:
    case StepState::Undoing:
        return u"running"_s;
    case StepState::Done:
        return u"succeeded"_s;
    case StepState::NotNeeded:
        return u"step-not-needed"_s;
    case StepState::Failed:
    case StepState::UndoFailed:
        return u"failed"_s;
    case StepState::Undone:
        return u"undone"_s;
    }
    return {};
}

QString iconName(Effect effect)
{
    switch (effect) {
    case Effect::Reads:
        return u"effect-reads"_s;
    case Effect::Changes:
        return u"effect-changes"_s;
    case Effect::Interrupts:
        return u"effect-interrupts"_s;
    case Effect::Destroys:
        return u"effect-destroys"_s;
    }
    return {};
}

QString iconName(Role role)
{
    switch (role) {
    case Role::Integration:
        return u"integration"_s;
    case Role::Uat:
        return u"uat"_s;
    case Role::Live:
        return u"live"_s;
    case Role::Other:
        return u"other"_s;
    }
    return {};
}

QString iconName(BackupKind kind)
{
    switch (kind) {
    case BackupKind::Upgrade:
        return u"backup"_s; // the shield stands for termination protection
    case BackupKind::SetAside:
        return u"backup-set-aside"_s;
    case BackupKind::Manual:
        return u"backup-manual"_s;
    }
    return {};
}

QString iconName(Gravity gravity)
{
    switch (gravity) {
    case Gravity::Failure:
        return u"failed"_s;
    case Gravity::Warning:
        return u"state-degraded"_s;
    case Gravity::Note:
        return u"info"_s;
    }
    return {};
}

QString iconName(ExpiryStage stage)
{
    switch (stage) {
    case ExpiryStage::None:
        return {};
    case ExpiryStage::Day:
        return u"queued"_s;
    case ExpiryStage::SixHours:
    case ExpiryStage::Hour:
        return u"state-degraded"_s;
    case ExpiryStage::Expired:
        return u"state-down"_s;
    }
    return {};
}

QIcon IconCache::icon(const QString &name) const
{
    const auto known = m_icons.constFind(name);
    if (known != m_icons.constEnd())
        return *known;
    return *m_icons.insert(name, QIcon(u":/icons/%1.svg"_s.arg(name)));
}

} // namespace Switchback
