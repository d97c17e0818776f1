// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/verification/verificationreport.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

QJsonObject rowToJson(const ReportRow &row)
{
    QJsonArray reasons;
    for (const Text &reason : row.reasons)
        reasons.append(reason.toJson());
    return {{u"path"_s, row.path},
            {u"verdict"_s, verdictName(row.verdict)},
            {u"reasons"_s, reasons},
            {u"title"_s, row.title},
            {u"statusBefore"_s, row.statusBefore},
            {u"statusNow"_s, row.statusNow},
            {u"millisecondsBefore"_s, row.millisecondsBefore},
            {u"millisecondsNow"_s, row.millisecondsNow}};
}

ReportRow rowFromJson(const QJsonObject &json)
{
    ReportRow row;
    row.path = json.value("path"_L1).toString();
    row.verdict = verdictFromName(json.value("verdict"_L1).toString());
    const QJsonArray reasons = json.value("reasons"_L1).toArray();
    for (const QJsonValue &reason : reasons)
        row.reasons.append(Text::fromJson(reason.toObject()));
    row.title = json.value("title"_L1).toString();
    row.statusBefore = json.value("statusBefore"_L1).toInt();
    row.statusNow = json.value("statusNow"_L1).toInt();
    row.millisecondsBefore = json.value("millisecondsBefore"_L1).toInteger(-1);
    row.millisecondsNow = json.value("millisecondsNow"_L1).toInteger();
    return row;
}

} // namespace

qint64 VerificationReport::count(PageVerdict verdict) const
{
    return std::count_if(rows.cbegin(), rows.cend(),
                         [verdict](const ReportRow &row) { return row.verdict == verdict; });
}

Text VerificationReport::summary() const
{
    if (!before) {
        return Text(QT_TRANSLATE_NOOP(
                        "Text", "Pages looked at, with nothing to compare with: %1. Broken: %2, needs review: %3."),
                    {qint64(rows.size()), count(PageVerdict::Worse), count(PageVerdict::NeedsReview)});
    }
    return Text(
        QT_TRANSLATE_NOOP("Text", "Pages compared: %1. The same: %2, changed: %3, needs review: %4, worse: %5."),
        {qint64(rows.size()), count(PageVerdict::Same), count(PageVerdict::Changed), count(PageVerdict::NeedsReview),
         count(PageVerdict::Worse)});
}

QJsonObject VerificationReport::toJson() const
{
    QJsonArray pages;
    for (const ReportRow &row : rows)
        pages.append(rowToJson(row));
    QJsonArray sentences;
    for (const SiteRemark &remark : remarks)
        sentences.append(
            QJsonObject{{u"verdict"_s, verdictName(remark.verdict)}, {u"sentence"_s, remark.sentence.toJson()}});
    QJsonObject json{{u"outcome"_s, outcomeName(outcome)},
                     {u"now"_s, sideToJson(now)},
                     {u"at"_s, at.toUTC().toString(Qt::ISODateWithMs)},
                     {u"milliseconds"_s, milliseconds},
                     {u"pages"_s, pages},
                     {u"remarks"_s, sentences},
                     {u"assets"_s, assets},
                     {u"leftOut"_s, leftOut}};
    if (before)
        json.insert(u"before"_s, sideToJson(*before));
    return json;
}

VerificationReport VerificationReport::fromJson(const QJsonObject &json)
{
    VerificationReport report;
    report.outcome = outcomeFromName(json.value("outcome"_L1).toString());
    if (json.contains("before"_L1))
        report.before = sideFromJson(json.value("before"_L1).toObject());
    report.now = sideFromJson(json.value("now"_L1).toObject());
    report.at = QDateTime::fromString(json.value("at"_L1).toString(), Qt::ISODateWithMs);
    report.milliseconds = json.value("milliseconds"_L1).toInteger();
    const QJsonArray pages = json.value("pages"_L1).toArray();
    for (const QJsonValue &page : pages)
        report.rows.append(rowFromJson(page.toObject()));
    const QJsonArray remarks = json.value("remarks"_L1).toArray();
    for (const QJsonValue &value : remarks) {
        const QJsonObject remark = value.toObject();
        report.remarks.append({.verdict = verdictFromName(remark.value("verdict"_L1).toString()),
                               .sentence = Text::fromJson(remark.value("sentence"_L1).toObject())});
    }
    report.assets = json.value("assets"_L1).toInteger();
    report.leftOut = json.value("leftOut"_L1).toInteger();
    return report;
}

} // namespace Switchback
