// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/archive/archiveguard.h"

#include <archive_entry.h>
#include <sys/stat.h>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

/// "./a//b/" gives {"a", "b"}.
QList<QByteArray> pathParts(const QByteArray &path)
{
    QList<QByteArray> parts = path.split('/');
    parts.removeIf([](const QByteArray &part) { return part.isEmpty() || part == "."; });
    return parts;
}

QString shown(const QByteArray &path)
{
    return QString::fromUtf8(path);
}

} // namespace

ArchiveGuard::ArchiveGuard(QString archiveName, Refusal refusal, QByteArray topFolder)
    : m_name(std::move(archiveName))
    , m_refusal(std::move(refusal))
    , m_topFolder(std::move(topFolder))
{
}

Result<QByteArray> ArchiveGuard::innerPath(const QByteArray &path) const
{
    if (path.startsWith('/')) {
        return Failure(
            m_refusal(Text(QT_TRANSLATE_NOOP("Text", "The archive %1 is refused: it wants to write to the absolute "
                                                     "path %2."),
                           {m_name, shown(path)})));
    }
    QList<QByteArray> parts = pathParts(path);
    if (parts.contains("..") || path.contains('\0')) {
        return Failure(
            m_refusal(Text(QT_TRANSLATE_NOOP("Text", "The archive %1 is refused: the path %2 leads out of its own "
                                                     "folder."),
                           {m_name, shown(path)})));
    }
    if (!m_topFolder.isEmpty() && !parts.isEmpty() && parts.first() == m_topFolder)
        parts.removeFirst();
    return parts.join('/');
}

Result<void> ArchiveGuard::checkType(archive_entry *entry, const QByteArray &path) const
{
    const mode_t type = archive_entry_filetype(entry);
    const bool isHardLink = archive_entry_hardlink(entry) != nullptr;
    if (!isHardLink && type != AE_IFREG && type != AE_IFDIR && type != AE_IFLNK) {
        return Failure(
            m_refusal(Text(QT_TRANSLATE_NOOP("Text", "The archive %1 is refused: %2 is a device, pipe or socket, "
                                                     "which no release needs."),
                           {m_name, shown(path)})));
    }
    if ((archive_entry_perm(entry) & (S_ISUID | S_ISGID)) != 0 && type != AE_IFDIR) {
        return Failure(
            m_refusal(Text(QT_TRANSLATE_NOOP("Text", "The archive %1 is refused: %2 would run with somebody else's "
                                                     "rights (set-user or set-group bit)."),
                           {m_name, shown(path)})));
    }
    return {};
}

/// Only `..` at the beginning of a link can be judged by the path alone: the folders an entry lies in are real ones,
/// but what a later `..` takes back may itself be a link.
Result<void> ArchiveGuard::checkSymlink(const QByteArray &path, const QByteArray &target) const
{
    const QList<QByteArray> parts = pathParts(target);
    qsizetype up = 0;
    while (up < parts.size() && parts.at(up) == "..")
        ++up;
    const qsizetype depth = pathParts(path).size() - 1;
    if (target.startsWith('/') || up > depth || parts.mid(up).contains("..")) {
        return Failure(
            m_refusal(Text(QT_TRANSLATE_NOOP("Text", "The archive %1 is refused: the link %2 leads out of its own "
                                                     "folder, to %3."),
                           {m_name, shown(path), shown(target)})));
    }
    return {};
}

Result<QByteArray> ArchiveGuard::admit(archive_entry *entry)
{
    const char *name = archive_entry_pathname(entry);
    if (name == nullptr)
        name = archive_entry_pathname_utf8(entry);
    if (name == nullptr) {
        return Failure(m_refusal(Text(
            QT_TRANSLATE_NOOP("Text", "The archive %1 is refused: it holds a name that cannot be read."), {m_name})));
    }
    const Result<QByteArray> path = innerPath(name);
    if (!path)
        return path;
    const QList<QByteArray> parts = pathParts(*path);
    for (qsizetype i = 1; i < parts.size(); ++i) {
        const QByteArray parent = parts.first(i).join('/');
        if (m_symlinks.contains(parent)) {
            return Failure(
                m_refusal(Text(QT_TRANSLATE_NOOP("Text", "The archive %1 is refused: %2 is to be written through "
                                                         "the link %3."),
                               {m_name, shown(*path), shown(parent)})));
        }
    }
    if (const Result<void> type = checkType(entry, *path); !type)
        return Failure(type.error());
    if (archive_entry_filetype(entry) == AE_IFLNK && archive_entry_hardlink(entry) == nullptr) {
        const char *target = archive_entry_symlink(entry);
        if (const Result<void> link = checkSymlink(*path, target == nullptr ? "/" : target); !link)
            return Failure(link.error());
        m_symlinks.insert(*path);
    }
    if (archive_entry_hardlink(entry) != nullptr) {
        if (const Result<QByteArray> target = admitHardLinkTarget(entry); !target)
            return target;
    }
    return path;
}

Result<QByteArray> ArchiveGuard::admitHardLinkTarget(archive_entry *entry) const
{
    const Result<QByteArray> target = innerPath(archive_entry_hardlink(entry));
    if (!target)
        return target;
    const QList<QByteArray> parts = pathParts(*target);
    for (qsizetype i = 1; i <= parts.size(); ++i) {
        if (m_symlinks.contains(parts.first(i).join('/'))) {
            return Failure(
                m_refusal(Text(QT_TRANSLATE_NOOP("Text", "The archive %1 is refused: a hard link goes through the "
                                                         "link %2."),
                               {m_name, shown(parts.first(i).join('/'))})));
        }
    }
    return target;
}

} // namespace Switchback
