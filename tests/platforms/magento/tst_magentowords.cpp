// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/platforms/magento/cloudjson.h"
#include "app/platforms/magento/composer.h"
#include "tests/platforms/magento/compactjson.h"

#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Switchback;

namespace {

/// A line of an activity's log.
QByteArray logLine(int number, const QString &message)
{
    return compact({{u"_id"_s, QString::number(number)},
                    {u"data"_s,
                     QJsonObject{{u"timestamp"_s, u"2026-11-20T09:10:00.123456+00:00"_s}, {u"message"_s, message}}}})
           + '\n';
}

QByteArray seal(int number)
{
    return compact({{u"_id"_s, QString::number(number)}, {u"seal"_s, true}}) + '\n';
}

QByteArray lockOf(const QJsonArray &packages)
{
    return compact(
        {{u"packages"_s, packages},
         {u"packages-dev"_s, QJsonArray{QJsonObject{{u"name"_s, u"phpunit/phpunit"_s}, {u"version"_s, u"9.6.0"_s}}}}});
}

} // namespace

/// What the cloud and Composer write, and what is made of it.
class TestMagentoWords : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aLogIsReadLineByLine_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<int>("start");
        QTest::addColumn<QStringList>("lines");
        QTest::addColumn<int>("next");
        QTest::addColumn<bool>("isSealed");
        const QByteArray two = logLine(0, u"one\n"_s) + logLine(1, u"two\n"_s);
        const QStringList both{u"one"_s, u"two"_s};
        QTest::newRow("nothing") << QByteArray() << 3 << QStringList() << 3 << false;
        QTest::newRow("open") << two << 0 << both << 2 << false;
        QTest::newRow("sealed") << QByteArray(two + seal(2)) << 0 << both << 2 << true;
        QTest::newRow("only the seal") << seal(2) << 2 << QStringList() << 2 << true;
        QTest::newRow("known already") << QByteArray(two + logLine(2, u"three\n"_s)) << 2 << QStringList{u"three"_s}
                                       << 3 << false;
        QTest::newRow("said twice") << QByteArray(two + two + seal(2)) << 0 << both << 2 << true;
        QTest::newRow("cut off") << QByteArray(two + logLine(2, u"three\n"_s).chopped(9)) << 0 << both << 2 << false;
        QTest::newRow("cut off in the seal") << QByteArray(two + seal(2).chopped(3)) << 0 << both << 2 << false;
        QTest::newRow("without a line end") << two.chopped(1) << 0 << both << 2 << false;
        QTest::newRow("several in one") << logLine(0, u"one\n\ntwo\n"_s) << 0 << both << 1 << false;
        QTest::newRow("nothing said") << QByteArray(logLine(0, u"\n"_s) + logLine(1, u"two"_s)) << 0
                                      << QStringList{u"two"_s} << 2 << false;
        QTest::newRow("no log") << QByteArray("<html>\n</html>\n[1]\n42\n{}\n") << 1 << QStringList() << 1 << false;
        QTest::newRow("no number") << QByteArray("{\"_id\":\"x\",\"data\":{\"message\":\"one\"}}\n") << 0
                                   << QStringList() << 0 << false;
        QTest::newRow("turned text") << logLine(0, u"a\u202Eb\n"_s) << 0 << QStringList{u"a\uFFFDb"_s} << 1 << false;
    }
    void aLogIsReadLineByLine()
    {
        QFETCH(const QByteArray, body);
        QFETCH(const int, start);
        const CloudLog log = cloudLog(body, start);
        QTEST(log.lines, "lines");
        QTEST(log.next, "next");
        QTEST(log.isSealed, "isSealed");
    }

    void aCutOffLineComesWholeTheNextTime()
    {
        const QByteArray whole = logLine(0, u"one\n"_s) + logLine(1, u"Größe “10”\n"_s) + seal(2);
        for (qsizetype length = 0; length < whole.size(); ++length) {
            const CloudLog first = cloudLog(whole.left(length), 0);
            const CloudLog rest = cloudLog(whole, first.next);
            QCOMPARE(first.lines + rest.lines, QStringList({u"one"_s, u"Größe “10”"_s}));
            QVERIFY(rest.isSealed);
        }
    }

    void linksNeedNotNameTheHost()
    {
        const QUrl url(u"https://us-3.example/api/projects/p1/environments/integration"_s);
        const auto link = [](const QString &href) { return QJsonObject{{u"href"_s, href}}; };
        const QJsonObject links{
            {u"self"_s, link(url.toString())},
            {u"#backup"_s, link(u"/api/projects/p1/environments/integration/backup"_s)},
            {u"ssh"_s, link(u"ssh://old@ssh.us-3.example"_s)},
            {u"pf:ssh:mymagento:0"_s, link(u"ssh://p1--mymagento--0@ssh.us-3.example"_s)},
            {u"pf:ssh:mymagento"_s, link(u"ssh://p1--mymagento@ssh.us-3.example"_s)},
            {u"pf:routes"_s, QJsonArray{link(u"http://shop.example/"_s), link(u"https://shop.example/"_s)}}};
        const Result<CloudEnvironment> read = cloudEnvironment({{u"id"_s, u"integration"_s},
                                                                {u"status"_s, u"active"_s},
                                                                {u"parent"_s, QJsonValue()},
                                                                {u"head_commit"_s, QJsonValue()},
                                                                {u"deployment_state"_s, QJsonValue()},
                                                                {u"_links"_s, links}},
                                                               url);
        QVERIFY(read);
        QCOMPARE(read->self, url);
        QCOMPARE(read->operations.value(u"#backup"_s), QUrl(url.toString() + "/backup"_L1));
        QCOMPARE(read->ssh, u"ssh://p1--mymagento@ssh.us-3.example"_s);
        QCOMPARE(read->routes.first(), QUrl(u"https://shop.example/"_s));
        QCOMPARE(read->title, u"integration"_s);
        QCOMPARE(read->lastDeploymentSuccessful, std::nullopt);
        const Result<CloudEnvironment> wrong = cloudEnvironment({{u"id"_s, 1}}, url);
        QVERIFY(!wrong);
        QCOMPARE(wrong.error().code, u"http.wrong-shape"_s);
    }

    void aLockNamesWhatIsInstalled()
    {
        const Result<Packages> packages = packagesInLock(
            lockOf({QJsonObject{{u"name"_s, u"acme/loyalty"_s}, {u"version"_s, u"v1.0.0"_s}},
                    QJsonObject{{u"name"_s, QString(commerceEdition)}, {u"version"_s, u"2.4.6-p14"_s}}}));
        QVERIFY(packages);
        const Packages expected{{u"acme/loyalty"_s, u"v1.0.0"_s}, {QString(commerceEdition), u"2.4.6-p14"_s}};
        QCOMPARE(*packages, expected);
    }

    void whatIsNoLockIsAProblem_data()
    {
        QTest::addColumn<QByteArray>("lock");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("a page") << QByteArray("<html></html>");
        QTest::newRow("a list") << QByteArray("[]");
        QTest::newRow("empty") << QByteArray("{}");
        QTest::newRow("packages of another form") << QByteArray("{\"packages\":{\"a/b\":\"1\"}}");
        QTest::newRow("conflict marks") << QByteArray("<<<<<<< HEAD\n" + lockOf({}));
        QTest::newRow("cut off") << lockOf({}).chopped(1);
    }
    void whatIsNoLockIsAProblem()
    {
        QFETCH(const QByteArray, lock);
        const Result<Packages> packages = packagesInLock(lock);
        QVERIFY(!packages);
        QCOMPARE(packages.error().code, u"magento.composer"_s);
        QVERIFY(!packages.error().remedy.isEmpty());
    }

    void whatIsNoPackageIsLeftOut()
    {
        const Result<Packages> packages =
            packagesInLock(lockOf({1, u"acme/loyalty"_s, QJsonValue(), QJsonObject(),
                                   QJsonObject{{u"name"_s, u"acme/gift"_s}, {u"version"_s, u"1.0.0"_s}}}));
        QVERIFY(packages);
        QCOMPARE(packages->keys(), QStringList{u"acme/gift"_s});
    }

    void changesAreToldInTheOrderThatMatters()
    {
        const Packages before{{QString(commerceEdition), u"2.4.6"_s}, {QString(commerceMetapackage), u"2.4.6"_s},
                              {u"acme/loyalty"_s, u"1.0.0"_s},        {u"acme/same"_s, u"1.0.0"_s},
                              {u"magento/framework"_s, u"103.0.6"_s}, {u"laminas/laminas-mime"_s, u"2.10.0"_s},
                              {u"zenith/search"_s, u"3.0.0"_s}};
        const Packages after{{QString(commerceEdition), u"2.4.7-p3"_s},
                             {QString(commerceMetapackage), u"2.4.7"_s},
                             {u"acme/loyalty"_s, u"1.1.0"_s},
                             {u"acme/same"_s, u"1.0.0"_s},
                             {u"acme/gift"_s, u"2.0.0"_s},
                             {u"magento/framework"_s, u"103.0.7-p3"_s},
                             {u"zenith/search"_s, u"2.9.0"_s}};
        QStringList lines;
        const QList<PackageChange> changes = packageChanges(before, after);
        for (const PackageChange &change : changes)
            lines.append(changeLine(change));
        QCOMPARE(lines, QStringList({u"magento/product-enterprise-edition 2.4.6 → 2.4.7-p3"_s,
                                     u"magento/magento-cloud-metapackage 2.4.6 → 2.4.7"_s, u"+ acme/gift 2.0.0"_s,
                                     u"acme/loyalty 1.0.0 → 1.1.0"_s, u"zenith/search 3.0.0 → 2.9.0"_s,
                                     u"− laminas/laminas-mime 2.10.0"_s, u"magento/framework 103.0.6 → 103.0.7-p3"_s}));
        QVERIFY(packageChanges(after, after).isEmpty());
    }

    void extensionsAreToldByTheirVendor_data()
    {
        QTest::addColumn<QString>("package");
        QTest::addColumn<bool>("isOne");
        QTest::newRow("an extension") << u"acme/loyalty"_s << true;
        QTest::newRow("a name that begins like the vendor") << u"magento-acme/loyalty"_s << true;
        QTest::newRow("the vendor") << u"magento/module-sales"_s << false;
        QTest::newRow("fastly") << u"fastly/magento2"_s << false;
        QTest::newRow("a library") << u"symfony/console"_s << false;
        QTest::newRow("of the system") << u"php"_s << false;
        QTest::newRow("an extension of PHP") << u"ext-json"_s << false;
        QTest::newRow("nothing") << QString() << false;
    }
    void extensionsAreToldByTheirVendor()
    {
        QFETCH(const QString, package);
        QTEST(isExtension(package), "isOne");
    }

    void aRangeIsThatOfTheLine_data()
    {
        QTest::addColumn<QString>("version");
        QTest::addColumn<QString>("range");
        QTest::newRow("a release") << u"2.4.7"_s << u">=2.4.7 <2.4.8"_s;
        QTest::newRow("a patch") << u"2.4.7-p3"_s << u">=2.4.7 <2.4.8"_s;
        QTest::newRow("a beta") << u"2.4.8-beta2"_s << u">=2.4.8 <2.4.9"_s;
        QTest::newRow("nine") << u"2.4.9"_s << u">=2.4.9 <2.4.10"_s;
        QTest::newRow("ten") << u"2.4.10-p1"_s << u">=2.4.10 <2.4.11"_s;
    }
    void aRangeIsThatOfTheLine()
    {
        QFETCH(const QString, version);
        QTEST(rangeOf(version), "range");
    }
};

QTEST_GUILESS_MAIN(TestMagentoWords)
#include "tst_magentowords.moc"
