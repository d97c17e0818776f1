// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/platforms/local/databasename.h"

#include <QCryptographicHash>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

constexpr qsizetype scopeDigits = 10;
/// Of an environment's own installations two share their first 64 bits once in billions of years of upgrades.
constexpr qsizetype nameDigits = 16;

QString hashOf(const QString &text, qsizetype digits)
{
    return QString::fromLatin1(
        QCryptographicHash::hash(text.toUtf8(), QCryptographicHash::Sha256).toHex().left(digits));
}

/// "20261120-101500-2.0.0" gives "20261120_101500_2_0_0".
QString readable(const QString &id)
{
    QString plain;
    for (const QChar character : id.toLower()) {
        const bool keeps = (character >= u'a' && character <= u'z') || (character >= u'0' && character <= u'9');
        if (keeps)
            plain += character;
        else if (!plain.endsWith(u'_'))
            plain += u'_';
    }
    return plain;
}

/// Stands between the prefix and the installation.
QString mark(const DatabasePlace &place)
{
    QString text = place.projectFolder + u'\n' + place.environmentId;
    if (!place.token.isEmpty())
        text += u'\n' + place.token + u'\n' + QString::fromLatin1(place.machine.toHex());
    return u'_' + hashOf(text, scopeDigits) + u'_';
}

} // namespace

QString databaseScope(const QString &prefix, const DatabasePlace &place)
{
    return prefix + mark(place);
}

QString databaseName(const QString &scope, const QString &installationId)
{
    const QString end = u'_' + hashOf(scope + installationId, nameDigits);
    return scope + readable(installationId).left(longestDatabaseName - scope.size() - end.size()) + end;
}

bool isDatabaseOf(const QString &name, const DatabasePlace &place, const QString &installationId)
{
    const qsizetype prefix = name.indexOf(mark(place));
    return prefix > 0 && name == databaseName(databaseScope(name.left(prefix), place), installationId);
}

bool isDatabaseName(const QString &name)
{
    static const QRegularExpression good(u"\\A[a-z][a-z0-9_]*\\z"_s);
    return name.size() <= longestDatabaseName && good.match(name).hasMatch();
}

} // namespace Switchback
