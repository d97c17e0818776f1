// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/preferences.h"

#include <QObject>
#include <QThread>

namespace Switchback {

/// Keeps Preferences in `cockpit.ini` of the user's configuration folder. load() is called once, before the window is
/// there; save() returns at once and writes on a thread of its own.
class PreferencesStore final : public QObject {
    Q_OBJECT

public:
    explicit PreferencesStore(QObject *parent = nullptr);
    ~PreferencesStore() override;

    [[nodiscard]] Preferences load() const;
    void save(const Preferences &preferences);

private:
    QString m_file;
    QThread m_thread;
    QObject m_writer;
};

} // namespace Switchback
