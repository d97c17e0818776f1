// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/platforms/local/databaselosses.h"

#include "app/platforms/local/siterunner.h"

#include <condition_variable>
#include <mutex>
#include <thread>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

constexpr auto longestCount = std::chrono::seconds(3);
/// For the server, which need not notice that we do not listen any more.
constexpr std::chrono::milliseconds longestStatement = longestCount + std::chrono::seconds(1);

/// Is requested when its time is over, or when the one that it follows is.
class TimedStop {
public:
    TimedStop(const std::stop_token &other, std::chrono::milliseconds span)
        : m_forward(other, [this] { m_stop.request_stop(); })
        , m_timer([this, span](const std::stop_token &done) {
            std::mutex mutex;
            std::unique_lock lock(mutex);
            std::condition_variable_any condition;
            condition.wait_for(lock, done, span, [] { return false; });
            if (!done.stop_requested())
                m_stop.request_stop();
        })
    {
    }
    Q_DISABLE_COPY_MOVE(TimedStop)

    [[nodiscard]] std::stop_token token() const { return m_stop.get_token(); }

private:
    std::stop_source m_stop;
    std::stop_callback<std::function<void()>> m_forward;
    std::jthread m_timer;
};

Loss rowsOf(const QString &table, const DatabaseServer &server)
{
    Loss loss;
    loss.what = Text(QT_TRANSLATE_NOOP("Text", "Rows in “%1” (%2)"), {table, server.where()});
    return loss;
}

QList<Loss> lossesOf(const DatabaseSurvey &now, const DatabaseSurvey &before, const DatabaseServer &server)
{
    QList<Loss> losses;
    const auto compare = [&](const QString &table) {
        const qint64 more =
            qMax<qint64>(now.objects().value(table).rows, 0) - qMax<qint64>(before.objects().value(table).rows, 0);
        if (more == 0)
            return;
        Loss loss = rowsOf(table, server);
        (more > 0 ? loss.added : loss.removed) = qAbs(more);
        losses.append(loss);
    };
    const QStringList tables = now.countable();
    for (const QString &table : tables)
        compare(table);
    const QStringList old = before.countable();
    for (const QString &table : old)
        if (!tables.contains(table))
            compare(table);
    return losses;
}

} // namespace

LossPreview previewDatabaseLoss(const SiteRunner &runner, const QString &active, const QString &backup,
                                const Context &context)
{
    if (active.isEmpty() && backup.isEmpty())
        return {};
    const Result<SiteDatabasePtr> database = runner.database();
    if (!database)
        return {.losses = {}, .unknown = database.error().sentence};
    if (!*database || active.isEmpty() || backup.isEmpty()) {
        return {.losses = {},
                .unknown =
                    Text(QT_TRANSLATE_NOOP("Text", "Only one of the two has a database; they cannot be compared."))};
    }
    const TimedStop limit(context.stop, longestCount);
    const Result<DatabaseSurvey> now = (*database)->surveyWithin(longestStatement, active, limit.token());
    const Result<DatabaseSurvey> before = now ? (*database)->surveyWithin(longestStatement, backup, limit.token())
                                              : Result<DatabaseSurvey>(Failure(now.error()));
    if (!before && before.error().kind == ProblemKind::Cancelled) {
        return {.losses = {},
                .unknown = Text(QT_TRANSLATE_NOOP("Text", "There was no time to count the rows of the database."))};
    }
    if (!before)
        return {.losses = {}, .unknown = before.error().sentence};
    return {.losses = lossesOf(*now, *before, (*database)->server()),
            .unknown =
                Text(QT_TRANSLATE_NOOP("Text", "The rows of the database were counted; which of them were changed "
                                               "is not known."))};
}

} // namespace Switchback
