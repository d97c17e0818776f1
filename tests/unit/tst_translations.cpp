// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;

namespace {

struct Message {
    QString context;
    QString source;
    QString comment; ///< what tells it from another message with the same source
    QString type;    ///< empty when finished
    QStringList translations;
    bool counted = false; ///< has one form for one and one for many
};

QString shown(const Message &message)
{
    return QString(message.context + u": "_s + message.source
                   + (message.comment.isEmpty() ? QString() : u" ("_s + message.comment + u')'));
}

Message readMessage(QXmlStreamReader &xml, const QString &context)
{
    Message message;
    message.context = context;
    message.counted = xml.attributes().value("numerus"_L1) == "yes"_L1;
    while (xml.readNextStartElement()) {
        if (xml.name() == "source"_L1) {
            message.source = xml.readElementText();
        } else if (xml.name() == "comment"_L1) {
            message.comment = xml.readElementText();
        } else if (xml.name() == "translation"_L1) {
            message.type = xml.attributes().value("type"_L1).toString();
            if (!message.counted) {
                message.translations.append(xml.readElementText());
                continue;
            }
            while (xml.readNextStartElement())
                message.translations.append(xml.readElementText());
        } else {
            xml.skipCurrentElement();
        }
    }
    return message;
}

/// All messages of a file as lupdate writes it; none when it cannot be read.
QList<Message> readMessages(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QXmlStreamReader xml(&file);
    QList<Message> messages;
    xml.readNextStartElement();
    while (xml.readNextStartElement()) {
        QString context;
        while (xml.readNextStartElement()) {
            if (xml.name() == "name"_L1)
                context = xml.readElementText();
            else if (xml.name() == "message"_L1)
                messages.append(readMessage(xml, context));
            else
                xml.skipCurrentElement();
        }
    }
    return xml.hasError() ? QList<Message>() : messages;
}

QStringList sorted(QStringList texts)
{
    texts.sort();
    return texts;
}

/// Each once: a form for one may leave nothing out, but a sentence may name an argument twice.
QStringList placeholders(const QString &text)
{
    static const QRegularExpression pattern(u"%L?[1-9n]"_s);
    QStringList found;
    auto matches = pattern.globalMatch(text);
    while (matches.hasNext())
        found.append(matches.next().captured());
    found.removeDuplicates();
    return sorted(found);
}

QStringList tags(const QString &text)
{
    static const QRegularExpression pattern(u"</?[a-z][^>]*>"_s);
    QStringList found;
    auto matches = pattern.globalMatch(text);
    while (matches.hasNext())
        found.append(matches.next().captured());
    return sorted(found);
}

/// What a text ends with where that says what it is: a sentence, a label, a question, an action that asks first.
QChar ending(const QString &text)
{
    const QChar last = text.isEmpty() ? QChar() : text.back();
    return u".:?…!"_s.contains(last) ? last : QChar();
}

qsizetype mnemonics(const QString &text)
{
    static const QRegularExpression pattern(u"&[^& ]"_s);
    return text.count(pattern);
}

QString leadingSpace(const QString &text)
{
    static const QRegularExpression pattern(u"^\\s*"_s);
    return pattern.match(text).captured();
}

QString trailingSpace(const QString &text)
{
    static const QRegularExpression pattern(u"\\s*$"_s);
    return pattern.match(text).captured();
}

bool isComplete(const Message &message)
{
    return message.type.isEmpty() && message.translations.size() == (message.counted ? 2 : 1)
           && !message.translations.contains(QString());
}

} // namespace

/// The texts of the program and their translations, as the files in translations/ hold them.
class TestTranslations : public QObject {
    Q_OBJECT

private:
    QList<Message> m_german;
    QList<Message> m_english;

    static QString file(const QString &name)
    {
        return QString(QStringLiteral(SWITCHBACK_SOURCE_DIR "/translations/") + name);
    }

    /// The messages with a translation that breaks the rule, one in each line.
    template <typename Rule>
    static QString breaking(const QList<Message> &messages, Rule keeps)
    {
        QStringList found;
        for (const Message &message : messages) {
            for (const QString &translation : message.translations)
                if (!keeps(message.source, translation))
                    found.append(QString(shown(message) + u" -> "_s + translation));
        }
        return found.join(u'\n');
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_german = readMessages(file(u"switchback_de.ts"_s));
        m_english = readMessages(file(u"switchback_en.ts"_s));
        QVERIFY(!m_german.isEmpty());
        QVERIFY(!m_english.isEmpty());
    }

    void germanIsComplete()
    {
        QStringList incomplete;
        for (const Message &message : std::as_const(m_german))
            if (!isComplete(message))
                incomplete.append(shown(message));
        QVERIFY2(incomplete.isEmpty(), qPrintable(incomplete.join(u'\n')));
    }

    void englishHasItsPluralForms()
    {
        QStringList wanted;
        for (const Message &message : std::as_const(m_german))
            if (message.counted)
                wanted.append(shown(message));
        QStringList complete;
        for (const Message &message : std::as_const(m_english))
            if (message.counted && isComplete(message))
                complete.append(shown(message));
        QCOMPARE(sorted(complete), sorted(wanted));
        QCOMPARE(m_english.size(), complete.size());
    }

    void placeholdersAndTagsStay()
    {
        const auto keeps = [](const QString &source, const QString &translation) {
            return placeholders(source) == placeholders(translation) && tags(source) == tags(translation);
        };
        QCOMPARE(breaking(m_german, keeps), QString());
        QCOMPARE(breaking(m_english, keeps), QString());
    }

    void textsEndAlike()
    {
        const auto keeps = [](const QString &source, const QString &translation) {
            return ending(source) == ending(translation) && leadingSpace(source) == leadingSpace(translation)
                   && trailingSpace(source) == trailingSpace(translation);
        };
        QCOMPARE(breaking(m_german, keeps), QString());
        QCOMPARE(breaking(m_english, keeps), QString());
    }

    void mnemonicsStay()
    {
        QCOMPARE(
            breaking(m_german, [](const QString &source,
                                  const QString &translation) { return mnemonics(source) == mnemonics(translation); }),
            QString());
    }

    void lupdateFindsNothingNewAndNothingGone()
    {
        QTemporaryDir folder;
        const QString copy = folder.filePath(u"switchback_de.ts"_s);
        QVERIFY(QFile::copy(file(u"switchback_de.ts"_s), copy));
        QVERIFY(QFile::setPermissions(copy, QFile::ReadOwner | QFile::WriteOwner));

        QProcess lupdate;
        lupdate.setWorkingDirectory(QStringLiteral(SWITCHBACK_SOURCE_DIR));
        lupdate.start(QStringLiteral(SWITCHBACK_LUPDATE),
                      {u"-no-obsolete"_s, u"-locations"_s, u"none"_s, u"-extensions"_s, u"cpp,h"_s, u"-I"_s, u"."_s,
                       u"models"_s, u"ui"_s, u"app"_s, u"-ts"_s, copy});
        QVERIFY(lupdate.waitForFinished());
        QCOMPARE(lupdate.exitCode(), 0);
        // "Class 'X' lacks Q_OBJECT macro" and the like: such a text is recorded in a context in which it is never sought.
        QCOMPARE(QString::fromUtf8(lupdate.readAllStandardError()), QString());

        QStringList inSources;
        const QList<Message> found = readMessages(copy);
        for (const Message &message : found)
            inSources.append(shown(message));
        QStringList translated;
        for (const Message &message : std::as_const(m_german))
            translated.append(shown(message));
        inSources.sort();
        translated.sort();
        QStringList added = inSources;
        for (const QString &text : std::as_const(translated))
            added.removeOne(text);
        QStringList gone = translated;
        for (const QString &text : std::as_const(inSources))
            gone.removeOne(text);
        QVERIFY2(added.isEmpty(), qPrintable(added.join(u'\n')));
        QVERIFY2(gone.isEmpty(), qPrintable(gone.join(u'\n')));
    }
};

QTEST_GUILESS_MAIN(TestTranslations)
#include "tst_translations.moc"
