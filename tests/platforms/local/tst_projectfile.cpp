// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/platforms/local/projectfile.h"
#include "app/platforms/local/releasefile.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Switchback;

namespace {

/// JSON with apostrophes for quotation marks: moc cannot read raw strings that hold them.
QByteArray json(const char *text)
{
    return QByteArray(text).replace('\'', '"');
}

} // namespace

class ProjectFileTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void goodFileIsReadWhole()
    {
        const Result<ProjectFile> file =
            parseProjectFile(json("{'name': 'Shop', 'environments': ["
                                  "{'name': 'Live', 'role': 'live', 'port': 8083},"
                                  "{'name': 'Été 2', 'role': 'integration', 'port': 8081, 'release': '1.0.0'}],"
                                  "'checkPaths': ['/', '/cart'], 'observationSeconds': 5, "
                                  "'provenMinutes': 0}"),
                             1024);
        QVERIFY(file);
        QCOMPARE(file->name, u"Shop"_s);
        QCOMPARE(file->environments.size(), 2);
        QCOMPARE(file->environments.at(0).id, u"ete-2"_s); // promotion order
        QCOMPARE(file->environments.at(0).release, u"1.0.0"_s);
        QCOMPARE(file->environments.at(1).role, Role::Live);
        QCOMPARE(file->environments.at(1).port, quint16(8083));
        QCOMPARE(file->checkPaths, (QStringList{u"/"_s, u"/cart"_s}));
        QCOMPARE(file->guardrails.observationSeconds, 5);
        QCOMPARE(file->provenMinutes, 0);
    }

    void whatIsLeftOutHasAStandard()
    {
        const auto file =
            parseProjectFile(json("{'name': 'S', 'environments': [{'name': 'L', 'role': 'other', 'port': 8083}]}"), 0);
        QVERIFY(file);
        QCOMPARE(file->checkPaths, QStringList{u"/"_s});
        QCOMPARE(file->guardrails.observationSeconds, 30);
        QCOMPARE(file->provenMinutes, defaultProvenMinutes);
    }

    void anEnvironmentHasTheProjectsLimitsButForItsOwn()
    {
        const QByteArray bytes =
            json("{'name': 'S', 'observationSeconds': 9, 'guardrails': {'failedPoints': 5, 'slowerPercent': 0},"
                 " 'environments': [{'name': 'UAT', 'role': 'uat', 'port': 8102},"
                 " {'name': 'Live', 'role': 'live', 'port': 8103, 'guardrails': {'failedPoints': 0,"
                 " 'brokenPoints': 0, 'observationSeconds': 600, 'slowerMilliseconds': 100}}]}");
        const Result<ProjectFile> file = parseProjectFile(bytes, 1024);
        QVERIFY(file);
        const Guardrails &uat = file->environment(u"uat"_s)->guardrails;
        QCOMPARE(uat.observationSeconds, 9);
        QCOMPARE(uat.failedPoints, 5);
        QCOMPARE(uat.brokenPoints, Guardrails{}.brokenPoints);
        QCOMPARE(uat.slowerPercent, 0);
        const Guardrails &live = file->environment(u"live"_s)->guardrails;
        QCOMPARE(live.observationSeconds, 600);
        QCOMPARE(live.failedPoints, 0);
        QCOMPARE(live.brokenPoints, 0);
        QCOMPARE(live.slowerPercent, 0);
        QCOMPARE(live.slowerMilliseconds, 100);
    }

    void eachMistakeIsNamed_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("sentence");
        const auto environments = [](const QByteArray &list) -> QByteArray {
            return json("{'name': 'S', 'environments': [") + list + "]}";
        };
        const QByteArray good = json("{'name': 'Live', 'role': 'live', 'port': 8083}");
        QTest::newRow("not JSON") << QByteArray("{\n  \"name\" \"Shop\"\n}")
                                  << u"project.json is not valid JSON at line 2, column 11"_s;
        QTest::newRow("no object") << QByteArray("[]") << u"one JSON object"_s;
        QTest::newRow("no name") << json("{'environments': []}") << u"“name” is missing"_s;
        QTest::newRow("name of wrong type") << json("{'name': 3}") << u"“name” must be a text"_s;
        QTest::newRow("no environments") << json("{'name': 'S'}") << u"“environments” must be a list"_s;
        QTest::newRow("empty list") << environments({}) << u"“environments” must be a list of at least one"_s;
        QTest::newRow("unknown role") << environments(json("{'name': 'L', 'role': 'prod', 'port': 8083}"))
                                      << u"“environments[0].role” must be one of integration, uat, live and other"_s;
        QTest::newRow("no port") << environments(json("{'name': 'L', 'role': 'live'}"))
                                 << u"“environments[0].port” is missing"_s;
        QTest::newRow("port too high") << environments(json("{'name': 'L', 'role': 'live', 'port': 70000}"))
                                       << u"whole number from 1 to 65535"_s;
        QTest::newRow("port with fraction")
            << environments(json("{'name': 'L', 'role': 'live', 'port': 80.5}")) << u"whole number"_s;
        QTest::newRow("port needs privileges")
            << environments(json("{'name': 'L', 'role': 'live', 'port': 80}")) << u"only ports from 1024"_s;
        QTest::newRow("port twice") << environments(good + json(",{'name': 'U', 'role': 'uat', 'port': 8083}"))
                                    << u"“environments[1].port” is 8083, which the environment “Live” uses already"_s;
        QTest::newRow("name twice") << environments(good + json(",{'name': 'live!', 'role': 'uat', 'port': 8084}"))
                                    << u"too much like the environment “Live”"_s;
        QTest::newRow("name without letters")
            << environments(json("{'name': '!', 'role': 'live', 'port': 8083}")) << u"at least one letter or digit"_s;
        QTest::newRow("check path") << QByteArray(json("{'name': 'S', 'environments': [") + good
                                                  + json("], 'checkPaths': ['cart']}"))
                                    << u"“checkPaths” must be a list of paths"_s;
        QTest::newRow("header in a path")
            << QByteArray(json("{'name': 'S', 'environments': [") + good + json("], 'checkPaths': ['/a\\r\\nX: y']}"))
            << u"“checkPaths”"_s;
        QTest::newRow("limits that are a number")
            << QByteArray(json("{'name': 'S', 'environments': [") + good + json("], 'guardrails': 5}"))
            << u"“guardrails” must be an object in braces"_s;
        QTest::newRow("a limit above a hundred percent")
            << QByteArray(json("{'name': 'S', 'environments': [") + good
                          + json("], 'guardrails': {'failedPoints': 101}}"))
            << u"“guardrails.failedPoints” must be a whole number from 0 to 100"_s;
        QTest::newRow("observation") << QByteArray(json("{'name': 'S', 'environments': [") + good
                                                   + json("], 'observationSeconds': -1}"))
                                     << u"“observationSeconds” must be a whole number"_s;
    }

    void eachMistakeIsNamed()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, sentence);
        const Result<ProjectFile> file = parseProjectFile(bytes, 1024);
        QVERIFY(!file);
        QVERIFY2(file.error().sentence.english().contains(sentence), qPrintable(file.error().sentence.english()));
        QVERIFY(file.error().sentence.english().startsWith(u"project.json"_s));
        QCOMPARE(file.error().owner, Owner::You);
    }

    void aFolderWithoutTheFileIsNamed()
    {
        const QTemporaryDir folder;
        const Result<ProjectFile> file = readProjectFile(folder.path());
        QVERIFY(!file);
        QCOMPARE(file.error().sentence.english(), u"The folder %1 holds no project.json."_s.arg(folder.path()));
    }

    void releaseFileIsReadWhole()
    {
        const auto file = parseReleaseFile(json("{'version': '2.0.0', 'releasedOn': '2026-10-20', 'lts': true,"
                                                "'endOfLife': '2029-10-31', 'minimumVersion': '1.0.0', 'notes': "
                                                "'New.', 'notesUrl': 'https://example.org/n',"
                                                "'healthPath': '/health', 'startSeconds': 5}"),
                                           u"releases/2.0.0/release.json"_s, u"2.0.0"_s);
        QVERIFY(file);
        QCOMPARE(file->release.releasedOn, QDate(2026, 10, 20));
        QVERIFY(file->release.lts);
        QCOMPARE(file->release.minimumVersion, u"1.0.0"_s);
        QCOMPARE(file->healthPath, u"/health"_s);
        QCOMPARE(file->startSeconds, 5);
    }

    void mistakesInAReleaseFileAreNamed_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("sentence");
        QTest::newRow("other version") << json("{'version': '2.1.0'}")
                                       << u"is 2.1.0, but the release is filed under 2.0.0"_s;
        QTest::newRow("no version") << QByteArray("{}") << u"“version” is missing"_s;
        QTest::newRow("date") << json("{'version': '2.0.0', 'releasedOn': '20 Oct'}")
                              << u"“releasedOn” must be a date"_s;
        QTest::newRow("lts") << json("{'version': '2.0.0', 'lts': 'yes'}") << u"“lts” must be true or false"_s;
        QTest::newRow("address") << json("{'version': '2.0.0', 'notesUrl': 'file:///etc/passwd'}")
                                 << u"“notesUrl” must be a web address"_s;
        QTest::newRow("health path") << json("{'version': '2.0.0', 'healthPath': 'health'}")
                                     << u"“healthPath” must be a path"_s;
        QTest::newRow("start") << json("{'version': '2.0.0', 'startSeconds': 0}")
                               << u"“startSeconds” must be a whole number"_s;
    }

    void mistakesInAReleaseFileAreNamed()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, sentence);
        const auto file = parseReleaseFile(bytes, u"releases/2.0.0/release.json"_s, u"2.0.0"_s);
        QVERIFY(!file);
        QVERIFY2(file.error().sentence.english().contains(sentence), qPrintable(file.error().sentence.english()));
        QVERIFY(file.error().sentence.english().startsWith(u"releases/2.0.0/release.json"_s));
    }
};

QTEST_APPLESS_MAIN(ProjectFileTest)
#include "tst_projectfile.moc"
