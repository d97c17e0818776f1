// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/fakes/umbracofiles.h"
#include "tests/umbraco/umbracoasker.h"

#include <QTest>

#include <optional>

using namespace Qt::StringLiterals;
using namespace Switchback;

namespace {

const QString development = u"development"_s;
const QString live = u"live"_s;
const UmbracoVersions newer{u"17.5.0"_s, u"17.2.0"_s, u"17.1.0"_s};

} // namespace

/// The deployments API of our project is that of Umbraco Cloud, and what is deployed is there.
class TestUmbracoFakes : public QObject {
    Q_OBJECT

private:
    std::optional<UmbracoProject> m_project;
    std::optional<UmbracoAsker> m_asker;

    [[nodiscard]] QUrl url(const QString &rest = {}, const QString &version = u"v2"_s) const
    {
        return QUrl(u"%1/%2/projects/%3/deployments%4"_s.arg(m_project->apiUrl().toString(), version,
                                                             m_project->projectId(), rest));
    }

    [[nodiscard]] QString uploaded(const QByteArray &zip)
    {
        return m_asker->upload(url(u"/artifacts"_s), zip, {{"description", "d"}, {"version", "1"}})
            .text("artifactId"_L1);
    }
    [[nodiscard]] QString uploaded(const UmbracoVersions &versions)
    {
        return uploaded(m_project->artifact(development, versions));
    }

    UmbracoAnswer begin(const QString &artifact, const QString &alias = development, QJsonObject options = {})
    {
        options.insert(u"targetEnvironmentAlias"_s, alias);
        options.insert(u"artifactId"_s, artifact);
        return m_asker->sendJson("POST", url(), options);
    }

    /// Deploys and waits; what the API then says of it.
    UmbracoAnswer deployed(const QString &artifact, const QString &alias = development, const QJsonObject &options = {})
    {
        const QString id = begin(artifact, alias, options).text("deploymentId"_L1);
        m_project->settle();
        return m_asker->get(url(u'/' + id));
    }

    [[nodiscard]] static QString lastMessage(const UmbracoAnswer &answer)
    {
        const QJsonArray messages = answer.object().value("deploymentStatusMessages"_L1).toArray();
        return messages.last().toObject().value("message"_L1).toString();
    }

private Q_SLOTS:
    void init()
    {
        m_project.emplace();
        m_asker.emplace(UmbracoAsker::Headers{{"Umbraco-Cloud-Api-Key", UmbracoProject::apiKey()}});
    }

    void keyAndProjectGoTogether_data()
    {
        QTest::addColumn<QByteArray>("key");
        QTest::addColumn<QString>("suffix");
        QTest::addColumn<int>("status");
        QTest::newRow("both right") << UmbracoProject::apiKey() << QString() << 200;
        QTest::newRow("no key") << QByteArray() << QString() << 401;
        QTest::newRow("another's key") << QByteArray("another's") << QString() << 401;
        QTest::newRow("after a change of plan") << UmbracoProject::apiKey() << u"-1"_s << 401;
    }
    void keyAndProjectGoTogether()
    {
        QFETCH(const QByteArray, key);
        QFETCH(const QString, suffix);
        QFETCH(const int, status);
        UmbracoAsker asker(key.isEmpty() ? UmbracoAsker::Headers()
                                         : UmbracoAsker::Headers{{"Umbraco-Cloud-Api-Key", key}});
        QUrl asked = url();
        asked.setPath(asked.path().replace(m_project->projectId(), m_project->projectId() + suffix));
        const UmbracoAnswer answer = asker.get(asked);
        QCOMPARE(answer.status, status);
        if (status == 200)
            return;
        QCOMPARE(answer.object().value("status"_L1), QJsonValue(status));
        QVERIFY(!answer.text("title"_L1).isEmpty() && !answer.text("detail"_L1).isEmpty());
    }

    void pagesAreAskedForInPairs_data()
    {
        QTest::addColumn<QString>("query");
        QTest::addColumn<int>("status");
        QTest::addColumn<int>("taken");
        QTest::newRow("all") << QString() << 200 << 3;
        QTest::newRow("both") << u"?skip=1&take=1"_s << 200 << 1;
        QTest::newRow("in whatever case") << u"?SKIP=0&Take=2"_s << 200 << 2;
        QTest::newRow("skip alone") << u"?skip=1"_s << 400 << 0;
        QTest::newRow("take alone") << u"?take=1"_s << 400 << 0;
        QTest::newRow("less than none") << u"?skip=-1&take=1"_s << 400 << 0;
        QTest::newRow("without what changed nothing") << u"?includeNullDeployments=False"_s << 200 << 2;
        QTest::newRow("of one environment") << u"?targetEnvironmentAlias=live"_s << 200 << 0;
        QTest::newRow("of none") << u"?targetEnvironmentAlias=Live"_s << 400 << 0;
    }
    void pagesAreAskedForInPairs()
    {
        QFETCH(const QString, query);
        QFETCH(const int, status);
        const QString artifact = uploaded(newer);
        deployed(artifact);
        deployed(artifact); // nothing is new
        deployed(uploaded({u"17.5.1"_s, {}, {}}));
        const UmbracoAnswer answer = m_asker->get(url(query));
        QCOMPARE(answer.status, status);
        if (status != 200)
            return;
        QTEST(answer.object().value("takenItems"_L1).toInt(), "taken");
        const QJsonArray data = answer.object().value("data"_L1).toArray();
        const QJsonObject first = data.first().toObject();
        for (const QJsonValue &one : data)
            QVERIFY(first.value("createdUtc"_L1).toString() >= one.toObject().value("createdUtc"_L1).toString());
    }

    void statesAndNames()
    {
        const auto holdIn = [this](const QString &state) {
            m_project->change([&state](UmbracoState &world) { world.holdsDeploymentsIn = state; });
            m_project->settle();
        };
        holdIn(u"Pending"_s);
        const UmbracoAnswer begun = begin(uploaded(newer));
        QCOMPARE(begun.status, 201);
        QCOMPARE(begun.text("deploymentState"_L1), u"Pending"_s);
        QCOMPARE(begun.text("environmentAlias"_L1), development);
        QVERIFY(begun.object().value("completedUtc"_L1).isNull());
        const QUrl one = url(u'/' + begun.text("deploymentId"_L1));
        m_project->settle();
        QString last = begun.text("modifiedUtc"_L1);
        for (const QString &state : {u"Queued"_s, u"InProgress"_s, u"Completed"_s}) {
            holdIn(state);
            const UmbracoAnswer answer = m_asker->get(QUrl(one.toString() + u"?lastModifiedUtc="_s + last));
            QCOMPARE(answer.text("deploymentState"_L1), state);
            const QJsonArray messages = answer.object().value("deploymentStatusMessages"_L1).toArray();
            QVERIFY(!messages.isEmpty());
            QVERIFY(messages.first().toObject().value("timestampUtc"_L1).toString() > last);
            last = answer.text("modifiedUtc"_L1);
            QCOMPARE(m_project->markers(development).contains(u"updating"_s), state == "InProgress"_L1);
            // The list knows only what has ended.
            QCOMPARE(m_asker->get(url()).object().value("totalItems"_L1).toInt(), state == "Completed"_L1 ? 1 : 0);
        }
        QCOMPARE(m_asker->get(one).object().value("cloudRepositoryUpdated"_L1), QJsonValue(true));
        const QJsonObject listed = m_asker->get(url()).object().value("data"_L1).toArray().first().toObject();
        QCOMPARE(listed.value("id"_L1), begun.object().value("deploymentId"_L1));
        QCOMPARE(listed.value("state"_L1), QJsonValue(u"Completed"_s));
        QCOMPARE(listed.value("targetEnvironmentAlias"_L1), QJsonValue(development));
        QCOMPARE(m_project->repositoryVersions(development), newer);
        QCOMPARE(m_project->deployedVersions(development), newer);
        QCOMPARE(m_project->deployedVersions(live).cms, u"17.4.1"_s);
        QCOMPARE(m_project->environment(development).level, u"Upgrade"_s);
    }

    void targets_data()
    {
        QTest::addColumn<QString>("alias");
        QTest::addColumn<bool>("allowsAny");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("detail");
        QTest::newRow("left-most") << development << false << 201 << QString();
        QTest::newRow("flexible") << u"feature"_s << false << 201 << QString();
        QTest::newRow("live") << live << false << 400 << u"'live' is neither"_s;
        QTest::newRow("live, allowed") << live << true << 201 << QString();
        QTest::newRow("wrong case") << u"Development"_s << true << 400
                                    << u"reason: No environments matches the provided alias"_s;
    }
    void targets()
    {
        m_project.emplace(UmbracoSetup{.environments = {{development, u"Development"_s, false},
                                                        {live, u"Live"_s, false},
                                                        {u"feature"_s, u"Feature"_s, true}}});
        QFETCH(const QString, alias);
        QFETCH(const bool, allowsAny);
        QFETCH(const QString, detail);
        m_project->change([allowsAny](UmbracoState &state) { state.allowsAnyTarget = allowsAny; });
        const UmbracoAnswer answer = begin(uploaded(newer), alias);
        QTEST(answer.status, "status");
        QVERIFY2(answer.text("detail"_L1).contains(detail), answer.body.constData());
    }

    void whatIsMissing()
    {
        QCOMPARE(begin(u"6e3f1c0d-0000-4000-8000-000000000000"_s).status, 404);
        QCOMPARE(m_asker->sendJson("POST", url(), {{u"artifactId"_s, uploaded(newer)}}).status, 400);
        QCOMPARE(m_asker->ask("POST", url(), "{\"a\": \"b\"c\"}").status, 400);
        QCOMPARE(m_asker->get(url(u"/6e3f1c0d-0000-4000-8000-000000000000"_s)).status, 404);
        QCOMPARE(m_asker->get(url(u"/x/y"_s)).status, 404);
        QCOMPARE(m_asker->ask("POST", url(u"/artifacts"_s), "no form").status, 400);
    }

    void oneAtATimeForEachEnvironment()
    {
        m_project->change([](UmbracoState &state) {
            state.allowsAnyTarget = true;
            state.holdsDeploymentsIn = u"InProgress"_s;
        });
        const QString artifact = uploaded(newer);
        QCOMPARE(begin(artifact).status, 201);
        QCOMPARE(begin(artifact).status, 409);
        QCOMPARE(begin(artifact, live).status, 201);
        m_project->change([](UmbracoState &state) { state.holdsDeploymentsIn.clear(); });
        m_project->settle();
        QCOMPARE(m_project->deployedVersions(live), newer);
        // What came from elsewhere than the left is extracted there.
        QVERIFY(QFile::exists(m_project->home(live) + u"/site/wwwroot/umbraco/Deploy/deploy"_s)
                || QFile::exists(m_project->home(live) + u"/site/wwwroot/umbraco/Deploy/deploy-complete"_s));
        QCOMPARE(begin(artifact).status, 201);
    }

    void markersBlock_data()
    {
        QTest::addColumn<QStringList>("markers");
        QTest::addColumn<QString>("blocking");
        QTest::newRow("none") << QStringList() << QString();
        QTest::newRow("updating") << QStringList{u"updating"_s} << u"updating"_s;
        QTest::newRow("upgrading") << QStringList{u"upgrading"_s} << QString();
        QTest::newRow("failed alone") << QStringList{u"upgrade-failed"_s} << QString();
        QTest::newRow("both") << QStringList{u"upgrading"_s, u"upgrade-failed"_s} << u"upgrading, upgrade-failed"_s;
        QTest::newRow("in other words") << QStringList{u"upgrading"_s, u"failed-upgrade"_s}
                                        << u"upgrading, failed-upgrade"_s;
    }
    void markersBlock()
    {
        QFETCH(const QStringList, markers);
        QFETCH(const QString, blocking);
        for (const QString &marker : markers)
            m_project->addMarker(development, marker);
        const UmbracoAnswer answer = deployed(uploaded(newer));
        QCOMPARE(answer.text("deploymentState"_L1), blocking.isEmpty() ? u"Completed"_s : u"Failed"_s);
        if (!blocking.isEmpty())
            QCOMPARE(lastMessage(answer),
                     QString(u"The site can't be upgraded as it's blocked with the following markers: "_s + blocking));
        QCOMPARE(m_project->deployedVersions(development).cms, blocking.isEmpty() ? newer.cms : u"17.4.1"_s);
    }

    void lowerOnlyWhenAskedFor()
    {
        const QString old = uploaded({u"17.4.1"_s, u"17.1.0"_s, u"17.0.2"_s});
        QCOMPARE(deployed(uploaded(newer)).text("deploymentState"_L1), u"Completed"_s);
        const UmbracoAnswer refused = deployed(old);
        QCOMPARE(refused.text("deploymentState"_L1), u"Failed"_s);
        QVERIFY2(lastMessage(refused).startsWith(
                     "Cannot apply update because the following packages would be downgraded: Package: Umbraco."_L1),
                 refused.body.constData());
        QCOMPARE(m_project->deployedVersions(development), newer);
        const UmbracoAnswer done = deployed(old, development, {{u"skipVersionCheck"_s, true}});
        QCOMPARE(done.text("deploymentState"_L1), u"Completed"_s);
        QCOMPARE(m_project->deployedVersions(development).cms, u"17.4.1"_s);
    }

    void whatThePackageIsLike_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QString>("message");
        QTest::newRow("no .umbraco") << u".umbraco"_s << QByteArray() << u"The `.umbraco` file cannot be found"_s;
        QTest::newRow("backslashes") << u".umbraco"_s
                                     << QByteArray("[project]\nbase = \"src\\UmbracoProject\"\ncsproj = \"x.csproj\"\n")
                                     << u"The `.umbraco` file is not valid"_s;
        QTest::newRow("a project that is none") << u"src/UmbracoProject/UmbracoProject.csproj"_s
                                                << QByteArray("<Project><ItemGroup></Project>") << u"error MSB4025"_s;
    }
    void whatThePackageIsLike()
    {
        QFETCH(const QString, file);
        QFETCH(const QByteArray, content);
        QFETCH(const QString, message);
        UmbracoZip::Files files = *UmbracoZip::unpacked(m_project->artifact(development, newer));
        if (content.isEmpty())
            files.remove(file);
        else
            files.insert(file, content);
        const UmbracoAnswer answer = deployed(uploaded(UmbracoZip::packed(files)));
        QCOMPARE(answer.text("deploymentState"_L1), u"Failed"_s);
        QVERIFY2(lastMessage(answer).contains(message), answer.body.constData());
        QVERIFY(m_project->markers(development).isEmpty());
    }

    void noZipAtAll()
    {
        const UmbracoAnswer answer = deployed(uploaded(QByteArray("no zip")));
        QCOMPARE(answer.text("deploymentState"_L1), u"Failed"_s);
        QVERIFY2(lastMessage(answer).contains("extract"_L1), answer.body.constData());
    }

    void cloudJsonIsKeptUnlessAskedFor()
    {
        const QString path = u"src/UmbracoProject/umbraco-cloud.json"_s;
        UmbracoZip::Files files = *UmbracoZip::unpacked(m_project->artifact(development, newer));
        files.insert(path, "{\"mine\": true}\n");
        const QString artifact = uploaded(UmbracoZip::packed(files));
        const auto present = [&] { return m_project->file(development, u"site/repository/"_s + path); };
        deployed(artifact);
        QVERIFY(!present().contains("mine"));
        deployed(artifact, development, {{u"skipPreserveUmbracoCloudJson"_s, true}});
        QVERIFY(present().contains("mine"));
    }

    void buildsThatFail()
    {
        const auto fail = [this](const QString &text) {
            m_project->change([&](UmbracoState &state) { state.environment(development)->buildFailure = text; });
        };
        fail(u"Shop.cs(3,1): error CS0103: The name 'Old' does not exist in the current context"_s);
        const QString artifact = uploaded(newer);
        const UmbracoAnswer early = deployed(artifact);
        QVERIFY2(lastMessage(early).contains("error CS0103"_L1), early.body.constData());
        QCOMPARE(early.object().value("cloudRepositoryUpdated"_L1), QJsonValue(false));
        // Only the environment itself finds out.
        const UmbracoAnswer late = deployed(artifact, development, {{u"noBuildAndRestore"_s, true}});
        QCOMPARE(lastMessage(late), u"Unable to verify the deployment has finished"_s);
        QCOMPARE(late.object().value("cloudRepositoryUpdated"_L1), QJsonValue(true));
        QCOMPARE(m_project->environment(development).kuduDeployments.first().status, 3);
        QCOMPARE(m_project->deployedVersions(development).cms, u"17.4.1"_s);
        QCOMPARE(m_project->repositoryVersions(development), newer);
    }

    void failuresThatAreNone()
    {
        m_project->change([](UmbracoState &state) { state.isRestartUnconfirmed = true; });
        const UmbracoAnswer answer = deployed(uploaded(newer));
        QCOMPARE(answer.text("deploymentState"_L1), u"Failed"_s);
        QCOMPARE(lastMessage(answer), u"Unable to verify the deployment has finished"_s);
        QCOMPARE(m_project->deployedVersions(development), newer);
    }

    void diffs()
    {
        const QString id = deployed(uploaded(newer)).text("deploymentId"_L1);
        const QUrl diff = url(u"/%1/diff?targetEnvironmentAlias=development"_s.arg(id));
        QCOMPARE(m_asker->get(diff).status, 204);
        m_project->commit(development, {{u"Readme.md"_s, "# Another\n"}}, u"By hand"_s);
        const UmbracoAnswer patch = m_asker->get(diff);
        QCOMPARE(patch.status, 200);
        QVERIFY2(patch.body.contains("+# Another"), patch.body.constData());
        QCOMPARE(m_asker->get(url(u"/%1/diff"_s.arg(id))).status, 400);
        const UmbracoAnswer wrongCase = m_asker->get(url(u"/%1/diff?targetEnvironmentAlias=Development"_s.arg(id)));
        QCOMPARE(wrongCase.text("detail"_L1), u"Unable to resolve target environment by Alias"_s);
        QCOMPARE(m_asker->get(url(u"/%1/diff?targetEnvironmentAlias=live"_s.arg(id))).status, 400);
        m_project->addEnvironmentAtLeft(u"fresh"_s, u"Fresh"_s);
        const UmbracoAnswer moved = m_asker->get(diff);
        QCOMPARE(moved.status, 409);
        QCOMPARE(moved.text("type"_L1), u"LeftMostEnvironmentChanged"_s);
    }

    void version1KeepsItsOrder()
    {
        const UmbracoAnswer made = m_asker->sendJson("POST", url({}, u"v1"_s), {{u"commitMessage"_s, u"One"_s}});
        QCOMPARE(made.status, 201);
        QCOMPARE(made.text("deploymentState"_L1), u"Created"_s);
        QVERIFY(!made.text("created"_L1).endsWith(u'Z'));
        const QString one = u'/' + made.text("deploymentId"_L1);
        const QJsonObject queued{{u"deploymentState"_s, u"Queued"_s}};
        QCOMPARE(m_asker->sendJson("PATCH", url(one, u"v1"_s), queued).status, 409);
        const QByteArray zip = m_project->artifact(development, newer);
        QCOMPARE(m_asker->upload(url(one + u"/package"_s, u"v1"_s), zip).status, 202);
        QCOMPARE(m_asker->upload(url(one + u"/package"_s, u"v1"_s), zip).status, 409);
        QCOMPARE(m_asker->sendJson("PATCH", url(one, u"v1"_s), {{u"deploymentState"_s, u"Completed"_s}}).status, 400);
        QCOMPARE(m_asker->sendJson("PATCH", url(one, u"v1"_s), queued).status, 202);
        m_project->settle();
        const UmbracoAnswer done = m_asker->get(url(one, u"v1"_s));
        QCOMPARE(done.text("deploymentState"_L1), u"Completed"_s);
        QVERIFY(done.text("updateMessage"_L1).endsWith("Git Push\nDelete updating marker\nDeployment successful"_L1));
        QCOMPARE(m_asker->get(url({}, u"v1"_s)).object().value("deployments"_L1).toArray().size(), 1);
        QCOMPARE(m_asker->get(url(one, u"v2"_s)).status, 404);
        // It is no artifact that could be deployed again.
        QCOMPARE(m_asker->get(url(u"/artifacts"_s)).object().value("totalItems"_L1), QJsonValue(0));
    }

    void whatStandsInFront()
    {
        m_project->cloud().setUploadLimits(2000, 1000);
        const UmbracoAnswer large = m_asker->upload(url(u"/artifacts"_s), QByteArray(1500, 'x'));
        QCOMPARE(large.status, 413);
        QVERIFY(large.headers.value("content-type").startsWith("text/html"));
        m_project->cloud().limit(1, 7);
        const UmbracoAnswer limited = m_asker->get(url());
        QCOMPARE(limited.status, 429);
        QVERIFY(limited.body.contains("Try again in 7 seconds"));
        m_project->cloud().http().answerNext(UmbracoReply::cloudflare(403));
        QVERIFY(m_asker->get(url()).body.contains("Just a moment..."));
        QCOMPARE(m_asker->get(url()).status, 200);
    }
};

QTEST_GUILESS_MAIN(TestUmbracoFakes)
#include "tst_umbracofakes.moc"
