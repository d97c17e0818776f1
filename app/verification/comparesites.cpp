// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/verification/comparesites.h"

#include "app/verification/comparepages.h"
#include "app/verification/comparepictures.h"

#include <QHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

QHash<QString, PageFacts> byPath(const QList<PageFacts> &pages)
{
    QHash<QString, PageFacts> found;
    for (const PageFacts &page : pages)
        found.insert(page.path, page);
    return found;
}

/// Whether a page that was not found then is new: not where some were left out, or where errors may have hidden links.
bool isWhole(const PageLook &look)
{
    constexpr int success = 2;
    constexpr int serverError = 5;
    return look.leftOut == 0 && std::none_of(look.pages.cbegin(), look.pages.cend(), [](const PageFacts &page) {
               return !page.code.isEmpty() || page.statusClass() >= serverError
                      || (page.isStart && page.statusClass() != success);
           });
}

ReportRow rowOf(const PageFacts &now, const PageComparison &comparison)
{
    return {.path = now.path,
            .verdict = comparison.verdict,
            .reasons = comparison.reasons,
            .title = now.title,
            .statusBefore = 0,
            .statusNow = now.status,
            .millisecondsBefore = -1,
            .millisecondsNow = now.milliseconds};
}

ReportRow missing(const PageFacts &before)
{
    return {.path = before.path,
            .verdict = PageVerdict::NeedsReview,
            .reasons = {Text(QT_TRANSLATE_NOOP("Text", "There was no time left to look at it again."))},
            .title = before.title,
            .statusBefore = before.status,
            .statusNow = 0,
            .millisecondsBefore = before.milliseconds,
            .millisecondsNow = 0};
}

void addCertificate(VerificationReport &report, const SiteCertificate &certificate,
                    const VerificationThresholds &thresholds)
{
    if (!certificate.isKnown())
        return;
    const bool isNear = report.at.daysTo(certificate.validUntil) < thresholds.certificateDays;
    report.remarks.append(
        {.verdict = isNear ? PageVerdict::NeedsReview : PageVerdict::Same,
         .sentence = Text(QT_TRANSLATE_NOOP("Text", "The certificate of “%1” by “%2” is valid until %3."),
                          {certificate.subject, certificate.issuer, certificate.validUntil})});
}

void addLeftOut(VerificationReport &report)
{
    if (report.leftOut > 0) {
        report.remarks.append(
            {.verdict = PageVerdict::Same,
             .sentence = Text(QT_TRANSLATE_N_NOOP("Text", "%n further page(s) were found and not looked "
                                                          "at: too many, or too many of one kind."),
                              {}, int(report.leftOut))});
    }
}

VerificationOutcome outcomeOf(const VerificationReport &report, const VerificationThresholds &thresholds)
{
    if (report.count(PageVerdict::Worse) > thresholds.toleratedWorse)
        return VerificationOutcome::Failed;
    bool needsReview = report.count(PageVerdict::NeedsReview) > 0 || report.count(PageVerdict::Worse) > 0;
    for (const SiteRemark &remark : report.remarks) {
        if (remark.verdict == PageVerdict::Worse)
            return VerificationOutcome::Failed;
        needsReview = needsReview || remark.verdict == PageVerdict::NeedsReview;
    }
    return needsReview ? VerificationOutcome::NeedsReview : VerificationOutcome::Passed;
}

VerificationReport begun(const SiteSide &now, const PageLook &look)
{
    VerificationReport report;
    report.now = now;
    report.at = look.at;
    report.milliseconds = look.milliseconds;
    report.assets = look.assets;
    report.leftOut = look.leftOut;
    return report;
}

void finish(VerificationReport &report, const PageLook &look, const VerificationThresholds &thresholds)
{
    addCertificate(report, look.certificate, thresholds);
    for (const Text &trouble : look.pictureTroubles)
        report.remarks.append({.verdict = PageVerdict::NeedsReview, .sentence = trouble});
    addLeftOut(report);
    report.outcome = outcomeOf(report, thresholds);
}

} // namespace

VerificationReport compareSites(const SiteBaseline &before, const SiteSide &now, const PageLook &after,
                                const VerificationThresholds &thresholds, const IgnoreRules &ignore)
{
    VerificationReport report = begun(now, after);
    report.before = before.side;
    QHash<QString, PageFacts> current = byPath(after.pages);
    const QHash<QString, PageFacts> second = byPath(before.again.pages);
    for (const PageFacts &page : before.look.pages) {
        if (ignore.ignoresPath(page.path))
            continue;
        const auto found = current.constFind(page.path);
        if (found == current.cend()) {
            report.rows.append(missing(page));
            continue;
        }
        ReportRow row = rowOf(*found, comparePage(page, second.value(page.path, page), *found, thresholds));
        row.statusBefore = page.status;
        row.millisecondsBefore = page.milliseconds;
        report.rows.append(row);
        current.erase(found);
    }
    const bool beforeIsWhole = isWhole(before.look);
    for (const PageFacts &page : after.pages) {
        if (current.contains(page.path) && !ignore.ignoresPath(page.path))
            report.rows.append(rowOf(page, judgeNewPage(page, beforeIsWhole)));
    }
    comparePictures(report, before.look.pictures, before.again.pictures, after.pictures, thresholds);
    finish(report, after, thresholds);
    return report;
}

void addWhatGotWorse(VerificationReport &report, const SiteBaseline &looks, const VerificationThresholds &thresholds)
{
    const QHash<QString, PageFacts> first = byPath(looks.look.pages);
    const QHash<QString, PageFacts> second = byPath(looks.again.pages);
    int count = 0;
    for (ReportRow &row : report.rows) {
        const auto was = first.constFind(row.path);
        const auto is = second.constFind(row.path);
        if (row.verdict == PageVerdict::Worse || was == first.cend() || is == second.cend())
            continue;
        const PageComparison comparison = comparePage(*was, *was, *is, thresholds);
        if (comparison.verdict != PageVerdict::Worse)
            continue;
        row.verdict = PageVerdict::Worse;
        row.reasons = comparison.reasons;
        row.statusNow = is->status;
        row.millisecondsNow = is->milliseconds;
        ++count;
    }
    if (count == 0)
        return;
    report.remarks.append({.verdict = PageVerdict::NeedsReview,
                           .sentence = Text(QT_TRANSLATE_N_NOOP("Text", "%n page(s) became worse while the site was "
                                                                        "looked at."),
                                            {}, count)});
    report.outcome = outcomeOf(report, thresholds);
}

VerificationReport judgeSite(const SiteSide &now, const PageLook &look, const VerificationThresholds &thresholds,
                             const IgnoreRules &ignore)
{
    VerificationReport report = begun(now, look);
    for (const PageFacts &page : look.pages) {
        if (!ignore.ignoresPath(page.path))
            report.rows.append(rowOf(page, judgePage(page)));
    }
    finish(report, look, thresholds);
    return report;
}

} // namespace Switchback
