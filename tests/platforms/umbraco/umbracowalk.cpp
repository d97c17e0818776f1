// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

// A walk through the real window on the real engine, against a made-up project of Umbraco Cloud: an account is added, an
// upgrade that stopped half-way is finished, the environment is rolled back up to where a person is asked, and diagnosed.
// Ends with 1 where something does not come as it should. Pictures of it, for people to look at:
// umbracowalk FOLDER [light|dark] [language]. QT_SCALE_FACTOR sets the scale.
#include "app/assembly.h"
#include "app/desktop/languages.h"
#include "app/engine/enginecockpit.h"
#include "app/platforms/umbraco/umbracoplatform.h"
#include "tests/e2e/windowdriver.h"
#include "tests/platforms/umbraco/umbracoscene.h"
#include "ui/diagnosisdialog.h"
#include "ui/mainwindow.h"
#include "ui/windowactions.h"
#include "ui/wizards/operationwizard.h"
#include "ui/workspacepage.h"

#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QDir>
#include <QLineEdit>
#include <QPointer>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTableView>

using namespace Qt::StringLiterals;
using namespace Switchback;
using namespace Switchback::Hand;

namespace {

const QString development = u"development"_s;

/// Ends the program where it does not hold.
void need(bool holds, const char *what)
{
    if (!holds)
        qFatal("not so: %s", what);
}

struct Look {
    QString folder{}; ///< for pictures; empty: none are taken
    bool isDark = false;
    QString language = u"en"_s;
};

class Walk {
public:
    explicit Walk(Look look)
        : m_look(std::move(look))
        , m_cockpit(engine())
        , m_window(&m_cockpit, preferences())
    {
        m_scene.feed.addUmbraco(m_next.cms, m_next.forms, m_next.deploy);
        m_scene.project.addKuduLocks(development);
        m_window.resize(1280, 860);
        m_window.show();
        m_cockpit.watch(std::chrono::hours(1), false);
    }

    void addAccount()
    {
        m_window.windowActions()->addAccount->trigger();
        need(choose(u"platformList"_s, u"Umbraco Cloud"_s), "Umbraco Cloud is a platform");
        need(click(u"wizardNextButton"_s), "the platform is taken");
        auto *form = ready<QScrollArea>(u"accountForm"_s);
        need(form != nullptr, "the form opens");
        fill(form);
        for (int page = 0; page <= 3; ++page) {
            QScrollBar *bar = form->verticalScrollBar();
            bar->setValue(bar->maximum() * page / 3);
            take(form->window(), u"account-%1"_s.arg(page));
        }
        need(click(u"wizardNextButton"_s), "the account is tested");
        auto *action = ready<QAbstractButton>(u"wizardActionButton"_s);
        need(action != nullptr, "everything was reached");
        take(action->window(), u"account-found"_s);
        QTest::mouseClick(action, Qt::LeftButton);
        need(until([&] { return project() && !project()->environments.isEmpty(); }), "the project is there");
        m_window.showProject(m_scene.entry.id);
        m_window.page()->setSelected(EnvironmentRef{m_scene.entry.id, development});
        take(&m_window, u"project"_s);
    }

    /// The installer, the metadata and the marker, after what the portal left to do.
    void finish()
    {
        const QString said = m_scene.project.upgradeInPortal(development, UmbracoScene::newer, UmbracoStop::AfterFiles);
        need(!said.isEmpty(), "the portal gave up");
        m_scene.age(development, u"upgrading"_s, std::chrono::hours(4));
        refresh();
        need(environment().unfinishedVersion == UmbracoScene::newer.cms, "it is seen that it is unfinished");
        take(&m_window, u"unfinished"_s);
        need(clickOnCard(development, u"cardUpgrade"_s), "to finish is offered on the card");
        auto *next = ready<QAbstractButton>(u"wizardNextButton"_s);
        need(next != nullptr, "the release that was begun is chosen");
        take(next->window(), u"finish-release"_s);
        QTest::mouseClick(next, Qt::LeftButton);
        carryOut(u"finish"_s, OperationState::Succeeded);
        need(m_outcome == "The upgrade of Development to 17.5.0 is finished."_L1, "it is said what was done");
        refresh();
        need(m_scene.project.markers(development).contains(u"upgraded-minor"_s), "the marker is renamed");
        need(m_scene.project.environment(development).level == "Run"_L1, "the database is upgraded");
        need(environment().unfinishedVersion.isEmpty(), "nothing is left to finish");
        take(&m_window, u"finished"_s);
    }

    void upgradeByGit()
    {
        need(clickOnCard(development, u"cardUpgrade"_s), "an upgrade is offered");
        need(choose(u"releaseTable"_s, m_next.cms), "the new release is listed");
        need(click(u"wizardNextButton"_s), "it can be chosen");
        carryOut(u"upgrade"_s, OperationState::Succeeded);
        refresh();
        need(environment().version == m_next.cms, "the new release runs");
        take(&m_window, u"upgraded"_s);
    }

    /// Up to where a person has to restore the database.
    void rollBack()
    {
        need(clickOnCard(development, u"cardRestore"_s), "there is something to go back to");
        if (auto *next = ready<QAbstractButton>(u"wizardNextButton"_s))
            QTest::mouseClick(next, Qt::LeftButton);
        carryOut(u"restore"_s, OperationState::Interrupted);
        take(&m_window, u"restore-waits"_s);
    }

    void diagnose()
    {
        m_scene.project.change([](UmbracoState &state) { state.environment(development)->failure = UmbracoFailure(); });
        m_scene.project.addMarker(development, u"upgrade-failed"_s);
        refresh();
        take(&m_window, u"broken"_s);
        m_window.windowActions()->diagnose->trigger();
        need(click(u"diagnosisGo"_s), "it can be diagnosed");
        auto *table = ready<QTableView>(u"findingsTable"_s);
        need(table && until([&] { return table->model()->rowCount() > 0; }), "something is found");
        table->selectRow(0);
        take(table->window(), u"diagnosis"_s);
    }

private:
    EngineParts engine()
    {
        Result<EngineParts> parts = assembleEngine(m_scene.workspace.path());
        need(parts.has_value(), "the workspace can be opened");
        m_languages.use(m_look.language);
        m_languages.addData([remedies = parts->remedies](const QString &language, const QByteArray &sentence) {
            return remedies->translation(language, sentence);
        });
        parts->vault = std::make_shared<const Vault>(
            std::make_shared<Redactor>(), std::make_shared<MemoryCredentials>(), std::make_shared<MemoryCredentials>());
        for (std::shared_ptr<Platform> &platform : parts->platforms)
            if (platform->id() == "umbraco"_L1)
                platform = std::make_shared<UmbracoPlatform>(parts->catalogues, m_scene.tools); // which waits briefly
        return std::move(*parts);
    }

    [[nodiscard]] Preferences preferences() const
    {
        Preferences preferences;
        preferences.theme = m_look.isDark ? ThemeChoice::Dark : ThemeChoice::Light;
        return preferences;
    }

    template <typename Condition>
    [[nodiscard]] static bool until(const Condition &condition)
    {
        return QTest::qWaitFor(condition, patience);
    }

    void take(QWidget *widget, const QString &name)
    {
        if (m_look.folder.isEmpty())
            return;
        QTest::qWait(150); // what moves has come to rest
        const QString file = u"%1/%2-%3.png"_s.arg(m_look.folder, name, m_look.isDark ? u"dark"_s : u"light"_s);
        need(widget->grab().save(file), "the picture is written");
    }

    void fill(const QWidget *form)
    {
        QMap<QString, QString> values = m_scene.account.values;
        values.insert(u"apiKey"_s, QString::fromLatin1(UmbracoProject::apiKey()));
        values.insert(u"password"_s, QString::fromLatin1(UmbracoProject::password()));
        values.insert(u"clientSecret"_s, QString::fromLatin1(UmbracoProject::clientSecret()));
        for (auto value = values.cbegin(); value != values.cend(); ++value)
            if (auto *line = form->findChild<QLineEdit *>(QString("account_"_L1 + value.key())))
                line->setText(value.value());
    }

    [[nodiscard]] const Project *project() const { return m_window.catalog()->project(m_scene.entry.id); }
    [[nodiscard]] Environment environment() const
    {
        const Environment *found = project() ? project()->environment(development) : nullptr;
        return found ? *found : Environment();
    }

    void refresh()
    {
        QSignalSpy refreshed(&m_cockpit, &Cockpit::refreshed);
        m_cockpit.refresh(m_scene.entry.id);
        need(refreshed.wait(patience), "it is looked at again");
    }

    /// From the plan to the end.
    void carryOut(const QString &name, OperationState wanted)
    {
        auto *action = ready<QAbstractButton>(u"wizardActionButton"_s);
        need(action != nullptr, "the plan can be carried out");
        take(action->window(), QString(name + "-plan"_L1));
        QSignalSpy ended(&m_cockpit, &Cockpit::activityEnded);
        QTest::mouseClick(action, Qt::LeftButton);
        need(until([&] { return !ended.isEmpty(); }), "the operation ends");
        const auto activity = ended.first().first().value<Activity>();
        if (activity.state != wanted)
            qFatal("it ended as %s: %s", qPrintable(enumName(activity.state)),
                   activity.problem ? qPrintable(activity.problem->sentence.english()) : "no problem");
        m_outcome = activity.outcome.english();
        auto *ok = ready<QAbstractButton>(u"wizardOkButton"_s);
        need(ok != nullptr, "the wizard can be closed");
        take(ok->window(), QString(name + "-run"_L1));
        const QPointer<QWidget> wizard = ok->window();
        QTest::mouseClick(ok, Qt::LeftButton);
        need(until([&] { return wizard.isNull(); }), "the wizard closes");
    }

    const UmbracoVersions m_next{u"17.6.0"_s, u"17.3.0"_s, u"17.2.0"_s};
    Look m_look;
    UmbracoScene m_scene;
    Languages m_languages;
    QString m_outcome; ///< of the last operation
    EngineCockpit m_cockpit;
    MainWindow m_window;
};

} // namespace

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    QStringList arguments = QApplication::arguments().mid(1);
    arguments.resize(3);
    if (!arguments.at(0).isEmpty())
        QDir().mkpath(arguments.at(0));
    Walk walk({.folder = arguments.at(0),
               .isDark = arguments.at(1) == "dark"_L1,
               .language = arguments.at(2).isEmpty() ? u"en"_s : arguments.at(2)});
    walk.addAccount();
    walk.finish();
    walk.upgradeByGit();
    walk.rollBack();
    walk.diagnose();
    return 0;
}
