// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "models/releaseversion.h"

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace Switchback;

class TestReleaseVersion : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void orderIsAsPeopleReadIt_data();
    void orderIsAsPeopleReadIt();
    void sortingGivesOneOrder();
    void newerIsStrict();
};

void TestReleaseVersion::orderIsAsPeopleReadIt_data()
{
    QTest::addColumn<QString>("older");
    QTest::addColumn<QString>("newer");
    QTest::addColumn<bool>("equal");
    QTest::newRow("segments are numbers") << u"1.9"_s << u"1.10"_s << false;
    QTest::newRow("major counts most") << u"1.99.99"_s << u"2.0.0"_s << false;
    QTest::newRow("longer is newer") << u"2.0"_s << u"2.0.1"_s << false;
    QTest::newRow("zeros add nothing") << u"2"_s << u"2.0.0"_s << true;
    QTest::newRow("leading v adds nothing") << u"v1.2.3"_s << u"1.2.3"_s << true;
    QTest::newRow("build says nothing") << u"1.2.3+abc"_s << u"1.2.3+def"_s << true;
    QTest::newRow("pre-release is older") << u"2.0.0-rc.1"_s << u"2.0.0"_s << false;
    QTest::newRow("pre-release is newer than the one before") << u"1.9.9"_s << u"2.0.0-alpha"_s << false;
    QTest::newRow("pre-releases by name") << u"2.0.0-alpha"_s << u"2.0.0-beta"_s << false;
    QTest::newRow("pre-releases by number") << u"2.0.0-rc.9"_s << u"2.0.0-rc.10"_s << false;
    QTest::newRow("patch level is newer") << u"2.4.6"_s << u"2.4.6-p2"_s << false;
    QTest::newRow("patch levels by number") << u"2.4.6-p2"_s << u"2.4.6-p14"_s << false;
    QTest::newRow("patch level is older than the next") << u"2.4.6-p14"_s << u"2.4.7-beta2"_s << false;
    QTest::newRow("pre-release is older than a patch level") << u"2.4.7-beta2"_s << u"2.4.7-p1"_s << false;
    QTest::newRow("leading v of a patch level") << u"v2.4.7-p1"_s << u"2.4.7-p1"_s << true;
    QTest::newRow("nothing is oldest") << QString() << u"0.0.1"_s << false;
}

void TestReleaseVersion::orderIsAsPeopleReadIt()
{
    QFETCH(QString, older);
    QFETCH(QString, newer);
    QFETCH(bool, equal);
    if (equal) {
        QVERIFY(compareVersions(older, newer) == std::strong_ordering::equal);
        QVERIFY(compareVersions(newer, older) == std::strong_ordering::equal);
        return;
    }
    QVERIFY(compareVersions(older, newer) == std::strong_ordering::less);
    QVERIFY(compareVersions(newer, older) == std::strong_ordering::greater);
}

void TestReleaseVersion::sortingGivesOneOrder()
{
    QStringList versions{u"2.0.0"_s, u"1.10.0"_s, u"2.0.0-rc.10"_s, u"1.9.3"_s, u"2.0.0-rc.9"_s};
    std::sort(versions.begin(), versions.end(), isNewer);
    QCOMPARE(versions, QStringList({u"2.0.0"_s, u"2.0.0-rc.10"_s, u"2.0.0-rc.9"_s, u"1.10.0"_s, u"1.9.3"_s}));
    const QStringList patched{u"2.4.10"_s,    u"2.4.7-p1"_s, u"2.4.7"_s, u"2.4.7-beta2"_s,
                              u"2.4.6-p14"_s, u"2.4.6-p2"_s, u"2.4.6"_s};
    versions = patched;
    std::reverse(versions.begin(), versions.end());
    std::swap(versions[1], versions[4]);
    std::sort(versions.begin(), versions.end(), isNewer);
    QCOMPARE(versions, patched);
}

void TestReleaseVersion::newerIsStrict()
{
    QVERIFY(isNewer(u"1.10"_s, u"1.9"_s));
    QVERIFY(!isNewer(u"1.9"_s, u"1.10"_s));
    QVERIFY(!isNewer(u"1.9"_s, u"1.9.0"_s));
}

QTEST_GUILESS_MAIN(TestReleaseVersion)
#include "tst_releaseversion.moc"
