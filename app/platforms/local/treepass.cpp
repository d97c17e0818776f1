// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/platforms/local/treepass.h"

#include "app/platforms/local/descriptor.h"
#include "app/platforms/local/diskfile.h"

#include <QFile>
#include <QSet>

#include <dirent.h>
#include <fcntl.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <thread>

namespace Switchback {

namespace {

// O_NONBLOCK: a pipe that took a file's place meanwhile must not hold us.
constexpr int openFlags = O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC;

bool isLater(const timespec &time, const timespec &other)
{
    return time.tv_sec != other.tv_sec ? time.tv_sec > other.tv_sec : time.tv_nsec > other.tv_nsec;
}

bool isSame(const timespec &time, const timespec &other)
{
    return time.tv_sec == other.tv_sec && time.tv_nsec == other.tv_nsec;
}

/// What is in an open folder; returns 0 or an errno.
int listEntries(int folder, QList<TreePass::Entry> &entries)
{
    const int own = ::openat(folder, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (own < 0)
        return errno;
    DIR *directory = ::fdopendir(own);
    if (directory == nullptr) {
        const int error = errno;
        ::close(own);
        return error;
    }
    errno = 0;
    while (const dirent *entry = ::readdir(directory)) {
        const QByteArray name(entry->d_name);
        if (name != "." && name != "..")
            entries.append({name, entry->d_type});
    }
    const int error = errno;
    ::closedir(directory);
    return error;
}

} // namespace

/// A folder and its copy, both open. The copy gets its mode and times when the last task in it has ended.
class TreePass::Folder {
public:
    Folder(TreePass &pass, QByteArray relative, int from, int to, const struct stat &folderStatus, bool isFresh)
        : source(from)
        , target(to)
        , path(std::move(relative))
        , fresh(isFresh)
        , m_pass(pass)
        , m_status(folderStatus)
    {
    }
    ~Folder()
    {
        if (m_pass.isStopped())
            return;
        if (const int error = copyMetadata(source.get(), target.get(), m_status, m_pass.m_facilities))
            m_pass.fail(error, path);
    }
    Q_DISABLE_COPY_MOVE(Folder)

    [[nodiscard]] QByteArray child(const QByteArray &name) const { return path.isEmpty() ? name : path + '/' + name; }

    const Descriptor source;
    const Descriptor target;
    const QByteArray path; ///< below the root
    const bool fresh;      ///< the copy was just made: there is nothing in it to compare with

private:
    TreePass &m_pass;
    struct stat m_status;
};

TreePass::TreePass(QByteArray source, QByteArray target, timespec changedSince, CopyFacilities &facilities)
    : m_source(std::move(source))
    , m_target(std::move(target))
    , m_changedSince(changedSince)
    , m_facilities(facilities)
{
}

TreePass::~TreePass() = default;

void TreePass::fail(int error, const QByteArray &path)
{
    const std::lock_guard lock(m_mutex);
    if (m_error == 0) {
        m_error = error;
        m_errorPath = path;
    }
    m_stop.request_stop();
    m_linkReady.notify_all();
}

void TreePass::noteChange(const Folder &folder, const QByteArray &name)
{
    if (m_changes++ > 0)
        return;
    const std::lock_guard lock(m_mutex);
    m_changedPath = folder.child(name);
}

void TreePass::run(int threads, const std::function<void()> &tick, const std::stop_token &stop)
{
    const std::stop_callback forward(stop, [this] { fail(ECANCELED, {}); });
    m_tasks.push([this] { walkFolder(nullptr, {}); });
    std::vector<std::jthread> workers;
    workers.reserve(std::size_t(threads));
    for (int i = 0; i < threads; ++i)
        workers.emplace_back([this] { m_tasks.work(); });
    while (!m_tasks.waitFor(std::chrono::milliseconds(100)))
        tick();
}

void TreePass::walkFolder(const FolderPointer &parent, const QByteArray &name)
{
    if (isStopped())
        return;
    if (const FolderPointer folder = openFolder(parent, name))
        walkEntries(folder);
}

TreePass::FolderPointer TreePass::openFolder(const FolderPointer &parent, const QByteArray &name)
{
    const QByteArray path = parent ? parent->child(name) : QByteArray();
    const int sourceRoot = parent ? parent->source.get() : AT_FDCWD;
    const int targetRoot = parent ? parent->target.get() : AT_FDCWD;
    const QByteArray sourceName = parent ? name : m_source;
    const QByteArray targetName = parent ? name : m_target;
    constexpr int flags = O_RDONLY | O_DIRECTORY | O_CLOEXEC;

    const int source = ::openat(sourceRoot, sourceName.constData(), flags | (parent ? O_NOFOLLOW : 0));
    struct stat status { };
    if (source < 0 || ::fstat(source, &status) != 0) {
        // Gone again since it was listed: a change like any other. The source itself must be there.
        if (errno == ENOENT && parent)
            noteChange(*parent, name);
        else
            fail(errno, path);
        return nullptr;
    }
    bool fresh = ::mkdirat(targetRoot, targetName.constData(), S_IRWXU) == 0;
    if (!fresh && errno == EEXIST && parent) {
        struct stat existing { };
        const bool isFolder = ::fstatat(targetRoot, targetName.constData(), &existing, AT_SYMLINK_NOFOLLOW) == 0
                              && S_ISDIR(existing.st_mode);
        if (!isFolder && clear(*parent, name) == 0)
            fresh = ::mkdirat(targetRoot, targetName.constData(), S_IRWXU) == 0;
    }
    const int target = ::openat(targetRoot, targetName.constData(), flags);
    if (target < 0) {
        fail(errno, path);
        ::close(source);
        return nullptr;
    }
    // A folder that may not be written to would stop us; its own mode comes back at the end.
    if (!fresh)
        ::fchmod(target, S_IRWXU);
    else if (parent)
        noteChange(*parent, name);
    return std::make_shared<Folder>(*this, path, source, target, status, fresh);
}

void TreePass::walkEntries(const FolderPointer &folder)
{
    constexpr qsizetype batchSize = 32;
    QList<Entry> entries;
    if (const int error = listEntries(folder->source.get(), entries)) {
        fail(error, folder->path);
        return;
    }
    if (!folder->fresh)
        removeSurplus(*folder, entries);
    for (qsizetype begin = 0; begin < entries.size(); begin += batchSize) {
        m_tasks.push([this, folder, batch = entries.mid(begin, batchSize)] {
            for (const Entry &entry : batch) {
                if (isStopped())
                    return;
                visit(folder, entry);
            }
        });
    }
}

void TreePass::visit(const FolderPointer &folder, const Entry &entry)
{
    if (folder->fresh && entry.kind == DT_REG) {
        copyNewFile(*folder, entry.name);
        return;
    }
    struct stat status { };
    if (::fstatat(folder->source.get(), entry.name.constData(), &status, AT_SYMLINK_NOFOLLOW) != 0)
        noteChange(*folder, entry.name);
    else if (S_ISDIR(status.st_mode))
        m_tasks.push([this, folder, name = entry.name] { walkFolder(folder, name); });
    else if (S_ISREG(status.st_mode))
        syncFile(*folder, entry.name, status);
    else
        syncEntry(*folder, entry.name, status);
}

void TreePass::removeSurplus(const Folder &folder, const QList<Entry> &entries)
{
    QList<Entry> present;
    if (const int error = listEntries(folder.target.get(), present)) {
        fail(error, folder.path);
        return;
    }
    QSet<QByteArray> wanted;
    wanted.reserve(entries.size());
    for (const Entry &entry : entries)
        wanted.insert(entry.name);
    for (const Entry &entry : std::as_const(present)) {
        if (wanted.contains(entry.name))
            continue;
        noteChange(folder, entry.name);
        if (const int error = clear(folder, entry.name))
            fail(error, folder.child(entry.name));
    }
}

int TreePass::clear(const Folder &folder, const QByteArray &name) const
{
    if (::unlinkat(folder.target.get(), name.constData(), 0) == 0 || errno == ENOENT)
        return 0;
    if (errno != EISDIR && errno != EPERM)
        return errno;
    return removeAll(QFile::decodeName(m_target + '/' + folder.child(name)));
}

bool TreePass::isUpToDate(const Folder &folder, const QByteArray &name, const struct stat &status) const
{
    const bool isCheck = m_changedSince.tv_sec != 0;
    if (folder.fresh || (isCheck && isLater(status.st_ctim, m_changedSince)))
        return false;
    struct stat copy { };
    return ::fstatat(folder.target.get(), name.constData(), &copy, AT_SYMLINK_NOFOLLOW) == 0
           && (copy.st_mode & S_IFMT) == (status.st_mode & S_IFMT) && copy.st_size == status.st_size
           && isSame(copy.st_mtim, status.st_mtim);
}

/// Touched, given away or had its mode changed, but not written: the copy gets the new metadata, and that is all.
/// SQLite, for one, does that to its files whenever root opens them, even to read.
bool TreePass::isOnlyTouched(const Folder &folder, const QByteArray &name) const
{
    if (folder.fresh)
        return false;
    const Descriptor source(::openat(folder.source.get(), name.constData(), openFlags));
    const Descriptor copy(::openat(folder.target.get(), name.constData(), openFlags));
    struct stat now { };
    struct stat then { };
    return source.isOpen() && copy.isOpen() && ::fstat(source.get(), &now) == 0 && ::fstat(copy.get(), &then) == 0
           && S_ISREG(now.st_mode) && S_ISREG(then.st_mode) && now.st_size == then.st_size
           && hasSameContents(source.get(), copy.get())
           && copyMetadata(source.get(), copy.get(), now, m_facilities) == 0;
}

void TreePass::syncFile(const Folder &folder, const QByteArray &name, const struct stat &status)
{
    const bool linked = status.st_nlink > 1;
    ++m_files;
    const std::pair key(status.st_dev, status.st_ino);
    if (linked) {
        std::unique_lock lock(m_mutex);
        const auto [known, isFirst] = m_links.try_emplace(key, Link{.path = folder.child(name), .ready = false});
        if (!isFirst) {
            // Whoever has the first name copies it and waits for nobody.
            m_linkReady.wait(lock, [this, link = known] { return link->second.ready || isStopped(); });
            const QByteArray first = known->second.path;
            lock.unlock();
            if (const int error = isStopped() ? 0 : linkTo(first, folder, name))
                fail(error, folder.child(name));
            return;
        }
    }
    if (!isUpToDate(folder, name, status) && !isOnlyTouched(folder, name)) {
        noteChange(folder, name);
        const int error = copyFile(folder, name);
        if (error != 0 && error != ENOENT) // ENOENT: gone again since it was listed
            fail(error, folder.child(name));
    }
    if (linked) {
        const std::lock_guard lock(m_mutex);
        m_links[key].ready = true;
        m_linkReady.notify_all();
    }
}

/// The short way for most files of a first pass: nothing to compare with, no second look at the name.
void TreePass::copyNewFile(const Folder &folder, const QByteArray &name)
{
    const Descriptor source(::openat(folder.source.get(), name.constData(), openFlags));
    struct stat status { };
    if (!source.isOpen() || ::fstat(source.get(), &status) != 0) {
        if (errno == ENOENT)
            noteChange(folder, name);
        else
            fail(errno, folder.child(name));
        return;
    }
    if (!S_ISREG(status.st_mode)) {
        syncEntry(folder, name, status);
        return;
    }
    if (status.st_nlink > 1) {
        syncFile(folder, name, status);
        return;
    }
    ++m_files;
    noteChange(folder, name);
    if (const int error = copyOpenFile(source.get(), status, folder, name))
        fail(error, folder.child(name));
}

int TreePass::copyFile(const Folder &folder, const QByteArray &name)
{
    const Descriptor source(::openat(folder.source.get(), name.constData(), openFlags));
    struct stat status { };
    if (!source.isOpen() || ::fstat(source.get(), &status) != 0)
        return errno;
    if (!folder.fresh)
        if (const int error = clear(folder, name))
            return error;
    return copyOpenFile(source.get(), status, folder, name);
}

int TreePass::copyOpenFile(int source, const struct stat &status, const Folder &folder, const QByteArray &name)
{
    const Descriptor target(::openat(folder.target.get(), name.constData(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC,
                                     status.st_mode & 0777U));
    if (!target.isOpen())
        return errno;
    if (const int error = copyContents(source, target.get(), status, m_facilities, m_stop.get_token()))
        return error;
    return copyMetadata(source, target.get(), status, m_facilities);
}

int TreePass::linkTo(const QByteArray &first, const Folder &folder, const QByteArray &name) const
{
    const QByteArray firstPath = m_target + '/' + first;
    struct stat wanted { };
    if (::lstat(firstPath.constData(), &wanted) != 0)
        return errno == ENOENT ? 0 : errno; // the first name went away; the next pass sees it
    struct stat present { };
    if (!folder.fresh && ::fstatat(folder.target.get(), name.constData(), &present, AT_SYMLINK_NOFOLLOW) == 0) {
        if (present.st_ino == wanted.st_ino && present.st_dev == wanted.st_dev)
            return 0;
        if (const int error = clear(folder, name))
            return error;
    }
    if (::linkat(AT_FDCWD, firstPath.constData(), folder.target.get(), name.constData(), 0) != 0)
        return errno;
    m_facilities.shared += wanted.st_size;
    return 0;
}

/// Everything that is neither a file nor a folder.
void TreePass::syncEntry(const Folder &folder, const QByteArray &name, const struct stat &status)
{
    if (S_ISSOCK(status.st_mode) || isUpToDate(folder, name, status))
        return;
    noteChange(folder, name);
    if (const int error = copySpecial(folder, name, status))
        fail(error, folder.child(name));
}

int TreePass::copySpecial(const Folder &folder, const QByteArray &name, const struct stat &status) const
{
    if (const int error = folder.fresh ? 0 : clear(folder, name))
        return error;
    const int target = folder.target.get();
    if (S_ISLNK(status.st_mode)) {
        std::array<char, PATH_MAX> destination{};
        const ssize_t length =
            ::readlinkat(folder.source.get(), name.constData(), destination.data(), destination.size() - 1);
        if (length < 0 || ::symlinkat(destination.data(), target, name.constData()) != 0)
            return errno;
    } else {
        if (::mknodat(target, name.constData(), status.st_mode, status.st_rdev) != 0)
            return errno;
        if (::fchmodat(target, name.constData(), status.st_mode & 07777U, 0) != 0)
            return errno;
    }
    if (::fchownat(target, name.constData(), status.st_uid, status.st_gid, AT_SYMLINK_NOFOLLOW) != 0 && errno != EPERM)
        return errno;
    const std::array<timespec, 2> times{status.st_atim, status.st_mtim};
    return ::utimensat(target, name.constData(), times.data(), AT_SYMLINK_NOFOLLOW) == 0 ? 0 : errno;
}

} // namespace Switchback
