// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/process/childprocess.h"
#include "models/result.h"

#include <QHash>
#include <QJsonObject>
#include <QStringList>

#include <chrono>
#include <functional>
#include <optional>
#include <stop_token>

namespace Switchback {

/// How long an answer is waited for. Real time.
struct DevToolsPatience {
    std::chrono::steady_clock::time_point until;
    std::stop_token stop;
};

/// Speaks the DevTools protocol with a browser: JSON messages with a NUL after each, on its standard streams
/// (https://chromedevtools.github.io/devtools-protocol/, "--remote-debugging-pipe"). Blocks; one thread.
///
/// Problems: cancelledProblem(), or "verification.pictures.failed", whose sentence says what went wrong.
class DevToolsPipe {
public:
    explicit DevToolsPipe(ChildProcess child);

    /// The result of \a method, said to a \a session of the browser's; to the browser itself where that is empty. Events that
    /// come meanwhile are kept.
    [[nodiscard]] Result<QJsonObject> call(const QString &session, const QString &method, const QJsonObject &parameters,
                                           const DevToolsPatience &patience);
    /// The same in two parts, so that several sessions can be busy at once. \return the number of the call.
    [[nodiscard]] Result<qint64> post(const QString &session, const QString &method, const QJsonObject &parameters,
                                      const DevToolsPatience &patience);
    [[nodiscard]] Result<QJsonObject> answerTo(qint64 call, const DevToolsPatience &patience);

    /// Only events of these methods are kept: a page can cause any number of others.
    void keepEvents(const QStringList &methods) { m_kept = methods; }
    /// Until \a areThere is content with the events that came since forgetEvents(), in their order.
    [[nodiscard]] Result<void> waitFor(const std::function<bool(const QList<QJsonObject> &events)> &areThere,
                                       const DevToolsPatience &patience);
    void forgetEvents() { m_events.clear(); }

    /// Has it end, by closing the pipe; kills it when it has not after \a grace.
    void end(std::chrono::milliseconds grace);

private:
    [[nodiscard]] Result<void> send(const QJsonObject &message, const DevToolsPatience &patience);
    /// Waits until there is something to read, and reads it.
    [[nodiscard]] Result<void> read(const DevToolsPatience &patience);
    void take(const QByteArray &message);
    [[nodiscard]] Problem ended();

    ChildProcess m_child;
    qint64 m_lastId = 0;
    QByteArray m_received; ///< the beginning of a message
    QByteArray m_words;    ///< the last of what the browser said to nobody in particular
    QStringList m_kept;
    QList<QJsonObject> m_events;
    QHash<qint64, std::optional<QJsonObject>> m_calls; ///< with their answers, as far as they have come
};

/// The Problem of a picture that could not be taken, and why.
[[nodiscard]] Problem pictureProblem(const Text &why);
/// The same in the browser's own words.
[[nodiscard]] Problem browsersProblem(const QString &words);

} // namespace Switchback
