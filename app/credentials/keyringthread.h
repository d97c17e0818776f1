// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/credentials/keyringcall.h"
#include "app/engine/credentials.h"

#include <QThread>

#include <condition_variable>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>

namespace Switchback {

class KeychainJobs;
class SecretService;

/// The one thread that speaks to the keyring, a question at a time.
///
/// Make one per process and keep it: QtKeychain's queue belongs to the thread that used it first, for as long as the
/// process lives. A second object is refused with an assertion.
class KeyringThread final : public QThread {
    Q_OBJECT

public:
    /// What work finds on the thread.
    struct Tools {
        SecretService &service;
        KeychainJobs &jobs;
        const KeyringCall &call;
    };

    KeyringThread();
    /// Gives up what is being asked and ends the thread.
    ~KeyringThread() override;

    /// Runs \a work on the thread and waits for its answer, at most as long as \a patience allows; the work may then
    /// still be running. Any thread but this one.
    template <typename T>
    [[nodiscard]] Result<T> ask(const Patience &patience, std::function<Result<T>(const Tools &)> work)
    {
        struct Answer {
            std::mutex mutex;
            std::condition_variable_any given;
            std::optional<Result<T>> result;
        };
        const auto answer = std::make_shared<Answer>();
        const auto call = std::make_shared<KeyringCall>(patience.limit);
        enqueue(call, [answer, work = std::move(work)](const Tools &tools) {
            Result<T> result = work(tools);
            const std::lock_guard lock(answer->mutex);
            answer->result.emplace(std::move(result));
            answer->given.notify_all();
        });
        std::unique_lock lock(answer->mutex);
        answer->given.wait_until(lock, patience.stop, call->until(), [&] { return answer->result.has_value(); });
        if (answer->result)
            return std::move(*answer->result);
        call->abandon();
        return unanswered(patience);
    }

protected:
    void run() override;

private:
    using Work = std::function<void(const Tools &)>;
    struct Task {
        std::shared_ptr<KeyringCall> call;
        Work work;
    };

    void enqueue(std::shared_ptr<KeyringCall> call, Work work);
    /// Waits for one; an empty one when the thread is to end.
    [[nodiscard]] Task next();
    [[nodiscard]] static Failure unanswered(const Patience &patience);

    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::deque<Task> m_tasks;
    std::shared_ptr<KeyringCall> m_current;
    bool m_ending = false;
};

} // namespace Switchback
