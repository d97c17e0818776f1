// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/keyfile/keyfile.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <sys/resource.h>

#include <csignal>

using namespace Qt::StringLiterals;
using namespace Switchback;

namespace {

/// The cheapest that libsodium takes: what is tested is not how dear it is.
constexpr SealCost cheap{.passes = 1, .memory = 8192};
constexpr QByteArrayView masterKey("c3dpdGNoYmFja2tleTEyMw==");
constexpr QByteArrayView licence("<License Signature=\"ö\">\nTwo lines\n</License>");

Secret passphrase(QByteArrayView words = "correct horse battery")
{
    return Secret(words);
}

NamedSecrets someSecrets()
{
    NamedSecrets secrets;
    secrets.push_back({.name = u"octopus/id/master-key/0c6f"_s, .secret = Secret(masterKey)});
    secrets.push_back({.name = u"octopus/id/licence/4bb1"_s, .secret = Secret(licence)});
    return secrets;
}

QString codeOf(const auto &result)
{
    return result ? QString() : result.error().code;
}

} // namespace

class TestKeyFile : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;

    [[nodiscard]] QString path(const QString &name = u"keys"_s) const { return m_folder->filePath(name); }
    [[nodiscard]] QByteArray bytes() const
    {
        QFile file(path());
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    void replace(const QByteArray &with) const
    {
        QFile file(path());
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(with) == with.size());
    }

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void whatIsWrittenIsReadBack()
    {
        QVERIFY(writeKeyFile(path(), someSecrets(), passphrase(), cheap));
        const Result<NamedSecrets> read = readKeyFile(path(), passphrase());
        QVERIFY(read);
        QCOMPARE(read->size(), size_t(2));
        QCOMPARE(read->at(0).name, u"octopus/id/master-key/0c6f"_s);
        QVERIFY(read->at(0).secret == Secret(masterKey));
        QVERIFY(read->at(1).secret == Secret(licence));
        QCOMPARE(QFile::permissions(path()) & ~(QFile::ReadUser | QFile::WriteUser),
                 QFile::ReadOwner | QFile::WriteOwner);
        QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden), QStringList{u"keys"_s});
    }

    void nothingOfItIsInClear()
    {
        QVERIFY(writeKeyFile(path(), someSecrets(), passphrase(), cheap));
        const QByteArray all = bytes();
        QVERIFY(all.startsWith("Switchback key file 1. Open it with: switchbackctl keys show FILE\n"));
        for (const QByteArrayView word : {masterKey, QByteArrayView("master-key"), QByteArrayView("License"),
                                          QByteArrayView("correct horse battery")}) {
            QVERIFY(!all.contains(word));
            QVERIFY(!QByteArray::fromBase64(all.mid(all.indexOf('\n'))).contains(word));
        }
    }

    void theSameSecretsNeverLookTheSame()
    {
        QVERIFY(writeKeyFile(path(), someSecrets(), passphrase(), cheap));
        const QByteArray first = bytes();
        QVERIFY(QFile::remove(path()));
        QVERIFY(writeKeyFile(path(), someSecrets(), passphrase(), cheap));
        QVERIFY(bytes() != first);
    }

    void anotherPassphraseDoesNotOpenIt()
    {
        QVERIFY(writeKeyFile(path(), someSecrets(), passphrase(), cheap));
        QCOMPARE(codeOf(readKeyFile(path(), passphrase("correct horse batterz"))), u"keyfile.closed"_s);
        QCOMPARE(codeOf(readKeyFile(path(), Secret())), u"keyfile.closed"_s);
    }

    void noByteOfItCanBeChanged()
    {
        QVERIFY(writeKeyFile(path(), someSecrets(), passphrase(), cheap));
        const QByteArray all = bytes();
        const qsizetype head = all.indexOf('\n') + 1;
        QByteArray sealed = QByteArray::fromBase64(all.mid(head));
        for (qsizetype at = 0; at < sealed.size(); ++at) {
            QByteArray changed = sealed;
            // The lowest bit; of the cost that would be another cost, and dear to try.
            changed[at] = char(changed.at(at) ^ 1);
            replace(all.first(head) + changed.toBase64());
            QVERIFY2(codeOf(readKeyFile(path(), passphrase())) == u"keyfile.closed"_s, qPrintable(QString::number(at)));
        }
    }

    void whatIsNoKeyFileIsSaid_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QString>("code");
        const QByteArray head = "Switchback key file 1. Open it with: switchbackctl keys show FILE\n";
        QTest::newRow("empty") << QByteArray() << u"keyfile.unknown"_s;
        QTest::newRow("something else") << QByteArray("%PDF-1.7") << u"keyfile.unknown"_s;
        QTest::newRow("a newer one") << QByteArray("Switchback key file 2. …\n") << u"keyfile.unknown"_s;
        QTest::newRow("only the head") << head << u"keyfile.closed"_s;
        QTest::newRow("no base64") << QByteArray(head + "\xff!") << u"keyfile.closed"_s;
        QTest::newRow("asks for all memory")
            << QByteArray(head + QByteArray(200, '\xff').toBase64()) << u"keyfile.closed"_s;
        QTest::newRow("huge") << QByteArray(head + QByteArray(3'000'000, 'A')) << u"keyfile.closed"_s;
    }
    void whatIsNoKeyFileIsSaid()
    {
        QFETCH(const QByteArray, content);
        replace(content);
        QTEST(codeOf(readKeyFile(path(), passphrase())), "code");
        QCOMPARE(codeOf(readKeyFile(path(u"nowhere"_s), passphrase())), u"keyfile.not-read"_s);
    }

    void itSurvivesBeingMailed()
    {
        QVERIFY(writeKeyFile(path(), someSecrets(), passphrase(), cheap));
        QByteArray all = bytes();
        const qsizetype head = all.indexOf('\n') + 1;
        QByteArray body = all.mid(head);
        body.replace('\n', "\r\n");
        replace(all.first(head) + body);
        QVERIFY(readKeyFile(path(), passphrase()));
    }

    void aFileThatIsThereIsLeftAlone()
    {
        replace("mine");
        QCOMPARE(codeOf(writeKeyFile(path(), someSecrets(), passphrase(), cheap)), u"keyfile.exists"_s);
        QCOMPARE(bytes(), QByteArray("mine"));
    }

    void noOtherFileIsTouched()
    {
        QFile other(path(u"keys.part"_s));
        QVERIFY(other.open(QIODevice::WriteOnly) && other.write("mine") == 4);
        other.close();
        QVERIFY(writeKeyFile(path(), someSecrets(), passphrase(), cheap));
        QVERIFY(other.open(QIODevice::ReadOnly));
        QCOMPARE(other.readAll(), QByteArray("mine"));
    }

    void aShortPassphraseIsRefused()
    {
        QCOMPARE(codeOf(writeKeyFile(path(), someSecrets(), passphrase("1234567"), cheap)), u"keyfile.passphrase"_s);
        QVERIFY(!QFile::exists(path()));
    }

    void whereItCannotBeWrittenNothingIsLeft()
    {
        QCOMPARE(codeOf(writeKeyFile(path(u"nowhere/keys"_s), someSecrets(), passphrase(), cheap)),
                 u"keyfile.not-written"_s);
        // A file that may not grow is what a full disk looks like to whoever writes.
        const auto before = std::signal(SIGXFSZ, SIG_IGN);
        rlimit limit{};
        QCOMPARE(::getrlimit(RLIMIT_FSIZE, &limit), 0);
        rlimit small = limit;
        small.rlim_cur = 100;
        QCOMPARE(::setrlimit(RLIMIT_FSIZE, &small), 0);
        const Result<void> written = writeKeyFile(path(), someSecrets(), passphrase(), cheap);
        QCOMPARE(::setrlimit(RLIMIT_FSIZE, &limit), 0);
        std::signal(SIGXFSZ, before);
        QCOMPARE(codeOf(written), u"keyfile.not-written"_s);
        QVERIFY(QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestKeyFile)
#include "tst_keyfile.moc"
