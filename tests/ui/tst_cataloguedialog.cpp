// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/fakes/fakecockpit.h"
#include "tests/fakes/sampledata.h"
#include "tests/ui/widgetdriver.h"
#include "ui/cataloguedialog.h"
#include "ui/mainwindow.h"
#include "ui/releaseentrydialog.h"
#include "ui/windowactions.h"
#include "ui/wizards/wizardmessage.h"

#include <QAction>
#include <QCheckBox>
#include <QDateEdit>
#include <QDialogButtonBox>
#include <QFile>
#include <QFileDialog>
#include <QInputDialog>
#include <QPushButton>
#include <QTemporaryDir>

#include <memory>

using namespace Switchback;
using namespace Switchback::Driver;
using namespace Switchback::Fakes;
using namespace Qt::StringLiterals;

/// The dialog of release catalogues, driven as a person would.
class TestCatalogueDialog : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<FakeCockpit> m_cockpit;
    std::unique_ptr<CatalogueDialog> m_dialog;

    static ReleaseCatalogue catalogue(const QString &id, const QString &product)
    {
        ReleaseCatalogue catalogue;
        catalogue.id = id;
        catalogue.product = product;
        catalogue.platform = u"local"_s;
        catalogue.source = QUrl(u"https://example.org/"_s);
        catalogue.updatedOn = QDate(2026, 11, 20);
        catalogue.releases = {{.version = u"2.0.0"_s, .releasedOn = QDate(2026, 10, 20), .notes = u"Stated."_s},
                              {.version = u"1.0.0"_s}};
        return catalogue;
    }
    [[nodiscard]] QString message() const { return find<WizardMessage>(m_dialog.get(), u"catalogueMessage"_s)->text(); }
    [[nodiscard]] int rows(const QString &table) const
    {
        return find<QAbstractItemView>(m_dialog.get(), table)->model()->rowCount();
    }
    [[nodiscard]] QString lastCall() const { return m_cockpit->calls.constLast(); }
    [[nodiscard]] ReleaseEntryDialog *entry() const { return m_dialog->findChild<ReleaseEntryDialog *>(); }
    [[nodiscard]] QPushButton *save() const
    {
        return find<QDialogButtonBox>(entry(), u"entryButtons"_s)->button(QDialogButtonBox::Save);
    }

private Q_SLOTS:
    void init()
    {
        m_cockpit = std::make_unique<FakeCockpit>();
        m_cockpit->setCatalogues({catalogue(u"shop"_s, u"Web shop"_s), catalogue(u"wiki"_s, u"Wiki"_s)});
        m_dialog = std::make_unique<CatalogueDialog>(m_cockpit.get());
        m_dialog->show();
        QTRY_COMPARE(rows(u"cataloguesTable"_s), 2);
    }
    void cleanup()
    {
        m_dialog.reset();
        m_cockpit.reset();
    }

    void isReachedFromTheMenuOfTheWindow()
    {
        MainWindow window(m_cockpit.get(), {});
        window.show();
        window.windowActions()->catalogues->trigger();
        auto *opened = window.findChild<CatalogueDialog *>();
        QVERIFY(opened);
        QTRY_COMPARE(find<QAbstractItemView>(opened, u"cataloguesTable"_s)->model()->rowCount(), 2);
        opened->close();
    }

    void showsTheReleasesOfTheOneChosen()
    {
        QCOMPARE(label(m_dialog.get(), u"catalogueHeading"_s), u"Releases of Web shop"_s);
        QCOMPARE(rows(u"catalogueReleasesTable"_s), 2);
        clickRow(m_dialog.get(), u"cataloguesTable"_s, 1);
        QCOMPARE(label(m_dialog.get(), u"catalogueHeading"_s), u"Releases of Wiki"_s);
    }

    void everythingHasANameForAScreenReader() { QCOMPARE(nameless(m_dialog.get()), QStringList()); }

    void refreshesFromAnAddress()
    {
        clickRow(m_dialog.get(), u"cataloguesTable"_s, 1);
        click(m_dialog.get(), u"catalogueFromAddress"_s);
        auto *question = find<QInputDialog>(m_dialog.get(), u"catalogueAddressDialog"_s);
        QVERIFY(question);
        question->setTextValue(u" https://example.org/wiki.json "_s);
        m_cockpit->holdAnswers();
        question->accept();
        QCOMPARE(lastCall(), u"refreshCatalogue wiki https://example.org/wiki.json"_s);
        QCOMPARE(message(), u"Reading the catalogue…"_s);
        QVERIFY(!isEnabled(m_dialog.get(), u"catalogueFromFile"_s));
        QVERIFY(!isEnabled(m_dialog.get(), u"catalogueAddRelease"_s));
        QVERIFY(isEnabled(m_dialog.get(), u"catalogueClose"_s)); // nobody has to wait
        m_cockpit->releaseAnswers();
        QTRY_COMPARE(message(), u"The catalogue “Wiki” was refreshed."_s);
        QVERIFY(isEnabled(m_dialog.get(), u"catalogueFromFile"_s));
        QCOMPARE(label(m_dialog.get(), u"catalogueHeading"_s), u"Releases of Wiki"_s);
    }

    void refreshesFromAFile()
    {
        const QTemporaryDir folder;
        QFile file(folder.filePath(u"shop.json"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.close();
        click(m_dialog.get(), u"catalogueFromFile"_s);
        auto *question = find<QFileDialog>(m_dialog.get(), u"catalogueFileDialog"_s);
        QVERIFY(question);
        Q_EMIT question->fileSelected(file.fileName());
        QCOMPARE(lastCall(), u"refreshCatalogue shop "_s + file.fileName());
    }

    void takesANewOneIn()
    {
        click(m_dialog.get(), u"catalogueTakeIn"_s);
        auto *question = find<QFileDialog>(m_dialog.get(), u"catalogueFileDialog"_s);
        QVERIFY(question);
        Q_EMIT question->fileSelected(u"/srv/new.json"_s);
        QCOMPARE(lastCall(), u"refreshCatalogue  /srv/new.json"_s);
        QTRY_COMPARE(rows(u"cataloguesTable"_s), 3);
        QCOMPARE(label(m_dialog.get(), u"catalogueHeading"_s), u"Releases of new"_s);
    }

    void saysWhyARefreshFailedAndKeepsWhatIsThere()
    {
        Problem problem;
        problem.sentence = Text("shop.json is not valid JSON.");
        problem.remedy = Text("Correct the file.");
        m_cockpit->failNextCatalogue(problem);
        click(m_dialog.get(), u"catalogueTakeIn"_s);
        Q_EMIT find<QFileDialog>(m_dialog.get(), u"catalogueFileDialog"_s)->fileSelected(u"/srv/shop.json"_s);
        QTRY_VERIFY(message().contains(u"shop.json is not valid JSON."_s));
        QVERIFY(message().contains(u"Correct the file."_s));
        QCOMPARE(rows(u"cataloguesTable"_s), 2);
        QVERIFY(isEnabled(m_dialog.get(), u"catalogueTakeIn"_s));
    }

    void addsARelease()
    {
        click(m_dialog.get(), u"catalogueAddRelease"_s);
        QVERIFY(entry());
        QVERIFY(!save()->isEnabled());
        find<QLineEdit>(entry(), u"entryVersion"_s)->setText(u"a/b"_s);
        QVERIFY(!save()->isEnabled());
        find<QLineEdit>(entry(), u"entryVersion"_s)->setText(u"3.0.0"_s);
        QVERIFY(save()->isEnabled());
        find<QLineEdit>(entry(), u"entryNotesUrl"_s)->setText(u"example.org"_s);
        QVERIFY(!save()->isEnabled());
        QVERIFY(!label(entry(), u"entryComplaint"_s).isEmpty());
        find<QLineEdit>(entry(), u"entryNotesUrl"_s)->setText(u"https://example.org/3"_s);
        find<QCheckBox>(entry(), u"entryReleasedOnKnown"_s)->setChecked(true);
        find<QDateEdit>(entry(), u"entryReleasedOn"_s)->setDate(QDate(2026, 11, 1));
        find<QComboBox>(entry(), u"entryLts"_s)->setCurrentIndex(1);
        QCOMPARE(nameless(entry()), QStringList());
        save()->click();
        QTRY_COMPARE(rows(u"catalogueReleasesTable"_s), 3);
        const ReleaseFacts &own = m_cockpit->catalogues().first().ownReleases.first();
        QCOMPARE(own.version, u"3.0.0"_s);
        QCOMPARE(own.lts, std::optional(true));
        QCOMPARE(own.releasedOn, QDate(2026, 11, 1));
        QVERIFY(!own.endOfLife.isValid());
        QCOMPARE(own.notesUrl, QUrl(u"https://example.org/3"_s));
    }

    void anEntryKeepsOnlyWhatItChanges()
    {
        clickRow(m_dialog.get(), u"catalogueReleasesTable"_s, 0);
        click(m_dialog.get(), u"catalogueEditRelease"_s);
        QCOMPARE(find<QLineEdit>(entry(), u"entryVersion"_s)->text(), u"2.0.0"_s);
        QVERIFY(find<QLineEdit>(entry(), u"entryVersion"_s)->isReadOnly());
        QCOMPARE(find<QPlainTextEdit>(entry(), u"entryNotes"_s)->toPlainText(), u"Stated."_s);
        find<QComboBox>(entry(), u"entryLts"_s)->setCurrentIndex(1);
        save()->click();
        QTRY_VERIFY(!m_cockpit->catalogues().first().ownReleases.isEmpty());
        const ReleaseFacts expected{.version = u"2.0.0"_s, .lts = true};
        QCOMPARE(m_cockpit->catalogues().first().ownReleases.first(), expected);
    }

    void onlyOwnEntriesCanBeRemoved()
    {
        clickRow(m_dialog.get(), u"catalogueReleasesTable"_s, 0);
        QVERIFY(!isEnabled(m_dialog.get(), u"catalogueRemoveRelease"_s));
        QCOMPARE(find(m_dialog.get(), u"catalogueRemoveRelease"_s)->toolTip(), u"This release has no own entry."_s);
        m_cockpit->putCatalogueRelease(u"shop"_s, {.version = u"2.0.0"_s, .lts = true});
        QTRY_VERIFY(isEnabled(m_dialog.get(), u"catalogueRemoveRelease"_s));
        click(m_dialog.get(), u"catalogueRemoveRelease"_s);
        QTRY_VERIFY(m_cockpit->catalogues().first().ownReleases.isEmpty());
        QTRY_VERIFY(!isEnabled(m_dialog.get(), u"catalogueRemoveRelease"_s));
    }

    void aBrokenCatalogueSaysSoAndCanBeRefreshed()
    {
        ReleaseCatalogue broken;
        broken.id = broken.product = u"broken"_s;
        broken.problem = Problem();
        broken.problem->sentence = Text("broken.json is not valid JSON.");
        m_cockpit->setCatalogues({catalogue(u"shop"_s, u"Web shop"_s), broken});
        m_dialog = std::make_unique<CatalogueDialog>(m_cockpit.get());
        m_dialog->show();
        QTRY_COMPARE(rows(u"cataloguesTable"_s), 2);
        clickRow(m_dialog.get(), u"cataloguesTable"_s, 1);
        QVERIFY(message().contains(u"broken.json is not valid JSON."_s));
        QVERIFY(!isEnabled(m_dialog.get(), u"catalogueAddRelease"_s));
        QVERIFY(isEnabled(m_dialog.get(), u"catalogueFromFile"_s));
        clickRow(m_dialog.get(), u"cataloguesTable"_s, 0);
        QCOMPARE(message(), QString());
    }
};

QTEST_MAIN(TestCatalogueDialog)
#include "tst_cataloguedialog.moc"
