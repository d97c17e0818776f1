// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/ui/dialogscreens.h"

#include "tests/fakes/sampleaccounts.h"
#include "tests/fakes/sampledata.h"
#include "tests/fakes/samplesitecheck.h"
#include "ui/diagnosisdialog.h"
#include "ui/keysdialog.h"
#include "ui/picturesdialog.h"
#include "ui/remediesdialog.h"
#include "ui/verificationdialog.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTableView>
#include <QTest>

using namespace Qt::StringLiterals;

namespace Switchback::Fakes {

namespace {

/// The dialog that keeps keys: before, and with a file that is refused.
void keys(const Camera &camera)
{
    Scene scene(camera.preferences());
    scene.cockpit.setProject(guestbook());
    scene.open();
    Environment environment;
    environment.keys =
        Text(QT_TRANSLATE_NOOP("Text", "Its keys are the master key and the licence. Without the master key "
                                       "no backup of the database is of any use."));
    KeysDialog dialog(&scene.cockpit, environment, u"octopus.example.org › Live"_s, &scene.window);
    dialog.show();
    camera.take(&dialog, u"keys"_s);
    dialog.findChild<QCheckBox *>(u"keysToFile"_s)->click();
    dialog.findChild<QLineEdit *>(u"keysFile"_s)->setText(u"/media/stick/octopus-keys"_s);
    dialog.findChild<QLineEdit *>(u"keysPassphrase"_s)->setText(u"correct horse battery"_s);
    dialog.findChild<QLineEdit *>(u"keysAgain"_s)->setText(u"correct horse"_s);
    camera.take(&dialog, u"keys-differ"_s);
    dialog.findChild<QLineEdit *>(u"keysAgain"_s)->setText(u"correct horse battery"_s);
    dialog.findChild<QPushButton *>(u"keysSave"_s)->click();
    QTest::qWait(50);
    camera.take(&dialog, u"keys-done"_s);
}

/// A failed deployment of a shop, as it would be found.
QList<Finding> sampleFindings()
{
    Finding deployment;
    deployment.code = u"magento.deploy.126"_s;
    deployment.sentence =
        Text(QT_TRANSLATE_NOOP("Text", "The deployment failed with ece-tools' error %1: %2"),
             {126, u"The command /bin/bash -c \"set -o pipefail; php ./bin/magento setup:upgrade\" failed."_s});
    deployment.explanation = Text(QT_TRANSLATE_NOOP("Text", "The database could not be upgraded (setup:upgrade)."));
    deployment.remedy =
        Text(QT_TRANSLATE_NOOP("Text", "Read var/log/cloud.log and var/log/install_upgrade.log. Set VERBOSE_COMMANDS: "
                                       "'-vvv' in .magento.env.yaml and push again to see more."));
    deployment.page = QUrl(u"https://experienceleague.adobe.com/"_s);
    deployment.lines = {u"[2026-11-20T09:10:00.123456+00:00] NOTICE: Starting update."_s,
                        u"[2026-11-20T09:10:01.123456+00:00] INFO: Running setup upgrade."_s,
                        u"SQLSTATE[42S22]: Column not found: 1054 Unknown column 'points' in 'field list', query was: "
                        "INSERT INTO `loyalty_points` (`customer_id`, `points`) VALUES (?, ?)"_s,
                        u"[2026-11-20T09:10:31.123456+00:00] ERROR: [126] The command failed."_s};
    Finding maintenance;
    maintenance.code = u"magento.in-maintenance"_s;
    maintenance.sentence =
        Text(QT_TRANSLATE_NOOP("Text", "It is in maintenance mode: visitors see the maintenance page."));
    Finding warning;
    warning.gravity = Gravity::Warning;
    warning.code = u"magento.deploy.2018"_s;
    warning.sentence = Text(QT_TRANSLATE_NOOP("Text", "The last deployment warned with ece-tools' code %1: %2"),
                            {2018, u"Some services have passed EOL"_s});
    warning.explanation = Text(QT_TRANSLATE_NOOP("Text", "A service is past the end of its support."));
    Finding note = notUnderstood(u"12-34"_s);
    return {deployment, maintenance, warning, note};
}

/// What the library says of a full disk.
Remedy sampleRemedy()
{
    Remedy remedy;
    remedy.id = u"local.disk-full"_s;
    remedy.platform = u"local"_s;
    remedy.sentence = Text(QT_TRANSLATE_NOOP("Text", "The disk with the activity database is full."));
    remedy.explanation = Text(QT_TRANSLATE_NOOP("Text", "A service is past the end of its support."));
    remedy.steps = {Text(QT_TRANSLATE_NOOP("Text", "Check who owns the folder and whether its disk has room.")),
                    Text(QT_TRANSLATE_NOOP("Text", "Set it up with a release first.")),
                    Text(QT_TRANSLATE_NOOP("Text", "Check that it is the right file."))};
    remedy.actions = {{.kind = RemedyActionKind::CopyCommand, .command = u"df -h"_s},
                      {.kind = RemedyActionKind::Prepare, .operation = OperationKind::DeleteBackup},
                      {.kind = RemedyActionKind::Diagnose}};
    return remedy;
}

/// The library of remedies, and what a pasted log leads to.
void remedies(const Camera &camera)
{
    Scene scene(camera.preferences());
    scene.cockpit.setProject(guestbook());
    scene.open();
    Remedy other = sampleRemedy();
    other.id = u"octopus.licence"_s;
    other.platform = u"octopus"_s;
    other.sentence = Text(QT_TRANSLATE_NOOP("Text", "The account of this project was removed."));
    scene.cockpit.setRemedies({sampleRemedy(), other});
    const Finding match = findingOf(RemedyMatch{.remedy = sampleRemedy(),
                                                .reason = Text(QT_TRANSLATE_NOOP("Text", "The output says “%1”."),
                                                               {u"cp: write error: No space left on device"_s}),
                                                .lines = {u"cp: write error: No space left on device"_s},
                                                .rank = 300});
    scene.cockpit.setExplanations({match});
    scene.cockpit.setFindings({match});
    RemediesDialog dialog(&scene.cockpit, &scene.window);
    dialog.show();
    QTest::qWait(50);
    camera.take(&dialog, u"remedies"_s);
    dialog.findChild<QPlainTextEdit *>(u"remedyPaste"_s)->setPlainText(u"cp: write error: No space left on device"_s);
    press(&dialog, "remedyExplain");
    QTest::qWait(50);
    camera.take(&dialog, u"remedies-explained"_s);
    DiagnosisDialog diagnosis(&scene.cockpit, liveRef(), u"Guestbook › Live"_s, u"a"_s, &scene.window);
    diagnosis.show();
    QTest::qWait(50);
    camera.take(&diagnosis, u"diagnosis-remedy"_s);
}

/// The dialog that looks at the pages of a site: while it looks, and with what it found.
void verification(const Camera &camera)
{
    Scene scene(camera.preferences());
    scene.cockpit.setProject(guestbook());
    scene.cockpit.setSiteCheck(sampleSiteCheck());
    scene.open();
    scene.cockpit.holdAnswers();
    VerificationDialog dialog(&scene.cockpit, liveRef(), u"Guestbook › Live"_s, PagePictures::Off, &scene.window);
    dialog.show();
    scene.cockpit.tellVerification(Text(QT_TRANSLATE_NOOP("Text", "Looking at the site")), 12, 50);
    camera.take(&dialog, u"verification-looking"_s);
    scene.cockpit.releaseAnswers();
    QTest::qWait(50);
    camera.take(&dialog, u"verification"_s);
    const QList<CheckedPage> pages = sampleSiteCheck().pages;
    PicturesDialog pictures(pages.constFirst(), &dialog);
    pictures.show();
    camera.take(&pictures, u"verification-pictures"_s);
}

/// The dialog that diagnoses: before, while it looks, and with what it found.
void diagnosis(const Camera &camera)
{
    Scene scene(camera.preferences());
    scene.cockpit.setProject(guestbook());
    scene.open();
    DiagnosisDialog dialog(&scene.cockpit, liveRef(), u"Guestbook › Live"_s, {}, &scene.window);
    dialog.show();
    camera.take(&dialog, u"diagnosis"_s);
    scene.cockpit.holdAnswers();
    press(&dialog, "diagnosisGo");
    scene.cockpit.tellDiagnosis(Text(QT_TRANSLATE_NOOP("Text", "Reading the server's logs of the last deployment.")));
    camera.take(&dialog, u"diagnosis-looking"_s);
    scene.cockpit.releaseAnswers();
    QTest::qWait(50);
    camera.take(&dialog, u"diagnosis-nothing"_s);
    scene.cockpit.setFindings(sampleFindings());
    press(&dialog, "diagnosisGo");
    QTest::qWait(50);
    camera.take(&dialog, u"diagnosis-found"_s);
    auto *table = dialog.findChild<QTableView *>(u"findingsTable"_s);
    table->selectRow(2);
    camera.take(&dialog, u"diagnosis-warning"_s);
    Problem problem;
    problem.sentence = Text(QT_TRANSLATE_NOOP("Text", "The account of this project was removed."));
    problem.remedy = Text(QT_TRANSLATE_NOOP("Text", "Add the account again."));
    scene.cockpit.failDiagnosis(problem);
    press(&dialog, "diagnosisGo");
    QTest::qWait(50);
    camera.take(&dialog, u"diagnosis-failed"_s);
}

} // namespace

void showDialogs(const Camera &camera)
{
    keys(camera);
    diagnosis(camera);
    verification(camera);
    remedies(camera);
}

} // namespace Switchback::Fakes
