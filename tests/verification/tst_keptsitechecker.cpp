// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/engine/quietsession.h"
#include "app/verification/headlessbrowser.h"
#include "app/verification/keptsitechecker.h"
#include "tests/fakes/memorycredentials.h"
#include "tests/verification/testsite.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QImage>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>

using namespace Qt::StringLiterals;
using namespace Switchback;

namespace {

/// Remembers what is told.
class Told final : public QuietSession {
public:
    using QuietSession::QuietSession;
    void note(const Text &sentence) override { sentences.append(sentence.english()); }
    void progress(const Progress &progress) override { steps.append(progress); }

    QStringList sentences;
    QList<Progress> steps;
};

Secret secret(const char *text)
{
    return Secret(QByteArrayView(text));
}

/// An environment whose site is a test site, and a workspace.
class Scene {
public:
    Scene()
    {
        environment.ref = {u"shop/../1"_s, u"live äöü"_s};
        environment.url = site.url();
        environment.version = u"1.0"_s;
        site.page("/", SitePage::html("<title>Shop</title><p>Welcome</p><a href='/cart'>Cart</a>"));
        site.page("/cart", SitePage::html("<title>Cart</title><p>Your cart</p>"));
    }

    [[nodiscard]] Result<SiteCheck> check(const SiteCheckWishes &wishes = {}, const std::stop_token &stop = {})
    {
        Told session(clock, stop, nullptr);
        Context context = session.context();
        const KeptSiteChecker checker(folder(), vault);
        const Result<SiteCheck> found = checker.check(environment, wishes, context);
        sentences = session.sentences;
        steps = session.steps;
        return found;
    }
    [[nodiscard]] QString folder() const { return workspace.path() + "/verifications"_L1; }
    [[nodiscard]] QString file() const { return BaselineFolder(folder()).fileOf(environment.ref); }

    SystemClock clock;
    QTemporaryDir workspace;
    TestSite site;
    Environment environment;
    std::shared_ptr<MemoryCredentials> keyring = std::make_shared<MemoryCredentials>();
    std::shared_ptr<const Vault> vault =
        std::make_shared<const Vault>(std::make_shared<Redactor>(), std::make_shared<MemoryCredentials>(), keyring);
    QStringList sentences;
    QList<Progress> steps;
};

CheckedPage pageAt(const SiteCheck &check, const QString &path)
{
    for (const CheckedPage &page : check.pages)
        if (page.path == path)
            return page;
    return {};
}

QString remarksOf(const SiteCheck &check)
{
    QStringList lines;
    for (const Text &remark : check.remarks)
        lines.append(remark.english());
    return lines.join(u'\n');
}

void damage(const QString &path, const QByteArray &content)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(content);
}

} // namespace

/// What a site was like is kept from one look to the next.
class TestKeptSiteChecker : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theFirstTimeThereIsNothingToCompareWith()
    {
        Scene scene;
        const Result<SiteCheck> check = scene.check();
        QVERIFY(check.has_value());
        QVERIFY(!check->comparedWith.isValid());
        QVERIFY(!check->hasFailed);
        QCOMPARE(check->pages.size(), 2);
        QCOMPARE(check->version, u"1.0"_s);
        QVERIFY(check->html.contains(u"<html"_s) && check->html.contains(u"/cart"_s));
        QVERIFY(!check->summary.isEmpty());
    }

    void aPageThatLooksDifferentHasBothPictures()
    {
        if (installedBrowser().isEmpty())
            QSKIP("No Chromium is installed.");
        Scene scene;
        SiteCheckWishes wishes;
        wishes.pictures = 1;
        QVERIFY(scene.check(wishes).has_value());
        scene.site.page("/", SitePage::html("<title>Shop</title><p style='font-size:60px'>Welcome</p>"
                                            "<a href='/cart'>Cart</a>"));
        const Result<SiteCheck> check = scene.check(wishes);
        QVERIFY(check.has_value());
        const CheckedPage page = pageAt(*check, u"/"_s);
        QCOMPARE(page.verdict, PageVerdict::NeedsReview);
        const QImage then = QImage::fromData(page.pictureThen);
        const QImage now = QImage::fromData(page.pictureNow);
        QVERIFY(!then.isNull() && !now.isNull() && then != now);
        QCOMPARE(check->html.count(u"data:image/jpeg;base64,"_s), 2);
        QVERIFY(pageAt(*check, u"/cart"_s).pictureNow.isEmpty());
        QVERIFY(scene.sentences.contains(u"Taking pictures of the pages"_s));
    }

    void theNextTimeItIsComparedAndAsGoodAsBefore()
    {
        Scene scene;
        QVERIFY(scene.check().has_value());
        scene.environment.version = u"1.1"_s;
        const Result<SiteCheck> check = scene.check();
        QVERIFY(check.has_value());
        QVERIFY(check->comparedWith.isValid() && check->comparedWith <= check->at);
        QCOMPARE(check->versionThen, u"1.0"_s);
        QCOMPARE(check->version, u"1.1"_s);
        QVERIFY(!check->hasFailed);
        QCOMPARE(pageAt(*check, u"/"_s).verdict, PageVerdict::Same);
        QCOMPARE(pageAt(*check, u"/"_s).status, 200);
        QCOMPARE(pageAt(*check, u"/"_s).title, u"Shop"_s);
    }

    void whatChangedIsWhatTheNextLookComparesWith()
    {
        Scene scene;
        QVERIFY(scene.check().has_value());
        scene.site.page("/cart", SitePage::html("<title>Cart</title><p>Something else</p>"));
        QCOMPARE(pageAt(*scene.check(), u"/cart"_s).verdict, PageVerdict::Changed);
        QCOMPARE(pageAt(*scene.check(), u"/cart"_s).verdict, PageVerdict::Same);
    }

    void whatIsBrokenStaysWorseHoweverOftenOneLooks()
    {
        Scene scene;
        QVERIFY(scene.check().has_value());
        scene.site.page("/cart", SitePage{.status = 500, .body = "broken"});
        for (int i = 0; i < 2; ++i) {
            const Result<SiteCheck> check = scene.check();
            QVERIFY(check.has_value());
            QVERIFY(check->hasFailed);
            QCOMPARE(check->pages.constFirst().path, u"/cart"_s); // the worst first
            QCOMPARE(check->pages.constFirst().verdict, PageVerdict::Worse);
            QVERIFY(remarksOf(*check).contains(scene.file()));
        }
        scene.site.page("/cart", SitePage::html("<title>Cart</title><p>Your cart</p>"));
        const Result<SiteCheck> mended = scene.check();
        QVERIFY(mended.has_value());
        QVERIFY(!mended->hasFailed);
        QCOMPARE(pageAt(*mended, u"/cart"_s).verdict, PageVerdict::Same);
    }

    /// Were it the new measure, as many more would be tolerated the next time, and after some looks a whole broken site.
    void whatIsToleratedIsNoNewMeasure()
    {
        Scene scene;
        SiteCheckWishes wishes;
        wishes.toleratedWorse = 1;
        QVERIFY(scene.check(wishes).has_value());
        scene.site.page("/cart", SitePage{.status = 500, .body = "broken"});
        for (int i = 0; i < 2; ++i) {
            const Result<SiteCheck> check = scene.check(wishes);
            QVERIFY(check.has_value());
            QVERIFY(!check->hasFailed);
            QCOMPARE(pageAt(*check, u"/cart"_s).verdict, PageVerdict::Worse);
            QVERIFY(remarksOf(*check).contains(scene.file())); // how to make it the new measure
        }
    }

    void aSiteThatIsBrokenAtTheFirstLookIsNoMeasure()
    {
        Scene scene;
        scene.site.page("/", SitePage{.status = 500, .body = "broken"});
        for (int i = 0; i < 2; ++i) {
            const Result<SiteCheck> check = scene.check();
            QVERIFY(check.has_value());
            QVERIFY(check->hasFailed);
            QVERIFY(!check->comparedWith.isValid());
        }
        QVERIFY(!QFile::exists(scene.file()));
    }

    void aSiteThatIsDownIsFoundOut()
    {
        Scene scene;
        QVERIFY(scene.check().has_value());
        scene.environment.url = QUrl(u"http://127.0.0.1:1/"_s);
        const Result<SiteCheck> check = scene.check();
        QVERIFY(check.has_value());
        QVERIFY(check->hasFailed);
        QCOMPARE(pageAt(*check, u"/"_s).status, 0);
    }

    void aDamagedMemoryIsARemarkAndMadeAnew_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("cut off") << QByteArray(R"({"look": {"pages": [)");
        QTest::newRow("of something else") << QByteArray(R"({"look": 17})");
        QTest::newRow("no JSON") << QByteArray("\0\xff\xfe", 3);
    }
    void aDamagedMemoryIsARemarkAndMadeAnew()
    {
        QFETCH(QByteArray, content);
        Scene scene;
        QVERIFY(scene.check().has_value());
        damage(scene.file(), content);
        const Result<SiteCheck> check = scene.check();
        QVERIFY(check.has_value());
        QVERIFY(!check->comparedWith.isValid());
        QCOMPARE(check->remarks.size(), 1);
        QVERIFY(remarksOf(*check).contains(scene.file()));
        QVERIFY(scene.check()->comparedWith.isValid());
    }

    void aMemoryThatCannotBeOpenedIsLeftAlone()
    {
        Scene scene;
        QVERIFY(scene.check().has_value());
        QVERIFY(QFile::remove(scene.file()));
        QVERIFY(QDir().mkdir(scene.file())); // nobody can open it, whoever runs this
        const qsizetype asked = scene.site.requests().size();
        const Result<SiteCheck> check = scene.check();
        QVERIFY(!check.has_value());
        QCOMPARE(check.error().code, u"verification.baseline-closed"_s);
        QVERIFY(check.error().sentence.english().contains(scene.file()));
        QVERIFY(!check.error().remedy.isEmpty());
        QCOMPARE(scene.site.requests().size(), asked);
        QVERIFY(QFileInfo(scene.file()).isDir());
    }

    void whatCannotBeWrittenDownIsARemark()
    {
        Scene scene;
        damage(scene.folder(), "a file where the folder is to be");
        const Result<SiteCheck> check = scene.check();
        QVERIFY(check.has_value());
        QCOMPARE(check->pages.size(), 2);
        QCOMPARE(check->remarks.size(), 1);
        QVERIFY(remarksOf(*check).contains(scene.folder()));
    }

    void onlyItsOwnerReadsWhatIsKept()
    {
        Scene scene;
        QVERIFY(scene.check().has_value());
        const QFile::Permissions others = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther
                                          | QFile::WriteOther | QFile::ExeOther;
        QVERIFY(!(QFileInfo(scene.file()).permissions() & others));
        QVERIFY(!(QFileInfo(scene.folder()).permissions() & others));
        // Whatever the ids are, nothing is written elsewhere.
        QCOMPARE(QDir(scene.folder()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot).size(), 1);
        QCOMPARE(QDir(scene.workspace.path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot),
                 QStringList(u"verifications"_s));
    }

    void environmentsAreToldApartByMoreThanTheReadablePart()
    {
        const BaselineFolder folder(u"/somewhere"_s);
        QVERIFY(folder.fileOf({u"a-b"_s, u"c"_s}) != folder.fileOf({u"a"_s, u"b-c"_s}));
        QVERIFY(folder.fileOf({u"a"_s, u"ä"_s}) != folder.fileOf({u"a"_s, u"ö"_s}));
        QVERIFY(folder.fileOf({{}, u"https://a"_s}).startsWith(u"/somewhere/https---a-"_s)); // in no project
    }

    void itSaysWhatItLooksAtAndHowFarItIs()
    {
        Scene scene;
        QVERIFY(scene.check().has_value());
        QCOMPARE(scene.sentences,
                 QStringList({u"Looking at the site"_s, u"Looking again, to know what differs every time"_s}));
        QVERIFY(!scene.steps.isEmpty());
        QCOMPARE(scene.steps.constLast().done, 2);
        QCOMPARE(scene.steps.constLast().total, 2);
    }

    void aSiteBelowAPathIsLookedAtFromThere()
    {
        Scene scene;
        scene.site.page("/author/.magnolia", SitePage::html("<p>Sign in</p>"));
        scene.environment.url = scene.site.url(u"/author/.magnolia"_s);
        const Result<SiteCheck> check = scene.check();
        QVERIFY(check.has_value());
        QCOMPARE(check->pages.size(), 1);
        QCOMPARE(check->pages.constFirst().path, u"/author/.magnolia"_s);
    }

    void itIsLookedAtAsIsWished()
    {
        Scene scene;
        scene.site.page("/news", SitePage::html("<p>News</p><p class=advert>Buy!</p><a href='/feed/1'>Feed</a>"));
        scene.site.page("/feed/1", SitePage::html("<p>Feed</p>"));
        SiteCheckWishes wishes;
        wishes.startPaths = {u"/news"_s};
        wishes.ignorePaths = {u"/feed/*"_s};
        wishes.ignoreElements = {u".advert"_s};
        QCOMPARE(scene.check(wishes)->pages.size(), 1);
        scene.site.page("/news", SitePage::html("<p>News</p><p class=advert>Sell!</p><a href='/feed/1'>Feed</a>"));
        QCOMPARE(pageAt(*scene.check(wishes), u"/news"_s).verdict, PageVerdict::Same);
        wishes.ignoreElements = {u"]["_s};
        QCOMPARE(scene.check(wishes).error().code, u"verification.ignore-rule"_s);
    }

    void nothingIsSentToAnAddressThatNothingMayBeSentTo()
    {
        Scene scene;
        scene.environment.url = QUrl(u"ftp://example.org/"_s);
        QCOMPARE(scene.check().error().code, u"http.url.scheme"_s);
    }

    void whoStopsItHasNoNewMeasure()
    {
        Scene scene;
        std::stop_source stop;
        scene.site.page("/cart", [&stop](const SiteVisit &) {
            stop.request_stop();
            return SitePage::html("<p>Your cart</p>");
        });
        const Result<SiteCheck> check = scene.check({}, stop.get_token());
        QVERIFY(!check.has_value());
        QCOMPARE(check.error().kind, ProblemKind::Cancelled);
        QVERIFY(!QFile::exists(scene.file()));
    }

    void pagesBehindALogInAreLookedAtWithThePasswordOfTheKeyring()
    {
        Scene scene;
        std::atomic<int> wrong = 0;
        scene.site.page("/login", [&wrong](const SiteVisit &visit) {
            if (visit.method == "GET")
                return SitePage::html("<form method=post action=/login><input name=who><input name=pass type=password>"
                                      "</form>");
            if (visit.body != "who=eve&pass=s3cret-Word") {
                ++wrong;
                return SitePage{.status = 403};
            }
            return SitePage{.status = 200, .body = "<p>Hello</p>", .headers = {{"Set-Cookie", "session=1; Path=/"}}};
        });
        scene.site.page("/members", [](const SiteVisit &visit) {
            return visit.cookies.contains("session=1") ? SitePage::html("<p>Members only</p>")
                                                       : SitePage::redirect("/login");
        });
        SiteCheckWishes wishes;
        wishes.startPaths = {u"/members"_s};
        wishes.loginPath = u"/login"_s;
        wishes.loginUser = u"eve"_s;
        wishes.passwordKey = u"local/shop/verification-password"_s;

        const Result<SiteCheck> without = scene.check(wishes);
        QVERIFY(!without.has_value());
        QCOMPARE(without.error().code, u"verification.login.no-password"_s);
        QVERIFY(!without.error().remedy.isEmpty());
        QVERIFY(scene.site.requests().isEmpty());

        QVERIFY(scene.vault->putAside(wishes.passwordKey, secret("s3cret-Word"), {}).has_value());
        const Result<SiteCheck> check = scene.check(wishes);
        QVERIFY(check.has_value());
        QCOMPARE(pageAt(*check, u"/members"_s).status, 200);
        QCOMPARE(pageAt(*check, u"/members"_s).verdict, PageVerdict::Same);
        QCOMPARE(wrong, 0);
        QFile kept(scene.file());
        QVERIFY(kept.open(QIODevice::ReadOnly));
        QVERIFY(!kept.readAll().contains("s3cret-Word"));
        QVERIFY(!check->html.contains(u"s3cret-Word"_s));
    }

    void aLockedKeyringSaysSo()
    {
        Scene scene;
        scene.keyring->setTrouble(KeyringTrouble::Locked);
        SiteCheckWishes wishes;
        wishes.loginPath = u"/login"_s;
        wishes.loginUser = u"eve"_s;
        wishes.passwordKey = u"local/shop/verification-password"_s;
        const Result<SiteCheck> check = scene.check(wishes);
        QVERIFY(!check.has_value());
        QCOMPARE(keyringTrouble(check.error()), KeyringTrouble::Locked);
    }
};

QTEST_GUILESS_MAIN(TestKeptSiteChecker)
#include "tst_keptsitechecker.moc"
