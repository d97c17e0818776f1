// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/platforms/magento/commerceshop.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

constexpr int patience = 120'000; ///< on a machine that is busy with other tests
constexpr int broken = 255;       ///< the exit code of what did not even begin, or crashed
constexpr QFile::Permissions executable = QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner | QFile::ReadGroup
                                          | QFile::ExeGroup | QFile::ReadOther | QFile::ExeOther;

QString source(const QString &name)
{
    return QStringLiteral(SWITCHBACK_SOURCE_DIR "/tests/platforms/magento/shop/") + name;
}

QByteArray read(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void write(const QString &path, const QByteArray &bytes)
{
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("%s cannot be written", qPrintable(path));
}

void installProgram(const QString &name, const QString &path)
{
    write(path, read(source(name)));
    QFile::setPermissions(path, executable);
}

/// The version of the product in a composer.lock.
QString productVersion(const QByteArray &lock)
{
    const QJsonArray packages = QJsonDocument::fromJson(lock)[u"packages"].toArray();
    for (const auto &package : packages)
        if (package[u"name"].toString() == u"magento/product-enterprise-edition")
            return package[u"version"].toString();
    return {};
}

QByteArray printed(const QProcessEnvironment &environment, const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.setProcessEnvironment(environment);
    process.start(program, arguments);
    if (!process.waitForFinished(patience) || process.exitCode() != 0)
        qFatal("%s %s: %s", qPrintable(program), qPrintable(arguments.join(u' ')),
               process.readAllStandardError().constData());
    return process.readAllStandardOutput();
}

} // namespace

CommerceShop::CommerceShop()
    : m_folder(QDir::tempPath() + u"/shop-XXXXXX"_s)
    , ssh(hostEnvironment(original))
    , copySsh(hostEnvironment(copy))
{
    m_sshConfig = path(u"ssh_config"_s);
    write(m_sshConfig, read(ssh.configFor(u"magento"_s)) + read(copySsh.configFor(u"magento-copy"_s)));
    setPhp(u"8.2.14"_s);
    write(path(u"composer/packages.json"_s), read(source(u"packages.json"_s)));
    write(path(u"hook-url"_s), cloud.pushHook().toEncoded() + '\n');
    QDir().mkpath(path(u"tmp"_s));
    write(path(u"mounts/app/etc/env.php"_s),
          "<?php\nreturn ['crypt' => ['key' => '0f1e2d3c4b5a69788796a5b4c3d2e1f0']];\n");
    write(path(u"mounts/pub/media/catalog/product/chair.jpg"_s), "a chair");
    installProgram(u"deploy.sh"_s, path(u"deploy"_s));
    installProgram(u"branch.sh"_s, path(u"branch"_s));
    installProgram(u"ece-tools.php"_s, path(u"ece-tools"_s));
    makeRepository();
    QStringList said;
    if (deploy(u"integration"_s, head(u"integration"_s), [&said](const QString &line) { said += line; }) != 0)
        qFatal("The shop is not deployed: %s", qPrintable(said.join(u'\n')));
    // The trigger belongs to somebody whom the shop's own user may not name.
    if (!database.execute(u"CREATE TABLE sales_order (id INT AUTO_INCREMENT PRIMARY KEY, customer VARCHAR(80));"
                          "CREATE DEFINER='root'@'localhost' TRIGGER sales_order_customer BEFORE INSERT ON sales_order"
                          " FOR EACH ROW SET NEW.customer = TRIM(NEW.customer);"
                          "INSERT INTO sales_order (customer) VALUES ('Grace'), ('Katherine'), ('Radia')"_s))
        qFatal("The shop gets no orders");
    describe();
}

QStringList CommerceShop::hostEnvironment(Id environment) const
{
    const QJsonObject main{{u"host"_s, u"127.0.0.1"_s},
                           {u"port"_s, database.port()},
                           {u"username"_s, environment == copy ? databaseOf(copy) : QString(MariaDb::user)},
                           {u"password"_s, QString(MariaDb::password)},
                           {u"path"_s, databaseOf(environment)},
                           {u"scheme"_s, u"mysql"_s},
                           {u"type"_s, u"mysql:10.6"_s}};
    const QByteArray relationships = QJsonDocument(QJsonObject{{u"database"_s, QJsonArray{main}}}).toJson();
    // Scenes that run beside each other must not meet in one folder for what is temporary.
    return {u"HOME="_s + path(u"home"_s), u"TMPDIR="_s + path(u"tmp"_s),
            u"MAGENTO_CLOUD_APP_DIR="_s + appFolder(environment),
            u"PATH="_s + path(u"host"_s) + u':' + qEnvironmentVariable("PATH"),
            u"MAGENTO_CLOUD_RELATIONSHIPS="_s + QString::fromLatin1(relationships.toBase64())};
}

QProcessEnvironment CommerceShop::environment() const
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    const QString home = path(u"home"_s);
    const QList<std::pair<QString, QString>> additions{
        {u"HOME"_s, home},
        {u"COMPOSER_HOME"_s, home + u"/composer"_s},
        {u"COMPOSER_CACHE_DIR"_s, home + u"/composer-cache"_s},
        {u"COMPOSER_ALLOW_SUPERUSER"_s, u"1"_s},
        {u"COMPOSER_NO_INTERACTION"_s, u"1"_s},
        {u"COLUMNS"_s, u"400"_s}, // else what Composer says is broken into lines
        {u"GIT_CONFIG_NOSYSTEM"_s, u"1"_s},
        {u"GIT_SSH_COMMAND"_s, u"ssh -F '%1'"_s.arg(m_sshConfig)},
        {u"GIT_AUTHOR_NAME"_s, u"Ada Lovelace"_s},
        {u"GIT_AUTHOR_EMAIL"_s, u"ada@example.org"_s},
        {u"GIT_COMMITTER_NAME"_s, u"Ada Lovelace"_s},
        {u"GIT_COMMITTER_EMAIL"_s, u"ada@example.org"_s},
    };
    for (const auto &[name, value] : additions)
        environment.insert(name, value);
    return environment;
}

void CommerceShop::setPhp(const QString &version) const
{
    const QJsonObject platform{{u"php"_s, version}};
    const QJsonObject config{{u"platform"_s, platform}};
    write(path(u"home/composer/config.json"_s), QJsonDocument(QJsonObject{{u"config"_s, config}}).toJson());
}

void CommerceShop::makeRepository() const
{
    const QString site = path(u"first"_s);
    const QString bare = path(u"shop.git"_s);
    const QString files = source(u"site"_s);
    QDirIterator every(files, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (every.hasNext()) {
        const QString file = every.next();
        write(site + file.mid(files.size()), read(file).replace("@COMPOSER@", path(u"composer"_s).toUtf8()));
    }
    installProgram(u"magento.php"_s, site + u"/bin/magento"_s);
    const auto git = [&](const QStringList &arguments) { (void)printed(environment(), u"git"_s, arguments); };
    const auto inSite = [&](const QStringList &arguments) { git(QStringList{u"-C"_s, site} + arguments); };
    (void)printed(environment(), u"composer"_s,
                  {u"update"_s, u"--working-dir="_s + site, u"--no-install"_s, u"--no-progress"_s});
    git({u"init"_s, u"-q"_s, u"-b"_s, u"production"_s, site});
    inSite({u"add"_s, u"-A"_s});
    inSite({u"commit"_s, u"-q"_s, u"-m"_s, u"Commerce 2.4.6"_s});
    git({u"init"_s, u"-q"_s, u"--bare"_s, u"-b"_s, u"production"_s, bare});
    // The vendor's own client pushes with options.
    git({u"-C"_s, bare, u"config"_s, u"receive.advertisePushOptions"_s, u"true"_s});
    inSite({u"push"_s, u"-q"_s, bare, u"HEAD:refs/heads/production"_s, u"HEAD:refs/heads/staging"_s,
            u"HEAD:refs/heads/integration"_s});
    installProgram(u"pre-receive.sh"_s, bare + u"/hooks/pre-receive"_s);
    installProgram(u"post-receive.sh"_s, bare + u"/hooks/post-receive"_s);
    QDir(site).removeRecursively();
}

void CommerceShop::describe()
{
    cloud.change([this](MagentoCloudState &state) {
        state.repository = repository();
        state.environments.clear();
        for (const auto &[id, type, parent] : {std::tuple{u"production"_s, u"production"_s, QString()},
                                               std::tuple{u"staging"_s, u"staging"_s, u"production"_s},
                                               std::tuple{u"integration"_s, u"development"_s, u"staging"_s}}) {
            CloudEnvironmentState environment;
            environment.id = id;
            environment.title = id.left(1).toUpper() + id.mid(1);
            environment.type = type;
            environment.parent = parent;
            environment.headCommit = head(id);
            environment.lastDeploymentAt = QDateTime::currentDateTimeUtc();
            environment.ssh = sshAddress();
            environment.offersBackups = type == u"development";
            state.environments += environment;
        }
    });
    cloud.setStorefront([this](const QString &environment) {
        constexpr int unavailable = 503;
        constexpr int good = 200;
        const bool isDeployed = environment == original || environment == copy;
        return isDeployed && isInMaintenance(environment) ? unavailable : good;
    });
    cloud.setWork([this](const CloudActivityState &activity, const Log &log) { return work(activity, log); });
}

int CommerceShop::work(const CloudActivityState &activity, const Log &log)
{
    const QString name = activity.payload.value(u"backup_name").toString();
    const QString snapshot = path(u"snapshots/"_s + name);
    const QString media = path(u"mounts/pub/media"_s);
    const auto copyFolder = [this](const QString &from, const QString &to) {
        QDir(to).removeRecursively();
        (void)printed(environment(), u"cp"_s, {u"-a"_s, from, to});
    };
    if (activity.type == u"environment.push" || activity.type == u"environment.redeploy") {
        const QString commit = activity.payload.value(u"commit").toString();
        return deploy(activity.environment, commit.isEmpty() ? head(activity.environment) : commit, log);
    }
    if (activity.environment == copy)
        return workOnCopy(activity, log);
    // Only integration has data.
    if (activity.environment != u"integration")
        return 0;
    if (activity.type == u"environment.backup") {
        log(u"Creating backup of integration"_s);
        QDir().mkpath(path(u"snapshots"_s));
        copyFolder(media, snapshot + u".media"_s);
        return database.dump(snapshot + u".sql"_s) ? 0 : 1;
    }
    if (activity.type == u"environment.restore") {
        log(u"Restoring backup %1"_s.arg(name));
        if (!QFile::exists(snapshot + u".sql"_s))
            return 1;
        copyFolder(snapshot + u".media"_s, media);
        return database.load(snapshot + u".sql"_s) ? 0 : 1;
    }
    if (activity.type == u"environment.backup.delete") {
        QDir(snapshot + u".media"_s).removeRecursively();
        return QFile::remove(snapshot + u".sql"_s) ? 0 : 1;
    }
    return 0;
}

int CommerceShop::deploy(const QString &environment, const QString &commit, const Log &log) const
{
    return runProgram(environment, path(u"deploy"_s), {environment, commit}, log);
}

int CommerceShop::runProgram(Id environment, const QString &program, const QStringList &arguments, const Log &log) const
{
    QProcess process;
    QProcessEnvironment hosts = this->environment();
    for (const QString &assignment : hostEnvironment(environment))
        hosts.insert(assignment.section(u'=', 0, 0), assignment.section(u'=', 1));
    process.setProcessEnvironment(hosts);
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.setStandardInputFile(QProcess::nullDevice());
    process.start(program, arguments);
    const auto pass = [&] {
        const QByteArray line = process.readLine();
        log(QString::fromUtf8(line.endsWith('\n') ? line.chopped(1) : line));
    };
    while (process.waitForReadyRead(patience))
        while (process.canReadLine())
            pass();
    if (process.state() != QProcess::NotRunning && !process.waitForFinished(patience))
        process.kill();
    while (!process.atEnd())
        pass();
    return process.exitStatus() == QProcess::NormalExit && process.error() == QProcess::UnknownError
               ? process.exitCode()
               : broken;
}

QString CommerceShop::head(const QString &branch) const
{
    const QByteArray commit =
        printed(environment(), u"git"_s, {u"-C"_s, path(u"shop.git"_s), u"rev-parse"_s, u"refs/heads/"_s + branch});
    return QString::fromLatin1(commit).trimmed();
}

QByteArray CommerceShop::committed(const QString &branch, const QString &file) const
{
    const auto git = [this](const QStringList &arguments) {
        return printed(environment(), u"git"_s, QStringList{u"-C"_s, path(u"shop.git"_s)} + arguments);
    };
    return git({u"ls-tree"_s, branch, file}).isEmpty() ? QByteArray() : git({u"show"_s, branch + u':' + file});
}

void CommerceShop::addOrder(const QString &customer) const
{
    if (!database.execute(
            u"INSERT INTO sales_order (customer) VALUES ('%1')"_s.arg(QString(customer).replace(u'\'', u"''"_s))))
        qFatal("The shop takes no order");
}

QStringList CommerceShop::orders(Id environment) const
{
    return database.rows(u"SELECT customer FROM %1.sales_order ORDER BY id"_s.arg(databaseOf(environment)));
}

QStringList CommerceShop::tables(Id environment) const
{
    QStringList tables = database.rows(u"SHOW TABLES FROM "_s + databaseOf(environment));
    tables.sort();
    return tables;
}

QString CommerceShop::databaseVersion(Id environment) const
{
    return database.rows(u"SELECT version FROM %1.setup_version"_s.arg(databaseOf(environment))).value(0);
}

bool CommerceShop::isInMaintenance(Id environment) const
{
    return QFile::exists(place(environment, u"mounts/var/.maintenance.flag"_s));
}

QStringList CommerceShop::branches() const
{
    const QByteArray names =
        printed(environment(), u"git"_s,
                {u"-C"_s, path(u"shop.git"_s), u"for-each-ref"_s, u"--format=%(refname:short)"_s, u"refs/heads"_s});
    return QString::fromUtf8(names).split(u'\n', Qt::SkipEmptyParts);
}

bool CommerceShop::isCronDisabled() const
{
    return QFile::exists(path(u"mounts/var/.cron_disabled"_s));
}

QString CommerceShop::deployedVersion(Id environment) const
{
    return productVersion(read(appFolder(environment) + u"/composer.lock"_s));
}

void CommerceShop::setFlag(const QString &name, bool isSet) const
{
    if (isSet)
        write(path(name), {});
    else
        QFile::remove(path(name));
}

void CommerceShop::failOnce(const QString &flag) const
{
    write(path(flag), "once");
}

void CommerceShop::pushFile(const QString &branch, const QString &file, const QByteArray &content) const
{
    const QTemporaryDir clone;
    const auto git = [&](const QStringList &arguments) {
        (void)printed(environment(), u"git"_s, QStringList{u"-C"_s, clone.path()} + arguments);
    };
    git({u"clone"_s, u"--quiet"_s, u"--branch"_s, branch, repository(), u"."_s});
    write(clone.filePath(file), content);
    git({u"add"_s, u"--all"_s});
    git({u"commit"_s, u"--quiet"_s, u"--message"_s, u"Add "_s + file});
    git({u"push"_s, u"--quiet"_s, u"origin"_s, branch});
}

void CommerceShop::breakStorefront(const QString &reportId, const QByteArray &report)
{
    write(path(u"mounts/var/report/"_s + reportId.left(2) + u'/' + reportId), report);
    cloud.change([&reportId](MagentoCloudState &state) { state.reportId = reportId; });
    cloud.setStorefront([](const QString &) {
        constexpr int serverError = 500;
        return serverError;
    });
}

void CommerceShop::putOnHost(const QString &program, const QByteArray &script) const
{
    const QString file = path(u"host/"_s + program);
    write(file, "#!/bin/sh\n" + script + '\n');
    QFile::setPermissions(file, executable);
}

} // namespace Switchback
