// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/platforms/local/leadingback.h"

#include "app/platforms/local/diskfile.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

/// Bytes; settings and small databases of a site are not larger, pictures and archives mostly are.
constexpr qint64 searchedAtMost = 1024 * 1024;

QList<QByteArray> addressesOf(const SiteRunner &original)
{
    QList<QByteArray> addresses;
    const QList<InstallationState> installations = listInstallations(original.layout(), original.id());
    for (const InstallationState &installation : installations) {
        const QString folder = original.layout().installation(original.id(), installation.id);
        addresses.append(QFile::encodeName(folder));
        if (const QString canonical = QFileInfo(folder).canonicalFilePath();
            !canonical.isEmpty() && canonical != folder)
            addresses.append(QFile::encodeName(canonical));
        if (!installation.database.isEmpty())
            addresses.append(installation.database.toUtf8());
    }
    return addresses;
}

bool isLog(const QString &name)
{
    return name.endsWith(".log"_L1) || name.contains(".log."_L1);
}

/// Where a relative one leads from its place in the copy.
bool linkLeadsInto(const QFileInfo &link, const SiteRunner &original)
{
    const QString target = QDir::cleanPath(link.symLinkTarget());
    return target.startsWith(original.layout().installations(original.id()) + u'/');
}

/// What cannot be read here was not copied either.
bool holdsAny(const QString &path, const QList<QByteArray> &addresses)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return false;
    const QByteArray content = file.read(searchedAtMost);
    return std::any_of(addresses.cbegin(), addresses.cend(),
                       [&content](const QByteArray &address) { return content.contains(address); });
}

} // namespace

Result<QStringList> leadingBack(const SiteRunner &original, const QString &data, const std::stop_token &stop)
{
    const QList<QByteArray> addresses = addressesOf(original);
    QStringList found;
    QDirIterator entries(data, QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot,
                         QDirIterator::Subdirectories);
    while (entries.hasNext()) {
        if (stop.stop_requested())
            return Failure(cancelledProblem());
        const QString path = entries.next();
        const QFileInfo info = entries.fileInfo();
        const bool leadsBack = info.isSymLink() ? linkLeadsInto(info, original)
                                                : info.isFile() && info.size() <= searchedAtMost
                                                      && !isLog(info.fileName()) && holdsAny(path, addresses);
        if (leadsBack)
            found.append(path.mid(data.size() + 1));
    }
    found.sort();
    return found;
}

} // namespace Switchback
