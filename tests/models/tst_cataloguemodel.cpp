// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "models/cataloguemodel.h"
#include "models/cataloguereleasemodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Switchback;

namespace {

ReleaseCatalogue shop()
{
    ReleaseCatalogue catalogue;
    catalogue.id = u"shop"_s;
    catalogue.product = u"Web shop"_s;
    catalogue.source = QUrl(u"https://example.org/"_s);
    catalogue.updatedOn = QDate(2026, 11, 20);
    catalogue.releases = {{.version = u"1.9.0"_s, .notes = u"First line.\nSecond line."_s},
                          {.version = u"1.10.0"_s, .lts = true, .minimumVersion = u"1.9.0"_s}};
    return catalogue;
}

ReleaseCatalogue broken()
{
    ReleaseCatalogue catalogue;
    catalogue.id = catalogue.product = u"broken"_s;
    catalogue.problem = Problem();
    catalogue.problem->sentence = Text("broken.json is not valid JSON.");
    return catalogue;
}

} // namespace

class TestCatalogueModel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void listsWhatWasLoadedAndFollowsChanges()
    {
        CatalogueModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setCatalogues({shop()});
        QCOMPARE(model.rowCount(), 1);
        ReleaseCatalogue changed = shop();
        changed.refreshedFrom = u"https://example.org/shop.json"_s;
        changed.ownReleases = {{.version = u"2.0.0"_s}};
        QSignalSpy dataChanged(&model, &QAbstractItemModel::dataChanged);
        model.setCatalogue(changed);
        QCOMPARE(dataChanged.count(), 1);
        QCOMPARE(model.rowCount(), 1);
        model.setCatalogue(broken());
        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(model.indexOf(u"broken"_s).row(), 1);
        QVERIFY(!model.indexOf(u"none"_s).isValid());
    }

    void saysWhereItIsFromAndHowMuchItHolds()
    {
        CatalogueModel model;
        ReleaseCatalogue catalogue = shop();
        model.setCatalogues({catalogue});
        const auto cell = [&model](int column) { return model.index(0, column).data().toString(); };
        QCOMPARE(cell(CatalogueModel::From), u"Switchback itself"_s);
        QCOMPARE(cell(CatalogueModel::Releases), u"2"_s);
        QCOMPARE(cell(CatalogueModel::OwnEntries), QString());
        catalogue.refreshedFrom = u"/srv/shop.json"_s;
        catalogue.ownReleases = {{.version = u"1.9.0"_s, .lts = true}, {.version = u"2.0.0"_s}};
        model.setCatalogue(catalogue);
        QCOMPARE(cell(CatalogueModel::From), u"/srv/shop.json"_s);
        QCOMPARE(cell(CatalogueModel::Releases), u"3"_s);
        QCOMPARE(cell(CatalogueModel::OwnEntries), u"2"_s);
        QCOMPARE(model.index(0, CatalogueModel::UpdatedOn).data(SortRole).toDate(), QDate(2026, 11, 20));
    }

    void aCatalogueThatCannotBeReadSaysWhy()
    {
        CatalogueModel model;
        model.setCatalogues({broken()});
        const QModelIndex index = model.index(0, CatalogueModel::Product);
        QCOMPARE(index.data(ReasonRole).toString(), u"broken.json is not valid JSON."_s);
        QCOMPARE(index.data(Qt::ToolTipRole).toString(), u"broken.json is not valid JSON."_s);
        QVERIFY(!index.data(UsableRole).toBool());
        QVERIFY(!index.data(Qt::DecorationRole).isNull());
    }

    void releasesAreNewestFirstWithOwnEntriesMarked()
    {
        CatalogueReleaseModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        ReleaseCatalogue catalogue = shop();
        catalogue.ownReleases = {{.version = u"1.9.0"_s, .lts = false}};
        model.setCatalogue(catalogue);
        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(model.index(0, CatalogueReleaseModel::Version).data().toString(), u"1.10.0"_s);
        QCOMPARE(model.index(0, CatalogueReleaseModel::Lts).data().toString(), u"Yes"_s);
        QCOMPARE(model.index(0, CatalogueReleaseModel::ComesFrom).data().toString(), u"1.9.0 or newer"_s);
        QVERIFY(!model.index(0, 0).data(StateRole).toBool());
        QCOMPARE(model.index(1, CatalogueReleaseModel::Lts).data().toString(), u"No"_s);
        QCOMPARE(model.index(1, CatalogueReleaseModel::Own).data().toString(), u"Own entry"_s);
        QCOMPARE(model.index(1, CatalogueReleaseModel::Notes).data().toString(), u"First line."_s);
        QVERIFY(model.index(1, 0).data(StateRole).toBool());
        QCOMPARE(model.indexOf(u"1.9.0"_s).row(), 1);
        model.setCatalogue({});
        QCOMPARE(model.rowCount(), 0);
    }
};

QTEST_MAIN(TestCatalogueModel)
#include "tst_cataloguemodel.moc"
