// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/verification/fingerprint.h"
#include "app/verification/noisemask.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace Switchback;

namespace {

Fingerprint print(const QStringList &texts, quint64 slot = 1)
{
    QList<Passage> passages;
    for (const QString &text : texts)
        passages.append({slot, text});
    return Fingerprint::of(passages);
}

QString differs(const QStringList &before, const QStringList &again, const QStringList &after)
{
    const ContentDifference difference = differenceBeyondNoise(print(before), print(again), print(after));
    return u"-%1 +%2"_s.arg(difference.gone).arg(difference.added);
}

const QString none = u"-0 +0"_s;

} // namespace

/// What counts as other content, and what as noise.
class TestFingerprint : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void knownNoiseLeavesNoTrace_data()
    {
        QTest::addColumn<QString>("one");
        QTest::addColumn<QString>("other");
        QTest::newRow("clock") << u"It is 12:31:05"_s << u"It is 9:07:00 pm"_s;
        QTest::newRow("iso date") << u"On 2026-11-27T19:00:00Z"_s << u"On 2027-01-01"_s;
        QTest::newRow("german date") << u"Stand 27.11.2026"_s << u"Stand 1.1.27"_s;
        QTest::newRow("american date") << u"as of 11/27/2026"_s << u"as of 1/2/2027"_s;
        QTest::newRow("english words") << u"On November 27, 2026"_s << u"On May 1st, 2027"_s;
        QTest::newRow("british words") << u"On 27 November 2026"_s << u"On 1 May 2027"_s;
        QTest::newRow("german words") << u"Am 27. November 2026"_s << u"Am 1. März 2027"_s;
        QTest::newRow("with its day") << u"On Friday, 27 November 2026"_s << u"On Saturday, 1 May 2027"_s;
        QTest::newRow("ago") << u"Changed 3 minutes ago"_s << u"Changed 1 hour ago"_s;
        QTest::newRow("took") << u"Made in 0.123 seconds"_s << u"Made in 17 ms"_s;
        QTest::newRow("uuid") << u"Id 0b8f1d3c-1f1e-4b57-9d61-7d1c2a3b4c5d"_s
                              << u"Id 11111111-2222-3333-4444-555555555555"_s;
        QTest::newRow("hex") << u"Build 4f3a9c2b7d10"_s << u"Build aa0bb1cc2dd3ee4"_s;
        QTest::newRow("epoch") << u"At 1764270000"_s << u"At 1764270123456"_s;
        QTest::newRow("token") << u"dGhpcyBpcyBhIG5vbmNlIDEyMw=="_s << u"YW5vdGhlciBub25jZSBmb3IgMjM0NQ=="_s;
        QTest::newRow("blanks") << u" a\n b "_s << u"a b"_s;
    }
    void knownNoiseLeavesNoTrace()
    {
        QFETCH(QString, one);
        QFETCH(QString, other);
        QCOMPARE(withoutNoise(one), withoutNoise(other));
    }

    void whatMattersStays_data()
    {
        QTest::addColumn<QString>("one");
        QTest::addColumn<QString>("other");
        QTest::newRow("price") << u"19.99 EUR"_s << u"18.99 EUR"_s;
        QTest::newRow("number") << u"12 articles"_s << u"13 articles"_s;
        QTest::newRow("version") << u"Version 2.4.8"_s << u"Version 2.4.9"_s;
        QTest::newRow("telephone") << u"+49 30 12345"_s << u"+49 30 12346"_s;
        QTest::newRow("long word") << u"Donaudampfschifffahrtsgesellschaft"_s
                                   << u"Rechtsschutzversicherungsgesellschaften"_s;
        QTest::newRow("hex-like word") << u"effacedbadfacade"_s << u"deadbeefcafebabe"_s;
        QTest::newRow("opening days") << u"Closed on Mondays"_s << u"Closed on Tuesdays"_s;
        QTest::newRow("month in a word") << u"decent 5 marching"_s << u"decent 6 marching"_s;
    }
    void whatMattersStays()
    {
        QFETCH(QString, one);
        QFETCH(QString, other);
        QVERIFY2(withoutNoise(one) != withoutNoise(other), qPrintable(withoutNoise(one)));
    }

    void assetsOfAnotherBuildAreTheSame()
    {
        QCOMPARE(withoutAssetNoise(u"/js/app.3f9a1c2b.js"_s), withoutAssetNoise(u"/js/app.77aa00ff.js"_s));
        QCOMPARE(withoutAssetNoise(u"/app.css?v=12"_s), withoutAssetNoise(u"/app.css?v=13"_s));
        QCOMPARE(withoutAssetNoise(u"/static/version1764270000/x.js"_s),
                 withoutAssetNoise(u"/static/version1764271234/x.js"_s));
        QVERIFY(withoutAssetNoise(u"/js/app.js"_s) != withoutAssetNoise(u"/js/shop.js"_s));
        QVERIFY(withoutAssetNoise(u"/img/a1.png"_s) != withoutAssetNoise(u"/img/a2.png"_s));
    }

    void whatDiffersBetweenTwoLooksIsNoise()
    {
        QCOMPARE(differs({u"a"_s, u"visitor 7"_s}, {u"a"_s, u"visitor 8"_s}, {u"a"_s, u"visitor 9"_s}), none);
        QCOMPARE(differs({u"a"_s, u"lucky blue"_s}, {u"a"_s, u"lucky red"_s}, {u"a"_s, u"lucky green"_s}), none);
    }

    void theRestIsNot()
    {
        // The stable passage beside the noise has gone.
        QCOMPARE(differs({u"a"_s, u"visitor 7"_s}, {u"a"_s, u"visitor 8"_s}, {u"b"_s, u"visitor 9"_s}), u"-1 +1"_s);
        // More than came and went.
        QCOMPARE(differs({u"a"_s, u"x"_s}, {u"a"_s, u"y"_s}, {u"a"_s, u"z"_s, u"new"_s}), u"-0 +1"_s);
        QCOMPARE(differs({u"a"_s, u"b"_s}, {u"a"_s, u"b"_s}, {u"a"_s}), u"-1 +0"_s);
        QCOMPARE(differs({u"a"_s}, {u"a"_s}, {u"a"_s, u"b"_s}), u"-0 +1"_s);
        QCOMPARE(differs({u"a"_s, u"a"_s}, {u"a"_s, u"a"_s}, {u"a"_s}), u"-1 +0"_s);
    }

    void aListOfChangingLengthMayHaveAny()
    {
        QCOMPARE(differs({u"a"_s, u"r1"_s}, {u"a"_s, u"r2"_s, u"r3"_s}, {u"a"_s, u"r4"_s, u"r5"_s, u"r6"_s}), none);
        QCOMPARE(differs({u"a"_s, u"r1"_s}, {u"a"_s, u"r2"_s, u"r3"_s}, {u"r4"_s}), u"-1 +0"_s);
    }

    void noiseInOnePlaceExcusesNothingInAnother()
    {
        const Fingerprint before = Fingerprint::of({{1, u"x1"_s}, {2, u"stable"_s}});
        const Fingerprint again = Fingerprint::of({{1, u"x2"_s}, {2, u"stable"_s}});
        const Fingerprint after = Fingerprint::of({{1, u"x3"_s}, {2, u"other"_s}});
        const ContentDifference difference = differenceBeyondNoise(before, again, after);
        QCOMPARE(difference.gone, 1);
        QCOMPARE(difference.added, 1);
    }

    void orderDoesNotCount() { QCOMPARE(differs({u"a"_s, u"b"_s}, {u"b"_s, u"a"_s}, {u"b"_s, u"a"_s}), none); }

    void comesBackFromBase64AsItWas()
    {
        const Fingerprint original = Fingerprint::of({{1, u"a"_s}, {1, u"a"_s}, {7, u"b"_s}});
        QCOMPARE(Fingerprint::fromBase64(original.toBase64()), original);
        QCOMPARE(original.size(), 3);
        QVERIFY(Fingerprint::fromBase64("not base64!").isEmpty());
        QVERIFY(Fingerprint::fromBase64("AAAA").isEmpty());
        QVERIFY(Fingerprint::fromBase64("").isEmpty());
    }

    void isTheSameInEveryProcess()
    {
        // Kept for months: a change of this value would make every kept baseline worthless.
        QCOMPARE(Fingerprint::of({{5, u"Hello"_s}}).toBase64(), QByteArray("AAAAAAAAAAVj8L+s8sAPaw=="));
    }
};

QTEST_GUILESS_MAIN(TestFingerprint)
#include "tst_fingerprint.moc"
