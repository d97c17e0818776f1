// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/platforms/local/databasename.h"
#include "app/platforms/local/databasepassword.h"
#include "app/platforms/local/databaseurl.h"
#include "app/platforms/local/projectfile.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Switchback;

namespace {

QJsonObject goodDatabase()
{
    return {{u"kind"_s, u"mariadb"_s},
            {u"host"_s, u"127.0.0.1"_s},
            {u"port"_s, 3307},
            {u"user"_s, u"shop"_s},
            {u"passwordFile"_s, u"db.password"_s}};
}

Result<ProjectFile> parsed(const QJsonValue &database)
{
    const QJsonObject project{
        {u"name"_s, u"Shop"_s},
        {u"environments"_s, QJsonArray{QJsonObject{{u"name"_s, u"Live"_s}, {u"role"_s, u"live"_s}, {u"port"_s, 8080}}}},
        {u"database"_s, database}};
    return parseProjectFile(QJsonDocument(project).toJson(), 1024);
}

DatabasePlace place(const QString &folder, const QString &environment = u"live"_s)
{
    return {.projectFolder = folder, .environmentId = environment, .token = {}};
}

} // namespace

/// "database" of project.json, its password's file, and what databases are called.
class DatabaseServerTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void isReadFromTheProject()
    {
        const Result<ProjectFile> file = parsed(goodDatabase());
        QVERIFY2(file, file ? "" : qPrintable(file.error().sentence.english()));
        const DatabaseServer &server = file->database.value();
        QCOMPARE(server.kind, DatabaseKind::MariaDb);
        QCOMPARE(server.where(), u"127.0.0.1:3307"_s);
        QCOMPARE(server.user, u"shop"_s);
        QCOMPARE(server.passwordFile, u"db.password"_s);
        QCOMPARE(server.namePrefix, u"switchback"_s);
        QJsonObject other = goodDatabase();
        other.insert(u"kind"_s, u"postgresql"_s);
        other.remove(u"port"_s);
        QCOMPARE(parsed(other)->database->port, 5432);
        other.insert(u"host"_s, u"/run/postgresql"_s);
        QCOMPARE(parsed(other)->database->where(), u"/run/postgresql"_s);
        QVERIFY(parsed(other)->database->isSocket());
    }

    void eachMistakeIsNamed_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QJsonValue>("value");
        QTest::addColumn<QString>("words");
        QTest::newRow("kind") << u"kind"_s << QJsonValue(u"oracle"_s) << u"“database.kind” must be one of mariadb"_s;
        QTest::newRow("host") << u"host"_s << QJsonValue(QString()) << u"“database.host” must not be empty"_s;
        QTest::newRow("blank") << u"host"_s << QJsonValue(u"a\nb"_s) << u"“database.host” must hold no blanks"_s;
        QTest::newRow("port") << u"port"_s << QJsonValue(70000) << u"“database.port” must be a whole number"_s;
        QTest::newRow("user") << u"user"_s << QJsonValue(5) << u"“database.user” must be a text"_s;
        QTest::newRow("file") << u"passwordFile"_s << QJsonValue() << u"“database.passwordFile” must be a text"_s;
        QTest::newRow("password") << u"password"_s << QJsonValue(u"secret"_s)
                                  << u"“database.password” does not belong"_s;
        QTest::newRow("odd prefix") << u"namePrefix"_s << QJsonValue(u"My-Shop"_s)
                                    << u"“database.namePrefix” must begin with a small letter"_s;
        QTest::newRow("long prefix") << u"namePrefix"_s << QJsonValue(u"abcdefghijklmnopqrstuvwxyz"_s)
                                     << u"“database.namePrefix” is too long"_s;
    }

    void eachMistakeIsNamed()
    {
        QFETCH(QString, key);
        QFETCH(QJsonValue, value);
        QFETCH(QString, words);
        QJsonObject database = goodDatabase();
        database.insert(key, value);
        const Result<ProjectFile> file = parsed(database);
        QVERIFY(!file);
        QCOMPARE(file.error().code, u"local.wrong-value"_s);
        QVERIFY2(file.error().sentence.english().contains(words), qPrintable(file.error().sentence.english()));
    }

    void anythingButAnObjectIsRefused()
    {
        const Result<ProjectFile> file = parsed(u"mysql://root@localhost"_s);
        QVERIFY(!file);
        QVERIFY(file.error().sentence.english().contains(u"“database” must be an object"_s));
    }

    void namesFitAndDoNotCollide()
    {
        const QString scope = databaseScope(u"abcdefghijklmnopqrst"_s, place(u"/home/somebody/sites/shop"_s));
        const QString id = u"20261120-101500-"_s + QString(200, u'9');
        const QString name = databaseName(scope, id);
        QVERIFY2(isDatabaseName(name), qPrintable(name));
        QCOMPARE(name.size(), longestDatabaseName);
        QVERIFY(name.startsWith(scope));
        // What is cut off still tells them apart, and so does what reads the same.
        QVERIFY(databaseName(scope, id + u'1') != name);
        QVERIFY(databaseName(scope, u"1.0"_s) != databaseName(scope, u"1-0"_s));
        QVERIFY(databaseScope(u"a"_s, place(u"/x"_s)) != databaseScope(u"a"_s, place(u"/x"_s, u"uat"_s)));
        QVERIFY(databaseScope(u"a"_s, place(u"/x"_s)) != databaseScope(u"a"_s, place(u"/y"_s)));
        QVERIFY(databaseName(databaseScope(u"sb"_s, place(u"/x"_s)), u"20261120-101500-2.0.0"_s)
                    .contains(u"_20261120_101500_2_0_0_"_s));
        QVERIFY(!isDatabaseName(u"a; DROP DATABASE b"_s));
        QVERIFY(!isDatabaseName(u"A"_s));
        QVERIFY(!isDatabaseName(QString(longestDatabaseName + 1, u'a')));
        QVERIFY(!isDatabaseName(QString()));
    }

    void thePasswordIsReadOnlyFromAPrivateFile()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"password"_s);
        QCOMPARE(readDatabasePassword(path).error().code, u"local.database-password-file"_s);
        QCOMPARE(readDatabasePassword(folder.path()).error().code, u"local.database-password-file"_s);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
        QCOMPARE(readDatabasePassword(path).error().code, u"local.database-password-file"_s); // empty
        file.write(" two words \r\nnot this\n");
        file.close();
        const Result<Secret> password = readDatabasePassword(path);
        QVERIFY(password);
        QVERIFY(*password == Secret(QByteArrayView(" two words ")));
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup);
        const Result<Secret> open = readDatabasePassword(path);
        QCOMPARE(open.error().code, u"local.database-password-open"_s);
        QVERIFY(open.error().remedy.english().contains(u"chmod 600 "_s + path));
    }

    void urlsAreEncoded()
    {
        DatabaseServer server{.kind = DatabaseKind::MariaDb,
                              .host = u"db.example"_s,
                              .port = 3306,
                              .user = u"shop@home"_s,
                              .passwordFile = {},
                              .namePrefix = {}};
        const Secret password(QByteArrayView("a/b:c@d%e f"));
        QCOMPARE(databaseUrl(u"mysql"_s, server, password, u"name"_s),
                 u"mysql://shop%40home:a%2Fb%3Ac%40d%25e%20f@db.example:3306/name"_s);
        server.host = u"::1"_s;
        QVERIFY(databaseUrl(u"mysql"_s, server, password, u"name"_s).endsWith(u"@[::1]:3306/name"_s));
        server.host = u"/run/mysqld/mysqld.sock"_s;
        QVERIFY(databaseUrl(u"mysql"_s, server, password, u"name"_s)
                    .endsWith(u"@localhost/name?unix_socket=%2Frun%2Fmysqld%2Fmysqld.sock"_s));
        server.kind = DatabaseKind::PostgreSql;
        server.host = u"/run/postgresql"_s;
        server.port = 5433;
        QVERIFY(databaseUrl(u"postgresql"_s, server, password, u"name"_s)
                    .endsWith(u"@/name?host=%2Frun%2Fpostgresql&port=5433"_s));
    }
};

QTEST_GUILESS_MAIN(DatabaseServerTest)
#include "tst_databaseserver.moc"
