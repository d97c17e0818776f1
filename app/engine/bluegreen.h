// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/engine/writefreeze.h"

namespace Switchback {

/// What the blue/green sequence needs of a host. Blue is the installation that serves now, green the one that is about
/// to. One object drives one operation on one environment; it keeps what it must remember in Context::outputs of its
/// steps, so that it can be made again after a restart.
///
/// Every function runs on the operation's lane, may block, checks Context::stop between waits, and must be safe to call
/// again after it was interrupted half-way.
class BlueGreenHost : public WriteFreezeHost {
public:
    /// Reads only: room on the disk, the release can be run, the ports and the front are there.
    virtual Result<void> check(Context &context) = 0;
    /// Takes again what only memory held, when the operation goes on in another process.
    virtual Result<void> takeUp(Context &context) = 0;
    /// Whether it was decided for green: NotDone while blue is the one that is to serve. Whatever the front does by then:
    /// from the decision on green's data is the newer, and nothing may be copied over it.
    virtual Probe probeDecided(Context &context) = 0;

    virtual Probe probeRelease(Context &context) = 0;
    virtual Result<void> unpackRelease(Context &context) = 0;
    virtual Result<void> discardRelease(Context &context) = 0;

    /// The empty green installation beside blue. Discarding keeps it, set aside, when it ever took traffic: people's
    /// writes may be in it.
    virtual Probe probeReplica(Context &context) = 0;
    virtual Result<void> createReplica(Context &context) = 0;
    virtual Result<void> discardReplica(Context &context) = 0;

    /// The data into green, complete and checked: blue's own, or where else the operation takes it from.
    virtual Probe probeCopy(Context &context) = 0;
    virtual Result<void> copyData(Context &context) = 0;

    /// Whether green has a complete copy that may still be switched to.
    virtual bool hasCopy(Context &context) = 0;

    /// The release's own migration, on green's data.
    virtual Probe probeMigration(Context &context) = 0;
    virtual Result<void> migrate(Context &context) = 0;

    virtual Probe probeStarted(Context &context) = 0;
    virtual Result<void> startGreen(Context &context) = 0;
    virtual Result<void> stopGreen(Context &context) = 0;
    virtual Result<void> waitHealthy(Context &context) = 0;
    /// The check paths, on blue and on green: green must not be worse.
    virtual Result<void> verify(Context &context) = 0;

    /// All new requests go to green; what blue had begun has ended or its time is over.
    virtual Probe probeSwitched(Context &context) = 0;
    virtual Result<void> switchToGreen(Context &context) = 0;
    virtual Result<void> switchToBlue(Context &context) = 0;
    /// Watches green under real traffic; a Problem when it does worse than blue did.
    virtual Result<void> observe(Context &context) = 0;

    /// Blue's processes stop and blue is kept: as the upgrade backup after an upgrade, set aside after a restore.
    virtual Probe probeRetired(Context &context) = 0;
    virtual Result<void> retireBlue(Context &context) = 0;
    virtual Result<void> reviveBlue(Context &context) = 0;
    /// The upgrade backup that the new one replaces. Cannot be taken back.
    virtual Probe probeReplacedDeleted(Context &context) = 0;
    virtual Result<void> deleteReplaced(Context &context) = 0;
};

/// What the sequence has to know beforehand; it shapes the list of steps.
struct BlueGreenShape {
    QString version;        ///< the release green runs
    bool unpack = false;    ///< the release is still an archive
    bool migration = false; ///< the release brings a migration
    bool freeze = true;     ///< writes can be refused while the data are copied, or while visitors are switched
    bool observe = true;    ///< watch after the switch
    bool replacesBackup = false;
};

/// Where the host cannot freeze (BlueGreenShape::freeze), the steps that freeze and lift are left out of upgrade and
/// restore.
///
/// Upgrade: check, [unpack], replicate, freeze, copy, [migrate], start, health, verify, switch, lift, observe, retire,
/// [delete the replaced backup].
[[nodiscard]] std::vector<Step> upgradeSteps(const std::shared_ptr<BlueGreenHost> &host, const BlueGreenShape &shape);
/// Set up: the same without a blue: check, [unpack], create, [migrate], start, health, switch.
[[nodiscard]] std::vector<Step> setUpSteps(const std::shared_ptr<BlueGreenHost> &host, const BlueGreenShape &shape);
/// Restore: green is the kept installation: check, start, health, freeze, switch, lift, retire.
[[nodiscard]] std::vector<Step> restoreSteps(const std::shared_ptr<BlueGreenHost> &host, const BlueGreenShape &shape);

/// Restore from an archive: green is laid out anew: check, [unpack], create, fetch, start, health, freeze, switch, lift,
/// retire.
[[nodiscard]] std::vector<Step> restoreArchiveSteps(const std::shared_ptr<BlueGreenHost> &host,
                                                    const BlueGreenShape &shape);
/// Restore from a backup that is an installation and stays one: green is a copy of it: check, create, copy, start, health,
/// freeze, switch, lift, retire.
[[nodiscard]] std::vector<Step> restoreCopySteps(const std::shared_ptr<BlueGreenHost> &host,
                                                 const BlueGreenShape &shape);
/// Copy content: green gets the data of another site, which is frozen while that is copied: check, [unpack], create,
/// freeze the source, copy, lift it, [migrate], start, health, verify, freeze, switch, lift, observe, retire.
[[nodiscard]] std::vector<Step> copyContentSteps(const std::shared_ptr<BlueGreenHost> &host,
                                                 const std::shared_ptr<WriteFreezeHost> &source,
                                                 const BlueGreenShape &shape);

} // namespace Switchback
