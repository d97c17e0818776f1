// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/platforms/umbraco/packagesource.h"
#include "tests/fakes/umbracozip.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <archive.h>
#include <archive_entry.h>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;
using namespace Switchback;

namespace {

/// Replaces a name everywhere in an archive by one of the same length.
QByteArray renamed(QByteArray zip, const QByteArray &from, const QByteArray &to)
{
    Q_ASSERT(from.size() == to.size());
    return zip.replace(from, to);
}

QByteArray withName(const QByteArray &name)
{
    const QByteArray plain(name.size(), 'n');
    return renamed(UmbracoZip::packed({{QString::fromLatin1(plain), "content"}, {u"good.cs"_s, "class Good;"}}), plain,
                   name);
}

/// A zip with one link in it, as Unix packs it.
QByteArray withLink(const QByteArray &name, const QByteArray &target)
{
    archive *writer = archive_write_new();
    archive_write_set_format_zip(writer);
    std::array<char, 4096> zip{};
    size_t used = 0;
    archive_write_open_memory(writer, zip.data(), zip.size(), &used);
    archive_entry *entry = archive_entry_new();
    archive_entry_set_pathname(entry, name.constData());
    archive_entry_set_filetype(entry, AE_IFLNK);
    archive_entry_set_symlink(entry, target.constData());
    archive_entry_set_perm(entry, 0777);
    if (archive_write_header(writer, entry) != ARCHIVE_OK)
        qFatal("%s", archive_error_string(writer));
    archive_entry_free(entry);
    archive_write_close(writer);
    archive_write_free(writer);
    return {zip.data(), qsizetype(used)};
}

} // namespace

/// Packages that people name: what they may hold, and that nothing is written outside of where they are laid out.
class TestPackageSource : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_scratch;

    QString folder() const { return m_scratch->filePath(u"a/b/code"_s); }

    Result<void> layOut(const QByteArray &zip, const std::stop_token &stop = {})
    {
        const QString name = m_scratch->filePath(u"shop.zip"_s);
        QFile file(name);
        if (!file.open(QIODevice::WriteOnly) || file.write(zip) != zip.size() || !QDir().mkpath(folder()))
            qFatal("no package");
        file.close();
        return layOutPackage(name, folder(), stop);
    }

private Q_SLOTS:
    void init() { m_scratch = std::make_unique<QTemporaryDir>(); }

    void codeIsLaidOutAsItIs()
    {
        const UmbracoZip::Files files{{u"src/Web/Web.csproj"_s, "<Project />\r\n"}, {u"grüße.txt"_s, "\0\x01\xff"}};
        const Result<void> done = layOut(UmbracoZip::packed(files));
        QVERIFY(done);
        QCOMPARE(UmbracoZip::read(folder()), files);
    }

    void aRepositoryInItStaysOut()
    {
        QVERIFY(layOut(UmbracoZip::packed({{u".git/config"_s, "[core]"}, {u"a/.GIT/x"_s, "x"}, {u"a.cs"_s, "a"}})));
        QCOMPARE(UmbracoZip::read(folder()).keys(), QStringList(u"a.cs"_s));
    }

    void nothingIsWrittenElsewhere_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::newRow("above") << QByteArray("../../evil.txt");
        QTest::newRow("above, in the midst") << QByteArray("src/../../../evil.txt");
        QTest::newRow("from the root on") << QByteArray("/tmp/evil-switchback");
        QTest::newRow("as Windows has it") << QByteArray("..\\..\\evil.txt");
        QTest::newRow("on a drive") << QByteArray("C:/evil.txt");
        QTest::newRow("not UTF-8") << QByteArray("ev\xff\xfel.txt");
    }
    void nothingIsWrittenElsewhere()
    {
        QFETCH(QByteArray, name);
        const Result<void> done = layOut(withName(name));
        QVERIFY(!done);
        QCOMPARE(done.error().code, u"umbraco.package"_s);
        const UmbracoZip::Files all = UmbracoZip::read(m_scratch->path());
        QVERIFY(
            std::none_of(all.keyBegin(), all.keyEnd(), [](const QString &path) { return path.contains("evil"_L1); }));
        QVERIFY(!QFile::exists(u"/tmp/evil-switchback"_s));
    }

    void linksAreNoCode_data()
    {
        QTest::addColumn<QByteArray>("target");
        QTest::newRow("out of it") << QByteArray("../../evil.txt");
        QTest::newRow("to the root") << QByteArray("/etc");
        QTest::newRow("within") << QByteArray("other.cs");
    }
    void linksAreNoCode()
    {
        QFETCH(QByteArray, target);
        const Result<void> done = layOut(withLink("code.cs", target));
        QVERIFY(!done);
        QCOMPARE(done.error().code, u"umbraco.package"_s);
        QVERIFY(QDir(folder()).isEmpty(QDir::AllEntries | QDir::System | QDir::Hidden | QDir::NoDotAndDotDot));
    }

    void twoOfOneNameAreNoCode()
    {
        const QByteArray zip =
            renamed(UmbracoZip::packed({{u"one.cs"_s, "first"}, {u"two.cs"_s, "other"}}), "two.cs", "one.cs");
        const Result<void> done = layOut(zip);
        QVERIFY(!done);
        QCOMPARE(done.error().code, u"umbraco.package"_s);
    }

    void aDamagedOneIsRefused_data()
    {
        QTest::addColumn<QByteArray>("zip");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("no archive") << QByteArray("this is no zip");
        const QByteArray good = UmbracoZip::packed({{u"a.cs"_s, QByteArray(100'000, 'x')}});
        QTest::newRow("cut off") << good.left(good.size() / 2);
    }
    void aDamagedOneIsRefused()
    {
        QFETCH(QByteArray, zip);
        const Result<void> done = layOut(zip);
        QVERIFY(!done);
        QCOMPARE(done.error().code, u"umbraco.package"_s);
    }

    void itStopsWhenNobodyWaits()
    {
        std::stop_source stop;
        stop.request_stop();
        const Result<void> done = layOut(UmbracoZip::packed({{u"a.cs"_s, "a"}}), stop.get_token());
        QVERIFY(!done);
        QCOMPARE(done.error().kind, ProblemKind::Cancelled);
    }
};

QTEST_GUILESS_MAIN(TestPackageSource)
#include "tst_packagesource.moc"
