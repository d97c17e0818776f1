// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTcpSocket>

#include <cstdio>

using namespace Qt::StringLiterals;

// A program of a host as far as whoever starts it can tell: it is called as docker, sqlcmd or powershell, tells the test how, and
// prints and ends as the test says. What it plays is in octopushost.h.

namespace {

QByteArray callOf(const QStringList &words)
{
    QFile input;
    QByteArray read;
    const bool isRead = words.contains("/dev/stdin"_L1) || words.first().endsWith("powershell"_L1);
    if (isRead && input.open(stdin, QIODevice::ReadOnly))
        read = input.readAll();
    return QJsonDocument(QJsonObject{{u"program"_s, QFileInfo(words.first()).fileName()},
                                     {u"arguments"_s, QJsonArray::fromStringList(words.mid(1))},
                                     {u"host"_s, qEnvironmentVariable("SWITCHBACK_STANDIN_HOST")},
                                     {u"password"_s, qEnvironmentVariable("SQLCMDPASSWORD")},
                                     {u"input"_s, QString::fromUtf8(read)}})
        .toJson();
}

void print(std::FILE *to, const QString &text)
{
    std::fputs(text.toUtf8().constData(), to);
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    constexpr int patience = 10'000;
    constexpr int nobodyThere = 99;
    QTcpSocket socket;
    socket.connectToHost(u"127.0.0.1"_s, quint16(qEnvironmentVariableIntValue("SWITCHBACK_STANDIN_PORT")));
    if (!socket.waitForConnected(patience))
        return nobodyThere;
    const QByteArray call = callOf(QCoreApplication::arguments());
    socket.write("POST / HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: " + QByteArray::number(call.size()) + "\r\n\r\n"
                 + call);
    QByteArray answer;
    while (socket.waitForReadyRead(patience))
        answer += socket.readAll();
    const QJsonObject reply = QJsonDocument::fromJson(answer.mid(answer.indexOf("\r\n\r\n") + 4)).object();
    print(stdout, reply.value("output"_L1).toString());
    print(stderr, reply.value("error"_L1).toString());
    return reply.value("code"_L1).toInt(nobodyThere);
}
