// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/verification/devtoolspipe.h"

#include "app/process/quietwrite.h"

#include <QJsonDocument>

#include <poll.h>

#include <array>
#include <cerrno>
#include <csignal>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

/// How soon a stop is noticed.
constexpr std::chrono::milliseconds tick{100};

/// Of one message: pictures are some MB.
constexpr qsizetype mostBytes = qsizetype(64) << 20;

enum class Got {
    Something,
    Nothing, ///< for now
    End
};

/// Appends what can be read without waiting, but not more than some: who writes as fast as we read never leaves a gap.
Got readInto(QByteArray &bytes, FileDescriptor &from)
{
    constexpr qsizetype most = qsizetype(1) << 20;
    std::array<char, 65536> buffer{};
    Got got = Got::Nothing;
    const qsizetype before = bytes.size();
    while (from.isOpen() && bytes.size() - before < most) {
        const ssize_t count = ::read(from.get(), buffer.data(), buffer.size());
        if (count > 0) {
            bytes.append(buffer.data(), count);
            got = Got::Something;
        } else if (count < 0 && errno == EINTR) {
            continue;
        } else if (count < 0 && errno == EAGAIN) {
            return got;
        } else {
            from.close();
        }
    }
    return got == Got::Something ? got : Got::End;
}

} // namespace

Problem pictureProblem(const Text &why)
{
    return {.kind = ProblemKind::Unhealthy,
            .owner = Owner::You,
            .code = u"verification.pictures.failed"_s,
            .sentence = why,
            .remedy = Text(QT_TRANSLATE_NOOP("Text", "Try whether it opens the page by itself; the rest of the "
                                                     "verification does not need it.")),
            .details = {}};
}

Problem browsersProblem(const QString &words)
{
    return pictureProblem(Text(QT_TRANSLATE_NOOP("Text", "Chromium says: %1"), {words}));
}

DevToolsPipe::DevToolsPipe(ChildProcess child)
    : m_child(std::move(child))
{
}

/// Before it does, it often says why.
Problem DevToolsPipe::ended()
{
    readInto(m_words, m_child.error());
    const QString words = QString::fromLocal8Bit(m_words).trimmed().section(u'\n', -1).trimmed();
    return pictureProblem(words.isEmpty() ? Text(QT_TRANSLATE_NOOP("Text", "The browser has ended."))
                                          : Text(QT_TRANSLATE_NOOP("Text", "The browser has ended: %1"), {words}));
}

Result<QJsonObject> DevToolsPipe::call(const QString &session, const QString &method, const QJsonObject &parameters,
                                       const DevToolsPatience &patience)
{
    return post(session, method, parameters, patience).and_then([&](qint64 id) { return answerTo(id, patience); });
}

Result<qint64> DevToolsPipe::post(const QString &session, const QString &method, const QJsonObject &parameters,
                                  const DevToolsPatience &patience)
{
    const qint64 id = ++m_lastId;
    QJsonObject message{{u"id"_s, id}, {u"method"_s, method}, {u"params"_s, parameters}};
    if (!session.isEmpty())
        message.insert("sessionId"_L1, session);
    m_calls.insert(id, std::nullopt);
    if (const Result<void> sent = send(message, patience); !sent) {
        m_calls.remove(id);
        return Failure(sent.error());
    }
    return id;
}

Result<QJsonObject> DevToolsPipe::answerTo(qint64 call, const DevToolsPatience &patience)
{
    while (!m_calls.value(call)) {
        if (const Result<void> got = read(patience); !got) {
            m_calls.remove(call);
            return Failure(got.error());
        }
    }
    const QJsonObject answer = *m_calls.take(call);
    if (const QString refusal = answer.value("error"_L1).toObject().value("message"_L1).toString(); !refusal.isEmpty())
        return Failure(browsersProblem(refusal));
    return answer.value("result"_L1).toObject();
}

Result<void> DevToolsPipe::waitFor(const std::function<bool(const QList<QJsonObject> &events)> &areThere,
                                   const DevToolsPatience &patience)
{
    while (!areThere(m_events)) {
        if (const Result<void> got = read(patience); !got)
            return got;
    }
    return {};
}

Result<void> DevToolsPipe::send(const QJsonObject &message, const DevToolsPatience &patience)
{
    QByteArray bytes = QJsonDocument(message).toJson(QJsonDocument::Compact);
    bytes.append('\0');
    while (!bytes.isEmpty()) {
        const ssize_t count = writeQuietly(m_child.input(), bytes);
        if (count > 0) {
            bytes.remove(0, count);
        } else if (count < 0 && errno == EAGAIN) {
            // It is busy with writing to us.
            if (const Result<void> got = read(patience); !got)
                return got;
        } else if (count >= 0 || errno != EINTR) {
            return Failure(ended());
        }
    }
    return {};
}

Result<void> DevToolsPipe::read(const DevToolsPatience &patience)
{
    while (true) {
        if (patience.stop.stop_requested())
            return Failure(cancelledProblem());
        if (std::chrono::steady_clock::now() >= patience.until)
            return Failure(pictureProblem(Text(QT_TRANSLATE_NOOP("Text", "It took too long."))));
        std::array<pollfd, 2> ready{
            {{m_child.output().get(), POLLIN, 0}, {m_child.error().get(), POLLIN, 0}}}; // a closed one is ignored
        ::poll(ready.data(), ready.size(), int(tick.count()));
        constexpr qsizetype lastWords = 2048;
        readInto(m_words, m_child.error());
        m_words = m_words.right(lastWords);
        const Got got = readInto(m_received, m_child.output());
        if (got == Got::End)
            return Failure(ended());
        if (got == Got::Nothing)
            continue;
        if (m_received.size() > mostBytes)
            return Failure(pictureProblem(Text(QT_TRANSLATE_NOOP("Text", "The browser says too much."))));
        for (qsizetype end = m_received.indexOf('\0'); end >= 0; end = m_received.indexOf('\0')) {
            take(m_received.left(end));
            m_received.remove(0, end + 1);
        }
        return {};
    }
}

void DevToolsPipe::take(const QByteArray &message)
{
    const QJsonObject json = QJsonDocument::fromJson(message).object();
    const auto call = m_calls.find(json.value("id"_L1).toInteger());
    if (call != m_calls.end())
        *call = json;
    else if (m_kept.contains(json.value("method"_L1).toString()))
        m_events.append(json);
}

void DevToolsPipe::end(std::chrono::milliseconds grace)
{
    m_child.input().close();
    const auto until = std::chrono::steady_clock::now() + grace;
    pollfd ended{m_child.ended().get(), POLLIN, 0};
    QByteArray ignored;
    while (std::chrono::steady_clock::now() < until && ::poll(&ended, 1, int(tick.count())) == 0) {
        readInto(ignored, m_child.output());
        readInto(ignored, m_child.error());
        ignored.clear();
    }
    // It leads the group that its helpers are in, so that none of them outlives it.
    ::kill(-m_child.pid(), SIGKILL);
    m_child.kill();
}

} // namespace Switchback
