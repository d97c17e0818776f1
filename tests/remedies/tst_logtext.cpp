// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/engine/logtext.h"
#include "models/remedy.h"

#include <QStringEncoder>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Switchback;

/// What is made of pasted text before it is looked up.
class TestLogText : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aLogIsReadAsSomebodySeesIt_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QByteArray>("text");
        const QString lines = u"first\nwrite error: no room on /srv – ü\n"_s;
        const QByteArray plain = lines.toUtf8();
        const auto wide = [&lines](QStringConverter::Encoding encoding, bool isMarked) -> QByteArray {
            QStringEncoder encoder(encoding,
                                   isMarked ? QStringConverter::Flag::WriteBom : QStringConverter::Flag::Default);
            return encoder.encode(lines);
        };
        QTest::newRow("as it is") << plain << plain;
        QTest::newRow("nothing") << QByteArray() << QByteArray();
        QTest::newRow("marked as UTF-8") << "\xef\xbb\xbf" + plain << plain;
        QTest::newRow("UTF-16 of Windows") << wide(QStringConverter::Utf16LE, true) << plain;
        QTest::newRow("UTF-16, big end first") << wide(QStringConverter::Utf16BE, true) << plain;
        QTest::newRow("UTF-16 without mark") << wide(QStringConverter::Utf16LE, false) << plain;
        QTest::newRow("UTF-16, big end first, without mark") << wide(QStringConverter::Utf16BE, false) << plain;
        QTest::newRow("half a character") << wide(QStringConverter::Utf16LE, true).chopped(1) << plain.chopped(1);
        QTest::newRow("Windows' line ends") << QByteArray("a\r\nb\r\n") << QByteArray("a\nb\n");
        QTest::newRow("progress bar") << QByteArray("10 %\r50 %\rwrite error\n")
                                      << QByteArray("10 %\n50 %\nwrite error\n");
        QTest::newRow("zeros") << QByteArray("\0a\0\0b\n", 6) << QByteArray("ab\n");
        QTest::newRow("colours") << QByteArray("\x1b[1;31mwrite\x1b[0m \x1b[38;2;1;2;3merror\x1b[K\n")
                                 << QByteArray("write error\n");
        QTest::newRow("title and link") << QByteArray(
            "\x1b]0;title\x07x \x1b]8;;https://a.example\x1b\\link\x1b]8;;\x1b\\\n")
                                        << QByteArray("x link\n");
        QTest::newRow("set of characters") << QByteArray("\x1b(Bx\n") << QByteArray("x\n");
        QTest::newRow("sequences without end")
            << QByteArray("a\x1b[12\nb\x1b]title\nc\x1b\nd\x1b") << QByteArray("a\nb\nc\nd");
        QTest::newRow("sequence in no ASCII") << QByteArray("a\x1b[\xc3\xbc\n") << QByteArray("a\xc3\xbc\n");
    }
    void aLogIsReadAsSomebodySeesIt()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QByteArray, text);
        QCOMPARE(logText(bytes), text);
    }

    void numbersAloneAreExitCodesAndStatuses_data()
    {
        QTest::addColumn<QByteArray>("typed");
        QTest::addColumn<int>("exitCode");
        QTest::addColumn<int>("status");
        QTest::newRow("either") << QByteArray("137") << 137 << 137;
        QTest::newRow("exit code only") << QByteArray("7\n") << 7 << 0;
        QTest::newRow("status only") << QByteArray(" 502 ") << 0 << 502;
        QTest::newRow("said to be an exit code") << QByteArray("exit code 137") << 137 << 0;
        QTest::newRow("said to be a status") << QByteArray("HTTP 137") << 0 << 137;
        QTest::newRow("zero is no failure") << QByteArray("0") << 0 << 0;
        QTest::newRow("too large") << QByteArray("1000") << 0 << 0;
        QTest::newRow("in a sentence") << QByteArray("137 files copied") << 0 << 0;
        QTest::newRow("huge") << QByteArray(1 << 20, '1') << 0 << 0;
    }
    void numbersAloneAreExitCodesAndStatuses()
    {
        QFETCH(QByteArray, typed);
        QFETCH(int, exitCode);
        QFETCH(int, status);
        const Symptom symptom = symptomOf(typed);
        QCOMPARE(symptom.exitCode.value_or(0), exitCode);
        QCOMPARE(symptom.httpStatus.value_or(0), status);
        QCOMPARE(symptom.text, typed);
        // A platform has numbers of its own.
        QVERIFY(!symptomOf(typed, u"magento"_s).exitCode && !symptomOf(typed, u"magento"_s).httpStatus);
    }
};

QTEST_GUILESS_MAIN(TestLogText)
#include "tst_logtext.moc"
