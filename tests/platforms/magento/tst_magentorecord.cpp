// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/git/environmentrecord.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Switchback;

/// The record of an environment in the workspace, and the dumps beside it.
class TestMagentoRecord : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aRecordIsReadAsItWasWritten()
    {
        const QTemporaryDir workspace;
        const EnvironmentRecords records(workspace.path(), u"feature-x"_s);
        QCOMPARE(records.read(), Result<EnvironmentRecord>(EnvironmentRecord()));
        const KeptState aside{.id = u"20260301-120000"_s,
                              .version = u"2.4.6-p14"_s,
                              .commit = u"c0ffee"_s,
                              .dump = u"20260301-120000.sql.gz"_s,
                              .bytes = 5'000'000'000,
                              .tables = 412,
                              .kind = BackupKind::SetAside,
                              .since = QDateTime(QDate(2026, 3, 1), QTime(12, 0, 0, 5), Qt::UTC),
                              .expiresAt = QDateTime(QDate(2026, 3, 3), QTime(12, 0, 0, 5), Qt::UTC),
                              .extended = true};
        const KeptState manual{.id = u"20260302-120000"_s,
                               .version = {},
                               .commit = {},
                               .dump = {},
                               .kind = BackupKind::Manual,
                               .since = QDateTime(QDate(2026, 3, 2), QTime(12, 0), Qt::UTC),
                               .expiresAt = {}};
        EnvironmentRecord expected;
        expected.put(aside);
        expected.put(manual);
        expected.isProtected = true;
        expected.verifiedVersion = u"2.4.7-p3"_s;
        expected.verifiedSince = QDateTime(QDate(2026, 3, 1), QTime(13, 0, 0, 1), Qt::UTC);
        QCOMPARE(EnvironmentRecord::fromJson(expected.toJson()), expected);
        QVERIFY(records.change([&](EnvironmentRecord &record) { record = expected; }));
        QCOMPARE(EnvironmentRecords(workspace.path(), u"feature-x"_s).read(), Result<EnvironmentRecord>(expected));
        QCOMPARE(EnvironmentRecords(workspace.path(), u"other"_s).read(),
                 Result<EnvironmentRecord>(EnvironmentRecord()));
        const QFile::Permissions others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
        QVERIFY(!(QFile::permissions(records.path(u"record.json"_s)) & others));
        QVERIFY(!(QFile::permissions(records.folder()) & others));
    }

    void aBackupIsKeptOnceUnderItsId()
    {
        KeptState one;
        one.id = u"a"_s;
        EnvironmentRecord record;
        record.put(one);
        one.extended = true;
        record.put(one);
        QCOMPARE(record.kept, QList<KeptState>{one});
        QVERIFY(record.find(u"a"_s) && !record.find(u"b"_s));
        record.remove(u"b"_s);
        QCOMPARE(record.kept.size(), 1);
        record.remove(u"a"_s);
        QVERIFY(record.kept.isEmpty());
    }

    void aDamagedRecordIsLeftAsItIs_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("cut off") << QByteArray("{\"kept\":[{\"id\":\"a\"");
        QTest::newRow("a list") << QByteArray("[]");
        QTest::newRow("no JSON") << QByteArray("kept");
    }
    void aDamagedRecordIsLeftAsItIs()
    {
        QFETCH(const QByteArray, bytes);
        const QTemporaryDir workspace;
        const EnvironmentRecords records(workspace.path(), u"integration"_s);
        QVERIFY(records.prepare());
        QFile file(records.path(u"record.json"_s));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
        file.close();
        const Result<EnvironmentRecord> read = records.read();
        QVERIFY(!read);
        QCOMPARE(read.error().code, u"workspace.record"_s);
        QVERIFY(read.error().sentence.english().contains(file.fileName()));
        bool wasCalled = false;
        const Result<void> changed = records.change([&](EnvironmentRecord &) { wasCalled = true; });
        QVERIFY(!changed && !wasCalled);
        QCOMPARE(changed.error().code, u"workspace.record"_s);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), bytes);
    }

    void aDumpCanBeRemovedTwice()
    {
        const QTemporaryDir workspace;
        const EnvironmentRecords records(workspace.path(), u"integration"_s);
        QVERIFY(records.prepare());
        QFile dump(records.path(u"a.sql.gz"_s));
        QVERIFY(dump.open(QIODevice::WriteOnly));
        dump.close();
        QVERIFY(records.removeDump(u"a.sql.gz"_s));
        QVERIFY(!dump.exists());
        QVERIFY(records.removeDump(u"a.sql.gz"_s));
        QVERIFY(records.removeDump({})); // a backup without one
        QVERIFY(QDir(records.folder()).exists());
    }
};

QTEST_GUILESS_MAIN(TestMagentoRecord)
#include "tst_magentorecord.moc"
