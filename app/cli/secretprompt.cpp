// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/cli/secretprompt.h"

#include <poll.h>
#include <termios.h>
#include <unistd.h>

#include <cstdio>

namespace Switchback {

namespace {

/// A terminal that does not show what is typed, as long as this lives.
class HiddenTyping {
public:
    HiddenTyping()
    {
        m_isTerminal = tcgetattr(STDIN_FILENO, &m_before) == 0;
        if (!m_isTerminal)
            return;
        termios hidden = m_before;
        hidden.c_lflag &= ~tcflag_t(ECHO);
        (void)tcsetattr(STDIN_FILENO, TCSAFLUSH, &hidden);
    }
    ~HiddenTyping()
    {
        if (!m_isTerminal)
            return;
        (void)tcsetattr(STDIN_FILENO, TCSAFLUSH, &m_before);
        (void)std::fputc('\n', stderr);
    }
    Q_DISABLE_COPY_MOVE(HiddenTyping)

    [[nodiscard]] bool isTerminal() const { return m_isTerminal; }

private:
    termios m_before{};
    bool m_isTerminal = false;
};

/// False when a signal came. Unlike read(), poll() is never taken up again after one (signal(7)).
bool waitForInput()
{
    pollfd input{.fd = STDIN_FILENO, .events = POLLIN, .revents = 0};
    return ::poll(&input, 1, -1) >= 0;
}

} // namespace

Result<Secret> askForSecret(const QString &label)
{
    const HiddenTyping hidden;
    if (hidden.isTerminal())
        (void)std::fprintf(stderr, "%s: ", qPrintable(label));
    // Not through a buffer of the library's: what that holds is not overwritten.
    QByteArray line;
    constexpr int longest = 64 * 1024;
    line.reserve(longest);
    char byte = 0;
    while (line.size() < longest) {
        if (!waitForInput()) {
            wipe(line);
            return Failure(cancelledProblem());
        }
        if (::read(STDIN_FILENO, &byte, 1) != 1 || byte == '\n')
            break;
        line.append(byte);
    }
    if (line.endsWith('\r'))
        line.chop(1);
    return Secret::taken(line);
}

} // namespace Switchback
