// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/process/markerfilter.h"

#include <QTest>

using namespace Switchback;

/// Our own words in a program's output, however they are cut on the way.
class MarkerFilterTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void markersAreTakenOut_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QByteArray>("output");
        QTest::addColumn<QList<QByteArray>>("markers");
        QTest::newRow("none") << QByteArray("one\ntwo") << QByteArray("one\ntwo") << QList<QByteArray>();
        QTest::newRow("one") << QByteArray("a\nabab started\nb") << QByteArray("a\nb") << QList<QByteArray>{"started"};
        QTest::newRow("within a line") << QByteArray("no endabab exit 3\n") << QByteArray("no end")
                                       << QList<QByteArray>{"exit 3"};
        QTest::newRow("two") << QByteArray("abab fed\nabab exit 0\n") << QByteArray()
                             << QList<QByteArray>{"fed", "exit 0"};
        QTest::newRow("nearly one") << QByteArray("aba ab abb") << QByteArray("aba ab abb") << QList<QByteArray>();
        QTest::newRow("its beginning at the end") << QByteArray("x aba") << QByteArray("x aba") << QList<QByteArray>();
        QTest::newRow("not ended") << QByteArray("x abab exi") << QByteArray("x abab exi") << QList<QByteArray>();
    }
    void markersAreTakenOut()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QByteArray, output);
        QFETCH(QList<QByteArray>, markers);
        for (qsizetype size = 1; size <= bytes.size(); ++size) {
            MarkerFilter filter("abab");
            QByteArray left;
            QList<QByteArray> found;
            for (qsizetype begin = 0; begin < bytes.size(); begin += size) {
                const QList<MarkerFilter::Piece> pieces = filter.add(bytes.mid(begin, size));
                for (const MarkerFilter::Piece &piece : pieces) {
                    left += piece.bytes;
                    if (!piece.marker.isEmpty())
                        found.append(piece.marker);
                }
            }
            left += filter.rest();
            QCOMPARE(left, output);
            QCOMPARE(found, markers);
        }
    }
};

QTEST_GUILESS_MAIN(MarkerFilterTest)
#include "tst_markerfilter.moc"
