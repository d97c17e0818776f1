// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "tests/fakes/fakecockpit.h"
#include "tests/fakes/sampledata.h"
#include "ui/mainwindow.h"

#include <QDir>
#include <QPushButton>
#include <QTest>

#include <cstdio>

namespace Switchback::Fakes {

/// Writes pictures of widgets into a folder.
class Camera {
public:
    Camera(QString folder, ThemeChoice theme)
        : m_folder(std::move(folder))
        , m_theme(theme)
    {
        QDir().mkpath(m_folder);
    }

    void take(QWidget *widget, const QString &name) const
    {
        QTest::qWait(120);
        const QString file =
            QStringLiteral("%1/%2-%3.png")
                .arg(m_folder, name, m_theme == ThemeChoice::Dark ? QStringLiteral("dark") : QStringLiteral("light"));
        if (!widget->grab().save(file))
            std::fprintf(stderr, "cannot write %s\n", qPrintable(file));
    }

    [[nodiscard]] Preferences preferences() const
    {
        Preferences preferences;
        preferences.theme = m_theme;
        return preferences;
    }

private:
    QString m_folder;
    ThemeChoice m_theme;
};

/// The window with a scripted cockpit.
struct Scene {
    explicit Scene(const Preferences &preferences)
        : window(&cockpit, preferences)
    {
        window.setClock([this] { return cockpit.now(); });
        window.resize(1280, 860);
    }

    void open()
    {
        window.show();
        window.activateWindow();
        QTest::qWait(150);
    }

    /// Of the guestbook's UAT, which the window shows then; no step has been done yet.
    void beginUpgrade()
    {
        window.showProject(QString::fromLatin1(guestbookId));
        OperationRequest request;
        request.environment = uatRef();
        request.version = QStringLiteral("2.0.0");
        cockpit.prepare(request);
        QTest::qWait(50);
        cockpit.start(cockpit.lastPlan().id);
        QTest::qWait(50);
    }

    FakeCockpit cockpit;
    MainWindow window;
};

inline void press(const QWidget *window, const char *name)
{
    window->findChild<QPushButton *>(QString::fromLatin1(name))->click();
}

} // namespace Switchback::Fakes
