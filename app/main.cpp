// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/assembly.h"
#include "app/desktop/languages.h"
#include "app/desktop/notifier.h"
#include "app/desktop/preferencesstore.h"
#include "app/desktop/screenshot.h"
#include "app/engine/enginecockpit.h"
#include "app/process/coredumps.h"
#include "app/unixsignals.h"
#include "models/expirywarnings.h"
#include "ui/mainwindow.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QIcon>

#include <cstdio>

using namespace Qt::StringLiterals;
using namespace Switchback;

namespace {

struct Options {
    QString workspace;
    QString language;
    QString screenshot;
    bool sample = false;
};

Options readOptions(const QApplication &application)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        QCoreApplication::translate("Cockpit", "Upgrades environments and rolls them back."));
    const QCommandLineOption workspace(u"workspace"_s,
                                       QCoreApplication::translate("Cockpit", "Use the workspace in DIR."), u"DIR"_s,
                                       defaultWorkspace());
    const QCommandLineOption language(
        u"language"_s,
        QCoreApplication::translate("Cockpit", "Speak this language (en, de), whatever the settings say."), u"CODE"_s);
    const QCommandLineOption screenshot(
        u"screenshot"_s, QCoreApplication::translate("Cockpit", "Save a picture of the window to FILE and end."),
        u"FILE"_s);
    const QCommandLineOption sample(u"sample"_s,
                                    QCoreApplication::translate("Cockpit", "Lay out the sample project and start it."));
    parser.addOptions({workspace, language, screenshot, sample});
    parser.addHelpOption();
    parser.addVersionOption();
    parser.process(application);
    return {.workspace = parser.value(workspace),
            .language = parser.value(language),
            .screenshot = parser.value(screenshot),
            .sample = parser.isSet(sample)};
}

QString headline(const Activity &activity)
{
    return u"%1 – %2/%3"_s.arg(displayName(activity.state), activity.projectName, activity.environmentName);
}

void notifyOfOperations(EngineCockpit &cockpit, Notifier &notifier, MainWindow &window)
{
    QObject::connect(&cockpit, &Cockpit::activityEnded, &notifier, [&](const Activity &activity) {
        if (window.isActiveWindow())
            return; // who looks at the window sees it there
        const bool failed =
            activity.state == OperationState::Failed || activity.state == OperationState::FailedAndUndone;
        notifier.notify(headline(activity), activity.outcome.translated(), failed, {.activityId = activity.id});
    });
    QObject::connect(&window, &MainWindow::interruptionFound, &notifier, [&](const Activity &activity) {
        if (!window.isActiveWindow())
            notifier.notify(headline(activity), activity.outcome.translated(), true, {.activityId = activity.id});
    });
    QObject::connect(&notifier, &Notifier::clicked, &window, [&window](const NotificationTarget &target) {
        if (target.activityId.isEmpty())
            window.showEnvironment(target.environment);
        else
            window.showActivity(target.activityId);
    });
}

void notifyOfExpiry(EngineCockpit &cockpit, Notifier &notifier, MainWindow &window)
{
    QObject::connect(&cockpit, &Cockpit::expiryWarned, &notifier, [&](const Activity &entry) {
        if (window.isActiveWindow())
            return;
        // The last hour is the last chance: that one stays until it is seen.
        notifier.notify(u"%1 – %2/%3"_s.arg(displayName(entry.request.kind), entry.projectName, entry.environmentName),
                        entry.outcome.translated(), warningOf(entry).stage == ExpiryStage::Hour,
                        {.environment = entry.request.environment});
    });
}

/// The person closed the window and lets the operation run on. If they open it again meanwhile, it stays.
void quitWhenIdle(const EngineCockpit &cockpit, const MainWindow &window)
{
    if (!cockpit.isBusy()) {
        QCoreApplication::quit();
        return;
    }
    // Closing a wizard that is still open must not end the program under the operation.
    QGuiApplication::setQuitOnLastWindowClosed(false);
    QObject::connect(&cockpit, &Cockpit::busyChanged, &window, [&window](bool busy) {
        if (busy)
            return;
        QGuiApplication::setQuitOnLastWindowClosed(true);
        if (!window.isVisible())
            QCoreApplication::quit();
    });
}

} // namespace

int main(int argc, char *argv[])
{
    forbidCoreDumps();
    QApplication application(argc, argv);
    QCoreApplication::setApplicationName(u"switchback"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(SWITCHBACK_VERSION));
    QGuiApplication::setApplicationDisplayName(u"Switchback"_s);
    QGuiApplication::setDesktopFileName(u"org.switchback.Switchback"_s);

    PreferencesStore store;
    Preferences preferences = store.load();
    Languages languages;
    languages.use(preferences.language);
    const Options options = readOptions(application);
    if (!options.language.isEmpty()) {
        preferences.language = options.language;
        languages.use(options.language);
    }
    QGuiApplication::setWindowIcon(QIcon(u":/icons/switchback.svg"_s));

    auto parts = assembleEngine(options.workspace);
    if (!parts) {
        std::fprintf(stderr, "%s\n%s\n", qPrintable(parts.error().sentence.translated()),
                     qPrintable(parts.error().details));
        return 1;
    }
    languages.addData([remedies = parts->remedies](const QString &language, const QByteArray &sentence) {
        return remedies->translation(language, sentence);
    });
    const auto notices = parts->notices;
    EngineCockpit cockpit(std::move(*parts));
    QObject::connect(notices.get(), &NoticeBoard::told, &cockpit, &Cockpit::noticed);
    MainWindow window(&cockpit, preferences);

    QObject::connect(&window, &MainWindow::preferencesChanged, &store,
                     [&, language = preferences.language](const Preferences &changed) mutable {
                         if (changed.language != std::exchange(language, changed.language))
                             languages.use(changed.language);
                         if (!options.screenshot.isEmpty())
                             return;
                         cockpit.setRecovery(changed.recovery);
                         store.save(changed);
                     });
    QObject::connect(&window, &MainWindow::closeWhenIdleRequested, &cockpit,
                     [&cockpit, &window] { quitWhenIdle(cockpit, window); });

    Notifier notifier;
    notifyOfOperations(cockpit, notifier, window);
    notifyOfExpiry(cockpit, notifier, window);
    UnixSignals signalled;
    // Asked to go: what runs is taken back while the engine is destroyed, then the program ends.
    QObject::connect(&signalled, &UnixSignals::terminationRequested, &application, &QCoreApplication::quit);

    if (options.screenshot.isEmpty())
        cockpit.setRecovery(preferences.recovery);
    window.show();
    if (options.screenshot.isEmpty()) {
        cockpit.warnOfExpiry();
        cockpit.enforceExpiry();
    }
    cockpit.watch(std::chrono::seconds(2), options.screenshot.isEmpty());
    if (options.sample)
        (void)cockpit.createSample();
    if (!options.screenshot.isEmpty())
        saveScreenshot(window, cockpit, options.screenshot);
    return QApplication::exec();
}
