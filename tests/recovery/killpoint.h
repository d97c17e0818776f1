// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>

/// The places at which the victim can be killed. A name is "step/phase", with "#n" behind for the n-th change that the
/// phase makes to the disk, or program that it starts: "switch/run#3" is the moment before the third; "switch/run/net#3" is the one before the third
/// message over a network.
namespace Switchback::KillPoint {

/// From now on the process is killed (SIGKILL) when it reaches \a name; empty: never. Every name that is reached for
/// the first time is written to \a listFile, one a line, as far as one is given.
void arm(const QString &name, const QString &listFile);
/// From now on messages are points, too, whichever thread sends them: for one operation at a time.
void watchNetwork();
/// The victim stands here. Any thread.
void reach(const QString &name);

/// While it lives, changes to the disk that this thread makes through the C library are points of their own.
class Phase {
public:
    explicit Phase(const QString &name);
    ~Phase();
    Q_DISABLE_COPY_MOVE(Phase)
};

} // namespace Switchback::KillPoint
