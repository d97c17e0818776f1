// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/verification/reporthtml.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

constexpr auto head = R"(<!DOCTYPE html>
<html lang="%1">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; style-src 'unsafe-inline'">
<meta name="color-scheme" content="light dark">
<title>%2</title>
<style>
:root { --back: #fff; --ink: #1b1b1b; --faint: #5a5a5a; --line: #d4d4d4;
        --worse: #b3131b; --review: #8a5a00; --changed: #1a5fb4; --same: #2b6b2b; }
@media (prefers-color-scheme: dark) {
:root { --back: #1c1c1e; --ink: #ececec; --faint: #a8a8a8; --line: #444;
        --worse: #ff8a8a; --review: #f0c060; --changed: #8ab8ff; --same: #8fd08f; } }
body { background: var(--back); color: var(--ink); font: 1rem/1.45 system-ui, sans-serif; margin: 2rem auto;
       max-width: 70rem; padding: 0 1rem; }
table { border-collapse: collapse; width: 100%; }
th, td { border-bottom: 1px solid var(--line); padding: .4rem .6rem; text-align: left; vertical-align: top; }
td.number { text-align: right; white-space: nowrap; }
td.path { overflow-wrap: anywhere; }
ul { margin: 0; padding-left: 1.1rem; }
figure { display: inline-block; margin: .5rem 1rem .5rem 0; max-width: 46%; vertical-align: top; }
figure img { border: 1px solid var(--line); max-width: 100%; }
figcaption { color: var(--faint); }
small { color: var(--faint); display: block; }
.worse { color: var(--worse); font-weight: bold; }
.needs-review { color: var(--review); font-weight: bold; }
.changed { color: var(--changed); }
.same { color: var(--same); }
</style>
</head>
<body>
)";

/// Writes it piece by piece.
class Writer {
public:
    explicit Writer(const std::function<QString(const Text &)> &words)
        : m_words(words)
    {
    }

    [[nodiscard]] QString said(const Text &text) const { return m_words(text).toHtmlEscaped(); }
    void raw(const QString &html) { m_html += html; }
    void element(const QString &tag, const QString &escaped, const QString &cssClass = {})
    {
        m_html += u'<' + tag + (cssClass.isEmpty() ? QString() : QString(u" class=\""_s + cssClass + u'"')) + u'>'
                  + escaped + u"</"_s + tag + u">\n"_s;
    }
    void say(const QString &tag, const Text &text, const QString &cssClass = {}) { element(tag, said(text), cssClass); }
    [[nodiscard]] QString html() const { return m_html; }

private:
    const std::function<QString(const Text &)> &m_words;
    QString m_html;
};

Text outcomeText(VerificationOutcome outcome)
{
    switch (outcome) {
    case VerificationOutcome::Passed:
        return Text(QT_TRANSLATE_NOOP("Text", "Nothing is worse."));
    case VerificationOutcome::NeedsReview:
        return Text(QT_TRANSLATE_NOOP("Text", "A person should look at it."));
    case VerificationOutcome::Failed:
        return Text(QT_TRANSLATE_NOOP("Text", "It is worse than it may be."));
    }
    return {};
}

QString outcomeClass(VerificationOutcome outcome)
{
    switch (outcome) {
    case VerificationOutcome::Passed:
        return u"same"_s;
    case VerificationOutcome::NeedsReview:
        return u"needs-review"_s;
    case VerificationOutcome::Failed:
        return u"worse"_s;
    }
    return {};
}

Text sideText(const SiteSide &side, bool isBefore)
{
    if (isBefore) {
        return side.version.isEmpty()
                   ? Text(QT_TRANSLATE_NOOP("Text", "Before: %1, looked at %2"), {side.address, side.at})
                   : Text(QT_TRANSLATE_NOOP("Text", "Before: %1, version %2, looked at %3"),
                          {side.address, side.version, side.at});
    }
    return side.version.isEmpty() ? Text(QT_TRANSLATE_NOOP("Text", "Now: %1, looked at %2"), {side.address, side.at})
                                  : Text(QT_TRANSLATE_NOOP("Text", "Now: %1, version %2, looked at %3"),
                                         {side.address, side.version, side.at});
}

void writeHead(Writer &writer, const VerificationReport &report)
{
    writer.say(u"h1"_s, Text(QT_TRANSLATE_NOOP("Text", "Verification of %1"), {report.now.address}));
    writer.say(u"p"_s, outcomeText(report.outcome), outcomeClass(report.outcome));
    writer.say(u"p"_s, report.summary());
    writer.raw(u"<ul>\n"_s);
    if (report.before)
        writer.say(u"li"_s, sideText(*report.before, true));
    writer.say(u"li"_s, sideText(report.now, false));
    writer.say(u"li"_s,
               Text(QT_TRANSLATE_NOOP("Text", "It took %1 and asked for %2 pages and %3 other files."),
                    {QVariant::fromValue(Duration{report.milliseconds}), qint64(report.rows.size()), report.assets}));
    for (const SiteRemark &remark : report.remarks)
        writer.say(u"li"_s, remark.sentence, verdictName(remark.verdict));
    writer.raw(u"</ul>\n"_s);
}

QString statusText(const ReportRow &row)
{
    const auto shown = [](int status) { return status == 0 ? u"–"_s : QString::number(status); };
    return row.millisecondsBefore < 0 ? shown(row.statusNow)
                                      : QString(shown(row.statusBefore) + u" → "_s + shown(row.statusNow));
}

QString timeText(const ReportRow &row)
{
    const QString now = formatDuration(row.millisecondsNow);
    return row.millisecondsBefore < 0 ? now : QString(formatDuration(row.millisecondsBefore) + u" → "_s + now);
}

void writeRow(Writer &writer, const ReportRow &row)
{
    writer.raw(u"<tr>\n"_s);
    writer.say(u"td"_s, verdictText(row.verdict), verdictName(row.verdict));
    QString page = row.path.toHtmlEscaped();
    if (!row.title.isEmpty())
        page += u"<small>"_s + row.title.toHtmlEscaped() + u"</small>"_s;
    writer.element(u"td"_s, page, u"path"_s);
    QString reasons;
    for (const Text &reason : row.reasons)
        reasons += u"<li>"_s + writer.said(reason) + u"</li>"_s;
    writer.element(u"td"_s, reasons.isEmpty() ? reasons : QString(u"<ul>"_s + reasons + u"</ul>"_s));
    writer.element(u"td"_s, statusText(row).toHtmlEscaped(), u"number"_s);
    writer.element(u"td"_s, timeText(row).toHtmlEscaped(), u"number"_s);
    writer.raw(u"</tr>\n"_s);
}

QString figureOf(const QString &caption, const QByteArray &jpeg)
{
    return u"<figure><figcaption>%1</figcaption><img alt=\"%1\" src=\"data:image/jpeg;base64,%2\"></figure>"_s.arg(
        caption, QString::fromLatin1(jpeg.toBase64()));
}

/// Side by side below the row of their page.
void writePictures(Writer &writer, const ReportRow &row)
{
    if (row.pictureBefore.isEmpty() || row.pictureNow.isEmpty())
        return;
    const Text before(QT_TRANSLATE_NOOP("Text", "%1, before"), {row.path});
    const Text now(QT_TRANSLATE_NOOP("Text", "%1, now"), {row.path});
    writer.raw(u"<tr><td colspan=\"5\">"_s + figureOf(writer.said(before), row.pictureBefore)
               + figureOf(writer.said(now), row.pictureNow) + u"</td></tr>\n"_s);
}

void writeTable(Writer &writer, const VerificationReport &report)
{
    writer.raw(u"<table>\n<thead><tr>\n"_s);
    const QList<Text> columns{Text(QT_TRANSLATE_NOOP("Text", "Result")), Text(QT_TRANSLATE_NOOP("Text", "Page")),
                              Text(QT_TRANSLATE_NOOP("Text", "Why")), Text(QT_TRANSLATE_NOOP("Text", "Status")),
                              Text(QT_TRANSLATE_NOOP("Text", "Time"))};
    for (const Text &column : columns)
        writer.raw(u"<th scope=\"col\">"_s + writer.said(column) + u"</th>\n"_s);
    writer.raw(u"</tr></thead>\n<tbody>\n"_s);
    QList<ReportRow> rows = report.rows;
    std::stable_sort(rows.begin(), rows.end(),
                     [](const ReportRow &one, const ReportRow &other) { return one.verdict > other.verdict; });
    for (const ReportRow &row : std::as_const(rows)) {
        writeRow(writer, row);
        writePictures(writer, row);
    }
    writer.raw(u"</tbody>\n</table>\n"_s);
}

} // namespace

QString toHtml(const VerificationReport &report, const std::function<QString(const Text &)> &words,
               const QString &language)
{
    Writer writer(words);
    const QString title = writer.said(Text(QT_TRANSLATE_NOOP("Text", "Verification of %1"), {report.now.address}));
    writer.raw(QString::fromUtf8(head).arg(language.toHtmlEscaped(), title));
    writeHead(writer, report);
    writeTable(writer, report);
    writer.raw(u"</body>\n</html>\n"_s);
    return writer.html();
}

} // namespace Switchback
