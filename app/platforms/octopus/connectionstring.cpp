// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/platforms/octopus/connectionstring.h"

#include <QStringList>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

bool isQuote(QChar c)
{
    return c == u'\'' || c == u'"';
}

/// "Key=value" each, as they stand. A semicolon within a value that is in quotes ends nothing.
QStringList settingsOf(const QString &text)
{
    QStringList settings{QString()};
    bool isAtValue = false;    // between "=" and the value's first character
    bool isJustClosed = false; // right behind a quote that ended: the same again is one that was doubled
    QChar quote;
    for (const QChar c : text) {
        if (quote.isNull() && c == u';') {
            settings.append(QString());
            isAtValue = false;
            continue;
        }
        const bool closes = !quote.isNull() && c == quote;
        if (closes)
            quote = QChar();
        else if (quote.isNull() && isQuote(c) && (isAtValue || (isJustClosed && settings.last().endsWith(c))))
            quote = c;
        isJustClosed = closes;
        isAtValue = c == u'=' || (isAtValue && c.isSpace());
        settings.last().append(c);
    }
    return settings;
}

bool isDatabase(const QString &setting)
{
    const QString key = setting.section(u'=', 0, 0).trimmed();
    return key.compare("Database"_L1, Qt::CaseInsensitive) == 0
           || key.compare("Initial Catalog"_L1, Qt::CaseInsensitive) == 0;
}

QString unquoted(QString value)
{
    value = value.trimmed();
    if (value.size() < 2 || !isQuote(value.front()) || value.back() != value.front())
        return value;
    const QString quote = value.front();
    return value.sliced(1, value.size() - 2).replace(quote + quote, quote);
}

QString quoted(const QString &value)
{
    const bool isPlain = value == value.trimmed() && !value.contains(u';') && !value.contains(u'=')
                         && !value.contains(u'"') && !value.contains(u'\'');
    return isPlain ? value : u'"' + QString(value).replace(u'"', u"\"\""_s) + u'"';
}

} // namespace

QString databaseIn(const QString &connectionString)
{
    QString database;
    const QStringList settings = settingsOf(connectionString);
    for (const QString &setting : settings)
        if (isDatabase(setting))
            database = unquoted(setting.section(u'=', 1)); // the last one counts
    return database;
}

QString withDatabase(const QString &connectionString, const QString &database)
{
    QStringList settings = settingsOf(connectionString);
    for (QString &setting : settings)
        if (isDatabase(setting))
            setting = setting.section(u'=', 0, 0) + u'=' + quoted(database);
    return settings.join(u';');
}

} // namespace Switchback
