// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/verification/siteaddress.h"

#include "app/net/httpurl.h"

#include <QRegularExpression>
#include <QUrlQuery>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

/// Parameters that change nothing about a page: where a visitor came from, and which session they are in.
bool isTrailingNoise(const QString &name)
{
    static const QStringList known{u"fbclid"_s,     u"gclid"_s,     u"msclkid"_s, u"mc_cid"_s,
                                   u"mc_eid"_s,     u"phpsessid"_s, u"sid"_s,     u"sessionid"_s,
                                   u"jsessionid"_s, u"___store"_s,  u"___sid"_s,  u"_ga"_s};
    const QString lower = name.toLower();
    return lower.startsWith("utm_"_L1) || known.contains(lower);
}

QString queryOf(const QUrl &url)
{
    QStringList kept;
    const QStringList parts = url.query(QUrl::FullyEncoded).split(u'&', Qt::SkipEmptyParts);
    for (const QString &part : parts) {
        if (!isTrailingNoise(part.section(u'=', 0, 0)))
            kept.append(part);
    }
    return kept.join(u'&');
}

} // namespace

std::optional<QString> SiteAddress::pathOf(const QUrl &url) const
{
    if (!url.isValid() || (url.scheme() != "http"_L1 && url.scheme() != "https"_L1))
        return std::nullopt;
    const QString origin = originOf(url);
    const bool isOurs = origin == originOf(base)
                        || std::any_of(aliases.cbegin(), aliases.cend(),
                                       [&origin](const QUrl &alias) { return originOf(alias) == origin; });
    if (!isOurs)
        return std::nullopt;
    // Servers of Java write the session into the path.
    static const QRegularExpression session(u";jsessionid=[^/?]*"_s, QRegularExpression::CaseInsensitiveOption);
    QString path = url.adjusted(QUrl::NormalizePathSegments).path(QUrl::FullyEncoded).remove(session);
    if (!path.startsWith(u'/'))
        path.prepend(u'/');
    const QString query = queryOf(url);
    return query.isEmpty() ? path : QString(path + u'?' + query);
}

QUrl SiteAddress::urlOf(const QString &path) const
{
    QUrl url = base;
    url.setFragment({});
    url.setUserInfo({});
    const qsizetype mark = path.indexOf(u'?');
    url.setPath(mark < 0 ? path : path.left(mark), QUrl::TolerantMode);
    url.setQuery(mark < 0 ? QString() : path.mid(mark + 1), QUrl::TolerantMode);
    return url;
}

} // namespace Switchback
