// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "models/csv.h"
#include "models/itemroles.h"

#include <QDateTime>
#include <QStandardItemModel>
#include <QTest>
#include <QTimeZone>

using namespace Qt::StringLiterals;
using namespace Switchback;

namespace {

void fill(QStandardItemModel &model, const QList<QStringList> &rows)
{
    for (const QStringList &row : rows) {
        QList<QStandardItem *> items;
        for (const QString &text : row)
            items.append(new QStandardItem(text));
        model.appendRow(items);
    }
}

} // namespace

class TestCsv : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void titlesComeFirst();
    void cellsAreQuotedWhereNeeded_data();
    void cellsAreQuotedWhereNeeded();
    void formulasAreMadeHarmless_data();
    void formulasAreMadeHarmless();
    void rawValuesGoBeforeShownTexts();
    void onlyChosenRowsAndColumnsAreWritten();
    void emptyModelGivesTitlesOnly();
    void clipboardHasTabsAndNoTitles();
    void clipboardCellsStayInTheirPlace();
};

void TestCsv::titlesComeFirst()
{
    QStandardItemModel model;
    model.setHorizontalHeaderLabels({u"Name"_s, u"Up, or not"_s});
    fill(model, {{u"Live"_s, u"Up"_s}, {u"UAT"_s, u"Down"_s}});
    QCOMPARE(csvText(model), u"Name,\"Up, or not\"\r\nLive,Up\r\nUAT,Down\r\n"_s);
}

void TestCsv::cellsAreQuotedWhereNeeded_data()
{
    QTest::addColumn<QString>("cell");
    QTest::addColumn<QString>("expected");
    QTest::newRow("plain") << u"plain text"_s << u"plain text"_s;
    QTest::newRow("empty") << QString() << QString();
    QTest::newRow("comma") << u"a,b"_s << u"\"a,b\""_s;
    QTest::newRow("quote") << u"a \"b\" c"_s << u"\"a \"\"b\"\" c\""_s;
    QTest::newRow("line feed") << u"a\nb"_s << u"\"a\nb\""_s;
    QTest::newRow("carriage return") << u"a\r\nb"_s << u"\"a\r\nb\""_s;
    QTest::newRow("umlaut") << u"Rückweg → 1"_s << u"Rückweg → 1"_s;
}

void TestCsv::cellsAreQuotedWhereNeeded()
{
    QFETCH(QString, cell);
    QFETCH(QString, expected);
    QStandardItemModel model;
    model.setHorizontalHeaderLabels({u"T"_s});
    fill(model, {{cell}});
    QCOMPARE(csvText(model), u"T\r\n%1\r\n"_s.arg(expected));
}

void TestCsv::formulasAreMadeHarmless_data()
{
    QTest::addColumn<QString>("cell");
    QTest::addColumn<QString>("expected");
    QTest::newRow("equals") << u"=1+1"_s << u"'=1+1"_s;
    QTest::newRow("plus") << u"+49 30"_s << u"'+49 30"_s;
    QTest::newRow("minus") << u"-1"_s << u"'-1"_s;
    QTest::newRow("at") << u"@SUM(A1)"_s << u"'@SUM(A1)"_s;
    QTest::newRow("tab") << u"\t=1"_s << u"'\t=1"_s;
    QTest::newRow("with quotes") << u"=HYPERLINK(\"x\",\"y\")"_s << u"\"'=HYPERLINK(\"\"x\"\",\"\"y\"\")\""_s;
    QTest::newRow("later in the text") << u"1=1"_s << u"1=1"_s;
}

void TestCsv::formulasAreMadeHarmless()
{
    QFETCH(QString, cell);
    QFETCH(QString, expected);
    QStandardItemModel model;
    model.setHorizontalHeaderLabels({u"T"_s});
    fill(model, {{cell}});
    QCOMPARE(csvText(model), u"T\r\n%1\r\n"_s.arg(expected));
}

void TestCsv::rawValuesGoBeforeShownTexts()
{
    QStandardItemModel model;
    model.setHorizontalHeaderLabels({u"Size"_s, u"Made"_s, u"Day"_s, u"Change"_s});
    fill(model, {{u"3.2 GiB"_s, u"yesterday"_s, u"Friday"_s, u"less"_s}});
    model.item(0, 0)->setData(qint64(3435973837), ExportRole);
    const QTimeZone berlin("Europe/Berlin");
    model.item(0, 1)->setData(QDateTime(QDate(2026, 11, 20), QTime(13, 0), berlin), ExportRole);
    model.item(0, 2)->setData(QDate(2026, 11, 20), ExportRole);
    model.item(0, 3)->setData(-1.5, ExportRole);
    QCOMPARE(csvText(model), u"Size,Made,Day,Change\r\n3435973837,2026-11-20T12:00:00Z,2026-11-20,-1.5\r\n"_s);
}

void TestCsv::onlyChosenRowsAndColumnsAreWritten()
{
    QStandardItemModel model;
    model.setHorizontalHeaderLabels({u"A"_s, u"B"_s, u"C"_s});
    fill(model, {{u"a0"_s, u"b0"_s, u"c0"_s}, {u"a1"_s, u"b1"_s, u"c1"_s}, {u"a2"_s, u"b2"_s, u"c2"_s}});
    QCOMPARE(csvText(model, {2, 0}, {2, 0}), u"C,A\r\nc2,a2\r\nc0,a0\r\n"_s);
    QCOMPARE(tabText(model, {1}, {0, 2}), u"a1\tc1"_s);
}

void TestCsv::emptyModelGivesTitlesOnly()
{
    QStandardItemModel model;
    model.setHorizontalHeaderLabels({u"A"_s, u"B"_s});
    QCOMPARE(csvText(model), u"A,B\r\n"_s);
    QCOMPARE(tabText(model), QString());
}

void TestCsv::clipboardHasTabsAndNoTitles()
{
    QStandardItemModel model;
    model.setHorizontalHeaderLabels({u"A"_s, u"B"_s});
    fill(model, {{u"=1"_s, u"3.2 GiB"_s}, {u"a\"b"_s, u"c,d"_s}});
    model.item(0, 1)->setData(qint64(7), ExportRole);
    QCOMPARE(tabText(model), u"=1\t3.2 GiB\na\"b\tc,d"_s);
}

void TestCsv::clipboardCellsStayInTheirPlace()
{
    QStandardItemModel model;
    fill(model, {{u"a\tb\nc\rd"_s, u"e"_s}});
    QCOMPARE(tabText(model), u"a b c d\te"_s);
}

QTEST_MAIN(TestCsv)
#include "tst_csv.moc"
