// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/umbraco/umbracoasker.h"

#include <QTest>

#include <optional>

using namespace Qt::StringLiterals;
using namespace Switchback;

namespace {

const QString development = u"development"_s;
const QString locks = u"/api/vfs/site/locks/"_s;

} // namespace

/// Kudu's files, commands, zips and deployments are as on Windows' App Service, and Deploy hears of them.
class TestUmbracoFakeKudu : public QObject {
    Q_OBJECT

private:
    std::optional<UmbracoProject> m_project;
    std::optional<UmbracoAsker> m_asker;

    [[nodiscard]] QUrl url(const QString &path) { return QUrl(m_project->kuduUrl(development).toString() + path); }

    UmbracoAnswer ask(const QByteArray &method, const QString &path, const QByteArray &body = {},
                      const UmbracoAsker::Headers &headers = {})
    {
        return m_asker->ask(method, url(path), body, headers);
    }

    QJsonObject command(const QString &line, const QString &folder = u"site\\locks"_s)
    {
        const UmbracoAnswer answer =
            m_asker->sendJson("POST", url(u"/api/command"_s), {{u"command"_s, line}, {u"dir"_s, folder}});
        return answer.status == 200 ? answer.object() : QJsonObject();
    }

    [[nodiscard]] QStringList deployFiles(const QString &folder = u"umbraco/Deploy"_s) const
    {
        return QDir(m_project->home(development) + u"/site/wwwroot/"_s + folder).entryList({u"deploy*"_s}, QDir::Files);
    }

private Q_SLOTS:
    void init()
    {
        m_project.emplace();
        m_asker.emplace(UmbracoAsker::Headers{
            {"Authorization",
             "Basic " + QByteArray(UmbracoProject::user() + ':' + UmbracoProject::password()).toBase64()}});
    }

    void whoMayCome()
    {
        UmbracoAsker stranger;
        const UmbracoAnswer refused = stranger.get(url(u"/api/environment"_s));
        QCOMPARE(refused.status, 401);
        QVERIFY(refused.headers.value("www-authenticate").startsWith("Basic"));
        const UmbracoAnswer welcome = ask("GET", u"/api/environment"_s);
        QCOMPARE(welcome.status, 200);
        QVERIFY(!welcome.text("version"_L1).isEmpty());
        m_project->change([](UmbracoState &state) { state.environment(development)->isKuduAllowed = false; });
        QCOMPARE(ask("GET", u"/api/environment"_s).status, 403);
        m_project->change([](UmbracoState &state) { state.environment(development)->isIpFiltered = true; });
        const UmbracoAnswer filtered = ask("GET", u"/api/environment"_s);
        QCOMPARE(filtered.status, 403);
        QVERIFY(filtered.body.contains("has blocked your access"));
        QCOMPARE(m_project->kudu(development).http().count("GET /api/environment"), 4);
    }

    void readingFiles()
    {
        m_project->addMarker(development, u"upgrading"_s);
        const UmbracoAnswer list = ask("GET", locks);
        const QJsonObject entry = list.array().first().toObject();
        QCOMPARE(entry.value("name"_L1), QJsonValue(u"upgrading"_s));
        QCOMPARE(entry.value("size"_L1), QJsonValue(13));
        QCOMPARE(entry.value("mime"_L1), QJsonValue(u"application/octet-stream"_s));
        QCOMPARE(entry.value("href"_L1), QJsonValue(url(locks + u"upgrading"_s).toString()));
        QCOMPARE(entry.value("path"_L1), QJsonValue(u"C:\\home\\site\\locks\\upgrading"_s));
        QCOMPARE(ask("GET", u"/vfs/site/locks/"_s).status, 200); // the other form
        const QJsonArray site = ask("GET", u"/api/vfs/site/"_s).array();
        QCOMPARE(site.first().toObject().value("mime"_L1), QJsonValue(u"inode/directory"_s));
        QVERIFY(site.first().toObject().value("href"_L1).toString().endsWith(u'/'));

        const UmbracoAnswer toFolder = ask("GET", u"/api/vfs/site/locks"_s);
        QCOMPARE(toFolder.status, 307);
        QCOMPARE(toFolder.headers.value("location"), url(locks).toEncoded());
        const UmbracoAnswer toFile = ask("GET", locks + u"upgrading/"_s);
        QCOMPARE(toFile.status, 307);
        QCOMPARE(toFile.headers.value("location"), url(locks + u"upgrading"_s).toEncoded());

        const UmbracoAnswer file = ask("GET", locks + u"upgrading"_s);
        QCOMPARE(file.body, "ECHO is on.\r\n");
        const QByteArray etag = file.headers.value("etag");
        QCOMPARE(etag.size(), 18); // eight bytes in hex, in quotes
        QVERIFY(file.headers.value("last-modified").endsWith("GMT"));
        const UmbracoAnswer head = ask("HEAD", locks + u"Upgrading"_s); // case does not matter
        QCOMPARE(head.status, 200);
        QCOMPARE(head.headers.value("etag"), etag);
        QCOMPARE(head.headers.value("content-length"), "13");
        QVERIFY(head.body.isEmpty());
        QCOMPARE(ask("GET", locks + u"upgrading"_s, {}, {{"If-None-Match", etag}}).status, 304);
        const UmbracoAnswer part = ask("GET", locks + u"upgrading"_s, {}, {{"Range", "bytes=5-6"}});
        QCOMPARE(part.status, 206);
        QCOMPARE(part.body, "is");
        QCOMPARE(part.headers.value("content-range"), "bytes 5-6/13");
        QCOMPARE(ask("GET", locks + u"upgrading"_s, {}, {{"Range", "bytes=8-"}}).body, "on.\r\n");
        QCOMPARE(ask("GET", locks + u"upgrading"_s, {}, {{"Range", "bytes=-5"}}).body, "on.\r\n");
        const UmbracoAnswer beyond = ask("GET", locks + u"upgrading"_s, {}, {{"Range", "bytes=50-60"}});
        QCOMPARE(beyond.status, 416);
        QCOMPARE(beyond.headers.value("content-range"), "bytes */13");
        QCOMPARE(ask("GET", locks + u"upgrading"_s, {}, {{"Range", "bytes=5-6"}, {"If-Range", "\"0\""}}).status, 200);
        const UmbracoAnswer missing = ask("GET", locks + u"upgraded-minor"_s);
        QCOMPARE(missing.status, 404);
        QCOMPARE(missing.text("Message"_L1), u"'C:\\home\\site\\locks\\upgraded-minor' not found."_s);
        QCOMPARE(ask("GET", u"/api/vfs/../../etc/passwd"_s).status, 404);
    }

    void writingFiles()
    {
        const QString marker = locks + u"upgraded-minor"_s;
        const UmbracoAnswer made = ask("PUT", marker, "one");
        QCOMPARE(made.status, 201);
        const QByteArray etag = made.headers.value("etag");
        QCOMPARE(ask("GET", marker).headers.value("etag"), etag);
        QCOMPARE(ask("PUT", marker, "two").status, 412);
        const UmbracoAnswer wrong = ask("PUT", marker, "two", {{"If-Match", "\"0000000000000000\""}});
        QCOMPARE(wrong.status, 412);
        QCOMPARE(wrong.headers.value("etag"), etag);
        const UmbracoAnswer changed = ask("PUT", marker, "two", {{"If-Match", etag}});
        QCOMPARE(changed.status, 204);
        QVERIFY(changed.headers.value("etag") != etag);
        QCOMPARE(ask("PUT", marker, "three", {{"If-Match", "*"}}).status, 204);
        QCOMPARE(m_project->file(development, u"site/locks/upgraded-minor"_s), "three");
        QCOMPARE(ask("DELETE", marker).status, 412);
        QCOMPARE(ask("DELETE", marker, {}, {{"If-Match", etag}}).status, 412);
        QCOMPARE(ask("DELETE", marker, {}, {{"If-Match", "*"}}).status, 200);
        QCOMPARE(ask("DELETE", marker, {}, {{"If-Match", "*"}}).status, 404);
        QVERIFY(m_project->markers(development).isEmpty());
        QCOMPARE(ask("PUT", u"/api/vfs/site/a/b/c.txt"_s, "deep").status, 201);
        QCOMPARE(ask("PUT", u"/api/vfs/site/a/"_s).status, 409);
        QCOMPARE(ask("PUT", u"/api/vfs/site/d/"_s).status, 201);
        QCOMPARE(ask("DELETE", u"/api/vfs/site/d/"_s).status, 200);
        QCOMPARE(ask("DELETE", u"/api/vfs/site/a/"_s).status, 409);
        QCOMPARE(ask("DELETE", u"/api/vfs/site/a/?recursive=true"_s).status, 200);
        m_project->addMarker(development, u"upgrading"_s);
        m_project->change(
            [](UmbracoState &state) { state.environment(development)->filesInUse = {u"site/locks/upgrading"_s}; });
        QCOMPARE(ask("PUT", locks + u"upgrading"_s, "x", {{"If-Match", "*"}}).status, 409);
        QCOMPARE(ask("DELETE", locks + u"upgrading"_s, {}, {{"If-Match", "*"}}).status, 409);
    }

    void commands_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<int>("exitCode");
        QTest::addColumn<QString>("output");
        QTest::addColumn<QString>("error");
        QTest::addColumn<QStringList>("left");
        const QStringList both{u"stale"_s, u"upgrading"_s};
        const QString unknown = u"'nonsense' is not recognized"_s;
        const QString notFound = u"The system cannot find the file specified."_s;
        QTest::newRow("rename") << u"ren upgrading upgraded-minor"_s << 0 << QString() << QString()
                                << QStringList{u"stale"_s, u"upgraded-minor"_s};
        QTest::newRow("rename, in other letters") << u"REN Upgrading upgraded-minor"_s << 0 << QString() << QString()
                                                  << QStringList{u"stale"_s, u"upgraded-minor"_s};
        QTest::newRow("rename onto one that is there")
            << u"ren upgrading stale"_s << 1 << QString() << u"A duplicate file name exists"_s << both;
        QTest::newRow("rename what is not there") << u"ren nothing x"_s << 1 << QString() << notFound << both;
        QTest::newRow("rename elsewhere") << u"ren upgrading ..\\x"_s << 1 << QString() << u"syntax"_s << both;
        QTest::newRow("delete") << u"del stale"_s << 0 << QString() << QString() << QStringList{u"upgrading"_s};
        QTest::newRow("delete by pattern")
            << u"del /q sta*"_s << 0 << QString() << QString() << QStringList{u"upgrading"_s};
        QTest::newRow("delete what is not there")
            << u"del nothing"_s << 0 << QString() << u"Could Not Find C:\\home\\site\\locks\\nothing"_s << both;
        QTest::newRow("echo into a file")
            << u"echo > new"_s << 0 << QString() << QString() << QStringList{u"new"_s, u"stale"_s, u"upgrading"_s};
        QTest::newRow("type") << u"type stale"_s << 0 << u"ECHO is on.\r\n"_s << QString() << both;
        QTest::newRow("type what is not there") << u"type nothing"_s << 1 << QString() << notFound << both;
        QTest::newRow("list") << u"dir /b"_s << 0 << u"stale\r\nupgrading\r\n"_s << QString() << both;
        QTest::newRow("list nothing") << u"dir /b no*"_s << 1 << QString() << u"File Not Found"_s << both;
        QTest::newRow("if it is there") << u"if exist upgrading echo yes"_s << 0 << u"yes\r\n"_s << QString() << both;
        QTest::newRow("if it is not") << u"if not exist upgrading (del stale)"_s << 0 << QString() << QString() << both;
        QTest::newRow("as long as it goes well")
            << u"if exist upgrading ren upgrading upgraded-minor && del nothing && dir /b"_s << 0
            << u"stale\r\nupgraded-minor\r\n"_s << u"Could Not Find"_s << QStringList{u"stale"_s, u"upgraded-minor"_s};
        QTest::newRow("not after a failure") << u"ren nothing x && del stale"_s << 1 << QString() << notFound << both;
        QTest::newRow("unknown") << u"nonsense 1"_s << 1 << QString() << unknown << both;
    }
    void commands()
    {
        QFETCH(const QString, line);
        QFETCH(const QString, error);
        m_project->addMarker(development, u"upgrading"_s);
        m_project->addMarker(development, u"stale"_s);
        const QJsonObject said = command(line);
        QTEST(said.value("ExitCode"_L1).toInt(-99), "exitCode");
        QTEST(said.value("Output"_L1).toString(), "output");
        const QString errorText = said.value("Error"_L1).toString();
        QVERIFY2(error.isEmpty() ? errorText.isEmpty() : errorText.contains(error), qPrintable(errorText));
        QTEST(m_project->markers(development), "left");
    }

    void foldersOfCommands_data()
    {
        QTest::addColumn<QString>("folder");
        QTest::addColumn<int>("exitCode");
        QTest::newRow("relative") << u"site\\locks"_s << 0;
        QTest::newRow("with slashes") << u"site/locks"_s << 0;
        QTest::newRow("by variable") << u"%HOME%\\site\\locks"_s << 0;
        QTest::newRow("absolute") << u"C:\\home\\site\\locks"_s << 0;
        QTest::newRow("another drive") << u"D:\\home\\site\\locks"_s << -1;
        QTest::newRow("none such") << u"site\\keys"_s << -1;
    }
    void foldersOfCommands()
    {
        QFETCH(const QString, folder);
        m_project->addMarker(development, u"upgrading"_s);
        const QJsonObject said = command(u"type upgrading"_s, folder);
        QTEST(said.value("ExitCode"_L1).toInt(-99), "exitCode");
        QCOMPARE(said.value("Error"_L1).toString().isEmpty(), said.value("ExitCode"_L1).toInt() == 0);
        QCOMPARE(ask("POST", u"/api/command"_s).status, 400);
    }

    void ownLocksAreNotToBeTouched()
    {
        m_project->addKuduLocks(development);
        const auto violations = [this] { return m_project->environment(development).violations; };
        QCOMPARE(ask("GET", locks + u"deployments.lock"_s).status, 200);
        QCOMPARE(command(u"dir /b"_s).value("ExitCode"_L1), QJsonValue(0));
        QVERIFY(violations().isEmpty());
        QCOMPARE(ask("DELETE", locks + u"status.lock"_s, {}, {{"If-Match", "*"}}).status, 200);
        QCOMPARE(violations(), QStringList{u"DELETE /api/vfs/site/locks/status.lock: site/locks/status.lock"_s});
        command(u"ren hooks.lock x"_s);
        QCOMPARE(violations().size(), 2);
        command(u"del *"_s);
        QCOMPARE(violations().size(), 4); // the two that were left
        ask("PUT", locks + u"deployments.lock"_s, "x");
        QCOMPARE(violations().size(), 5);
    }

    void zips()
    {
        m_project->addMarker(development, u"upgrading"_s);
        const UmbracoAnswer got = ask("GET", u"/api/zip/site/locks/"_s);
        QCOMPARE(got.status, 200);
        QCOMPARE(UmbracoZip::unpacked(got.body)->keys(), QStringList{u"upgrading"_s});
        QCOMPARE(ask("GET", u"/api/zip/site/locks"_s).status, 307);
        QCOMPARE(ask("GET", u"/api/zip/site/locks/upgrading"_s).status, 404);
        QCOMPARE(ask("PUT", u"/api/zip/site/locks/"_s, UmbracoZip::packed({{u"a/b"_s, "c"}})).status, 200);
        QCOMPARE(m_project->file(development, u"site/locks/a/b"_s), "c");
        QCOMPARE(m_project->markers(development), QStringList{u"upgrading"_s});
        QCOMPARE(ask("PUT", u"/api/zip/site/locks/"_s, "no zip").status, 400);
    }

    void deployments()
    {
        const QString first = m_project->environment(development).kuduDeployments.first().id;
        const QString second = m_project->commit(development, {{u"Readme.md"_s, "# More\n"}}, u"More"_s);
        const UmbracoAnswer list = ask("GET", u"/api/deployments"_s);
        QCOMPARE(list.array().size(), 2);
        const QJsonObject newest = list.array().first().toObject();
        QCOMPARE(newest.value("id"_L1), QJsonValue(second));
        QCOMPARE(newest.value("status"_L1), QJsonValue(4));
        QCOMPARE(newest.value("message"_L1), QJsonValue(u"More\n"_s));
        QCOMPARE(newest.value("active"_L1), QJsonValue(true));
        QCOMPARE(ask("GET", u"/api/deployments"_s, {}, {{"If-None-Match", list.headers.value("etag")}}).status, 304);
        QCOMPARE(ask("GET", u"/api/deployments/latest"_s).text("id"_L1), second);
        QCOMPARE(ask("GET", u"/api/deployments/0123456789"_s).status, 404);
        const QJsonArray log = ask("GET", u"/api/deployments/%1/log"_s.arg(second)).array();
        QCOMPARE(log.last().toObject().value("message"_L1), QJsonValue(u"Deployment successful."_s));

        QCOMPARE(ask("PUT", u"/api/deployments/"_s + first).status, 200);
        QVERIFY(!m_project->file(development, u"site/repository/Readme.md"_s).contains("More"));
        QCOMPARE(ask("GET", u"/api/deployments"_s).array().first().toObject().value("id"_L1), QJsonValue(first));
        QCOMPARE(ask("PUT", u"/api/deployments"_s, "{\"clean\":false}").status, 200);
        QVERIFY(m_project->file(development, u"site/repository/Readme.md"_s).contains("More"));
        QCOMPARE(ask("PUT", u"/api/deployments/"_s + QString(40, u'0')).status, 404);
        QCOMPARE(ask("DELETE", u"/api/deployments/"_s + second).status, 409);
        m_project->change([](UmbracoState &state) { state.environment(development)->isDeploymentLocked = true; });
        const UmbracoAnswer locked = ask("PUT", u"/api/deployments/"_s + first);
        QCOMPARE(locked.status, 409);
        QVERIFY(locked.headers.value("content-type").startsWith("text/plain"));
    }

    void deploymentsThatFailOrGoOn()
    {
        m_project->change([](UmbracoState &state) {
            state.environment(development)->buildFailure = u"Shop.cs(1,1): error CS0246\nBuild FAILED."_s;
        });
        m_project->commit(development, {{u"Readme.md"_s, "# Worse\n"}}, u"Worse"_s);
        const UmbracoAnswer latest = ask("GET", u"/api/deployments/latest"_s);
        QCOMPARE(latest.object().value("status"_L1), QJsonValue(3));
        const QJsonArray log = ask("GET", u"/api/deployments/latest/log"_s).array();
        const QJsonObject error = log.last().toObject();
        QCOMPARE(error.value("type"_L1), QJsonValue(2));
        const UmbracoAnswer details = m_asker->get(QUrl(error.value("details_url"_L1).toString()));
        QVERIFY2(details.body.contains("error CS0246"), details.body.constData());
        QCOMPARE(ask("PUT", u"/api/deployments"_s).status, 500);
        m_project->change(
            [](UmbracoState &state) { state.environment(development)->kuduDeployments.first().status = 1; });
        const UmbracoAnswer pending = ask("GET", u"/api/deployments/latest"_s);
        QCOMPARE(pending.status, 202);
        QVERIFY(pending.headers.contains("retry-after") && pending.headers.contains("location"));
    }

    void exportsAreTriggeredInTheRightFolder()
    {
        QCOMPARE(ask("PUT", u"/api/vfs/site/wwwroot/data/deploy-export"_s).status, 201);
        m_project->settle();
        QCOMPARE(deployFiles(u"data"_s), QStringList{u"deploy-export"_s}); // nobody looks there
        const QString uda = u"site/wwwroot/umbraco/Deploy/Revision/data-type__0b1c2d3e4f5061728394a5b6c7d8e9f0.uda"_s;
        QVERIFY(m_project->file(development, uda).isEmpty());
        QCOMPARE(command(u"echo > deploy-export"_s, u"site\\wwwroot\\umbraco\\Deploy"_s).value("ExitCode"_L1),
                 QJsonValue(0));
        m_project->settle();
        QCOMPARE(deployFiles(), QStringList{u"deploy-complete"_s});
        QVERIFY(m_project->file(development, uda).contains("\"__version\": \"17.0.2\""));
    }

    void exportsStepByStep()
    {
        m_project->change(
            [](UmbracoState &state) { state.environment(development)->triggers = UmbracoTriggerMode::Manual; });
        const QString folder = u"site\\wwwroot\\umbraco\\Deploy"_s;
        command(u"echo > deploy-export"_s, folder);
        QCOMPARE(deployFiles(), QStringList{u"deploy-export"_s});
        QVERIFY(m_project->advanceDeploy(development));
        QCOMPARE(deployFiles(), QStringList{u"deploy-progress"_s});
        QVERIFY(m_project->advanceDeploy(development));
        QCOMPARE(deployFiles(), QStringList{u"deploy-complete"_s});
        QVERIFY(!m_project->advanceDeploy(development));
        // What an earlier one left says nothing about the next.
        m_project->change(
            [](UmbracoState &state) { state.environment(development)->triggerFailure = u"Some artifacts collide"_s; });
        command(u"echo > deploy-export"_s, folder);
        QVERIFY(m_project->advanceDeploy(development) && m_project->advanceDeploy(development));
        QCOMPARE(deployFiles(), (QStringList{u"deploy-complete"_s, u"deploy-failed"_s}));
        QCOMPARE(m_project->file(development, u"site/wwwroot/umbraco/Deploy/deploy-failed"_s),
                 "Some artifacts collide");
    }

    void exportsOfSitesThatAreNotUp()
    {
        m_project->change([](UmbracoState &state) { state.environment(development)->level = u"Upgrade"_s; });
        command(u"echo > deploy-export"_s, u"site\\wwwroot\\umbraco\\Deploy"_s);
        m_project->settle();
        QCOMPARE(deployFiles(), QStringList{u"deploy-export"_s});
        m_project->restart(development);
        m_project->settle();
        QCOMPARE(deployFiles(), QStringList{u"deploy-complete"_s});
    }

    void olderVersionsLookInData()
    {
        m_project.emplace(UmbracoSetup{.versions = {u"8.18.5"_s, u"8.13.1"_s, u"4.9.0"_s}});
        QCOMPARE(m_project->deployedVersions(development), (UmbracoVersions{u"8.18.5"_s, u"8.13.1"_s, u"4.9.0"_s}));
        ask("PUT", u"/api/vfs/site/wwwroot/data/deploy-export"_s);
        m_project->settle();
        QCOMPARE(deployFiles(u"data"_s), QStringList{u"deploy-complete"_s});
        QVERIFY(m_project->file(development, u"site/wwwroot/Web.config"_s)
                    .contains("key=\"Umbraco.Core.ConfigurationStatus\" value=\"8.18.5\""));
    }
};

QTEST_GUILESS_MAIN(TestUmbracoFakeKudu)
#include "tst_umbracofakekudu.moc"
