// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/ui/sitescreens.h"

#include "tests/fakes/fakecockpit.h"
#include "tests/fakes/sampledata.h"
#include "tests/ui/samplesettings.h"
#include "ui/addreleasedialog.h"
#include "ui/sitesettingsdialog.h"
#include "ui/wizards/sitewizard.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDropEvent>
#include <QLineEdit>
#include <QMessageBox>
#include <QMimeData>
#include <QPushButton>
#include <QTabWidget>
#include <QTableWidget>
#include <QTest>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace Switchback::Fakes {

namespace {

using Take = std::function<void(QWidget *, const QString &)>;

void press(const QWidget *window, const QString &name)
{
    window->findChild<QPushButton *>(name)->click();
    QTest::qWait(50);
}

void fill(const QWidget *window, const QString &name, const QString &text)
{
    window->findChild<QLineEdit *>(name)->setText(text);
}

/// A row of the table of variables; the value of a secret one is typed.
void addVariable(const QWidget *window, const QString &name, const QString &value, bool isSecret)
{
    press(window, u"addVariable"_s);
    auto *table = window->findChild<QTableWidget *>(u"siteVariables"_s);
    const int row = table->rowCount() - 1;
    table->setCurrentCell(row, 2);
    table->item(row, 0)->setText(name);
    if (isSecret) {
        table->item(row, 2)->setCheckState(Qt::Checked);
        fill(window, u"variableSecret"_s, value);
    } else {
        table->item(row, 1)->setText(value);
    }
}

void fillDatabase(const QWidget *window)
{
    window->findChild<QComboBox *>(u"databaseKind"_s)->setCurrentIndex(3);
    fill(window, u"databaseHost"_s, u"127.0.0.1"_s);
    fill(window, u"databaseUser"_s, u"shop"_s);
}

void wizard(FakeCockpit &cockpit, const Take &take)
{
    Problem problem;
    problem.sentence = Text(QT_TRANSLATE_NOOP("Text", "%1 is neither a release nor a site: no Procfile and no "
                                                      "project.json lies there."),
                            {u"/srv/www"_s});
    problem.remedy =
        Text(QT_TRANSLATE_NOOP("Text", "Choose the folder of a release, its archive (%1), or the folder of a "
                                       "site."),
             {u".tar.zst, .tar.gz, .tar.xz, .zip"_s});
    auto *shown = new SiteWizard(&cockpit);
    shown->show();
    take(shown, u"site-place"_s);
    cockpit.failNextSite(problem);
    fill(shown, u"sitePlace"_s, u"/srv/www"_s);
    press(shown, u"wizardNextButton"_s);
    take(shown, u"site-place-failed"_s);
    shown->lookAt(shopDraft().path);
    QTest::qWait(50);
    take(shown, u"site-name"_s);
    press(shown, u"wizardNextButton"_s);
    take(shown, u"site-environments"_s);
    press(shown, u"wizardNextButton"_s);
    take(shown, u"site-variables-none"_s);
    addVariable(shown, u"LOG_LEVEL"_s, u"info"_s, false);
    addVariable(shown, u"SMTP_PASSWORD"_s, u"example"_s, true);
    take(shown, u"site-variables"_s);
    press(shown, u"wizardNextButton"_s);
    take(shown, u"site-checks"_s);
    press(shown, u"wizardNextButton"_s);
    fillDatabase(shown);
    take(shown, u"site-database-missing"_s);
    fill(shown, u"databasePasswordFile"_s, u"database-password"_s);
    take(shown, u"site-database"_s);
    press(shown, u"wizardNextButton"_s);
    take(shown, u"site-confirmation"_s);
    shown->close();
}

void settings(FakeCockpit &cockpit, const Take &take)
{
    auto *shown = new SiteSettingsDialog(&cockpit, u"shop"_s, u"Shop"_s);
    shown->show();
    QTest::qWait(50);
    auto *tabs = shown->findChild<QTabWidget *>(u"siteSettingsTabs"_s);
    for (int tab = 0; tab < tabs->count(); ++tab) {
        tabs->setCurrentIndex(tab);
        take(shown, u"site-settings-%1"_s.arg(tab + 1));
    }
    shown->findChild<QCheckBox *>(u"siteLogsIn"_s)->setChecked(false);
    take(shown, u"site-settings-no-login"_s);
    tabs->setCurrentIndex(3);
    fillDatabase(shown);
    take(shown, u"site-settings-missing"_s);
    tabs->setCurrentIndex(2);
    take(shown, u"site-settings-missing-elsewhere"_s);
    shown->reject();
    auto *question = shown->findChild<QMessageBox *>(u"unsavedQuestion"_s);
    take(question, u"site-settings-unsaved"_s);
    question->button(QMessageBox::Discard)->click();
}

void release(FakeCockpit &cockpit, const Take &take)
{
    auto *shown = new AddReleaseDialog(&cockpit, u"shop"_s, u"Shop"_s, {});
    shown->show();
    take(shown, u"add-release"_s);
    shown->close();
    shown = new AddReleaseDialog(&cockpit, u"shop"_s, u"Shop"_s, shopDraft().path);
    shown->show();
    QTest::qWait(50);
    Problem problem;
    problem.sentence = Text(QT_TRANSLATE_NOOP("Text", "The site has a release %1 already: %2."),
                            {u"2.1.0"_s, u"/home/ada/Sites/shop/releases/2.1.0.tar.gz"_s});
    problem.remedy = Text(QT_TRANSLATE_NOOP("Text", "A release never changes: give the new one a version of its own."));
    cockpit.failNextSite(problem);
    press(shown, u"addReleaseOk"_s);
    take(shown, u"add-release-failed"_s);
    shown->close();
}

/// The window of such a site, and what it asks when something is dropped on it.
void drop(FakeCockpit &cockpit, const Preferences &preferences, const Take &take)
{
    MainWindow window(&cockpit, preferences);
    window.setClock([&cockpit] { return cockpit.now(); });
    window.resize(1280, 860);
    Project project = guestbook();
    project.configurable = true;
    window.show();
    cockpit.setProject(project);
    QTest::qWait(150);
    window.showProject(project.id);
    take(&window, u"site-window"_s);
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(shopDraft().path)});
    QDragEnterEvent enter({40, 40}, Qt::CopyAction, &data, Qt::LeftButton, {});
    QCoreApplication::sendEvent(&window, &enter);
    QDropEvent event({40.0, 40.0}, Qt::CopyAction, &data, Qt::LeftButton, {});
    QCoreApplication::sendEvent(&window, &event);
    take(window.findChild<QMessageBox *>(u"dropQuestion"_s), u"site-drop"_s);
}

} // namespace

void showSites(const Preferences &preferences, const Take &take)
{
    FakeCockpit cockpit;
    drop(cockpit, preferences, take); // the window sets the theme
    cockpit.setDraft(shopDraft());
    wizard(cockpit, take);
    SiteDraft draft;
    draft.settings = shopSettings();
    cockpit.setDraft(draft);
    settings(cockpit, take);
    cockpit.setDraft(shopDraft());
    release(cockpit, take);
}

} // namespace Switchback::Fakes
