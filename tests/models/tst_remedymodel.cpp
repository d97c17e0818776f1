// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "models/remedymodel.h"
#include "tests/models/pseudolanguage.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Switchback;
using Model = RemedyModel;

namespace {

Remedy remedy(const QString &id, const QString &platform)
{
    Remedy remedy;
    remedy.id = id;
    remedy.platform = platform;
    remedy.owner = Owner::Network;
    remedy.sentence = Text::fromData(u"It broke."_s);
    remedy.explanation = Text::fromData(u"It was old."_s);
    remedy.signs = {u"a.code"_s, u"some words"_s};
    return remedy;
}

struct House {
    Model model;
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::Fatal};
};

} // namespace

class TestRemedyModel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aRowSaysWhatHappensWhereAndHowItIsKnown()
    {
        House house;
        house.model.setRemedies({remedy(u"one"_s, u"octopus"_s), remedy(u"two"_s, {})});
        QCOMPARE(house.model.rowCount(), 2);
        QCOMPARE(shown(house.model, 0, Model::Sentence), u"It broke."_s);
        QCOMPARE(shownColumn(house.model, Model::PlatformName), (QStringList{u"Octopus Server"_s, u"All"_s}));
        QCOMPARE(shown(house.model, 0, Model::OwnerName), displayName(Owner::Network));
        QCOMPARE(shown(house.model, 0, Model::Signs), u"a.code, some words"_s);
        const QModelIndex first = house.model.index(0, 0);
        QCOMPARE(first.data(IdRole).toString(), u"one"_s);
        QCOMPARE(first.data(ReasonRole).toString(), u"It was old."_s);
        QCOMPARE(first.data(StateRole).value<Owner>(), Owner::Network);
        QCOMPARE(first.data(ValueRole).value<Remedy>(), remedy(u"one"_s, u"octopus"_s));
        QCOMPARE(first.data(Qt::ToolTipRole).toString(), u"It broke."_s);
    }

    void otherRemediesTakeTheirPlace()
    {
        House house;
        house.model.setRemedies({remedy(u"one"_s, {}), remedy(u"two"_s, {})});
        house.model.setRemedies({remedy(u"three"_s, {})});
        QCOMPARE(house.model.rowCount(), 1);
        QCOMPARE(house.model.index(0, 0).data(IdRole).toString(), u"three"_s);
    }

    void theLanguageChanges()
    {
        House house;
        house.model.setRemedies({remedy(u"one"_s, {})});
        const PseudoLanguage language;
        house.model.retranslate();
        QCOMPARE(shown(house.model, 0, Model::Sentence), u"[It broke.]"_s);
        QCOMPARE(house.model.headerData(Model::Sentence, Qt::Horizontal).toString(), u"[What happens]"_s);
    }
};

QTEST_MAIN(TestRemedyModel)
#include "tst_remedymodel.moc"
