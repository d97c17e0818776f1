// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/platforms/umbraco/umbracosettings.h"
#include "tests/fakes/fakeclock.h"
#include "tests/fakes/umbracopages.h"
#include "tests/platforms/umbraco/umbracoscene.h"

#include <QSet>

using namespace Qt::StringLiterals;
using namespace Switchback;

namespace {

using Spoil = std::function<void(UmbracoScene &scene)>;

Spoil typed(const QString &field, const QString &value)
{
    return [field, value](UmbracoScene &scene) { scene.account.values.insert(field, value); };
}

Spoil changed(const std::function<void(UmbracoState &)> &change)
{
    return [change](UmbracoScene &scene) { scene.project.change(change); };
}

UmbracoEnvironmentState &development(UmbracoState &state)
{
    return *state.environment(u"development"_s);
}

/// An account of which only the fields are looked at.
struct Typed {
    FakeClock clock;
    UmbracoAccount account{clock};

    Typed()
    {
        account.account.values = {{u"project"_s, u"3f2b8c1e-5d4a-4b6f-9a77-0c1d2e3f4a5b"_s},
                                  {u"alias"_s, u"shop"_s},
                                  {u"region"_s, u"euwest01"_s},
                                  {u"environments"_s, u"development, staging, live"_s}};
    }
    void type(const QString &field, const QString &value) { account.account.values.insert(field, value); }
    Result<UmbracoSettings> read()
    {
        return account.with([](Context &context) { return UmbracoSettings::of(*context.account); });
    }
};

QStringList rolesOf(const UmbracoSettings &settings)
{
    QStringList roles;
    for (const UmbracoPlace &place : settings.places)
        roles.append(place.alias + u'=' + enumName(place.role));
    return roles;
}

} // namespace

/// What an account says, and what trying it finds.
class TestUmbracoAccount : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theFormAsksForWhatIsNeededAndSaysWhereItIs()
    {
        const AccountForm form = umbracoForm();
        QCOMPARE(form.platform, u"umbraco"_s);
        QStringList required;
        QSet<QString> ids;
        for (const AccountField &field : form.fields) {
            QVERIFY2(!field.label.isEmpty() && !field.help.isEmpty(), qPrintable(field.id));
            QVERIFY2(field.kind != FieldKind::Choice || field.choices.contains(field.suggestion), qPrintable(field.id));
            ids.insert(field.id);
            if (field.required)
                required.append(field.id);
        }
        QCOMPARE(required, (QStringList{u"project"_s, u"alias"_s, u"environments"_s}));
        const QSet<QString> expected{u"project"_s,  u"alias"_s,     u"region"_s,   u"environments"_s, u"api"_s,
                                     u"apiKey"_s,   u"email"_s,     u"password"_s, u"clientId"_s,     u"clientSecret"_s,
                                     u"delivery"_s, u"anyTarget"_s, u"sites"_s,    u"scms"_s,         u"feed"_s,
                                     u"portal"_s,   u"source"_s};
        QCOMPARE(ids, expected);
        QSet<QString> secrets;
        for (const AccountField &field : form.fields)
            if (field.kind == FieldKind::Secret)
                secrets.insert(field.id);
        QCOMPARE(secrets, (QSet<QString>{u"apiKey"_s, u"password"_s, u"clientSecret"_s}));
    }

    void addressesAreThoseThatTheCloudGives()
    {
        Typed shop;
        const Result<UmbracoSettings> settings = shop.read();
        VERIFY_SUCCESS(settings);
        QCOMPARE(settings->places.size(), 3);
        QCOMPARE(settings->places.at(0).site, QUrl(u"https://dev-shop.euwest01.umbraco.io"_s));
        QCOMPARE(settings->places.at(0).scm, QUrl(u"https://dev-shop.scm.euwest01.umbraco.io"_s));
        QCOMPARE(settings->places.at(0).name, u"Development"_s);
        QCOMPARE(settings->places.at(1).site, QUrl(u"https://stage-shop.euwest01.umbraco.io"_s));
        QCOMPARE(settings->places.at(2).site, QUrl(u"https://shop.euwest01.umbraco.io"_s));
        QCOMPARE(settings->places.at(2).scm, QUrl(u"https://shop.scm.euwest01.umbraco.io"_s));
        QCOMPARE(settings->portal, QUrl(u"https://www.s1.umbraco.io/project/shop"_s));
        QCOMPARE(settings->delivery, UmbracoDelivery::Git);
        QVERIFY(!settings->deploysToAny && !settings->hasKey && !settings->hasPerson);
        QVERIFY(settings->isLeftMost(u"development"_s) && !settings->isLeftMost(u"live"_s));
        QCOMPARE(settings->before(u"live"_s)->alias, u"staging"_s);
        QVERIFY(!settings->before(u"development"_s) && !settings->before(u"none"_s) && !settings->place(u"none"_s));
    }

    void theFlexibleEnvironmentStandsApart()
    {
        Typed shop;
        shop.type(u"environments"_s, u"development, feature=flexible, live"_s);
        shop.type(u"sites"_s, u", https://feature.example.org"_s);
        const Result<UmbracoSettings> settings = shop.read();
        VERIFY_SUCCESS(settings);
        QCOMPARE(settings->places.size(), 2);
        QCOMPARE(settings->places.at(0).role, Role::Integration);
        QCOMPARE(settings->places.at(1).role, Role::Live);
        QCOMPARE(settings->places.at(1).site, QUrl(u"https://shop.euwest01.umbraco.io"_s));
        QVERIFY(settings->flexible && settings->flexible->role == Role::Other);
        QCOMPARE(settings->flexible->site, QUrl(u"https://feature.example.org"_s));
        QCOMPARE(settings->flexible->scm, QUrl(u"https://feature-shop.scm.euwest01.umbraco.io"_s));
        QCOMPARE(settings->all().first().alias, u"feature"_s);
        QVERIFY(settings->place(u"feature"_s) && !settings->before(u"feature"_s));
        QVERIFY(settings->isLeftMost(u"development"_s) && !settings->isLeftMost(u"feature"_s));
        shop.type(u"environments"_s, u"development, one=Flexible, two=Flexible"_s);
        QCOMPARE(codeOf(shop.read()), u"umbraco.settings"_s);
        shop.type(u"environments"_s, u"one=Flexible"_s);
        QCOMPARE(codeOf(shop.read()), u"umbraco.settings"_s);
    }

    void oldProjectsAreInNoRegion_data()
    {
        QTest::addColumn<QString>("region");
        QTest::newRow("empty") << QString();
        QTest::newRow("as people call it") << u" S1 "_s;
    }
    void oldProjectsAreInNoRegion()
    {
        QFETCH(const QString, region);
        Typed shop;
        shop.type(u"region"_s, region);
        const Result<UmbracoSettings> settings = shop.read();
        VERIFY_SUCCESS(settings);
        QVERIFY(settings->region.isEmpty());
        QCOMPARE(settings->places.first().site, QUrl(u"https://dev-shop.s1.umbraco.io"_s));
        QCOMPARE(settings->places.last().scm, QUrl(u"https://shop.scm.s1.umbraco.io"_s));
    }

    void rolesFollowFromTheLine_data()
    {
        QTest::addColumn<QString>("environments");
        QTest::addColumn<QStringList>("roles");
        QTest::newRow("one") << u"live"_s << QStringList{u"live=Live"_s};
        QTest::newRow("two") << u"development,live"_s << QStringList{u"development=Integration"_s, u"live=Live"_s};
        QTest::newRow("four") << u"dev, test, staging, live"_s
                              << QStringList{u"dev=Integration"_s, u"test=Uat"_s, u"staging=Uat"_s, u"live=Live"_s};
        QTest::newRow("named") << u" Development = other ,STAGING=uat, live=LIVE,"_s
                               << QStringList{u"development=Other"_s, u"staging=Uat"_s, u"live=Live"_s};
        QTest::newRow("one is named") << u"staging=Integration, live"_s
                                      << QStringList{u"staging=Integration"_s, u"live=Live"_s};
    }
    void rolesFollowFromTheLine()
    {
        QFETCH(const QString, environments);
        Typed shop;
        shop.type(u"environments"_s, environments);
        const Result<UmbracoSettings> settings = shop.read();
        VERIFY_SUCCESS(settings);
        QTEST(rolesOf(*settings), "roles");
    }

    void whatIsTypedIsTidied()
    {
        Typed shop;
        shop.type(u"project"_s, u"  3F2B8C1E-5D4A-4B6F-9A77-0C1D2E3F4A5B-1 "_s);
        shop.type(u"alias"_s, u" Shop "_s);
        shop.type(u"delivery"_s, u"portal"_s);
        shop.type(u"anyTarget"_s, u"yes"_s);
        shop.type(u"sites"_s, u" , staging.example.org/umbraco?x=1, http://127.0.0.1:8080"_s);
        shop.type(u"scms"_s, u"https://kudu.example.org/"_s);
        shop.type(u"portal"_s, u"https://portal.example.org/"_s);
        const Result<UmbracoSettings> rejected = shop.read();
        QCOMPARE(codeOf(rejected), u"umbraco.settings"_s); // an address is written whole
        QVERIFY(rejected.error().sentence.english().contains("Addresses of the sites"_L1));
        shop.type(u"sites"_s, u" , https://staging.example.org/umbraco?x=1, http://127.0.0.1:8080"_s);
        const Result<UmbracoSettings> settings = shop.read();
        VERIFY_SUCCESS(settings);
        QCOMPARE(settings->project, u"3f2b8c1e-5d4a-4b6f-9a77-0c1d2e3f4a5b"_s); // whatever its plan
        QCOMPARE(settings->alias, u"shop"_s);
        QCOMPARE(settings->delivery, UmbracoDelivery::Portal);
        QVERIFY(settings->deploysToAny);
        QCOMPARE(settings->places.at(0).site, QUrl(u"https://dev-shop.euwest01.umbraco.io"_s));
        QCOMPARE(settings->places.at(1).site, QUrl(u"https://staging.example.org"_s));
        QCOMPARE(settings->places.at(2).site, QUrl(u"http://127.0.0.1:8080"_s));
        QCOMPARE(settings->places.at(0).scm, QUrl(u"https://kudu.example.org"_s));
        QCOMPARE(settings->places.at(1).scm, QUrl(u"https://stage-shop.scm.euwest01.umbraco.io"_s));
        QCOMPARE(settings->portal, QUrl(u"https://portal.example.org/project/shop"_s));
    }

    void whatMakesNoSenseNamesItsField_data()
    {
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("label");
        const auto row = [](const char *name, const QString &field, const QString &value, const QString &label) {
            QTest::newRow(name) << field << value << label;
        };
        row("no project id", u"project"_s, u"shop"_s, u"Project id"_s);
        row("a longer suffix", u"project"_s, u"3f2b8c1e-5d4a-4b6f-9a77-0c1d2e3f4a5b-12"_s, u"Project id"_s);
        row("a path as project id", u"project"_s, u"../3f2b8c1e-5d4a-4b6f-9a77-0c1d2e3f4a5b"_s, u"Project id"_s);
        row("no alias", u"alias"_s, {}, u"Alias of the project"_s);
        row("a host as alias", u"alias"_s, u"shop.euwest01"_s, u"Alias of the project"_s);
        row("a host as region", u"region"_s, u"euwest01.umbraco.io"_s, u"Region"_s);
        row("no environment", u"environments"_s, u" , "_s, u"Environments"_s);
        row("a path as environment", u"environments"_s, u"../live"_s, u"Environments"_s);
        row("a name as environment", u"environments"_s, u"Live site"_s, u"Environments"_s);
        row("twice", u"environments"_s, u"live, Live"_s, u"Environments"_s);
        row("no role", u"environments"_s, u"live=production"_s, u"Environments"_s);
        row("an insecure site", u"sites"_s, u"http://shop.example.org"_s, u"Addresses of the sites"_s);
        row("a password in it", u"sites"_s, u"https://ada:secret@shop.example.org"_s, u"Addresses of the sites"_s);
        row("one site too many", u"sites"_s, u",,,https://a.example.org"_s, u"Addresses of the sites"_s);
        row("a site twice", u"sites"_s, u"https://a.example.org,https://a.example.org"_s, u"Addresses of the sites"_s);
        row("no web address", u"scms"_s, u"ssh://shop.scm.example.org"_s, u"Addresses of Kudu"_s);
        row("Kudu twice", u"scms"_s, u"https://k.example.org,https://K.example.org:443"_s, u"Addresses of Kudu"_s);
        row("no e-mail", u"email"_s, u"ada"_s, u"E-mail"_s);
        row("a colon in it", u"email"_s, u"ada:x@example.org"_s, u"E-mail"_s);
        row("no way", u"delivery"_s, u"ftp"_s, u"New packages go"_s);
        row("neither", u"anyTarget"_s, u"perhaps"_s, u"Deploy to any target"_s);
        row("an insecure API", u"api"_s, u"http://api.example.org"_s, u"API address"_s);
        row("an insecure feed", u"feed"_s, u"http://feed.example.org"_s, u"Package feed"_s);
        row("no portal", u"portal"_s, u"https://"_s, u"Address of the portal"_s);
    }
    void whatMakesNoSenseNamesItsField()
    {
        QFETCH(const QString, field);
        QFETCH(const QString, value);
        QFETCH(const QString, label);
        Typed shop;
        shop.type(field, value);
        const Result<UmbracoSettings> settings = shop.read();
        QCOMPARE(codeOf(settings), u"umbraco.settings"_s);
        QVERIFY2(settings.error().sentence.english().startsWith(label),
                 qPrintable(settings.error().sentence.english()));
        QCOMPARE(settings.error().details, field);
        QVERIFY(!wordsOf(settings.error()).contains("secret@"_L1));
        QVERIFY(umbracoForm().field(field)->label.english() == label);
    }

    void secretsCountWhereverTheyAre()
    {
        Typed shop;
        shop.type(u"email"_s, u"ada@example.org"_s);
        shop.account.useSecret(u"apiKey"_s, "typed");
        QVERIFY(shop.read()->hasKey && !shop.read()->hasPerson);
        shop.account.useSecret(u"apiKey"_s, {});
        QVERIFY(!shop.read()->hasKey);
        shop.account.account.storedSecrets = {u"password"_s, u"apiKey"_s}; // which nobody reads for that
        QVERIFY(shop.read()->hasKey && shop.read()->hasPerson);
        shop.account.account.values.remove(u"email"_s);
        QVERIFY(!shop.read()->hasPerson);
    }

    void aGoodAccountFindsItsProject()
    {
        UmbracoScene scene;
        const auto finding = scene.explore();
        QVERIFY2(finding, finding ? "" : qPrintable(wordsOf(finding.error().problem)));
        QCOMPARE(finding->product, u"Umbraco CMS 17.4.1"_s);
        QCOMPARE(finding->signedInAs, QString::fromUtf8(UmbracoProject::user()));
        QCOMPARE(finding->projects.size(), 1);
        QCOMPARE(finding->projects.first().location, scene.project.projectId());
        QCOMPARE(finding->projects.first().name, u"shop"_s);
        QVERIFY2(finding->projects.first().note.isEmpty(), qPrintable(finding->projects.first().note.english()));
    }

    void whatIsLeftOutIsNoted_data()
    {
        QTest::addColumn<QStringList>("fields");
        QTest::addColumn<QString>("note");
        QTest::addColumn<QString>("product");
        QTest::addColumn<QString>("signedInAs");
        const QString person = QString::fromUtf8(UmbracoProject::user());
        const QString known = u"Umbraco CMS 17.4.1"_s;
        QTest::newRow("no key") << QStringList{u"apiKey"_s} << u"no deployments by the API"_s << known << person;
        QTest::newRow("no person") << QStringList{u"email"_s, u"password"_s} << u"neither markers nor code"_s << known
                                   << u"umbraco-back-office-cockpit"_s;
        QTest::newRow("no API user") << QStringList{u"clientId"_s, u"clientSecret"_s} << u"left to the browser"_s
                                     << known << person;
        QTest::newRow("nothing") << QStringList{u"apiKey"_s, u"email"_s, u"password"_s, u"clientId"_s,
                                                u"clientSecret"_s}
                                 << u"no deployments by the API. Without an Umbraco ID neither markers nor code are "
                                    "reached. Without an API user"_s
                                 << u"Umbraco CMS"_s << QString();
    }
    void whatIsLeftOutIsNoted()
    {
        QFETCH(const QStringList, fields);
        QFETCH(const QString, note);
        UmbracoScene scene;
        for (const QString &field : fields)
            scene.empty(field);
        const auto finding = scene.explore();
        QVERIFY2(finding, finding ? "" : qPrintable(wordsOf(finding.error().problem)));
        const QString said = finding->projects.first().note.english();
        QVERIFY2(said.contains(note), qPrintable(said));
        QTEST(finding->product, "product");
        QTEST(finding->signedInAs, "signedInAs");
        QCOMPARE(scene.project.cloud().http().requests().isEmpty(), fields.contains(u"apiKey"_s));
        QCOMPARE(scene.project.kudu(u"live"_s).http().requests().isEmpty(), fields.contains(u"email"_s));
    }

    void whatIsWrongIsTold_data()
    {
        QTest::addColumn<Spoil>("spoil");
        QTest::addColumn<QString>("code");
        QTest::addColumn<ConnectionPart>("part");
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("words");
        using enum ConnectionPart;
        const auto row = [](const char *name, const Spoil &spoil, const QString &code, ConnectionPart part,
                            const QString &field,
                            const QString &words) { QTest::newRow(name) << spoil << code << part << field << words; };
        row("settings", typed(u"region"_s, u"eu west"_s), u"umbraco.settings"_s, Form, u"region"_s, u"Region"_s);
        row(
            "an e-mail alone", [](UmbracoScene &scene) { scene.empty(u"password"_s); }, u"umbraco.settings"_s, Form,
            u"password"_s, u"no password"_s);
        row(
            "a password alone", [](UmbracoScene &scene) { scene.empty(u"email"_s); }, u"umbraco.settings"_s, Form,
            u"email"_s, u"no e-mail"_s);
        row(
            "a client id alone", [](UmbracoScene &scene) { scene.empty(u"clientSecret"_s); }, u"umbraco.settings"_s,
            Form, u"clientSecret"_s, u"no secret"_s);
        row(
            "a client secret alone", [](UmbracoScene &scene) { scene.empty(u"clientId"_s); }, u"umbraco.settings"_s,
            Form, u"clientId"_s, u"no client id"_s);
        row(
            "the key", [](UmbracoScene &scene) { scene.useSecret(u"apiKey"_s, "of-another-project"); },
            u"umbraco.key"_s, SignIn, u"apiKey"_s, u"does not accept the API key"_s);
        row("the plan added to the id", changed([](UmbracoState &state) { state.projectId += u"-1"_s; }),
            u"umbraco.key"_s, SignIn, u"apiKey"_s, u"a change of the plan adds “-1” to the id"_s);
        row("the plan took from the id", typed(u"project"_s, u"3f2b8c1e-5d4a-4b6f-9a77-0c1d2e3f4a5b-1"_s),
            u"umbraco.project-id"_s, SignIn, u"project"_s, u"The “-1” at its end comes and goes"_s);
        row("an alias", typed(u"environments"_s, u"dev, live"_s), u"umbraco.alias"_s, Form, u"environments"_s,
            u"no environment of that alias"_s);
        row(
            "Cloudflare",
            [](UmbracoScene &scene) { scene.project.cloud().http().answerNext(UmbracoReply::cloudflare(403)); },
            u"umbraco.cloudflare"_s, Way, {}, u"Cloudflare"_s);
        row("no API there", typed(u"api"_s, u"http://127.0.0.1:9"_s), u"http.refused"_s, Way, {}, u"127.0.0.1"_s);
        row(
            "the password", [](UmbracoScene &scene) { scene.useSecret(u"password"_s, "another"); },
            u"umbraco.kudu.password"_s, SignIn, u"password"_s, u"does not accept e-mail and password"_s);
        row("no admin", changed([](UmbracoState &state) { development(state).isKuduAllowed = false; }),
            u"umbraco.kudu.forbidden"_s, Permission, u"email"_s, u"admins of the project only"_s);
        row("a filter of addresses", changed([](UmbracoState &state) { development(state).isIpFiltered = true; }),
            u"umbraco.kudu.forbidden"_s, Permission, u"email"_s, u"a filter of IP addresses"_s);
        row(
            "the API user", [](UmbracoScene &scene) { scene.useSecret(u"clientSecret"_s, "another"); },
            u"umbraco.site.sign-in"_s, SignIn, u"clientSecret"_s, u"does not accept client id and secret"_s);
        row(
            "no site there",
            [](UmbracoScene &scene) {
                scene.account.values.insert(u"sites"_s, u"http://127.0.0.1:9"_s);
                scene.account.values.insert(u"environments"_s, u"development"_s);
                scene.account.values.insert(u"scms"_s, scene.project.kuduUrl(u"development"_s).toString());
            },
            u"http.refused"_s, Way, {}, u"127.0.0.1"_s);
    }
    void whatIsWrongIsTold()
    {
        QFETCH(const Spoil, spoil);
        QFETCH(const QString, words);
        UmbracoScene scene;
        spoil(scene);
        const auto finding = scene.explore();
        QVERIFY(!finding);
        QTEST(finding.error().problem.code, "code");
        QTEST(finding.error().part, "part");
        QTEST(finding.error().fieldId, "field");
        const QString said = wordsOf(finding.error().problem);
        QVERIFY2(said.contains(words), qPrintable(said));
        for (const QByteArray &secret :
             {UmbracoProject::apiKey(), UmbracoProject::password(), UmbracoProject::clientSecret()})
            QVERIFY(!said.contains(QString::fromUtf8(secret)));
    }

    void aSiteThatIsNotWellIsNoTrouble_data()
    {
        QTest::addColumn<Spoil>("spoil");
        QTest::addColumn<QString>("note");
        QTest::newRow("stopped") << changed([](UmbracoState &state) { development(state).isStopped = true; })
                                 << u"Development: 127.0.0.1 is stopped."_s;
        QTest::newRow("an error page") << changed([](UmbracoState &state) {
            development(state).failure = UmbracoFailure();
        }) << u"does not run: its code uses"_s;
        QTest::newRow("upgrade") << changed([](UmbracoState &state) { development(state).level = u"Upgrade"_s; })
                                 << u"it says “Upgrade”"_s;
        QTest::newRow("somebody asks who we are") << Spoil([](UmbracoScene &scene) {
            scene.project.site(u"development"_s).http().setInterceptor([](const UmbracoRequest &) {
                return std::optional(UmbracoPages::signIn());
            });
        }) << u"Something in front of"_s;
    }
    void aSiteThatIsNotWellIsNoTrouble()
    {
        QFETCH(const Spoil, spoil);
        QFETCH(const QString, note);
        UmbracoScene scene;
        spoil(scene);
        const auto finding = scene.explore();
        QVERIFY2(finding, finding ? "" : qPrintable(wordsOf(finding.error().problem)));
        const QString said = finding->projects.first().note.english();
        QVERIFY2(said.contains(note), qPrintable(said));
    }

    void anApiUserMayBeKnownInOnePlaceOnly()
    {
        UmbracoScene scene;
        scene.project.site(u"development"_s)
            .http()
            .setInterceptor([](const UmbracoRequest &request) -> std::optional<UmbracoReply> {
                if (!request.path.endsWith("/token"_L1))
                    return std::nullopt;
                return UmbracoReply::json("{\"error\":\"invalid_client\"}", 401);
            });
        const auto finding = scene.explore();
        QVERIFY2(finding, finding ? "" : qPrintable(wordsOf(finding.error().problem)));
        QCOMPARE(finding->projects.first().note.english(), u"The API user is not known on: Development."_s);
    }

    void somethingHasToSayThatItIsUmbraco()
    {
        UmbracoSetup setup;
        setup.versions = {u"13.4.0"_s, u"13.2.0"_s, u"13.1.0"_s};
        UmbracoScene scene(setup);
        scene.empty(u"clientId"_s);
        scene.empty(u"clientSecret"_s);
        const auto known = scene.explore();
        QVERIFY2(known, known ? "" : qPrintable(wordsOf(known.error().problem)));
        QCOMPARE(known->product, u"Umbraco CMS 13.4.0"_s);
        scene.empty(u"email"_s);
        scene.empty(u"password"_s);
        scene.empty(u"apiKey"_s);
        const auto unknown = scene.explore();
        QVERIFY(!unknown);
        QCOMPARE(unknown.error().problem.code, u"account.wrong-product"_s);
        QCOMPARE(unknown.error().part, ConnectionPart::Product);
    }

    void nothingIsChanged()
    {
        UmbracoScene scene;
        QVERIFY(scene.explore());
        for (const QString &alias : {u"development"_s, u"live"_s})
            for (UmbracoHttp *http :
                 {&scene.project.kudu(alias).http(), &scene.project.site(alias).http(), &scene.project.cloud().http()})
                for (const UmbracoRequest &request : http->requests())
                    QVERIFY2(request.method == "GET" || request.path.endsWith("/security/back-office/token"_L1),
                             request.target.constData());
    }
};

QTEST_GUILESS_MAIN(TestUmbracoAccount)
#include "tst_umbracoaccount.moc"
