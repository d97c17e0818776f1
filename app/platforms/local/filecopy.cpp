// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/platforms/local/filecopy.h"

#include <QByteArray>

#include <fcntl.h>
#include <linux/fs.h>
#include <sys/ioctl.h>
#include <sys/xattr.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>

namespace Switchback {

namespace {

/// Small enough that a slow disk notices a cancel in time, large enough that the calls cost nothing.
constexpr off_t pieceBytes = 1024 * 1024;
constexpr size_t bufferBytes = 128 * 1024;
/// Below this the one read and one write of our own are quicker than asking the kernel for something clever.
constexpr off_t smallFile = 64 * 1024;

bool isUnsupported(int error)
{
    return error == EOPNOTSUPP || error == ENOTTY || error == EXDEV || error == EINVAL || error == ENOSYS;
}

int writeAll(int target, const char *bytes, size_t count, off_t offset)
{
    while (count > 0) {
        const ssize_t written = ::pwrite(target, bytes, count, offset);
        if (written < 0 && errno == EINTR)
            continue;
        if (written < 0)
            return errno;
        bytes += written;
        count -= size_t(written);
        offset += written;
    }
    return 0;
}

/// Copies up to \a length bytes; ends early, without an error, where the source has become shorter.
int copyByBuffer(int source, int target, off_t offset, off_t length, CopyFacilities &facilities,
                 const std::stop_token &stop)
{
    static thread_local std::array<char, bufferBytes> buffer;
    const off_t end = offset + length;
    while (offset < end) {
        if (stop.stop_requested())
            return ECANCELED;
        const size_t wanted = size_t(qMin<off_t>(end - offset, off_t(bufferBytes)));
        const ssize_t count = ::pread(source, buffer.data(), wanted, offset);
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0)
            return errno;
        if (count == 0)
            return 0;
        if (const int error = writeAll(target, buffer.data(), size_t(count), offset))
            return error;
        facilities.bytes += count;
        offset += count;
    }
    return 0;
}

int copyByRange(int source, int target, off_t offset, off_t length, CopyFacilities &facilities,
                const std::stop_token &stop)
{
    const off_t end = offset + length;
    while (offset < end) {
        if (stop.stop_requested())
            return ECANCELED;
        off_t from = offset;
        off_t to = offset;
        const ssize_t count = ::copy_file_range(source, &from, target, &to, size_t(qMin(end - offset, pieceBytes)), 0);
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0 && isUnsupported(errno)) {
            facilities.canCopyRange = false;
            return copyByBuffer(source, target, offset, end - offset, facilities, stop);
        }
        if (count < 0)
            return errno;
        if (count == 0) // also what some file systems say when they cannot
            return copyByBuffer(source, target, offset, end - offset, facilities, stop);
        facilities.bytes += count;
        offset += count;
    }
    return 0;
}

int copyExtent(int source, int target, off_t offset, off_t length, CopyFacilities &facilities,
               const std::stop_token &stop)
{
    if (length >= smallFile && facilities.canCopyRange)
        return copyByRange(source, target, offset, length, facilities, stop);
    return copyByBuffer(source, target, offset, length, facilities, stop);
}

/// Copies the parts that hold data; the rest stays a hole.
int copySparse(int source, int target, off_t size, CopyFacilities &facilities, const std::stop_token &stop)
{
    if (::ftruncate(target, size) != 0)
        return errno;
    off_t offset = 0;
    while (offset < size) {
        const off_t data = ::lseek(source, offset, SEEK_DATA);
        if (data < 0 && errno == ENXIO)
            return 0; // only a hole is left
        if (data < 0)
            return copyExtent(source, target, offset, size - offset, facilities, stop);
        const off_t hole = ::lseek(source, data, SEEK_HOLE);
        const off_t end = hole < 0 ? size : qMin(hole, size);
        if (const int error = copyExtent(source, target, data, end - data, facilities, stop))
            return error;
        offset = end;
    }
    return 0;
}

int copyAttribute(int source, int target, const char *name)
{
    const ssize_t size = ::fgetxattr(source, name, nullptr, 0);
    if (size < 0)
        return errno == ENODATA ? 0 : errno;
    QByteArray value(size, Qt::Uninitialized);
    const ssize_t read = ::fgetxattr(source, name, value.data(), size_t(size));
    if (read < 0)
        return errno == ENODATA ? 0 : errno;
    if (::fsetxattr(target, name, value.constData(), size_t(read), 0) == 0)
        return 0;
    // Some kinds belong to the system, and some file systems have none: cp -a passes over them as well.
    return errno == EPERM || errno == EACCES || errno == EOPNOTSUPP ? 0 : errno;
}

int copyAttributes(int source, int target, CopyFacilities &facilities)
{
    if (!facilities.hasAttributes)
        return 0;
    std::array<char, 1024> small;
    ssize_t size = ::flistxattr(source, small.data(), small.size());
    QByteArray names;
    if (size < 0 && errno == ERANGE) {
        names.resize(::flistxattr(source, nullptr, 0));
        size = ::flistxattr(source, names.data(), size_t(names.size()));
    } else if (size > 0) {
        names = QByteArray(small.data(), size);
    }
    if (size < 0) {
        if (isUnsupported(errno))
            facilities.hasAttributes = false;
        return 0;
    }
    for (qsizetype begin = 0; begin < size; begin = names.indexOf('\0', begin) + 1)
        if (const int error = copyAttribute(source, target, names.constData() + begin))
            return error;
    return 0;
}

} // namespace

int copyContents(int source, int target, const struct stat &status, CopyFacilities &facilities,
                 const std::stop_token &stop)
{
    if (status.st_size == 0)
        return 0;
    if (facilities.canClone) {
        if (::ioctl(target, FICLONE, source) == 0) {
            facilities.bytes += status.st_size;
            facilities.shared += status.st_size;
            return 0;
        }
        if (!isUnsupported(errno))
            return errno;
        facilities.canClone = false;
    }
    constexpr off_t blockSize = 512; // stat(2)
    if (off_t(status.st_blocks) * blockSize < status.st_size)
        return copySparse(source, target, status.st_size, facilities, stop);
    return copyExtent(source, target, 0, status.st_size, facilities, stop);
}

bool hasSameContents(int left, int right)
{
    static thread_local std::array<char, bufferBytes> leftBytes;
    static thread_local std::array<char, bufferBytes> rightBytes;
    for (off_t offset = 0;; offset += off_t(bufferBytes)) {
        const ssize_t count = ::pread(left, leftBytes.data(), bufferBytes, offset);
        if (count < 0 || ::pread(right, rightBytes.data(), bufferBytes, offset) != count)
            return false;
        if (std::memcmp(leftBytes.data(), rightBytes.data(), size_t(count)) != 0)
            return false;
        if (count < ssize_t(bufferBytes))
            return true;
    }
}

int copyMetadata(int source, int target, const struct stat &status, CopyFacilities &facilities)
{
    struct stat made { };
    if (::fstat(target, &made) != 0)
        return errno;
    const bool otherOwner = made.st_uid != status.st_uid || made.st_gid != status.st_gid;
    mode_t mode = status.st_mode & 07777U;
    if (otherOwner && ::fchown(target, status.st_uid, status.st_gid) != 0) {
        if (errno != EPERM)
            return errno;
        // Not ours to give away: then nobody may run it with our rights either.
        mode &= ~mode_t(S_ISUID | S_ISGID);
    }
    if (const int error = copyAttributes(source, target, facilities))
        return error;
    if ((otherOwner || (made.st_mode & 07777U) != mode) && ::fchmod(target, mode) != 0)
        return errno;
    const std::array<timespec, 2> times{status.st_atim, status.st_mtim};
    return ::futimens(target, times.data()) == 0 ? 0 : errno;
}

} // namespace Switchback
