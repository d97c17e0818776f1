// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/credentials/keyringcredentials.h"
#include "app/credentials/sessioncredentials.h"
#include "tests/credentials/keyringdaemon.h"
#include "tests/credentials/keyringtest.h"
#include "tests/fakes/secrethunt.h"

#include <QProcess>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace Switchback;

namespace {

QByteArray planted()
{
    return "pl4nted/Secret+\xc3\xa4 9f83c1d7e6b2";
}

void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

/// Runs a child until the hunt has found something; true when it did.
bool isFoundWhileRunning(SecretHunt &hunt, const QStringList &arguments, const QProcessEnvironment &environment)
{
    QProcess child;
    child.setProcessEnvironment(environment);
    child.start(u"sh"_s, QStringList{u"-c"_s, u"read line; exit 0"_s} + arguments);
    const bool isFound =
        child.waitForStarted() && QTest::qWaitFor([&hunt] { return !hunt.findings().isEmpty(); }, 30000);
    child.closeWriteChannel();
    return child.waitForFinished() && isFound;
}

} // namespace

/// The hunt finds what it is to find, and nothing of what the keyring's code did.
class PlantedSecretTest : public QObject {
    Q_OBJECT

private:
    const QProcessEnvironment m_environment = QProcessEnvironment::systemEnvironment();

private Q_SLOTS:
    void findsWhatLiesInFiles_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("plain") << QByteArray("x=" + planted() + "\n");
        QTest::newRow("URL") << QByteArray("?x=" + planted().toPercentEncoding());
        QTest::newRow("base64") << QByteArray("Basic " + QByteArray("me:" + planted()).toBase64());
        const QString text = QString::fromUtf8(planted());
        QTest::newRow("UTF-16") << QByteArray(reinterpret_cast<const char *>(text.utf16()), text.size() * 2);
    }
    void findsWhatLiesInFiles()
    {
        QFETCH(QByteArray, bytes);
        QTemporaryDir folder;
        QVERIFY(QDir(folder.path()).mkpath(u".hidden/sub"_s));
        const QString path = folder.filePath(u".hidden/sub/.file"_s);
        write(path, bytes);
        write(folder.filePath(u"harmless"_s), "nothing");
        SecretHunt hunt(planted());
        hunt.search(folder.path());
        QCOMPARE(hunt.findings(), QStringList{path});
        QCOMPARE(hunt.filesRead(), 2);
    }

    void findsItInACommandLine()
    {
        SecretHunt hunt(planted());
        bool isFound = false;
        hunt.watch([&] {
            isFound = isFoundWhileRunning(hunt, {u"sh"_s, QString::fromUtf8(planted())}, m_environment);
        });
        QVERIFY(isFound);
        QVERIFY(hunt.findings().constFirst().startsWith("the command line of"_L1));
    }

    void findsItInAnEnvironment()
    {
        SecretHunt hunt(planted());
        QProcessEnvironment environment = m_environment;
        environment.insert(u"TOKEN"_s, QString::fromUtf8(planted()));
        bool isFound = false;
        hunt.watch([&] { isFound = isFoundWhileRunning(hunt, {}, environment); });
        QVERIFY(isFound);
        QVERIFY(hunt.findings().constFirst().startsWith("the environment of"_L1));
    }

    void aFolderThatIsNotThereIsSaid()
    {
        const QTemporaryDir folder;
        SecretHunt hunt(planted());
        hunt.search(folder.filePath(u"none"_s));
        QCOMPARE(hunt.findings().size(), 1);
    }

    void theKeyringLeavesNothingBehind()
    {
        KeyringDaemon daemon;
        QTRY_VERIFY(daemon.isThere());
        QTemporaryDir home;
        const QByteArray homeBefore = qgetenv("HOME");
        const QString data = qEnvironmentVariable("XDG_DATA_HOME");
        qputenv("HOME", home.path().toLocal8Bit());
        SecretHunt hunt(planted());
        hunt.watch([] {
            const auto redactor = std::make_shared<Redactor>();
            KeyringCredentials keyring(redactor);
            SessionCredentials session(redactor);
            for (Credentials *credentials :
                 {static_cast<Credentials *>(&keyring), static_cast<Credentials *>(&session)}) {
                VERIFY_OK(credentials->store(u"account"_s, secretOf(planted()), patient));
                VERIFY_OK(credentials->read(u"account"_s, patient));
            }
        });
        QVERIFY(daemon.count(u"account"_s) == 1);
        hunt.search(home.path());
        // The keyring's own files are there, and are encrypted.
        hunt.search(data);
        QVERIFY(hunt.filesRead() > 0);
        qputenv("HOME", homeBefore);
        QCOMPARE(hunt.findings(), QStringList());
    }
};

QTEST_GUILESS_MAIN(PlantedSecretTest)
#include "tst_plantedsecret.moc"
