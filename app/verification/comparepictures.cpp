// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/verification/comparepictures.h"

#include <algorithm>

namespace Switchback {

namespace {

struct PictureVerdict {
    PageVerdict verdict = PageVerdict::Same;
    Text reason;
};

PictureVerdict verdictOn(const PagePicture &before, const PagePicture &again, const PagePicture &now,
                         const VerificationThresholds &thresholds)
{
    if (now.content.isEmpty() && !before.content.isEmpty() && !again.content.isEmpty()) {
        return {PageVerdict::NeedsReview, Text(QT_TRANSLATE_NOOP("Text", "It looks empty in a browser."))};
    }
    const ContentDifference difference = differenceBeyondNoise(before.content, again.content, now.content);
    const double all = double(std::max<qsizetype>(before.content.size() + now.content.size(), 1));
    constexpr double hundred = 100;
    const double percent = hundred * double(difference.gone + difference.added) / all;
    if (percent < thresholds.picturePercentChanged)
        return {};
    const int said = std::max(1, qRound(percent));
    return {percent < thresholds.picturePercentReview ? PageVerdict::Changed : PageVerdict::NeedsReview,
            Text(QT_TRANSLATE_NOOP("Text", "It looks different in a browser: %1 % of what is drawn."), {said})};
}

void remark(VerificationReport &report, const Text &sentence)
{
    report.remarks.append({.verdict = PageVerdict::Same, .sentence = sentence});
}

} // namespace

void comparePictures(VerificationReport &report, const SitePictures &before, const SitePictures &again,
                     const SitePictures &now, const VerificationThresholds &thresholds)
{
    if (now.isEmpty())
        return;
    if (before.isEmpty()) {
        remark(report, Text(QT_TRANSLATE_NOOP("Text", "There are no pictures from before to compare with.")));
        return;
    }
    if (before.browser != now.browser) {
        remark(report, Text(QT_TRANSLATE_NOOP("Text", "The pictures were not compared: those from before were drawn by "
                                                      "%1, those of now by %2."),
                            {before.browser, now.browser}));
        return;
    }
    for (ReportRow &row : report.rows) {
        const auto was = before.pages.constFind(row.path);
        const auto is = now.pages.constFind(row.path);
        if (was == before.pages.cend() || is == now.pages.cend())
            continue;
        const PictureVerdict found = verdictOn(*was, again.pages.value(row.path, *was), *is, thresholds);
        if (found.verdict == PageVerdict::Same)
            continue;
        row.verdict = std::max(row.verdict, found.verdict);
        row.reasons.append(found.reason);
        row.pictureBefore = was->small;
        row.pictureNow = is->small;
    }
}

} // namespace Switchback
