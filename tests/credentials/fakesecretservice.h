// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QDBusConnection>
#include <QDBusVirtualObject>
#include <QThread>

#include <atomic>

namespace Switchback {

/// A keyring that does as the test says, under the real one's name on the session bus. Answers on a thread of its own.
/// It has one collection and no items.
class FakeSecretService final : public QDBusVirtualObject {
    Q_OBJECT

public:
    enum class Person { Unlocks, Dismisses, IsAway, ClaimsToUnlock };
    enum class Answers { Right, Never, Late, WrongShape, Error };

    FakeSecretService();
    ~FakeSecretService() override;

    /// All may be changed at any time by any thread.
    std::atomic<Answers> answers = Answers::Right;
    std::atomic<Person> person = Person::Unlocks;
    std::atomic<bool> isSetUp = true;
    std::atomic<bool> isLocked = true;
    /// How many prompts are on the screen.
    std::atomic<int> prompts = 0;
    /// Calls of any kind that arrived.
    std::atomic<int> calls = 0;

    [[nodiscard]] QString introspect(const QString &path) const override;
    bool handleMessage(const QDBusMessage &message, const QDBusConnection &connection) override;

private:
    [[nodiscard]] QVariantList answerTo(const QDBusMessage &message) const;
    void show(const QDBusMessage &message, QDBusConnection connection);

    QThread m_thread;
};

} // namespace Switchback
