// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

// How long it takes from starting the cockpit to the first thing a person sees, and how much memory it holds then.
// An X client of its own watches for the window and for the first damage to it, on an Xvfb of its own.
// "Cold" drops the page cache before each start; that needs root and is left out without it.

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTextStream>

#include <unistd.h>
#include <xcb/damage.h>
#include <xcb/xcb.h>

#include <algorithm>
#include <cstdlib>

using namespace Qt::StringLiterals;

namespace {

struct Sample {
    qint64 milliseconds = -1;
    qint64 residentKib = 0;
};

QTextStream &out()
{
    static QTextStream stream(stdout);
    return stream;
}

/// Waits for the first damage to a window that appears after \a clock was started; -1 after 20 s.
qint64 firstPaint(xcb_connection_t *x, const QElapsedTimer &clock)
{
    const uint8_t damageEvent = xcb_get_extension_data(x, &xcb_damage_id)->first_event;
    while (clock.elapsed() < 20'000) {
        xcb_generic_event_t *event = xcb_poll_for_event(x);
        if (!event) {
            usleep(200);
            continue;
        }
        const uint8_t type = event->response_type & 0x7f;
        if (type == XCB_MAP_NOTIFY) {
            const auto *mapped = reinterpret_cast<xcb_map_notify_event_t *>(event);
            const xcb_damage_damage_t damage = xcb_generate_id(x);
            xcb_damage_create(x, damage, mapped->window, XCB_DAMAGE_REPORT_LEVEL_NON_EMPTY);
            xcb_flush(x);
        } else if (type == damageEvent + XCB_DAMAGE_NOTIFY) {
            free(event);
            return clock.elapsed();
        }
        free(event);
    }
    return -1;
}

qint64 residentKib(qint64 pid)
{
    QFile status(u"/proc/%1/status"_s.arg(pid));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    const QStringList lines = QString::fromLatin1(status.readAll()).split(u'\n');
    for (const QString &line : lines)
        if (line.startsWith(u"VmRSS:"_s))
            return line.simplified().section(u' ', 1, 1).toLongLong();
    return 0;
}

Sample measure(xcb_connection_t *x, const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    QElapsedTimer clock;
    clock.start();
    process.start(program, arguments);
    Sample sample;
    sample.milliseconds = firstPaint(x, clock);
    sample.residentKib = residentKib(process.processId());
    process.terminate();
    if (!process.waitForFinished(10'000))
        process.kill();
    process.waitForFinished();
    // What the window still sends while it goes must not be taken for the next one.
    while (xcb_generic_event_t *event = xcb_poll_for_event(x))
        free(event);
    return sample;
}

void dropCaches()
{
    sync();
    QFile control(u"/proc/sys/vm/drop_caches"_s);
    if (control.open(QIODevice::WriteOnly))
        control.write("3");
}

void report(const QString &name, std::vector<Sample> samples, const QString &target)
{
    std::sort(samples.begin(), samples.end(),
              [](const Sample &a, const Sample &b) { return a.milliseconds < b.milliseconds; });
    const Sample &median = samples.at(samples.size() / 2);
    out() << u"%1  median %2 ms (least %3, most %4; target %5), resident then %6 MB\n"_s.arg(name)
                 .arg(median.milliseconds)
                 .arg(samples.front().milliseconds)
                 .arg(samples.back().milliseconds)
                 .arg(target)
                 .arg(double(median.residentKib) / 1024.0, 0, 'f', 1);
    out().flush();
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    const QString program = QCoreApplication::applicationDirPath() + u"/switchback"_s;
    QTemporaryDir folder;

    QProcess server;
    server.start(u"Xvfb"_s,
                 {u"-displayfd"_s, u"1"_s, u"-screen"_s, u"0"_s, u"1440x900x24"_s, u"-nolisten"_s, u"tcp"_s});
    if (!server.waitForStarted() || !server.waitForReadyRead(10'000)) {
        out() << "Xvfb could not be started; install the package xvfb.\n";
        return 1;
    }
    const QByteArray display = ':' + server.readLine().trimmed();
    qputenv("DISPLAY", display);
    qputenv("QT_QPA_PLATFORM", "xcb");
    qputenv("XDG_CONFIG_HOME", folder.path().toUtf8());
    qputenv("XDG_RUNTIME_DIR", folder.path().toUtf8());

    xcb_connection_t *x = xcb_connect(display.constData(), nullptr);
    const xcb_screen_t *screen = xcb_setup_roots_iterator(xcb_get_setup(x)).data;
    const uint32_t wanted = XCB_EVENT_MASK_SUBSTRUCTURE_NOTIFY;
    xcb_change_window_attributes(x, screen->root, XCB_CW_EVENT_MASK, &wanted);
    free(xcb_damage_query_version_reply(x, xcb_damage_query_version(x, 1, 1), nullptr));
    xcb_flush(x);

    const QStringList arguments{u"--workspace"_s, folder.filePath(u"workspace"_s)};
    (void)measure(x, program, arguments); // makes the workspace and warms the caches
    std::vector<Sample> warm;
    for (int run = 0; run < 9; ++run)
        warm.push_back(measure(x, program, arguments));
    report(u"first paint, warm caches"_s, warm, u"80 ms"_s);
    if (geteuid() == 0) {
        std::vector<Sample> cold;
        for (int run = 0; run < 5; ++run) {
            dropCaches();
            cold.push_back(measure(x, program, arguments));
        }
        report(u"first paint, cold caches"_s, cold, u"200 ms"_s);
    } else {
        out() << "first paint, cold caches  not measured: dropping the page cache needs root\n";
    }
    xcb_disconnect(x);
    server.terminate();
    server.waitForFinished();
    return 0;
}
