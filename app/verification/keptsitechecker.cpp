// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/verification/keptsitechecker.h"

#include "app/net/accounthttp.h"
#include "app/net/httpurl.h"
#include "app/verification/headlessbrowser.h"
#include "app/verification/reporthtml.h"
#include "app/verification/sitelogin.h"

#include <QLocale>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

/// Who looks at a site below a path means what is there, unless something else is named.
QStringList startPathsOf(const QUrl &url, const SiteCheckWishes &wishes)
{
    const bool isTop = (url.path().isEmpty() || url.path() == "/"_L1) && !url.hasQuery();
    if (isTop || wishes.startPaths != SiteCheckWishes().startPaths)
        return wishes.startPaths;
    const SiteAddress site{.base = url, .aliases = {}};
    return {site.pathOf(url).value_or(u"/"_s)};
}

/// Tells each new thing that is looked at, and how far it is.
std::function<void(const Text &, qint64, qint64)> tellerOf(Context &context)
{
    return [&context, told = Text()](const Text &what, qint64 done, qint64 known) mutable {
        if (what != told) {
            told = what;
            context.log.note(what);
        }
        context.log.progress({.unit = ProgressUnit::Requests, .done = done, .total = known});
    };
}

CheckedPage pageOf(const ReportRow &row)
{
    return {.path = row.path,
            .verdict = row.verdict,
            .reasons = row.reasons,
            .title = row.title,
            .status = row.statusNow,
            .milliseconds = row.millisecondsNow,
            .pictureThen = row.pictureBefore,
            .pictureNow = row.pictureNow};
}

SiteCheck checkOf(const VerificationReport &report)
{
    SiteCheck check;
    check.address = report.now.address;
    check.at = report.at;
    check.version = report.now.version;
    if (report.before) {
        check.comparedWith = report.before->at;
        check.versionThen = report.before->version;
    }
    check.hasFailed = report.outcome == VerificationOutcome::Failed;
    check.summary = report.summary();
    for (const SiteRemark &remark : report.remarks)
        check.remarks.append(remark.sentence);
    for (const ReportRow &row : report.rows)
        check.pages.append(pageOf(row));
    std::stable_sort(check.pages.begin(), check.pages.end(),
                     [](const CheckedPage &one, const CheckedPage &other) { return one.verdict > other.verdict; });
    check.html = toHtml(
        report, [](const Text &text) { return text.translated(); }, QLocale().bcp47Name());
    return check;
}

void remark(VerificationReport &report, const Text &sentence)
{
    report.remarks.append({.verdict = PageVerdict::Same, .sentence = sentence});
}

} // namespace

KeptSiteChecker::KeptSiteChecker(const QString &folder, std::shared_ptr<const Vault> vault)
    : m_baselines(folder)
    , m_vault(std::move(vault))
{
}

Result<SiteCheck> KeptSiteChecker::check(const Environment &environment, const SiteCheckWishes &wishes,
                                         Context &context) const
{
    const Result<VerificationPlan> plan = planFor(environment, wishes, context);
    if (!plan)
        return Failure(plan.error());
    const VerificationTools tools{.policy = policyAt(environment.url, context),
                                  .clock = context.clock,
                                  .browser = installedBrowser(),
                                  .onProgress = tellerOf(context)};
    const Result<std::optional<SiteBaseline>> kept = m_baselines.read(environment.ref);
    if (!kept && !isDamagedBaseline(kept.error()))
        return Failure(kept.error());
    const SiteBaseline *before = kept && kept->has_value() ? &**kept : nullptr;
    Result<VerifiedSite> verified = verifyAndRemember(*plan, before, tools, context.stop);
    if (!verified)
        return Failure(verified.error());
    VerificationReport &report = verified->report;
    if (!kept)
        remark(report, kept.error().sentence);
    if (verified->next) {
        if (const Result<void> written = m_baselines.write(environment.ref, *verified->next); !written)
            remark(report, written.error().sentence);
    }
    if (before && (!verified->next || report.count(PageVerdict::Worse) > 0)) {
        remark(report,
               Text(QT_TRANSLATE_NOOP("Text", "It goes on being compared with what it was like then, until it is "
                                              "as good again. If it is meant to be like this, remove %1."),
                    {m_baselines.fileOf(environment.ref)}));
    }
    return checkOf(report);
}

Result<VerificationPlan> KeptSiteChecker::planFor(const Environment &environment, const SiteCheckWishes &wishes,
                                                  const Context &context) const
{
    if (const std::optional<Problem> problem = whyNotSendable(environment.url))
        return Failure(*problem);
    const Result<IgnoreRules> ignore = IgnoreRules::of(wishes.ignorePaths, wishes.ignoreElements);
    if (!ignore)
        return Failure(ignore.error());
    const Result<std::shared_ptr<const FormLogin>> login = siteLogin(wishes, m_vault.get(), context.stop);
    if (!login)
        return Failure(login.error());
    VerificationPlan plan;
    plan.site.base = environment.url;
    plan.version = environment.version;
    plan.startPaths = startPathsOf(environment.url, wishes);
    plan.limits.pages = wishes.pages;
    plan.pictures = wishes.pictures;
    plan.ignore = *ignore;
    plan.thresholds.toleratedWorse = wishes.toleratedWorse;
    plan.thresholds.slowMilliseconds = wishes.slowMilliseconds;
    plan.login = *login;
    return plan;
}

/// The certificate that a person trusted is that of the account's own server, not that of every site behind it.
HttpPolicy KeptSiteChecker::policyAt(const QUrl &url, Context &context) const
{
    HttpPolicy policy = policyFor(context);
    if (!policy.redact && m_vault)
        policy.redact = [redactor = m_vault->redactor()](const QString &text) { return redactor->redacted(text); };
    if (!context.account)
        return policy;
    const Account &account = context.account->account();
    const bool isOfAccount = std::any_of(account.values.cbegin(), account.values.cend(), [&url](const QString &value) {
        const QUrl address(value);
        return !address.host().isEmpty() && originOf(address) == originOf(url);
    });
    if (isOfAccount)
        policy.endpoints.append(endpointFor(account, url, {}));
    return policy;
}

} // namespace Switchback
