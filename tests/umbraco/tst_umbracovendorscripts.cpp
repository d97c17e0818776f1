// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/fakes/umbracofiles.h"
#include "tests/fakes/umbracoproject.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <optional>

using namespace Qt::StringLiterals;
using namespace Switchback;

namespace {

constexpr int patience = 60'000;
constexpr auto development = "development"_L1;

/// What a step of the sequence did.
struct Said {
    int exitCode = -1;
    QString all{};

    [[nodiscard]] QString result() const { return all.trimmed().section(u'\n', -1); }
};

} // namespace

/// The pipelines that the vendor publishes find in our project what they find on Umbraco Cloud.
class TestUmbracoVendorScripts : public QObject {
    Q_OBJECT

private:
    std::optional<QTemporaryDir> m_folder;
    std::optional<UmbracoProject> m_project;

    [[nodiscard]] Said run(const QStringList &arguments, const QString &folder = {}) const
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"SWITCHBACK_POLL_SECONDS"_s, u"0.05"_s);
        environment.insert(u"NO_PROXY"_s, u"*"_s);
        QProcess script;
        script.setProcessEnvironment(environment);
        script.setProcessChannelMode(QProcess::MergedChannels);
        script.setWorkingDirectory(folder.isEmpty() ? m_folder->path() : folder);
        script.start(QStringLiteral(SWITCHBACK_SOURCE_DIR "/tests/umbraco/cicd-sequence"), arguments);
        if (!script.waitForFinished(patience))
            script.kill();
        return {script.exitCode(), QString::fromUtf8(script.readAllStandardOutput())};
    }

    /// A step of \a version; where and who come by themselves.
    [[nodiscard]] Said step(const QString &version, const QString &name, const QStringList &arguments = {}) const
    {
        return run(QStringList{version, name, m_project->apiUrl().toString(), m_project->projectId(),
                               QString::fromLatin1(UmbracoProject::apiKey())}
                   + arguments);
    }

    [[nodiscard]] QString written(const QString &name, const QByteArray &content) const
    {
        QFile file(m_folder->filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("%s cannot be written", qPrintable(file.fileName()));
        return file.fileName();
    }

    /// A zip of what is in development, with newer packages.
    [[nodiscard]] QString newer(const QString &cms) const
    {
        return written(u"sources.zip"_s, m_project->artifact(development, {cms, u"17.2.0"_s, u"17.1.0"_s}));
    }

    [[nodiscard]] QStringList targets() const
    {
        QStringList all;
        for (const UmbracoRequest &request : m_project->cloud().http().requests())
            all.append(QString::fromLatin1(request.method + ' ' + request.target));
        return all;
    }

    [[nodiscard]] QString deployed(const QString &artifact, const QString &message) const
    {
        return step(u"v2"_s, u"start"_s,
                    {artifact, development, message, u"false"_s, u"false"_s, u"false"_s, u"true"_s})
            .result();
    }

private Q_SLOTS:
    void initTestCase()
    {
        for (const QString &program : {u"curl"_s, u"jq"_s, u"git"_s})
            QVERIFY2(!QStandardPaths::findExecutable(program).isEmpty(), qPrintable(program));
    }

    void init()
    {
        m_folder.emplace();
        m_project.emplace();
    }

    void version2()
    {
        // A new project: nothing to sync with.
        Said said = step(u"v2"_s, u"latest"_s, {development});
        QCOMPARE(said.result(), u"null"_s);
        QCOMPARE(said.exitCode, 0);
        const QString artifact = step(u"v2"_s, u"upload"_s, {newer(u"17.5.0"_s), u"All of it"_s, u"1.2.3"_s}).result();
        QCOMPARE(m_project->state().artifacts.first().id, artifact);
        QCOMPARE(m_project->state().artifacts.first().description, u"All of it"_s);
        QCOMPARE(m_project->state().artifacts.first().version, u"1.2.3"_s);
        const QString first = deployed(artifact, u"Packages"_s);
        said = step(u"v2"_s, u"status"_s, {first});
        QVERIFY2(said.exitCode == 0, qPrintable(said.all));
        QCOMPARE(m_project->deployedVersions(development).cms, u"17.5.0"_s);
        // The platform upgrades by itself; the next pipeline takes that over.
        m_project->completeInstaller(development);
        QCOMPARE(m_project->upgradeInPortal(development, {u"17.5.1"_s, {}, {}}), QString());
        m_project->cloud().http().forgetRequests();
        said = step(u"v2"_s, u"latest"_s, {development});
        QCOMPARE(said.result(), first);
        const QString patch = m_folder->filePath(u"git-patch.diff"_s);
        said = step(u"v2"_s, u"changes"_s, {first, development, patch});
        QCOMPARE(said.result(), u"yes"_s);
        QCOMPARE(targets(),
                 (QStringList{u"GET /v2/projects/%1/deployments?take=1&skip=0&includenulldeployments=false"
                              "&targetEnvironmentAlias=development"_s.arg(m_project->projectId()),
                              u"GET /v2/projects/%1/deployments/%2/diff?targetEnvironmentAlias=development"_s.arg(
                                  m_project->projectId(), first)}));
        applyTo(patch, m_project->state().deployment(first)->commit);
        const QString again = step(u"v2"_s, u"upload"_s, {newer(u"17.5.1"_s), u"Again"_s, u"1.2.4"_s}).result();
        const QString second = deployed(again, u"Again"_s);
        said = step(u"v2"_s, u"status"_s, {second});
        QVERIFY2(said.exitCode == 0, qPrintable(said.all));
        said = step(u"v2"_s, u"changes"_s, {second, development, patch});
        QCOMPARE(said.result(), u"no"_s);
    }

    void version1()
    {
        const QString id = step(u"v1"_s, u"create"_s, {u"Packages"_s}).result();
        QCOMPARE(step(u"v1"_s, u"upload"_s, {id, newer(u"17.5.0"_s)}).result(), u"Pending"_s);
        QCOMPARE(step(u"v1"_s, u"start"_s, {id}).result(), u"Queued"_s);
        const Said said = step(u"v1"_s, u"status"_s, {id});
        QVERIFY2(said.exitCode == 0, qPrintable(said.all));
        QCOMPARE(m_project->deployedVersions(development).cms, u"17.5.0"_s);
        QCOMPARE(step(u"v1"_s, u"latest"_s).result(), id);
        QCOMPARE(step(u"v1"_s, u"changes"_s, {id, m_folder->filePath(u"patch"_s)}).result(), u"no"_s);
        const UmbracoRequest upload = m_project->cloud().http().requests().at(1);
        QCOMPARE(upload.parts.size(), 1);
        QCOMPARE(upload.parts.first().name, "file");
        // It said everything in the order in which the vendor's page shows it.
        QStringList messages;
        UmbracoState state = m_project->state();
        for (const UmbracoMessageState &message : std::as_const(state.deployment(id)->messages))
            messages.append(message.text);
        QCOMPARE(
            messages.join(u'|'),
            u"Project information set|Deployment pending|DownloadUri set|Deployment queued|Deployment triggered|"
            "Deployment started|Check blocking markers|Create updating marker|Git Clone|Download update|Extract Update|"
            "Checking versions|Deleting repository files|Copying files to repository|NuGet Restore|Dotnet Build|"
            "Git Stage|Git Commit|Git Tag|Git Push|Delete updating marker|Deployment successful"_s);
    }

    void pollsAsTheyAreWritten_data()
    {
        QTest::addColumn<QString>("version");
        QTest::addColumn<QString>("expected");
        QTest::newRow("bash: not encoded") << u"v2"_s << u"%1?lastModifiedUtc="_s;
        QTest::newRow("PowerShell: a backslash") << u"pwsh"_s << u"%1\\?lastModifiedUtc="_s;
    }
    void pollsAsTheyAreWritten()
    {
        QFETCH(const QString, version);
        QFETCH(const QString, expected);
        const QString artifact = step(version, u"upload"_s, {newer(u"17.5.0"_s), u"x"_s, u"1"_s}).result();
        m_project->change([](UmbracoState &state) { state.holdsDeploymentsIn = u"InProgress"_s; });
        const QString id = deployed(artifact, u"Packages"_s);
        // It is let go as soon as it was asked for the second time.
        m_project->cloud().http().setInterceptor([this](const UmbracoRequest &request) -> std::optional<UmbracoReply> {
            if (request.query.contains("lastModifiedUtc"))
                m_project->change([](UmbracoState &state) { state.holdsDeploymentsIn.clear(); });
            return std::nullopt;
        });
        const Said said = step(version, u"status"_s, {id});
        QVERIFY2(said.exitCode == 0, qPrintable(said.all));
        QVERIFY2(said.all.contains("DeploymentStatus: InProgress"_L1), qPrintable(said.all));
        // Each message comes once.
        QCOMPARE(said.all.count("Deployment queued"_L1), 1);
        QCOMPARE(said.all.count("Deployment successful"_L1), 1);
        const QStringList polls = targets().filter(u"lastModifiedUtc"_s);
        QVERIFY(!polls.isEmpty());
        for (const QString &poll : polls) {
            QVERIFY2(poll.contains(expected.arg(id)), qPrintable(poll));
            QVERIFY2(poll.section(u'=', -1).contains(u':'), qPrintable(poll));
        }
    }

    void headersAndParts()
    {
        // Larger than a megabyte: curl asks before it sends.
        UmbracoZip::Files files = *UmbracoZip::unpacked(m_project->artifact(development, {}));
        QByteArray noise(2'500'000, '\0');
        for (qsizetype i = 0; i < noise.size(); ++i)
            noise[i] = char((i * 7919) ^ (i >> 5));
        files.insert(u"src/UmbracoProject/wwwroot/film.bin"_s, noise);
        const QByteArray zip = UmbracoZip::packed(files) + QByteArray(2'500'000, '#');
        QVERIFY(step(u"pwsh"_s, u"upload"_s, {written(u"large.zip"_s, zip), u"Large"_s, u"2"_s}).exitCode == 0);
        QCOMPARE(m_project->state().artifacts.first().zip, zip);
        QCOMPARE(step(u"pwsh"_s, u"latest"_s, {development}).exitCode, 0);
        const QList<UmbracoRequest> requests = m_project->cloud().http().requests();
        const UmbracoRequest &upload = requests.at(0);
        QCOMPARE(upload.headers.value("expect"), "100-continue");
        QCOMPARE(upload.headers.value("accept"), "*/*");
        QCOMPARE(upload.headers.value("umbraco-cloud-api-key"), UmbracoProject::apiKey());
        QVERIFY(upload.headers.value("content-type").startsWith("multipart/form-data; boundary="));
        QCOMPARE(upload.part("file")->contentType, "application/zip");
        QCOMPARE(upload.part("file")->fileName, "large.zip");
        const UmbracoRequest &list = requests.at(1);
        QVERIFY(list.query.contains("includenulldeployments=False"));
        QCOMPARE(list.headers.value("content-type"), "application/json");
        QVERIFY(list.body.isEmpty());
        QVERIFY(!list.headers.contains("content-length"));
    }

    void keysInTheirOrder()
    {
        const QString artifact = step(u"v2"_s, u"upload"_s, {newer(u"17.5.0"_s), u"x"_s, u"1"_s}).result();
        QCOMPARE(m_project->cloud().http().requests().first().part("file")->contentType, "application/octet-stream");
        const QString id = deployed(artifact, u"Packages"_s);
        m_project->settle();
        QVERIFY(m_project->state().deployment(id));
        const QByteArray body = m_project->cloud().http().requests().last().body;
        qsizetype before = -1;
        for (const char *key : {"targetEnvironmentAlias", "artifactId", "commitMessage", "noBuildAndRestore",
                                "skipVersionCheck", "runSchemaExtraction", "skipPreserveUmbracoCloudJson"}) {
            QVERIFY2(body.indexOf(key) > before, key);
            before = body.indexOf(key);
        }
    }

    void failuresAreToldAsSuch()
    {
        const QString artifact = step(u"v2"_s, u"upload"_s, {newer(u"16.0.0"_s), u"x"_s, u"1"_s}).result();
        const Said lower = step(u"v2"_s, u"status"_s, {deployed(artifact, u"Down"_s)});
        QCOMPARE(lower.exitCode, 1);
        QVERIFY2(
            lower.all.contains("Package: Umbraco.Cms, Version: 17.4.1 ==> Project file: "
                               "/Update/src/UmbracoProject/UmbracoProject.csproj contains lower Version: 16.0.0 ."_L1),
            qPrintable(lower.all));
        // A quote in the message: the vendor's script sends what is no JSON.
        const Said quoted =
            step(u"v2"_s, u"start"_s,
                 {artifact, development, u"The \"new\" ones"_s, u"false"_s, u"false"_s, u"true"_s, u"true"_s});
        QCOMPARE(quoted.exitCode, 1);
        QVERIFY2(quoted.all.contains("Unexpected API Response Code: 400"_L1), qPrintable(quoted.all));
        m_project->cloud().setUploadLimits(1000, 1000);
        const Said large = step(u"v2"_s, u"upload"_s, {newer(u"17.5.0"_s), u"x"_s, u"1"_s});
        QCOMPARE(large.exitCode, 1);
        QVERIFY2(large.all.contains("413 Request Entity Too Large"_L1), qPrintable(large.all));
        m_project->addEnvironmentAtLeft(u"feature"_s, u"Feature"_s);
        const Said moved =
            step(u"v2"_s, u"changes"_s,
                 {m_project->state().deployments.first().id, development, m_folder->filePath(u"patch"_s)});
        QCOMPARE(moved.exitCode, 1);
        QVERIFY2(moved.all.contains("LeftMostEnvironmentChanged"_L1), qPrintable(moved.all));
    }

    void linesThatBreak()
    {
        const QByteArray zip = m_project->artifact(development, {}) + QByteArray(3'000'000, '#');
        const QStringList upload{written(u"large.zip"_s, zip), u"x"_s, u"1"_s};
        m_project->cloud().http().cutNextUploadAfter(1'000'000);
        const Said cut = step(u"v2"_s, u"upload"_s, upload);
        QCOMPARE(cut.exitCode, 1);
        QVERIFY(m_project->state().artifacts.isEmpty());
        m_project->cloud().http().loseNextAnswer("POST /v2/");
        QCOMPARE(step(u"v2"_s, u"upload"_s, upload).exitCode, 1);
        QCOMPARE(m_project->state().artifacts.size(), 1); // it arrived all the same
        QCOMPARE(step(u"v2"_s, u"upload"_s, upload).exitCode, 0);
        QCOMPARE(m_project->state().artifacts.size(), 2);
    }

private:
    /// As a pipeline does: into a working copy of what was deployed before.
    void applyTo(const QString &patch, const QString &commit)
    {
        const QString copy = m_folder->filePath(u"copy"_s);
        QVERIFY(QDir().mkpath(copy));
        QVERIFY(UmbracoRepository::git(copy, {u"clone"_s, u"-q"_s, m_project->bareRepository(development), u"."_s})
                    .hasSucceeded);
        QVERIFY(UmbracoRepository::git(copy, {u"checkout"_s, u"-q"_s, commit}).hasSucceeded);
        QCOMPARE(run({u"apply"_s, patch}, copy).result(), u"yes"_s);
        QFile project(copy + u"/src/UmbracoProject/UmbracoProject.csproj"_s);
        QVERIFY(project.open(QIODevice::ReadOnly));
        QVERIFY(project.readAll().contains("\"17.5.1\""));
        QCOMPARE(run({u"apply"_s, patch}, copy).result(), u"no"_s); // it is in
    }
};

QTEST_GUILESS_MAIN(TestUmbracoVendorScripts)
#include "tst_umbracovendorscripts.moc"
