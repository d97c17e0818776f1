// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/remedies/remedylibrary.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QScopeGuard>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>
#include <unistd.h>

#include <functional>

using namespace Qt::StringLiterals;
using namespace Switchback;

namespace {

QByteArray entry(const QByteArray &id, const QByteArray &code)
{
    return "remedies:\n  - id: " + id + "\n    when: [{code: " + code
           + "}]\n    owner: you\n    sentence: {en: It broke., de: Es ist defekt.}\n"
             "    steps: [{en: Mend it., de: Beheben Sie es.}]\n";
}

void write(const QDir &folder, const QString &name, const QByteArray &bytes)
{
    QFile file(folder.filePath(name));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
    QVERIFY(file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup | QFile::ReadOther));
}

/// The faults of a folder of one's own that \a make has put something into. All the rest has to work.
QStringList faultsOf(const std::function<void(const QDir &)> &make)
{
    const QTemporaryDir folder;
    // Whoever made it unreadable may have stopped being root, who reads everything.
    const auto root = qScopeGuard([] {
        if (geteuid() != getuid() && seteuid(getuid()) != 0)
            abort();
    });
    write(QDir(folder.path()), u"good.yaml"_s, entry("good", "good.one"));
    make(QDir(folder.path()));
    const RemedyLibrary library(folder.path());
    if (library.match({.code = u"good.one"_s}, {}).isEmpty() || library.all().size() < 100)
        return {u"the rest does not work"_s};
    QStringList faults;
    for (const RemedyFault &fault : library.faults())
        faults.append(u"%1:%2: %3"_s.arg(fault.file, QString::number(fault.line), fault.sentence.english())
                          .replace(folder.path(), u"own"_s));
    return faults;
}

} // namespace

/// What becomes of a person's own files of remedies that are not as they should be: each is named, and the rest works.
class TestRemedyFolder : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatIsNoFileIsNamed()
    {
        QCOMPARE(faultsOf([](const QDir &folder) { QVERIFY(folder.mkdir(u"x.yaml"_s)); }),
                 QStringList(u"own/x.yaml:0: It cannot be read: Is a directory"_s));
        QCOMPARE(faultsOf([](const QDir &folder) {
                     QVERIFY(QFile::link(u"x.yaml"_s, folder.filePath(u"x.yaml"_s))); // to itself
                 }),
                 QStringList(u"own/x.yaml:0: It cannot be read: No such file or directory"_s));
        QCOMPARE(
            faultsOf([](const QDir &folder) { QCOMPARE(mkfifo(qPrintable(folder.filePath(u"x.yaml"_s)), 0600), 0); }),
            QStringList(u"own/x.yaml:0: It cannot be read: Invalid argument"_s));
    }

    void aFileThatMayNotBeReadIsNamed()
    {
        const QStringList faults = faultsOf([](const QDir &folder) {
            write(folder, u"x.yaml"_s, "remedies: []\n");
            QVERIFY(QFile::setPermissions(folder.filePath(u"x.yaml"_s), {}));
            QVERIFY(QFile::setPermissions(folder.path(), QFile::ReadOwner | QFile::ExeOwner | QFile::WriteOwner
                                                             | QFile::ReadGroup | QFile::ExeGroup | QFile::ReadOther
                                                             | QFile::ExeOther));
            if (geteuid() == 0)
                QCOMPARE(seteuid(65534), 0);
        });
        QCOMPARE(faults, QStringList(u"own/x.yaml:0: It cannot be read: Permission denied"_s));
    }

    void aHugeFileIsNotReadWhole()
    {
        QCOMPARE(faultsOf([](const QDir &folder) {
                     QFile file(folder.filePath(u"x.yaml"_s));
                     QVERIFY(file.open(QIODevice::WriteOnly));
                     QVERIFY(file.resize(100 << 20));
                 }),
                 QStringList(u"own/x.yaml:0: It is too large for a file of remedies."_s));
    }

    void theSameRemedyInTwoOwnFilesIsSaid()
    {
        QCOMPARE(faultsOf([](const QDir &folder) {
                     write(folder, u"other.yaml"_s, entry("twice", "other.one"));
                     write(folder, u"third.yaml"_s, entry("twice", "third.one"));
                 }),
                 QStringList(
                     u"own/third.yaml:0: The remedy twice is in own/other.yaml, too. The one of this file counts."_s));
    }

    void aPlatformThatDoesNotExistIsSaid()
    {
        QCOMPARE(faultsOf([](const QDir &folder) {
                     write(folder, u"x.yaml"_s, "# ours\nplatform: magnoila\nremedies: []\n");
                 }),
                 QStringList(u"own/x.yaml:2: There is no platform “magnoila”; there are local, magnolia, umbraco, "
                             "octopus, magento."_s));
    }

    void tabsAreNamed()
    {
        const QStringList faults =
            faultsOf([](const QDir &folder) { write(folder, u"x.yaml"_s, "remedies:\n\t- id: a\n\t  owner: you\n"); });
        QCOMPARE(faults.size(), 1);
        QVERIFY2(faults.first().startsWith(u"own/x.yaml:2: It is not valid YAML here: "_s), qPrintable(faults.first()));
    }

    void fewBytesThatMeanVeryManyTakeNoTime_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QByteArray laughs = "a0: &a0 [x, x, x, x, x, x, x, x, x]\n";
        for (int i = 1; i < 30; ++i) {
            const QByteArray one = "*a" + QByteArray::number(i - 1);
            laughs += "a" + QByteArray::number(i) + ": &a" + QByteArray::number(i) + " ["
                      + QByteArray(one + ", ").repeated(8) + one + "]\n";
        }
        QTest::newRow("lists of lists") << laughs + "remedies: *a29\n";
        QTest::newRow("the same remedy a hundred thousand times")
            << "remedies:\n  - &one\n    id: x\n    when: [{code: a.b}]\n    owner: you\n    sentence: {en: a, de: b}\n"
               "    steps: [{en: a, de: b}]\n"
                   + QByteArray("  - *one\n").repeated(100'000);
        QTest::newRow("the same way a hundred thousand times")
            << "remedies:\n  - id: x\n    owner: you\n    sentence: {en: a, de: b}\n    steps: [{en: a, de: b}]\n    "
               "when:\n"
               "      - &one {texts: ['a+', 'b+', 'c+']}\n"
                   + QByteArray("      - *one\n").repeated(100'000);
        QTest::newRow("itself") << QByteArray("remedies: &me\n  - *me\n");
        QTest::newRow("very deep") << "remedies: " + QByteArray(200'000, '[');
        QTest::newRow("very deep maps") << "remedies: " + QByteArray("{a: ").repeated(200'000);
    }
    void fewBytesThatMeanVeryManyTakeNoTime()
    {
        QFETCH(QByteArray, bytes);
        QElapsedTimer timer;
        timer.start();
        const RemedyLibrary library({{u"x.yaml"_s, bytes}});
        QVERIFY(!library.faults().isEmpty());
        QVERIFY2(library.faults().size() <= 110, qPrintable(QString::number(library.faults().size())));
        QCOMPARE(library.faults().first().file, u"x.yaml"_s);
        constexpr int ages = 60'000;
        QVERIFY2(timer.elapsed() < ages, qPrintable(QString::number(timer.elapsed())));
    }
};

QTEST_GUILESS_MAIN(TestRemedyFolder)
#include "tst_remedyfolder.moc"
