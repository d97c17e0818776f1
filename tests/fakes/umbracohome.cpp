// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/fakes/umbracohome.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QtEndian>

#include <fcntl.h>
#include <sys/stat.h>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

constexpr auto windowsHome = "C:/home"_L1;

/// The entry of a folder with that name in whatever case; the name itself if there is none.
QString present(const QDir &folder, const QString &name)
{
    if (folder.exists(name))
        return name;
    const QStringList all = folder.entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
    for (const QString &entry : all)
        if (entry.compare(name, Qt::CaseInsensitive) == 0)
            return entry;
    return name;
}

} // namespace

std::optional<QString> UmbracoHome::local(const QString &path, const QString &folder) const
{
    QString wanted = path;
    wanted.replace(u'\\', u'/');
    wanted.replace("%HOME%"_L1, windowsHome, Qt::CaseInsensitive);
    const QString root = QDir::cleanPath(m_root);
    QString full;
    if (wanted.startsWith(windowsHome, Qt::CaseInsensitive))
        full = QDir::cleanPath(root + u'/' + wanted.mid(windowsHome.size()));
    else if (wanted.contains(u':') || wanted.startsWith(u'/'))
        return std::nullopt;
    else
        full = QDir::cleanPath(folder + u'/' + wanted);
    if (full != root && !full.startsWith(root + u'/'))
        return std::nullopt;
    QString found = root;
    for (const QString &name : full.mid(root.size()).split(u'/', Qt::SkipEmptyParts))
        found += u'/' + present(QDir(found), name);
    return found;
}

QString UmbracoHome::relative(const QString &local) const
{
    return QDir(m_root).relativeFilePath(local);
}

QString UmbracoHome::shown(const QString &local) const
{
    const QString below = relative(local);
    return QString(below == "."_L1 ? QString(windowsHome) : windowsHome + u'/' + below).replace(u'/', u'\\');
}

bool UmbracoHome::isKuduLock(const QString &local) const
{
    const QString path = relative(local);
    return path.startsWith("site/locks/"_L1) && path.endsWith(".lock"_L1, Qt::CaseInsensitive);
}

QByteArray UmbracoHome::etag(const QString &local)
{
    // Ticks are ten-millionths of a second since the year 1; their bytes stand in the order in which they are in
    // memory.
    constexpr qint64 ticksUntil1970 = 621'355'968'000'000'000;
    constexpr qint64 ticksPerSecond = 10'000'000;
    constexpr qint64 nanosecondsPerTick = 100;
    struct stat about { };
    ::stat(QFile::encodeName(local).constData(), &about);
    const qint64 ticks =
        ticksUntil1970 + about.st_mtim.tv_sec * ticksPerSecond + about.st_mtim.tv_nsec / nanosecondsPerTick;
    QByteArray bytes(sizeof ticks, '\0');
    qToLittleEndian(ticks, bytes.data());
    return '"' + bytes.toHex() + '"';
}

bool UmbracoHome::write(const QString &local, const QByteArray &content, bool isAppended)
{
    QDir().mkpath(QFileInfo(local).path());
    QFile file(local);
    if (!file.open(isAppended ? QIODevice::Append : QIODevice::WriteOnly))
        return false;
    file.write(content);
    file.flush();
    // The kernel's own time stands still for milliseconds; two writes are not to look like one.
    timespec now{};
    ::clock_gettime(CLOCK_REALTIME, &now);
    const timespec times[]{now, now};
    return ::futimens(file.handle(), times) == 0;
}

QByteArray UmbracoHome::read(const QString &local)
{
    QFile file(local);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace Switchback
