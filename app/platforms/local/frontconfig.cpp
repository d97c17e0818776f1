// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/platforms/local/frontconfig.h"

#include "app/platforms/local/frontrequests.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

// One thread: a runtime command and the routing of a request then never run at the same time, so every request is
// wholly before or wholly after a freeze or a switch.
//
// What Switchback asks by itself goes where visitors' reads go, and is neither counted nor remembered with theirs: the
// figures are there to say what visitors got.
//
// Reads may be sent again when a kept connection turned out to be closed; writes never are once they were sent, and
// they get a fresh connection each, so that there is no such doubt.
constexpr char pattern[] = R"(# Written by Switchback; changes are overwritten.
global
    nbthread 1
    stats socket unix@admin.sock mode 600 level admin
    stats timeout 30s

%RING%
defaults
    mode http
    option forwardfor
    http-reuse safe
    retries 3
    timeout connect 1s
    timeout client 60s
    timeout server 120s
    timeout tunnel 1h
    timeout queue 10s
    timeout http-request 15s
    timeout http-keep-alive 15s

frontend public
    bind 127.0.0.1:%PORT%
%LOG%    acl safe method GET HEAD OPTIONS TRACE
    acl own req.fhdr(user-agent) -m beg Switchback/
    http-request set-log-level silent if own safe
    acl frozen str(freeze),map(front.map,off) -m str on
    use_backend frozen if frozen !safe
    use_backend own_%[str(slot),map(front.map,none)] if own safe
    use_backend write_%[str(slot),map(front.map,none)] if !safe
    use_backend read_%[str(slot),map(front.map,none)]
    default_backend none

backend read_a
    retry-on conn-failure empty-response
    server site %A%

backend write_a
    option http-server-close
    retry-on conn-failure
    server site %A%

backend read_b
    retry-on conn-failure empty-response
    server site %B%

backend write_b
    option http-server-close
    retry-on conn-failure
    server site %B%

backend own_a
    retry-on conn-failure empty-response
    server site %A%

backend own_b
    retry-on conn-failure empty-response
    server site %B%

backend frozen
    http-request return status 503 content-type "text/plain; charset=utf-8" hdr Retry-After 2 string "This site is being upgraded and cannot take changes for a moment. Please try again.\n"

backend none
    http-request return status 503 content-type "text/plain; charset=utf-8" hdr Retry-After 10 string "This site is not set up yet.\n"
)";

QByteArray serverAddress(quint16 port)
{
    if (port == 0)
        return "127.0.0.1:1 disabled";
    return "127.0.0.1:" + QByteArray::number(port);
}

/// "slot a" and "freeze on", each behind whatever the line begins with.
bool readMapLine(const QByteArray &line, FrontState &state)
{
    const QList<QByteArray> words = line.simplified().split(' ');
    if (words.size() < 2)
        return false;
    const QByteArray &key = words.at(words.size() - 2);
    if (key == "slot")
        state.slot = slotFromName(QString::fromLatin1(words.last()));
    else if (key == "freeze")
        state.frozen = words.last() == "on";
    return key == "slot" || key == "freeze";
}

bool readMap(const QByteArray &map, FrontState &state)
{
    int known = 0;
    const QList<QByteArray> lines = map.split('\n');
    for (const QByteArray &line : lines)
        if (readMapLine(line, state))
            ++known;
    return known == 2;
}

} // namespace

QByteArray frontConfiguration(quint16 publicPort, const FrontState &state)
{
    QByteArray text(pattern);
    text.replace("%RING%", frontRequestsRing);
    text.replace("%LOG%", frontRequestsLog);
    text.replace("%PORT%", QByteArray::number(publicPort));
    text.replace("%A%", serverAddress(state.portA));
    text.replace("%B%", serverAddress(state.portB));
    return text;
}

QByteArray frontMap(const FrontState &state)
{
    return "slot " + slotName(state.slot).toLatin1() + "\nfreeze " + (state.frozen ? "on" : "off") + '\n';
}

std::optional<FrontState> frontStateOf(const QByteArray &configuration, const QByteArray &map)
{
    static const QRegularExpression server(
        u"backend read_([ab])\\n[^\\n]*\\n *server site 127\\.0\\.0\\.1:(\\d+)( disabled)?"_s);
    FrontState state;
    if (!readMap(map, state))
        return std::nullopt;
    int found = 0;
    QRegularExpressionMatchIterator matches = server.globalMatch(QString::fromUtf8(configuration));
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        const quint16 port = match.captured(3).isEmpty() ? match.captured(2).toUShort() : quint16(0);
        (match.captured(1) == "a"_L1 ? state.portA : state.portB) = port;
        ++found;
    }
    return found == 2 ? std::optional(state) : std::nullopt;
}

std::optional<FrontState> frontStateOfRuntime(const QByteArray &map, const QByteArray &servers)
{
    // Columns of `show servers state`, version 1 (docs.haproxy.org/2.6/management.html, 9.3).
    constexpr qsizetype backendColumn = 1;
    constexpr qsizetype adminStateColumn = 6;
    constexpr qsizetype portColumn = 18;
    // Out of use by a command, by a tracked server or for want of an address; that it once was in the configuration
    // (4) says nothing of now.
    constexpr int outOfUse = 0x01 | 0x02 | 0x20;
    FrontState state;
    if (!readMap(map, state))
        return std::nullopt;
    QHash<QByteArray, quint16> ports;
    const QList<QByteArray> lines = servers.split('\n');
    for (const QByteArray &line : lines) {
        const QList<QByteArray> columns = line.split(' ');
        if (columns.size() <= portColumn || line.startsWith('#'))
            continue;
        const bool inUse = (columns.at(adminStateColumn).toInt() & outOfUse) == 0;
        ports.insert(columns.at(backendColumn), inUse ? columns.at(portColumn).toUShort() : quint16(0));
    }
    // Reads and writes of one slot go to the same place, else the front is in no state that we know.
    if (ports.value("read_a") != ports.value("write_a") || ports.value("read_b") != ports.value("write_b"))
        return std::nullopt;
    state.portA = ports.value("read_a");
    state.portB = ports.value("read_b");
    return state;
}

} // namespace Switchback
