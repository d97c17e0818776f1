// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/process/loopbackport.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRandomGenerator>
#include <QSet>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

enum class Beside {
    Nobody,      ///< nobody has the port, in whatever state
    WhoAllowsIt, ///< as servers do: connections of an earlier listener that are still closing are no hindrance
};

/// Binds a port of 127.0.0.1 (0: any) and gives it back at once; returns the port, 0 when it cannot be bound.
quint16 tryBind(quint16 port, Beside beside)
{
    const int descriptor = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    if (descriptor < 0)
        return 0;
    const int on = beside == Beside::WhoAllowsIt ? 1 : 0;
    ::setsockopt(descriptor, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    address.sin_port = htons(port);
    socklen_t size = sizeof address;
    auto *generic = reinterpret_cast<sockaddr *>(&address);
    // Bound alone is not enough: with SO_REUSEADDR only listen() finds another listener out.
    const bool bound = ::bind(descriptor, generic, size) == 0 && ::listen(descriptor, 1) == 0
                       && ::getsockname(descriptor, generic, &size) == 0;
    ::close(descriptor);
    return bound ? ntohs(address.sin_port) : quint16(0);
}

/// The socket inodes that listen on a port, from a table as /proc/net/tcp (proc(5)).
void collectListeners(const QString &table, quint16 port, QSet<QString> &inodes)
{
    QFile file(table);
    if (!file.open(QIODevice::ReadOnly))
        return;
    const QList<QByteArray> lines = file.readAll().split('\n');
    for (const QByteArray &line : lines) {
        const QList<QByteArray> fields = line.simplified().split(' ');
        constexpr qsizetype inodeField = 9;
        if (fields.size() <= inodeField || fields.at(3) != "0A")
            continue;
        const QByteArray hexPort = fields.at(1).mid(fields.at(1).lastIndexOf(':') + 1);
        if (hexPort.toUShort(nullptr, 16) == port)
            inodes.insert(u"socket:["_s + QString::fromLatin1(fields.at(inodeField)) + u']');
    }
}

bool holdsAny(const QString &pid, const QSet<QString> &inodes)
{
    const QDir descriptors(u"/proc/%1/fd"_s.arg(pid));
    const QStringList names = descriptors.entryList(QDir::Files | QDir::System | QDir::NoDotAndDotDot);
    for (const QString &name : names) {
        char target[128];
        const ssize_t length =
            ::readlink(QFile::encodeName(descriptors.filePath(name)).constData(), target, sizeof target);
        if (length > 0 && inodes.contains(QString::fromLatin1(target, length)))
            return true;
    }
    return false;
}

/// The first port the kernel hands to outgoing connections (ip(7), ip_local_port_range).
int firstEphemeralPort()
{
    constexpr int usual = 32768;
    QFile range(u"/proc/sys/net/ipv4/ip_local_port_range"_s);
    if (!range.open(QIODevice::ReadOnly))
        return usual;
    bool isNumber = false;
    const int first = range.readAll().simplified().split(' ').first().toInt(&isNumber);
    return isNumber ? first : usual;
}

constexpr int lowestPort = 20000; // well-known servers are below

/// Fronts are below, servers behind them above.
int middlePort()
{
    return lowestPort + std::max(0, firstEphemeralPort() - lowestPort) / 2;
}

quint16 freePortIn(int first, int end)
{
    constexpr int attempts = 64;
    for (int attempt = 0; end > first && attempt < attempts; ++attempt) {
        const auto port = quint16(QRandomGenerator::global()->bounded(first, end));
        if (tryBind(port, Beside::Nobody) == port)
            return port;
    }
    return tryBind(0, Beside::Nobody);
}

} // namespace

quint16 freeLoopbackPort()
{
    return freePortIn(middlePort(), firstEphemeralPort());
}

quint16 freeFrontPort()
{
    return freePortIn(lowestPort, middlePort());
}

bool isLoopbackPortFree(quint16 port)
{
    return tryBind(port, Beside::WhoAllowsIt) == port;
}

std::optional<QString> portHolder(quint16 port)
{
    QSet<QString> inodes;
    collectListeners(u"/proc/net/tcp"_s, port, inodes);
    collectListeners(u"/proc/net/tcp6"_s, port, inodes);
    if (inodes.isEmpty())
        return std::nullopt;
    const QStringList entries = QDir(u"/proc"_s).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    for (const QString &entry : entries) {
        if (!entry.at(0).isDigit() || !holdsAny(entry, inodes))
            continue;
        QFile name(u"/proc/%1/comm"_s.arg(entry));
        const QString program = name.open(QIODevice::ReadOnly) ? QString::fromUtf8(name.readAll().trimmed()) : u"?"_s;
        return u"%1 (%2)"_s.arg(program, entry);
    }
    return std::nullopt;
}

int firstUnprivilegedPort()
{
    constexpr int usual = 1024;
    if (::geteuid() == 0)
        return 0;
    QFile file(u"/proc/sys/net/ipv4/ip_unprivileged_port_start"_s);
    if (!file.open(QIODevice::ReadOnly))
        return usual;
    bool isNumber = false;
    const int first = file.readAll().trimmed().toInt(&isNumber);
    return isNumber ? first : usual;
}

} // namespace Switchback
