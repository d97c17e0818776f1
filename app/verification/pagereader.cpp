// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/verification/pagereader.h"

#include "app/net/httpservermessage.h"
#include "app/verification/errorsignatures.h"
#include "app/verification/htmlreader.h"
#include "app/verification/htmltext.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

/// What tells a browser to protect visitors; losing one is no accident that shows.
constexpr std::array protecting{"strict-transport-security",
                                "content-security-policy",
                                "x-frame-options",
                                "x-content-type-options",
                                "referrer-policy",
                                "permissions-policy",
                                "cross-origin-opener-policy",
                                "cross-origin-embedder-policy",
                                "cross-origin-resource-policy"};

bool isHtml(const HttpResponse &answer)
{
    const QByteArray type = answer.contentType();
    if (type.isEmpty())
        return answer.body.trimmed().startsWith('<');
    return type == "text/html" || type == "application/xhtml+xml";
}

bool isText(const QByteArray &type)
{
    return type.startsWith("text/") || type.endsWith("json") || type.endsWith("xml") || type.endsWith("javascript");
}

QStringList protectingHeaders(const HttpResponse &answer)
{
    QStringList names;
    for (const char *name : protecting) {
        if (!answer.header(name).isEmpty())
            names.append(QString::fromLatin1(name));
    }
    names.sort();
    return names;
}

} // namespace

void readCookies(const HttpResponse &answer, PageFacts &facts)
{
    for (const HttpHeader &header : answer.headers) {
        if (header.name.compare("set-cookie", Qt::CaseInsensitive) != 0)
            continue;
        // Several come joined by line breaks, as Qt has it.
        const QList<QByteArray> cookies = header.value.split('\n');
        for (const QByteArray &cookie : cookies) {
            const QString name = safeToShow(QString::fromLatin1(cookie.left(cookie.indexOf('=')).trimmed()));
            if (cookie.contains('=') && !name.isEmpty() && !facts.cookies.contains(name))
                facts.cookies.append(name);
        }
    }
    facts.cookies.sort();
}

HtmlPage readPage(const HttpResponse &answer, const IgnoreRules &rules, PageFacts &facts)
{
    facts.status = answer.status;
    facts.contentType = QString::fromLatin1(answer.contentType());
    facts.bytes = answer.bodyBytes;
    facts.milliseconds = answer.elapsed.count();
    facts.headers = protectingHeaders(answer);
    readCookies(answer, facts);
    const QByteArray type = answer.header("Content-Type");
    HtmlPage page;
    if (isHtml(answer)) {
        page = HtmlReader::read(answer.body, type, answer.url, rules);
        facts.title = safeToShow(page.title);
        facts.asksForPassword = page.asksForPassword;
        facts.content = Fingerprint::of(page.passages);
        facts.errors = errorSignatures(page.text + u'\n' + page.title);
    } else if (isText(answer.contentType())) {
        const QString text = plainText(answer.body, type);
        facts.content = Fingerprint::ofText(text);
        facts.errors = errorSignatures(text);
    } else {
        facts.content = Fingerprint::ofBytes(answer.body);
    }
    return page;
}

} // namespace Switchback
