// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/cli/secretprompt.h"

#include <QTest>

#include <pty.h>
#include <termios.h>
#include <unistd.h>

#include <csignal>
#include <thread>

using namespace Qt::StringLiterals;
using namespace Switchback;

namespace {

/// Standard input is another file as long as this lives.
class Input {
public:
    explicit Input(int file)
        : m_before(::dup(STDIN_FILENO))
    {
        ::dup2(file, STDIN_FILENO);
    }
    ~Input()
    {
        ::dup2(m_before, STDIN_FILENO);
        ::close(m_before);
    }
    Q_DISABLE_COPY_MOVE(Input)

private:
    int m_before;
};

struct Terminal {
    int master = -1;
    int slave = -1;

    Terminal() { (void)::openpty(&master, &slave, nullptr, nullptr, nullptr); }
    ~Terminal()
    {
        ::close(master);
        ::close(slave);
    }
    Q_DISABLE_COPY_MOVE(Terminal)

    [[nodiscard]] bool showsTyping() const
    {
        termios now{};
        return ::tcgetattr(slave, &now) == 0 && (now.c_lflag & tcflag_t(ECHO)) != 0;
    }
    /// For a thread of its own: until the prompt hides what is typed.
    void waitUntilHidden() const
    {
        while (showsTyping())
            std::this_thread::yield();
    }
};

QByteArray textOf(const Result<Secret> &secret)
{
    QByteArray text;
    if (secret)
        secret->use([&text](QByteArrayView bytes) { text = bytes.toByteArray(); });
    return text;
}

} // namespace

/// How the command line asks for a secret.
class TestSecretPrompt : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aPipeGivesALineForEach()
    {
        int ends[2];
        QCOMPARE(::pipe(ends), 0);
        const QByteArray written = "first one\r\nsecond\nlast without an end";
        QCOMPARE(::write(ends[1], written.constData(), size_t(written.size())), ssize_t(written.size()));
        ::close(ends[1]);
        const Input input(ends[0]);
        QCOMPARE(textOf(askForSecret(u"Key"_s)), QByteArray("first one"));
        QCOMPARE(textOf(askForSecret(u"Key"_s)), QByteArray("second"));
        QCOMPARE(textOf(askForSecret(u"Key"_s)), QByteArray("last without an end"));
        const Result<Secret> none = askForSecret(u"Key"_s);
        QVERIFY(none && none->isEmpty());
        ::close(ends[0]);
    }

    void aTerminalDoesNotShowWhatIsTyped()
    {
        const Terminal terminal;
        const Input input(terminal.slave);
        QVERIFY(terminal.showsTyping());
        const std::jthread typist([&terminal] {
            terminal.waitUntilHidden();
            (void)::write(terminal.master, "typed\n", 6);
        });
        QCOMPARE(textOf(askForSecret(u"Key"_s)), QByteArray("typed"));
        QVERIFY(terminal.showsTyping());
    }

    void aSignalEndsItAndTheTerminalIsAsBefore()
    {
        // As UnixSignals installs it: with SA_RESTART.
        struct sigaction action = {};
        action.sa_handler = [](int) {};
        action.sa_flags = SA_RESTART;
        struct sigaction before = {};
        ::sigaction(SIGUSR1, &action, &before);
        const Terminal terminal;
        const Input input(terminal.slave);
        const pthread_t asking = ::pthread_self();
        {
            // Again and again: the first may come before it waits.
            const std::jthread interrupter([&](const std::stop_token &stop) {
                terminal.waitUntilHidden();
                while (!stop.stop_requested())
                    ::pthread_kill(asking, SIGUSR1);
            });
            const Result<Secret> secret = askForSecret(u"Key"_s);
            QVERIFY(!secret);
            QCOMPARE(secret.error().kind, ProblemKind::Cancelled);
        }
        QVERIFY(terminal.showsTyping());
        ::sigaction(SIGUSR1, &before, nullptr);
    }
};

QTEST_APPLESS_MAIN(TestSecretPrompt)
#include "tst_secretprompt.moc"
