// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/catalogue/cataloguestore.h"
#include "models/releaseversion.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace Switchback;

/// The catalogues that come with Switchback, and what a workspace adds to them.
class TestCatalogueStore : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<CatalogueStore> m_store;

    [[nodiscard]] QString own(const QString &id) const
    {
        return m_folder->filePath(u"catalogues/%1.user.json"_s.arg(id));
    }
    [[nodiscard]] QString refreshed(const QString &id) const
    {
        return m_folder->filePath(u"catalogues/%1.json"_s.arg(id));
    }

    void write(const QString &path, const QByteArray &bytes) const
    {
        QVERIFY(QDir().mkpath(QFileInfo(path).path()));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(bytes), bytes.size());
    }

    [[nodiscard]] QByteArray catalogue(const QString &id, const QString &product, const QString &updatedOn) const
    {
        return QJsonDocument(QJsonObject{{u"id"_s, id},
                                         {u"product"_s, product},
                                         {u"platform"_s, u"local"_s},
                                         {u"source"_s, u"https://example.org/"_s},
                                         {u"updatedOn"_s, updatedOn},
                                         {u"releases"_s, QJsonArray{QJsonObject{{u"version"_s, u"9.0.0"_s}}}}})
            .toJson();
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_store =
            std::make_unique<CatalogueStore>(m_folder->filePath(u"catalogues"_s), std::make_shared<SystemClock>());
    }

    void whatIsShippedIsGood_data()
    {
        QTest::addColumn<QString>("file");
        const QDir folder(QStringLiteral(SWITCHBACK_SOURCE_DIR "/resources/catalogues"));
        const QStringList files = folder.entryList({u"*.json"_s}, QDir::Files);
        QVERIFY(!files.isEmpty());
        for (const QString &file : files)
            QTest::newRow(qPrintable(file)) << folder.filePath(file);
    }
    void whatIsShippedIsGood()
    {
        QFETCH(QString, file);
        const QString id = QFileInfo(file).completeBaseName();
        const auto bytes = readLimitedFile(file, FetchLimits().bytes);
        QVERIFY(bytes);
        const auto read = parseReleaseCatalogue(*bytes, id);
        QVERIFY2(read, read ? "" : qPrintable(read.error().sentence.english()));
        QCOMPARE(read->id, id);
        QCOMPARE(read->source.scheme(), u"https"_s);
        QVERIFY(std::is_sorted(
            read->releases.cbegin(), read->releases.cend(),
            [](const ReleaseFacts &left, const ReleaseFacts &right) { return isNewer(left.version, right.version); }));
        const auto inUse = m_store->find(id); // it is compiled in
        QVERIFY(inUse);
        QCOMPARE(*inUse, *read);
    }

    void allAreListedByProduct()
    {
        write(refreshed(u"shop"_s), catalogue(u"shop"_s, u"A web shop"_s, u"2026-11-20"_s));
        QStringList products;
        const QList<ReleaseCatalogue> all = m_store->all();
        for (const ReleaseCatalogue &one : all)
            products.append(one.product);
        QCOMPARE(products.first(), u"A web shop"_s);
        QVERIFY(products.contains(u"Magnolia"_s));
    }

    void lookingLeavesNothingBehind()
    {
        (void)m_store->all();
        QVERIFY(!QFileInfo::exists(m_folder->filePath(u"catalogues"_s)));
    }

    void aNewerCopyIsInUseAndAnOlderOneIsNot()
    {
        write(refreshed(u"magnolia"_s), catalogue(u"magnolia"_s, u"Magnolia DX"_s, u"2099-01-01"_s));
        QCOMPARE(m_store->find(u"magnolia"_s)->product, u"Magnolia DX"_s);
        write(refreshed(u"magnolia"_s), catalogue(u"magnolia"_s, u"Magnolia DX"_s, u"2001-01-01"_s));
        QCOMPARE(m_store->find(u"magnolia"_s)->product, u"Magnolia"_s);
    }

    void aBrokenCopyLeavesTheShippedOneAndSaysSo()
    {
        write(refreshed(u"magnolia"_s), "{");
        const auto found = m_store->find(u"magnolia"_s);
        QVERIFY(found);
        QCOMPARE(found->product, u"Magnolia"_s);
        QVERIFY(found->problem);
        QVERIFY(found->problem->sentence.english().contains(u"magnolia.json"_s));
        write(refreshed(u"shop"_s), "{");
        const QList<ReleaseCatalogue> all = m_store->all();
        const auto broken =
            std::find_if(all.cbegin(), all.cend(), [](const ReleaseCatalogue &one) { return one.id == u"shop"_s; });
        QVERIFY(broken != all.cend());
        QVERIFY(broken->problem);
    }

    void anUnknownCatalogueIsNotFound_data()
    {
        QTest::addColumn<QString>("id");
        QTest::newRow("no such") << u"nothing"_s;
        QTest::newRow("a path") << u"../../etc/passwd"_s;
        QTest::newRow("empty") << QString();
    }
    void anUnknownCatalogueIsNotFound()
    {
        QFETCH(QString, id);
        QCOMPARE(m_store->find(id).error().kind, ProblemKind::NotFound);
        QCOMPARE(m_store->putRelease(id, {.version = u"1"_s}).error().kind, ProblemKind::NotFound);
    }

    void ownEntriesAreKeptReplacedAndRemoved()
    {
        QVERIFY(m_store->putRelease(u"magnolia"_s, {.version = u"6.4.3"_s, .lts = true, .notes = u"Ours."_s}));
        const auto kept = m_store->find(u"magnolia"_s);
        QCOMPARE(kept->ownReleases.size(), 1);
        QCOMPARE(kept->merged().first().lts, std::optional(true));
        QVERIFY(!kept->merged().first().notesUrl.isEmpty()); // still the catalogue's
        QCOMPARE(QFile::permissions(own(u"magnolia"_s)) & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());

        const auto replaced = m_store->putRelease(u"magnolia"_s, {.version = u"6.4.3"_s, .notes = u"Again."_s});
        QCOMPARE(replaced->ownReleases.size(), 1);
        QCOMPARE(replaced->ownReleases.first().notes, u"Again."_s);
        QVERIFY(!replaced->ownReleases.first().lts);

        QCOMPARE(m_store->removeRelease(u"magnolia"_s, u"6.3"_s).error().kind, ProblemKind::NotFound);
        const auto removed = m_store->removeRelease(u"magnolia"_s, u"6.4.3"_s);
        QVERIFY(removed->ownReleases.isEmpty());
        QVERIFY(!QFileInfo::exists(own(u"magnolia"_s)));
    }

    void anOwnEntryThatCouldNotBeReadAgainIsNotWritten()
    {
        QVERIFY(!m_store->putRelease(u"magnolia"_s, {.version = u"a/b"_s}));
        QVERIFY(!m_store->putRelease(u"magnolia"_s, {.version = u"7"_s, .notesUrl = QUrl(u"file:///etc"_s)}));
        QVERIFY(!QFileInfo::exists(own(u"magnolia"_s)));
    }

    void ownEntriesThatCannotBeReadAreNotOverwritten()
    {
        write(own(u"magnolia"_s), "not json");
        QVERIFY(m_store->find(u"magnolia"_s)->problem);
        QVERIFY(!m_store->putRelease(u"magnolia"_s, {.version = u"7"_s}));
        QCOMPARE(readLimitedFile(own(u"magnolia"_s), 100).value(), QByteArray("not json"));
    }
};

QTEST_GUILESS_MAIN(TestCatalogueStore)
#include "tst_cataloguestore.moc"
