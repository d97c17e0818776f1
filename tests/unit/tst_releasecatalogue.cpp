// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "models/guards.h"
#include "models/releasecatalogue.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Switchback;

namespace {

QJsonObject goodJson()
{
    return {{u"id"_s, u"shop"_s},
            {u"product"_s, u"Web shop"_s},
            {u"platform"_s, u"local"_s},
            {u"source"_s, u"https://example.org/releases"_s},
            {u"updatedOn"_s, u"2026-11-20"_s},
            {u"releases"_s, QJsonArray{QJsonObject{{u"version"_s, u"1.0.0"_s}, {u"endOfLife"_s, u"2026-12-31"_s}},
                                       QJsonObject{{u"version"_s, u"2.0.0"_s},
                                                   {u"releasedOn"_s, u"2026-10-20"_s},
                                                   {u"lts"_s, true},
                                                   {u"minimumVersion"_s, u"1.0.0"_s},
                                                   {u"notes"_s, u"Long-term support."_s},
                                                   {u"notesUrl"_s, u"https://example.org/2.0.0"_s}}}}};
}

QByteArray bytes(const QJsonObject &json)
{
    return QJsonDocument(json).toJson();
}

QByteArray with(const QString &key, const QJsonValue &value)
{
    QJsonObject json = goodJson();
    json.insert(key, value);
    return bytes(json);
}

QByteArray withRelease(const QJsonObject &release)
{
    return with(u"releases"_s, QJsonArray{QJsonObject{{u"version"_s, u"1.0.0"_s}}, release});
}

ReleaseCatalogue shop()
{
    return parseReleaseCatalogue(bytes(goodJson()), u"shop.json"_s).value();
}

ReleaseAtHand atHand(const QString &version, bool statesLts = false, bool lts = false)
{
    Release release;
    release.version = version;
    release.lts = lts;
    return {release, statesLts};
}

const Release *find(const QList<Release> &releases, const QString &version)
{
    for (const Release &release : releases)
        if (release.version == version)
            return &release;
    return nullptr;
}

QStringList versions(const QList<Release> &releases)
{
    QStringList found;
    for (const Release &release : releases)
        found.append(release.version);
    return found;
}

/// One environment that runs \a version, of a project with these releases.
Project running(const QString &version, const QList<Release> &releases)
{
    Project project;
    project.name = u"Shop"_s;
    project.releases = releases;
    Environment live;
    live.ref = {u"shop"_s, u"live"_s};
    live.name = u"Live"_s;
    live.version = version;
    live.installationId = u"i1"_s;
    live.health = Health::Up;
    project.environments = {live};
    return project;
}

} // namespace

class TestReleaseCatalogue : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aGoodFileIsReadWhole()
    {
        const ReleaseCatalogue catalogue = shop();
        QCOMPARE(catalogue.id, u"shop"_s);
        QCOMPARE(catalogue.product, u"Web shop"_s);
        QCOMPARE(catalogue.platform, u"local"_s);
        QCOMPARE(catalogue.source, QUrl(u"https://example.org/releases"_s));
        QCOMPARE(catalogue.updatedOn, QDate(2026, 11, 20));
        QCOMPARE(catalogue.releases.size(), 2);
        const ReleaseFacts &lts = catalogue.releases.at(1);
        QCOMPARE(lts.version, u"2.0.0"_s);
        QCOMPARE(lts.releasedOn, QDate(2026, 10, 20));
        QCOMPARE(lts.lts, std::optional(true));
        QCOMPARE(lts.minimumVersion, u"1.0.0"_s);
        QCOMPARE(lts.notes, u"Long-term support."_s);
        QCOMPARE(lts.notesUrl, QUrl(u"https://example.org/2.0.0"_s));
        QVERIFY(!lts.endOfLife.isValid());
        QVERIFY(!catalogue.releases.at(0).lts.has_value());
        QCOMPARE(catalogue.releases.at(0).endOfLife, QDate(2026, 12, 31));
    }

    void whatIsWrittenIsReadAgain()
    {
        ReleaseCatalogue catalogue = shop();
        catalogue.refreshedFrom = u"/tmp/shop.json"_s;
        catalogue.refreshedAt = QDateTime(QDate(2026, 11, 25), QTime(12, 0), Qt::UTC);
        const auto again = parseReleaseCatalogue(bytes(catalogue.toJson()), u"shop.json"_s);
        QVERIFY(again);
        QCOMPARE(*again, catalogue);
    }

    void eachMistakeIsNamedByFileAndField_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<QString>("named");
        QTest::newRow("garbage") << QByteArray("<html>no</html>") << u"shop.json is not valid JSON"_s;
        QTest::newRow("cut off") << bytes(goodJson()).chopped(20) << u"shop.json is not valid JSON"_s;
        QTest::newRow("a list") << QByteArray("[]") << u"one JSON object"_s;
        QTest::newRow("no id") << with(u"id"_s, QJsonValue::Undefined) << u"“id”"_s;
        QTest::newRow("id that is a path") << with(u"id"_s, u"../shop"_s) << u"“id”"_s;
        QTest::newRow("id with a dot") << with(u"id"_s, u"shop.user"_s) << u"“id”"_s;
        QTest::newRow("no product") << with(u"product"_s, u" "_s) << u"“product”"_s;
        QTest::newRow("no platform") << with(u"platform"_s, 3) << u"“platform”"_s;
        QTest::newRow("source that is no address") << with(u"source"_s, u"javascript:alert(1)"_s) << u"“source”"_s;
        QTest::newRow("no date") << with(u"updatedOn"_s, QJsonValue::Undefined) << u"“updatedOn”"_s;
        QTest::newRow("a date in words") << with(u"updatedOn"_s, u"yesterday"_s) << u"“updatedOn”"_s;
        QTest::newRow("no releases") << with(u"releases"_s, QJsonArray()) << u"“releases”"_s;
        QTest::newRow("release without version") << withRelease({}) << u"“releases[1].version”"_s;
        QTest::newRow("version that is a path")
            << withRelease({{u"version"_s, u"../1.0"_s}}) << u"“releases[1].version”"_s;
        QTest::newRow("the same release twice")
            << withRelease({{u"version"_s, u"1.0"_s}}) << u"“releases[1].version” is 1.0, which is in the list"_s;
        QTest::newRow("lts in words") << withRelease({{u"version"_s, u"2"_s}, {u"lts"_s, u"yes"_s}})
                                      << u"“releases[1].lts”"_s;
        QTest::newRow("a day that is none")
            << withRelease({{u"version"_s, u"2"_s}, {u"endOfLife"_s, u"2026-02-30"_s}}) << u"“releases[1].endOfLife”"_s;
        QTest::newRow("notes that are no address")
            << withRelease({{u"version"_s, u"2"_s}, {u"notesUrl"_s, u"file:///etc/passwd"_s}})
            << u"“releases[1].notesUrl”"_s;
    }
    void eachMistakeIsNamedByFileAndField()
    {
        QFETCH(QByteArray, file);
        QFETCH(QString, named);
        const auto catalogue = parseReleaseCatalogue(file, u"shop.json"_s);
        QVERIFY(!catalogue);
        QVERIFY2(catalogue.error().sentence.english().contains(named),
                 qPrintable(catalogue.error().sentence.english()));
        QVERIFY(catalogue.error().sentence.english().contains(u"shop.json"_s));
    }

    void ownEntriesWinFieldByField()
    {
        ReleaseCatalogue catalogue = shop();
        catalogue.ownReleases = {{.version = u"2.0"_s, .endOfLife = QDate(2030, 1, 1), .notes = u"Ours."_s},
                                 {.version = u"3.0.0"_s, .lts = true}};
        const QList<ReleaseFacts> all = catalogue.merged();
        QCOMPARE(all.size(), 3);
        QCOMPARE(all.at(0).version, u"3.0.0"_s);
        const ReleaseFacts &both = all.at(1);
        QCOMPARE(both.notes, u"Ours."_s);
        QCOMPARE(both.endOfLife, QDate(2030, 1, 1));
        QCOMPARE(both.lts, std::optional(true)); // still what the catalogue says
        QCOMPARE(both.releasedOn, QDate(2026, 10, 20));
        QVERIFY(catalogue.ownRelease(u"2.0.0"_s));
        QVERIFY(!catalogue.ownRelease(u"1.0.0"_s));
    }

    void anOwnEntryCanTakeTheLtsMarkAway()
    {
        ReleaseCatalogue catalogue = shop();
        catalogue.ownReleases = {{.version = u"2.0.0"_s, .lts = false}};
        QCOMPARE(catalogue.merged().first().lts, std::optional(false));
    }

    void whatSaysTheSameIsLeftOut()
    {
        const ReleaseFacts stated = shop().releases.at(1);
        ReleaseFacts own = stated;
        own.notes = u"Ours."_s;
        own.endOfLife = QDate(2030, 1, 1);
        own.leaveOut(stated);
        const ReleaseFacts left{.version = u"2.0.0"_s, .endOfLife = QDate(2030, 1, 1), .notes = u"Ours."_s};
        QCOMPARE(own, left);
    }

    void theReleasesOwnFileWinsAndTheCatalogueFillsIn()
    {
        ReleaseAtHand own = atHand(u"2.0.0"_s, true, false);
        own.release.releasedOn = QDate(2026, 11, 1);
        own.release.unusable = Text("It is broken.");
        const QList<Release> merged = withCatalogue({own, atHand(u"1.0.0"_s)}, shop());
        QCOMPARE(versions(merged), (QStringList{u"2.0.0"_s, u"1.0.0"_s}));
        const Release &two = merged.first();
        QCOMPARE(two.lts, false);
        QCOMPARE(two.releasedOn, QDate(2026, 11, 1));
        QCOMPARE(two.minimumVersion, u"1.0.0"_s);
        QCOMPARE(two.notes, u"Long-term support."_s);
        QCOMPARE(two.unusable.english(), u"It is broken."_s);
        QVERIFY(two.inProject);
        QCOMPARE(merged.at(1).endOfLife, QDate(2026, 12, 31));
    }

    void anUnstatedLtsMarkComesFromTheCatalogue() { QVERIFY(withCatalogue({atHand(u"2.0.0"_s)}, shop()).first().lts); }

    void whatOnlyTheCatalogueKnowsIsListedAndCannotBeInstalled()
    {
        const QList<Release> merged = withCatalogue({atHand(u"1.0.0"_s)}, shop());
        QCOMPARE(versions(merged), (QStringList{u"2.0.0"_s, u"1.0.0"_s}));
        const Release &known = merged.first();
        QVERIFY(!known.inProject);
        QVERIFY(known.unusable.english().contains(u"catalogue “Web shop”"_s));
        const Project project = running(u"1.0.0"_s, merged);
        const auto verdicts = upgradeGuards(project, u"live"_s, u"2.0.0"_s, nullptr, QDateTime::currentDateTimeUtc());
        const GuardVerdict *refused = firstRefusal(verdicts);
        QVERIFY(refused);
        QCOMPARE(refused->guard, GuardId::ReleaseUnknown);
        QVERIFY(refused->reason.english().contains(u"has not been added to this project"_s));
        QVERIFY(refused->wayOut.english().contains(u"Add it to the project"_s));
    }

    void theSameReleaseWrittenDifferentlyIsOne()
    {
        const QList<Release> merged = withCatalogue({atHand(u"2.0"_s), atHand(u"1.0"_s)}, shop());
        QCOMPARE(versions(merged), (QStringList{u"2.0"_s, u"1.0"_s}));
        QVERIFY(merged.first().lts);
    }

    void theEndOfLifeOfALineHoldsForItsReleases()
    {
        ReleaseCatalogue catalogue = shop();
        catalogue.releases = {{.version = u"13"_s, .endOfLife = QDate(2026, 12, 14)},
                              {.version = u"13.5"_s, .endOfLife = QDate(2027, 1, 1)}};
        const QList<Release> merged =
            withCatalogue({atHand(u"13.4.1"_s), atHand(u"13.5.2"_s), atHand(u"130.0.0"_s)}, catalogue);
        QCOMPARE(find(merged, u"13.4.1"_s)->endOfLife, QDate(2026, 12, 14));
        QCOMPARE(find(merged, u"13.5.2"_s)->endOfLife, QDate(2027, 1, 1)); // the narrower line
        QVERIFY(!find(merged, u"130.0.0"_s)->endOfLife.isValid());
    }

    void anEmptyCatalogueChangesNothing()
    {
        const ReleaseAtHand own = atHand(u"1.0.0"_s, true, true);
        QCOMPARE(withCatalogue({own}, {}), QList<Release>{own.release});
    }

    void theLtsRuleCountsReleasesThatAreNotAtHand_data()
    {
        QTest::addColumn<QString>("runs");
        QTest::addColumn<QDate>("today");
        QTest::addColumn<bool>("due");
        QTest::addColumn<qint64>("daysLeft");
        QTest::newRow("before it is out") << u"1.0.0"_s << QDate(2026, 10, 19) << false << qint64(0);
        QTest::newRow("on its day") << u"1.0.0"_s << QDate(2026, 10, 20) << true << qint64(60);
        QTest::newRow("last day") << u"1.0.0"_s << QDate(2026, 12, 19) << true << qint64(0);
        QTest::newRow("overdue") << u"1.0.0"_s << QDate(2026, 12, 20) << true << qint64(-1);
        QTest::newRow("installed") << u"2.0.0"_s << QDate(2026, 12, 20) << false << qint64(0);
        QTest::newRow("newer installed") << u"2.1.0"_s << QDate(2026, 12, 20) << false << qint64(0);
    }
    void theLtsRuleCountsReleasesThatAreNotAtHand()
    {
        QFETCH(QString, runs);
        QFETCH(QDate, today);
        QFETCH(bool, due);
        QFETCH(qint64, daysLeft);
        const Project project = running(runs, withCatalogue({atHand(u"1.0.0"_s)}, shop()));
        const std::optional<LtsDue> standing = ltsDue(project, u"live"_s, today);
        QCOMPARE(standing.has_value(), due);
        if (!standing)
            return;
        QCOMPARE(standing->version, u"2.0.0"_s);
        QCOMPARE(standing->daysLeft, daysLeft);
    }
};

QTEST_GUILESS_MAIN(TestReleaseCatalogue)
#include "tst_releasecatalogue.moc"
