// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>
#include <QString>

namespace Switchback {

/// The GNOME Keyring on this test's bus, as somebody else in the session would handle it. False: it did not work.
class KeyringDaemon {
public:
    /// It takes a moment after its start.
    [[nodiscard]] bool isThere() const;
    /// Locks the default collection.
    [[nodiscard]] bool lock();
    /// Unlocks it with the password that with-keyring.sh gave it, without a prompt.
    [[nodiscard]] bool unlock();
    /// Writes other bytes into the item of ours with that name.
    [[nodiscard]] bool overwrite(const QString &name, const QByteArray &bytes);
    /// How many items there are with that name.
    [[nodiscard]] int count(const QString &name);

    /// Stops the daemon where it is: it goes on taking questions and answers none.
    void pause();
    void resume();
    void kill();
    /// Ends the bus itself.
    void killBus();

private:
    [[nodiscard]] qint64 processOf(const QString &busName);
};

} // namespace Switchback
