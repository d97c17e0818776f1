// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "models/environmentmodel.h"
#include "models/projectcatalog.h"
#include "tests/fakes/fakecockpit.h"
#include "tests/fakes/sampledata.h"
#include "ui/tablepane.h"

#include <QHeaderView>
#include <QTableView>
#include <QTest>

using namespace Switchback;
using namespace Switchback::Fakes;
using namespace Qt::StringLiterals;

/// How wide the columns of a table are, and what of that is remembered.
class TestTablePane : public QObject {
    Q_OBJECT

private:
    /// A table of environments that is shown.
    struct Scene {
        FakeCockpit cockpit;
        ProjectCatalog catalog{&cockpit};
        EnvironmentModel model{&catalog};
        TablePane pane{u"environments"_s, &model};

        Scene() { pane.resize(1000, 300); }
        void fill() { cockpit.setProject(guestbook()); }
        [[nodiscard]] int width(EnvironmentModel::Column column) const { return pane.view()->columnWidth(column); }
    };

private Q_SLOTS:
    void columnsAreAsWideAsWhatIsInThem()
    {
        Scene scene;
        const int before = scene.width(EnvironmentModel::UpgradeBackup);
        scene.fill();
        QTRY_VERIFY(scene.width(EnvironmentModel::UpgradeBackup) != before);
        const QString kept =
            scene.model.indexOf(liveRef()).siblingAtColumn(EnvironmentModel::UpgradeBackup).data().toString();
        QVERIFY(!kept.isEmpty());
        QVERIFY(scene.width(EnvironmentModel::UpgradeBackup) > scene.pane.fontMetrics().horizontalAdvance(kept));
    }

    void aTableThatWasAlwaysEmptyRemembersNoWidths()
    {
        QByteArray remembered;
        {
            const Scene empty;
            remembered = empty.pane.headerState();
        }
        Scene scene;
        scene.pane.restoreHeader(remembered);
        const int before = scene.width(EnvironmentModel::UpgradeBackup);
        scene.fill();
        QTRY_VERIFY(scene.width(EnvironmentModel::UpgradeBackup) != before);
    }

    void whatAPersonChoseIsRemembered()
    {
        QByteArray remembered;
        {
            Scene scene;
            scene.fill();
            const int before = scene.width(EnvironmentModel::UpgradeBackup);
            QTRY_VERIFY(scene.width(EnvironmentModel::UpgradeBackup) != before);
            scene.pane.view()->setColumnWidth(EnvironmentModel::State, 77);
            remembered = scene.pane.headerState();
        }
        Scene scene;
        scene.pane.restoreHeader(remembered);
        scene.fill();
        QCoreApplication::processEvents();
        QCOMPARE(scene.width(EnvironmentModel::State), 77);
    }

    void thereIsRoomForWordsThatComeLater()
    {
        Scene scene;
        const QString words = u"One day it says much more than it does now"_s;
        scene.pane.setExpectedTexts(EnvironmentModel::Version, {u"short"_s, words});
        scene.fill();
        QTRY_VERIFY(scene.width(EnvironmentModel::Version) > scene.pane.fontMetrics().horizontalAdvance(words));
    }
};

QTEST_MAIN(TestTablePane)
#include "tst_tablepane.moc"
