// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/platforms/umbraco/sitepage.h"

#include "app/net/accounthttp.h"
#include "app/net/httpclient.h"
#include "app/net/httpservermessage.h"
#include "app/platforms/umbraco/umbracoproblem.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

/// Of an error page. A larger one is cut off: what counts stands at its beginning.
constexpr qsizetype longestPage = 512 * 1024;
constexpr qsizetype longestText = 600;

QRegularExpression pattern(const QString &text)
{
    return QRegularExpression(text, QRegularExpression::CaseInsensitiveOption
                                        | QRegularExpression::DotMatchesEverythingOption);
}

/// HTML as a person reads it: without tags, entities resolved, lines kept.
QString legible(QString html)
{
    static const QRegularExpression lineEnds = pattern(u"<br\\s*/?>|</(?:p|div|li|h[1-6]|tr)>"_s);
    static const QRegularExpression tags = pattern(u"<[^>]{0,2000}>"_s);
    static const QRegularExpression number(u"&#(x?)([0-9a-f]{1,6});"_s, QRegularExpression::CaseInsensitiveOption);
    html.replace(lineEnds, u"\n"_s).remove(tags);
    QString text;
    qsizetype from = 0;
    auto numbers = number.globalMatch(html);
    while (numbers.hasNext()) {
        const QRegularExpressionMatch match = numbers.next();
        const uint code = match.captured(2).toUInt(nullptr, match.captured(1).isEmpty() ? 10 : 16);
        text += QStringView(html).mid(from, match.capturedStart() - from);
        text += code >= 0x20 && code < 0xD800 ? QString(QChar(char16_t(code))) : u" "_s;
        from = match.capturedEnd();
    }
    text += QStringView(html).mid(from);
    return text.replace("&lt;"_L1, "<"_L1)
        .replace("&gt;"_L1, ">"_L1)
        .replace("&quot;"_L1, "\""_L1)
        .replace("&nbsp;"_L1, " "_L1)
        .replace("&amp;"_L1, "&"_L1);
}

/// One line, safe to show, not too long.
QString shortened(const QString &text)
{
    return safeToShow(text).simplified().left(longestText);
}

/// Type and message, where a page says them.
struct Said {
    QString exception;
    QString message;
};

/// "System.MissingMethodException: Method not found: …" in two.
Said inTwo(const QString &text)
{
    static const QRegularExpression type(u"\\A\\s*([A-Za-z_][\\w.+`]*?)(?: \\(0x[0-9A-Fa-f]+\\))?: (.*)\\z"_s,
                                         QRegularExpression::DotMatchesEverythingOption);
    const QRegularExpressionMatch match = type.match(text);
    return match.hasMatch() ? Said{shortened(match.captured(1)), shortened(match.captured(2))}
                            : Said{{}, shortened(text)};
}

/// What stands on a page of one sort between two marks.
std::optional<QString> between(const QString &page, const QString &before, const QString &after)
{
    const qsizetype from = page.indexOf(before, 0, Qt::CaseInsensitive);
    if (from < 0)
        return std::nullopt;
    const qsizetype start = from + before.size();
    const qsizetype until = page.indexOf(after, start, Qt::CaseInsensitive);
    return page.mid(start, until < 0 ? longestText : until - start);
}

/// ASP.NET's yellow page.
std::optional<Said> fromYellowPage(const QString &page)
{
    static const QRegularExpression heading(u"Server Error in (?:'|&#39;)"_s);
    if (!heading.match(page).hasMatch())
        return std::nullopt;
    if (const auto details = between(page, u"<b> Exception Details: </b>"_s, u"<br>"_s))
        return inTwo(legible(*details));
    if (const auto compiler = between(page, u"<b> Compiler Error Message: </b>"_s, u"<br>"_s))
        return Said{u"Compilation Error"_s, shortened(legible(*compiler))};
    if (const auto parser = between(page, u"<b> Parser Error Message: </b>"_s, u"<br>"_s)) {
        const QString kind = legible(between(page, u"<h2>"_s, u"</h2>"_s).value_or(QString())).trimmed();
        return Said{kind.isEmpty() ? u"Configuration Error"_s : shortened(kind), shortened(legible(*parser))};
    }
    return Said{u"Runtime Error"_s, {}};
}

/// ASP.NET Core's page for developers. It has the short name of the exception in its title and the whole one below; the
/// last of several is the one behind the others.
std::optional<Said> fromDeveloperPage(const QString &page)
{
    static const QRegularExpression titles = pattern(u"<div class=\"titleerror\">(.{0,4000}?)</div>"_s);
    std::optional<Said> innermost;
    auto found = titles.globalMatch(page);
    while (found.hasNext())
        innermost = inTwo(legible(found.next().captured(1)));
    if (!innermost || innermost->exception.isEmpty())
        return innermost;
    const QRegularExpression whole(
        u"((?:[A-Za-z_]\\w*\\.)+%1)\\b"_s.arg(QRegularExpression::escape(innermost->exception)));
    const QRegularExpressionMatch match = whole.match(page);
    if (match.hasMatch())
        innermost->exception = match.captured(1);
    return innermost;
}

/// The same for programs: "System.X: message", the stack, then the headers of the request.
std::optional<Said> fromPlainText(const QString &page)
{
    static const QRegularExpression start(
        u"\\A\\s*((?:[A-Za-z_]\\w*\\.)+\\w*Exception(?: \\(0x[0-9A-Fa-f]+\\))?: [^\\n]*)\\r?\\n\\s+(?:at |--->)"_s);
    const QRegularExpressionMatch match = start.match(page);
    return match.hasMatch() ? std::optional(inTwo(match.captured(1))) : std::nullopt;
}

/// IIS, for a program that it could not start.
std::optional<Said> fromIis(const QString &page)
{
    static const QRegularExpression error(u"HTTP Error (50[02]\\.\\d{1,2}) - ([^<\\n]{1,200})"_s);
    const QRegularExpressionMatch match = error.match(page);
    if (!match.hasMatch())
        return std::nullopt;
    return Said{u"HTTP Error "_s + match.captured(1), shortened(legible(match.captured(2)))};
}

bool isBootFailure(const QString &page)
{
    return page.contains("Umbraco failed to boot"_L1, Qt::CaseInsensitive)
           || page.contains("Umbraco.Cms.Core.Exceptions.BootFailedException"_L1)
           || page.contains("Umbraco.Core.Exceptions.BootFailedException"_L1);
}

/// How to tell one sort of fault by its words, and where in them the assembly (with its version) and the reference are;
/// 0: nowhere.
struct FaultSort {
    QRegularExpression words;
    SiteFaultSort sort;
    int assembly;
    int reference;
};

const QList<FaultSort> &faultSorts()
{
    // The messages are those of the runtimes (mscorrc of .NET and .NET Framework) and of the compiler.
    static const QList<FaultSort> sorts{
        {pattern(u"Could not load file or assembly '([^']+)'[^\\n]{0,200}?"
                 "(?:manifest definition does not match|0x80131040|version[^\\n]{0,60} lower than)"_s),
         SiteFaultSort::StaleBinding, 1, 1},
        {pattern(u"Could not load file or assembly '([^']+)'"_s), SiteFaultSort::MissingAssembly, 1, 1},
        {pattern(u"Method '([^']+)' in type '[^']+' from assembly '([^']+)' does not have an implementation"_s),
         SiteFaultSort::ApiChanged, 2, 1},
        {pattern(u"Could not load type '([^']+)' from assembly '([^']+)'"_s), SiteFaultSort::ApiRemoved, 2, 1},
        {pattern(u"Could not load type '([^']+)'"_s), SiteFaultSort::ApiRemoved, 0, 1},
        {pattern(u"(?:Method|Field) not found: '([^']+)'"_s), SiteFaultSort::ApiRemoved, 0, 1},
        {pattern(u"Attempt by \\w+ '[^']+' to access \\w+ '([^']+)' failed"_s), SiteFaultSort::ApiChanged, 0, 1},
        {pattern(u"CS0619: '([^']+)' is obsolete"_s), SiteFaultSort::ApiObsolete, 0, 1},
        {pattern(u"CS0(?:246|234|103): The (?:type or namespace )?name '([^']+)'"_s), SiteFaultSort::ApiRemoved, 0, 1},
        {pattern(u"CS(?:1061|0117): '[^']+' does not contain a definition for '([^']+)'"_s), SiteFaultSort::ApiRemoved,
         0, 1},
        {pattern(u"CS0(?:535|534|115|738): '([^']+)'"_s), SiteFaultSort::ApiChanged, 0, 1},
        {pattern(u"CS(?:7036|1501|1503|0122|0029|0266): [^\\n]{0,200}?'([^']+)'"_s), SiteFaultSort::ApiChanged, 0, 1},
        {pattern(u"\\bCS\\d{4}: "_s), SiteFaultSort::CodeUnbuilt, 0, 0},
    };
    return sorts;
}

/// Finds out what it is about from \a words. True: it could.
bool classify(SiteFault &fault, const QString &words)
{
    for (const FaultSort &one : faultSorts()) {
        const QRegularExpressionMatch match = one.words.match(words);
        if (!match.hasMatch())
            continue;
        static const QRegularExpression version(u"Version=([\\d.]+)"_s);
        fault.sort = one.sort;
        if (one.reference > 0)
            fault.reference = shortened(match.captured(one.reference));
        if (one.assembly > 0) {
            const QString whole = match.captured(one.assembly);
            fault.assembly = shortened(whole.section(u',', 0, 0));
            fault.assemblyVersion = version.match(whole).captured(1);
        }
        return true;
    }
    return false;
}

/// The first place of the stack that is neither of .NET nor of Umbraco.
QString userIn(const QString &text)
{
    static const QRegularExpression frame(u"^\\s+(?:at )?((?:[A-Za-z_<][\\w<>`+]*\\.)+[\\w<>`.]+)\\("_s,
                                          QRegularExpression::MultilineOption);
    static const QRegularExpression theirs(u"\\A(?:System|Microsoft|Umbraco|umbraco|ASP|LightInject|MS)\\b"_s);
    auto frames = frame.globalMatch(text);
    while (frames.hasNext()) {
        const QString name = frames.next().captured(1);
        if (!theirs.match(name).hasMatch())
            return shortened(name);
    }
    return {};
}

Text sentenceFor(const QUrl &url, int status, const SiteFault &fault)
{
    const QString site = url.host();
    switch (fault.sort) {
    case SiteFaultSort::MissingAssembly:
        return Text(QT_TRANSLATE_NOOP("Text", "%1 does not run: it needs the assembly %2, which is not there."),
                    {site, fault.reference});
    case SiteFaultSort::StaleBinding:
        return Text(QT_TRANSLATE_NOOP("Text",
                                      "%1 does not run: it asks for the assembly %2, and another version of it is "
                                      "there."),
                    {site, fault.reference});
    case SiteFaultSort::ApiRemoved:
        return Text(QT_TRANSLATE_NOOP("Text", "%1 does not run: its code uses %2, which is gone."),
                    {site, fault.reference});
    case SiteFaultSort::ApiChanged:
        return Text(QT_TRANSLATE_NOOP("Text", "%1 does not run: its code uses %2, which has changed."),
                    {site, fault.reference});
    case SiteFaultSort::ApiObsolete:
        return Text(QT_TRANSLATE_NOOP("Text", "%1 does not run: its code uses %2, which is obsolete."),
                    {site, fault.reference});
    case SiteFaultSort::BootFailed:
        return Text(QT_TRANSLATE_NOOP("Text", "Umbraco did not start on %1."), {site});
    case SiteFaultSort::StartFailed:
        return Text(QT_TRANSLATE_NOOP("Text", "%1 did not start: %2"),
                    {site, QString(fault.exception + u" - "_s + fault.message)});
    case SiteFaultSort::Hidden:
        return Text(QT_TRANSLATE_NOOP("Text", "%1 fails (HTTP %2), and does not show visitors why."), {site, status});
    case SiteFaultSort::CodeUnbuilt:
    case SiteFaultSort::Configuration:
    case SiteFaultSort::Other:
        break;
    }
    return Text(QT_TRANSLATE_NOOP("Text", "%1 shows an error: %2"),
                {site, fault.message.isEmpty() ? fault.exception : fault.message});
}

Text remedyFor(const SiteFault &fault)
{
    switch (fault.sort) {
    case SiteFaultSort::MissingAssembly:
        return Text(QT_TRANSLATE_NOOP("Text", "Clone the repository, remove what needs it or take a version of that "
                                              "package that fits the new Umbraco, then push."));
    case SiteFaultSort::StaleBinding:
        return Text(QT_TRANSLATE_NOOP("Text", "Clone the repository, correct the assembly binding in web.config or the "
                                              "version of that package, then push."));
    case SiteFaultSort::ApiRemoved:
    case SiteFaultSort::ApiChanged:
    case SiteFaultSort::ApiObsolete:
        return Text(QT_TRANSLATE_NOOP("Text",
                                      "Clone the repository, change the code that uses it (or take a version of "
                                      "that package that fits the new Umbraco), then push."));
    case SiteFaultSort::BootFailed:
    case SiteFaultSort::StartFailed:
    case SiteFaultSort::Hidden:
        return Text(QT_TRANSLATE_NOOP("Text",
                                      "Look into the logs in umbraco/Logs and LogFiles through Kudu, or run the "
                                      "site on your machine."));
    case SiteFaultSort::CodeUnbuilt:
    case SiteFaultSort::Configuration:
    case SiteFaultSort::Other:
        break;
    }
    return Text(
        QT_TRANSLATE_NOOP("Text", "Clone the repository, correct it where it runs on your machine, then push."));
}

} // namespace

Result<SitePage> visitSite(const QUrl &url, Context &context)
{
    HttpRequest request = HttpRequest::get(url);
    request.anyStatus = true;
    request.idempotent = false; // whoever waits for it asks again anyway
    request.accept("text/html, */*;q=0.5");
    HttpPolicy policy = policyFor(context);
    if (context.account)
        policy.endpoints = {endpointFor(context.account->account(), url, {})};
    const Result<HttpResponse> answer = HttpClient(policy, context.clock).send(request, context.stop);
    if (!answer)
        return Failure(answer.error());
    return SitePage{.status = answer->status, .contentType = answer->contentType(), .page = answer->body};
}

std::optional<SiteFault> faultIn(const QByteArray &bytes)
{
    const QString page = QString::fromUtf8(bytes.left(longestPage));
    std::optional<Said> said = fromYellowPage(page);
    for (const auto read : {fromDeveloperPage, fromPlainText, fromIis})
        if (!said)
            said = read(page);
    const bool isBoot = isBootFailure(page);
    if (!said && !isBoot)
        return std::nullopt;
    const QString text = legible(page);
    SiteFault fault;
    if (said) {
        fault.exception = said->exception;
        fault.message = said->message;
    }
    fault.user = userIn(text);
    // The exception itself may only wrap what is told further down, such as those that a loader met.
    if (classify(fault, fault.message) || classify(fault, text))
        return fault;
    if (isBoot)
        fault.sort = SiteFaultSort::BootFailed;
    else if (fault.exception.startsWith("HTTP Error"_L1))
        fault.sort = SiteFaultSort::StartFailed;
    else if (fault.exception == "Runtime Error"_L1)
        fault.sort = SiteFaultSort::Hidden;
    else if (fault.exception.contains("Configuration"_L1))
        fault.sort = SiteFaultSort::Configuration;
    return fault;
}

Problem brokenSite(const QUrl &url, int status, const SiteFault &fault)
{
    QStringList details{u"HTTP %1 %2"_s.arg(QString::number(status), url.path())};
    if (!fault.exception.isEmpty())
        details.append(fault.exception + u": "_s + fault.message);
    if (!fault.user.isEmpty())
        details.append(u"in "_s + fault.user);
    const bool isTheirs = fault.sort == SiteFaultSort::BootFailed || fault.sort == SiteFaultSort::StartFailed
                          || fault.sort == SiteFaultSort::Hidden;
    return umbracoProblem(ProblemKind::Unhealthy, isTheirs ? Owner::Platform : Owner::You, u"umbraco.site.error-page"_s,
                          sentenceFor(url, status, fault), remedyFor(fault), details.join(u'\n'));
}

} // namespace Switchback
