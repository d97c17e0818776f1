// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/platforms/magento/commerceshop.h"

#include <QFile>
#include <QJsonDocument>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Switchback;

namespace {

constexpr int patience = 120'000;

struct Ended {
    int code = -1;
    QString said{}; ///< on both streams
};

/// What the platform knows of the newest activity.
CloudActivityState newest(const CommerceShop &shop)
{
    const QList<CloudActivityState> activities = shop.cloud.state().activities;
    return activities.isEmpty() ? CloudActivityState() : activities.constFirst();
}

int hookCode(const CloudActivityState &activity)
{
    int code = 0;
    for (const auto &command : activity.commands)
        code = qMax(code, command[u"exit_code"].toInt());
    return code;
}

} // namespace

/// The parts of a shop behave together as those of a real project do.
class TestCommerceShop : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<CommerceShop> m_shop;
    std::unique_ptr<QTemporaryDir> m_clone;

    [[nodiscard]] Ended run(const QString &program, const QStringList &arguments) const
    {
        QProcess process;
        process.setProcessEnvironment(m_shop->environment());
        process.setWorkingDirectory(m_clone->path());
        process.setProcessChannelMode(QProcess::MergedChannels);
        process.start(program, arguments);
        if (!process.waitForFinished(patience))
            return {};
        return {process.exitCode(), QString::fromUtf8(process.readAll()).trimmed()};
    }

    [[nodiscard]] Ended onHost(const QString &command) const
    {
        return run(u"ssh"_s, {u"-F"_s, m_shop->sshConfig(), u"-o"_s, u"BatchMode=yes"_s, u"magento"_s, command});
    }

    [[nodiscard]] Ended magento(const QString &arguments) const
    {
        return onHost(u"cd \"$MAGENTO_CLOUD_APP_DIR\" && php bin/magento "_s + arguments);
    }

    [[nodiscard]] Ended push()
    {
        const Ended pushed = run(u"git"_s, {u"push"_s, u"origin"_s, u"integration"_s});
        m_shop->cloud.settle();
        return pushed;
    }

    /// Asks the platform's API; GET where there is nothing to be sent.
    [[nodiscard]] QJsonDocument ask(const QString &path, const QJsonObject &body = {},
                                    const QByteArray &token = {}) const
    {
        QNetworkAccessManager network;
        QNetworkRequest request(m_shop->cloud.address().resolved(QUrl(path)));
        if (!token.isEmpty())
            request.setRawHeader("Authorization", "Bearer " + token);
        request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json"_s);
        QNetworkReply *reply =
            body.isEmpty() ? network.get(request) : network.post(request, QJsonDocument(body).toJson());
        if (!QTest::qWaitFor([reply] { return reply->isFinished(); }, patience)
            || reply->error() != QNetworkReply::NoError)
            qWarning("%s: %s", qPrintable(path), qPrintable(reply->errorString()));
        return QJsonDocument::fromJson(reply->readAll());
    }

    /// Changes the files of the clone to those of that version of the product.
    [[nodiscard]] Ended require(const QString &version, const QString &range)
    {
        const Ended edited = run(u"composer"_s, {u"require"_s, u"magento/product-enterprise-edition:"_s + version,
                                                 u"magento/magento-cloud-metapackage:"_s + range, u"--no-update"_s});
        return edited.code != 0 ? edited : run(u"composer"_s, {u"update"_s, u"--no-install"_s, u"--no-progress"_s});
    }

    /// A commit, pushed.
    [[nodiscard]] Ended upgrade()
    {
        const Ended solved = require(u"2.4.7"_s, u">=2.4.7 <2.4.8"_s);
        if (solved.code != 0)
            return solved;
        const Ended committed = run(u"git"_s, {u"commit"_s, u"-q"_s, u"-a"_s, u"-m"_s, u"Commerce 2.4.7"_s});
        return committed.code != 0 ? committed : push();
    }

private Q_SLOTS:
    void init()
    {
        m_shop = std::make_unique<CommerceShop>();
        m_clone = std::make_unique<QTemporaryDir>();
        const Ended cloned =
            run(u"git"_s, {u"clone"_s, u"-q"_s, u"-b"_s, u"integration"_s, m_shop->repository(), u"."_s});
        QVERIFY2(cloned.code == 0, qPrintable(cloned.said));
    }

    void cleanup()
    {
        m_clone.reset();
        m_shop.reset();
    }

    void beginsWithARunningShop()
    {
        QCOMPARE(m_shop->deployedVersion(), u"2.4.6"_s);
        QCOMPARE(m_shop->databaseVersion(), u"2.4.6"_s);
        QCOMPARE(m_shop->tables(), (QStringList{u"commerce_2_4_6"_s, u"sales_order"_s, u"setup_version"_s}));
        QCOMPARE(m_shop->orders(), (QStringList{u"Grace"_s, u"Katherine"_s, u"Radia"_s}));
        QVERIFY(!m_shop->isInMaintenance());
        QVERIFY(!m_shop->isCronDisabled());
        QCOMPARE(m_shop->head(u"staging"_s), m_shop->head(u"integration"_s));
        QVERIFY(m_shop->cloud.state().activities.isEmpty());

        const Ended version = magento(u"--version --no-ansi"_s);
        QCOMPARE(version.code, 0);
        QCOMPARE(version.said, u"Magento CLI 2.4.6"_s);
        const Ended status = magento(u"setup:db:status"_s);
        QCOMPARE(status.code, 0);
        QCOMPARE(status.said, u"All modules are up to date."_s);
        QCOMPARE(magento(u"module:status --no-ansi"_s).code, 0);
        QCOMPARE(magento(u"no:such"_s).code, 1);
        QCOMPARE(onHost(u"\"$MAGENTO_CLOUD_APP_DIR\"/vendor/bin/ece-tools error:show -j"_s).code, 1);
    }

    void switchesMaintenanceAndCron()
    {
        QCOMPARE(magento(u"maintenance:enable --ip=192.0.2.1 --no-ansi"_s).code, 0);
        QVERIFY(m_shop->isInMaintenance());
        QCOMPARE(magento(u"maintenance:status"_s).said,
                 u"Status: maintenance mode is active\nList of exempt IP-addresses: 192.0.2.1"_s);
        QCOMPARE(magento(u"maintenance:disable"_s).said, u"Disabled maintenance mode"_s);
        QVERIFY(!m_shop->isInMaintenance());
        QCOMPARE(onHost(u"cd \"$MAGENTO_CLOUD_APP_DIR\" && php vendor/bin/ece-tools cron:disable"_s).code, 0);
        QVERIFY(m_shop->isCronDisabled());
    }

    void upgradesByAPush()
    {
        const Ended pushed = upgrade();
        QVERIFY2(pushed.code == 0, qPrintable(pushed.said));
        QVERIFY2(pushed.said.contains(u"remote: Processing activity"_s), qPrintable(pushed.said));
        const CloudActivityState activity = newest(*m_shop);
        QCOMPARE(activity.type, u"environment.push"_s);
        QCOMPARE(activity.environment, u"integration"_s);
        QVERIFY2(activity.result == u"success", qPrintable(activity.log.join(u'\n')));
        QCOMPARE(hookCode(activity), 0);
        QVERIFY(activity.log.filter(u"Enabling Maintenance mode"_s).size() == 1);

        QCOMPARE(magento(u"--version"_s).said, u"Magento CLI 2.4.7"_s);
        QCOMPARE(m_shop->deployedVersion(), u"2.4.7"_s);
        QCOMPARE(m_shop->databaseVersion(), u"2.4.7"_s);
        QVERIFY(m_shop->tables().contains(u"commerce_2_4_7"_s));
        QVERIFY(!m_shop->isInMaintenance());
        QCOMPARE(m_shop->orders().size(), 3);
        QVERIFY(m_shop->head(u"staging"_s) != m_shop->head(u"integration"_s));

        // A push of nothing is no activity.
        QVERIFY(push().said.contains(u"Everything up-to-date"_s));
        QCOMPARE(m_shop->cloud.state().activities.size(), 1);
    }

    void failsHalfWay()
    {
        m_shop->setFlag(u"fail-deploy"_s);
        QCOMPARE(upgrade().code, 0);
        const CloudActivityState activity = newest(*m_shop);
        QCOMPARE(hookCode(activity), 126);
        QVERIFY(m_shop->isInMaintenance());
        QVERIFY(m_shop->isCronDisabled());
        QCOMPARE(m_shop->deployedVersion(), u"2.4.7"_s);
        QCOMPARE(m_shop->databaseVersion(), u"2.4.6"_s);
        QVERIFY(m_shop->tables().contains(u"commerce_2_4_7"_s));
        const Ended status = magento(u"setup:db:status"_s);
        QCOMPARE(status.code, 2);
        QVERIFY2(status.said.contains(u"Magento_Sales"_s), qPrintable(status.said));
        const Ended errors = onHost(u"\"$MAGENTO_CLOUD_APP_DIR\"/vendor/bin/ece-tools error:show --json"_s);
        QCOMPARE(errors.code, 0);
        QCOMPARE(QJsonDocument::fromJson(errors.said.toUtf8())[u"126"][u"step"].toString(),
                 u"install-update: update"_s);

        // Another push with the cause removed mends it.
        m_shop->setFlag(u"fail-deploy"_s, false);
        QCOMPARE(run(u"git"_s, {u"commit"_s, u"-q"_s, u"--allow-empty"_s, u"-m"_s, u"Again"_s}).code, 0);
        QCOMPARE(push().code, 0);
        QVERIFY(!m_shop->isInMaintenance());
        QCOMPARE(magento(u"setup:db:status"_s).code, 0);
    }

    void refusesBeforeTheSiteIsTouched()
    {
        m_shop->setFlag(u"reject"_s);
        const QString before = m_shop->head(u"integration"_s);
        const Ended rejected = upgrade();
        QVERIFY(rejected.code != 0);
        QVERIFY2(rejected.said.contains(u"Invalid configuration files"_s), qPrintable(rejected.said));
        QCOMPARE(m_shop->head(u"integration"_s), before);
        QVERIFY(m_shop->cloud.state().activities.isEmpty());

        m_shop->setFlag(u"reject"_s, false);
        m_shop->setFlag(u"fail-build"_s);
        QCOMPARE(push().code, 0);
        QCOMPARE(newest(*m_shop).log.filter(u"Error building project"_s).size(), 1);
        QCOMPARE(m_shop->deployedVersion(), u"2.4.6"_s);
        QVERIFY(!m_shop->isInMaintenance());
    }

    void solvesAsComposerDoes()
    {
        const Ended blocked = require(u"2.4.8"_s, u">=2.4.8 <2.4.9"_s);
        QCOMPARE(blocked.code, 2);
        QVERIFY2(blocked.said.contains(u"your php version (8.2.14"_s), qPrintable(blocked.said));
        m_shop->setPhp(u"8.3.6"_s);
        const Ended module = require(u"2.4.8"_s, u">=2.4.8 <2.4.9"_s);
        QCOMPARE(module.code, 2);
        QVERIFY2(module.said.contains(u"acme/module-loyalty"_s), qPrintable(module.said));
    }

    void backsUpAndRestoresTheDatabase()
    {
        const QString file = m_shop->path(u"dump.sql"_s);
        QVERIFY(m_shop->database.dump(file));
        m_shop->addOrder(u"  O'Hara "_s); // the trigger trims it
        QCOMPARE(m_shop->orders().constLast(), u"O'Hara"_s);
        QVERIFY(m_shop->database.execute(u"CREATE TABLE junk (id INT)"_s));
        QVERIFY(m_shop->database.load(file));
        QCOMPARE(m_shop->orders().size(), 3);
        QVERIFY(!m_shop->tables().contains(u"junk"_s));
        m_shop->addOrder(u" Mary "_s);
        QCOMPARE(m_shop->orders().constLast(), u"Mary"_s);
    }

    void backsUpAndRestoresAsThePlatformDoes()
    {
        const QJsonObject key{{u"grant_type"_s, u"api_token"_s},
                              {u"client_id"_s, u"magento-cloud-cli"_s},
                              {u"api_token"_s, QString::fromLatin1(MagentoCloud::token())}};
        const QByteArray token = ask(u"/oauth2/token"_s, key)[u"access_token"].toString().toLatin1();
        const QString place = u"/projects/"_s + m_shop->cloud.state().project + u"/environments/integration"_s;
        const auto link = [](const QJsonValue &resource, const QString &name) {
            return resource[u"_links"][name][u"href"].toString();
        };
        (void)ask(link(ask(place, {}, token).object(), u"#backup"_s), {{u"safe"_s, true}}, token);
        m_shop->cloud.settle();
        QCOMPARE(newest(*m_shop).result, u"success"_s);
        const QString name = newest(*m_shop).payload[u"backup_name"].toString();
        QVERIFY(QFile::exists(m_shop->path(u"snapshots/%1.sql"_s.arg(name))));

        m_shop->addOrder(u"Mary"_s);
        const QString chair = m_shop->path(u"mounts/pub/media/catalog/product/chair.jpg"_s);
        QVERIFY(QFile::remove(chair));
        const QJsonValue backup = ask(place + u"/backups"_s, {}, token)[0];
        QCOMPARE(backup[u"id"].toString(), name);
        (void)ask(link(backup, u"#restore"_s), {{u"restore_code"_s, false}}, token);
        m_shop->cloud.settle();
        QCOMPARE(newest(*m_shop).type, u"environment.restore"_s);
        QCOMPARE(newest(*m_shop).result, u"success"_s);
        QCOMPARE(m_shop->orders().size(), 3);
        QVERIFY(QFile::exists(chair));
    }

    void turnsTheUserAway()
    {
        const QString status = u"setup:db:status"_s;
        m_shop->database.setPassword(u"other"_s);
        QCOMPARE(magento(status).code, 1);
        m_shop->database.setPassword();
        QCOMPARE(magento(status).code, 0);
        m_shop->database.lockUser();
        QCOMPARE(magento(status).code, 1);
        m_shop->database.lockUser(false);
        QCOMPARE(magento(status).code, 0);
    }
};

QTEST_GUILESS_MAIN(TestCommerceShop)
#include "tst_commerceshop.moc"
