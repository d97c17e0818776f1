// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/remedies/remedylibrary.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QTest>

#include <yaml-cpp/yaml.h>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace Switchback;

namespace {

const QString sourceFolder = QStringLiteral(SWITCHBACK_SOURCE_DIR);

QByteArray content(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// The files that come with Switchback, as they are in the sources.
QList<std::pair<QString, RemedyFile>> files()
{
    QList<std::pair<QString, RemedyFile>> all;
    const QDir folder(sourceFolder + "/resources/remedies"_L1);
    for (const QString &name : folder.entryList({u"*.yaml"_s}, QDir::Files, QDir::Name))
        all.append({name, readRemedyFile(content(folder.filePath(name)), name)});
    return all;
}

struct Sample {
    QString id;
    QByteArray yes;
    QByteArray no;
};

QList<Sample> samples()
{
    QList<Sample> all;
    const QDir folder(sourceFolder + "/tests/remedies/samples"_L1);
    for (const QString &name : folder.entryList({u"*.yaml"_s}, QDir::Files, QDir::Name))
        for (const YAML::Node &node : YAML::Load(content(folder.filePath(name)).toStdString())["samples"])
            all.append({QString::fromStdString(node["id"].as<std::string>()),
                        QByteArray::fromStdString(node["yes"].as<std::string>()),
                        QByteArray::fromStdString(node["no"].as<std::string>())});
    return all;
}

QStringList idsOf(const QList<RemedyMatch> &matches)
{
    QStringList ids;
    for (const RemedyMatch &match : matches)
        ids.append(match.remedy.id);
    return ids;
}

bool isText(const Signature &signature)
{
    return !signature.patterns.isEmpty();
}

bool isExactCode(const Signature &signature)
{
    return !signature.code.isEmpty() && !signature.code.endsWith(".*"_L1) && signature.patterns.isEmpty()
           && !signature.exitCode && !signature.httpStatus;
}

/// Every code that a failure or a finding can have, as the sources spell them.
QStringList codesInSources()
{
    static const QRegularExpression literal(
        u"\"((?:account|accounts|acknowledgements|catalogue|credentials|environment|git|http|journal|keyfile|keys|kube|"
        "kubeconfig|local|magento|magnolia|octopus|operation|plan|process|project|recovery|request|sample|ssh|storage|"
        "target|transfer|umbraco|velero|workspace|yaml)(?:\\.[a-z0-9-]+)+)\""_s);
    // Of a module that the list above does not have yet.
    static const QRegularExpression assigned(u"\\bcode = u\"([a-z-]+\\.[a-z0-9.-]*[a-z0-9])\"_s"_s);
    // What looks like one, or is no failure: names of files, of settings, of a remedy, and of what Commerce's cloud is at.
    static const QStringList others{u"http.followRedirects"_s,
                                    u"project.json"_s,
                                    u"velero.io"_s,
                                    u"storage.k8s.io"_s,
                                    u"environment.backup"_s,
                                    u"environment.branch"_s,
                                    u"environment.push"_s,
                                    u"environment.redeploy"_s,
                                    u"environment.restore"_s,
                                    u"umbraco.courier-dependencies"_s,
                                    u"diagnosis.not-understood"_s,
                                    u"past.seen"_s};
    QStringList codes;
    for (const QString &folder : {u"/app"_s, u"/models"_s}) {
        QDirIterator sources(sourceFolder + folder, {u"*.cpp"_s, u"*.h"_s}, QDir::Files, QDirIterator::Subdirectories);
        while (sources.hasNext()) {
            const QString text = QString::fromUtf8(content(sources.next()));
            for (const QRegularExpression &expression : {literal, assigned}) {
                auto found = expression.globalMatch(text);
                while (found.hasNext()) {
                    const QString code = found.next().captured(1);
                    if (!others.contains(code) && !code.endsWith(".dll"_L1))
                        codes.append(code);
                }
            }
        }
    }
    for (int i = 0; i < QMetaEnum::fromType<GuardId>().keyCount(); ++i)
        codes.append(u"guard."_s + QString::fromLatin1(QMetaEnum::fromType<GuardId>().key(i)));
    codes.removeDuplicates();
    codes.sort();
    return codes;
}

} // namespace

/// The remedies that come with Switchback: that they are whole, that each is found by what it is for and by nothing else, and
/// that there is one for every failure.
class TestRemedyLibrary : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void filesHaveNoFault_data() { eachFile(); }
    void filesHaveNoFault()
    {
        QFETCH(QString, name);
        const RemedyFile file = readRemedyFile(content(sourceFolder + "/resources/remedies/"_L1 + name), name);
        QStringList faults;
        for (const RemedyFault &fault : file.faults)
            faults.append(u"%1:%2: %3"_s.arg(fault.file, QString::number(fault.line), fault.sentence.english()));
        QCOMPARE(faults.join(u'\n'), QString());
        QVERIFY(!file.entries.isEmpty());
    }

    void everythingIsThereInGerman_data() { eachFile(); }
    void everythingIsThereInGerman()
    {
        QFETCH(QString, name);
        const RemedyFile file = readRemedyFile(content(sourceFolder + "/resources/remedies/"_L1 + name), name);
        const QHash<QByteArray, QString> german = file.translations.value(u"de"_s);
        for (const RemedyEntry &entry : file.entries) {
            QList<Text> texts{entry.remedy.sentence};
            if (!entry.remedy.explanation.isEmpty())
                texts.append(entry.remedy.explanation);
            texts += entry.remedy.steps;
            for (const RemedyAction &action : entry.remedy.actions)
                if (!action.label.isEmpty())
                    texts.append(action.label);
            for (const Text &text : std::as_const(texts)) {
                const QByteArray source = text.toJson().value("source"_L1).toString().toUtf8();
                QVERIFY2(german.contains(source), qPrintable(entry.remedy.id + ": "_L1 + QString::fromUtf8(source)));
            }
        }
    }

    void aSentenceMeansOneThing()
    {
        // Translations are found by the English sentence.
        QHash<QByteArray, QString> german;
        for (const auto &[name, file] : files()) {
            const QHash<QByteArray, QString> own = file.translations.value(u"de"_s);
            for (auto one = own.cbegin(); one != own.cend(); ++one) {
                QVERIFY2(!german.contains(one.key()) || german.value(one.key()) == one.value(), one.key().constData());
                german.insert(one.key(), one.value());
            }
        }
    }

    void idsAreUnique()
    {
        QStringList ids;
        for (const auto &[name, file] : files())
            for (const RemedyEntry &entry : file.entries) {
                QVERIFY2(!ids.contains(entry.remedy.id), qPrintable(entry.remedy.id));
                ids.append(entry.remedy.id);
            }
    }

    void whatOutputSaysIsFound_data() { eachSample(); }
    void whatOutputSaysIsFound()
    {
        QFETCH(QString, id);
        QFETCH(QByteArray, yes);
        const QList<RemedyMatch> matches = m_library.match({.text = yes}, {});
        const auto own = std::find_if(matches.cbegin(), matches.cend(),
                                      [&id](const RemedyMatch &match) { return match.remedy.id == id; });
        QVERIFY2(own != matches.cend(), qPrintable(u"found instead: "_s + idsOf(matches).join(u' ')));
        QVERIFY(!own->reason.isEmpty());
        QVERIFY(!own->lines.isEmpty());
    }

    void whatLooksAlikeIsNotFound_data() { eachSample(); }
    void whatLooksAlikeIsNotFound()
    {
        QFETCH(QString, id);
        QFETCH(QByteArray, no);
        QVERIFY(!no.trimmed().isEmpty());
        QVERIFY2(!idsOf(m_library.match({.text = no}, {})).contains(id), qPrintable(id));
    }

    void everyTextHasASample()
    {
        QStringList sampled;
        for (const Sample &sample : samples())
            sampled.append(sample.id);
        QStringList missing;
        for (const auto &[name, file] : files())
            for (const RemedyEntry &entry : file.entries)
                if (std::any_of(entry.signatures.cbegin(), entry.signatures.cend(), isText)
                    && !sampled.contains(entry.remedy.id))
                    missing.append(entry.remedy.id);
        QCOMPARE(missing.join(u' '), QString());
    }

    void everySampleHasItsRemedy()
    {
        QStringList ids;
        for (const Remedy &remedy : m_library.all())
            ids.append(remedy.id);
        for (const Sample &sample : samples())
            QVERIFY2(ids.contains(sample.id), qPrintable(sample.id));
    }

    void codesAreFoundAndNoOthers_data() { eachFile(); }
    void codesAreFoundAndNoOthers()
    {
        QFETCH(QString, name);
        const RemedyFile file = readRemedyFile(content(sourceFolder + "/resources/remedies/"_L1 + name), name);
        for (const RemedyEntry &entry : file.entries)
            for (const Signature &signature : entry.signatures) {
                if (!isExactCode(signature))
                    continue;
                const QString &platform = entry.remedy.platform;
                QVERIFY2(idsOf(m_library.match({.code = signature.code, .platform = platform}, {}))
                             .contains(entry.remedy.id),
                         qPrintable(entry.remedy.id));
                const QString other = signature.code + "-else"_L1;
                const bool isFamilyToo =
                    std::any_of(entry.signatures.cbegin(), entry.signatures.cend(), [&other](const Signature &one) {
                        return one.code.endsWith(".*"_L1) && other.startsWith(one.code.chopped(1));
                    });
                QVERIFY2(
                    isFamilyToo
                        || !idsOf(m_library.match({.code = other, .platform = platform}, {})).contains(entry.remedy.id),
                    qPrintable(entry.remedy.id));
            }
    }

    void everyKindOfFailureHasARemedy()
    {
        const QMetaEnum kinds = QMetaEnum::fromType<ProblemKind>();
        for (int i = 0; i < kinds.keyCount(); ++i) {
            const QList<RemedyMatch> matches =
                m_library.match({.code = u"never.heard-of"_s, .kind = static_cast<ProblemKind>(kinds.value(i))}, {});
            QVERIFY2(matches.size() == 1, kinds.key(i));
            QVERIFY2(!matches.first().remedy.sentence.isEmpty() && !matches.first().remedy.steps.isEmpty(),
                     kinds.key(i));
        }
    }

    void everyFailureHasARemedyOfItsOwn()
    {
        const QStringList codes = codesInSources();
        QVERIFY2(codes.size() > 300, "the sources were not found");
        QStringList missing;
        for (const QString &code : codes)
            if (m_library.match({.code = code}, {}).isEmpty())
                missing.append(code);
        QCOMPARE(missing.join(u' '), QString());
    }

    void ordinaryOutputIsNoFailure()
    {
        const QByteArray quiet = "Deployment started\nCompiling 214 files\nCopied 1204 files, 0 failed\n"
                                 "GET / 200 in 34 ms\nwarning: unused variable\nDone, no errors found.\n";
        QCOMPARE(idsOf(m_library.match({.text = quiet}, {})).join(u' '), QString());
    }

private:
    static void eachFile()
    {
        QTest::addColumn<QString>("name");
        for (const auto &[name, file] : files())
            QTest::newRow(qPrintable(name)) << name;
    }

    static void eachSample()
    {
        QTest::addColumn<QString>("id");
        QTest::addColumn<QByteArray>("yes");
        QTest::addColumn<QByteArray>("no");
        int number = 0;
        for (const Sample &sample : samples())
            QTest::addRow("%s #%d", qPrintable(sample.id), ++number) << sample.id << sample.yes << sample.no;
    }

    RemedyLibrary m_library;
};

QTEST_GUILESS_MAIN(TestRemedyLibrary)
#include "tst_remedylibrary.moc"
