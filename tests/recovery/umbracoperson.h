// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>

#include <functional>
#include <thread>

namespace Switchback::Tests {

/// A person who is told of the points that a program passes, and does in the portal what it waits for there, once.
class UmbracoPerson {
public:
    /// \a act is called once, on a thread of its own; what it returns is what the portal shows.
    UmbracoPerson(QString point, std::function<QString()> act);
    ~UmbracoPerson();
    Q_DISABLE_COPY_MOVE(UmbracoPerson)

    /// Begins to watch: returns where the program has to list its points, from where they are copied to \a list.
    [[nodiscard]] QString watch(const QString &list);
    /// The program has ended.
    void lookAway();
    /// What was begun in the portal has ended after it.
    void finish();
    [[nodiscard]] bool hasActed() const { return m_hasActed; } ///< not while watching
    [[nodiscard]] QString said() const { return m_said; }      ///< after finish()

private:
    void follow(int pipe, const QString &list);

    QString m_point;
    std::function<QString()> m_act;
    int m_held = -1; ///< keeps the pipe open, also where the program never opens it
    bool m_hasActed = false;
    QString m_said;
    std::thread m_watching;
    std::thread m_acting;
};

} // namespace Switchback::Tests
