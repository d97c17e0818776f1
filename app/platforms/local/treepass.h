// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/platforms/local/filecopy.h"
#include "app/platforms/local/taskstack.h"

#include <QByteArray>
#include <QList>

#include <ctime>
#include <map>
#include <memory>
#include <mutex>
#include <stop_token>

namespace Switchback {

/// One walk over a tree that makes the target like the source, and tells what it had to do. See TreeCopy.
class TreePass {
public:
    /// \a changedSince: what was changed in the source after this counts as changed, whatever the target looks like;
    /// zero for the first pass.
    TreePass(QByteArray source, QByteArray target, timespec changedSince, CopyFacilities &facilities);
    ~TreePass();
    Q_DISABLE_COPY_MOVE(TreePass)

    /// Blocks; \a tick is called on this thread about ten times a second.
    void run(int threads, const std::function<void()> &tick, const std::stop_token &stop);

    /// 0 when all went well, else the first errno and where.
    [[nodiscard]] int error() const { return m_error; }
    [[nodiscard]] const QByteArray &errorPath() const { return m_errorPath; }
    /// Regular files in the source, each of its names counted.
    [[nodiscard]] qint64 files() const { return m_files; }
    /// How many entries were not yet as in the source, and one of them.
    [[nodiscard]] qint64 changes() const { return m_changes; }
    [[nodiscard]] const QByteArray &changedPath() const { return m_changedPath; }

    /// A name in a folder, with its kind where the file system tells it along (DT_REG and so on, readdir(3)).
    struct Entry {
        QByteArray name;
        unsigned char kind = 0;
    };

private:
    class Folder;
    using FolderPointer = std::shared_ptr<Folder>;
    struct Link {
        QByteArray path; ///< of the first name, below the target
        bool ready = false;
    };

    void fail(int error, const QByteArray &path);
    void noteChange(const Folder &folder, const QByteArray &name);
    [[nodiscard]] bool isStopped() const { return m_stop.stop_requested(); }

    void walkFolder(const FolderPointer &parent, const QByteArray &name);
    void walkEntries(const FolderPointer &folder);
    [[nodiscard]] FolderPointer openFolder(const FolderPointer &parent, const QByteArray &name);
    void removeSurplus(const Folder &folder, const QList<Entry> &entries);
    void visit(const FolderPointer &folder, const Entry &entry);
    void syncEntry(const Folder &folder, const QByteArray &name, const struct stat &status);
    void syncFile(const Folder &folder, const QByteArray &name, const struct stat &status);
    void copyNewFile(const Folder &folder, const QByteArray &name);
    [[nodiscard]] int copyFile(const Folder &folder, const QByteArray &name);
    [[nodiscard]] int copyOpenFile(int source, const struct stat &status, const Folder &folder, const QByteArray &name);
    [[nodiscard]] int copySpecial(const Folder &folder, const QByteArray &name, const struct stat &status) const;
    [[nodiscard]] bool isUpToDate(const Folder &folder, const QByteArray &name, const struct stat &status) const;
    [[nodiscard]] bool isOnlyTouched(const Folder &folder, const QByteArray &name) const;
    [[nodiscard]] int linkTo(const QByteArray &first, const Folder &folder, const QByteArray &name) const;
    [[nodiscard]] int clear(const Folder &folder, const QByteArray &name) const;

    QByteArray m_source;
    QByteArray m_target;
    timespec m_changedSince;
    CopyFacilities &m_facilities;

    TaskStack m_tasks;
    std::stop_source m_stop;
    std::atomic<qint64> m_changes = 0;
    std::atomic<qint64> m_files = 0;
    std::mutex m_mutex; ///< guards what follows
    std::condition_variable m_linkReady;
    std::map<std::pair<dev_t, ino_t>, Link> m_links;
    int m_error = 0;
    QByteArray m_errorPath;
    QByteArray m_changedPath;
};

} // namespace Switchback
