// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "models/findingmodel.h"
#include "tests/models/pseudolanguage.h"

#include <QAbstractItemModelTester>
#include <QIcon>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Switchback;
using Model = FindingModel;

namespace {

Finding found(Gravity gravity, const QString &code)
{
    Finding finding;
    finding.gravity = gravity;
    finding.code = code;
    finding.sentence = Text("Something about %1.", {code});
    finding.remedy = Text("Do something about %1.", {code});
    return finding;
}

QStringList codes(const Model &model)
{
    QStringList codes;
    for (int row = 0; row < model.rowCount(); ++row)
        codes.append(model.index(row, 0).data(IdRole).toString());
    return codes;
}

struct House {
    Model model;
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::Fatal};
};

} // namespace

class TestFindingModel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theWorstComesFirst()
    {
        House house;
        house.model.setFindings({found(Gravity::Note, u"n1"_s), found(Gravity::Warning, u"w1"_s),
                                 found(Gravity::Failure, u"f1"_s), found(Gravity::Note, u"n2"_s),
                                 found(Gravity::Failure, u"f2"_s)});
        QCOMPARE(codes(house.model), (QStringList{u"f1"_s, u"f2"_s, u"w1"_s, u"n1"_s, u"n2"_s}));
        house.model.setFindings({});
        QCOMPARE(house.model.rowCount(), 0);
    }

    void whatIsAcknowledgedComesLastAndSaysSo()
    {
        House house;
        Finding known = found(Gravity::Failure, u"f"_s);
        known.acknowledged = Acknowledgement{.who = u"anna"_s, .at = {}, .note = u"on Monday"_s};
        house.model.setFindings({known, found(Gravity::Note, u"n"_s)});
        QCOMPARE(codes(house.model), (QStringList{u"n"_s, u"f"_s}));
        QCOMPARE(house.model.index(1, Model::GravityName).data().toString(), u"Acknowledged"_s);
        QVERIFY(house.model.index(1, 0).data(SortRole).toInt() > house.model.index(0, 0).data(SortRole).toInt());

        // One that changes stays in its row.
        const QSignalSpy changed(&house.model, &Model::dataChanged);
        house.model.setFinding(1, found(Gravity::Failure, u"f"_s));
        QCOMPARE(changed.size(), 1);
        QCOMPARE(codes(house.model), (QStringList{u"n"_s, u"f"_s}));
        QCOMPARE(house.model.index(1, Model::GravityName).data().toString(), u"Failure"_s);
    }

    void aRowSaysHowMuchItWeighsAndWhatItIs()
    {
        House house;
        const Finding warning = found(Gravity::Warning, u"w"_s);
        house.model.setFindings({warning});
        const QModelIndex weight = house.model.index(0, Model::GravityName);
        const QModelIndex sentence = house.model.index(0, Model::Sentence);
        QCOMPARE(weight.data().toString(), u"Warning"_s);
        QVERIFY(weight.data(Qt::DecorationRole).canConvert<QIcon>());
        QVERIFY(!sentence.data(Qt::DecorationRole).isValid());
        QCOMPARE(weight.data(StateRole).value<Gravity>(), Gravity::Warning);
        QCOMPARE(sentence.data().toString(), u"Something about w."_s);
        QCOMPARE(sentence.data(Qt::ToolTipRole).toString(), u"Something about w."_s);
        QCOMPARE(sentence.data(ReasonRole).toString(), u"Do something about w."_s);
        QCOMPARE(sentence.data(ValueRole).value<Finding>(), warning);
        QVERIFY(weight.data(SortRole).toInt() < int(Gravity::Note));
    }

    void theLanguageChanges()
    {
        House house;
        house.model.setFindings({found(Gravity::Failure, u"f"_s)});
        const PseudoLanguage language;
        house.model.retranslate();
        QCOMPARE(house.model.index(0, Model::GravityName).data().toString(), u"[Failure]"_s);
        QCOMPARE(house.model.headerData(Model::Sentence, Qt::Horizontal).toString(), u"[What was found]"_s);
    }
};

QTEST_MAIN(TestFindingModel)
#include "tst_findingmodel.moc"
