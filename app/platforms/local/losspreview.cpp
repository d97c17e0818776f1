// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/platforms/local/losspreview.h"

#include "app/platforms/local/databasecomparison.h"

#include <QFile>
#include <QMap>

#include <fts.h>
#include <sys/stat.h>

#include <memory>
#include <optional>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

constexpr auto longestPreview = std::chrono::milliseconds(2000);
constexpr qsizetype mostFiles = 100'000;
constexpr qsizetype mostSamples = 3;

struct TreeClose {
    void operator()(FTS *tree) const { ::fts_close(tree); }
};

struct FileFacts {
    qint64 size = 0;
    qint64 modified = 0; ///< ns since the epoch

    friend bool operator==(const FileFacts &, const FileFacts &) = default;
};
using Files = QMap<QString, FileFacts>; ///< by the path below the folder

/// What SQLite keeps beside a database: it is compared with it.
bool isCompanion(const QString &path)
{
    return path.endsWith("-wal"_L1) || path.endsWith("-shm"_L1) || path.endsWith("-journal"_L1);
}

/// Nothing when there are too many, or there is no time.
std::optional<Files> listFiles(const QString &folder, const LossBudget &budget)
{
    Files files;
    QByteArray root = QFile::encodeName(folder);
    char *roots[] = {root.data(), nullptr};
    const std::unique_ptr<FTS, TreeClose> tree(::fts_open(roots, FTS_PHYSICAL | FTS_NOCHDIR, nullptr));
    if (!tree)
        return files;
    while (const FTSENT *entry = ::fts_read(tree.get())) {
        if (entry->fts_info != FTS_F && entry->fts_info != FTS_SL)
            continue;
        if (files.size() >= mostFiles || budget.isSpent())
            return std::nullopt;
        constexpr qint64 nanoseconds = 1'000'000'000;
        const timespec &time = entry->fts_statp->st_mtim;
        const QString path = QFile::decodeName(QByteArray(entry->fts_path).mid(root.size() + 1));
        if (!isCompanion(path))
            files.insert(path, {entry->fts_statp->st_size, qint64(time.tv_sec) * nanoseconds + time.tv_nsec});
    }
    return files;
}

/// Files that are no databases, counted by the folder at the top.
class FileLosses {
public:
    void add(const QString &path, qint64 Loss::*counter)
    {
        const qsizetype slash = path.indexOf(u'/');
        const QString folder = slash < 0 ? QString() : path.left(slash);
        Loss &loss = m_losses[folder];
        ++(loss.*counter);
        // What is only in the backup comes back with it; what would be missed is shown.
        if (counter != &Loss::removed && loss.samples.size() < mostSamples)
            loss.samples.append(path);
    }

    [[nodiscard]] QList<Loss> take()
    {
        for (auto loss = m_losses.begin(); loss != m_losses.end(); ++loss) {
            loss->what = loss.key().isEmpty() ? Text(QT_TRANSLATE_NOOP("Text", "Files"))
                                              : Text(QT_TRANSLATE_NOOP("Text", "Files in %1/"), {loss.key()});
        }
        return m_losses.values();
    }

private:
    QMap<QString, Loss> m_losses;
};

bool hasWriteAheadLog(const QString &path)
{
    struct stat status { };
    return ::stat(QFile::encodeName(QString(path + u"-wal"_s)).constData(), &status) == 0 && status.st_size > 0;
}

class Preview {
public:
    Preview(const QString &active, const QString &backup, const Context &context)
        : m_active(active + u'/')
        , m_backup(backup + u'/')
        , m_budget(context, longestPreview)
    {
    }

    LossPreview run()
    {
        const std::optional<Files> now = listFiles(m_active.chopped(1), m_budget);
        const std::optional<Files> before = listFiles(m_backup.chopped(1), m_budget);
        if (!now || !before) {
            say(Text(QT_TRANSLATE_NOOP("Text", "There are too many files to be compared in time.")));
            return m_preview;
        }
        for (auto file = now->begin(); file != now->end(); ++file) {
            const auto old = before->constFind(file.key());
            if (old == before->constEnd())
                m_files.add(file.key(), &Loss::added);
            else
                compare(file.key(), *file == *old);
        }
        for (auto file = before->begin(); file != before->end(); ++file)
            if (!now->contains(file.key()))
                m_files.add(file.key(), &Loss::removed);
        m_preview.losses += m_files.take();
        return m_preview;
    }

private:
    void say(const Text &reason)
    {
        if (m_preview.unknown.isEmpty())
            m_preview.unknown = reason;
    }

    void compare(const QString &path, bool looksSame)
    {
        // A database may have grown in its log alone.
        const bool hasLog = hasWriteAheadLog(m_active + path) || hasWriteAheadLog(m_backup + path);
        if (looksSame && !hasLog)
            return;
        if (!isSqliteFile(m_active + path) || !isSqliteFile(m_backup + path)) {
            if (!looksSame)
                m_files.add(path, &Loss::changed);
            return;
        }
        if (m_budget.isSpent()) {
            say(Text(QT_TRANSLATE_NOOP("Text", "There was no time to compare the database %1."), {path}));
            return;
        }
        const LossPreview database = compareDatabases(path, m_active + path, m_backup + path, m_budget);
        m_preview.losses += database.losses;
        if (!database.unknown.isEmpty())
            say(database.unknown);
    }

    QString m_active;
    QString m_backup;
    LossBudget m_budget;
    LossPreview m_preview;
    FileLosses m_files;
};

} // namespace

LossPreview previewLoss(const QString &active, const QString &backup, const Context &context)
{
    return Preview(active, backup, context).run();
}

} // namespace Switchback
