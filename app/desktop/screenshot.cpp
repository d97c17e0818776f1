// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/desktop/screenshot.h"

#include "models/cockpit.h"

#include <QCoreApplication>
#include <QPixmap>
#include <QTimer>
#include <QWidget>

#include <cstdio>

namespace Switchback {

void saveScreenshot(QWidget &window, const Cockpit &cockpit, const QString &file)
{
    window.resize(1280, 860); // whatever the screen: without a display there is only a small one
    auto *poll = new QTimer(&window);
    QObject::connect(&cockpit, &Cockpit::refreshed, poll, [poll] {
        // Once round the event loop more, so that what was read is laid out and painted.
        if (!poll->isActive())
            poll->start(100);
    });
    QObject::connect(poll, &QTimer::timeout, &window, [&window, &cockpit, file] {
        if (cockpit.isBusy())
            return;
        const bool saved = window.grab().save(file);
        if (!saved)
            std::fprintf(stderr, "%s could not be written.\n", qPrintable(file));
        QCoreApplication::exit(saved ? 0 : 1);
    });
}

} // namespace Switchback
