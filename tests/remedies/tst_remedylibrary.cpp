// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/platforms/magento/ececodes.h"
#include "app/remedies/linematcher.h"
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

/// What is written like a code, and is the name of a file, of a host, of a type or of a setting.
bool isNoCode(const QString &literal)
{
    static const QRegularExpression endings(
        u"\\.(cfg|cloud|com|config|contrib|core|db|dll|forms|helper|json|lock|log|map|moc|org|pid|stamp|web|yaml)$"_s);
    static const QRegularExpression beginnings(u"^([a-z]|www|org|io|info|shop-prod)\\."_s);
    // The two findings without a remedy say that nothing is known, and that it was seen before.
    static const QStringList others{u"code.git"_s,
                                    u"diagnosis.not-understood"_s,
                                    u"environment.backup"_s,
                                    u"environment.branch"_s,
                                    u"environment.push"_s,
                                    u"environment.redeploy"_s,
                                    u"environment.restore"_s,
                                    u"past.seen"_s,
                                    u"repository.url"_s,
                                    u"requests.storage"_s,
                                    u"statefulsets.apps"_s,
                                    u"umbraco.courier-dependencies"_s,
                                    u"velero.io"_s};
    return literal.contains(".k8s.io"_L1) || endings.match(literal).hasMatch() || beginnings.match(literal).hasMatch()
           || others.contains(literal);
}

/// Every code that a failure or a finding can have, as \a source spells them. Where a code is put together, "any" stands for
/// what is put in.
QStringList codesIn(const QString &source)
{
    // Whatever is written like one counts, so that a module that nobody thought of here is found as well.
    static const QRegularExpression literal(u"\"([a-z][a-z-]*(?:\\.[a-z0-9-]+)+)\""_s);
    static const QRegularExpression assigned(u"\\bcode = (?:[^;,{}\"]*\\? *)?u\"([a-z][a-z-]*)\"_s"_s);
    static const QRegularExpression begun(
        u"\"([a-z][a-z-]*(?:\\.[a-z0-9-]+)*\\.)(?:\"(?:_s|_L1)?\\s*\\+|%1\"|\"_s\\.append)"_s);
    // What columns and quantities are called begins like one.
    static const QStringList otherBeginnings{u"limits."_s, u"now."_s, u"old."_s, u"requests."_s};
    QStringList codes;
    for (const QRegularExpression &expression : {literal, assigned}) {
        auto found = expression.globalMatch(source);
        while (found.hasNext())
            if (const QString code = found.next().captured(1); !isNoCode(code))
                codes.append(code);
    }
    auto found = begun.globalMatch(source);
    while (found.hasNext())
        if (const QString beginning = found.next().captured(1); !otherBeginnings.contains(beginning))
            codes.append(beginning + u"any"_s);
    return codes;
}

QStringList codesInSources()
{
    QStringList codes;
    for (const QString &folder : {u"/app"_s, u"/models"_s}) {
        QDirIterator sources(sourceFolder + folder, {u"*.cpp"_s, u"*.h"_s}, QDir::Files, QDirIterator::Subdirectories);
        while (sources.hasNext())
            codes += codesIn(QString::fromUtf8(content(sources.next())));
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

    void everyExpressionHasASample()
    {
        QHash<QString, QByteArray> texts;
        for (const Sample &sample : samples())
            texts[sample.id] += sample.yes + '\n';
        QStringList missing;
        for (const auto &[name, file] : files())
            for (const RemedyEntry &entry : file.entries)
                for (const Signature &signature : entry.signatures)
                    for (const QString &pattern : signature.patterns)
                        if (LineMatcher({pattern}).find(texts.value(entry.remedy.id), {}).isEmpty())
                            missing.append(entry.remedy.id + ": "_L1 + pattern);
        QCOMPARE(missing.join(u'\n'), QString());
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

    void codesAreFoundHoweverTheyAreWritten_data()
    {
        QTest::addColumn<QString>("source");
        QTest::addColumn<QString>("code");
        QTest::newRow("in a problem") << u".code = u\"shop.odd\"_s,"_s << u"shop.odd"_s;
        QTest::newRow("of a module that is new")
            << u"problem(u\"brandnew.odd-thing\"_s, kind)"_s << u"brandnew.odd-thing"_s;
        QTest::newRow("in a table") << u"{ProblemKind::Local, \"http.odd\", text}"_s << u"http.odd"_s;
        QTest::newRow("one of two") << u".code = full ? u\"a-b.full\"_s : u\"a-b.odd\"_s,"_s << u"a-b.odd"_s;
        QTest::newRow("without a module") << u".code = u\"odd\"_s,"_s << u"odd"_s;
        QTest::newRow("one of two without a module") << u"code = isOdd ? u\"odd\"_s : other;"_s << u"odd"_s;
        QTest::newRow("put together") << u"u\"shop.login.\"_s + code"_s << u"shop.login.any"_s;
        QTest::newRow("put together of Latin letters") << u"\"shop.\"_L1 + QLatin1StringView(code)"_s << u"shop.any"_s;
        QTest::newRow("with a place") << u"u\"shop.deploy.%1\"_s.arg(number)"_s << u"shop.deploy.any"_s;
    }
    void codesAreFoundHoweverTheyAreWritten()
    {
        QFETCH(QString, source);
        QFETCH(QString, code);
        QVERIFY2(codesIn(source).contains(code), qPrintable(codesIn(source).join(u' ')));
        QVERIFY(code == "http.odd"_L1 || m_library.match({.code = code}, {}).isEmpty());
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

    void theSameCodesOfCommerceAreKnownAsOnThePlatform()
    {
        // The platform has a short sentence of its own for each, for failures that nobody has looked up yet.
        QSet<int> ofLibrary;
        const QString beginning = u"magento.deploy."_s;
        for (const auto &[name, file] : files())
            for (const RemedyEntry &entry : file.entries)
                for (const Signature &signature : entry.signatures) {
                    bool isNumber = false;
                    const int code = signature.code.mid(beginning.size()).toInt(&isNumber);
                    if (signature.code.startsWith(beginning) && isNumber && signature.patterns.isEmpty())
                        ofLibrary.insert(code);
                }
        constexpr int last = 9999;
        for (int code = 1; code <= last; ++code)
            QVERIFY2(deployMeaning(code).isEmpty() != ofLibrary.contains(code), qPrintable(QString::number(code)));
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
