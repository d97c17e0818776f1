// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/process/loopbackport.h"

#include <QtGlobal>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

namespace Switchback::Tests {

/// A loopback port on which a server of this test is to listen, now or later: while this lives, freeLoopbackPort() and
/// freeFrontPort() give it to nobody, in other tests that run meanwhile neither.
class ClaimedPort {
public:
    ClaimedPort()
    {
        constexpr int attempts = 16;
        for (int attempt = 0; attempt < attempts && m_port == 0; ++attempt)
            claim(freeFrontPort());
        if (m_port == 0)
            qFatal("no port is free");
    }
    ~ClaimedPort() { ::close(m_socket); }
    Q_DISABLE_COPY_MOVE(ClaimedPort)

    [[nodiscard]] quint16 number() const { return m_port; }

private:
    void claim(quint16 port)
    {
        m_socket = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        address.sin_port = htons(port);
        // Bound to itself alone; then servers, who all allow it, may bind the port beside it and listen.
        const int on = 1;
        if (::bind(m_socket, reinterpret_cast<sockaddr *>(&address), sizeof address) == 0
            && ::setsockopt(m_socket, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on) == 0)
            m_port = port;
        else
            ::close(m_socket);
    }

    int m_socket = -1;
    quint16 m_port = 0;
};

} // namespace Switchback::Tests
