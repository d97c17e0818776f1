// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/verification/comparepages.h"

#include "app/verification/noisemask.h"
#include "app/verification/pathmanners.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

constexpr int clientError = 4;

/// How bad an answer is: none at all is worse than any status.
int badness(const PageFacts &page)
{
    constexpr int noAnswer = 9;
    if (!page.code.isEmpty() || page.status == 0)
        return noAnswer;
    return page.statusClass() < clientError ? 0 : page.statusClass();
}

bool asksToLogIn(const PageFacts &page)
{
    return page.asksForPassword || looksLikeLogin(page.finalPath());
}

/// Collects reasons, and the worst of their verdicts.
class Reasons {
public:
    void add(PageVerdict verdict, const Text &reason)
    {
        m_reasons.append({verdict, reason});
        m_verdict = std::max(m_verdict, verdict);
    }
    [[nodiscard]] bool isEmpty() const { return m_reasons.isEmpty(); }
    [[nodiscard]] PageComparison comparison()
    {
        std::stable_sort(m_reasons.begin(), m_reasons.end(),
                         [](const auto &one, const auto &other) { return one.first > other.first; });
        PageComparison result{.verdict = m_verdict, .reasons = {}};
        for (const auto &[verdict, reason] : std::as_const(m_reasons))
            result.reasons.append(reason);
        return result;
    }

private:
    QList<std::pair<PageVerdict, Text>> m_reasons;
    PageVerdict m_verdict = PageVerdict::Same;
};

/// Those of \a now that stand in neither look before. Assets of a new version have new names.
QStringList unknown(const QStringList &before, const QStringList &again, const QStringList &now, bool areAssets = false)
{
    QStringList known = before + again;
    if (areAssets) {
        for (QString &path : known)
            path = withoutAssetNoise(path);
    }
    QStringList fresh;
    for (const QString &name : now) {
        if (!known.contains(areAssets ? withoutAssetNoise(name) : name))
            fresh.append(name);
    }
    return fresh;
}

/// Those that both looks before had, and now are gone.
QStringList vanished(const QStringList &before, const QStringList &again, const QStringList &now)
{
    QStringList gone;
    for (const QString &name : before) {
        if (again.contains(name) && !now.contains(name))
            gone.append(name);
    }
    return gone;
}

void addBrokenAssets(Reasons &reasons, PageVerdict verdict, const QStringList &assets)
{
    constexpr qsizetype named = 3;
    for (const QString &asset : assets.first(std::min(named, assets.size())))
        reasons.add(verdict, Text(QT_TRANSLATE_NOOP("Text", "It needs %1, which does not come."), {asset}));
    if (assets.size() > named) {
        reasons.add(verdict, Text(QT_TRANSLATE_N_NOOP("Text", "%n more file(s) that it needs do not come."), {},
                                  int(assets.size() - named)));
    }
}

void addErrors(Reasons &reasons, PageVerdict verdict, const QStringList &errors)
{
    for (const QString &error : errors)
        reasons.add(verdict, Text(QT_TRANSLATE_NOOP("Text", "The page shows an error: %1."), {error}));
}

void compareAnswers(Reasons &reasons, const PageFacts &before, const PageFacts &again, const PageFacts &after)
{
    const int badBefore = std::max(badness(before), badness(again));
    const int badNow = badness(after);
    if (badNow > badBefore && !after.code.isEmpty()) {
        reasons.add(PageVerdict::Worse,
                    Text(QT_TRANSLATE_NOOP("Text", "It gives no answer: %1"), {QVariant::fromValue(after.trouble)}));
    } else if (badNow > badBefore) {
        reasons.add(PageVerdict::Worse, Text(QT_TRANSLATE_NOOP("Text", "It answers with status %1 instead of %2."),
                                             {after.status, before.status}));
    } else if (!after.code.isEmpty()) {
        reasons.add(PageVerdict::Same, Text(QT_TRANSLATE_NOOP("Text", "It gives no answer, as before: %1"),
                                            {QVariant::fromValue(after.trouble)}));
    } else if (badNow == badBefore && badNow > 0) {
        reasons.add(PageVerdict::Same,
                    Text(QT_TRANSLATE_NOOP("Text", "It answers with status %1, as before."), {after.status}));
    }
}

void compareWay(Reasons &reasons, const PageFacts &before, const PageFacts &again, const PageFacts &after)
{
    const QString now = after.redirects.isEmpty() ? after.path : after.redirects.constLast();
    if (after.leavesSite && !before.leavesSite && !again.leavesSite) {
        reasons.add(PageVerdict::Worse, Text(QT_TRANSLATE_NOOP("Text", "It leads to another site now: %1"), {now}));
    } else if (asksToLogIn(after) && !asksToLogIn(before) && !asksToLogIn(again)) {
        reasons.add(PageVerdict::Worse, Text(QT_TRANSLATE_NOOP("Text", "It asks to log in now, at %1."), {now}));
    } else if (after.code.isEmpty() && after.redirects != before.redirects && after.redirects != again.redirects
               && before.redirects == again.redirects) {
        reasons.add(PageVerdict::Changed, after.redirects.isEmpty()
                                              ? Text(QT_TRANSLATE_NOOP("Text", "It leads nowhere else any more."))
                                              : Text(QT_TRANSLATE_NOOP("Text", "It leads to %1 now."), {now}));
    }
}

void compareBodies(Reasons &reasons, const PageFacts &before, const PageFacts &again, const PageFacts &after,
                   const VerificationThresholds &thresholds)
{
    if (after.isCut != before.isCut && before.isCut == again.isCut) {
        reasons.add(PageVerdict::Changed,
                    after.isCut ? Text(QT_TRANSLATE_NOOP("Text", "It is larger than %1 now, and was not read."),
                                       {QVariant::fromValue(Bytes{after.bytes})})
                                : Text(QT_TRANSLATE_NOOP("Text", "It has %1 now, and was too large to be read before."),
                                       {QVariant::fromValue(Bytes{after.bytes})}));
        return;
    }
    if (after.isCut || before.isCut || again.isCut)
        return;
    if (after.contentType != before.contentType && before.contentType == again.contentType) {
        reasons.add(PageVerdict::Worse, Text(QT_TRANSLATE_NOOP("Text", "Its content is of type “%1” instead of “%2”."),
                                             {after.contentType, before.contentType}));
    }
    const qint64 shorter = std::min(before.bytes, again.bytes);
    constexpr qint64 telling = 2048; // of less, half is soon gone
    if (after.bytes == 0 && shorter > 0) {
        reasons.add(PageVerdict::Worse, Text(QT_TRANSLATE_NOOP("Text", "It is empty; before, it had %1."),
                                             {QVariant::fromValue(Bytes{shorter})}));
        return;
    }
    if (shorter >= telling && double(after.bytes) < double(shorter) * thresholds.shortPart) {
        reasons.add(PageVerdict::NeedsReview,
                    Text(QT_TRANSLATE_NOOP("Text", "It is much shorter: %1 instead of %2."),
                         {QVariant::fromValue(Bytes{after.bytes}), QVariant::fromValue(Bytes{shorter})}));
    }
    const QString title = withoutNoise(after.title);
    if (title != withoutNoise(before.title) && withoutNoise(before.title) == withoutNoise(again.title)) {
        reasons.add(PageVerdict::Changed,
                    Text(QT_TRANSLATE_NOOP("Text", "Its title is “%1” instead of “%2”."), {after.title, before.title}));
    }
    const ContentDifference difference = differenceBeyondNoise(before.content, again.content, after.content);
    if (!difference.isNone()) {
        reasons.add(
            PageVerdict::Changed,
            Text(QT_TRANSLATE_NOOP("Text", "It says something else: of %1 passages, %2 are gone and %3 are new."),
                 {qint64(before.content.size()), qint64(difference.gone), qint64(difference.added)}));
    }
}

void compareNames(Reasons &reasons, const PageFacts &before, const PageFacts &again, const PageFacts &after)
{
    const QStringList cookies = vanished(before.cookies, again.cookies, after.cookies);
    for (const QString &cookie : cookies)
        reasons.add(PageVerdict::NeedsReview,
                    Text(QT_TRANSLATE_NOOP("Text", "The cookie “%1” is not set any more."), {cookie}));
    const QStringList headers = vanished(before.headers, again.headers, after.headers);
    for (const QString &header : headers)
        reasons.add(PageVerdict::NeedsReview,
                    Text(QT_TRANSLATE_NOOP("Text", "The header “%1” is missing now."), {header}));
}

} // namespace

bool isSlower(const PageFacts &before, const PageFacts &again, const PageFacts &after,
              const VerificationThresholds &thresholds)
{
    const qint64 usual = std::max(before.milliseconds, again.milliseconds);
    return after.code.isEmpty() && !after.isCut && after.milliseconds - usual >= thresholds.slowMilliseconds
           && double(after.milliseconds) >= double(usual) * thresholds.slowFactor;
}

PageComparison comparePage(const PageFacts &before, const PageFacts &again, const PageFacts &after,
                           const VerificationThresholds &thresholds)
{
    Reasons reasons;
    compareAnswers(reasons, before, again, after);
    const bool isComparable = badness(after) == badness(before) && after.code.isEmpty();
    if (after.code.isEmpty())
        compareWay(reasons, before, again, after);
    // A page that could not be read before may have had the same faults.
    const bool wasReadable = badness(before) == 0 && badness(again) == 0;
    const PageVerdict bad = wasReadable ? PageVerdict::Worse : PageVerdict::NeedsReview;
    addErrors(reasons, bad, unknown(before.errors, again.errors, after.errors));
    addBrokenAssets(reasons, bad, unknown(before.brokenAssets, again.brokenAssets, after.brokenAssets, true));
    if (isComparable) {
        compareBodies(reasons, before, again, after, thresholds);
        compareNames(reasons, before, again, after);
    }
    if (isSlower(before, again, after, thresholds)) {
        reasons.add(PageVerdict::NeedsReview,
                    Text(QT_TRANSLATE_NOOP("Text", "It is slower: %1 instead of %2."),
                         {QVariant::fromValue(Duration{after.milliseconds}),
                          QVariant::fromValue(Duration{std::max(before.milliseconds, again.milliseconds)})}));
    }
    return reasons.comparison();
}

PageComparison judgeNewPage(const PageFacts &after, bool beforeIsWhole)
{
    const PageVerdict bad = beforeIsWhole || after.isStart ? PageVerdict::Worse : PageVerdict::NeedsReview;
    Reasons reasons;
    if (!after.code.isEmpty()) {
        reasons.add(bad,
                    Text(QT_TRANSLATE_NOOP("Text", "It gives no answer: %1"), {QVariant::fromValue(after.trouble)}));
    } else if (isBroken(after.status) && !after.linkedFrom.isEmpty()) {
        reasons.add(bad, Text(QT_TRANSLATE_NOOP("Text", "%1 links here, but it answers with status %2."),
                              {after.linkedFrom, after.status}));
    } else if (isBroken(after.status)) {
        reasons.add(bad, Text(QT_TRANSLATE_NOOP("Text", "It answers with status %1."), {after.status}));
    }
    addErrors(reasons, bad, after.errors);
    addBrokenAssets(reasons, bad, after.brokenAssets);
    if (beforeIsWhole) {
        reasons.add(PageVerdict::Changed, Text(QT_TRANSLATE_NOOP("Text", "This page is new.")));
    } else {
        reasons.add(PageVerdict::Same, Text(QT_TRANSLATE_NOOP("Text", "It was not looked at before.")));
    }
    return reasons.comparison();
}

PageComparison judgePage(const PageFacts &page)
{
    const PageVerdict bad = page.isStart ? PageVerdict::Worse : PageVerdict::NeedsReview;
    Reasons reasons;
    if (!page.code.isEmpty()) {
        reasons.add(bad,
                    Text(QT_TRANSLATE_NOOP("Text", "It gives no answer: %1"), {QVariant::fromValue(page.trouble)}));
    } else if (isBroken(page.status) && !page.linkedFrom.isEmpty()) {
        reasons.add(bad, Text(QT_TRANSLATE_NOOP("Text", "%1 links here, but it answers with status %2."),
                              {page.linkedFrom, page.status}));
    } else if (page.statusClass() >= clientError && page.isStart) {
        reasons.add(isBroken(page.status) ? PageVerdict::Worse : PageVerdict::NeedsReview,
                    Text(QT_TRANSLATE_NOOP("Text", "It answers with status %1."), {page.status}));
    }
    addErrors(reasons, PageVerdict::Worse, page.errors);
    addBrokenAssets(reasons, PageVerdict::NeedsReview, page.brokenAssets);
    return reasons.comparison();
}

} // namespace Switchback
