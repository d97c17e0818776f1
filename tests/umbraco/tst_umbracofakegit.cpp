// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/umbraco/umbracoasker.h"

#include <QFile>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

#include <optional>

using namespace Qt::StringLiterals;
using namespace Switchback;

namespace {

const QString development = u"development"_s;

} // namespace

/// A real git clones from the project and pushes to it, and what it pushes is deployed before it comes back.
class TestUmbracoFakeGit : public QObject {
    Q_OBJECT

private:
    std::optional<QTemporaryDir> m_folder;
    std::optional<UmbracoProject> m_project;

    [[nodiscard]] UmbracoGitRun git(const QStringList &arguments) const
    {
        return UmbracoRepository::git(m_folder->path(), arguments);
    }

    [[nodiscard]] static QUrl signedIn(QUrl url, const QByteArray &password = UmbracoProject::password())
    {
        url.setUserName(QString::fromLatin1(UmbracoProject::user()));
        url.setPassword(QString::fromLatin1(password));
        return url;
    }

    [[nodiscard]] UmbracoGitRun clone(const QUrl &url) const
    {
        return git({u"clone"_s, u"-q"_s, url.toString(QUrl::FullyEncoded), u"."_s});
    }

    void commit(const QString &name, const QByteArray &content)
    {
        QFile file(m_folder->filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
        file.close();
        QVERIFY(git({u"add"_s, u"-A"_s}).hasSucceeded);
        QVERIFY(git({u"commit"_s, u"-q"_s, u"-m"_s, u"Change "_s + name}).hasSucceeded);
    }

    /// The project file of the working copy, with another version.
    [[nodiscard]] QByteArray projectFile(const QByteArray &cms) const
    {
        QFile file(m_folder->filePath(u"src/UmbracoProject/UmbracoProject.csproj"_s));
        return file.open(QIODevice::ReadOnly) ? file.readAll().replace("\"17.4.1\"", QByteArray('"' + cms + '"'))
                                              : QByteArray();
    }

private Q_SLOTS:
    void init()
    {
        m_folder.emplace();
        m_project.emplace();
    }

    void addresses()
    {
        QCOMPARE(m_project->gitUrl(development).path(), u"/euwest01/dev-shop.git"_s);
        QCOMPARE(m_project->gitUrl(u"live"_s).path(), u"/euwest01/shop.git"_s);
        UmbracoAsker asker(
            {{"Authorization",
              "Basic " + QByteArray(UmbracoProject::user() + ':' + UmbracoProject::password()).toBase64()}});
        const UmbracoAnswer info = asker.get(QUrl(m_project->kuduUrl(development).toString() + u"/api/scm/info"_s));
        QCOMPARE(info.object().value("Type"_L1), QJsonValue(1));
        QCOMPARE(info.text("GitUrl"_L1), m_project->kudu(development).gitUrl().toString());
    }

    void clonesAndPushes_data()
    {
        QTest::addColumn<bool>("isOlderForm");
        QTest::newRow("scm.umbraco.io") << false;
        QTest::newRow("of Kudu") << true;
    }
    void clonesAndPushes()
    {
        QFETCH(const bool, isOlderForm);
        const QUrl url = isOlderForm ? m_project->kudu(development).gitUrl() : m_project->gitUrl(development);
        const UmbracoGitRun cloned = clone(signedIn(url));
        QVERIFY2(cloned.hasSucceeded, cloned.errors.constData());
        commit(u"src/UmbracoProject/UmbracoProject.csproj"_s, projectFile("17.5.0"));
        const UmbracoGitRun pushed = git({u"push"_s, u"origin"_s, u"master"_s});
        QVERIFY2(pushed.hasSucceeded, pushed.errors.constData());
        QVERIFY2(pushed.errors.contains("remote: Deployment successful."), pushed.errors.constData());
        QCOMPARE(m_project->deployedVersions(development).cms, u"17.5.0"_s);
        QCOMPARE(m_project->repositoryVersions(development).cms, u"17.5.0"_s);
        QCOMPARE(m_project->environment(development).level, u"Upgrade"_s);
        const KuduDeploymentState newest = m_project->environment(development).kuduDeployments.first();
        QCOMPARE(newest.id.toLatin1(), git({u"rev-parse"_s, u"HEAD"_s}).output.trimmed());
        QCOMPARE(newest.deployer.toLatin1(), UmbracoProject::user());
        QVERIFY(m_project->file(development, u"site/repository/src/UmbracoProject/UmbracoProject.csproj"_s)
                    .contains("17.5.0"));
        // What is among the servers themselves is nobody's request.
        for (UmbracoHttp *server : {&m_project->git().http(), &m_project->kudu(development).http()})
            for (const UmbracoRequest &request : server->requests())
                QVERIFY2(request.path.contains(".git/"_L1), request.target.constData());
    }

    void largePushesComeInChunks()
    {
        QVERIFY(clone(signedIn(m_project->gitUrl(development))).hasSucceeded);
        QByteArray noise(3'000'000, '\0');
        QRandomGenerator random(1);
        random.fillRange(reinterpret_cast<quint32 *>(noise.data()), noise.size() / qsizetype(sizeof(quint32)));
        commit(u"src/UmbracoProject/film.bin"_s, noise);
        const UmbracoGitRun pushed = git({u"push"_s, u"-q"_s, u"origin"_s, u"master"_s});
        QVERIFY2(pushed.hasSucceeded, pushed.errors.constData());
        QVERIFY(m_project->file(development, u"site/wwwroot/film.bin"_s) == noise);
        bool isChunked = false;
        for (const UmbracoRequest &request : m_project->git().http().requests())
            isChunked = isChunked || request.headers.value("transfer-encoding") == "chunked";
        QVERIFY(isChunked);
    }

    void longRequestsAreCompressed()
    {
        // To ask for so many branches takes more than a kilobyte.
        const QString many =
            u"alias.many=!for i in $(seq 60); do git branch b$i $(git commit-tree -m $i master^{tree}); done"_s;
        QVERIFY(
            UmbracoRepository::git(m_project->bareRepository(development), {u"-c"_s, many, u"many"_s}).hasSucceeded);
        const UmbracoGitRun cloned = clone(signedIn(m_project->gitUrl(development)));
        QVERIFY2(cloned.hasSucceeded, cloned.errors.constData());
        bool isCompressed = false;
        for (const UmbracoRequest &request : m_project->git().http().requests())
            isCompressed = isCompressed || request.headers.value("content-encoding") == "gzip";
        QVERIFY(isCompressed);
        QCOMPARE(git({u"rev-list"_s, u"--count"_s, u"--remotes=origin/b*"_s}).output.trimmed(), "60");
    }

    void whoMayNot_data()
    {
        QTest::addColumn<bool>("isFiltered");
        QTest::addColumn<QByteArray>("password");
        QTest::addColumn<QByteArray>("words");
        QTest::newRow("wrong password") << false << QByteArray("wrong") << QByteArray("Authentication failed");
        QTest::newRow("wrong place") << true << UmbracoProject::password() << QByteArray("403");
    }
    void whoMayNot()
    {
        QFETCH(const bool, isFiltered);
        QFETCH(const QByteArray, password);
        QFETCH(const QByteArray, words);
        m_project->change(
            [isFiltered](UmbracoState &state) { state.environment(development)->isIpFiltered = isFiltered; });
        const UmbracoGitRun run = clone(signedIn(m_project->gitUrl(development), password));
        QVERIFY(!run.hasSucceeded);
        QVERIFY2(run.errors.contains(words), run.errors.constData());
        // Not to be an admin is no reason: whoever may write may push.
        m_project->change([](UmbracoState &state) {
            state.environment(development)->isIpFiltered = false;
            state.environment(development)->isKuduAllowed = false;
        });
        QVERIFY(clone(signedIn(m_project->kudu(development).gitUrl())).hasSucceeded);
    }

    void buildsThatFailAreTold()
    {
        QVERIFY(clone(signedIn(m_project->gitUrl(development))).hasSucceeded);
        m_project->change([](UmbracoState &state) {
            state.environment(development)->buildFailure =
                u"Shop.cs(3,1): error CS0103: The name 'Old' does not exist"_s;
        });
        commit(u"src/UmbracoProject/UmbracoProject.csproj"_s, projectFile("17.5.0"));
        const UmbracoGitRun pushed = git({u"push"_s, u"origin"_s, u"master"_s});
        QVERIFY(pushed.hasSucceeded); // git itself has nothing to complain of
        QVERIFY2(pushed.errors.contains("remote: Shop.cs(3,1): error CS0103"), pushed.errors.constData());
        QVERIFY2(pushed.errors.contains("but deployment to website failed"), pushed.errors.constData());
        QCOMPARE(m_project->deployedVersions(development).cms, u"17.4.1"_s);
        QCOMPARE(m_project->repositoryVersions(development).cms, u"17.5.0"_s);
        QCOMPARE(m_project->environment(development).kuduDeployments.first().status, 3);
        QCOMPARE(m_project->environment(development).kuduDeployments.at(1).isActive, true);
    }

    void onlyMasterIsDeployed()
    {
        QVERIFY(clone(signedIn(m_project->gitUrl(development))).hasSucceeded);
        commit(u"note.txt"_s, "x");
        QVERIFY(git({u"push"_s, u"-q"_s, u"origin"_s, u"HEAD:refs/heads/other"_s}).hasSucceeded);
        QCOMPARE(m_project->environment(development).kuduDeployments.size(), 1);
        QVERIFY(git({u"push"_s, u"-q"_s, u"origin"_s, u"HEAD:master"_s}).hasSucceeded);
        QCOMPARE(m_project->environment(development).kuduDeployments.size(), 2);
    }

    void whatIsGoneGoes()
    {
        m_project->writeFile(development, u"site/wwwroot/umbraco/Logs/today.json"_s, "{}");
        QVERIFY(!m_project->file(development, u"site/wwwroot/Views/home.cshtml"_s).isEmpty());
        QVERIFY(clone(signedIn(m_project->gitUrl(development))).hasSucceeded);
        QVERIFY(git({u"rm"_s, u"-q"_s, u"src/UmbracoProject/Views/home.cshtml"_s}).hasSucceeded);
        commit(u"note.txt"_s, "x");
        QVERIFY(git({u"push"_s, u"-q"_s, u"origin"_s, u"master"_s}).hasSucceeded);
        QVERIFY(!QFile::exists(m_project->home(development) + u"/site/wwwroot/Views/home.cshtml"_s));
        QCOMPARE(m_project->file(development, u"site/wwwroot/umbraco/Logs/today.json"_s), "{}");
    }
};

QTEST_GUILESS_MAIN(TestUmbracoFakeGit)
#include "tst_umbracofakegit.moc"
