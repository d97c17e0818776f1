// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/recovery/umbracoperson.h"

#include <QFile>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>

using namespace Qt::StringLiterals;

namespace Switchback::Tests {

UmbracoPerson::UmbracoPerson(QString point, std::function<QString()> act)
    : m_point(std::move(point))
    , m_act(std::move(act))
{
}

UmbracoPerson::~UmbracoPerson()
{
    lookAway();
    finish();
}

QString UmbracoPerson::watch(const QString &list)
{
    const QString name = list + ".pipe"_L1;
    const QByteArray path = QFile::encodeName(name);
    ::unlink(path.constData());
    if (::mkfifo(path.constData(), S_IRUSR | S_IWUSR) != 0)
        qFatal("cannot make a pipe");
    // Opened for both it waits for nobody, and from then on neither does who opens it for reading.
    m_held = ::open(path.constData(), O_RDWR | O_CLOEXEC);
    const int pipe = ::open(path.constData(), O_RDONLY | O_CLOEXEC);
    if (m_held < 0 || pipe < 0)
        qFatal("cannot open a pipe");
    m_watching = std::thread([this, pipe, list] { follow(pipe, list); });
    return name;
}

void UmbracoPerson::follow(int pipe, const QString &list)
{
    QFile copy(list);
    if (!copy.open(QIODevice::WriteOnly))
        qFatal("cannot write the list of points");
    QByteArray rest;
    std::array<char, 4096> bytes = {};
    for (;;) {
        const ssize_t size = ::read(pipe, bytes.data(), bytes.size());
        if (size <= 0)
            break;
        rest.append(bytes.data(), size);
        for (qsizetype end = rest.indexOf('\n'); end >= 0; end = rest.indexOf('\n')) {
            const QByteArray line = rest.first(end);
            rest.remove(0, end + 1);
            copy.write(line + '\n');
            if (QString::fromUtf8(line) != m_point || m_hasActed)
                continue;
            m_hasActed = true;
            m_acting = std::thread([this] { m_said = m_act(); });
        }
    }
    ::close(pipe);
}

void UmbracoPerson::lookAway()
{
    if (m_held >= 0)
        ::close(std::exchange(m_held, -1));
    if (m_watching.joinable())
        m_watching.join();
}

void UmbracoPerson::finish()
{
    if (m_acting.joinable())
        m_acting.join();
}

} // namespace Switchback::Tests
