// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/platforms/local/pathcomparison.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace Switchback;

namespace {

HttpAnswer answer(int status, const QByteArray &type = "text/html", qint64 bytes = 100)
{
    HttpAnswer made;
    made.status = status;
    made.contentType = type;
    made.bodyBytes = bytes;
    return made;
}

} // namespace

class PathComparisonTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void saysWhatIsWorse_data()
    {
        QTest::addColumn<int>("before");
        QTest::addColumn<QByteArray>("typeBefore");
        QTest::addColumn<int>("now");
        QTest::addColumn<QByteArray>("typeNow");
        QTest::addColumn<qint64>("bytesNow");
        QTest::addColumn<bool>("isWorse");
        const QByteArray html("text/html");
        const QByteArray plain("text/plain");
        QTest::newRow("as before") << 200 << html << 200 << html << qint64(100) << false;
        QTest::newRow("fails") << 200 << html << 500 << html << qint64(100) << true;
        QTest::newRow("is gone") << 200 << html << 404 << html << qint64(100) << true;
        QTest::newRow("another type") << 200 << html << 200 << plain << qint64(100) << true;
        QTest::newRow("empty") << 200 << html << 200 << html << qint64(0) << true;
        // The release repairs it, and what an error looked like is no measure.
        QTest::newRow("an error that was plain text is mended") << 500 << plain << 200 << html << qint64(100) << false;
        QTest::newRow("a redirect without a type answers")
            << 302 << QByteArray() << 200 << html << qint64(100) << false;
        QTest::newRow("an error is mended without a body") << 500 << plain << 204 << QByteArray() << qint64(0) << false;
    }
    void saysWhatIsWorse()
    {
        QFETCH(int, before);
        QFETCH(QByteArray, typeBefore);
        QFETCH(int, now);
        QFETCH(QByteArray, typeNow);
        QFETCH(qint64, bytesNow);
        QFETCH(bool, isWorse);
        const PathComparison comparison =
            comparePath(u"/"_s, answer(before, typeBefore), answer(now, typeNow, bytesNow));
        QCOMPARE(comparison.worse, isWorse);
        QVERIFY(!comparison.sentence.isEmpty());
    }
};

QTEST_GUILESS_MAIN(PathComparisonTest)

#include "tst_pathcomparison.moc"
