// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/platforms/local/datatrace.h"

#include "app/platforms/local/diskfile.h"

#include <QFile>

#include <fts.h>
#include <sys/stat.h>

#include <memory>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

struct CloseTree {
    void operator()(FTS *tree) const { ::fts_close(tree); }
};

constexpr qint64 nanosecondsPerSecond = 1'000'000'000;

Result<QHash<QString, std::pair<qint64, qint64>>> filesBelow(const QString &folder, const std::stop_token &stop)
{
    QHash<QString, std::pair<qint64, qint64>> files;
    QByteArray root = QFile::encodeName(folder);
    char *roots[] = {root.data(), nullptr};
    const std::unique_ptr<FTS, CloseTree> tree(::fts_open(roots, FTS_PHYSICAL | FTS_NOCHDIR, nullptr));
    if (!tree)
        return Failure(fileProblem(errno, folder));
    while (const FTSENT *entry = ::fts_read(tree.get())) {
        if (stop.stop_requested())
            return Failure(cancelledProblem());
        if (entry->fts_info != FTS_F)
            continue;
        const struct stat &status = *entry->fts_statp;
        const QString path = QFile::decodeName(entry->fts_path).mid(folder.size() + 1);
        files.insert(path, {qint64(status.st_size),
                            qint64(status.st_mtim.tv_sec) * nanosecondsPerSecond + status.st_mtim.tv_nsec});
    }
    return files;
}

} // namespace

Result<DataTrace> traceData(const SiteRunner &runner, const InstallationState &installation,
                            const std::stop_token &stop)
{
    const auto files = filesBelow(runner.dataFolder(installation.id), stop);
    if (!files)
        return Failure(files.error());
    DataTrace trace{.files = *files, .database = std::nullopt};
    if (installation.database.isEmpty())
        return trace;
    const Result<SiteDatabasePtr> database = runner.database();
    if (!database)
        return Failure(database.error());
    if (!*database)
        return trace;
    const Result<DatabaseSurvey> survey = (*database)->survey(installation.database, stop);
    if (!survey)
        return Failure(survey.error());
    trace.database = *survey;
    return trace;
}

QSet<QString> changedSince(const DataTrace &before, const DataTrace &after)
{
    QSet<QString> changed;
    for (auto file = before.files.cbegin(); file != before.files.cend(); ++file)
        if (after.files.value(file.key(), {-1, -1}) != file.value())
            changed.insert(file.key());
    if (before.database && after.database) {
        const QStringList objects = differingObjects(*before.database, *after.database);
        changed.unite(QSet<QString>(objects.begin(), objects.end()));
    }
    return changed;
}

} // namespace Switchback
