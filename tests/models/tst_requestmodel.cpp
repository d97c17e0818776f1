// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "models/csv.h"
#include "models/requestmodel.h"
#include "tests/fakes/sampleaccounts.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Switchback;
using namespace Switchback::Fakes;

namespace {

OutputLine lineOf(qint64 number, const QString &path)
{
    OutputLine line = sampleRequests().constFirst();
    RequestRecord record = *RequestRecord::fromLine(line);
    record.path = path;
    line.number = number;
    line.text = record.toLine();
    return line;
}

struct House {
    explicit House(int capacity = 100)
        : model(nullptr, capacity)
    {
    }
    RequestModel model;
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::Fatal};

    QString text(int row, int column) const { return model.index(row, column).data().toString(); }
    QStringList paths() const
    {
        QStringList paths;
        for (int row = 0; row < model.rowCount(); ++row)
            paths.append(text(row, RequestModel::Path));
        return paths;
    }
};

} // namespace

class TestRequestModel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void saysWhatWasAskedAndWhatCameBack()
    {
        House house;
        house.model.setLines(sampleRequests());
        QCOMPARE(house.model.rowCount(), 3);
        QCOMPARE(house.text(0, RequestModel::Time), u"13:00:01.250"_s);
        QCOMPARE(house.text(0, RequestModel::Method), u"GET"_s);
        QCOMPARE(house.text(0, RequestModel::Host), u"octopus.example.org:8443"_s);
        QCOMPARE(house.text(0, RequestModel::Path), u"/api/spaces?take=30"_s);
        QCOMPARE(house.text(0, RequestModel::Status), u"200"_s);
        QCOMPARE(house.text(0, RequestModel::Duration), u"84\u00a0ms"_s);
        QVERIFY(house.model.index(0, 0).data(StateRole).toBool());
        QVERIFY(!house.model.index(1, 0).data(StateRole).toBool());
        QCOMPARE(house.text(2, RequestModel::Status), u"no answer"_s);
        QCOMPARE(house.model.index(2, 0).data(ReasonRole).toString(), u"http.timeout"_s);
    }

    void outputIsPassedOver()
    {
        House house;
        OutputLine line = lineOf(1, u"/a"_s);
        line.stream = Stream::Output;
        house.model.setLines({line});
        house.model.append({line});
        QCOMPARE(house.model.rowCount(), 0);
    }

    void aBatchThatIsHeldAlreadyIsPassedOver()
    {
        House house;
        house.model.append({lineOf(1, u"/a"_s), lineOf(2, u"/b"_s)});
        house.model.append({lineOf(2, u"/b"_s), lineOf(3, u"/c"_s)});
        QCOMPARE(house.paths(), (QStringList{u"/a"_s, u"/b"_s, u"/c"_s}));
    }

    void whatArrivedWhileLoadingStays()
    {
        House house;
        house.model.append({lineOf(3, u"/c"_s)});
        house.model.setLines({lineOf(1, u"/a"_s), lineOf(2, u"/b"_s)});
        QCOMPARE(house.paths(), (QStringList{u"/a"_s, u"/b"_s, u"/c"_s}));
        house.model.clear();
        QCOMPARE(house.model.rowCount(), 0);
    }

    void theOldestGoFirst()
    {
        House house(2);
        house.model.append({lineOf(1, u"/a"_s), lineOf(2, u"/b"_s)});
        house.model.append({lineOf(3, u"/c"_s)});
        QCOMPARE(house.paths(), (QStringList{u"/b"_s, u"/c"_s}));
        house.model.append({lineOf(4, u"/d"_s), lineOf(5, u"/e"_s), lineOf(6, u"/f"_s)});
        QCOMPARE(house.paths(), (QStringList{u"/e"_s, u"/f"_s}));
    }

    void aSpreadsheetGetsNumbers()
    {
        House house;
        house.model.setLines(sampleRequests().first(1));
        QCOMPARE(csvText(house.model),
                 u"Time,Method,Status,Duration,Path,Host\r\n"
                 "2026-11-20T12:00:01Z,GET,200,84,/api/spaces?take=30,octopus.example.org:8443\r\n"_s);
    }
};

QTEST_MAIN(TestRequestModel)
#include "tst_requestmodel.moc"
