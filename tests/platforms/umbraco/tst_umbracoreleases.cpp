// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/platforms/umbraco/nuspec.h"
#include "app/platforms/umbraco/packagefeed.h"
#include "app/platforms/umbraco/umbracoreleases.h"
#include "models/guards.h"
#include "tests/fakes/fakeclock.h"
#include "tests/fakes/nugetfeed.h"
#include "tests/platforms/umbraco/umbracoaccount.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace Switchback;
using namespace std::chrono_literals;

namespace {

const QString cmsId = u"Umbraco.Cms"_s;
const QString formsId = u"Umbraco.Forms"_s;
const QString deployId = u"Umbraco.Deploy.Cloud"_s;

/// The catalogue that comes with Switchback, and what a person added.
class UmbracoCatalogue final : public Catalogues {
public:
    [[nodiscard]] QList<ReleaseCatalogue> all() const override { return {*find(u"umbraco"_s)}; }
    [[nodiscard]] Result<ReleaseCatalogue> find(const QString &id) const override
    {
        ReleaseCatalogue catalogue;
        catalogue.id = id;
        catalogue.product = u"Umbraco CMS"_s;
        catalogue.releases = {{.version = u"18"_s, .lts = false},
                              {.version = u"17"_s, .lts = true, .notes = u"Long-term support."_s},
                              {.version = u"13"_s, .endOfLife = QDate(2026, 12, 14)}};
        catalogue.ownReleases = {{.version = u"17.6.0"_s, .notes = u"Soon."_s}};
        return catalogue;
    }
    [[nodiscard]] Result<ReleaseCatalogue> refresh(const QString &id, const QString &,
                                                   const std::stop_token &) const override
    {
        return find(id);
    }
    [[nodiscard]] Result<ReleaseCatalogue> putRelease(const QString &id, const ReleaseFacts &) const override
    {
        return find(id);
    }
    [[nodiscard]] Result<ReleaseCatalogue> removeRelease(const QString &id, const QString &) const override
    {
        return find(id);
    }
};

/// What went wrong, when something did.
QStringList numbers(const Result<QList<FeedRelease>> &releases)
{
    if (!releases)
        return {QString(releases.error().code + u": "_s + releases.error().details)};
    QStringList all;
    for (const FeedRelease &release : *releases)
        all.append(release.version.text());
    return all;
}

QStringList numbers(const QList<Release> &releases)
{
    QStringList all;
    for (const Release &release : releases)
        all.append(release.version);
    return all;
}

/// A feed, an account that names it, and a folder for what is kept. Time stands still.
struct FeedScene {
    FeedScene()
        : account(clock)
    {
        account.account.values.insert(QString(feedField), server.index().toString());
    }

    template <typename Work>
    auto with(const Work &work)
    {
        using Answer = decltype(work(std::declval<PackageFeed &>()));
        return account.with([&](Context &context) -> Answer {
            Result<PackageFeed> feed = PackageFeed::open(folder(), context);
            return feed ? work(*feed) : Answer(Failure(feed.error()));
        });
    }
    Result<QList<FeedRelease>> releases(const QString &id)
    {
        return with([&](PackageFeed &feed) { return feed.releases(id); });
    }
    Result<ProductVersions> compatible(const QString &cms, const ProductVersions &current)
    {
        return with([&](PackageFeed &feed) { return compatibleVersions(feed, cms, current); });
    }
    /// The version of Forms that is chosen, or the code of what stands in the way.
    QString forms(const QString &cms, const ProductVersions &current)
    {
        const Result<ProductVersions> chosen = compatible(cms, current);
        return chosen ? chosen->value(UmbracoProduct::Forms) : chosen.error().code;
    }
    QList<Release> releasesFor(const QStringList &installed, const Catalogues *catalogues)
    {
        return with([&](PackageFeed &feed) -> Result<QList<Release>> {
                   return umbracoReleases(installed, &feed, catalogues);
               })
            .value_or(QList<Release>());
    }
    [[nodiscard]] QString folder() const { return workspace.filePath(u"umbraco/shop"_s); }
    [[nodiscard]] qsizetype asked() { return server.http().requests().size(); }

    FakeClock clock;
    NuGetFeed server;
    UmbracoAccount account;
    QTemporaryDir workspace;
};

/// Releases of Forms and Deploy as the vendor makes them: their parts need each other exactly, and the CMS as a range
/// of one major version. Only the parts name the CMS.
void addForms(NuGetFeed &feed, const QString &version, const QString &cms)
{
    const int next = version.section(u'.', 0, 0).toInt() + 1;
    const QString range = u"[%1, %2.0.0)"_s.arg(cms).arg(next);
    const QString own = u"[%1, %2.0.0)"_s.arg(version).arg(next);
    feed.add(formsId, version, {{u"Umbraco.Forms.Core.Providers"_s, own}, {u"Umbraco.Forms.StaticAssets"_s, own}});
    feed.add(u"Umbraco.Forms.Core.Providers"_s, version, {{u"Umbraco.Forms.Core"_s, own}, {u"MailKit"_s, u"4.8.0"_s}});
    feed.add(u"Umbraco.Forms.Core"_s, version,
             {{u"Umbraco.Cms.Web.Common"_s, range}, {u"Microsoft.Data.SqlClient"_s, u"6.1.1"_s}});
    feed.add(u"Umbraco.Forms.StaticAssets"_s, version);
}

QByteArray registrationLeaf(const QByteArray &version, const QByteArray &published, bool isListed)
{
    return "{\"@id\": \"x\", \"catalogEntry\": {\"@id\": \"y\", \"version\": \"" + version + "\", \"published\": \""
           + published + "\", \"listed\": " + (isListed ? "true" : "false") + "}}";
}

} // namespace

Q_DECLARE_METATYPE(std::strong_ordering)

/// Versions of packages as NuGet has them, a feed that has some, and what of that an environment can be upgraded to.
class TestUmbracoReleases : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void versionsAreOrdered()
    {
        const QStringList ordered{u"1.0-0"_s,       u"1.0.0-1"_s,        u"1.0.0-2"_s,       u"1.0.0-10"_s,
                                  u"1.0.0-alpha"_s, u"1.0.0-alpha.1"_s,  u"1.0.0-alpha.2"_s, u"1.0.0-alpha.b"_s,
                                  u"1.0.0-BETA"_s,  u"1.0.0-rc1"_s,      u"1.0.0-rc10"_s,    u"1.0.0-rc2"_s,
                                  u"1"_s,           u"1.0.0.1"_s,        u"1.0.1"_s,         u"1.9"_s,
                                  u"1.10"_s,        u"17.0.0-beta001"_s, u"17.0.0"_s,        u"17.2.1"_s,
                                  u"17.10.0"_s,     u"18.0.0-rc"_s};
        for (qsizetype left = 0; left < ordered.size(); ++left)
            for (qsizetype right = 0; right < ordered.size(); ++right) {
                const auto one = PackageVersion::parse(ordered.at(left));
                const auto other = PackageVersion::parse(ordered.at(right));
                QVERIFY(one && other);
                QVERIFY2((*one <=> *other) == (left <=> right),
                         qPrintable(ordered.at(left) + u' ' + ordered.at(right)));
            }
    }

    void sameVersionsAreWrittenInSeveralWays()
    {
        const auto text = [](const QString &version) { return PackageVersion::parse(version).value().text(); };
        for (const QString &same : {u"17.1"_s, u"17.1.0"_s, u"17.1.0.0"_s, u"17.01.00"_s, u"17.1.0+build.5"_s}) {
            QCOMPARE(text(same), u"17.1.0"_s);
            QCOMPARE(PackageVersion::parse(same), PackageVersion::parse(u"17.1.0"_s));
        }
        QCOMPARE(text(u"1.2.3.4-rc.1+x"_s), u"1.2.3.4-rc.1"_s);
        QCOMPARE(PackageVersion::parse(u"1.0-RC"_s), PackageVersion::parse(u"1.0.0-rc"_s));
        QCOMPARE(PackageVersion::parse(u"17.1.0"_s)->line(), 17);
        QVERIFY(PackageVersion::parse(u"1.0-rc"_s)->isPrerelease() && !PackageVersion::parse(u"1.0"_s)->isPrerelease());
    }

    void whatIsNoVersionIsNone_data()
    {
        QTest::addColumn<QString>("text");
        for (const char *text :
             {"",      " ",    "v1.0",          "1.",           ".1",         "1..0", "1.0.0.0.0", "1.x",
              "-1.0",  "+1.0", "1.0-",          "1.0-a..b",     "1.0-a_b",    "1.0+", "1.0+a+b",   "1.0 ",
              "[1.0]", "17.*", "99999999999.0", "1.0-\xC3\xA4", "\xD9\xA1.0", "$(V)"})
            QTest::newRow(text) << QString::fromUtf8(text);
    }
    void whatIsNoVersionIsNone()
    {
        QFETCH(const QString, text);
        QVERIFY(!PackageVersion::parse(text));
    }

    void rangesTakeWhatTheySay_data()
    {
        QTest::addColumn<QString>("range");
        QTest::addColumn<QStringList>("takes");
        QTest::addColumn<QStringList>("refuses");
        const auto row = [](const QString &range, const QStringList &takes, const QStringList &refuses) {
            QTest::newRow(qPrintable(u"“%1”"_s.arg(range))) << range << takes << refuses;
        };
        row({}, {u"0.0.1"_s, u"99.0"_s}, {});
        row(u"1.0"_s, {u"1.0"_s, u"1.0.0.1"_s, u"9.0"_s}, {u"1.0-rc"_s, u"0.9"_s});
        row(u"[1.0]"_s, {u"1.0.0"_s}, {u"1.0.1"_s, u"0.9"_s});
        row(u"[1.0,2.0)"_s, {u"1.0"_s, u"1.99"_s, u"2.0-rc"_s}, {u"2.0"_s, u"0.9"_s});
        row(u"[1.0, 2.0]"_s, {u"1.0"_s, u"2.0"_s}, {u"2.0.1"_s});
        row(u"(1.0,2.0)"_s, {u"1.0.1"_s}, {u"1.0"_s, u"2.0"_s});
        row(u"(1.0,)"_s, {u"1.0.1"_s, u"9.0"_s}, {u"1.0"_s});
        row(u"(,2]"_s, {u"0.1"_s, u"2.0"_s}, {u"2.0.1"_s});
        row(u"(,2.0)"_s, {u"1.9"_s}, {u"2.0"_s});
        row(u" [17.5.0, 18.0.0) "_s, {u"17.5.0"_s, u"17.9.3"_s}, {u"17.4.9"_s, u"18.0.0"_s, u"17.5.0-rc1"_s});
        row(u"17.*"_s, {u"17.0"_s, u"17.9"_s}, {u"16.9"_s, u"17.0-rc"_s});
        row(u"17.1.*"_s, {u"17.1.0"_s}, {u"17.0.9"_s});
        row(u"17.1.0-*"_s, {u"17.1.0-rc"_s, u"17.1.0"_s}, {u"17.0.9"_s});
        row(u"*"_s, {u"0.0"_s, u"17.0"_s}, {});
        row(u"[17.*, 18.0)"_s, {u"17.3"_s}, {u"18.0"_s, u"16.0"_s});
    }
    void rangesTakeWhatTheySay()
    {
        QFETCH(const QString, range);
        QFETCH(const QStringList, takes);
        QFETCH(const QStringList, refuses);
        const auto parsed = PackageRange::parse(range);
        QVERIFY(parsed);
        QCOMPARE(parsed->floats(), range.contains(u'*'));
        for (const QString &version : takes)
            QVERIFY2(parsed->admits(PackageVersion::parse(version).value()), qPrintable(version));
        for (const QString &version : refuses)
            QVERIFY2(!parsed->admits(PackageVersion::parse(version).value()), qPrintable(version));
    }

    void whatIsNoRangeIsNone_data()
    {
        QTest::addColumn<QString>("text");
        for (const char *text : {"latest", "(1.0)", "[1.0)", "(1.0]", "[]", "(,)", "[,]", "[1.0", "1.0]", "[1,2,3]",
                                 "[2.0,1.0]", "[a,b]", "1.*.0", "*.1", "**", "[1.*]", "[1.0,2.*)", "$(V)", "1.0,2.0"})
            QTest::newRow(text) << QString::fromUtf8(text);
    }
    void whatIsNoRangeIsNone()
    {
        QFETCH(const QString, text);
        QVERIFY(!PackageRange::parse(text));
    }

    void aNuspecSaysWhatAPackageNeeds()
    {
        const QByteArray grouped(
            "\xEF\xBB\xBF<?xml version=\"1.0\" encoding=\"utf-8\"?>\r\n<package "
            "xmlns=\"http://schemas.microsoft.com/packaging/2013/05/nuspec.xsd\">\r\n<metadata><id>X</"
            "id><dependencies>\r\n"
            "<group targetFramework=\"net8.0\"><dependency id=\"A\" version=\"[1.0, 2.0)\" exclude=\"Build,Analyzers\" "
            "/>"
            "<dependency id=\"B\" /></group>\r\n<group targetFramework=\"net10.0\" /></dependencies>"
            "<frameworkReferences><group targetFramework=\"net8.0\"><frameworkReference "
            "name=\"F\"/></group></frameworkReferences>"
            "</metadata></package>");
        const auto needs = needsInNuspec(grouped, u"x.nuspec"_s);
        QVERIFY(needs);
        QVERIFY(needs->contains(PackageNeeds({{u"A"_s, u"[1.0, 2.0)"_s}, {u"B"_s, QString()}})));
        QVERIFY(needs->contains(PackageNeeds()));
        const QByteArray flat(
            "<package><metadata><dependencies><dependency id='A' version='1.0'/></dependencies></metadata></package>");
        QCOMPARE(needsInNuspec(flat, {}), Result<QList<PackageNeeds>>(QList<PackageNeeds>{{{u"A"_s, u"1.0"_s}}}));
        QCOMPARE(needsInNuspec("<package><metadata/></package>", {}),
                 Result<QList<PackageNeeds>>(QList<PackageNeeds>()));
    }

    void whatIsNoNuspecIsAProblem_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("a page") << QByteArray("<html></html>");
        QTest::newRow("entities") << QByteArray("<!DOCTYPE package [<!ENTITY x \"1\">]><package/>");
        QTest::newRow("50 MB") << QByteArray("<package>" + QByteArray(50 << 20, ' ') + "</package>");
        QTest::newRow("cut off") << QByteArray("<package><metadata>");
    }
    void whatIsNoNuspecIsAProblem()
    {
        QFETCH(const QByteArray, bytes);
        QCOMPARE(codeOf(needsInNuspec(bytes, u"x.nuspec"_s)), u"umbraco.source"_s);
    }

    void aFeedIsAskedOnceInSixHours()
    {
        FeedScene scene;
        for (const QString &version : {u"17.10.0"_s, u"17.4.1"_s, u"17.5.0-RC1"_s, u"17.5.0"_s})
            scene.server.add(cmsId, version);
        const QStringList all{u"17.4.1"_s, u"17.5.0-rc1"_s, u"17.5.0"_s, u"17.10.0"_s};
        QCOMPARE(numbers(scene.releases(cmsId)), all);
        QCOMPARE(scene.server.http().count("GET /v3-flatcontainer/umbraco.cms/index.json"), 1);
        scene.server.add(cmsId, u"17.11.0"_s);
        scene.clock.advance(6h);
        QCOMPARE(numbers(scene.releases(u"UMBRACO.CMS"_s)), all);
        QCOMPARE(scene.asked(), 2);
        scene.clock.advance(1s);
        QCOMPARE(numbers(scene.releases(cmsId)), QStringList(all) << u"17.11.0"_s);
        QCOMPARE(scene.asked(), 4);
        // What is from the future was noted by a wrong clock.
        scene.clock.advance(-24h);
        QVERIFY(scene.releases(cmsId));
        QCOMPARE(scene.asked(), 6);
    }

    void aFailureIsNotKept()
    {
        FeedScene scene;
        scene.server.add(cmsId, u"17.5.0"_s);
        scene.server.http().answerNext({.status = 404});
        QCOMPARE(codeOf(scene.releases(cmsId)), u"umbraco.feed"_s);
        scene.server.http().answerNext(UmbracoReply::html("<html><title>Sign in</title></html>"));
        QCOMPARE(codeOf(scene.releases(cmsId)), u"http.not-json"_s);
        scene.server.http().answerNext(
            UmbracoReply::json("{\"resources\": [{\"@type\": \"SearchQueryService\", \"@id\": \"x\"}]}"));
        QCOMPARE(codeOf(scene.releases(cmsId)), u"umbraco.feed"_s);
        scene.server.http().answerNext(UmbracoReply::json("{\"resources\": {\"@type\": 1}}"));
        QCOMPARE(codeOf(scene.releases(cmsId)), u"umbraco.feed"_s);
        QCOMPARE(numbers(scene.releases(cmsId)), QStringList{u"17.5.0"_s});
    }

    void whatAFeedDoesNotHaveIsEmpty()
    {
        FeedScene scene;
        QCOMPARE(numbers(scene.releases(cmsId)), QStringList());
        // Ids that lead elsewhere are not asked for.
        for (const QString &id : {u"../../../secrets"_s, u"a/b"_s, u""_s, u"a?b"_s, u"a b"_s, QString(200, u'a')})
            QCOMPARE(numbers(scene.releases(id)), QStringList());
        QCOMPARE(scene.asked(), 2);
    }

    void whatAPackageNeedsIsAskedOnce()
    {
        FeedScene scene;
        scene.server.add(formsId, u"17.2.0"_s, {{u"Umbraco.Cms.Web.Common"_s, u"[17.5.0, 18.0.0)"_s}});
        const auto needs = [&](const QString &version) {
            return scene.with(
                [&](PackageFeed &feed) { return feed.needs(formsId, PackageVersion::parse(version).value()); });
        };
        using Needs = Result<std::optional<QList<PackageNeeds>>>;
        const Needs known(QList<PackageNeeds>{{{u"Umbraco.Cms.Web.Common"_s, u"[17.5.0, 18.0.0)"_s}}});
        QCOMPARE(needs(u"17.2.0"_s), known);
        scene.clock.advance(24h * 365);
        QCOMPARE(needs(u"17.2"_s), known);
        QCOMPARE(scene.server.http().count("GET /v3-flatcontainer/umbraco.forms/17.2.0/umbraco.forms.nuspec"), 1);
        QCOMPARE(needs(u"17.2.1"_s), Needs(std::nullopt));
    }

    void whatIsKeptIsOfOneFeedOnly()
    {
        FeedScene scene;
        scene.server.add(cmsId, u"17.5.0"_s);
        NuGetFeed other;
        other.add(cmsId, u"17.6.0"_s);
        QVERIFY(scene.releases(cmsId));
        scene.account.account.values.insert(QString(feedField), other.index().toString());
        QCOMPARE(numbers(scene.releases(cmsId)), QStringList{u"17.6.0"_s});
    }

    void aDamagedFileIsAskedAnew_data()
    {
        QTest::addColumn<QByteArray>("damage");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("zeros") << QByteArray(100, '\0');
        QTest::newRow("an array") << QByteArray("[]");
        QTest::newRow("other shapes") << QByteArray(
            "{\"feed\": \"FEED\", \"releases\": {\"umbraco.cms\": {\"at\": \"AT\", \"list\": [[1], \"x\"]}}}");
        QTest::newRow("a wrong version") << QByteArray(
            "{\"feed\": \"FEED\", \"releases\": {\"umbraco.cms\": {\"at\": \"AT\", \"list\": [[\"a\", \"\"]]}}}");
    }
    void aDamagedFileIsAskedAnew()
    {
        QFETCH(QByteArray, damage);
        FeedScene scene;
        scene.server.add(cmsId, u"17.5.0"_s);
        damage.replace("FEED", scene.server.index().toString().toUtf8());
        damage.replace("AT", scene.clock.now().toString(Qt::ISODate).toUtf8());
        QVERIFY(QDir().mkpath(scene.folder()));
        QFile file(scene.folder() + "/packages.json"_L1);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(damage) == damage.size());
        file.close();
        QCOMPARE(numbers(scene.releases(cmsId)), QStringList{u"17.5.0"_s});
    }

    void aFolderThatCannotBeMadeIsNoFailure()
    {
        FeedScene scene;
        scene.server.add(cmsId, u"17.5.0"_s);
        QFile file(scene.workspace.filePath(u"umbraco"_s)); // where a folder is to be
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(numbers(scene.releases(cmsId)), QStringList{u"17.5.0"_s});
    }

    void noFeedMeansTheVendors()
    {
        FeedScene scene;
        scene.account.account.values.insert(QString(feedField), u"http://example.org/v3/index.json"_s);
        QCOMPARE(codeOf(scene.releases(cmsId)), u"http.url.insecure"_s);
        scene.account.account.values.remove(QString(feedField));
        const auto opened = scene.with([](PackageFeed &) { return Result<bool>(true); });
        QVERIFY(opened); // nothing is asked yet
        QVERIFY(QUrl(QString(standardFeed)).scheme() == "https"_L1);
    }

    void withdrawnReleasesAreNotOffered()
    {
        FeedScene scene;
        for (const QString &version : {u"17.4.0"_s, u"17.4.1"_s, u"17.5.0"_s, u"17.5.1"_s, u"17.6.0"_s})
            scene.server.add(cmsId, version);
        UmbracoHttp &http = scene.server.http();
        const QByteArray base = http.url(u"/registration"_s).toString().toUtf8();
        QMap<QString, QByteArray> answers;
        answers[u"/v3/index.json"_s] =
            "{\"version\": \"3.0.0\", \"resources\": [{\"@type\": \"RegistrationsBaseUrl/3.6.0\", \"@id\": \"" + base
            + "/\"}, {\"@type\": \"RegistrationsBaseUrl\", \"@id\": \"http://127.0.0.1:1/old/\"}, {\"@type\": "
              "\"PackageBaseAddress/3.0.0\", \"@id\": \""
            + http.url(u"/v3-flatcontainer"_s).toString().toUtf8() + "\"}]}";
        // Of long lists, some pages come with it and some have to be asked for.
        answers[u"/registration/umbraco.cms/index.json"_s] =
            "{\"count\": 2, \"items\": [{\"@id\": \"x\", \"items\": ["
            + registrationLeaf("17.4.0", "2026-06-01T08:00:00+00:00", true) + ","
            + registrationLeaf("17.4.1", "1900-01-01T00:00:00+00:00", true) + "]}, {\"@id\": \"" + base
            + "/page.json\", \"count\": 2, \"lower\": \"17.5.0\", \"upper\": \"17.5.1\"}]}";
        answers[u"/registration/page.json"_s] =
            "{\"items\": [" + registrationLeaf("17.5.0", "2026-09-24T08:00:00.123+00:00", true) + ","
            + registrationLeaf("17.5.1+build", "2026-10-01T08:00:00Z", false) + "]}";
        http.setInterceptor([answers](const UmbracoRequest &request) -> std::optional<UmbracoReply> {
            const auto found = answers.constFind(request.path);
            return found == answers.cend() ? std::nullopt : std::optional(UmbracoReply::json(*found));
        });
        const Result<QList<FeedRelease>> asItIs = scene.releases(cmsId);
        VERIFY_SUCCESS(asItIs);
        const QList<FeedRelease> releases = *asItIs;
        QCOMPARE(numbers(asItIs), QStringList({u"17.4.0"_s, u"17.5.0"_s, u"17.6.0"_s}));
        QCOMPARE(releases.at(0).releasedOn, QDate(2026, 6, 1));
        QCOMPARE(releases.at(1).releasedOn, QDate(2026, 9, 24));
        QVERIFY(!releases.at(2).releasedOn.isValid()); // it is too new to be in the list
        const qsizetype asked = scene.asked();
        QCOMPARE(scene.releases(cmsId), asItIs); // with its dates
        QCOMPARE(scene.asked(), asked);

        answers[u"/registration/page.json"_s] = "{\"items\": [{\"catalogEntry\": 7}]}";
        http.setInterceptor([answers](const UmbracoRequest &request) -> std::optional<UmbracoReply> {
            const auto found = answers.constFind(request.path);
            return found == answers.cend() ? std::nullopt : std::optional(UmbracoReply::json(*found));
        });
        scene.clock.advance(7h);
        QCOMPARE(codeOf(scene.releases(cmsId)), u"http.wrong-shape"_s);
    }

    void releasesAreThoseOfTheSameMajorVersion()
    {
        FeedScene scene;
        for (const QString &version : {u"13.4.0"_s, u"16.9.0"_s, u"17.3.0"_s, u"17.4.0"_s, u"17.4.1"_s, u"17.5.0-rc1"_s,
                                       u"17.5.0"_s, u"18.0.0"_s})
            scene.server.add(cmsId, version);
        const UmbracoCatalogue catalogue;
        const QList<Release> releases = scene.releasesFor({u"17.4.1"_s, u"17.4.0"_s, QString()}, &catalogue);
        QCOMPARE(numbers(releases), QStringList({u"17.6.0"_s, u"17.5.0"_s, u"17.4.1"_s, u"17.4.0"_s}));
        QVERIFY(!releases.at(0).inProject); // only somebody's word for it
        for (qsizetype i = 1; i < releases.size(); ++i) {
            QVERIFY(releases.at(i).inProject && releases.at(i).unusable.isEmpty() && releases.at(i).lts);
            QCOMPARE(releases.at(i).minimumVersion, u"17.0.0"_s);
            QCOMPARE(releases.at(i).notes, u"Long-term support."_s);
        }
        const QList<Release> both = scene.releasesFor({u"17.4.1"_s, u"13.4.0"_s}, &catalogue);
        QCOMPARE(numbers(both), QStringList({u"17.6.0"_s, u"17.5.0"_s, u"17.4.1"_s, u"13.4.0"_s}));
        QCOMPARE(both.last().endOfLife, QDate(2026, 12, 14));
        QVERIFY(!both.last().lts);
    }

    void withoutAFeedWhatIsInstalledIsShown()
    {
        const UmbracoCatalogue catalogue;
        QCOMPARE(numbers(umbracoReleases({u"17.4.1"_s}, nullptr, &catalogue)), QStringList({u"17.6.0"_s, u"17.4.1"_s}));
        QCOMPARE(numbers(umbracoReleases({u"17.4.1"_s}, nullptr, nullptr)), QStringList{u"17.4.1"_s});
        QVERIFY(umbracoReleases({}, nullptr, &catalogue).isEmpty());
        QVERIFY(umbracoReleases({u"unknown"_s}, nullptr, &catalogue).isEmpty());
    }

    void oldVersionsHaveAnotherPackage()
    {
        QCOMPARE(cmsPackage(8), u"UmbracoCms"_s);
        QCOMPARE(cmsPackage(9), cmsId);
        FeedScene scene;
        scene.server.add(u"UmbracoCms"_s, u"8.18.4"_s);
        scene.server.add(u"UmbracoCms"_s, u"8.18.5"_s);
        QCOMPARE(numbers(scene.releasesFor({u"8.18.4"_s}, nullptr)), QStringList({u"8.18.5"_s, u"8.18.4"_s}));
        QCOMPARE(codeOf(scene.compatible(u"8.18.5"_s, {{UmbracoProduct::Cms, u"8.18.4"_s}})), u"umbraco.no-package"_s);
    }

    void whatGoesWithTheCmsIsChosen()
    {
        FeedScene scene;
        scene.server.addUmbraco(u"17.4.1"_s, u"17.1.0"_s, u"17.0.2"_s);
        scene.server.addUmbraco(u"17.5.0"_s, u"17.2.0"_s, u"17.1.0"_s);
        const ProductVersions current{{UmbracoProduct::Cms, u"17.4.1"_s},
                                      {UmbracoProduct::Forms, u"17.1.0"_s},
                                      {UmbracoProduct::Deploy, u"17.0.2"_s},
                                      {UmbracoProduct::DeployContrib, u"17.0.2"_s},
                                      {UmbracoProduct::FormsDeploy, u"17.0.2"_s},
                                      {UmbracoProduct::CloudIdentity, u"13.2.9"_s}, // not needed any more
                                      {UmbracoProduct::CloudCms, u"17.0.0"_s}};     // the feed does not have it
        const ProductVersions newest{{UmbracoProduct::Cms, u"17.5.0"_s},
                                     {UmbracoProduct::Forms, u"17.2.0"_s},
                                     {UmbracoProduct::Deploy, u"17.1.0"_s},
                                     {UmbracoProduct::DeployContrib, u"17.1.0"_s},
                                     {UmbracoProduct::FormsDeploy, u"17.1.0"_s}};
        const Result<ProductVersions> chosen = scene.compatible(u"17.5.0"_s, current);
        VERIFY_SUCCESS(chosen);
        QCOMPARE(*chosen, newest);
        // What needs a newer CMS is passed over.
        ProductVersions same = current;
        same.remove(UmbracoProduct::CloudIdentity);
        same.remove(UmbracoProduct::CloudCms);
        QCOMPARE(scene.compatible(u"17.4.1"_s, current), Result<ProductVersions>(same));
    }

    void whatPartsNeedCounts()
    {
        FeedScene scene;
        addForms(scene.server, u"17.1.0"_s, u"17.0.0"_s);
        addForms(scene.server, u"17.2.0"_s, u"17.5.0"_s);
        addForms(scene.server, u"17.3.0"_s, u"17.6.0"_s); // only Umbraco.Forms.Core says so
        addForms(scene.server, u"18.0.0"_s, u"18.0.0"_s);
        const ProductVersions current{{UmbracoProduct::Forms, u"17.1.0"_s}};
        QCOMPARE(scene.forms(u"17.5.0"_s, current), u"17.2.0"_s);
        QCOMPARE(scene.forms(u"17.6.0"_s, current), u"17.3.0"_s);
        QCOMPARE(scene.forms(u"17.4.9"_s, current), u"17.1.0"_s);
        QCOMPARE(scene.server.http().count("GET /v3-flatcontainer/mailkit/index.json"), 0);
        // All that was learnt is kept.
        const qsizetype asked = scene.asked();
        QVERIFY(scene.compatible(u"17.4.9"_s, current));
        QCOMPARE(scene.asked(), asked);
    }

    void whatTheVendorsOtherPackagesNeedCounts()
    {
        // As Forms 17 has it: the licence check names the CMS, in the oldest version that will do.
        FeedScene scene;
        scene.server.add(formsId, u"17.1.0"_s, {{u"Umbraco.Licenses"_s, u"[17.0.0, 18.0.0)"_s}});
        scene.server.add(formsId, u"17.2.0"_s, {{u"Umbraco.Licenses"_s, u"[17.1.0, 18.0.0)"_s}});
        scene.server.add(u"Umbraco.Licenses"_s, u"17.0.0"_s, {{u"Umbraco.Cms.Core"_s, u"[17.0.0, 18.0.0)"_s}});
        scene.server.add(u"Umbraco.Licenses"_s, u"17.1.0"_s, {{u"Umbraco.Cms.Core"_s, u"[17.5.0, 18.0.0)"_s}});
        const ProductVersions current{{UmbracoProduct::Forms, u"17.*"_s}};
        QCOMPARE(scene.forms(u"17.4.0"_s, current), u"17.1.0"_s);
        QCOMPARE(scene.forms(u"17.5.0"_s, current), u"17.2.0"_s);
    }

    void productsGoWithEachOther()
    {
        FeedScene scene;
        scene.server.add(deployId, u"17.1.0"_s, {{u"Umbraco.Cms.Core"_s, u"[17.0.0, 18.0.0)"_s}});
        scene.server.add(u"Umbraco.Deploy.Contrib"_s, u"17.1.0"_s,
                         {{u"Umbraco.Deploy.Infrastructure"_s, u"[17.1.0, 18.0.0)"_s}});
        scene.server.add(u"Umbraco.Deploy.Contrib"_s, u"17.2.0"_s,
                         {{u"Umbraco.Deploy.Infrastructure"_s, u"[17.2.0, 18.0.0)"_s}});
        const ProductVersions current{{UmbracoProduct::Deploy, u"17.0.2"_s},
                                      {UmbracoProduct::DeployContrib, u"17.0.0"_s}};
        const auto chosen = scene.compatible(u"17.5.0"_s, current);
        VERIFY_SUCCESS(chosen);
        QCOMPARE(chosen->value(UmbracoProduct::Deploy), u"17.1.0"_s);
        QCOMPARE(chosen->value(UmbracoProduct::DeployContrib), u"17.1.0"_s);
    }

    void prereleasesAndOlderOnesAreNotChosen()
    {
        FeedScene scene;
        for (const QString &version : {u"17.0.0"_s, u"17.1.0"_s, u"17.2.0-rc1"_s})
            scene.server.add(formsId, version, {{u"Umbraco.Cms.Core"_s, u"17.0.0"_s}});
        QCOMPARE(scene.forms(u"17.5.0"_s, {{UmbracoProduct::Forms, u"17.0.0"_s}}), u"17.1.0"_s);
        const auto none = scene.compatible(u"17.5.0"_s, {{UmbracoProduct::Forms, u"17.1.1"_s}});
        QVERIFY(!none);
        QCOMPARE(none.error().code, u"umbraco.no-package"_s);
        const QString sentence = none.error().sentence.english();
        QVERIFY2(sentence.contains("Umbraco Forms"_L1) && sentence.contains("17.1.1"_L1)
                     && sentence.contains("17.5.0"_L1),
                 qPrintable(sentence));
    }

    void packagesThatNeedEachOtherInACircleAreNoTrap()
    {
        FeedScene scene;
        scene.server.add(formsId, u"17.1.0"_s, {{u"Umbraco.A"_s, u"1.0"_s}});
        scene.server.add(u"Umbraco.A"_s, u"1.0.0"_s, {{u"Umbraco.B"_s, u"1.0"_s}});
        scene.server.add(u"Umbraco.B"_s, u"1.0.0"_s,
                         {{u"Umbraco.A"_s, u"1.0"_s}, {u"Umbraco.Cms"_s, u"[17.0.0,17.4.0]"_s}});
        const ProductVersions current{{UmbracoProduct::Forms, u"17.0.0"_s}};
        QVERIFY(scene.compatible(u"17.4.0"_s, current));
        QCOMPARE(codeOf(scene.compatible(u"17.5.0"_s, current)), u"umbraco.no-package"_s);
    }

    void aFeedThatFailsIsNoMissingPackage()
    {
        FeedScene scene;
        scene.server.addUmbraco(u"17.5.0"_s, u"17.2.0"_s, u"17.1.0"_s);
        scene.server.http().setInterceptor([](const UmbracoRequest &request) -> std::optional<UmbracoReply> {
            return request.path.endsWith(".nuspec"_L1) ? std::optional(UmbracoReply{.status = 403}) : std::nullopt;
        });
        QCOMPARE(codeOf(scene.compatible(u"17.5.0"_s, {{UmbracoProduct::Forms, u"17.1.0"_s}})), u"http.forbidden"_s);
    }

    void cancellingEndsIt()
    {
        FeedScene scene;
        scene.server.add(cmsId, u"17.5.0"_s);
        std::stop_source stop;
        stop.request_stop();
        const auto releases = scene.account.with(
            [&](Context &context) -> Result<QList<FeedRelease>> {
                Result<PackageFeed> feed = PackageFeed::open(scene.folder(), context);
                return feed ? feed->releases(cmsId) : Failure(feed.error());
            },
            stop.get_token());
        QVERIFY(!releases);
        QCOMPARE(releases.error(), cancelledProblem());
    }
};

QTEST_GUILESS_MAIN(TestUmbracoReleases)
#include "tst_umbracoreleases.moc"
