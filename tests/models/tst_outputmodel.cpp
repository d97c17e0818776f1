// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "models/itemroles.h"
#include "models/outputmodel.h"
#include "tests/fakes/sampledata.h"
#include "tests/models/pseudolanguage.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Switchback;

namespace {

struct House {
    OutputModel model;
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::Fatal};
    QSignalSpy inserted{&model, &QAbstractItemModel::rowsInserted};
    QSignalSpy removed{&model, &QAbstractItemModel::rowsRemoved};

    explicit House(int capacity = 100)
        : model(nullptr, capacity)
    {
    }
};

QList<OutputLine> lines(qint64 from, qint64 to)
{
    QList<OutputLine> all;
    for (qint64 number = from; number <= to; ++number) {
        OutputLine line;
        line.number = number;
        line.stepId = u"migrate"_s;
        line.stream = number % 2 == 0 ? Stream::Error : Stream::Output;
        line.text = u"line %1"_s.arg(number);
        all.append(line);
    }
    return all;
}

QList<qint64> numbers(const OutputModel &model)
{
    QList<qint64> all;
    for (int row = 0; row < model.rowCount(); ++row)
        all.append(model.index(row).data(SortRole).toLongLong());
    return all;
}

} // namespace

class TestOutputModel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void linesAreAppendedInBatches();
    void rolesTellStreamAndStep();
    void noteIsTranslated();
    void linesHeldArePassedOver();
    void oldestGoWhenFull();
    void batchLargerThanCapacityIsCut();
    void loadedLinesComeBeforeThoseThatArrivedMeanwhile();
    void loadLargerThanCapacityIsCut();
    void modelCanBeCleared();
    void textForClipboard();
};

void TestOutputModel::linesAreAppendedInBatches()
{
    House house;
    QCOMPARE(house.model.lastNumber(), 0);
    house.model.append(lines(1, 3));
    house.model.append(lines(4, 9));
    house.model.append({});
    QCOMPARE(house.inserted.count(), 2);
    QCOMPARE(house.model.rowCount(), 9);
    QCOMPARE(house.model.lastNumber(), 9);
    QCOMPARE(house.model.index(8).data().toString(), u"line 9"_s);
}

void TestOutputModel::rolesTellStreamAndStep()
{
    House house;
    house.model.append(lines(1, 2));
    QCOMPARE(house.model.index(0).data(StateRole).value<Stream>(), Stream::Output);
    QCOMPARE(house.model.index(1).data(StateRole).value<Stream>(), Stream::Error);
    QCOMPARE(house.model.index(0).data(IdRole).toString(), u"migrate"_s);
    QCOMPARE(house.model.index(0).data(ValueRole).value<OutputLine>(), lines(1, 1).constFirst());
}

void TestOutputModel::noteIsTranslated()
{
    House house;
    OutputLine note;
    note.number = 1;
    note.stream = Stream::Note;
    note.note = Text("Step %1 begins.", {u"migrate"_s});
    house.model.append({note});
    house.model.append(lines(2, 2));
    QCOMPARE(house.model.index(0).data().toString(), u"Step migrate begins."_s);
    QSignalSpy changed(&house.model, &QAbstractItemModel::dataChanged);
    const PseudoLanguage language;
    house.model.retranslate();
    QCOMPARE(changed.count(), 1);
    QCOMPARE(house.model.index(0).data().toString(), u"[Step migrate begins.]"_s);
    QCOMPARE(house.model.index(1).data().toString(), u"line 2"_s); // the program's own words
}

void TestOutputModel::linesHeldArePassedOver()
{
    House house;
    house.model.append(lines(1, 5));
    house.model.append(lines(3, 7));
    house.model.append(lines(6, 7));
    QCOMPARE(numbers(house.model), QList<qint64>({1, 2, 3, 4, 5, 6, 7}));
    QCOMPARE(house.inserted.count(), 2);
}

void TestOutputModel::oldestGoWhenFull()
{
    House house(5);
    house.model.append(lines(1, 4));
    house.model.append(lines(5, 7));
    QCOMPARE(numbers(house.model), QList<qint64>({3, 4, 5, 6, 7}));
    QCOMPARE(house.removed.count(), 1);
}

void TestOutputModel::batchLargerThanCapacityIsCut()
{
    House house(5);
    house.model.append(lines(1, 2));
    house.model.append(lines(3, 20));
    QCOMPARE(numbers(house.model), QList<qint64>({16, 17, 18, 19, 20}));
}

void TestOutputModel::loadedLinesComeBeforeThoseThatArrivedMeanwhile()
{
    House house;
    house.model.append(lines(5, 8));
    house.model.setLines(lines(1, 6));
    QCOMPARE(numbers(house.model), QList<qint64>({1, 2, 3, 4, 5, 6, 7, 8}));
    house.model.setLines({});
    QCOMPARE(house.model.rowCount(), 8);
}

void TestOutputModel::loadLargerThanCapacityIsCut()
{
    House house(3);
    house.model.setLines(lines(1, 10));
    QCOMPARE(numbers(house.model), QList<qint64>({8, 9, 10}));
}

void TestOutputModel::modelCanBeCleared()
{
    House house;
    house.model.append(lines(1, 5));
    house.model.clear();
    QCOMPARE(house.model.rowCount(), 0);
    house.model.append(lines(1, 2));
    QCOMPARE(house.model.rowCount(), 2);
}

void TestOutputModel::textForClipboard()
{
    House house;
    QCOMPARE(house.model.plainText(), QString());
    house.model.append(lines(1, 2));
    QCOMPARE(house.model.plainText(), u"line 1\nline 2\n"_s);
}

QTEST_MAIN(TestOutputModel)
#include "tst_outputmodel.moc"
