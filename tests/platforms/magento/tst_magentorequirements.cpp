// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/platforms/magento/requirements.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace Switchback;

namespace {

using Services = QMap<QString, QString>;

} // namespace

/// Which services a release needs.
class TestMagentoRequirements : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void servicesMustFitTheRelease_data()
    {
        QTest::addColumn<QString>("version");
        QTest::addColumn<QString>("php");
        QTest::addColumn<Services>("services");
        QTest::addColumn<QStringList>("wayOut"); // a word of each verdict
        const Services good{{u"mysql"_s, u"10.6"_s}, {u"opensearch"_s, u"2"_s}, {u"redis"_s, u"7.2"_s}};
        const auto with = [&good](const QString &service, const QString &version) {
            Services changed = good;
            changed.insert(service, version);
            return changed;
        };
        QTest::newRow("fits") << u"2.4.7-p3"_s << u"8.3"_s << good << QStringList();
        QTest::newRow("just fits") << u"2.4.7"_s << u"8.2"_s << good << QStringList();
        QTest::newRow("PHP too old") << u"2.4.7"_s << u"8.1"_s << good << QStringList{u"type: php:8.3"_s};
        QTest::newRow("PHP too new") << u"2.4.6-p14"_s << u"8.3"_s << good << QStringList{u"type: php:8.2"_s};
        QTest::newRow("MariaDB too old") << u"2.4.7"_s << u"8.3"_s << with(u"mysql"_s, u"10.4"_s)
                                         << QStringList{u"type: mysql:10.11"_s};
        QTest::newRow("MariaDB of a number that begins alike")
            << u"2.4.7"_s << u"8.3"_s << with(u"mysql"_s, u"10.60"_s) << QStringList{u"type: mysql:10.11"_s};
        QTest::newRow("MariaDB with all its numbers")
            << u"2.4.7"_s << u"8.3"_s << with(u"mysql"_s, u"10.6.18"_s) << QStringList();
        QTest::newRow("MariaDB by its own name")
            << u"2.4.8"_s << u"8.4"_s << Services{{u"mariadb"_s, u"10.6"_s}} << QStringList{u"type: mariadb:11.4"_s};
        QTest::newRow("OpenSearch too old")
            << u"2.4.7"_s << u"8.3"_s << with(u"opensearch"_s, u"1.2"_s) << QStringList{u"type: opensearch:2"_s};
        QTest::newRow("OpenSearch with all its numbers")
            << u"2.4.5"_s << u"8.1"_s << with(u"opensearch"_s, u"1.2"_s) << QStringList();
        QTest::newRow("Elasticsearch") << u"2.4.7"_s << u"8.3"_s
                                       << Services{{u"mysql"_s, u"10.6"_s}, {u"elasticsearch"_s, u"7.10"_s}}
                                       << QStringList{u"type: opensearch:2"_s};
        QTest::newRow("Elasticsearch, where it still goes")
            << u"2.4.6-p1"_s << u"8.2"_s << Services{{u"mysql"_s, u"10.6"_s}, {u"elasticsearch"_s, u"7.10"_s}}
            << QStringList();
        QTest::newRow("Elasticsearch beside OpenSearch")
            << u"2.4.7"_s << u"8.3"_s << with(u"elasticsearch"_s, u"7.10"_s) << QStringList();
        QTest::newRow("all") << u"2.4.9"_s << u"8.2"_s << good
                             << QStringList{u"type: php:8.5"_s, u"type: mysql:12.3"_s, u"type: opensearch:3"_s};
        QTest::newRow("a line that nobody knows") << u"2.4.12"_s << u"7.4"_s << good << QStringList();
        QTest::newRow("nothing known") << u"2.4.7"_s << QString() << Services() << QStringList();
    }
    void servicesMustFitTheRelease()
    {
        QFETCH(const QString, version);
        QFETCH(const QString, php);
        QFETCH(const Services, services);
        QFETCH(const QStringList, wayOut);
        const CloudServices found{.php = php, .services = services, .isDeployed = true};
        const QList<GuardVerdict> verdicts = requirementVerdicts(found, version);
        QCOMPARE(verdicts.size(), wayOut.size());
        for (qsizetype i = 0; i < verdicts.size(); ++i) {
            QCOMPARE(verdicts.at(i).severity, Severity::Refuse);
            QVERIFY(verdicts.at(i).reason.english().contains(version));
            QVERIFY2(verdicts.at(i).wayOut.english().contains(QString(u'“' + wayOut.at(i) + u'”')),
                     qPrintable(verdicts.at(i).wayOut.english()));
        }
    }

    void whatWasNeverDeployedHasNoServicesToFit()
    {
        CloudServices services{.php = u"7.4"_s, .services = {{u"mysql"_s, u"5.7"_s}}, .isDeployed = true};
        QCOMPARE(requirementVerdicts(services, u"2.4.8"_s).size(), 2);
        services.isDeployed = false;
        QVERIFY(requirementVerdicts(services, u"2.4.8"_s).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestMagentoRequirements)
#include "tst_magentorequirements.moc"
