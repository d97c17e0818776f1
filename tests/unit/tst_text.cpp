// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "models/text.h"
#include "models/timetext.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QLocale>
#include <QTest>
#include <QTranslator>

using namespace Qt::StringLiterals;
using namespace Switchback;

namespace {

/// Answers for two sentences, as an installed language would.
class TestTranslator : public QTranslator {
public:
    using QTranslator::QTranslator;
    QString translate(const char *context, const char *source, const char *, int count) const override
    {
        if (qstrcmp(context, "Text") != 0)
            return {};
        if (qstrcmp(source, "%1 runs %2.") == 0)
            return u"Auf %1 läuft %2."_s;
        if (qstrcmp(source, "%n file(s) in %1.") == 0)
            return count == 1 ? u"%n Datei in %1."_s : u"%n Dateien in %1."_s;
        if (qstrcmp(source, "Second first: %2 %1.") == 0)
            return u"%2 vor %1."_s;
        return {};
    }
    bool isEmpty() const override { return false; }
};

QVariant nested(const Text &text)
{
    return QVariant::fromValue(text);
}

} // namespace

class TestText : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void emptyTextIsEmpty();
    void argumentsFillTheirPlaces();
    void argumentsAreFilledInOnePass();
    void missingArgumentLeavesNothing();
    void percentSignsSurvive();
    void figuresAreWrittenForPeople();
    void nestedTextIsTranslatedToo();
    void translationTakesOrderOfItsOwn();
    void pluralFollowsCount();
    void jsonRoundTripKeepsEverything();
    void unreadableJsonGivesEmptyText();
    void bytesAreBinaryUnits_data();
    void bytesAreBinaryUnits();
    void durationsShowTwoUnits_data();
    void durationsShowTwoUnits();
    void agesShowOneUnit_data();
    void agesShowOneUnit();
    void countdownEnds();

private:
    TestTranslator m_translator;
};

void TestText::init()
{
    QLocale::setDefault(QLocale::c());
}

void TestText::cleanup()
{
    QCoreApplication::removeTranslator(&m_translator);
}

void TestText::emptyTextIsEmpty()
{
    QVERIFY(Text().isEmpty());
    QCOMPARE(Text().translated(), QString());
    QCOMPARE(Text().english(), QString());
    QVERIFY(Text().toJson().isEmpty());
}

void TestText::argumentsFillTheirPlaces()
{
    const Text text("%1 runs %2.", {u"Live"_s, u"2.0.0"_s});
    QCOMPARE(text.translated(), u"Live runs 2.0.0."_s);
    QCOMPARE(text.english(), u"Live runs 2.0.0."_s);
    QCOMPARE(Text("%2, then %1, then %2", {u"a"_s, 7}).english(), u"7, then a, then 7"_s);
}

void TestText::argumentsAreFilledInOnePass()
{
    const Text text("%1 runs %2.", {u"a%2b%1"_s, u"%1%n%L2"_s});
    QCOMPARE(text.translated(), u"a%2b%1 runs %1%n%L2."_s);
    QCOMPARE(text.english(), u"a%2b%1 runs %1%n%L2."_s);
}

void TestText::missingArgumentLeavesNothing()
{
    QCOMPARE(Text("from %1 to %2", {u"a"_s}).english(), u"from a to "_s);
}

void TestText::percentSignsSurvive()
{
    QCOMPARE(Text("%1 is 100 % full, %", {u"disk"_s}).english(), u"disk is 100 % full, %"_s);
}

void TestText::figuresAreWrittenForPeople()
{
    const Text text("%1 in %2", {QVariant::fromValue(Bytes{3 * 1024}), QVariant::fromValue(Duration{1400})});
    QCOMPARE(text.english().replace(QChar::Nbsp, u' '), u"3.0 KiB in 1.4 s"_s);
}

void TestText::nestedTextIsTranslatedToo()
{
    const Text text("Note: %1", {nested(Text("%1 runs %2.", {u"UAT"_s, u"%2"_s}))});
    QCOMPARE(text.translated(), u"Note: UAT runs %2."_s);
    QCoreApplication::installTranslator(&m_translator);
    QCOMPARE(text.translated(), u"Note: Auf UAT läuft %2."_s);
    QCOMPARE(text.english(), u"Note: UAT runs %2."_s);
}

void TestText::translationTakesOrderOfItsOwn()
{
    QCoreApplication::installTranslator(&m_translator);
    QCOMPARE(Text("Second first: %2 %1.", {u"a"_s, u"b"_s}).translated(), u"b vor a."_s);
}

void TestText::pluralFollowsCount()
{
    QCOMPARE(Text("%n file(s) in %1.", {u"a"_s}, 3).english(), u"3 file(s) in a."_s);
    QCoreApplication::installTranslator(&m_translator);
    QCOMPARE(Text("%n file(s) in %1.", {u"a"_s}, 1).translated(), u"1 Datei in a."_s);
    QCOMPARE(Text("%n file(s) in %1.", {u"a"_s}, 3).translated(), u"3 Dateien in a."_s);
}

void TestText::jsonRoundTripKeepsEverything()
{
    const QDateTime moment(QDate(2026, 11, 20), QTime(12, 0, 1, 234), Qt::UTC);
    const Text text("%n: %1 %2 %3 %4 %5",
                    {u"ä%1\"\n"_s, QVariant::fromValue(Bytes{1LL << 40}), 13.8, QVariant::fromValue(Duration{90061}),
                     moment, nested(Text("%1 runs %2.", {u"Live"_s, u"1"_s}))},
                    4);
    const QByteArray stored = QJsonDocument(text.toJson()).toJson();
    const Text read = Text::fromJson(QJsonDocument::fromJson(stored).object());
    QCOMPARE(read, text);
    QCOMPARE(read.english(), text.english());
    QCOMPARE(read.translated(), text.translated());
}

void TestText::unreadableJsonGivesEmptyText()
{
    QVERIFY(Text::fromJson({}).isEmpty());
    QVERIFY(Text::fromJson({{u"source"_s, 7}, {u"arguments"_s, u"no list"_s}}).isEmpty());
}

void TestText::bytesAreBinaryUnits_data()
{
    QTest::addColumn<qint64>("bytes");
    QTest::addColumn<QString>("expected");
    QTest::newRow("none") << qint64(0) << u"0 bytes"_s;
    QTest::newRow("few") << qint64(812) << u"812 bytes"_s;
    QTest::newRow("kibi") << qint64(1536) << u"1.5 KiB"_s;
    QTest::newRow("gibi") << qint64(3435973837) << u"3.2 GiB"_s;
}

void TestText::bytesAreBinaryUnits()
{
    QFETCH(qint64, bytes);
    QFETCH(QString, expected);
    QCOMPARE(formatBytes(bytes).replace(QChar::Nbsp, u' '), expected);
}

void TestText::durationsShowTwoUnits_data()
{
    QTest::addColumn<qint64>("milliseconds");
    QTest::addColumn<QString>("expected");
    QTest::newRow("nothing") << qint64(0) << u"0 ms"_s;
    QTest::newRow("milliseconds") << qint64(340) << u"340 ms"_s;
    QTest::newRow("seconds") << qint64(1400) << u"1.4 s"_s;
    QTest::newRow("whole seconds") << qint64(42300) << u"42 s"_s;
    QTest::newRow("minutes") << qint64(185000) << u"3 min 5 s"_s;
    QTest::newRow("whole minutes") << qint64(180000) << u"3 min"_s;
    QTest::newRow("hours") << qint64(112800000) << u"31 h 20 min"_s;
    QTest::newRow("two days are hours") << qint64(172800000) << u"48 h"_s;
    QTest::newRow("days") << qint64(352800000) << u"4 d 2 h"_s;
}

void TestText::durationsShowTwoUnits()
{
    QFETCH(qint64, milliseconds);
    QFETCH(QString, expected);
    QCOMPARE(formatDuration(milliseconds).replace(QChar::Nbsp, u' '), expected);
}

void TestText::agesShowOneUnit_data()
{
    QTest::addColumn<qint64>("seconds");
    QTest::addColumn<QString>("expected");
    QTest::newRow("clock of another") << qint64(-30) << u"just now"_s;
    QTest::newRow("fresh") << qint64(4) << u"just now"_s;
    QTest::newRow("seconds") << qint64(42) << u"42 s ago"_s;
    QTest::newRow("last second") << qint64(59) << u"59 s ago"_s;
    QTest::newRow("minutes") << qint64(200) << u"3 min ago"_s;
    QTest::newRow("hours") << qint64(7199) << u"1 h ago"_s;
    QTest::newRow("days") << qint64(200000) << u"2 d ago"_s;
}

void TestText::agesShowOneUnit()
{
    QFETCH(qint64, seconds);
    QFETCH(QString, expected);
    const QDateTime now(QDate(2026, 11, 20), QTime(12, 0), Qt::UTC);
    QCOMPARE(ageText(now.addSecs(-seconds), now).replace(QChar::Nbsp, u' '), expected);
    QCOMPARE(ageText({}, now), u"never"_s);
}

void TestText::countdownEnds()
{
    const QDateTime now(QDate(2026, 11, 20), QTime(12, 0), Qt::UTC);
    const auto left = [&now](qint64 milliseconds) {
        return timeLeftText(now.addMSecs(milliseconds), now).replace(QChar::Nbsp, u' ');
    };
    QCOMPARE(left(169920000), u"47 h 12 min left"_s);
    QCOMPARE(left(1), u"1.0 s left"_s);
    QCOMPARE(left(0), u"expired"_s);
    QCOMPARE(left(-1), u"expired"_s);
    QCOMPARE(timeLeftText({}, now), u"kept until deleted"_s);
    QCOMPARE(backupText(u"1.0.0"_s, {}, now), u"1.0.0, kept until deleted"_s);
}

QTEST_GUILESS_MAIN(TestText)
#include "tst_text.moc"
