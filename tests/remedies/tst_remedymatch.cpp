// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/remedies/remedylibrary.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace Switchback;

namespace {

/// A remedy as a file has it, with what it is found by.
QByteArray entry(const QByteArray &id, const QByteArray &when, const QByteArray &sentence = "It broke.",
                 const QByteArray &more = {})
{
    return "  - id: " + id + "\n    when:\n" + when + "    owner: you\n    sentence: {en: \"" + sentence + "\", de: \""
           + sentence + "\"}\n    steps:\n      - {en: Mend it., de: Beheben Sie es.}\n" + more;
}

RemedyLibrary libraryOf(const QByteArray &entries, const QByteArray &head = {})
{
    return RemedyLibrary({{u"test.yaml"_s, head + "remedies:\n" + entries}});
}

QStringList idsOf(const QList<RemedyMatch> &matches)
{
    QStringList ids;
    for (const RemedyMatch &match : matches)
        ids.append(match.remedy.id);
    return ids;
}

QStringList faultsOf(const RemedyLibrary &library)
{
    QStringList faults;
    for (const RemedyFault &fault : library.faults())
        faults.append(u"%1:%2: %3"_s.arg(fault.file, QString::number(fault.line), fault.sentence.english()));
    return faults;
}

} // namespace

/// How remedies are found for symptoms, and what becomes of files and texts that are not as they should be.
class TestRemedyMatch : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theSurestComesFirst()
    {
        const auto library = libraryOf(
            entry("by-text", "      - text: connection refused\n") + entry("by-code", "      - code: a.refused\n")
            + entry("by-family", "      - code: a.*\n") + entry("by-exit", "      - exit: 7\n")
            + entry("by-http", "      - http: 502\n") + entry("by-kind", "      - kind: Network\n"));
        QCOMPARE(faultsOf(library), QStringList());
        const Symptom all{.code = u"a.refused"_s,
                          .kind = ProblemKind::Network,
                          .exitCode = 7,
                          .httpStatus = 502,
                          .text = "curl: (7) connection refused"};
        QCOMPARE(idsOf(library.match(all, {})),
                 QStringList({u"by-code"_s, u"by-text"_s, u"by-exit"_s, u"by-http"_s, u"by-family"_s}));
    }

    void theKindCountsOnlyWhereNothingElseIsKnown()
    {
        const auto library =
            libraryOf(entry("by-kind", "      - kind: Network\n") + entry("by-code", "      - code: a.refused\n"));
        QCOMPARE(idsOf(library.match({.code = u"b"_s, .kind = ProblemKind::Network}, {})), QStringList(u"by-kind"_s));
        QCOMPARE(idsOf(library.match({.code = u"a.refused"_s, .kind = ProblemKind::Network}, {})),
                 QStringList(u"by-code"_s));
        QCOMPARE(idsOf(library.match({.code = u"b"_s, .kind = ProblemKind::Timeout}, {})), QStringList());
    }

    void allPartsOfASignatureMustHold()
    {
        const auto library =
            libraryOf(entry("both", "      - texts: ['first sign', 'second sign']\n        exit: 2\n"));
        const QByteArray text = "a line\nthe second sign\nnothing\nthe first sign\n";
        QCOMPARE(idsOf(library.match({.exitCode = 2, .text = text}, {})), QStringList(u"both"_s));
        QCOMPARE(idsOf(library.match({.exitCode = 1, .text = text}, {})), QStringList());
        QCOMPARE(idsOf(library.match({.exitCode = 2, .text = "the first sign"}, {})), QStringList());
    }

    void oneOfSeveralSignaturesIsEnough()
    {
        const auto library = libraryOf(entry("either", "      - code: a.b\n      - text: odd words\n"));
        QCOMPARE(idsOf(library.match({.code = u"a.b"_s}, {})), QStringList(u"either"_s));
        QCOMPARE(idsOf(library.match({.text = "some odd words here"}, {})), QStringList(u"either"_s));
    }

    void placesAreFilledWithWhatTheMessageSays()
    {
        const auto library = libraryOf(entry("places", "      - text: 'module (\\S+) needs (\\d+)'\n", "%1 needs %2.",
                                             "    actions:\n      - copy: install %1\n"));
        QCOMPARE(faultsOf(library), QStringList());
        const QList<RemedyMatch> matches = library.match({.text = "x\nmodule A%2 needs 12\n"}, {});
        QCOMPARE(matches.size(), 1);
        QCOMPARE(matches.first().remedy.sentence.english(), u"A%2 needs 12."_s);
        QCOMPARE(matches.first().remedy.actions.first().command, u"install 'A%2'"_s);
        QCOMPARE(matches.first().lines, QStringList(u"module A%2 needs 12"_s));
        QVERIFY(matches.first().reason.english().contains(u"module A%2 needs 12"_s));
        QCOMPARE(library.all().first().sentence.english(), u"… needs …."_s);
    }

    void whatOutputSaysIsOneWordOfACommand()
    {
        const auto library = libraryOf(entry("places", "      - text: 'module (.+) is missing'\n", "It broke.",
                                             "    actions:\n      - copy: install %1\n"));
        const auto command = [&library](const QByteArray &text) {
            return library.match({.text = text}, {}).value(0).remedy.actions.value(0).command;
        };
        QCOMPARE(command("module x; reboot is missing"), u"install 'x; reboot'"_s);
        QCOMPARE(command("module $(reboot) is missing"), u"install '$(reboot)'"_s);
        QCOMPARE(command("module it's is missing"), QStringLiteral("install 'it'\\''s'"));
    }

    void otherPlatformsDoNotCount()
    {
        const auto library = libraryOf(entry("one", "      - text: it failed\n"), "platform: octopus\n");
        QCOMPARE(idsOf(library.match({.platform = u"octopus"_s, .text = "it failed"}, {})), QStringList(u"one"_s));
        QCOMPARE(idsOf(library.match({.platform = u"magento"_s, .text = "it failed"}, {})), QStringList());
        QCOMPARE(idsOf(library.match({.text = "it failed"}, {})), QStringList(u"one"_s));
    }

    void otherVersionsDoNotCount_data()
    {
        QTest::addColumn<QString>("version");
        QTest::addColumn<bool>("isFound");
        QTest::newRow("below") << u"2.4.3"_s << false;
        QTest::newRow("first") << u"2.4.4"_s << true;
        QTest::newRow("patch level") << u"2.4.7-p3"_s << true;
        QTest::newRow("above") << u"2.4.8"_s << false;
        QTest::newRow("not known") << QString() << true;
    }
    void otherVersionsDoNotCount()
    {
        QFETCH(QString, version);
        QFETCH(bool, isFound);
        const auto library =
            libraryOf(entry("one", "      - text: it failed\n", "It broke.", "    versions: \">=2.4.4 <2.4.8\"\n"));
        QCOMPARE(library.match({.version = version, .text = "it failed"}, {}).size(), isFound ? 1 : 0);
    }

    void mistakesAreNamedAndTheRestWorks_data()
    {
        QTest::addColumn<QByteArray>("bad");
        QTest::addColumn<QString>("fault");
        QTest::newRow("back reference") << entry("bad", "      - text: '(a+)+\\1'\n")
                                        << u"test.yaml:4: The expression"_s;
        QTest::newRow("look ahead") << entry("bad", "      - text: 'a(?=b)'\n") << u"test.yaml:4: The expression"_s;
        QTest::newRow("empty expression") << entry("bad", "      - text: ''\n") << u"test.yaml:4: The expression"_s;
        QTest::newRow("no such kind") << entry("bad", "      - kind: Strange\n") << u"test.yaml:4: There is no such"_s;
        QTest::newRow("no number") << entry("bad", "      - exit: many\n") << u"test.yaml:4: A whole number"_s;
        QTest::newRow("unknown key") << entry("bad", "      - code: a.b\n", "It broke.", "    remark: x\n")
                                     << u"test.yaml:9: The key “remark”"_s;
        QTest::newRow("nothing to find it by")
            << entry("bad", "      - {}\n") << u"test.yaml:4: What a remedy is found"_s;
        QTest::newRow("place without group")
            << entry("bad", "      - text: words\n", "It is %1.") << u"test.yaml:2: A text has %1"_s;
        QTest::newRow("place with code only")
            << entry("bad", "      - code: a.b\n", "It is %1.") << u"test.yaml:2: A text has %1"_s;
        QTest::newRow("address") << entry("bad", "      - code: a.b\n", "It broke.",
                                          "    actions:\n      - open: http://x.example\n")
                                 << u"test.yaml:10: An address"_s;
        QTest::newRow("operation") << entry("bad", "      - code: a.b\n", "It broke.",
                                            "    actions:\n      - prepare: Fly\n")
                                   << u"test.yaml:10: There is no such operation"_s;
        QTest::newRow("versions") << entry("bad", "      - code: a.b\n", "It broke.", "    versions: new ones\n")
                                  << u"test.yaml:9: “new ones” is no range"_s;
        QTest::newRow("a key twice") << entry("bad", "      - code: a.b\n", "It broke.", "    owner: platform\n")
                                     << u"test.yaml:9: The key “owner” is there twice."_s;
        QTest::newRow("no list") << entry("bad", "      - code: a.b\n", "It broke.", "    actions: copy\n")
                                 << u"test.yaml:9: A list is expected"_s;
        QTest::newRow("too many ways to find it")
            << entry("bad", QByteArray("      - code: a.b\n").repeated(201)) << u"test.yaml:4: The list has more"_s;
        QTest::newRow("twice the same") << entry("good", "      - code: a.c\n") << u"test.yaml:9: The id good"_s;
    }
    void mistakesAreNamedAndTheRestWorks()
    {
        QFETCH(QByteArray, bad);
        QFETCH(QString, fault);
        const bool isSecond = bad.contains("id: good");
        const QByteArray good = entry("good", "      - code: good.one\n");
        const auto library = libraryOf(isSecond ? good + bad : bad + good);
        const QStringList faults = faultsOf(library);
        QVERIFY2(
            std::any_of(faults.cbegin(), faults.cend(), [&fault](const QString &one) { return one.startsWith(fault); }),
            qPrintable(faults.join(u'\n')));
        QCOMPARE(idsOf(library.match({.code = u"good.one"_s}, {})), QStringList(u"good"_s));
    }

    void garbageIsNoFileOfRemedies_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("no YAML") << QByteArray("remedies:\n  - id: [\n");
        QTest::newRow("a list") << QByteArray("- a\n- b\n");
        QTest::newRow("no list") << QByteArray("remedies: 4\n");
        QTest::newRow("binary") << QByteArray("\x7f\x45LF\0\x01\xff\xfe\x00\x80", 10);
        QTest::newRow("huge") << QByteArray(5 << 20, 'a');
    }
    void garbageIsNoFileOfRemedies()
    {
        QFETCH(QByteArray, bytes);
        const RemedyLibrary library(
            {{u"broken.yaml"_s, bytes}, {u"good.yaml"_s, "remedies:\n" + entry("good", "      - code: good.one\n")}});
        QVERIFY(!library.faults().isEmpty());
        QCOMPARE(library.faults().first().file, u"broken.yaml"_s);
        QCOMPARE(idsOf(library.match({.code = u"good.one"_s}, {})), QStringList(u"good"_s));
    }

    void oneOwnRemedyCountsInsteadOfOurs()
    {
        QTemporaryDir folder;
        QFile own(folder.filePath(u"mine.yaml"_s));
        QVERIFY(own.open(QIODevice::WriteOnly));
        own.write("remedies:\n" + entry("kind.network", "      - kind: Network\n", "Ask the network people."));
        own.close();
        QFile broken(folder.filePath(u"broken.yaml"_s));
        QVERIFY(broken.open(QIODevice::WriteOnly));
        broken.write("remedies: [");
        broken.close();
        const RemedyLibrary library(folder.path());
        const QList<RemedyMatch> matches = library.match({.kind = ProblemKind::Network}, {});
        QCOMPARE(matches.size(), 1);
        QCOMPARE(matches.first().remedy.sentence.english(), u"Ask the network people."_s);
        QCOMPARE(library.faults().size(), 1);
        QCOMPARE(library.faults().first().file, broken.fileName());
        QVERIFY(library.all().size() > 10); // ours are there as well
    }

    void translationsAreThereOnceItWasRead()
    {
        const RemedyLibrary library;
        const QByteArray source = "It was cancelled.";
        QCOMPARE(library.translation(u"de"_s, source), QString());
        QVERIFY(!library.all().isEmpty());
        QCOMPARE(library.translation(u"de"_s, source), u"Es wurde abgebrochen."_s);
        QCOMPARE(library.translation(u"fr"_s, source), QString());
    }

    void anyBytesAreTaken_data()
    {
        QTest::addColumn<QByteArray>("text");
        QByteArray binary;
        for (int i = 0; i < 4096; ++i)
            binary.append(char(i * 37));
        QTest::newRow("binary around it") << binary + "\nthe disk is full\n" + binary;
        QTest::newRow("no UTF-8 in other lines") << QByteArray("\xff\xfe\xc3\n\x80 the\nthe disk is full\xc3\n");
        QTest::newRow("Windows' line ends") << QByteArray("one\r\nthe disk is full\r\ntwo\r\n");
        QTest::newRow("zeros") << QByteArray(1000, '\0') + "\nthe disk is full";
        QTest::newRow("fifty megabytes")
            << QByteArray("an ordinary line of a log, as there are many\n").repeated(1'100'000) + "the disk is full\n";
    }
    void anyBytesAreTaken()
    {
        QFETCH(QByteArray, text);
        const auto library = libraryOf(entry("full", "      - text: 'disk is full'\n"));
        const QList<RemedyMatch> matches = library.match({.text = text}, {});
        QCOMPARE(idsOf(matches), QStringList(u"full"_s));
        QVERIFY(matches.first().lines.first().startsWith(u"the disk is full"_s));
    }

    void aLineWithoutEndIsReadAsFarAsAnybodyWould()
    {
        const auto library = libraryOf(entry("full", "      - text: 'disk is full'\n"));
        const QByteArray endless(60 << 20, 'x');
        QCOMPARE(idsOf(library.match({.text = "the disk is full" + endless}, {})), QStringList(u"full"_s));
        QCOMPARE(idsOf(library.match({.text = endless + "the disk is full"}, {})), QStringList());
    }

    void whatWouldTakeForEverElsewhereDoesNot()
    {
        // Engines that go back and forth need 2^n steps for this.
        const auto library = libraryOf(entry("nested", "      - text: '(x+x+)+y'\n"));
        const QByteArray text = QByteArray(QByteArray(10'000, 'x') + '\n').repeated(100);
        QCOMPARE(idsOf(library.match({.text = text}, {})), QStringList());
    }

    void moreThanOneAutomatonHoldsAreFoundOneByOne()
    {
        // Each of them takes as much room as thousands of ordinary ones.
        QByteArray entries;
        for (int i = 0; i < 400; ++i)
            entries += entry("big-" + QByteArray::number(i),
                             "      - text: 'begin-" + QByteArray::number(i) + "[a-z]{1,900}[0-9]{1,900}end'\n");
        const auto library = libraryOf(entries);
        QCOMPARE(faultsOf(library), QStringList());
        QCOMPARE(idsOf(library.match({.text = "x\nbegin-123abc456end\nbegin-7\n"}, {})), QStringList(u"big-123"_s));
    }

    void itStopsWhenNobodyWaits()
    {
        const auto library = libraryOf(entry("full", "      - text: 'disk is full'\n"));
        std::stop_source stop;
        stop.request_stop();
        QCOMPARE(idsOf(library.match({.text = "the disk is full"}, stop.get_token())), QStringList());
    }

    void aLineIsToldOnce()
    {
        const auto library = libraryOf(entry("full", "      - text: 'disk is full'\n"));
        const QByteArray text = QByteArray("disk is full\n").repeated(100) + "sda: disk is full\n"
                                + QByteArray("disk is full: 1\ndisk is full: 2\ndisk is full: 3\ndisk is full: 4\n");
        const QStringList lines = library.match({.text = text}, {}).first().lines;
        QCOMPARE(lines.size(), 5);
        QCOMPARE(lines.first(), u"disk is full"_s);
        QCOMPARE(lines.at(1), u"sda: disk is full"_s);
    }
};

QTEST_GUILESS_MAIN(TestRemedyMatch)
#include "tst_remedymatch.moc"
