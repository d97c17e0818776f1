// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "models/names.h"

#include <QCoreApplication>

namespace Switchback {

namespace {
QString word(const char *source)
{
    return QCoreApplication::translate("Names", source);
}
} // namespace

bool isTerminal(OperationState state)
{
    switch (state) {
    case OperationState::Queued:
    case OperationState::Running:
    case OperationState::Undoing:
        return false;
    case OperationState::Succeeded:
    case OperationState::FailedAndUndone:
    case OperationState::Failed:
    case OperationState::Cancelled:
    case OperationState::Interrupted:
        return true;
    }
    return true;
}

QString displayName(Role role)
{
    switch (role) {
    case Role::Integration:
        return word(QT_TRANSLATE_NOOP("Names", "Integration"));
    case Role::Uat:
        return word(QT_TRANSLATE_NOOP("Names", "UAT"));
    case Role::Live:
        return word(QT_TRANSLATE_NOOP("Names", "Live"));
    case Role::Other:
        return word(QT_TRANSLATE_NOOP("Names", "Other"));
    }
    return {};
}

QString displayName(Health health)
{
    switch (health) {
    case Health::Unknown:
        return word(QT_TRANSLATE_NOOP("Names", "Not known"));
    case Health::Up:
        return word(QT_TRANSLATE_NOOP("Names", "Up"));
    case Health::Degraded:
        return word(QT_TRANSLATE_NOOP("Names", "Degraded"));
    case Health::Down:
        return word(QT_TRANSLATE_NOOP("Names", "Down"));
    case Health::NotSetUp:
        return word(QT_TRANSLATE_NOOP("Names", "Not set up"));
    case Health::Disputed:
        //: State of an environment: its platform and the site itself say different things.
        return word(QT_TRANSLATE_NOOP("Names", "Disputed"));
    }
    return {};
}

QString displayName(OperationKind kind)
{
    switch (kind) {
    case OperationKind::SetUp:
        return word(QT_TRANSLATE_NOOP("Names", "Set up"));
    case OperationKind::Upgrade:
        return word(QT_TRANSLATE_NOOP("Names", "Upgrade"));
    case OperationKind::Restore:
        return word(QT_TRANSLATE_NOOP("Names", "Roll back"));
    case OperationKind::ExtendBackup:
        return word(QT_TRANSLATE_NOOP("Names", "Extend upgrade backup"));
    case OperationKind::DeleteBackup:
        return word(QT_TRANSLATE_NOOP("Names", "Delete backup"));
    case OperationKind::TearDown:
        return word(QT_TRANSLATE_NOOP("Names", "Tear down"));
    case OperationKind::Protect:
        return word(QT_TRANSLATE_NOOP("Names", "Protect"));
    case OperationKind::LiftProtection:
        return word(QT_TRANSLATE_NOOP("Names", "Lift protection"));
    case OperationKind::CopyContent:
        return word(QT_TRANSLATE_NOOP("Names", "Copy content"));
    case OperationKind::BackUp:
        return word(QT_TRANSLATE_NOOP("Names", "Back up"));
    case OperationKind::KeepBackup:
        return word(QT_TRANSLATE_NOOP("Names", "Keep backup"));
    case OperationKind::UnkeepBackup:
        return word(QT_TRANSLATE_NOOP("Names", "No longer keep backup"));
    case OperationKind::Rehearse:
        return word(QT_TRANSLATE_NOOP("Names", "Rehearse"));
    case OperationKind::ExpiryWarning:
        return word(QT_TRANSLATE_NOOP("Names", "Expiry warning"));
    }
    return {};
}

QString displayName(OperationState state)
{
    switch (state) {
    case OperationState::Queued:
        return word(QT_TRANSLATE_NOOP("Names", "Waiting"));
    case OperationState::Running:
        return word(QT_TRANSLATE_NOOP("Names", "Running"));
    case OperationState::Undoing:
        return word(QT_TRANSLATE_NOOP("Names", "Taking back"));
    case OperationState::Succeeded:
        return word(QT_TRANSLATE_NOOP("Names", "Succeeded"));
    case OperationState::FailedAndUndone:
        return word(QT_TRANSLATE_NOOP("Names", "Failed, taken back"));
    case OperationState::Failed:
        return word(QT_TRANSLATE_NOOP("Names", "Failed"));
    case OperationState::Cancelled:
        return word(QT_TRANSLATE_NOOP("Names", "Cancelled"));
    case OperationState::Interrupted:
        return word(QT_TRANSLATE_NOOP("Names", "Interrupted"));
    }
    return {};
}

QString displayName(StepState state)
{
    switch (state) {
    case StepState::Pending:
        return word(QT_TRANSLATE_NOOP("Names", "Waiting"));
    case StepState::Running:
        return word(QT_TRANSLATE_NOOP("Names", "Running"));
    case StepState::Done:
        return word(QT_TRANSLATE_NOOP("Names", "Done"));
    case StepState::NotNeeded:
        return word(QT_TRANSLATE_NOOP("Names", "Not needed"));
    case StepState::Failed:
        return word(QT_TRANSLATE_NOOP("Names", "Failed"));
    case StepState::Undoing:
        return word(QT_TRANSLATE_NOOP("Names", "Taking back"));
    case StepState::Undone:
        return word(QT_TRANSLATE_NOOP("Names", "Taken back"));
    case StepState::UndoFailed:
        return word(QT_TRANSLATE_NOOP("Names", "Could not be taken back"));
    case StepState::Skipped:
        return word(QT_TRANSLATE_NOOP("Names", "Skipped"));
    }
    return {};
}

QString displayName(Effect effect)
{
    switch (effect) {
    case Effect::Reads:
        return word(QT_TRANSLATE_NOOP("Names", "Reads"));
    case Effect::Changes:
        return word(QT_TRANSLATE_NOOP("Names", "Changes"));
    case Effect::Interrupts:
        return word(QT_TRANSLATE_NOOP("Names", "Interrupts"));
    case Effect::Destroys:
        return word(QT_TRANSLATE_NOOP("Names", "Destroys"));
    }
    return {};
}

QString displayName(BackupKind kind)
{
    switch (kind) {
    case BackupKind::Upgrade:
        return word(QT_TRANSLATE_NOOP("Names", "Upgrade backup"));
    case BackupKind::SetAside:
        return word(QT_TRANSLATE_NOOP("Names", "Set aside"));
    case BackupKind::Manual:
        return word(QT_TRANSLATE_NOOP("Names", "Manual backup"));
    }
    return {};
}

QString displayName(Gravity gravity)
{
    switch (gravity) {
    case Gravity::Failure:
        //: Severity of a finding: something fails.
        return word(QT_TRANSLATE_NOOP("Names", "Failure"));
    case Gravity::Warning:
        return word(QT_TRANSLATE_NOOP("Names", "Warning"));
    case Gravity::Note:
        //: Severity of a finding: it is only worth knowing.
        return word(QT_TRANSLATE_NOOP("Names", "Note"));
    }
    return {};
}

QString displayName(Owner owner)
{
    switch (owner) {
    case Owner::You:
        return word(QT_TRANSLATE_NOOP("Names", "This is for you to put right"));
    case Owner::Platform:
        return word(QT_TRANSLATE_NOOP("Names", "The site or its platform caused this"));
    case Owner::Network:
        return word(QT_TRANSLATE_NOOP("Names", "The network caused this"));
    case Owner::Switchback:
        return word(QT_TRANSLATE_NOOP("Names", "This is a fault in Switchback"));
    }
    return {};
}

} // namespace Switchback
