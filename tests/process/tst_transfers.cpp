// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/process/hosts.h"

#include <QDir>
#include <QFile>
#include <QRandomGenerator>

using namespace Qt::StringLiterals;
using namespace Switchback;

namespace {

constexpr qsizetype megabyte = 1024 * 1024;

QByteArray randomBytes(qsizetype size)
{
    QByteArray bytes(size, Qt::Uninitialized);
    auto *words = reinterpret_cast<quint32 *>(bytes.data());
    QRandomGenerator::global()->fillRange(words, size / qsizetype(sizeof(quint32)));
    return bytes;
}

QByteArray read(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(not there)");
}

void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
}

/// A host on a way that changes one byte of what passes.
template <typename Host>
class Damaging : public Host {
public:
    using Host::Host;

protected:
    [[nodiscard]] Result<CommandOutcome> execute(const Command &command, const std::stop_token &stop,
                                                 const ByteSink &output, const ByteSink &error) const override
    {
        Command changed = command;
        if (const auto *file = std::get_if<FileInput>(&command.input)) {
            QByteArray bytes = read(file->path);
            bytes[bytes.size() / 2] ^= 1;
            changed.input = bytes;
        }
        const ByteSink damage = [&output](QByteArray bytes) {
            bytes.back() ^= 1;
            output(bytes);
        };
        return Host::execute(changed, stop, damage, error);
    }
};

} // namespace

/// Files to a host and back: whole or not at all.
class TransfersTest : public QObject {
    Q_OBJECT

private:
    Hosts m_hosts;
    QTemporaryDir m_near;
    QTemporaryDir m_far;

    QString near(const QString &name) const { return m_near.filePath(name); }
    QString far(const QString &name) const { return m_far.filePath(name); }
    static QStringList filesIn(const QTemporaryDir &folder)
    {
        return QDir(folder.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot, QDir::Name);
    }

private Q_SLOTS:
    void init()
    {
        for (const QTemporaryDir *folder : {&m_near, &m_far})
            for (const QString &name : filesIn(*folder))
                QVERIFY(QFile::remove(folder->filePath(name)) || QDir(folder->path()).rmdir(name));
    }

    void filesArriveWhole_data()
    {
        QTest::addColumn<bool>("isFar");
        QTest::addColumn<qsizetype>("size");
        QTest::addColumn<QString>("name");
        for (const bool isFar : {false, true}) {
            const auto add = [isFar](const char *what, qsizetype size, const QString &name) {
                QTest::addRow("%s, %s", what, isFar ? "over ssh" : "this machine") << isFar << size << name;
            };
            add("empty", 0, u"empty"_s);
            add("one byte", 1, u"byte"_s);
            add("large", 20 * megabyte, u"large"_s);
            add("odd name", 100, u"-it's \"odd\" $(id)\n漢字"_s);
        }
    }
    void filesArriveWhole()
    {
        QFETCH(qsizetype, size);
        QFETCH(QString, name);
        const QByteArray bytes = randomBytes(size);
        write(near(name), bytes);
        write(far(name), "old");
        qint64 sent = 0;
        bool isGrowing = true;
        const auto progress = [&](qint64 done, qint64 total) {
            isGrowing = isGrowing && done > sent && done <= total && total == size;
            sent = done;
        };
        const CommandHost &host = m_hosts.current();
        const Result<void> uploaded = host.upload(near(name), far(name), {}, progress);
        QVERIFY2(uploaded, qPrintable(codeOf(uploaded)));
        QVERIFY(read(far(name)) == bytes);
        QCOMPARE(sent, size);
        QVERIFY(isGrowing);
        QCOMPARE(QFile::permissions(far(name)) & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());

        sent = 0;
        const Result<void> downloaded = host.download(far(name), near(u"back"_s), {}, progress);
        QVERIFY2(downloaded, qPrintable(codeOf(downloaded)));
        QVERIFY(read(near(u"back"_s)) == bytes);
        QCOMPARE(sent, size);
        QVERIFY(isGrowing);
        QCOMPARE(QFile::permissions(near(u"back"_s)) & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
        QCOMPARE(filesIn(m_far), QStringList{name});
    }

    void aCancelledUploadLeavesTheOldFile_data() { Hosts::rows(); }
    void aCancelledUploadLeavesTheOldFile()
    {
        write(near(u"new"_s), randomBytes(20 * megabyte));
        write(far(u"file"_s), "old");
        std::stop_source stop;
        const Result<void> uploaded =
            m_hosts.current().upload(near(u"new"_s), far(u"file"_s), stop.get_token(), [&stop](qint64 done, qint64) {
                if (done > megabyte)
                    stop.request_stop();
            });
        QCOMPARE(codeOf(uploaded), cancelledProblem().code);
        QCOMPARE(read(far(u"file"_s)), QByteArray("old"));
        QCOMPARE(filesIn(m_far), QStringList{u"file"_s});
    }

    void aCancelledDownloadLeavesTheOldFile_data() { Hosts::rows(); }
    void aCancelledDownloadLeavesTheOldFile()
    {
        write(far(u"new"_s), randomBytes(20 * megabyte));
        write(near(u"file"_s), "old");
        std::stop_source stop;
        const Result<void> downloaded =
            m_hosts.current().download(far(u"new"_s), near(u"file"_s), stop.get_token(), [&stop](qint64 done, qint64) {
                if (done > megabyte)
                    stop.request_stop();
            });
        QCOMPARE(codeOf(downloaded), cancelledProblem().code);
        QCOMPARE(read(near(u"file"_s)), QByteArray("old"));
        QCOMPARE(filesIn(m_near), QStringList{u"file"_s});
    }

    void aLostConnectionLeavesTheOldFile_data()
    {
        QTest::addColumn<bool>("isFar");
        QTest::newRow("over ssh") << true;
    }
    void aLostConnectionLeavesTheOldFile()
    {
        write(near(u"new"_s), randomBytes(20 * megabyte));
        write(far(u"file"_s), "old");
        bool isCut = false;
        const Result<void> uploaded =
            m_hosts.current().upload(near(u"new"_s), far(u"file"_s), {}, [&](qint64 done, qint64) {
                if (done > megabyte && !std::exchange(isCut, true))
                    m_hosts.server().cutConnections();
            });
        QCOMPARE(codeOf(uploaded), u"ssh.connection-lost"_s);
        QCOMPARE(read(far(u"file"_s)), QByteArray("old"));
        QTRY_COMPARE_WITH_TIMEOUT(filesIn(m_far), QStringList{u"file"_s}, 20'000);
    }

    void damageIsSeen_data() { Hosts::rows(); }
    void damageIsSeen()
    {
        QFETCH(bool, isFar);
        const Damaging<LocalCommands> here;
        const Damaging<SshCommands> there(m_hosts.server().target());
        const CommandHost &host = isFar ? static_cast<const CommandHost &>(there) : here;
        write(near(u"new"_s), randomBytes(megabyte));
        write(far(u"file"_s), "old");
        QCOMPARE(codeOf(host.upload(near(u"new"_s), far(u"file"_s), {})), u"transfer.damaged"_s);
        QCOMPARE(read(far(u"file"_s)), QByteArray("old"));
        QCOMPARE(filesIn(m_far), QStringList{u"file"_s});

        write(far(u"new"_s), randomBytes(megabyte));
        write(near(u"file"_s), "old");
        QCOMPARE(codeOf(host.download(far(u"new"_s), near(u"file"_s), {})), u"transfer.damaged"_s);
        QCOMPARE(read(near(u"file"_s)), QByteArray("old"));
        QCOMPARE(filesIn(m_near), (QStringList{u"file"_s, u"new"_s}));
    }

    void whereThereIsNothingIsSaid_data() { Hosts::rows(); }
    void whereThereIsNothingIsSaid()
    {
        const CommandHost &host = m_hosts.current();
        write(near(u"new"_s), "new");
        QVERIFY(QDir(m_far.path()).mkdir(u"folder"_s));
        QCOMPARE(codeOf(host.upload(near(u"new"_s), far(u"nowhere/file"_s), {})), u"transfer.host-file"_s);
        QCOMPARE(codeOf(host.upload(near(u"new"_s), far(u"folder"_s), {})), u"transfer.host-file"_s);
        QVERIFY(QDir(far(u"folder"_s)).isEmpty());
        QCOMPARE(codeOf(host.upload(near(u"not there"_s), far(u"file"_s), {})), u"transfer.local-file"_s);
        QCOMPARE(filesIn(m_far), QStringList{u"folder"_s});

        QCOMPARE(codeOf(host.download(far(u"not there"_s), near(u"file"_s), {})), u"transfer.host-file"_s);
        QCOMPARE(codeOf(host.download(far(u"folder"_s), near(u"file"_s), {})), u"transfer.host-file"_s);
        write(far(u"file"_s), "new");
        QCOMPARE(codeOf(host.download(far(u"file"_s), near(u"nowhere/file"_s), {})), u"transfer.local-file"_s);
        QCOMPARE(filesIn(m_near), QStringList{u"new"_s});
    }

    void secretsAreTakenOutOfWhatTheHostSays_data() { Hosts::rows(); }
    void secretsAreTakenOutOfWhatTheHostSays()
    {
        QFETCH(bool, isFar);
        const auto redactor = std::make_shared<Redactor>();
        QVERIFY(redactor->add(Secret("hunter2-hunter2")));
        const LocalCommands here(redactor);
        const SshCommands there(m_hosts.server().target(), redactor);
        const CommandHost &host = isFar ? static_cast<const CommandHost &>(there) : here;
        write(near(u"new"_s), "new");
        const Result<void> uploaded = host.upload(near(u"new"_s), far(u"hunter2-hunter2/file"_s), {});
        QCOMPARE(codeOf(uploaded), u"transfer.host-file"_s);
        QVERIFY(!uploaded.error().details.isEmpty());
        QVERIFY(!uploaded.error().details.contains(u"hunter2"_s));
    }
};

QTEST_GUILESS_MAIN(TransfersTest)
#include "tst_transfers.moc"
