// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/fakes/magentocloud.h"
#include "tests/process/sshserver.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <pwd.h>
#include <unistd.h>

#include <optional>

using namespace Qt::StringLiterals;
using namespace Switchback;

namespace {

constexpr int patience = 60'000;
/// What the environment's link says, and what is to be reached under that name.
constexpr auto sshHost = "ssh.us-3.magento.cloud"_L1;

QString fetchedProgram()
{
    QProcess find;
    find.start(QStringLiteral(SWITCHBACK_SOURCE_DIR "/tests/magento/fetch-cli"), {u"--find"_s});
    find.waitForFinished();
    const QString folder = QString::fromUtf8(find.readAllStandardOutput()).trimmed();
    return folder.isEmpty() ? QString() : folder + u"/node_modules/@upsun/cli-linux-x64/bin/upsun"_s;
}

/// What makes the program that of one vendor: here of one whose servers are all at \a address.
QByteArray configurationFor(const QString &address)
{
    return uR"(application:
  name: Made-up Cloud CLI
  slug: made-up-cloud
  version: 1.0.0
  executable: made-up-cloud
  env_prefix: MCT_
  user_config_dir: .made-up-cloud
service:
  name: Made-up Cloud
  env_prefix: MAGENTO_CLOUD_
  project_config_dir: .magento
api:
  base_url: %1
  auth_url: %1
  oauth2_client_id: made-up-cloud-cli
  disable_credential_helpers: true
  organizations: false
  centralized_permissions: false
ssh:
  domain_wildcards: ['*.magento.cloud']
  write_user_config: false
  auto_load_cert: false
detection:
  git_remote_name: magento
  git_domain: magento.cloud
  site_domains: [magento.cloud]
updates:
  check: false
)"_s.arg(address)
        .toUtf8();
}

QString ownName()
{
    const passwd *entry = ::getpwuid(::geteuid());
    return entry ? QString::fromLocal8Bit(entry->pw_name) : QString();
}

/// What the program did.
struct Said {
    int exitCode = -1;
    QString out{};
    QString err{};

    [[nodiscard]] QStringList lines() const { return out.split(u'\n', Qt::SkipEmptyParts); }
    /// For the message of a check that fails.
    [[nodiscard]] QByteArray all() const
    {
        return "exit " + QByteArray::number(exitCode) + "\n" + out.toUtf8() + "\n" + err.toUtf8();
    }
};

} // namespace

/// The command line client of the platform's own vendor takes our server for one of theirs.
class TestMagentoVendorCli : public QObject {
    Q_OBJECT

private:
    QString m_program;
    QTemporaryDir m_cache; ///< where the program unpacks itself: once for all tests
    std::optional<QTemporaryDir> m_folder;
    std::optional<MagentoCloud> m_cloud;

    [[nodiscard]] Said run(const QStringList &arguments, const QByteArray &token = MagentoCloud::token(),
                           const QStringList &sshOptions = {}) const
    {
        QProcessEnvironment environment;
        environment.insert(u"PATH"_s, qEnvironmentVariable("PATH"));
        environment.insert(u"HOME"_s, m_folder->path());
        environment.insert(u"XDG_CACHE_HOME"_s, m_cache.path());
        environment.insert(u"LC_ALL"_s, u"C.UTF-8"_s);
        environment.insert(u"TZ"_s, u"UTC"_s);
        environment.insert(u"COLUMNS"_s, u"160"_s);
        environment.insert(u"CLI_CONFIG_FILE"_s, m_folder->filePath(u"config.yaml"_s));
        environment.insert(u"MCT_TOKEN"_s, QString::fromLatin1(token));
        environment.insert(u"MCT_NO_INTERACTION"_s, u"1"_s);
        environment.insert(u"MCT_SSH_OPTIONS"_s, sshOptions.join(u'\n'));
        QProcess program;
        program.setProcessEnvironment(environment);
        program.setWorkingDirectory(m_folder->path());
        program.setStandardInputFile(QProcess::nullDevice());
        program.start(m_program, arguments);
        if (!program.waitForFinished(patience)) {
            program.kill();
            program.waitForFinished();
        }
        return {.exitCode = program.exitStatus() == QProcess::NormalExit ? program.exitCode() : -1,
                .out = QString::fromUtf8(program.readAllStandardOutput()),
                .err = QString::fromUtf8(program.readAllStandardError())};
    }

    /// \a command on the environment "integration".
    [[nodiscard]] Said onIntegration(const QString &command, const QStringList &arguments = {}) const
    {
        return run(QStringList{command, u"-p"_s, m_cloud->state().project, u"-e"_s, u"integration"_s} + arguments);
    }

    /// A backup that is there already.
    void addBackup()
    {
        const QDateTime now = QDateTime::currentDateTimeUtc();
        m_cloud->change([&now](MagentoCloudState &state) {
            state.backups.prepend({.id = u"5ouvearlier"_s,
                                   .environment = u"integration"_s,
                                   .commit = QString(40, u'a'),
                                   .createdAt = now.addSecs(-60),
                                   .expiresAt = now.addDays(7)});
        });
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_program = fetchedProgram();
        if (m_program.isEmpty())
            QSKIP("no vendor CLI fetched: run tests/magento/fetch-cli");
    }

    void init()
    {
        // It keeps what it was told for minutes: each test has a home of its own.
        m_folder.emplace();
        m_cloud.emplace();
        m_cloud->change([](MagentoCloudState &state) {
            state.repository = u"%1@git.us-3.magento.cloud:%1.git"_s.arg(state.project);
            const QDateTime now = QDateTime::currentDateTimeUtc();
            state.environments = {{.id = u"master"_s,
                                   .title = u"Master"_s,
                                   .type = u"production"_s,
                                   .headCommit = QString(40, u'b'),
                                   .lastDeploymentAt = now},
                                  {.id = u"integration"_s,
                                   .title = u"Integration"_s,
                                   .parent = u"master"_s,
                                   .headCommit = QString(40, u'a'),
                                   .lastDeploymentAt = now,
                                   .ssh = u"ssh://%1@%2"_s.arg(ownName(), sshHost),
                                   .variables = {{u"ADMIN_EMAIL"_s, u"ada@example.com"_s}}},
                                  {.id = u"feature/x"_s,
                                   .title = u"Feature"_s,
                                   .parent = u"integration"_s,
                                   .headCommit = QString(40, u'c'),
                                   .lastDeploymentAt = now}};
        });
        QFile config(m_folder->filePath(u"config.yaml"_s));
        QVERIFY(config.open(QIODevice::WriteOnly));
        config.write(configurationFor(m_cloud->address().toString()));
    }

    void itListsProjects()
    {
        const Said said = run({u"project:list"_s, u"--format=csv"_s, u"--columns=id,title,region"_s});
        QVERIFY2(said.exitCode == 0, said.all().constData());
        QVERIFY2(said.lines().contains("abcdef1234567,Shop,us-3.magento.cloud"_L1), said.all().constData());
    }

    void itListsEnvironments()
    {
        const Said said = run({u"environment:list"_s, u"-p"_s, m_cloud->state().project, u"--format=csv"_s,
                               u"--columns=id,title,status,type"_s});
        QVERIFY2(said.exitCode == 0, said.all().constData());
        QVERIFY2(said.lines().contains("master,Master,Active,production"_L1), said.all().constData());
        QVERIFY2(said.lines().contains("integration,Integration,Active,development"_L1), said.all().constData());
        QVERIFY2(said.lines().contains("feature/x,Feature,Active,development"_L1), said.all().constData());
    }

    void itTellsOfAnEnvironment_data()
    {
        QTest::addColumn<QString>("environment");
        QTest::addColumn<QString>("property");
        QTest::addColumn<QString>("value");
        QTest::newRow("status") << u"integration"_s << u"status"_s << u"active"_s;
        QTest::newRow("commit") << u"integration"_s << u"head_commit"_s << QString(40, u'a');
        QTest::newRow("deployment") << u"integration"_s << u"deployment_state.last_deployment_successful"_s
                                    << u"true"_s;
        QTest::newRow("id with a slash") << u"feature/x"_s << u"parent"_s << u"integration"_s;
    }
    void itTellsOfAnEnvironment()
    {
        QFETCH(const QString, environment);
        QFETCH(const QString, property);
        QFETCH(const QString, value);
        const Said said =
            run({u"environment:info"_s, u"-p"_s, m_cloud->state().project, u"-e"_s, environment, property});
        QVERIFY2(said.exitCode == 0, said.all().constData());
        QVERIFY2(said.lines().value(0) == value, said.all().constData());
    }

    void itMakesABackup()
    {
        QStringList names;
        m_cloud->setWork([&names](const CloudActivityState &activity, const auto &log) {
            names.append(activity.payload.value("backup_name"_L1).toString());
            log(u"Stopping the app"_s);
            log(u"Copying the volumes"_s);
            return 0;
        });
        const Said said = onIntegration(u"backup:create"_s, {u"-y"_s});
        QVERIFY2(said.exitCode == 0, said.all().constData());
        const MagentoCloudState state = m_cloud->state();
        QCOMPARE(state.backups.size(), 1);
        QCOMPARE(names, QStringList{state.backups.first().id});
        QVERIFY2(said.lines().contains(QString(u"Backup name: "_s + names.first())), said.all().constData());
        QVERIFY2(said.err.contains("Stopping the app\nCopying the volumes\n"_L1), said.all().constData());
        QCOMPARE(state.backups.first().isSafe, true);
        QCOMPARE(state.backups.first().commit, QString(40, u'a'));
    }

    void itHasNoBackupWhereNoneIsOffered()
    {
        m_cloud->change([](MagentoCloudState &state) { state.environment(u"integration"_s)->offersBackups = false; });
        const Said said = onIntegration(u"backup:create"_s, {u"-y"_s});
        QVERIFY2(said.exitCode == 1, said.all().constData());
        QVERIFY2(m_cloud->state().activities.isEmpty(), said.all().constData());
    }

    void itListsBackups()
    {
        addBackup();
        const Said said =
            onIntegration(u"backup:list"_s, {u"--format=csv"_s, u"--columns=id,live,restorable,commit_id"_s});
        QVERIFY2(said.exitCode == 0, said.all().constData());
        QVERIFY2(said.lines().contains(u"5ouvearlier,false,true,%1"_s.arg(QString(40, u'a'))), said.all().constData());
    }

    void itRestoresABackup()
    {
        addBackup();
        m_cloud->setWork([](const CloudActivityState &activity, const auto &log) {
            log(QString(u"Restoring "_s + activity.payload.value("backup_name"_L1).toString()));
            return 0;
        });
        const Said said = onIntegration(u"backup:restore"_s, {u"-y"_s, u"--no-code"_s, u"5ouvearlier"_s});
        QVERIFY2(said.exitCode == 0, said.all().constData());
        QVERIFY2(said.err.contains("Restoring 5ouvearlier"_L1), said.all().constData());
        const CloudActivityState done = m_cloud->state().activities.value(0);
        QCOMPARE(done.type, u"environment.restore"_s);
        QCOMPARE(done.environment, u"integration"_s);
        QCOMPARE(done.payload.value("restore_code"_L1), QJsonValue(false));
    }

    void itRedeploys_data()
    {
        QTest::addColumn<int>("hook");
        QTest::addColumn<int>("exitCode");
        QTest::newRow("well") << 0 << 0;
        QTest::newRow("with a hook that fails") << 126 << 1;
    }
    void itRedeploys()
    {
        QFETCH(const int, hook);
        m_cloud->setWork([hook](const CloudActivityState &, const auto &) { return hook; });
        const Said said = onIntegration(u"environment:redeploy"_s, {u"-y"_s});
        QTEST(said.exitCode, "exitCode");
        QCOMPARE(m_cloud->state().environment(u"integration"_s)->wasLastDeploymentSuccessful, hook == 0);
    }

    void itMakesABranchAndDeletesIt()
    {
        const QString project = m_cloud->state().project;
        const Said made = run({u"environment:branch"_s, u"-p"_s, project, u"--title=Upgrade test"_s,
                               u"--type=development"_s, u"-y"_s, u"upgrade-test"_s, u"integration"_s});
        QVERIFY2(made.exitCode == 0, made.all().constData());
        MagentoCloudState state = m_cloud->state();
        const CloudEnvironmentState *branch = state.environment(u"upgrade-test"_s);
        QVERIFY2(branch, made.all().constData());
        QCOMPARE((QStringList{branch->title, branch->type, branch->parent, branch->headCommit, branch->status}),
                 (QStringList{u"Upgrade test"_s, u"development"_s, u"integration"_s, QString(40, u'a'), u"active"_s}));
        QCOMPARE(state.activities.value(0).payload.value("clone_parent"_L1), QJsonValue(true));

        const Said off = run(
            {u"environment:delete"_s, u"-p"_s, project, u"-y"_s, u"-e"_s, u"upgrade-test"_s, u"--no-delete-branch"_s});
        QVERIFY2(off.exitCode == 0, off.all().constData());
        state = m_cloud->state();
        QCOMPARE(state.environment(u"upgrade-test"_s)->status, u"inactive"_s);
        const Said gone =
            run({u"environment:delete"_s, u"-p"_s, project, u"-y"_s, u"-e"_s, u"upgrade-test"_s, u"--delete-branch"_s});
        QVERIFY2(gone.exitCode == 0, gone.all().constData());
        m_cloud->settle();
        state = m_cloud->state();
        QVERIFY2(!state.environment(u"upgrade-test"_s), gone.all().constData());
        QStringList types;
        for (const CloudActivityState &activity : std::as_const(state.activities))
            types.prepend(activity.type);
        QCOMPARE(types, (QStringList{u"environment.branch"_s, u"environment.deactivate"_s, u"environment.delete"_s}));
    }

    void itTellsOfActivities()
    {
        m_cloud->setWork([](const CloudActivityState &activity, const auto &log) {
            log(QString(u"Deploying "_s + activity.payload.value("commit"_L1).toString()));
            return 0;
        });
        QProcess hook;
        hook.start(u"curl"_s, {u"-sS"_s, u"--data"_s,
                               uR"({"environment": "integration", "commit": "%1"})"_s.arg(QString(40, u'd')),
                               m_cloud->pushHook().toString()});
        QVERIFY2(hook.waitForFinished() && hook.exitCode() == 0, hook.readAllStandardError().constData());
        m_cloud->settle();
        const QString id = m_cloud->state().activities.value(0).id;
        QVERIFY2(hook.readAllStandardOutput().contains(id.toLatin1()), qPrintable(id));

        const Said list = onIntegration(u"activity:list"_s, {u"--format=csv"_s, u"--type=environment.push"_s,
                                                             u"--columns=id,state,result,progress"_s});
        QVERIFY2(list.lines().contains(QString(id + u",complete,success,100%"_s)), list.all().constData());
        const Said none = onIntegration(u"activity:list"_s, {u"--format=csv"_s, u"--type=environment.backup"_s});
        QVERIFY2(!none.out.contains(id), none.all().constData());
        const Said type = onIntegration(u"activity:get"_s, {u"--property=type"_s, id});
        QVERIFY2(type.lines().value(0) == "environment.push"_L1, type.all().constData());
        const Said commands = onIntegration(u"activity:get"_s, {u"--property=commands"_s, id});
        QVERIFY2(commands.out.contains("exit_code: 0"_L1), commands.all().constData());
        const Said log = onIntegration(u"activity:log"_s, {id});
        QVERIFY2(log.exitCode == 0, log.all().constData());
        QVERIFY2(log.lines().contains(QString(u"Deploying "_s + QString(40, u'd'))), log.all().constData());
    }

    void itReadsAVariable()
    {
        const Said said = onIntegration(u"variable:get"_s, {u"ADMIN_EMAIL"_s, u"--property=value"_s});
        QVERIFY2(said.exitCode == 0, said.all().constData());
        QVERIFY2(said.lines().value(0) == "ada@example.com"_L1, said.all().constData());
        const Said none = onIntegration(u"variable:get"_s, {u"NOT_THERE"_s, u"--property=value"_s});
        QVERIFY2(none.exitCode == 1, none.all().constData());
    }

    void itRefusesAToken_data()
    {
        QTest::addColumn<QByteArray>("token");
        QTest::addColumn<bool>("isRevoked");
        QTest::newRow("wrong") << QByteArray("nobody-s-token") << false;
        QTest::newRow("revoked") << MagentoCloud::token() << true;
    }
    void itRefusesAToken()
    {
        QFETCH(const QByteArray, token);
        QFETCH(const bool, isRevoked);
        m_cloud->change([isRevoked](MagentoCloudState &state) { state.isTokenRevoked = isRevoked; });
        const Said said = run({u"project:list"_s}, token);
        QVERIFY2(said.exitCode == 1, said.all().constData());
        QVERIFY2(said.err.contains("Invalid API token"_L1), said.all().constData());
    }

    void itRunsACommandOverSsh()
    {
        const SshServer sshd;
        const QStringList options{u"HostName 127.0.0.1"_s,
                                  u"Port %1"_s.arg(sshd.target().port),
                                  u"IdentityFile %1"_s.arg(sshd.target().identityFile),
                                  u"IdentitiesOnly yes"_s,
                                  u"StrictHostKeyChecking no"_s,
                                  u"UserKnownHostsFile %1"_s.arg(m_folder->filePath(u"known_hosts"_s))};
        const Said said = run(
            {u"ssh"_s, u"-p"_s, m_cloud->state().project, u"-e"_s, u"integration"_s, u"echo From the host; exit 5"_s},
            MagentoCloud::token(), options);
        QVERIFY2(said.exitCode == 5, said.all().constData());
        QVERIFY2(said.lines().contains("From the host"_L1), said.all().constData());
        QCOMPARE(sshd.connections(), 1);
    }
};

QTEST_GUILESS_MAIN(TestMagentoVendorCli)
#include "tst_vendorcli.moc"
