// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/verification/sitebaseline.h"
#include "models/pageverdict.h"

#include <QList>

#include <optional>

namespace Switchback {

/// One page in a report.
struct ReportRow {
    QString path;
    PageVerdict verdict = PageVerdict::Same;
    QList<Text> reasons{};
    QString title{};
    int statusBefore = 0; ///< 0: there was no answer, or nothing before
    int statusNow = 0;
    qint64 millisecondsBefore = -1; ///< -1: nothing before
    qint64 millisecondsNow = 0;
    // What it looked like, as JPEG, where it looks different now; in no JSON.
    QByteArray pictureBefore{};
    QByteArray pictureNow{};

    friend bool operator==(const ReportRow &, const ReportRow &) = default;
};

/// What is to be said of a site as a whole.
struct SiteRemark {
    PageVerdict verdict = PageVerdict::Same;
    Text sentence;

    friend bool operator==(const SiteRemark &, const SiteRemark &) = default;
};

/// What a verification found: a value, kept with the activity it belongs to. Holds no content of pages but their titles, and
/// pictures of those that look different where they were asked for.
struct VerificationReport {
    std::optional<SiteSide> before; ///< nothing where there was nothing to compare with
    SiteSide now;
    QDateTime at;            ///< UTC, when the looking began
    qint64 milliseconds = 0; ///< how long it took, without what was looked at before
    VerificationOutcome outcome = VerificationOutcome::Passed;
    QList<SiteRemark> remarks;
    QList<ReportRow> rows;
    qint64 assets = 0;  ///< that were asked for
    qint64 leftOut = 0; ///< pages that were found but not looked at

    [[nodiscard]] qint64 count(PageVerdict verdict) const;
    /// One sentence: how many pages, and what became of them.
    [[nodiscard]] Text summary() const;

    [[nodiscard]] QJsonObject toJson() const;
    /// What cannot be read has its default; a verdict is then the worst.
    [[nodiscard]] static VerificationReport fromJson(const QJsonObject &json);

    friend bool operator==(const VerificationReport &, const VerificationReport &) = default;
};

} // namespace Switchback
