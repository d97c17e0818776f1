// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/platforms/local/frontsocket.h"

#include "app/platforms/local/descriptor.h"
#include "app/platforms/local/diskfile.h"

#include <QFile>
#include <QLocalSocket>

#include <fcntl.h>

using namespace Qt::StringLiterals;

namespace Switchback {

Result<QByteArray> askHaproxy(const QString &folder, const QByteArray &commands)
{
    constexpr int limitMilliseconds = 2000;
    const Descriptor directory(::open(QFile::encodeName(folder).constData(), O_PATH | O_DIRECTORY | O_CLOEXEC));
    QLocalSocket socket;
    socket.connectToServer(u"/proc/self/fd/%1/admin.sock"_s.arg(directory.get()));
    bool good = socket.waitForConnected(limitMilliseconds);
    if (good) {
        socket.write(commands + '\n');
        // HAProxy closes the connection after one line of commands.
        while (socket.state() == QLocalSocket::ConnectedState && socket.waitForReadyRead(limitMilliseconds)) { }
        good = socket.state() == QLocalSocket::UnconnectedState;
    }
    if (good)
        return socket.readAll();
    return Failure(localProblem(
        ProblemKind::Local, Owner::Switchback, u"local.front-silent"_s,
        Text(QT_TRANSLATE_NOOP("Text", "The front of this environment (HAProxy) does not answer on its admin socket.")),
        Text(QT_TRANSLATE_NOOP("Text", "Refresh: Switchback starts the front again when it has died.")),
        socket.errorString()));
}

} // namespace Switchback
