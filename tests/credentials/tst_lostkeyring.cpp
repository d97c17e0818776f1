// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/credentials/keyringcredentials.h"
#include "tests/credentials/keyringdaemon.h"
#include "tests/credentials/keyringtest.h"

#include <QDBusConnection>
#include <QLibrary>

#include <thread>

using namespace Qt::StringLiterals;
using namespace Switchback;

namespace {

/// Whether GLib would end this process together with the session bus, by its own word. Signatures as in gio.
bool endsWithTheBus()
{
    QLibrary gio(u"gio-2.0"_s, 0);
    const auto busGet = reinterpret_cast<void *(*)(int, void *, void **)>(gio.resolve("g_bus_get_sync"));
    const auto exitsOnClose = reinterpret_cast<int (*)(void *)>(gio.resolve("g_dbus_connection_get_exit_on_close"));
    constexpr int sessionBus = 2;
    return exitsOnClose(busGet(sessionBus, nullptr, nullptr)) != 0;
}

} // namespace

/// A real GNOME Keyring goes away, and then the bus. The functions run in this order.
class LostKeyringTest : public QObject {
    Q_OBJECT

private:
    std::shared_ptr<Redactor> m_redactor = std::make_shared<Redactor>();
    KeyringCredentials m_credentials{m_redactor};
    KeyringDaemon m_daemon;

private Q_SLOTS:
    void initTestCase() { QTRY_VERIFY(m_daemon.isThere()); }
    void aKeyringThatDiesWhileItIsAskedIsAbsent()
    {
        VERIFY_OK(m_credentials.store(u"a"_s, secretOf("the secret"), patient));
        m_daemon.pause();
        std::optional<Result<std::optional<Secret>>> read;
        std::jthread lane([&] { read = m_credentials.read(u"a"_s, patient); });
        m_daemon.kill();
        lane.join();
        VERIFY_TROUBLE(*read, KeyringTrouble::Absent);
    }

    void aDeadKeyringIsAbsent()
    {
        VERIFY_TROUBLE(m_credentials.read(u"a"_s, patient), KeyringTrouble::Absent);
        VERIFY_TROUBLE(m_credentials.store(u"a"_s, secretOf("the secret"), patient), KeyringTrouble::Absent);
        VERIFY_TROUBLE(m_credentials.remove(u"a"_s, patient), KeyringTrouble::Absent);
    }

    /// GLib would end this process with the bus.
    void thisProcessOutlivesTheBus()
    {
        const QDBusConnection bus = QDBusConnection::sessionBus();
        QVERIFY(bus.isConnected());
        QVERIFY(!endsWithTheBus());
        m_daemon.killBus();
        QTRY_VERIFY(!bus.isConnected());
        VERIFY_TROUBLE(m_credentials.read(u"a"_s, patient), KeyringTrouble::Absent);
    }
};

QTEST_GUILESS_MAIN(LostKeyringTest)
#include "tst_lostkeyring.moc"
