// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;

/// The arrows of the house: which folder may include which.
class TestLayers : public QObject {
    Q_OBJECT

private:
    static QStringList includes(const QString &file, const QRegularExpression &pattern)
    {
        QFile source(file);
        if (!source.open(QIODevice::ReadOnly))
            return {};
        QStringList found;
        auto matches = pattern.globalMatch(QString::fromUtf8(source.readAll()));
        while (matches.hasNext())
            found.append(matches.next().captured(1));
        return found;
    }

private Q_SLOTS:
    void includesGoDownOnly_data()
    {
        QTest::addColumn<QString>("folder");
        QTest::addColumn<QStringList>("mayInclude");
        const QString models = u"models/"_s;
        QTest::newRow("models") << u"models"_s << QStringList{models};
        QTest::newRow("ui") << u"ui"_s << QStringList{models, u"ui/"_s};
        QTest::newRow("engine") << u"app/engine"_s << QStringList{models, u"app/engine/"_s};
        QTest::newRow("storage") << u"app/storage"_s << QStringList{models, u"app/engine/"_s, u"app/storage/"_s};
        QTest::newRow("catalogue") << u"app/catalogue"_s << QStringList{models, u"app/engine/"_s, u"app/catalogue/"_s};
        QTest::newRow("archive") << u"app/archive"_s << QStringList{models, u"app/archive/"_s};
        QTest::newRow("net") << u"app/net"_s << QStringList{models, u"app/engine/"_s, u"app/net/"_s};
        QTest::newRow("verification") << u"app/verification"_s
                                      << QStringList{models, u"app/engine/"_s, u"app/net/"_s, u"app/process/"_s,
                                                     u"app/verification/"_s};
        QTest::newRow("process") << u"app/process"_s << QStringList{models, u"app/engine/"_s, u"app/process/"_s};
        QTest::newRow("credentials") << u"app/credentials"_s
                                     << QStringList{models, u"app/engine/"_s, u"app/credentials/"_s};
        QTest::newRow("remedies") << u"app/remedies"_s
                                  << QStringList{models, u"app/engine/"_s, u"app/process/"_s, u"app/remedies/"_s};
        QTest::newRow("kubernetes") << u"app/kubernetes"_s
                                    << QStringList{models, u"app/engine/"_s, u"app/net/"_s, u"app/process/"_s,
                                                   u"app/kubernetes/"_s};
        QTest::newRow("local") << u"app/platforms/local"_s
                               << QStringList{models,
                                              u"app/archive/"_s,
                                              u"app/engine/"_s,
                                              u"app/net/"_s,
                                              u"app/process/"_s,
                                              u"app/verification/"_s,
                                              u"app/platforms/local/"_s};
        QTest::newRow("magnolia") << u"app/platforms/magnolia"_s
                                  << QStringList{models, u"app/engine/"_s, u"app/net/"_s, u"app/kubernetes/"_s,
                                                 u"app/platforms/magnolia/"_s};
        QTest::newRow("git") << u"app/git"_s << QStringList{models, u"app/engine/"_s, u"app/process/"_s, u"app/git/"_s};
        QTest::newRow("magento") << u"app/platforms/magento"_s
                                 << QStringList{models,        u"app/engine/"_s,  u"app/git/"_s,
                                                u"app/net/"_s, u"app/process/"_s, u"app/platforms/magento/"_s};
        QTest::newRow("umbraco") << u"app/platforms/umbraco"_s
                                 << QStringList{
                                        models,        u"app/archive/"_s, u"app/engine/"_s,           u"app/git/"_s,
                                        u"app/net/"_s, u"app/process/"_s, u"app/platforms/umbraco/"_s};
        QTest::newRow("octopus") << u"app/platforms/octopus"_s
                                 << QStringList{models, u"app/engine/"_s, u"app/net/"_s, u"app/process/"_s,
                                                u"app/platforms/octopus/"_s};
        QTest::newRow("desktop") << u"app/desktop"_s << QStringList{models, u"app/desktop/"_s};
    }
    void includesGoDownOnly()
    {
        QFETCH(QString, folder);
        QFETCH(QStringList, mayInclude);
        static const QRegularExpression own(u"#include \"([^\"]+/[^\"]+)\""_s);
        int files = 0;
        QDirIterator sources(QStringLiteral(SWITCHBACK_SOURCE_DIR "/") + folder, {u"*.cpp"_s, u"*.h"_s}, QDir::Files,
                             QDirIterator::Subdirectories);
        while (sources.hasNext()) {
            const QString file = sources.next();
            ++files;
            const QStringList included = includes(file, own);
            for (const QString &path : included) {
                const bool allowed = std::any_of(mayInclude.cbegin(), mayInclude.cend(),
                                                 [&path](const QString &prefix) { return path.startsWith(prefix); });
                QVERIFY2(allowed, qPrintable(file + u" includes "_s + path));
            }
        }
        QVERIFY(files > 0);
    }

    void platformsShareNoNames()
    {
        // The linker takes one of two globals, or of two classes, of the same name for both, whatever they are.
        static const QRegularExpression declared(
            u"^(?:(?:struct|class) (\\w+)(?: final)?(?: :| ?\\{|$)|inline (?:const|constexpr) [\\w:]+ (\\w+)[ ({=])"_s,
            QRegularExpression::MultilineOption);
        QHash<QString, QString> platformOf;
        QDirIterator sources(QStringLiteral(SWITCHBACK_SOURCE_DIR "/app/platforms"), {u"*.h"_s}, QDir::Files,
                             QDirIterator::Subdirectories);
        while (sources.hasNext()) {
            QFile source(sources.next());
            QVERIFY(source.open(QIODevice::ReadOnly));
            const QString platform = source.fileName().section(u'/', -2, -2);
            auto matches = declared.globalMatch(QString::fromUtf8(source.readAll()));
            while (matches.hasNext()) {
                const QRegularExpressionMatch match = matches.next();
                const QString name = match.captured(match.lastCapturedIndex());
                const QString other = platformOf.value(name, platform);
                QVERIFY2(other == platform, qPrintable(name + u" is declared in "_s + other + u" and "_s + platform));
                platformOf.insert(name, platform);
            }
        }
        QVERIFY(platformOf.contains(u"testBranchId"_s) && platformOf.contains(u"OctopusPlatform"_s));
    }

    void modelsKnowNoFilesNetworkDatabaseOrWidgets()
    {
        static const QRegularExpression qt(u"#include <(Q[A-Za-z]+)>"_s);
        static const QRegularExpression forbidden(
            u"^Q(Network\\w*|Sql\\w*|Tcp\\w*|Local(Socket|Server)|Process|File|SaveFile|Dir|Settings|Widget|Dialog|Label|Push\\w*|TableView|Application)$"_s);
        QDirIterator sources(QStringLiteral(SWITCHBACK_SOURCE_DIR "/models"), {u"*.cpp"_s, u"*.h"_s}, QDir::Files);
        while (sources.hasNext()) {
            const QString file = sources.next();
            const QStringList included = includes(file, qt);
            for (const QString &header : included)
                QVERIFY2(!forbidden.match(header).hasMatch(), qPrintable(file + u" includes "_s + header));
        }
    }

    void theWindowDoesNoInputOrOutput()
    {
        static const QRegularExpression qt(u"#include <(Q[A-Za-z]+)>"_s);
        static const QRegularExpression forbidden(
            u"^Q(Network\\w*|Sql\\w*|Tcp\\w*|Local(Socket|Server)|Process|Settings|DBus\\w*|File|SaveFile)$"_s);
        QDirIterator sources(QStringLiteral(SWITCHBACK_SOURCE_DIR "/ui"), {u"*.cpp"_s, u"*.h"_s}, QDir::Files,
                             QDirIterator::Subdirectories);
        while (sources.hasNext()) {
            const QString file = sources.next();
            const QStringList included = includes(file, qt);
            // The icons are compiled into the program; reading them touches no disk.
            const bool readsResources = file.endsWith("/themedicon.cpp"_L1);
            for (const QString &header : included)
                QVERIFY2(!forbidden.match(header).hasMatch() || (readsResources && header == "QFile"_L1),
                         qPrintable(file + u" includes "_s + header));
        }
    }
};

QTEST_GUILESS_MAIN(TestLayers)
#include "tst_layers.moc"
