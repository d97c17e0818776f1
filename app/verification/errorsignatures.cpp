// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/verification/errorsignatures.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

constexpr qsizetype mostRead = 512 * 1024;

struct ErrorSignature {
    QString name;
    QRegularExpression expression;
};

/// Blanks are `[ \t]`, never `\s`: at each of many empty lines that would look through all that follow.
ErrorSignature signature(const QString &name, const QString &expression)
{
    return {name, QRegularExpression(expression, QRegularExpression::MultilineOption)};
}

/// Each as its maker prints it; the sources are the default error pages of the products named.
QList<ErrorSignature> allSignatures()
{
    return {
        signature(
            u"PHP error"_s,
            u"\\b(?:Fatal error|Parse error|Uncaught \\w*(?:Error|Exception)|Allowed memory size of \\d+ bytes)\\b"
            "|\\b(?:Warning|Notice|Deprecated): .{1,300} on line \\d+"_s),
        signature(u"Laravel or Whoops error page"_s,
                  u"Whoops, looks like something went wrong|Whoops! There was an error|Whoops\\\\Exception"_s),
        signature(
            u"Magento error report"_s,
            u"There has been an error processing your request|Error log record number|Exception printing is disabled"
            " by default"_s),
        signature(u"Java stack trace"_s,
                  u"^[ \\t]*at [\\w.$]+\\([\\w$]+\\.(?:java|kt|scala):\\d+\\)|\\bat [\\w$]+(?:\\.[\\w$<>]+)+\\("
                  "(?:[\\w$]+\\.java:\\d+|Native Method|Unknown Source)\\)|Exception in thread \""_s),
        signature(u"Tomcat or Spring error page"_s, u"HTTP Status [45]\\d\\d\\b|Whitelabel Error Page"_s),
        signature(u"FreeMarker error"_s, u"FreeMarker template error|freemarker\\.core\\.\\w+Exception"_s),
        signature(
            u".NET error"_s,
            u"Server Error in '.{0,100}' Application|\\bat [\\w.<>`]+\\(.{0,200}\\) in .{1,200}:line \\d+"
            "|An unhandled exception occurred while processing the request|System\\.\\w+(?:\\.\\w+)*Exception:"_s),
        signature(u"Umbraco boot failure"_s, u"Umbraco failed to boot|^[ \\t]*Boot Failed[ \\t]*$"_s),
        signature(u"Python traceback"_s, u"Traceback \\(most recent call last\\)"_s),
        signature(u"Ruby error"_s,
                  u"\\.rb:\\d+:in [`']|We're sorry, but something went wrong|Action Controller: Exception caught"_s),
        signature(u"JavaScript stack trace"_s, u"\\bat .{1,200}\\.[cm]?[jt]s:\\d+:\\d+\\)?"_s),
        signature(u"database error"_s,
                  u"You have an error in your SQL syntax|SQLSTATE\\[|\\bORA-\\d{5}\\b|PSQLException|SqlException"
                  "|Error establishing a database connection|\\bpg_(?:query|connect)\\(\\)|SQLITE_ERROR"
                  "|Microsoft OLE DB Provider"_s),
        signature(u"500 Internal Server Error"_s,
                  u"\\b500(?: -|:)? Internal Server Error|^[ \\t]*Internal Server Error[ \\t]*$"_s),
        signature(u"502 Bad Gateway"_s, u"\\b502(?: -|:)? Bad Gateway|^[ \\t]*Bad Gateway[ \\t]*$"_s),
        signature(
            u"503 Service Unavailable"_s,
            u"\\b503(?: -|:)? Service (?:Temporarily )?Unavailable|^[ \\t]*Service (?:Temporarily )?Unavailable[ \\t]*$"_s),
        signature(u"504 Gateway Timeout"_s, u"\\b504(?: -|:)? Gateway Time-?out|^[ \\t]*Gateway Time-?out[ \\t]*$"_s),
        signature(u"maintenance page"_s,
                  u"(?i)(?:down|unavailable|closed) for (?:scheduled )?maintenance|under (?:scheduled )?maintenance"
                  "|in maintenance mode|wartungsarbeiten|wartungsmodus"_s),
        signature(u"unhandled exception"_s, u"(?i)unhandled exception|^[ \\t]*(?:stack ?trace|exception in)\\b"_s),
    };
}

} // namespace

QStringList errorSignatures(const QString &visibleText)
{
    static const QList<ErrorSignature> all = allSignatures();
    const QString text = visibleText.left(mostRead);
    QStringList found;
    for (const ErrorSignature &one : all) {
        if (one.expression.match(text).hasMatch())
            found.append(one.name);
    }
    return found;
}

} // namespace Switchback
