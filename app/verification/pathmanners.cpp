// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/verification/pathmanners.h"

#include <QRegularExpression>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

/// The words of a part of a path, as people write them: "Add-To_Cart.html", "addToCart".
QStringList wordsOf(const QString &part)
{
    static const QRegularExpression border(u"[-_+ ]+|(?<=[a-z0-9])(?=[A-Z])"_s);
    QStringList words = part.section(u'.', 0, 0).split(border, Qt::SkipEmptyParts);
    for (QString &word : words)
        word = word.toLower();
    return words;
}

/// All of them in one: "addtocart".
QString plain(const QString &part)
{
    return wordsOf(part).join(QString());
}

/// "delete-entry", "entryDelete"; but not the title of an article that has the word among others.
bool isAct(const QString &part)
{
    static const QStringList acts{
        u"logout"_s,    u"logoff"_s,      u"signout"_s,       u"signoff"_s,     u"abmelden"_s, u"delete"_s,
        u"remove"_s,    u"destroy"_s,     u"unsubscribe"_s,   u"cancel"_s,      u"erase"_s,    u"clear"_s,
        u"approve"_s,   u"disable"_s,     u"empty"_s,         u"purge"_s,       u"reset"_s,    u"uninstall"_s,
        u"loeschen"_s,  u"entfernen"_s,   u"abbestellen"_s,   u"deactivate"_s,  u"add"_s,      u"vote"_s,
        u"addtocart"_s, u"addtobasket"_s, u"addtowishlist"_s, u"addtocompare"_s};
    constexpr qsizetype mostWords = 3;
    const QStringList words = wordsOf(part);
    if (words.isEmpty())
        return false;
    if (acts.contains(words.join(QString())))
        return true;
    return words.size() <= mostWords && (acts.contains(words.constFirst()) || acts.contains(words.constLast()));
}

bool asksForAct(const QString &name)
{
    static const QStringList parameters{u"action"_s, u"do"_s, u"task"_s, u"cmd"_s, u"op"_s, u"method"_s, u"_method"_s};
    return parameters.contains(name.toLower()) || isAct(name);
}

QString decoded(const QString &part)
{
    return QUrl::fromPercentEncoding(part.toUtf8());
}

} // namespace

bool looksLikeAct(const QString &path)
{
    const QStringList segments = path.section(u'?', 0, 0).split(u'/', Qt::SkipEmptyParts);
    if (std::any_of(segments.cbegin(), segments.cend(), [](const QString &part) { return isAct(decoded(part)); }))
        return true;
    const QStringList parameters = path.section(u'?', 1).split(u'&', Qt::SkipEmptyParts);
    return std::any_of(parameters.cbegin(), parameters.cend(), [](const QString &parameter) {
        return asksForAct(decoded(parameter.section(u'=', 0, 0))) || isAct(decoded(parameter.section(u'=', 1)));
    });
}

bool looksLikeLogin(const QString &path)
{
    static const QStringList logins{u"login"_s,   u"signin"_s,       u"logon"_s, u"anmelden"_s,
                                    u"wplogin"_s, u"authenticate"_s, u"sso"_s};
    const QStringList segments = path.section(u'?', 0, 0).split(u'/', Qt::SkipEmptyParts);
    return std::any_of(segments.cbegin(), segments.cend(),
                       [](const QString &segment) { return logins.contains(plain(decoded(segment))); });
}

QString shapeOf(const QString &path)
{
    // Hexadecimal words with a digit in them are ids; without one they may be words ("facade").
    static const QRegularExpression changing(
        u"(?<![A-Za-z0-9])(?=[0-9A-Fa-f-]*[0-9])[0-9A-Fa-f]{8}[0-9A-Fa-f-]*(?![A-Za-z0-9])|[0-9]+"_s);
    static const QRegularExpression month(
        u"(?<![A-Za-z])(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sep(?:tember)?"
        "|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)(?![A-Za-z])"_s,
        QRegularExpression::CaseInsensitiveOption);
    QString shape = path;
    shape.replace(changing, u"#"_s);
    // Only beside a number: "/march-of-progress" is a page of its own.
    if (shape.contains(u'#'))
        shape.replace(month, u"#"_s);
    return shape;
}

} // namespace Switchback
