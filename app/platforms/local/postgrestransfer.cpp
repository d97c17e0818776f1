// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/platforms/local/databaseproblem.h"
#include "app/platforms/local/diskfile.h"
#include "app/platforms/local/postgresdatabase.h"

#include <QRegularExpression>

#include <algorithm>
#include <cerrno>
#include <thread>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

int jobs()
{
    constexpr unsigned most = 8;
    return int(std::clamp(std::thread::hardware_concurrency(), 2U, most));
}

QString dumpFolder(const QString &folder)
{
    return folder + u"/database"_s;
}

/// The processes of a parallel dump write to one stream in pieces, so that a line may begin with half of another's: whatever
/// may be a complaint is taken for one.
bool isComplaint(const QString &line)
{
    static const QRegularExpression pattern(
        u"\\berror: |\\b(?:ERROR|FATAL|PANIC|DETAIL|HINT):|connection to server\\b.*:"_s);
    return pattern.match(line).hasMatch();
}

/// Tells by a tool's report of its work how much of it has begun.
class WorkReport {
public:
    WorkReport(const DatabaseSurvey &survey, std::function<void(qint64)> progress)
        : m_survey(survey)
        , m_progress(std::move(progress))
    {
    }

    void hear(const QString &line)
    {
        static const QRegularExpression pattern(u"(?:dumping contents of|processing data for) table \"(.+)\"\\z"_s);
        const QRegularExpressionMatch match = pattern.match(line);
        if (!match.hasMatch())
            return;
        m_done += m_survey.objects().value(match.captured(1)).bytes;
        m_progress(m_done);
    }

private:
    const DatabaseSurvey &m_survey;
    std::function<void(qint64)> m_progress;
    qint64 m_done = 0;
};

} // namespace

Result<void> PostgresDatabase::dumpInto(const QString &name, const QString &folder, int compression, qint64 bytes,
                                        const std::function<void(qint64)> &progress, const std::stop_token &stop) const
{
    const Result<DatabaseSurvey> survey = bytes > 0 ? outline(name, stop) : Result<DatabaseSurvey>();
    if (!survey)
        return Failure(survey.error());
    const Result<DatabaseLogin> file = login();
    if (!file)
        return Failure(file.error());
    Result<Command> command = transferTool(u"pg_dump"_s, *file, stop);
    if (!command)
        return Failure(command.error());
    command->arguments += {u"--format=directory"_s,
                           u"--jobs="_s + QString::number(jobs()),
                           u"--compress="_s + QString::number(compression),
                           u"--verbose"_s,
                           u"--file="_s + dumpFolder(folder),
                           name};
    WorkReport report(*survey, progress);
    const Result<ToolAnswer> answer = askDatabaseTool(*command, stop, [&report](const QString &line) {
        report.hear(line);
        return isComplaint(line);
    });
    if (!answer)
        return Failure(answer.error());
    if (answer->succeeded())
        return {};
    const QString all = answer->words.join(u'\n');
    // Ours, not the server's: it only reads.
    if (all.contains("No space left on device"_L1) && all.contains("could not write"_L1))
        return Failure(fileProblem(ENOSPC, folder));
    const Problem problem = problemOf(answer->words);
    return Failure(problem.code == "local.database-failed"_L1 || problem.code == "local.database-rights"_L1
                       ? DatabaseProblem::dumpFailed(answer->words)
                       : problem);
}

Result<void> PostgresDatabase::restoreFrom(const QString &folder, const QString &name, qint64 bytes,
                                           const std::function<void(qint64)> &progress,
                                           const std::stop_token &stop) const
{
    const Result<DatabaseLogin> file = login();
    if (!file)
        return Failure(file.error());
    Result<Command> command = transferTool(u"pg_restore"_s, *file, stop);
    if (!command)
        return Failure(command.error());
    // Without owners: who loads it is who the site logs in as, and only an administrator could give things to others.
    command->arguments += {u"--jobs="_s + QString::number(jobs()),
                           u"--exit-on-error"_s,
                           u"--no-owner"_s,
                           u"--verbose"_s,
                           u"--dbname="_s + name,
                           dumpFolder(folder)};
    const Result<ToolAnswer> answer = askDatabaseTool(*command, stop, isComplaint);
    if (!answer)
        return Failure(answer.error());
    if (answer->succeeded()) {
        progress(bytes);
        return {};
    }
    const Problem problem = problemOf(answer->words);
    return Failure(problem.code == "local.database-failed"_L1 || problem.code == "local.database-rights"_L1
                       ? DatabaseProblem::loadFailed(answer->words)
                       : problem);
}

Result<void> PostgresDatabase::copy(const QString &from, const QString &to, const QString &scratch, qint64 bytes,
                                    const DatabaseProgress &progress, const std::stop_token &stop) const
{
    constexpr int fastCompression = 1;
    const QString folder = dumpFolder(scratch);
    if (const Result<void> cleared = removeTree(folder); !cleared)
        return cleared;
    // Written once and read once.
    const auto firstHalf = [&](qint64 done) { progress(qMin(done, bytes), 2 * bytes); };
    const auto secondHalf = [&](qint64 done) { progress(bytes + qMin(done, bytes), 2 * bytes); };
    firstHalf(0);
    Result<void> copied = dumpInto(from, scratch, fastCompression, bytes, firstHalf, stop);
    if (copied && stop.stop_requested())
        copied = Failure(cancelledProblem());
    if (copied)
        copied = restoreFrom(scratch, to, bytes, secondHalf, stop);
    const Result<void> cleared = removeTree(folder);
    return copied ? cleared : copied;
}

Result<void> PostgresDatabase::dump(const QString &name, const QString &folder, qint64 bytes,
                                    const DatabaseProgress &progress, const std::stop_token &stop) const
{
    // Not compressed: it is packed with everything else.
    return dumpInto(
        name, folder, 0, bytes, [&](qint64 done) { progress(qMin(done, bytes), bytes); }, stop);
}

Result<void> PostgresDatabase::load(const QString &folder, const QString &name, qint64 bytes,
                                    const DatabaseProgress &progress, const std::stop_token &stop) const
{
    return restoreFrom(
        folder, name, bytes, [&](qint64 done) { progress(done, bytes); }, stop);
}

} // namespace Switchback
