// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/fakes/secrethunt.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>

#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <thread>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

QByteArray read(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// The parent of a process; 0 when it is gone.
qint64 parentOf(qint64 pid)
{
    const QByteArray stat = read(u"/proc/%1/stat"_s.arg(pid));
    // The name before it may hold anything, brackets too.
    return stat.mid(stat.lastIndexOf(')') + 2).split(' ').value(1).toLongLong();
}

/// This process and all that descend from it.
QSet<qint64> family()
{
    QHash<qint64, qint64> parents;
    const QStringList entries = QDir(u"/proc"_s).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    for (const QString &entry : entries)
        if (const qint64 pid = entry.toLongLong(); pid > 0)
            parents.insert(pid, parentOf(pid));
    QSet<qint64> found{::getpid()};
    for (bool isGrowing = true; isGrowing;) {
        isGrowing = false;
        for (auto it = parents.cbegin(); it != parents.cend(); ++it) {
            if (found.contains(it.value()) && !found.contains(it.key())) {
                found.insert(it.key());
                isGrowing = true;
            }
        }
    }
    return found;
}

/// Base64 of the secret wherever it begins within three bytes, without the edges that depend on what is around it.
QList<QByteArray> base64Spellings(const QByteArray &secret)
{
    QList<QByteArray> spellings;
    for (qsizetype before = 0; before < 3; ++before)
        spellings.append(QByteArray(QByteArray(before, 'x') + secret).toBase64().mid(4).chopped(4));
    return spellings;
}

} // namespace

SecretHunt::SecretHunt(const QByteArray &secret)
    : m_spellings{secret, secret.toPercentEncoding()}
{
    Q_ASSERT_X(secret.size() >= 16, "SecretHunt", "too short to be found by no accident");
    const QString text = QString::fromUtf8(secret);
    m_spellings.append(
        QByteArray(reinterpret_cast<const char *>(text.constData()), text.size() * qsizetype(sizeof(QChar))));
    m_spellings += base64Spellings(secret);
    const QByteArray quoted = QJsonDocument(QJsonArray{text}).toJson(QJsonDocument::Compact);
    m_spellings.append(quoted.sliced(2).chopped(2)); // without [" and "]
}

void SecretHunt::watch(const std::function<void()> &work)
{
    std::atomic<bool> hasLooked = false;
    {
        std::jthread watcher([this, &hasLooked](const std::stop_token &stop) {
            while (!stop.stop_requested()) {
                lookAtProcesses();
                hasLooked = true;
                hasLooked.notify_all();
            }
        });
        hasLooked.wait(false);
        work();
    }
    lookAtProcesses();
}

void SecretHunt::search(const QString &folder)
{
    if (!QDir(folder).isReadable())
        report(folder + u" cannot be read"_s);
    QDirIterator files(folder, QDir::Files | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot,
                       QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString path = files.next();
        search(u"the name of a file"_s, path.toUtf8());
        if (!files.fileInfo().isFile())
            continue; // sockets and pipes have nothing to read
        ++m_filesRead;
        search(path, read(path));
    }
}

void SecretHunt::search(const QString &what, const QByteArray &bytes)
{
    const bool isThere = std::any_of(m_spellings.cbegin(), m_spellings.cend(),
                                     [&bytes](const QByteArray &spelling) { return bytes.contains(spelling); });
    if (isThere)
        report(what);
}

void SecretHunt::lookAtProcesses()
{
    const QSet<qint64> processes = family();
    for (const qint64 pid : processes) {
        const QString proc = u"/proc/%1/"_s.arg(pid);
        const QByteArray commandLine = read(proc + u"cmdline"_s);
        const QString program = QString::fromUtf8(commandLine.left(commandLine.indexOf('\0')));
        search(u"the command line of "_s + program, commandLine);
        search(u"the environment of "_s + program, read(proc + u"environ"_s));
    }
}

QStringList SecretHunt::findings() const
{
    const std::lock_guard lock(m_mutex);
    return m_findings;
}

void SecretHunt::report(const QString &where)
{
    const std::lock_guard lock(m_mutex);
    if (!m_findings.contains(where))
        m_findings.append(where);
}

} // namespace Switchback
