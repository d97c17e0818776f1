// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/ui/accountscreens.h"

#include "models/credentialproblems.h"
#include "tests/fakes/sampleaccounts.h"
#include "tests/fakes/sampledata.h"
#include "ui/accountsdialog.h"
#include "ui/activitydock.h"
#include "ui/wizards/accountwizard.h"

#include <QLineEdit>
#include <QTabBar>
#include <QTableView>
#include <QTest>

using namespace Qt::StringLiterals;

namespace Switchback::Fakes {

namespace {

/// The wizard of accounts, at each thing it may have to say.
void accountWizard(const Camera &camera)
{
    FakeCockpit cockpit;
    cockpit.setForms({magnoliaForm(), octopusForm()});
    cockpit.setFinding(octopusFinding());
    auto *choosing = new AccountWizard(&cockpit);
    choosing->show();
    camera.take(choosing, u"account-platform"_s);
    press(choosing, "wizardNextButton");
    camera.take(choosing, u"account-access-other"_s);
    choosing->close();

    auto *wizard = new AccountWizard(&cockpit, u"octopus"_s);
    wizard->show();
    camera.take(wizard, u"account-access"_s);
    wizard->findChild<QLineEdit *>(u"account_address"_s)->setText(u"https://octopus.example.org"_s);
    wizard->findChild<QLineEdit *>(u"account_apiKey"_s)->setText(u"API-EXAMPLE"_s);
    cockpit.holdAnswers();
    press(wizard, "wizardNextButton");
    QTest::qWait(200);
    camera.take(wizard, u"account-testing"_s);
    press(wizard, "stopTest");
    cockpit.releaseAnswers();
    for (const auto &[trouble, name] : QList<std::pair<AccountTrouble, QString>>{
             {refusedKey(), u"account-failed"_s}, {untrustedCertificate(), u"account-certificate"_s}}) {
        cockpit.failNextTest(trouble);
        press(wizard, "wizardNextButton");
        camera.take(wizard, name);
    }
    press(wizard, "trustCertificate");
    camera.take(wizard, u"account-projects"_s);
    cockpit.failNextAccount(keyringProblem(KeyringTrouble::Locked));
    press(wizard, "wizardActionButton");
    camera.take(wizard, u"account-save-locked"_s);
    press(wizard, "wizardBackButton");
    camera.take(wizard, u"account-pinned"_s);
    wizard->close();

    auto *edited = new AccountWizard(&cockpit, octopusAccount(), {});
    edited->show();
    cockpit.failNextTest(keyringRefuses(KeyringTrouble::Locked));
    press(edited, "wizardNextButton");
    camera.take(edited, u"account-keyring"_s);
    press(edited, "wizardNextButton");
    QTest::qWait(50);
    press(edited, "tickNothing");
    camera.take(edited, u"account-projects-none"_s);
    edited->close();
}

/// The dialog of accounts, the projects by account, and the requests of an activity.
void accounts(const Camera &camera)
{
    Scene scene(camera.preferences());
    scene.cockpit.setForms({magnoliaForm(), octopusForm()});
    Account other = octopusAccount();
    other.id = u"octopus-2"_s;
    other.name = u"Test server"_s;
    other.sessionSecrets = other.storedSecrets;
    Account third = other;
    third.id = u"magnolia-1"_s;
    third.name = u"Magnolia of the customer"_s;
    third.platform = u"magnolia"_s;
    third.sessionSecrets.clear();
    third.storedSecrets.clear();
    scene.cockpit.setAccounts({octopusAccount(), other, third});
    scene.cockpit.setProject(guestbook());
    for (const auto &[id, name] :
         QList<std::pair<QString, QString>>{{u"web"_s, u"Website"_s}, {u"shop"_s, u"Web shop"_s}}) {
        Project project = plainProject(id, name, u"octopus"_s, {Role::Integration, Role::Live});
        project.accountId = octopusAccount().id;
        project.accountName = octopusAccount().name;
        scene.cockpit.setProject(project);
    }
    scene.open();
    scene.window.showAccounts();
    auto *dialog = scene.window.findChild<AccountsDialog *>();
    QTest::qWait(50);
    camera.take(dialog, u"accounts"_s);
    scene.cockpit.failNextTest(keyringRefuses(KeyringTrouble::Locked));
    press(dialog, "accountTest");
    camera.take(dialog, u"accounts-keyring"_s);
    press(dialog, "accountRemove");
    camera.take(dialog, u"accounts-remove"_s);
    dialog->close();

    scene.beginUpgrade();
    scene.cockpit.advance();
    QStringList lines;
    for (const OutputLine &line : sampleRequests())
        lines.append(line.text);
    scene.cockpit.print(lines, Stream::Request);
    scene.window.showActivity(scene.cockpit.newestRunning());
    scene.window.dock()->findChild<QTabBar *>(u"activityTabs"_s)->setCurrentIndex(1);
    camera.take(&scene.window, u"requests"_s);
    scene.window.dock()->findChild<QTableView *>(u"requestsTable"_s)->selectRow(1);
    camera.take(&scene.window, u"requests-chosen"_s);
}

} // namespace

void showAccounts(const Camera &camera)
{
    accountWizard(camera);
    accounts(camera);
}

} // namespace Switchback::Fakes
