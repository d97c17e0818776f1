// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/platforms/local/procfile.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace Switchback;

class ProcfileTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void commandsAreTakenAsTheyStand()
    {
        const auto file = parseProcfile("# comment\r\n\nweb: exec ./serve --port $PORT --name \"a: b\"\r\n"
                                        "release:./migrate && echo done\nworker: ./work\n",
                                        u"Procfile"_s);
        QVERIFY(file);
        QCOMPARE(file->web, u"exec ./serve --port $PORT --name \"a: b\""_s);
        QCOMPARE(file->release, u"./migrate && echo done"_s);
    }

    void aMigrationIsOptional()
    {
        const auto file = parseProcfile("web: ./serve", u"Procfile"_s);
        QVERIFY(file);
        QVERIFY(file->release.isEmpty());
    }

    void eachMistakeIsNamed_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("sentence");
        QTest::newRow("no web") << QByteArray("worker: ./work\n") << u"releases/1/Procfile has no line “web:”."_s;
        QTest::newRow("empty") << QByteArray() << u"releases/1/Procfile has no line “web:”."_s;
        QTest::newRow("no colon") << QByteArray("web: x\nserve it\n") << u"line 2 is not of the form “name: command”"_s;
        QTest::newRow("no command") << QByteArray("web:  \n") << u"“web:” in line 1 has no command"_s;
        QTest::newRow("twice") << QByteArray("web: a\nweb: b\n") << u"“web:” is there twice, again in line 2"_s;
    }

    void eachMistakeIsNamed()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, sentence);
        const auto file = parseProcfile(bytes, u"releases/1/Procfile"_s);
        QVERIFY(!file);
        QVERIFY2(file.error().sentence.english().contains(sentence), qPrintable(file.error().sentence.english()));
    }
};

QTEST_APPLESS_MAIN(ProcfileTest)
#include "tst_procfile.moc"
