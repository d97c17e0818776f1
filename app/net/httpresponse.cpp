// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/net/httpresponse.h"

#include <QLocale>

#include <cmath>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

/// RFC 9110, section 5.6.7: the form of today and the two obsolete ones a client must still read. Always GMT.
QDateTime parseHttpDate(const QString &text)
{
    const QLocale c = QLocale::c();
    const QStringList forms{u"dd MMM yyyy hh:mm:ss 'GMT'"_s, u"dd-MMM-yy hh:mm:ss 'GMT'"_s, u"MMM d hh:mm:ss yyyy"_s};
    // The day of the week adds nothing, and with a year of two digits Qt would check it against 1926.
    const QString simple = text.simplified(); // asctime() pads the day with a blank
    const QString day = simple.section(u' ', 1);
    for (const QString &form : forms) {
        QDateTime date = c.toDateTime(day, form);
        if (!date.isValid())
            continue;
        date.setTimeSpec(Qt::UTC);
        constexpr int firstYearOfTwoDigits = 1970;
        return date.date().year() < firstYearOfTwoDigits ? date.addYears(100) : date;
    }
    return {};
}

} // namespace

QByteArray HttpResponse::contentType() const
{
    return header("Content-Type").split(';').constFirst().trimmed().toLower();
}

std::optional<std::chrono::milliseconds> HttpResponse::retryAfter(const QDateTime &now) const
{
    return parseRetryAfter(header("Retry-After"), now);
}

std::optional<std::chrono::milliseconds> parseRetryAfter(const QByteArray &value, const QDateTime &now)
{
    constexpr qint64 longest = 366LL * 24 * 3600 * 1000;
    const QByteArray text = value.trimmed();
    if (text.isEmpty())
        return std::nullopt;
    bool isNumber = false;
    const double seconds = text.toDouble(&isNumber);
    if (isNumber) {
        if (!(seconds >= 0)) // also not a number
            return std::nullopt;
        return std::chrono::milliseconds(qint64(std::ceil(qMin(seconds * 1000, double(longest)))));
    }
    const QDateTime date = parseHttpDate(QString::fromLatin1(text));
    if (!date.isValid())
        return std::nullopt;
    return std::chrono::milliseconds(qBound(0LL, now.msecsTo(date), longest));
}

} // namespace Switchback
