// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QLatin1String>
#include <QMetaEnum>
#include <QObject>
#include <QString>

#include <optional>

/// The words of the house as enumerations. They are stored and logged by name, never by number, so a record
/// written by an older release can still be read.
namespace Switchback {
Q_NAMESPACE

/// What an environment is for, in promotion order.
enum class Role { Integration, Uat, Live, Other };
Q_ENUM_NS(Role)

/// What was last seen of a running site. Unknown is never shown as up. Disputed is only ever shown, see shownHealth():
/// Environment::health is what the platform says.
enum class Health { Unknown, Up, Degraded, Down, NotSetUp, Disputed };
Q_ENUM_NS(Health)

/// What a person can ask for, and what the activity log holds beside it.
enum class OperationKind {
    SetUp,
    Upgrade,
    Restore,
    ExtendBackup,
    DeleteBackup,
    TearDown,
    Protect,
    LiftProtection,
    CopyContent,
    BackUp,
    KeepBackup,
    UnkeepBackup,
    Rehearse,     ///< an upgrade and the way back, tried out on a copy that is removed afterwards
    ExpiryWarning ///< nobody asks for it: an entry that says a backup is about to expire; has no steps
};
Q_ENUM_NS(OperationKind)

/// Where an operation is. The last five are terminal: exactly one of them ends an operation.
enum class OperationState { Queued, Running, Undoing, Succeeded, FailedAndUndone, Failed, Cancelled, Interrupted };
Q_ENUM_NS(OperationState)

/// Where a step is. NotNeeded: the target already was as the step would have left it.
enum class StepState { Pending, Running, Done, NotNeeded, Failed, Undoing, Undone, UndoFailed, Skipped };
Q_ENUM_NS(StepState)

/// What a step does to its target; the plan shows it before anything happens.
enum class Effect { Reads, Changes, Interrupts, Destroys };
Q_ENUM_NS(Effect)

/// Upgrade: the previous installation that an upgrade left. SetAside: the installation that a restore, or an
/// upgrade that switched itself back, left behind. Manual: somebody asked for it.
enum class BackupKind { Upgrade, SetAside, Manual };
Q_ENUM_NS(BackupKind)

/// How near its end a backup of Live is: within 24 hours, 6 hours, 1 hour, or past it. None: longer than that, or it
/// has no end, or it is not one of Live. In the order in which they are reached.
enum class ExpiryStage { None, Day, SixHours, Hour, Expired };
Q_ENUM_NS(ExpiryStage)

/// Which rule of DESIGN section 7 spoke.
enum class GuardId {
    UpgradeBackupExists,
    Protected,
    AlreadyNewest,
    NotProvenBefore,
    NoRecentManualBackup,
    MinimumVersion,
    OperationRunning,
    NothingToRestore,
    BackupExpired,
    BackupNotExpired,
    NotSetUp,
    AlreadySetUp,
    ReleaseUnknown,
    NotReachable,
    ExtendedAlready,
    NotExtendable,
    BackupKept,
    AlreadyProtected,
    NotProtected,
    SourceUnusable,
    BackupUnusable,
    BackupNotKept,
    OperationInterrupted,
    TargetRefuses,
    Precheck
};
Q_ENUM_NS(GuardId)

/// How much a guard's word weighs. Warning needs an acknowledgement with a reason; Refuse cannot be passed.
enum class Severity { Advice, Warning, Refuse };
Q_ENUM_NS(Severity)

/// How much it weighs what is found wrong with an environment: it fails; it is not as it should be; it is worth knowing.
/// The worst first.
enum class Gravity { Failure, Warning, Note };
Q_ENUM_NS(Gravity)

/// Whose side a failure is on.
enum class Owner { You, Platform, Network, Switchback };
Q_ENUM_NS(Owner)

/// Why the desktop's keyring could not do what it was asked. Locked, Dismissed and NotSetUp are a person's to solve:
/// the keyring is locked, its question was closed, it has not been made yet. Absent: nobody serves one. Slow: no answer
/// in time. Faulty: it answered with an error. Damaged: what it holds is not what was stored.
enum class KeyringTrouble { Locked, Dismissed, NotSetUp, Absent, Slow, Faulty, Damaged };
Q_ENUM_NS(KeyringTrouble)

/// What a person can do when the keyring cannot give or keep a secret.
enum class CredentialChoice { Unlock, TryAgain, StoreAgain, TypeForSession, DoNotStore };
Q_ENUM_NS(CredentialChoice)

/// How a field of an account is filled in. Address: a URL. File: the path of a file of this machine. Secret: never shown,
/// kept in the keyring.
enum class FieldKind { Line, Address, File, Choice, Secret };
Q_ENUM_NS(FieldKind)

/// The parts of a connection, in the order in which they are tried: what was filled in, the keyring that has the secrets,
/// the name of the server, the way to it, its certificate, who we are, what we may, what it is, and which release.
enum class ConnectionPart { Form, Keyring, Name, Way, Certificate, SignIn, Permission, Product, Release };
Q_ENUM_NS(ConnectionPart)

/// Where the secrets of an account are to be kept.
enum class SecretKeeping { Keyring, Session };
Q_ENUM_NS(SecretKeeping)

/// What a remedy offers beside words. OpenPage: in the browser. Diagnose: Switchback looks, and changes nothing. Prepare: an
/// operation, whose plan is shown and confirmed as ever. CopyCommand: to the clipboard. ShowActivity: in the activity log.
enum class RemedyActionKind { OpenPage, Diagnose, Prepare, CopyCommand, ShowActivity };
Q_ENUM_NS(RemedyActionKind)

/// What sort of failure it is, for code that has to decide something. People read the sentence.
enum class ProblemKind {
    Cancelled,
    Conflict,
    Refused,
    NotFound,
    InvalidInput,
    Permission,
    DiskFull,
    Missing,
    Network,
    Timeout,
    Unhealthy,
    Remote,
    Local,
    Internal
};
Q_ENUM_NS(ProblemKind)

/// What a person wants when a step fails at something that they can mend: that what was done is taken back at once, or
/// that all is left as it is until they say whether to go on or to roll back.
enum class OnFailure { TakeBack, WaitForFix };
Q_ENUM_NS(OnFailure)

/// What becomes of an operation when a step of it fails: it is taken back; it is, unless a person asked for
/// OnFailure::WaitForFix, since they can mend what made it fail; it waits in any case for what only a person can do, which
/// the step's Problem says.
enum class WhenFailed { TakesBack, WaitsIfAsked, Waits };
Q_ENUM_NS(WhenFailed)

/// What a target says about a step: the answer to "has this been done?".
enum class Probe { Done, NotDone, CannotTell };
Q_ENUM_NS(Probe)

/// What is to become of an operation whose holder died: nothing until a person has decided, gone on with, taken back.
enum class Recovery { Ask, Resume, RollBack };
Q_ENUM_NS(Recovery)

/// Which way an output line came.
/// Request: a RequestRecord, not for reading as it is.
enum class Stream { Note, Output, Error, Request };
Q_ENUM_NS(Stream)

/// What a progress figure counts.
enum class ProgressUnit { None, Bytes, Files, Requests, Milliseconds };
Q_ENUM_NS(ProgressUnit)

/// The answer to a cancel request: it stops and takes back what it did, it is past the point where that is
/// possible, or it is still busy in the named step.
enum class CancelAnswer { Stopping, TooLate, StillRunning };
Q_ENUM_NS(CancelAnswer)

/// The stable name of an enumerator, for storage and `--json`.
template <typename E>
[[nodiscard]] QString enumName(E value)
{
    return QString::fromLatin1(QMetaEnum::fromType<E>().valueToKey(static_cast<int>(value)));
}

/// The enumerator of that name, or nothing when a newer or damaged record holds a name this build does not know.
template <typename E>
[[nodiscard]] std::optional<E> enumFromName(const QString &name)
{
    bool known = false;
    const int value = QMetaEnum::fromType<E>().keyToValue(name.toLatin1().constData(), &known);
    return known ? std::optional<E>(static_cast<E>(value)) : std::nullopt;
}

/// True for the states that end an operation.
[[nodiscard]] bool isTerminal(OperationState state);

/// The word a person reads, in the language now set. GUI and command line only.
[[nodiscard]] QString displayName(Role role);
[[nodiscard]] QString displayName(Health health);
[[nodiscard]] QString displayName(OperationKind kind);
[[nodiscard]] QString displayName(OperationState state);
[[nodiscard]] QString displayName(StepState state);
[[nodiscard]] QString displayName(Effect effect);
[[nodiscard]] QString displayName(BackupKind kind);
[[nodiscard]] QString displayName(Owner owner);
[[nodiscard]] QString displayName(Gravity gravity);

} // namespace Switchback
